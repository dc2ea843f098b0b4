#pragma once
// Everything that the command line says, parsed and checked. Commands take it as it is.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/write/report/report.hpp"
#include "cli/formats.hpp"

namespace celac::cli {

enum class Command : std::uint8_t {
  none,
  parse,
  validate,
  render,
  show,
  diff,
  trace,
  align,
  commitments,
  explain,
  schema,
  completion,
  help
};

/// How the input is to be read (--from).
enum class From : std::uint8_t { automatic, markdown, text, yaml, json };

enum class Color : std::uint8_t { automatic, always, never };

/// From which severity on findings make validate exit 1 (--fail-on).
enum class FailOn : std::uint8_t { error, warning, info, never };

/// --report FORMAT=FILE
struct ReportFile {
  ReportFormat format = ReportFormat::text;
  std::string file;
};

/// What validate is asked beyond what every command is. What the command line leaves open, the configuration says.
struct ValidateOptions {
  ReportFormat to = ReportFormat::text;
  std::vector<ReportFile> reports;
  std::optional<FailOn> fail_on;
  std::optional<Severity> min_severity;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string config;
  std::string baseline;
  std::string write_baseline;
  bool no_config = false;
  bool show_config = false;
  bool fix = false;
  bool unsafe_fixes = false;
  bool dry_run = false;
  bool exit_zero = false;
};

/// One file that git wants compared (git_diff.hpp).
struct GitDiff {
  std::string old_path;
  std::string new_path;
  std::string about;      ///< lines about a renaming; may be empty
  bool unmerged = false;  ///< there are no two sides
};

/// Runs over many files: parse, validate and render. trace has the jobs.
struct BatchOptions {
  unsigned jobs = 1;
  std::vector<std::string> globs;  ///< directories are opened up for the files that these mean
  std::string files_from;          ///< a list of files; "-" is standard input
  bool nul = false;                ///< NUL ends a name of the list
  std::string resume;              ///< parse: NDJSON to go on with

  [[nodiscard]] bool lists() const { return !globs.empty() || !files_from.empty() || !resume.empty(); }
};

/// What commitments is asked beyond what every command is.
struct CommitmentsAsked {
  std::string lexicon;  ///< a language, to print its lexicon, or a file that replaces it
  std::string min_level;
  std::string party;
  std::string due_before;
};

struct Options {
  Command command = Command::none;
  std::vector<std::string> files;  ///< "-" is standard input
  std::vector<std::string> ids;    ///< show, explain
  std::string schema;              ///< schema: which
  std::string shell;               ///< completion: for which
  ValidateOptions validate;
  BatchOptions batch;
  CommitmentsAsked commitments;
  From from = From::automatic;
  Formats to;
  Color color = Color::automatic;
  std::size_t width = 0;  ///< columns of text for people; 0: as wide as the terminal
  std::string output;     ///< -o; empty: standard output
  std::string out_dir;    ///< parse, render: a file for each plan in this folder
  std::string stdin_filename = "<stdin>";
  std::string language;
  std::string modeline;
  std::string source_file;  ///< render --to source, of a model
  bool excel = false;       ///< render --to csv
  std::string country;      ///< render --to akn
  std::string doctype;      ///< render --to akn; empty: statement
  std::string author;       ///< render --to akn, docx; diff --to docx
  std::string date;         ///< the same
  bool quiet = false;
  bool list_ids = false;    ///< show
  bool paragraphs = false;  ///< show: in the list; render, diff: in tables
  bool cite = false;
  std::string cite_style;    ///< of --cite; empty: the reference alone
  bool commit = false;       ///< show: what nodes commit to; render: in tables
  bool contents = false;     ///< show: its sections
  bool ignore_case = false;  ///< show: of grep
  std::optional<std::string> grep;
  bool stat = false;              ///< diff: a table by section
  std::string section;            ///< diff: only what stands below this id
  std::vector<std::string> only;  ///< diff: only rows with one of these changes
  std::string gold;               ///< diff: a concordance to score against
  bool gold_partial = false;      ///< the concordance is not exhaustive: recall only
  std::optional<GitDiff> git;     ///< diff: called by git
  std::string id;                 ///< trace: one lineage in full
  bool exit_zero = false;         ///< differences are no reason for status 1
};

/// Whether the run writes an office file, which is no text.
[[nodiscard]] inline bool is_office(const Options &options) {
  const Formats &to = options.to;
  return to.render == RenderFormat::xlsx || to.render == RenderFormat::docx || to.diff == DiffFormat::xlsx ||
         to.diff == DiffFormat::docx || to.trace == TraceFormat::xlsx || to.align == AlignFormat::xlsx ||
         to.commitments == CommitmentFormat::xlsx;
}

}  // namespace celac::cli
