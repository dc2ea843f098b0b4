#include "celac/outline/blocks/title_lines.hpp"

#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

bool TitleLines::ends_early(const Unit &before, std::uint32_t i) const {
  const bool first_of_its_own = before.starts_block || before.label_count > 0;
  if (before.first != before.last || !first_of_its_own || before.heading != 0) {
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
  if (before.look == Look::capitals && before.label_count == 0) {
    return look_of(next) != Look::capitals;
  }
  // "SECOND. DUTIES" / "The Parties shall:", whatever the width
  if (before.look == Look::capitals && has_words_in_capitals(before) && look_of(next) != Look::capitals) {
    return true;
  }
  return breaks_early(source_.bytes(), units_.lines[before.last], units_.lines[i], units_.wrap_width) &&
         title.size() < 160 && (before.label_count > 0 || first_is_upper(title));
}

// Behind its label, and more than an acronym may be.
bool TitleLines::has_words_in_capitals(const Unit &unit) const {
  const Label &label = units_.labels[unit.labels];
  const std::string_view words = source_.slice({label.rest, units_.lines[unit.first].content.end});
  return words.size() > 4 && look_of(words) == Look::capitals;
}

bool TitleLines::stands_alone_label(const Unit &unit) const {
  return unit.label_count > 0 && unit.first == unit.last && unit.kind == UnitKind::text &&
         units_.labels[unit.labels].alone(units_.lines[unit.first]);
}

bool TitleLines::is_subtitle(const Unit &unit, std::uint32_t i) const {
  const bool numbered = unit.label_count > 0 && units_.labels[unit.labels].count > 0;
  if (units_.units.empty() || numbered || unit.kind != UnitKind::text || (unit.blank_before > 3 && !unit.page_before)) {
    return false;
  }
  std::size_t at = units_.units.size();
  while (at > 0 && units_.units[at - 1].kind == UnitKind::aside) {
    --at;
  }
  if (at == 0 || !stands_alone_label(units_.units[at - 1])) {
    return false;
  }
  const std::string_view title = text(i);
  if (unit.heading != 0 || unit.listed) {
    return true;
  }
  const bool next_text = i + 1 < units_.lines.size();
  // "TÍTULO I." / "DISPOSICIONES GENERALES.": the points are of the print.
  const Word word = units_.labels[units_.units[at - 1].labels].word;
  if (unit.label_count > 0 && unit.blank_before < 2 && rank(word) > 0 && rank(word) < rank(Word::article) &&
      !stands_alone(word) && title.size() < 160 && first_is_upper(title)) {
    return true;  // "LIVRE 5" / "Dispositions finales."
  }
  std::uint32_t next = i + 1;
  while (next < units_.lines.size() && next < i + 3 && units_.lines[next].kind == LineKind::blank) {
    ++next;
  }
  if (ends_sentence(title) && unit.blank_before < 2 && rank(word) > 0 && rank(word) < rank(Word::article) &&
      !stands_alone(word) && title.size() < 100 && title.back() == '.' && first_is_upper(title) &&
      next < units_.lines.size() && heads_label(next)) {
    return true;  // "CHAPITRE II" / "De la pose des bouées." / "Article 4"
  }
  if (ends_sentence(title) && unit.blank_before == 0 && rank(word) > 0 && rank(word) < rank(Word::article) &&
      title.size() < 160 && look_of(title) == Look::capitals) {
    return true;
  }
  const bool looks = unit.look != Look::plain || is_short_line(i);
  return looks && next_text && !ends_sentence(title) && (title.back() != ',' || goes_on_in_capitals(unit, i)) &&
         title.size() < 160 && first_is_upper(title) && utf8::trim(title).front() != '(' &&
         utf8::trim(title).front() != '[';
}

bool TitleLines::breaks_in(const Unit &unit, std::uint32_t i, std::uint32_t above) const {
  if (unit.kind != UnitKind::text || unit.label_count == 0) {
    return false;
  }
  const Label &label = units_.labels[unit.labels];
  const std::string_view line = text(i);
  if (rank(label.word) == 0 || label.count == 0 || !first_is_upper(line)) {
    return false;
  }
  // 第三条 and white space: a reference would go on without.
  if (label.last().kind == Numeral::han && label.dress == Dress::word) {
    return !label.glued;
  }
  if (label.alone(units_.lines[i])) {
    if (i + 1 >= units_.lines.size()) {
      return false;
    }
    const Line &next = units_.lines[i + 1];
    return line.back() != '.' && next.kind == LineKind::text && !starts_lower(text(i + 1));
  }
  // "Section 3 : Of ports", "Artículo 4.- Los faros": with a capital behind it, this is no reference.
  const std::string_view closed = source_.slice({label.printed.end - 1, label.rest});
  const bool parted = closed.find_first_of(":-") != std::string_view::npos ||
                      closed.find("–") != std::string_view::npos;
  const bool capital = first_is_upper(source_.slice({label.rest, units_.lines[i].content.end}));
  if (capital && ((label.delimited && parted) || label.word == Word::article)) {
    return true;
  }
  return look_of(line) == Look::capitals && look_of(text(above)) != Look::capitals;
}

bool TitleLines::is_part_without_number(const Unit &unit, std::uint32_t i, std::uint32_t above) const {
  const std::string_view line = text(i);
  if (unit.kind != UnitKind::text || unit.heading != 0 || unit.label_count > 0 || i + 1 >= units_.lines.size() ||
      line.size() > 60 || !first_is_upper(line) || ends_sentence(line) || line.back() == ',') {
    return false;
  }
  const bool own_line = unit.starts_block && unit.blank_before > 0 && units_.lines[i + 1].kind == LineKind::blank;
  // In dense text it stands between the end of a sentence and the label of what it heads.
  const bool between = unit.blank_before == 0 && above + 1 == i && !unit.page_before && ends_sentence(text(above)) &&
                       heads_label(i + 1);
  return (own_line || between) && (is_han_part(line) || rank(find_word(line).word) == 1);
}

bool TitleLines::heads_label(std::uint32_t next) const {
  const Line &line = units_.lines[next];
  if (line.kind != LineKind::text || !may_start_label(source_.bytes(), line.content)) {
    return false;
  }
  const auto labels = read_labels(source_.bytes(), line.content, units_.manner);
  return !labels.empty() && rank(labels.front().word) > 0 && labels.front().count > 0 && first_is_upper(text(next));
}

bool TitleLines::ends_open(std::string_view title) {
  const std::string_view last = title.substr(title.rfind(' ') + 1);
  return last.size() < title.size() && last.size() <= 3 && utf8::is_letter(utf8::decode(last, 0).code) &&
         !parse_roman(last);
}

// "ON THE MEANS OF PAYMENT OF WAGES," / "FEES AND OTHER CHARGES": a title of several lines.
bool TitleLines::goes_on_in_capitals(const Unit &unit, std::uint32_t i) const {
  return unit.look == Look::capitals && i + 1 < units_.lines.size() && units_.lines[i + 1].kind == LineKind::text &&
         units_.lines[i + 1].heading == 0 && look_of(text(i + 1)) == Look::capitals;
}

// A line that a paragraph of words would not have ended so soon.
bool TitleLines::is_short_line(std::uint32_t i) const {
  const bool last = i + 1 >= units_.lines.size() || facts_[i + 1].aside != Aside::none;
  const Line &next = units_.lines[last ? i : i + 1];
  if (last || next.kind != LineKind::text || next.starts_block || text(i + 1) == "**") {
    return text(i).size() < 110;
  }
  const std::string_view following = text(i + 1);
  const bool labelled = may_start_label(source_.bytes(), next.content) &&
                        !read_labels(source_.bytes(), next.content, units_.manner).empty();
  return labelled ||
         (breaks_early(source_.bytes(), units_.lines[i], next, units_.wrap_width) && first_is_upper(following));
}

}  // namespace celac
