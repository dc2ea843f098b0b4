#pragma once
// The words of a text in Akoma Ntoso: escaped, with the ends of pages and the references in them.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "celac/write/common/reference_links.hpp"

namespace celac {

/// The eId of each node, by the node's id.
using AknTargets = std::unordered_map<std::string_view, std::string>;

/// Words that stand at byte `begin` of their text.
struct WordsAt {
  std::string_view words;
  std::size_t begin = 0;
};

/// Appends the words, with `<eop/>` at each of the page `ends` (bytes of the text) among them and `<ref>` around each of
/// `links` that leads to a target. A reference that a page parts is words.
void append_akn_words(std::string &out, WordsAt part, const std::vector<std::size_t> &ends,
                      const std::vector<TextLink> &links, const AknTargets &targets);

}  // namespace celac
