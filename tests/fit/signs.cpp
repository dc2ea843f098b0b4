// Prints the signs of every line that may be a heading, for tests/fit/headings.py:
//     signs FILE...        FILE<TAB>LINE<TAB>EMPHASIS<TAB>SIGN,SIGN,...
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/lines/heading_signs.hpp"
#include "celac/outline/lines/wrap.hpp"

int main(int argc, char **argv) {
  for (int k = 1; k < argc; ++k) {
    const std::string name = argv[k];
    std::ifstream in(name, std::ios::binary);
    const celac::Source source(name, std::string(std::istreambuf_iterator<char>(in), {}));
    const auto format = name.ends_with(".txt") ? celac::InputFormat::text : celac::InputFormat::markdown;
    const auto lines = celac::read_lines(source, format);
    const auto facts = celac::read_line_facts(source, lines);
    const auto wrap = celac::measure_wrap(source, lines, facts);
    for (const auto &one : celac::find_heading_candidates(source, lines, facts, wrap.width, format)) {
      std::string signs;
      for (std::size_t i = 0; i < celac::heading_sign_count; ++i) {
        if (one.signs[i]) {
          signs.append(signs.empty() ? "" : ",").append(celac::name(static_cast<celac::HeadingSign>(i)));
        }
      }
      std::printf("%s\t%u\t%u\t%d\t%s\n", name.c_str(), one.first + 1, one.last + 1, static_cast<int>(one.emphasis), signs.c_str());
    }
  }
}
