#include "celac/outline/search/local_costs.hpp"

#include <algorithm>

#include "celac/outline/search/bare_numbers.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

bool is_undecided(const Unit &unit) {
  return unit.kind != UnitKind::aside && unit.kind != UnitKind::footnote && unit.kind != UnitKind::code &&
         !unit.subtitle && (unit.label_count > 0 || unit.doubtful || unit.heading != 0 || may_be_title(unit));
}

bool may_be_title(const Unit &unit) {
  return unit.listed ||
         (unit.kind == UnitKind::text && unit.starts_block && unit.look != Look::plain &&
          unit.last - unit.first < (unit.look == Look::title_case ? 1U : 3U) &&
          (!unit.open_before || (unit.look != Look::title_case && (unit.blank_before > 0 || unit.page_before))));
}

LocalCosts::LocalCosts(const Source &source, const Units &units)
    : source_(source), units_(units), around_(source, units) {
  std::size_t labels = 0;
  std::size_t alone = 0;
  for (const Unit &unit : units.units) {
    if (unit.label_count > 0 && unit.kind == UnitKind::text) {
      ++labels;
      alone += units.labels[unit.labels].alone(units.lines[unit.first]) ? 1U : 0U;
    }
  }
  labels_alone_ = alone > labels / 2;
  bare_numbers_ = bare_numbers(source, units);
  mixes_dresses_ = mixes_dresses(units);
}

void LocalCosts::text(std::uint32_t index, Tally &tally) const {
  const Unit &unit = units_.units[index];
  if (unit.listed) {
    tally.add(unit.label_count > 0 ? Rule::ignores_strong : Rule::ignores_heading);
  } else if (unit.label_count > 0) {
    const Line &line = units_.lines[unit.first];
    const Label &label = likeliest(unit, line);
    const bool in_row = unit.kind == UnitKind::row && fills_cell(label);
    if (doubtful(label, line) && !is_bare_item(unit)) {
      tally.add(Rule::ignores_doubtful, doubt_cost(index, label));
    } else if (unit.heading != 0 || in_row || unit.breaks_in || (label.delimited && around_.stands_over_title(index)) ||
               (unit.starts_block && (line.bullet || label.marked)) ||
               (unit.starts_block && label.word != Word::none &&
                (label.alone(line) || label.delimited || heads_code_article(label, line) ||
                 unit.look == Look::capitals))) {
      tally.add(Rule::ignores_strong);
    } else if ((unit.starts_block && !(unit.open_before && unit.blank_before == 0)) ||
               (labels_alone_ && label.delimited && label.alone(line))) {
      tally.add(Rule::ignores_label);
    } else if (!unit.open_before) {
      tally.add(Rule::ignores_lazy);
    } else if (around_.stands_between(index)) {
      tally.add(Rule::ignores_doubtful, 15);
    }
  } else if (unit.heading != 0) {
    tally.add(Rule::ignores_heading, unit.open_before && !unit.starts_block ? 0 : cost_of(Rule::ignores_heading).cost);
  } else if (unit.doubtful) {
    tally.add(Rule::ignores_doubtful, unit.starts_block ? 10 : 2);
  } else if (unit.part) {
    tally.add(Rule::ignores_doubtful, 12);
  } else if (unit.look == Look::capitals && unit.starts_block) {
    tally.add(Rule::ignores_doubtful, 3);
  } else if (unit.look == Look::bold && unit.starts_block && stands_out(unit) && around_.heads_items(index)) {
    tally.add(Rule::ignores_doubtful, 7);
  } else if (unit.look == Look::title_case && may_be_title(unit) && units_.manner == Manner::text &&
             around_.heads_list(index)) {
    tally.add(Rule::ignores_doubtful, 7);
  }
}

// What it costs to take a doubtful label for words.
int LocalCosts::doubt_cost(std::uint32_t index, const Label &label) const {
  const Unit &unit = units_.units[index];
  const bool opens = unit.starts_block || (stands_out(unit) && !unit.open_before);
  const bool heads = unit.heading != 0 || (stands_out(unit) && opens);
  // l3. or Il. closed by a point at the start of a block is hardly a word, and V7.1 rarely starts a sentence.
  const bool slip = (label.ocr || (!label.code.empty() && label.count > 1)) && opens;
  if ((slip && heads) || around_.stands_between(index)) {
    return 15;
  }
  if (unit.heading != 0 && label.count > 0 && label.last().value < 100) {
    return 12;
  }
  if (slip || (!label.ocr && !unit.doubtful && around_.stands_over_title(index))) {
    return 10;
  }
  const Line &line = units_.lines[unit.first];
  const bool evident = !label.ocr && (around_.heads_dotted(unit, label) || counts_on(source_, units_, index_of(unit)) ||
                                      around_.heads_labels(unit) || (line.bullet && label.alone(line)));
  return heads || evident ? 6 : cost_of(Rule::ignores_doubtful).cost;
}

// The first reading that is not doubtful: "Art. 33 A lei ..." is hardly article 33 A.
const Label &LocalCosts::likeliest(const Unit &unit, const Line &line) const {
  const auto first = units_.labels.begin() + unit.labels;
  const auto end = first + unit.label_count;
  const auto found = std::find_if(first, end, [&](const Label &label) { return !doubtful(label, line); });
  return found == end || found->ocr ? *first : *found;
}

// Bare numbers, references and initials: forms that are more often text than labels.
bool LocalCosts::doubtful(const Label &label, const Line &line) const {
  if (label.word != Word::none || !label.code.empty()) {
    return reads_like_reference(label, line);
  }
  const bool bare = !label.delimited && label.dress == Dress::point && label.count == 1 && label.code.empty() &&
                    !(label.marked && label.closes);
  return bare || label.ocr;
}

// "Article 5 of the Agreement provides ...", "Section 3, paragraph 2"
bool LocalCosts::reads_like_reference(const Label &label, const Line &line) const {
  if (label.delimited || label.alone(line) || label.marked) {
    return false;
  }
  const auto next = utf8::decode(source_.bytes(), label.rest);
  return utf8::is_lower(next.code) || next.code == U',' || next.code == U'(' || next.code == U';' || next.code == U')';
}

void LocalCosts::label(const Unit &unit, const Label &label, Tally &tally) const {
  const Line &line = units_.lines[unit.first];
  if (label.ocr) {
    tally.add(Rule::slip);
  }
  if (unit.listed) {
    // The contents say that this line is no part of a paragraph.
  } else if (!unit.starts_block) {
    // Entries of a tight list stand on consecutive lines.
    const bool listed = &unit != units_.units.data() && (&unit - 1)->label_count > 0 && !unit.open_before;
    const bool wrapped = listed || units_.manner == Manner::text || units_.wrap_width > 0;
    tally.add(Rule::in_paragraph, wrapped ? 2 : cost_of(Rule::in_paragraph).cost);
    if (unit.open_before) {
      tally.add(Rule::in_sentence);
    }
  } else if (unit.open_before && unit.page_before && !line.bullet && !label.marked && unit.heading == 0) {
    tally.add(Rule::in_sentence, 3);
  }
  if (unit.kind == UnitKind::row) {
    return;
  }
  const bool alone = label.alone(line) && unit.first == unit.last;
  if (label.word == Word::none && label.alone(line) && unit.heading == 0 && !label.marked &&
      (alone || !unit.starts_block)) {
    const bool over_title = around_.stands_over_title(index_of(unit));
    tally.add(Rule::label_alone, labels_alone_ || over_title ? 1 : cost_of(Rule::label_alone).cost);
  }
  const bool named = label.word != Word::none || (!label.code.empty() && label.count == 1);
  if (named && reads_like_reference(label, line)) {
    tally.add(Rule::reference_like);
  }
  if (label.word == Word::none && label.count == 1 && source_.slice(label.code) == "I") {
    tally.add(Rule::bare_letter, 8);  // I1. is a code where I2. follows; else it is 11.
  }
  if (label.word != Word::none || label.count != 1 || !label.code.empty()) {
    return;
  }
  const bool bare = !label.delimited && label.dress == Dress::point && !(label.marked && label.closes);
  const bool letters = label.last().kind != Numeral::arabic && label.last().kind != Numeral::han;
  if (bare) {
    const bool heading = unit.heading != 0;
    const int cost = unit.listed                                                                       ? 1
                     : heading && label.last().kind == Numeral::ordinal                                ? 1
                     : around_.stands_over_title(index_of(unit)) || (line.bullet && label.alone(line)) ? 2
                     : heading || stands_out(unit)                                                     ? 3
                     : around_.heads_dotted(unit, label) || counts_on(source_, units_, index_of(unit)) ? 1
                     : is_bare_item(unit)                                                              ? 0
                     : around_.heads_labels(unit)                                                      ? 2
                                                  : cost_of(Rule::bare_number).cost;
    tally.add(letters ? Rule::bare_letter : Rule::bare_number, cost);
  }
  if (label.last().kind == Numeral::arabic && label.last().value >= 1000) {
    tally.add(Rule::year_like);
  }
}

// Wholly in bold or capitals, and no sentence: what heads where nothing is marked as a heading.
bool LocalCosts::stands_out(const Unit &unit) const {
  return unit.heading == 0 && unit.kind == UnitKind::text && (unit.look == Look::bold || unit.look == Look::capitals) &&
         (!ends_sentence(content_of(source_, units_.lines[unit.last])) ||
          (unit.label_count > 0 && units_.labels[unit.labels].alone(units_.lines[unit.last])));
}

// What stands behind the label is the end of its cell.
bool LocalCosts::fills_cell(const Label &label) const {
  const std::string_view bytes = source_.bytes();
  std::size_t at = label.rest;
  while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '*')) {
    ++at;
  }
  return at >= bytes.size() || bytes[at] == '|' || bytes[at] == '\n' || bytes[at] == '\r';
}

Frame LocalCosts::frame(std::uint32_t index, const Label *label) const {
  const Unit &unit = units_.units[index];
  Frame frame;
  const Line &line = units_.lines[unit.first];
  frame.label = label;
  frame.unit = index;
  frame.title_unit = label == nullptr ? index : around_.title_below(index);
  while (frame.title_unit + 1 < units_.units.size() && units_.units[frame.title_unit + 1].kind == UnitKind::aside) {
    ++frame.title_unit;
  }
  frame.heading = unit.heading;
  frame.look = unit.look;
  frame.indent = units_.manner == Manner::text ? std::uint16_t{0} : line.indent;
  frame.row = unit.kind == UnitKind::row;
  const std::string_view tail = content_of(source_, units_.lines[unit.last]);
  const bool bare = label != nullptr && label->alone(units_.lines[unit.last]);
  const std::uint32_t length = units_.lines[unit.last].content.end - line.content.begin;
  const bool closed = !tail.empty() && (std::string_view(".;,").find(tail.back()) != std::string_view::npos ||
                                        tail.ends_with("。") || tail.ends_with("；") || tail.ends_with("，"));
  frame.prose = length > 120 || (!bare && closed);
  frame.colon = announces_list(tail);
  frame.mixed = mixes_dresses_;
  frame.firm = label != nullptr && is_firm(unit, *label);
  frame.announced = label != nullptr && label->word == Word::none && label->count == 1 && label->last().value == 1 &&
                    around_.stands_below_colon(index);
  frame.heads = label != nullptr && heads_articles(index, *label);
  frame.stands_out = stands_out(unit) || unit.listed ||
                     (label != nullptr && unit.heading == 0 && !labels_alone_ && around_.stands_over_title(index));
  return frame;
}

// "Article L121-3 The buoys are ...": no reference goes on with a capital.
bool LocalCosts::heads_code_article(const Label &label, const Line &line) const {
  return is_code_article(label) && first_is_upper(source_.slice({label.rest, line.content.end}));
}

// A heading, a line in capitals, a label alone on its line or parted from its title by a colon.
bool LocalCosts::is_firm(const Unit &unit, const Label &label) const {
  if (rank(label.word) == 0) {
    return false;
  }
  const std::string_view parting = source_.slice({label.printed.end, label.rest});
  const bool colon = parting.find(':') != std::string_view::npos;
  if ((unit.starts_block || unit.breaks_in) && heads_code_article(label, units_.lines[unit.first])) {
    return true;
  }
  return unit.heading != 0 || unit.look == Look::capitals ||
         ((unit.starts_block || unit.breaks_in) && (label.alone(units_.lines[unit.first]) || colon));
}

// A word below the article with a number of digits or Roman; "一、通则" and "I. General", too.
bool LocalCosts::may_head_articles(const Label &label) const {
  if (label.count == 0) {
    return false;
  }
  const Numeral kind = label.last().kind;
  if (label.word == Word::none) {
    return label.count == 1 && ((kind == Numeral::han && label.dress == Dress::comma) ||
                                (kind == Numeral::roman_upper && label.dress != Dress::parens));
  }
  return rank(label.word) > rank(Word::article) && label.dress == Dress::word && kind != Numeral::letter_lower &&
         kind != Numeral::letter_upper && source_.bytes()[label.printed.end - 1] != '.';
}

// "Paragraphe 2 : Recours" of a French code, "Inciso 03 - Ministerio ..." of a budget: a title, and right below it an
// article or a lower title of that kind.
bool LocalCosts::heads_articles(std::uint32_t index, const Label &label) const {
  const Unit &unit = units_.units[index];
  const Line &line = units_.lines[unit.first];
  if (!may_head_articles(label)) {
    return false;
  }
  const bool titled = label.alone(line) && index + 1 < units_.units.size() && units_.units[index + 1].subtitle;
  if (label.alone(line) && unit.heading == 0 && !titled) {
    return false;
  }
  // A wrapped title is but parted from its label by a colon or a dash, and ends no sentence.
  const std::string_view title = source_.slice({label.rest, units_.lines[unit.last].content.end});
  const bool wrapped = unit.last > unit.first;
  const bool colon = source_.slice({label.printed.end, label.rest}).find(':') != std::string_view::npos;
  const bool ends = ends_sentence(title) && !colon;
  if (unit.heading == 0 && !titled && ((wrapped && !colon) || title.size() > 240 || !first_is_upper(title) || ends)) {
    return false;
  }
  int above = rank(label.word);
  for (std::size_t i = index + (titled ? 2 : 1); i < units_.units.size() && units_.units[i].label_count > 0; ++i) {
    const Word word = units_.labels[units_.units[i].labels].word;
    if (word == Word::article || rank(word) <= above || above == 0) {
      return word == Word::article;
    }
    above = rank(word);
  }
  return false;
}

void LocalCosts::title(const Unit &unit, Tally &tally) const {
  if (unit.label_count > 0) {
    const Label &first = units_.labels[unit.labels];
    if (first.ocr || unit.listed) {
      tally.add(Rule::ignores_doubtful, unit.listed ? 16 : 13);
    } else {
      const bool slight = doubtful(first, units_.lines[unit.first]);
      // "## II Harbours": in a heading a bare number is more than a word.
      const bool number = (unit.heading != 0 || stands_out(unit)) && first.count == 1 && first.word == Word::none &&
                          first.last().value < 100 &&
                          // "FIRST STEPS" may be words, "FIRST Boats" hardly.
                          (first.last().kind != Numeral::ordinal || unit.look != Look::capitals);
      tally.add(slight ? Rule::ignores_doubtful : Rule::ignores_strong,
                slight ? (number ? 8 : cost_of(Rule::ignores_doubtful).cost) : cost_of(Rule::ignores_strong).cost);
    }
  }
  if (unit.heading != 0 || unit.listed) {
    tally.add(Rule::title_line);
  } else if (unit.look == Look::bold && stands_out(unit) && around_.heads_items(index_of(unit))) {
    tally.add(Rule::title_looks, 3);
  } else {
    tally.add(Rule::title_looks, looks_cost(unit.look) + (around_.ends_title(unit) ? 8 : 0));
  }
}

// Capitals head; bold lines in Markdown often only stress; a line with capital initials heads where there is no
// markup to say so.
int LocalCosts::looks_cost(Look look) const {
  const int base = cost_of(Rule::title_looks).cost;
  switch (look) {
    case Look::capitals:
      return base - 4;
    case Look::bold:
      return base + 6;
    case Look::title_case:
      return units_.manner == Manner::markdown ? base + 8 : base;
    case Look::plain:
      break;
  }
  return base + 8;
}

}  // namespace celac
