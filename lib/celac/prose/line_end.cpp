#include "celac/prose/line_end.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Lines that never end a word are not gone through again and again.
constexpr std::size_t longest_word = 256;  // bytes

bool in_word(char32_t code) { return utf8::is_letter(code) || code == U'-'; }

std::string last_word(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && text.size() - at < longest_word) {
    const auto c = utf8::decode_before(text, at);
    if (!in_word(c.code)) {
      break;
    }
    at -= c.size;
  }
  return std::string(text.substr(at));
}

std::string first_word(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    if (!in_word(c.code)) {
      break;
    }
    at += c.size;
  }
  return std::string(text.substr(0, at));
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N> &words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower_ascii(std::string word) {
  for (char &c : word) {
    c = ascii::to_lower(c);
  }
  return word;
}

// First parts whose hyphen belongs to the word wherever another word follows: non-conventional, large-scale.
constexpr std::array<std::string_view, 10> compounding = {"non",    "cross", "self", "large", "small",
                                                          "medium", "fast",  "vice", "quasi", "well"};
// ... and those that are as often a syllable or grown together: sub-regional and high-level, sub-stance and highlight.
constexpr std::array<std::string_view, 14> prefixes = {"co",    "sub",   "post", "anti", "semi", "socio", "micro",
                                                       "macro", "multi", "high", "low",  "long", "short", "full"};
constexpr std::array<std::string_view, 8> tens = {"twenty", "thirty",  "forty",  "fifty",
                                                  "sixty",  "seventy", "eighty", "ninety"};
// What follows a word inside a longer one: develop-ment, region-al, comercial-mente.
constexpr std::array<std::string_view, 59> endings = {
    "able",   "ably",   "age",   "ages",  "al",   "ally",  "als",   "ance",  "ances", "ant",  "ary",   "ation",
    "ations", "dom",    "ed",    "en",    "ence", "ened",  "ening", "ency",  "ent",   "er",   "ers",   "ery",
    "es",     "est",    "ful",   "fully", "hood", "ible",  "ic",    "ing",   "ings",  "ion",  "ional", "ions",
    "ise",    "ish",    "ism",   "ist",   "ists", "itude", "ity",   "ities", "ive",   "ize",  "less",  "ly",
    "ment",   "mental", "mente", "ments", "ness", "or",    "ors",   "ship",  "ships", "ward", "wards"};

// Whether the hyphen between two words, of which the document shows neither the compound nor the joined form, is
// more likely part of the word than made by the line's end.
bool is_compound(const std::string &left, const std::string &right, Vocabulary &vocabulary) {
  // Short words are syllables as well: for-mation, but low-carbon.
  const bool words = left.size() > 3 || (left.size() == 3 && right.size() > 4);
  if (words && vocabulary.has(left) && vocabulary.has(right)) {
    return true;
  }
  const std::string front = lower_ascii(left);
  if (is_one_of(tens, front)) {
    return true;
  }
  if (right.size() < 4 || is_one_of(endings, right)) {
    return false;
  }
  if (is_one_of(compounding, front)) {
    return true;
  }
  const bool prefix = is_one_of(prefixes, front);
  if (prefix && vocabulary.has(right)) {
    return true;
  }
  // Hardly a word starts with one as long as "multilateral".
  if (left.size() > 8 && vocabulary.has(left)) {
    return true;
  }
  // Where lines end at the hyphens that words have anyhow, one whole word is enough.
  const bool whole = left.size() > 3 && vocabulary.has(left);
  return (whole || prefix) && vocabulary.only_compounds_are_cut();
}

// "short-" / "and long-term", "Ein-" / "und Ausfuhr": the hyphen stands for the rest of a word that comes after.
constexpr auto joining = std::to_array<std::string_view>({"and",   "or",  "to", "nor", "und", "oder", "bis",
                                                          "sowie", "bzw", "y",  "e",   "o",   "u",    "ou",
                                                          "et",    "ed",  "od", "i",   "en",  "of",   "och"});

bool suspends(std::string_view next) {
  const std::string word = first_word(next);
  return next.size() > word.size() && (next[word.size()] == ' ' || next[word.size()] == '.') &&
         is_one_of(joining, word);
}

// "2024-" / "2026": the later number second, or one as long.
bool is_range(std::string_view before, std::string_view next) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t left = before.size();
  while (left > 0 && digit(before[left - 1])) {
    --left;
  }
  const auto right = static_cast<std::size_t>(std::find_if_not(next.begin(), next.end(), digit) - next.begin());
  const std::string_view from = before.substr(left);
  const std::string_view to = next.substr(0, right);
  const bool bare = left == 0 || before[left - 1] == ' ' || before[left - 1] == '(';
  return bare && !from.empty() && (to.size() > from.size() || (to.size() == from.size() && to > from));
}

// Quotation marks, dashes and dots that Chinese shares with other scripts take the side of what they stand at.
bool is_neutral(char32_t code) { return (code >= 0x2010 && code <= 0x2026) || utf8::is_invisible(code); }

enum class Script : std::uint8_t { other, cjk, latin };

Script script_of(char32_t code) {
  constexpr std::u32string_view points = U".,;:!?()%";
  const bool latin = (code >= U'0' && code <= U'9') || ((code | 0x20U) >= U'a' && (code | 0x20U) <= U'z');
  const bool beside_latin = latin || points.find(code) != std::u32string_view::npos;
  return utf8::is_cjk(code) ? Script::cjk : beside_latin ? Script::latin : Script::other;
}

Script end_of(std::string_view text) {
  auto c = utf8::decode_before(text, text.size());
  while (c.size > 0 && is_neutral(c.code)) {
    text.remove_suffix(c.size);
    c = utf8::decode_before(text, text.size());
  }
  return script_of(c.code);
}

Script start_of(std::string_view text) {
  auto c = utf8::decode(text, 0);
  while (c.size > 0 && is_neutral(c.code)) {
    text.remove_prefix(c.size);
    c = utf8::decode(text, 0);
  }
  return script_of(c.code);
}

// Emphasis or a link on one side of the line end, between letters: closed up, it still is one.
void step_over_mark(std::string_view &before, std::string_view &next) {
  const auto letters = [](std::string_view left, std::string_view right) {
    return utf8::is_letter(utf8::decode_before(left, left.size()).code) && utf8::is_letter(utf8::decode(right, 0).code);
  };
  const auto link = before.ends_with(')') ? before.rfind("](") : std::string_view::npos;
  const std::string_view inner = before.substr(0, std::min(link, before.find_last_not_of('*') + 1));
  const std::string_view after = next.substr(std::min(next.find_first_not_of("*["), next.size()));
  if (inner.size() < before.size() && after.size() == next.size() && letters(inner, next)) {
    before = inner;
  } else if (inner.size() == before.size() && after.size() < next.size() && letters(before, after)) {
    next = after;
  }
}

// "the control and -in its case": the dash that comes closes what one before opened.
bool closes_furniture(std::string_view before) {
  constexpr std::size_t longest_furniture = 80;
  before.remove_prefix(before.size() > longest_furniture ? before.size() - longest_furniture : 0);
  const auto open = before.rfind(" -");
  return open != std::string_view::npos && open + 2 < before.size() && before[open + 2] != ' ' &&
         before.find(' ', open + 2) != std::string_view::npos && before.find("- ", open + 2) == std::string_view::npos;
}

}  // namespace

Hyphen hyphen_at_end(std::string_view before, std::string_view next, Vocabulary &vocabulary) {
  if (before.size() > 4 && before.ends_with("–") && is_range(before.substr(0, before.size() - 3), next)) {
    return Hyphen::kept;
  }
  if (before.size() < 2 || before.back() != '-' || next.empty()) {
    return Hyphen::none;
  }
  before.remove_suffix(1);
  if (closes_furniture(before)) {
    return Hyphen::none;
  }
  if (suspends(next)) {
    return Hyphen::none;
  }
  const auto first = utf8::decode(next, 0);
  const auto last = utf8::decode_before(before, before.size());
  if (!utf8::is_letter(last.code)) {
    if (is_range(before, next)) {
      return Hyphen::kept;
    }
    return last.code >= U'0' && last.code <= U'9' && utf8::is_letter(first.code) ? Hyphen::kept : Hyphen::none;
  }
  if (!utf8::is_lower(first.code)) {
    return utf8::is_upper(first.code) || utf8::is_digit(first.code) ? Hyphen::kept : Hyphen::none;
  }
  const std::string left = last_word(before);
  const std::string right = first_word(next);
  if (vocabulary.has(left + "-" + right)) {
    return Hyphen::kept;
  }
  if (vocabulary.has(left + right)) {
    return Hyphen::dropped;
  }
  const bool compound = left.find('-') != std::string::npos || right.find('-') != std::string::npos;
  return compound || is_compound(left, right, vocabulary) ? Hyphen::kept : Hyphen::dropped;
}

bool closes_up(std::string_view before, std::string_view next, Vocabulary &vocabulary) {
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '*' && c != ')' && c != '['; };
  if (!before.empty() && !next.empty() && is_plain(before.back()) && is_plain(next.front())) {
    return false;  // as nearly all are
  }
  step_over_mark(before, next);
  const Script end = end_of(before);
  const Script start = start_of(next);
  if (end == Script::cjk && start == Script::cjk) {
    return true;
  }
  const bool mixed = (end == Script::cjk && start == Script::latin) || (end == Script::latin && start == Script::cjk);
  return mixed && vocabulary.closes_han();
}

}  // namespace celac
