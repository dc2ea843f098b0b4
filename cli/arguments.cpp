#include "cli/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <thread>

#include "celac/check/registry.hpp"
#include "celac/diff/diff.hpp"
#include "celac/text/pattern.hpp"
#include "celac/write/akn_plan.hpp"
#include "celac/write/escape.hpp"
#include "cli/git_diff.hpp"
#include "cli/help/help.hpp"
#include "cli/help/suggest.hpp"
#include "cli/schemas.hpp"

namespace celac::cli {
namespace {

std::string country_fault(const std::string &word) {
  const bool code = word.size() >= 2 && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
  return code ? "" : fmt::format("'{}' is not a code like 'br'", word);
}

std::string change_fault(const std::string &word) {
  std::string all;
  for (std::uint8_t i = 0; i < change_count; ++i) {
    const std::string_view known = name(static_cast<Change>(i));
    if (known == word) {
      return "";
    }
    all += all.empty() ? "" : ", ";
    all += known;
  }
  return fmt::format("'{}' is none of {}", word, all);
}

std::string pattern_fault(const std::string &word) {
  const Pattern pattern(word);
  return pattern.is_valid() ? "" : fmt::format("{} at byte {} of '{}'", pattern.error(), pattern.error_offset(), word);
}

// What stands in the way of `word` as a number of threads.
std::string jobs_fault(const std::string &word) {
  const bool number = !word.empty() && word.size() <= 4 && word.find_first_not_of("0123456789") == std::string::npos;
  return number && std::stoi(word) <= 1024 ? "" : fmt::format("'{}' is no number of threads (0 to 1024)", word);
}

std::vector<std::string> all_codes() {
  std::vector<std::string> out;
  for (const check::Rule *rule : check::all_rules()) {
    out.emplace_back(rule->code);
  }
  return out;
}

std::string none_of(const std::string &word, const std::vector<std::string> &known) {
  const bool found = std::find(known.begin(), known.end(), word) != known.end();
  return found ? "" : fmt::format("'{}' is none of {}", word, fmt::join(known, ", "));
}

// Groups of options, as CLI11 keeps them.
constexpr const char *own = "Options";
constexpr const char *reading = "Reading";
constexpr const char *batch_runs = "Many files";
constexpr const char *everywhere = "Everywhere";

class Parser {
 public:
  /// Only the command that is asked for gets its options: the others would cost more than reading a plan.
  explicit Parser(std::string_view command) : app_("", "celac"), command_(command) {
    app_.set_version_flag("--version", "celac " CELAC_VERSION, "print the version");
    app_.set_help_flag("-h", "examples and the command's own options");
    app_.set_help_all_flag("--help", "all options, in full");
    app_.require_subcommand(0, 1);
    add_parse();
    add_validate();
    add_render();
    add_show();
    add_explain();
    add_diff();
    add_trace();
    add_schema();
    add_completion();
    add_help();
  }

  Arguments run(int argc, const char *const *argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
      return {std::nullopt, help(false), done};
    } catch (const CLI::CallForAllHelp &) {
      return {std::nullopt, help(true), done};
    } catch (const CLI::CallForVersion &) {
      return {std::nullopt, "celac " CELAC_VERSION "\n", done};
    } catch (const CLI::ParseError &error) {
      return {std::nullopt, usage_error(error, argc, argv), trouble};
    }
    if (options_.command == Command::none) {
      return {std::nullopt, overview(false), trouble};
    }
    return options_.command == Command::help ? answer() : finish();
  }

  // What the command of this parser takes (help/command.hpp).
  [[nodiscard]] CommandSpec describe() const {
    CommandSpec spec;
    for (const CLI::App *sub : app_.get_subcommands([](const CLI::App *) { return true; })) {
      if (is_asked(sub)) {
        spec.name = sub->get_name();
        spec.about = sub->get_description();
        for (const CLI::Option *option : sub->get_options()) {
          (option->get_positional() ? spec.operand : spec.options.emplace_back()) = describe(*option);
        }
      }
    }
    return spec;
  }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const CLI::App *sub : app_.get_subcommands([](const CLI::App *) { return true; })) {
      out.push_back(sub->get_name());
    }
    return out;
  }

 private:
  [[nodiscard]] OptionSpec describe(const CLI::Option &option) const {
    OptionSpec spec;
    for (const std::string &name : option.get_snames()) {
      spec.names.push_back("-" + name);
    }
    for (const std::string &name : option.get_lnames()) {
      spec.names.push_back("--" + name);
    }
    const bool flag = option.get_expected_max() == 0;
    spec.value = option.get_positional() ? option.get_name() : flag ? "" : option.get_type_name();
    spec.about = option.get_description();
    if (const auto found = choices_.find(&option); found != choices_.end()) {
      spec.choices = found->second;
    }
    spec.list = option.get_delimiter() != '\0';
    const std::string &group = option.get_group();
    spec.group = group == reading      ? OptionGroup::reading
                 : group == batch_runs ? OptionGroup::batch
                 : group == everywhere ? OptionGroup::everywhere
                                       : OptionGroup::own;
    return spec;
  }

  // What is added to `sub` from here on is of `group`.
  static void group(CLI::App *sub, const char *name) { sub->option_defaults()->group(name); }

  CLI::App *add(const char *name, const char *description, Command command) {
    CLI::App *sub = app_.add_subcommand(name, description);
    sub->callback([this, command] { options_.command = command; });
    if (command_ != name) {
      return sub;
    }
    group(sub, everywhere);
    for (CLI::Option *option : sub->get_options()) {
      option->group(everywhere);  // -h and --help
    }
    sub->add_option("-o,--output", options_.output, "write to FILE, by way of a temporary file beside it")
        ->type_name("FILE");
    add_choice<Color>(sub, "--color", options_.color, "when to use colour", "WHEN",
                      {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}});
    sub->add_flag("-q,--quiet", options_.quiet, "no warnings");
    group(sub, own);
    return sub;
  }

  void add_reading(CLI::App *sub) {
    group(sub, reading);
    add_choice<From>(sub, "--from", options_.from, "read the input as", "FORMAT",
                     {{"auto", From::automatic},
                      {"markdown", From::markdown},
                      {"text", From::text},
                      {"yaml", From::yaml},
                      {"json", From::json}});
    sub->add_option("--stdin-filename", options_.stdin_filename, "the name to give to standard input")
        ->type_name("NAME");
    sub->add_option("--language", options_.language, "the plan's language (BCP 47) instead of a guess")
        ->type_name("TAG");
    group(sub, own);
  }

  // An option with a closed set of values; the first is the default. The help and the error name them all.
  // The target is a Value, or an optional one that stays empty where nothing is said.
  template <class Value, class Target>
  void add_choice(CLI::App *sub, const char *name, Target &target, const std::string &about_it, const char *type,
                  const std::vector<std::pair<std::string, Value>> &choices) {
    std::string all;
    for (const auto &choice : choices) {
      all += all.empty() ? "" : ", ";
      all += choice.first;
    }
    const std::string flag = name;
    CLI::Option *option = sub->add_option_function<std::string>(
        name,
        [&target, choices, all, flag](const std::string &word) {
          const auto found = std::find_if(choices.begin(), choices.end(),
                                          [&](const auto &choice) { return choice.first == word; });
          if (found == choices.end()) {
            throw CLI::ValidationError(flag, fmt::format("'{}' is none of {}", word, all));
          }
          target = found->second;
        },
        about_it + ": " + all);
    option->type_name(type);
    for (const auto &choice : choices) {
      choices_[option].push_back(choice.first);
    }
  }

  void add_batch(CLI::App *sub) {
    group(sub, batch_runs);
    BatchOptions &batch = options_.batch;
    sub->add_option("-j,--jobs", batch.jobs, "read files on N threads; 0: one a processor")
        ->check([](const std::string &word) { return jobs_fault(word); }, "")
        ->type_name("N");
    sub->add_option("--glob", batch.globs,
                    "open directories up for the files that GLOB means, as in '*.md' or '!old/**'")
        ->type_name("GLOB")
        ->allow_extra_args(false);
    sub->add_option("--files-from", batch.files_from, "also the files that LIST names, one a line; - is standard input")
        ->type_name("LIST");
    sub->add_flag("-0,--null", batch.nul, "NUL, not a line's end, stands between the names of LIST");
    group(sub, own);
  }

  void add_parse() {
    CLI::App *sub = add("parse", "plan text to typed model", Command::parse);
    if (!is_asked(sub)) {
      return;
    }
    sub->add_option("FILE", options_.files, "Markdown, plain text or a model; - or none: standard input")
        ->type_name("");
    add_choice<To>(sub, "--to", options_.to, "write", "FORMAT",
                   {{"yaml", To::yaml}, {"json", To::json}, {"ndjson", To::ndjson}});
    add_reading(sub);
    sub->add_option("--modeline", options_.modeline, "open YAML with an editor's schema line naming PATH")
        ->type_name("PATH");
    add_batch(sub);
    sub->add_option("--resume", options_.batch.resume,
                    "go on with the NDJSON in FILE: skip what it has, append the rest")
        ->type_name("FILE")
        ->excludes("--output");
  }

  void add_render() {
    CLI::App *sub = add("render", "a plan in another format", Command::render);
    if (!is_asked(sub)) {
      return;
    }
    sub->add_option("FILE", options_.files, "Markdown, plain text or a model; - or none: standard input")
        ->type_name("");
    add_choice<To>(sub, "--to", options_.to, "write", "FORMAT",
                   {{"markdown", To::markdown},
                    {"html", To::html},
                    {"akn", To::akn},
                    {"csv", To::csv},
                    {"ndjson", To::ndjson},
                    {"text", To::text},
                    {"source", To::source}});
    sub->get_option("--to")->required();
    add_reading(sub);
    sub->add_option("--source", options_.source_file, "the file that a model was read from, for --to source")
        ->type_name("FILE");
    sub->add_flag("--excel", options_.excel, "CSV for a spreadsheet: byte order mark, text stays text, nothing runs");
    sub->add_option("--country", options_.country, "for akn: ISO 3166 code of the country, in lower case")
        ->check([](const std::string &word) { return country_fault(word); }, "")
        ->type_name("COUNTRY");
    sub->add_option("--author", options_.author, "for akn: who wrote the plan")->type_name("NAME");
    sub->add_option("--date", options_.date, "for akn: when it was adopted, YYYY-MM-DD")
        ->check([](const std::string &word) { return is_date(word) ? "" : fmt::format("'{}' is not a day", word); }, "")
        ->type_name("DATE");
    add_batch(sub);
  }

  void add_validate() {
    CLI::App *sub = add("validate", "find and mend faults in plans", Command::validate);
    if (!is_asked(sub)) {
      return;
    }
    ValidateOptions &wanted = options_.validate;
    sub->add_option("FILE", options_.files, "Markdown, plain text or a model; - or none: standard input")
        ->type_name("");
    add_choice<ReportFormat>(sub, "--to", wanted.to, "write", "FORMAT", report_formats());
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
    add_reading(sub);
    add_batch(sub);
  }

  static std::vector<std::pair<std::string, ReportFormat>> report_formats() {
    return {{"text", ReportFormat::text},
            {"json", ReportFormat::json},
            {"sarif", ReportFormat::sarif},
            {"github", ReportFormat::github}};
  }

  static void add_reports(ValidateOptions &wanted, const std::vector<std::string> &all) {
    for (const std::string &one : all) {
      const auto equals = one.find('=');
      const auto formats = report_formats();
      const auto found = std::find_if(formats.begin(), formats.end(),
                                      [&](const auto &format) { return format.first == one.substr(0, equals); });
      if (equals == std::string::npos || equals + 1 == one.size() || found == formats.end()) {
        throw CLI::ValidationError("--report",
                                   fmt::format("'{}' is not text, json, sarif or github, '=' and a file", one));
      }
      wanted.reports.push_back({found->second, one.substr(equals + 1)});
    }
  }

  void add_codes(CLI::App *sub, const char *name, std::vector<std::string> &codes, const char *about_it) {
    CLI::Option *option =
        sub->add_option(name, codes, about_it)->type_name("CODE")->delimiter(',')->allow_extra_args(false);
    choices_[option] = all_codes();
  }

  void add_show() {
    CLI::App *sub = add("show", "print items and sections by id", Command::show);
    if (!is_asked(sub)) {
      return;
    }
    sub->add_option("FILE", positional_, "the plan, then ids: II.3.4, 3.4 where only one node has it, II.4.1..II.4.3")
        ->type_name("")
        ->required();
    add_choice<To>(sub, "--to", options_.to, "write", "FORMAT",
                   {{"text", To::text}, {"yaml", To::yaml}, {"json", To::json}, {"markdown", To::markdown}});
    add_reading(sub);
    sub->add_option("--grep", options_.grep, "only nodes whose words match this regular expression (PCRE)")
        ->check([](const std::string &word) { return pattern_fault(word); }, "")
        ->type_name("REGEX");
    sub->add_flag("--cite", options_.cite, "print the reference in words, one a line");
    sub->add_flag("--ids", options_.list_ids, "list ids, one a line")->excludes("--cite");
  }

  void add_diff() {
    CLI::App *sub = add("diff", "what became of each commitment between two editions", Command::diff);
    if (!is_asked(sub)) {
      return;
    }
    sub->add_option("FILE", options_.files, "the old edition, then the new one (or what git hands to a diff driver)")
        ->type_name("")
        ->required()
        ->expected(1, 9);
    add_choice<To>(sub, "--to", options_.to, "write", "FORMAT",
                   {{"text", To::text},
                    {"yaml", To::yaml},
                    {"json", To::json},
                    {"ndjson", To::ndjson},
                    {"markdown", To::markdown},
                    {"html", To::html},
                    {"csv", To::csv},
                    {"akn", To::akn}});
    add_reading(sub);
    sub->add_flag("--stat", options_.stat, "a table by section instead of the rows");
    sub->add_option("--section", options_.section, "only what stands in the section ID of either edition")
        ->type_name("ID");
    CLI::Option *only = sub->add_option("--only", options_.only,
                                        "only rows with one of these changes, as in moved,reworded")
                            ->check([](const std::string &word) { return change_fault(word); }, "")
                            ->delimiter(',')
                            ->allow_extra_args(false)
                            ->type_name("CHANGE");
    choices_[only] = {"unchanged", "reworded", "renumbered", "moved", "split", "merged", "added", "removed"};
    sub->add_option("--gold", options_.gold, "score against the concordance FILE (TSV: old, new) instead")
        ->type_name("FILE");
    sub->add_flag("--gold-partial", options_.gold_partial, "the concordance is not complete: recall only")
        ->needs("--gold");
    for (const char *other : {"--to", "--stat", "--section", "--only"}) {
      sub->get_option("--gold")->excludes(other);
    }
    sub->add_flag("--exit-zero", options_.exit_zero, "status 0 even where the editions differ");
  }

  void add_trace() {
    CLI::App *sub = add("trace", "commitments through several editions", Command::trace);
    if (!is_asked(sub)) {
      return;
    }
    sub->add_option("FILE", options_.files, "two or more editions, oldest first")
        ->type_name("")
        ->required()
        ->expected(2, -1);
    add_choice<To>(sub, "--to", options_.to, "write", "FORMAT",
                   {{"text", To::text},
                    {"yaml", To::yaml},
                    {"json", To::json},
                    {"ndjson", To::ndjson},
                    {"csv", To::csv},
                    {"html", To::html},
                    {"akn", To::akn}});
    add_reading(sub);
    sub->add_option("--id", options_.id, "only what became of ID, in full, with its wording in each edition")
        ->type_name("ID");
    sub->add_flag("--exit-zero", options_.exit_zero, "status 0 even where the editions differ");
  }

  void add_explain() {
    CLI::App *sub = add("explain", "what a code means, or why a node stands where it stands", Command::explain);
    if (!is_asked(sub)) {
      return;
    }
    CLI::Option *code = sub->add_option("CODE", positional_,
                                        "a code of validate, or a plan and one id; none: list all codes")
                            ->type_name("");
    choices_[code] = all_codes();
    add_reading(sub);
  }

  void add_completion() {
    CLI::App *sub = add("completion", "print completions for a shell", Command::completion);
    if (is_asked(sub)) {
      CLI::Option *shell = sub->add_option("SHELL", options_.shell, "bash, zsh or fish")->type_name("")->required();
      choices_[shell] = {"bash", "zsh", "fish"};
      shell->check([this, shell](const std::string &word) { return none_of(word, choices_[shell]); }, "");
    }
  }

  void add_help() {
    CLI::App *sub = app_.add_subcommand("help", "all about one command");
    sub->callback([this] { options_.command = Command::help; });
    choices_[sub->add_option("COMMAND", topic_, "parse, diff ...")->type_name("")] = names();
  }

  void add_schema() {
    CLI::App *sub = add("schema", "print a published JSON Schema", Command::schema);
    if (!is_asked(sub)) {
      return;
    }
    CLI::Option *name = sub->add_option("NAME", options_.schema, "plan, diff, trace or diagnostics")->type_name("")->required();
    for (const char *known : {"plan", "diff", "trace", "diagnostics"}) {
      if (!find_schema(known).empty()) {
        choices_[name].emplace_back(known);
      }
    }
  }

  std::string help(bool full) {
    const auto chosen = app_.get_subcommands();
    return chosen.empty() ? overview(full) : command_help(describe_command(chosen.front()->get_name()), full);
  }

  std::string usage_error(const CLI::ParseError &error, int argc, const char *const *argv) {
    const std::string first = argc > 1 ? argv[1] : "";
    const auto chosen = app_.get_subcommands();
    if (chosen.empty() && !first.empty() && first[0] != '-') {
      return unknown_command(first);
    }
    std::string text = printable(fmt::format("celac: {}", error.what())) + "\n";
    if (chosen.empty()) {
      return text + "celac: see 'celac --help'\n";
    }
    const std::string name = chosen.front()->get_name();
    text += suggest_options(describe_command(name), {argv + std::min(argc, 2), argv + argc});
    return text + fmt::format("celac: see 'celac {} --help'\n", name);
  }

  // Options that only one format has a use for.
  [[nodiscard]] std::string misplaced_option() const {
    struct Only {
      bool given;
      To to;
      const char *words;
    };
    for (const Only &only : {Only{options_.excel, To::csv, "--excel is for --to csv"},
                             Only{!options_.source_file.empty(), To::source, "--source is for --to source"},
                             Only{!options_.country.empty(), To::akn, "--country is for --to akn"},
                             Only{!options_.author.empty(), To::akn, "--author is for --to akn"},
                             Only{!options_.date.empty(), To::akn, "--date is for --to akn"}}) {
      if (only.given && options_.to != only.to) {
        return fmt::format("celac: {}\ncelac: see 'celac render --help'\n", only.words);
      }
    }
    if (options_.stat && options_.to != To::text) {
      return "celac: --stat is for --to text\ncelac: see 'celac diff --help'\n";
    }
    return {};
  }

  [[nodiscard]] std::string misplaced_batch_option() const {
    const BatchOptions &batch = options_.batch;
    const bool stdin_read = std::count(options_.files.begin(), options_.files.end(), "-") > 0;
    if (batch.nul && batch.files_from.empty()) {
      return "celac: -0 is for --files-from\n";
    }
    if (std::count(batch.globs.begin(), batch.globs.end(), "") > 0) {
      return "celac: --glob is empty\n";
    }
    if (!batch.resume.empty() && options_.to != To::ndjson) {
      return "celac: --resume is for --to ndjson\n";
    }
    return !batch.resume.empty() && stdin_read ? "celac: --resume cannot go on with standard input\n" : "";
  }

  Arguments finish() {
    options_.validate.fix = options_.validate.fix || options_.validate.unsafe_fixes || options_.validate.dry_run;
    if (options_.command == Command::explain && positional_.size() < 2) {
      options_.ids = positional_;
      return {options_, {}, done};
    }
    if (options_.command == Command::show || options_.command == Command::explain) {
      options_.files = {positional_.front()};
      options_.ids.assign(positional_.begin() + 1, positional_.end());
      const CLI::App *sub = app_.get_subcommands().front();
      if (options_.command == Command::show && sub->get_option("--to")->empty()) {
        options_.to = To::text;
      }
    }
    const bool compares = options_.command == Command::diff || options_.command == Command::trace;
    if (compares && app_.get_subcommands().front()->get_option("--to")->empty()) {
      options_.to = To::text;
    }
    if (options_.command == Command::diff && !take_git_arguments(options_)) {
      return {std::nullopt, "celac: diff takes two files, OLD and NEW\ncelac: see 'celac diff --help'\n", trouble};
    }
    if (options_.command == Command::explain && options_.ids.size() != 1) {
      return {std::nullopt, "celac: explain takes a CODE, or a FILE and one id\n", trouble};
    }
    if (const std::string fault = misplaced_option(); !fault.empty()) {
      return {std::nullopt, fault, trouble};
    }
    BatchOptions &batch = options_.batch;
    if (const std::string fault = misplaced_batch_option(); !fault.empty()) {
      return {std::nullopt, fault, trouble};
    }
    if (batch.jobs == 0) {
      batch.jobs = std::max(1U, std::thread::hardware_concurrency());
    }
    if (options_.files.empty() && batch.files_from.empty()) {
      options_.files = {batch.globs.empty() ? "-" : "."};
    }
    const std::ptrdiff_t others = (batch.files_from == "-" ? 1 : 0) + (options_.gold == "-" ? 1 : 0);
    if (std::count(options_.files.begin(), options_.files.end(), "-") + others > 1) {
      return {std::nullopt, "celac: standard input can be read only once\n", trouble};
    }
    return {options_, {}, done};
  }

  Arguments answer() const {
    if (topic_.empty()) {
      return {std::nullopt, overview(true), done};
    }
    const CommandSpec spec = describe_command(topic_);
    return spec.name.empty() ? Arguments{std::nullopt, unknown_command(topic_), trouble}
                             : Arguments{std::nullopt, command_help(spec, true), done};
  }

  [[nodiscard]] bool is_asked(const CLI::App *sub) const { return sub->get_name() == command_; }

  CLI::App app_;
  std::string_view command_;
  Options options_;
  std::vector<std::string> positional_;
  std::string topic_;
  std::map<const CLI::Option *, std::vector<std::string>> choices_;  // of options that take some words only
};

}  // namespace

CommandSpec describe_command(std::string_view name) { return Parser(name).describe(); }

std::vector<std::string> command_names() { return Parser("").names(); }

std::vector<CommandSpec> describe_commands() {
  std::vector<CommandSpec> out;
  for (const std::string &name : command_names()) {
    out.push_back(describe_command(name));
  }
  return out;
}

Arguments parse_arguments(int argc, const char *const *argv) { return Parser(argc > 1 ? argv[1] : "").run(argc, argv); }

}  // namespace celac::cli
