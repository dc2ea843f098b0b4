#pragma once
// Words that tell of time, as fold_word() gives them: in English, Spanish, Portuguese and French. Internal to values/.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/values/times.hpp"

namespace celac {

template <std::size_t count>
[[nodiscard]] bool among(const std::array<std::string_view, count> &words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

inline constexpr auto by_words = std::to_array<std::string_view>({"by", "before", "para", "ate", "avant", "antes",
                                                                  "than", "ici", "prior", "tardar", "horizon",
                                                                  "horizonte", "ahead", "pour"});
inline constexpr auto until_words = std::to_array<std::string_view>(
    {"until", "till", "hasta", "jusqu", "through", "jusque"});
inline constexpr auto from_words = std::to_array<std::string_view>({"from", "since", "desde", "partir", "depuis", "des",
                                                                    "starting", "beginning", "after", "apartir",
                                                                    "compter", "contar"});
inline constexpr auto in_words = std::to_array<std::string_view>({"in", "en", "em", "during", "durante", "on", "durant",
                                                                  "dans", "courant", "no", "au", "le", "el", "within",
                                                                  "pendant", "into", "longo", "largo"});
// Between such a word and the date: "by the end of 2026", "a fines del año 2026".
inline constexpr auto fillers = std::to_array<std::string_view>(
    {"the",     "end",     "of",        "year",     "years",     "late",      "early",      "mid",       "beginning",
     "middle",  "close",   "first",     "second",   "third",     "fourth",    "last",       "quarter",   "half",
     "month",   "del",     "al",        "de",       "do",        "da",        "la",         "el",        "los",
     "fin",     "fines",   "finales",   "final",    "finais",    "fim",       "principios", "comienzos", "inicio",
     "inicios", "inicio",  "mediados",  "meados",   "ano",       "anos",      "mes",        "primer",    "segundo",
     "tercer",  "cuarto",  "primeiro",  "terceiro", "quarto",    "trimestre", "semestre",   "l",         "d",
     "a",       "debut",   "milieu",    "cours",    "annee",     "an",        "du",         "au",        "plus",
     "tard",    "mas",     "mais",      "later",    "tardar",    "autumn",    "spring",     "summer",    "winter",
     "fall",    "automne", "printemps", "ete",      "hiver",     "otono",     "primavera",  "verano",    "invierno",
     "outono",  "verao",   "inverno",   "fiscal",   "exercice",  "ejercicio", "e",          "calendar",  "no",
     "its",     "premier", "deuxieme",  "ici",      "horizonte", "horizon",   "troisieme",  "quatrieme", "mi"});

struct Cycle {
  std::string_view word;
  std::string_view value;
};
inline constexpr auto cycles = std::to_array<Cycle>(
    {{"annually", "P1Y"},    {"yearly", "P1Y"},        {"anualmente", "P1Y"},      {"annuellement", "P1Y"},
     {"annual", "P1Y"},      {"anual", "P1Y"},         {"anuales", "P1Y"},         {"anuais", "P1Y"},
     {"annuel", "P1Y"},      {"annuelle", "P1Y"},      {"annuels", "P1Y"},         {"annuelles", "P1Y"},
     {"biennial", "P2Y"},    {"biennially", "P2Y"},    {"bienal", "P2Y"},          {"bienales", "P2Y"},
     {"biennal", "P2Y"},     {"triennial", "P3Y"},     {"trienal", "P3Y"},         {"biannual", "P6M"},
     {"biannually", "P6M"},  {"semiannual", "P6M"},    {"semestral", "P6M"},       {"semestrales", "P6M"},
     {"semestrais", "P6M"},  {"semestriel", "P6M"},    {"semestrielle", "P6M"},    {"semestralmente", "P6M"},
     {"quarterly", "P3M"},   {"trimestral", "P3M"},    {"trimestrales", "P3M"},    {"trimestrais", "P3M"},
     {"trimestriel", "P3M"}, {"trimestrielle", "P3M"}, {"trimestralmente", "P3M"}, {"monthly", "P1M"},
     {"mensual", "P1M"},     {"mensuales", "P1M"},     {"mensalmente", "P1M"},     {"mensal", "P1M"},
     {"mensais", "P1M"},     {"mensuel", "P1M"},       {"mensuelle", "P1M"},       {"mensualmente", "P1M"},
     {"weekly", "P1W"},      {"semanal", "P1W"},       {"semanalmente", "P1W"},    {"hebdomadaire", "P1W"},
     {"daily", "P1D"},       {"diariamente", "P1D"}});
inline constexpr auto every_words = std::to_array<std::string_view>(
    {"every", "each", "cada", "chaque", "tous", "toutes", "todos"});

inline constexpr auto seasons = std::to_array<std::string_view>({"autumn", "spring", "summer", "winter", "automne",
                                                                 "printemps", "ete", "hiver", "otono", "primavera",
                                                                 "verano", "invierno", "outono", "verao", "inverno"});

/// Behind a month, a season or a year: it is the next one.
inline constexpr auto coming_words = std::to_array<std::string_view>({"prochain", "prochaine", "proximo", "proxima"});

/// Whether `word` is an English month: in small letters it is none (may, march).
[[nodiscard]] bool is_english_month(std::string_view word);
/// "two", "dos", 12; 0 for none.
[[nodiscard]] std::uint32_t small_number(std::string_view word);
/// Y, M, W or D of "years", "meses"; 0 for none.
[[nodiscard]] char time_unit(std::string_view word);
[[nodiscard]] bool is_season(std::string_view word);
/// Whether a time can open with `word`, apart from numbers: a month, "next", "cada".
[[nodiscard]] bool opens_time(std::string_view word);
/// Whether every time without a number has such a word in it: a month, a cycle, a season, a unit.
[[nodiscard]] bool names_time(std::string_view word);

/// The times of a Chinese text. `written` is the year of the document; 0: not known.
void find_han_times(std::string_view text, int written, std::vector<FoundTime> &out);

}  // namespace celac
