#include "celac/write/compare/html_diff_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "celac/diff/by_section.hpp"
#include "celac/diff/commitment_signals.hpp"
#include "celac/text/rounding.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/compare/html_diff_groups.hpp"
#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/row_words.hpp"

namespace celac {
namespace {

std::string numbers(const std::vector<std::uint32_t> &list) {
  std::string out;
  for (const std::uint32_t one : list) {
    out += out.empty() ? "" : " ";
    out += std::to_string(one);
  }
  return out;
}

class RowsWriter {
 public:
  RowsWriter(const DiffView &view, const SectionFlow &flow, const PageWords &words)
      : out_(page_.html), view_(view), diff_(*view.diff), signals_(*view.diff), flow_(flow), words_(words) {
    if (view.items->size() != diff_.items.size()) {
      return;  // notes would lead to rows that are not there
    }
    for (const Possibly &pair : diff_.possibly) {
      old_doubts_[pair.old_node].push_back(pair.new_node);
      new_doubts_[pair.new_node].push_back(pair.old_node);
    }
    for (const Transfer &part : diff_.transfers) {
      gave_[part.old_node].push_back(&part);
      took_[part.new_node].push_back(&part);
    }
  }

  DiffRows write() {
    const std::vector<SectionRows> all = by_section(diff_, *view_.items, *view_.paragraphs);
    const std::vector<RowGroup> groups = groups_of(view_, all);
    page_.groups = count_groups(diff_, groups, words_);
    std::vector<std::uint32_t> open;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      while (!open.empty() && open.back() >= groups[i].level) {
        out_ += "</details>\n";
        open.pop_back();
      }
      open.push_back(groups[i].level);
      section(groups[i], page_.groups[i]);
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
      out_ += "</details>\n";
    }
    return std::move(page_);
  }

 private:
  // ---- sections

  void section(const RowGroup &group, const GroupCount &counts) {
    const bool known = group.rows->section != no_node;
    fmt::format_to(std::back_inserter(out_), R"(<details class="group" open data-level="{}")", group.level);
    if (known) {
      append_html_id(out_, counts.anchor);
    }
    fmt::format_to(std::back_inserter(out_), ">\n<summary><h{}>", group.level);
    if (known) {
      heading(diff_.sections[group.rows->section]);
    } else {
      out_ += words_[Phrase::outside];
    }
    fmt::format_to(std::back_inserter(out_), "</h{}>", group.level);
    if (counts.rows > 0) {
      out_.append(" <span class=\"part\">").append(count_in_words(counts)).append("</span>");
    }
    if (group.itself) {
      about_section(diff_.sections[group.rows->section]);
    }
    out_ += "</summary>\n";
    if (group.itself && !group.paragraphs) {
      const Row &section = diff_.sections[group.rows->section];
      append_text_block(out_, marked_for_reading(section, words_of(diff_, section)).text, diff_.new_side.plan->language,
                        words_);
    }
    if (group.paragraphs) {
      append_paragraph_rows(out_, diff_.paragraphs, group.rows->paragraphs, words_);
    }
    rows(group.rows->items);
  }

  [[nodiscard]] std::string count_in_words(const GroupCount &counts) const {
    return words_.fill(Phrase::changed_of, {std::to_string(counts.changed), std::to_string(counts.rows)});
  }

  // Rows that say nothing new and follow one another are one line until somebody opens it.
  void rows(const std::vector<std::uint32_t> &items) {
    const auto quiet = [&](std::uint32_t index) { return diff_.items[index].change.has(Change::unchanged); };
    for (auto first = items.begin(); first != items.end();) {
      const bool run = quiet(*first);
      const auto last = std::find_if(first, items.end(), [&](std::uint32_t index) { return quiet(index) != run; });
      if (run) {
        out_.append("<details class=\"run\"><summary>");
        const std::string begin = ids_of(diff_.new_side, diff_.items[*first].new_nodes);
        const std::string end = ids_of(diff_.new_side, diff_.items[*(last - 1)].new_nodes);
        const std::string ids = begin == end ? begin : fmt::format("{} – {}", begin, end);
        append_xml(out_, words_.fill(Phrase::run_unchanged, {std::to_string(last - first), ids}));
        out_ += "</summary>\n";
      }
      out_ += "<ol class=\"rows\">\n";
      for (; first != last; ++first) {
        row(*first);
      }
      out_ += run ? "</ol></details>\n" : "</ol>\n";
    }
  }

  void heading(const Row &row) {
    const bool gone = row.new_nodes.empty();
    const EditionIndex &side = gone ? diff_.old_side : diff_.new_side;
    const auto &nodes = gone ? row.old_nodes : row.new_nodes;
    const NodeRef &node = side.nodes[nodes.front()];
    if (!node.number().empty()) {
      out_ += "<span class=\"n\">";
      append_xml(out_, ids_of(side, nodes));
      out_ += "</span> ";
    }
    const RowWords words = marked_for_reading(row, words_of(diff_, row));
    if (words.title.empty()) {
      append_xml(out_, node.number().empty() ? node.id() : "");
    } else {
      append_edits(out_, words.title);
    }
  }

  void about_section(const Row &row) {
    out_ += " <span class=\"about\">";
    append_tags(out_, row.change, words_);
    if (!row.old_nodes.empty() && !row.new_nodes.empty() &&
        ids_of(diff_.old_side, row.old_nodes) != ids_of(diff_.new_side, row.new_nodes)) {
      out_.append(" ").append(words_[Phrase::was]).append(" ");
      append_xml(out_, ids_of(diff_.old_side, row.old_nodes));
    }
    out_ += "</span>";
  }

  // ---- rows

  void row(std::uint32_t index) {
    const Row &row = diff_.items[index];
    std::string changes = names_of(row.change);
    changes.erase(std::remove(changes.begin(), changes.end(), ','), changes.end());
    out_ += "<li class=\"row ";
    out_ += changes;
    out_ += "\" data-kinds=\"" + changes;
    RowWords edits = words_of(diff_, row);
    fmt::format_to(std::back_inserter(out_), "\" data-band=\"{}\" data-old=\"{}\" data-new=\"{}\" data-size=\"{}\">\n",
                   numbers(flow_.of_rows[index]), numbers(row.old_nodes), numbers(row.new_nodes),
                   size_of(edits.title) + size_of(edits.text));
    out_ += R"(<div class="head"><p class="ids">)";
    ids(row);
    out_ += "</p><p class=\"tags\">";
    append_tags(out_, row.change, words_);
    out_ += "</p>";
    where(row);
    out_ += "</div>\n<div class=\"body\">\n";
    words(row, marked_for_reading(row, std::move(edits)));
    notes(row);
    out_ += "</div></li>\n";
  }

  // How much of a text came or went, in bytes.
  static std::size_t size_of(const std::vector<WordEdit> &edits) {
    std::size_t size = 0;
    for (const WordEdit &edit : edits) {
      size += edit.op == WordOp::equal ? 0 : edit.text.size();
    }
    return size;
  }

  void ids(const Row &row) {
    const bool same = ids_of(diff_.old_side, row.old_nodes) == ids_of(diff_.new_side, row.new_nodes);
    for (std::size_t i = 0; i < row.old_nodes.size(); ++i) {
      const std::string &id = diff_.old_side.nodes[row.old_nodes[i]].id();
      if (same) {
        out_ += "<span";
        append_html_id(out_, old_anchor(id));
        out_ += "></span>";
        continue;
      }
      out_ += i == 0 ? "" : " + ";
      anchor(old_anchor(id), id, row.new_nodes.empty() ? "n" : "n was");
    }
    out_ += same || row.old_nodes.empty() || row.new_nodes.empty() ? "" : " <span class=\"to\">→</span> ";
    for (std::size_t i = 0; i < row.new_nodes.size(); ++i) {
      out_ += i == 0 ? "" : " + ";
      const std::string &id = diff_.new_side.nodes[row.new_nodes[i]].id();
      anchor(id, id, "n");
    }
  }

  void anchor(const std::string &at, const std::string &id, std::string_view kind) {
    out_.append("<a class=\"").append(kind).append("\"");
    append_html_id(out_, at);
    append_html_link(out_, at);
    out_ += ">";
    append_xml(out_, id);
    out_ += "</a>";
  }

  // Where a moved item came from, and how much it is alike.
  void where(const Row &row) {
    if (row.change.has(Change::moved)) {
      const std::uint32_t from = diff_.old_side.section_of(row.old_nodes.front());
      out_ += "<p class=\"where\">";
      const std::string name = from == no_node ? std::string(words_[Phrase::outside]) : titled(diff_.old_side, from);
      append_xml(out_, words_.fill(Phrase::from_section, {name}));
      out_ += "</p>";
    }
    if (!row.old_nodes.empty() && !row.new_nodes.empty() && row.similarity < 1) {
      out_ += "<p class=\"where\">" + alike(row.similarity, words_) + "</p>";
    }
  }

  void words(const Row &row, const RowWords &words) {
    const EditionIndex &side = row.new_nodes.empty() ? diff_.old_side : diff_.new_side;
    const std::string &language = side.plan->language;
    if (!words.title.empty()) {
      out_ += "<p class=\"name\"";
      append_html_language(out_, language);
      out_ += ">";
      append_edits(out_, words.title);
      out_ += "</p>\n";
    }
    const bool same = !row.old_nodes.empty() && !row.new_nodes.empty() && words.text.size() == 1 &&
                      words.text.front().op == WordOp::equal;
    if (same) {
      append_same_text(out_, words.text.front().text, language, words_);
    } else {
      append_text_block(out_, words.text, language, words_);
    }
    const std::vector<Signal> signals = signals_.read(row, words);
    if (!row.old_nodes.empty() && !row.new_nodes.empty() && !signals.empty()) {
      signal_list(signals);
      highlight(row, signals);
    }
  }

  // Sums, dates and duties go to the head of the page; of a date that is a deadline, and of a modal verb that changes the
  // level, the reading as a commitment.
  void highlight(const Row &row, const std::vector<Signal> &signals) {
    const auto has = [&](SignalKind kind) {
      return std::any_of(signals.begin(), signals.end(), [&](const Signal &one) { return one.kind == kind; });
    };
    for (const Signal &signal : signals) {
      const bool said = (signal.kind == SignalKind::date && has(SignalKind::deadline)) ||
                        (signal.kind == SignalKind::modal && has(SignalKind::level));
      const bool told = signal.kind == SignalKind::amount || signal.kind == SignalKind::deadline ||
                        signal.kind == SignalKind::date || signal.kind == SignalKind::level ||
                        signal.kind == SignalKind::modal;
      if (told && !said) {
        page_.highlights.push_back({anchor_of(diff_, row), ids_of(diff_.new_side, row.new_nodes), signal});
      }
    }
  }

  void signal_list(const std::vector<Signal> &signals) {
    out_.append("<ul class=\"signals\" data-check=\"").append(words_[Phrase::check]).append("\">");
    for (const Signal &signal : signals) {
      out_.append("<li><span class=\"kind\">").append(words_.named(name(signal.kind))).append("</span> ");
      if (!signal.old_text.empty()) {
        out_ += "<del>";
        append_xml(out_, signal.old_text);
        out_ += "</del>";
      }
      out_ += signal.old_text.empty() || signal.new_text.empty() ? "" : " → ";
      if (!signal.new_text.empty()) {
        out_ += "<ins>";
        append_xml(out_, signal.new_text);
        out_ += "</ins>";
      }
      out_ += "</li>";
    }
    out_ += "</ul>\n";
  }

  // ---- what a row has to do with others

  void notes(const Row &row) {
    for (const std::uint32_t node : row.old_nodes) {
      for (const std::uint32_t other : old_doubts_[node]) {
        note(Phrase::lives_on, {}, diff_.new_side.nodes[other].id(), false);
      }
      for (const Transfer *part : gave_[node]) {
        note(Phrase::words_went_to, {share_of(*part), diff_.old_side.nodes[node].id()},
             diff_.new_side.nodes[part->new_node].id(), false);
      }
    }
    for (const std::uint32_t node : row.new_nodes) {
      for (const std::uint32_t other : new_doubts_[node]) {
        note(Phrase::goes_back, {}, diff_.old_side.nodes[other].id(), true);
      }
      for (const Transfer *part : took_[node]) {
        note(Phrase::took_words_of, {share_of(*part)}, diff_.old_side.nodes[part->old_node].id(), true);
      }
    }
  }

  static std::string share_of(const Transfer &part) { return std::to_string(rounded(part.share * 100.0F)); }

  // The last "{}" of the phrase is a link to the node `id`.
  void note(Phrase phrase, std::initializer_list<std::string_view> values, const std::string &id, bool old) {
    const std::string text = words_.fill(phrase, values);
    const auto mark = text.rfind("{}");
    out_ += "<p class=\"note\">";
    append_xml(out_, std::string_view(text).substr(0, mark));
    out_ += "<a";
    append_html_link(out_, old ? old_anchor(id) : id);
    out_ += ">";
    append_xml(out_, id);
    out_ += "</a>";
    append_xml(out_, std::string_view(text).substr(mark + 2));
    out_ += "</p>\n";
  }

  DiffRows page_;
  std::string &out_;
  const DiffView &view_;
  const Diff &diff_;
  SignalReader signals_;
  const SectionFlow &flow_;
  const PageWords &words_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> old_doubts_, new_doubts_;
  std::unordered_map<std::uint32_t, std::vector<const Transfer *>> gave_, took_;
};

}  // namespace

void append_paragraph_rows(std::string &out, const ParagraphRows &paragraphs, const std::vector<std::uint32_t> &rows,
                           const PageWords &words) {
  for (const std::uint32_t index : rows) {
    const Row &row = paragraphs.rows[index];
    if (row.change.has(Change::unchanged)) {
      continue;
    }
    const std::string was = ids_of(paragraphs.old_side, row.old_nodes);
    const std::string now = ids_of(paragraphs.new_side, row.new_nodes);
    out += "<div class=\"passage\"><p class=\"about\">";
    append_xml(out, now.empty() ? was : now);
    out += ' ';
    append_tags(out, row.change, words);
    if (!was.empty() && !now.empty() && was != now) {
      out.append(" ").append(words[Phrase::was]).append(" ");
      append_xml(out, was);
    }
    out += "</p>\n";
    const EditionIndex &side = now.empty() ? paragraphs.old_side : paragraphs.new_side;
    const RowWords edits = marked_for_reading(row, words_of(paragraphs.old_side, paragraphs.new_side, row));
    append_text_block(out, edits.text, side.plan->language, words);
    out += "</div>\n";
  }
}

DiffRows write_diff_rows(const DiffView &view, const SectionFlow &flow, const PageWords &words) {
  return RowsWriter(view, flow, words).write();
}

}  // namespace celac
