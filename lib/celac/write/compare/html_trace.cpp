#include "celac/write/compare/html_trace.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/common/plural.hpp"
#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/row_words.hpp"

namespace celac {
namespace {

constexpr std::size_t status_count = 8;

class TracePage {
 public:
  TracePage(std::string &out, const TraceView &view)
      : out_(out), trace_(*view.trace), lineages_(*view.lineages), counts_(trace_.editions.size()) {
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
    const std::string title = fmt::format("Commitments through {} editions", trace_.editions.size());
    open_html_page(out_, title + " · " + name_of(*trace_.editions.back().plan), PageKind::report);
    out_ += "<a class=\"skip\" href=\"#page:rows\">Skip to the lineages</a>\n<header class=\"top\"><div>\n<h1>" + title;
    fmt::format_to(std::back_inserter(out_),
                   "</h1>\n<p class=\"sentence\"><b>{}</b> lineage{}, <b>{}</b> of them through all editions.</p>\n",
                   lineages_.size(), plural(lineages_.size()), through_);
    write_numbers();
    out_ +=
        "</div></header>\n<main>\n<section class=\"changes\" id=\"page:rows\" tabindex=\"-1\">\n<h2>Lineages</h2>\n";
    write_tools();
    out_ +=
        "<p class=\"legend\">A row is what became of one commitment. A word is marked against the edition before: "
        "<del>gone</del>, <ins>new</ins>.</p>\n";
    write_grid();
    out_ += "<p class=\"none\" id=\"page:none\" hidden>No lineage is like this.</p>\n</section>\n</main>\n";
    write_colophon();
    close_html_page(out_, PageKind::report);
  }

 private:
  // "2019–2021", else the name of its file.
  [[nodiscard]] std::string short_name(std::uint32_t edition) const {
    const Plan &plan = *trace_.editions[edition].plan;
    return plan.period ? fmt::format("{}–{}", plan.period->from, plan.period->to) : plan.source.name;
  }

  // ---- the numbers

  void write_numbers() {
    out_ += "<table class=\"numbers\">\n<thead><tr><th scope=\"col\">Edition</th><th scope=\"col\">items</th>";
    for (std::size_t i = 0; i < status_count; ++i) {
      if (total(i) != 0) {
        out_ += "<th scope=\"col\">";
        append_tag(out_, name(static_cast<Status>(i)));
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
      fmt::format_to(std::back_inserter(out_), "</th><td data-head=\"items\">{}</td>", items);
      for (std::size_t i = 0; i < status_count; ++i) {
        if (total(i) != 0) {
          fmt::format_to(std::back_inserter(out_), "<td data-head=\"{}\">{}</td>", name(static_cast<Status>(i)),
                         counts_[edition][i]);
        }
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n<p class=\"facts\">Dropped: gone in this edition.</p>\n";
  }

  [[nodiscard]] std::size_t total(std::size_t status) const {
    std::size_t sum = 0;
    for (const auto &edition : counts_) {
      sum += edition[status];
    }
    return sum;
  }

  void write_tools() {
    out_ +=
        "<div class=\"tools\" id=\"page:tools\" role=\"search\" hidden>\n<label class=\"field\"><span>Words</span> "
        "<input "
        "type=\"search\" id=\"page:filter\" autocomplete=\"off\" placeholder=\"words of any edition\"></label>\n"
        "<fieldset><legend>Only</legend>";
    for (std::size_t i = 0; i < status_count; ++i) {
      if (total(i) != 0) {
        const std::string_view word = name(static_cast<Status>(i));
        fmt::format_to(std::back_inserter(out_),
                       R"(<label class="pill {}"><input type="checkbox" value="{}"> {}</label>)", word, word, word);
      }
    }
    out_ +=
        "</fieldset>\n<p class=\"state\"><button type=\"button\" id=\"page:clear\" hidden>Show all</button> <output "
        "id=\"page:count\"></output></p>\n</div>\n";
  }

  // ---- the grid

  void write_grid() {
    out_ += "<table class=\"grid\">\n<thead><tr><th scope=\"col\">Lineage</th>";
    for (std::uint32_t edition = 0; edition < trace_.editions.size(); ++edition) {
      out_ += "<th scope=\"col\">";
      append_xml(out_, short_name(edition));
      out_ += "</th>";
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (const std::uint32_t index : lineages_) {
      write_lineage(index);
    }
    out_ += "</tbody>\n</table>\n";
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
    out_.append(">").append(lineage_name(index)).append("</a><p class=\"begins\"");
    const TraceNode &last = *std::find_if(lineage.nodes.rbegin(), lineage.nodes.rend(),
                                          [](const TraceNode &node) { return node.node != no_node; });
    const EditionIndex &side = trace_.editions[last.edition];
    append_html_language(out_, side.plan->language);
    out_ += ">";
    append_xml(out_, beginning(whole_text(side.nodes[last.node]), 44));
    out_ += "</p></th>\n";
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
      append_tag(out_, name(node.status));
      out_ += "</p>";
      return;
    }
    const EditionIndex &side = trace_.editions[node.edition];
    out_ += "<details><summary><span class=\"ids\">";
    append_xml(out_, side.nodes[node.node].id());
    out_ += "</span> ";
    append_tag(out_, name(node.status));
    std::string was;
    float similarity = 1;
    for (const TraceLink &link : lineage.links) {
      if (link.to_edition == node.edition && link.to_node == node.node) {
        was += was.empty() ? "" : "\n";
        was += whole_text(trace_.editions[link.from_edition].nodes[link.from_node]);
        similarity = std::min(similarity, link.similarity);
      }
    }
    out_ += similarity < 1 ? " <span class=\"where\">" + ratio(similarity) + "</span></summary>" : "</summary>";
    const std::string now = whole_text(side.nodes[node.node]);
    const bool same = was.empty() || was == now;
    append_text_block(out_, same ? std::vector<WordEdit>{{WordOp::equal, now}} : edit_words(was, now),
                      side.plan->language);
    out_ += "</details>";
  }

  void write_colophon() {
    out_ += "<footer class=\"colophon\">\n";
    for (const EditionIndex &side : trace_.editions) {
      append_html_source(out_, "Read from", side.plan->source);
    }
    out_ += "<p>The number after a status is the similarity to the edition before, 0 to 1. Made by celac " CELAC_VERSION
            ".</p>\n</footer>\n";
  }

  std::string &out_;
  const Trace &trace_;
  const std::vector<std::uint32_t> &lineages_;
  std::vector<std::array<std::size_t, status_count>> counts_;
  std::size_t through_ = 0;
};

}  // namespace

void write_trace_html(std::string &out, const TraceView &view) { TracePage(out, view).write(); }

}  // namespace celac
