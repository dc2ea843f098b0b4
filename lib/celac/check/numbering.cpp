#include "celac/check/numbering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace celac::check {
namespace {

bool counts_together(const Node &a, const Node &b) {
  return count_together(a.ordinal, b.ordinal) && a.kind() == b.kind();
}

// What stands around the number in a label.
std::string dress_of(std::string_view label, std::string_view number) {
  const auto at = label.find(number);
  if (number.empty() || at == std::string_view::npos) {
    return std::string(label);
  }
  return std::string(label.substr(0, at)) + "#" + std::string(label.substr(at + number.size()));
}

using Value = std::pair<std::uint64_t, std::uint32_t>;  // front, last component

class Analysis {
 public:
  Analysis(const Draft &draft, const std::vector<Series> &series) : draft_(draft), series_(series) {}

  std::vector<NumberingFault> run() {
    count_run_ons();
    find_predecessors();
    for (const Series &one : series_) {
      look_at(one);
    }
    find_deeper_restarts();
    constexpr std::size_t most = 1000;  // each is compared with its siblings
    const auto &unread = draft_.edition().reading.unread;
    for (std::size_t i = 0; i < std::min(unread.size(), most); ++i) {
      look_at(unread[i]);
    }
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const NumberingFault &a, const NumberingFault &b) { return a.node < b.node; });
    return std::move(faults_);
  }

 private:
  [[nodiscard]] const Node &node(std::uint32_t index) const { return draft_.nodes()[index]; }
  [[nodiscard]] Value value(std::uint32_t index) const {
    return {node(index).ordinal.front, node(index).ordinal.value};
  }
  void add(Slip slip, std::uint32_t at, std::string message) { faults_.push_back({slip, at, std::move(message), {}}); }

  [[nodiscard]] std::string place(std::uint32_t index) const {
    const LineRange &lines = node(index).ref.at().lines;
    return lines.first == 0 ? node(index).ref.id() : fmt::format("line {}", lines.first);
  }

  // ---- numbering that runs on through the sections

  // Series of the same kind in different parents. Without a word they must stand equally deep.
  using Family = std::pair<std::string, std::uint32_t>;
  struct FamilyCount {
    std::uint32_t last = 0;
    std::uint32_t runs_on = 0;
    std::uint32_t restarts = 0;
    std::uint32_t seen = 0;
  };

  [[nodiscard]] Family family_of(const Series &series) const {
    const Node &first = node(series.nodes.front());
    const auto manner = static_cast<std::uint32_t>(first.ordinal.counting) * 2 + (first.ordinal.upper ? 1U : 0U);
    return {first.kind(), manner * 128 + (first.kind().empty() ? first.ref.depth : 127)};
  }

  void count_run_ons() {
    for (const Series &one : series_) {
      if (node(one.nodes.front()).ordinal.components > 1) {
        continue;
      }
      FamilyCount &family = families_[family_of(one)];
      const std::uint32_t first = value(one.nodes.front()).second;
      if (family.seen++ > 0 && first == family.last + 1 && first > 1) {
        ++family.runs_on;
      } else if (first <= 1) {
        ++family.restarts;
      }
      for (const std::uint32_t i : one.nodes) {
        family.last = std::max(first <= 1 && i == one.nodes.front() ? 0 : family.last, value(i).second);
      }
    }
    for (auto &[key, family] : families_) {
      family.last = 0;
      family.seen = 0;
    }
  }

  // For each node the value of the last one before it, wherever it stands, that counts like it.
  void find_predecessors() {
    std::unordered_map<std::string, std::uint32_t> last;
    predecessor_.resize(draft_.nodes().size());
    std::string key;
    for (std::uint32_t i = 0; i < draft_.nodes().size(); ++i) {
      const Ordinal &ordinal = node(i).ordinal;
      if (ordinal.counting == Counting::none) {
        continue;
      }
      key.assign(node(i).kind()).append(1, '/').append(ordinal.code).append(1, '/').append(ordinal.front_text);
      key += static_cast<char>('0' + static_cast<int>(ordinal.counting) * 2 + (ordinal.upper ? 1 : 0));
      std::uint32_t &value = last[key];
      predecessor_[i] = value;
      value = ordinal.value;
    }
  }

  // ---- what the tree does not show

  // 1 2 3 in a section, then 1 2 of the same dress outside it, with no heading between: the series began anew.
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
          dress_of(before.ref.label(), before.ref.number()) == dress_of(now.ref.label(), now.ref.number())) {
        add(Slip::restart, first,
            fmt::format("the numbering starts again at {} behind {}", now.spoken(), before.spoken()));
      }
    }
  }

  // 10.11.01, 24.12.2023
  static bool is_date(std::string_view number) {
    return (number.size() == 8 || number.size() == 10) && number[2] == '.' && number[5] == '.';
  }

  // A label that was taken for text although a series of its kind is open around it.
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
    const std::string dress = dress_of(draft_.source().slice(unread.label), unread.number);
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
             dress == dress_of(nodes[i].ref.label(), nodes[i].ref.number());
    };
    std::uint32_t beside = last;
    while (beside != no_node && !fits(beside)) {
      beside = nodes[beside].parent;
    }
    if (beside == no_node && fits(nodes[last].first_child)) {
      beside = nodes[last].first_child;
    }
    if (beside != no_node && is_plausible(beside, ordinal, unread.starts_block)) {
      tell_unread(unread, ordinal, beside);
    }
  }

  // The next of the series, if just one number is missing between the two.
  [[nodiscard]] std::uint32_t hole_behind(std::uint32_t beside) const {
    std::uint32_t next = draft_.nodes()[beside].next_sibling;
    while (next != no_node && !counts_together(node(next), node(beside))) {
      next = draft_.nodes()[next].next_sibling;
    }
    const bool hole = next != no_node && value(next) == Value{value(beside).first, value(beside).second + 2};
    return hole ? next : no_node;
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
        taken = taken || value(i) == Value{ordinal.front, ordinal.value};
      }
    }
    if (const std::uint32_t next = hole_behind(beside); next != no_node) {
      return ordinal.value > 0 && ordinal.value <= most + 12;
    }
    const std::uint32_t own = nodes[beside].ordinal.value;
    const bool near = ordinal.value <= own + 2 && ordinal.value + 2 >= own;
    return ordinal.value > 0 && (starts_block ? ordinal.value <= most + 12 : near || (!taken && ordinal.value <= most));
  }

  void tell_unread(const UnreadLabel &unread, const Ordinal &ordinal, std::uint32_t beside) {
    const std::string printed(draft_.source().slice(unread.label));
    const bool same = value(beside) == Value{ordinal.front, ordinal.value};
    // The number is not missing; it is here, or another stands in its place.
    const std::uint32_t hole = hole_behind(beside);
    for (std::size_t i = 0; i < faults_.size(); ++i) {
      const Node &late = node(faults_[i].node);
      const bool gap = faults_[i].slip == Slip::gap && faults_[i].at.empty();
      const bool found = late.parent == node(beside).parent && count_together(late.ordinal, ordinal) &&
                         late.ordinal.front == ordinal.front && late.ordinal.value == ordinal.value + 1;
      if (gap && (found || faults_[i].node == hole)) {
        faults_.erase(faults_.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      }
    }
    faults_.push_back(
        {same ? Slip::duplicate : Slip::order, beside,
         same ? fmt::format("{} is also the number before; it was read as text", printed)
              : fmt::format("{} does not fit behind {} and was read as text", printed, node(beside).spoken()),
         unread.label});
  }

  // ---- one series

  void look_at(const Series &series) {
    std::vector<std::uint32_t> plain;  // without 2bis and 16-A, which stand between numbers
    for (const std::uint32_t i : series.nodes) {
      if (!node(i).ordinal.inserted) {
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
          add(Slip::restart, plain[begin],
              fmt::format("the numbering starts again at {} behind {}", node(plain[begin]).spoken(),
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

  // R1 A1 A2 R2 A1: what stands between begins something new.
  [[nodiscard]] bool begins_apart(const std::vector<std::uint32_t> &nodes, std::size_t i) const {
    return node(nodes[i]).ordinal.value == 1 && node(nodes[i - 1]).next_sibling != nodes[i] &&
           value(nodes[i]).first == value(nodes[i - 1]).first;
  }

  // 1 2 3 1 2: the second 1 begins anew.
  [[nodiscard]] bool restarts(const std::vector<std::uint32_t> &nodes, std::size_t i) const {
    const Value now = value(nodes[i]);
    const Value before = value(nodes[i - 1]);
    return now.second == 1 && before.second >= 2 && now.first == before.first && i + 1 < nodes.size() &&
           value(nodes[i + 1]) == Value{now.first, 2};
  }

  void look_at_run(const std::vector<std::uint32_t> &nodes, bool restarted) {
    const std::vector<bool> in_order = longest_rise(nodes);
    std::map<Value, std::uint32_t> holders;  // who has a number rightly
    all_.clear();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      all_.push_back(value(nodes[i]));
      if (in_order[i]) {
        holders.emplace(value(nodes[i]), nodes[i]);
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
            std::map<Value, std::uint32_t> &holders, bool restarted) {
    Value expected = before == no_node ? Value{next == no_node ? 0 : value(next).first, start_of(next, restarted)}
                                       : Value{value(before).first, value(before).second + 1};
    const std::uint32_t missing = next == no_node ? 0 : missing_before(before, next, expected);
    const bool explains = !odd.empty() && missing == odd.size();
    for (const std::uint32_t i : odd) {
      const auto holder = holders.find(value(i));
      if (holder != holders.end()) {
        add(Slip::duplicate, i, fmt::format("{} is also the number of {}", node(i).spoken(), place(holder->second)));
      } else if (explains || next == no_node) {
        add(Slip::order, i,
            fmt::format("{} stands where {} is expected", node(i).spoken(),
                        write_ordinal(expected.second, node(i).ordinal)));
      } else {
        add(Slip::order, i,
            fmt::format("{} stands {} {}", node(i).spoken(), value(i) > value(next) ? "before" : "after",
                        node(value(i) > value(next) ? next : before).spoken()));
      }
      holders.emplace(value(i), i);
      ++expected.second;
    }
    if (missing > 0 && !explains) {
      tell_gap(before, next, missing);
    }
  }

  // How many numbers between `expected` and `next` nobody has.
  [[nodiscard]] std::uint32_t missing_before(std::uint32_t before, std::uint32_t next, Value expected) const {
    const Value now = value(next);
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
    add(Slip::gap, next, fmt::format("{}: {}", where, what));
  }

  // The number that the first of a series should have.
  std::uint32_t start_of(std::uint32_t first, bool restarted) {
    if (first == no_node || restarted) {
      return 1;
    }
    const Node &one = node(first);
    if (one.ordinal.components > 1 || !one.ordinal.code.empty()) {
      return predecessor_[first] + 1 == one.ordinal.value ? one.ordinal.value : 1;
    }
    Series series;
    series.nodes = {first};
    FamilyCount &family = families_[family_of(series)];
    const bool runs = family.runs_on > 0 && family.seen > 0;
    if (runs && family.runs_on > family.restarts && one.ordinal.value == 1 && family.last > 1) {
      add(Slip::restart, first,
          fmt::format("the numbering starts again at {}; elsewhere it runs on through the sections", one.spoken()));
    }
    const std::uint32_t start = runs && one.ordinal.value > 1 ? family.last + 1 : 1;
    ++family.seen;
    std::uint32_t last = 0;
    for (std::uint32_t i = first; i != no_node; i = draft_.nodes()[i].next_sibling) {
      if (counts_together(node(i), one) && !node(i).ordinal.inserted) {
        last = std::max(last, node(i).ordinal.value);
      }
    }
    family.last = last;
    return start;
  }

  // A longest strictly rising part; of equal numbers the first. Patience sorting, O(n log n).
  [[nodiscard]] std::vector<bool> longest_rise(const std::vector<std::uint32_t> &nodes) const {
    std::vector<std::size_t> tails;
    std::vector<std::size_t> link(nodes.size(), SIZE_MAX);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const Value now = value(nodes[i]);
      const auto pile = std::lower_bound(tails.begin(), tails.end(), now, [&](std::size_t tail, const Value &wanted) {
        return value(nodes[tail]) < wanted;
      });
      if (pile != tails.begin()) {
        link[i] = *std::prev(pile);
      }
      if (pile == tails.end()) {
        tails.push_back(i);
      } else if (value(nodes[*pile]) != now) {
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
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for (const std::uint32_t i : nodes) {
      ++counts[node(i).ordinal.front];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most->second * 3 < nodes.size() * 2) {
      return;
    }
    std::set<std::uint32_t> told;
    for (std::size_t i = first_fault; i < faults_.size(); ++i) {
      if (faults_[i].slip != Slip::gap) {
        told.insert(faults_[i].node);
      }
    }
    const auto strange = [&](std::uint32_t i) { return node(i).ordinal.front != most->first && told.count(i) == 0; };
    faults_.erase(std::remove_if(faults_.begin() + static_cast<std::ptrdiff_t>(first_fault), faults_.end(),
                                 [&](const NumberingFault &fault) { return strange(fault.node); }),
                  faults_.end());
    for (const std::uint32_t i : nodes) {
      if (strange(i)) {
        const auto other = std::find_if(nodes.begin(), nodes.end(),
                                        [&](std::uint32_t k) { return node(k).ordinal.front == most->first; });
        add(Slip::order, i,
            fmt::format("{} stands among the numbers of {}", node(i).spoken(), node(*other).ordinal.front_text));
      }
    }
  }

  const Draft &draft_;
  const std::vector<Series> &series_;
  std::map<Family, FamilyCount> families_;
  std::vector<std::uint32_t> predecessor_;
  std::vector<Value> all_;  // the numbers of the run, in order
  std::vector<NumberingFault> faults_;
};

}  // namespace

std::vector<Series> find_series(const Draft &draft) {
  std::vector<Series> out;
  const auto collect = [&](std::uint32_t parent, std::uint32_t first) {
    const std::size_t start = out.size();
    for (std::uint32_t i = first; i != no_node; i = draft.nodes()[i].next_sibling) {
      if (draft.nodes()[i].ordinal.counting == Counting::none) {
        continue;
      }
      // A parent has few series; those beyond the last eight are not looked through again.
      std::size_t at = out.size();
      for (std::size_t k = out.size(); k > start && out.size() - k < 8; --k) {
        if (counts_together(draft.nodes()[out[k - 1].nodes.front()], draft.nodes()[i])) {
          at = k - 1;
          break;
        }
      }
      if (at == out.size()) {
        out.push_back({parent, {}});
      }
      out[at].nodes.push_back(i);
    }
  };
  collect(no_node, draft.first_root());
  for (std::uint32_t i = 0; i < draft.nodes().size(); ++i) {
    collect(i, draft.nodes()[i].first_child);
  }
  return out;
}

std::vector<NumberingFault> find_numbering_faults(const Draft &draft, const std::vector<Series> &series) {
  return Analysis(draft, series).run();
}

}  // namespace celac::check
