#include "cli/language_tag.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "celac/text/ascii.hpp"

namespace celac::cli {
namespace {

using ascii::is_digit;
using ascii::is_letter;

bool all_letters(std::string_view part) { return std::all_of(part.begin(), part.end(), is_letter); }
bool all_digits(std::string_view part) { return std::all_of(part.begin(), part.end(), is_digit); }

// The parts of a tag, read from the front: each step takes what it knows and leaves the rest.
class Parts {
 public:
  explicit Parts(std::string_view tag) {
    for (std::size_t begin = 0; begin <= tag.size();) {
      const std::size_t end = std::min(tag.find('-', begin), tag.size());
      parts_.push_back(tag.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  // Every part is 1 to 8 letters and digits.
  [[nodiscard]] bool are_words() const {
    return std::all_of(parts_.begin(), parts_.end(), [](std::string_view part) {
      return !part.empty() && part.size() <= 8 &&
             std::all_of(part.begin(), part.end(), [](char c) { return is_letter(c) || is_digit(c); });
    });
  }

  [[nodiscard]] bool done() const { return at_ == parts_.size(); }

  template <class Shape>
  bool accept(Shape shape) {
    const bool fits = !done() && shape(parts_[at_]);
    at_ += fits ? 1U : 0U;
    return fits;
  }

  bool language() {
    if (!accept([](std::string_view part) { return part.size() >= 2 && all_letters(part); })) {
      return false;
    }
    for (int more = 0; more < 3 && parts_[0].size() <= 3; ++more) {
      if (!accept([](std::string_view part) { return part.size() == 3 && all_letters(part); })) {
        break;
      }
    }
    return true;
  }

  void script_and_region() {
    accept([](std::string_view part) { return part.size() == 4 && all_letters(part); });
    accept([](std::string_view part) {
      return (part.size() == 2 && all_letters(part)) || (part.size() == 3 && all_digits(part));
    });
  }

  bool variant() {
    return accept([](std::string_view part) { return part.size() >= 5 || (part.size() == 4 && is_digit(part[0])); });
  }

  // "u-nu-arab"; after an x whatever comes is private.
  bool extension() {
    const bool is_private = !done() && (parts_[at_] == "x" || parts_[at_] == "X");
    const std::size_t least = is_private ? 1 : 2;
    if (!accept([](std::string_view part) { return part.size() == 1; })) {
      return false;
    }
    const auto word = [least](std::string_view part) { return part.size() >= least; };
    const bool any = accept(word);
    while (accept(word)) {
    }
    at_ -= any ? 0U : 1U;
    return any;
  }

 private:
  std::vector<std::string_view> parts_;
  std::size_t at_ = 0;
};

// Registered before there was a grammar, and not of its shape.
bool is_irregular(std::string_view tag) {
  constexpr std::array<std::string_view, 17> irregular = {
      "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak",     "i-klingon", "i-lux",    "i-mingo",
      "i-navajo",  "i-pwn", "i-tao", "i-tay",     "i-tsu",      "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"};
  const auto same = [&](std::string_view known) {
    return known.size() == tag.size() && std::equal(known.begin(), known.end(), tag.begin(), [](char a, char b) {
             return a == (is_letter(b) ? static_cast<char>(b | 0x20) : b);
           });
  };
  return std::any_of(irregular.begin(), irregular.end(), same);
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  Parts parts(tag);
  if (!parts.are_words()) {
    return false;
  }
  if (parts.language()) {
    parts.script_and_region();
    while (parts.variant()) {
    }
    while (parts.extension()) {
    }
    return parts.done() || is_irregular(tag);
  }
  const bool is_private = tag.front() == 'x' || tag.front() == 'X';
  return (is_private && parts.extension() && parts.done()) || is_irregular(tag);
}

}  // namespace celac::cli
