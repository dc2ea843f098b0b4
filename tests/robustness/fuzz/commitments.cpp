// Commitments in every language: spans stay inside the text and in order, JSON is what other parsers read.

#include "celac/commitments/commitments.hpp"

#include <nlohmann/json.hpp>

#include "celac/commitments/lexicon.hpp"
#include "celac/commitments/select.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/commitments/commitment_writer.hpp"
#include "fuzz/fuzz.hpp"

namespace {

using namespace celac;

void check_span(const Span &span, std::size_t size) {
  tests::require(span.begin < span.end && span.end <= size, "a span that is empty or outside the text");
}

template <class Facts>
void check_spans(const Facts &facts, std::size_t size) {
  for (const auto &fact : facts) {
    check_span(fact.span, size);
  }
}

void check(const Commitment &unit) {
  const std::size_t size = utf8::count(unit.text);
  for (const CommitmentClause &clause : unit.clauses) {
    check_span(clause.verb.span, size);
    tests::require(clause.level <= unit.level, "a clause above its unit");
    if (clause.actor.span) {
      check_span(*clause.actor.span, size);
    }
  }
  check_spans(unit.hedges, size);
  check_spans(unit.dates, size);
  check_spans(unit.periods, size);
  check_spans(unit.recurrences, size);
  check_spans(unit.money, size);
  check_spans(unit.quantities, size);
  check_spans(unit.bodies, size);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  auto edition = tests::read(tests::text_of(data, size));
  if (!edition) {
    return 0;
  }
  for (const std::string_view language : VerbLexicon::languages()) {
    edition->plan.language = language;
    Commitments all = find_commitments(edition->plan, {"2024-06-15", nullptr});
    for (const Commitment &unit : all.commitments) {
      check(unit);
    }
    std::string json;
    write_commitments_json(json, all);
    tests::require(nlohmann::json::accept(json), "JSON that is none");
    std::string csv;
    write_commitments_csv(csv, all);
    std::string text;
    write_commitments_text(text, all, 80, false);
    tests::require(text.find('\x1b') == std::string::npos, "a control character in the text");
    tests::require_utf8(json);
    tests::require_utf8(csv);
    tests::require_utf8(text);
    select_commitments(all, {Level::cooperates, "we", "2030"});
  }
  return 0;
}
