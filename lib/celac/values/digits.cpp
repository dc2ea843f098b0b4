#include "celac/values/digits.hpp"

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"
#include "celac/values/number_words.hpp"

namespace celac {
namespace {

using ascii::is_digit;

constexpr std::size_t most_parts = 16;

struct Part {
  std::string_view digits;
  char mark = 0;  // before it; a blank for any kind of blank or apostrophe
};

double to_number(std::string_view digits) {
  double value = 0;
  for (const char c : digits) {
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string_view run_of_digits(std::string_view text) {
  return text.substr(0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin()));
}

// The mark between two runs of digits: its sign and its bytes; 0 bytes for none. A blank parts thousands only.
std::size_t mark_at(std::string_view text, const Part &before, char &sign, bool common_blank) {
  constexpr std::array<std::string_view, 5> blanks = {"\xC2\xA0", "\u202F", "\u2009", "’", "'"};
  if (text.starts_with('.') || text.starts_with(',') || text.starts_with('/')) {
    sign = text[0];
    return 1;
  }
  std::size_t size = text.starts_with(' ') && common_blank ? 1 : 0;
  for (const std::string_view blank : blanks) {
    size = text.starts_with(blank) ? blank.size() : size;
  }
  sign = ' ';
  const bool group = before.digits.size() <= 3 && run_of_digits(text.substr(std::min(size, text.size()))).size() == 3;
  return group ? size : 0;
}

bool groups_of_three(const std::vector<Part> &parts, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (parts[i].digits.size() != 3) {
      return false;
    }
  }
  return parts[0].digits.size() <= 3 && parts[0].digits[0] != '0';
}

// The first parts as one number, the rest behind its mark.
Decimal joined(const std::vector<Part> &parts, std::size_t whole) {
  Decimal out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    out.digits += parts[i].digits;
    out.decimals += i < whole ? 0 : parts[i].digits.size();
  }
  return out;
}

void read_parts(Digits &out, const std::vector<Part> &parts, Tongue tongue) {
  const std::size_t count = parts.size();
  const bool one_mark = std::all_of(parts.begin() + 1, parts.end(),
                                    [&](const Part &part) { return part.mark == parts[1].mark; });
  const bool slashes = std::any_of(parts.begin(), parts.end(), [](const Part &part) { return part.mark == '/'; });
  if (slashes) {
    // Fall through to the parts.
  } else if (one_mark && groups_of_three(parts, 1, count)) {
    out.value = joined(parts, count);
    if (count == 2 && parts[1].mark != ' ') {
      const char decimal = decimal_mark_of(tongue) == DecimalMark::point ? '.' : ',';
      out.other = joined(parts, 1);
      if (parts[1].mark == decimal) {
        std::swap(out.value, *out.other);
      }
    }
    return;
  } else if (count == 2) {
    out.value = joined(parts, count - 1);
    return;
  } else if (parts[count - 1].mark != ' ' && groups_of_three(parts, 1, count - 1) &&
             std::all_of(parts.begin() + 1, parts.end() - 1, [&](const Part &part) {
               return part.mark == parts[1].mark && part.mark != parts[count - 1].mark;
             })) {
    out.value = joined(parts, count - 1);
    return;
  }
  for (const Part &part : parts) {
    out.parts.push_back(to_number(part.digits));
  }
}

}  // namespace

double Decimal::value() const {
  double place = 1;
  for (std::size_t i = 0; i < decimals; ++i) {
    place *= 10;
  }
  return to_number(digits) / place;
}

Digits parse_digits(std::string_view text, Tongue tongue, Blanks blanks) {
  const bool common_blank = blanks == Blanks::all || (tongue != Tongue::zh && tongue != Tongue::en);
  Digits out;
  std::vector<Part> parts = {{run_of_digits(text), 0}};
  out.size = parts[0].digits.size();
  while (parts.size() < most_parts) {
    char sign = 0;
    const std::size_t mark = mark_at(text.substr(out.size), parts.back(), sign, common_blank);
    const std::string_view digits = mark == 0 ? std::string_view() : run_of_digits(text.substr(out.size + mark));
    if (digits.empty()) {
      break;
    }
    parts.push_back({digits, sign});
    out.size += mark + digits.size();
  }
  if (parts.size() == 1) {
    out.value = joined(parts, 1);
  } else {
    read_parts(out, parts, tongue);
  }
  return out;
}

}  // namespace celac
