#include "celac/write/compare/gold_text.hpp"

#include <fmt/core.h>

#include "celac/write/common/escape.hpp"

namespace celac {
namespace {

std::string_view id_or_none(const EditionIndex &side, std::uint32_t node) {
  return node == no_node ? std::string_view("(none)") : std::string_view(side.nodes[node].id());
}

}  // namespace

void write_gold_score(std::string &out, const Diff &diff, const GoldScore &score, bool partial) {
  if (partial) {
    out += fmt::format("recall {:.4f}  ({} of {} links)\n", score.recall(), score.correct, score.expected);
  } else {
    out += fmt::format("precision {:.4f}  recall {:.4f}  f1 {:.4f}  ({} right, {} found, {} expected)\n",
                       score.precision(), score.recall(), score.f1(), score.correct, score.found, score.expected);
  }
  for (const Miss &miss : score.misses) {
    if (!partial || !miss.invented) {
      out += fmt::format("{}  {} -> {}\n", miss.invented ? "wrong " : "missed",
                         printable_line(id_or_none(diff.old_side, miss.pair.old_node)),
                         printable_line(id_or_none(diff.new_side, miss.pair.new_node)));
    }
  }
}

}  // namespace celac
