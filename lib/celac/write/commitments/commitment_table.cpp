#include "celac/write/commitments/commitment_table.hpp"

#include "celac/commitments/select.hpp"

namespace celac {
namespace {

void join(std::string &out, std::string_view part) {
  out += out.empty() ? "" : "; ";
  out += part;
}

// The facts in a clause's own words; all of a unit's where it has one clause.
template <class Facts, class Print>
std::string joined(const Facts &facts, const Commitment &unit, const CommitmentClause &clause, const Print &print) {
  std::string out;
  for (const auto &fact : facts) {
    const bool own = fact.span.begin >= clause.scope.begin && fact.span.begin < clause.scope.end;
    if (own || unit.clauses.size() == 1) {
      join(out, print(fact));
    }
  }
  return out;
}

std::string range(const std::string &from, const std::string &to) { return to.empty() ? from : from + "-" + to; }

// The words of the clause, as a reader would quote them.
std::string words_of(const Commitment &unit, const Span &scope) {
  std::size_t at = 0;
  std::uint32_t count = 0;
  std::size_t begin = unit.text.size();
  for (; at < unit.text.size() && count < scope.end; ++at) {
    if ((static_cast<unsigned char>(unit.text[at]) & 0xC0U) != 0x80U) {
      begin = count == scope.begin ? at : begin;
      ++count;
    }
  }
  while (at < unit.text.size() && (static_cast<unsigned char>(unit.text[at]) & 0xC0U) == 0x80U) {
    ++at;
  }
  std::string out = begin < at ? unit.text.substr(begin, at - begin) : "";
  while (!out.empty() && (out.back() == ' ' || out.back() == ',')) {
    out.pop_back();
  }
  return out;
}

std::string_view lead_of(const CommitmentClause &clause) {
  return clause.actor.how == ActorHow::subject ? std::string_view(clause.actor.name)
         : clause.actor.how == ActorHow::we    ? std::string_view("we")
                                               : std::string_view();
}

}  // namespace

CommitmentFields commitment_fields(const Commitments &all, const Commitment &unit, const CommitmentClause &clause) {
  const Due due = due_of(unit, clause);
  return {all.file,
          unit.id,
          std::to_string(unit.line),
          unit.section,
          words_of(unit, clause.scope),
          std::string(lead_of(clause)),
          due.start,
          due.end,
          "",
          std::string(name(clause.level)),
          std::string(name(clause.actor.how)),
          std::string(clause.modal),
          clause.negated ? "true" : "false",
          clause.verb.lemma,
          clause.verb.surface,
          clause.governed_by,
          clause.addressee,
          joined(unit.recurrences, unit, clause, [](const TimeFact &one) { return one.value; }),
          joined(unit.money, unit, clause,
                 [](const MoneyFact &one) { return one.currency + " " + range(one.amount, one.to); }),
          joined(unit.quantities, unit, clause,
                 [](const QuantityFact &one) { return range(one.value, one.to) + " " + one.unit; }),
          joined(unit.hedges, unit, clause, [](const Hedge &one) { return one.kind + ": " + one.surface; }),
          joined(unit.bodies, unit, clause, [](const Body &one) { return one.name; }),
          unit.text};
}

}  // namespace celac
