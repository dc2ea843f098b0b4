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
  const ClauseWord &word = words_[at];
  const bool noun_before = at > begin_ && words_[at - 1].is_word && words_[at - 1].is(determiner | preposition) &&
                           !words_[at - 1].is(clitic | we_word | thing_word);
  if (noun_before && !(english_ && word.is(be_word))) {
    return at;
  }
  auto modal = modal_at(at, finite_forms);
  if (modal && modal->lexeme->also_noun && at == begin_) {
    modal.reset();
  }
  auto verb = modal ? std::nullopt : verb_at(at, finite_forms | past_form);
  const bool be = word.is(be_word) && !modal;
  const bool have = word.is(have_word) && !modal;
  if (!modal && !verb && !be && !have) {
    return at;
  }
  if (verb && !be && (at == begin_ || (english_ && reads_as_noun(*verb)))) {
    if (english_) {
      return at;
    }
  }
  if (verb && !be && english_ && word.capital && at > begin_) {
    return at;  // a name: the Arts Exchange Forum
  }
  const std::uint16_t forms = modal ? modal->forms : verb ? verb->forms : 0;
  Subject subject = subject_before(modal ? modal->begin : verb && !be ? verb->begin : at);
  const std::size_t group = modal ? modal->begin : verb && !be ? verb->begin : at;
  std::size_t before = group;
  while (before > begin_ && words_[before - 1].is_word && words_[before - 1].is(adverb | negation | clitic)) {
    --before;
  }
  const bool negated = before < group &&
                       std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(before),
                                   words_.begin() + static_cast<std::ptrdiff_t>(group),
                                   [](const ClauseWord &one) { return one.is_word && one.is(negation); });
  const bool behind_separator = before == begin_ || !words_[before - 1].is_word || words_[before - 1].is(conjunction) ||
                                before == claimed_;
  if (!subject.found && !english_ && (forms & first_plural) != 0 && (forms & past_form) == 0) {
    const bool speaks = (before == begin_ || !words_[before - 1].is_word || we_speaks(before)) &&
                        !(before > begin_ && words_[before - 1].is_word && words_[before - 1].is(conjunction) &&
                          zone_ == Zone::clause);
    const Span at_verb{words_[group].at.begin, words_[modal ? modal->end - 1 : verb ? verb->end - 1 : at].at.end};
    subject = speaks ? Subject{true, {"", ActorHow::we, at_verb}} : subject;
  }
  if (!subject.found && chain_.open && behind_separator && before > begin_ && claimed_ > begin_ &&
      (zone_ != Zone::clause || zone_comma_) && !(english_ && verb && !be && (forms & base_form) != 0) &&
      (!verb || be || ((chain_.forms | chain_.finite) & forms & finite_forms) != 0)) {
    const bool comma_or_and = !words_[before - 1].is_word || words_[before - 1].is(conjunction);
    if (comma_or_and) {
      subject = {true, chain_.actor};
    }
  }
  if (!subject.found && !chain_.open && before > begin_ && words_[before - 1].mark(',') && claimed_ == begin_) {
    subject = subject_apart(before);
  }
  const bool nothing = is(begin_, negation) && is(begin_, thing_word) && claimed_ == begin_;
  const bool forbids = modal && !modal->lexeme->optional && is(modal->end, negation) && zone_ == Zone::open;
  if (!subject.found &&
      (nothing || forbids)) {  // "This Plan shall not affect", "Nothing in this Plan shall affect ..."
    subject = {true, nobody};
  }
  if (modal) {
    const std::size_t behind = after_modal(modal->end, subject, std::string(modal->lexeme->lemma),
                                           negated || nothing || word.lower == "cannot", modal->lexeme->optional);
    if (chain_.open) {
      chain_.finite = static_cast<std::uint16_t>(forms & finite_forms);
    }
    return behind;
  }
  if (verb && (!be || verb->end > at + 1 || verb->lexeme->lemma != "be") && !(verb->lexeme->lemma == "be")) {
    if (be || (verb->forms & finite_forms) != 0 || (verb->forms & past_form) != 0) {
      return finite(at, subject, *verb, negated);
    }
  }
  if (have) {
    past_ = past_ || subject.found;
    const std::size_t next = skip_adverbs(at + 1);
    if (const auto participle = verb_at(next, participle_form)) {
      if (subject.found) {
        chain_.open = false;
        claimed_ = participle->end;
      }
      return participle->end;
    }
    return at + 1;
  }
  const bool future_be = !english_ && (word.lower.size() > 3) && be && word.lower.substr(0, 3) == "ser" &&
                         word.lower != "ser" && word.lower != "seria" && word.lower != "serait";
  return after_be(at + 1, subject, "", negated, future_be);
}

std::size_t ClauseReader::after_modal(std::size_t at, const Subject &subject, std::string modal, bool negated,
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
  if (!verb && english_ && at < end_ && words_[at].is_word && words_[at].entry->classes == 0 && !words_[at].is_number &&
      words_[at].entry->verbs.empty() && !words_[at].capital) {
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
  const auto participle = verb_at(at, participle_form);
  if (!participle) {
    if (subject.found && !chain_.open) {
      chain_ = {true, 0, subject.actor, modal, {}, 0, 0, 0, false};  // "will be chaired by X and shall meet"
      claimed_ = start;
    }
    return start;
  }
  const Lexeme &lexeme = *participle->lexeme;
  if (subject.found && (lexeme.predicate || lexeme.governs) &&
      (lexeme.predicate || !passive || subject.actor.how == ActorHow::we)) {
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
