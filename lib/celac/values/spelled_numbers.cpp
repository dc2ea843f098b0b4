#include "celac/values/spelled_numbers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/number_words.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

std::optional<double> value_of(std::span<const NumberWord> words, std::string_view folded) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const NumberWord &one) { return one.word == folded; });
  return found == words.end() ? std::nullopt : std::optional(found->value);
}

// A number as it grows word by word. add() refuses a word that cannot go on with it: the five of "four five".
class Sum {
 public:
  explicit Sum(Tongue tongue) : tongue_(tongue) {}

  [[nodiscard]] double value() const { return total_ + block_; }
  [[nodiscard]] bool empty() const { return words_ == 0; }
  // "Millions" alone are many.
  [[nodiscard]] bool is_vague() const { return !counted_ && last_scale_ >= 1e6; }

  bool add(double word, bool reversed) {
    if (!fits(word, reversed)) {
      return false;
    }
    ++words_;
    counted_ = true;
    return true;
  }
  bool scale(double factor) {
    if (factor >= last_scale_ && last_scale_ > 0) {  // mil millones
      if (factor == last_scale_ || block_ != 0) {
        return false;
      }
      total_ *= factor;
    } else {
      total_ += std::max(block_, 1.0) * factor;
      block_ = 0;
    }
    last_scale_ = factor;
    ++words_;
    return true;
  }

 private:
  bool fits(double word, bool reversed) {
    const double units = block_ - static_cast<double>(static_cast<int>(block_ / 100)) * 100;
    if (word == 100 && block_ >= 2 && block_ < 10) {  // four hundred
      block_ *= 100;
    } else if (tongue_ == Tongue::en && word == 100 && block_ == 1) {
      block_ = 100;
    } else if (block_ == 0) {
      block_ = word;
    } else if (tongue_ == Tongue::fr && word == 20 && units == 4) {  // quatre-vingts
      block_ += 76;
    } else if (word < 100 && units == 0) {
      block_ += word;
    } else if (word < 10 && units >= 20 && static_cast<int>(units) % 10 == 0) {
      block_ += word;
    } else if (tongue_ == Tongue::fr && word < 20 && (units == 60 || units == 80)) {  // soixante-dix
      block_ += word;
    } else if (tongue_ == Tongue::fr && word < 10 && (units == 10 || units == 70 || units == 90)) {  // dix-sept
      block_ += word;
    } else if (reversed && word >= 20 && word < 100 && units > 0 && units < 10) {  // vierundzwanzig
      block_ += word;
    } else {
      return false;
    }
    return true;
  }

  Tongue tongue_;
  double total_ = 0;
  double block_ = 0;  // what stands below the last scale
  double last_scale_ = 0;
  int words_ = 0;
  bool counted_ = false;  // a word of it was no scale
};

// One word of German or Italian that holds a whole number: zweihundertfünfzig, ventiquattro.
bool add_compound(Sum &sum, std::string_view word, Tongue tongue) {
  bool reversed = false;
  while (!word.empty()) {
    const NumberWord *longest = nullptr;
    bool scale = false;
    for (const bool scales : {false, true}) {
      for (const NumberWord &one : scales ? scale_words(tongue) : small_numbers(tongue)) {
        if (word.starts_with(one.word) && (longest == nullptr || one.word.size() > longest->word.size())) {
          longest = &one;
          scale = scales;
        }
      }
    }
    if (longest == nullptr || !(scale ? sum.scale(longest->value) : sum.add(longest->value, reversed))) {
      return false;
    }
    word.remove_prefix(longest->word.size());
    reversed = tongue == Tongue::de && word.starts_with("und");
    word.remove_prefix(reversed ? 3 : 0);
  }
  return !reversed;
}

bool add_word(Sum &sum, std::string_view folded, Tongue tongue) {
  if (const auto small = value_of(small_numbers(tongue), folded)) {
    return sum.add(*small, false);
  }
  if (const auto scale = value_of(scale_words(tongue), folded)) {
    return sum.scale(*scale);
  }
  if ((tongue == Tongue::de || tongue == Tongue::it) && folded.size() > 5 && sum.empty()) {
    Sum whole(tongue);
    if (add_compound(whole, folded, tongue)) {
      sum = whole;
      return true;
    }
  }
  return false;
}

// 点五 behind a number of Han numerals.
SpelledNumber han_decimals(std::string_view text) {
  constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  constexpr std::size_t most = 9;
  const std::size_t point = text.starts_with("点") || text.starts_with("點") ? 3 : 0;
  double value = 0;
  double place = 1;
  std::size_t at = point;
  for (std::size_t count = 0; point != 0 && count < most; ++count) {
    const auto c = utf8::decode(text, at);
    const std::size_t digit = digits.find(c.code == U'零' ? U'〇' : c.code);
    if (c.size == 0 || digit == std::u32string_view::npos) {
      break;
    }
    place /= 10;
    value += static_cast<double>(digit) * place;
    at += c.size;
  }
  return at == point ? SpelledNumber{} : SpelledNumber{value, at};
}

// Where the next word of a number can start: behind a blank or a hyphen.
std::size_t skip_gap(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == ' ' || text[at] == '-')) {
    return at + 1;
  }
  return text.substr(at).starts_with("\xC2\xA0") ? at + 2 : at;
}

bool ends_word(std::string_view text, std::size_t at) {
  const auto next = utf8::decode(text, at);
  return next.size == 0 || (!utf8::is_letter(next.code) && !utf8::is_digit(next.code));
}

}  // namespace

Tongue tongue_of(std::string_view tag) {
  constexpr std::array<std::pair<std::string_view, Tongue>, 7> known = {{{"en", Tongue::en},
                                                                         {"es", Tongue::es},
                                                                         {"pt", Tongue::pt},
                                                                         {"fr", Tongue::fr},
                                                                         {"de", Tongue::de},
                                                                         {"it", Tongue::it},
                                                                         {"zh", Tongue::zh}}};
  std::string primary(tag.substr(0, tag.find('-')));
  std::transform(primary.begin(), primary.end(), primary.begin(), ascii::to_lower);
  const auto *const found = std::find_if(known.begin(), known.end(),
                                         [&](const auto &one) { return one.first == primary; });
  return found == known.end() ? Tongue::other : found->second;
}

SpelledNumber parse_spelled_number(std::string_view text, Tongue tongue) {
  if (small_numbers(tongue).empty()) {
    return {};
  }
  Sum sum(tongue);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    FoldedWord word = fold_word(text.substr(at));
    if (!sum.empty() && word.length != 0 && word.view() == number_link(tongue)) {
      at = skip_gap(text, at + word.size);
      word = fold_word(text.substr(at));
    }
    if (word.length == 0 || !ends_word(text, at + word.size) || !add_word(sum, word.view(), tongue)) {
      break;
    }
    end = at + word.size;
    at = skip_gap(text, end);
    if (at == end) {
      break;
    }
  }
  return sum.empty() || sum.value() == 1 || sum.is_vague() ? SpelledNumber{} : SpelledNumber{sum.value(), end};
}

SpelledNumber parse_scale(std::string_view text, Tongue tongue) {
  constexpr std::array<std::pair<std::string_view, double>, 7> han = {
      {{"千万", 1e7}, {"百万", 1e6}, {"万亿", 1e12}, {"万", 1e4}, {"萬", 1e4}, {"亿", 1e8}, {"億", 1e8}}};
  constexpr std::array<std::string_view, 3> of_units = {"千米", "千克", "千瓦"};
  std::size_t more = 0;
  for (const std::string_view about : {"多", "余", "餘"}) {  // 50多亿
    more = text.starts_with(about) ? about.size() : more;
  }
  for (const auto &[unit, factor] : han) {
    if (text.substr(more).starts_with(unit)) {
      return {factor, more + unit.size()};
    }
  }
  if (text.starts_with("千") &&
      std::none_of(of_units.begin(), of_units.end(), [&](std::string_view unit) { return text.starts_with(unit); })) {
    return {1e3, std::string_view("千").size()};
  }
  if ((text.starts_with('k') || text.starts_with('K')) && ends_word(text, 1)) {  // 318k
    return {1e3, 1};
  }
  double factor = 1;
  std::size_t end = 0;
  for (std::size_t at = skip_gap(text, 0); at < text.size();) {
    const FoldedWord word = fold_word(text.substr(at));
    const auto scale = word.length == 0 || !ends_word(text, at + word.size)
                           ? std::nullopt
                           : value_of(scale_words(tongue), word.view());
    if (!scale || factor > 1e6) {
      break;
    }
    factor *= *scale;
    end = at + word.size;
    const std::size_t next = skip_gap(text, end);
    if (next == end) {
      break;
    }
    at = next;
  }
  return {end == 0 ? 0 : factor, end};
}

SpelledNumber parse_han_quantity(std::string_view text) {
  double total = 0;
  double ten_thousands = 0;  // what stands before the last 万
  std::string part;          // numerals since the last 万 or 亿
  std::size_t at = 0;
  bool sound = true;
  bool ten = false;  // in the part
  const auto take_part = [&](double factor) {
    const auto value = part.empty() ? std::nullopt : parse_han(part);
    sound = sound && value.has_value();
    part.clear();
    ten = false;
    return static_cast<double>(value.value_or(0)) * factor;
  };
  char32_t before = 0;
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    const bool unit = c.code == U'万' || c.code == U'萬';
    const bool hundred_millions = c.code == U'亿' || c.code == U'億';
    if (!unit && !hundred_millions && !is_han_numeral(c.code)) {
      break;
    }
    at += c.size;
    if (unit) {
      ten_thousands += take_part(1e4);
    } else if (hundred_millions) {
      total += (ten_thousands + (part.empty() ? 0 : take_part(1))) * 1e8;
      sound = sound && total > 0;
      ten_thousands = 0;
    } else {
      // Behind a ten two numerals of one digit are two things: 十四五.
      const bool digit = std::u32string_view(U"一二三四五六七八九").find(c.code) != std::u32string_view::npos;
      const bool digit_before = std::u32string_view(U"一二三四五六七八九").find(before) != std::u32string_view::npos;
      sound = sound && !(digit && digit_before && ten);
      ten = ten || c.code == U'十';
      part.append(text.substr(at - c.size, c.size));
    }
    before = c.code;
  }
  if (at == 0) {
    return {};
  }
  total += ten_thousands + (part.empty() ? 0 : take_part(1));
  const SpelledNumber decimals = han_decimals(text.substr(at));
  return {sound ? total + decimals.value : -1, at + decimals.size};
}

}  // namespace celac
