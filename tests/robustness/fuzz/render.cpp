// Every renderer: canonical Markdown reads back to the same ids and texts, YAML and JSON are what other parsers read,
// nothing that a terminal obeys or a browser runs comes out.

#include <yaml-cpp/yaml.h>

#include <nlohmann/json.hpp>

#include "celac/canonical/writer.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/write/plan/akn_plan.hpp"
#include "celac/write/plan/csv.hpp"
#include "celac/write/plan/html_plan.hpp"
#include "celac/write/plan/plan_writer.hpp"
#include "celac/write/plan/text_plan.hpp"
#include "fuzz/fuzz.hpp"

namespace {

using namespace celac;

std::string words_of(const Plan &plan) {
  std::string out;
  for (const NodeRef &node : all_nodes(plan)) {
    out += node.id() + '\n' + (node.item != nullptr ? node.item->title + '\n' + node.item->text : node.section->title);
    out += '\n';
  }
  return out;
}

// Tags open and close in pairs, and no raw angle bracket stands in a value.
void check_xml(std::string_view text) {
  std::vector<std::string_view> open;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    const auto end = text.find('>', at);
    tests::require(end != std::string_view::npos, "a tag without an end");
    const std::string_view tag = text.substr(at + 1, end - at - 1);
    tests::require(!tag.empty() && tag.find('<') == std::string_view::npos, "a bracket within a tag");
    if (tag[0] == '/') {
      tests::require(!open.empty() && open.back() == tag.substr(1), "tags that do not nest");
      open.pop_back();
    } else if (tag[0] != '?' && tag[0] != '!' && tag.back() != '/') {
      open.push_back(tag.substr(0, tag.find_first_of(" \n")));
    }
    at = end;
  }
  tests::require(open.empty(), "a tag that stays open");
}

void check_csv(std::string_view text) {
  bool quoted = false;
  for (const char c : text) {
    quoted = c == '"' ? !quoted : quoted;
  }
  tests::require(!quoted, "a CSV cell that stays open");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const auto edition = tests::read(tests::text_of(data, size));
  if (!edition) {
    return 0;
  }
  const Plan &plan = edition->plan;
  std::string out;
  write_plan_markdown(out, plan);
  const auto again = tests::read(out);
  tests::require(again.has_value(), "canonical Markdown that does not read");
  tests::require(words_of(again->plan) == words_of(plan), "canonical Markdown with other ids or texts");
  tests::require_utf8(out);
  out.clear();
  write_plan_json(out, plan);
  const auto json = nlohmann::json::parse(out, nullptr, false);
  tests::require(!json.is_discarded() && json["title"] == plan.title, "JSON that is none");
  tests::require_utf8(out);
  out.clear();
  write_plan_yaml(out, plan);
  tests::require(YAML::Load(out)["title"].as<std::string>() == plan.title, "YAML with another title");
  tests::require_utf8(out);
  out.clear();
  write_plan_akn(out, plan, {});
  check_xml(out);
  tests::require_utf8(out);
  for (const CsvDialect format : {CsvDialect::plain, CsvDialect::excel}) {
    out.clear();
    write_csv_header(out, format);
    write_items_csv(out, plan, format);
    check_csv(out);
    tests::require_utf8(out);
  }
  out.clear();
  write_plan_text(out, plan);
  tests::require(out.find('\x1b') == std::string::npos, "an escape in plain text");
  tests::require_utf8(out);
  out.clear();
  write_plan_html(out, plan);
  tests::require_utf8(out);
  return 0;
}
