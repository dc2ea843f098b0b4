#pragma once
// Costs between labels: does one continue another, may one open a series below another. The search calls these for
// every state; they look at two open nodes and nothing else.

#include <cstdint>
#include <vector>

#include "celac/labels/label.hpp"
#include "celac/outline/search/costs.hpp"
#include "celac/outline/search/search.hpp"

namespace celac {

/// One open node. Open nodes are immutable and shared by states; a chain of parents is a stack.
struct OpenNode {
  const OpenNode *parent = nullptr;
  const Label *label = nullptr;       ///< null for the root, titles and words that stand alone
  const OpenNode *earlier = nullptr;  ///< last open node of another series under the same parent
  std::uint32_t block = UINT32_MAX;
  std::uint32_t title_block = UINT32_MAX;  ///< the last of its label, title and what is furniture after them
  std::uint64_t hash = 0;
  std::uint64_t hash_with_others = 0;  ///< of itself and the other series beside it
  std::uint64_t hash_of_others = 0;    ///< of the other series beside each node of the stack that it is the top of
  std::uint16_t others = 0;            ///< beside it, as far as they make a difference, and one more
  bool many_others = false;            ///< beside one of the stack, more than make a difference
  std::uint16_t depth = 0;
  std::uint16_t indent = 0;
  std::uint8_t rank = 0;     ///< rank_of() its label
  std::uint8_t heading = 0;  ///< 1-6; 0 for none
  std::uint8_t deepest = 0;  ///< the deepest heading level in its series so far
  Emphasis emphasis = Emphasis::plain;
  std::uint16_t style = 0;  ///< of a heading without a number: equal for those that look alike
  std::uint16_t level = 0;  ///< how deep headings that look like it rather stand; items are the deepest
  bool repeated = false;    ///< its words head other parts of the document, too
  bool listed = false;      ///< the contents list it, without a label
  bool title = false;       ///< a heading without a number
  bool stands_out = false;  ///< no heading, yet wholly in bold or capitals and no sentence
  bool general = false;     ///< a title that heads a part of any document, and its text: Introduction
  bool row = false;
  bool colon = false;            ///< its text ends by announcing a list
  bool prose = false;            ///< its text is a sentence, not a title
  bool after_prose = false;      ///< the one before it in its series is a sentence
  bool mixed = false;            ///< in this document a series often changes its style
  bool unambiguous = false;      ///< its label has a word and can hardly be anything else
  bool restarts = false;         ///< its list starts at one below a blank line
  bool announced = false;        ///< its list starts at one below a paragraph that announces a list
  bool titles_articles = false;  ///< a paragraph or the like that is but the title of the articles below it
};

/// Thousands of series may stand beside a node: those that far back make no difference.
inline constexpr std::uint16_t most_others = 64;

/// Adds up costs, and names them when asked to.
class Tally {
 public:
  explicit Tally(std::vector<Applied> *applied = nullptr) : applied_(applied) {}

  void add(Rule rule, int times = 1) {
    const int cost = times * cost_of(rule).cost;
    total_ += cost;
    if (applied_ != nullptr) {
      applied_->push_back({rule, static_cast<std::int16_t>(cost)});
    }
  }
  [[nodiscard]] int total() const { return total_; }
  /// One that starts at nothing and names costs in the same place.
  [[nodiscard]] Tally fresh() const { return Tally(applied_); }

 private:
  int total_ = 0;
  std::vector<Applied> *applied_;
};

/// The last value of a series whose open nodes are closed, newest first: numbering may run on from it.
struct ClosedSeries {
  const ClosedSeries *next = nullptr;
  const Label *label = nullptr;
};

/// Whether `b` can be a later member of the series of `a`: same word, kind, code and number of components.
[[nodiscard]] inline bool same_series(const Label &a, const Label &b) { return a.series == b.series && a.series != 0; }

/// Whether `b` is simply the next member of the series of `a`, in the same style.
[[nodiscard]] bool is_next_of(const Label &a, const Label &b);

/// The cost of `next` after its sibling `last` of the same series.
void step_cost(const OpenNode &parent, const OpenNode &last, const OpenNode &next, Tally &tally);

/// The cost of `node` as the first of a series under `parent`, whatever its number is.
void start_cost(const OpenNode &parent, const OpenNode &node, Tally &tally);

/// What closed series say of a label that starts a series.
struct ClosedBefore {
  bool any = false;
  bool next = false;       ///< one had the same front and ended right before it
  bool all_before = true;  ///< all of its kind ended before it
};
[[nodiscard]] ClosedBefore closed_before(const ClosedSeries *closed, const Label &label);

/// The cost of the number that the series starts with. `only` says that `parent` has no child yet.
void first_number_cost(const OpenNode &parent, const OpenNode &node, const ClosedBefore &closed, bool only,
                       Tally &tally);

/// The cost of a second series under one parent, `beside` being the last node of the first.
void mixed_cost(const OpenNode &beside, const OpenNode &node, Tally &tally);

}  // namespace celac
