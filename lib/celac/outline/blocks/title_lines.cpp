#include "celac/outline/blocks/title_lines.hpp"

#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Bytes. A full stop, or nothing but a line that is short, says less for a title than what else there may be.
constexpr std::size_t too_long_with_point = 100;
constexpr std::size_t too_long_by_itself = 110;
constexpr std::size_t ample_room = 20;  // characters that a line leaves free behind the first word of the next

}  // namespace

bool TitleLines::ends_early(const Block &before, std::uint32_t i) const {
  const bool first_of_its_own = before.starts_block || before.label_count > 0;
  if (!first_of_its_own || (before.first != before.last && !wraps_early(before))) {
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
  // "SECOND. DUTIES" / "The Parties shall:", whatever the width
  if (before.emphasis == Emphasis::capitals) {
    const bool goes_on = emphasis_of(next) == Emphasis::capitals;
    if (before.label_count == 0 || !goes_on) {
      return !goes_on;
    }
  }
  // No capital tells a title of Han text from a line that is cut short.
  return !utf8::is_cjk(utf8::decode(next, 0).code) &&
         breaks_early(source_.bytes(), blocks_.lines[before.last], blocks_.lines[i], blocks_.wrap_width) &&
         (before.label_count > 0 || first_is_upper(title));
}

// "Commitment 1: Teach the keepers of the" / "outer quays", each line with room for the next word: print that is larger
// than that of the text.
bool TitleLines::wraps_early(const Block &block) const {
  constexpr std::uint32_t most_lines = 3;
  if (block.label_count == 0 || block.last - block.first >= most_lines || blocks_.format != InputFormat::text) {
    return false;
  }
  for (std::uint32_t line = block.first; line < block.last; ++line) {
    if (!breaks_early(source_.bytes(), blocks_.lines[line], blocks_.lines[line + 1], blocks_.wrap_width)) {
      return false;
    }
  }
  return true;
}

bool TitleLines::stands_alone_label(const Block &block) const {
  return block.label_count > 0 && block.first == block.last &&
         blocks_.labels[block.labels].alone(blocks_.lines[block.first]);
}

bool TitleLines::is_bracketed(std::string_view title) {
  title = title.ends_with('.') ? title.substr(0, title.size() - 1) : title;
  return title.size() > 4 && title.front() == '(' && title.find(')') == title.size() - 1 &&
         first_is_upper(title.substr(1));
}

bool TitleLines::is_subtitle(const Block &block, std::uint32_t i) const {
  const bool numbered = block.label_count > 0 && blocks_.labels[block.labels].count > 0;
  if (numbered) {
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
  if (block.listed) {
    return true;
  }
  // "TÍTULO I." / "DISPOSICIONES GENERALES.": the points are of the print.
  if (is_bracketed(title)) {
    return true;  // "ART. 1." / "(Obiettivi)."
  }
  const Word word = blocks_.labels[blocks_.blocks[at - 1].labels].word;
  std::uint32_t next = i + 1;
  while (next < blocks_.lines.size() && next < i + 3 && blocks_.lines[next].kind == LineKind::blank) {
    ++next;
  }
  if (rank(word) > 0 && rank(word) < rank(Word::article) && !stands_alone(word) && title.size() < too_long_with_point &&
      heads_label(next)) {
    return true;  // "CHAPITRE II" / "De la pose des bouées." / "Article 4"
  }
  if (emphasis_of(title) == Emphasis::capitals) {
    return true;
  }
  const bool stands_out = block.emphasis != Emphasis::plain || is_short_line(i);
  return stands_out && !ends_sentence(title) && title.back() != ',' && title.size() < too_long_for_title &&
         first_is_upper(title);
}

bool TitleLines::breaks_in(const Block &block, std::uint32_t i) const {
  if (block.label_count == 0) {
    return false;
  }
  const Label &label = blocks_.labels[block.labels];
  // "Artículo 4.- Los faros": with a capital after it, this is no reference.
  return label.word == Word::article &&
         (label.alone(blocks_.lines[i]) || first_is_upper(source_.slice({label.rest, blocks_.lines[i].content.end})));
}

bool TitleLines::is_part_without_number(const Block &block, std::uint32_t i, std::uint32_t above) const {
  const std::string_view line = text(i);
  if (block.label_count > 0 || i + 1 >= blocks_.lines.size() || line.size() > 60 || ends_sentence(line)) {
    return false;
  }
  const bool own_line = block.blank_before > 0 && blocks_.lines[i + 1].kind == LineKind::blank;
  // In dense text it stands between the end of a sentence and the label of what it heads.
  const bool between = block.blank_before == 0 && ends_sentence(text(above)) && heads_label(i + 1);
  return (own_line || between) && (is_han_part(line) || rank(find_word(line).word) == 1);
}

bool TitleLines::heads_label(std::uint32_t next) const {
  if (next >= blocks_.lines.size()) {
    return false;
  }
  const auto labels = read_labels(source_.bytes(), blocks_.lines[next].content, blocks_.format);
  return !labels.empty() && rank(labels.front().word) > 0;
}

// A line that a paragraph of words would not have ended so soon.
bool TitleLines::is_short_line(std::uint32_t i) const {
  const bool last = i + 1 >= blocks_.lines.size() || facts_[i + 1].furniture != FurnitureKind::none;
  const Line &next = blocks_.lines[last ? i : i + 1];
  if (last || next.starts_block || text(i + 1) == "**") {
    return text(i).size() < (blocks_.whole_lines ? too_long_for_title : too_long_by_itself);
  }
  return text(i).size() < too_long_by_itself && ends_at_label(i);
}

// "Artigo 2.º" / "Reconhecimento de zonas" / "1 — As zonas ...", or a line with room for the first word of the next.
bool TitleLines::ends_at_label(std::uint32_t i) const {
  const Line &next = blocks_.lines[i + 1];
  const auto labels = read_labels(source_.bytes(), next.content, blocks_.format);
  if (!labels.empty()) {
    return labels.front().count > 0 && labels.front().last().value == 1;
  }
  return first_is_upper(text(i + 1)) &&
         breaks_early(source_.bytes(), blocks_.lines[i], next, blocks_.wrap_width, ample_room);
}

}  // namespace celac
