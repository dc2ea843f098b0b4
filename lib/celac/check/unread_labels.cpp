#include "celac/check/unread_labels.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "celac/check/sibling_series.hpp"

namespace celac::check {
namespace {

// 10.11.01, 24.12.2023
bool is_date(std::string_view number) {
  return (number.size() == 8 || number.size() == 10) && number[2] == '.' && number[5] == '.';
}

class UnreadLabels {
 public:
  UnreadLabels(const Draft &draft, std::vector<NumberingFault> &faults) : draft_(draft), faults_(faults) {}

  void look_at(const UnreadLabel &unread) {
    const auto &nodes = draft_.nodes();
    const auto after = std::upper_bound(
        nodes.begin(), nodes.end(), unread.label.begin,
        [](std::uint32_t at, const Node &one) { return one.reading != nullptr && at < one.reading->label.begin; });
    if (after == nodes.begin()) {
      return;
    }
    const auto last = static_cast<std::uint32_t>(after - nodes.begin()) - 1;
    Ordinal ordinal = read_ordinal(unread.number);
    if (is_date(unread.number)) {
      return;
    }
    const std::string style = style_of(draft_.source().slice(unread.label), unread.number);
    const auto fits = [&](std::uint32_t i) {
      if (i == no_node || !nodes[i].kind().empty()) {
        return false;
      }
      if (ordinal.either && nodes[i].ordinal.counting == Counting::letter) {
        ordinal.counting = Counting::letter;
        ordinal.value = ordinal.letter_value;
      }
      const bool headings = nodes[i].reading->heading != 0;
      return count_together(nodes[i].ordinal, ordinal) && headings == unread.heading &&
             style == style_of(nodes[i].ref.label(), nodes[i].ref.number());
    };
    std::uint32_t beside = last;
    while (beside != no_node && !fits(beside)) {
      beside = nodes[beside].parent;
    }
    if (beside == no_node && fits(nodes[last].first_child)) {
      beside = nodes[last].first_child;
    }
    // "- 2." above "- 1.": an entry of the list that has no number.
    if (beside == no_node && fits(nodes[last].next_sibling)) {
      beside = nodes[last].next_sibling;
    }
    if (beside != no_node && is_plausible(beside, ordinal, unread.starts_block)) {
      tell_unread(unread, ordinal, beside);
    }
  }

 private:
  [[nodiscard]] const Node &node(std::uint32_t index) const { return draft_.nodes()[index]; }
  [[nodiscard]] Rank rank(std::uint32_t index) const { return rank_of(node(index)); }

  // The next of the series, if just one number is missing between the two.
  [[nodiscard]] std::uint32_t excision_after(std::uint32_t beside) const {
    std::uint32_t next = draft_.nodes()[beside].next_sibling;
    while (next != no_node && !counts_together(node(next), node(beside))) {
      next = draft_.nodes()[next].next_sibling;
    }
    const bool excision = next != no_node && rank(next) == Rank{rank(beside).first, rank(beside).second + 2};
    return excision ? next : no_node;
  }

  // In the middle of a paragraph only a number that the series lacks, or one next to its place, is taken for a label.
  [[nodiscard]] bool is_plausible(std::uint32_t beside, const Ordinal &ordinal, bool starts_block) const {
    const auto &nodes = draft_.nodes();
    const std::uint32_t parent = nodes[beside].parent;
    std::uint32_t most = 0;
    bool taken = false;
    for (std::uint32_t i = parent == no_node ? draft_.first_root() : nodes[parent].first_child; i != no_node;
         i = nodes[i].next_sibling) {
      if (count_together(nodes[i].ordinal, ordinal)) {
        most = std::max(most, nodes[i].ordinal.value);
        taken = taken || rank(i) == Rank{ordinal.front, ordinal.value};
      }
    }
    if (const std::uint32_t next = excision_after(beside); next != no_node) {
      return ordinal.value > 0 && ordinal.value <= most + 12;
    }
    const std::uint32_t own = nodes[beside].ordinal.value;
    const bool near = ordinal.value <= own + 2 && ordinal.value + 2 >= own;
    return ordinal.value > 0 && (starts_block ? ordinal.value <= most + 12 : near || (!taken && ordinal.value <= most));
  }

  void tell_unread(const UnreadLabel &unread, const Ordinal &ordinal, std::uint32_t beside) {
    const std::string printed(draft_.source().slice(unread.label));
    const bool same = rank(beside) == Rank{ordinal.front, ordinal.value};
    // The number is not missing; it is here, or another stands in its place.
    const std::uint32_t excision = excision_after(beside);
    for (std::size_t i = 0; i < faults_.size(); ++i) {
      const Node &late = node(faults_[i].node);
      const bool gap = faults_[i].kind == NumberingFaultKind::gap && faults_[i].at.empty();
      const bool found = late.parent == node(beside).parent && count_together(late.ordinal, ordinal) &&
                         late.ordinal.front == ordinal.front && late.ordinal.value == ordinal.value + 1;
      if (gap && (found || faults_[i].node == excision)) {
        faults_.erase(faults_.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      }
    }
    faults_.push_back({same ? NumberingFaultKind::duplicate : NumberingFaultKind::order, beside,
                       same ? fmt::format("{} is also the number before; it was read as text", printed)
                            : fmt::format("{} does not fit {} {} and was read as text", printed,
                                          node(beside).reading->label.begin < unread.label.begin ? "after" : "before",
                                          node(beside).spoken()),
                       unread.label});
  }

  const Draft &draft_;
  std::vector<NumberingFault> &faults_;
};

}  // namespace

void add_unread_labels(const Draft &draft, std::vector<NumberingFault> &faults) {
  constexpr std::size_t most = 1000;  // each is compared with its siblings
  const auto &unread = draft.edition().reading.unread;
  UnreadLabels labels(draft, faults);
  for (std::size_t i = 0; i < std::min(unread.size(), most); ++i) {
    labels.look_at(unread[i]);
  }
}

}  // namespace celac::check
