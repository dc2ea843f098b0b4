#pragma once
// What must hold of every edition read from a document: every byte is in one node, repair or piece of furniture, or is
// white space between them; texts are clean, ids unique, lines true.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "celac/plan/edition.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/text/utf8.hpp"

namespace celac::tests {

/// Collects what is wrong with an edition, in words; empty if nothing is.
class Inspector {
 public:
  explicit Inspector(const Edition &edition) : source_(edition.source), plan_(edition.plan) {}

  std::string run() {
    text("title", plan_.title);
    std::uint32_t last = 0;
    for (const NodeRef &unit : all_units(plan_)) {
      if (unit.section != nullptr) {
        add(*unit.section);
      } else if (unit.item != nullptr) {
        add(*unit.item);
      } else {
        add(*unit.paragraph);
      }
      complain(ids_.insert(unit.id()).second, "the id " + unit.id() + " twice");
      complain(!unit.id().empty(), "an empty id");
      if (!unit.at().bytes.empty()) {
        complain(unit.at().bytes.front().begin >= last, unit.id() + " stands before the unit above");
        last = unit.at().bytes.front().begin;
      }
    }
    for (const Footnote &note : plan_.footnotes) {
      text("footnote", note.text);
      cover("footnote", note.at);
    }
    for (const Repair &repair : plan_.repairs) {
      cover("repair " + repair.code, repair.at);
      complain(!repair.at.bytes.empty() && repair.was == source_.slice(repair.at.bytes.front()),
               repair.code + " does not say what was there");
    }
    for (const Furniture &furniture : plan_.furniture) {
      cover("furniture " + furniture.kind, furniture.at);
    }
    check_coverage();
    return wrong_;
  }

 private:
  struct Covered {
    Span span;
    std::string by;
  };

  void complain(bool good, const std::string &what) { wrong_ += good ? "" : what + "\n"; }

  void add(const Paragraph &paragraph) {
    text(paragraph.id, paragraph.text);
    cover(paragraph.id, paragraph.at);
  }

  void add(const Section &section) {
    text(section.id + " label", section.label);
    text(section.id + " title", section.title);
    cover("section " + section.id, section.at);
  }

  void add(const Item &item) {
    text(item.id + " label", item.label);
    text(item.id + " title", item.title);
    text(item.id + " text", item.text);
    for (const Cell &cell : item.cells) {
      text(item.id + " cell", cell.text);
    }
    cover("item " + item.id, item.at);
  }

  // Valid UTF-8, no white space but single blanks and single line feeds between words, nothing invisible.
  void text(const std::string &where, const std::string &value) {
    if (utf8::first_invalid(value)) {
      return complain(false, where + " is not UTF-8");
    }
    bool space = true;
    for (std::size_t at = 0; at < value.size();) {
      const auto c = utf8::decode(value, at);
      at += c.size;
      const bool blank = utf8::is_space(c.code);
      if ((blank && (space || (c.code != U' ' && c.code != U'\n'))) || utf8::is_invisible(c.code)) {
        return complain(false, where + " has white space that is not single: " + value.substr(0, 80));
      }
      space = blank;
    }
    complain(value.empty() || !space, where + " ends in white space");
  }

  void cover(const std::string &by, const Location &at) {
    complain(!at.bytes.empty(), by + " stands nowhere");
    for (const Span span : at.bytes) {
      complain(span.begin <= span.end && span.end <= source_.bytes().size(), by + " has an impossible range");
      covered_.push_back({span, by});
    }
    if (!at.bytes.empty()) {
      complain(at.lines.first == source_.line_of(at.bytes.front().begin) + 1, by + " names a wrong first line");
      complain(at.lines.first <= at.lines.last && at.lines.last <= source_.line_count(), by + " has impossible lines");
    }
  }

  void check_coverage() {
    std::erase_if(covered_, [](const Covered &covered) { return covered.span.empty(); });
    std::sort(covered_.begin(), covered_.end(),
              [](const Covered &a, const Covered &b) { return a.span.begin < b.span.begin; });
    std::uint32_t at = 0;
    std::string before = "the start";
    for (const Covered &covered : covered_) {
      complain(covered.span.begin >= at, before + " overlaps " + covered.by);
      if (covered.span.begin > at) {
        check_gap({at, covered.span.begin}, before, covered.by);
      }
      at = std::max(at, covered.span.end);
      before = covered.by;
    }
    check_gap({at, static_cast<std::uint32_t>(source_.bytes().size())}, before, "the end");
  }

  void check_gap(Span gap, const std::string &before, const std::string &after) {
    const std::string_view bytes = source_.slice(gap);
    for (std::size_t at = 0; at < bytes.size();) {
      const auto c = utf8::decode(bytes, at);
      if (!utf8::is_space(c.code)) {
        return complain(
            false, "nobody's bytes between " + before + " and " + after + ": " + std::string(bytes.substr(at, 60)));
      }
      at += c.size;
    }
  }

  const Source &source_;
  const Plan &plan_;
  std::vector<Covered> covered_;
  std::set<std::string> ids_;
  std::string wrong_;
};

}  // namespace celac::tests
