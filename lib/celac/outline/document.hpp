#pragma once
// The road from a source to an edition, stage by stage: lines and blocks, the search, the tree, the model.

#include <memory>
#include <optional>
#include <string>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/edition.hpp"
#include "celac/text/input_format.hpp"

namespace celac {

struct ReadOptions {
  InputFormat format = InputFormat::markdown;
  std::string language;    ///< BCP 47; empty: guessed
  bool references = true;  ///< what the texts cite is looked for
};

/// Reads Markdown or plain text. Fails only where limits are passed (nesting).
[[nodiscard]] Result<Edition> read_document(Source source, const ReadOptions &options);

/// What the search looked at and what it chose, kept for explain_node; null of canonical Markdown, where nothing is
/// searched.
struct Decisions;
[[nodiscard]] Result<Edition> read_document(Source source, const ReadOptions &options,
                                            std::shared_ptr<const Decisions> &decisions);

/// Why node `id` of a document stands where it stands: the rules, and the runner-up of the search with its margin.
struct Explanation {
  struct Cost {
    std::string rule;
    int cost = 0;
  };
  std::string id;
  LineRange lines;
  std::string line;    ///< the printed line, as far as it fits
  std::string chosen;  ///< the reading in words
  std::vector<Cost> evidence;
  std::string runner_up;  ///< empty if there was no other reading
  int margin = 0;         ///< by how much the runner-up's whole document costs more
};

/// Explains the section, item or paragraph with this id by the decisions that made the edition; nothing if there is none.
[[nodiscard]] std::optional<Explanation> explain_node(const Edition &edition, const Decisions &decisions,
                                                      const std::string &id);

}  // namespace celac
