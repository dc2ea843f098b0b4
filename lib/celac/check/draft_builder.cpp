#include "celac/check/draft_builder.hpp"

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

using ascii::is_digit;
using ascii::is_letter;

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

// Bytes that a text is not simply copied at: white space, and marks of Markdown. A single blank between two words is
// copied with them.
constexpr std::array<bool, 256> make_needs_look() {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c <= ' '; ++c) {
    table[c] = true;
  }
  for (const char c : {'*', '`', '\\', '_', '<', '[', ']', '|'}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}
constexpr auto needs_look = make_needs_look();

bool is_single_blank(std::string_view bytes, std::uint32_t from, std::uint32_t at, std::uint32_t end) {
  return bytes[at] == ' ' && at > from && at + 1 < end && bytes[at - 1] != ' ' &&
         !needs_look[static_cast<unsigned char>(bytes[at + 1])];
}

}  // namespace

void DraftBuilder::run() {
  if (draft_.has_source()) {
    draft_.text_.reserve(draft_.source().bytes().size());
    collect_gaps();
  }
  draft_.nodes_.reserve(edition_.reading.nodes.size());
  const Plan &plan = edition_.plan;
  for (const Paragraph &paragraph : plan.preamble) {
    add_passage(PassageKind::preamble, no_node, paragraph.at, {paragraph.text});
  }
  add_children(plan.paragraphs, plan.items, plan.sections, Lead::never, no_node, 0);
  for (const Footnote &note : plan.footnotes) {
    add_passage(PassageKind::footnote, no_node, note.at, {note.text});
  }
  settle_letters();
  find_words();
  sort_ids();
}

// ---- nodes

std::uint32_t DraftBuilder::add_node(const NodeRef &ref, std::uint32_t parent, std::uint32_t &last) {
  const auto index = static_cast<std::uint32_t>(draft_.nodes_.size());
  Node &node = draft_.nodes_.emplace_back();
  node.ref = ref;
  node.parent = parent;
  node.ordinal = read_ordinal(ref.number());
  if (index < edition_.reading.nodes.size()) {
    node.reading = &edition_.reading.nodes[index];
  }
  if (last != no_node) {
    draft_.nodes_[last].next_sibling = index;
  } else if (parent != no_node) {
    draft_.nodes_[parent].first_child = index;
  } else {
    draft_.first_root_ = index;
  }
  if (parent != no_node) {
    ++draft_.nodes_[parent].children;
  }
  last = index;
  return index;
}

void DraftBuilder::add_children(const std::vector<Paragraph> &paragraphs, const std::vector<Item> &items,
                                const std::vector<Section> &sections, Lead lead, std::uint32_t parent,
                                std::uint32_t depth) {
  const std::vector<Section> none;
  const PassageKind kind = parent == no_node ? PassageKind::preamble : PassageKind::paragraph;
  std::uint32_t last = no_node;
  in_document_order(
      paragraphs, items, sections, lead,
      [&](const Paragraph &paragraph) { add_passage(kind, parent, paragraph.at, {paragraph.text}); },
      [&](const Item &item) {
        const std::uint32_t index = add_node({nullptr, &item, depth}, parent, last);
        add_passage(PassageKind::item, index, item.at, {item.title, item.text});
        add_children(item.paragraphs, item.items, none, Lead::never, index, depth + 1);
      },
      [&](const Section &section) {
        const std::uint32_t index = add_node({&section, nullptr, depth}, parent, last);
        add_passage(PassageKind::heading, index, section.at, {section.title});
        add_children(section.paragraphs, section.items, section.sections, Lead::may, index, depth + 1);
      });
}

// Is i a letter or a Roman number? Its series knows.
void DraftBuilder::settle_letters() {
  settle_letters_below(draft_.first_root_);
  for (const Node &node : draft_.nodes_) {
    settle_letters_below(node.first_child);
  }
}

void DraftBuilder::settle_letters_below(std::uint32_t first) {
  std::vector<std::string_view> settled;
  for (std::uint32_t i = first; i != no_node; i = draft_.nodes_[i].next_sibling) {
    const std::string_view kind = draft_.nodes_[i].kind();
    if (draft_.nodes_[i].ordinal.either && std::find(settled.begin(), settled.end(), kind) == settled.end()) {
      settled.push_back(kind);
      settle_letters_of(kind, first);
    }
  }
}

// Annex A after I and II does not make letters of them.
void DraftBuilder::settle_letters_of(std::string_view kind, std::uint32_t first) {
  bool letters = false;
  bool romans = false;
  for (std::uint32_t i = first; i != no_node; i = draft_.nodes_[i].next_sibling) {
    const Ordinal &ordinal = draft_.nodes_[i].ordinal;
    const bool same = draft_.nodes_[i].kind() == kind;
    letters = letters || (same && ordinal.counting == Counting::letter);
    romans = romans || (same && ordinal.counting == Counting::roman && !ordinal.either);
  }
  std::uint32_t before = 0;  // value of the letter before
  bool first_one = true;
  bool as_letters = letters && !romans;
  for (std::uint32_t i = first; i != no_node; i = draft_.nodes_[i].next_sibling) {
    Ordinal &ordinal = draft_.nodes_[i].ordinal;
    if (draft_.nodes_[i].kind() != kind) {
      continue;
    }
    if (ordinal.counting == Counting::letter) {
      before = ordinal.value;
    }
    if (!ordinal.either) {
      continue;
    }
    if (first_one && !letters && !romans) {
      as_letters = ordinal.roman_value != 1;  // c, d: letters; i, v: the beginning of a Roman series
    }
    first_one = false;
    if (as_letters || (letters && before + 1 == ordinal.letter_value)) {
      ordinal.counting = Counting::letter;
      ordinal.value = ordinal.letter_value;
      before = ordinal.value;
    }
  }
}

void DraftBuilder::sort_ids() {
  draft_.by_id_.reserve(draft_.nodes_.size());
  for (std::uint32_t i = 0; i < draft_.nodes_.size(); ++i) {
    draft_.by_id_.emplace_back(draft_.nodes_[i].ref.id(), i);
  }
  std::sort(draft_.by_id_.begin(), draft_.by_id_.end());
}

// ---- words

void DraftBuilder::collect_gaps() {
  for (const Repair &repair : edition_.plan.repairs) {
    for (const Span &span : repair.at.bytes) {
      if (!span.empty()) {
        gaps_.push_back({span, repair.now});
      }
    }
  }
  std::sort(gaps_.begin(), gaps_.end(), [](const Gap &a, const Gap &b) { return a.bytes.begin < b.bytes.begin; });
}

void DraftBuilder::add_passage(PassageKind kind, std::uint32_t node, const Location &at,
                               std::initializer_list<std::string_view> texts) {
  Passage passage;
  passage.kind = kind;
  passage.node = node;
  passage.words.begin = static_cast<std::uint32_t>(draft_.text_.size());
  in_step_ = false;
  if (draft_.has_source()) {
    const bool labelled = node != no_node && kind != PassageKind::paragraph && draft_.nodes_[node].reading != nullptr;
    copy_source(at, labelled ? draft_.nodes_[node].reading->label.end : 0);
  } else {
    for (const std::string_view text : texts) {
      draft_.text_ += draft_.text_.size() == passage.words.begin || text.empty() ? "" : "\n";
      draft_.text_ += text;
    }
  }
  std::string &text = draft_.text_;
  while (text.size() > passage.words.begin && (text.back() == ' ' || text.back() == '\n')) {
    text.pop_back();
  }
  passage.words.end = static_cast<std::uint32_t>(text.size());
  text += '\n';
  if (node != no_node && kind != PassageKind::paragraph) {
    draft_.passage_of_.push_back(static_cast<std::uint32_t>(draft_.passages_.size()));
  }
  draft_.passages_.push_back(passage);
}

void DraftBuilder::put(char c, std::uint32_t source) {
  if (!in_step_ || source != expected_) {
    draft_.steps_.push_back({static_cast<std::uint32_t>(draft_.text_.size()), source});
    in_step_ = true;
  }
  draft_.text_ += c;
  expected_ = source + 1;
}

// The words of a location, from byte `from` on: marks and the label stand before it.
void DraftBuilder::copy_source(const Location &at, std::uint32_t from) {
  const std::size_t start = draft_.text_.size();
  std::uint32_t before = 0;
  for (const Span &range : at.bytes) {
    std::uint32_t begin = std::max(range.begin, from);
    if (begin >= range.end) {
      continue;
    }
    if (draft_.text_.size() > start) {
      join(before, range.begin);
    }
    copy_range(begin, range.end);
    before = range.end;
  }
}

// Two ranges of one text: a repair says how they are joined; without one, a line end between them ends a paragraph.
void DraftBuilder::join(std::uint32_t before, std::uint32_t next) {
  const auto gap = std::lower_bound(gaps_.begin(), gaps_.end(), before,
                                    [](const Gap &one, std::uint32_t at) { return one.bytes.begin < at; });
  if (gap != gaps_.end() && gap->bytes.begin < next) {
    for (const char c : gap->now) {
      put(c, before);
    }
    in_step_ = false;
    return;
  }
  const std::string_view between = draft_.source().bytes().substr(before, next - before);
  if (between.find_first_of("\r\n") != std::string_view::npos) {
    put('\n', before);
  }
  in_step_ = false;
}

// At `at` stands a character that Markdown may give a meaning: how far to skip. 0: it is itself.
std::uint32_t DraftBuilder::skip_markup(std::uint32_t at, std::uint32_t end) {
  const std::string_view bytes = draft_.source().bytes().substr(0, end);
  const char next = at + 1 < end ? bytes[at + 1] : '\0';
  switch (bytes[at]) {
    case '*':
    case '`':
      return 1;
    case '\\':
      return is_punctuation(next) ? 1 : 0;
    case '_': {
      const bool inside = at > 0 && (is_letter(bytes[at - 1]) || is_digit(bytes[at - 1])) && is_letter(next);
      return inside ? 0 : 1;
    }
    case '<': {
      const auto close = is_letter(next) || next == '/' || next == '!' ? bytes.find('>', at) : std::string_view::npos;
      return close == std::string_view::npos ? 0 : static_cast<std::uint32_t>(close + 1 - at);
    }
    case '[': {
      const auto close = next == '^' ? bytes.find(']', at) : std::string_view::npos;
      return close == std::string_view::npos ? 0 : static_cast<std::uint32_t>(close + 1 - at);
    }
    case ']': {
      const auto close = next == '(' ? bytes.find(')', at) : std::string_view::npos;
      return close == std::string_view::npos ? 0 : static_cast<std::uint32_t>(close + 1 - at);
    }
    default:
      return 0;
  }
}

void DraftBuilder::copy_range(std::uint32_t begin, std::uint32_t end) {
  const std::string_view bytes = draft_.source().bytes();
  const bool markdown = draft_.markdown();
  // List marks, quote marks and heading marks before the words.
  while (markdown && begin < end && (bytes[begin] == ' ' || bytes[begin] == '#' || bytes[begin] == '>')) {
    ++begin;
  }
  if (markdown && begin + 1 < end && (bytes[begin] == '-' || bytes[begin] == '+') && bytes[begin + 1] == ' ') {
    begin += 2;
  }
  for (std::uint32_t at = begin; at < end;) {
    const std::uint32_t from = at;
    while (at < end && (!needs_look[static_cast<unsigned char>(bytes[at])] || is_single_blank(bytes, from, at, end))) {
      ++at;
    }
    if (at > from) {
      put(bytes[from], from);
      draft_.text_.append(bytes, from + 1, at - from - 1);
      expected_ = at;
    }
    if (at >= end) {
      break;
    }
    if (static_cast<unsigned char>(bytes[at]) <= ' ') {
      const char last = draft_.text_.empty() ? '\n' : draft_.text_.back();
      if (last != ' ' && last != '\n') {
        put(' ', at);
      }
      ++at;
      continue;
    }
    const std::uint32_t skip = markdown ? skip_markup(at, end) : 0;
    if (skip > 0) {
      // A backslash makes the next character stand for itself.
      if (bytes[at] == '\\') {
        put(bytes[at + 1], at + 1);
        ++at;
      }
      at += skip;
      continue;
    }
    put(bytes[at] == '|' && markdown ? '\n' : bytes[at], at);
    ++at;
  }
}

}  // namespace celac::check
