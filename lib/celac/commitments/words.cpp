#include "celac/commitments/words.hpp"

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

using namespace grammar;
namespace {

constexpr std::string_view apostrophe = "\xE2\x80\x99";  // ’
const WordEntry unknown;

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019; }

bool is_inner(char32_t code) { return code == '-' || code == '.' || code == ',' || is_apostrophe(code); }

bool is_word_character(char32_t code) {
  return utf8::is_letter(code) || utf8::is_digit(code) || utf8::is_mark(code);
}

// Where the word that starts at `at` ends: letters and digits, and between them hyphens and apostrophes, points in
// "U.S" and in numbers.
std::uint32_t word_end(std::string_view text, std::uint32_t at) {
  bool digits = true;
  std::uint32_t letters = 0;  // since the last point
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    if (is_word_character(c.code)) {
      digits = digits && utf8::is_digit(c.code);
      ++letters;
      at += c.size;
      continue;
    }
    const auto next = utf8::decode(text, at + c.size);
    if (!is_inner(c.code) || !is_word_character(next.code)) {
      return at;
    }
    const bool number_mark = c.code == '.' || c.code == ',';
    const bool stays = !number_mark || (digits && utf8::is_digit(next.code)) ||
                       (c.code == '.' && letters == 1 && utf8::is_upper(next.code));
    if (!stays) {
      return at;
    }
    letters = number_mark ? 0 : letters;
    at += c.size;
  }
  return at;
}

// l’, d’, qu’ of French: the bytes up to the word behind the apostrophe; 0 where there is none.
std::uint32_t elision(std::string_view word) {
  for (const auto &mark : {std::string_view("'"), apostrophe}) {
    const std::size_t at = word.find(mark);
    if (at == std::string_view::npos || at + mark.size() >= word.size()) {
      continue;
    }
    std::string head = utf8::lower(word.substr(0, at));
    constexpr auto heads = std::to_array<std::string_view>(
        {"l", "d", "s", "n", "c", "j", "m", "t", "qu", "lorsqu", "puisqu", "jusqu", "quoiqu"});
    if (std::find(heads.begin(), heads.end(), head) != heads.end()) {
      return static_cast<std::uint32_t>(at + mark.size());
    }
  }
  return 0;
}

bool opens_sentence(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    if (!utf8::is_space(c.code)) {
      return utf8::is_upper(c.code) || utf8::is_digit(c.code) || !utf8::is_lower(c.code);
    }
    at += c.size;
  }
  return true;
}

// "Art.", "No.", one letter: a point that ends nothing.
bool abbreviates(const ClauseWord &word) {
  constexpr auto known = std::to_array<std::string_view>(
      {"art", "arts", "no", "nos", "nr", "núm", "dr", "dra", "mr", "mrs", "ms", "sr", "sra", "st", "vs", "cf", "e.g",
       "i.e", "etc", "para", "paras", "pp", "p", "inc", "ltd", "prof", "hon", "gen", "vol", "ed", "approx"});
  return word.is_word && (utf8::count(word.text) == 1 ||
                          std::find(known.begin(), known.end(), word.lower) != known.end());
}

}  // namespace

void WordReader::know(ClauseWord &word) {
  std::string key;
  const bool small = std::none_of(word.text.begin(), word.text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || ascii::is_upper(c) || c == '\'';
  });
  key = small ? std::string(word.text) : utf8::lower(word.text);
  for (std::size_t at = key.find('\''); at != std::string::npos; at = key.find('\'', at)) {
    key.replace(at, 1, apostrophe);
  }
  auto found = known_.find(key);
  if (found == known_.end()) {
    WordEntry entry = lexicon_.look_up(key);
    found = known_.emplace(std::move(key), std::move(entry)).first;
  }
  if (names_) {
    found->second.classes |= proper_name;
  }
  word.lower = found->first;
  word.entry = &found->second;
}

void WordReader::take_word(std::string_view text, std::uint32_t begin, std::uint32_t end,
                           std::vector<ClauseWord> &words) {
  if (lexicon_.language() == "fr") {
    if (const std::uint32_t size = elision(text.substr(begin, end - begin)); size != 0) {
      add(text, begin, begin + size, words);
      begin += size;
    }
  }
  add(text, begin, end, words);
}

void WordReader::add(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<ClauseWord> &words) {
  ClauseWord word;
  word.at = {begin, end};
  word.text = text.substr(begin, end - begin);
  word.is_word = true;
  word.is_number = ascii::is_digit(word.text[0]);
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  for (std::size_t at = 0; at < word.text.size();) {
    const auto c = utf8::decode(word.text, at);
    const bool is_upper = utf8::is_upper(c.code);
    word.capital = word.capital || (at == 0 && is_upper);
    upper += is_upper ? 1U : 0U;
    lower += utf8::is_lower(c.code) ? 1U : 0U;
    at += c.size;
  }
  word.capitals = upper >= 2 && lower == 0;
  names_ = word.capital && !word.capitals && !words.empty() && words.back().is_word && words.back().at.end < begin;
  know(word);
  words.push_back(word);
}

std::vector<ClauseWord> WordReader::read(std::string_view text) {
  std::vector<ClauseWord> words;
  words.reserve(text.size() / 6 + 4);
  for (std::uint32_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    if (is_word_character(c.code)) {
      const std::uint32_t end = word_end(text, at);
      take_word(text, at, end, words);
      at = end;
      continue;
    }
    if (!utf8::is_space(c.code) || c.code == '\n') {
      ClauseWord mark;
      mark.at = {at, at + c.size};
      mark.text = text.substr(at, c.size);
      mark.lower = mark.text;
      mark.entry = &unknown;
      const bool degrees = words.size() > 1 && words[words.size() - 2].text == "°";
      const bool point = c.code == '.' && (words.empty() || degrees || !abbreviates(words.back())) &&
                         opens_sentence(text, at + 1) &&
                         (at + 1 == text.size() || utf8::is_space(utf8::decode(text, at + 1).code) ||
                          !is_word_character(utf8::decode(text, at + 1).code));
      mark.ends_sentence = point || c.code == '!' || c.code == '?' || c.code == ';' || c.code == '\n' ||
                           (c.code == ':' && (at + 1 == text.size() || text[at + 1] == ' '));
      words.push_back(mark);
    }
    at += c.size;
  }
  return words;
}

}  // namespace celac
