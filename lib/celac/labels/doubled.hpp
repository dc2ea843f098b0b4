#pragma once
// Numbers that a converter wrote before the numbers of the entries of a list: "2. (2) of the harbour", "3. c) of the
// quay". Both are one label.

#include <string_view>
#include <vector>

#include "celac/labels/label.hpp"

namespace celac {

/// Whether `text` starts with a number above one and, closed likewise, the same once more. At one a list may open.
[[nodiscard]] bool starts_with_doubled_number(std::string_view text);

/// Joins each label of `labels`, from the place `first` on, with the equal number behind it.
void join_doubled_numbers(std::string_view bytes, Span content, InputFormat format, std::vector<Label> &labels,
                          std::size_t first);

}  // namespace celac
