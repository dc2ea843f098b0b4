// Labels that follow a title on one line, as the converters of regulations leave them.

#include <algorithm>

#include "celac/labels/label.hpp"

namespace celac {
namespace {

constexpr std::size_t longest_title = 120;

// What opens a series in brackets, and what comes second in it.
struct Opening {
  std::string_view first;
  std::string_view second;
};
constexpr Opening openings[] = {{"(1)", "(2)"}, {"(a)", "(b)"}, {"(i)", "(ii)"}, {"(A)", "(B)"}, {"(I)", "(II)"}};

// A title ends with a point or a dash; emphasis may close behind it.
bool ends_title(std::string_view title) {
  const auto last = title.find_last_not_of(" *_");
  const std::string_view words = title.substr(0, last == std::string_view::npos ? 0 : last + 1);
  return words.ends_with('.') || words.ends_with(':') || words.ends_with("—") || words.ends_with("–");
}

}  // namespace

std::uint32_t label_behind_title(std::string_view bytes, const Label &label, Span content) {
  if (label.rest >= content.end || label.inner != 0) {
    return 0;
  }
  const std::string_view text = bytes.substr(label.rest, content.end - label.rest);
  const auto bracket = text.substr(0, longest_title).find('(');
  if (bracket == std::string_view::npos || bracket == 0 || !ends_title(text.substr(0, bracket))) {
    return 0;
  }
  const std::string_view behind = text.substr(bracket);
  const bool opens = std::any_of(std::begin(openings), std::end(openings), [&](const Opening &opening) {
    return behind.starts_with(opening.first) && behind.find(opening.second) == std::string_view::npos;
  });
  return opens ? label.rest + static_cast<std::uint32_t>(bracket) : 0;
}

}  // namespace celac
