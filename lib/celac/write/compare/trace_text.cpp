#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <span>

#include "celac/write/common/escape.hpp"
#include "celac/write/common/plural.hpp"
#include "celac/write/common/wrap.hpp"
#include "celac/write/compare/row_words.hpp"
#include "celac/write/compare/trace_writer.hpp"

namespace celac {
namespace {

constexpr const char *bold = "\x1b[1m";
constexpr const char *plain = "\x1b[0m";
constexpr std::size_t name_width = 6;
constexpr std::size_t least_words = 14;  // columns for the first words of a text

class TraceText {
 public:
  TraceText(std::string &out, const TraceView &view, TerminalStyle style)
      : out_(out), trace_(*view.trace), lineages_(*view.lineages), style_(style) {}

  void run() {
    editions();
    std::size_t everywhere = 0;
    for (const std::uint32_t index : lineages_) {
      everywhere += reaches_all(trace_.lineages[index]) ? 1U : 0U;
    }
    out_ += fmt::format("{} lineage{}, {} through all {} editions\n\n", lineages_.size(), plural(lineages_.size()),
                        everywhere, trace_.editions.size());
    table();
  }

  void run_in_full() {
    editions();
    for (const std::uint32_t index : lineages_) {
      out_ += style_.color ? bold : "";
      out_ += fmt::format("\n{}  {}", lineage_name(index), line_of(trace_.lineages[index]));
      out_ += style_.color ? plain : "";
      out_ += '\n';
      for (const TraceNode &node : trace_.lineages[index].nodes) {
        wording(trace_.lineages[index], node);
      }
    }
  }

 private:
  void editions() {
    for (std::size_t i = 0; i < trace_.editions.size(); ++i) {
      const std::string number = fmt::format("{}  ", i);
      out_ += number;
      append_wrapped(out_, printable_line(name_of(*trace_.editions[i].plan)), number.size(), number.size(),
                     style_.width);
    }
  }

  [[nodiscard]] bool reaches_all(const Lineage &lineage) const {
    std::vector<bool> seen(trace_.editions.size());
    for (const TraceNode &node : lineage.nodes) {
      seen[node.edition] = seen[node.edition] || node.node != no_node;
    }
    return std::all_of(seen.begin(), seen.end(), [](bool here) { return here; });
  }

  // A line a lineage: a column an edition, then how its text begins.
  void table() {
    constexpr std::size_t widest = 24;  // longer cells push their own line only
    std::vector<std::size_t> widths(trace_.editions.size(), 1);
    for (const std::uint32_t index : lineages_) {
      for (std::uint32_t edition = 0; edition < widths.size(); ++edition) {
        const std::size_t width = display_width(cell_of(trace_.lineages[index], edition));
        widths[edition] = width > widest ? widths[edition] : std::max(widths[edition], width);
      }
    }
    out_ += std::string(name_width, ' ');
    for (std::size_t edition = 0; edition + 1 < widths.size(); ++edition) {
      out_ += padded(std::to_string(edition), widths[edition]);
    }
    out_ += std::to_string(widths.size() - 1) + "\n";
    const std::size_t used = std::accumulate(widths.begin(), widths.end(), name_width + 2 * widths.size());
    for (const std::uint32_t index : lineages_) {
      row(index, widths, used + least_words <= style_.width);
    }
  }

  void row(std::uint32_t index, const std::vector<std::size_t> &widths, bool words_behind) {
    const Lineage &lineage = trace_.lineages[index];
    std::string line = fmt::format("{:<{}}", lineage_name(index), name_width);
    for (std::uint32_t edition = 0; edition < widths.size(); ++edition) {
      line += padded(cell_of(lineage, edition), widths[edition]);
    }
    const std::size_t used = display_width(line);
    if (words_behind && used + 4 <= style_.width) {
      line += cut_to_width(first_words(lineage), style_.width - used);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    if (words_behind) {
      out_ += line + "\n";
    } else {
      out_ += line.substr(0, name_width);
      append_wrapped(out_, std::string_view(line).substr(name_width), name_width, name_width, style_.width);
      out_ += std::string(name_width, ' ') + cut_to_width(first_words(lineage), style_.width - name_width) + "\n";
    }
  }

  static std::string padded(const std::string &cell, std::size_t width) {
    return cell + std::string(std::max(width, display_width(cell)) - display_width(cell) + 2, ' ');
  }

  // Of the latest edition that has it.
  [[nodiscard]] std::string first_words(const Lineage &lineage) const {
    const TraceNode *last = nullptr;
    for (const TraceNode &node : lineage.nodes) {
      last = node.node != no_node && (last == nullptr || node.edition > last->edition) ? &node : last;
    }
    std::string text = last == nullptr ? "" : text_of(trace_.editions[last->edition].nodes[last->node]);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return printable_line(text);
  }

  // "II.4.2 → II.5.1 moved 0.83 → –".
  [[nodiscard]] std::string line_of(const Lineage &lineage) const {
    std::string out;
    for (std::uint32_t edition = 0; edition < trace_.editions.size(); ++edition) {
      out += edition == 0 ? "" : " → ";
      out += cell_of(lineage, edition);
    }
    return out;
  }

  [[nodiscard]] std::string cell_of(const Lineage &lineage, std::uint32_t edition) const {
    std::vector<const TraceNode *> here;
    for (const TraceNode &node : lineage.nodes) {
      if (node.edition == edition) {
        here.push_back(&node);
      }
    }
    std::string out = here.empty() ? "–" : "";
    for (std::size_t i = 0; i < here.size(); ++i) {
      out += i == 0 ? "" : " + ";
      out += id_of(*here[i]);
      // Neighbours that share their status have it said once, after the last of them.
      const std::size_t first = run_start(here, i);
      if (i + 1 == here.size() || here[i + 1]->status != here[i]->status) {
        append_status(out, lineage, std::span(here).subspan(first, i + 1 - first));
      }
    }
    return out;
  }

  [[nodiscard]] std::string id_of(const TraceNode &node) const {
    return node.node == no_node ? "–" : printable_line(trace_.editions[node.edition].nodes[node.node].id());
  }

  static std::size_t run_start(const std::vector<const TraceNode *> &nodes, std::size_t i) {
    while (i > 0 && nodes[i - 1]->status == nodes[i]->status) {
      --i;
    }
    return i;
  }

  // The status of `nodes`, all of one edition, and the least similarity of the links into them.
  static void append_status(std::string &out, const Lineage &lineage, std::span<const TraceNode *const> nodes) {
    const Status status = nodes.front()->status;
    const std::uint32_t edition = nodes.front()->edition;
    if (status == Status::kept || (edition == 0 && status == Status::added)) {
      return;
    }
    out.append(1, ' ').append(name(status));
    float least = 1;
    for (const TraceLink &link : lineage.links) {
      const bool into = link.to_edition == edition && std::any_of(nodes.begin(), nodes.end(), [&](const auto *node) {
                          return node->node == link.to_node;
                        });
      least = into ? std::min(least, link.similarity) : least;
    }
    if (least < 1) {
      out.append(1, ' ').append(ratio(least));
    }
  }

  void wording(const Lineage &lineage, const TraceNode &node) {
    out_ += fmt::format("\n  {}  {} · {}\n", node.edition, id_of(node), name(node.status));
    if (node.node == no_node) {
      return;
    }
    const std::string now = text_of(trace_.editions[node.edition].nodes[node.node]);
    std::string was;
    for (const TraceLink &link : lineage.links) {
      if (link.to_edition == node.edition && link.to_node == node.node) {
        was += was.empty() ? "" : "\n";
        was += text_of(trace_.editions[link.from_edition].nodes[link.from_node]);
      }
    }
    append_marked(out_, was.empty() || was == now ? std::vector<WordEdit>{{WordOp::equal, now}} : edit_words(was, now),
                  5, style_);
  }

  std::string &out_;
  const Trace &trace_;
  const std::vector<std::uint32_t> &lineages_;
  TerminalStyle style_;
};

}  // namespace

void write_trace_text(std::string &out, const TraceView &view, TerminalStyle style) {
  TraceText(out, view, style).run();
}

void write_lineages(std::string &out, const TraceView &view, TerminalStyle style) {
  TraceText(out, view, style).run_in_full();
}

}  // namespace celac
