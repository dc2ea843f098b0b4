#include "celac/write/office/docx_body.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "celac/write/common/blocks.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/office/docx_names.hpp"
#include "celac/write/office/package.hpp"

namespace celac {
namespace {

constexpr std::string_view open_document =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";
constexpr std::string_view close_document =
    "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" "
    "w:left=\"1440\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
constexpr std::uint32_t indent = 567;  // a centimetre, in twentieths of a point
constexpr std::uint32_t deepest = 8;   // past this, deeper items are not set in further
constexpr std::string_view bold = "<w:b/>";

bool is_same_style(const DocxBlock &a, const DocxBlock &b) {
  return a.kind == b.kind && a.level == b.level && a.label.empty() == b.label.empty();
}

const DocxBlock &shown(const DocxStep &step) { return step.now != nullptr ? *step.now : *step.was; }

DocxWords words_of(const DocxBlock *block) {
  return block == nullptr ? DocxWords{} : DocxWords{block->words, block->markup};
}

}  // namespace

DocxChange around_move(DocxChange change) {
  return change == DocxChange::moved_from ? DocxChange::removed
         : change == DocxChange::moved_to ? DocxChange::added
                                          : change;
}

std::string_view element_of(DocxChange change) {
  switch (change) {
    case DocxChange::removed:
      return "w:del";
    case DocxChange::added:
      return "w:ins";
    case DocxChange::moved_from:
      return "w:moveFrom";
    case DocxChange::moved_to:
      return "w:moveTo";
    case DocxChange::none:
      break;
  }
  return "";
}

void DocxBody::write(const std::vector<DocxStep> &steps) {
  out_ = xml_start;
  out_ += open_document;
  for (auto step = steps.begin(); step != steps.end();) {
    if (step->table == nullptr) {
      paragraph(*step++);
      continue;
    }
    const auto end = std::find_if(
        step, steps.end(), [&](const DocxStep &next) { return next.table == nullptr || *next.table != *step->table; });
    table(step, end);
    step = end;
  }
  out_ += close_document;
}

std::string DocxBody::comments() const {
  return fmt::format(
      "{}<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}</w:comments>",
      xml_start, comments_);
}

// ---- paragraphs

void DocxBody::paragraph(const DocxStep &step) {
  out_ += "<w:p>";
  properties(step);
  const std::uint32_t bookmark = open_bookmark(step);
  if (!step.comment.empty()) {
    open_comment();
  }
  label(step);
  if (step.change == DocxChange::moved_from || step.change == DocxChange::moved_to) {
    moved_words(step);
  } else {
    words(step, words_of(step.was), words_of(step.now), shown(step).name);
  }
  if (!step.comment.empty()) {
    close_comment(step);
  }
  close_bookmark(bookmark);
  out_ += "</w:p>";
}

void DocxBody::properties(const DocxStep &step) {
  out_ += "<w:pPr>";
  style(shown(step));
  if (step.change != DocxChange::none) {
    out_ += "<w:rPr>";
    mark(element_of(step.change));
    out_ += "</w:rPr>";
  } else if (!is_same_style(*step.was, *step.now)) {
    out_ += "<w:pPrChange";
    attributes();
    out_ += "><w:pPr>";
    style(*step.was);
    out_ += "</w:pPr></w:pPrChange>";
  }
  out_ += "</w:pPr>";
}

void DocxBody::style(const DocxBlock &block) {
  const auto name = [&](std::string_view style_name) {
    fmt::format_to(std::back_inserter(out_), "<w:pStyle w:val=\"{}\"/>", style_name);
  };
  const std::uint32_t left = std::min(block.level, deepest) * indent;
  switch (block.kind) {
    case DocxKind::title:
      name("Title");
      return;
    case DocxKind::heading:
      name(fmt::format("Heading{}", std::min(block.level, 9U)));
      return;
    case DocxKind::note:
      name("PlanNote");
      return;
    case DocxKind::item:
      name("PlanItem");
      fmt::format_to(std::back_inserter(out_), "<w:ind w:left=\"{}\" w:hanging=\"{}\"/>", left + indent,
                     block.label.empty() ? 0 : indent);
      return;
    case DocxKind::text:
    case DocxKind::row:
      name("PlanText");
      if (left > 0) {
        fmt::format_to(std::back_inserter(out_), "<w:ind w:left=\"{}\"/>", left);
      }
      return;
  }
}

void DocxBody::mark(std::string_view element) {
  fmt::format_to(std::back_inserter(out_), "<{}", element);
  attributes();
  out_ += "/>";
}

void DocxBody::attributes() {
  fmt::format_to(std::back_inserter(out_), " w:id=\"{}\" w:author=\"", ++ids_);
  append_xml(out_, facts_.author);
  out_ += '"';
  if (!facts_.made.empty()) {
    fmt::format_to(std::back_inserter(out_), " w:date=\"{}\"", facts_.made);
  }
}

// Labels change as a whole: "3.4" to "3.5".
void DocxBody::label(const DocxStep &step) {
  const auto of = [](const DocxBlock *block) {
    return block == nullptr || block->label.empty() ? std::string() : block->label + "\t";
  };
  const std::string was = of(step.was);
  const std::string now = of(step.now);
  const std::string_view format = shown(step).kind == DocxKind::item && shown(step).name ? bold : std::string_view{};
  if (step.change != DocxChange::none) {
    changed_run(around_move(step.change), step.now != nullptr ? now : was, format);
  } else if (was == now) {
    changed_run(DocxChange::none, now, format);
  } else {
    changed_run(DocxChange::removed, was, format);
    changed_run(DocxChange::added, now, format);
  }
}

// A range must have a date, which nobody is shown; a change may have none.
void DocxBody::moved_words(const DocxStep &step) {
  const std::string_view element = element_of(step.change);
  const std::uint32_t range = ++ids_;
  fmt::format_to(std::back_inserter(out_), "<{}RangeStart w:id=\"{}\" w:author=\"", element, range);
  append_xml(out_, facts_.author);
  fmt::format_to(std::back_inserter(out_), "\" w:date=\"{}\" w:name=\"move{}\"/>",
                 facts_.made.empty() ? "1970-01-01T00:00:00Z" : facts_.made, step.move);
  for (const MarkedWords &piece : marked_words(shown(step).words, shown(step).markup)) {
    marked_run(step.change, piece, piece.words, shown(step).name);
  }
  fmt::format_to(std::back_inserter(out_), "<{}RangeEnd w:id=\"{}\"/>", element, range);
}

// ---- bookmarks and comments

// Only the new edition's ids are names in the file. 0: none.
std::uint32_t DocxBody::open_bookmark(const DocxStep &step) {
  if (step.now == nullptr || step.now->id.empty()) {
    return 0;
  }
  const std::uint32_t id = ++ids_;
  fmt::format_to(std::back_inserter(out_), "<w:bookmarkStart w:id=\"{}\" w:name=\"", id);
  append_xml(out_, bookmark_name(step.now->id, bookmarks_));
  out_ += "\"/>";
  return id;
}

void DocxBody::close_bookmark(std::uint32_t bookmark) {
  if (bookmark != 0) {
    fmt::format_to(std::back_inserter(out_), "<w:bookmarkEnd w:id=\"{}\"/>", bookmark);
  }
}

void DocxBody::open_comment() {
  fmt::format_to(std::back_inserter(out_), "<w:commentRangeStart w:id=\"{}\"/>", comment_count_);
}

// The reference goes with a paragraph that goes, or nothing would be left of it but that.
void DocxBody::close_comment(const DocxStep &step) {
  fmt::format_to(std::back_inserter(out_), "<w:commentRangeEnd w:id=\"{}\"/>", comment_count_);
  const std::string_view element = element_of(around_move(step.change));
  if (!element.empty()) {
    fmt::format_to(std::back_inserter(out_), "<{}", element);
    attributes();
    out_ += '>';
  }
  fmt::format_to(std::back_inserter(out_),
                 "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"{}\"/></w:r>",
                 comment_count_);
  if (!element.empty()) {
    fmt::format_to(std::back_inserter(out_), "</{}>", element);
  }
  fmt::format_to(std::back_inserter(comments_), "<w:comment w:id=\"{}\" w:author=\"", comment_count_++);
  append_xml(comments_, facts_.author);
  if (!facts_.made.empty()) {
    fmt::format_to(std::back_inserter(comments_), "\" w:date=\"{}", facts_.made);
  }
  comments_ += "\" w:initials=\"c\">";
  each_line(step.comment, [&](std::string_view line) {
    comments_ += "<w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr><w:r><w:t xml:space=\"preserve\">";
    append_xml(comments_, line);
    comments_ += "</w:t></w:r></w:p>";
  });
  comments_ += "</w:comment>";
}

}  // namespace celac
