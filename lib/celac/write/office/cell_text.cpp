#include "celac/write/office/cell_text.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"

namespace celac {
namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// "_x0041_" at `at`.
bool is_escape(std::string_view text, std::size_t at) {
  const std::string_view word = text.substr(at, 7);
  return word.size() == 7 && (word[1] == 'x' || word[1] == 'X') && word[6] == '_' &&
         std::all_of(word.begin() + 2, word.begin() + 6, is_hex);
}

// The bytes at the start of `text` that are at most `most` UTF-16 units, which becomes what is left of them.
std::size_t fitting(std::string_view text, std::size_t &most) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    const std::size_t units = c.code > 0xFFFF ? 2 : 1;
    if (units > most) {
      break;
    }
    most -= units;
    at += c.size;
  }
  return at;
}

}  // namespace

void append_cell_text(std::string &out, std::string_view text) {
  for (std::size_t mark = text.find('_'); mark != std::string_view::npos; mark = text.find('_', mark + 1)) {
    if (is_escape(text, mark)) {
      append_xml(out, text.substr(0, mark));
      out += "_x005F_";
      text.remove_prefix(mark + 1);
      mark = std::string_view::npos;  // from the start of the rest
    }
  }
  append_xml(out, text);
}

// A byte is shown as six characters at most: \u{1b}.
bool surely_fits_cell(std::string_view text) { return text.size() <= most_in_cell / 8; }

std::string cut_for_cell(std::string &text) {
  std::string part;
  if (surely_fits_cell(text)) {
    part.swap(text);
    return part;
  }
  text = printable(text);
  std::size_t room = most_in_cell;
  const std::size_t end = fitting(text, room);
  part = text.substr(0, end);
  text.erase(0, end);
  return part;
}

std::vector<WordEdit> cut_for_cell(std::vector<WordEdit> &edits) {
  std::vector<WordEdit> part;
  std::size_t room = most_in_cell;
  std::size_t done = 0;
  while (done < edits.size()) {
    std::string &text = edits[done].text;
    text = printable(text);
    const std::size_t end = fitting(text, room);
    if (end < text.size()) {
      if (end > 0) {
        part.push_back({edits[done].op, text.substr(0, end)});
        text.erase(0, end);
      }
      break;
    }
    part.push_back(std::move(edits[done]));
    ++done;
  }
  edits.erase(edits.begin(), edits.begin() + static_cast<std::ptrdiff_t>(done));
  return part;
}

bool means_more_when_typed(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r'0123456789.,").find(text.front()) != std::string_view::npos;
}

std::string column_name(std::size_t column) {
  std::string out;
  for (++column; column > 0; column = (column - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return out;
}

}  // namespace celac
