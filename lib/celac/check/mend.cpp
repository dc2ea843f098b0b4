#include "celac/check/mend.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "celac/plan/lookup.hpp"

namespace celac::check {
namespace {

constexpr int most_rounds = 10;

// Each fix that is tried is a reading of the whole text, and a hostile one may take a quarter of a second to read: so
// much may be read, or the text so often.
constexpr std::size_t most_read = 6'000'000;
constexpr std::size_t least_readings = 4;

// What a reading costs: each line is decided on, whether it is long or short.
std::size_t reading_cost(std::string_view text) {
  constexpr std::size_t line = 60;
  return text.size() + line * static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// What safe fixes must not change: ids, titles and texts, in order.
std::string words_of(const Plan &plan) {
  std::string out = plan.title;
  const auto add = [&](std::string_view text) {
    out += '\0';
    out += text;
  };
  for (const Paragraph &paragraph : plan.paragraphs) {
    add(paragraph.text);
  }
  for (const Paragraph &paragraph : plan.preamble) {
    add(paragraph.text);
  }
  for (const NodeRef &node : all_nodes(plan)) {
    add(node.id());
    if (node.section != nullptr) {
      add(node.section->title);
      for (const Paragraph &paragraph : node.section->paragraphs) {
        add(paragraph.text);
      }
      continue;
    }
    add(node.item->title);
    add(node.item->text);
    for (const Paragraph &paragraph : node.item->paragraphs) {
      add(paragraph.text);
    }
    for (const Cell &cell : node.item->cells) {
      add(cell.text);
    }
  }
  for (const Footnote &note : plan.footnotes) {
    add(note.text);
  }
  return out;
}

using FixesByCode = std::map<std::string, std::vector<Fix>>;

FixesByCode collect(const std::vector<Diagnostic> &findings, bool unsafe, const std::set<std::string> &left_alone) {
  FixesByCode out;
  for (const Diagnostic &finding : findings) {
    if (finding.fix && (finding.fix->safe || unsafe) && !left_alone.contains(finding.code)) {
      out[finding.code].push_back(*finding.fix);
    }
  }
  return out;
}

class Mender {
 public:
  Mender(const Edition &edition, const Reread &reread)
      : reread_(reread), words_(words_of(edition.plan)), findings_(reread.check(edition)) {
    mended_.text = std::string(edition.source.bytes());
    left_ = std::max(most_read, least_readings * reading_cost(mended_.text));
  }

  Mended run(bool unsafe) {
    for (int round = 0; round < most_rounds && safe_round(); ++round) {
    }
    left_ = std::max(left_, 2 * reading_cost(mended_.text));
    for (int round = 0; unsafe && round < most_rounds && unsafe_round(); ++round) {
    }
    return std::move(mended_);
  }

 private:
  // `text` as it reads; null where it does not, or too much was read before.
  std::optional<Edition> read(const std::string &text) {
    const std::size_t cost = reading_cost(text);
    if (left_ < cost) {
      return std::nullopt;
    }
    left_ -= cost;
    auto edition = reread_.read(text);
    return edition ? std::optional(std::move(*edition)) : std::nullopt;
  }

  std::optional<Edition> read_if_same(const std::string &text) {
    auto edition = read(text);
    return edition && words_of(edition->plan) == words_ ? std::move(edition) : std::nullopt;
  }

  // Whether `text` reads as a plan with the same words; then it is taken.
  bool take_if_same(std::string text, std::uint64_t count) {
    const auto edition = read_if_same(text);
    if (edition) {
      take(std::move(text), *edition, count);
    }
    return edition.has_value();
  }

  void take(std::string text, const Edition &edition, std::uint64_t count) {
    mended_.text = std::move(text);
    mended_.count += count;
    left_alone_.clear();  // what did harm may do none now: the next run would find that out
    mended_.refused = 0;
    findings_.clear();
    findings_.shrink_to_fit();
    findings_ = reread_.check(edition);
  }

  bool safe_round() {
    const FixesByCode by_code = collect(findings_, false, left_alone_);
    std::vector<Fix> all;
    for (const auto &[code, fixes] : by_code) {
      all.insert(all.end(), fixes.begin(), fixes.end());
    }
    if (all.empty()) {
      return false;
    }
    if (take_if_same(apply_fixes(mended_.text, all), all.size())) {
      return true;
    }
    // One code spoils it: take them code by code. After the first that is taken the places have moved.
    for (const auto &[code, fixes] : by_code) {
      if (take_if_same(apply_fixes(mended_.text, fixes), fixes.size())) {
        return true;
      }
      if (harmless_ones(fixes)) {
        return true;
      }
      left_alone_.insert(code);
      mended_.refused += fixes.size();
    }
    return false;
  }

  // Those of `fixes`, all of which together do harm, that do none by themselves: halves of halves, the large ones first
  // for as long as something may be read.
  bool harmless_ones(std::span<const Fix> fixes) {
    std::vector<Fix> good;
    std::deque<std::span<const Fix>> harmful = {fixes};
    for (; !harmful.empty(); harmful.pop_front()) {
      const std::span<const Fix> whole = harmful.front();
      if (whole.size() < 2) {
        continue;
      }
      for (const auto half : {whole.first(whole.size() / 2), whole.subspan(whole.size() / 2)}) {
        const std::string text = apply_fixes(mended_.text, {half.begin(), half.end()});
        if (left_ < 2 * reading_cost(text)) {
          return take_good(good);  // which is the last reading
        }
        if (read_if_same(text)) {
          good.insert(good.end(), half.begin(), half.end());
        } else {
          harmful.push_back(half);
        }
      }
    }
    return take_good(good);
  }

  bool take_good(const std::vector<Fix> &good) {
    return !good.empty() && take_if_same(apply_fixes(mended_.text, good), good.size());
  }

  bool unsafe_round() {
    std::vector<Fix> all;
    for (const auto &[code, fixes] : collect(findings_, true, left_alone_)) {
      all.insert(all.end(), fixes.begin(), fixes.end());
    }
    if (all.empty()) {
      return false;
    }
    std::string text = apply_fixes(mended_.text, all);
    if (text == mended_.text) {
      return false;
    }
    const auto edition = read(text);
    if (!edition) {
      return false;
    }
    take(std::move(text), *edition, all.size());
    return true;
  }

  const Reread &reread_;
  std::string words_;
  std::vector<Diagnostic> findings_;
  std::set<std::string> left_alone_;
  std::size_t left_ = 0;  // to be spent on readings
  Mended mended_;
};

}  // namespace

std::string apply_fixes(std::string_view text, std::vector<Fix> fixes) {
  std::stable_sort(fixes.begin(), fixes.end(), [](const Fix &a, const Fix &b) {
    return a.bytes.begin != b.bytes.begin ? a.bytes.begin < b.bytes.begin : a.bytes.end < b.bytes.end;
  });
  std::string out;
  out.reserve(text.size());
  std::uint32_t at = 0;
  const Fix *last = nullptr;
  for (const Fix &fix : fixes) {
    const bool overlaps = fix.bytes.begin < at || (last != nullptr && last->bytes == fix.bytes);
    if (overlaps || fix.bytes.end > text.size()) {
      continue;
    }
    out += text.substr(at, fix.bytes.begin - at);
    out += fix.text;
    at = fix.bytes.end;
    last = &fix;
  }
  return out.append(text.substr(at));
}

Mended mend(Edition edition, const Reread &reread, bool unsafe) {
  Mender mender(edition, reread);
  edition = {};  // each round reads anew: two editions at once would double the memory
  return mender.run(unsafe);
}

}  // namespace celac::check
