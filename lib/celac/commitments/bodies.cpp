#include "celac/commitments/bodies.hpp"

#include <algorithm>

namespace celac {

using namespace grammar;

namespace {

// Small words inside a name: "Bank of the South", "Fórum de Ministros".
bool joins(const ClauseWord &word) {
  return word.is_word && !word.capital && (word.is(preposition | conjunction) || word.is(determiner)) &&
         word.lower.size() <= 4;
}

bool names(const ClauseWord &word) { return word.is_word && (word.capital || word.is_number); }

// The last word of the name that opens at `at`.
std::size_t name_end(const std::vector<ClauseWord> &words, std::size_t at) {
  constexpr std::size_t longest = 16;
  std::size_t end = at + 1;
  for (std::size_t next = end; next < words.size() && next - at < longest; ++next) {
    if (names(words[next])) {
      end = next + 1;
    } else if (!joins(words[next]) && !words[next].mark('-') && words[next].text != "–") {
      break;
    }
  }
  return end;
}

}  // namespace

std::vector<Body> find_bodies(std::string_view text, const std::vector<ClauseWord> &words,
                              const std::vector<CommitmentClause> &clauses) {
  std::vector<Body> out;
  auto clause = clauses.begin();
  for (std::size_t at = 0; at < words.size();) {
    const bool opens = names(words[at]) && !words[at].is_number;
    if (!opens) {
      ++at;
      continue;
    }
    const std::size_t end = name_end(words, at);
    const std::size_t first = at == 0 || words[at - 1].ends_sentence ? at + 1 : at;
    const bool institution = end - at > 1 &&
                             std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                                         words.begin() + static_cast<std::ptrdiff_t>(std::max(first, end)),
                                         [](const ClauseWord &word) { return word.capital && word.is(body_noun); });
    if (institution) {
      std::size_t begin = first;
      while (begin + 1 < end && words[begin].is(determiner | preposition)) {
        ++begin;
      }
      Body body;
      body.span = {words[begin].at.begin, words[end - 1].at.end};
      body.name = std::string(text.substr(body.span.begin, body.span.size()));
      if (end + 2 < words.size() && words[end].mark('(') && words[end + 1].capitals && words[end + 2].mark(')')) {
        body.acronym = std::string(words[end + 1].text);
        body.span.end = words[end + 2].at.end;
      }
      while (clause != clauses.end() && clause->scope.end <= body.span.begin) {
        ++clause;
      }
      body.proposed = clause != clauses.end() && clause->verb.span.end <= body.span.begin && clause->founds;
      out.push_back(std::move(body));
    }
    at = end;
  }
  return out;
}

}  // namespace celac
