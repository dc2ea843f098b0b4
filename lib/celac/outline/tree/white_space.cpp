#include "celac/outline/tree/white_space.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"

namespace celac {

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    if (utf8::is_space(c.code)) {
      if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    } else if (!utf8::is_invisible(c.code)) {
      out.append(text.substr(at, c.size));
    }
    at += c.size;
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

void close_up_marks(std::string &raw) {
  std::size_t marks = raw.size();
  while (marks > 0 && raw[marks - 1] == '*') {
    --marks;
  }
  std::size_t words = marks;
  while (words > 0 && raw[words - 1] == ' ') {
    --words;
  }
  if (marks < raw.size() && words < marks) {
    raw.erase(words, marks - words);
  }
  // "an envoy; ****": bold of nothing
  if (raw.ends_with("****") && !raw.ends_with("*****") && (raw.size() == 4 || raw[raw.size() - 5] != '\\')) {
    raw.erase(raw.size() - 4);
  }
  const std::size_t open = std::min(raw.find_first_not_of('*'), raw.size());
  if (open > 0 && open < raw.size() && raw[open] == ' ' && raw.back() == '*') {
    raw.erase(open, 1);
  }
}

}  // namespace celac
