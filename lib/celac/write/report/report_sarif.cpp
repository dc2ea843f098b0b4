// Findings as SARIF 2.1.0 (OASIS), for code scanning and editors.

#include <fmt/format.h>

#include <algorithm>

#include "celac/check/fingerprint.hpp"
#include "celac/check/registry.hpp"
#include "celac/text/ascii.hpp"
#include "celac/write/model/sink.hpp"
#include "celac/write/report/report.hpp"

namespace celac {
namespace {

using check::Rule;

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "note";
  }
  return {};
}

// A relative path as a URI reference.
std::string uri_of(std::string_view path) {
  while (path.substr(0, 2) == "./") {
    path.remove_prefix(2);
  }
  std::string out = path.substr(0, 1) == "/" ? "file://" : "";
  for (const char c : path) {
    const bool plain = ascii::is_letter_or_digit(c) ||
                       std::string_view("-._~/!$&'()*+,;=@").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

void member(JsonSink &sink, std::string_view key, std::string_view value) {
  sink.key(key);
  sink.text(value);
}

void number(JsonSink &sink, std::string_view key, std::uint64_t value) {
  sink.key(key);
  sink.number(value);
}

void message(JsonSink &sink, std::string_view key, std::string_view text) {
  sink.key(key);
  sink.open_map();
  member(sink, "text", text);
  sink.close_map();
}

void artifact(JsonSink &sink, std::string_view file) {
  sink.key("artifactLocation");
  sink.open_map();
  member(sink, "uri", uri_of(file));
  sink.close_map();
}

void region(JsonSink &sink, const Diagnostic &finding) {
  sink.key("region");
  sink.open_map();
  number(sink, "startLine", finding.place.line);
  number(sink, "startColumn", std::max(finding.place.column, 1U));
  if (finding.end.line != 0) {
    number(sink, "endLine", finding.end.line);
    number(sink, "endColumn", finding.end.column);
  }
  sink.close_map();
}

void location(JsonSink &sink, const Diagnostic &finding) {
  sink.key("locations");
  sink.open_list();
  sink.open_map();
  sink.key("physicalLocation");
  sink.open_map();
  artifact(sink, finding.file);
  if (finding.place.line != 0) {
    region(sink, finding);
  }
  sink.close_map();
  if (!finding.id.empty()) {
    sink.key("logicalLocations");
    sink.open_list();
    sink.open_map();
    member(sink, "fullyQualifiedName", finding.id);
    sink.close_map();
    sink.close_list();
  }
  sink.close_map();
  sink.close_list();
}

void fixes(JsonSink &sink, const Diagnostic &finding) {
  sink.key("fixes");
  sink.open_list();
  sink.open_map();
  message(sink, "description", finding.fix->safe ? "safe: ids and texts stay" : "unsafe: look at what it changes");
  sink.key("artifactChanges");
  sink.open_list();
  sink.open_map();
  artifact(sink, finding.file);
  sink.key("replacements");
  sink.open_list();
  sink.open_map();
  sink.key("deletedRegion");
  sink.open_map();
  number(sink, "byteOffset", finding.fix->bytes.begin);
  number(sink, "byteLength", finding.fix->bytes.size());
  sink.close_map();
  message(sink, "insertedContent", finding.fix->text);
  sink.close_map();
  sink.close_list();
  sink.close_map();
  sink.close_list();
  sink.close_map();
  sink.close_list();
}

void rule_of(JsonSink &sink, const Rule &rule) {
  sink.open_map();
  member(sink, "id", rule.code);
  message(sink, "shortDescription", rule.what);
  message(sink, "fullDescription", fmt::format("{} {}", rule.what, rule.why));
  sink.key("help");
  sink.open_map();
  member(sink, "text", check::explain(rule));
  member(sink, "markdown", check::explain_markdown(rule));
  sink.close_map();
  sink.key("defaultConfiguration");
  sink.open_map();
  member(sink, "level", level(rule.severity));
  sink.close_map();
  sink.key("properties");
  sink.open_map();
  sink.key("tags");
  sink.open_list();
  sink.text(name(rule.group));
  sink.close_list();
  sink.close_map();
  sink.close_map();
}

// One value on one line.
template <class Describe>
std::string one(Describe describe_it) {
  std::string out;
  JsonSink sink(out, true);
  describe_it(sink);
  sink.end_document();
  out.pop_back();
  return out;
}

class SarifReport : public ReportWriter {
 public:
  explicit SarifReport(std::string root) : root_(std::move(root)) {}

  void open(std::string &out) override {
    out +=
        "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n"
        "  \"runs\": [{\n    \"tool\": {\"driver\": {\"name\": \"celac\", \"version\": \"" CELAC_VERSION
        "\", \"rules\": [";
    const auto &rules = check::all_rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
      out += i == 0 ? "\n      " : ",\n      ";
      out += one([&](JsonSink &sink) { rule_of(sink, *rules[i]); });
      index_.emplace(rules[i]->code, i);
    }
    out += "\n    ]}},\n    \"columnKind\": \"unicodeCodePoints\",\n    \"results\": [";
  }

  void add(std::string &out, const Source *source, const std::vector<Diagnostic> &findings) override {
    const auto prints = check::fingerprints(findings, source);
    for (std::size_t i = 0; i < findings.size(); ++i) {
      Diagnostic finding = findings[i];
      if (!root_.empty() && finding.file.compare(0, root_.size(), root_) == 0) {
        finding.file.erase(0, root_.size());
      }
      if (source == nullptr && finding.place.line == 0) {
        trouble_.push_back(one([&](JsonSink &sink) { notification(sink, finding); }));
        continue;
      }
      out += first_ ? "\n      " : ",\n      ";
      first_ = false;
      out += one([&](JsonSink &sink) { result(sink, finding, prints[i]); });
    }
  }

  void close(std::string &out, const ReportCounts &) override {
    out += first_ ? "],\n" : "\n    ],\n";
    out += fmt::format("    \"invocations\": [{{\"executionSuccessful\": {}", trouble_.empty() ? "true" : "false");
    if (!trouble_.empty()) {
      out += fmt::format(", \"toolExecutionNotifications\": [\n      {}\n    ]", fmt::join(trouble_, ",\n      "));
    }
    out += "}]\n  }]\n}\n";
  }

 private:
  void result(JsonSink &sink, const Diagnostic &finding, const std::string &print) const {
    sink.open_map();
    member(sink, "ruleId", finding.code);
    if (const auto rule = index_.find(finding.code); rule != index_.end()) {
      number(sink, "ruleIndex", rule->second);
    }
    member(sink, "level", level(finding.severity));
    message(sink, "message", finding.help.empty() ? finding.message : finding.message + "\n" + finding.help);
    location(sink, finding);
    sink.key("partialFingerprints");
    sink.open_map();
    member(sink, "celacFinding/v1", print);
    sink.close_map();
    if (finding.fix) {
      fixes(sink, finding);
    }
    sink.close_map();
  }

  // A file that could not be read: the run has no results about it.
  static void notification(JsonSink &sink, const Diagnostic &finding) {
    sink.open_map();
    sink.key("descriptor");
    sink.open_map();
    member(sink, "id", finding.code);
    sink.close_map();
    member(sink, "level", level(finding.severity));
    message(sink, "message", finding.message);
    location(sink, finding);
    sink.close_map();
  }

  std::string root_;
  std::map<std::string_view, std::size_t> index_;
  std::vector<std::string> trouble_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<ReportWriter> make_sarif_report(const ReportOptions &options) {
  return std::make_unique<SarifReport>(options.root);
}

}  // namespace celac
