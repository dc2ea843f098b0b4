#pragma once
// The words of the help that the parser has no use for: operands, examples, and what one has to know.

#include <string_view>
#include <vector>

namespace celac::cli {

struct Example {
  std::string_view command;
  std::string_view about;
};

struct Page {
  std::string_view command;   ///< "" for celac itself
  std::string_view operands;  ///< as in the synopsis
  std::vector<Example> examples;
  std::string_view more;  ///< paragraphs
};

/// The page of `command`; that of celac itself if it has none.
[[nodiscard]] const Page &find_page(std::string_view command);

}  // namespace celac::cli
