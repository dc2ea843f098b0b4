#include "celac/write/common/reference_links.hpp"

#include "celac/text/utf8.hpp"

namespace celac {

std::vector<TextLink> links_of(std::string_view text, const std::vector<Reference> &references) {
  std::vector<TextLink> out;
  std::size_t at = 0;
  std::uint32_t character = 0;
  const auto go_to = [&](std::uint32_t place) {
    for (; character < place && at < text.size(); ++character) {
      at += utf8::decode(text, at).size;
    }
    return character == place;
  };
  for (const Reference &reference : references) {
    if (reference.target.empty() || reference.span.begin < character || reference.span.empty() ||
        !go_to(reference.span.begin)) {
      continue;
    }
    const std::size_t begin = at;
    if (go_to(reference.span.end)) {
      out.push_back({begin, at, reference.target});
    }
  }
  return out;
}

std::vector<TextLink> links_within(const std::vector<TextLink> &links, std::size_t begin, std::size_t size) {
  std::vector<TextLink> out;
  for (const TextLink &link : links) {
    if (link.begin >= begin && link.end <= begin + size) {
      out.push_back({link.begin - begin, link.end - begin, link.target});
    }
  }
  return out;
}

}  // namespace celac
