#include <fmt/core.h>

#include "celac/commitments/commitment.hpp"
#include "cli/arguments/faults.hpp"
#include "cli/arguments/parser.hpp"

namespace celac::cli {

void Parser::add_commitments() {
  CLI::App *sub = add("commitments", "who commits to what, how firmly, by when, for how much", Command::commitments);
  if (!is_asked(sub)) {
    return;
  }
  CommitmentsAsked &asked = options_.commitments;
  sub->add_option("FILE", options_.files, "Markdown, plain text or a model; - or none: standard input")->type_name("");
  add_formats(sub, options_.to.commitments, commitment_formats);
  CLI::Option *level = sub->add_option("--min-level", asked.min_level, "only clauses of this level or a stronger one")
                           ->check(
                               [](const std::string &word) {
                                 return level_of(word) ? std::string() : fmt::format("'{}' is no level", word);
                               },
                               "")
                           ->type_name("LEVEL");
  for (const std::string_view one : level_names) {
    choices_[level].emplace_back(one);
  }
  CLI::Option *party = sub->add_option("--party", asked.party,
                                       "only what NAME commits to; we: all Parties; implicit: nobody is named")
                           ->type_name("NAME");
  CLI::Option *due = sub->add_option("--due-before", asked.due_before,
                                     "only what is due before DATE: YYYY, YYYY-MM or YYYY-MM-DD")
                         ->check([](const std::string &word) { return date_fault(word); }, "")
                         ->type_name("DATE");
  sub->add_option("--date", options_.date, "when the plan was written, to resolve 'this year': YYYY, YYYY-MM or a day")
      ->check([](const std::string &word) { return date_fault(word); }, "")
      ->type_name("DATE");
  sub->add_option("--lexicon", asked.lexicon, "print the lexicon of a language (en, es, fr, pt, zh), or use FILE")
      ->type_name("LANG|FILE");
  sub->add_option("--gold", options_.gold,
                  "score against the facts in FILE (TSV: line, id, type, surface, value) instead")
      ->type_name("FILE")
      ->excludes(to_)
      ->excludes(level)
      ->excludes(party)
      ->excludes(due);
  add_excel(sub);
  add_width(sub);
  add_reading(sub);
  add_batch(sub);
}

}  // namespace celac::cli
