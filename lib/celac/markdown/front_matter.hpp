#pragma once
// The front matter of a Markdown file: what stands between the `---` on its first line and the next one.

#include <cstdint>
#include <string>

#include "celac/text/source.hpp"

namespace celac {

/// How many lines the front matter takes, both rules included; 0 where a document starts with a mere rule or none.
[[nodiscard]] std::uint32_t front_matter_lines(const Source &source);

/// What the front matter says of the document; empty where it says nothing. Values as written, white space single.
struct FrontMatter {
  std::string title;
  std::string date;      ///< not yet parsed
  std::string language;  ///< BCP 47
};

/// Read as YAML; by the line where it is no valid YAML.
[[nodiscard]] FrontMatter read_front_matter(const Source &source);

}  // namespace celac
