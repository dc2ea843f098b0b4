#include "celac/read/model.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

#include "celac/data/json_value.hpp"
#include "celac/data/value.hpp"
#include "celac/data/yaml_value.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/read/plan_reader.hpp"

namespace celac {
namespace {

std::string_view after_blanks(std::string_view text, std::string_view blanks) {
  return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

bool take(std::string_view &text, std::string_view prefix) {
  const bool found = text.substr(0, prefix.size()) == prefix;
  if (found) {
    text.remove_prefix(prefix.size());
  }
  return found;
}

// What stands after blank lines, comments, directives and the document's start.
std::string_view first_content(std::string_view text) {
  for (;;) {
    text = after_blanks(without_bom(text), " \t\r\n");
    if (text.substr(0, 1) == "#" || text.substr(0, 1) == "%") {
      text = text.substr(std::min(text.find_first_of("\r\n"), text.size()));
    } else if (!take(text, "---")) {
      return text;
    }
  }
}

// `{` before a quoted key (or with nothing in it), or `[` before such a map: JSON.
bool starts_as_json(std::string_view bytes) {
  constexpr std::string_view blanks = " \t\r\n";
  std::string_view text = after_blanks(without_bom(bytes), blanks);
  const bool array = take(text, "[");
  text = after_blanks(text, blanks);
  if (!take(text, "{")) {
    return false;
  }
  text = after_blanks(text, blanks);
  return text.empty() ? !array : text[0] == '"' || text[0] == '}';
}

// The root keys of a model in YAML, one of which stands first.
bool starts_with_root_key(std::string_view text) {
  constexpr std::string_view keys[] = {"schema",     "title",     "date",     "period",   "language",
                                       "source",     "file",      "preamble", "sections", "items",
                                       "paragraphs", "footnotes", "repairs",  "furniture"};
  const char quote = text.empty() ? '\0' : text.front();
  const bool quoted = quote == '"' || quote == '\'';
  text.remove_prefix(quoted ? 1 : 0);
  return std::any_of(std::begin(keys), std::end(keys), [&](std::string_view key) {
    std::string_view rest = text;
    return take(rest, key) && (!quoted || take(rest, {&quote, 1})) && take(rest, ":");
  });
}

// `schema: celac/…` at the start of `text`, the key and the value quoted or not.
bool takes_schema(std::string_view text) {
  if (!take(text, "schema") && !take(text, "\"schema\"") && !take(text, "'schema'")) {
    return false;
  }
  text = after_blanks(text, " \t");
  if (!take(text, ":")) {
    return false;
  }
  text = after_blanks(text, " \t");
  return take(text, "celac/") || take(text, "\"celac/") || take(text, "'celac/");
}

// A JSON array of models is as many of them.
std::vector<Value> without_arrays(std::vector<Value> values) {
  std::vector<Value> out;
  for (Value &value : values) {
    if (value.kind == ValueKind::list && !value.list().empty()) {
      auto &entries = std::get<std::vector<Value>>(value.content);
      std::move(entries.begin(), entries.end(), std::back_inserter(out));
    } else {
      out.push_back(std::move(value));
    }
  }
  return out;
}

Result<std::vector<Value>> read_values(const Source &source, ModelFormat format) {
  const std::string_view start = after_blanks(without_bom(source.bytes()), " \t\r\n").substr(0, 1);
  const bool json = format == ModelFormat::json ||
                    (format == ModelFormat::by_content && (start == "{" || start == "["));
  if (!json) {
    return read_yaml(source.bytes(), source.name());
  }
  auto values = read_json(source.bytes(), source.name());
  return values ? Result<std::vector<Value>>(without_arrays(std::move(*values))) : values.error();
}

Diagnostic no_model(const std::string &file) { return make_error("schema", file, "no model in this file"); }

}  // namespace

bool looks_like_model(std::string_view bytes) {
  if (starts_as_json(bytes)) {
    return true;
  }
  const std::string_view text = first_content(bytes);
  if (takes_schema(text)) {
    return true;
  }
  // Another tool may have sorted the keys: then a long list stands before the schema.
  if (!starts_with_root_key(text)) {
    return false;
  }
  for (auto line = text.find('\n'); line != std::string_view::npos; line = text.find('\n', line + 1)) {
    const std::string_view next = text.substr(line + 1);
    if (takes_schema(next)) {
      return true;
    }
    if (next.starts_with("---")) {
      return false;  // it was the head of a page
    }
  }
  return false;
}

namespace {

using Places = std::unordered_map<std::string, Place>;

// Where each node's map starts, by its id. Values are at most max_value_depth deep.
void collect_places(const Value &node, Places &places) {
  if (node.kind != ValueKind::map) {
    return;
  }
  for (const Member &member : node.members()) {
    if (member.key == "id" && (member.value.kind == ValueKind::string || member.value.kind == ValueKind::plain)) {
      places.emplace(member.value.text(), node.place);
    } else if ((member.key == "items" || member.key == "sections") && member.value.kind == ValueKind::list) {
      for (const Value &child : member.value.list()) {
        collect_places(child, places);
      }
    }
  }
}

// The reading of a model: its nodes with their places, in document order.
void note_places(const Places &places, Edition &edition) {
  for (const NodeRef &node : all_nodes(edition.plan)) {
    NodeReading reading;
    reading.id = node.id();
    if (const auto place = places.find(node.id()); place != places.end()) {
      reading.place = place->second;
    }
    edition.reading.nodes.push_back(std::move(reading));
  }
}

}  // namespace

Result<std::vector<Edition>> read_model(const Source &source, std::vector<Diagnostic> &more, ModelFormat format) {
  Result<std::vector<Value>> documents = read_values(source, format);
  if (!documents) {
    return documents.error();
  }
  if (documents->empty()) {
    return no_model(source.name());
  }
  std::vector<Edition> editions;
  std::optional<Diagnostic> first;
  for (Value &document : *documents) {
    Edition edition;
    Result<Plan> plan = read_plan(document, source.name(), edition.diagnostics);
    Places places;
    collect_places(document, places);
    document = Value{};  // with every plan kept, the values of a large file need not be
    if (plan) {
      edition.plan = std::move(*plan);
      note_places(places, edition);
    } else if (first) {
      edition.diagnostics.insert(edition.diagnostics.begin(), plan.error());
    } else {
      first = plan.error();
    }
    editions.push_back(std::move(edition));
  }
  if (!first) {
    return editions;
  }
  for (Edition &edition : editions) {
    std::move(edition.diagnostics.begin(), edition.diagnostics.end(), std::back_inserter(more));
  }
  return *first;
}

Result<std::vector<Edition>> read_model(const Source &source, ModelFormat format) {
  std::vector<Diagnostic> more;
  return read_model(source, more, format);
}

}  // namespace celac
