#include "celac/outline/furniture/captions.hpp"

#include <algorithm>

#include "celac/labels/words.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

using ascii::is_digit;

// A number with one decimal point or comma, or a percentage: the two values tell whether one counts on from another.
struct Cell {
  bool is = false;
  std::uint32_t whole = 0;
  std::uint32_t decimal = 0;
};

Cell read_cell(std::string_view text) {
  constexpr std::size_t most_digits = 6;
  constexpr std::size_t most_decimals = 3;
  const auto whole = ascii::leading_number(text, most_digits);
  const std::string_view rest = text.substr(whole.size);
  const auto decimal = ascii::leading_number(rest.substr(std::min<std::size_t>(1, rest.size())), most_decimals);
  const bool is = whole.size > 0 && rest.starts_with('.') && decimal.size > 0 && decimal.size + 1 == rest.size();
  return {is, whole.value, decimal.value};
}

bool is_next_cell(const Cell &a, const Cell &b) {
  return (b.whole == a.whole && b.decimal == a.decimal + 1) || (b.whole == a.whole + 1 && b.decimal == 1);
}

}  // namespace

bool is_caption(std::string_view text) {
  text = without_marks(text);
  const bool han = text.starts_with("表") || text.starts_with("图");
  const auto word = fold_word(text);
  if (!han && !names_caption(word.view())) {
    return false;
  }
  text.remove_prefix(han ? 3 : word.size);
  if (text.starts_with(": ")) {
    return true;  // "Figure: the harbours"
  }
  std::string_view number = text.substr(text.starts_with(' ') ? 1 : 0);
  for (const std::string_view sign : {"Nº ", "N° ", "N.º ", "N.° ", "No. ", "n° ", "nº "}) {
    number.remove_prefix(number.starts_with(sign) ? sign.size() : 0);
  }
  return !number.empty() && is_digit(number.front());
}

void mark_number_cells(const Source &source, const std::vector<Line> &lines, std::vector<bool> &cells) {
  constexpr std::uint32_t longest_between = 60;  // bytes, of a cell of words
  constexpr std::uint32_t most_between = 2;
  Cell last;
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;
  std::uint32_t between = 0;
  std::size_t size = 0;
  bool counting = true;
  const auto close = [&] {
    if (size > 1 && !counting) {
      cells.resize(lines.size());
      std::fill(cells.begin() + first_line, cells.begin() + last_line + 1, true);
    }
    size = 0;
    counting = true;
  };
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind == LineKind::blank) {
      continue;
    }
    const bool text = lines[i].kind == LineKind::text && lines[i].heading == 0 && !lines[i].bullet &&
                      lines[i].content.size() < longest_between;
    const Cell cell = text && lines[i].content.size() < 10 ? read_cell(source.slice(lines[i].content)) : Cell{};
    between += cell.is ? 0U : 1U;
    if (!text || between > most_between) {
      close();
    }
    if (cell.is) {
      first_line = size == 0 ? i : first_line;
      counting = counting && (size == 0 || is_next_cell(last, cell));
      ++size;
      last = cell;
      last_line = i;
      between = 0;
    }
  }
  close();
}

}  // namespace celac
