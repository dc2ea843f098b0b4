#include "celac/outline/tree/ledger.hpp"

#include <algorithm>

#include "celac/markdown/marks.hpp"

namespace celac {
namespace {

class Ledger {
 public:
  Ledger(const Source &source, const Units &units, const std::vector<AsideSpan> &asides,
         const std::vector<std::string> &ids, const std::vector<std::vector<std::string> *> &repaired,
         std::vector<LedgerMark> marks, Plan &plan)
      : source_(source), units_(units), asides_(asides), ids_(ids), repaired_(repaired), marks_(std::move(marks)),
        plan_(plan) {}

  void add_repairs() {
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const LedgerMark &a, const LedgerMark &b) { return a.hole.span.begin < b.hole.span.begin; });
    plan_.repairs.reserve(marks_.size());
    std::vector<std::int32_t> wraps(ids_.size() + 1, -1);  // the repair that collects a node's wraps
    for (LedgerMark &mark : marks_) {
      Hole &hole = mark.hole;
      const std::uint32_t until = hole.until != 0 ? hole.until : std::max(hole.span.begin, hole.span.end - 1);
      const LineRange lines = {source_.line_of(hole.span.begin) + 1, source_.line_of(until) + 1};
      if (hole.code.empty()) {
        plan_.furniture.push_back({std::string(name(hole.aside)), {lines, {hole.span}}});
        continue;
      }
      note_repaired(mark.node, hole.code);
      if (hole.code == "joined-wrap") {
        std::int32_t &known = wraps[mark.node];
        if (known >= 0 && plan_.repairs[static_cast<std::size_t>(known)].now == hole.now &&
            plan_.repairs[static_cast<std::size_t>(known)].was == source_.slice(hole.span)) {
          Repair &repair = plan_.repairs[static_cast<std::size_t>(known)];
          repair.at.bytes.push_back(hole.span);
          repair.at.lines.last = lines.last;
          continue;
        }
        known = static_cast<std::int32_t>(plan_.repairs.size());
      }
      Repair repair;
      repair.code = hole.code;
      repair.id = mark.node == 0 ? "" : ids_[mark.node - 1];
      repair.at = {lines, {hole.span}};
      repair.was = std::string(source_.slice(hole.span));
      repair.now = std::move(hole.now);
      plan_.repairs.push_back(std::move(repair));
    }
  }

  void note_repaired(std::uint32_t node, std::string_view code) {
    if (node == 0) {
      return;
    }
    auto &codes = *repaired_[node - 1];
    const auto at = std::lower_bound(codes.begin(), codes.end(), code);
    if (at == codes.end() || *at != code) {
      codes.emplace(at, code);
    }
  }

  void add_furniture() {
    if (source_.bytes().substr(0, 3) == "\xEF\xBB\xBF") {
      plan_.furniture.push_back({std::string(name(Aside::byte_order_mark)), {{1, 1}, {{0, 3}}}});
    }
    plan_.furniture.reserve(plan_.furniture.size() + asides_.size() + 16);
    for (std::size_t i = 0; i < asides_.size(); ++i) {
      std::uint32_t last = asides_[i].last;
      const AsideSpan &aside = asides_[i];
      const bool runs = aside.kind == Aside::front_matter || aside.kind == Aside::comment ||
                        aside.kind == Aside::contents || aside.kind == Aside::table_head;
      while (runs && i + 1 < asides_.size() && asides_[i + 1].kind == aside.kind && asides_[i + 1].first == last + 1) {
        last = asides_[++i].last;
      }
      add_aside(aside, last);
    }
    add_page_breaks();
    std::stable_sort(plan_.furniture.begin(), plan_.furniture.end(), [](const Furniture &a, const Furniture &b) {
      return a.at.bytes.front().begin < b.at.bytes.front().begin;
    });
  }

  void add_aside(const AsideSpan &aside, std::uint32_t last) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == '\r'; };
    Span span = {units_.lines[aside.first].span.begin, units_.lines[last].span.end};
    const std::string_view bytes = source_.bytes();
    if (span.begin == 0 && bytes.substr(0, 3) == "\xEF\xBB\xBF") {
      span.begin = 3;
    }
    while (span.begin < span.end && blank(bytes[span.begin])) {
      ++span.begin;
    }
    while (span.end > span.begin && blank(bytes[span.end - 1])) {
      --span.end;
    }
    plan_.furniture.push_back({std::string(name(aside.kind)), {{aside.first + 1, last + 1}, {span}}});
  }

  // Runs of blank lines between texts, and form feeds.
  void add_page_breaks() {
    for (const Repair &repair : plan_.repairs) {
      taken_.insert(taken_.end(), repair.at.bytes.begin(), repair.at.bytes.end());
    }
    for (const Furniture &furniture : plan_.furniture) {
      taken_.insert(taken_.end(), furniture.at.bytes.begin(), furniture.at.bytes.end());
    }
    std::erase_if(taken_, [](const Span &span) { return span.empty(); });
    std::sort(taken_.begin(), taken_.end(), [](const Span &a, const Span &b) { return a.begin < b.begin; });
    constexpr std::uint32_t run = 4;
    const auto &lines = units_.lines;
    const auto count = static_cast<std::uint32_t>(lines.size());
    std::uint32_t first = 0;
    bool seen_text = false;
    for (std::uint32_t i = 0; i <= count; ++i) {
      if (i < count && lines[i].kind == LineKind::blank) {
        continue;
      }
      if (i < count && seen_text && i - first >= run) {
        plan_.furniture.push_back(
            {std::string(name(Aside::page_break)), {{first + 1, i}, {{lines[first].span.begin, lines[i].span.begin}}}});
      } else {
        form_feeds(first, std::min(i + 1, count));
      }
      if (i < count && i - first >= run && seen_text && lines[i].form_feed) {
        form_feeds(i, i + 1);
      }
      seen_text = true;
      first = i + 1;
    }
  }

  // Whether a repair or other furniture already accounts for the byte.
  [[nodiscard]] bool is_taken(std::uint32_t at) const {
    const auto after = std::upper_bound(taken_.begin(), taken_.end(), at,
                                        [](std::uint32_t byte, const Span &span) { return byte < span.begin; });
    return after != taken_.begin() && at < std::prev(after)->end;
  }

  void form_feeds(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t i = first; i < end; ++i) {
      const Line &line = units_.lines[i];
      if (!line.form_feed) {
        continue;
      }
      // A node has its line from the first mark on.
      const std::uint32_t marks = std::min(skip_space(source_.bytes(), line.span.begin, line.span.end),
                                           line.content.begin);
      for (std::uint32_t at = line.span.begin; at < line.span.end; ++at) {
        const bool inside = at >= marks && at < line.content.end;
        if (source_.bytes()[at] == '\f' && !inside && !is_taken(at)) {
          plan_.furniture.push_back({std::string(name(Aside::page_break)), {{i + 1, i + 1}, {{at, at + 1}}}});
        }
      }
    }
  }

  const Source &source_;
  const Units &units_;
  const std::vector<AsideSpan> &asides_;
  const std::vector<std::string> &ids_;
  const std::vector<std::vector<std::string> *> &repaired_;
  std::vector<LedgerMark> marks_;
  Plan &plan_;
  std::vector<Span> taken_;  // by repairs and furniture, in order
};

}  // namespace

void write_ledger(const Source &source, const Units &units, const std::vector<AsideSpan> &asides,
                  const std::vector<std::string> &ids, const std::vector<std::vector<std::string> *> &repaired,
                  std::vector<LedgerMark> marks, Plan &plan) {
  Ledger ledger(source, units, asides, ids, repaired, std::move(marks), plan);
  ledger.add_repairs();
  ledger.add_furniture();
}

}  // namespace celac
