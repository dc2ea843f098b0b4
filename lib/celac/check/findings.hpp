#pragma once
// Where rules put what they find: the span becomes a place, the node an id.

#include <string>
#include <vector>

#include "celac/check/draft.hpp"
#include "celac/check/rule.hpp"

namespace celac::check {

class Findings {
 public:
  explicit Findings(const Draft &draft) : draft_(draft) {}

  /// The rule that speaks from now on.
  void set_rule(const Rule &rule) { rule_ = &rule; }

  /// A finding at `bytes` of the source; of a model at the node's place. `node` may be `no_node`.
  Diagnostic &at(Span bytes, std::uint32_t node, std::string message);
  /// At the printed label of a node, or where its heading starts.
  Diagnostic &at_label(std::uint32_t node, std::string message);
  /// At words: a range of the draft's text.
  Diagnostic &at_words(Span words, std::uint32_t node, std::string message);

  [[nodiscard]] std::vector<Diagnostic> take() { return std::move(out_); }

 private:
  // Counts on from the place before: a line may be long and hold thousands of findings.
  Place place_of(std::uint32_t offset);

  const Draft &draft_;
  const Rule *rule_ = nullptr;
  std::vector<Diagnostic> out_;
  std::uint32_t last_offset_ = 0;
  Place last_place_;  // of last_offset_
};

}  // namespace celac::check
