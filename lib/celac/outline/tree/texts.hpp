#pragma once
// The words of every passage of a tree: joined, inline Markdown resolved, with the bytes they stand in and the
// excisions that belong to the ledger.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/outline/tree/ledger.hpp"
#include "celac/outline/tree/tree.hpp"

namespace celac {

struct Text {
  std::string words;
  std::string markup;        ///< its inline Markdown, only where it says more than the words
  std::uint16_t column = 0;  ///< of a table cell
  bool below = false;        ///< a further paragraph of the cell of this column that came before
};

/// The texts of one passage and the bytes it stands in.
struct PassageText {
  std::uint32_t first = 0;       ///< in Texts::texts: one, or one a table cell without the label's
  std::uint32_t count = 0;       ///< 0 for a row that goes on: its words are in the cells of the row above
  std::uint32_t first_span = 0;  ///< in Texts::spans, without the excisions
  std::uint32_t end_span = 0;
};

struct NoteText {
  std::string label;
  PassageText passage;
};

struct Texts {
  std::vector<Text> texts;
  std::vector<PassageText> passages;            ///< of all nodes, in document order
  std::vector<std::uint32_t> first_passage;     ///< of each node, in `passages`
  std::vector<NoteText> notes;                  ///< of Tree::footnotes
  std::vector<std::vector<std::string>> heads;  ///< of each table: the names of its columns
  std::vector<Span> spans;                      ///< those of passages that follow one another are side by side
  std::vector<LedgerMark> marks;
  std::vector<std::uint32_t> refused;  ///< bytes where texts stand whose markup was past the limits

  [[nodiscard]] const PassageText &of(std::uint32_t node, std::size_t k) const {
    return passages[first_passage[node] + k];
  }
  /// The name of a column; empty if it has none.
  [[nodiscard]] std::string_view head(std::uint32_t table, std::uint16_t column) const {
    const bool named = table < heads.size() && column < heads[table].size();
    return named ? std::string_view(heads[table][column]) : std::string_view{};
  }
};

[[nodiscard]] Texts read_texts(const Source &source, const Blocks &blocks, const Tree &tree);

}  // namespace celac
