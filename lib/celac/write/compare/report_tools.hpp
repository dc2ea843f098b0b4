#pragma once
// What the reports of diff, trace and align have in common above their rows: counts, the field for words, and the buttons.

#include <string>
#include <string_view>

#include "celac/write/common/page_words.hpp"

namespace celac {

/// Opens the box of tools with its field for words. `data` are further attributes of the box, ` data-old="..."`.
void open_report_tools(std::string &out, const PageWords &words, std::string_view data, Phrase hint);

/// Appends the buttons that every report has, and closes the paragraph of buttons and the box.
void close_report_tools(std::string &out, const PageWords &words);

/// A count as the sentence on top of a report has it.
[[nodiscard]] std::string bold(std::size_t count);

}  // namespace celac
