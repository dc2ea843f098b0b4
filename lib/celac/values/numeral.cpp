#include "celac/values/numeral.hpp"

#include <algorithm>
#include <array>

#include "celac/text/utf8.hpp"
#include "celac/text/word_table.hpp"

namespace celac {
namespace {

std::uint32_t roman_digit(char c) {
  switch (c | 0x20) {
    case 'i':
      return 1;
    case 'v':
      return 5;
    case 'x':
      return 10;
    case 'l':
      return 50;
    case 'c':
      return 100;
    case 'd':
      return 500;
    case 'm':
      return 1000;
    default:
      return 0;
  }
}

std::optional<std::uint32_t> formal_han_value(char32_t code) {
  constexpr std::u32string_view forms = U"零壹贰叁肆伍陆柒捌玖拾";
  constexpr std::u32string_view traditional = U"零壹貳參肆伍陸柒捌玖拾";
  const auto place = std::min(forms.find(code), traditional.find(code));
  return place == 0 || place == std::u32string_view::npos ? std::nullopt
                                                          : std::optional(static_cast<std::uint32_t>(place));
}

// 0-9 for a digit, 10, 100, 1000, 10000 for a unit.
std::optional<std::uint32_t> han_value(char32_t code) {
  switch (code) {
    case U'〇':
    case U'零':
      return 0;
    case U'一':
      return 1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    case U'万':
      return 10000;
    default:
      return formal_han_value(code);
  }
}

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

using Entry = TableWord<std::uint32_t>;

// Units, and tens that a second word may follow (décimo primero, twenty-first is spelled with a hyphen).
constexpr WordTable ordinals{std::to_array<Entry>({{"first", 1},          {"second", 2},
                                                   {"third", 3},          {"fourth", 4},
                                                   {"fifth", 5},          {"sixth", 6},
                                                   {"seventh", 7},        {"eighth", 8},
                                                   {"ninth", 9},          {"tenth", 10},
                                                   {"eleventh", 11},      {"twelfth", 12},
                                                   {"thirteenth", 13},    {"fourteenth", 14},
                                                   {"fifteenth", 15},     {"sixteenth", 16},
                                                   {"seventeenth", 17},   {"eighteenth", 18},
                                                   {"nineteenth", 19},    {"twentieth", 20},
                                                   {"thirtieth", 30},     {"primero", 1},
                                                   {"primera", 1},        {"primer", 1},
                                                   {"segundo", 2},        {"segunda", 2},
                                                   {"tercero", 3},        {"tercera", 3},
                                                   {"tercer", 3},         {"cuarto", 4},
                                                   {"cuarta", 4},         {"quinto", 5},
                                                   {"quinta", 5},         {"sexto", 6},
                                                   {"sexta", 6},          {"septimo", 7},
                                                   {"septima", 7},        {"setimo", 7},
                                                   {"setima", 7},         {"octavo", 8},
                                                   {"octava", 8},         {"noveno", 9},
                                                   {"novena", 9},         {"decimo", 10},
                                                   {"decima", 10},        {"undecimo", 11},
                                                   {"undecima", 11},      {"decimoprimero", 11},
                                                   {"decimoprimera", 11}, {"duodecimo", 12},
                                                   {"duodecima", 12},     {"decimosegundo", 12},
                                                   {"decimosegunda", 12}, {"decimotercero", 13},
                                                   {"decimotercera", 13}, {"decimocuarto", 14},
                                                   {"decimocuarta", 14},  {"decimoquinto", 15},
                                                   {"decimoquinta", 15},  {"decimosexto", 16},
                                                   {"decimosexta", 16},   {"decimoseptimo", 17},
                                                   {"decimoseptima", 17}, {"decimoctavo", 18},
                                                   {"decimoctava", 18},   {"decimonoveno", 19},
                                                   {"decimonovena", 19},  {"vigesimo", 20},
                                                   {"vigesima", 20},      {"trigesimo", 30},
                                                   {"trigesima", 30},     {"unico", 1},
                                                   {"unica", 1},          {"primeiro", 1},
                                                   {"primeira", 1},       {"terceiro", 3},
                                                   {"terceira", 3},       {"quarto", 4},
                                                   {"quarta", 4},         {"oitavo", 8},
                                                   {"oitava", 8},         {"nono", 9},
                                                   {"nona", 9},           {"premier", 1},
                                                   {"premiere", 1},       {"deuxieme", 2},
                                                   {"seconde", 2},        {"troisieme", 3},
                                                   {"quatrieme", 4},      {"cinquieme", 5},
                                                   {"sixieme", 6},        {"septieme", 7},
                                                   {"huitieme", 8},       {"neuvieme", 9},
                                                   {"dixieme", 10},       {"onzieme", 11},
                                                   {"douzieme", 12},      {"treizieme", 13},
                                                   {"quatorzieme", 14},   {"quinzieme", 15},
                                                   {"unique", 1},         {"erster", 1},
                                                   {"erste", 1},          {"erstes", 1},
                                                   {"zweiter", 2},        {"zweite", 2},
                                                   {"zweites", 2},        {"dritter", 3},
                                                   {"dritte", 3},         {"drittes", 3},
                                                   {"vierter", 4},        {"vierte", 4},
                                                   {"viertes", 4},        {"funfter", 5},
                                                   {"funfte", 5},         {"funftes", 5},
                                                   {"sechster", 6},       {"sechste", 6},
                                                   {"siebter", 7},        {"siebte", 7},
                                                   {"siebenter", 7},      {"achter", 8},
                                                   {"achte", 8},          {"neunter", 9},
                                                   {"neunte", 9},         {"zehnter", 10},
                                                   {"zehnte", 10},        {"primo", 1},
                                                   {"prima", 1},          {"secondo", 2},
                                                   {"seconda", 2},        {"terzo", 3},
                                                   {"terza", 3},          {"sesto", 6},
                                                   {"sesta", 6},          {"settimo", 7},
                                                   {"settima", 7},        {"ottavo", 8},
                                                   {"ottava", 8},         {"segon", 2},
                                                   {"segona", 2},         {"quart", 4},
                                                   {"cinque", 5},         {"cinquena", 5},
                                                   {"sise", 6},           {"sisena", 6},
                                                   {"sete", 7},           {"setena", 7},
                                                   {"vuite", 8},          {"vuitena", 8},
                                                   {"nove", 9},           {"dese", 10},
                                                   {"desena", 10},        {"unic", 1}})};

// What stands after a word: Part One, Capítulo Dos, Kapitel Eins.
constexpr WordTable cardinals{std::to_array<Entry>(
    {{"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},       {"six", 6},
     {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},    {"twelve", 12},
     {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
     {"nineteen", 19}, {"twenty", 20},   {"uno", 1},      {"dos", 2},      {"tres", 3},       {"cuatro", 4},
     {"cinco", 5},     {"seis", 6},      {"siete", 7},    {"ocho", 8},     {"nueve", 9},      {"diez", 10},
     {"um", 1},        {"dois", 2},      {"quatro", 4},   {"sete", 7},     {"oito", 8},       {"nove", 9},
     {"dez", 10},      {"un", 1},        {"deux", 2},     {"trois", 3},    {"quatre", 4},     {"cinq", 5},
     {"sept", 7},      {"huit", 8},      {"neuf", 9},     {"dix", 10},     {"eins", 1},       {"zwei", 2},
     {"drei", 3},      {"vier", 4},      {"funf", 5},     {"sechs", 6},    {"sieben", 7},     {"acht", 8},
     {"neun", 9},      {"zehn", 10}})};

std::uint32_t ordinal_value(std::string_view word) {
  const std::uint32_t *const found = ordinals.find(word);
  return found == nullptr ? 0 : *found;
}

// The letter without its accent, for U+00C0-U+017F as far as the known languages use them; 0 for others.
char base_letter(char32_t code) {
  constexpr std::string_view latin1 = "aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y";
  if (code >= 0xC0 && code <= 0xFF) {
    const char c = latin1[code - 0xC0];
    return c == ' ' ? '\0' : c;
  }
  return '\0';
}

}  // namespace

std::optional<std::uint32_t> parse_roman(std::string_view text) {
  if (text.empty() || text.size() > 15) {
    return std::nullopt;
  }
  const bool upper = text[0] < 'a';
  std::uint32_t total = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint32_t digit = roman_digit(text[i]);
    if (digit == 0 || (text[i] < 'a') != upper) {
      return std::nullopt;
    }
    const std::uint32_t next = i + 1 < text.size() ? roman_digit(text[i + 1]) : 0;
    total = digit < next ? total - digit : total + digit;  // wraps only for forms that the check below refuses
  }
  if (total == 0 || total > 3999 || !same_ignoring_case(format_roman(total), text)) {
    return std::nullopt;
  }
  return total;
}

std::string format_roman(std::uint32_t value) {
  struct Step {
    std::uint32_t value;
    std::string_view form;
  };
  static constexpr Step steps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                                   {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  std::string out;
  for (const auto &step : steps) {
    for (; value >= step.value; value -= step.value) {
      out += step.form;
    }
  }
  return out;
}

bool is_han_numeral(char32_t code) { return han_value(code).has_value(); }

bool is_formal_han_numeral(char32_t code) { return formal_han_value(code).has_value(); }

std::optional<std::uint32_t> parse_han(std::string_view text) {
  std::uint32_t total = 0;
  std::uint32_t digits = 0;  // a run of digits without units: 二〇二二
  std::size_t run = 0;
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    at += c.size;
    const auto value = han_value(c.code);
    if (!value || at > 48) {
      return std::nullopt;
    }
    any = true;
    if (*value < 10) {
      digits = run == 0 ? *value : digits * 10 + *value;
      ++run;
    } else {
      total += *value * (run == 0 ? 1 : digits);
      digits = 0;
      run = 0;
    }
    if (total > max_number || digits > max_number) {
      return std::nullopt;
    }
  }
  return any ? std::optional(total + digits) : std::nullopt;
}

bool may_be_ordinal(std::string_view text) { return ordinals.may_start(text); }

Ordinal parse_ordinal(std::string_view text) {
  if (!may_be_ordinal(text)) {
    return {};
  }
  const auto word = fold_word(text);
  if (word.length < 4) {
    return {};
  }
  const std::uint32_t value = ordinal_value(word.view());
  if (value == 0) {
    return {};
  }
  if (value % 10 == 0 && word.size + 1 < text.size() && text[word.size] == ' ') {
    const auto second = fold_word(text.substr(word.size + 1));
    const std::uint32_t block = second.length < 4 ? 0 : ordinal_value(second.view());
    if (block > 0 && block < 10) {
      return {value + block, word.size + 1 + second.size};
    }
  }
  return {value, word.size};
}

Ordinal parse_cardinal(std::string_view text) {
  // In lower case it counts something: "part one of three".
  if (text.empty() || text[0] < 'A' || text[0] > 'Z') {
    return {};
  }
  const auto word = fold_word(text);
  const std::uint32_t *const found = cardinals.find(word.view());
  return found == nullptr ? Ordinal{} : Ordinal{*found, word.size};
}

Suffix parse_latin_suffix(std::string_view text) {
  struct Form {
    std::string_view form;
    std::uint16_t rank;
  };
  static constexpr Form forms[] = {
      {"bis", 2},           {"ter", 3},           {"quater", 4},      {"quat", 4},        {"quinquies", 5},
      {"quinto", 5},        {"sexies", 6},        {"septies", 7},     {"octies", 8},      {"nonies", 9},
      {"novies", 9},        {"decies", 10},       {"undecies", 11},   {"duodecies", 12},  {"terdecies", 13},
      {"quaterdecies", 14}, {"quindecies", 15},   {"sexdecies", 16},  {"septdecies", 17}, {"septemdecies", 17},
      {"octodecies", 18},   {"novodecies", 19},   {"vicies", 20},     {"unvicies", 21},   {"duovicies", 22},
      {"tervicies", 23},    {"quatervicies", 24}, {"quinvicies", 25}, {"sexvicies", 26}};
  // Hardly a word after a label begins as they do.
  constexpr std::string_view beginnings = "bi te qu se oc no de un du vi";
  const char first_two[] = {static_cast<char>(text.empty() ? ' ' : text[0] | 0x20),
                            static_cast<char>(text.size() < 2 ? ' ' : text[1] | 0x20)};
  if (beginnings.find(std::string_view(first_two, 2)) == std::string_view::npos) {
    return {};
  }
  const auto word = fold_word(text);
  for (const auto &form : forms) {
    if (form.form == word.view()) {
      return {form.rank, word.size};
    }
  }
  return {};
}

std::uint32_t parse_preliminary(std::string_view text) {
  const auto word = fold_word(text);
  const bool found = word.view() == "preliminar" || word.view() == "preliminaire" || word.view() == "preliminary";
  return found ? word.size : 0;
}

FoldedWord fold_word(std::string_view text) {
  FoldedWord word;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c < 0x80) {
      const char low = static_cast<char>(c | 0x20U);
      if (low < 'a' || low > 'z') {
        break;
      }
      if (word.length == word.letters.size()) {
        return {};
      }
      word.letters[word.length++] = low;
      ++at;
      continue;
    }
    const auto character = utf8::decode(text, at);
    if (character.code == U'ß' && word.length + 2 <= word.letters.size()) {
      word.letters[word.length++] = 's';
      word.letters[word.length++] = 's';
      at += character.size;
      continue;
    }
    const char base = base_letter(character.code);
    if (base == '\0') {
      if (utf8::is_letter(character.code)) {
        return {};
      }
      break;
    }
    if (word.length == word.letters.size()) {
      return {};
    }
    word.letters[word.length++] = base;
    at += character.size;
  }
  word.size = static_cast<std::uint32_t>(at);
  return word;
}

}  // namespace celac
