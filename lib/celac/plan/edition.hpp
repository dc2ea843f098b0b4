#pragma once
// An Edition is what reading yields: the source, the plan, how it was read and what there was to say on the way.

#include <cstdint>
#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/plan.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// What the source said of a node beyond the plan.
struct NodeReading {
  std::string id;
  std::uint32_t candidate = 0;  ///< index of the decision, for a second search without it
  Span label;                   ///< the printed label, or where the words of an unnumbered heading start
  std::uint8_t heading = 0;     ///< level of the heading it was printed as, 1-6; 0: none
  bool escaped = false;         ///< its label was escaped: 1\\.
  Place place;                  ///< in the model's file, of a node read from a model
};

/// A line that could have been read in another way at nearly the same cost.
struct Doubt {
  Span line;           ///< the bytes of its first line
  std::string id;      ///< the node it became, if it became one
  std::string chosen;  ///< how it was read, in words
  std::string other;   ///< how else it could be read
  int margin = 0;      ///< by how much the other reading is more expensive
};

/// A line that starts like a label and was read as text all the same.
struct UnreadLabel {
  Span label;  ///< as printed
  std::string number;
  bool starts_block = false;  ///< it does not stand in the middle of a paragraph
  bool heading = false;
};

/// How a plan was read, in document order of its nodes. Of an edition read from a model it has only the places.
struct Reading {
  std::vector<NodeReading> nodes;
  std::vector<Doubt> doubts;
  std::vector<UnreadLabel> unread;
  bool plain_text = false;  ///< read as plain text, not as Markdown
};

struct Edition {
  Source source;  ///< empty for an edition read from a model
  Plan plan;
  Reading reading;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace celac
