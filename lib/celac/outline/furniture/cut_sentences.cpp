#include "celac/outline/furniture/cut_sentences.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

bool may_be_of_page(const std::vector<Line> &lines, const Surroundings &around, std::uint32_t i) {
  constexpr std::size_t longest = 100;  // bytes
  const std::string_view line = around.text(i);
  return around.is_text(i) && around.is_alone(i) && line.size() <= longest && lines[i].heading == 0 &&
         !lines[i].bullet && line.front() != '*' && line.find_first_of("0123456789") != std::string_view::npos &&
         !starts_lower(line) && !ends_sentence(line) && line.back() != ',' && !around.is_labelled(i);
}

bool is_cut_prose(const std::vector<Line> &lines, const Surroundings &around, std::uint32_t i) {
  const std::string_view line = around.text(i);
  return lines[i].heading == 0 && line.size() > 30 && !ends_sentence(line) && !around.is_label_alone(i) &&
         utf8::is_letter(utf8::decode_before(line, line.size()).code);
}

}  // namespace

void mark_lines_in_sentences(const std::vector<Line> &lines, const std::vector<bool> &near, const Surroundings &around,
                             std::vector<LineFact> &facts) {
  constexpr std::size_t most = 3;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (!near[i] || !may_be_of_page(lines, around, i)) {
      continue;
    }
    const auto above = around.text_above(i);
    std::array<std::uint32_t, most> run{i};
    std::size_t size = 1;
    auto below = around.text_below(i);
    for (; below && near[*below] && may_be_of_page(lines, around, *below) && size < most;
         below = around.text_below(*below)) {
      run.at(size++) = *below;
    }
    if (above && below && is_cut_prose(lines, around, *above) && lines[*below].heading == 0 && !lines[*below].bullet &&
        starts_lower(around.text(*below)) && !around.is_labelled(*below) && around.text(*below).size() > 20) {
      std::for_each_n(run.begin(), size, [&](std::uint32_t line) {
        facts[line] = {FurnitureKind::running_head, false, 0};
      });
    }
  }
}

}  // namespace celac
