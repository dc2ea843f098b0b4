#pragma once
// The text of a Word file (WordprocessingML, ECMA-376 part 1): paragraphs and tables with what was done to them.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "celac/write/common/inline_markup.hpp"
#include "celac/write/office/docx_blocks.hpp"
#include "celac/write/office/docx_facts.hpp"

namespace celac {

enum class DocxChange : std::uint8_t { none, removed, added, moved_from, moved_to };

/// The element that marks such a change: w:ins, w:del, w:moveFrom, w:moveTo; empty for none.
[[nodiscard]] std::string_view element_of(DocxChange change);

/// What becomes of the parts of a moved paragraph that are not what moved.
[[nodiscard]] DocxChange around_move(DocxChange change);

/// One step of a text: a block that stays (with both sides where it may have changed), goes, comes, leaves or arrives.
struct DocxStep {
  DocxChange change = DocxChange::none;
  const DocxBlock *was = nullptr;
  const DocxBlock *now = nullptr;
  const DocxTable *table = nullptr;  ///< of a row
  std::uint32_t move = 0;            ///< what leaves and what arrives have one number
  std::string comment;
};

class DocxBody {
 public:
  explicit DocxBody(DocxFacts facts) : facts_(std::move(facts)) {}

  /// Writes the steps, one after another: all of the document.
  void write(const std::vector<DocxStep> &steps);

  /// The parts of the file. There are comments only where has_comments() says so.
  [[nodiscard]] const std::string &document() const { return out_; }
  [[nodiscard]] std::string comments() const;
  [[nodiscard]] bool has_comments() const { return comment_count_ > 0; }
  /// The addresses that the document refers to, as link1, link2 and so on.
  [[nodiscard]] const std::vector<std::string> &links() const { return links_; }

 private:
  using Steps = std::vector<DocxStep>::const_iterator;

  void paragraph(const DocxStep &step);
  void properties(const DocxStep &step);
  void style(const DocxBlock &block);
  void mark(std::string_view element);
  void attributes();
  void run(std::string_view text, std::string_view format, std::string_view element);
  void changed_run(DocxChange change, std::string_view text, std::string_view format);
  void words(const DocxStep &step, DocxWords was, DocxWords now, bool strong);
  void marked_run(DocxChange change, const MarkedWords &piece, std::string_view text, bool strong);
  void label(const DocxStep &step);
  void moved_words(const DocxStep &step);
  std::uint32_t open_bookmark(const DocxStep &step);
  void close_bookmark(std::uint32_t bookmark);
  void open_comment();
  void close_comment(const DocxStep &step);
  void table(Steps begin, Steps end);
  void table_head(Steps begin, Steps end);
  void row(const DocxStep &step);
  void row_change(DocxChange change, bool head);
  void cell(const DocxStep &step, DocxWords was, DocxWords now, bool strong, std::size_t width, bool first);
  [[nodiscard]] static std::vector<std::size_t> widths(const DocxTable &table);

  DocxFacts facts_;
  std::string out_;
  std::string comments_;
  std::uint32_t comment_count_ = 0;
  std::uint32_t ids_ = 0;  // of bookmarks and of changes
  std::unordered_set<std::string> bookmarks_;
  std::vector<std::string> links_;
  std::unordered_map<std::string, std::size_t> link_numbers_;
};

}  // namespace celac
