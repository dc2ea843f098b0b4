#include "celac/check/draft.hpp"

#include <algorithm>
#include <utility>

#include "celac/check/acronyms.hpp"
#include "celac/check/draft_builder.hpp"
#include "celac/check/numbering.hpp"

namespace celac::check {

Draft::Draft(const Edition &edition, std::vector<std::string> known_acronyms)
    : edition_(edition), known_acronyms_(std::move(known_acronyms)) {
  DraftBuilder(*this).run();
  series_ = find_series(*this);
  faults_ = find_numbering_faults(*this, series_);
  acronyms_ = find_acronyms(*this);
}

Draft::~Draft() = default;

bool Draft::knows_acronym(std::string_view name) const {
  return std::find(known_acronyms_.begin(), known_acronyms_.end(), name) != known_acronyms_.end();
}

std::string Node::spoken() const {
  const std::string &number = ref.number();
  return number.empty() ? ref.id() : number;
}

std::uint32_t Draft::find(std::string_view id) const {
  const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id,
                                      [](const auto &entry, std::string_view wanted) { return entry.first < wanted; });
  return found != by_id_.end() && found->first == id ? found->second : no_node;
}

Span Draft::bytes_of(Span words) const {
  if (steps_.empty()) {
    return {};
  }
  const auto source_of = [&](std::uint32_t at) {
    const auto after = std::upper_bound(steps_.begin(), steps_.end(), at,
                                        [](std::uint32_t wanted, const Step &step) { return wanted < step.text; });
    const Step &step = after == steps_.begin() ? *after : *std::prev(after);
    return step.source + (at - std::min(at, step.text));
  };
  if (words.empty()) {
    const std::uint32_t at = source_of(words.begin);
    return {at, at};
  }
  return {source_of(words.begin), source_of(words.end - 1) + 1};
}

}  // namespace celac::check
