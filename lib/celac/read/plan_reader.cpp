#include "celac/read/plan_reader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "celac/plan/id.hpp"
#include "celac/plan/order.hpp"
#include "celac/read/fields.hpp"

namespace celac {

// Declared before the first Fields::optional that needs them.
void read(const Input &input, Paragraph &paragraph);
void read(const Input &input, Reference &reference);
void read(const Input &input, Cell &cell);
void read(const Input &input, Item &item);
void read(const Input &input, Section &section);
void read(const Input &input, Repair &repair);
void read(const Input &input, Furniture &furniture);
void read(const Input &input, Footnote &note);
void read(const Input &input, Period &period);
void read(const Input &input, SourceInfo &source);

namespace {

void read_location(Fields &fields, Location &at) {
  const bool has_lines = fields.optional("lines", at.lines);
  fields.optional("bytes", at.bytes);
  if (!has_lines && !at.bytes.empty()) {
    fields.missing("lines");
  }
}

void read_repaired(Fields &fields, std::vector<std::string> &repaired) {
  std::vector<CodeWord> words;
  fields.optional("repaired", words);
  for (CodeWord &word : words) {
    repaired.push_back(std::move(word.text));
  }
}

void read_word(Fields &fields, std::string_view key, std::string &out) {
  CodeWord word;
  fields.required(key, word);
  out = std::move(word.text);
}

template <class Node>
void read_label(Fields &fields, Node &node) {
  FilledString id{node.id};
  fields.required("id", id);
  fields.optional("label", node.label);
  fields.optional("number", node.number);
  fields.optional("kind", node.kind);
}

// 0.1.0 wrote the text after the sub-items as one string, its paragraphs parted by LF.
void read_after(Fields &fields, std::vector<Paragraph> &paragraphs) {
  std::string text;
  fields.optional("after", text);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    paragraphs.emplace_back().text = text.substr(begin, end - begin);
    begin = end + 1;
  }
}

// 0.1.0 kept all text outside any section in the preamble: what stands behind a node belongs to the paragraphs.
void end_preamble(Plan &plan) {
  if (plan.items.empty() && plan.sections.empty()) {
    std::move(plan.paragraphs.begin(), plan.paragraphs.end(), std::back_inserter(plan.preamble));
    plan.paragraphs.clear();
    return;
  }
  const auto start = [&](const auto &nodes) {
    return nodes.empty() ? std::numeric_limits<std::uint32_t>::max() : position(nodes.front().at);
  };
  const std::uint32_t first_node = std::min(start(plan.items), start(plan.sections));
  const auto later = std::find_if(plan.preamble.begin(), plan.preamble.end(),
                                  [&](const Paragraph &paragraph) { return position(paragraph.at) > first_node; });
  plan.paragraphs.insert(plan.paragraphs.begin(), std::make_move_iterator(later),
                         std::make_move_iterator(plan.preamble.end()));
  plan.preamble.erase(later, plan.preamble.end());
}

void read_root(const Input &input, Plan &plan) {
  Fields fields(input);
  std::string schema;
  fields.required("schema", schema);
  std::string file;  // of a record in NDJSON: where it was read that time
  fields.optional("file", file);
  fields.required("title", plan.title);
  fields.optional("date", plan.date);
  Period period;
  if (fields.optional("period", period)) {
    plan.period = period;
  }
  fields.optional("language", plan.language);
  fields.optional("source", plan.source);
  fields.optional("preamble", plan.preamble);
  fields.optional("sections", plan.sections);
  fields.optional("items", plan.items);
  fields.optional("paragraphs", plan.paragraphs);
  fields.optional("footnotes", plan.footnotes);
  fields.optional("repairs", plan.repairs);
  fields.optional("furniture", plan.furniture);
  fields.warn_of_others();
  end_preamble(plan);
  name_paragraphs(plan);
}

// Another schema is no plan with mistakes: one error says so. A schema that is missing is found by read_root.
bool is_readable_schema(const Input &input) {
  if (input.value.kind != ValueKind::map) {
    return true;
  }
  for (const Member &member : input.value.members()) {
    const bool string = member.value.kind == ValueKind::plain || member.value.kind == ValueKind::string;
    if (member.key == "schema" && string && member.value.text() != plan_schema) {
      const ModelPath path{&input.path, member.key, 0, member.place};
      input.findings.error(
          fmt::format("\"{:.60}\" is not read; this version reads {}", member.value.text(), plan_schema),
          member.value.place, path);
      return false;
    }
  }
  return true;
}

}  // namespace

void read(const Input &input, Paragraph &paragraph) {
  Fields fields(input);
  fields.optional("id", paragraph.id);
  fields.required("text", paragraph.text);
  fields.optional("markup", paragraph.markup);
  fields.optional("references", paragraph.references);
  read_location(fields, paragraph.at);
  fields.optional("pages", paragraph.pages);
  fields.warn_of_others();
}

void read(const Input &input, Reference &reference) {
  Fields fields(input);
  fields.required("text", reference.text);
  fields.required("span", reference.span);
  fields.optional("target", reference.target);
  fields.warn_of_others();
}

// 0.1.0 wrote a cell as its text alone.
void read(const Input &input, Cell &cell) {
  if (input.value.kind == ValueKind::string || input.value.kind == ValueKind::plain) {
    read(input, cell.text);
    return;
  }
  Fields fields(input);
  fields.optional("column", cell.column);
  fields.required("text", cell.text);
  fields.warn_of_others();
}

void read(const Input &input, Item &item) {
  Fields fields(input);
  read_label(fields, item);
  fields.optional("title", item.title);
  fields.required("text", item.text);
  fields.optional("markup", item.markup);
  fields.optional("references", item.references);
  fields.optional("column", item.column);
  fields.optional("cells", item.cells);
  read_location(fields, item.at);
  fields.optional("pages", item.pages);
  read_repaired(fields, item.repaired);
  fields.optional("items", item.items);
  fields.optional("paragraphs", item.paragraphs);
  read_after(fields, item.paragraphs);
  fields.warn_of_others();
}

void read(const Input &input, Section &section) {
  Fields fields(input);
  read_label(fields, section);
  fields.required("title", section.title);
  read_location(fields, section.at);
  fields.optional("pages", section.pages);
  read_repaired(fields, section.repaired);
  fields.optional("paragraphs", section.paragraphs);
  fields.optional("items", section.items);
  fields.optional("sections", section.sections);
  fields.warn_of_others();
}

void read(const Input &input, Repair &repair) {
  Fields fields(input);
  read_word(fields, "code", repair.code);
  fields.optional("id", repair.id);
  read_location(fields, repair.at);
  fields.required("was", repair.was);
  fields.required("now", repair.now);
  fields.warn_of_others();
}

void read(const Input &input, Furniture &furniture) {
  Fields fields(input);
  read_word(fields, "kind", furniture.kind);
  read_location(fields, furniture.at);
  fields.warn_of_others();
}

void read(const Input &input, Footnote &note) {
  Fields fields(input);
  fields.required("label", note.label);
  fields.required("text", note.text);
  read_location(fields, note.at);
  fields.warn_of_others();
}

void read(const Input &input, Period &period) {
  Fields fields(input);
  fields.required("from", period.from);
  fields.required("to", period.to);
  fields.warn_of_others();
}

void read(const Input &input, SourceInfo &source) {
  Fields fields(input);
  fields.required("name", source.name);
  fields.optional("bytes", source.bytes);
  fields.optional("lines", source.lines);
  fields.optional("xxh3", source.xxh3);
  fields.optional("line_end", source.line_end);
  fields.warn_of_others();
}

Result<Plan> read_plan(const Value &document, const std::string &file, std::vector<Diagnostic> &findings) {
  Findings found(file);
  const ModelPath root;
  const Input input{document, root, found};
  Plan plan;
  if (is_readable_schema(input)) {
    read_root(input, plan);
  }
  std::vector<Diagnostic> all = found.take();
  const auto error = std::find_if(all.begin(), all.end(),
                                  [](const Diagnostic &one) { return one.severity == Severity::error; });
  std::optional<Diagnostic> first;
  if (error != all.end()) {
    first = std::move(*error);
    all.erase(error);
  }
  std::move(all.begin(), all.end(), std::back_inserter(findings));
  return first ? Result<Plan>(std::move(*first)) : Result<Plan>(std::move(plan));
}

}  // namespace celac
