// Chinese has no forms: the verb that commits opens its part of the sentence, behind adverbs, a subject or phrases with
// a coverb (在, 对, 将).

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "celac/commitments/clauses.hpp"
#include "celac/text/han.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

using namespace grammar;
namespace {

using Kind = Lexeme::Kind;

class HanReader {
 public:
  HanReader(std::string_view text, const VerbLexicon &lexicon) : text_(text), lexicon_(lexicon) {}

  ClauseReading read() {
    std::uint32_t begin = 0;
    std::uint32_t brackets = 0;
    for (std::uint32_t at = 0; at < text_.size();) {
      if (opens_ideograph(text_[at])) {
        at += 3;
        continue;
      }
      const auto c = utf8::decode(text_, at);
      const bool bracket = c.code == U'（' || c.code == U'(';
      if (bracket && brackets++ == 0) {
        part(begin, at);
      } else if ((c.code == U'）' || c.code == U')') && brackets > 0 && --brackets == 0) {
        begin = at + c.size;
      } else if (brackets == 0 && is_end(c.code)) {
        part(begin, at);
        begin = at + c.size;
        if (ends_sentence(c.code)) {
          end_sentence(at);
        }
      } else if (c.code == '\n') {
        brackets = 0;  // one that was never closed
        begin = at + c.size;
        end_sentence(at);
      }
      at += c.size;
    }
    if (brackets == 0) {
      part(begin, static_cast<std::uint32_t>(text_.size()));
    }
    end_sentence(static_cast<std::uint32_t>(text_.size()));
    return std::move(out_);
  }

 private:
  static bool ends_sentence(char32_t code) {
    return code == U'。' || code == U'；' || code == ';' || code == U'！' || code == U'？' || code == '\n';
  }
  static bool is_end(char32_t code) {
    return ends_sentence(code) || code == U'，' || code == ',' || code == U'：' || code == ':';
  }

  void end_sentence(std::uint32_t at) {
    if (out_.clauses.size() > first_) {
      out_.sentences.push_back({begin_, at});
      for (std::size_t i = first_; i < out_.clauses.size(); ++i) {
        const bool last = i + 1 == out_.clauses.size();
        out_.clauses[i].scope = {out_.clauses[i].verb.span.begin, last ? at : out_.clauses[i + 1].verb.span.begin};
      }
    }
    first_ = out_.clauses.size();
    begin_ = at;
    actor_ = Actor();
    modal_.clear();
  }

  using Entries = std::span<const Lexeme *const>;

  // The entries that the character at `at` opens; none where none of them is `wanted`.
  [[nodiscard]] Entries entries_at(std::uint32_t at, std::uint32_t end, std::uint8_t wanted = opens::any) const {
    return at >= end ? Entries{} : lexicon_.opened_by(decode_han(text_, at).code, wanted);
  }
  // The longest of `entries` that stands at `at` and for which `wanted` holds.
  template <class Wanted>
  [[nodiscard]] const Lexeme *entry_of(Entries entries, std::uint32_t at, std::uint32_t end, Wanted wanted) const {
    for (const Lexeme *one : entries) {
      if (wanted(*one) && at + one->lemma.size() <= end && text_.compare(at, one->lemma.size(), one->lemma) == 0) {
        return one;
      }
    }
    return nullptr;
  }
  static bool is_verb(const Lexeme &one) { return one.kind == Kind::verb; }
  static bool is_modal(const Lexeme &one) { return one.kind == Kind::modal; }
  [[nodiscard]] const Lexeme *verb_at(std::uint32_t at, std::uint32_t end) const {
    return entry_of(entries_at(at, end, opens::verb), at, end, is_verb);
  }
  [[nodiscard]] const Lexeme *class_at(std::uint32_t at, std::uint32_t end, std::uint32_t classes,
                                       std::uint8_t wanted = opens::any) const {
    return entry_of(entries_at(at, end, wanted), at, end,
                    [&](const Lexeme &one) { return (one.classes & classes) != 0; });
  }

  // What stands before a verb; where it ends.
  struct Lead {
    std::uint32_t at = 0;
    std::string modal;
    bool negated = false;
  };
  [[nodiscard]] Lead lead(std::uint32_t at, std::uint32_t end) const {
    Lead out{at, {}, false};
    for (;;) {
      while (out.at < end && utf8::is_space(decode_han(text_, out.at).code)) {
        out.at += decode_han(text_, out.at).size;
      }
      const Entries entries = entries_at(out.at, end, opens::before_verb);
      if (entries.empty()) {
        return out;
      }
      const Lexeme *verb = entry_of(entries, out.at, end, is_verb);
      const Lexeme *modal = entry_of(entries, out.at, end, is_modal);
      const Lexeme *adverb_here = entry_of(entries, out.at, end,
                                           [](const Lexeme &one) { return (one.classes & adverb) != 0; });
      const Lexeme *no = entry_of(entries, out.at, end,
                                  [](const Lexeme &one) { return (one.classes & negation) != 0; });
      const std::size_t verb_size = verb == nullptr ? 0 : verb->lemma.size();
      if (no != nullptr && no->lemma.size() >= verb_size) {
        out.negated = true;
        out.at += static_cast<std::uint32_t>(no->lemma.size());
      } else if (adverb_here != nullptr && adverb_here->lemma.size() >= verb_size &&
                 opens_more(out.at + static_cast<std::uint32_t>(adverb_here->lemma.size()), end)) {
        out.at += static_cast<std::uint32_t>(adverb_here->lemma.size());
      } else if (modal != nullptr && modal->lemma.size() >= verb_size &&
                 opens_more(out.at + static_cast<std::uint32_t>(modal->lemma.size()), end)) {
        out.modal = out.modal.empty() ? std::string(modal->lemma) : out.modal;
        out.at += static_cast<std::uint32_t>(modal->lemma.size());
      } else {
        return out;
      }
    }
  }
  // Whether a verb, or what may stand before one, goes on here.
  [[nodiscard]] bool opens_more(std::uint32_t at, std::uint32_t end) const {
    return entry_of(entries_at(at, end), at, end, [](const Lexeme &one) {
             return is_verb(one) || is_modal(one) || (one.classes & (adverb | negation | coverb)) != 0;
           }) != nullptr;
  }

  [[nodiscard]] bool ends_adverbial(std::uint32_t begin, std::uint32_t end) const {
    constexpr auto ends = std::to_array<std::string_view>(
        {"时", "的", "后", "中", "下", "前", "起", "以来", "基础上", "期间"});
    const std::string_view words = text_.substr(begin, end - begin);
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view one) {
      return words.size() >= one.size() && words.substr(words.size() - one.size()) == one;
    });
  }

  // "2026年底前发布": the words of a time, where a verb or what may stand before one goes on behind them.
  [[nodiscard]] std::uint32_t behind_time(std::uint32_t at, std::uint32_t end) const {
    constexpr std::u32string_view parts = U"年月日底末初中前内起至到第一二三四五六七八九十两季度上下半今明后每";
    std::uint32_t behind = at;
    bool unit = false;
    for (std::uint32_t here = at; here < end;) {
      const auto c = decode_han(text_, here);
      if (!(c.code >= '0' && c.code <= '9') && parts.find(c.code) == std::u32string_view::npos) {
        break;
      }
      unit = unit || c.code == U'年' || c.code == U'月' || c.code == U'季';
      here += c.size;
      behind = unit && opens_more(here, end) ? here : behind;
    }
    return behind;
  }

  void part(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) {
      return;
    }
    begin = behind_time(begin, end);
    Lead front = lead(begin, end);
    if (const std::uint32_t behind = subject(front.at, end); behind != front.at) {
      Lead more = lead(behind, end);
      front.at = more.at;
      front.modal = more.modal;
      front.negated = more.negated;
      modal_ = more.modal;
    }
    if (ends_adverbial(begin, end)) {
      return;
    }
    if (front.modal.empty() && actor_.how != ActorHow::implicit) {
      front.modal = modal_;
    }
    if (class_at(front.at, end, coverb) != nullptr) {
      behind_coverb(front, end);
      return;
    }
    if (const Lexeme *verb = verb_at(front.at, end)) {
      if (!(verb->also_noun && is_noun(front.at, end, *verb)) && !is_past(front.at, end, *verb)) {
        head(front.at, end, *verb, front);
      }
      return;
    }
    thing_subject(front, end);
  }

  // "…标准版增加…": a short phrase and a verb that is no noun; nobody is named.
  void thing_subject(const Lead &front, std::uint32_t end) {
    constexpr std::uint32_t longest = 60;  // bytes
    constexpr auto plain = std::to_array<std::string_view>({"增加", "取消", "放宽", "实行", "允许", "停止", "禁止"});
    for (std::uint32_t at = front.at; at < end && at - front.at < longest; at += decode_han(text_, at).size) {
      const Lexeme *verb = verb_at(at, end);
      const bool has_object = verb != nullptr && at + verb->lemma.size() < end;
      if (has_object && std::find(plain.begin(), plain.end(), verb->lemma) != plain.end()) {
        head(at, end, *verb, front);
        return;
      }
    }
  }

  // Whether the verb at `at` is a noun there, by what stands behind it.
  [[nodiscard]] bool is_noun(std::uint32_t at, std::uint32_t end, const Lexeme &verb) const {
    const std::uint32_t behind = at + static_cast<std::uint32_t>(verb.lemma.size());
    return behind >= end || class_at(behind, end, noun_word) != nullptr;
  }

  [[nodiscard]] bool is_past(std::uint32_t at, std::uint32_t end, const Lexeme &verb) const {
    const std::uint32_t behind = at + static_cast<std::uint32_t>(verb.lemma.size());
    const bool done = text_.substr(behind, 3) == "了" && behind < end;
    return done || (at >= 3 && text_.substr(at - 3, 3) == "已");
  }

  // A subject that opens here: "we", or a phrase up to a noun of those who can commit, with a verb, a modal or a coverb
  // behind it. Where it ends; `at` where there is none.
  std::uint32_t subject(std::uint32_t at, std::uint32_t end) {
    constexpr std::uint32_t longest = 120;  // bytes
    const Lexeme *we = class_at(at, end, we_word);
    if (we != nullptr) {
      actor_ = {"", ActorHow::we, Span{at, at + static_cast<std::uint32_t>(we->lemma.size())}};
      return at + static_cast<std::uint32_t>(we->lemma.size());
    }
    if (verb_at(at, end) != nullptr || class_at(at, end, coverb | thing_word) != nullptr) {
      return at;
    }
    std::uint32_t best = at;
    for (std::uint32_t here = at; here < end && here - at < longest; here += decode_han(text_, here).size) {
      const Lexeme *agent = class_at(here, end, agent_noun, opens::agent);
      if (agent == nullptr) {
        continue;
      }
      const std::uint32_t behind = here + static_cast<std::uint32_t>(agent->lemma.size());
      const bool more = behind < end && (opens_more(behind, end) || behind == end);
      if (more && text_.substr(behind, 3) != "的" && text_.substr(behind, 3) != "和" &&
          text_.substr(behind, 3) != "与" && text_.substr(behind, 3) != "间") {
        best = behind;
        break;
      }
    }
    if (best != at) {
      actor_ = {std::string(text_.substr(at, best - at)), ActorHow::subject, Span{at, best}};
    }
    return best;
  }

  // 将 … 下放至, 对 … 实行, 在 … 设立.
  void behind_coverb(const Lead &front, std::uint32_t end) {
    const Lexeme *opener = class_at(front.at, end, coverb);
    std::uint32_t at = front.at + static_cast<std::uint32_t>(opener->lemma.size());
    if (opener->lemma == "以" && text_.substr(at, end - at).find("为") != std::string_view::npos) {
      return;  // 以 … 为重点: a manner
    }
    const bool disposes = opener->lemma == "将" || opener->lemma == "把";
    const bool aims = opener->lemma == "对" || opener->lemma == "为";
    std::optional<std::uint32_t> first;
    std::optional<std::uint32_t> telling;
    for (; at < end && !telling; at += decode_han(text_, at).size) {
      const Lexeme *verb = verb_at(at, end);
      if (verb == nullptr) {
        continue;
      }
      const std::uint32_t behind = at + static_cast<std::uint32_t>(verb->lemma.size());
      const std::string_view next = text_.substr(behind, 3);
      first = first || is_noun(at, end, *verb) ? first : at;
      telling = (disposes && is_result(verb->lemma, next)) || (aims && is_light(verb->lemma)) ? std::optional(at)
                                                                                              : std::nullopt;
      at = behind - utf8::decode_before(text_, behind).size;
    }
    if (const auto found = telling ? telling : first) {
      Lead here = front;
      const bool no = *found >= 6 && (class_at(*found - 6, *found, negation) != nullptr ||
                                      class_at(*found - 3, *found, negation) != nullptr);
      here.negated = front.negated || no;
      head(*found, end, *verb_at(*found, end), here);
    }
  }
  static bool is_result(std::string_view verb, std::string_view next) {
    const std::string_view last = verb.substr(verb.size() - 3);
    return next == "至" || next == "为" || next == "到" || next == "给" || last == "为" || last == "入";
  }
  static bool is_light(std::string_view verb) {
    constexpr auto light = std::to_array<std::string_view>(
        {"实行", "开展", "实施", "给予", "加强", "执行", "取消", "提供"});
    return std::find(light.begin(), light.end(), verb) != light.end();
  }

  void add(std::uint32_t at, const Lexeme &verb, const Lead &front, const std::string &governor) {
    CommitmentClause &clause = out_.clauses.emplace_back();
    clause.verb.lemma = verb.lemma;
    clause.verb.surface = verb.lemma;
    clause.verb.span = {at, at + static_cast<std::uint32_t>(verb.lemma.size())};
    clause.actor = actor_;
    clause.modal = front.modal;
    clause.negated = front.negated;
    clause.level = verb.level;
    clause.listed = true;
    clause.founds = verb.founds;
    clause.governed_by = governor;
  }

  // The verb, those behind "and" and those that it governs.
  void head(std::uint32_t at, std::uint32_t end, const Lexeme &verb, const Lead &front) {
    add(at, verb, front, {});
    const Lexeme *last = &verb;
    std::uint32_t behind = at + static_cast<std::uint32_t>(verb.lemma.size());
    for (;;) {
      std::uint32_t next = behind;
      const Lexeme *joint = class_at(next, end, conjunction);
      next += joint == nullptr ? 0 : static_cast<std::uint32_t>(joint->lemma.size());
      const Lead more = lead(next, end);
      const Lexeme *other = verb_at(more.at, end);
      const bool follows = other != nullptr && (joint != nullptr || last->governs);
      if (!follows) {
        break;
      }
      add(more.at, *other, front, joint == nullptr ? std::string(last->lemma) : std::string());
      last = other;
      behind = more.at + static_cast<std::uint32_t>(other->lemma.size());
    }
    if (last->addresses) {
      addressee(behind, end);
      return;
    }
    repeated(behind, end, *last, front);
  }

  // "放宽…、放宽…": the same verb again in a list.
  void repeated(std::uint32_t at, std::uint32_t end, const Lexeme &verb, const Lead &front) {
    const std::string again = "、" + std::string(verb.lemma);
    const std::size_t found = text_.substr(0, end).find(again, at);
    if (found != std::string_view::npos) {
      add(static_cast<std::uint32_t>(found + 3), verb, front, {});
    }
  }

  void addressee(std::uint32_t at, std::uint32_t end) {
    if (verb_at(at, end) != nullptr || class_at(at, end, coverb) != nullptr) {
      return;
    }
    for (std::uint32_t here = at; here < end; here += decode_han(text_, here).size) {
      if (verb_at(here, end) != nullptr && here > at) {
        out_.clauses.back().addressee = std::string(text_.substr(at, here - at));
        return;
      }
    }
  }

  std::string_view text_;
  const VerbLexicon &lexicon_;
  Actor actor_;
  std::string modal_;
  std::size_t first_ = 0;
  std::uint32_t begin_ = 0;
  ClauseReading out_;
};

}  // namespace

ClauseReading find_han_clauses(std::string_view text, const VerbLexicon &lexicon) {
  return HanReader(text, lexicon).read();
}

}  // namespace celac
