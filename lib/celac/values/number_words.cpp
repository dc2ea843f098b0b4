#include "celac/values/number_words.hpp"

#include <array>

namespace celac {
namespace {

constexpr NumberWord english[] = {
    {"zero", 0},      {"zeros", 0},      {"zeroes", 0},    {"one", 1},       {"two", 2},       {"three", 3},
    {"four", 4},      {"five", 5},       {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},
    {"ten", 10},      {"eleven", 11},    {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},
    {"forty", 40},    {"fifty", 50},     {"sixty", 60},    {"seventy", 70},  {"eighty", 80},   {"ninety", 90},
    {"hundred", 100}, {"dozen", 12}};
constexpr NumberWord english_scales[] = {{"thousand", 1e3}, {"million", 1e6},   {"millions", 1e6},   {"billion", 1e9},
                                         {"billions", 1e9}, {"trillion", 1e12}, {"trillions", 1e12}, {"mn", 1e6},
                                         {"bn", 1e9},       {"tn", 1e12}};

constexpr NumberWord spanish[] = {{"cero", 0},
                                  {"ceros", 0},
                                  {"un", 1},
                                  {"uno", 1},
                                  {"una", 1},
                                  {"dos", 2},
                                  {"tres", 3},
                                  {"cuatro", 4},
                                  {"cinco", 5},
                                  {"seis", 6},
                                  {"siete", 7},
                                  {"ocho", 8},
                                  {"nueve", 9},
                                  {"diez", 10},
                                  {"once", 11},
                                  {"doce", 12},
                                  {"trece", 13},
                                  {"catorce", 14},
                                  {"quince", 15},
                                  {"dieciseis", 16},
                                  {"diecisiete", 17},
                                  {"dieciocho", 18},
                                  {"diecinueve", 19},
                                  {"veinte", 20},
                                  {"veintiun", 21},
                                  {"veintiuno", 21},
                                  {"veintiuna", 21},
                                  {"veintidos", 22},
                                  {"veintitres", 23},
                                  {"veinticuatro", 24},
                                  {"veinticinco", 25},
                                  {"veintiseis", 26},
                                  {"veintisiete", 27},
                                  {"veintiocho", 28},
                                  {"veintinueve", 29},
                                  {"treinta", 30},
                                  {"cuarenta", 40},
                                  {"cincuenta", 50},
                                  {"sesenta", 60},
                                  {"setenta", 70},
                                  {"ochenta", 80},
                                  {"noventa", 90},
                                  {"cien", 100},
                                  {"ciento", 100},
                                  {"doscientos", 200},
                                  {"doscientas", 200},
                                  {"trescientos", 300},
                                  {"trescientas", 300},
                                  {"cuatrocientos", 400},
                                  {"cuatrocientas", 400},
                                  {"quinientos", 500},
                                  {"quinientas", 500},
                                  {"seiscientos", 600},
                                  {"seiscientas", 600},
                                  {"setecientos", 700},
                                  {"setecientas", 700},
                                  {"ochocientos", 800},
                                  {"ochocientas", 800},
                                  {"novecientos", 900},
                                  {"novecientas", 900},
                                  {"docena", 12}};
constexpr NumberWord spanish_scales[] = {{"mil", 1e3},      {"millon", 1e6},  {"millones", 1e6},
                                         {"millardo", 1e9}, {"billon", 1e12}, {"billones", 1e12}};

constexpr NumberWord portuguese[] = {{"zero", 0},
                                     {"zeros", 0},
                                     {"um", 1},
                                     {"uma", 1},
                                     {"dois", 2},
                                     {"duas", 2},
                                     {"tres", 3},
                                     {"quatro", 4},
                                     {"cinco", 5},
                                     {"seis", 6},
                                     {"sete", 7},
                                     {"oito", 8},
                                     {"nove", 9},
                                     {"dez", 10},
                                     {"onze", 11},
                                     {"doze", 12},
                                     {"treze", 13},
                                     {"catorze", 14},
                                     {"quatorze", 14},
                                     {"quinze", 15},
                                     {"dezesseis", 16},
                                     {"dezasseis", 16},
                                     {"dezessete", 17},
                                     {"dezassete", 17},
                                     {"dezoito", 18},
                                     {"dezenove", 19},
                                     {"dezanove", 19},
                                     {"vinte", 20},
                                     {"trinta", 30},
                                     {"quarenta", 40},
                                     {"cinquenta", 50},
                                     {"sessenta", 60},
                                     {"setenta", 70},
                                     {"oitenta", 80},
                                     {"noventa", 90},
                                     {"cem", 100},
                                     {"cento", 100},
                                     {"duzentos", 200},
                                     {"duzentas", 200},
                                     {"trezentos", 300},
                                     {"trezentas", 300},
                                     {"quatrocentos", 400},
                                     {"quatrocentas", 400},
                                     {"quinhentos", 500},
                                     {"quinhentas", 500},
                                     {"seiscentos", 600},
                                     {"seiscentas", 600},
                                     {"setecentos", 700},
                                     {"setecentas", 700},
                                     {"oitocentos", 800},
                                     {"oitocentas", 800},
                                     {"novecentos", 900},
                                     {"novecentas", 900},
                                     {"duzia", 12}};
constexpr NumberWord portuguese_scales[] = {{"mil", 1e3},      {"milhao", 1e6},    {"milhoes", 1e6},
                                            {"bilhao", 1e9},   {"bilhoes", 1e9},   {"biliao", 1e12},
                                            {"trilhao", 1e12}, {"trilhoes", 1e12}, {"bi", 1e9}};

constexpr NumberWord french[] = {
    {"zero", 0},      {"zeros", 0},     {"un", 1},        {"une", 1},      {"deux", 2},      {"trois", 3},
    {"quatre", 4},    {"cinq", 5},      {"six", 6},       {"sept", 7},     {"huit", 8},      {"neuf", 9},
    {"dix", 10},      {"onze", 11},     {"douze", 12},    {"treize", 13},  {"quatorze", 14}, {"quinze", 15},
    {"seize", 16},    {"vingt", 20},    {"vingts", 20},   {"trente", 30},  {"quarante", 40}, {"cinquante", 50},
    {"soixante", 60}, {"septante", 70}, {"huitante", 80}, {"nonante", 90}, {"cent", 100},    {"cents", 100},
    {"douzaine", 12}};
constexpr NumberWord french_scales[] = {{"mille", 1e3},     {"million", 1e6},  {"millions", 1e6}, {"milliard", 1e9},
                                        {"milliards", 1e9}, {"billion", 1e12}, {"billions", 1e12}};

constexpr NumberWord german[] = {
    {"null", 0},      {"ein", 1},       {"eins", 1},      {"eine", 1},      {"zwei", 2},      {"drei", 3},
    {"vier", 4},      {"funf", 5},      {"sechs", 6},     {"sieben", 7},    {"acht", 8},      {"neun", 9},
    {"zehn", 10},     {"elf", 11},      {"zwolf", 12},    {"dreizehn", 13}, {"vierzehn", 14}, {"funfzehn", 15},
    {"sechzehn", 16}, {"siebzehn", 17}, {"achtzehn", 18}, {"neunzehn", 19}, {"zwanzig", 20},  {"dreissig", 30},
    {"vierzig", 40},  {"funfzig", 50},  {"sechzig", 60},  {"siebzig", 70},  {"achtzig", 80},  {"neunzig", 90},
    {"hundert", 100}, {"dutzend", 12}};
constexpr NumberWord german_scales[] = {{"tausend", 1e3}, {"million", 1e6},   {"millionen", 1e6},
                                        {"mio", 1e6},     {"milliarde", 1e9}, {"milliarden", 1e9},
                                        {"mrd", 1e9},     {"billion", 1e12},  {"billionen", 1e12}};

// Before uno and otto a ten loses its last letter.
constexpr NumberWord italian[] = {
    {"zero", 0},      {"zeri", 0},      {"un", 1},           {"uno", 1},       {"una", 1},         {"due", 2},
    {"tre", 3},       {"quattro", 4},   {"cinque", 5},       {"sei", 6},       {"sette", 7},       {"otto", 8},
    {"nove", 9},      {"dieci", 10},    {"undici", 11},      {"dodici", 12},   {"tredici", 13},    {"quattordici", 14},
    {"quindici", 15}, {"sedici", 16},   {"diciassette", 17}, {"diciotto", 18}, {"diciannove", 19}, {"venti", 20},
    {"vent", 20},     {"trenta", 30},   {"trent", 30},       {"quaranta", 40}, {"quarant", 40},    {"cinquanta", 50},
    {"cinquant", 50}, {"sessanta", 60}, {"sessant", 60},     {"settanta", 70}, {"settant", 70},    {"ottanta", 80},
    {"ottant", 80},   {"novanta", 90},  {"novant", 90},      {"cento", 100},   {"dozzina", 12}};
constexpr NumberWord italian_scales[] = {{"mille", 1e3},   {"mila", 1e3},     {"milione", 1e6},
                                         {"milioni", 1e6}, {"miliardo", 1e9}, {"miliardi", 1e9}};

struct Conventions {
  std::span<const NumberWord> small;
  std::span<const NumberWord> scales;
  std::string_view link;
  DecimalMark decimal = DecimalMark::point;
};

// What is different from language to language, in the order of Tongue.
constexpr std::array<Conventions, 8> conventions = {{{{}, {}, {}, DecimalMark::point},
                                                     {english, english_scales, "and", DecimalMark::point},
                                                     {spanish, spanish_scales, "y", DecimalMark::comma},
                                                     {portuguese, portuguese_scales, "e", DecimalMark::comma},
                                                     {french, french_scales, "et", DecimalMark::comma},
                                                     {german, german_scales, "und", DecimalMark::comma},
                                                     {italian, italian_scales, "e", DecimalMark::comma},
                                                     {{}, {}, {}, DecimalMark::point}}};

const Conventions &of(Tongue tongue) { return conventions.at(static_cast<std::size_t>(tongue)); }

}  // namespace

std::span<const NumberWord> small_numbers(Tongue tongue) { return of(tongue).small; }

std::span<const NumberWord> scale_words(Tongue tongue) { return of(tongue).scales; }

std::string_view number_link(Tongue tongue) { return of(tongue).link; }

DecimalMark decimal_mark_of(Tongue tongue) { return of(tongue).decimal; }

}  // namespace celac
