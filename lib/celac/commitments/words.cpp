#include "celac/commitments/words.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/times.hpp"

namespace celac {

using namespace grammar;
namespace {

constexpr std::string_view apostrophe = "\xE2\x80\x99";  // ’
const WordEntry unknown;

// The small letter of each letter of ASCII; 0 of anything else.
constexpr auto small_letters = [] {
  std::array<char, 256> out{};
  for (char c = 'a'; c <= 'z'; ++c) {
    out[static_cast<unsigned char>(c)] = c;
    out[static_cast<unsigned char>(c - 'a' + 'A')] = c;
  }
  return out;
}();

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019; }

bool is_inner(char32_t code) { return code == '-' || code == '.' || code == ',' || is_apostrophe(code); }

bool is_word_character(char32_t code) { return utf8::is_letter(code) || utf8::is_digit(code) || utf8::is_mark(code); }

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
  constexpr auto known = std::to_array<std::string_view>({"art", "arts", "no",  "nos",  "nr",    "núm", "dr",    "dra",
                                                          "mr",  "mrs",  "ms",  "sr",   "sra",   "st",  "vs",    "cf",
                                                          "e.g", "i.e",  "etc", "para", "paras", "pp",  "p",     "inc",
                                                          "ltd", "prof", "hon", "gen",  "vol",   "ed",  "approx"});
  return word.is_word &&
         (utf8::count(word.text) == 1 || std::find(known.begin(), known.end(), word.lower) != known.end());
}

}  // namespace

WordReader::WordReader(const VerbLexicon &lexicon) : lexicon_(lexicon), buckets_(1024) {}

WordReader::Known &WordReader::know(const Letters &letters) {
  const std::string_view lower{letters.text.data(), letters.size};
  std::uint64_t mixed = 0;
  for (std::size_t at = 0; at < letters.size; at += sizeof mixed) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, letters.text.data() + at, sizeof eight);  // what lies behind the letters is zero
    mixed = (mixed ^ eight) * 0x9E3779B97F4A7C15U;
    mixed ^= mixed >> 32U;
  }
  const auto hash = static_cast<std::uint32_t>(mixed);
  for (Known *one = buckets_[hash & (buckets_.size() - 1)]; one != nullptr; one = one->next) {
    if (one->hash == hash && one->lower == lower) {
      return *one;
    }
  }
  if (known_.size() >= buckets_.size()) {
    grow();
  }
  Known *&first = buckets_[hash & (buckets_.size() - 1)];
  Known &added = known_.emplace_back(Known{std::string(lower), lexicon_.look_up(lower), hash, first});
  first = &added;
  if (tells_time(lower)) {
    added.entry.classes |= time_word;
  }
  if (given_ != nullptr && given_->count(added.lower) != 0) {
    added.entry.classes |= proper_name;
  }
  return added;
}

void WordReader::grow() {
  buckets_.assign(buckets_.size() * 4, nullptr);
  for (Known &one : known_) {
    Known *&first = buckets_[one.hash & (buckets_.size() - 1)];
    one.next = first;
    first = &one;
  }
}

void WordReader::start_anew() {
  constexpr std::size_t most = 8192;
  for (Known *name : names_) {
    name->entry.classes &= ~proper_name;
  }
  names_.clear();
  if (known_.size() > most) {
    forget();
  }
}

void WordReader::forget() {
  names_.clear();
  known_.clear();
  std::fill(buckets_.begin(), buckets_.end(), nullptr);
}

// Most words have letters alone, of ASCII or of U+00C0 to U+00FF. Where the one that starts at `begin` ends; `begin`
// where it goes on with anything else.
std::uint32_t WordReader::read_plain(std::string_view text, std::uint32_t begin, ClauseWord &word, Letters &out) {
  const std::size_t most = std::min<std::size_t>(text.size() - begin, out.text.size() - 2);
  const char *const from = text.data() + begin;
  std::size_t size = 0;
  std::uint32_t upper = 0;
  std::uint32_t longs = 0;  // of two bytes
  for (; size < most; ++size) {
    const char small = small_letters[static_cast<unsigned char>(from[size])];
    if (small == '\0') {
      if (from[size] != '\xC3' || size + 1 == most || from[size + 1] == '\x97' ||
          from[size + 1] == '\xB7') {  // × and ÷
        break;
      }
      const auto second = static_cast<unsigned char>(from[size + 1]);
      out.text[size] = from[size];
      ++size;
      ++longs;
      upper += second < 0x9F ? 1U : 0U;
      out.text[size] = static_cast<char>(second < 0x9F ? second + 0x20 : second);
      continue;
    }
    upper += small != from[size] ? 1U : 0U;
    out.text[size] = small;
  }
  const std::size_t letters = size - longs;
  const char next = begin + size < text.size() ? from[size] : ' ';
  const bool ends = static_cast<unsigned char>(next) < 0x80 && !ascii::is_letter_or_digit(next) && next != '-' &&
                    next != '\'' && (next != '.' || letters > 1);
  if (!ends || size == 0) {
    return begin;
  }
  out.size = size;
  word.at = {begin, begin + static_cast<std::uint32_t>(size)};
  word.text = text.substr(begin, size);
  word.is_word = true;
  word.capital = upper > 0 && out.text[0] != from[0];
  word.capital = word.capital || (upper > 0 && from[0] == '\xC3' && out.text[1] != from[1]);
  word.capitals = upper >= 2 && upper == letters;
  return word.at.end;
}

// Where the word that starts at `begin` ends: letters and digits, and between them hyphens and apostrophes, points in
// "U.S" and in numbers. Says of it what its characters say.
std::uint32_t WordReader::read_word(std::string_view text, std::uint32_t begin, ClauseWord &word, Letters &out) const {
  std::uint32_t at = begin;
  bool digits = true;
  std::uint32_t letters = 0;  // since the last point
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  const auto put = [&](char c) {
    out.fits = out.fits && out.size < out.text.size();
    if (out.fits) {
      out.text[out.size++] = c;
    }
  };
  const auto put_all = [&](std::string_view bytes) {
    for (const char c : bytes) {
      put(c);
    }
  };
  while (at < text.size()) {
    const char byte = text[at];
    if (ascii::is_letter_or_digit(byte)) {
      const bool is_digit = ascii::is_digit(byte);
      digits = digits && is_digit;
      upper += ascii::is_upper(byte) ? 1U : 0U;
      lower += ascii::is_lower(byte) ? 1U : 0U;
      ++letters;
      put(ascii::to_lower(byte));
      ++at;
      continue;
    }
    const auto c = utf8::decode(text, at);
    if (c.code >= 0x80 && is_word_character(c.code)) {
      digits = digits && utf8::is_digit(c.code);
      upper += utf8::is_upper(c.code) ? 1U : 0U;
      lower += utf8::is_lower(c.code) ? 1U : 0U;
      ++letters;
      std::string small;
      utf8::append(small, utf8::to_lower(c.code));
      put_all(small);
      at += c.size;
      continue;
    }
    if (!is_inner(c.code)) {
      break;
    }
    const auto next = utf8::decode(text, at + c.size);
    if (!is_word_character(next.code)) {
      break;
    }
    const bool number_mark = c.code == '.' || c.code == ',';
    if (number_mark && !(digits && utf8::is_digit(next.code)) &&
        !(c.code == '.' && letters == 1 && utf8::is_upper(next.code))) {
      break;
    }
    letters = number_mark ? 0 : letters;
    put_all(is_apostrophe(c.code) ? apostrophe : text.substr(at, c.size));
    at += c.size;
  }
  word.at = {begin, at};
  word.text = text.substr(begin, at - begin);
  word.is_word = true;
  word.is_number = ascii::is_digit(text[begin]);
  word.capital = upper > 0 && utf8::is_upper(utf8::decode(text, begin).code);
  word.capitals = upper >= 2 && lower == 0;
  return at;
}

void WordReader::add_read(ClauseWord &word, const Letters &letters, std::vector<ClauseWord> &words) {
  if (!letters.fits) {
    word.lower = word.text;
    word.entry = &unknown;
    words.push_back(word);
    return;
  }
  Known &known = know(letters);
  const bool names = word.capital && !word.capitals && !words.empty() && words.back().is_word &&
                     words.back().at.end < word.at.begin;
  if (names && (known.entry.classes & proper_name) == 0) {
    known.entry.classes |= proper_name;
    names_.push_back(&known);
  }
  word.lower = known.lower;
  word.entry = &known.entry;
  words.push_back(word);
}

// l’, d’, s’: a word with its apostrophe.
void WordReader::add_elided(std::string_view text, std::uint32_t begin, std::vector<ClauseWord> &words) {
  ClauseWord word;
  Letters letters;
  const std::uint32_t end = read_word(text, 0, word, letters);
  for (const char c : apostrophe) {
    letters.text[letters.size++] = c;
  }
  word.at = {begin, begin + static_cast<std::uint32_t>(text.size())};
  word.text = text;
  word.capital = word.capital && end > 0;
  add_read(word, letters, words);
}

void WordReader::add(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<ClauseWord> &words) {
  ClauseWord word;
  Letters letters;
  read_word(text.substr(0, end), begin, word, letters);
  add_read(word, letters, words);
}

std::vector<ClauseWord> WordReader::read(std::string_view text) {
  std::vector<ClauseWord> words;
  words.reserve(text.size() / 6 + 4);
  const bool french = lexicon_.language() == "fr";
  for (std::uint32_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    ClauseWord word;
    Letters letters;
    if (const std::uint32_t end = read_plain(text, at, word, letters); end != at) {
      add_read(word, letters, words);
      at = end;
      continue;
    }
    const auto c = utf8::decode(text, at);
    if (is_word_character(c.code)) {
      letters = {};
      const std::uint32_t end = read_word(text, at, word, letters);
      const std::uint32_t cut = french ? elision(word.text) : 0;
      if (cut == 0) {
        add_read(word, letters, words);
      } else {
        add_elided(text.substr(at, cut), at, words);
        add(text, at + cut, end, words);
      }
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
