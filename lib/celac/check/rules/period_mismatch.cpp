#include <algorithm>
#include <array>

#include "celac/check/rules/rules.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

using ascii::is_digit;

// A year 1900-2099 as a word of its own; 0 if it is none.
std::uint32_t year_of(std::string_view text) {
  const bool good = text.size() == 4 && (text.substr(0, 2) == "19" || text.substr(0, 2) == "20") && is_digit(text[2]) &&
                    is_digit(text[3]);
  return good ? static_cast<std::uint32_t>(std::stoul(std::string(text))) : 0;
}

// What says that the sentence speaks of the plan's own time.
constexpr std::array<std::string_view, 22> own_period = {
    "period of this",       "period of the plan",    "period covered by", "duration of this",     "term of this",
    "lifetime of this",     "within this period",    "período de este",   "vigencia de este",     "periodo de este",
    "período del presente", "vigencia del presente", "durée du présent",  "durée de ce",          "période du présent",
    "période couverte par", "período deste",         "vigência deste",    "vigência do presente", "período do presente",
    "本计划期间",           "本计划有效期"};

// "this Action Plan (2021-2023)"
constexpr std::array<std::string_view, 16> own_name = {"this plan",
                                                       "this action plan",
                                                       "this joint action plan",
                                                       "the present plan",
                                                       "the present action plan",
                                                       "este plan",
                                                       "presente plan",
                                                       "presente plan de acción",
                                                       "ce plan",
                                                       "présent plan",
                                                       "present joint action plan",
                                                       "este plano",
                                                       "presente plano",
                                                       "este plan de acción",
                                                       "plan d'action",
                                                       "本计划"};

class Periods {
 public:
  Periods(const Draft &draft, Findings &findings) : draft_(draft), findings_(findings), period_(*draft.plan().period) {}

  void passage(const Passage &passage, std::size_t first, std::size_t last) {
    const auto &words = draft_.words();
    for (std::size_t i = first; i < last; ++i) {
      const std::uint32_t year = words[i].digits ? year_of(draft_.text({words[i].begin, words[i].end})) : 0;
      if (year == 0) {
        continue;
      }
      const std::uint32_t to = i + 1 < last ? range_end(words[i], words[i + 1]) : 0;
      const bool inside = year >= period_.from && year <= period_.to;
      if (inside && to == 0) {
        continue;
      }
      const Span sentence = sentence_around(passage.words, words[i].begin);
      if (to != 0 && names_plan(sentence, words[i].begin)) {
        if (year != period_.from || to != period_.to) {
          tell({words[i].begin, words[i + 1].end}, passage.node,
               "this plan is named with another period than its title has");
        }
        ++i;
        continue;
      }
      if (!inside && speaks_of_period(sentence)) {
        tell({words[i].begin, words[i].end}, passage.node,
             std::to_string(year) + " is said to lie in the plan's period and does not");
      }
    }
  }

 private:
  [[nodiscard]] Span sentence_around(Span words, std::uint32_t at) const {
    const std::string_view text = draft_.text();
    Span out = words;
    for (std::uint32_t i = at; i > words.begin; --i) {
      const bool stop = (text[i - 1] == '.' || text[i - 1] == ';') && text[i] == ' ';
      const bool wide = i >= 3 && text.substr(i - 3, 3) == "。";
      if (stop || wide) {
        out.begin = i;
        break;
      }
    }
    for (std::uint32_t i = at; i < words.end; ++i) {
      if (((text[i] == '.' || text[i] == ';') && (i + 1 == words.end || text[i + 1] == ' ')) ||
          text.substr(i, 3) == "。") {
        out.end = i;
        break;
      }
    }
    return out;
  }

  // 2021-2023, 2021–2023, 2021 to 2023.
  [[nodiscard]] std::uint32_t range_end(const Word &from, const Word &to) const {
    const std::uint32_t year = to.digits ? year_of(draft_.text({to.begin, to.end})) : 0;
    const std::string_view between = draft_.text({from.end, to.begin});
    return year != 0 && (between == "-" || between == "–" || between == "/" || between == " - " || between == " – " ||
                         between == "至")
               ? year
               : 0;
  }

  [[nodiscard]] bool names_plan(Span sentence, std::uint32_t at) const {
    std::string before = utf8::lower(draft_.text({sentence.begin, at}));
    while (!before.empty() && (before.back() == ' ' || before.back() == '(' || before.back() == ',')) {
      before.pop_back();
    }
    return std::any_of(own_name.begin(), own_name.end(), [&](std::string_view name) {
      return before.size() >= name.size() && before.substr(before.size() - name.size()) == name;
    });
  }

  [[nodiscard]] bool speaks_of_period(Span sentence) const {
    // A stem of each of the phrases, to spare most sentences the search.
    constexpr std::array<std::string_view, 9> stems = {"eriod", "ríodo", "ériode", "igenc", "igênc",
                                                       "urat",  "urée",  "erm of", "期"};
    const std::string_view raw = draft_.text(sentence);
    const bool may = std::any_of(stems.begin(), stems.end(),
                                 [&](std::string_view stem) { return raw.find(stem) != std::string_view::npos; }) ||
                     raw.find("lifetime") != std::string_view::npos;
    if (!may) {
      return false;
    }
    const std::string small = utf8::lower(raw);
    return std::any_of(own_period.begin(), own_period.end(),
                       [&](std::string_view words) { return small.find(words) != std::string::npos; });
  }

  void tell(Span words, std::uint32_t node, std::string message) {
    Diagnostic &finding = findings_.at_words(words, node, std::move(message));
    finding.help = "the title gives " + std::to_string(period_.from) + "-" + std::to_string(period_.to);
  }

  const Draft &draft_;
  Findings &findings_;
  Period period_;
};

void find(const Draft &draft, Findings &findings) {
  if (!draft.plan().period) {
    return;
  }
  Periods periods(draft, findings);
  std::size_t word = 0;
  const auto &words = draft.words();
  for (std::uint32_t p = 0; p < draft.passages().size(); ++p) {
    const std::size_t first = word;
    bool digits = false;
    while (word < words.size() && words[word].passage == p) {
      digits = digits || words[word].digits;
      ++word;
    }
    if (digits) {
      periods.passage(draft.passages()[p], first, word);
    }
  }
}

}  // namespace

const Rule period_mismatch = {
    "period-mismatch",
    Group::text,
    Severity::warning,
    Mending::none,
    "A year outside the period that the title gives is said to lie in it, or the plan is named with "
    "another period than its title has.",
    "The text was taken over from the edition before, or the title was.",
    R"(# Joint Action Plan 2022-2024

## I. Trade

1. Publish a guide during the period of this Plan, in 2027.
2. Hold a fair.
)",
    R"(# Joint Action Plan 2022-2024

## I. Trade

1. Publish a guide during the period of this Plan, in 2023.
2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
