#include "celac/align/lost_labels.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "celac/align/evidence.hpp"
#include "celac/text/hash.hpp"

namespace celac {
namespace {

constexpr float lowest = -std::numeric_limits<float>::max();
constexpr std::size_t most_lines = 64;  // of a text that is looked into

// A unit whose last lines may be items of their own: the units of another edition that they say, and where each starts.
struct Suspect {
  std::uint32_t unit = 0;
  std::vector<std::uint32_t> like;  // in the other edition: its own partner, and those of the lost items
  std::vector<std::size_t> starts;  // of each of them, bytes in the text; the first is 0
  bool below = false;               // the lost item stands below the partner, not behind it
};

std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> out{0};
  for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
    out.push_back(end + 1);
  }
  return out;
}

std::string part_of(const Suspect &suspect, const std::string &text, std::size_t part) {
  const std::size_t begin = suspect.starts[part];
  if (part + 1 == suspect.starts.size()) {
    return text.substr(begin);
  }
  const std::size_t next = suspect.starts[part + 1];
  return text.substr(begin, next == begin ? 0 : next - 1 - begin);
}

// The labels that one edition lost, by one other.
class LostLabels {
 public:
  LostLabels(LanguageEdition &own, const LanguageEdition &other)
      : own_(own), other_(other), tongue_(tongue_of(own.plan->language)) {
    own_paths_ = full_paths(own.units);
    other_paths_ = full_paths(other.units);
    known_.insert(own_paths_.begin(), own_paths_.end());
    for (std::uint32_t i = 0; i < other_paths_.size(); ++i) {
      if (!places_.emplace(other_paths_[i], i).second) {
        twice_.insert(other_paths_[i]);
      }
    }
  }

  // Gives the edition these units.
  void run() {
    std::vector<Suspect> suspects;
    for (std::uint32_t i = 0; i < own_.units.size(); ++i) {
      if (Suspect one = suspect(i); one.like.size() > 1) {
        suspects.push_back(std::move(one));
      }
    }
    if (suspects.empty()) {
      return;
    }
    ratio_ = usual_ratio();
    std::erase_if(suspects, [&](Suspect &one) { return !cut(one); });
    if (suspects.empty()) {
      return;
    }
    const std::vector<UnitFacts> all = apart(suspects);
    const AnchorScale scale = learn_scale(tree_of(other_.units), tree_of(own_.units));
    std::uint32_t before = 0;  // units that stand before those of a suspect in `all` and not in the edition
    std::erase_if(suspects, [&](const Suspect &one) {
      const std::uint32_t first = one.unit + before;
      before += static_cast<std::uint32_t>(one.like.size() - 1);
      return gain(one, all, first, scale) < least_gain;
    });
    if (!suspects.empty()) {
      own_.units = apart(suspects);
    }
  }

 private:
  static constexpr float least_gain = 0.5F;

  // The numbers of units with those of what they stand in; 0 without a number.
  static std::vector<std::uint64_t> full_paths(const std::vector<UnitFacts> &units) {
    const UnitTree tree = tree_of(units);
    std::vector<std::uint64_t> trails(tree.nodes.size());
    std::vector<std::uint64_t> out(units.size());
    for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
      const std::uint64_t path = tree.nodes[node].facts->path;
      trails[node] = mix(trails[tree.nodes[node].parent], path);
      out[node - 1] = path == 0 ? 0 : trails[node];
    }
    return out;
  }

  // How long the texts of this edition are, as those of the other with the same numbers are 1.
  [[nodiscard]] float usual_ratio() const {
    constexpr float shortest = 20;
    constexpr std::size_t fewest = 8;
    std::vector<float> ratios;
    for (std::uint32_t i = 0; i < own_.units.size(); ++i) {
      const auto found = places_.find(own_paths_[i]);
      if (own_paths_[i] != 0 && found != places_.end() && !twice_.contains(own_paths_[i])) {
        const float length = other_.units[found->second].length;
        if (std::min(length, own_.units[i].length) >= shortest) {
          ratios.push_back(own_.units[i].length / length);
        }
      }
    }
    if (ratios.size() < fewest) {
      return 1;
    }
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    return *middle;
  }

  [[nodiscard]] float lengths_alike(float other, float own) const { return length_evidence(other, own / ratio_); }

  static bool is_leaf(const std::vector<UnitFacts> &units, std::uint32_t unit) {
    return unit + 1 == units.size() || units[unit + 1].ref.depth <= units[unit].ref.depth;
  }

  // Whether a section of the other edition has one item and nothing else: "Article 5" with "1." below.
  [[nodiscard]] bool has_sole_item(std::uint32_t unit) const {
    const auto &others = other_.units;
    const std::uint32_t depth = others[unit].ref.depth;
    return others[unit].sort == UnitClass::section && unit + 1 < others.size() &&
           others[unit + 1].ref.depth == depth + 1 && others[unit + 1].sort == UnitClass::item &&
           (unit + 2 == others.size() || others[unit + 2].ref.depth <= depth);
  }

  // The unit with what follows its like in the other edition and is not to be found in this one.
  [[nodiscard]] Suspect suspect(std::uint32_t index) const {
    const UnitFacts &unit = own_.units[index];
    Suspect out{index, {}, {}, false};
    const auto found = places_.find(own_paths_[index]);
    if (unit.path == 0 || unit.sort != UnitClass::item || !unit.ref.item->cells.empty() || found == places_.end() ||
        twice_.contains(own_paths_[index]) || !is_leaf(own_.units, index)) {
      return out;
    }
    const auto &others = other_.units;
    if (has_sole_item(found->second)) {
      const std::string &title = unit.ref.item->title;
      if (title.empty() == others[found->second].text.empty()) {
        out.like = {found->second, found->second + 1};
        out.starts = {0, title.empty() ? 0 : title.size() + 1};
        out.below = true;
      }
      return out;
    }
    for (std::uint32_t at = found->second; at < others.size(); ++at) {
      const UnitFacts &like = others[at];
      const bool next = out.like.empty() || (like.number && *like.number == *others[out.like.back()].number + 1 &&
                                             !known_.contains(other_paths_[at]) && !twice_.contains(other_paths_[at]));
      if (!next || like.sort != UnitClass::item || !is_leaf(others, at) ||
          like.ref.depth != others[found->second].ref.depth) {
        break;
      }
      out.like.push_back(at);
    }
    return out;
  }

  // Where the lines part best, by their lengths. False where there are too few, or too many to try.
  [[nodiscard]] bool cut(Suspect &one) const {
    const std::string &text = own_.units[one.unit].text;
    const std::vector<std::size_t> starts = line_starts(text);
    const std::size_t lines = starts.size();
    const std::size_t parts = std::min(one.like.size(), lines);
    if (one.below || lines > most_lines || lines == 1) {
      return one.below;
    }
    one.like.resize(parts);
    std::vector<float> lengths(lines + 1);  // before each line
    for (std::size_t i = 0; i < lines; ++i) {
      UnitFacts line;
      set_words(line, text.substr(starts[i], (i + 1 < lines ? starts[i + 1] : text.size() + 1) - 1 - starts[i]),
                tongue_);
      lengths[i + 1] = lengths[i] + line.length + 1;
    }
    std::vector<std::vector<float>> best(parts + 1, std::vector<float>(lines + 1, lowest));
    std::vector<std::vector<std::size_t>> from(parts + 1, std::vector<std::size_t>(lines + 1));
    best[0][0] = 0;
    for (std::size_t part = 0; part < parts; ++part) {
      for (std::size_t end = part + 1; end <= lines; ++end) {
        for (std::size_t begin = part; begin < end; ++begin) {
          const float sum = best[part][begin] +
                            lengths_alike(other_.units[one.like[part]].length, lengths[end] - lengths[begin]);
          if (best[part][begin] > lowest && sum > best[part + 1][end]) {
            best[part + 1][end] = sum;
            from[part + 1][end] = begin;
          }
        }
      }
    }
    // As many of the lost ones as make it better.
    std::size_t count = 1;
    for (std::size_t part = 2; part <= parts; ++part) {
      count = best[part][lines] > best[count][lines] ? part : count;
    }
    one.like.resize(count);
    one.starts.resize(count);
    for (std::size_t part = count, end = lines; part > 0; --part) {
      end = from[part][end];
      one.starts[part - 1] = starts[end];
    }
    return count > 1;
  }

  [[nodiscard]] std::vector<UnitFacts> apart(const std::vector<Suspect> &suspects) const {
    std::vector<UnitFacts> out;
    auto next = suspects.begin();
    for (std::uint32_t i = 0; i < own_.units.size(); ++i) {
      const UnitFacts &unit = own_.units[i];
      out.push_back(unit);
      if (next == suspects.end() || next->unit != i) {
        continue;
      }
      for (std::size_t part = 0; part < next->like.size(); ++part) {
        if (part > 0) {
          const UnitFacts &like = other_.units[next->like[part]];
          UnitFacts &lost = out.emplace_back();
          lost.ref = unit.ref;
          lost.ref.depth += next->below ? 1U : 0U;
          lost.sort = unit.sort;
          lost.number = like.number;
          lost.path = like.path;
          lost.unlabelled = true;
        }
        set_words(out.back(), part_of(*next, unit.text, part), tongue_);
      }
      ++next;
    }
    weigh_units(out);
    return out;
  }

  // How much better the parts go with their likes than the whole with the first of them. Lengths say most: that nothing is
  // shared is usual between some languages.
  [[nodiscard]] float gain(const Suspect &one, const std::vector<UnitFacts> &all, std::uint32_t first,
                           const AnchorScale &scale) const {
    constexpr float most_against = -0.75F;
    const auto together = [&](const UnitFacts &like, const UnitFacts &unit) {
      return lengths_alike(like.length, unit.length) + std::max(anchor_evidence(like, unit, scale), most_against);
    };
    float sum = -together(other_.units[one.like[0]], own_.units[one.unit]);
    for (std::uint32_t part = 0; part < one.like.size(); ++part) {
      sum += together(other_.units[one.like[part]], all[first + part]);
    }
    return sum;
  }

  LanguageEdition &own_;
  const LanguageEdition &other_;
  Tongue tongue_;
  float ratio_ = 1;
  std::vector<std::uint64_t> own_paths_;
  std::vector<std::uint64_t> other_paths_;
  std::unordered_set<std::uint64_t> known_;
  std::unordered_map<std::uint64_t, std::uint32_t> places_;
  std::unordered_set<std::uint64_t> twice_;
};

}  // namespace

void find_lost_labels(std::vector<LanguageEdition> &editions) {
  for (LanguageEdition &own : editions) {
    for (const LanguageEdition &other : editions) {
      if (&own != &other) {
        LostLabels(own, other).run();
      }
    }
  }
}

}  // namespace celac
