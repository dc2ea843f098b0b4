#include "celac/references/han.hpp"

#include <optional>

#include "celac/labels/words.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac::references {
namespace {

struct HanStep {
  std::size_t end = 0;
  Step step;
};

// 第三条, 第（一）项 at `at`.
std::optional<HanStep> step_at(std::string_view text, std::size_t at) {
  constexpr std::string_view mark = "第";
  if (!text.substr(at).starts_with(mark)) {
    return std::nullopt;
  }
  at += mark.size();
  const bool open = text.substr(at).starts_with("（");
  at += open ? std::string_view("（").size() : 0;
  std::size_t end = at;
  std::string digits;
  for (auto c = utf8::decode(text, end); c.size > 0 && (utf8::is_digit(c.code) || is_han_numeral(c.code));
       c = utf8::decode(text, end)) {
    end += c.size;
  }
  const std::string_view printed = text.substr(at, end - at);
  const bool arabic = !printed.empty() && printed.find_first_not_of("0123456789") == std::string_view::npos;
  const auto value = arabic ? std::nullopt : parse_han(printed);
  if (!arabic && !value) {
    return std::nullopt;
  }
  if (open && !text.substr(end).starts_with("）")) {
    return std::nullopt;
  }
  end += open ? std::string_view("）").size() : 0;
  const FoundWord unit = find_classifier(text.substr(end));
  if (unit.word == Word::none) {
    return std::nullopt;
  }
  const bool part = unit.word == Word::paragraph || unit.word == Word::point;
  return HanStep{end + unit.size,
                 {std::string(name(unit.word)), part, arabic ? std::string(printed) : std::to_string(*value)}};
}

// 《…》第三条 and 宪法第三条 are of another document, 本法第三条 of this one.
bool is_of_another(std::string_view before) {
  const auto last = utf8::decode_before(before, before.size());
  const auto second = utf8::decode_before(before, before.size() - last.size);
  const bool act = last.code == U'法' || last.code == U'例' || last.code == U'约';
  return last.code == U'》' || (act && second.code != U'本');
}

}  // namespace

void read_han_mentions(std::string_view text, std::vector<Mention> &out) {
  constexpr std::string_view mark = "第";
  bool away = false;
  std::size_t last_end = std::string_view::npos;
  for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    auto step = step_at(text, at);
    if (!step) {
      continue;
    }
    Mention mention;
    std::size_t end = at;
    while (step) {
      end = step->end;
      mention.steps.push_back(std::move(step->step));
      step = step_at(text, end);
    }
    const std::string_view between = last_end <= at ? text.substr(last_end, at - last_end) : std::string_view{};
    const bool goes_on = between == "、" || between == "和" || between == "至" || between == "或者" || between == "或";
    away = goes_on ? away : is_of_another(text.substr(0, at));
    mention.elsewhere = away;
    mention.bare = mention.steps.front().general;  // 第一项 says "first" more often
    mention.at = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    out.push_back(std::move(mention));
    last_end = end;
    at = end - 1;
  }
}

}  // namespace celac::references
