#include "celac/labels/learned.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "celac/labels/doubled.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t most_words = 200;   // a Word has one byte
constexpr std::size_t longest_word = 40;  // bytes
constexpr std::uint32_t first_year = 1900;
constexpr std::uint32_t last_year = 2100;

using ascii::is_digit;

// What a line starts with, after marks and the border of a table.
std::string_view words_of(std::string_view line) {
  static constexpr ByteSet before("*_|[ ");
  return before.without_start(line);
}

// The bytes of a word that may stand before a number: it starts with a capital, where its script has any. Two capitals
// are the initials of one: OE 1.1, LE 2.
std::uint32_t word_size(std::string_view text) {
  std::uint32_t size = 0;
  std::uint32_t letters = 0;
  while (size < text.size() && size <= longest_word) {
    if (letters > 0 ? ascii::is_letter(text[size]) : ascii::is_upper(text[size])) {  // as nearly all are
      ++letters;
      ++size;
      continue;
    }
    const auto c = utf8::decode(text, size);
    // "Idea-Fuerza 1": a hyphen parts no label word.
    const bool hyphen = c.code == U'-' && letters >= 3 && utf8::is_letter(utf8::decode(text, size + 1).code);
    if (hyphen) {
      ++size;
      continue;
    }
    const bool letter = utf8::is_letter(c.code);
    if (!letter || utf8::is_cjk(c.code) || (letters == 0 && utf8::is_lower(c.code))) {
      break;
    }
    ++letters;
    size += c.size;
  }
  const bool initials = letters == 2 && size == 2 && ascii::is_upper(text[1]);
  return (letters >= 3 || initials) && size <= longest_word ? size : 0;
}

// A look at the bytes behind the first blanks: whether a number may stand behind one word of a name or more.
bool may_be_numbered(std::string_view text) {
  const std::size_t reach = std::min(text.size(), longest_word + 2);
  for (std::size_t at = 1; at < reach; ++at) {
    if (text[at - 1] != ' ' && text[at - 1] != '*') {
      continue;
    }
    const char c = text[at];
    const bool word = ascii::is_upper(c) && at + 1 < text.size() && ascii::is_lower(text[at + 1]);
    if (is_digit(c) || c == ' ' || c == '*' || c == '_' || (ascii::is_upper(c) && !word)) {
      return true;
    }
  }
  return false;
}

// Words that open a sentence and no name: "Under Article 5".
bool opens_sentence(std::string_view word) {
  static constexpr std::string_view words[] = {
      "the",  "this",   "from", "under", "with",  "see",   "for",     "and",  "los",  "las",
      "ver",  "con",    "por",  "para",  "del",   "segun", "nos",     "nas",  "vide", "les",
      "des",  "dans",   "voir", "selon", "der",   "die",   "das",     "dem",  "den",  "siehe",
      "nach", "gemass", "per",  "nella", "delle", "degli", "secondo", "vedi", "avec", "conforme"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// The bytes of the first one, two and three words of a name: "Action", "Action Item", "Big Move of". Capitals start
// its words, but for those that join them; 0 from where it goes no further.
std::array<std::uint32_t, 3> name_sizes(std::string_view text) {
  std::array<std::uint32_t, 3> sizes{};
  std::uint32_t size = word_size(text);
  for (std::size_t k = 0; k < sizes.size() && size > 0; ++k) {
    sizes[k] = size;
    if (size + 1 >= text.size() || text[size] != ' ' || opens_sentence(fold_word(text).view())) {
      break;
    }
    std::string_view behind = text.substr(size + 1);
    for (const std::string_view joining : {"of ", "de ", "da ", "do ", "di ", "des ", "du "}) {
      behind.remove_prefix(behind.starts_with(joining) ? joining.size() : 0);
    }
    const std::uint32_t next = word_size(behind);
    size = next == 0 ? 0 : static_cast<std::uint32_t>(text.size() - behind.size()) + next;
    size = size > longest_word ? 0 : size;
  }
  return sizes;
}

// Captions, leaves of a calendar and of the paper: they run, and head nothing.
bool heads_nothing(std::string_view word) {
  static constexpr std::string_view words[] = {"exhibit", "foglio", "folha", "foto",    "note",  "nota",
                                               "page",    "pagina", "pag",   "photo",   "seite", "slide",
                                               "tel",     "tipo",   "type",  "version", "vol"};
  return names_caption(word) || std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// A number behind a word: what stands before its last part, and that part.
struct Number {
  std::string front;
  std::uint32_t value = 0;
  std::uint32_t letter = 0;  ///< 1 for A; I, V, X, L and C are Roman, too
  bool evident = false;      ///< a number that no other words have, alone on its line
};

// 3, 2.1, IV, 1/CMP.14; 0 where the text goes on as no label does: "Resolution 5 of", "Group 20-30".
Number number_of(std::string_view text) {
  std::size_t size = 0;
  Number number;
  while (size < text.size() && is_digit(text[size]) && size < 12) {
    const std::size_t begin = size;
    number.value = 0;
    while (size < text.size() && is_digit(text[size]) && size - begin < 5) {
      number.value = number.value * 10 + static_cast<std::uint32_t>(text[size++] - '0');
    }
    number.front = text.substr(0, begin);
    size += size + 1 < text.size() && text[size] == '.' && is_digit(text[size + 1]) ? 1U : 0U;
  }
  if (const auto session = size_of_session(text.substr(size)); size > 0 && session > 0) {
    number.front += text.substr(size, session);
    size += session;
  }
  if (size == 0) {
    size = std::min(text.find_first_not_of("IVXLC"), text.size());
    number.value = parse_roman(text.substr(0, size)).value_or(0);
  }
  const bool capital = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
  if (capital && size <= 1) {
    size = 1;
    number.letter = static_cast<std::uint32_t>(text[0] - 'A' + 1);
  }
  std::string_view behind = text.substr(size);
  behind.remove_prefix(std::min(behind.find_first_not_of("*_"), behind.size()));
  const bool closed = behind.empty() || std::string_view(".:)|").find(behind[0]) != std::string_view::npos;
  if (closed) {
    number.evident = behind.empty() && number.front.starts_with('/');
    return number;
  }
  const auto words = behind.find_first_not_of(" \t*_");
  const auto next = words == std::string_view::npos ? utf8::Character{} : utf8::decode(behind, words);
  const bool parted = behind[0] == ' ' || behind.starts_with("—") || behind.starts_with("–");
  return parted && (words == std::string_view::npos || !(utf8::is_lower(next.code) || is_digit(behind[words])))
             ? number
             : Number{};
}

// The last word of a line, where a bracket or a dash parts it from the others: "(GV.OC-01).", "- CAP1.LA02".
std::string_view end_of(std::string_view line) {
  constexpr std::size_t reach = 48;  // bytes; no code is longer
  line = line.substr(line.size() - std::min(line.size(), reach));
  static constexpr ByteSet behind(" .;)]*_|");
  static constexpr ByteSet parting(" ([");
  line = behind.without_end(line);
  // What costs little, for every line is asked: a code ends with a digit, or with one small letter behind it.
  const std::size_t letter = !line.empty() && ascii::is_lower(line.back()) ? 1 : 0;
  if (line.size() <= letter || !is_digit(line[line.size() - 1 - letter])) {
    return {};
  }
  std::size_t space = line.size();
  while (space > 0 && !parting.has(line[space - 1])) {
    --space;
  }
  if (space == 0) {
    return {};
  }
  --space;
  const std::string_view before = line.substr(0, line.find_last_not_of(' ', space) + 1);
  const bool bracket = line[space] != ' ';
  std::string_view word = line.substr(space + 1);
  const std::size_t marks = std::min(word.find_first_not_of("*_-"), word.size());
  const bool glued = word.substr(0, marks).find('-') != std::string_view::npos;
  word.remove_prefix(marks);
  const bool dash = before.ends_with('-') || before.ends_with("–") || before.ends_with("—");
  return bracket || glued || dash ? word : std::string_view{};
}

using Values = std::map<std::string, std::set<std::uint32_t>>;  // of each front
using Stems = Values;

std::size_t steps(const std::set<std::uint32_t> &values) {
  return static_cast<std::size_t>(
      std::count_if(values.begin(), values.end(), [&](std::uint32_t v) { return values.contains(v + 1); }));
}

}  // namespace

class Teacher {
 public:
  Learned run(std::string_view bytes, const std::vector<Line> &lines) {
    for (const Line &line : lines) {
      if (line.kind == LineKind::text || line.kind == LineKind::table_row) {
        const std::string_view text = bytes.substr(line.content.begin, line.content.size());
        const std::string_view words = words_of(without_escapes(text));
        read(words);
        read_end(text);
        doubled_ += starts_with_doubled_number(words) ? 1U : 0U;
        first_paragraphs_ += below_article_ && text.starts_with("<sup>1</sup> ") ? 1U : 0U;
        below_article_ = line.heading != 0 && celac::find_word(words).word == Word::article;
      }
    }
    Learned learned;
    for (const auto &[word, fronts] : words_) {
      std::size_t running = 0;
      std::size_t opened = 0;
      for (const auto &[front, values] : fronts) {
        running += steps(values);
        opened += values.contains(1) ? 1U : 0U;  // 1.1, 2.1, 3.1
      }
      running += opened > 1 ? opened - 1 : 0;
      if ((running >= 2 || evident_.contains(word)) && learned.words_.size() < most_words) {
        learned.words_.push_back(word);
      }
    }
    learn_stems(codes_, learned.stems_);
    if (repeats_ * 10 <= ends_seen_) {
      learn_stems(ends_, learned.ends_);
    }
    learned.doubles_numbers_ = doubled_ >= least_doubled;
    learned.numbers_paragraphs_above_ = first_paragraphs_ >= least_doubled;
    return learned;
  }

 private:
  static constexpr std::size_t least_doubled = 2;  // one may be a point that its parent was left out for

  // What a label may reach of a line; a copy only where there is something to leave out.
  std::string_view without_escapes(std::string_view line) {
    constexpr std::size_t reach = 64;
    line = line.substr(0, reach);
    if (line.find('\\') == std::string_view::npos) {
      return line;
    }
    plain_ = line;
    std::erase(plain_, '\\');
    return plain_;
  }

  void read(std::string_view text) {
    if (const Code code = read_code(text); code.numbered) {
      codes_[std::string(text.substr(0, code.stem))].insert(code.last().value);
      return;
    }
    if (!may_be_numbered(text)) {
      return;
    }
    for (const std::uint32_t size : name_sizes(text)) {
      read_name(text, size);
    }
  }

  // The first `size` bytes may be what stands before a number.
  void read_name(std::string_view text, std::uint32_t size) {
    if (size == 0 || size + 1 >= text.size() || (text[size] != ' ' && text[size] != '*')) {
      return;
    }
    std::string_view behind = text.substr(size);
    behind.remove_prefix(std::min(behind.find_first_not_of(" *_"), behind.size()));
    const Number number = number_of(behind);
    const bool year = number.front.empty() && number.value >= first_year && number.value <= last_year;
    if ((number.value == 0 && number.letter == 0) || year) {
      return;
    }
    const auto folded = fold_word(text);
    const auto last = text.rfind(' ', size - 1);
    const auto noun = last == std::string_view::npos ? folded : fold_word(text.substr(last + 1));
    if (!heads_nothing(folded.view()) && !heads_nothing(noun.view())) {
      const std::string word = utf8::lower(text.substr(0, size));
      if (number.value > 0) {
        words_[word][number.front].insert(number.value);
      }
      if (number.letter > 0) {
        words_[word]["A"].insert(number.letter);
      }
      if (number.evident) {
        evident_.insert(word);
      }
    }
  }

  // Two steps in all make a document one of codes; then a code that opens a series counts too.
  static void learn_stems(const Stems &codes, std::vector<std::string> &stems) {
    std::size_t running = 0;
    for (const auto &[stem, values] : codes) {
      running += steps(values);
    }
    for (const auto &[stem, values] : codes) {
      if (running >= 2 && (*values.begin() <= 1 || steps(values) > 0)) {
        stems.push_back(stem);
      }
    }
  }

  // One that stands at two ends is cited there.
  void read_end(std::string_view line) {
    const std::string_view text = end_of(line);
    if (const Code code = read_code(text); code.numbered && code.size == text.size()) {
      const bool fresh = ends_[std::string(text.substr(0, code.stem))].insert(code.last().value).second;
      repeats_ += fresh ? 0U : 1U;
      ++ends_seen_;
    }
  }

  std::string plain_;
  std::map<std::string, Values> words_;
  std::set<std::string> evident_;  // of words_: one such line is enough
  Stems codes_;
  Stems ends_;
  std::size_t ends_seen_ = 0;
  std::size_t repeats_ = 0;
  std::size_t doubled_ = 0;
  std::size_t first_paragraphs_ = 0;  // right below the headings of articles, with their number set above the line
  bool below_article_ = false;
};

FoundWord Learned::find_word(std::string_view text) const {
  if (words_.empty()) {
    return {};
  }
  const auto sizes = name_sizes(text);
  for (std::size_t k = sizes.size(); k-- > 0;) {
    const std::string name = utf8::lower(text.substr(0, sizes[k]));
    const auto found = std::lower_bound(words_.begin(), words_.end(), name);
    if (sizes[k] > 0 && found != words_.end() && *found == name) {
      const auto last = k == 0 ? std::string_view::npos : text.substr(0, sizes[k]).rfind(' ');
      const auto noun = last == std::string_view::npos ? FoundWord{} : celac::find_word(text.substr(last + 1));
      if (noun.word >= Word::axis && last + 1 + noun.size == sizes[k]) {
        return {noun.word, sizes[k]};  // "Strategisches Ziel 1"
      }
      const auto place = static_cast<std::size_t>(found - words_.begin());
      return {static_cast<Word>(static_cast<std::size_t>(Word::learned) + place), sizes[k]};
    }
  }
  return {};
}

bool Learned::knows(std::string_view text, const Code &code) const {
  if (code.numbered) {
    return std::binary_search(stems_.begin(), stems_.end(), text.substr(0, code.stem), std::less<>());
  }
  const std::string_view whole = text.substr(0, code.size);
  const auto above = std::lower_bound(stems_.begin(), stems_.end(), whole, std::less<>());
  return above != stems_.end() && above->size() > whole.size() && above->starts_with(whole) &&
         std::string_view(".-_/").find((*above)[whole.size()]) != std::string_view::npos;
}

std::string_view Learned::code_at_end(std::string_view text) const {
  const std::string_view end = ends_.empty() ? std::string_view{} : end_of(text);
  const Code code = read_code(end);
  const bool known = code.numbered && code.size == end.size() &&
                     std::binary_search(ends_.begin(), ends_.end(), end.substr(0, code.stem), std::less<>());
  return known ? end : std::string_view{};
}

Learned Learned::from(std::string_view bytes, const std::vector<Line> &lines) { return Teacher().run(bytes, lines); }

}  // namespace celac
