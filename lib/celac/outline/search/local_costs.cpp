#include "celac/outline/search/local_costs.hpp"

#include <algorithm>

#include "celac/outline/search/odd_labels.hpp"
#include "celac/outline/search/series_parts.hpp"
#include "celac/outline/search/title_cost.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

bool is_undecided(const Block &block) {
  return block.kind != BlockKind::furniture && !block.subtitle &&
         (block.label_count > 0 || block.doubtful || block.heading != 0 || may_be_title(block));
}

bool may_be_title(const Block &block) {
  constexpr int hopeless = -16;  // no reading makes up for so much
  return block.listed ||
         (block.starts_block && (block.part || (block.style != 0 && !block.goes_on && block.heading_odds > hopeless)));
}

LocalCosts::LocalCosts(const Source &source, const Blocks &blocks)
    : source_(source), blocks_(blocks), around_(source, blocks) {
  std::size_t labels = 0;
  std::size_t alone = 0;
  for (const Block &block : blocks.blocks) {
    if (block.label_count > 0) {
      ++labels;
      const bool has_line = blocks.labels[block.labels].alone(blocks.lines[block.first]);
      alone += has_line && !around_.stands_before_inner(index_of(block)) ? 1U : 0U;
    }
  }
  labels_alone_ = alone > labels / 2;
  bare_numbers_ = bare_numbers(source, blocks);
  mixes_styles_ = mixes_styles(blocks);
  strays_ = stray_labels(source, blocks);
}

void LocalCosts::text(std::uint32_t index, Tally &tally) const {
  const Block &block = blocks_.blocks[index];
  if (block.listed) {
    tally.add(block.label_count > 0 ? Rule::ignores_strong : Rule::ignores_heading);
  } else if (block.label_count > 0) {
    const Line &line = blocks_.lines[block.first];
    const Label &label = likeliest(block, line);
    if (doubtful(label, line) && !is_bare_item(block)) {
      tally.add(doubt(index, label));
    } else if (block.heading != 0 || (block.starts_block && (line.bullet || label.marked)) ||
               (block.starts_block && label.word != Word::none &&
                (label.alone(line) || label.delimited || heads_code_article(label, line)))) {
      tally.add(Rule::ignores_strong);
    } else if (block.starts_block && !(block.open_before && block.blank_before == 0)) {
      tally.add(Rule::ignores_label);
    } else if (!block.open_before) {
      tally.add(Rule::ignores_lazy);
    }
  } else if (block.heading != 0) {
    if (!block.open_before || block.starts_block) {
      tally.add(Rule::ignores_heading);
    }
  } else if (block.doubtful) {
    tally.add(Rule::ignores_number);
  } else if (block.part) {
    tally.add(Rule::ignores_part);
  } else if (block.heading_odds > 0 && may_be_title(block)) {
    tally.add(Rule::heading_as_text, block.heading_odds);
  }
}

// The cost of taking a doubtful label for words.
Rule LocalCosts::doubt(std::uint32_t index, const Label &label) const {
  const Block &block = blocks_.blocks[index];
  const bool heads = block.heading != 0 || stands_out(block);
  // l3. or Il. closed by a point at the start of a block is hardly a word.
  const bool misread = label.misread && block.starts_block;
  if (around_.stands_between(index)) {
    return Rule::ignores_proven;
  }
  if (misread && heads) {
    return Rule::ignores_misread_heading;
  }
  if (block.heading != 0 && label.count > 0 && label.last().value < 100) {
    return Rule::ignores_number_in_heading;
  }
  if (misread) {
    return Rule::ignores_misread;
  }
  const bool evident = around_.heads_dotted(block, label) || around_.heads_labels(block);
  return heads || evident ? Rule::ignores_evident : Rule::ignores_doubtful;
}

// The first reading that is not doubtful: "Art. 33 A lei ..." is hardly article 33 A.
const Label &LocalCosts::likeliest(const Block &block, const Line &line) const {
  const auto first = blocks_.labels.begin() + block.labels;
  const auto end = first + block.label_count;
  const auto found = std::find_if(first, end, [&](const Label &label) { return !doubtful(label, line); });
  return found == end || found->misread ? *first : *found;
}

// Bare numbers, references and initials: forms that are more often text than labels.
bool LocalCosts::doubtful(const Label &label, const Line &line) const {
  if (label.word != Word::none || !label.code.empty()) {
    return reads_like_reference(label, line);
  }
  const bool bare = !label.delimited && label.style == LabelStyle::point && label.count == 1 &&
                    !(label.marked && label.closes);
  return bare || label.misread;
}

// "Article 5 of the Agreement provides ...", "Section 3, paragraph 2"; not "# CHAPTER VI boats", which scans have.
bool LocalCosts::reads_like_reference(const Label &label, const Line &line) const {
  const bool heads_part = line.heading != 0 && rank(label.word) > 0 && label.count > 0 &&
                          label.last().kind == Numeral::roman_upper;
  if (label.delimited || label.alone(line) || heads_part) {
    return false;
  }
  const auto next = utf8::decode(source_.bytes(), label.rest);
  return utf8::is_lower(next.code) || next.code == U',' || next.code == U'(';
}

// A number or letter that nothing closes.
void LocalCosts::bare_label(const Block &block, Tally &tally) const {
  if (around_.stands_over_title(index_of(block))) {
    tally.add(Rule::bare_alone);
  } else if (block.heading != 0 || stands_out(block)) {
    tally.add(Rule::bare_heading);
  } else if (around_.heads_labels(block)) {
    tally.add(Rule::bare_over_labels);
  } else {
    tally.add(Rule::bare_number);
  }
}

void LocalCosts::label(const Block &block, const Label &label, Tally &tally) const {
  const Line &line = blocks_.lines[block.first];
  if (label.misread) {
    tally.add(Rule::misread);
  }
  if (!block.starts_block) {
    // Entries of a tight list stand on consecutive lines.
    const bool listed = &block != blocks_.blocks.data() && (&block - 1)->label_count > 0;
    const bool wrapped = listed || blocks_.format == InputFormat::text || blocks_.wrap_width > 0;
    tally.add(wrapped ? Rule::in_wrapped_text : Rule::in_paragraph);
    if (block.open_before) {
      tally.add(Rule::in_sentence);
    }
  }
  if (block.kind == BlockKind::row) {
    return;
  }
  if (label.word == Word::none && label.alone(line) && block.heading == 0 &&
      !around_.stands_before_inner(index_of(block))) {
    const bool over_title = around_.stands_over_title(index_of(block));
    tally.add(labels_alone_ || over_title ? Rule::label_over_title : Rule::label_alone);
  }
  const bool named = label.word != Word::none || (!label.code.empty() && label.count == 1);
  if ((named && reads_like_reference(label, line)) || is_stray(block)) {
    tally.add(Rule::reference_like);
  }
  if (label.word != Word::none || label.count != 1 || !label.code.empty()) {
    return;
  }
  if (!label.delimited && label.style == LabelStyle::point && !(label.marked && label.closes)) {
    bare_label(block, tally);
  }
  if (label.last().value >= 1000 && !follows_number_before(blocks_, index_of(block), label)) {
    tally.add(Rule::year_like);
  }
}

// Wholly in bold or capitals, and no sentence: what heads where nothing is marked as a heading.
bool LocalCosts::stands_out(const Block &block) const {
  return (block.emphasis == Emphasis::bold || block.emphasis == Emphasis::capitals) &&
         (!ends_sentence(content_of(source_, blocks_.lines[block.last])) ||
          (block.label_count > 0 && blocks_.labels[block.labels].alone(blocks_.lines[block.last])));
}

OpenNode LocalCosts::open_node(std::uint32_t index, const Label *label) const {
  const Block &block = blocks_.blocks[index];
  OpenNode open_node;
  const Line &line = blocks_.lines[block.first];
  open_node.label = label;
  open_node.block = index;
  open_node.title_block = label == nullptr ? index : around_.title_below(index);
  while (open_node.title_block + 1 < blocks_.blocks.size() &&
         blocks_.blocks[open_node.title_block + 1].kind == BlockKind::furniture) {
    ++open_node.title_block;
  }
  open_node.heading = block.heading;
  open_node.emphasis = block.emphasis;
  open_node.indent = blocks_.format == InputFormat::text ? std::uint16_t{0} : line.indent;
  open_node.row = block.kind == BlockKind::row;
  const std::string_view tail = content_of(source_, blocks_.lines[block.last]);
  const bool bare = label != nullptr && label->alone(blocks_.lines[block.last]);
  const std::uint32_t length = blocks_.lines[block.last].content.end - line.content.begin;
  const bool closed = !tail.empty() && (std::string_view(".;,").find(tail.back()) != std::string_view::npos ||
                                        tail.ends_with("。") || tail.ends_with("；") || tail.ends_with("，"));
  constexpr std::uint32_t longest_title = 120;  // bytes; whatever is longer is a sentence
  open_node.prose = length > longest_title || (!bare && closed);
  open_node.colon = announces_list(tail);
  open_node.mixed = mixes_styles_;
  open_node.unambiguous = label != nullptr && is_unambiguous(block, *label);
  open_node.restarts = label != nullptr && label->word == Word::none && label->count == 1 && block.heading == 0 &&
                       label->last().value == 1 && label->last().suffix == 0 && block.starts_block &&
                       block.blank_before > 0 && !block.page_before;
  open_node.announced = label != nullptr && label->word == Word::none && label->count == 1 &&
                        label->last().value == 1 && around_.stands_below_colon(index);
  open_node.titles_articles = label != nullptr && heads_articles(index, *label);
  open_node.rank = label != nullptr ? rank_of(*label, open_node.titles_articles) : std::uint8_t{0};
  open_node.style = block.style;
  open_node.repeated = block.repeated;
  open_node.general = block.general && label == nullptr && index + 1 < blocks_.blocks.size() &&
                      blocks_.blocks[index + 1].label_count == 0;  // not a catchword: "Definitions" over "1."
  open_node.listed = block.in_contents && label == nullptr;
  open_node.stands_out = stands_out(block) || block.listed ||
                         (label != nullptr && block.heading == 0 && !labels_alone_ && around_.stands_over_title(index));
  open_node.level = level_of(block, label, open_node.stands_out);
  return open_node;
}

// "Article L121-3 The buoys are ...": no reference goes on with a capital.
bool LocalCosts::heads_code_article(const Label &label, const Line &line) const {
  return is_code_article(label) && first_is_upper(source_.slice({label.rest, line.content.end}));
}

// A heading, a line in capitals, a label alone on its line or parted from its title by a colon.
bool LocalCosts::is_unambiguous(const Block &block, const Label &label) const {
  // "§ 113.60 Containers." after § 113.40: so codes number, with room for sections to come.
  if (label.style == LabelStyle::section_sign) {
    return block.starts_block && !block.open_before &&
           first_is_upper(source_.slice({label.rest, blocks_.lines[block.first].content.end}));
  }
  if (rank(label.word) == 0) {
    return label.coded && block.heading != 0;  // "### ID.AM Assets"
  }
  const std::string_view parting = source_.slice({label.printed.end, label.rest});
  const bool colon = parting.find(':') != std::string_view::npos;
  if (heads_code_article(label, blocks_.lines[block.first])) {
    return true;
  }
  return block.heading != 0 || label.alone(blocks_.lines[block.first]) || colon;
}

// A word below the article.
bool LocalCosts::may_head_articles(const Label &label) const {
  if (label.word == Word::none) {  // "I. Principles" over "Art. 3"; a later number may be the last point of an article
    return label.count == 1 && label.delimited && label.last().kind == Numeral::roman_upper && label.last().value == 1;
  }
  return rank(label.word) > rank(Word::article) && label.count > 0 && source_.bytes()[label.printed.end - 1] != '.';
}

// "Paragraphe 2 : Recours" of a French code, "Inciso 03 - Ministerio ..." of a budget, "I. Principles": a title, and
// right below it an article or a lower title of that kind.
bool LocalCosts::heads_articles(std::uint32_t index, const Label &label) const {
  const Block &block = blocks_.blocks[index];
  if (!may_head_articles(label)) {
    return false;
  }
  const bool titled = index + 1 < blocks_.blocks.size() && blocks_.blocks[index + 1].subtitle;
  const std::string_view title = source_.slice({label.rest, blocks_.lines[block.last].content.end});
  const bool colon = source_.slice({label.printed.end, label.rest}).find(':') != std::string_view::npos;
  if (!titled && !colon && (block.last > block.first || ends_sentence(title))) {
    return false;  // a title of several lines is parted from its label by a colon
  }
  constexpr std::size_t longest_title = 240;  // bytes
  if (label.last().kind == Numeral::ordinal || (!titled && (title.size() > longest_title || !first_is_upper(title)))) {
    return false;  // "Parágrafo único: The keepers ...": a paragraph of its article, with a colon for a dash
  }
  int above = label.word == Word::none ? rank(Word::article) - 1 : rank(label.word);
  for (std::size_t i = index + (titled ? 2 : 1); i < blocks_.blocks.size() && blocks_.blocks[i].label_count > 0; ++i) {
    const Word word = blocks_.labels[blocks_.blocks[i].labels].word;
    if (word == Word::article || rank(word) <= above) {
      return word == Word::article;
    }
    above = rank(word);
  }
  return false;
}

// A label that the heading is said not to have.
Rule LocalCosts::ignored_by_title(const Block &block) const {
  const Label &first = blocks_.labels[block.labels];
  if (block.listed) {
    return Rule::title_listed_label;
  }
  if (first.misread) {
    return Rule::title_misread_label;
  }
  if (!doubtful(first, blocks_.lines[block.first])) {
    return Rule::ignores_strong;
  }
  // "## II Harbours": in a heading a bare number is more than a word.
  const bool number = first.count == 1 && first.last().value < 100;
  return number ? Rule::title_bare_number : Rule::ignores_doubtful;
}

void LocalCosts::title(const Block &block, Tally &tally) const {
  if (block.label_count > 0) {
    tally.add(ignored_by_title(block));
  }
  if (block.heading != 0 || block.listed) {
    tally.add(Rule::title_line);
  } else if (!block.part) {
    tally.add(Rule::heading_as_heading, std::max(0, -block.heading_odds));
  }
}

}  // namespace celac
