// 到2025年, 2025年底前, 2022年至2024年, 每年, 今年.

#include <algorithm>
#include <string>

#include "celac/text/ascii.hpp"
#include "celac/values/date.hpp"
#include "celac/values/time_words.hpp"

namespace celac {
namespace {

using Kind = FoundTime::Kind;

class HanTimes {
 public:
  HanTimes(std::string_view text, int written, std::vector<FoundTime> &out)
      : text_(text), written_(written), out_(out) {}

  void all() {
    for (std::size_t at = text_.find("年"); at != std::string_view::npos; at = text_.find("年", at + 3)) {
      han_year(at);
    }
  }

 private:
  [[nodiscard]] std::string_view before(std::size_t at, std::size_t size) const {
    return at < size ? std::string_view{} : text_.substr(at - size, size);
  }
  // 底, 上半年: where the part of a year that stands here ends.
  [[nodiscard]] std::size_t behind_part(std::size_t stop) const {
    for (const std::string_view part : {"年底", "底", "末", "初", "上半年", "下半年"}) {
      if (text_.substr(stop, part.size()) == part) {
        return stop + part.size();
      }
    }
    return stop;
  }
  [[nodiscard]] bool says_before(std::size_t stop) const {
    return text_.substr(stop, 3) == "前" || text_.substr(stop, 6) == "之前" || text_.substr(stop, 6) == "以前";
  }
  // 第三季度; 0: none.
  [[nodiscard]] int quarter_at(std::size_t stop) const {
    constexpr auto quarters = std::to_array<std::string_view>({"第一季度", "第二季度", "第三季度", "第四季度"});
    const auto *found = std::find(quarters.begin(), quarters.end(), text_.substr(stop, quarters[0].size()));
    return found == quarters.end() ? 0 : static_cast<int>(found - quarters.begin()) + 1;
  }
  void han_year(std::size_t at) {
    const std::size_t end = at + 3;
    if (before(at, 3) == "每") {
      add(Kind::recurrence, "P1Y", "", at - 3, end, false);
      return;
    }
    if (before(at, 6) == "每两") {
      add(Kind::recurrence, "P2Y", "", at - 6, end, false);
      return;
    }
    if ((before(at, 3) == "今" || before(at, 3) == "明") && written_ != 0) {
      const std::size_t stop = behind_part(end);
      add(Kind::date, std::to_string(written_ + (before(at, 3) == "明" ? 1 : 0)), says_before(stop) ? "by" : "in",
          at - 3, stop, true);
      return;
    }
    const std::string_view digits = before(at, 4);
    const bool year = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), ascii::is_digit) &&
                      (digits[0] == '1' || digits[0] == '2') && !(at > 4 && ascii::is_digit(text_[at - 5]));
    if (!year) {
      return;
    }
    const std::size_t begin = at - 4;
    if (begin < han_done_) {
      return;
    }
    std::size_t second = end;
    for (const std::string_view link : {"至", "到", "—", "-", "－", "–"}) {
      if (text_.substr(second, link.size()) == link) {
        second += link.size();
        break;
      }
    }
    const std::string_view other = text_.substr(std::min(second, text_.size()), 4);
    if (second != end && other.size() == 4 && std::all_of(other.begin(), other.end(), ascii::is_digit) &&
        text_.substr(second + 4, 3) == "年") {
      add(Kind::period, std::string(digits) + "/" + std::string(other), "", begin, second + 7, false);
      han_done_ = second + 7;
      return;
    }
    std::string value(digits);
    std::size_t stop = end;
    if (const auto date = date_at(text_, begin)) {
      value = date->value;
      stop = date->end;
    }
    if (const int quarter = quarter_at(stop); quarter != 0 && value.size() == 4) {
      value += "-Q" + std::to_string(quarter);
      stop += std::string_view("第一季度").size();
    }
    stop = behind_part(stop);
    const bool by = says_before(stop) || before(begin, 3) == "到" || before(begin, 3) == "至";
    const bool from = text_.substr(stop, 3) == "起" || before(begin, 3) == "从" || before(begin, 3) == "自";
    const bool in = before(begin, 3) == "在" || before(begin, 3) == "于" || begin == 0 || stop != end ||
                    before(begin, 3) == "，" || before(begin, 3) == "。" || before(begin, 3) == "力";
    if (by || from || in) {
      add(Kind::date, value, by ? "by" : from ? "from" : "in", begin, stop, false);
    }
    han_done_ = stop;
  }
  void add(Kind kind, std::string value, std::string relation, std::size_t begin, std::size_t end, bool relative) {
    out_.push_back({kind, std::move(value), std::move(relation), begin, end, relative});
  }

  std::string_view text_;
  int written_;
  std::size_t han_done_ = 0;
  std::vector<FoundTime> &out_;
};

}  // namespace

void find_han_times(std::string_view text, int written, std::vector<FoundTime> &out) {
  HanTimes(text, written, out).all();
}

}  // namespace celac
