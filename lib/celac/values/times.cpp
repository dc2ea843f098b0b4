#include "celac/values/times.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/date.hpp"
#include "celac/values/dated_words.hpp"
#include "celac/values/month.hpp"
#include "celac/values/numeral.hpp"
#include "celac/values/quarters.hpp"
#include "celac/values/recurrences.hpp"
#include "celac/values/time_words.hpp"

namespace celac {
namespace {

using Kind = FoundTime::Kind;
using dated::is_year;
using dated::Word;
using dated::words_of;
using dated::Written;
using dated::written_on;

class Times {
 public:
  Times(std::string_view text, std::string_view date)
      : text_(text), words_(words_of(text)), written_(written_on(date)) {}

  std::vector<FoundTime> all() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t next = take(i);
      i = next > i ? next : i + 1;
    }
    find_han_times(text_, written_.year, out_);
    std::stable_sort(out_.begin(), out_.end(),
                     [](const FoundTime &a, const FoundTime &b) { return a.begin < b.begin; });
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is(std::size_t i, std::string_view word) const {
    return i < words_.size() && words_[i].folded == word;
  }
  // Whether word `i` stands behind the one before it with blanks only between.
  [[nodiscard]] bool near(std::size_t i) const {
    return i < words_.size() && (words_[i].mark == 0 || words_[i].mark == '\'' || words_[i].mark == 0x2019);
  }

  // The time that starts at word `i`; the word behind it, or `i`.
  std::size_t take(std::size_t i) {
    const Word &word = words_[i];
    if (!word.number && !opens_time(word.folded)) {
      return i;
    }
    if (word.number || month_number(word.folded) != 0) {
      if (const auto date = date_at(text_, word.begin)) {
        return printed_date(i, *date);
      }
    }
    if (is_year(word)) {
      return year(i);
    }
    if (word.number) {
      return day_alone(i, i + 1);
    }
    if (const std::size_t next = cycle(i); next != i) {
      return next;
    }
    return written_.year != 0 ? relative(i) : i;
  }

  [[nodiscard]] std::size_t behind(std::size_t end, std::size_t i) const {
    while (i < words_.size() && words_[i].begin < end) {
      ++i;
    }
    return i;
  }

  std::size_t printed_date(std::size_t i, const FoundDate &date) {
    if (is_han_date(date.end) || (words_[i].mark == '(' && date.value.size() < 10)) {
      return behind(date.end, i);
    }
    const auto [relation, begin] = relation_of(i);
    add(Kind::date, date.value, relation.empty() ? "in" : relation, relation.empty() ? words_[i].begin : begin,
        date.end, false);
    return behind(date.end, i);
  }
  [[nodiscard]] bool is_han_date(std::size_t end) const {
    return utf8::is_cjk(utf8::decode(text_, end).code) || utf8::is_cjk(utf8::decode_before(text_, end).code);
  }

  // What the words before say, and where the phrase of the date itself begins: "the end of 2026".
  [[nodiscard]] std::pair<std::string, std::size_t> relation_of(std::size_t i) const {
    std::size_t begin = words_[i].begin;
    for (std::size_t at = i, steps = 0; at > 0 && steps < 8; ++steps) {
      if (words_[at].mark != 0 && words_[at].mark != '\'' && words_[at].mark != 0x2019 && words_[at].mark != '-') {
        break;
      }
      const std::string &before = words_[--at].folded;
      if (among(by_words, before)) {
        return {"by", begin};
      }
      if (among(until_words, before)) {
        return {"until", begin};
      }
      const bool start = before == "beginning" && at > 0 && among(in_words, words_[at - 1].folded);
      const bool article = before == "des" && at + 1 == i && words_[at].end - words_[at].begin == before.size();
      if ((among(from_words, before) && !start && !article) || (before == "as" && is(at + 1, "of"))) {
        return {"from", begin};
      }
      if (!among(fillers, before) && among(in_words, before)) {
        constexpr auto limits = std::to_array<std::string_view>({"tardar", "tard", "ici"});
        const bool latest = at > 0 && among(limits, words_[at - 1].folded);
        return {latest ? "by" : "in", begin};
      }
      if (!among(fillers, before)) {
        break;
      }
      const bool ends = before == "end" || before == "fin" || before == "fines" || before == "finales" ||
                        before == "fim" || before == "final";
      const bool target = before == "al" && at + 1 == i && is_year(words_[i]);  // al 2030
      if ((ends || target) && !outer(at)) {
        return {"by", words_[at].begin};
      }
      const bool early = (before == "debut" || before == "mi" || before == "mid") && !(at > 0 && is(at - 1, "au"));
      if (early && !outer(at)) {
        return {"in", words_[at].begin};
      }
      constexpr auto links = std::to_array<std::string_view>(
          {"de", "del", "of", "do", "da", "du", "d", "a", "e", "no", "au", "plus", "mas", "mais", "ici", "l"});
      begin = among(links, before) ? begin : words_[at].begin;
      if ((before == "no" || before == "au") && at + 1 < i + 1) {
        return {"in", words_[at].begin};
      }
    }
    return {"", words_[i].begin};
  }
  // Whether a word that relates stands further out.
  [[nodiscard]] bool outer(std::size_t at) const {
    for (std::size_t steps = 0; at > 0 && steps < 4; ++steps) {
      const std::string &before = words_[--at].folded;
      if (among(by_words, before) || among(until_words, before) || among(from_words, before) ||
          (among(in_words, before) && !among(fillers, before))) {
        return true;
      }
      if (!among(fillers, before)) {
        return false;
      }
    }
    return false;
  }

  std::size_t year(std::size_t i) {
    const Word &word = words_[i];
    if (utf8::is_cjk(utf8::decode(text_, word.end).code)) {
      return i + 1;  // han() reads it
    }
    const std::size_t next = i + 1;
    if (next < words_.size() && words_[next].number) {
      const char32_t mark = words_[next].mark;
      const bool dash = mark == '-' || mark == 0x2013 || mark == 0x2014 || mark == '/';
      const bool short_year = words_[next].folded.size() == 2;
      if (dash && (is_year(words_[next]) || short_year)) {
        const std::string to = short_year ? word.folded.substr(0, 2) + words_[next].folded : words_[next].folded;
        if (to > word.folded && word.mark != '(' && !in_name(i)) {
          add(Kind::period, word.folded + "/" + to, "", word.begin, words_[next].end, false);
        }
        return i + 2;
      }
    }
    constexpr auto links = std::to_array<std::string_view>(
        {"to", "and", "until", "through", "a", "y", "hasta", "e", "ate", "et"});
    if (i > 0 && next + 1 < words_.size() && near(next) && among(links, words_[next].folded) && near(next + 1) &&
        is_year(words_[next + 1]) && words_[next + 1].folded > word.folded) {
      constexpr auto openers = std::to_array<std::string_view>(
          {"from", "between", "de", "entre", "desde", "period", "periodo", "periode"});
      constexpr auto between = std::to_array<std::string_view>(
          {"el", "los", "os", "les", "the", "l", "ano", "anos", "years", "annees"});
      std::size_t before = i - 1;
      for (int most = 2; most > 0 && before > 0 && among(between, words_[before].folded); --most) {
        --before;
      }
      if (among(openers, words_[before].folded)) {
        add(Kind::period, word.folded + "/" + words_[next + 1].folded, "", words_[before].begin, words_[next + 1].end,
            false);
        return next + 2;
      }
    }
    const Quarter quarter = quarter_before(words_, i);
    const auto [relation, begin] = relation_of(quarter.sign ? i - 2 : i);
    if (relation.empty() || names_something(i)) {
      return i + 1;
    }
    const std::string value = quarter.number == 0 ? word.folded : fmt::format("{}-Q{}", word.folded, quarter.number);
    add(Kind::date, value, relation, begin, word.end, false);
    return i + 1;
  }

  // "the 2030 Agenda", "2001 Doha Declaration": a name goes on. "in 2024, China" does not.
  [[nodiscard]] bool names_something(std::size_t i) const {
    return (i + 1 < words_.size() && words_[i + 1].capital && words_[i + 1].mark == 0 && i > 0 &&
            (words_[i - 1].folded == "the" || words_[i - 1].folded == "of")) ||
           words_[i].mark == '/' || (words_[i].mark == '-' && !is(i - 1, "mid") && !is(i - 1, "mi"));
  }
  [[nodiscard]] bool in_name(std::size_t i) const {
    return i > 0 && words_[i].mark == 0 && words_[i - 1].capital && !is_month_word(i - 1) && i > 1;
  }
  [[nodiscard]] bool is_month_word(std::size_t i) const { return month_number(words_[i].folded) != 0; }

  std::size_t cycle(std::size_t i) {
    const auto found = recurrence_at(words_, i);
    if (!found) {
      return i;
    }
    add(Kind::recurrence, found->value, "", words_[found->first].begin, words_[found->behind - 1].end, false);
    return found->behind;
  }

  // this year, next autumn, in July, over the next two years
  std::size_t relative(std::size_t i) {
    if (const std::size_t next = span_of_years(i); next != i) {
      return next;
    }
    constexpr auto this_words = std::to_array<std::string_view>(
        {"this", "este", "esta", "cette", "cet", "current", "presente", "neste", "deste", "nesta"});
    constexpr auto next_words = std::to_array<std::string_view>(
        {"next", "proximo", "proxima", "prochain", "prochaine", "coming"});
    const std::string &word = words_[i].folded;
    const bool here = among(this_words, word);
    const bool next = among(next_words, word);
    if ((here || next) && i + 1 < words_.size() && near(i + 1)) {
      const std::string &noun = words_[i + 1].folded;
      const bool of_year = time_unit(noun) == 'Y';
      if ((of_year || is_season(noun)) &&
          !(of_year && next && i > 0 && is(i - 1, "the") && i > 1 && !is(i - 2, "by"))) {
        const int year = written_.year + (next && of_year ? 1 : 0);
        say(i, words_[i + 1].end, std::to_string(year));
        return i + 2;
      }
    }
    if (const std::size_t behind = year_alone(i); behind != i) {
      return behind;
    }
    if (is_season(word) && i > 0 && near(i) &&
        (is(i - 1, "the") || is(i - 1, "l") || is(i - 1, "el") || is(i - 1, "la") || is(i - 1, "o") ||
         is(i - 1, "a")) &&
        !(i + 1 < words_.size() && words_[i + 1].number) && !relation_of(i).first.empty()) {
      say(i, words_[i].end, std::to_string(written_.year));
      return i + 1;
    }
    return month_alone(i);
  }

  // the end of the year, fin de l’année; l’an prochain
  std::size_t year_alone(std::size_t i) {
    constexpr auto ends = std::to_array<std::string_view>({"end", "fin", "final", "finales", "fines", "fim"});
    constexpr auto links = std::to_array<std::string_view>({"the", "of", "de", "del", "do", "l", "el", "este"});
    if (time_unit(words_[i].folded) != 'Y' || (i + 1 < words_.size() && near(i + 1) && words_[i + 1].number)) {
      return i;
    }
    if (i + 1 < words_.size() && near(i + 1) && among(coming_words, words_[i + 1].folded)) {
      say(i, words_[i + 1].end, std::to_string(written_.year + 1));
      return i + 2;
    }
    std::size_t at = i;
    while (at > 0 && i - at < 3 && near(at) && among(links, words_[at - 1].folded)) {
      --at;
    }
    if (at == i || at == 0 || !among(ends, words_[at - 1].folded)) {
      return i;
    }
    say(i, words_[i].end, std::to_string(written_.year));
    return i + 1;
  }

  // The year of a month that is said without: that of the next such month.
  [[nodiscard]] int year_of(std::uint32_t month) const {
    return written_.year + (static_cast<int>(month) < written_.month ? 1 : 0);
  }

  // Whether a day that is said without its year is one that has been: earlier in the month, or half a year ahead where
  // nothing says that it is to come.
  [[nodiscard]] bool is_over(std::uint32_t month, std::uint32_t day, std::string_view relation) const {
    constexpr int longest = 5;  // months
    const int ahead = (static_cast<int>(month) - written_.month + 12) % 12;
    return (ahead == 0 && static_cast<int>(day) < written_.day) || (relation == "in" && ahead > longest);
  }

  // "by 30 June", "d’ici le 14 juillet prochain": the day at word `i`, its month at `at` or behind "de".
  std::size_t day_alone(std::size_t i, std::size_t at) {
    at += is(at, "er") ? 1U : 0U;
    at += is(at, "de") ? 1U : 0U;
    const std::uint32_t day = small_number(words_[i].folded);
    const std::uint32_t month = at < words_.size() && near(at) ? month_number(words_[at].folded) : 0;
    const bool dated = at + 1 < words_.size() && (words_[at + 1].number || is(at + 1, "de") || is(at + 1, "del"));
    if (month == 0 || day == 0 || day > 31 || written_.month == 0 || dated || words_[i].mark != 0) {
      return i;
    }
    const auto [relation, begin] = relation_of(i);
    if (!relation.empty() && !is_over(month, day, relation)) {
      const bool coming = at + 1 < words_.size() && near(at + 1) && among(coming_words, words_[at + 1].folded);
      add(Kind::date, fmt::format("{}-{:02}-{:02}", year_of(month), month, day), relation, begin,
          words_[coming ? at + 1 : at].end, true);
    }
    return at + 1;
  }

  // "at the July meeting", "in November", "début juin": the next such month.
  std::size_t month_alone(std::size_t i) {
    const std::string &word = words_[i].folded;
    const std::uint32_t month = month_number(word);
    const bool english = is_english_month(word);
    const bool said = english ? words_[i].capital && word.size() > 3 : !words_[i].capital;
    if (month == 0 || written_.month == 0 || !said || words_[i].mark != 0 || (i > 0 && words_[i - 1].number) ||
        (i + 1 < words_.size() && words_[i + 1].number && near(i + 1))) {
      return i;
    }
    constexpr std::uint32_t last_day = 31;
    const std::string relation = relation_of(i).first;
    if (relation.empty() || (!english && is_over(month, last_day, relation))) {
      return i;
    }
    add(Kind::date, fmt::format("{}-{:02}", year_of(month), month), relation, words_[i].begin, words_[i].end, true);
    return i + 1;
  }

  std::size_t span_of_years(std::size_t i) {
    constexpr auto next_words = std::to_array<std::string_view>(
        {"next", "proximos", "prochaines", "prochains", "coming", "following", "proximas"});
    const std::string &word = words_[i].folded;
    std::uint32_t count = 0;
    std::size_t unit_at = 0;
    if (among(next_words, word)) {
      unit_at = i + 1;
      count = unit_at < words_.size() ? small_number(words_[unit_at].folded) : 0;
      unit_at += count != 0 ? 1U : 0U;
      count = count == 0 && word == "next" && i > 1 && is(i - 1, "the") && !is(i - 2, "by") ? 1 : count;
    } else if (count = small_number(word); count > 1) {
      unit_at = i + 1;
      if (unit_at < words_.size() && among(next_words, words_[unit_at].folded)) {
        ++unit_at;
      } else if (!(unit_at + 2 < words_.size() && is(unit_at + 1, "a") && is(unit_at + 2, "venir"))) {
        return i;
      }
    }
    const char unit = count != 0 && unit_at < words_.size() ? time_unit(words_[unit_at].folded) : '\0';
    if ((unit != 'Y' && unit != 'M') || written_.month == 0 || count > 100) {
      return i;
    }
    const int months = written_.month - 1 + static_cast<int>(count) * (unit == 'Y' ? 12 : 1);
    add(Kind::period,
        fmt::format("{}-{:02}/{}-{:02}", written_.year, written_.month, written_.year + months / 12, months % 12 + 1),
        "", words_[i].begin, words_[unit_at].end, true);
    return unit_at + 1;
  }

  void say(std::size_t i, std::size_t end, std::string value) {
    const auto [relation, begin] = relation_of(i);
    add(Kind::date, std::move(value), relation.empty() ? "in" : relation, relation.empty() ? words_[i].begin : begin,
        end, true);
  }

  void add(Kind kind, std::string value, std::string relation, std::size_t begin, std::size_t end, bool relative) {
    out_.push_back({kind, std::move(value), std::move(relation), begin, end, relative});
  }

  std::string_view text_;
  std::vector<Word> words_;
  Written written_;
  std::vector<FoundTime> out_;
};

}  // namespace

bool tells_time(std::string_view word) {
  if (word.substr(0, 4) == "mid-" || word.substr(0, 3) == "mi-") {
    return true;  // mid-2026
  }
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return names_time(plain ? word : fold_word(word).view());
}

std::vector<FoundTime> find_times(std::string_view text, std::string_view date) { return Times(text, date).all(); }

}  // namespace celac
