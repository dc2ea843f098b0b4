#include "celac/prose/announcing.hpp"

#include <algorithm>
#include <array>

#include "celac/text/word_table.hpp"

namespace celac {
namespace {

struct Nothing {};

// In small letters, of ASCII and Latin-1. Chinese is looked at by its own signs, below.
constexpr WordTable words{std::to_array<WordEntry<Nothing>>({
    {"abbiamo"},     {"are"},       {"can"},       {"como"},      {"comprend"},   {"comprende"}, {"comprendono"},
    {"comprennent"}, {"contiene"},  {"contienen"}, {"contient"},  {"could"},      {"darunter"},  {"debe"},
    {"deben"},       {"deberá"},    {"deberán"},   {"deve"},      {"devem"},      {"deverá"},    {"deverão"},
    {"devono"},      {"doit"},      {"doivent"},   {"es"},        {"est"},        {"está"},      {"están"},
    {"estão"},       {"foi"},       {"folgende"},  {"folgenden"}, {"folgender"},  {"following"}, {"follows"},
    {"foram"},       {"fordern"},   {"gehören"},   {"ha"},        {"haben"},      {"han"},       {"hanno"},
    {"has"},         {"hat"},       {"have"},      {"hay"},       {"include"},    {"includes"},  {"including"},
    {"incluem"},     {"inclui"},    {"incluye"},   {"incluyen"},  {"is"},         {"ist"},       {"muss"},
    {"must"},        {"müssen"},    {"nos"},       {"nossa"},     {"nous"},       {"nämlich"},   {"ont"},
    {"quali"},       {"queremos"},  {"saranno"},   {"sarà"},      {"se"},         {"seguente"},  {"seguenti"},
    {"seguinte"},    {"seguintes"}, {"ser"},       {"sera"},      {"seront"},     {"será"},      {"serán"},
    {"serão"},       {"shall"},     {"should"},    {"siguiente"}, {"siguientes"}, {"sind"},      {"soll"},
    {"sollen"},      {"son"},       {"sono"},      {"sont"},      {"such"},       {"suivant"},   {"suivante"},
    {"suivantes"},   {"suivants"},  {"são"},       {"tais"},      {"tales"},      {"voici"},     {"was"},
    {"we"},          {"werden"},    {"were"},      {"will"},      {"wir"},        {"wird"},      {"would"},
    {"è"},           {"é"},
})};

constexpr std::array<std::string_view, 4> han_words = {"以下", "如下", "包括", "下列"};

// What each byte of a word counts as: letters in lower case, parts of longer characters as themselves; 0 for others.
constexpr auto small = [] {
  std::array<char, 256> table{};
  for (unsigned c = 0; c < table.size(); ++c) {
    const bool letter = (c | 0x20U) - 'a' < 26U;
    table[c] = static_cast<char>(c >= 0x80 ? c : letter ? c | 0x20U : 0);
  }
  return table;
}();

}  // namespace

bool announces_in_words(std::string_view text) {
  std::array<char, 16> word{};  // longer than all of them
  std::size_t size = 0;
  bool han = false;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    char c = at < text.size() ? small[static_cast<unsigned char>(text[at])] : '\0';
    if (c == 0) {
      if (size > 0 && size < word.size() && words.find({word.data(), size}) != nullptr) {
        return true;
      }
      size = 0;
      continue;
    }
    if (c < 0) {
      const bool capital = at > 0 && text[at - 1] == '\xC3' && c <= '\x9E';  // À to Þ
      c = capital ? static_cast<char>(c + 0x20) : c;
      han = han || c == '\xE4' || c == '\xE5';
    }
    word[std::min(size, word.size() - 1)] = c;
    ++size;
  }
  return han && std::any_of(han_words.begin(), han_words.end(),
                            [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

}  // namespace celac
