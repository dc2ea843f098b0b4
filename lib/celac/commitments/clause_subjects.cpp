// Who commits: the words before a verb group.

#include <algorithm>

#include "celac/commitments/clause_reader.hpp"

namespace celac {

using namespace grammar;

// Whether "we" at `at` speaks for a main clause: not behind which, if, or a "that" that belongs to a noun.
bool ClauseReader::we_speaks(std::size_t at) const {
  std::size_t before = at;
  while (before > begin_ && words_[before - 1].is_word && words_[before - 1].is(adverb | clitic) &&
         !words_[before - 1].is(relative | subordinator)) {
    --before;
  }
  if (before == begin_) {
    return true;
  }
  const ClauseWord &word = words_[before - 1];
  if (!word.is_word) {
    return true;
  }
  if (word.is(that_word)) {
    const bool after_verb = before - 1 == claimed_ && claimed_ > begin_;
    const bool adjective = before >= begin_ + 3 && is(before - 3, be_word);
    return after_verb || adjective;
  }
  return !word.is(relative | subordinator);
}

// The noun phrase that ends before `at`: back to a mark, a conjunction behind a clause, a relative or a subordinator.
ClauseReader::Subject ClauseReader::subject_before(std::size_t at) const {
  constexpr std::size_t longest = 40;
  std::size_t end = at;
  while (end > claimed_ && words_[end - 1].is_word && words_[end - 1].is(adverb | negation | clitic) &&
         !words_[end - 1].is(we_word)) {
    --end;
  }
  std::size_t begin = end;
  while (begin > claimed_ && end - begin < longest) {
    const ClauseWord &word = words_[begin - 1];
    if (english_ && word.is(linker) && begin < end && verb_at(begin, base_form)) {
      return {};  // "countries to help achieve": its verb is no finite one
    }
    if (!word.is_word) {
      const bool inside = word.mark(')') || word.mark('(') || word.mark('"') || word.text == "”" || word.text == "“" ||
                          word.mark('/') || word.mark('.');
      if (!inside) {
        break;
      }
    } else if (word.is(relative | subordinator) || (word.is(that_word) && !word.is(determiner))) {
      const bool quoted = word.is(that_word) && begin - 1 == claimed_ && claimed_ > begin_;
      return quoted ? subject_of(begin, end) : Subject{};
    } else if (word.is(that_word) && begin - 1 == claimed_ && claimed_ > begin_) {
      break;
    } else if (!english_ && word.is(be_word)) {
      break;
    } else if (word.is(conjunction) && chain_.open && chain_.heads > 0 && claimed_ > begin_) {
      break;
    }
    --begin;
  }
  const bool object = begin == claimed_ && claimed_ > begin_;  // of the verb before
  return begin == end || object ? Subject{} : subject_of(begin, end);
}

// "Within 60 days, the Director, in consultation with the Council, shall": the subject stands before an insertion.
ClauseReader::Subject ClauseReader::subject_apart(std::size_t at) const {
  constexpr std::size_t longest = 80;
  std::size_t from = begin_;
  for (std::size_t end = begin_; end < at && end - begin_ < longest; ++end) {
    if (!words_[end].mark(',')) {
      continue;
    }
    Subject found = subject_of(from, end);
    if (found.found && !words_[from].is(relative | subordinator)) {
      return found;
    }
    from = end + 1;
  }
  return {};
}

ClauseReader::Subject ClauseReader::subject_of(std::size_t begin, std::size_t end) const {
  while (begin < end && (!words_[begin].is_word || words_[begin].is(conjunction | that_word) ||
                         (words_[begin].is(adverb) && !words_[begin].is(determiner)))) {
    ++begin;
  }
  while (end > begin && words_[end - 1].is_word && words_[end - 1].is(conjunction)) {
    --end;
  }
  if (begin == end) {
    return {};
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (words_[i].is_word && words_[i].is(we_word)) {
      const bool speaks = we_speaks(i);
      return speaks ? Subject{true, {"", ActorHow::we, Span{words_[i].at.begin, words_[i].at.end}}} : Subject{};
    }
  }
  // The name ends before a relative clause or a participle: "agencies that ...", "the Secretary acting through ...".
  for (std::size_t i = begin + 1; i < end; ++i) {
    const bool relates = words_[i].is_word && words_[i].is(relative | that_word) &&
                         !words_[i].is(determiner | preposition);
    const bool acts = english_ && words_[i].is_word && !words_[i].capital && i > begin + 1 &&
                      words_[i].lower == "acting";
    if (relates || acts || (words_[i].is(that_word) && !is(i - 1, preposition))) {
      end = i;
    }
  }
  // An opening phrase without its comma: "To guide these endeavors the Parties are ...".
  const bool opened = words_[begin].is(preposition | linker) &&
                      !(words_[begin].is(determiner) && !english_ && words_[begin].lower.size() < 3 &&
                        words_[begin].lower != "de" && words_[begin].lower != "en" && words_[begin].lower != "do" &&
                        words_[begin].lower != "da" && words_[begin].lower != "du" && words_[begin].lower != "na" &&
                        words_[begin].lower != "no" && words_[begin].lower != "ao");
  if (opened) {
    for (std::size_t i = end - 1; i > begin; --i) {
      if (words_[i].is_word && words_[i].is(determiner) && words_[i - 1].is_word &&
          !words_[i - 1].is(preposition | conjunction | determiner) && agentive(i, end)) {
        return {true, named(i, end)};
      }
    }
    return {};
  }
  return agentive(begin, end) ? Subject{true, named(begin, end)} : Subject{};
}

// Whether the phrase names somebody who can commit: a noun of the list, a proper name, one of the parties.
bool ClauseReader::agentive(std::size_t begin, std::size_t end) const {
  const bool alone = end - begin == 1;
  if (words_[begin].is(thing_word) && (alone || !words_[begin].is(determiner))) {
    return false;
  }
  std::size_t head = begin;
  while (head < end && words_[head].is_word && words_[head].is(determiner) && !words_[head].is(agent_noun)) {
    ++head;
  }
  std::size_t stop = head;
  while (stop < end && (!words_[stop].is_word || !words_[stop].is(preposition | conjunction | relative))) {
    ++stop;
  }
  if (stop == head) {
    return false;
  }
  if (is_party(head, end)) {
    return true;
  }
  const std::size_t noun = english_ ? stop - 1 : head;
  if (words_[noun].is_word && words_[noun].is(document_noun)) {
    return false;
  }
  const std::string_view closing = words_[end - 1].lower;
  if (english_ && closing.size() > 4 &&
      (closing.substr(closing.size() - 4) == "’s" || closing.substr(closing.size() - 4) == "s’")) {
    return false;  // a possessive: what follows is a noun
  }
  for (std::size_t i = head; i < stop; ++i) {
    const auto gerund = english_ && i == head + 1 && !words_[i].capital ? verb_at(i, gerund_form) : std::nullopt;
    if (gerund && !is(head, determiner)) {
      return false;  // "includes supporting the partners"
    }
  }
  const auto agent = [&](std::size_t i) { return words_[i].is_word && words_[i].is(agent_noun); };
  if (!english_) {
    const bool proper = words_[head].capital &&
                        (head > begin_ || head > begin || words_[head].capitals || words_[head].is(proper_name));
    return agent(head) || (stop - head > 1 && agent(head + 1)) || proper;
  }
  std::size_t last = stop - 1;
  while (last > head && !words_[last].is_word) {
    --last;
  }
  if (agent(last)) {
    return true;
  }
  const bool opens = last == begin_;
  return words_[last].capital && (!opens || words_[last].capitals || words_[last].is(proper_name));
}

bool ClauseReader::is_party(std::size_t begin, std::size_t end) const {
  const std::string_view first = words_[begin].lower;
  for (const std::string &party : parties_) {
    if (party.compare(0, first.size(), first) != 0) {
      continue;
    }
    std::string joined;
    for (std::size_t i = begin; i < end && joined.size() < party.size(); ++i) {
      joined += joined.empty() ? "" : " ";
      joined += words_[i].lower;
    }
    if (joined == party) {
      return true;
    }
  }
  return false;
}

// The name without its article. The Parties and the leaders are all of them.
Actor ClauseReader::named(std::size_t begin, std::size_t end) const {
  const std::size_t whole = begin;
  while (begin + 1 < end && words_[begin].is_word && words_[begin].is(determiner) && !words_[begin].is(agent_noun) &&
         !words_[begin].capitals) {
    ++begin;
  }
  for (std::size_t i = begin + 1; i < end; ++i) {  // (hereinafter "the Parties")
    end = words_[i].mark('(') && i + 3 < end ? i : end;
  }
  while (end > begin + 1 && !words_[end - 1].is_word && !words_[end - 1].mark(')')) {
    --end;
  }
  const Span at{words_[begin].at.begin, words_[end - 1].at.end};
  bool all = end - begin <= 2;
  for (std::size_t i = begin; all && i < end; ++i) {
    all = words_[i].is_word && words_[i].is(collective | determiner);
  }
  all = all && (words_[end - 1].is(collective) || words_[begin].is(collective));
  if (all) {
    return {"", ActorHow::we, Span{words_[whole].at.begin, at.end}};
  }
  return {std::string(text_.substr(at.begin, at.end - at.begin)), ActorHow::subject, at};
}

}  // namespace celac
