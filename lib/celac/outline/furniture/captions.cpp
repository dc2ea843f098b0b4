#include "celac/outline/furniture/captions.hpp"

#include <algorithm>
#include <array>

#include "celac/prose/emphasis.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

constexpr std::array<std::string_view, 20> words = {
    "cuadro", "tabla",   "grafico",   "grafica", "figura", "diagrama", "mapa",      "ilustracion", "tabela", "quadro",
    "figure", "tableau", "graphique", "table",   "schema", "carte",    "abbildung", "tabelle",     "chart",  "box"};

using ascii::is_digit;

// A number with one decimal point or comma, or a percentage: the two values tell whether one counts on from another.
struct Cell {
  bool is = false;
  std::uint32_t whole = 0;
  std::uint32_t decimal = 0;
};

Cell read_cell(std::string_view text) {
  Cell cell;
  std::size_t at = 0;
  while (at < text.size() && at < 6 && is_digit(text[at])) {
    cell.whole = cell.whole * 10 + static_cast<std::uint32_t>(text[at++] - '0');
  }
  if (at == 0 || at + 1 >= text.size() || text[at] != '.') {
    return {};
  }
  const std::size_t point = at++;
  while (at < text.size() && at < point + 4 && is_digit(text[at])) {
    cell.decimal = cell.decimal * 10 + static_cast<std::uint32_t>(text[at++] - '0');
  }
  cell.is = at == text.size();
  return cell;
}

bool is_next_cell(const Cell &a, const Cell &b) {
  return (b.whole == a.whole && b.decimal == a.decimal + 1) || (b.whole == a.whole + 1 && b.decimal == 1);
}

}  // namespace

bool is_caption(std::string_view text) {
  text = without_marks(text);
  const bool han = text.starts_with("表") || text.starts_with("图");
  const auto word = fold_word(text);
  if (!han && std::find(words.begin(), words.end(), word.view()) == words.end()) {
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
