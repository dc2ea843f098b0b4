#include <algorithm>
#include <string>
#include <vector>

#include "celac/check/code_article.hpp"
#include "celac/check/id_paths.hpp"
#include "celac/check/reference_targets.hpp"
#include "celac/check/reference_words.hpp"
#include "celac/check/rules/rules.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

using ascii::is_digit;
using ascii::is_upper;

constexpr std::size_t longest_term = 16;  // "paragraphes ", with some room

// The value of a Chinese numeral at `at`, which is moved behind it; 0 for none.
std::uint32_t han_value(std::string_view text, std::size_t &at) {
  constexpr std::u32string_view digits = U"零一二三四五六七八九";
  std::uint32_t total = 0;
  std::uint32_t digit = 0;
  bool any = false;
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    const auto value = digits.find(c.code);
    if (c.code >= U'0' && c.code <= U'9') {
      digit = digit * 10 + static_cast<std::uint32_t>(c.code - U'0');
    } else if (value != std::u32string_view::npos || c.code == U'〇') {
      digit = value == std::u32string_view::npos ? 0 : static_cast<std::uint32_t>(value);
    } else if (c.code == U'十' || c.code == U'百' || c.code == U'千') {
      const std::uint32_t unit = c.code == U'十' ? 10 : c.code == U'百' ? 100 : 1000;
      total += (digit == 0 ? 1 : digit) * unit;
      digit = 0;
    } else {
      break;
    }
    any = true;
    at += c.size;
  }
  return any && total + digit < 100000 ? total + digit : 0;
}

class References {
 public:
  References(const Draft &draft, Findings &findings) : draft_(draft), findings_(findings), targets_(draft) {}

  void run() {
    const auto &words = draft_.words();
    for (const Word &word : words) {
      // The shortest term has four letters, the longest twelve bytes.
      const std::uint32_t size = word.end - word.begin;
      if (size < 4 || size > 12 || word.digits || word.end + 1 >= draft_.text().size()) {
        continue;
      }
      const char next = draft_.text()[word.end];
      const char digit = draft_.text()[word.end + 1];
      const bool number = next == ' ' ? is_digit(digit) || is_upper(digit) : next == '\xC2';
      if (number) {
        if (const ReferenceTerm *term = reference_term(draft_.text({word.begin, word.end}))) {
          read(*term, word);
        }
      }
    }
    for (const Passage &passage : draft_.passages()) {
      read_chinese(passage);
    }
  }

 private:
  // A number at `at`: digits with points and a letter, a Roman one, an id (II.3), an article of a code (L. 121-3).
  [[nodiscard]] std::string_view number_at(const ReferenceTerm &term, std::uint32_t at, std::uint32_t end) const {
    const std::string_view text = draft_.text({at, end});
    if (const std::size_t size = term.kind == "article" ? code_article_size(text) : 0; size > 0) {
      return text.substr(0, size);
    }
    std::size_t size = 0;
    while (size < text.size() && (is_digit(text[size]) || is_upper(text[size]) ||
                                  ((text[size] == '.' || text[size] == '-') && size > 0 && size + 1 < text.size() &&
                                   is_digit(text[size + 1])))) {
      ++size;
    }
    const std::string_view number = text.substr(0, size);
    const bool more = size < text.size() &&
                      (ascii::is_lower(text[size]) || static_cast<unsigned char>(text[size]) >= 0x80 ||
                       text[size] == '/' || text[size] == '%');
    const bool good = !number.empty() && !more &&
                      (is_digit(number[0]) || roman_value(number) != 0 || is_id_path(number));
    return good ? number : std::string_view{};
  }

  // How long the words between two numbers of a list are that stand at `at`.
  [[nodiscard]] std::uint32_t link_at(std::uint32_t at, std::uint32_t end) const {
    const std::string_view rest = draft_.text({at, end});
    for (const std::string_view link : {", ", " and ", " or ", " y ", " e ", " et ", " ou ", " to ", " a "}) {
      if (rest.starts_with(link)) {
        return static_cast<std::uint32_t>(link.size());
      }
    }
    return 0;
  }

  // "(3)(a)", " (8)", "(1), (3) and (5) to (11)" name parts of it.
  [[nodiscard]] std::uint32_t after_parts(std::uint32_t at, std::uint32_t end) const {
    constexpr std::size_t longest = 6;
    for (std::uint32_t from = at; from < end;) {
      const std::string_view rest = draft_.text({from, end});
      const auto close = rest.starts_with('(') ? rest.find(')') : std::string_view::npos;
      if (close <= longest) {
        at = from + static_cast<std::uint32_t>(close) + 1;
        from = at;
        continue;
      }
      const std::uint32_t link = rest.starts_with(" (") ? 1 : from == at ? link_at(from, end) : 0;
      if (link == 0 || from != at) {
        break;
      }
      from += link;
    }
    return at;
  }

  // "section 26, read with section 23 (8) of the Harbours Act": where what is read with it ends.
  [[nodiscard]] std::uint32_t after_companion(std::uint32_t at, std::uint32_t end) const {
    const std::string_view rest = draft_.text({at, end});
    for (const std::string_view link :
         {", read with ", " read with ", ", read together with ", " read together with "}) {
      const auto number = rest.starts_with(link) ? rest.find_first_of("0123456789") : std::string_view::npos;
      if (number != std::string_view::npos && number < link.size() + longest_term) {
        std::uint32_t to = at + static_cast<std::uint32_t>(number);
        while (to < end && is_digit(draft_.text()[to])) {
          ++to;
        }
        return after_parts(to, end);
      }
    }
    return at;
  }

  void read(const ReferenceTerm &term, const Word &word) {
    const Passage &passage = draft_.passages()[word.passage];
    std::uint32_t at = word.end;
    const std::uint32_t end = passage.words.end;
    at += draft_.text()[at] == ' ' ? 1U : 2U;
    std::vector<Span> numbers;
    while (at < end) {
      const std::string_view number = number_at(term, at, end);
      if (number.empty()) {
        break;
      }
      numbers.push_back({at, at + static_cast<std::uint32_t>(number.size())});
      at = numbers.back().end;
      at = after_parts(at, end);
      std::uint32_t step = link_at(at, end);
      if (step == 0 || number_at(term, at + step, end).empty()) {
        break;
      }
      at += step;
    }
    if (numbers.empty() || leads_elsewhere(draft_.text({after_companion(at, end), end})) ||
        comes_from_elsewhere(draft_.text({passage.words.begin, word.begin}))) {
      return;
    }
    for (const Span &number : numbers) {
      const std::string fault = targets_.missing(term, code_article_number(draft_.text(number)));
      if (!fault.empty()) {
        findings_.at_words({word.begin, number.end}, passage.node, fault);
      }
    }
  }

  // ---- 第三条, 第十二章

  void read_chinese(const Passage &passage) {
    const std::string_view text = draft_.text(passage.words);
    constexpr std::string_view mark = "第";
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
      std::size_t end = at + mark.size();
      const std::uint32_t value = han_value(text, end);
      const auto unit = utf8::decode(text, end);
      const std::string_view kind = unit.code == U'条'   ? "article"
                                    : unit.code == U'章' ? "chapter"
                                    : unit.code == U'节' ? "section"
                                                         : "";
      if (value == 0 || kind.empty()) {
        continue;
      }
      if (!targets_.has_kind(kind)) {
        continue;
      }
      // 《…法》第三条 and 宪法第三条 are of another document, 本法第三条 of this one.
      const std::string_view before = text.substr(0, at);
      const auto last = utf8::decode_before(before, before.size());
      const auto second = utf8::decode_before(before, before.size() - last.size);
      const bool named = last.code == U'》' ||
                         ((last.code == U'法' || last.code == U'例' || last.code == U'约') && second.code != U'本');
      if (named || targets_.has(kind, std::to_string(value))) {
        continue;
      }
      end += unit.size;
      findings_.at_words(
          {passage.words.begin + static_cast<std::uint32_t>(at), passage.words.begin + static_cast<std::uint32_t>(end)},
          passage.node, "this document has no " + std::string(text.substr(at, end - at)));
    }
  }

  const Draft &draft_;
  Findings &findings_;
  ReferenceTargets targets_;
};

void find(const Draft &draft, Findings &findings) { References(draft, findings).run(); }

}  // namespace

const Rule unknown_reference = {
    "unknown-reference",
    Group::text,
    Severity::warning,
    Mending::none,
    "The text refers to a section, article or item that the document does not have. English, Spanish, "
    "French, Portuguese and Chinese are read.",
    "The numbers changed after the reference was written, or the thing it refers to was lost. References "
    "to other documents (Article 4 of the Convention) are left alone.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide as described in section IX.
2. Hold a fair.

## II. Culture

1. Send a mission.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide as described in section II.
2. Hold a fair.

## II. Culture

1. Send a mission.
)",
    find,
};

}  // namespace celac::check
