#include "celac/plan/id.hpp"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <unordered_map>

#include "celac/plan/lookup.hpp"
#include "celac/plan/order.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// "V2" and "2" are one component: the letters of a code say which family, the number says which member.
std::string_view without_code_letters(std::string_view component) {
  std::size_t letters = 0;
  while (letters < component.size() && ascii::is_upper(component[letters])) {
    ++letters;
  }
  const bool code = letters > 0 && letters < component.size() && ascii::is_digit(component[letters]);
  return code ? component.substr(letters) : component;
}

bool same(std::string_view a, std::string_view b) { return without_code_letters(a) == without_code_letters(b); }

// What parts the components of a number: of a code (GV.OC-01, A01:2021) more than points. A hyphen behind digits joins
// what is one number: 16-A, 3-224.
const ByteSet &separators_of(std::string_view number) {
  static constexpr ByteSet of_number(".");
  static constexpr ByteSet of_code(".-_/:");
  static constexpr ByteSet digits("0123456789");
  const bool code = !number.empty() && ascii::is_upper(number[0]) &&
                    digits.find_first_in(number) != std::string_view::npos;
  return code ? of_code : of_number;
}

// The components of an id or number, as far as a run of them can matter (a number has at most 16).
struct Components {
  std::array<std::string_view, 17> parts;
  std::size_t count = 0;
};

// The last ones of `id`, in order.
Components last_components(std::string_view id, const ByteSet &separators) {
  Components out;
  std::size_t end = id.size();
  while (out.count < out.parts.size()) {
    std::size_t begin = end;
    while (begin > 0 && !separators.has(id[begin - 1])) {
      --begin;
    }
    out.parts[out.count++] = id.substr(begin, end - begin);
    if (begin == 0) {
      break;
    }
    end = begin - 1;
  }
  std::reverse(out.parts.begin(), out.parts.begin() + static_cast<std::ptrdiff_t>(out.count));
  return out;
}

// Bytes at the front of `number` that the id of its parent ends with, up to the separator before what is left.
std::size_t said_by_parent(std::string_view parent, std::string_view number) {
  const ByteSet &separators = separators_of(number);
  if (separators.find_first_in(number) == std::string_view::npos) {
    return 0;
  }
  const auto own = last_components(number, separators);
  if (own.count < 2 || own.parts.front().data() != number.data()) {
    return 0;
  }
  const auto above = last_components(parent, separators);
  const auto ends_with = [&](std::size_t run) {
    return std::equal(own.parts.begin(), own.parts.begin() + static_cast<std::ptrdiff_t>(run),
                      above.parts.begin() + static_cast<std::ptrdiff_t>(above.count - run), same);
  };
  std::size_t run = std::min(above.count, own.count - 1);
  while (run > 0 && !ends_with(run)) {
    --run;
  }
  return run == 0 ? 0 : static_cast<std::size_t>(own.parts[run].data() - number.data()) - 1;
}

bool keeps_word(std::string_view kind) {
  constexpr std::string_view kinds[] = {"annex",        "appendix",   "schedule",  "recital",  "final",
                                        "transitional", "additional", "repealing", "amending", "special"};
  return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

// How many nodes of the counted kinds one parent has so far.
struct ItemCounts {
  unsigned bullets = 0;
  unsigned rows = 0;
};

class Namer {
 public:
  /// Takes the id that a node has.
  void keep(const std::string &id) { kinds_.emplace(id, ""); }

  /// Names paragraph `number` (from 1) below `parent`.
  void name(Paragraph &paragraph, const std::string &parent, unsigned number) {
    paragraph.id = unused(below(parent, "par-" + std::to_string(number)));
    kinds_.emplace(paragraph.id, "");
  }

  /// Entries and rows without a number are counted by their kind, in `counts` of their parent.
  void name(Item &item, const std::string &parent, ItemCounts &counts) {
    const bool counted = item.number.empty() && (item.kind == bullet_kind || item.kind == row_kind);
    if (!counted) {
      name(item, parent);
      return;
    }
    unsigned &count = item.kind == bullet_kind ? counts.bullets : counts.rows;
    item.id = unused(below(parent, item.kind + "-" + std::to_string(++count)));
    kinds_.emplace(item.id, item.kind);
  }

  template <class Node>
  void name(Node &node, const std::string &parent) {
    node.id = node.number.empty()     ? below(parent, unnumbered(node))
              : keeps_word(node.kind) ? join_id(parent, node.kind + "-" + node.number)
                                      : join_id(parent, node.number);
    const auto [known, fresh] = kinds_.try_emplace(node.id, node.kind);
    if (fresh) {
      return;
    }
    std::string id = node.id;
    if (!node.kind.empty() && known->second != node.kind && !node.number.empty()) {
      id = join_id(parent, node.kind + "-" + node.number);
    }
    node.id = unused(id);
    kinds_.emplace(node.id, node.kind);
  }

 private:
  template <class Node>
  static std::string unnumbered(const Node &node) {
    return node.kind.empty() ? slug(node.title.empty() ? node.label : node.title) : node.kind;
  }

  // What is no number stays whole, whatever it begins with.
  static std::string below(const std::string &parent, const std::string &name) {
    return parent.empty() ? name : parent + "." + name;
  }

  std::string unused(const std::string &id) {
    if (kinds_.find(id) == kinds_.end()) {
      return id;
    }
    auto &next = repeats_[id];
    next = std::max(next, 1U);
    std::string candidate;
    do {
      candidate = id + "~" + std::to_string(++next);
    } while (kinds_.find(candidate) != kinds_.end());
    return candidate;
  }

  // Views into the nodes, which stay where they are while they are named. An arena, as there is an entry a node.
  std::pmr::monotonic_buffer_resource memory_;
  std::pmr::unordered_map<std::string_view, std::string_view> kinds_{&memory_};
  std::unordered_map<std::string, unsigned> repeats_;
};

void name_paragraphs(Namer &namer, std::vector<Paragraph> &paragraphs, const std::string &parent, unsigned before) {
  for (Paragraph &paragraph : paragraphs) {
    namer.name(paragraph, parent, ++before);
  }
}

void name_item(Namer &namer, Item &item, const std::string &parent, ItemCounts &counts) {
  namer.name(item, parent, counts);
  ItemCounts below;
  for (auto &child : item.items) {
    name_item(namer, child, item.id, below);
  }
  name_paragraphs(namer, item.paragraphs, item.id, 0);
}

// Items and sections of one parent are named in the order in which they stand.
void name_children(Namer &namer, std::vector<Item> &items, std::vector<Section> &sections, const std::string &parent) {
  ItemCounts counts;
  in_document_order(
      items, sections, [&](Item &item) { name_item(namer, item, parent, counts); },
      [&](Section &section) {
        namer.name(section, parent);
        name_children(namer, section.items, section.sections, section.id);
        name_paragraphs(namer, section.paragraphs, section.id, 0);
      });
}

// Names the paragraphs without an id.
void name_missing(Namer &namer, std::vector<Paragraph> &paragraphs, const std::string &parent, unsigned before) {
  for (Paragraph &paragraph : paragraphs) {
    ++before;
    if (paragraph.id.empty()) {
      namer.name(paragraph, parent, before);
    }
  }
}

void name_missing_below(Namer &namer, Item &item) {
  name_missing(namer, item.paragraphs, item.id, 0);
  for (Item &child : item.items) {
    name_missing_below(namer, child);
  }
}

void name_missing_below(Namer &namer, std::vector<Item> &items, std::vector<Section> &sections) {
  for (Item &item : items) {
    name_missing_below(namer, item);
  }
  for (Section &section : sections) {
    name_missing(namer, section.paragraphs, section.id, 0);
    name_missing_below(namer, section.items, section.sections);
  }
}

}  // namespace

std::string join_id(std::string_view parent, std::string_view number) {
  if (parent.empty()) {
    return std::string(number);
  }
  const std::size_t drop = said_by_parent(parent, number);
  std::string id;
  id.reserve(parent.size() + 1 + number.size() - drop);
  id.append(parent).append(drop == 0 ? "." : "").append(number.substr(drop));
  return id;
}

std::string slug(std::string_view title) {
  constexpr std::size_t longest = 40;
  const std::string composed = utf8::nfc(title);
  std::string out;
  std::size_t characters = 0;
  std::size_t word_start = 0;  // where the current word's hyphen stands
  bool gap = true;
  for (std::size_t at = 0; at < composed.size();) {
    const auto c = utf8::decode(composed, at);
    at += c.size;
    const bool inside = !gap && utf8::is_mark(c.code);
    if (!inside && !utf8::is_letter(c.code) && !utf8::is_digit(c.code)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) {
      if (characters >= longest) {
        return out;
      }
      word_start = out.size();
      out += '-';
      ++characters;
    }
    gap = false;
    if (characters == longest) {
      // A word that began here is cut whole; a text without words (Han) just ends.
      if (word_start > 0) {
        out.resize(word_start);
      }
      return out;
    }
    utf8::append(out, utf8::to_lower(c.code));
    ++characters;
  }
  return out.empty() ? "untitled" : out;
}

void assign_ids(Plan &plan) {
  Namer namer;
  name_children(namer, plan.items, plan.sections, "");
  name_paragraphs(namer, plan.preamble, "", 0);
  name_paragraphs(namer, plan.paragraphs, "", static_cast<unsigned>(plan.preamble.size()));
}

void name_paragraphs(Plan &plan) {
  Namer namer;
  for (const NodeRef &unit : all_units(plan)) {
    namer.keep(unit.id());
  }
  name_missing(namer, plan.preamble, "", 0);
  name_missing(namer, plan.paragraphs, "", static_cast<unsigned>(plan.preamble.size()));
  name_missing_below(namer, plan.items, plan.sections);
}

}  // namespace celac
