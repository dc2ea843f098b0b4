#pragma once
// What the reports of diff and trace have in common above their rows: the field for words, and the buttons.

#include <string>
#include <string_view>

#include "celac/write/common/page_words.hpp"

namespace celac {

/// Opens the box of tools with its field for words. `data` are further attributes of the box, ` data-old="..."`.
void open_report_tools(std::string &out, const PageWords &words, std::string_view data, Phrase hint);

/// Appends the buttons that every report has, and closes the paragraph of buttons and the box.
void close_report_tools(std::string &out, const PageWords &words);

}  // namespace celac
