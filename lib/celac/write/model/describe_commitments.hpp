#pragma once
// Commitments as maps, lists and scalars (celac/commitments/1).

#include "celac/commitments/commitment.hpp"
#include "celac/write/model/sink.hpp"

namespace celac {

template <class Sink>
void describe_span(Sink &sink, const Span &span) {
  sink.key("span");
  sink.pair(span.begin, span.end);
}

/// A member that is left out where it is empty.
template <class Sink>
void describe_said(Sink &sink, std::string_view key, std::string_view value) {
  if (!value.empty()) {
    sink.key(key);
    sink.text(value);
  }
}

template <class Sink>
void describe(Sink &sink, const CommitmentClause &clause) {
  sink.open_map(Layout::flow);
  sink.key("verb");
  sink.open_map();
  sink.key("lemma");
  sink.text(clause.verb.lemma);
  sink.key("surface");
  sink.text(clause.verb.surface);
  describe_span(sink, clause.verb.span);
  sink.close_map();
  sink.key("actor");
  sink.open_map();
  describe_said(sink, "name", clause.actor.name);
  sink.key("how");
  sink.word(name(clause.actor.how));
  if (clause.actor.span) {
    describe_span(sink, *clause.actor.span);
  }
  sink.close_map();
  describe_said(sink, "modal", clause.modal);
  sink.key("negated");
  sink.literal(clause.negated ? "true" : "false");
  describe_said(sink, "addressee", clause.addressee);
  describe_said(sink, "governed_by", clause.governed_by);
  sink.key("level");
  sink.word(name(clause.level));
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const Hedge &hedge) {
  sink.open_map(Layout::flow);
  sink.key("kind");
  sink.word(hedge.kind);
  sink.key("surface");
  sink.text(hedge.surface);
  describe_span(sink, hedge.span);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const TimeFact &fact) {
  sink.open_map(Layout::flow);
  sink.key("value");
  sink.text(fact.value);
  describe_said(sink, "relation", fact.relation);
  sink.key("surface");
  sink.text(fact.surface);
  describe_span(sink, fact.span);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const MoneyFact &fact) {
  sink.open_map(Layout::flow);
  sink.key("currency");
  sink.text(fact.currency);
  sink.key("amount");
  sink.literal(fact.amount);
  if (!fact.to.empty()) {
    sink.key("to");
    sink.literal(fact.to);
  }
  sink.key("surface");
  sink.text(fact.surface);
  describe_span(sink, fact.span);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const QuantityFact &fact) {
  sink.open_map(Layout::flow);
  sink.key("value");
  sink.literal(fact.value);
  if (!fact.to.empty()) {
    sink.key("to");
    sink.literal(fact.to);
  }
  sink.key("unit");
  sink.text(fact.unit);
  sink.key("surface");
  sink.text(fact.surface);
  describe_span(sink, fact.span);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const Body &body) {
  sink.open_map(Layout::flow);
  sink.key("name");
  sink.text(body.name);
  describe_said(sink, "acronym", body.acronym);
  sink.key("proposed");
  sink.literal(body.proposed ? "true" : "false");
  describe_span(sink, body.span);
  sink.close_map();
}

/// A list that is left out where it is empty.
template <class Sink, class Facts>
void describe_facts(Sink &sink, std::string_view key, const Facts &facts) {
  if (facts.empty()) {
    return;
  }
  sink.key(key);
  sink.open_list();
  for (const auto &fact : facts) {
    describe(sink, fact);
  }
  sink.close_list();
}

/// The members of one unit, into an open map.
template <class Sink>
void describe_members(Sink &sink, const Commitment &unit) {
  sink.key("id");
  sink.text(unit.id);
  sink.key("line");
  sink.number(unit.line);
  sink.key("level");
  sink.word(name(unit.level));
  sink.key("text");
  sink.text(unit.text);
  describe_facts(sink, "clauses", unit.clauses);
  describe_facts(sink, "hedges", unit.hedges);
  describe_facts(sink, "dates", unit.dates);
  describe_facts(sink, "periods", unit.periods);
  describe_facts(sink, "recurrences", unit.recurrences);
  describe_facts(sink, "money", unit.money);
  describe_facts(sink, "quantities", unit.quantities);
  describe_facts(sink, "bodies", unit.bodies);
}

template <class Sink>
void describe(Sink &sink, const Commitments &all) {
  sink.open_map();
  sink.key("schema");
  sink.word(commitments_schema);
  sink.key("file");
  sink.text(all.file);
  describe_said(sink, "title", all.title);
  describe_said(sink, "language", all.language);
  sink.key("parties");
  sink.open_list(Layout::flow);
  for (const std::string &party : all.parties) {
    sink.text(party);
  }
  sink.close_list();
  sink.key("commitments");
  sink.open_list(all.commitments.empty() ? Layout::flow : Layout::block);
  for (const Commitment &unit : all.commitments) {
    sink.open_map();
    describe_members(sink, unit);
    sink.close_map();
  }
  sink.close_list();
  sink.close_map();
  sink.end_document();
}

}  // namespace celac
