#include "celac/commitments/select.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

bool is_of(const CommitmentClause &clause, const std::string &party) {
  switch (clause.actor.how) {
    case ActorHow::we:
      return party == "we";
    case ActorHow::implicit:
    case ActorHow::passive:
      return party == "implicit";
    case ActorHow::subject:
      return utf8::lower(clause.actor.name).find(party) != std::string::npos;
  }
  return false;
}

// Whether `date` ends before `limit` begins: 2025-06 is not before 2025.
bool is_before(const std::string &date, const std::string &limit) {
  return !date.empty() && date.compare(0, limit.size(), limit) < 0;
}

// What a clause's own words say, or else the sentence, which may open with the date.
template <class Facts, class Take>
void each_near(const Facts &facts, const CommitmentClause &clause, const Take &take) {
  bool own = false;
  for (const auto &fact : facts) {
    if (fact.span.begin >= clause.scope.begin && fact.span.begin < clause.scope.end) {
      own = true;
      take(fact);
    }
  }
  for (const auto &fact : facts) {
    if (!own && fact.span.end <= clause.verb.span.begin) {
      take(fact);
    }
  }
}

}  // namespace

Due due_of(const Commitment &unit, const CommitmentClause &clause) {
  Due out;
  each_near(unit.dates, clause, [&](const TimeFact &date) {
    std::string &side = date.relation == "from" ? out.start : out.end;
    side = side.empty() || &side == &out.start ? date.value : std::max(side, date.value);
  });
  each_near(unit.periods, clause, [&](const TimeFact &period) {
    const std::size_t slash = period.value.find('/');
    out.start = out.start.empty() ? period.value.substr(0, slash) : out.start;
    out.end = out.end.empty() ? period.value.substr(slash + 1) : out.end;
  });
  return out;
}

void select_commitments(Commitments &all, const CommitmentFilter &filter) {
  if (filter.min_level == Level::none && filter.party.empty() && filter.due_before.empty()) {
    return;
  }
  const std::string party = utf8::lower(filter.party);
  for (Commitment &unit : all.commitments) {
    const auto unwanted = [&](const CommitmentClause &clause) {
      return clause.level < filter.min_level || (!party.empty() && !is_of(clause, party)) ||
             (!filter.due_before.empty() && !is_before(due_of(unit, clause).end, filter.due_before));
    };
    std::vector<CommitmentClause> kept;
    std::remove_copy_if(unit.clauses.begin(), unit.clauses.end(), std::back_inserter(kept), unwanted);
    unit.clauses = std::move(kept);
  }
  const auto gone = std::remove_if(all.commitments.begin(), all.commitments.end(),
                                   [](const Commitment &unit) { return unit.clauses.empty(); });
  all.commitments.erase(gone, all.commitments.end());
}

}  // namespace celac
