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
  const bool opens = first == at && first < end_ && (words_[first].capital || first == 0);
  if (!verb && !english_ && opens) {
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
  bool mark_before = false;
  for (std::size_t end = std::min(end_, at + longest); at < end; ++at) {
    mark_before = mark_before || comma(at) || words_[at].text == "—" || words_[at].text == "–";
    const auto governs = mark_before && english_ ? verb_at(at, third_singular) : std::nullopt;
    if ((governs && governs->lexeme->governs && !reads_as_noun(*governs)) || is(at, we_word) ||
        (mark_before && (is(at, have_word | be_word) || modal_at(at, finite_forms)))) {
      return true;
    }
  }
  return !english_;
}

// Behind a comma, "and" or both: another head of the list that is open.
std::size_t ClauseReader::coordinated(std::size_t at) {
  const Joint joint = joint_at(at);
  const std::size_t next = std::max(joint.end, at + 1);
  if (!chain_.open) {
    return joint.comma && claimed_ == begin_ && !past_ ? behind_opening(joint, next) : next;
  }
  if (!joint.linked && modal_at(joint.verb, finite_forms)) {
    return std::max(joint.verb, at + 1);  // a group of its own
  }
  const auto verb = next_head(joint);
  if (!verb || words_[verb->begin].capital || reads_as_noun(*verb) || (chain_.forms & (base_form | gerund_form)) == 0) {
    return next;  // finite verbs are groups
  }
  if (!goes_on(joint, *verb)) {
    return std::max(joint.verb, at + 1);
  }
  chain_.commas = chain_.commas || (joint.comma && !joint.joined);
  const Chain kept = chain_;
  governor_ = kept.governed_by;
  const std::size_t end = head(*verb, kept.actor, kept.modal, false, kept.forms);
  chain_.outer = kept.governed_by.empty() ? chain_.outer : kept.outer;
  return end;
}

ClauseReader::Joint ClauseReader::joint_at(std::size_t at) const {
  Joint joint;
  joint.end = at;
  while (joint.end < end_ && (comma(joint.end) || is(joint.end, conjunction) ||
                              (!words_[joint.end].is_word && words_[joint.end].text.size() > 1))) {
    joint.comma = joint.comma || !words_[joint.end].is_word;
    joint.joined = joint.joined || words_[joint.end].is_word;
    ++joint.end;
  }
  if (const std::size_t behind = skip_joint(joint.end); behind != joint.end) {
    joint.joined = true;
    joint.end = behind;
  }
  const std::size_t next = skip_adverbs(joint.end);
  joint.linked = is(next, linker) && !is(next, clitic);
  joint.verb = joint.linked ? skip_adverbs(next + 1) : next;
  return joint;
}

// An opening phrase has ended: "In accordance with their laws, strengthen ...".
std::size_t ClauseReader::behind_opening(const Joint &joint, std::size_t next) {
  const auto verb = verb_at(joint.verb, base_form);
  const WordEntry &first = *words_[begin_].entry;
  const bool opened = is(begin_, preposition | adverb | subordinator | linker) || !first.phrases.empty() ||
                      first.classes == 0 || verb_at(begin_, gerund_form | participle_form);
  const bool opens = verb && opened && !words_[verb->begin].capital && !joint.joined && !joint.linked &&
                     zone_ != Zone::clause && !reads_as_noun(*verb);
  return opens ? head(*verb, nobody, "", false, base_form) : next;
}

// The verb behind the joint in the forms of the list; or in those of the verb that governs it, which ends the governed
// list: "Continue holding the forum, and strengthen ...".
std::optional<VerbMatch> ClauseReader::next_head(const Joint &joint) {
  // "China welcomes them to join, and support their work": a slip of agreement behind a third person.
  const bool slips = english_ && joint.comma && joint.joined && !joint.linked && (chain_.forms & third_singular) != 0;
  auto verb = verb_at(joint.verb, chain_.forms);
  if (!verb && !english_ && joint.joined && !joint.linked && (chain_.forms & base_form) != 0) {
    verb = any_infinitive(joint.verb);  // "y profesionalizar la labor", but "y militar"
    verb = verb && is(verb->end, determiner) ? verb : std::nullopt;
  }
  if (!verb && slips) {
    verb = verb_at(joint.verb, base_form);
    chain_.forms = verb ? static_cast<std::uint16_t>(chain_.forms | base_form) : chain_.forms;
  }
  if (verb || chain_.outer == 0 || (joint.linked && !joint.joined)) {
    return verb;
  }
  verb = verb_at(joint.verb, chain_.outer);
  if (!verb || reads_as_noun(*verb)) {
    return std::nullopt;
  }
  chain_.forms = chain_.outer;
  chain_.governed_by.clear();
  zone_ = zone_ == Zone::participle ? Zone::open : zone_;
  return verb;
}

// Whether a verb in the right form goes on with the list of heads, rather than with what stands around it.
bool ClauseReader::goes_on(const Joint &joint, const VerbMatch &verb) {
  const bool base = (chain_.forms & base_form) != 0;
  // Seguiremos fortaleciendo X, perfeccionando Y
  const bool governs_gerunds = !english_ && !chain_.governed_by.empty() && (chain_.forms & gerund_form) != 0;
  bool accepted = false;
  switch (zone_) {
    case Zone::open:  // "using all tools, noting the steps taken": a participle
      accepted = joint.joined || (joint.comma && (base || chain_.commas || governs_gerunds));
      break;
    case Zone::infinitive:
      accepted = joint.comma &&
                 (joint.linked ? joint.joined && !zone_series_ : chain_.commas || (joint.joined && !zone_series_));
      accepted = accepted || (verb.lexeme != nullptr && verb.lexeme->level == Level::acknowledges) ||
                 (joint.joined && zone_light_ && !joint.linked);
      zone_series_ = zone_series_ || (!accepted && joint.comma && !joint.joined);
      break;
    case Zone::clause:
      accepted = joint.comma && (joint.joined || chain_.commas) && base;
      break;
    case Zone::participle:  // with which an infinitive is no list
      accepted = (joint.joined || joint.comma) && base;
      break;
  }
  if (!joint.linked) {
    return accepted;
  }
  const bool infinitives = !chain_.governed_by.empty() || (chain_.finite == 0 && chain_.modal.empty());
  return infinitives && joint.joined && (zone_ == Zone::open || accepted);
}

}  // namespace celac
