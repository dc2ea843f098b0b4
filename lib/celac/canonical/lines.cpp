#include "celac/canonical/lines.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "celac/canonical/canonical.hpp"
#include "celac/canonical/words.hpp"
#include "celac/markdown/lines.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/outline/search/search.hpp"
#include "celac/prose/language.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

class Reader {
 public:
  explicit Reader(Source source) { edition_.source = std::move(source); }

  Result<CanonicalLines> run() {
    const Source &source = edition_.source;
    if (source.mark_size() > 0) {
      edition_.plan.furniture.push_back({std::string(name(FurnitureKind::byte_order_mark)), {{1, 1}, {{0, 3}}}});
    }
    for (std::uint32_t i = 0; i < source.line_count() && !refused_; ++i) {
      read_line(i);
    }
    end_text();
    if (refused_) {
      return *refused_;
    }
    return CanonicalLines{std::move(edition_), std::move(given_ids_), period_said_};
  }

 private:
  struct OpenSection {
    Section *section;
    std::uint32_t level;
  };
  struct OpenItem {
    Item *item;
    std::size_t indent;
  };

  // ---- lines ----

  void read_line(std::uint32_t index) {
    Span span = edition_.source.line(index);
    const std::string_view bytes = edition_.source.bytes();
    span.begin = std::max(span.begin, edition_.source.mark_size());
    const std::string_view raw = bytes.substr(span.begin, span.size());
    const std::string_view printed = utf8::trim_space(raw);
    const std::string_view line = utf8::trim(printed);
    const auto begin = static_cast<std::uint32_t>(printed.data() - bytes.data());
    here_ = {{index + 1, index + 1}, {{begin, begin + static_cast<std::uint32_t>(printed.size())}}};
    if (line.empty()) {
      end_text();
      if (!printed.empty()) {
        edition_.plan.furniture.push_back({std::string(name(FurnitureKind::invisible)), here_});
      }
      return;
    }
    const auto indent = static_cast<std::size_t>(line.data() - raw.data());
    if (in_comment_ || line.substr(0, 4) == "<!--") {
      read_comment(line);
    } else if (line[0] == '#' && heading_level(line) != 0) {
      read_heading(line);
    } else if (line[0] == '-' && (line.size() == 1 || line[1] == ' ')) {
      read_entry(line.substr(1), indent);
    } else if (line[0] == '|' && item_at(indent) != nullptr) {
      read_cells(*item_at(indent));
    } else if (line == "---") {
      end_text();
      edition_.plan.furniture.push_back({std::string(name(FurnitureKind::rule)), here_});
    } else {
      read_words(line, indent);
    }
  }

  static std::uint32_t heading_level(std::string_view line) {
    const auto level = std::min(line.find_first_not_of('#'), line.size());
    const bool heading = level <= 6 && (level == line.size() || line[level] == ' ');
    return heading ? static_cast<std::uint32_t>(level) : 0;
  }

  void read_comment(std::string_view line) {
    end_text();
    edition_.plan.furniture.push_back({std::string(name(FurnitureKind::comment)), here_});
    const bool opens = !in_comment_;
    in_comment_ = line.find("-->") == std::string_view::npos;
    constexpr std::string_view directive = "<!-- celac: ";
    if (opens && !in_comment_ && line.substr(0, directive.size()) == directive) {
      follow(utf8::trim(line.substr(directive.size(), line.find("-->") - directive.size())));
    }
  }

  void follow(std::string_view directive) {
    const auto blank = std::min(directive.find(' '), directive.size());
    const std::string_view key = directive.substr(0, blank);
    const std::string_view value = utf8::trim(directive.substr(blank));
    if (key == "language") {
      edition_.plan.language = std::string(value);
    } else if (key == "date") {
      edition_.plan.date = std::string(value);
    } else if (key == "paragraph") {
      paragraph_id_ = canonical::read_pairs(value).id;
    } else if (key == "period") {
      period_said_ = true;
      edition_.plan.period = find_period(value);
    } else if (key == "notes") {
      close_sections(0);
      in_notes_ = true;
    } else if (key == "level") {
      std::uint32_t level = 0;
      std::from_chars(value.data(), value.data() + value.size(), level);
      close_sections(level + 1);
    }
  }

  // ---- what a line opens ----

  void read_heading(std::string_view line) {
    end_text();
    std::uint32_t level = heading_level(line);
    const auto opening = canonical::read_opening(line.substr(level));
    level = opening.extra.level != 0 ? opening.extra.level : level;
    if (level == 1 && !titled_ && sections_.empty() && !opening.labelled) {
      titled_ = true;
      edition_.plan.title = canonical::words(opening.rest, nullptr);
      edition_.plan.furniture.push_back({std::string(name(FurnitureKind::title)), here_});
      return;
    }
    close_sections(level);
    in_notes_ = false;
    Plan &plan = edition_.plan;
    Section &section = (sections_.empty() ? plan.sections : sections_.back().section->sections).emplace_back();
    sections_.push_back({&section, level});
    name_node(section, opening);
    section.title = canonical::words(opening.rest, nullptr);
    section.at = here_;
    check_depth();
  }

  void read_entry(std::string_view line, std::size_t indent) {
    const auto opening = canonical::read_opening(line);
    if (in_notes_) {
      end_text();
      read_footnote(opening);
      return;
    }
    end_text();
    heads_.clear();
    close_items(indent);
    Plan &plan = edition_.plan;
    std::vector<Item> &siblings = !items_.empty()     ? items_.back().item->items
                                  : sections_.empty() ? plan.items
                                                      : sections_.back().section->items;
    Item &item = siblings.emplace_back();
    items_.push_back({&item, indent});
    name_node(item, opening);
    if (!opening.labelled && !opening.extra.has_number) {
      item.kind = bullet_kind;
    }
    item.column = opening.extra.column;
    item.at = here_;
    check_depth();
    raw_ = std::string(opening.rest);
    title_ = &item.title;
    text_ = &item.text;
    markup_ = &item.markup;
    at_ = &item.at;
  }

  template <class Node>
  void name_node(Node &node, const canonical::Opening &opening) {
    LabelMeaning meaning = meaning_of_label(opening.label);
    node.label = opening.label;
    node.number = opening.extra.has_number ? opening.extra.number : meaning.number;
    node.kind = opening.extra.has_number ? opening.extra.kind : meaning.kind;
    given_ids_.push_back(opening.extra.id);
  }

  // A row below a line of dashes has its columns' heads above that.
  void read_cells(Item &item) {
    end_text();
    const std::string_view bytes = edition_.source.bytes();
    const std::vector<Span> spans = table_cells(bytes, here_.bytes.front());
    const bool rule = !item.cells.empty() && std::all_of(spans.begin(), spans.end(), [&](Span cell) {
      const std::string_view raw = bytes.substr(cell.begin, cell.size());
      return !raw.empty() && raw.find_first_not_of("-:") == std::string_view::npos;
    });
    extend(item.at);
    if (rule) {
      heads_ = std::move(item.cells);
      item.cells.clear();
      return;
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const Span cell = spans[i];
      item.cells.push_back({i < heads_.size() ? heads_[i].text : std::string{},
                            canonical::words(bytes.substr(cell.begin, cell.size()), nullptr)});
    }
    heads_.clear();
  }

  void read_footnote(const canonical::Opening &opening) {
    Footnote &note = edition_.plan.footnotes.emplace_back();
    note.label = opening.label;
    note.at = here_;
    raw_ = std::string(opening.rest);
    title_ = nullptr;
    text_ = &note.text;
    markup_ = nullptr;
    at_ = &note.at;
  }

  void read_words(std::string_view line, std::size_t indent) {
    if (at_ != nullptr) {  // wrapped by hand: the text goes on
      raw_ += raw_.empty() ? "" : " ";
      raw_ += line;
      extend(*at_);
      return;
    }
    title_ = nullptr;
    raw_ = std::string(line);
    if (Item *item = item_at(indent); item != nullptr) {
      while (items_.back().item != item) {
        items_.pop_back();
      }
      if (!item->items.empty() || !paragraph_id_.empty()) {
        start_paragraph(item->paragraphs);
        return;
      }
      text_ = &item->text;
      markup_ = &item->markup;
      at_ = &item->at;
      extend(*at_);
      return;
    }
    items_.clear();
    Plan &plan = edition_.plan;
    const bool opened = !plan.items.empty() || !plan.sections.empty();
    auto &paragraphs = sections_.empty() ? (opened ? plan.paragraphs : plan.preamble)
                                         : sections_.back().section->paragraphs;
    start_paragraph(paragraphs);
  }

  void start_paragraph(std::vector<Paragraph> &paragraphs) {
    Paragraph &paragraph = paragraphs.emplace_back();
    given_ids_.push_back(std::exchange(paragraph_id_, {}));
    paragraph.at = here_;
    text_ = &paragraph.text;
    markup_ = &paragraph.markup;
    at_ = &paragraph.at;
  }

  // ---- the text that is being read ----

  void end_text() {
    if (at_ == nullptr) {
      return;
    }
    at_ = nullptr;
    if (title_ != nullptr) {
      if (const auto title = canonical::starred(raw_); !title.empty()) {
        *title_ = canonical::words(title, nullptr);
        return;
      }
    }
    std::string markup;
    const std::string words = canonical::words(raw_, &markup);
    if (markup_ != nullptr && (!markup.empty() || !markup_->empty())) {
      *markup_ = markup_->empty() ? *text_ : *markup_;
      *markup_ += markup_->empty() ? "" : "\n";
      *markup_ += markup.empty() ? words : markup;
    }
    *text_ += text_->empty() ? "" : "\n";
    *text_ += words;
  }

  void extend(Location &at) const {
    at.lines.last = here_.lines.last;
    at.bytes.push_back(here_.bytes.front());
  }

  // ---- what is open ----

  void close_sections(std::uint32_t level) {
    items_.clear();
    while (!sections_.empty() && sections_.back().level >= level) {
      sections_.pop_back();
    }
  }

  void close_items(std::size_t indent) {
    while (!items_.empty() && items_.back().indent >= indent) {
      items_.pop_back();
    }
  }

  // The item that a line set in this far belongs to.
  [[nodiscard]] Item *item_at(std::size_t indent) const {
    const auto found = std::find_if(items_.rbegin(), items_.rend(),
                                    [&](const OpenItem &open) { return open.indent + 2 <= indent; });
    return found == items_.rend() ? nullptr : found->item;
  }

  void check_depth() {
    if (sections_.size() + items_.size() <= max_depth) {
      return;
    }
    refused_ = make_error("too-deep", edition_.source.name(), fmt::format("nested deeper than {} levels", max_depth),
                          edition_.source.place_of(here_.bytes.front().begin));
  }

  Edition edition_;
  std::optional<Diagnostic> refused_;
  // Only the innermost open nodes get children, so what the pointers name stays where it is.
  std::vector<OpenSection> sections_;
  std::vector<OpenItem> items_;
  std::vector<std::string> given_ids_;
  std::string paragraph_id_;  // of the paragraph that comes next
  std::vector<Cell> heads_;   // of the columns of the row that comes next
  Location here_;             // the line at hand
  bool in_comment_ = false;
  bool in_notes_ = false;
  bool titled_ = false;
  bool period_said_ = false;
  // The text at hand, and where it goes when it ends.
  std::string raw_;
  std::string *title_ = nullptr;
  std::string *text_ = nullptr;
  std::string *markup_ = nullptr;
  Location *at_ = nullptr;
};

}  // namespace

Result<CanonicalLines> read_canonical_lines(Source source) { return Reader(std::move(source)).run(); }

}  // namespace celac
