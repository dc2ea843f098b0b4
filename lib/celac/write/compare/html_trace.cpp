#include "celac/write/compare/html_trace.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/report_tools.hpp"
#include "celac/write/compare/row_words.hpp"
#include "celac/write/model/languages_differ.hpp"

namespace celac {
namespace {

constexpr std::size_t status_count = 8;

// The lineages that stand in one section where they stand last.
struct LineageGroup {
  std::uint32_t edition = 0;
  std::uint32_t section = no_node;
  std::vector<std::uint32_t> lineages;
};

class TracePage {
 public:
  TracePage(std::string &out, const TraceView &view)
      : out_(out), trace_(*view.trace), lineages_(*view.lineages), words_(trace_.editions.back().plan->language),
        counts_(trace_.editions.size()) {
    for (const std::uint32_t index : lineages_) {
      std::vector<bool> seen(trace_.editions.size());
      for (const TraceNode &node : trace_.lineages[index].nodes) {
        ++counts_[node.edition][static_cast<std::size_t>(node.status)];
        seen[node.edition] = seen[node.edition] || node.node != no_node;
      }
      through_ += std::find(seen.begin(), seen.end(), false) == seen.end() ? 1U : 0U;
    }
  }

  void write() {
    const std::string title = words_.fill(Phrase::trace_title, {std::to_string(trace_.editions.size())});
    open_html_page(out_, title + " · " + name_of(*trace_.editions.back().plan), PageKind::report, words_.language());
    put_("<a class=\"skip\" href=\"#page:rows\">", Phrase::skip_to_lineages, "</a>\n<header class=\"top\"><div>\n<h1>");
    out_ += title + "</h1>\n";
    write_language_note();
    out_ += "<p class=\"sentence\">";
    out_ += words_.fill(Phrase::lineages_of,
                        {fmt::format("<b>{}</b>", lineages_.size()), fmt::format("<b>{}</b>", through_)});
    out_ += "</p>\n";
    write_numbers();
    put_("</div></header>\n<main>\n<section class=\"changes\" id=\"page:rows\" tabindex=\"-1\">\n<h2>",
         Phrase::lineages, "</h2>\n");
    write_tools();
    const std::string went = "<del>" + std::string(words_[Phrase::removed]) + "</del>";
    const std::string came = "<ins>" + std::string(words_[Phrase::added]) + "</ins>";
    out_ += "<p class=\"legend\">" + words_.fill(Phrase::trace_legend, {went, came});
    put_(" ", Phrase::legend_alike, "</p>\n");
    for (const LineageGroup &group : groups()) {
      write_group(group);
    }
    put_("<p class=\"none\" id=\"page:none\" hidden>", Phrase::no_lineage, "</p>\n</section>\n</main>\n");
    write_colophon();
    close_html_page(out_, PageKind::report);
  }

 private:
  // "2019–2021", else the name of its file.
  [[nodiscard]] std::string short_name(std::uint32_t edition) const {
    const Plan &plan = *trace_.editions[edition].plan;
    return plan.period ? fmt::format("{}–{}", plan.period->from, plan.period->to)
                       : std::string(file_name(plan.source.name));
  }

  void write_language_note() {
    for (std::size_t i = 1; i < trace_.editions.size(); ++i) {
      const Plan &was = *trace_.editions[i - 1].plan;
      const Plan &now = *trace_.editions[i].plan;
      if (languages_differ(was, now)) {
        out_ += "<p class=\"note\">";
        append_xml(out_, words_.fill(Phrase::languages_differ, {was.language, now.language}));
        out_ += "</p>\n";
        return;
      }
    }
  }

  // ---- the numbers

  void write_numbers() {
    put_("<table class=\"numbers\">\n<thead><tr><th scope=\"col\">", Phrase::edition, "</th><th scope=\"col\">");
    put_("", Phrase::items, "</th>");
    for (std::size_t i = 0; i < status_count; ++i) {
      if (total(i) != 0) {
        out_ += "<th scope=\"col\">";
        append_tag(out_, name(static_cast<Status>(i)), words_);
        out_ += "</th>";
      }
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (std::uint32_t edition = 0; edition < trace_.editions.size(); ++edition) {
      out_ += "<tr><th scope=\"row\">";
      append_xml(out_, name_of(*trace_.editions[edition].plan));
      std::size_t items = 0;
      for (std::size_t i = 0; i < status_count; ++i) {
        items += static_cast<Status>(i) == Status::dropped ? 0 : counts_[edition][i];
      }
      fmt::format_to(std::back_inserter(out_), "</th><td data-head=\"{}\">{}</td>", words_[Phrase::items], items);
      for (std::size_t i = 0; i < status_count; ++i) {
        if (total(i) != 0) {
          fmt::format_to(std::back_inserter(out_), "<td data-head=\"{}\">{}</td>",
                         words_.named(name(static_cast<Status>(i))), counts_[edition][i]);
        }
      }
      out_ += "</tr>\n";
    }
    put_("</tbody>\n</table>\n<p class=\"facts\">", Phrase::dropped_means, "</p>\n");
  }

  [[nodiscard]] std::size_t total(std::size_t status) const {
    std::size_t sum = 0;
    for (const auto &edition : counts_) {
      sum += edition[status];
    }
    return sum;
  }

  void write_tools() {
    open_report_tools(out_, words_, "", Phrase::trace_hint);
    out_ += "<fieldset><legend>";
    put_("", Phrase::only, "</legend>");
    for (std::size_t i = 0; i < status_count; ++i) {
      if (total(i) != 0) {
        const std::string_view word = name(static_cast<Status>(i));
        fmt::format_to(std::back_inserter(out_),
                       R"(<label class="pill {}"><input type="checkbox" value="{}"> {}</label>)", word, word,
                       words_.named(word));
      }
    }
    out_ += "</fieldset>\n<p class=\"state\">";
    close_report_tools(out_, words_);
  }

  // ---- the grid

  // By the section where they stand last, those of the last edition first.
  [[nodiscard]] std::vector<LineageGroup> groups() const {
    std::map<std::pair<std::uint32_t, std::uint32_t>, LineageGroup> found;
    const auto newest = static_cast<std::uint32_t>(trace_.editions.size() - 1);
    for (const std::uint32_t index : lineages_) {
      const TraceNode &last = last_of(trace_.lineages[index]);
      const std::uint32_t section = trace_.editions[last.edition].section_of(last.node);
      LineageGroup &group = found[{newest - last.edition, section + 1}];  // no_node + 1 is 0
      group.edition = last.edition;
      group.section = section;
      group.lineages.push_back(index);
    }
    std::vector<LineageGroup> out;
    out.reserve(found.size());
    for (auto &[key, group] : found) {
      out.push_back(std::move(group));
    }
    return out;
  }

  static const TraceNode &last_of(const Lineage &lineage) {
    return *std::find_if(lineage.nodes.rbegin(), lineage.nodes.rend(),
                         [](const TraceNode &node) { return node.node != no_node; });
  }

  void write_group(const LineageGroup &group) {
    const EditionIndex &side = trace_.editions[group.edition];
    out_ += "<details class=\"group\" open data-level=\"3\">\n<summary><h3";
    append_html_language(out_, side.plan->language);
    out_ += ">";
    append_xml(out_, group.section == no_node ? std::string(words_[Phrase::outside]) : titled(side, group.section));
    out_ += "</h3> <span class=\"part\">";
    const bool gone = group.edition + 1 < trace_.editions.size();
    append_xml(out_, gone ? short_name(group.edition) + " · " : std::string());
    fmt::format_to(std::back_inserter(out_), "{}</span></summary>\n", group.lineages.size());
    put_("<table class=\"grid\">\n<thead><tr><th scope=\"col\">", Phrase::lineage, "</th>");
    for (std::uint32_t edition = 0; edition < trace_.editions.size(); ++edition) {
      out_ += "<th scope=\"col\">";
      append_xml(out_, short_name(edition));
      out_ += "</th>";
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (const std::uint32_t index : group.lineages) {
      write_lineage(index);
    }
    out_ += "</tbody>\n</table>\n</details>\n";
  }

  void write_lineage(std::uint32_t index) {
    const Lineage &lineage = trace_.lineages[index];
    std::set<Status> statuses;
    for (const TraceNode &node : lineage.nodes) {
      statuses.insert(node.status);
    }
    out_ += R"(<tr class="row" data-kinds=")";
    for (const Status status : statuses) {
      out_.append(status == *statuses.begin() ? "" : " ").append(name(status));
    }
    out_ += R"("><th scope="row")";
    append_html_id(out_, lineage_name(index));
    out_ += "><a class=\"n\"";
    append_html_link(out_, lineage_name(index));
    out_.append(">").append(lineage_name(index)).append("</a></th>\n");
    auto node = lineage.nodes.begin();
    for (std::uint32_t edition = 0; edition < trace_.editions.size(); ++edition) {
      out_ += "<td data-head=\"";
      append_xml(out_, short_name(edition));
      out_ += "\">";
      const auto first = node;
      for (; node != lineage.nodes.end() && node->edition == edition; ++node) {
        write_node(lineage, *node);
      }
      out_ += node == first ? "<span class=\"absent\">–</span></td>\n" : "</td>\n";
    }
    out_ += "</tr>\n";
  }

  void write_node(const Lineage &lineage, const TraceNode &node) {
    if (node.node == no_node) {
      out_ += "<p><span class=\"absent\">–</span> ";
      append_tag(out_, name(node.status), words_);
      out_ += "</p>";
      return;
    }
    const EditionIndex &side = trace_.editions[node.edition];
    out_ += "<details><summary><span class=\"ids\">";
    append_xml(out_, side.nodes[node.node].id());
    out_ += "</span> ";
    append_tag(out_, name(node.status), words_);
    std::string was;
    float similarity = 1;
    for (const TraceLink &link : lineage.links) {
      if (link.to_edition == node.edition && link.to_node == node.node) {
        was += was.empty() ? "" : "\n";
        was += whole_text(trace_.editions[link.from_edition].nodes[link.from_node]);
        similarity = std::min(similarity, link.similarity);
      }
    }
    out_ += similarity < 1 ? " <span class=\"where\">" + alike(similarity, words_) + "</span>" : "";
    const std::string now = whole_text(side.nodes[node.node]);
    out_ += " <span class=\"first\"";
    append_html_language(out_, side.plan->language);
    out_ += ">";
    append_xml(out_, beginning(now, 64));
    out_ += "</span></summary>";
    const bool same = was.empty() || was == now;
    append_text_block(out_, same ? std::vector<WordEdit>{{WordOp::equal, now}} : edit_words(was, now),
                      side.plan->language, words_);
    out_ += "</details>";
  }

  void write_colophon() {
    out_ += "<footer class=\"colophon\">\n";
    for (const EditionIndex &side : trace_.editions) {
      append_html_source(out_, words_[Phrase::read_from], side.plan->source,
                         words_.fill(Phrase::lines_of_source, {std::to_string(side.plan->source.lines)}));
    }
    out_ += "<p>" + words_.fill(Phrase::made_by, {CELAC_VERSION}) + "</p>\n</footer>\n";
  }

  std::string &out_;
  const Trace &trace_;
  const std::vector<std::uint32_t> &lineages_;
  PageWords words_;
  PhraseWriter put_{out_, words_};
  std::vector<std::array<std::size_t, status_count>> counts_;
  std::size_t through_ = 0;
};

}  // namespace

void write_trace_html(std::string &out, const TraceView &view) { TracePage(out, view).write(); }

}  // namespace celac
