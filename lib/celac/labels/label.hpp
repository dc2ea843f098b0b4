#pragma once
// The grammar of labels: every way to read the start of a line as a number. Reading is generous; whether a label
// is one is decided later, by the whole sequence (search.hpp).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/labels/component_path.hpp"
#include "celac/labels/learned.hpp"
#include "celac/labels/words.hpp"
#include "celac/markdown/lines.hpp"
#include "celac/text/span.hpp"
#include "celac/values/numeral.hpp"

namespace celac {

/// What stands around a number and tells one level from another: "1." and "1" are one style, "1)" another.
enum class LabelStyle : std::uint8_t {
  point,         ///< 1  1.
  ordinal,       ///< 1º
  closed,        ///< 1)
  parens,        ///< (1)  （一）
  dash,          ///< I -
  comma,         ///< 一、
  section_sign,  ///< § 1
  word,          ///< Article 1, 第一条
};

/// One reading of a line's start as a label. Byte positions are in the source.
struct Label {
  Word word = Word::none;
  LabelStyle style = LabelStyle::point;
  std::uint8_t count = 0;  ///< components in use; 0 for a word that stands alone (ANNEX)
  bool misread = false;    ///< l for 1, O for 0
  bool delimited = false;  ///< closed by a point, bracket, dash ...
  bool glued = false;      ///< no white space before the text
  bool marked = false;     ///< stands in bold or emphasis
  bool escaped = false;    ///< 1\.
  bool closes = true;      ///< its emphasis ends with it, not later in the text
  ComponentPath path;
  Span printed;              ///< with its word and points, without emphasis marks
  Span code;                 ///< letters of a code: the V of V2.1
  Span suffix;               ///< of the last component: bis, a, A
  bool hyphenated = false;   ///< components are joined by hyphens: 3-209
  bool coded = false;        ///< its number is `code`, as it is printed: GV.OC-01
  Span opener;               ///< emphasis marks that the text goes on with, when !closes
  std::uint32_t rest = 0;    ///< where the text starts
  std::uint32_t inner = 0;   ///< where another label starts right behind it: the (1) of § 2 (1); 0 for none
  std::uint32_t series = 0;  ///< equal in labels that can be of one series (same_series); 0 without a number

  [[nodiscard]] const Component &last() const { return path[count - 1]; }
  [[nodiscard]] bool alone(const Line &line) const { return rest >= line.content.end; }
};

/// Article L121-3, Article 209-1: the numbering of a code, with gaps where articles were repealed.
[[nodiscard]] inline bool is_code_article(const Label &label) {
  return label.word == Word::article && (!label.code.empty() || label.hyphenated);
}

/// Appends all readings of the start of `content`, likeliest first; none if it does not start with a label. Returns
/// whether a reading was left out because it has more than max_components.
/// `learned` is what the document taught, if anything.
bool read_labels(std::string_view bytes, Span content, InputFormat format, std::vector<Label> &out,
                 const Learned *learned = nullptr);
[[nodiscard]] std::vector<Label> read_labels(std::string_view bytes, Span content, InputFormat format,
                                             const Learned *learned = nullptr);

/// Where another label starts behind the title that follows `label` ("(b) Exceptions. (1) Rafts carry none.", "(a)
/// Scope—(1)(i) Every vessel"); 0 where none does, or where more of its series are named in the same sentence.
[[nodiscard]] std::uint32_t label_behind_title(std::string_view bytes, const Label &label, Span content);

/// Whether `content` may start with a label at all: a test on its first bytes, cheap enough for every line.
[[nodiscard]] bool may_start_label(std::string_view bytes, Span content);

/// The order in which bare numbers usually nest: I, A, 1, (1), a, i.
[[nodiscard]] int order_of(const Label &label);

/// The label as the model prints it: marks and escapes dropped, white space single.
[[nodiscard]] std::string printed_label(std::string_view bytes, const Label &label);

/// The word of the label as the model's `kind` prints it: "article", "criterion"; "" without one.
[[nodiscard]] std::string kind_of(std::string_view bytes, const Label &label);

/// Appends a value as its numerals write it.
void append_value(std::string &out, const Component &component);

/// The canonical number: "3.4", "16-A", "2bis"; Roman stays Roman, Chinese and spelled ones become digits.
[[nodiscard]] std::string canonical_number(std::string_view bytes, const Label &label);

}  // namespace celac
