#include "celac/commitments/hedges.hpp"

#include <algorithm>

#include "celac/text/han.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::string_view gap = "...";
constexpr std::size_t longest_gap = 8;

// The word behind the phrase that starts at `at`; 0 where it does not stand there.
std::size_t phrase_end(const std::vector<ClauseWord> &words, std::size_t at, const Lexeme &phrase) {
  std::size_t next = at + 1;
  bool loose = false;
  for (LexemeWords rest = phrase.rest; !rest.empty();) {
    const std::string_view wanted = rest.next();
    if (wanted == gap) {
      loose = true;
      continue;
    }
    const std::size_t last = loose ? next + longest_gap : next;
    while (next < words.size() && next < last && words[next].lower != wanted && !words[next].ends_sentence) {
      ++next;
    }
    if (next >= words.size() || words[next].lower != wanted) {
      return 0;
    }
    ++next;
    loose = false;
  }
  return next;
}

// Whether no word goes on at `at`.
bool ends_part(std::string_view text, std::size_t at) {
  const auto next = decode_han(text, at);
  return next.size == 0 || !(utf8::is_letter(next.code) || utf8::is_digit(next.code));
}

}  // namespace

std::vector<Hedge> find_hedges(std::string_view text, const ReadWords &read, std::vector<HedgePlace> &places) {
  const std::vector<ClauseWord> &words = read.all;
  std::vector<Hedge> out;
  std::size_t next = 0;
  for (const std::size_t at : read.may_hedge) {
    const std::uint32_t behind = words[at].entry->behind;
    const bool may = at >= next &&
                     ((behind & WordEntry::any_word) != 0 ||
                      (at + 1 < words.size() && (behind & WordEntry::bit_of(words[at + 1].opening)) != 0));
    if (!may) {
      continue;
    }
    std::size_t end = 0;
    const Lexeme *found = nullptr;
    for (const Lexeme *phrase : words[at].entry->phrases) {
      const bool second = phrase->second == 0 || (at + 1 < words.size() && words[at + 1].opening == phrase->second);
      if (phrase->kind != Lexeme::Kind::hedge || !second) {
        continue;
      }
      const std::size_t here = phrase_end(words, at, *phrase);
      const bool better = here > end || (here == end && here != 0 && phrase->rest_size > found->rest_size);
      end = better ? here : end;
      found = better ? phrase : found;
    }
    if (found == nullptr) {
      continue;
    }
    if (found->hedge != "effort" && end > at + 1) {
      places.push_back({at, end});
    }
    const Span span{words[at].at.begin, words[end - 1].at.end};
    out.push_back({std::string(found->hedge), std::string(text.substr(span.begin, span.size())), span});
    next = end;
  }
  return out;
}

std::vector<Hedge> find_han_hedges(std::string_view text, const VerbLexicon &lexicon) {
  constexpr std::size_t longest = 90;  // bytes of a gap
  std::vector<Hedge> out;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto character = decode_han(text, at);
    const auto entries = lexicon.opened_by(character.code, opens::hedge);
    if (entries.empty()) {
      at += character.size;
      continue;
    }
    std::size_t end = 0;
    const Lexeme *found = nullptr;
    for (const Lexeme *phrase : entries) {
      if (phrase->kind != Lexeme::Kind::hedge) {
        continue;
      }
      const std::size_t blank = phrase->lemma.find(' ');
      const std::string_view first = phrase->lemma.substr(0, blank);
      if (text.compare(at, first.size(), first) != 0) {
        continue;
      }
      std::size_t here = at + first.size();
      if (phrase->rest_size != 0) {
        const std::string_view window = text.substr(here, longest);
        const std::size_t stop = std::min(window.find("，"), window.find("。"));
        const std::string_view last = phrase->lemma.substr(phrase->lemma.rfind(' ') + 1);
        const std::size_t tail = window.find(last);
        here = tail == std::string_view::npos || tail > stop ? 0 : here + tail + last.size();
      }
      if (here > end) {
        end = here;
        found = phrase;
      }
    }
    const bool noun = found != nullptr && found->also_noun && ends_part(text, end);  // 所作的一切努力
    if (found == nullptr || noun) {
      at += character.size;
      continue;
    }
    const Span span{at, static_cast<std::uint32_t>(end)};
    out.push_back({std::string(found->hedge), std::string(text.substr(at, end - at)), span});
    at = span.end;
  }
  return out;
}

}  // namespace celac
