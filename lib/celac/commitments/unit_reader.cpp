#include "celac/commitments/unit_reader.hpp"

#include <algorithm>

#include "celac/commitments/bodies.hpp"
#include "celac/commitments/clauses.hpp"
#include "celac/commitments/hedges.hpp"
#include "celac/commitments/past_dates.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/amount.hpp"
#include "celac/values/times.hpp"

namespace celac {
namespace {

// From bytes of a text to its characters. Few places are asked for: what stands before each block is kept.
class CharacterCount {
 public:
  explicit CharacterCount(std::string_view text) : text_(text) {
    if (utf8::count(text) == text.size()) {
      return;
    }
    before_.reserve(text.size() / block + 1);
    std::size_t count = 0;
    for (std::size_t at = 0; at <= text.size(); at += block) {
      before_.push_back(count);
      count += utf8::count(text.substr(at, block));
    }
  }
  void to_characters(Span &span) const {
    if (!before_.empty()) {
      const std::uint32_t begin = before(span.begin);
      const bool near = span.size() <= block;
      span = {begin, near ? begin + size_of(text_.substr(span.begin, span.size())) : before(span.end)};
    }
  }

 private:
  static constexpr std::size_t block = 64;  // bytes

  [[nodiscard]] std::uint32_t before(std::size_t at) const {
    const std::size_t first = at / block;
    return static_cast<std::uint32_t>(before_[first]) + size_of(text_.substr(first * block, at % block));
  }
  static std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(utf8::count(text)); }

  std::string_view text_;
  std::vector<std::size_t> before_;
};

template <class Facts>
void all_to_characters(Facts &facts, const CharacterCount &count) {
  for (auto &fact : facts) {
    count.to_characters(fact.span);
  }
}

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// A part of a text that has numbers, or a word of time.
struct ValuePart {
  Span at;
  bool times = true;  // there may be some
};

// 5, 120: no year, and so no date by itself.
bool is_small(const ClauseWord &number) {
  return number.text.size() <= 3 && std::all_of(number.text.begin(), number.text.end(), ascii::is_digit);
}

// Few sentences have a number or a word of time.
template <class Take>
void each_sentence_with_values(const std::string &text, const ReadWords &read, const Take &take) {
  const std::vector<ClauseWord> &words = read.all;
  if (words.empty()) {
    if (std::any_of(text.begin(), text.end(), ascii::is_digit) || text.find("年") != std::string::npos) {
      take(ValuePart{span_of(0, text.size())});
    }
    return;
  }
  auto end = read.ends.begin();
  for (auto value = read.values.begin(); value != read.values.end();) {
    while (end != read.ends.end() && *end < *value) {
      ++end;
    }
    const bool last = end == read.ends.end();
    const std::size_t first = end == read.ends.begin() ? 0 : words[*std::prev(end)].at.end;
    ValuePart part{span_of(first, last ? text.size() : words[*end].at.begin), false};
    for (; value != read.values.end() && (last || *value < *end); ++value) {
      const ClauseWord &word = words[*value];
      part.times = part.times || word.is(grammar::time_word) || !is_small(word);
    }
    // In "mid-year" the second word may be one of time.
    const std::string_view said = std::string_view(text).substr(part.at.begin, part.at.size());
    part.times = part.times || said.find('-') != std::string_view::npos;
    take(part);
  }
}

bool is_committed(const std::vector<Span> &sentences, std::size_t at) {
  const auto next = std::upper_bound(sentences.begin(), sentences.end(), at,
                                     [](std::size_t place, const Span &one) { return place < one.begin; });
  return next != sentences.begin() && at < std::prev(next)->end;
}
void keep_committed(std::vector<Hedge> &hedges, const std::vector<Span> &sentences) {
  const auto gone = std::remove_if(hedges.begin(), hedges.end(),
                                   [&](const Hedge &one) { return !is_committed(sentences, one.span.begin); });
  hedges.erase(gone, hedges.end());
}

void count_characters(Commitment &out, const std::string &text) {
  const bool none = out.clauses.empty() && out.hedges.empty() && out.dates.empty() && out.periods.empty() &&
                    out.recurrences.empty() && out.money.empty() && out.quantities.empty() && out.bodies.empty();
  if (none) {
    return;
  }
  const CharacterCount count(text);
  for (CommitmentClause &clause : out.clauses) {
    count.to_characters(clause.verb.span);
    count.to_characters(clause.scope);
    if (clause.actor.span) {
      count.to_characters(*clause.actor.span);
    }
  }
  all_to_characters(out.hedges, count);
  all_to_characters(out.dates, count);
  all_to_characters(out.periods, count);
  all_to_characters(out.recurrences, count);
  all_to_characters(out.money, count);
  all_to_characters(out.quantities, count);
  all_to_characters(out.bodies, count);
}

const VerbLexicon &lexicon_or_none(const VerbLexicon *lexicon) {
  static const VerbLexicon none;
  return lexicon == nullptr ? none : *lexicon;
}

}  // namespace

UnitReader::UnitReader(const VerbLexicon *lexicon, std::string date)
    : lexicon_(lexicon), date_(std::move(date)), words_(lexicon_or_none(lexicon)) {}

void UnitReader::add_parties(const std::vector<std::string> &parties) {
  for (const std::string &party : parties) {
    parties_.push_back(utf8::lower(party));
  }
}

Commitment UnitReader::read(const std::string &text) {
  Commitment out;
  out.text = text;
  if (lexicon_ == nullptr || text.empty()) {
    return out;
  }
  static const ReadWords none;
  const ReadWords &read = lexicon_->is_han() ? none : words_.read(text);
  const std::vector<ClauseWord> &words = read.all;
  std::vector<HedgePlace> places;
  out.hedges = lexicon_->is_han() ? find_han_hedges(text, *lexicon_) : find_hedges(text, read, places);
  ClauseReading reading = lexicon_->is_han() ? find_han_clauses(text, *lexicon_)
                                             : find_clauses(text, read, *lexicon_, parties_, places);
  out.clauses = std::move(reading.clauses);
  for (const CommitmentClause &clause : out.clauses) {
    out.level = std::max(out.level, clause.level);
  }
  keep_committed(out.hedges, reading.sentences);
  each_sentence_with_values(text, read, [&](const ValuePart &part) {
    if (part.times) {
      take_times(out, words, reading.sentences, part.at);
    }
    take_amounts(out, reading.sentences, part.at);
  });
  if (read.bodies) {
    out.bodies = find_bodies(text, words, out.clauses);
  }
  count_characters(out, text);
  return out;
}

// Dates and amounts count in sentences that commit; what lies before the plan's own date is history.
void UnitReader::take_times(Commitment &out, const std::vector<ClauseWord> &words, const std::vector<Span> &sentences,
                            const Span &part) const {
  const std::string &text = out.text;
  for (FoundTime &found : find_times(std::string_view(text).substr(part.begin, part.size()), date_)) {
    found.begin += part.begin;
    found.end += part.begin;
    const bool deadline = found.relation == "by" || found.relation == "until";
    const bool over = !date_.empty() && found.kind == FoundTime::Kind::date &&
                      ((found.value == date_ && date_.size() == 10) ||
                       found.value.compare(0, date_.size(), date_, 0, found.value.size()) < 0) &&
                      !found.relative;
    const bool done = found.kind == FoundTime::Kind::date && !deadline && !found.relative &&
                      tells_of_past(words, static_cast<std::uint32_t>(found.begin));
    if (over || done || !(is_committed(sentences, found.begin) || (deadline && !found.relative))) {
      continue;
    }
    auto &facts = found.kind == FoundTime::Kind::date     ? out.dates
                  : found.kind == FoundTime::Kind::period ? out.periods
                                                          : out.recurrences;
    facts.push_back({found.value, found.relation, text.substr(found.begin, found.end - found.begin),
                     span_of(found.begin, found.end)});
  }
}

void UnitReader::take_amounts(Commitment &out, const std::vector<Span> &sentences, const Span &part) const {
  const std::string &text = out.text;
  const std::string_view said = std::string_view(text).substr(part.begin, part.size());
  for (FoundAmount &found : find_amounts(said, lexicon_->language())) {
    found.begin += part.begin;
    found.end += part.begin;
    if (!is_committed(sentences, found.begin)) {
      continue;
    }
    const std::string surface = text.substr(found.begin, found.end - found.begin);
    if (!found.currency.empty()) {
      out.money.push_back({found.currency, found.value, found.to, surface, span_of(found.begin, found.end)});
    } else {
      out.quantities.push_back({found.value, found.to, found.unit, surface, span_of(found.begin, found.end)});
    }
  }
}

}  // namespace celac
