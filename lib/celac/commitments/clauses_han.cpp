// Chinese has no forms: the verb that commits opens its part of the sentence, behind adverbs, a subject or phrases with
// a coverb (在, 对, 将).

#include <algorithm>
#include <array>
#include <optional>

#include "celac/commitments/clauses.hpp"
#include "celac/commitments/han_text.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

using namespace grammar;
namespace {

class HanReader : private HanText {
 public:
  HanReader(std::string_view text, const VerbLexicon &lexicon) : HanText(text, lexicon) {}

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
    const std::string_view before = text_.substr(begin, front.at - begin);
    const std::size_t already = before.find("已");  // 已经国务院同意, but 已建成的学校应开放
    const bool over = already != std::string_view::npos && before.find("的", already) == std::string_view::npos;
    if (over || ends_adverbial(begin, end)) {
      return;
    }
    if (front.modal.empty() && actor_.how != ActorHow::implicit) {
      front.modal = modal_;
    }
    const Lexeme *verb = verb_at(front.at, end);
    if (const Lexeme *opener = class_at(front.at, end, coverb);
        opener != nullptr && !outgrows(verb, *opener, front.at, end)) {
      behind_coverb(front, end, *opener);
      return;
    }
    if (verb != nullptr) {
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

  // A subject that opens here: "we", or a phrase up to a noun of those who can commit, with a verb, a modal or a coverb
  // behind it. Where it ends; `at` where there is none.
  std::uint32_t subject(std::uint32_t at, std::uint32_t end) {
    constexpr std::uint32_t longest = 120;   // bytes
    constexpr std::string_view side = "方";  // behind the first character of a name: 中方, not 采用第三方
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
      if (agent->lemma == side && here - at != side.size()) {
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
  void behind_coverb(const Lead &front, std::uint32_t end, const Lexeme &opener) {
    std::uint32_t at = front.at + static_cast<std::uint32_t>(opener.lemma.size());
    if (opener.lemma == "以" && text_.substr(at, end - at).find("为") != std::string_view::npos) {
      return;  // 以 … 为重点: a manner
    }
    const bool disposes = opener.lemma == "将" || opener.lemma == "把";
    const bool aims = opener.lemma == "对" || opener.lemma == "为";
    std::optional<std::uint32_t> first;
    std::optional<std::uint32_t> telling;
    for (; at < end && !telling; at += decode_han(text_, at).size) {
      if (verb_at(at, end) == nullptr) {
        continue;
      }
      at = lead(at, end).at;  // 坚定支持
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
      // 双方重申将继续…
      const bool said = joint == nullptr && last->level == Level::acknowledges && !more.modal.empty();
      const bool follows = other != nullptr && (joint != nullptr || last->governs || said);
      if (!follows) {
        break;
      }
      add(more.at, *other, said ? more : front, joint == nullptr ? std::string(last->lemma) : std::string());
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
