// Heads that open a sentence, and those that go on with a list.

#include <algorithm>

#include "celac/commitments/clause_reader.hpp"

namespace celac {

using namespace grammar;

namespace {

const Actor nobody{"", ActorHow::implicit, std::nullopt};

}  // namespace

// The infinitive or imperative that opens an entry, also behind a phrase that ends in a comma.
std::size_t ClauseReader::opening(std::size_t at) {
  std::size_t first = at;
  while (first < end_ && (!words_[first].is_word || words_[first].is_number || words_[first].is(conjunction | linker) ||
                          (first == at && words_[first].lower.size() == 1 && !words_[first].is(determiner)))) {
    ++first;
  }
  const bool purpose = first > at && is(first - 1, linker) && is_purpose(first);
  const bool linked = first > at && is(first - 1, linker);
  first = skip_adverbs(skip_joint(first));
  const auto verb = purpose ? std::nullopt : verb_at(first, base_form);
  if (verb && (linked || !reads_as_noun(*verb))) {
    const bool goes_on = chain_.open && (chain_.forms & base_form) != 0;
    return head(*verb, goes_on ? chain_.actor : nobody, goes_on ? chain_.modal : "", false, base_form);
  }
  if (!verb && !english_ && first < end_ && words_[first].capital && first == at) {
    if (const auto unlisted = any_infinitive(first); unlisted && !is(unlisted->end, be_word | have_word)) {
      return head(*unlisted, nobody, "", false, base_form);
    }
  }
  return at;
}

// "as well as", "así como": a conjunction of several words.
std::size_t ClauseReader::skip_joint(std::size_t at) const {
  if (at < end_ && words_[at].is_word) {
    for (const Lexeme *one : words_[at].entry->phrases) {
      if ((one->classes & conjunction) != 0) {
        if (const auto behind = rest_end(at + 1, *one)) {
          return *behind;
        }
      }
    }
  }
  return at;
}

// "To mitigate the impact, we have ...": not what is to be done. In other languages a linker opens no head.
bool ClauseReader::is_purpose(std::size_t at) const {
  constexpr std::size_t longest = 40;
  bool comma_before = false;
  for (std::size_t end = std::min(end_, at + longest); at < end; ++at) {
    comma_before = comma_before || comma(at);
    if (is(at, we_word) || (comma_before && (is(at, have_word | be_word) || modal_at(at, finite_forms)))) {
      return true;
    }
  }
  return !english_;
}

// Behind a comma, "and" or both: another head of the list that is open.
std::size_t ClauseReader::coordinated(std::size_t at) {
  std::size_t next = at;
  bool comma_before = false;
  bool joined = false;
  while (next < end_ &&
         (comma(next) || is(next, conjunction) || (!words_[next].is_word && words_[next].text.size() > 1))) {
    comma_before = comma_before || !words_[next].is_word;
    joined = joined || words_[next].is_word;
    ++next;
  }
  if (const std::size_t behind = skip_joint(next); behind != next) {
    joined = true;
    next = behind;
  }
  const std::size_t separated = next;
  next = skip_adverbs(next);
  const bool linked = is(next, linker) && !is(next, clitic);
  const std::size_t at_verb = linked ? skip_adverbs(next + 1) : next;
  // An opening phrase has ended: "In accordance with their laws, strengthen ...".
  if (!chain_.open && comma_before && out_.sentences.size() + 1 > 0 && claimed_ == begin_ && !past_) {
    const auto verb = verb_at(at_verb, base_form);
    const bool opened = is(begin_, preposition | adverb | subordinator | linker) ||
                        verb_at(begin_, gerund_form | participle_form) || words_[begin_].entry->phrases.size() > 0 ||
                        words_[begin_].entry->classes == 0;
    if (verb && opened && !words_[verb->begin].capital && !joined && !linked && !reads_as_noun(*verb) &&
        zone_ != Zone::clause) {
      return head(*verb, nobody, "", false, base_form);
    }
    return std::max(separated, at + 1);
  }
  if (!chain_.open) {
    return std::max(separated, at + 1);
  }
  auto verb = verb_at(at_verb, chain_.forms);
  if (!verb && chain_.outer != 0) {
    verb = verb_at(at_verb, chain_.outer);
    if (verb && !linked && !reads_as_noun(*verb)) {  // "Continue holding the forum, and strengthen ..."
      chain_.forms = chain_.outer;
      chain_.governed_by.clear();
      zone_ = zone_ == Zone::participle ? Zone::open : zone_;
    } else {
      verb.reset();
    }
  }
  if (!linked && modal_at(at_verb, finite_forms)) {
    return std::max(next, at + 1);
  }
  if (!verb || words_[verb->begin].capital || reads_as_noun(*verb) ||
      (chain_.forms & (finite_forms | gerund_form | base_form)) == 0) {
    return std::max(separated, at + 1);
  }
  if ((chain_.forms & base_form) == 0 && (chain_.forms & gerund_form) == 0) {
    return std::max(separated, at + 1);  // finite verbs are groups
  }
  bool accepted = false;
  switch (zone_) {
    case Zone::open:  // "using all tools, noting the steps taken": a participle
      accepted = joined || (comma_before && ((chain_.forms & base_form) != 0 || chain_.commas));
      break;
    case Zone::infinitive:
      accepted = linked ? comma_before && joined && !zone_series_
                        : comma_before && (chain_.commas || (joined && !zone_series_));
      accepted = accepted || verb->lexeme->level == Level::acknowledges || (joined && zone_light_ && !linked);
      zone_series_ = zone_series_ || (!accepted && comma_before && !joined);
      break;
    case Zone::clause:
      accepted = comma_before && (joined || chain_.commas) && (chain_.forms & base_form) != 0;
      break;
    case Zone::participle:  // with which an infinitive is no list
      accepted = (joined || comma_before) && (chain_.forms & base_form) != 0;
      break;
  }
  const bool infinitives = !chain_.governed_by.empty() || (chain_.finite == 0 && chain_.modal.empty());
  if (linked) {
    accepted = infinitives && joined && (zone_ == Zone::open || accepted);
  }
  if (!accepted) {
    return std::max(at_verb, at + 1);
  }
  chain_.commas = chain_.commas || (comma_before && !joined);
  const Chain kept = chain_;
  governor_ = kept.governed_by;
  const std::size_t end = head(*verb, kept.actor, kept.modal, false, kept.forms);
  return end;
}

}  // namespace celac
