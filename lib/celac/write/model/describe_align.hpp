#pragma once
// An edition in several languages as maps, lists and scalars (celac/align/1).

#include "celac/align/align.hpp"
#include "celac/write/model/describe_diff.hpp"

namespace celac {

/// A list with one entry an edition: the id or the text of the row's unit there, null where it lacks it.
template <class Sink, class Part>
void describe_units(Sink &sink, std::string_view key, const LanguageTable &table, const LanguageRow &row, Layout layout,
                    Part part) {
  sink.key(key);
  sink.open_list(layout);
  for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
    if (row.units[edition] == no_unit) {
      sink.literal("null");
    } else {
      sink.text(part(table.editions[edition].units[row.units[edition]]));
    }
  }
  sink.close_list();
}

template <class Sink>
void describe_ids(Sink &sink, const LanguageTable &table, const LanguageRow &row) {
  describe_units(sink, "ids", table, row, Layout::flow, [](const UnitFacts &unit) { return unit.ref.id(); });
}

/// The members of a row, into an open map.
template <class Sink>
void describe_language_row(Sink &sink, const LanguageTable &table, const LanguageRow &row) {
  describe_ids(sink, table, row);
  sink.key("kind");
  sink.word(kind_of_row(table, row));
  if (row.present() > 1) {
    sink.key("matched_by");
    sink.word(name(row.matched_by));
    describe_ratio(sink, "confidence", row.confidence);
  }
  describe_units(sink, "texts", table, row, Layout::block, [](const UnitFacts &unit) { return unit.text; });
}

/// The members of a finding, into an open map.
template <class Sink>
void describe_language_finding(Sink &sink, const LanguageTable &table, const LanguageFinding &finding) {
  sink.key("kind");
  sink.word(name(finding.kind));
  describe_ids(sink, table, table.rows[finding.row]);
  sink.key("values");
  sink.open_list(Layout::flow);
  for (const auto &value : finding.values) {
    value ? sink.text(*value) : sink.literal("null");
  }
  sink.close_list();
  sink.key("message");
  sink.text(finding.message);
}

template <class Sink>
void describe(Sink &sink, const LanguageTable &table) {
  sink.open_map();
  sink.key("schema");
  sink.word(align_schema);
  sink.key("editions");
  sink.open_list();
  for (const LanguageEdition &edition : table.editions) {
    sink.open_map(Layout::flow);
    sink.key("name");
    sink.text(edition.plan->source.name);
    sink.key("title");
    sink.text(edition.plan->title);
    sink.key("language");
    sink.text(edition.plan->language);
    sink.close_map();
  }
  sink.close_list();
  sink.key("rows");
  sink.open_list(table.rows.empty() ? Layout::flow : Layout::block);
  for (const LanguageRow &row : table.rows) {
    sink.open_map();
    describe_language_row(sink, table, row);
    sink.close_map();
  }
  sink.close_list();
  sink.key("findings");
  sink.open_list(table.findings.empty() ? Layout::flow : Layout::block);
  for (const LanguageFinding &finding : table.findings) {
    sink.open_map();
    describe_language_finding(sink, table, finding);
    sink.close_map();
  }
  sink.close_list();
  sink.close_map();
  sink.end_document();
}

}  // namespace celac
