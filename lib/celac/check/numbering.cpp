#include "celac/check/numbering.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "celac/check/run_ons.hpp"
#include "celac/check/unread_labels.hpp"

namespace celac::check {
namespace {

class Analysis {
 public:
  Analysis(const Draft &draft, const std::vector<Series> &series)
      : draft_(draft), series_(series), run_ons_(draft, series) {}

  std::vector<NumberingFault> run() {
    for (const Series &one : series_) {
      look_at(one);
    }
    find_deeper_restarts();
    add_unread_labels(draft_, faults_);
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const NumberingFault &a, const NumberingFault &b) { return a.node < b.node; });
    return std::move(faults_);
  }

 private:
  [[nodiscard]] const Node &node(std::uint32_t index) const { return draft_.nodes()[index]; }
  [[nodiscard]] Rank rank(std::uint32_t index) const { return rank_of(node(index)); }
  void add(NumberingFaultKind kind, std::uint32_t at, std::string message) {
    faults_.push_back({kind, at, std::move(message), {}});
  }

  [[nodiscard]] std::string place(std::uint32_t index) const {
    const LineRange &lines = node(index).ref.at().lines;
    return lines.first == 0 ? node(index).ref.id() : fmt::format("line {}", lines.first);
  }

  // ---- what the tree does not show

  // 1 2 3 in a section, then 1 2 of the same style outside it, with no heading between: the series began anew.
  void find_deeper_restarts() {
    for (const Series &one : series_) {
      const std::uint32_t first = one.nodes.front();
      const Node &now = node(first);
      if (first == 0 || now.is_section() || now.ordinal.value != 1 || now.ordinal.components > 1 ||
          now.ordinal.counting == Counting::letter) {
        continue;
      }
      const Node &before = node(first - 1);
      if (before.ref.depth > now.ref.depth && counts_together(before, now) && before.ordinal.value > 1 &&
          style_of(before.ref.label(), before.ref.number()) == style_of(now.ref.label(), now.ref.number())) {
        add(NumberingFaultKind::restart, first,
            fmt::format("the numbering starts again at {} after {}", now.spoken(), before.spoken()));
      }
    }
  }

  // ---- one series

  void look_at(const Series &series) {
    std::vector<std::uint32_t> plain;  // without 2bis, 16-A and (aa) after (a), which stand between numbers
    for (const std::uint32_t i : series.nodes) {
      if (!node(i).ordinal.inserted && (plain.empty() || !doubles(node(plain.back()).ordinal, node(i).ordinal))) {
        plain.push_back(i);
      }
    }
    if (plain.empty()) {
      return;
    }
    const std::size_t first_fault = faults_.size();
    std::size_t begin = 0;
    bool begun_apart = false;
    for (std::size_t i = 1; i <= plain.size(); ++i) {
      const bool apart = i < plain.size() && begins_apart(plain, i);
      if (i == plain.size() || apart || restarts(plain, i)) {
        if (begin > 0 && !begun_apart) {
          add(NumberingFaultKind::restart, plain[begin],
              fmt::format("the numbering starts again at {} after {}", node(plain[begin]).spoken(),
                          node(plain[begin - 1]).spoken()));
        }
        look_at_run(
            {plain.begin() + static_cast<std::ptrdiff_t>(begin), plain.begin() + static_cast<std::ptrdiff_t>(i)},
            begin > 0);
        begin = i;
        begun_apart = apart;
      }
    }
    check_front(plain, first_fault);
  }

  // (a) (aa) (b): inserted; (z) (aa) counts on.
  static bool doubles(const Ordinal &before, const Ordinal &now) {
    constexpr std::uint32_t letters = 26;
    return now.counting == Counting::letter && before.counting == Counting::letter && before.value < letters &&
           now.value > letters && now.value % letters == before.value;
  }

  // R1 A1 A2 R2 A1: what stands between begins something new, and so does a lead-in: "The Council will:".
  [[nodiscard]] bool begins_apart(const std::vector<std::uint32_t> &nodes, std::size_t i) const {
    return node(nodes[i]).ordinal.value == 1 && rank(nodes[i]).first == rank(nodes[i - 1]).first &&
           (node(nodes[i - 1]).next_sibling != nodes[i] || is_announced(nodes[i]));
  }

  [[nodiscard]] bool is_announced(std::uint32_t index) const {
    const std::uint32_t passage = draft_.passage_of(index);
    const std::string_view before = passage == 0 ? "" : draft_.text(draft_.passages()[passage - 1].words);
    return before.ends_with(':') || before.ends_with("：");
  }

  // 1 1-1 2 2-1 2-2: each is inserted after the number it goes on from.
  [[nodiscard]] bool go_on_from_siblings(const std::vector<std::uint32_t> &nodes, std::uint32_t parent) const {
    std::unordered_set<std::string_view> numbers;
    for (std::uint32_t i = parent == no_node ? draft_.first_root() : node(parent).first_child; i != no_node;
         i = node(i).next_sibling) {
      numbers.insert(node(i).ref.number());
    }
    return std::all_of(nodes.begin(), nodes.end(),
                       [&](std::uint32_t i) { return numbers.contains(node(i).ordinal.front_text); });
  }

  // 1 2 3 1 2: the second 1 begins anew.
  [[nodiscard]] bool restarts(const std::vector<std::uint32_t> &nodes, std::size_t i) const {
    const Rank now = rank(nodes[i]);
    const Rank before = rank(nodes[i - 1]);
    return now.second == 1 && before.second >= 2 && now.first == before.first && i + 1 < nodes.size() &&
           rank(nodes[i + 1]) == Rank{now.first, 2};
  }

  void look_at_run(const std::vector<std::uint32_t> &nodes, bool restarted) {
    const std::vector<bool> in_order = longest_rise(nodes);
    std::map<Rank, std::uint32_t> holders;  // who has a number rightly
    all_.clear();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      all_.push_back(rank(nodes[i]));
      if (in_order[i]) {
        holders.emplace(rank(nodes[i]), nodes[i]);
      }
    }
    std::sort(all_.begin(), all_.end());
    all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
    std::vector<std::uint32_t> odd;  // out of order, since the last one in order
    std::uint32_t before = no_node;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (!in_order[i]) {
        odd.push_back(nodes[i]);
        continue;
      }
      step(before, nodes[i], odd, holders, restarted);
      before = nodes[i];
      odd.clear();
    }
    step(before, no_node, odd, holders, restarted);
  }

  // From one member in order to the next, with those out of order between them.
  void step(std::uint32_t before, std::uint32_t next, const std::vector<std::uint32_t> &odd,
            std::map<Rank, std::uint32_t> &holders, bool restarted) {
    Rank expected = before == no_node ? Rank{next == no_node ? 0 : rank(next).first, start_of(next, restarted)}
                                      : Rank{rank(before).first, rank(before).second + 1};
    const std::uint32_t missing = next == no_node ? 0 : missing_before(before, next, expected);
    const bool explains = !odd.empty() && missing == odd.size();
    for (const std::uint32_t i : odd) {
      const auto holder = holders.find(rank(i));
      if (holder != holders.end()) {
        add(NumberingFaultKind::duplicate, i,
            fmt::format("{} is also the number of {}", node(i).spoken(), place(holder->second)));
      } else if (explains || next == no_node) {
        add(NumberingFaultKind::order, i,
            fmt::format("{} stands where {} is expected", node(i).spoken(),
                        write_ordinal(expected.second, node(i).ordinal)));
      } else {
        add(NumberingFaultKind::order, i,
            fmt::format("{} stands {} {}", node(i).spoken(), rank(i) > rank(next) ? "before" : "after",
                        node(rank(i) > rank(next) ? next : before).spoken()));
      }
      holders.emplace(rank(i), i);
      ++expected.second;
    }
    if (missing > 0 && !explains) {
      tell_gap(before, next, missing);
    }
  }

  // How many numbers between `expected` and `next` nobody has.
  [[nodiscard]] std::uint32_t missing_before(std::uint32_t before, std::uint32_t next, Rank expected) const {
    const Rank now = rank(next);
    if (before != no_node && now.first != expected.first) {
      expected = {now.first, 1};  // a new front starts at one
    }
    if (now.second <= expected.second || now.first != expected.first) {
      return 0;
    }
    const auto first = std::lower_bound(all_.begin(), all_.end(), expected);
    const auto last = std::lower_bound(first, all_.end(), now);
    const auto missing = static_cast<std::int64_t>(now.second - expected.second) - std::distance(first, last);
    return static_cast<std::uint32_t>(std::max<std::int64_t>(missing, 0));
  }

  void tell_gap(std::uint32_t before, std::uint32_t next, std::uint32_t missing) {
    const Ordinal &ordinal = node(next).ordinal;
    const std::uint32_t last = ordinal.value - 1;
    const std::string what = missing == 1
                                 ? fmt::format("{} is missing", write_ordinal(last, ordinal))
                                 : fmt::format("{} to {} are missing", write_ordinal(ordinal.value - missing, ordinal),
                                               write_ordinal(last, ordinal));
    const std::string where = before != no_node && node(before).ordinal.front == ordinal.front
                                  ? fmt::format("{} follows {}", node(next).spoken(), node(before).spoken())
                                  : fmt::format("the series starts at {}", node(next).spoken());
    add(NumberingFaultKind::gap, next, fmt::format("{}: {}", where, what));
  }

  // The number that the first of a series should have.
  std::uint32_t start_of(std::uint32_t first, bool restarted) {
    if (first == no_node || restarted) {
      return 1;
    }
    const RunOns::Start start = run_ons_.start_of(first);
    if (start.breaks_run) {
      add(NumberingFaultKind::restart, first,
          fmt::format("the numbering starts again at {}; elsewhere it runs on through the sections",
                      node(first).spoken()));
    }
    return start.number;
  }

  // A longest strictly rising part; of equal numbers the first. Patience sorting, O(n log n).
  [[nodiscard]] std::vector<bool> longest_rise(const std::vector<std::uint32_t> &nodes) const {
    std::vector<std::size_t> tails;
    std::vector<std::size_t> link(nodes.size(), SIZE_MAX);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const Rank now = rank(nodes[i]);
      const auto pile = std::lower_bound(tails.begin(), tails.end(), now, [&](std::size_t tail, const Rank &wanted) {
        return rank(nodes[tail]) < wanted;
      });
      if (pile != tails.begin()) {
        link[i] = *std::prev(pile);
      }
      if (pile == tails.end()) {
        tails.push_back(i);
      } else if (rank(nodes[*pile]) != now) {
        *pile = i;
      }
    }
    std::vector<bool> in_order(nodes.size(), false);
    for (std::size_t at = tails.empty() ? SIZE_MAX : tails.back(); at != SIZE_MAX; at = link[at]) {
      in_order[at] = true;
    }
    return in_order;
  }

  // 5.3 among 4.1, 4.2: in order, but not of this section.
  void check_front(const std::vector<std::uint32_t> &nodes, std::size_t first_fault) {
    if (node(nodes.front()).ordinal.components < 2 || nodes.size() < 2) {
      return;
    }
    // 1.1 1.2 2.1 with no 1 and 2 above them: all in order.
    const std::uint32_t parent = node(nodes.front()).parent;
    const bool flat = parent == no_node || node(parent).ordinal.counting == Counting::none;
    if (flat && std::is_sorted(nodes.begin(), nodes.end(),
                               [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); })) {
      return;
    }
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for (const std::uint32_t i : nodes) {
      ++counts[node(i).ordinal.front];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most->second * std::size_t{3} < nodes.size() * 2 || go_on_from_siblings(nodes, parent)) {
      return;
    }
    std::set<std::uint32_t> reported;
    for (std::size_t i = first_fault; i < faults_.size(); ++i) {
      if (faults_[i].kind != NumberingFaultKind::gap) {
        reported.insert(faults_[i].node);
      }
    }
    const auto strange = [&](std::uint32_t i) { return node(i).ordinal.front != most->first && !reported.contains(i); };
    faults_.erase(std::remove_if(faults_.begin() + static_cast<std::ptrdiff_t>(first_fault), faults_.end(),
                                 [&](const NumberingFault &fault) { return strange(fault.node); }),
                  faults_.end());
    for (const std::uint32_t i : nodes) {
      if (strange(i)) {
        const auto other = std::find_if(nodes.begin(), nodes.end(),
                                        [&](std::uint32_t k) { return node(k).ordinal.front == most->first; });
        add(NumberingFaultKind::order, i,
            fmt::format("{} stands among the numbers of {}", node(i).spoken(), node(*other).ordinal.front_text));
      }
    }
  }

  const Draft &draft_;
  const std::vector<Series> &series_;
  RunOns run_ons_;
  std::vector<Rank> all_;  // the numbers of the run, in order
  std::vector<NumberingFault> faults_;
};

}  // namespace

std::vector<NumberingFault> find_numbering_faults(const Draft &draft, const std::vector<Series> &series) {
  return Analysis(draft, series).run();
}

}  // namespace celac::check
