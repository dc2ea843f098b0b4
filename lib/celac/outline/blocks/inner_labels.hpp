#pragma once
// Two labels on one line: "1. (1) ...", "(a)(1)(i) ...", "§ 2 (1) ...", "(b) Exceptions. (1) ...". Each has a line of its
// own from here on, and the search decides about each.

#include <vector>

#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/lines/heading_signs.hpp"
#include "celac/outline/lines/line_labels.hpp"

namespace celac {

/// The lines of a document, and what is known of each by its number.
struct KnownLines {
  std::vector<Line> &lines;
  std::vector<LineFact> &facts;
  std::vector<bool> &inert;  ///< may be empty
  std::vector<HeadingCandidate> &candidates;
};

/// Cuts lines before the labels inside them that open a series. The parts cover what the whole covered; all but the
/// first are `Line::inner`. `labels` are those that start the lines.
void cut_at_inner_labels(const Source &source, InputFormat format, const Learned &learned, KnownLines known,
                         LineLabels &labels);

}  // namespace celac
