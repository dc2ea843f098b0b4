#include "cli/baseline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "celac/check/fingerprint.hpp"
#include "celac/check/registry.hpp"
#include "celac/data/json_value.hpp"
#include "celac/write/common/escape.hpp"
#include "cli/input.hpp"

namespace celac::cli {
namespace {

constexpr std::string_view baseline_schema = "celac/baseline/1";

Diagnostic refusal(const std::string &file, const Place &place, std::string message) {
  return make_error("baseline", file, std::move(message), place);
}

const Value *member(const Value &map, std::string_view key, ValueKind kind) {
  if (map.kind != ValueKind::map) {
    return nullptr;
  }
  for (const Member &one : map.members()) {
    if (one.key == key) {
      return one.value.kind == kind ? &one.value : nullptr;
    }
  }
  return nullptr;
}

bool is_wanted(const std::string &code, const check::Selection &selection) {
  const auto *rule = check::find_rule(code);
  return rule == nullptr ? selection.has(code) : selection.has(*rule);
}

Result<Baseline> read_entries(const std::string &file, const Value &list) {
  Baseline out(file);
  for (const Value &entry : list.list()) {
    const Value *name = member(entry, "file", ValueKind::string);
    const Value *code = member(entry, "code", ValueKind::string);
    const Value *print = member(entry, "fingerprint", ValueKind::string);
    if (name == nullptr || code == nullptr || print == nullptr) {
      return refusal(file, entry.place, "an entry of a baseline has the strings file, code and fingerprint");
    }
    out.entries.emplace(std::pair(name->text(), print->text()), code->text());
  }
  return out;
}

}  // namespace

Baseline::Baseline(const std::string &file) {
  std::error_code error;
  folder_ = std::filesystem::absolute(file, error).lexically_normal().parent_path().string();
}

std::string Baseline::name_of(const std::string &file) const {
  std::error_code error;
  const auto whole = std::filesystem::absolute(file, error);
  return error ? file : whole.lexically_normal().lexically_relative(folder_).string();
}

std::size_t Baseline::filter(const std::string &file, std::vector<Diagnostic> &findings, const Source *source,
                             const check::Selection &selection) {
  const auto prints = check::fingerprints(findings, source);
  // A name may also stand as it was given: so it was written once, and standard input has no folder.
  const auto entry_of = [&](const std::string &name, const std::string &print) {
    const auto entry = entries.find({name_of(name), print});
    return entry != entries.end() ? entry : entries.find({name, print});
  };
  std::vector<Diagnostic> kept;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto entry = entry_of(findings[i].file, prints[i]);
    if (entry == entries.end()) {
      kept.push_back(std::move(findings[i]));
    } else {
      used_.insert(entry->first);
    }
  }
  for (const std::string &name : {name_of(file), file}) {
    for (auto entry = entries.lower_bound({name, ""}); entry != entries.end() && entry->first.first == name; ++entry) {
      if (is_wanted(entry->second, selection)) {
        looked_for_.insert(entry->first);
      }
    }
  }
  const std::size_t dropped = findings.size() - kept.size();
  findings = std::move(kept);
  return dropped;
}

std::size_t Baseline::stale() const {
  return static_cast<std::size_t>(
      std::count_if(looked_for_.begin(), looked_for_.end(), [this](const Key &key) { return !used_.contains(key); }));
}

Result<Baseline> read_baseline(const std::string &file, const Options &options, const Streams &streams) {
  const auto source = read_source(file, options, streams, ReadAs::baseline);
  if (!source) {
    return source.error();
  }
  const auto values = read_json(source->bytes(), file);
  if (!values) {
    Diagnostic error = values.error();
    error.code = "baseline";
    return error;
  }
  const Value &root = values->front();
  const Value *schema = member(root, "schema", ValueKind::string);
  if (schema == nullptr || schema->text().substr(0, 15) != baseline_schema.substr(0, 15)) {
    return refusal(file, root.place, "is no baseline: its \"schema\" is not " + std::string(baseline_schema));
  }
  if (schema->text() != baseline_schema) {
    return make_error("baseline", file,
                      fmt::format("{} is a baseline of another version; this one reads {}",
                                  printable(schema->text()).substr(0, 60), baseline_schema),
                      schema->place, "write it anew with --write-baseline");
  }
  const Value *list = member(root, "findings", ValueKind::list);
  if (list == nullptr) {
    return refusal(file, root.place, "a baseline has a list \"findings\"");
  }
  return read_entries(file, *list);
}

void BaselineWriter::add(const std::vector<Diagnostic> &findings, const Source *source) {
  const auto prints = check::fingerprints(findings, source);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    baseline_.entries.emplace(std::pair(baseline_.name_of(findings[i].file), prints[i]), findings[i].code);
  }
}

std::string BaselineWriter::text() const {
  std::string out = fmt::format("{{\n  \"schema\": \"{}\",\n  \"findings\": [", baseline_schema);
  bool first = true;
  for (const auto &[key, code] : baseline_.entries) {
    out += first ? "\n    {\"file\": " : ",\n    {\"file\": ";
    first = false;
    append_quoted(out, key.first);
    out += fmt::format(", \"code\": \"{}\", \"fingerprint\": \"{}\"}}", code, key.second);
  }
  return out + (first ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace celac::cli
