#include <algorithm>

#include "celac/check/registry.hpp"
#include "cli/arguments/faults.hpp"
#include "cli/arguments/parser.hpp"

namespace celac::cli {

bool Parser::may_have(std::initializer_list<std::string_view> options) const {
  const auto is_in = [](std::string_view word, std::string_view option) {
    return option.starts_with("--") ? word.starts_with(option)
                                    : word.starts_with('-') && word.find(option[1]) != std::string_view::npos;
  };
  return words_.empty() || std::any_of(words_.begin(), words_.end(), [&](std::string_view word) {
           return std::any_of(options.begin(), options.end(),
                              [&](std::string_view option) { return is_in(word, option); });
         });
}

// What is added to `sub` from here on is of `group`.
void Parser::group(CLI::App *sub, const char *name) { sub->option_defaults()->group(name); }

// As in most programs the last of several wins, so that an alias can be overruled. Lists take them all.
void Parser::use_last_value() {
  for (CLI::App *sub : app_.get_subcommands([this](const CLI::App *sub) { return is_asked(sub); })) {
    for (CLI::Option *option : sub->get_options()) {
      if (!option->get_positional() && option->get_expected_max() == 1) {
        option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
      }
    }
  }
}

CLI::App *Parser::add(const char *name, const char *description, Command command) {
  CLI::App *sub = app_.add_subcommand(name, description);
  sub->callback([this, command] { options_.command = command; });
  if (command_ != name) {
    return sub;
  }
  group(sub, everywhere);
  if (may_have({"-V", "--version"})) {
    sub->set_version_flag("-V,--version", "celac " CELAC_VERSION, "print the version");
  }
  for (CLI::Option *option : sub->get_options()) {
    option->group(everywhere);  // -h, --help and --version
  }
  sub->add_option("-o,--output", options_.output, "write to FILE, by way of a temporary file beside it")
      ->check([](const std::string &word) { return word.empty() ? "no file is named" : ""; }, "")
      ->type_name("FILE");
  if (may_have({"--color"})) {
    add_choice<Color>(sub, "--color", options_.color, "when to use colour", "WHEN",
                      {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}});
  }
  sub->add_flag("-q,--quiet", options_.quiet, "no warnings");
  group(sub, own);
  return sub;
}

void Parser::add_reading(CLI::App *sub) {
  if (!may_have({"--from", "--stdin-filename", "--language"})) {
    return;
  }
  group(sub, reading);
  add_choice<From>(sub, "--from", options_.from, "read the input as", "FORMAT",
                   {{"auto", From::automatic},
                    {"markdown", From::markdown},
                    {"text", From::text},
                    {"yaml", From::yaml},
                    {"json", From::json}});
  sub->add_option("--stdin-filename", options_.stdin_filename, "the name to give to standard input")->type_name("NAME");
  sub->add_option("--language", options_.language, "the plan's language (BCP 47) instead of a guess")
      ->check([](const std::string &word) { return language_fault(word); }, "")
      ->type_name("TAG");
  group(sub, own);
}

void Parser::add_out_dir(CLI::App *sub) {
  sub->add_option("--out-dir", options_.out_dir, "a file for each plan, in the folder DIR")
      ->check([](const std::string &word) { return word.empty() ? "no folder is named" : ""; }, "")
      ->type_name("DIR")
      ->excludes("--output");
}

void Parser::add_excel(CLI::App *sub) {
  sub->add_flag("--excel", options_.excel, "CSV for a spreadsheet: byte order mark, text stays text, nothing runs");
}

void Parser::add_width(CLI::App *sub) {
  group(sub, everywhere);
  sub->add_option("--width", options_.width, "columns of text for people, instead of the terminal's")
      ->check([](const std::string &word) { return width_fault(word); }, "")
      ->type_name("N");
  group(sub, own);
}

void Parser::add_jobs(CLI::App *sub) {
  sub->add_option("-j,--jobs", options_.batch.jobs, "read files on N threads; 0: one a processor")
      ->check([](const std::string &word) { return jobs_fault(word); }, "")
      ->type_name("N");
}

void Parser::add_batch(CLI::App *sub) {
  if (!may_have({"-j", "--jobs", "--glob", "--files-from", "-0", "--null"})) {
    return;
  }
  group(sub, batch_runs);
  BatchOptions &batch = options_.batch;
  add_jobs(sub);
  sub->add_option("--glob", batch.globs, "open directories up for the files that GLOB means, as in '*.md' or '!old/**'")
      ->type_name("GLOB")
      ->allow_extra_args(false);
  sub->add_option("--files-from", batch.files_from, "also the files that LIST names, one a line; - is standard input")
      ->type_name("LIST");
  sub->add_flag("-0,--null", batch.nul, "NUL, not a line's end, stands between the names of LIST");
  group(sub, own);
}

void Parser::add_codes(CLI::App *sub, const char *name, std::vector<std::string> &codes, const char *about_it) {
  CLI::Option *option =
      sub->add_option(name, codes, about_it)->type_name("CODE")->delimiter(',')->allow_extra_args(false);
  choices_[option] = check::all_codes();
}

}  // namespace celac::cli
