#pragma once
// The commitments of plans as a workbook, a row a clause.

#include <memory>
#include <string>
#include <vector>

#include "celac/commitments/commitment.hpp"
#include "celac/diagnostic/diagnostic.hpp"

namespace celac {

class CommitmentsWorkbook {
 public:
  CommitmentsWorkbook();
  ~CommitmentsWorkbook();
  CommitmentsWorkbook(const CommitmentsWorkbook &) = delete;
  CommitmentsWorkbook &operator=(const CommitmentsWorkbook &) = delete;

  void add(const Commitments &all);

  /// Appends the workbook; `made` is the instant it was made at, empty if it does not matter. Fails where a spreadsheet
  /// has no room for it; else gives what is to be said of texts too long for a cell.
  [[nodiscard]] Result<std::vector<Diagnostic>> write(std::string &out, const std::string &made) const;

 private:
  struct Sheets;
  std::unique_ptr<Sheets> sheets_;
};

}  // namespace celac
