#include "celac/commitments/clauses.hpp"

#include <algorithm>

#include "celac/commitments/clause_reader.hpp"

namespace celac {

using namespace grammar;

ClauseReading find_clauses(std::string_view text, const ReadWords &read, const VerbLexicon &lexicon,
                           const std::vector<std::string> &parties, const std::vector<HedgePlace> &hedges) {
  return ClauseReader(text, read, lexicon, parties, hedges).read();
}

ClauseReading ClauseReader::read() {
  bool goes_on = false;
  std::size_t at = 0;
  for (const std::size_t end : ends_) {
    sentence(at, end, goes_on);
    goes_on = words_[end].mark(';') || words_[end].mark(':');
    at = end + 1;
  }
  sentence(at, words_.size(), goes_on);
  return std::move(out_);
}

// Behind a semicolon or a colon the list of heads stays open.
void ClauseReader::sentence(std::size_t begin, std::size_t end, bool goes_on) {
  begin_ = begin;
  end_ = end;
  claimed_ = begin;
  zone_ = Zone::open;
  zone_series_ = false;
  past_ = false;
  if (!goes_on) {
    chain_ = Chain();
  }
  const std::size_t clauses = out_.clauses.size();
  if (begin == end) {
    return;
  }
  std::size_t at = opening(begin);
  while (at < end_) {
    at = step(at);
  }
  const Span span{words_[begin].at.begin, words_[end - 1].at.end};
  if (out_.clauses.size() > clauses) {
    out_.sentences.push_back(span);
    for (std::size_t i = clauses; i < out_.clauses.size(); ++i) {
      out_.clauses[i].scope = {out_.clauses[i].verb.span.begin,
                               i + 1 < out_.clauses.size() ? out_.clauses[i + 1].verb.span.begin : span.end};
    }
  } else if (past_) {
    out_.past.push_back(span);
  }
}

// What the word at `at` does to the reading; the next word to look at.
std::size_t ClauseReader::step(std::size_t at) {
  const ClauseWord &word = words_[at];
  if (!word.is_word) {
    if (word.mark(',') || word.text == "–" || word.text == "—") {
      zone_comma_ = true;
      return coordinated(at);
    }
    return at + 1;
  }
  if (word.entry->is_unknown()) {
    return at + 1;
  }
  while (hedge_ != hedges_.end() && hedge_->begin < at) {
    ++hedge_;
  }
  if (hedge_ != hedges_.end() && hedge_->begin == at && hedge_->end <= end_) {
    return hedge_->end;
  }
  if (word.entry->may_be_group()) {
    if (const std::size_t next = verb_group(at); next != at) {
      return next;
    }
  }
  if (word.is(conjunction)) {
    return coordinated(at);
  }
  const bool after_verb = at == claimed_ && at > begin_;
  if (word.is(relative | subordinator) || (word.is(that_word) && !after_verb)) {
    if (zone_ != Zone::clause || word.is(relative | subordinator)) {
      zone_ = Zone::clause;
      zone_comma_ = false;
    }
    return at + 1;
  }
  if (word.is(linker | preposition)) {
    const std::size_t verb = skip_adverbs(at + 1);
    const auto found = english_ ? (word.is(linker) ? verb_at(verb, base_form) : std::nullopt)
                                : any_infinitive(skip(verb, clitic));
    const bool unlisted = english_ && word.is(linker) && verb < end_ && words_[verb].is_word && !words_[verb].capital &&
                          words_[verb].entry->is_unknown() && is(verb + 1, determiner);  // "to shelter the boats"
    if (unlisted && zone_ != Zone::clause) {
      zone_ = Zone::infinitive;
      return verb + 1;
    }
    if (found && zone_ != Zone::clause) {
      zone_series_ = zone_series_ && zone_ == Zone::infinitive;
      zone_ = Zone::infinitive;
      zone_light_ = lexicon_.language() == "fr" && word.is(linker);
      return found->end;
    }
    if (found) {
      return found->end;
    }
  }
  if (const auto gerund = verb_at(at, gerund_form); gerund && (gerund->forms & ~gerund_form) == 0 &&
                                                    zone_ == Zone::open && at > begin_ &&
                                                    (words_[at - 1].mark(',') || is(at - 1, preposition | adverb))) {
    zone_ = Zone::participle;
    return gerund->end;
  }
  return at + 1;
}

}  // namespace celac
