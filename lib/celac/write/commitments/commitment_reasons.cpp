#include <fmt/core.h>

#include "celac/write/commitments/commitment_writer.hpp"
#include "celac/write/common/escape.hpp"

namespace celac {
namespace {

std::string_view why(const CommitmentClause &clause) {
  if (clause.raised) {
    return ", for what is not to be done can be checked";
  }
  return clause.listed ? ", as the lexicon says" : ", as every verb that the lexicon lacks";
}

std::string who(const Actor &actor) {
  switch (actor.how) {
    case ActorHow::subject:
      return "its subject is " + actor.name;
    case ActorHow::passive:
      return "the passive names " + actor.name;
    case ActorHow::we:
      return "all of the Parties speak";
    case ActorHow::implicit:
      break;
  }
  return "nobody is named";
}

std::string reason(const CommitmentClause &clause) {
  std::string out = fmt::format("  {}: {}{}; {}", clause.verb.lemma, name(clause.level), why(clause),
                                who(clause.actor));
  if (!clause.governed_by.empty()) {
    out += fmt::format("; behind '{}'", clause.governed_by);
  }
  if (!clause.modal.empty()) {
    out += fmt::format("; '{}' lifts nothing", clause.modal);
  }
  if (!clause.addressee.empty()) {
    out += fmt::format("; asked is {}", clause.addressee);
  }
  return out;
}

}  // namespace

void write_commitment_reasons(std::string &out, const Commitment &unit) {
  if (unit.clauses.empty()) {
    out += "level: none, for no clause commits\n";
    return;
  }
  out += fmt::format("level: {}{}\n", name(unit.level),
                     unit.clauses.size() > 1 ? ", the strongest of its clauses" : "");
  for (const CommitmentClause &clause : unit.clauses) {
    out += printable_line(reason(clause)) + "\n";
  }
  for (const Hedge &hedge : unit.hedges) {
    out += printable_line(fmt::format("  hedge '{}' ({}) lowers nothing", hedge.surface, hedge.kind)) + "\n";
  }
}

}  // namespace celac
