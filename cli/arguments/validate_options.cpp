#include <fmt/core.h>

#include <algorithm>

#include "cli/arguments/parser.hpp"

namespace celac::cli {

void Parser::add_reports(ValidateOptions &wanted, const std::vector<std::string> &all) {
  for (const std::string &one : all) {
    const auto equals = one.find('=');
    const auto *const found = std::find_if(report_formats.begin(), report_formats.end(),
                                           [&](const auto &format) { return format.first == one.substr(0, equals); });
    if (equals == std::string::npos || equals + 1 == one.size() || found == report_formats.end()) {
      throw CLI::ValidationError("--report",
                                 fmt::format("'{}' is not text, json, sarif or github, '=' and a file", one));
    }
    wanted.reports.push_back({found->second, one.substr(equals + 1)});
  }
}

void Parser::add_validate() {
  CLI::App *sub = add("validate", "find and mend faults in plans", Command::validate);
  if (!is_asked(sub)) {
    return;
  }
  ValidateOptions &wanted = options_.validate;
  sub->add_option("FILE", options_.files, "Markdown, plain text or a model; - or none: standard input")->type_name("");
  add_formats(sub, wanted.to, report_formats);
  sub->add_option_function<std::vector<std::string>>(
         "--report", [&wanted](const std::vector<std::string> &all) { add_reports(wanted, all); },
         "also write a report to FILE; may be repeated")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false);
  add_choice<FailOn>(
      sub, "--fail-on", wanted.fail_on, "exit 1 from this severity on", "SEVERITY",
      {{"error", FailOn::error}, {"warning", FailOn::warning}, {"info", FailOn::info}, {"never", FailOn::never}});
  add_choice<Severity>(sub, "--min-severity", wanted.min_severity, "leave out what is less severe", "SEVERITY",
                       {{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}});
  add_codes(sub, "--select", wanted.select, "only these codes, separated by commas");
  add_codes(sub, "--ignore", wanted.ignore, "not these codes, separated by commas");
  sub->add_option("--config", wanted.config, "settings from FILE instead of the next .celac.yaml upward")
      ->type_name("FILE");
  sub->add_flag("--no-config", wanted.no_config, "no settings from files");
  sub->add_flag("--show-config", wanted.show_config, "print the settings in force and where they come from");
  sub->add_option("--baseline", wanted.baseline, "leave out the findings that FILE lists")->type_name("FILE");
  sub->add_option("--write-baseline", wanted.write_baseline, "write all findings to FILE, as a baseline")
      ->type_name("FILE");
  sub->add_flag("--fix", wanted.fix, "mend the files where ids and texts stay as they are");
  sub->add_flag("--unsafe-fixes", wanted.unsafe_fixes, "also mend what changes words, labels or furniture");
  sub->add_flag("--dry-run", wanted.dry_run, "print what --fix would change as a patch and change nothing");
  sub->add_flag("--exit-zero", wanted.exit_zero, "exit 0 in spite of findings");
  add_width(sub);
  add_reading(sub);
  add_batch(sub);
}

}  // namespace celac::cli
