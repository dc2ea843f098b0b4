#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <unordered_set>

#include "celac/canonical/writer.hpp"
#include "celac/commitments/commitments.hpp"
#include "celac/plan/matching.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/commitments/commitment_writer.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/plan/citation_style.hpp"
#include "celac/write/plan/csv.hpp"
#include "celac/write/plan/node_writer.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"

namespace celac::cli {
namespace {

void append_node(std::string &out, const NodeRef &node, ShowFormat to, const LineLook &look) {
  switch (to) {
    case ShowFormat::yaml:
      out += out.empty() ? "" : "---\n";
      write_node_yaml(out, node);
      return;
    case ShowFormat::json:
      write_node_json(out, node);
      return;
    case ShowFormat::markdown:
      write_node_markdown(out, node);
      return;
    case ShowFormat::text:
      write_node_text(out, node, look);
      return;
    case ShowFormat::csv:  // a table is written of all at once
      return;
  }
}

// Without paragraphs where they are not asked for.
std::vector<NodeRef> units_of(const Plan &plan, bool paragraphs) {
  return paragraphs ? all_units(plan) : all_nodes(plan);
}

// The units that the ids name; without ids the nodes at the root, or for a list all.
Result<std::vector<NodeRef>> named_units(const Plan &plan, const Options &options) {
  std::vector<NodeRef> out;
  if (options.ids.empty()) {
    const bool all = options.list_ids || options.cite || options.grep || options.contents;
    for (const NodeRef &unit : units_of(plan, options.paragraphs || options.grep)) {
      if (all || unit.depth == 0) {
        out.push_back(unit);
      }
    }
    return out;
  }
  for (const std::string &query : options.ids) {
    const auto units = find_units(plan, query);
    if (!units) {
      return units.error();
    }
    // Of a range the list has what lists have; what is named alone was meant.
    const bool listed = (options.list_ids || options.cite) && !options.paragraphs && units->size() > 1;
    std::copy_if(units->begin(), units->end(), std::back_inserter(out),
                 [&](const NodeRef &unit) { return !listed || unit.paragraph == nullptr; });
  }
  return out;
}

Result<std::vector<NodeRef>> chosen_units(const Plan &plan, const Options &options, std::optional<Pattern> &pattern) {
  auto units = named_units(plan, options);
  return units && pattern ? matching_nodes(with_descendants(all_units(plan), *units), *pattern) : units;
}

// Rows of items: those that were found, or the named ones with what they hold; paragraphs where they were sought.
void append_rows(std::string &out, const Plan &plan, const std::vector<NodeRef> &nodes, const Options &options) {
  std::set<std::string_view> ids;
  for (const NodeRef &node : options.grep ? nodes : with_descendants(all_units(plan), nodes)) {
    ids.insert(node.id());
  }
  const bool named = std::any_of(nodes.begin(), nodes.end(),
                                 [](const NodeRef &node) { return node.paragraph != nullptr; });
  const RowsOf rows = options.paragraphs || options.grep || named ? RowsOf::items_and_paragraphs : RowsOf::items;
  write_items_csv(out, plan, options.excel ? CsvDialect::excel : CsvDialect::plain, rows, &ids);
}

void append_nodes(std::string &out, const Plan &plan, const std::vector<NodeRef> &nodes, const Options &options,
                  const LineLook &look) {
  if (options.to.show == ShowFormat::csv) {
    append_rows(out, plan, nodes, options);
    return;
  }
  if (options.contents) {
    write_contents(out, options.ids.empty() ? nodes : with_descendants(all_nodes(plan), nodes),
                   look.width > 0 ? look.width : std::string::npos);
    return;
  }
  if (options.grep && options.to.show == ShowFormat::text && !options.list_ids && !options.cite) {
    write_found_text(out, all_units(plan), nodes, look);
    return;
  }
  const auto paths = options.cite ? std::make_optional<NodePaths>(plan) : std::nullopt;
  for (const NodeRef &node : nodes) {
    if (options.list_ids) {
      out += printable_line(node.id()) + "\n";
    } else if (paths) {
      out += printable_line(cite_in_style(options.cite_style, plan, *paths, node)) + "\n";
    } else {
      append_node(out, node, options.to.show, look);
    }
  }
}

// --commitments: what the nodes commit to, with all that stands in them; of a search, what was found itself.
void append_commitments(std::string &out, const Plan &plan, const std::vector<NodeRef> &nodes, const Options &options,
                        const Streams &streams) {
  std::unordered_set<std::string_view> wanted;
  for (const NodeRef &unit : options.grep ? nodes : with_descendants(all_units(plan), nodes)) {
    wanted.insert(unit.id());
  }
  Commitments all = find_commitments(plan);
  std::erase_if(all.commitments, [&](const Commitment &unit) { return !wanted.contains(unit.id); });
  switch (options.to.show) {
    case ShowFormat::yaml:
      write_commitments_yaml(out, all);
      return;
    case ShowFormat::json:
      write_commitments_json(out, all);
      return;
    case ShowFormat::text: {
      const TerminalStyle style = terminal_style(options, streams);
      write_commitments_text(out, all, style.width, style.color);
      return;
    }
    case ShowFormat::markdown:  // both refused with the options
    case ShowFormat::csv:
      return;
  }
}

// What stands before the lines of one of several files, as grep and ripgrep say where they found something.
std::string with_name(const std::string &text, bool first, const std::string &name, const Options &options) {
  if (options.files.size() < 2 || text.empty() || options.to.show != ShowFormat::text) {
    return text;
  }
  const std::string shown = printable_line(name);
  if (!options.list_ids && !options.cite) {
    return (first ? "" : "\n") + shown + "\n" + text;
  }
  std::string out;
  for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
    out += shown + ":" + text.substr(begin, text.find('\n', begin) + 1 - begin);
  }
  return out;
}

// A command line of show, file by file.
class ShowRun {
 public:
  ShowRun(const Options &options, const Streams &streams) : options_(options), streams_(streams) {
    if (options.grep) {
      pattern_.emplace(utf8::nfc(*options.grep), options.ignore_case);
    }
    look_.width = width_to_wrap(options, streams);
    look_.color = terminal_style(options, streams).color;
    look_.hits = pattern_ ? &*pattern_ : nullptr;
  }

  int all() {
    if (options_.to.show == ShowFormat::csv) {
      write_csv_header(text_, options_.excel ? CsvDialect::excel : CsvDialect::plain);
    }
    bool refused = false;
    bool first = true;
    for (const std::string &file : options_.files) {
      // YAML needs to know what stands before.
      std::string own = options_.to.show == ShowFormat::yaml ? std::move(text_) : std::string();
      refused = !one(own, file) || refused;
      text_ = options_.to.show == ShowFormat::yaml
                  ? std::move(own)
                  : text_ + with_name(own, first, shown_name(file, options_), options_);
      first = text_.empty();
    }
    if (refused && options_.files.size() == 1) {
      return trouble;
    }
    Output output(options_, streams_);
    const bool written = output.write(text_) && output.finish();
    return !written || refused ? trouble : options_.grep && found_ == 0 ? findings : done;
  }

 private:
  // False where the file is refused, or has none of the ids.
  bool one(std::string &out, const std::string &file) {
    const auto editions = load_editions(file, options_, streams_);
    if (!editions) {
      report(editions.error(), streams_);
      return false;
    }
    for (const Edition &edition : *editions) {
      report(edition.diagnostics, options_, streams_);
      const auto nodes = chosen_units(edition.plan, options_, pattern_);
      if (!nodes) {
        Diagnostic error = nodes.error();
        error.file = file;
        report(error, streams_);
        return false;
      }
      found_ += nodes->size();
      if (!options_.commit) {
        append_nodes(out, edition.plan, *nodes, options_, look_);
      } else if (!options_.grep || !nodes->empty()) {
        append_commitments(out, edition.plan, *nodes, options_, streams_);
      }
    }
    return true;
  }

  const Options &options_;
  const Streams &streams_;
  std::optional<Pattern> pattern_;
  LineLook look_;
  std::string text_;
  std::size_t found_ = 0;
};

}  // namespace

int run_show(const Options &options, const Streams &streams) { return ShowRun(options, streams).all(); }

}  // namespace celac::cli
