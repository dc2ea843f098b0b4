#include "cli/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <numeric>

namespace celac::cli {
namespace {

constexpr const char *about =
    "Reads an action plan as data: numbered commitments out of messy Markdown.\n\n"
    "  celac parse plan.md                 the tree of sections and items, as YAML\n"
    "  celac parse --to json plan.md | jq  the same as JSON\n"
    "  celac show plan.md II.3.4           one item\n"
    "  celac explain plan.md II.3.4        why it stands where it stands\n";

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::size_t changed = corner + (a[i] == b[k] ? 0U : 1U);
      corner = row[k + 1];
      row[k + 1] = std::min({changed, corner + 1, row[k] + 1});
    }
  }
  return row.back();
}

// The known word nearest to `word`, if it is near enough to have been meant.
std::string nearest(std::string_view word, const std::vector<std::string> &known) {
  std::string best;
  std::size_t least = word.size() / 3 + 2;
  for (const std::string &candidate : known) {
    const std::size_t far = distance(word, candidate);
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

class Parser {
 public:
  Parser() : app_("celac: " + std::string(about), "celac") {
    app_.set_version_flag("--version", "celac " CELAC_VERSION, "print the version");
    app_.set_help_flag("-h,--help", "print this help");
    app_.require_subcommand(0, 1);
    app_.footer("Run 'celac COMMAND --help' for one command, 'man celac' for the manual.");
    add_parse();
    add_show();
    add_explain();
    add_schema();
  }

  Arguments run(int argc, const char *const *argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
      return {std::nullopt, help(), done};
    } catch (const CLI::CallForVersion &) {
      return {std::nullopt, "celac " CELAC_VERSION "\n", done};
    } catch (const CLI::ParseError &error) {
      return {std::nullopt, usage_error(error, argc, argv), trouble};
    }
    if (options_.command == Command::none) {
      return {std::nullopt, app_.help(), trouble};
    }
    return finish();
  }

 private:
  CLI::App *add(const char *name, const char *description, Command command) {
    CLI::App *sub = app_.add_subcommand(name, description);
    sub->set_help_flag("-h,--help", "print this help");
    sub->callback([this, command] { options_.command = command; });
    sub->add_option("-o,--output", options_.output, "write to FILE, by way of a temporary file beside it")
        ->type_name("FILE");
    add_choice(sub, "--color", options_.color, "when to use colour", "WHEN",
               {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}});
    sub->add_flag("-q,--quiet", options_.quiet, "no warnings");
    return sub;
  }

  void add_reading(CLI::App *sub) {
    add_choice(sub, "--from", options_.from, "read the input as", "FORMAT",
               {{"auto", From::automatic},
                {"markdown", From::markdown},
                {"text", From::text},
                {"yaml", From::yaml},
                {"json", From::json}});
    sub->add_option("--stdin-filename", options_.stdin_filename, "the name to give to standard input")
        ->type_name("NAME");
    sub->add_option("--language", options_.language, "the plan's language (BCP 47) instead of a guess")
        ->type_name("TAG");
  }

  // An option with a closed set of values; the first is the default. The help and the error name them all.
  template <class Value>
  static void add_choice(CLI::App *sub, const char *name, Value &target, const std::string &about_it, const char *type,
                         const std::vector<std::pair<std::string, Value>> &choices) {
    std::string all;
    for (const auto &choice : choices) {
      all += all.empty() ? "" : ", ";
      all += choice.first;
    }
    const std::string flag = name;
    sub->add_option_function<std::string>(
           name,
           [&target, choices, all, flag](const std::string &word) {
             const auto found = std::find_if(choices.begin(), choices.end(),
                                             [&](const auto &choice) { return choice.first == word; });
             if (found == choices.end()) {
               throw CLI::ValidationError(flag, fmt::format("'{}' is none of {}", word, all));
             }
             target = found->second;
           },
           about_it + ": " + all)
        ->type_name(type);
  }

  void add_parse() {
    CLI::App *sub = add("parse", "plan text to typed model", Command::parse);
    sub->add_option("FILE", options_.files, "Markdown, plain text or a model; - or none: standard input")
        ->type_name("");
    add_choice(sub, "--to", options_.to, "write", "FORMAT",
               {{"yaml", To::yaml}, {"json", To::json}, {"ndjson", To::ndjson}});
    add_reading(sub);
    sub->add_option("--modeline", options_.modeline, "open YAML with an editor's schema line naming PATH")
        ->type_name("PATH");
  }

  void add_show() {
    CLI::App *sub = add("show", "print items and sections by id", Command::show);
    sub->add_option("FILE", positional_, "the plan, then ids: II.3.4, 3.4 where only one node has it, II.4.1..II.4.3")
        ->type_name("")
        ->required();
    add_choice(sub, "--to", options_.to, "write", "FORMAT",
               {{"text", To::text}, {"yaml", To::yaml}, {"json", To::json}});
    add_reading(sub);
    sub->add_flag("--ids", options_.list_ids, "list ids, one a line");
  }

  void add_explain() {
    CLI::App *sub = add("explain", "why a node stands where it stands", Command::explain);
    sub->add_option("FILE", positional_, "the plan, then one id")->type_name("")->required();
    add_reading(sub);
  }

  void add_schema() {
    CLI::App *sub = add("schema", "print a published JSON Schema", Command::schema);
    sub->add_option("NAME", options_.schema, "plan")->type_name("")->required();
  }

  std::string help() {
    const auto chosen = app_.get_subcommands();
    return chosen.empty() ? app_.help() : chosen.front()->help("celac");
  }

  std::string usage_error(const CLI::ParseError &error, int argc, const char *const *argv) {
    std::string text = fmt::format("celac: {}\n", error.what());
    const bool no_command = app_.get_subcommands().empty();
    const std::string first = argc > 1 ? argv[1] : "";
    std::vector<std::string> known;
    if (no_command && !first.empty() && first[0] != '-') {
      for (const CLI::App *sub : app_.get_subcommands([](const CLI::App *) { return true; })) {
        known.push_back(sub->get_name());
      }
      text = fmt::format("celac: '{}' is not a command\n", first);
      if (const std::string near = nearest(first, known); !near.empty()) {
        text += fmt::format("celac: did you mean '{}'?\n", near);
      }
      return text + "celac: see 'celac --help'\n";
    }
    suggest_option(text, argc, argv);
    return text + fmt::format("celac: see 'celac {}--help'\n", no_command ? "" : first + " ");
  }

  void suggest_option(std::string &text, int argc, const char *const *argv) {
    const auto chosen = app_.get_subcommands();
    if (chosen.empty()) {
      return;
    }
    std::vector<std::string> known;
    for (const CLI::Option *option : chosen.front()->get_options()) {
      for (const std::string &name : option->get_lnames()) {
        known.push_back("--" + name);
      }
    }
    for (int i = 2; i < argc; ++i) {
      const std::string argument = argv[i];
      const std::string name = argument.substr(0, argument.find('='));
      const bool unknown = name.size() > 2 && name.substr(0, 2) == "--" &&
                           std::find(known.begin(), known.end(), name) == known.end();
      const std::string near = unknown ? nearest(name, known) : "";
      if (!near.empty()) {
        text += fmt::format("celac: did you mean '{}'?\n", near);
      }
    }
  }

  Arguments finish() {
    if (options_.command == Command::show || options_.command == Command::explain) {
      options_.files = {positional_.front()};
      options_.ids.assign(positional_.begin() + 1, positional_.end());
      const CLI::App *sub = app_.get_subcommands().front();
      if (options_.command == Command::show && sub->get_option("--to")->empty()) {
        options_.to = To::text;
      }
    }
    if (options_.command == Command::explain && options_.ids.size() != 1) {
      return {std::nullopt, "celac: explain takes a FILE and one id\n", trouble};
    }
    if (options_.files.empty()) {
      options_.files = {"-"};
    }
    if (std::count(options_.files.begin(), options_.files.end(), "-") > 1) {
      return {std::nullopt, "celac: standard input can be read only once\n", trouble};
    }
    return {options_, {}, done};
  }

  CLI::App app_;
  Options options_;
  std::vector<std::string> positional_;
};

}  // namespace

Arguments parse_arguments(int argc, const char *const *argv) { return Parser().run(argc, argv); }

}  // namespace celac::cli
