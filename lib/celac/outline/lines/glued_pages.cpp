#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "celac/labels/label.hpp"
#include "celac/outline/blocks/block.hpp"
#include "celac/outline/lines/cut_lines.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/ascii.hpp"

namespace celac {
namespace {

struct Glued {
  std::size_t line = 0;
  std::uint32_t value = 0;
  std::uint32_t size = 0;  ///< bytes of the number
  bool proven = false;     ///< no number of an item stands there
};

// What the lines of a file say but for a number at their end: "HARBOURS 4" of the contents. Read when first asked.
class Titles {
 public:
  Titles(const Source &source, const std::vector<Line> &lines) : source_(source), lines_(lines) {}

  bool has(std::string_view title) {
    if (titles_.empty()) {
      for (const Line &line : lines_) {
        const std::string_view text = line.kind == LineKind::text ? content_of(source_, line) : std::string_view{};
        titles_.insert(text.substr(0, text.find_last_not_of(" .\t0123456789") + 1));
      }
    }
    return titles_.contains(title);
  }

 private:
  const Source &source_;
  const std::vector<Line> &lines_;
  std::unordered_set<std::string_view> titles_;
};

// "18 9. Keep", "20 CHAPTER II", or "the lamps of the" / "19 outer mole": a label or the rest of a sentence behind it;
// "4HARBOURS", which the contents list.
Glued read_number(const Source &source, const std::vector<Line> &lines, Titles &titles, std::size_t i) {
  constexpr std::size_t most_digits = 3;
  const Line &line = lines[i];
  if (line.kind != LineKind::text || line.heading != 0 || line.bullet) {
    return {};
  }
  const std::string_view text = content_of(source, line);
  const auto number = ascii::leading_number(text, most_digits);
  Glued glued{i, number.value, number.size, false};
  if (glued.value == 0 || glued.size + 1 >= text.size()) {
    return {};
  }
  if (text[glued.size] != ' ') {
    glued.proven = ascii::is_upper(text[glued.size]) && titles.has(text.substr(glued.size));
    return glued.proven ? glued : Glued{};
  }
  const Span rest{line.content.begin + glued.size + 1, line.content.end};
  const bool open = i > 0 && lines[i - 1].kind == LineKind::text && !ends_sentence(content_of(source, lines[i - 1]));
  if (starts_lower(source.slice(rest))) {
    glued.proven = open;
  } else {
    const std::vector<Label> labels = read_labels(source.bytes(), rest, InputFormat::text);
    glued.proven = !labels.empty() && labels.front().count > 0 && !labels.front().misread &&
                   (labels.front().delimited || labels.front().word != Word::none);
  }
  return glued;
}

// The longest run of numbers that count up by a page or two, a page apart; at least half of it proven.
std::vector<Glued> find_run(const Source &source, const std::vector<Line> &lines) {
  constexpr std::uint32_t shortest_page = 300;  // bytes
  constexpr std::size_t least = 4;
  constexpr std::size_t none = SIZE_MAX;
  std::vector<Glued> all;
  std::vector<std::size_t> before;  // of each: the one that it counts up from
  std::vector<std::size_t> length;
  std::unordered_map<std::uint32_t, std::size_t> last;  // with a value
  std::size_t longest = none;
  Titles titles(source, lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Glued glued = read_number(source, lines, titles, i);
    if (glued.value == 0) {
      continue;
    }
    const std::size_t own = all.size();
    all.push_back(glued);
    before.push_back(none);
    length.push_back(1);
    for (const std::uint32_t step : {1U, 2U}) {
      const auto found = last.find(glued.value - step);
      if (found != last.end() && length[found->second] >= length[own] &&
          lines[i].span.begin >= lines[all[found->second].line].span.begin + shortest_page) {
        before[own] = found->second;
        length[own] = length[found->second] + 1;
      }
    }
    last[glued.value] = own;
    longest = longest == none || length[own] > length[longest] ? own : longest;
  }
  std::vector<Glued> run;
  for (std::size_t at = longest; at != none; at = before[at]) {
    run.push_back(all[at]);
  }
  std::reverse(run.begin(), run.end());
  const auto proven = std::count_if(run.begin(), run.end(), [](const Glued &glued) { return glued.proven; });
  return run.size() >= least && static_cast<std::size_t>(proven) * 2 >= run.size() ? run : std::vector<Glued>{};
}

}  // namespace

void part_glued_pages(const Source &source, std::vector<Line> &lines) {
  std::vector<LineCut> cuts;
  for (const Glued &glued : find_run(source, lines)) {
    cuts.push_back({glued.line, lines[glued.line].content.begin + glued.size});
  }
  cut_lines(source, cuts, lines);
}

}  // namespace celac
