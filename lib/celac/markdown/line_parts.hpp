#pragma once
// A line of a file as the lines that its HTML makes of it: `<h2>A</h2><p>b</p><ul><li>c</li></ul>` is a heading, a
// line of text and an entry. Together the parts cover the line; tags belong to the part that they stand at.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/markdown/tags.hpp"
#include "celac/text/span.hpp"

namespace celac {

struct LinePart {
  Span span;
  std::uint8_t heading = 0;
  bool entry = false;    ///< of a list
  bool starts = false;   ///< a block begins with it
  bool goes_on = false;  ///< with the block of the part before, which is still open
  bool words = true;
  bool rule = false;  ///< no words, and a page may end here
  bool centred = false;
  std::uint16_t depth = 0;    ///< of lists around the entry
  std::uint32_t ordinal = 0;  ///< the number that a page shows before an entry of <ol>; 0 for none
  char ordinal_type = '1';    ///< as <ol> has it: 1, a, A, i, I
};

/// Splits lines in order, for a tag may close on a later one.
class LineParts {
 public:
  explicit LineParts(std::string_view bytes) : bytes_(bytes) {}

  /// The parts of a line that holds a `<`; at least one.
  [[nodiscard]] std::vector<LinePart> split(Span line);

  /// A blank line: headings that were never closed end here.
  void end_block() {
    heading_ = 0;
    centred_ = false;
    heading_goes_on_ = false;
  }

 private:
  void block(const Tag &tag);
  void open(const Tag &tag);
  void list(const Tag &tag);
  void entry(const Tag &tag);
  void cut(std::uint32_t at);
  void words();
  [[nodiscard]] bool is_page_mark(const Tag &tag) const;

  std::string_view bytes_;
  std::vector<LinePart> parts_;
  LinePart part_;  // the one that is open
  std::uint8_t heading_ = 0;
  struct List {
    std::uint32_t next = 0;  // the number of its next entry; 0 where it shows none
    char type = '1';
  };
  std::vector<List> lists_;    // those that are open
  std::uint32_t ordinal_ = 0;  // of an <li> without words yet
  bool entry_ = false;         // <li> without words yet
  bool starts_ = false;        // a block without words yet
  bool broken_ = false;        // <br> and nothing since
  bool centred_ = false;
  bool heading_goes_on_ = false;
};

}  // namespace celac
