#include "celac/outline/tree/edit_marks.hpp"

#include <algorithm>
#include <utility>

namespace celac {
namespace {

constexpr std::uint32_t longest_struck = 2000;  // bytes; it is a few words
constexpr std::size_t most_struck = 8;          // and a few lines after the first

using Tags = std::pair<std::string_view, std::string_view>;
constexpr std::array<Tags, 3> struck = {Tags{"<del>", "</del>"}, {"<s>", "</s>"}, {"<strike>", "</strike>"}};

}  // namespace

std::optional<Edit> EditMarks::tag(std::uint32_t at, std::uint32_t end) {
  const std::string_view text = bytes_.substr(at, end - at);
  for (std::size_t k = 0; k < struck.size(); ++k) {
    if (text.substr(0, struck[k].first.size()) != struck[k].first) {
      continue;
    }
    const std::uint32_t stop = closing(k, at, wrapped_end());
    if (stop != 0 && (stop <= end || in_a_piece(stop, struck[k].second.size()))) {
      return Edit{{at, stop}, {}, {}};
    }
  }
  return std::nullopt;
}

std::optional<Edit> EditMarks::tildes(std::uint32_t at, std::uint32_t end) const {
  const std::string_view text = bytes_.substr(at, end - at);
  if (text.substr(0, 2) != "~~" || text.size() < 3 || text[2] == ' ' || text[2] == '~') {
    return std::nullopt;
  }
  const std::uint32_t reach = std::min<std::uint32_t>(wrapped_end() - at, longest_struck);
  const auto close = bytes_.substr(at, reach).find("~~", 3);
  const auto stop = static_cast<std::uint32_t>(at + close + 2);
  if (close == std::string_view::npos || (stop > end && !in_a_piece(stop, 2))) {
    return std::nullopt;
  }
  return Edit{{at, stop}, {}, {}};
}

std::optional<Edit> EditMarks::critic(std::uint32_t at, std::uint32_t end) const {
  const std::string_view mark = bytes_.substr(at, std::min<std::size_t>(3, end - at));
  if (mark == "{++" || mark == "{==") {
    if (const std::uint32_t close = find_near(mark == "{++" ? "++}" : "==}", at + 3); close != 0) {
      return Edit{{}, {at, at + 3}, {close, close + 3}};
    }
  } else if (mark == "{--" || mark == "{>>") {
    if (const std::uint32_t close = find_near(mark == "{--" ? "--}" : "<<}", at + 3); close != 0) {
      return Edit{{at, close + 3}, {}, {}};
    }
  } else if (mark == "{~~") {
    const std::uint32_t middle = find_near("~>", at + 3);
    const std::uint32_t close = middle == 0 ? 0 : find_near("~~}", middle + 2);
    if (close != 0) {
      return Edit{{at, middle + 2}, {middle + 2, middle + 2}, {close, close + 3}};
    }
  }
  return std::nullopt;
}

std::optional<Edit> EditMarks::tracked(std::uint32_t at) {
  constexpr std::string_view inserted = "]{.insertion";
  constexpr std::string_view deleted = "]{.deletion";
  const std::uint32_t close = vocabulary_.has_tracked() ? find_near("]", at + 1) : 0;
  const std::string_view from = close == 0 ? std::string_view{} : bytes_.substr(close);
  if (!from.starts_with(inserted) && !from.starts_with(deleted)) {
    return std::nullopt;
  }
  const std::uint32_t brace = find_near("}", close);
  if (brace == 0) {
    return std::nullopt;
  }
  return from.starts_with(deleted) ? Edit{{at, brace + 1}, {}, {}} : Edit{{}, {at, at + 1}, {close, brace + 1}};
}

// The end of the lines that wrap on from this piece, of a few at least: struck-out words may be wrapped.
std::uint32_t EditMarks::wrapped_end() const {
  std::size_t last = piece_;
  while (last + 1 < pieces_.size() && last < piece_ + most_struck && pieces_[last + 1].join == JoinKind::wrap) {
    ++last;
  }
  return pieces_[last].content.end;
}

// Whether the mark that ends before `after` is text, not something between two lines.
bool EditMarks::in_a_piece(std::uint32_t after, std::size_t size) const {
  const auto near = pieces_.subspan(piece_, std::min(pieces_.size() - piece_, most_struck + 1));
  return std::any_of(near.begin(), near.end(), [&](const Piece &piece) {
    return piece.content.begin + size <= after && after <= piece.content.end;
  });
}

// One past the tag that closes struck-out text, 0 if it is not near. What was searched in vain is not searched again.
std::uint32_t EditMarks::closing(std::size_t kind, std::uint32_t at, std::uint32_t end) {
  const std::string_view close = struck[kind].second;
  const std::uint32_t limit = std::min<std::uint32_t>(end, at + longest_struck);
  const std::uint32_t from = std::max(at, searched_[kind]);
  if (from >= limit) {
    return 0;
  }
  const auto found = bytes_.substr(from, limit - from).find(close);
  if (found == std::string_view::npos) {
    const auto overlap = static_cast<std::uint32_t>(close.size());
    searched_[kind] = limit > overlap ? limit - overlap : 0;
    return 0;
  }
  return from + static_cast<std::uint32_t>(found + close.size());
}

// Where `close` stands in this piece or in the lines that wrap on from it; 0 for nowhere near.
std::uint32_t EditMarks::find_near(std::string_view close, std::uint32_t at) const {
  const std::uint32_t reach = std::min<std::uint32_t>(wrapped_end() - at, longest_struck);
  const auto found = bytes_.substr(at, reach).find(close);
  const auto where = static_cast<std::uint32_t>(at + found);
  const auto size = static_cast<std::uint32_t>(close.size());
  return found == std::string_view::npos || !in_a_piece(where + size, size) ? 0 : where;
}

}  // namespace celac
