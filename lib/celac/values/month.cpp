#include "celac/values/month.hpp"

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/word_table.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

// How a word of the table names a month.
enum class Form : std::uint8_t {
  plain,      ///< without accents, as print and fold_word() have it
  printed,    ///< as print has it
  folded,     ///< the same without its accents
  shortened,  ///< a short form
};

struct Month {
  std::uint32_t number = 0;
  Form form = Form::plain;
};

// In English, Spanish, Portuguese, French, German and Italian.
constexpr WordTable words{std::to_array<TableWord<Month>>({{"january", {1}},
                                                           {"enero", {1}},
                                                           {"janeiro", {1}},
                                                           {"janvier", {1}},
                                                           {"januar", {1}},
                                                           {"gennaio", {1}},
                                                           {"jan", {1, Form::shortened}},
                                                           {"february", {2}},
                                                           {"febrero", {2}},
                                                           {"fevereiro", {2}},
                                                           {"février", {2, Form::printed}},
                                                           {"fevrier", {2, Form::folded}},
                                                           {"februar", {2}},
                                                           {"febbraio", {2}},
                                                           {"feb", {2, Form::shortened}},
                                                           {"march", {3}},
                                                           {"marzo", {3}},
                                                           {"março", {3, Form::printed}},
                                                           {"marco", {3, Form::folded}},
                                                           {"mars", {3}},
                                                           {"märz", {3, Form::printed}},
                                                           {"marz", {3, Form::folded}},
                                                           {"april", {4}},
                                                           {"abril", {4}},
                                                           {"avril", {4}},
                                                           {"aprile", {4}},
                                                           {"may", {5}},
                                                           {"mayo", {5}},
                                                           {"maio", {5}},
                                                           {"mai", {5}},
                                                           {"maggio", {5}},
                                                           {"june", {6}},
                                                           {"junio", {6}},
                                                           {"junho", {6}},
                                                           {"juin", {6}},
                                                           {"juni", {6}},
                                                           {"giugno", {6}},
                                                           {"july", {7}},
                                                           {"julio", {7}},
                                                           {"julho", {7}},
                                                           {"juillet", {7}},
                                                           {"juli", {7}},
                                                           {"luglio", {7}},
                                                           {"august", {8}},
                                                           {"agosto", {8}},
                                                           {"août", {8, Form::printed}},
                                                           {"aout", {8, Form::folded}},
                                                           {"september", {9}},
                                                           {"septiembre", {9}},
                                                           {"setiembre", {9}},
                                                           {"setembro", {9}},
                                                           {"septembre", {9}},
                                                           {"settembre", {9}},
                                                           {"sept", {9, Form::shortened}},
                                                           {"october", {10}},
                                                           {"octubre", {10}},
                                                           {"outubro", {10}},
                                                           {"octobre", {10}},
                                                           {"oktober", {10}},
                                                           {"ottobre", {10}},
                                                           {"oct", {10, Form::shortened}},
                                                           {"november", {11}},
                                                           {"noviembre", {11}},
                                                           {"novembro", {11}},
                                                           {"novembre", {11}},
                                                           {"nov", {11, Form::shortened}},
                                                           {"december", {12}},
                                                           {"diciembre", {12}},
                                                           {"dezembro", {12}},
                                                           {"décembre", {12, Form::printed}},
                                                           {"decembre", {12, Form::folded}},
                                                           {"dezember", {12}},
                                                           {"dicembre", {12}},
                                                           {"dec", {12, Form::shortened}}})};

Month month_of(std::string_view folded) {
  const Month *const found = folded.empty() || !may_start_month(folded.front()) ? nullptr : words.find(folded);
  return found == nullptr || found->form == Form::printed ? Month{} : *found;
}

}  // namespace

bool may_start_month(char c) {
  static constexpr ByteSet starts("adefgjlmnosADEFGJLMNOS");
  return starts.has(c);
}

std::uint32_t month_number(std::string_view folded) { return month_of(folded).number; }

bool is_month(std::string_view word) {
  const Month *const found = words.find(word);
  return found != nullptr && (found->form == Form::plain || found->form == Form::printed);
}

bool starts_with_month(std::string_view text) {
  const bool linked = text.substr(0, 3) == "de ";
  text.remove_prefix(linked ? 3 : 0);
  const auto space = linked ? 0 : text.substr(0, 12).find(' ');
  if (space == std::string_view::npos || (!linked && (space + 1 >= text.size() || text[space + 1] > '9'))) {
    return false;  // nearly always, and cheap to see
  }
  const auto word = fold_word(text);
  if (const Month month = month_of(word.view()); month.number == 0 || month.form == Form::shortened) {
    return false;
  }
  const std::string_view year = text.substr(word.size, 5);
  return linked || (year.size() == 5 && year[0] == ' ' && std::all_of(year.begin() + 1, year.end(), ascii::is_digit));
}

}  // namespace celac
