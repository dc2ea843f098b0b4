// What a verb brings with it: its clause, the verbs that it governs, who is asked.

#include <algorithm>

#include "celac/commitments/clause_reader.hpp"

namespace celac {

using namespace grammar;

void ClauseReader::add_clause(const VerbMatch &verb, const Actor &actor, const std::string &modal, bool negated) {
  CommitmentClause &clause = out_.clauses.emplace_back();
  const Span at{words_[verb.begin].at.begin, words_[verb.own_end - 1].at.end};
  clause.verb.surface = text_.substr(at.begin, at.end - at.begin);
  const bool listed = verb.lexeme != nullptr && verb.lexeme->listed;
  const bool future = verb.lexeme != nullptr && !listed;
  clause.verb.lemma = listed   ? verb.lexeme->lemma
                      : future ? VerbLexicon::infinitive_of(words_[verb.own_end - 1].lower)
                               : words_[verb.begin].lower;
  clause.verb.span = at;
  clause.actor = actor;
  clause.modal = modal;
  clause.negated = negated;
  clause.founds = verb.lexeme != nullptr && verb.lexeme->founds;
  clause.listed = listed;
  clause.level = verb.lexeme != nullptr ? verb.lexeme->level : Level::cooperates;
  clause.governed_by = governor_;
  if (negated && clause.level >= Level::cooperates) {
    clause.raised = clause.level != Level::undertakes;
    clause.level = Level::undertakes;  // what is not done can be checked
  }
}

// Adds a clause, and those of the verbs that its verb governs.
std::size_t ClauseReader::head(const VerbMatch &verb, const Actor &actor, const std::string &modal, bool negated,
                               std::uint16_t chain_forms) {
  const std::size_t heads = chain_.open ? chain_.heads : 0;
  const bool commas = chain_.open && chain_.commas;
  const std::uint16_t finite = (chain_forms & finite_forms) != 0
                                   ? static_cast<std::uint16_t>(chain_forms & finite_forms)
                               : chain_.open ? chain_.finite
                                             : std::uint16_t{0};
  add_clause(verb, actor, modal, negated);
  const std::uint16_t outer = governor_.empty() ? std::uint16_t{0} : outer_;
  chain_ = {true, chain_forms, actor, modal, governor_, outer, finite, heads + 1, commas};
  governor_.clear();
  claimed_ = verb.end;
  zone_ = Zone::open;
  zone_series_ = false;
  zone_comma_ = false;
  const bool asks = verb.lexeme != nullptr && (verb.lexeme->addresses || verb.lexeme->level == Level::encourages ||
                                               (english_ && verb.lexeme->level == Level::acknowledges));
  if (asks) {
    addressee(verb.end);
  }
  return verb.lexeme != nullptr && verb.lexeme->governs ? governed(verb.end) : verb.end;
}

// "continue to hold", "commit both to strengthen", "seguir fortaleciendo", "continue supporting".
std::size_t ClauseReader::governed(std::size_t at) {
  std::size_t next = skip_adverbs(at);
  const std::size_t before = next;
  while (is(next, linker) && next < before + 2) {
    next = skip_adverbs(next + 1);
  }
  const bool linked = next > before;
  auto verb = linked ? (english_ ? verb_at(next, base_form) : any_infinitive(skip(next, clitic))) : std::nullopt;
  if (!verb && english_ && linked && is(next, be_word)) {
    const auto participle = verb_at(skip_adverbs(next + 1), participle_form);
    verb = participle;
  }
  if (!verb && !english_ && !linked) {
    verb = verb_at(next, base_form);  // acordaron celebrar
  }
  if (!verb) {
    verb = verb_at(next, gerund_form);
  }
  if (!verb ||
      (english_ && linked && is(verb->end, preposition) && verb->lexeme != nullptr && verb->lexeme->mostly_noun)) {
    return at;
  }
  const CommitmentClause governing = out_.clauses.back();
  governor_ = governing.verb.lemma;
  outer_ = static_cast<std::uint16_t>(chain_.forms & base_form);
  const auto forms = static_cast<std::uint16_t>(verb->forms & (base_form | gerund_form));
  return head(*verb, governing.actor, governing.modal, governing.negated,
              (forms & base_form) != 0 ? base_form
              : forms != 0             ? forms
                                       : base_form);
}

// Who is asked: the words up to what they are to do.
void ClauseReader::addressee(std::size_t at) {
  constexpr std::size_t longest = 30;
  std::size_t begin = at;
  if (!english_ && is(begin, linker | preposition)) {
    ++begin;
  }
  while (begin < end_ && words_[begin].is_word && words_[begin].is(determiner)) {
    ++begin;
  }
  for (std::size_t end = begin;
       end < end_ && end - begin < longest && (words_[end].is_word || words_[end].mark('(') || words_[end].mark(')'));
       ++end) {
    if (is(end, conjunction) && verb_at(skip_adverbs(end + 1), base_form) &&
        !reads_as_noun(*verb_at(skip_adverbs(end + 1), base_form))) {
      return;
    }
    const bool goes_on = is(end, conjunction) && (is(end + 1, be_word | have_word) || modal_at(end + 1, finite_forms));
    if (is(end, relative) || goes_on) {
      return;
    }
    const bool to_do = is(end, linker) &&
                       (is(end + 1, that_word) || (english_ ? verb_at(skip_adverbs(end + 1), base_form).has_value()
                                                            : any_infinitive(skip(end + 1, clitic)).has_value()));
    if (to_do && end > begin) {
      const Span span{words_[begin].at.begin, words_[end - 1].at.end};
      out_.clauses.back().addressee = std::string(text_.substr(span.begin, span.end - span.begin));
      return;
    }
  }
}

}  // namespace celac
