#pragma once
// Writers of a trace, one function a format. All append to `out`.

#include <string>

#include "celac/write/common/csv_dialect.hpp"
#include "celac/write/compare/marked_words.hpp"
#include "celac/write/model/trace_view.hpp"

namespace celac {

void write_trace_yaml(std::string &out, const TraceView &view);
void write_trace_json(std::string &out, const TraceView &view);
/// One lineage a line.
void write_trace_ndjson(std::string &out, const TraceView &view);
/// A row a lineage, a column an edition; several ids of one edition joined by " + ".
void write_trace_csv(std::string &out, const TraceView &view, CsvDialect dialect = CsvDialect::plain);

/// One line a lineage: its ids from edition to edition, and what happened on the way.
void write_trace_text(std::string &out, const TraceView &view, TerminalStyle style);
/// The lineages in full, with the wording in each edition and what changed in it.
void write_lineages(std::string &out, const TraceView &view, TerminalStyle style);

}  // namespace celac
