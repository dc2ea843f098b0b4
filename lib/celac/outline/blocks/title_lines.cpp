#include "celac/outline/blocks/title_lines.hpp"

#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Bytes. A full stop, or nothing but a line that is short, says less for a title than what else there may be.
constexpr std::size_t too_long_with_point = 100;
constexpr std::size_t too_long_by_itself = 110;

}  // namespace

bool TitleLines::ends_early(const Block &before, std::uint32_t i) const {
  const bool first_of_its_own = before.starts_block || before.label_count > 0;
  if (!first_of_its_own || before.heading != 0 || (before.first != before.last && !wraps_early(before))) {
    return false;
  }
  const std::string_view title = text(before.last);
  const std::string_view next = text(i);
  if (stands_alone_label(before)) {
    return true;
  }
  if (ends_sentence(title) || title.back() == ',' || !first_is_upper(next)) {
    return false;
  }
  if (before.emphasis == Emphasis::capitals && before.label_count == 0) {
    return emphasis_of(next) != Emphasis::capitals;
  }
  // "SECOND. DUTIES" / "The Parties shall:", whatever the width
  if (before.emphasis == Emphasis::capitals && has_words_in_capitals(before) &&
      emphasis_of(next) != Emphasis::capitals) {
    return true;
  }
  return breaks_early(source_.bytes(), blocks_.lines[before.last], blocks_.lines[i], blocks_.wrap_width) &&
         title.size() < too_long_for_title && (before.label_count > 0 || first_is_upper(title));
}

// "Commitment 1: Teach the keepers of the" / "outer quays", each line with room for the next word: print that is larger
// than that of the text.
bool TitleLines::wraps_early(const Block &block) const {
  constexpr std::uint32_t most_lines = 3;
  if (block.label_count == 0 || block.last - block.first >= most_lines || blocks_.wrap_width == 0 ||
      blocks_.format != InputFormat::text) {
    return false;
  }
  for (std::uint32_t line = block.first; line < block.last; ++line) {
    if (!breaks_early(source_.bytes(), blocks_.lines[line], blocks_.lines[line + 1], blocks_.wrap_width)) {
      return false;
    }
  }
  return true;
}

// After its label, and more than an acronym may be.
bool TitleLines::has_words_in_capitals(const Block &block) const {
  const Label &label = blocks_.labels[block.labels];
  const std::string_view words = source_.slice({label.rest, blocks_.lines[block.first].content.end});
  return words.size() > 4 && emphasis_of(words) == Emphasis::capitals;
}

bool TitleLines::stands_alone_label(const Block &block) const {
  return block.label_count > 0 && block.first == block.last && block.kind == BlockKind::text &&
         blocks_.labels[block.labels].alone(blocks_.lines[block.first]);
}

bool TitleLines::is_bracketed(std::string_view title) {
  title = title.ends_with('.') ? title.substr(0, title.size() - 1) : title;
  return title.size() > 4 && title.size() < too_long_for_title && title.front() == '(' &&
         title.find(')') == title.size() - 1 && first_is_upper(title.substr(1));
}

bool TitleLines::is_subtitle(const Block &block, std::uint32_t i) const {
  const bool numbered = block.label_count > 0 && blocks_.labels[block.labels].count > 0;
  if (blocks_.blocks.empty() || numbered || block.kind != BlockKind::text ||
      (block.blank_before >= page_gap && !block.page_before)) {
    return false;
  }
  std::size_t at = blocks_.blocks.size();
  while (at > 0 && blocks_.blocks[at - 1].kind == BlockKind::furniture) {
    --at;
  }
  if (at == 0 || !stands_alone_label(blocks_.blocks[at - 1])) {
    return false;
  }
  const std::string_view title = text(i);
  if (block.heading != 0 || block.listed) {
    return true;
  }
  const bool next_text = i + 1 < blocks_.lines.size();
  // "TÍTULO I." / "DISPOSICIONES GENERALES.": the points are of the print.
  if (is_bracketed(title) && block.blank_before < 2) {
    return true;  // "ART. 1." / "(Obiettivi)."
  }
  const Word word = blocks_.labels[blocks_.blocks[at - 1].labels].word;
  if (block.label_count > 0 && block.blank_before < 2 && rank(word) > 0 && rank(word) < rank(Word::article) &&
      !stands_alone(word) && title.size() < too_long_for_title && first_is_upper(title)) {
    return true;  // "LIVRE 5" / "Dispositions finales."
  }
  std::uint32_t next = i + 1;
  while (next < blocks_.lines.size() && next < i + 3 && blocks_.lines[next].kind == LineKind::blank) {
    ++next;
  }
  if (ends_sentence(title) && block.blank_before < 2 && rank(word) > 0 && rank(word) < rank(Word::article) &&
      !stands_alone(word) && title.size() < too_long_with_point && title.back() == '.' && first_is_upper(title) &&
      next < blocks_.lines.size() && heads_label(next)) {
    return true;  // "CHAPITRE II" / "De la pose des bouées." / "Article 4"
  }
  if (ends_sentence(title) && block.blank_before == 0 && rank(word) > 0 && rank(word) < rank(Word::article) &&
      title.size() < too_long_for_title && emphasis_of(title) == Emphasis::capitals) {
    return true;
  }
  const bool stands_out = block.emphasis != Emphasis::plain || is_short_line(i);
  return stands_out && next_text && !ends_sentence(title) && title.back() != ':' &&
         (title.back() != ',' || goes_on_in_capitals(block, i)) && title.size() < too_long_for_title &&
         first_is_upper(title) && utf8::trim(title).front() != '(' && utf8::trim(title).front() != '[';
}

bool TitleLines::breaks_in(const Block &block, std::uint32_t i, std::uint32_t above) const {
  if (block.kind != BlockKind::text || block.label_count == 0) {
    return false;
  }
  const Label &label = blocks_.labels[block.labels];
  const std::string_view line = text(i);
  if (rank(label.word) == 0 || label.count == 0 || !first_is_upper(line)) {
    return false;
  }
  // 第三条 and white space: a reference would go on without.
  if (label.last().kind == Numeral::han && label.style == LabelStyle::word) {
    return !label.glued;
  }
  if (label.alone(blocks_.lines[i])) {
    if (i + 1 >= blocks_.lines.size()) {
      return false;
    }
    const Line &next = blocks_.lines[i + 1];
    return line.back() != '.' && next.kind == LineKind::text && !starts_lower(text(i + 1));
  }
  // "Section 3 : Of ports", "Artículo 4.- Los faros": with a capital after it, this is no reference.
  const std::string_view closed = source_.slice({label.printed.end - 1, label.rest});
  const bool parted = closed.find_first_of(":-") != std::string_view::npos ||
                      closed.find("–") != std::string_view::npos;
  const bool capital = first_is_upper(source_.slice({label.rest, blocks_.lines[i].content.end}));
  if (capital && ((label.delimited && parted) || label.word == Word::article)) {
    return true;
  }
  return emphasis_of(line) == Emphasis::capitals && emphasis_of(text(above)) != Emphasis::capitals;
}

bool TitleLines::is_part_without_number(const Block &block, std::uint32_t i, std::uint32_t above) const {
  const std::string_view line = text(i);
  if (block.kind != BlockKind::text || block.heading != 0 || block.label_count > 0 || i + 1 >= blocks_.lines.size() ||
      line.size() > 60 || !first_is_upper(line) || ends_sentence(line) || line.back() == ',') {
    return false;
  }
  const bool own_line = block.starts_block && block.blank_before > 0 && blocks_.lines[i + 1].kind == LineKind::blank;
  // In dense text it stands between the end of a sentence and the label of what it heads.
  const bool between = block.blank_before == 0 && above + 1 == i && !block.page_before && ends_sentence(text(above)) &&
                       heads_label(i + 1);
  return (own_line || between) && (is_han_part(line) || rank(find_word(line).word) == 1);
}

bool TitleLines::heads_label(std::uint32_t next) const {
  const Line &line = blocks_.lines[next];
  if (line.kind != LineKind::text || !may_start_label(source_.bytes(), line.content)) {
    return false;
  }
  const auto labels = read_labels(source_.bytes(), line.content, blocks_.format);
  return !labels.empty() && rank(labels.front().word) > 0 && labels.front().count > 0 && first_is_upper(text(next));
}

bool TitleLines::ends_open(std::string_view title) {
  const std::string_view last = title.substr(title.rfind(' ') + 1);
  return last.size() < title.size() && last.size() <= 3 && utf8::is_letter(utf8::decode(last, 0).code) &&
         !parse_roman(last);
}

// "ON THE MEANS OF PAYMENT OF WAGES," / "FEES AND OTHER CHARGES": a title of several lines.
bool TitleLines::goes_on_in_capitals(const Block &block, std::uint32_t i) const {
  return block.emphasis == Emphasis::capitals && i + 1 < blocks_.lines.size() &&
         blocks_.lines[i + 1].kind == LineKind::text && blocks_.lines[i + 1].heading == 0 &&
         emphasis_of(text(i + 1)) == Emphasis::capitals;
}

// A line that a paragraph of words would not have ended so soon.
bool TitleLines::is_short_line(std::uint32_t i) const {
  const bool last = i + 1 >= blocks_.lines.size() || facts_[i + 1].furniture != FurnitureKind::none;
  const Line &next = blocks_.lines[last ? i : i + 1];
  if (last || next.kind != LineKind::text || next.starts_block || text(i + 1) == "**") {
    return text(i).size() < (blocks_.whole_lines ? too_long_for_title : too_long_by_itself);
  }
  const std::string_view following = text(i + 1);
  const bool labelled = may_start_label(source_.bytes(), next.content) &&
                        !read_labels(source_.bytes(), next.content, blocks_.format).empty();
  return labelled ||
         (breaks_early(source_.bytes(), blocks_.lines[i], next, blocks_.wrap_width) && first_is_upper(following));
}

}  // namespace celac
