#pragma once
// The passes that find furniture, in the order in which they rely on one another. Each marks lines in the facts.

#include "celac/outline/furniture/page_lines.hpp"

namespace celac {

/// What a crawler writes about a file: headings, then three or more entries that are fields and nothing else, two of
/// them with keys that say what a file is ("- **Source**: none"), where the document opens with it.
void mark_file_head(PageLines lines);

/// Page numbers and the printers' lines around them. What only may be one is doubtful.
void mark_page_numbers(PageLines lines);

/// Feet of three pages or more that are no plain number: one word on both sides of it ("EN" / "5" / "EN"), or the page
/// of a part ("2/1/15").
void mark_page_feet(PageLines lines);

/// Takes back the page numbers that are labels: they stand over titles, or over words and start again at one.
void restore_label_numbers(PageLines lines);

/// Running heads and feet, learned from repetition: a line that comes again at the edges of pages or inside sentences.
/// `near` says which lines stand at a page's edge.
void mark_running_heads(PageLines lines, const std::vector<bool> &near);

/// Running heads that name the section of their page: the words of a heading above, at the top of a later page, or its
/// first and last section ("§ 20-300    OFFICIALS    § 20-305"). Only form feeds tell where pages start; another line
/// that carries a label of its own is none.
void mark_section_heads(PageLines lines);

/// Letterheads of several lines that a scan has on every page: every pair of lines in capitals that comes again and
/// again, far apart, but for the first: "REGIONAL GOVERNMENT" / "ORDER No. 12-2018".
void mark_letterheads(PageLines lines);

/// Contents pages: entries with leaders and page numbers, or entries that come again as headings.
void mark_contents(PageLines lines, const Tables &tables);

/// "Harbours ...p4": where the p stands whose page starts at byte `at`; `at` where there is none.
[[nodiscard]] std::size_t end_before_page_mark(std::string_view text, std::size_t at);

/// The first line of every note at the foot of a page that its number alone marks: what pdftotext leaves of them. Their
/// numbers count on from page to page beside the numbering of the text: "2. ...", "16. note" at the foot, "3. ..." on
/// the next page.
void mark_foot_notes(PageLines lines);

/// The bytes of a note's number and the blanks after it at the start of `text`: "17. http", "17) Law"; 0 for none.
[[nodiscard]] std::uint32_t foot_note_mark(std::string_view text);

}  // namespace celac
