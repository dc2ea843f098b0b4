// Which words can be the head of a clause: verbs and modals in the forms that are wanted.

#include <algorithm>

#include "celac/commitments/clause_reader.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

using namespace grammar;

std::size_t ClauseReader::skip(std::size_t at, std::uint32_t classes) const {
  while (is(at, classes)) {
    ++at;
  }
  return at;
}

// Adverbs, phrases that stand for one, and an insertion between commas: "will, where appropriate, continue".
std::size_t ClauseReader::skip_adverbs(std::size_t at) const {
  constexpr std::size_t longest_insertion = 9;
  for (;;) {
    if (at >= end_) {
      return at;
    }
    if (!words_[at].is_word) {
      if (!words_[at].mark(',') || at == begin_) {
        return at;
      }
      std::size_t close = at + 1;
      while (close < end_ && close - at <= longest_insertion && words_[close].is_word) {
        ++close;
      }
      const bool inserted = close < end_ && close - at > 1 && close - at <= longest_insertion &&
                            words_[close].mark(',') && is(at + 1, preposition | subordinator | relative | adverb);
      if (!inserted) {
        return at;
      }
      at = close + 1;
      continue;
    }
    const WordEntry &entry = *words_[at].entry;
    if (!entry.opens_adverb) {
      return at;
    }
    const auto &phrases = entry.phrases;
    const auto phrase = std::find_if(phrases.begin(), phrases.end(), [&](const Lexeme *one) {
      return (one->classes & adverb) != 0 && rest_end(at + 1, *one);
    });
    if (phrase != phrases.end()) {
      at = *rest_end(at + 1, **phrase);
    } else if (words_[at].is(adverb) && !words_[at].is(be_word | negation)) {
      ++at;
    } else if (entry.verbs.empty() && entry.classes == 0 && (english_ || at > begin_) &&
               lexicon_.looks_adverbial(words_[at].lower)) {
      ++at;
    } else {
      return at;
    }
  }
}

// d’ and qu’ stand for de and que.
bool ClauseReader::opens_second(const ClauseWord &word, const Lexeme &lexeme) {
  constexpr std::uint32_t first_byte = 0xFF;
  constexpr std::uint32_t apostrophe = 0xE2;
  return word.opening == lexeme.second ||
         ((word.opening & first_byte) == (lexeme.second & first_byte) &&
          ((word.opening >> 8U & first_byte) == apostrophe || (word.opening >> 16U & first_byte) == apostrophe));
}

std::optional<std::size_t> ClauseReader::rest_end(std::size_t at, const Lexeme &lexeme) const {
  const bool may_stand = lexeme.second == 0 || (at < end_ && (opens_second(words_[at], lexeme) || is(at, adverb)));
  if (!may_stand) {
    return std::nullopt;
  }
  bool first = true;
  for (LexemeWords rest = lexeme.rest; !rest.empty();) {
    const std::string_view wanted = rest.next();
    const auto stands = [&](std::size_t here) {
      if (here >= end_) {
        return false;
      }
      const ClauseWord &word = words_[here];
      return word.lower == wanted || (wanted == "de" && word.lower == "d’") || (wanted == "que" && word.lower == "qu’");
    };
    // An adverb may stand between: "cherchera également à".
    if (first && is(at, adverb) && !stands(at)) {
      ++at;
    }
    if (!stands(at)) {
      return std::nullopt;
    }
    ++at;
    first = false;
  }
  return at;
}

bool ClauseReader::has_clitic(std::size_t at) const {
  return at > begin_ && words_[at - 1].is_word && words_[at - 1].is(clitic);
}

// The longest entry that stands here in one of the wanted forms.
std::optional<VerbMatch> ClauseReader::match(std::size_t at, Lexeme::Kind kind, std::uint16_t wanted) const {
  std::optional<VerbMatch> best;
  for (const VerbReading &one : words_[at].entry->verbs) {
    const Lexeme &lexeme = *one.lexeme;
    if (lexeme.kind != kind || (one.forms & wanted) == 0) {
      continue;
    }
    const auto behind = rest_end(at + 1, lexeme);
    if (!behind) {
      continue;
    }
    const bool pronoun_inside = words_[at].lower.size() > 3 &&
                                (words_[at].lower.substr(words_[at].lower.size() - 2) == "se");
    if (lexeme.reflexive && !pronoun_inside && !has_clitic(at)) {
      continue;
    }
    if (lexeme.predicate && (wanted & participle_form) == 0) {
      continue;
    }
    const std::size_t end = *behind;
    const std::size_t own_end = lexeme.own == lexeme.rest_size + 1 ? end : at + lexeme.own;
    const bool same = best && end == best->end;  // then the reflexive one, or the one that is listed first
    const bool better = !best || end > best->end || (same && lexeme.reflexive && !best->lexeme->reflexive) ||
                        (same && lexeme.reflexive == best->lexeme->reflexive && &lexeme < best->lexeme);
    if (better) {
      best = VerbMatch{&lexeme, lexeme.reflexive && !pronoun_inside ? at - 1 : at, end, one.forms, own_end};
    }
  }
  return best;
}

// A listed infinitive, or a word that looks like one.
std::optional<VerbMatch> ClauseReader::any_infinitive(std::size_t at) const {
  if (auto listed = verb_at(at, base_form)) {
    return listed;
  }
  if (at < end_ && words_[at].is_word && !words_[at].is(not_verb) && words_[at].entry->classes == 0 &&
      lexicon_.looks_infinitive(words_[at].lower)) {
    return VerbMatch{nullptr, at, at + 1, base_form, at + 1};
  }
  return std::nullopt;
}

// "exchange of", "support for", "share,": the noun. What is no noun, too, is a verb.
bool ClauseReader::reads_as_noun(const VerbMatch &verb) const {
  if (verb.lexeme == nullptr || !verb.lexeme->also_noun || verb.lexeme->rest_size != 0) {
    return false;
  }
  const bool counts = verb.end < end_ && words_[verb.end].is_number;  // Award 1,500 scholarships
  if (verb.lexeme->mostly_noun && !is(verb.end, determiner | adverb) && !counts) {
    return true;
  }
  const std::size_t next = verb.end;
  if (next >= end_ || !words_[next].is_word) {
    return true;
  }
  const std::size_t behind = skip_adverbs(next);  // "partners also intend to"
  if (is(behind, be_word | have_word) || modal_at(behind, base_form | finite_forms)) {
    return true;
  }
  const ClauseWord &word = words_[next];
  if (word.is(conjunction) && !verb.lexeme->mostly_noun) {
    const auto other = verb_at(skip_adverbs(next + 1), base_form);
    return !other || other->lexeme->also_noun;
  }
  if (word.is(conjunction | relative)) {
    return true;
  }
  return word.is(preposition) && word.lower != "with" && word.lower != "towards" && word.lower != "toward" &&
         word.lower != "together" && word.lower != "on" && word.lower != "to" && word.lower != "against" &&
         word.lower != "up";
}

}  // namespace celac
