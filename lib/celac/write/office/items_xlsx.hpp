#pragma once
// The items of plans as a workbook: the columns of CSV, text that stays text, and a sheet of what the plans are.

#include <memory>
#include <string>
#include <vector>

#include "celac/commitments/commitment.hpp"
#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/plan.hpp"
#include "celac/write/plan/csv.hpp"

namespace celac {

/// Collects the rows of several plans; none of them is needed once it was added.
class ItemsWorkbook {
 public:
  /// With `clauses` the columns of a clause stand behind those of its item, as item_clauses.hpp has them.
  explicit ItemsWorkbook(RowsOf rows, bool clauses = false);
  ~ItemsWorkbook();
  ItemsWorkbook(const ItemsWorkbook &) = delete;
  ItemsWorkbook &operator=(const ItemsWorkbook &) = delete;

  /// `all` is what the plan commits to; only a workbook with clauses has a use for it.
  void add(const Plan &plan, const Commitments *all = nullptr);
  /// Appends the workbook to `out`; `made` is the instant it was made at, empty if it does not matter. Fails where a
  /// spreadsheet has no room for it; else gives what is to be said of texts too long for a cell.
  [[nodiscard]] Result<std::vector<Diagnostic>> write(std::string &out, const std::string &made) const;

 private:
  struct Sheets;
  std::unique_ptr<Sheets> sheets_;
  RowsOf rows_;
};

}  // namespace celac
