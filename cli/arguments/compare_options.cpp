#include "cli/arguments/faults.hpp"
#include "cli/arguments/parser.hpp"

namespace celac::cli {

void Parser::add_diff() {
  CLI::App *sub = add("diff", "what became of each commitment between two editions", Command::diff);
  if (!is_asked(sub)) {
    return;
  }
  sub->add_option("FILE", options_.files, "the old edition, then the new one (or what git hands to a diff driver)")
      ->type_name("")
      ->required()
      ->expected(1, 9);
  add_formats(sub, options_.to.diff, diff_formats);
  add_reading(sub);
  add_excel(sub);
  add_width(sub);
  sub->add_flag("--paragraphs", options_.paragraphs,
                "for csv and xlsx: lines of paragraphs in the table of items, too (ndjson always has them)");
  sub->add_flag("--stat", options_.stat, "a table by section instead of the rows");
  sub->add_option("--section", options_.section, "only what stands in the section ID of either edition")
      ->type_name("ID");
  CLI::Option *only = sub->add_option("--only", options_.only,
                                      "only rows with one of these changes or signals, as in moved,softened")
                          ->check([](const std::string &word) { return change_fault(word); }, "")
                          ->transform([](const std::string &word) { return change_meant(word); }, "")
                          ->delimiter(',')
                          ->allow_extra_args(false)
                          ->type_name("CHANGE|SIGNAL");
  choices_[only] = {"unchanged", "reworded", "renumbered", "moved", "split",    "merged", "added",
                    "removed",   "softened", "hardened",   "actor", "deadline", "amount", "quantity",
                    "hedge",     "number",   "date",       "modal", "negation", "level"};
  sub->add_option("--author", options_.author, "for docx: whose changes they are")->type_name("NAME");
  sub->add_option("--date", options_.date, "for docx: when they were made, YYYY-MM-DD")
      ->check([](const std::string &word) { return day_fault(word); }, "")
      ->type_name("DATE");
  sub->add_option("--gold", options_.gold, "score against the concordance FILE (TSV: old, new) instead")
      ->type_name("FILE");
  sub->add_flag("--gold-partial", options_.gold_partial, "the concordance is not complete: recall only")
      ->needs("--gold");
  for (const char *other : {"--to", "--stat", "--section", "--only"}) {
    sub->get_option("--gold")->excludes(other);
  }
  sub->add_flag("--exit-zero", options_.exit_zero, "status 0 even where the editions differ");
}

void Parser::add_trace() {
  CLI::App *sub = add("trace", "commitments through several editions", Command::trace);
  if (!is_asked(sub)) {
    return;
  }
  sub->add_option("FILE", options_.files, "two or more editions, oldest first")
      ->type_name("")
      ->required()
      ->expected(2, -1);
  add_formats(sub, options_.to.trace, trace_formats);
  add_reading(sub);
  add_excel(sub);
  add_width(sub);
  sub->add_option("--id", options_.id, "only what became of ID, in full, with its wording in each edition")
      ->type_name("ID");
  sub->add_flag("--exit-zero", options_.exit_zero, "status 0 even where the editions differ");
  add_jobs(sub);
}

void Parser::add_align() {
  CLI::App *sub = add("align", "one edition in several languages, node by node", Command::align);
  if (!is_asked(sub)) {
    return;
  }
  sub->add_option("FILE", options_.files, "the edition in two or more languages; the order of the first counts")
      ->type_name("")
      ->required()
      ->expected(2, -1);
  add_formats(sub, options_.to.align, align_formats);
  add_reading(sub);
  add_excel(sub);
  add_width(sub);
  sub->add_flag("--exit-zero", options_.exit_zero, "status 0 even where the languages differ");
  add_jobs(sub);
}

}  // namespace celac::cli
