#include "celac/commitments/commitments.hpp"

#include <algorithm>

#include "celac/commitments/bodies.hpp"
#include "celac/commitments/clauses.hpp"
#include "celac/commitments/hedges.hpp"
#include "celac/commitments/parties.hpp"
#include "celac/plan/order.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/amount.hpp"
#include "celac/values/times.hpp"

namespace celac {
namespace {

// From bytes of a text to its characters.
class CharacterCount {
 public:
  explicit CharacterCount(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
      return;
    }
    before_.reserve(text.size() + 1);
    std::uint32_t count = 0;
    for (const char c : text) {
      before_.push_back(count);
      count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    }
    before_.push_back(count);
  }
  void to_characters(Span &span) const {
    if (!before_.empty()) {
      span = {before_[span.begin], before_[span.end]};
    }
  }

 private:
  std::vector<std::uint32_t> before_;
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

class Finder {
 public:
  Finder(const Plan &plan, const CommitmentOptions &options, const VerbLexicon *lexicon)
      : plan_(plan), lexicon_(lexicon), date_(options.date.empty() ? plan.date : options.date),
        reader_(lexicon == nullptr ? empty() : *lexicon) {}

  Commitments all() {
    out_.file = plan_.source.name;
    out_.title = plan_.title;
    out_.language = lexicon_ == nullptr ? "" : lexicon_->language();
    if (lexicon_ != nullptr) {
      out_.parties = find_parties(plan_, reader_);
      for (const std::string &party : out_.parties) {
        names_.push_back(utf8::lower(party));
      }
    }
    for (const Paragraph &paragraph : plan_.preamble) {
      take(paragraph);
    }
    in_document_order(
        plan_.paragraphs, plan_.items, plan_.sections, Lead::never, [&](const Paragraph &one) { take(one); },
        [&](const Item &one) { take(one); }, [&](const Section &one) { take(one); });
    return std::move(out_);
  }

 private:
  static const VerbLexicon &empty() {
    static const VerbLexicon none;
    return none;
  }

  void take(const Section &section) {
    const std::string *outer = section_;
    section_ = &section.title;
    in_document_order(
        section.paragraphs, section.items, section.sections, Lead::may, [&](const Paragraph &one) { take(one); },
        [&](const Item &one) { take(one); }, [&](const Section &one) { take(one); });
    section_ = outer;
  }
  void take(const Item &item) {
    out_.commitments.push_back(unit(item.id, item.at, item.text));
    static const std::vector<Section> none;
    in_document_order(
        item.paragraphs, item.items, none, Lead::never, [&](const Paragraph &one) { take(one); },
        [&](const Item &one) { take(one); }, [](const Section &) {});
  }
  void take(const Paragraph &paragraph) {
    Commitment found = unit(paragraph.id, paragraph.at, paragraph.text);
    if (!found.clauses.empty()) {
      out_.commitments.push_back(std::move(found));
    }
  }

  Commitment unit(const std::string &id, const Location &at, const std::string &text) {
    Commitment out;
    out.id = id;
    out.line = at.lines.first;
    out.section = section_ == nullptr ? "" : *section_;
    out.text = text;
    if (lexicon_ == nullptr || text.empty()) {
      return out;
    }
    const std::vector<ClauseWord> words = lexicon_->is_han() ? std::vector<ClauseWord>{} : reader_.read(text);
    std::vector<HedgePlace> places;
    out.hedges = lexicon_->is_han() ? find_han_hedges(text, *lexicon_) : find_hedges(text, words, places);
    ClauseReading reading = lexicon_->is_han() ? find_han_clauses(text, *lexicon_)
                                               : find_clauses(text, words, *lexicon_, names_, places);
    out.clauses = std::move(reading.clauses);
    for (const CommitmentClause &clause : out.clauses) {
      out.level = std::max(out.level, clause.level);
    }
    keep_committed(out.hedges, reading.sentences);
    each_sentence_with_values(text, words,
                              [&](const Span &sentence) { values(out, reading.sentences, text, sentence); });
    if (!words.empty()) {
      out.bodies = find_bodies(text, words, out.clauses);
    }
    count_characters(out, text);
    return out;
  }

  // Few sentences have a number or a word of time.
  template <class Take>
  static void each_sentence_with_values(const std::string &text, const std::vector<ClauseWord> &words,
                                        const Take &take) {
    if (words.empty()) {
      if (std::any_of(text.begin(), text.end(), ascii::is_digit) || text.find("年") != std::string::npos) {
        take(span_of(0, text.size()));
      }
      return;
    }
    bool has = false;
    std::size_t begin = 0;
    for (const ClauseWord &word : words) {
      has = has || word.is_number || word.is(grammar::time_word);
      if (word.ends_sentence) {
        if (has) {
          take(span_of(begin, word.at.begin));
        }
        begin = word.at.end;
        has = false;
      }
    }
    if (has) {
      take(span_of(begin, text.size()));
    }
  }

  static bool is_committed(const std::vector<Span> &sentences, std::size_t at) {
    const auto next = std::upper_bound(sentences.begin(), sentences.end(), at,
                                       [](std::size_t place, const Span &one) { return place < one.begin; });
    return next != sentences.begin() && at < std::prev(next)->end;
  }
  static void keep_committed(std::vector<Hedge> &hedges, const std::vector<Span> &sentences) {
    const auto gone = std::remove_if(hedges.begin(), hedges.end(),
                                     [&](const Hedge &one) { return !is_committed(sentences, one.span.begin); });
    hedges.erase(gone, hedges.end());
  }

  // Dates and amounts count in sentences that commit; what lies before the plan's own date is history.
  void values(Commitment &out, const std::vector<Span> &sentences, const std::string &text, const Span &part) const {
    const std::string_view words = std::string_view(text).substr(part.begin, part.size());
    const auto committed = [&](std::size_t at) { return is_committed(sentences, at); };
    for (FoundTime &found : find_times(words, date_)) {
      found.begin += part.begin;
      found.end += part.begin;
      const bool deadline = found.relation == "by" || found.relation == "until";
      const bool over = !date_.empty() && found.kind == FoundTime::Kind::date &&
                        found.value.compare(0, date_.size(), date_, 0, found.value.size()) < 0 && !found.relative;
      if (over || !(committed(found.begin) || (deadline && !found.relative))) {
        continue;
      }
      auto &facts = found.kind == FoundTime::Kind::date     ? out.dates
                    : found.kind == FoundTime::Kind::period ? out.periods
                                                            : out.recurrences;
      facts.push_back({found.value, found.relation, text.substr(found.begin, found.end - found.begin),
                       span_of(found.begin, found.end)});
    }
    for (FoundAmount &found : find_amounts(words, lexicon_->language())) {
      found.begin += part.begin;
      found.end += part.begin;
      if (!committed(found.begin)) {
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

  static void count_characters(Commitment &out, const std::string &text) {
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

  const Plan &plan_;
  const VerbLexicon *lexicon_;
  std::string date_;
  WordReader reader_;
  std::vector<std::string> names_;
  const std::string *section_ = nullptr;
  Commitments out_;
};

}  // namespace

Commitments find_commitments(const Plan &plan, const CommitmentOptions &options) {
  const VerbLexicon *lexicon = options.lexicon != nullptr ? options.lexicon : VerbLexicon::built_in(plan.language);
  return Finder(plan, options, lexicon).all();
}

Commitment read_commitment(const std::string &text, std::string_view language, const std::string &date) {
  Plan plan;
  plan.language = language;
  plan.items.emplace_back().text = text;
  return std::move(find_commitments(plan, {date, nullptr}).commitments.front());
}

}  // namespace celac
