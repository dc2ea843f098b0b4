#include "celac/outline/tree/ledger.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "celac/markdown/marks.hpp"
#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/tree/line_finder.hpp"

namespace celac {
namespace {

// By what `place` says. Nearly all that a ledger sorts is in order, and what it holds is dear to move.
template <class Records, class Place>
void put_in_order(Records &records, const Place &place) {
  const auto earlier = [&](const auto &a, const auto &b) { return place(a) < place(b); };
  if (!std::is_sorted(records.begin(), records.end(), earlier)) {
    std::stable_sort(records.begin(), records.end(), earlier);
  }
}

class Ledger {
 public:
  Ledger(const Source &source, const Blocks &blocks, const std::vector<FurnitureSpan> &furniture,
         const std::vector<std::string> &ids, const std::vector<std::vector<std::string> *> &repaired,
         std::vector<LedgerMark> marks, Plan &plan)
      : source_(source), blocks_(blocks), furniture_(furniture), ids_(ids), repaired_(repaired),
        marks_(std::move(marks)), plan_(plan) {}

  void add_repairs() {
    std::vector<LedgerMark *> marks;
    marks.reserve(marks_.size());
    std::transform(marks_.begin(), marks_.end(), std::back_inserter(marks), [](LedgerMark &mark) { return &mark; });
    put_in_order(marks, [](const LedgerMark *mark) { return mark->excision.span.begin; });
    plan_.repairs.reserve(marks_.size());
    std::vector<std::int32_t> wraps(ids_.size() + 1, -1);  // the repair that collects a node's wraps
    for (LedgerMark *const mark : marks) {
      Excision &excision = mark->excision;
      const std::uint32_t until = excision.until != 0 ? excision.until
                                                      : std::max(excision.span.begin, excision.span.end - 1);
      const LineRange lines = {lines_.line_of(excision.span.begin), lines_.line_of(until)};
      if (excision.code.empty()) {
        plan_.furniture.push_back({std::string(name(excision.furniture)), {lines, {excision.span}}});
        continue;
      }
      note_repaired(mark->node, excision.code);
      if (excision.code == "joined-wrap") {
        std::int32_t &known = wraps[mark->node];
        if (known >= 0 && plan_.repairs[static_cast<std::size_t>(known)].now == excision.now &&
            plan_.repairs[static_cast<std::size_t>(known)].was == source_.slice(excision.span)) {
          Repair &repair = plan_.repairs[static_cast<std::size_t>(known)];
          repair.at.bytes.push_back(excision.span);
          repair.at.lines.last = lines.last;
          continue;
        }
        known = static_cast<std::int32_t>(plan_.repairs.size());
      }
      Repair repair;
      repair.code = excision.code;
      repair.id = mark->node == 0 ? "" : ids_[mark->node - 1];
      repair.at = {lines, {excision.span}};
      repair.was = std::string(source_.slice(excision.span));
      repair.now = std::move(excision.now);
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
    if (source_.mark_size() > 0) {
      plan_.furniture.push_back({std::string(name(FurnitureKind::byte_order_mark)), {{1, 1}, {{0, 3}}}});
    }
    plan_.furniture.reserve(plan_.furniture.size() + furniture_.size() + 16);
    for (std::size_t i = 0; i < furniture_.size(); ++i) {
      std::uint32_t last = furniture_[i].last;
      const FurnitureSpan &furniture = furniture_[i];
      const bool runs = furniture.kind == FurnitureKind::front_matter || furniture.kind == FurnitureKind::comment ||
                        furniture.kind == FurnitureKind::contents || furniture.kind == FurnitureKind::table_head;
      while (runs && i + 1 < furniture_.size() && furniture_[i + 1].kind == furniture.kind &&
             furniture_[i + 1].first == last + 1) {
        last = furniture_[++i].last;
      }
      add_furniture(furniture, last);
    }
    add_page_breaks();
    put_in_order(plan_.furniture, [](const Furniture &one) { return one.at.bytes.front().begin; });
  }

  // Of a line as people count them.
  [[nodiscard]] std::uint32_t number(std::uint32_t line) const { return blocks_.lines[line].number + 1; }

  void add_furniture(const FurnitureSpan &furniture, std::uint32_t last) {
    Span span = {std::max(blocks_.lines[furniture.first].span.begin, source_.mark_size()),
                 blocks_.lines[last].span.end};
    const std::string_view bytes = source_.bytes();
    while (span.begin < span.end && is_blank_byte(bytes[span.begin])) {
      ++span.begin;
    }
    while (span.end > span.begin && is_blank_byte(bytes[span.end - 1])) {
      --span.end;
    }
    plan_.furniture.push_back({std::string(name(furniture.kind)), {{number(furniture.first), number(last)}, {span}}});
  }

  // Runs of blank lines between texts, and form feeds.
  void add_page_breaks() {
    const auto &lines = blocks_.lines;
    const auto count = static_cast<std::uint32_t>(lines.size());
    std::uint32_t first = 0;
    bool seen_text = false;
    for (std::uint32_t i = 0; i <= count; ++i) {
      if (i < count && lines[i].kind == LineKind::blank) {
        continue;
      }
      if (i < count && seen_text && i - first >= page_gap && !is_taken(lines[first].span.begin)) {
        plan_.furniture.push_back({std::string(name(FurnitureKind::page_break)),
                                   {{number(first), number(i) - 1}, {{lines[first].span.begin, lines[i].span.begin}}}});
      } else {
        form_feeds(first, std::min(i + 1, count));
      }
      seen_text = true;
      first = i + 1;
    }
  }

  // The bytes of repairs and of other furniture than page breaks, in order.
  [[nodiscard]] std::vector<Span> list_taken() const {
    std::vector<Span> taken;
    for (const Repair &repair : plan_.repairs) {
      taken.insert(taken.end(), repair.at.bytes.begin(), repair.at.bytes.end());
    }
    for (const Furniture &furniture : plan_.furniture) {
      taken.insert(taken.end(), furniture.at.bytes.begin(), furniture.at.bytes.end());
    }
    std::erase_if(taken, [](const Span &span) { return span.empty(); });
    std::sort(taken.begin(), taken.end(), [](const Span &a, const Span &b) { return a.begin < b.begin; });
    return taken;
  }

  // Whether a repair or other furniture already accounts for the byte.
  [[nodiscard]] bool is_taken(std::uint32_t at) {
    if (!taken_) {
      taken_ = list_taken();
    }
    const auto after = std::upper_bound(taken_->begin(), taken_->end(), at,
                                        [](std::uint32_t byte, const Span &span) { return byte < span.begin; });
    return after != taken_->begin() && at < std::prev(after)->end;
  }

  void form_feeds(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t i = first; i < end; ++i) {
      const Line &line = blocks_.lines[i];
      if (!line.form_feed) {
        continue;
      }
      // A node has its line from the first mark on.
      const std::uint32_t marks = std::min(skip_space(source_.bytes(), line.span.begin, line.span.end),
                                           line.content.begin);
      std::uint32_t own_end = line.span.end;  // of the node's share: closing marks and tags stand behind the words
      while (own_end > line.content.end && is_blank_byte(source_.bytes()[own_end - 1])) {
        --own_end;
      }
      for (std::uint32_t at = line.span.begin; at < line.span.end; ++at) {
        const bool inside = at >= marks && at < own_end;
        if (source_.bytes()[at] == '\f' && !inside && !is_taken(at)) {
          plan_.furniture.push_back(
              {std::string(name(FurnitureKind::page_break)), {{number(i), number(i)}, {{at, at + 1}}}});
        }
      }
    }
  }

  const Source &source_;
  const Blocks &blocks_;
  const std::vector<FurnitureSpan> &furniture_;
  const std::vector<std::string> &ids_;
  const std::vector<std::vector<std::string> *> &repaired_;
  std::vector<LedgerMark> marks_;
  Plan &plan_;
  LineFinder lines_{source_};
  std::optional<std::vector<Span>> taken_;  // once it is asked for: most documents have no page's end in doubt
};

}  // namespace

void write_ledger(const Source &source, const Blocks &blocks, const std::vector<FurnitureSpan> &furniture,
                  const std::vector<std::string> &ids, const std::vector<std::vector<std::string> *> &repaired,
                  std::vector<LedgerMark> marks, Plan &plan) {
  Ledger ledger(source, blocks, furniture, ids, repaired, std::move(marks), plan);
  ledger.add_repairs();
  ledger.add_furniture();
}

}  // namespace celac
