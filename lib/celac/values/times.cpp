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
      if (among(from_words, before) && !start && !(before == "des" && at + 1 == i)) {
        return {"from", begin};
      }
      if (!among(fillers, before) && among(in_words, before)) {
        const bool latest = (at > 0 && words_[at - 1].folded == "tardar") ||
                            (at > 0 && words_[at - 1].folded == "tard");
        return {latest ? "by" : "in", begin};
      }
      if (!among(fillers, before)) {
        break;
      }
      const bool ends = before == "end" || before == "fin" || before == "fines" || before == "finales" ||
                        before == "fim" || before == "final";
      if (ends && !outer(at)) {
        return {"by", words_[at].begin};
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
      std::size_t before = i - 1;
      before -= before > 0 && (words_[before].folded == "el" || words_[before].folded == "ano" ||
                               words_[before].folded == "l")
                    ? 1U
                    : 0U;
      if (among(openers, words_[before].folded)) {
        add(Kind::period, word.folded + "/" + words_[next + 1].folded, "", words_[before].begin, words_[next + 1].end,
            false);
        return next + 2;
      }
    }
    const auto [relation, begin] = relation_of(i);
    if (relation.empty() || names_something(i)) {
      return i + 1;
    }
    std::string value = word.folded;
    if (const std::string quarter = quarter_before(i); !quarter.empty()) {
      value += "-" + quarter;
    }
    add(Kind::date, value, relation, begin, word.end, false);
    return i + 1;
  }

  // "the 2030 Agenda", "2001 Doha Declaration": a name goes on. "in 2024, China" does not.
  [[nodiscard]] bool names_something(std::size_t i) const {
    return (i + 1 < words_.size() && words_[i + 1].capital && words_[i + 1].mark == 0 && i > 0 &&
            (words_[i - 1].folded == "the" || words_[i - 1].folded == "of")) ||
           words_[i].mark == '/' || words_[i].mark == '-';
  }
  [[nodiscard]] bool in_name(std::size_t i) const {
    return i > 0 && words_[i].mark == 0 && words_[i - 1].capital && !is_month_word(i - 1) && i > 1;
  }
  [[nodiscard]] bool is_month_word(std::size_t i) const { return month_number(words_[i].folded) != 0; }

  [[nodiscard]] std::string quarter_before(std::size_t i) const {
    std::size_t at = i;
    while (at > 0 && i - at < 3 &&
           (words_[at - 1].folded == "of" || words_[at - 1].folded == "de" || words_[at - 1].folded == "the" ||
            words_[at - 1].folded == "do")) {
      --at;
    }
    if (at == 0) {
      return {};
    }
    const std::string &word = words_[at - 1].folded;
    if (word.size() == 1 && word == "q") {
      return {};
    }
    if ((word == "quarter" || word == "trimestre") && at > 1) {
      const std::string &which = words_[at - 2].folded;
      constexpr auto ordinals = std::to_array<std::string_view>(
          {"first", "primer", "primeiro", "premier", "second", "segundo", "segundo", "deuxieme", "third", "tercer",
           "terceiro", "troisieme", "fourth", "cuarto", "quarto", "quatrieme"});
      const auto *found = std::find(ordinals.begin(), ordinals.end(), which);
      return found == ordinals.end() ? "" : fmt::format("Q{}", std::distance(ordinals.begin(), found) / 4 + 1);
    }
    return {};
  }

  std::size_t cycle(std::size_t i) {
    const Word &word = words_[i];
    const auto *known = std::find_if(cycles.begin(), cycles.end(),
                                     [&](const Cycle &one) { return one.word == word.folded; });
    if (known != cycles.end() && !word.capital) {
      add(Kind::recurrence, std::string(known->value), "", word.begin, word.end, false);
      return i + 1;
    }
    if (!among(every_words, word.folded)) {
      return i;
    }
    std::size_t at = i + 1;
    while (at < words_.size() && (is(at, "les") || is(at, "los") || is(at, "os"))) {
      ++at;
    }
    std::uint32_t count = 1;
    if (at < words_.size()) {
      if (const std::uint32_t said = small_number(words_[at].folded); said != 0) {
        count = said;
        ++at;
      }
    }
    const char unit = at < words_.size() ? time_unit(words_[at].folded) : '\0';
    if (unit == '\0' || (word.folded == "todos" && count == 1 && unit != 'Y' && unit != 'M')) {
      return i;
    }
    add(Kind::recurrence, fmt::format("P{}{}", count, unit), "", word.begin, words_[at].end, false);
    return at + 1;
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
    if (word == "year" && i > 2 && is(i - 1, "the") && is(i - 2, "of") && is(i - 3, "end") &&
        !(i + 1 < words_.size() && near(i + 1) && words_[i + 1].number)) {
      say(i, words_[i].end, std::to_string(written_.year));
      return i + 1;
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

  // "at the July meeting", "in November": the next such month.
  std::size_t month_alone(std::size_t i) {
    const std::uint32_t month = month_number(words_[i].folded);
    const bool english_month = words_[i].capital && words_[i].folded.size() > 3;
    if (month == 0 || written_.month == 0 || !english_month || words_[i].mark != 0 ||
        (i + 1 < words_.size() && words_[i + 1].number && near(i + 1)) || (i > 0 && words_[i - 1].number)) {
      return i;
    }
    const std::string relation = relation_of(i).first;
    if (relation.empty()) {
      return i;
    }
    const int year = written_.year + (static_cast<int>(month) < written_.month ? 1 : 0);
    add(Kind::date, fmt::format("{}-{:02}", year, month), relation, words_[i].begin, words_[i].end, true);
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
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return names_time(plain ? word : fold_word(word).view());
}

std::vector<FoundTime> find_times(std::string_view text, std::string_view date) { return Times(text, date).all(); }

}  // namespace celac
