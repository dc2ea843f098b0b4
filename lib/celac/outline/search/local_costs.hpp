#pragma once
// What a reading of one unit costs wherever it stands: the evidence of its own line, before any neighbour is asked.

#include <cstdint>
#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/outline/search/neighbours.hpp"
#include "celac/outline/search/series.hpp"

namespace celac {

/// Whether the search has to decide on `unit` at all; other units are plain text or furniture.
[[nodiscard]] bool is_undecided(const Unit &unit);

/// Whether a line without a heading mark may still be a heading without a number.
[[nodiscard]] bool may_be_title(const Unit &unit);

class LocalCosts {
 public:
  LocalCosts(const Source &source, const Units &units);

  /// The unit is text that goes on, whatever else it may look like.
  void text(std::uint32_t index, Tally &tally) const;
  /// The unit starts with `label`.
  void label(const Unit &unit, const Label &label, Tally &tally) const;
  /// The unit is a heading without a number.
  void title(const Unit &unit, Tally &tally) const;

  /// The frame of a reading: with `label`, or null for a heading without a number.
  [[nodiscard]] Frame frame(std::uint32_t index, const Label *label) const;

 private:
  [[nodiscard]] bool heads_code_article(const Label &label, const Line &line) const;
  [[nodiscard]] bool is_firm(const Unit &unit, const Label &label) const;
  [[nodiscard]] bool may_head_articles(const Label &label) const;
  [[nodiscard]] bool heads_articles(std::uint32_t index, const Label &label) const;
  [[nodiscard]] const Label &likeliest(const Unit &unit, const Line &line) const;
  [[nodiscard]] std::uint32_t index_of(const Unit &unit) const {
    return static_cast<std::uint32_t>(&unit - units_.units.data());
  }
  [[nodiscard]] bool is_bare_item(const Unit &unit) const {
    return !bare_numbers_.empty() && bare_numbers_[index_of(unit)];
  }
  [[nodiscard]] int doubt_cost(std::uint32_t index, const Label &label) const;
  [[nodiscard]] bool stands_out(const Unit &unit) const;
  [[nodiscard]] bool fills_cell(const Label &label) const;
  [[nodiscard]] bool doubtful(const Label &label, const Line &line) const;
  [[nodiscard]] bool reads_like_reference(const Label &label, const Line &line) const;
  [[nodiscard]] int looks_cost(Look look) const;

  const Source &source_;
  const Units &units_;
  Neighbours around_;
  std::vector<bool> bare_numbers_;
  bool mixes_dresses_ = false;
  bool labels_alone_ = false;  // most labels of this document have a line of their own
};

}  // namespace celac
