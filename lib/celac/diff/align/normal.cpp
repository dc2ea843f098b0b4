#include "celac/diff/align/normal.hpp"

#include <array>

#include "celac/diff/align/weights.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// What an ASCII character folds to; 0 for what ends a word.
constexpr std::array<char, 128> make_folded() {
  std::array<char, 128> table{};
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<unsigned char>(c)] = c;
    table[static_cast<unsigned char>(c) - 32U] = c;
  }
  for (char c = '0'; c <= '9'; ++c) {
    table[static_cast<unsigned char>(c)] = c;
  }
  return table;
}
constexpr auto folded = make_folded();

void end_word(std::string &out, std::size_t start) {
  if (out.size() > start && out.back() != ' ') {
    out += ' ';
  }
}

// One character beyond ASCII: its folded form if that is a letter or digit, Han characters as words.
void append_wide(std::string &out, char32_t code, std::size_t start) {
  if (utf8::is_cjk(code)) {
    end_word(out, start);
    if (utf8::is_letter(code)) {
      utf8::append_folded(out, code);
      end_word(out, start);
    }
    return;
  }
  if (utf8::is_letter(code) || utf8::is_digit(code)) {
    utf8::append_folded(out, code);
  } else if (!utf8::is_invisible(code)) {
    // A combining mark folds to nothing and does not end its word.
    const std::size_t before = out.size();
    utf8::append_folded(out, code);
    const bool mark = out.size() == before;
    out.resize(before);
    if (!mark) {
      end_word(out, start);
    }
  }
}

// The ASCII words at the start of `text`, so many bytes at most: room is made for all of them beforehand, and text that
// is mostly beyond ASCII comes here for every character. Returns the bytes read.
std::size_t append_ascii(std::string &out, std::string_view text, std::size_t start) {
  text = text.substr(0, 128);
  const std::size_t before = out.size();
  out.resize(before + text.size() + 1);
  char *const first = out.data();
  char *to = first + before;
  std::size_t at = 0;
  for (; at < text.size() && static_cast<unsigned char>(text[at]) < 0x80; ++at) {
    const char c = folded[static_cast<unsigned char>(text[at])];
    if (c != 0) {
      *to++ = c;
    } else if (to != first + start && to[-1] != ' ') {
      *to++ = ' ';
    }
  }
  out.resize(static_cast<std::size_t>(to - first));
  return at;
}

// Whether an item is all that stands in its section.
bool stands_alone(const EditionIndex &side, std::uint32_t node) {
  const std::uint32_t parent = side.parents[node];
  return !side.of_paragraphs && !side.is_section(node) && parent != no_node && side.is_section(parent) &&
         node == parent + 1 && side.ends[node] == side.ends[parent];
}

}  // namespace

void append_normal(std::string &out, std::string_view text) {
  const std::size_t start = out.size();
  while (!text.empty()) {
    text.remove_prefix(append_ascii(out, text, start));
    if (!text.empty()) {
      const utf8::Character character = utf8::decode(text, 0);
      append_wide(out, character.code, start);
      text.remove_prefix(character.size);
    }
  }
  end_word(out, start);
}

NormalTexts::NormalTexts(const EditionIndex &side, const std::vector<bool> &whole) {
  begins_.reserve(side.nodes.size() + 1);
  begins_.push_back(0);
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    append_normal(text_, title_of(side.nodes[node]));
    if (whole[node] || !side.is_section(node)) {
      for (std::uint32_t below = node; below < side.ends[node]; ++below) {
        append_own(side.nodes[below]);
      }
    }
    if (stands_alone(side, node)) {
      append_heading(side.nodes[side.parents[node]]);
    }
    begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
}

// A heading that says about as much as the lone item below it states what the item is for ("Maintenance is logged");
// one of a word or two ("Records") only names a subject.
void NormalTexts::append_heading(const NodeRef &section) {
  std::string title;
  append_normal(title, title_of(section));
  if (static_cast<float>(title.size()) >= weight::heading_share * static_cast<float>(text_.size() - begins_.back())) {
    text_ += title;
  }
}

void NormalTexts::append_own(const NodeRef &node) {
  if (node.item != nullptr) {
    append_normal(text_, node.item->text);
    for (const Paragraph &paragraph : node.item->paragraphs) {
      append_normal(text_, paragraph.text);
    }
    return;
  }
  if (node.paragraph != nullptr) {
    append_normal(text_, node.paragraph->text);
    return;
  }
  for (const Paragraph &paragraph : node.section->paragraphs) {
    append_normal(text_, paragraph.text);
  }
}

}  // namespace celac
