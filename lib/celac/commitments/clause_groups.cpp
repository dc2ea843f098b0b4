// Subject, modal and verb; verbs behind a governing verb; heads in a list.

#include <algorithm>
#include <array>

#include "celac/commitments/clause_reader.hpp"

namespace celac {

using namespace grammar;

namespace {

const Actor nobody{"", ActorHow::implicit, std::nullopt};

}  // namespace

// Modal, "be" or a finite verb with its subject before it. `at` again where there is none.
std::size_t ClauseReader::verb_group(std::size_t at) {
  const auto group = group_at(at);
  if (!group) {
    return at;
  }
  Subject subject = subject_for(*group);
  const bool nothing = is(begin_, negation) && is(begin_, thing_word) && claimed_ == begin_;
  const bool forbids = group->modal && !group->modal->lexeme->optional && is(group->modal->end, negation) &&
                       zone_ == Zone::open;
  if (!subject.found && (nothing || forbids)) {  // "This Plan shall not affect", "Nothing in this Plan shall affect"
    subject = {true, nobody};
  }
  if (group->modal && (words_[at].lower == "was" || words_[at].lower == "were")) {  // were called upon to
    return past_modal(*group->modal, subject);
  }
  if (group->modal) {
    const Lexeme &modal = *group->modal->lexeme;
    const bool negated = group->negated || nothing || words_[at].lower == "cannot";
    const std::size_t behind = after_modal(group->modal->end, subject, std::string(modal.lemma), negated,
                                           modal.optional);
    if (chain_.open) {
      chain_.finite = static_cast<std::uint16_t>(group->forms & finite_forms);
    }
    return behind;
  }
  if (group->verb && group->verb->lexeme->lemma != "be") {
    return finite(at, subject, *group->verb, group->negated);
  }
  if (group->have) {
    return after_have(at + 1, subject);
  }
  // será creado, sera créé; seria and serait wish.
  const std::string_view be = words_[at].lower;
  const bool future = !english_ && be.size() > 3 && be.substr(0, 3) == "ser" && be != "seria" && be != "serait";
  return after_be(at + 1, subject, "", group->negated, future);
}

// What can be a verb group at `at`, by its words alone.
std::optional<ClauseReader::Group> ClauseReader::group_at(std::size_t at) const {
  const ClauseWord &word = words_[at];
  const bool noun_before = at > begin_ && words_[at - 1].is_word && words_[at - 1].is(determiner | preposition) &&
                           !words_[at - 1].is(clitic | we_word | thing_word);
  if (noun_before && !(english_ && word.is(be_word))) {
    return std::nullopt;
  }
  Group group;
  group.modal = modal_at(at, finite_forms);
  if (group.modal && group.modal->lexeme->also_noun && at == begin_) {
    group.modal.reset();
  }
  group.verb = group.modal ? std::nullopt : verb_at(at, finite_forms | past_form);
  group.be = word.is(be_word) && !group.modal;
  group.have = word.is(have_word) && !group.modal;
  if (!group.modal && !group.verb && !group.be && !group.have) {
    return std::nullopt;
  }
  // In English a finite verb has its subject before it, and a capital inside a sentence is a name's.
  if (group.verb && !group.be && english_ && (at == begin_ || reads_as_noun(*group.verb) || word.capital)) {
    return std::nullopt;
  }
  if (group.verb && !group.verb->lexeme->listed && word.capital && at > begin_) {
    return std::nullopt;  // a name: Ceará
  }
  const auto &head = group.modal ? group.modal : group.verb;
  group.forms = head ? head->forms : std::uint16_t{0};
  group.begin = group.modal ? group.modal->begin : group.verb && !group.be ? group.verb->begin : at;
  group.end = head ? head->end : at + 1;
  group.before = group.begin;
  while (group.before > begin_ && words_[group.before - 1].is_word &&
         words_[group.before - 1].is(adverb | negation | clitic)) {
    --group.before;
    group.negated = group.negated || words_[group.before].is(negation);
  }
  return group;
}

// Who stands before the group, in its ending, or before it in the list.
ClauseReader::Subject ClauseReader::subject_for(const Group &group) const {
  if (Subject before = subject_before(group.begin); before.found) {
    return before;
  }
  const std::size_t before = group.before;
  const bool opens = before == begin_;
  const bool behind_mark = !opens && !words_[before - 1].is_word;
  const bool behind_and = !opens && !behind_mark && words_[before - 1].is(conjunction);
  if (!english_ && (group.forms & first_plural) != 0 && (group.forms & past_form) == 0) {  // pretendemos
    const bool speaks = (opens || behind_mark || we_speaks(before)) && !(behind_and && zone_ == Zone::clause);
    if (speaks) {
      return {true, {"", ActorHow::we, Span{words_[group.begin].at.begin, words_[group.end - 1].at.end}}};
    }
  }
  const bool ambiguous = english_ && group.verb && !group.be &&
                         (group.forms & base_form) != 0;  // coordinated() reads it
  const bool agrees = !group.verb || group.be || ((chain_.forms | chain_.finite) & group.forms & finite_forms) != 0;
  if (chain_.open && claimed_ > begin_ && (behind_mark || behind_and) && (zone_ != Zone::clause || zone_comma_) &&
      !ambiguous && agrees) {
    return {true, chain_.actor};
  }
  return !chain_.open && behind_mark && words_[before - 1].mark(',') && claimed_ == begin_ ? subject_apart(before)
                                                                                           : Subject{};
}

// What was to be done is told, as a perfect is, and its list with it.
std::size_t ClauseReader::past_modal(const VerbMatch &modal, const Subject &subject) {
  const auto verb = any_infinitive(skip_adverbs(modal.end));
  const std::size_t end = verb ? verb->end : modal.end;
  if (subject.found) {
    past_ = true;
    chain_.open = false;
    claimed_ = end;
  }
  return end;
}

// A perfect reports what was done.
std::size_t ClauseReader::after_have(std::size_t at, const Subject &subject) {
  past_ = past_ || subject.found;
  const auto participle = verb_at(skip_adverbs(at), participle_form);
  if (!participle) {
    return at;
  }
  if (subject.found) {
    chain_.open = false;
    claimed_ = participle->end;
  }
  return participle->end;
}

std::size_t ClauseReader::after_modal(std::size_t at, const Subject &subject, const std::string &modal, bool negated,
                                      bool optional) {
  const std::size_t start = at;
  const bool inverted = at > begin_ + 1 && is(at - 2, conjunction) && words_[at - 2].lower == "nor";
  negated = negated || inverted;
  const auto skip_small = [&](std::size_t from) {
    for (;;) {
      const std::size_t next = skip_adverbs(from);
      if (is(next, negation)) {
        negated = true;
        from = next + 1;
        continue;
      }
      if (english_ && inverted && is(next, thing_word | we_word)) {
        from = next + 1;
        continue;
      }
      if (!english_ && is(next, clitic) && next + 1 < end_ && words_[next + 1].is_word) {
        from = next + 1;
        continue;
      }
      return next;
    }
  };
  at = skip_small(at);
  for (auto next = modal_at(at, base_form | participle_form);
       next && !(verb_at(at, base_form) && verb_at(at, base_form)->end > next->end); next = modal_at(at, base_form)) {
    const std::size_t behind = skip_small(next->end);
    if (!any_infinitive(behind) && !is(behind, be_word) && !verb_at(behind, base_form)) {
      break;
    }
    at = behind;
  }
  if (is(at, be_word)) {
    if (const auto stance = verb_at(at, base_form | finite_forms);
        !(stance && stance->lexeme->lemma != "be" && subject.found)) {
      return std::max(after_be(at + 1, subject, modal, negated, !optional), start);
    }
  }
  auto verb = any_infinitive(at);
  if (!verb && english_ && at < end_ && is_open_word(at, base_form) && !words_[at].is_number) {
    verb = VerbMatch{nullptr, at, at + 1, base_form, at + 1};
  }
  if (!verb || !subject.found) {
    return std::max(verb ? verb->end : at, start);
  }
  return head(*verb, subject.actor, modal, negated, base_form);
}

// Behind a form of "be": a progressive, a passive, or a participle that commits ("are committed to").
std::size_t ClauseReader::after_be(std::size_t at, const Subject &subject, const std::string &modal, bool negated,
                                   bool passive) {
  const std::size_t start = at;
  at = skip_adverbs(at);
  if (is(at, negation)) {
    negated = true;
    at = skip_adverbs(at + 1);
  }
  if (is(at, be_word)) {
    at = skip_adverbs(at + 1);
  }
  if (const auto gerund = verb_at(at, gerund_form); gerund && english_) {
    return subject.found ? head(*gerund, subject.actor, modal, negated, gerund_form) : start;
  }
  auto participle = verb_at(at, participle_form);
  if (!participle && passive && !modal.empty()) {
    participle = unlisted_participle(at);
  }
  if (!participle) {
    if (subject.found && !chain_.open) {
      chain_ = {true, 0, subject.actor, modal, {}, 0, 0, 0, false};  // "will be chaired by X and shall meet"
      claimed_ = start;
    }
    return start;
  }
  const Lexeme *lexeme = participle->lexeme;
  if (subject.found && lexeme != nullptr && (lexeme->predicate || lexeme->governs) &&
      (lexeme->predicate || !passive || subject.actor.how == ActorHow::we)) {
    return head(*participle, subject.actor, modal, negated, participle_form);
  }
  if (!passive) {
    past_ = true;
    return participle->end;
  }
  // In the passive the words before are what is to be done; pronouns tell of effects.
  std::size_t before = start;
  while (before > claimed_ && before > begin_ && !is(before - 1, thing_word) && words_[before - 1].is_word &&
         start - before < 12) {
    --before;
  }
  const bool thing = before > claimed_ && before > begin_ && is(before - 1, thing_word) &&
                     !(is(before - 1, determiner) && before + 1 < start && !is(before, be_word | have_word) &&
                       modal_at(before, finite_forms) == std::nullopt);
  if (thing || (zone_ == Zone::clause && !zone_comma_) || (subject.found && subject.actor.how == ActorHow::we)) {
    return participle->end;
  }
  const std::size_t end = head(*participle, agent_behind(participle->end), modal, negated, participle_form);
  chain_.actor = subject.found ? subject.actor : nobody;
  return end;
}

// Whether the word is of no list, or in this form of entries whose other words do not stand here: "will speak" beside
// "speak out".
bool ClauseReader::is_open_word(std::size_t at, std::uint16_t form) const {
  const ClauseWord &word = words_[at];
  return word.is_word && !word.capital && word.entry->classes == 0 &&
         (word.entry->verbs.empty() || (word.entry->verb_forms & form) != 0);
}

// "will be mended": a word of no list that looks like a participle.
std::optional<VerbMatch> ClauseReader::unlisted_participle(std::size_t at) const {
  constexpr std::string_view ending = "ed";
  const bool may_be = english_ && at < end_ && is_open_word(at, participle_form) && words_[at].lower.size() > 5 &&
                      words_[at].lower.substr(words_[at].lower.size() - 2) == ending;
  return may_be ? std::optional(VerbMatch{nullptr, at, at + 1, participle_form, at + 1}) : std::nullopt;
}

// "will be reviewed by the Council": the passive names who; mostly nobody.
Actor ClauseReader::agent_behind(std::size_t at) const {
  constexpr std::size_t longest = 8;
  constexpr auto by = std::to_array<std::string_view>({"by", "por", "par", "pelo", "pela", "pelos", "pelas"});
  at = skip_adverbs(at);
  if (at >= end_ || std::find(by.begin(), by.end(), words_[at].lower) == by.end()) {
    return nobody;
  }
  std::size_t end = ++at;
  while (end < end_ && end - at < longest && words_[end].is_word &&
         (words_[end].is(determiner) || (words_[end].is(preposition) && end + 1 < end_ && words_[end + 1].capital) ||
          !words_[end].is(preposition | conjunction | relative | adverb))) {
    ++end;
  }
  if (end == at || !agentive(at, end)) {
    return nobody;
  }
  Actor actor = named(at, end);
  actor.how = actor.how == ActorHow::we ? ActorHow::we : ActorHow::passive;
  return actor;
}

// A finite verb: of the present or the future. What was done is no commitment, but "agreed to hold" is.
std::size_t ClauseReader::finite(std::size_t at, const Subject &subject, const VerbMatch &verb, bool negated) {
  if (!subject.found) {
    return reflexive_passive(at, verb, negated);
  }
  if ((verb.forms & finite_forms) == 0) {
    past_ = true;
    const std::size_t behind = skip_adverbs(verb.end);
    const std::size_t infinitive = is(behind, linker) ? skip_adverbs(behind + 1) : english_ ? end_ : behind;
    const bool to_do = verb.lexeme->governs && verb_at(infinitive, base_form);
    if (!to_do) {
      chain_.open = false;
      claimed_ = verb.end;
      return verb.end;
    }
    return head(verb, subject.actor, "", false, past_form);
  }
  const std::uint16_t as_base = english_ ? base_form : std::uint16_t{0};  // which look alike
  return head(verb, subject.actor, "", negated, static_cast<std::uint16_t>(verb.forms & (finite_forms | as_base)));
}

// "Se promoverá la cooperación": nobody is named.
std::size_t ClauseReader::reflexive_passive(std::size_t at, const VerbMatch &verb, bool negated) {
  const bool reflexive = !english_ && has_clitic(at) && words_[at - 1].lower == "se";
  const bool spoken = (verb.forms & future_form) != 0 && (verb.forms & (third_singular | third_plural)) != 0;
  const bool relative_before = zone_ == Zone::clause && !zone_comma_;
  if (!reflexive || !spoken || relative_before || lexicon_.language() == "fr") {
    return at;
  }
  return head(verb, nobody, "", negated, static_cast<std::uint16_t>(verb.forms & finite_forms));
}

}  // namespace celac
