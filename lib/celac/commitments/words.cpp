#include "celac/commitments/words.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "celac/commitments/plain_word.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/times.hpp"

namespace celac {

using namespace grammar;
namespace {

std::uint64_t eight_bytes(const char *from) {
  std::uint64_t out = 0;
  std::memcpy(&out, from, sizeof out);
  return out;
}

constexpr std::string_view apostrophe = "\xE2\x80\x99";  // ’
const WordEntry unknown;

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

// "U.S": letters with points between.
bool is_initials(const ClauseWord &word) {
  return word.is_word && !word.is_number && word.text.find('.') != std::string_view::npos;
}

}  // namespace

WordReader::WordReader(const VerbLexicon &lexicon) : lexicon_(lexicon), buckets_(1024) {}

bool WordReader::Known::is(const Letters &word) const {
  if (size != word.size) {
    return false;
  }
  for (std::size_t at = 0; at < size; at += sizeof(std::uint64_t)) {
    if (eight_bytes(letters.data() + at) != eight_bytes(word.text.data() + at)) {
      return false;
    }
  }
  return true;
}

WordReader::Known &WordReader::know(const Letters &letters) {
  std::uint64_t mixed = 0;
  for (std::size_t at = 0; at < letters.size; at += sizeof mixed) {
    mixed = (mixed ^ eight_bytes(letters.text.data() + at)) * 0x9E3779B97F4A7C15U;
    mixed ^= mixed >> 32U;
  }
  const auto hash = static_cast<std::uint32_t>(mixed);
  for (std::uint32_t at = buckets_[hash & (buckets_.size() - 1)]; at != 0;) {
    Known &one = known_at(at - 1);
    if (one.hash == hash && one.is(letters)) {
      return one;
    }
    at = one.next;
  }
  return add_known(letters, hash);
}

WordReader::Known &WordReader::add_known(const Letters &letters, std::uint32_t hash) {
  if (count_ >= 2 * buckets_.size()) {
    grow();
  }
  if (count_ / block == known_.size()) {
    known_.push_back(std::make_unique_for_overwrite<std::array<Known, block>>());
  }
  Known &added = known_at(count_);
  ++count_;
  std::copy_n(letters.text.begin(), added.letters.size(), added.letters.begin());
  added.size = static_cast<std::uint32_t>(letters.size);
  added.hash = hash;
  std::uint32_t &first = buckets_[hash & (buckets_.size() - 1)];
  added.next = first;
  first = count_;
  added.entry = lexicon_.look_up(added.lower());
  if (tells_time(added.lower())) {
    added.entry.classes |= time_word;
  }
  if (given_ != nullptr && given_->count(std::string(added.lower())) != 0) {
    added.entry.classes |= proper_name;
  }
  return added;
}

void WordReader::grow() {
  buckets_.assign(buckets_.size() * 4, 0);
  for (std::uint32_t at = 0; at < count_; ++at) {
    Known &one = known_at(at);
    std::uint32_t &first = buckets_[one.hash & (buckets_.size() - 1)];
    one.next = first;
    first = at + 1;
  }
}

void WordReader::start_anew() {
  constexpr std::size_t most = 8192;
  for (Known *name : names_) {
    name->entry.classes &= ~proper_name;
  }
  names_.clear();
  if (count_ > most) {
    forget();
  }
}

void WordReader::forget() {
  names_.clear();
  known_.clear();
  count_ = 0;
  std::fill(buckets_.begin(), buckets_.end(), 0);
}

// Where the word that starts at `begin` ends: letters and digits, and between them hyphens and apostrophes, points in
// "U.S" and in numbers. Says of it what its characters say.
std::uint32_t WordReader::read_word(std::string_view text, std::uint32_t begin, ClauseWord &word, Letters &out) const {
  out = {};
  out.text.fill('\0');
  std::uint32_t at = begin;
  bool digits = true;
  std::uint32_t letters = 0;  // since the last point
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  const auto put = [&](char c) {
    out.fits = out.fits && out.size < Letters::most;
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

// The last word is one that is known, or becomes it.
void WordReader::keep_last(const Letters &letters) {
  ClauseWord &word = read_.all.back();
  const auto place = static_cast<std::uint32_t>(read_.all.size() - 1);
  if (word.is_number) {
    read_.values.push_back(place);
  }
  if (!letters.fits) {
    word.lower = word.text;
    word.opening = opening(word.lower);
    word.entry = &unknown;
    return;
  }
  Known &known = know(letters);
  WordEntry &entry = known.entry;
  word.lower = known.lower();
  word.opening = opening(std::string_view(known.letters.data(), sizeof word.opening));
  word.entry = &entry;
  if ((entry.classes & time_word) != 0 && !word.is_number) {
    read_.values.push_back(place);
  }
  if (entry.behind != 0) {
    read_.may_hedge.push_back(place);
  }
  read_.bodies = read_.bodies || (word.capital && (entry.classes & body_noun) != 0);
  if (word.capital && !word.capitals && (entry.classes & proper_name) == 0 && place > 0) {
    const ClauseWord &before = read_.all[place - 1];
    if (before.is_word && before.at.end < word.at.begin) {
      entry.classes |= proper_name;
      names_.push_back(&known);
    }
  }
}

// l’, d’, s’: a word with its apostrophe.
void WordReader::add_elided(std::string_view text, std::uint32_t begin) {
  ClauseWord &word = read_.all.emplace_back();
  Letters letters;
  const std::uint32_t end = read_word(text, 0, word, letters);
  for (const char c : apostrophe) {
    letters.text[letters.size++] = c;
  }
  word.at = {begin, begin + static_cast<std::uint32_t>(text.size())};
  word.text = text;
  word.capital = word.capital && end > 0;
  keep_last(letters);
}

void WordReader::add(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Letters letters;
  read_word(text.substr(0, end), begin, read_.all.emplace_back(), letters);
  keep_last(letters);
}

// "U.S. Navy", but "in the U.S. The Navy": whether a name may go on at `at`.
bool WordReader::names_on(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t openers = determiner | preposition | conjunction | subordinator | relative | adverb |
                                    we_word | thing_word | linker;
  if (at + 1 >= text.size() || text[at] != ' ') {
    return false;
  }
  Letters letters;
  const PlainWord next = read_plain(text.substr(at + 1), Letters::most, letters.text.data());
  letters.size = next.size;
  return next.capital && (know(letters).entry.classes & openers) == 0;
}

void WordReader::add_mark(std::string_view text, std::uint32_t at, utf8::Character c) {
  std::vector<ClauseWord> &words = read_.all;
  ClauseWord mark;
  mark.at = {at, at + c.size};
  mark.text = text.substr(at, c.size);
  mark.lower = mark.text;
  mark.opening = opening(mark.text);
  mark.entry = &unknown;
  const bool degrees = words.size() > 1 && words[words.size() - 2].text == "°";
  const bool inside = !words.empty() && is_initials(words.back()) && names_on(text, at + 1);
  const bool point = c.code == '.' && !inside && (words.empty() || degrees || !abbreviates(words.back())) &&
                     opens_sentence(text, at + 1) &&
                     (at + 1 == text.size() || utf8::is_space(utf8::decode(text, at + 1).code) ||
                      !is_word_character(utf8::decode(text, at + 1).code));
  mark.ends_sentence = point || c.code == '!' || c.code == '?' || c.code == ';' || c.code == '\n' ||
                       (c.code == ':' && (at + 1 == text.size() || text[at + 1] == ' '));
  if (mark.ends_sentence) {
    read_.ends.push_back(static_cast<std::uint32_t>(words.size()));
  }
  words.push_back(mark);
}

const ReadWords &WordReader::read(std::string_view text) {
  read_.clear();
  const bool french = lexicon_.language() == "fr";
  Letters letters;
  for (std::uint32_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    letters.fits = true;
    const PlainWord plain = read_plain({text.data() + at, text.size() - at}, Letters::most, letters.text.data());
    if (plain.size != 0) {
      letters.size = plain.size;
      ClauseWord &word = read_.all.emplace_back();
      word.at = {at, at + static_cast<std::uint32_t>(plain.size)};
      word.text = {text.data() + at, plain.size};
      word.is_word = true;
      word.capital = plain.capital;
      word.capitals = plain.capitals;
      keep_last(letters);
      at = word.at.end;
      continue;
    }
    const auto c = utf8::decode(text, at);
    if (is_word_character(c.code)) {
      ClauseWord word;
      const std::uint32_t end = read_word(text, at, word, letters);
      const std::uint32_t cut = french ? elision(word.text) : 0;
      if (cut == 0) {
        read_.all.push_back(word);
        keep_last(letters);
      } else {
        add_elided(text.substr(at, cut), at);
        add(text, at + cut, end);
      }
      at = end;
      continue;
    }
    if (!utf8::is_space(c.code) || c.code == '\n') {
      add_mark(text, at, c);
    }
    at += c.size;
  }
  return read_;
}

}  // namespace celac
