#pragma once
// One edition in several languages (celac/align/1): rows of the units that say the same, and what differs between them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "celac/align/tree_pairs.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

/// The schema that this version writes.
inline constexpr const char *align_schema = "celac/align/1";

/// Index of no unit: the edition lacks it.
inline constexpr std::uint32_t no_unit = 0xFFFFFFFFU;

/// A unit in each edition; at least one has it.
struct LanguageRow {
  std::vector<std::uint32_t> units;        ///< one an edition, into LanguageEdition::units, or no_unit
  std::uint32_t parent = no_unit;          ///< the row of the unit above
  PairedBy matched_by = PairedBy::number;  ///< the weakest that holds the row together
  float confidence = 1;                    ///< of its weakest pair

  /// How many editions have it.
  [[nodiscard]] std::size_t present() const;
};

enum class FindingKind : std::uint8_t {
  missing,  ///< an edition lacks what the first has
  extra,    ///< the first lacks it
  number,
  date,
  amount,
  percentage,
  ordinal,
  reference,
  entries,  ///< lists without numbers that are not of one length
  length    ///< a text far shorter or longer than its like
};

[[nodiscard]] std::string_view name(FindingKind kind);
[[nodiscard]] std::string_view name(PairedBy by);

struct LanguageFinding {
  FindingKind kind = FindingKind::number;
  std::uint32_t row = 0;
  std::vector<std::optional<std::string>> values;  ///< one an edition: what stands there, if it is part of the finding
  std::vector<std::size_t> without;                ///< editions that have nothing where the others have a value
  std::string message;
};

struct LanguageEdition {
  const Plan *plan = nullptr;
  std::vector<UnitFacts> units;  ///< in document order
};

/// Borrows the plans.
struct LanguageTable {
  std::vector<LanguageEdition> editions;
  std::vector<LanguageRow> rows;          ///< in the order of the first edition, what it lacks where the others have it
  std::vector<LanguageFinding> findings;  ///< by row
};

/// Sets `plans`, at least two, side by side. They must outlive the result.
[[nodiscard]] LanguageTable align_languages(const std::vector<const Plan *> &plans);

/// "section", "item" or "paragraph".
[[nodiscard]] std::string_view kind_of_row(const LanguageTable &table, const LanguageRow &row);

}  // namespace celac
