#include <array>

#include "celac/commitments/select.hpp"
#include "celac/write/commitments/commitment_writer.hpp"
#include "celac/write/common/csv_row.hpp"

namespace celac {
namespace {

// commitment, lead, start, end and status are the columns of open-government action plans. What became of a commitment
// no plan says: the status is there to be filled in.
constexpr auto columns = std::to_array<std::string_view>(
    {"file",      "id",         "line",  "section",    "commitment", "lead",   "start",   "end",
     "status",    "level",      "how",   "modal",      "negated",    "verb",   "surface", "governed_by",
     "addressee", "recurrence", "money", "quantities", "hedges",     "bodies", "text"});

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

std::string_view lead_of(const CommitmentClause &clause, const Commitments &) {
  return clause.actor.how == ActorHow::subject ? std::string_view(clause.actor.name)
         : clause.actor.how == ActorHow::we    ? std::string_view("we")
                                               : std::string_view();
}

void write_row(std::string &out, const Commitments &all, const Commitment &unit, const CommitmentClause &clause,
               CsvDialect dialect) {
  const Due due = due_of(unit, clause);
  CsvRow row(out, dialect);
  row.cell(all.file, Keep::words);
  row.cell(unit.id, Keep::label);
  row.number(std::to_string(unit.line));
  row.cell(unit.section, Keep::words);
  row.cell(words_of(unit, clause.scope), Keep::words);
  row.cell(lead_of(clause, all), Keep::words);
  row.cell(due.start, Keep::label);
  row.cell(due.end, Keep::label);
  row.cell("", Keep::words);
  row.cell(name(clause.level), Keep::words);
  row.cell(name(clause.actor.how), Keep::words);
  row.cell(clause.modal, Keep::words);
  row.cell(clause.negated ? "true" : "false", Keep::words);
  row.cell(clause.verb.lemma, Keep::words);
  row.cell(clause.verb.surface, Keep::words);
  row.cell(clause.governed_by, Keep::words);
  row.cell(clause.addressee, Keep::words);
  row.cell(joined(unit.recurrences, unit, clause, [](const TimeFact &one) { return one.value; }), Keep::words);
  row.cell(joined(unit.money, unit, clause,
                  [](const MoneyFact &one) { return one.currency + " " + range(one.amount, one.to); }),
           Keep::words);
  row.cell(joined(unit.quantities, unit, clause,
                  [](const QuantityFact &one) { return range(one.value, one.to) + " " + one.unit; }),
           Keep::words);
  row.cell(joined(unit.hedges, unit, clause, [](const Hedge &one) { return one.kind + ": " + one.surface; }),
           Keep::words);
  row.cell(joined(unit.bodies, unit, clause, [](const Body &one) { return one.name; }), Keep::words);
  row.cell(unit.text, Keep::words);
  row.end();
}

}  // namespace

void write_commitments_csv_header(std::string &out, CsvDialect dialect) {
  out += csv_start(dialect);
  CsvRow head(out, dialect);
  for (const std::string_view column : columns) {
    head.cell(column, Keep::words);
  }
  head.end();
}

void write_commitments_csv(std::string &out, const Commitments &all, CsvDialect dialect) {
  for (const Commitment &unit : all.commitments) {
    for (const CommitmentClause &clause : unit.clauses) {
      write_row(out, all, unit, clause, dialect);
    }
  }
}

}  // namespace celac
