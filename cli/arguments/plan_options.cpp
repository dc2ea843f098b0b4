#include <fmt/core.h>

#include "celac/check/registry.hpp"
#include "celac/write/plan/akn_plan.hpp"
#include "celac/write/plan/citation_style.hpp"
#include "cli/arguments/faults.hpp"
#include "cli/arguments/parser.hpp"
#include "cli/schemas.hpp"

namespace celac::cli {

void Parser::add_parse() {
  CLI::App *sub = add("parse", "plan text to typed model", Command::parse);
  if (!is_asked(sub)) {
    return;
  }
  sub->add_option("FILE", options_.files, "Markdown, plain text or a model; - or none: standard input")->type_name("");
  add_formats(sub, options_.to.parse, parse_formats);
  add_reading(sub);
  if (may_have({"--modeline"})) {
    sub->add_option("--modeline", options_.modeline, "open YAML with an editor's schema line naming PATH")
        ->type_name("PATH");
  }
  if (may_have({"--out-dir"})) {
    add_out_dir(sub);
  }
  add_batch(sub);
  if (may_have({"--resume"})) {
    CLI::Option *resume = sub->add_option("--resume", options_.batch.resume,
                                          "go on with the NDJSON in FILE: skip what it has, append the rest")
                              ->type_name("FILE")
                              ->excludes("--output");
    if (CLI::Option *folder = sub->get_option_no_throw("--out-dir")) {
      resume->excludes(folder);
    }
  }
}

void Parser::add_render() {
  CLI::App *sub = add("render", "a plan in another format", Command::render);
  if (!is_asked(sub)) {
    return;
  }
  sub->add_option("FILE", options_.files, "Markdown, plain text or a model; - or none: standard input")->type_name("");
  add_formats(sub, options_.to.render, render_formats);
  add_reading(sub);
  sub->add_option("--source", options_.source_file, "the file that a model was read from, for --to source")
      ->type_name("FILE");
  add_out_dir(sub);
  add_excel(sub);
  sub->add_flag("--paragraphs", options_.paragraphs, "for csv, xlsx and ndjson: a line for each paragraph, too");
  sub->add_flag("--commitments", options_.commit,
                "for csv and xlsx: a line for each clause that commits, with its columns");
  sub->add_option("--country", options_.country, "for akn: ISO 3166 code of the country, in lower case")
      ->check([](const std::string &word) { return country_fault(word); }, "")
      ->type_name("COUNTRY");
  CLI::Option *doctype =
      sub->add_option("--doctype", options_.doctype, "for akn: statement, doc, act or bill")->type_name("TYPE");
  choices_[doctype] = {akn_doctypes.begin(), akn_doctypes.end()};
  doctype->check([this, doctype](const std::string &word) { return none_of(word, choices_[doctype]); }, "");
  sub->add_option("--author", options_.author, "for akn and docx: who wrote the plan")->type_name("NAME");
  sub->add_option("--date", options_.date, "for akn: when it was adopted; for docx: when the file was made; YYYY-MM-DD")
      ->check([](const std::string &word) { return day_fault(word); }, "")
      ->type_name("DATE");
  add_batch(sub);
}

void Parser::add_show() {
  CLI::App *sub = add("show", "print sections, items and paragraphs by id", Command::show);
  if (!is_asked(sub)) {
    return;
  }
  sub->add_option("FILE", positional_, "the plan, then ids: II.3.4, 3.4 where only one node has it, II.4.1..II.4.3")
      ->type_name("")
      ->required();
  add_formats(sub, options_.to.show, show_formats);
  add_reading(sub);
  sub->add_option("--grep", options_.grep, "only nodes whose words match this regular expression (PCRE)")
      ->check([](const std::string &word) { return pattern_fault(word); }, "")
      ->type_name("REGEX");
  sub->add_flag("-i,--ignore-case", options_.ignore_case, "capital and small letters are the same to --grep");
  sub->add_flag("--toc", options_.contents, "a line for each section: id, title, number of items");
  sub->add_flag("--cite", options_.cite, "print the reference in words, one a line");
  CLI::Option *style = sub->add_option("--cite-style", options_.cite_style,
                                       "for --cite: full, short or a template: '{title}, {id}'");
  choices_[style] = {"full", "short"};
  style->check([](const std::string &word) { return citation_style_fault(word); }, "")
      ->type_name("STYLE")
      ->needs("--cite");
  CLI::Option *ids = sub->add_flag("--ids", options_.list_ids, "list ids, one a line")->excludes("--cite");
  sub->get_option("--toc")->excludes("--cite")->excludes("--ids")->excludes("--grep");
  sub->add_flag("--paragraphs", options_.paragraphs, "list paragraphs, too");
  sub->add_flag("--commitments", options_.commit, "print what they commit to, and how firmly")
      ->excludes("--cite")
      ->excludes("--toc")
      ->excludes(ids);
  add_excel(sub);
  add_width(sub);
}

void Parser::add_explain() {
  CLI::App *sub = add("explain", "what a code means, or why a node stands where it stands", Command::explain);
  if (!is_asked(sub)) {
    return;
  }
  CLI::Option *code = sub->add_option("CODE", positional_,
                                      "a code of validate, or a plan and one id; none: list all codes")
                          ->type_name("");
  choices_[code] = check::explained_codes();
  add_reading(sub);
}

void Parser::add_completion() {
  CLI::App *sub = add("completion", "print completions for a shell", Command::completion);
  if (is_asked(sub)) {
    CLI::Option *shell = sub->add_option("SHELL", options_.shell, "bash, zsh or fish")->type_name("")->required();
    choices_[shell] = {"bash", "zsh", "fish"};
    shell->check([this, shell](const std::string &word) { return none_of(word, choices_[shell]); }, "");
  }
}

void Parser::add_help() {
  CLI::App *sub = app_.add_subcommand("help", "all about one command");
  sub->callback([this] { options_.command = Command::help; });
  choices_[sub->add_option("COMMAND", topic_, "parse, diff ...")->type_name("")] = names();
}

void Parser::add_schema() {
  CLI::App *sub = add("schema", "print a published JSON Schema", Command::schema);
  if (!is_asked(sub)) {
    return;
  }
  CLI::Option *name = sub->add_option("NAME", options_.schema, "plan, diff, trace, align, commitments or diagnostics")
                          ->type_name("")
                          ->required();
  for (const char *known : {"plan", "diff", "trace", "align", "commitments", "diagnostics"}) {
    if (!find_schema(known).empty()) {
      choices_[name].emplace_back(known);
    }
  }
}

}  // namespace celac::cli
