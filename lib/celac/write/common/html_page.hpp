#pragma once
// The shell of every HTML page that celac writes: one self-contained file that asks nobody for anything. Style and
// script are the files of page/, compiled in; the Content-Security-Policy names their hashes, so that
// nothing else can run, whatever stands in a text.

#include <cstdint>
#include <string>
#include <string_view>

#include "celac/plan/plan.hpp"

namespace celac {

/// A plan (page.css, page.js), or a report on several editions (page.css and report.css, report.js).
enum class PageKind : std::uint8_t { plan, report };

/// Appends a page from its first byte to the opening <body>. `title` is plain text, `language` that of the page's own
/// words.
void open_html_page(std::string &out, std::string_view title, PageKind kind, std::string_view language = "en");

/// Appends the script and the end of the page.
void close_html_page(std::string &out, PageKind kind);

/// Appends ` id="..."` for an id of the model. White space, which an id of HTML may not hold, becomes `_`.
void append_html_id(std::string &out, std::string_view id);

/// Appends ` href="#..."` that leads to such an id.
void append_html_link(std::string &out, std::string_view id);

/// Appends ` lang="..."`, unless the language is not known.
void append_html_language(std::string &out, std::string_view tag);

/// Appends a line of a report's colophon: where an edition was read from. `lead` opens it: "Read from"; `lines` says how
/// many it has. Nothing where the source has no name.
void append_html_source(std::string &out, std::string_view lead, const SourceInfo &source, std::string_view lines);

/// The name of a file without the folders that were typed before it.
[[nodiscard]] std::string_view file_name(std::string_view path);

/// An embedded file of page/, and its SHA-256 in base64.
[[nodiscard]] std::string_view page_file(std::string_view name);
[[nodiscard]] std::string_view page_file_hash(std::string_view name);

}  // namespace celac
