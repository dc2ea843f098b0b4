#include "celac/write/common/marked_lines.hpp"

#include "celac/write/common/blocks.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/wrap.hpp"

namespace celac {
namespace {

constexpr std::string_view hit = "\x1b[1;31m";
constexpr std::string_view plain = "\x1b[0m";

// `shown` is `line`, wrapped: the same characters but for blanks.
void append_dyed(std::string &out, std::string_view shown, std::string_view line, const Pattern &hits) {
  std::size_t at = 0;  // in `line`
  const auto copy_to = [&](std::size_t end, std::string_view dye) {
    out += dye;
    while (at < end && !shown.empty()) {
      const char c = shown.front();
      if (c == '\n') {
        const std::size_t next = std::min(shown.find_first_not_of(" \n"), shown.size());
        out += dye.empty() ? "" : plain;
        out += shown.substr(0, next);
        out += dye;
        shown.remove_prefix(next);
        at += line[at] == ' ' ? line.substr(at).find_first_not_of(' ') : 0;
      } else {
        out += c;
        shown.remove_prefix(1);
        ++at;
      }
    }
    out += dye.empty() ? "" : plain;
  };
  for (const Span &span : hits.all_in(line)) {
    copy_to(span.begin, {});
    copy_to(span.end, hit);
  }
  out += shown;
}

}  // namespace

void append_lines(std::string &out, std::string_view text, std::size_t indent, std::size_t hang, const LineLook &look) {
  const std::string safe = printable(text);
  const auto append = [&](std::string_view line) {
    std::string shown;
    if (look.width > 0) {
      append_wrapped(shown, line, indent, indent + hang, look.width);
    } else {
      shown.append(line).append(1, '\n');
    }
    out.append(indent, ' ');
    if (look.color && look.hits != nullptr) {
      append_dyed(out, shown, line, *look.hits);
    } else {
      out += shown;
    }
  };
  safe.empty() ? append({}) : each_line(safe, append);
}

}  // namespace celac
