#pragma once
// What a reading of one block costs wherever it stands: the evidence of its own line, before any neighbour is asked.

#include <cstdint>
#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/outline/search/neighbours.hpp"
#include "celac/outline/search/series.hpp"

namespace celac {

/// Whether the search has to decide on `block` at all; other blocks are plain text or furniture.
[[nodiscard]] bool is_undecided(const Block &block);

/// Whether a line without a heading mark may still be a heading without a number.
[[nodiscard]] bool may_be_title(const Block &block);

class LocalCosts {
 public:
  LocalCosts(const Source &source, const Blocks &blocks);

  /// The block is text that goes on, whatever else it may look like.
  void text(std::uint32_t index, Tally &tally) const;
  /// The block starts with `label`.
  void label(const Block &block, const Label &label, Tally &tally) const;
  /// The block is a heading without a number.
  void title(const Block &block, Tally &tally) const;

  /// The open node of a reading: with `label`, or null for a heading without a number.
  [[nodiscard]] OpenNode open_node(std::uint32_t index, const Label *label) const;

 private:
  [[nodiscard]] bool heads_code_article(const Label &label, const Line &line) const;
  [[nodiscard]] bool is_unambiguous(const Block &block, const Label &label) const;
  [[nodiscard]] bool may_head_articles(const Label &label) const;
  [[nodiscard]] bool heads_articles(std::uint32_t index, const Label &label) const;
  [[nodiscard]] const Label &likeliest(const Block &block, const Line &line) const;
  [[nodiscard]] std::uint32_t index_of(const Block &block) const {
    return static_cast<std::uint32_t>(&block - blocks_.blocks.data());
  }
  [[nodiscard]] bool is_bare_item(const Block &block) const {
    return !bare_numbers_.empty() && bare_numbers_[index_of(block)];
  }
  [[nodiscard]] bool is_stray(const Block &block) const { return !strays_.empty() && strays_[index_of(block)]; }
  [[nodiscard]] Rule doubt(std::uint32_t index, const Label &label) const;
  [[nodiscard]] Rule ignored_by_title(const Block &block) const;
  void bare_label(const Block &block, Tally &tally) const;
  [[nodiscard]] bool stands_out(const Block &block) const;
  [[nodiscard]] bool doubtful(const Label &label, const Line &line) const;
  [[nodiscard]] bool reads_like_reference(const Label &label, const Line &line) const;

  const Source &source_;
  const Blocks &blocks_;
  Neighbours around_;
  std::vector<bool> bare_numbers_;
  std::vector<bool> strays_;
  bool mixes_styles_ = false;
  bool labels_alone_ = false;  // most labels of this document have a line of their own
};

}  // namespace celac
