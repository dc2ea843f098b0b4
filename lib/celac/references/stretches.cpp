#include "celac/references/stretches.hpp"

#include <algorithm>

#include "celac/text/byte_set.hpp"
#include "celac/text/scan.hpp"

namespace celac::references {
namespace {

using scan::Bytes;

Bytes is_between(Bytes bytes, char first, char last) { return (bytes >= first) & (bytes <= last); }

// Of sixteen bytes those that make a look worth while. One byte before them and two behind are of the text.
Bytes marked(const char *at) {
  const Bytes here = scan::load(at);
  const Bytes next = scan::load(at + 1);
  const Bytes third = scan::load(at + 2);
  const Bytes capital = is_between(next, 'A', 'Z') & ~is_between(third, 'a', 'z');
  const Bytes number = (here == ' ') & (is_between(next, '0', '9') | (next == '(') | capital);
  // Of articles, chapters, sections and titles numbers are spelled, too: the words start with art, abs, cha, cap, kap,
  // sec, sez, seç, tit, tí.
  const Bytes small = here | 0x20;
  const Bytes front = ((small == 'a') & (((next == 'r') & (third == 't')) | ((next == 'b') & (third == 's')))) |
                      ((small == 'c') & (((next == 'h') & (third == 'a')) | ((next == 'a') & (third == 'p')))) |
                      ((small == 'k') & (next == 'a') & (third == 'p')) |
                      ((small == 's') & (next == 'e') & ((third == 'c') | (third == 'z') | (third == '\xC3'))) |
                      ((small == 't') & (((next == 'i') & (third == 't')) | (next == '\xC3')));
  const Bytes word = front & ~is_between(scan::load(at - 1) | 0x20, 'a', 'z');
  return number | word | (here == ')') | (here == '\xC2');
}

}  // namespace

Stretch next_stretch(std::string_view text, std::size_t from) {
  static constexpr ByteSet blanks(" \xC2");
  static constexpr ByteSet first_bytes("ackstACKST \xC2");  // no byte stands before the first one
  constexpr std::size_t behind = 2;
  constexpr std::size_t closed = 7;  // a blank and the letters that a bracket may close: iv)
  const bool opens = from == 0 && !text.empty() && first_bytes.has(text.front());
  std::size_t at = std::max<std::size_t>(from, 1);
  while (at + scan::group + behind <= text.size() && !opens && !scan::any(marked(text.data() + at))) {
    at += scan::group;
  }
  const std::size_t begin = std::max(from, at - std::min(at, closed));
  if (at + scan::group + behind > text.size()) {
    return {begin, text.size()};
  }
  const std::size_t blank = blanks.find_first_in(text, at + scan::group);
  return {begin, std::min(blank, text.size() - 1) + 1};
}

}  // namespace celac::references
