#pragma once
// The typed model of an edition (celac/plan/1): what every command passes on. Plain values, equal when equal.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "celac/text/span.hpp"

namespace celac {

/// The schema that this version writes, and the first key of every model.
inline constexpr const char *plan_schema = "celac/plan/1";

/// Where something stands in the source: whole lines, and the exact bytes in as many ranges as are not
/// interrupted by furniture or repairs. Both empty for a node that has no source.
struct Location {
  LineRange lines;
  std::vector<Span> bytes;

  friend bool operator==(const Location &, const Location &) = default;
};

/// What a text cites: "Article 4, paragraph 2", "section II.3".
struct Reference {
  std::string text;    ///< as it stands there
  Span span;           ///< where: characters of the text, half open
  std::string target;  ///< the id of what is meant, where that stands in the same plan; else empty

  friend bool operator==(const Reference &, const Reference &) = default;
};

/// Unnumbered running text.
struct Paragraph {
  std::string id;  ///< "par-N", N counting the paragraphs below one parent, after the parent's id
  std::string text;
  std::string markup;  ///< inline Markdown, only where it says more than the text
  std::vector<Reference> references;
  Location at;
  std::vector<std::uint32_t> pages;  ///< as in Item

  friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

/// One more cell of a table row, empty ones included.
struct Cell {
  std::string column;  ///< the words of its column's head; empty where there is none
  std::string text;

  friend bool operator==(const Cell &, const Cell &) = default;
};

/// The kinds of items that have no number: an entry of a list, a row of a table.
inline constexpr const char *bullet_kind = "bullet";
inline constexpr const char *row_kind = "row";

/// A unit with text of its own: a numbered commitment, article or point, an entry of a list, a row of a table. `text`
/// is plain: its own words before its first sub-item, paragraphs in it separated by one LF.
struct Item {
  std::string id;
  std::string label;   ///< as printed, with its word: "3.4", "Article 4", "（一）"
  std::string number;  ///< canonical: "3.4", "16-A"; Roman stays Roman
  std::string kind;    ///< the normalised word of the label ("article", "annex"), bullet_kind or row_kind; else empty
  std::string title;
  std::string text;
  std::string markup;
  std::vector<Reference> references;  ///< of `text`
  std::string column;                 ///< of a table row: the head of the column that `text` stands in
  std::vector<Cell> cells;            ///< of a table row: all other cells, in order
  std::vector<Item> items;
  std::vector<Paragraph> paragraphs;  ///< text after the first sub-item
  Location at;
  std::vector<std::uint32_t> pages;   ///< where page marks tell it: the pages it stands on, in rising order
  std::vector<std::string> repaired;  ///< codes of the repairs made inside, each once

  friend bool operator==(const Item &, const Item &) = default;
};

/// A heading with what stands below it. A heading without a number has no label and no number.
struct Section {
  std::string id;
  std::string label;
  std::string number;
  std::string kind;
  std::string title;
  std::vector<Paragraph> paragraphs;
  std::vector<Item> items;
  std::vector<Section> sections;
  Location at;  ///< of the heading alone
  std::vector<std::uint32_t> pages;
  std::vector<std::string> repaired;

  friend bool operator==(const Section &, const Section &) = default;
};

/// One entry of the ledger: what was changed, where. Bytes that a repair names belong to no node.
struct Repair {
  std::string code;
  std::string id;  ///< of the node it was made in; empty in the preamble
  Location at;
  std::string was;
  std::string now;

  friend bool operator==(const Repair &, const Repair &) = default;
};

/// Bytes that are not the plan's words: page breaks, page numbers, running heads, rules, comments, anchors ...
struct Furniture {
  std::string kind;
  Location at;

  friend bool operator==(const Furniture &, const Furniture &) = default;
};

struct Footnote {
  std::string label;
  std::string text;
  Location at;

  friend bool operator==(const Footnote &, const Footnote &) = default;
};

struct Period {
  std::uint32_t from = 0;
  std::uint32_t to = 0;

  friend bool operator==(const Period &, const Period &) = default;
};

/// What the model was read from.
struct SourceInfo {
  std::string name;
  std::uint64_t bytes = 0;
  std::uint64_t lines = 0;
  std::string xxh3;      ///< XXH3-128, 32 hexadecimal digits
  std::string line_end;  ///< "crlf" if so; empty for LF

  friend bool operator==(const SourceInfo &, const SourceInfo &) = default;
};

struct Plan {
  std::string title;
  std::string date;  ///< ISO 8601, of the front matter, a date line or the title; empty if none is found
  std::optional<Period> period;
  std::string language;  ///< BCP 47
  SourceInfo source;
  std::vector<Paragraph> preamble;  ///< text before the first section or item
  std::vector<Section> sections;
  std::vector<Item> items;            ///< outside any section
  std::vector<Paragraph> paragraphs;  ///< text outside any section, after the first section or item
  std::vector<Footnote> footnotes;
  std::vector<Repair> repairs;
  std::vector<Furniture> furniture;

  friend bool operator==(const Plan &, const Plan &) = default;
};

}  // namespace celac
