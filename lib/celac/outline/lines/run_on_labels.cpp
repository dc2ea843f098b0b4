#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "celac/labels/label.hpp"
#include "celac/outline/blocks/block.hpp"
#include "celac/outline/lines/cut_lines.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// The last label of a series that starts a line.
struct Last {
  std::size_t line = 0;
  std::uint32_t value = 0;
};

class RunOnLabels {
 public:
  RunOnLabels(const Source &source, InputFormat format, const std::vector<Line> &lines, LineLabels &labels)
      : source_(source), format_(format), lines_(lines), labels_(labels) {}

  std::vector<LineCut> run() {
    std::unordered_map<std::uint32_t, Last> series;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Span content = lines_[i].content;
      const bool may_be = lines_[i].kind == LineKind::text && may_be_worded(source_.slice(content));
      const auto label = may_be ? worded(labels_.of(i, content)) : std::nullopt;
      if (!label) {
        continue;
      }
      const auto [known, fresh] = series.try_emplace(label->series);
      Last &last = known->second;
      if (!fresh && label->last().value > last.value + 1 && label->last().value <= last.value + most_missing + 1) {
        look_between(last, i, *label);
      }
      last = {i, label->last().value};
    }
    std::sort(cuts_.begin(), cuts_.end(),
              [](const LineCut &a, const LineCut &b) { return a.line != b.line ? a.line < b.line : a.at < b.at; });
    return std::move(cuts_);
  }

 private:
  static constexpr std::uint32_t most_missing = 3;
  static constexpr std::size_t farthest = 400;  // lines between the two

  // A digit near its start, but no number there, or 第; and no letters in front that are no word of labels. What costs
  // little, for every line is asked.
  [[nodiscard]] static bool may_be_worded(std::string_view text) {
    static constexpr ByteSet digits("0123456789");
    static constexpr ByteSet marks("*_");
    constexpr std::size_t reach = 24;  // bytes
    const std::string_view start = text.substr(0, reach);
    const auto digit = digits.find_first_in(start);
    if (digit == std::string_view::npos) {
      return start.starts_with("第");
    }
    if (const auto first = marks.find_first_not_in(start); first == digit || start[first] == '(') {
      return false;
    }
    return !ascii::is_letter(text.front()) || start.find('\\') != std::string_view::npos ||
           find_word(text).word != Word::none;
  }

  // One that a word or a sign tells from the numbers of lists.
  [[nodiscard]] static std::optional<Label> worded(std::span<const Label> labels) {
    const bool one = !labels.empty() && labels.front().count == 1 && labels.front().last().suffix == 0 &&
                     !labels.front().misread &&
                     (labels.front().word != Word::none || labels.front().style == LabelStyle::section_sign);
    return one ? std::optional(labels.front()) : std::nullopt;
  }

  // The numbers between `last` and `next`, which starts line `end`, one after the other.
  void look_between(const Last &last, std::size_t end, const Label &next) {
    std::uint32_t wanted = last.value + 1;
    for (std::size_t i = last.line; i < end && end - i <= farthest && wanted < next.last().value; ++i) {
      if (lines_[i].kind == LineKind::text && lines_[i].heading == 0) {
        look_in(i, next, wanted);
      }
    }
  }

  void look_in(std::size_t i, const Label &like, std::uint32_t &wanted) {
    constexpr ByteSet ends(".;:\x82\x9B");  // the last bytes of 。 and ； too
    const Span content = lines_[i].content;
    for (std::uint32_t at = content.begin + 1; at < content.end; ++at) {
      if (!ends.has(source_.bytes()[at - 1]) || !ends_entry(source_.slice({content.begin, at}))) {
        continue;
      }
      std::uint32_t start = at;
      while (start < content.end && source_.bytes()[start] == ' ') {
        ++start;
      }
      const Span rest{start, content.end};
      const bool may_be = start < content.end && may_be_worded(source_.slice(rest));
      const auto label = may_be ? worded(read_labels(source_.bytes(), rest, format_)) : std::nullopt;
      if (label && label->series == like.series && label->last().value == wanted && label->delimited &&
          opens_text({label->rest, content.end})) {
        cuts_.push_back({i, start, true});
        ++wanted;
      }
    }
  }

  [[nodiscard]] bool opens_text(Span rest) const {
    const std::string_view words = source_.slice(rest);
    return first_is_upper(words) || words.starts_with("【");
  }

  const Source &source_;
  InputFormat format_;
  const std::vector<Line> &lines_;
  LineLabels &labels_;
  std::vector<LineCut> cuts_;
};

}  // namespace

void part_run_on_labels(const Source &source, InputFormat format, std::vector<Line> &lines, LineLabels &labels) {
  const std::vector<LineCut> cuts = RunOnLabels(source, format, lines, labels).run();
  cut_lines(source, cuts, lines);
  if (!cuts.empty()) {
    labels.restart(lines.size());
  }
}

}  // namespace celac
