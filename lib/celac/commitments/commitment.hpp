#pragma once
// What a unit of a plan says that somebody will, should, may or wants to do, as data with its words beside it.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "celac/text/span.hpp"

namespace celac {

/// The schema of what `celac commitments` writes.
inline constexpr const char *commitments_schema = "celac/commitments/1";

/// How firmly a clause commits, from weak to strong, by the practice of treaties.
enum class Level : std::uint8_t { none, acknowledges, considers, encourages, cooperates, undertakes };

inline constexpr auto level_names = std::to_array<std::string_view>(
    {"none", "acknowledges", "considers", "encourages", "cooperates", "undertakes"});

[[nodiscard]] constexpr std::string_view name(Level level) { return level_names.at(static_cast<std::size_t>(level)); }
[[nodiscard]] std::optional<Level> level_of(std::string_view name);

/// How a clause names who commits: its subject; nobody (an infinitive, an imperative); "we" or the Parties as a body;
/// nobody, in the passive.
enum class ActorHow : std::uint8_t { subject, implicit, we, passive };
[[nodiscard]] std::string_view name(ActorHow how);

// Every span below counts characters of the unit's text, half open.

struct Actor {
  std::string name;  ///< without its article; empty where nobody is named
  ActorHow how = ActorHow::implicit;
  std::optional<Span> span;

  friend bool operator==(const Actor &, const Actor &) = default;
};

/// The head of a commitment.
struct CommitmentVerb {
  std::string lemma;
  std::string surface;
  Span span;

  friend bool operator==(const CommitmentVerb &, const CommitmentVerb &) = default;
};

struct CommitmentClause {
  CommitmentVerb verb;
  Actor actor;
  std::string modal;
  bool negated = false;
  std::string addressee;    ///< who is encouraged, invited, called on
  std::string governed_by;  ///< the verb before it: "continue" of "continue to hold"
  Level level = Level::none;
  Span scope;           ///< from its verb to where the next clause or the sentence ends
  bool founds = false;  ///< its verb sets an institution up
  bool raised = false;  ///< its level is that of what is not to be done, which can be checked
  bool listed = false;  ///< the lexicon has its verb; otherwise the level is the one of unknown verbs

  friend bool operator==(const CommitmentClause &, const CommitmentClause &) = default;
};

/// A proviso or a softener: legal, timing, condition, capacity, voluntary, discretion or effort.
struct Hedge {
  std::string kind;
  std::string surface;
  Span span;

  friend bool operator==(const Hedge &, const Hedge &) = default;
};

/// A date, a period or a recurrence; `relation` is by, in, from or until, and empty for the other two.
struct TimeFact {
  std::string value;  ///< ISO 8601: 2025-06, 2022/2024, P1Y
  std::string relation;
  std::string surface;
  Span span;

  friend bool operator==(const TimeFact &, const TimeFact &) = default;
};

/// A sum; amounts are exact decimals, printed without a fraction where there is none.
struct MoneyFact {
  std::string currency;  ///< ISO 4217
  std::string amount;
  std::string to;  ///< the upper end of a range
  std::string surface;
  Span span;

  friend bool operator==(const MoneyFact &, const MoneyFact &) = default;
};

struct QuantityFact {
  std::string value;
  std::string to;
  std::string unit;  ///< the noun, or %
  std::string surface;
  Span span;

  friend bool operator==(const QuantityFact &, const QuantityFact &) = default;
};

/// An institution that the unit names; `proposed` where it is to be set up.
struct Body {
  std::string name;
  std::string acronym;
  bool proposed = false;
  Span span;

  friend bool operator==(const Body &, const Body &) = default;
};

/// What one unit commits to. The level is the strongest of the clauses.
struct Commitment {
  std::string id;
  std::uint32_t line = 0;
  std::string section;  ///< the title of the section it stands in
  std::string text;
  Level level = Level::none;
  std::vector<CommitmentClause> clauses;
  std::vector<Hedge> hedges;
  std::vector<TimeFact> dates;
  std::vector<TimeFact> periods;
  std::vector<TimeFact> recurrences;
  std::vector<MoneyFact> money;
  std::vector<QuantityFact> quantities;
  std::vector<Body> bodies;

  friend bool operator==(const Commitment &, const Commitment &) = default;
};

/// The commitments of a plan, in document order.
struct Commitments {
  std::string file;
  std::string title;
  std::string language;  ///< of the lexicon that was used; empty where there is none for the plan's language
  std::vector<std::string> parties;
  std::vector<Commitment> commitments;

  friend bool operator==(const Commitments &, const Commitments &) = default;
};

}  // namespace celac
