#include "celac/prose/announcing.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "celac/text/word_table.hpp"

namespace celac {
namespace {

struct Nothing {};

// In small letters, of ASCII and Latin-1. Chinese is looked at by its own signs, below.
constexpr auto words = std::to_array<TableWord<Nothing>>({
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
});
constexpr WordTable table{words};

constexpr std::array<std::string_view, 4> han_words = {"以下", "如下", "包括", "下列"};

// What each byte of a word counts as: letters in lower case, parts of longer characters as themselves; 0 for others.
constexpr auto small = [] {
  std::array<char, 256> out{};
  for (unsigned c = 0; c < out.size(); ++c) {
    const bool letter = (c | 0x20U) - 'a' < 26U;
    out[c] = static_cast<char>(c >= 0x80 ? c : letter ? c | 0x20U : 0);
  }
  return out;
}();

constexpr char kind_of(char c) { return small[static_cast<unsigned char>(c)]; }

// Of the words with each first byte, the lengths, a bit each: hardly a word of a text has one.
constexpr auto lengths = [] {
  std::array<std::uint32_t, 256> out{};
  for (const auto &entry : words) {
    out.at(static_cast<unsigned char>(entry.word.front())) |= 1U << entry.word.size();
  }
  return out;
}();

constexpr bool may_be_known(char first, std::size_t size) {
  return size < 32 && (lengths[static_cast<unsigned char>(first)] >> size & 1U) != 0;
}

bool is_known(std::string_view word) {
  std::array<char, 16> letters{};  // longer than all of them
  if (word.size() >= letters.size()) {
    return false;
  }
  for (std::size_t at = 0; at < word.size(); ++at) {
    const char c = kind_of(word[at]);
    const bool capital = c < 0 && at > 0 && word[at - 1] == '\xC3' && c <= '\x9E';  // À to Þ
    letters[at] = capital ? static_cast<char>(c + 0x20) : c;
  }
  return table.find({letters.data(), word.size()}) != nullptr;
}

}  // namespace

bool announces_in_words(std::string_view text) {
  bool han = false;
  for (std::size_t at = 0; at < text.size();) {
    const char first = kind_of(text[at]);
    if (first == 0) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    char any = 0;
    for (char c = first; c != 0; c = at < text.size() ? kind_of(text[at]) : '\0') {
      any = std::min(any, c);
      ++at;
    }
    const std::string_view word = text.substr(begin, at - begin);
    if ((any < 0 || may_be_known(first, word.size())) && is_known(word)) {
      return true;
    }
    han = han || any < 0;
  }
  return han && std::any_of(han_words.begin(), han_words.end(),
                            [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

}  // namespace celac
