#include "celac/align/findings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "celac/align/value_differences.hpp"

namespace celac {
namespace {

FindingKind kind_of(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::number:
      return FindingKind::number;
    case QuantityKind::date:
      return FindingKind::date;
    case QuantityKind::amount:
      return FindingKind::amount;
    case QuantityKind::percentage:
      return FindingKind::percentage;
    case QuantityKind::ordinal:
      return FindingKind::ordinal;
    case QuantityKind::reference:
      break;
  }
  return FindingKind::reference;
}

bool is_counted(UnitClass sort) { return sort == UnitClass::entry || sort == UnitClass::paragraph; }

class Finder {
 public:
  explicit Finder(const LanguageTable &table) : table_(table), count_(table.editions.size()) {}

  std::vector<LanguageFinding> run() {
    for (std::uint32_t row = 0; row < table_.rows.size(); ++row) {
      presence(row);
      label(row);
      values(row);
    }
    entries();
    lengths();
    std::stable_sort(out_.begin(), out_.end(),
                     [](const LanguageFinding &a, const LanguageFinding &b) { return a.row < b.row; });
    return std::move(out_);
  }

 private:
  [[nodiscard]] const UnitFacts *unit(const LanguageRow &row, std::size_t edition) const {
    return row.units[edition] == no_unit ? nullptr : &table_.editions[edition].units[row.units[edition]];
  }
  // Its language, where that tells them apart.
  [[nodiscard]] const std::string &edition_name(std::size_t edition) const {
    const Plan &plan = *table_.editions[edition].plan;
    const bool alone = std::count_if(table_.editions.begin(), table_.editions.end(), [&](const LanguageEdition &one) {
                         return one.plan->language == plan.language;
                       }) == 1;
    return alone && !plan.language.empty() && plan.language != "und" ? plan.language : plan.source.name;
  }
  // The unit of the first edition that has the row.
  [[nodiscard]] const UnitFacts &first_unit(const LanguageRow &row) const { return *unit(row, first_edition(row)); }
  static std::size_t first_edition(const LanguageRow &row) {
    return static_cast<std::size_t>(
        std::find_if(row.units.begin(), row.units.end(), [](std::uint32_t one) { return one != no_unit; }) -
        row.units.begin());
  }
  [[nodiscard]] bool parent_lacks(const LanguageRow &row, std::size_t edition) const {
    return row.parent != no_unit && table_.rows[row.parent].units[edition] == no_unit;
  }

  // ---- what an edition lacks

  void presence(std::uint32_t index) {
    const LanguageRow &row = table_.rows[index];
    const UnitFacts &first = first_unit(row);
    if (row.present() == count_ || (is_counted(first.sort) && row.parent != no_unit)) {
      return;  // entries and paragraphs are counted
    }
    if (is_counted(first.sort) && first.sort == UnitClass::paragraph) {
      return;
    }
    const bool missing = row.units[0] != no_unit;
    for (std::size_t edition = 0; edition < count_; ++edition) {
      const bool said = missing ? row.units[edition] == no_unit : row.units[edition] != no_unit;
      const bool above = missing ? parent_lacks(row, edition) : parent_lacks(row, 0);
      if (!said || above) {
        continue;  // its section is the finding
      }
      LanguageFinding found;
      found.kind = missing ? FindingKind::missing : FindingKind::extra;
      found.row = index;
      found.values.resize(count_);
      found.message = missing ? fmt::format("{} is missing in {}", first.ref.id(), edition_name(edition))
                              : fmt::format("{} of {} is missing in {}", first.ref.id(), edition_name(edition),
                                            edition_name(0));
      out_.push_back(std::move(found));
    }
  }

  // An item that has its words and not its label.
  void label(std::uint32_t index) {
    const LanguageRow &row = table_.rows[index];
    for (std::size_t edition = 0; edition < count_; ++edition) {
      const UnitFacts *own = unit(row, edition);
      const auto labelled = std::find_if(row.units.begin(), row.units.end(), [&](const std::uint32_t &one) {
        const auto place = static_cast<std::size_t>(&one - row.units.data());
        return one != no_unit && !unit(row, place)->unlabelled;
      });
      if (own == nullptr || !own->unlabelled || labelled == row.units.end()) {
        continue;
      }
      LanguageFinding found;
      found.kind = edition == 0 ? FindingKind::extra : FindingKind::missing;
      found.row = index;
      found.values.resize(count_);
      const auto place = static_cast<std::size_t>(labelled - row.units.begin());
      found.message = fmt::format("{} has no label in {}: its words stand in {}", unit(row, place)->ref.id(),
                                  edition_name(edition), own->ref.id());
      out_.push_back(std::move(found));
    }
  }

  // ---- values

  void values(std::uint32_t index) {
    constexpr float sure = 0.4F;  // of texts that may not be translations nothing is said
    const LanguageRow &row = table_.rows[index];
    if (row.confidence < sure) {
      return;
    }
    const std::size_t base = first_edition(row);
    const std::size_t before = out_.size();
    for (std::size_t edition = base + 1; edition < count_; ++edition) {
      if (const UnitFacts *other = unit(row, edition)) {
        for (ValueDifference &one : value_differences(*unit(row, base), *other)) {
          add_value(index, base, edition, before, one);
        }
      }
    }
    for (std::size_t i = before; i < out_.size(); ++i) {
      word_value(out_[i]);
    }
  }

  // What differs from the first edition in the same way in two others is one finding.
  void add_value(std::uint32_t index, std::size_t base, std::size_t edition, std::size_t from, ValueDifference &one) {
    for (std::size_t i = from; i < out_.size(); ++i) {
      if (one.left && out_[i].values[base] == one.left && !out_[i].values[edition]) {
        out_[i].values[edition] = one.right ? *one.right : "";
        return;
      }
    }
    LanguageFinding found;
    found.kind = kind_of(one.kind);
    found.row = index;
    found.values.resize(count_);
    found.values[base] = one.left ? *one.left : "";
    found.values[edition] = one.right ? *one.right : "";
    out_.push_back(std::move(found));
  }

  void word_value(LanguageFinding &found) const {
    for (std::size_t edition = 0; edition < count_; ++edition) {
      if (found.values[edition]) {
        found.message += found.message.empty() ? "" : ", ";
        const std::string &value = *found.values[edition];
        found.message += fmt::format("{} {}", edition_name(edition), value.empty() ? "nothing" : value);
      }
    }
    for (std::size_t edition = 0; edition < count_; ++edition) {
      if (found.values[edition] && found.values[edition]->empty()) {
        found.values[edition].reset();
        found.without.push_back(edition);
      }
    }
  }

  // ---- lists without numbers

  struct Counts {
    std::vector<std::size_t> entries;
    std::uint32_t first_row = no_unit;
    bool whole = false;
  };

  // Where lists differ in length, the row above has the finding: which of their entries lacks is guessed.
  void entries() {
    std::map<std::uint32_t, Counts> lists;
    for (std::uint32_t index = 0; index < table_.rows.size(); ++index) {
      const LanguageRow &row = table_.rows[index];
      if (first_unit(row).sort != UnitClass::entry) {
        continue;
      }
      Counts &list = lists[row.parent];
      list.entries.resize(count_);
      list.first_row = std::min(list.first_row, index);
      list.whole = list.whole || row.present() == count_;
      for (std::size_t edition = 0; edition < count_; ++edition) {
        list.entries[edition] += row.units[edition] == no_unit ? 0U : 1U;
      }
    }
    for (const auto &[parent, list] : lists) {
      add_entries(parent, list);
    }
  }

  void add_entries(std::uint32_t parent, const Counts &list) {
    const std::size_t most = *std::max_element(list.entries.begin(), list.entries.end());
    if (parent == no_unit || std::count(list.entries.begin(), list.entries.end(), most) ==
                                 static_cast<std::ptrdiff_t>(list.entries.size())) {
      return;
    }
    LanguageFinding found;
    found.kind = FindingKind::entries;
    found.row = parent;
    for (std::size_t edition = 0; edition < count_; ++edition) {
      const bool there = table_.rows[parent].units[edition] != no_unit;
      found.values.push_back(there ? std::optional(std::to_string(list.entries[edition])) : std::nullopt);
      if (there) {
        found.message += fmt::format("{}{} {} in {}", found.message.empty() ? "" : ", ", list.entries[edition],
                                     list.entries[edition] == 1 ? "entry" : "entries", edition_name(edition));
      }
    }
    const bool differ = std::any_of(found.values.begin(), found.values.end(),
                                    [&](const auto &value) { return value && *value != std::to_string(most); });
    if (differ) {
      out_.push_back(std::move(found));
    }
  }

  // ---- lengths

  // A text is short or long against the usual ratio of its pair of editions.
  void lengths() {
    // Where a paragraph has no partner, its neighbours may hold its words.
    std::vector<bool> torn(table_.rows.size() + 1);
    for (const LanguageRow &row : table_.rows) {
      if (row.present() != count_) {
        torn[row.parent == no_unit ? table_.rows.size() : row.parent] = true;
      }
    }
    for (std::size_t edition = 1; edition < count_; ++edition) {
      std::vector<std::pair<float, std::uint32_t>> ratios;
      for (std::uint32_t index = 0; index < table_.rows.size(); ++index) {
        const LanguageRow &row = table_.rows[index];
        constexpr float shortest = 80;  // characters
        const UnitFacts *one = unit(row, 0);
        const UnitFacts *other = unit(row, edition);
        if (one != nullptr && other != nullptr && one->sort == other->sort &&
            !torn[row.parent == no_unit ? table_.rows.size() : row.parent] &&
            std::max(one->length, other->length) >= shortest) {
          ratios.emplace_back(std::log((other->length + 10) / (one->length + 10)), index);
        }
      }
      far_off(ratios, edition);
    }
  }

  void far_off(const std::vector<std::pair<float, std::uint32_t>> &ratios, std::size_t edition) {
    constexpr std::size_t fewest = 8;
    if (ratios.size() < fewest) {
      return;
    }
    std::vector<float> sorted;
    sorted.reserve(ratios.size());
    for (const auto &[ratio, row] : ratios) {
      sorted.push_back(ratio);
    }
    std::sort(sorted.begin(), sorted.end());
    const float usual = sorted[sorted.size() / 2];
    const float spread = (sorted[sorted.size() * 3 / 4] - sorted[sorted.size() / 4]) / 1.35F;
    const float limit = std::max(5 * spread, 0.8F);
    for (const auto &[ratio, index] : ratios) {
      if (std::abs(ratio - usual) <= limit) {
        continue;
      }
      LanguageFinding found;
      found.kind = FindingKind::length;
      found.row = index;
      found.values.resize(count_);
      for (const std::size_t side : {std::size_t{0}, edition}) {
        found.values[side] = fmt::format("{}", std::lround(unit(table_.rows[index], side)->length));
      }
      found.message = fmt::format("{} is {:.1f} times as {} in {} as its like", first_unit(table_.rows[index]).ref.id(),
                                  std::exp(std::abs(ratio - usual)), ratio > usual ? "long" : "short",
                                  edition_name(edition));
      out_.push_back(std::move(found));
    }
  }

  const LanguageTable &table_;
  std::size_t count_;
  std::vector<LanguageFinding> out_;
};

}  // namespace

std::vector<LanguageFinding> find_differences(const LanguageTable &table) { return Finder(table).run(); }

}  // namespace celac
