#pragma once
// A diff for people: in a terminal, as a table by section, as Markdown for a pull request.

#include <string>

#include "celac/write/common/csv_dialect.hpp"
#include "celac/write/compare/marked_words.hpp"
#include "celac/write/model/diff_view.hpp"

namespace celac {

/// Grouped by section; unchanged items are counted and not printed.
void write_diff_text(std::string &out, const DiffView &view, TerminalStyle style);

/// How many items of each section have each change.
void write_diff_stat(std::string &out, const DiffView &view, TerminalStyle style);

/// For a comment on a pull request: a table of counts, then the sections with their changed items. HTML in the plan is
/// inert, names and numbers in it call nobody.
void write_diff_markdown(std::string &out, const DiffView &view);

/// The concordance of items, and of `paragraphs` if wanted: a line a pair, an empty cell for none.
void write_diff_csv(std::string &out, const DiffView &view, bool paragraphs = false,
                    CsvDialect dialect = CsvDialect::plain);

}  // namespace celac
