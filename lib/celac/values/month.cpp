#include "celac/values/month.hpp"

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

constexpr auto months = std::to_array<std::string_view>(
    {"january",  "february", "march",     "april",      "may",      "june",      "july",      "august",    "september",
     "october",  "november", "december",  "enero",      "febrero",  "marzo",     "abril",     "mayo",      "junio",
     "julio",    "agosto",   "setiembre", "septiembre", "octubre",  "noviembre", "diciembre", "janeiro",   "fevereiro",
     "março",    "maio",     "junho",     "julho",      "setembro", "outubro",   "novembro",  "dezembro",  "janvier",
     "février",  "mars",     "avril",     "mai",        "juin",     "juillet",   "août",      "septembre", "octobre",
     "novembre", "décembre", "januar",    "februar",    "märz",     "juni",      "juli",      "oktober",   "dezember",
     "gennaio",  "febbraio", "aprile",    "maggio",     "giugno",   "luglio",    "settembre", "ottobre",   "dicembre"});

bool is_folded_month(std::string_view word) {
  static const auto folded = [] {
    std::array<FoldedWord, months.size()> out;
    std::transform(months.begin(), months.end(), out.begin(), fold_word);
    return out;
  }();
  return std::any_of(folded.begin(), folded.end(), [&](const FoldedWord &month) { return month.view() == word; });
}

}  // namespace

bool is_month(std::string_view word) { return std::find(months.begin(), months.end(), word) != months.end(); }

bool starts_with_month(std::string_view text) {
  const bool linked = text.substr(0, 3) == "de ";
  text.remove_prefix(linked ? 3 : 0);
  const auto space = linked ? 0 : text.substr(0, 12).find(' ');
  if (space == std::string_view::npos || (!linked && (space + 1 >= text.size() || text[space + 1] > '9'))) {
    return false;  // nearly always, and cheap to see
  }
  const auto word = fold_word(text);
  if (word.length < 3 || !is_folded_month(word.view())) {
    return false;
  }
  const std::string_view year = text.substr(word.size, 5);
  return linked || (year.size() == 5 && year[0] == ' ' && std::all_of(year.begin() + 1, year.end(), ascii::is_digit));
}

}  // namespace celac
