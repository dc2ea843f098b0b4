#include "cli/help/pages.hpp"

#include <algorithm>

namespace celac::cli {
namespace {

const std::vector<Page> &pages() {
  static const std::vector<Page> all = {
      {"",
       "COMMAND [OPTION...] [ARGUMENT...]",
       {{"celac parse plan.md", "the tree of sections and items, as YAML"},
        {"celac parse --to json plan.md | jq .title", "the same as JSON"},
        {"celac render --to html -o plan.html plan.md", "a page to read and to print"},
        {"celac validate plan.md", "what is wrong with it, and how to mend it"},
        {"celac show plan.md II.3.4", "one item"},
        {"celac explain plan.md II.3.4", "why it stands where it stands"},
        {"celac diff old.md new.md", "what became of each commitment"},
        {"celac commitments plan.md", "who commits to what, how firmly"}},
       "A plan is Markdown, plain text, or a model that celac wrote; content tells which. '-', or no FILE where "
       "several are allowed, is standard input. Results go to standard output, everything else to standard error."},
      {"parse",
       "[FILE...]",
       {{"celac parse plan.md", "the model as YAML"},
        {"celac parse --to json plan.md | jq .title", "as JSON, for jq"},
        {"celac parse --to ndjson -j 4 --glob '*.md' plans", "every plan below plans, one a line"},
        {"celac parse --to ndjson --resume all.ndjson --files-from list", "a long list, to be gone on with"}},
       "The numbering decides the tree; headings, bold type and bullets are evidence. What the way from print to text "
       "has damaged is repaired, and every repair is recorded with its bytes. Several files give several models in "
       "the order of the files; a bad one is reported and the others are done."},
      {"validate",
       "[FILE...]",
       {{"celac validate plan.md", "what is wrong, and where"},
        {"celac validate --fix plan.md", "mend what changes no id and no text"},
        {"celac validate --select numbering-gap,ocr-label plan.md", "only these codes"},
        {"celac validate --to sarif -o plan.sarif plan.md", "for code scanning"}},
       "Findings have a code; 'celac explain CODE' says what it means. Settings are read from .celac.yaml here or "
       "further up."},
      {"diff",
       "OLD NEW",
       {{"celac diff old.md new.md", "what became of each commitment"},
        {"celac diff --stat old.md new.md", "in numbers, section by section"},
        {"celac diff --only moved,reworded old.md new.md", "only these changes"},
        {"celac diff --to csv old.md new.md", "a table of correspondences"}},
       "Items correspond by their words, not by their numbers. Every old and every new item is in exactly one row."},
      {"trace",
       "FILE FILE [FILE...]",
       {{"celac trace 2019.md 2022.md 2025.md", "every commitment through three editions"},
        {"celac trace --id II.3.4 2019.md 2022.md", "one of them, in full"},
        {"celac trace --to csv 2019.md 2022.md", "a row a lineage, a column an edition"}},
       "The editions stand oldest first."},
      {"align",
       "FILE FILE [FILE...]",
       {{"celac align plan.en.md plan.es.md", "which node is which, and where they differ"},
        {"celac align --to html -o plan.html plan.en.md plan.es.md plan.zh.md", "side by side, to read and to print"},
        {"celac align --to tmx -o plan.tmx plan.en.md plan.es.md", "a translation memory"}},
       "Nodes correspond by their numbers as values, by their place, by the numbers and names they share. Numbers, "
       "dates and amounts are compared as values; what cannot be compared is not reported."},
      {"commitments",
       "[FILE...]",
       {{"celac commitments plan.md", "who commits to what, how firmly, by when, for how much"},
        {"celac commitments --to csv --excel -o plan.csv plan.md", "a row a clause, for a spreadsheet"},
        {"celac commitments --min-level undertakes --due-before 2027 plan.md", "what can be checked before 2027"},
        {"celac commitments --lexicon en", "the verbs and their levels"}},
       "celac lists and does not judge. Each fact stands beside its words. Languages: en, es, pt, fr, zh."},
      {"render",
       "--to FORMAT [FILE...]",
       {{"celac render --to html -o plan.html plan.md", "a page that needs nothing else"},
        {"celac render --to csv --excel -o plan.csv plan.md", "for a spreadsheet"},
        {"celac render --to ndjson --glob '*.md' plans", "the items of every plan below plans"}},
       "html, akn and markdown hold one plan in a file. Whatever a plan's text holds comes out as words."},
      {"show",
       "FILE... [ID...]",
       {{"celac show plan.md II.3.4", "one item, by id"},
        {"celac show plan.md 125", "by a number or label that only one node has"},
        {"celac show plan.md II.4.1..II.4.3", "from one to another"},
        {"celac show plan.md 'digital economy'", "by a title, or words of it"},
        {"celac show --toc plan.md", "its sections"},
        {"celac show --grep 'US\\$' plan.md", "all that match"}},
       "Without an ID all of the plan is shown. An ID that several nodes have is refused, and they are named."},
      {"explain",
       "[CODE | FILE ID]",
       {{"celac explain", "all codes of validate"},
        {"celac explain ocr-label", "what a code means"},
        {"celac explain plan.md II.3.4", "what a node's place was chosen by"}},
       "Of a node: the costs of the reading that was chosen, the runner-up, and by how much more it costs."},
      {"schema", "NAME", {{"celac schema plan", "the JSON Schema of the model"}}, "Draft-07."},
      {"completion",
       "bash | zsh | fish",
       {{"source <(celac completion bash)", "in ~/.bashrc"},
        {"celac completion zsh >~/.zfunc/_celac", "a folder of fpath"},
        {"celac completion fish >~/.config/fish/completions/celac.fish", ""}},
       "Completes commands, options, their values, and the ids of the FILE on the line."},
      {"help", "[COMMAND]", {{"celac help diff", "all about one command"}}, "'celac COMMAND -h' is shorter."},
  };
  return all;
}

}  // namespace

const Page &find_page(std::string_view command) {
  const auto found = std::find_if(pages().begin(), pages().end(),
                                  [&](const Page &page) { return page.command == command; });
  return found == pages().end() ? pages().front() : *found;
}

}  // namespace celac::cli
