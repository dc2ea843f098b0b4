#include "celac/prose/sentence.hpp"

#include <algorithm>

#include "celac/labels/words.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/note_mark.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Takes a tag off the end, and the note mark within: word.<sup>1</sup>
bool take_tag(std::string_view &text) {
  const auto open = text.rfind('<');
  if (open == std::string_view::npos) {
    return false;
  }
  text = text.substr(0, open);
  const auto sup = text.rfind("<sup>");
  text = sup != std::string_view::npos && text.size() - sup <= 8 ? text.substr(0, sup) : text;
  return true;
}

// Takes (*) or another note mark off the end.
bool take_note_mark(std::string_view &text) {
  const bool star = text.size() > 3 && text.substr(text.size() - 3) == "(*)";
  const std::size_t size = star ? 3 : note_mark_at_end(text);
  text.remove_suffix(size);
  return size > 0;
}

// Takes [^1] off the end.
void take_reference(std::string_view &text) {
  const auto note = text.rfind("[^");
  if (note != std::string_view::npos && text.size() - note <= 8 && text.find(' ', note) == std::string_view::npos) {
    text = text.substr(0, note);
  }
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || (c >= 0x80 && (utf8::is_space(c) || utf8::is_invisible(c)));
}

}  // namespace

bool ends_sentence(std::string_view text) {
  // The end tells; what stands farther off than any marks and note marks is not asked.
  constexpr std::size_t reach = 96;
  text.remove_prefix(text.size() > reach ? text.size() - reach : 0);
  while (!text.empty()) {
    if (take_note_mark(text)) {
      continue;
    }
    const auto c = utf8::decode_before(text, text.size());
    switch (c.code) {
      case U'.':
      case U'!':
      case U'?':
      case U':':
      case U';':
      case U'。':
      case U'！':
      case U'？':
      case U'：':
      case U'；':
      case U'…':
        return true;
      case U'*':
      case U'_':
      case U'"':
      case U'\'':
      case U'”':
      case U'’':
      case U'»':
      case U'」':
      case U'』':
      case U')':
      case U'）':
      case U']':
      case U'|':
        text.remove_suffix(c.size);
        break;
      case U'>':
        if (!take_tag(text)) {
          return false;
        }
        break;
      default:
        if (!is_blank(c.code)) {
          return false;
        }
        text.remove_suffix(c.size);
    }
    take_reference(text);
  }
  return false;
}

bool breaks_early(std::string_view bytes, const Line &line, const Line &next, std::uint32_t wrap_width,
                  std::size_t room) {
  const auto length = [&](const Line &of) {
    std::size_t begin = of.span.begin;
    while (of.inner && begin > 0 && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r') {
      --begin;
    }
    return utf8::count(bytes.substr(begin, of.content.end - begin));
  };
  const std::string_view words = bytes.substr(next.content.begin, next.content.size());
  // Han text breaks behind each character.
  const bool han = utf8::is_cjk(utf8::decode(words, 0).code);
  const std::size_t word = han ? 1 : utf8::count(words.substr(0, std::min(words.find(' '), words.size())));
  return length(line) + 1 + word + room < std::max<std::size_t>(wrap_width, length(next));
}

std::string_view without_joining_word(std::string_view text) {
  static constexpr std::string_view joining[] = {"and", "or", "y",   "o",    "e",      "u",
                                                 "et",  "ou", "und", "oder", "and/or", "y/o"};
  const auto last = text.rfind(' ');
  const bool joins = last != std::string_view::npos &&
                     std::find(std::begin(joining), std::end(joining), text.substr(last + 1)) != std::end(joining);
  return joins ? text.substr(0, last) : text;
}

bool ends_entry(std::string_view text) { return ends_sentence(text) || without_joining_word(text).ends_with(';'); }

bool wants_noun(std::string_view text, bool reference) {
  // English, Spanish, Portuguese, French and German; what is a letter or ends an entry in another of them is not here.
  static constexpr std::string_view determiners[] = {
      "the",   "el",  "la",   "los",   "las", "del", "al",  "su",  "sus", "una",  "um",   "uma",
      "do",    "da",  "dos",  "das",   "nos", "nas", "ao",  "aos", "às",  "pelo", "pela", "pelos",
      "pelas", "seu", "seus", "suas",  "le",  "les", "du",  "des", "au",  "aux",  "une",  "ce",
      "cette", "ces", "leur", "leurs", "der", "dem", "den", "des", "im",  "vom",  "zum",  "zur"};
  static constexpr std::string_view prepositions[] = {
      "of",   "in",    "to",  "by",   "under", "with", "from", "and",  "or",   "de",    "en",   "con", "por",
      "para", "según", "y",   "e",    "o",     "u",    "os",   "as",   "a",    "no",    "na",   "em",  "com",
      "à",    "dans",  "par", "pour", "et",    "ou",   "und",  "oder", "nach", "gemäß", "sobre"};
  constexpr std::size_t reach = 14;  // bytes of the last word, with the blank before it
  const std::size_t end = text.size() - std::min(text.size(), reach);
  const auto blank = text.substr(end).rfind(' ');
  const std::size_t space = end + blank;
  if (blank == std::string_view::npos || space == 0) {
    return false;
  }
  const std::string_view last = text.substr(space + 1);
  const auto before = text.rfind(' ', space - 1);
  const bool name = reference && before != std::string_view::npos && starts_lower(text.substr(before + 1));
  if (starts_lower(last) || name) {  // "in the paragraph", "do art.", "en los incisos", "en el Artículo"
    const bool plural = last.back() == 's';
    const Word word = find_word(plural ? last.substr(0, last.size() - 1) : last).word;
    if (rank(word) >= rank(Word::article)) {
      return true;
    }
  }
  // "AS LAID DOWN IN THE": a single capital may be a label.
  const bool capitals = last.size() > 1 && before != std::string_view::npos && ascii::is_upper(text[before + 1]);
  const auto is_last = [&](std::string_view word) {
    return word.size() == last.size() && std::equal(word.begin(), word.end(), last.begin(), [&](char a, char b) {
             return a == b || (capitals && a == (b | 0x20));
           });
  };
  return std::any_of(std::begin(determiners), std::end(determiners), is_last) ||
         (reference && std::any_of(std::begin(prepositions), std::end(prepositions), is_last));
}

bool announces_list(std::string_view text) {
  while (!text.empty() && (text.back() == '*' || text.back() == ' ' || text.back() == '_')) {
    text.remove_suffix(1);
  }
  return !text.empty() && (text.back() == ':' || (text.size() >= 3 && text.substr(text.size() - 3) == "："));
}

bool starts_lower(std::string_view text) {
  const auto c = utf8::decode(text, 0);
  return c.size > 0 && utf8::is_lower(c.code);
}

bool first_is_upper(std::string_view text) {
  const std::string_view words = without_marks(text);
  const auto c = utf8::decode(words, 0);
  return c.size > 0 && (utf8::is_upper(c.code) || utf8::is_cjk(c.code) || c.code == U'¿' || c.code == U'“');
}

std::uint32_t superscript_size(std::string_view text, std::uint32_t at) {
  const std::uint32_t start = at;
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0xC2) {
    const auto c = utf8::decode(text, at);
    if (c.code != U'¹' && c.code != U'²' && c.code != U'³' && c.code != U'⁰' && (c.code < U'⁴' || c.code > U'⁹')) {
      break;
    }
    at += c.size;
  }
  return at - start;
}

std::uint32_t note_size(std::string_view text) {
  if (text.substr(0, 5) == "<sup>") {
    const auto close = text.substr(0, 20).find("</sup>");
    const bool note = close != std::string_view::npos && close > 5 && close <= 10 &&
                      text.substr(5, close - 5).find_first_not_of("0123456789*[]") == std::string_view::npos;
    return note ? static_cast<std::uint32_t>(close) + 6 : 0;
  }
  const std::uint32_t size = superscript_size(text, 0);
  return size > 0 && size <= 9 && text.size() > size + 2 && text[size] == ' ' ? size : 0;
}

}  // namespace celac
