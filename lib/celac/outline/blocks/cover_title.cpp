#include <algorithm>
#include <array>

#include "celac/outline/blocks/cover.hpp"
#include "celac/prose/language.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/title_words.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/date.hpp"

namespace celac {
namespace {

// What speaks for lines as the title, and against them.
enum class Sign : std::uint8_t {
  first,
  heading,
  set_off,
  capital_initials,
  parted,
  names_document,
  act_number,
  repeated,
  has_period,
  labelled,
  ends_sentence,
  ends_comma,
  announces,
  starts_oddly,
  too_long,
  general_heading,
  address,
  count
};

struct Weight {
  Sign sign;
  int points;
};

constexpr std::array<Weight, static_cast<std::size_t>(Sign::count)> weights = {{
    {Sign::first, 3},             // nothing stands above
    {Sign::heading, 6},           // a heading of Markdown
    {Sign::set_off, 3},           // bold, underlined, italic or in capitals
    {Sign::capital_initials, 2},  // Plan of the Northern Ports
    {Sign::parted, 2},            // a blank line, a page's end or a label below
    {Sign::names_document, 5},    // plan, declaration, 通知
    {Sign::act_number, 8},        // By-law No. 12-2018, whatever letterhead stands above it
    {Sign::repeated, 4},          // the same words stand on other lines, too
    {Sign::has_period, 1},        // 2024-2026
    {Sign::labelled, -3},         // reads as a label
    {Sign::ends_sentence, -6},
    {Sign::ends_comma, -6},
    {Sign::announces, -6},     // ends with a colon
    {Sign::starts_oddly, -6},  // with a small letter or with none
    {Sign::too_long, -8},
    {Sign::general_heading, -9},  // Introduction, 前言
    {Sign::address, -8},          // a file or a place in the net
}};
constexpr int least = 5;         // points of a title
constexpr int clearly_more = 8;  // points by which lines further below must lead

constexpr std::size_t longest_title = 300;  // characters
constexpr std::size_t longest_line = 90;    // characters of a line that goes on by place alone

int points_of(Sign sign) {
  return std::find_if(weights.begin(), weights.end(), [&](const Weight &w) { return w.sign == sign; })->points;
}

// 2024-2026
bool is_period(std::string_view words) {
  constexpr std::size_t longest = 20;  // bytes
  return words.size() <= longest && find_period(words);
}

// （2021-2023年）
bool is_in_brackets(std::string_view words) {
  return (words.starts_with('(') && words.ends_with(')')) || (words.starts_with("（") && words.ends_with("）"));
}

class CoverJudge {
 public:
  CoverJudge(const Source &source, const Blocks &blocks, const std::vector<CoverLine> &cover)
      : source_(source), blocks_(blocks), cover_(cover) {}

  [[nodiscard]] CoverTitle run() const {
    CoverTitle best;
    for (std::size_t first = 0; first < cover_.size();) {
      std::size_t last = first;
      while (last + 1 < cover_.size() && goes_on(last)) {
        ++last;
      }
      const int needed = best.score == 0 ? least : best.score + clearly_more;
      const int score = is_beside_title(cover_[first].words) ? 0 : score_of(first, last, needed);
      if (score >= needed) {
        best = {first, last, score};
      }
      first = last + 1;
    }
    return best;
  }

 private:
  // Whether the line after `i` is more of the title that line `i` is of.
  [[nodiscard]] bool goes_on(std::size_t i) const {
    const CoverLine &a = cover_[i];
    const CoverLine &b = cover_[i + 1];
    const std::uint32_t gap = blocks_.lines[b.line].number - blocks_.lines[a.line].number;
    if ((b.heading != 0 || is_set_off(b)) && is_act_in_two(a.words, b.words)) {
      return true;  // an image may stand between them
    }
    // "TOWN OF THE QUAYS" / "BY-LAW NO. 12-2018"
    if (gap > 2 || b.labelled || bears_act_number(b.words) || is_beside_title(b.words)) {
      return false;
    }
    if (is_notice_in_two(a.words, b.words)) {
      return true;
    }
    if (is_general_heading(b.words)) {
      return false;
    }
    const bool both_capitals = emphasis_of(a.words) == Emphasis::capitals && emphasis_of(b.words) == Emphasis::capitals;
    if (a.heading != 0 || b.heading != 0) {
      const bool rest = gap == 1 ? both_capitals || !a.ends_block : goes_on_with_a_preposition(b.words);
      return a.heading == b.heading && (rest || is_in_brackets(b.words));
    }
    // "DRAFT 2019-2020" / "Harbour Plan"
    if (is_in_brackets(b.words) || is_period(b.words) ||
        (gap == 1 && find_period(a.words) && names_a_document(b.words))) {
      return true;
    }
    if (!a.ends_block) {
      return !is_set_off(a) || is_set_off(b);
    }
    if (gap == 1) {
      return a.emphasis == b.emphasis && a.emphasis != Emphasis::plain && utf8::count(b.words) < longest_line;
    }
    return both_capitals && goes_on_with_a_preposition(b.words);
  }

  [[nodiscard]] static bool is_set_off(const CoverLine &line) { return line.emphasis > Emphasis::title_case; }

  // Exact where it is `needed` or more.
  [[nodiscard]] int score_of(std::size_t first, std::size_t last, int needed) const {
    const CoverLine &a = cover_[first];
    const CoverLine &z = cover_[last];
    const std::string_view whole = source_.slice({a.from, blocks_.lines[z.line].content.end});
    int score = 0;
    const auto add = [&](Sign sign, bool is) { score += is ? points_of(sign) : 0; };
    const auto any = [&](const auto &test) {
      return std::any_of(cover_.begin() + static_cast<std::ptrdiff_t>(first),
                         cover_.begin() + static_cast<std::ptrdiff_t>(last) + 1, test);
    };
    add(Sign::first, first == 0);
    add(Sign::heading, a.heading != 0);
    add(Sign::set_off, is_set_off(a));
    add(Sign::capital_initials, a.emphasis == Emphasis::title_case);
    add(Sign::parted, is_parted(z));
    add(Sign::names_document, any([](const CoverLine &line) { return names_a_document(line.words); }));
    add(Sign::act_number, bears_act_number(a.words));
    add(Sign::has_period, find_period(whole).has_value());
    add(Sign::labelled, a.labelled && a.heading == 0);
    // A heading may end like a sentence: "Piano 2020." and "What now?"
    add(Sign::ends_sentence,
        a.heading == 0 && ends_sentence(z.words) && z.words.back() != ':' && !is_numbered_act(a.words));
    add(Sign::ends_comma, z.words.back() == ',');
    add(Sign::announces, a.heading == 0 && (z.words.back() == ':' || z.words.ends_with("：")));
    add(Sign::starts_oddly, a.heading == 0 && !starts_like_a_title(a.words));
    add(Sign::too_long, utf8::count(whole) > longest_title);
    add(Sign::general_heading, is_general_heading(a.words));
    add(Sign::address, any([](const CoverLine &line) { return is_address(line.words); }));
    // Last, for the whole document is asked.
    add(Sign::repeated, score + points_of(Sign::repeated) >= needed && comes_again(first, last));
    return score;
  }

  static bool starts_like_a_title(std::string_view words) {
    constexpr std::u32string_view openers = U"\"'“‘«„《〈(（[";
    auto c = utf8::decode(words, 0);
    c = openers.find(c.code) != std::u32string_view::npos ? utf8::decode(words, c.size) : c;
    return (utf8::is_letter(c.code) && !utf8::is_lower(c.code)) || utf8::is_digit(c.code);
  }

  // Something else follows: a blank line, furniture.
  [[nodiscard]] bool is_parted(const CoverLine &line) const {
    if (!line.ends_block) {
      return false;
    }
    const auto next = line.block + 1;
    return next >= blocks_.blocks.size() || blocks_.blocks[next].starts_block ||
           blocks_.blocks[next].kind == BlockKind::furniture;
  }

  [[nodiscard]] bool comes_again(std::size_t first, std::size_t last) const {
    constexpr std::size_t shortest = 12;  // bytes of a key
    std::string key;
    for (std::size_t i = first; i <= last; ++i) {
      key += title_key(cover_[i].words);
    }
    return key.size() >= shortest &&
           std::any_of(blocks_.lines.begin() + cover_[last].line + 1, blocks_.lines.end(),
                       [&](const Line &line) { return rest_of_key(content_of(source_, line), key) == ""; });
  }

  const Source &source_;
  const Blocks &blocks_;
  const std::vector<CoverLine> &cover_;
};

}  // namespace

CoverTitle find_cover_title(const Source &source, const Blocks &blocks, const std::vector<CoverLine> &cover) {
  return CoverJudge(source, blocks, cover).run();
}

namespace {

// "Amended: 5-22-2021", "Stand 01.03.2020"
bool holds_numbered_date(std::string_view words) {
  constexpr std::size_t shortest = 8;
  for (std::size_t at = words.find_first_of("0123456789"); at < words.size();) {
    const std::size_t end = std::min(words.find_first_not_of("0123456789-./", at), words.size());
    const std::string_view number = words.substr(at, end - at);
    for (const char part : {'-', '.', '/'}) {
      if (number.size() >= shortest && std::count(number.begin(), number.end(), part) == 2) {
        return true;
      }
    }
    at = words.find_first_of("0123456789", end);
  }
  return false;
}

}  // namespace

bool is_beside_title(std::string_view words) {
  constexpr std::size_t most_besides = 45;  // characters
  const std::size_t size = utf8::count(words);
  const auto date = find_date(words);
  const bool mostly_date = date && size <= most_besides + date->end - date->begin && !is_numbered_act(words);
  return mostly_date || is_marking(words) || (size <= most_besides && holds_numbered_date(words)) ||
         (is_document_number(words) && !find_period(words));
}

bool goes_on_with_a_preposition(std::string_view line) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"between", "among", "for", "of",   "on", "with",     "and", "entre", "para",  "de", "del", "sobre", "con",
       "y",       "pour",  "sur", "avec", "et", "zwischen", "fur", "per",   "della", "da", "do",  "des",   "und"});
  const auto word = fold_word(line);
  return std::find(words.begin(), words.end(), word.view()) != words.end();
}

std::string title_key(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    if (const char byte = words[at]; static_cast<unsigned char>(byte) < 0x80) {
      out.append(ascii::is_letter_or_digit(byte) ? 1 : 0, ascii::to_lower(byte));
      ++at;
      continue;
    }
    const auto c = utf8::decode(words, at);
    if (utf8::is_letter(c.code) || utf8::is_digit(c.code)) {
      utf8::append(out, utf8::to_lower(c.code));
    }
    at += c.size;
  }
  return out;
}

std::optional<std::string_view> rest_of_key(std::string_view words, std::string_view key) {
  std::string letter;
  for (std::size_t at = 0; at < words.size();) {
    const auto c = utf8::decode(words, at);
    at += c.size;
    if (utf8::is_letter(c.code) || utf8::is_digit(c.code)) {
      letter.clear();
      utf8::append(letter, utf8::to_lower(c.code));
      if (!key.starts_with(letter)) {
        return std::nullopt;
      }
      key.remove_prefix(letter.size());
    }
  }
  return key;
}

}  // namespace celac
