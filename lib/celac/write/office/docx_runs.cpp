// The words of a Word file: runs that stay, come or go, with the emphasis and the links of their source.

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "celac/diff/words.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/office/docx_body.hpp"

namespace celac {
namespace {

// The edits, of texts that they rebuild byte for byte.
std::vector<WordEdit> exact_edits(std::string_view was, std::string_view now) {
  std::vector<WordEdit> edits = edit_words(was, now);
  std::string old_text;
  std::string new_text;
  for (const WordEdit &edit : edits) {
    old_text += edit.op == WordOp::insert ? "" : edit.text;
    new_text += edit.op == WordOp::remove ? "" : edit.text;
  }
  if (old_text != was || new_text != now) {  // composed letters on one side and not on the other
    edits = {{WordOp::remove, std::string(was)}, {WordOp::insert, std::string(now)}};
  }
  return edits;
}

std::string format_of(const MarkedWords &piece, bool strong) {
  std::string out;
  out += piece.code ? "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>" : "";
  out += piece.strong || strong ? "<w:b/>" : "";
  out += piece.emphasis ? "<w:i/>" : "";
  out += piece.link.empty() ? "" : "<w:color w:val=\"0B5394\"/><w:u w:val=\"single\"/>";
  return out;
}

// Takes pieces off the front of a marked text, as long as the words of an edit.
class MarkedText {
 public:
  explicit MarkedText(DocxWords words) : pieces_(marked_words(words.text, words.markup)) {}

  template <class Use>
  void take(std::size_t size, Use use) {
    while (size > 0) {
      const MarkedWords &piece = pieces_[piece_];
      const std::size_t part = std::min(size, piece.words.size() - at_);
      use(piece, std::string_view(piece.words).substr(at_, part));
      at_ += part;
      size -= part;
      if (at_ == piece.words.size()) {
        ++piece_;
        at_ = 0;
      }
    }
  }

 private:
  std::vector<MarkedWords> pieces_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
};

}  // namespace

// A line end within a text is a break; a tab stands behind a label.
void DocxBody::run(std::string_view text, std::string_view format, std::string_view element) {
  out_ += "<w:r>";
  if (!format.empty()) {
    fmt::format_to(std::back_inserter(out_), "<w:rPr>{}</w:rPr>", format);
  }
  const auto put = [&](std::string_view piece) {
    if (!piece.empty()) {
      fmt::format_to(std::back_inserter(out_), "<{} xml:space=\"preserve\">", element);
      append_xml(out_, piece);
      fmt::format_to(std::back_inserter(out_), "</{}>", element);
    }
  };
  for (auto end = text.find_first_of("\n\t"); end != std::string_view::npos; end = text.find_first_of("\n\t")) {
    put(text.substr(0, end));
    out_ += text[end] == '\n' ? "<w:br/>" : "<w:tab/>";
    text.remove_prefix(end + 1);
  }
  put(text);
  out_ += "</w:r>";
}

void DocxBody::changed_run(DocxChange change, std::string_view text, std::string_view format) {
  if (text.empty()) {
    return;
  }
  if (change == DocxChange::none) {
    run(text, format, "w:t");
    return;
  }
  const std::string_view element = element_of(change);
  fmt::format_to(std::back_inserter(out_), "<{}", element);
  attributes();
  out_ += '>';
  run(text, format, change == DocxChange::removed ? "w:delText" : "w:t");
  fmt::format_to(std::back_inserter(out_), "</{}>", element);
}

void DocxBody::marked_run(DocxChange change, const MarkedWords &piece, std::string_view text, bool strong) {
  if (!piece.link.empty()) {
    const auto [found, fresh] = link_numbers_.emplace(piece.link, links_.size() + 1);
    if (fresh) {
      links_.push_back(piece.link);
    }
    fmt::format_to(std::back_inserter(out_), "<w:hyperlink r:id=\"link{}\">", found->second);
  }
  changed_run(change, text, format_of(piece, strong));
  out_ += piece.link.empty() ? "" : "</w:hyperlink>";
}

// What stays has the marks of the new edition: to another emphasis of the same words nobody has to agree.
void DocxBody::words(const DocxStep &step, DocxWords was, DocxWords now, bool strong) {
  MarkedText old_words(was);
  MarkedText new_words(now);
  const auto put = [&](DocxChange change, MarkedText &words, std::size_t size) {
    words.take(size, [&](const MarkedWords &piece, std::string_view text) { marked_run(change, piece, text, strong); });
  };
  if (step.change != DocxChange::none) {
    MarkedText &words = step.now != nullptr ? new_words : old_words;
    put(around_move(step.change), words, step.now != nullptr ? now.text.size() : was.text.size());
    return;
  }
  if (was.text == now.text) {
    put(DocxChange::none, new_words, now.text.size());
    return;
  }
  for (const WordEdit &edit : exact_edits(was.text, now.text)) {
    const std::size_t size = edit.text.size();
    if (edit.op == WordOp::remove) {
      put(DocxChange::removed, old_words, size);
      continue;
    }
    put(edit.op == WordOp::equal ? DocxChange::none : DocxChange::added, new_words, size);
    if (edit.op == WordOp::equal) {
      old_words.take(size, [](const MarkedWords &, std::string_view) {});
    }
  }
}

}  // namespace celac
