#include "celac/values/quantities.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/date.hpp"
#include "celac/values/digits.hpp"
#include "celac/values/month.hpp"
#include "celac/values/numeral.hpp"
#include "celac/values/quantity_words.hpp"

namespace celac {
namespace {

using ascii::is_digit;

constexpr double first_year = 1800;
constexpr double last_year = 2199;

bool is_year(double value) { return value >= first_year && value <= last_year && value == std::floor(value); }

// What links the parts of a date: "3 de marzo de 2024", "3. März", "March 3, 2024", "3rd of March".
bool links_date(std::string_view between) {
  while (!between.empty() && (between[0] == ' ' || between[0] == ',' || between[0] == '.' || between[0] == '/')) {
    between.remove_prefix(1);
  }
  for (const std::string_view mark : {"st", "nd", "rd", "th", "er", "º", "°", "\xC2\xA0"}) {
    between.remove_prefix(between.starts_with(mark) ? mark.size() : 0);
  }
  while (between.starts_with(' ') || between.starts_with(',') || between.starts_with('.')) {
    between.remove_prefix(1);
  }
  for (const std::string_view word : {"de", "del", "of", "do", "dell'", "di"}) {
    if (between == word || (between.starts_with(word) && between.substr(word.size()) == " ")) {
      return true;
    }
  }
  return between.empty();
}

double other_of(const Digits &read) { return read.other ? read.other->value() : -1; }

class Finder {
 public:
  Finder(std::string_view text, Tongue tongue) : text_(text), tongue_(tongue) {}

  std::vector<Quantity> run() {
    char32_t before = ' ';
    while (at_ < text_.size()) {
      const auto c = utf8::decode(text_, at_);
      const std::size_t begin = at_;
      const bool starts = !utf8::is_letter(before) || utf8::is_cjk(before);
      bool found = false;
      if (c.size == 1 && is_digit(text_[at_])) {
        found = starts ? digits() : code();
      } else if (starts && utf8::is_letter(c.code) && !utf8::is_cjk(c.code)) {
        found = word();
      } else if (utf8::is_cjk(c.code)) {
        found = han();
      }
      before = found ? utf8::decode_before(text_, at_).code : c.code;
      at_ = found ? at_ : begin + c.size;
    }
    join_dates();
    return std::move(out_);
  }

 private:
  Quantity &push(QuantityKind kind, double value, std::size_t begin, std::size_t end, bool spelled) {
    Quantity one;
    one.kind = kind;
    one.value = value;
    one.begin = begin;
    one.end = end;
    one.spelled = spelled;
    one.group = static_cast<std::uint32_t>(out_.size());
    out_.push_back(one);
    return out_.back();
  }

  // What is left of a code like SHA256 or L3.
  bool code() {
    std::size_t last = at_;
    while (last < text_.size() && is_digit(text_[last])) {
      ++last;
    }
    if (last + 1 < text_.size() && text_[last] == '.' && is_digit(text_[last + 1])) {
      return digits();  // V5.3 is what others call 5.3
    }
    return code_part();
  }

  bool code_part() {
    const std::size_t begin = at_;
    double value = 0;
    while (at_ < text_.size() && is_digit(text_[at_])) {
      value = value * 10 + (text_[at_++] - '0');
    }
    push(QuantityKind::reference, value, begin, at_, false).code = true;
    while (at_ < text_.size() && (is_digit(text_[at_]) || ascii::is_letter(text_[at_]))) {
      ++at_;
    }
    return true;
  }

  bool digits() {
    const Digits read = parse_digits(text_.substr(at_), tongue_);
    const std::size_t begin = at_;
    at_ += read.size;
    if (!read.parts.empty()) {
      several_parts(read, begin);
      return true;
    }
    if (text_.substr(begin, 2) == "24" && text_.substr(at_, 2) == "/7") {
      at_ += 2;
      return true;
    }
    if (at_ < text_.size() && ascii::is_upper(text_[at_]) && parse_scale(text_.substr(at_), tongue_).size == 0) {
      at_ = begin;
      return code_part();  // 2FA, 5G
    }
    measured(begin, read.value.value(), other_of(read), false);
    return true;
  }

  // What stands around a number: scale, percent, currency, marks of ordinals.
  void measured(std::size_t begin, double value, double other, bool spelled) {
    const SpelledNumber scale = parse_scale(text_.substr(at_), tongue_);
    if (scale.size != 0) {
      at_ += scale.size;
      value *= scale.value;
      other = other < 0 ? other : other * scale.value;
    }
    QuantityKind kind = is_reference_ ? QuantityKind::reference : QuantityKind::number;
    is_reference_ = false;
    std::string_view currency;
    const Currency after = currency_after(text_.substr(at_));
    const Currency before = currency_before(text_.substr(0, begin));
    if (const std::size_t percent = percent_after(text_.substr(at_)); percent != 0) {
      kind = QuantityKind::percentage;
      at_ += percent;
    } else if (after.size != 0 || before.size != 0) {
      kind = QuantityKind::amount;
      currency = after.size != 0 ? after.name : before.name;
      at_ += after.size;
      begin -= before.size;
    } else if (const std::size_t mark = ordinal_mark(); mark != 0) {
      kind = QuantityKind::ordinal;
      at_ += mark;
    } else if (!spelled && kind == QuantityKind::number && at_ - begin == 4 && is_year(value) && other < 0) {
      kind = QuantityKind::date;
    }
    Quantity &one = push(kind, value, begin, at_, spelled);
    one.other = other;
    one.currency = currency;
  }

  [[nodiscard]] std::size_t ordinal_mark() const {
    const std::string_view rest = text_.substr(at_);
    for (const std::string_view mark : {"st", "nd", "rd", "th", "º", "ª", "°", "ème", "er", "e"}) {
      const auto next = utf8::decode(rest, mark.size());
      if (rest.starts_with(mark) && !utf8::is_letter(next.code)) {
        return mark.size();
      }
    }
    return 0;
  }

  // 2.1.1, 12.10.2009: each part counts, the whole is what is shown.
  void several_parts(const Digits &read, std::size_t begin) {
    const bool date = read.parts.size() == 3 && (is_year(read.parts[2]) || is_year(read.parts[0]));
    const auto group = static_cast<std::uint32_t>(out_.size());
    for (const double part : read.parts) {
      Quantity &one = push(date ? QuantityKind::date : QuantityKind::reference, part, begin, at_, false);
      one.group = group;
    }
  }

  bool word() {
    const FoldedWord folded = fold_word(text_.substr(at_));
    const std::size_t begin = at_;
    if (folded.length == 0) {
      return skip_word();
    }
    if (month(folded)) {
      return true;
    }
    if (const SpelledNumber spelled = parse_spelled_number(text_.substr(at_), tongue_); spelled.size != 0) {
      at_ += spelled.size;
      measured(begin, spelled.value, -1, true);
      return true;
    }
    if (const Ordinal ordinal = ordinal_at(folded); ordinal.value > 1) {
      at_ += ordinal.size;
      push(QuantityKind::ordinal, ordinal.value, begin, at_, true);
      return true;
    }
    at_ += folded.size;
    if (is_reference_word(folded.view())) {
      is_reference_ = at_ + 1 < text_.size() && text_[at_] == ' ' && is_digit(text_[at_ + 1]);
    }
    return true;
  }

  [[nodiscard]] Ordinal ordinal_at(const FoldedWord &folded) const {
    const Ordinal ordinal = parse_ordinal(text_.substr(at_));
    const std::string_view word = folded.view();
    if (ordinal.value != 0 || tongue_ != Tongue::de || word.size() < 5 || word[word.size() - 3] != 't') {
      return ordinal;
    }
    // dritten, drittem: known as dritte
    return {parse_ordinal(word.substr(0, word.size() - 1)).value, folded.size};
  }

  bool skip_word() {
    while (at_ < text_.size()) {
      const auto c = utf8::decode(text_, at_);
      if (!utf8::is_letter(c.code) || utf8::is_cjk(c.code)) {
        break;
      }
      at_ += c.size;
    }
    return true;
  }

  // A month only beside digits: "may" and "mars" are words, too.
  bool month(const FoldedWord &folded) {
    const std::uint32_t number = month_number(folded.view());
    if (number == 0) {
      return false;
    }
    const std::size_t end = at_ + folded.size;
    std::size_t next = end;
    while (next < text_.size() && next < end + 5 && !is_digit(text_[next])) {
      ++next;
    }
    const bool before = !out_.empty() && out_.back().end <= at_ && at_ - out_.back().end <= 8 &&
                        links_date(text_.substr(out_.back().end, at_ - out_.back().end));
    const bool after = next < text_.size() && is_digit(text_[next]) && links_date(text_.substr(end, next - end));
    if (!before && !after) {
      return false;
    }
    Quantity &one = push(QuantityKind::date, number, at_, end, false);
    one.month = true;
    at_ = end;
    return true;
  }

  bool han() {
    const std::string_view rest = text_.substr(at_);
    const std::size_t begin = at_;
    if (rest.starts_with("百分之")) {
      return han_percentage(begin);
    }
    if (rest.starts_with("第")) {
      return han_ordinal(begin);
    }
    if (rest.starts_with("年") || rest.starts_with("月") || rest.starts_with("日") || rest.starts_with("号")) {
      return han_date_part();
    }
    const SpelledNumber number = parse_han_quantity(rest);
    if (number.size == 0) {
      return false;
    }
    at_ += number.size;
    const bool fraction = text_.substr(at_).starts_with("分之");
    if (fraction) {
      at_ += std::string_view("分之").size() + parse_han_quantity(text_.substr(at_ + 6)).size;
      return true;
    }
    const bool alone = number.size <= 3;  // one character
    const bool counts = han_measure(text_.substr(at_)) != 0 || currency_after(text_.substr(at_)).size != 0;
    if (number.value > 1 && (!alone || counts)) {
      measured(begin, number.value, -1, true);
    }
    return true;
  }

  bool han_percentage(std::size_t begin) {
    at_ += std::string_view("百分之").size();
    if (at_ < text_.size() && is_digit(text_[at_])) {
      const Digits read = parse_digits(text_.substr(at_), tongue_);
      at_ += read.size;
      push(QuantityKind::percentage, read.value.value(), begin, at_, false).other = other_of(read);
      return true;
    }
    const SpelledNumber number = parse_han_quantity(text_.substr(at_));
    at_ += number.size;
    if (number.value > 0) {
      push(QuantityKind::percentage, number.value, begin, at_, true);
    }
    return true;
  }

  bool han_ordinal(std::size_t begin) {
    at_ += std::string_view("第").size();
    const bool digit = at_ < text_.size() && is_digit(text_[at_]);
    double value = 0;
    if (digit) {
      const Digits read = parse_digits(text_.substr(at_), tongue_);
      value = read.value.value();
      at_ += read.size;
      if (!read.parts.empty()) {
        several_parts(read, begin + std::string_view("第").size());
        return true;
      }
    } else {
      const SpelledNumber number = parse_han_quantity(text_.substr(at_));
      value = number.value;
      at_ += number.size;
    }
    const std::size_t cited = han_reference(text_.substr(at_));
    if (value > 0 && (value != 1 || digit || cited != 0)) {  // "first" is as often no ordinal as one
      at_ += cited;
      push(cited != 0 ? QuantityKind::reference : QuantityKind::ordinal, value, begin, at_, !digit);
    }
    return true;
  }

  // 年, 月, 日 make a date of the digits before them; 个月 never comes here.
  bool han_date_part() {
    const std::string_view unit = text_.substr(at_, 3);
    if (out_.empty() || out_.back().end != at_) {
      return false;
    }
    Quantity &last = out_.back();
    const bool year = unit == "年" && (is_year(last.value) && (!last.spelled || at_ - last.begin == 12));
    const bool month = unit == "月" && last.value >= 1 && last.value <= 12;
    const bool day = (unit == "日" || unit == "号") && last.value >= 1 && last.value <= 31 && out_.size() > 1 &&
                     out_[out_.size() - 2].month;
    if (last.kind == QuantityKind::amount || last.kind == QuantityKind::percentage || !(year || month || day)) {
      return false;
    }
    last.kind = QuantityKind::date;
    last.month = month;
    last.spelled = false;
    at_ += unit.size();
    last.end = at_;
    return true;
  }

  // Parts of one date get one group and one span.
  void join_dates() {
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (!out_[i].month) {
        continue;
      }
      std::size_t first = i;
      std::size_t last = i;
      if (i > 0 && !out_[i - 1].month && joins(out_[i - 1], out_[i])) {
        --first;
        out_[first].kind = QuantityKind::date;
      }
      while (last + 1 < out_.size() && last < i + 2 && !out_[last + 1].month && joins(out_[last], out_[last + 1]) &&
             (out_[last + 1].value <= 31 || is_year(out_[last + 1].value))) {
        ++last;
        out_[last].kind = QuantityKind::date;
      }
      for (std::size_t k = first; k <= last; ++k) {
        out_[k].group = out_[first].group;
      }
      for (std::size_t k = first; k <= last; ++k) {
        out_[k].end = out_[last].end;
        out_[k].begin = out_[first].begin;
      }
    }
  }

  [[nodiscard]] bool joins(const Quantity &a, const Quantity &b) const {
    return b.begin >= a.end && b.begin - a.end <= 8 && a.kind != QuantityKind::amount &&
           b.kind != QuantityKind::amount && links_date(text_.substr(a.end, b.begin - a.end));
  }

  std::string_view text_;
  Tongue tongue_;
  std::size_t at_ = 0;
  bool is_reference_ = false;  // the last word was one that a number is cited with
  std::vector<Quantity> out_;
};

bool near(double a, double b) {
  return a >= 0 && b >= 0 && std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text, Tongue tongue) { return Finder(text, tongue).run(); }

bool may_be_equal(const Quantity &a, const Quantity &b) {
  return near(a.value, b.value) || near(a.other, b.value) || near(a.value, b.other) || near(a.other, b.other);
}

}  // namespace celac
