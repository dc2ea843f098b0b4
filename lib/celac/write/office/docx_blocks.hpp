#pragma once
// A plan as Word has it: one list of paragraphs and table rows, in document order.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/plan/plan.hpp"

namespace celac {

enum class DocxKind : std::uint8_t { title, heading, item, text, note, row };

/// Words on one line, and its inline Markdown, empty where that says no more.
struct DocxWords {
  std::string_view text;
  std::string_view markup;
};

/// A paragraph, or a row of a table. Borrows its words from the plan.
struct DocxBlock {
  DocxKind kind = DocxKind::text;
  std::uint32_t level = 0;  ///< of a heading, from 1; of others how far they are set in, 0 at the margin
  bool name = false;        ///< the title of an item
  std::string label;        ///< as printed, before the words
  std::string_view words;
  std::string_view markup;  ///< of the words
  std::string_view id;      ///< of what begins here; empty if nothing does
  std::uint32_t node = 0;   ///< index into all_nodes() of what it belongs to; `no_node` of lookups at the root
  const Paragraph *paragraph = nullptr;  ///< below that node, or the root, that it is a line of
  std::uint32_t table = 0;               ///< of a row
  bool first_of_table = false;           ///< of a row
  std::vector<DocxWords> cells;          ///< of a row, as many as the table has columns, without its label
};

/// The head of a table: the columns' names, and whether labels stand in one more before them.
struct DocxTable {
  std::vector<std::string_view> columns;
  bool labels = false;

  friend bool operator==(const DocxTable &, const DocxTable &) = default;
};

struct DocxBlocks {
  std::vector<DocxBlock> blocks;
  std::vector<DocxTable> tables;
};

/// The plan must outlive the result.
[[nodiscard]] DocxBlocks docx_blocks(const Plan &plan);

}  // namespace celac
