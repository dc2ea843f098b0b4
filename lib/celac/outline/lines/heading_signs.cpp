#include "celac/outline/lines/heading_signs.hpp"

#include <algorithm>
#include <array>

#include "celac/labels/words.hpp"
#include "celac/outline/lines/shown_lines.hpp"
#include "celac/prose/announcing.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/title_words.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/date.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
std::string_view name(HeadingSign sign) {
  static constexpr std::array<std::string_view, heading_sign_count> names = {
#define CELAC_HEADING_SIGN(name, text) #name,
#include "celac/outline/lines/heading_signs.def"
#undef CELAC_HEADING_SIGN
  };
  return names[static_cast<std::size_t>(sign)];
}

std::string_view bare_words(std::string_view text) {
  text = without_marks(text);
  while (text.size() > 3 && text.front() == '<' && text.find('>') != std::string_view::npos) {
    text.remove_prefix(text.find('>') + 1);
  }
  while (text.size() > 3 && text.back() == '>' && text.rfind('<') != std::string_view::npos) {
    text.remove_suffix(text.size() - text.rfind('<'));
  }
  return utf8::trim(without_marks(utf8::trim(text)));
}

bool is_lead_in(std::string_view words) {
  constexpr std::ptrdiff_t most_blanks = 2;
  // Of a formula's letters, of a remark or an example: they go on with the text, and no section starts there.
  static constexpr std::string_view going_on[] = {"where",   "donde",   "onde",    "ou",      "wobei",    "dove",
                                                  "note",    "notes",   "nota",    "notas",   "remarque", "hinweis",
                                                  "example", "ejemplo", "exemplo", "exemple", "beispiel", "esempio",
                                                  "source",  "fuente",  "fonte",   "quelle",  "nb",       "o"};
  return words.ends_with(':') &&
         (std::count(words.begin(), words.end(), ' ') > most_blanks ||
          std::find(std::begin(going_on), std::end(going_on), fold_word(words).view()) != std::end(going_on));
}

void set_wording_signs(HeadingCandidate &one, ShownLines &lines, std::string_view words, std::size_t size,
                       std::string_view whole) {
  const bool marked = whole.front() == '*' || whole.front() == '_' || whole.front() == '<';
  one.set(HeadingSign::bold, one.emphasis == Emphasis::bold || one.emphasis == Emphasis::underlined);
  one.set(HeadingSign::bold_capitals, one.emphasis == Emphasis::capitals && marked);
  one.set(HeadingSign::capitals, one.emphasis == Emphasis::capitals && !marked);
  one.set(HeadingSign::italic, one.emphasis == Emphasis::italic);
  one.set(HeadingSign::title_case, one.emphasis == Emphasis::title_case);
  one.set(HeadingSign::general,
          words.find(' ') == std::string_view::npos && is_general_heading(words) && !is_contents_title(words));
  one.set(HeadingSign::up_to_20, size <= 20);
  one.set(HeadingSign::up_to_40, size > 20 && size <= 40);
  one.set(HeadingSign::up_to_110, size > 70 && size <= 110);
  one.set(HeadingSign::longer, size > 110);
  one.set(HeadingSign::short_of_width, lines.width() > 0 && size * 3 < std::size_t{lines.width()} * 2);
  const char last = words.back();
  const bool colon = last == ':' || words.ends_with("：");
  const bool question = last == '?' || words.ends_with("？");
  one.set(HeadingSign::ends_colon, colon);
  const std::string_view stem = colon ? utf8::trim(words.substr(0, words.size() - (last == ':' ? 1 : 3))) : words;
  one.set(HeadingSign::ends_open, last == ',' || last == ';' || words.ends_with("；") || words.ends_with("，") ||
                                      (colon && wants_noun(stem, true)));
  one.set(HeadingSign::ends_stop, !colon && !question && last != ';' && ends_sentence(words));
  one.set(HeadingSign::starts_lower, starts_lower(words));
  one.set(HeadingSign::starts_odd, !utf8::is_letter(utf8::decode(words, 0).code));
  static constexpr ByteSet separators("|\t");
  one.set(HeadingSign::has_separator,
          separators.find_first_in(words) != std::string_view::npos || words.find("   ") != std::string_view::npos);
  const auto digits = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), ascii::is_digit));
  one.set(HeadingSign::dated, size <= 110 && digits >= 4 && find_date(words).has_value());
  one.set(HeadingSign::digits, digits >= 4 || digits * 4 > size);
  one.set(HeadingSign::announces, announces_in_words(words));
  one.set(HeadingSign::listed_mark, lines[one.first].bullet);
  one.set(HeadingSign::labelled, lines.is_labelled(one.first));
}

void set_place_signs(HeadingCandidate &one, ShownLines &lines, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t above = lines.above(one.first);
  const std::uint32_t below = lines.below(one.last);
  const bool before = one.first == begin && !(one.first > 0 && above + 1 == one.first && above != ShownLines::none);
  const bool after = one.last + 1 == end && below != one.last + 1;
  one.set(before ? (after ? HeadingSign::apart : HeadingSign::blank_before)
                 : (after ? HeadingSign::blank_after : HeadingSign::dense));
  one.set(HeadingSign::wide_gap, above != ShownLines::none && below != ShownLines::none &&
                                     one.first - above > below - one.last && below - one.last >= 1);
  one.set(HeadingSign::page_edge, lines[one.first].form_feed || lines[one.first].anchored ||
                                      (below != ShownLines::none && lines[below].form_feed));
  bool announced = false;
  if (above == ShownLines::none) {
    one.set(HeadingSign::at_start);
  } else if (lines[above].heading == 0) {
    const bool entry = lines[above].bullet || lines[above].kind == LineKind::table_row;
    announced = !entry && announces_list(lines.text(above));
    one.set(HeadingSign::after_list, entry);
    one.set(HeadingSign::after_open, !entry && !announced && !ends_sentence(lines.text(above)));
  }
  if (below == ShownLines::none) {
    one.set(HeadingSign::at_end);
    return;
  }
  const Line &next = lines[below];
  const bool label = next.kind == LineKind::text && lines.is_labelled(below);
  one.set(HeadingSign::opens_list, label && lines.opens_series(below));
  if (next.heading == 0) {
    one.set(next.bullet || next.kind == LineKind::table_row ? HeadingSign::before_entry
            : label                                         ? HeadingSign::before_label
            : starts_lower(lines.text(below))               ? HeadingSign::before_lower
                                                            : HeadingSign::before_text);
  }
  // Marks tell entries from the text around them, blank lines or the end of a sentence tell what stands above.
  const bool ended = above != ShownLines::none && ends_sentence(lines.text(above));
  const bool parted = one.has(HeadingSign::apart) ? !one.has(HeadingSign::after_open) && !announced : ended;
  // The first words below a heading rather introduce the list, if they are no title in themselves.
  const bool introduces = above != ShownLines::none && lines[above].heading != 0 && one.emphasis == Emphasis::plain &&
                          !one.has(HeadingSign::up_to_20);
  one.set(HeadingSign::over_entries, one.emphasis < Emphasis::italic && one.has(HeadingSign::before_entry) && parted &&
                                         !introduces && !one.has(HeadingSign::ends_stop) &&
                                         !one.has(HeadingSign::ends_colon) && !one.has(HeadingSign::longer));
  const bool full = !wants_noun(lines.text(one.last), false) && lines.width() > 0 &&
                    utf8::count(lines.text(below)) * 10 >= std::size_t{lines.width()} * 9;
  one.set(HeadingSign::over_full_line, full && lines.breaks_early(one.last) && one.has(HeadingSign::before_text) &&
                                           one.emphasis <= Emphasis::title_case && !one.has(HeadingSign::labelled) &&
                                           !one.has(HeadingSign::ends_stop) && !one.has(HeadingSign::ends_open) &&
                                           !one.has(HeadingSign::starts_lower) && !one.has(HeadingSign::after_open) &&
                                           !announced);
}

}  // namespace celac
