#include "celac/outline/tree/white_space.hpp"

#include <algorithm>
#include <vector>

#include "celac/text/scan.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != ' ') {
      std::size_t run = scan::unmarked(text.substr(at), [](scan::Bytes bytes, const char *from) {
        return scan::may_be_odd(bytes) | ((bytes == ' ') & (scan::load(from + 1) == ' '));
      });
      while (run > 0 && (static_cast<unsigned char>(text[at + run]) & 0xC0U) == 0x80U) {
        --run;  // no half of a character; unmarked() leaves a byte
      }
      out.append(text.substr(at, run));
      at += run;
    }
    for (const std::size_t end = std::min(text.size(), at + scan::group); at < end;) {
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
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

namespace {

// Where the marks of bold text stand: two stars, no more.
std::vector<std::size_t> bold_marks(std::string_view raw) {
  std::vector<std::size_t> marks;
  for (std::size_t at = raw.find('*'); at != std::string_view::npos; at = raw.find('*', at)) {
    const std::size_t end = std::min(raw.find_first_not_of('*', at), raw.size());
    if (end - at == 2 && (at == 0 || raw[at - 1] != '\\')) {
      marks.push_back(at);
    } else if (end - at != 1) {
      return {};  // more than two: who opens and who closes is not told
    }
    at = end;
  }
  return marks;
}

// "the fleet **and ** the quays", "five **days **later": the blank belongs outside the marks.
void put_blanks_outside(std::string &raw) {
  const std::vector<std::size_t> marks = bold_marks(raw);
  if (marks.size() % 2 != 0) {
    return;
  }
  for (std::size_t k = marks.size(); k >= 2; k -= 2) {
    const std::size_t open = marks[k - 2];
    const std::size_t close = marks[k - 1];
    const std::string inner = raw.substr(open + 2, close - open - 2);
    const std::string words(utf8::trim(inner));
    const bool blank_first = inner.starts_with(' ');
    const bool blank_last = inner.ends_with(' ');
    if (words.empty() || (blank_first && blank_last) || !(blank_first || blank_last)) {
      continue;  // "2 ** 3 ** 4"
    }
    raw.replace(open, close + 2 - open, (blank_first ? " **" : "**") + words + (blank_last ? "** " : "**"));
    if (blank_last && raw.substr(open + words.size() + 5, 1) == " ") {
      raw.erase(open + words.size() + 5, 1);
    }
  }
}

}  // namespace

void close_up_marks(std::string &raw) {
  if (raw.find(" **") != std::string::npos || raw.find("** ") != std::string::npos) {
    put_blanks_outside(raw);
  }
  std::size_t marks = raw.size();
  while (marks > 0 && raw[marks - 1] == '*') {
    --marks;
  }
  std::size_t words = marks;
  while (words > 0 && raw[words - 1] == ' ') {
    --words;
  }
  if (marks < raw.size()) {
    raw.erase(words, marks - words);
  }
  // "an envoy; ****": bold of nothing
  if (raw.ends_with("****") && !raw.ends_with("*****")) {
    raw.erase(raw.size() - 4);
  }
}

}  // namespace celac
