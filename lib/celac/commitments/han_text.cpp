#include "celac/commitments/han_text.hpp"

#include <algorithm>
#include <array>

#include "celac/text/utf8.hpp"

namespace celac {

using namespace grammar;

HanText::Lead HanText::lead(std::uint32_t at, std::uint32_t end) const {
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
    const Lexeme *no = entry_of(entries, out.at, end, [](const Lexeme &one) { return (one.classes & negation) != 0; });
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

bool HanText::opens_more(std::uint32_t at, std::uint32_t end) const {
  return entry_of(entries_at(at, end), at, end, [](const Lexeme &one) {
           return is_verb(one) || is_modal(one) || (one.classes & (adverb | negation | coverb)) != 0;
         }) != nullptr;
}

bool HanText::ends_adverbial(std::uint32_t begin, std::uint32_t end) const {
  constexpr auto ends = std::to_array<std::string_view>(
      {"时", "的", "后", "中", "下", "前", "起", "以来", "基础上", "期间"});
  const std::string_view words = text_.substr(begin, end - begin);
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view one) {
    return words.size() >= one.size() && words.substr(words.size() - one.size()) == one;
  });
}

std::uint32_t HanText::behind_time(std::uint32_t at, std::uint32_t end) const {
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

bool HanText::outgrows(const Lexeme *verb, const Lexeme &opener, std::uint32_t at, std::uint32_t end) const {
  return verb != nullptr && verb->lemma.size() > opener.lemma.size() &&
         verb_at(at + static_cast<std::uint32_t>(opener.lemma.size()), end) == nullptr;
}

bool HanText::is_noun(std::uint32_t at, std::uint32_t end, const Lexeme &verb) const {
  const std::uint32_t behind = at + static_cast<std::uint32_t>(verb.lemma.size());
  return behind >= end || class_at(behind, end, noun_word) != nullptr || is_foretold(behind, end);
}

// "国家建设将取得": what stands before a modal is who or what does it.
bool HanText::is_foretold(std::uint32_t at, std::uint32_t end) const {
  const Lexeme *modal = entry_of(entries_at(at, end, opens::before_verb), at, end, is_modal);
  return modal != nullptr && verb_at(at, end) == nullptr &&
         opens_more(at + static_cast<std::uint32_t>(modal->lemma.size()), end);
}

bool HanText::is_past(std::uint32_t at, std::uint32_t end, const Lexeme &verb) const {
  const std::uint32_t behind = at + static_cast<std::uint32_t>(verb.lemma.size());
  const bool done = text_.substr(behind, 3) == "了" && behind < end;
  return done || (at >= 3 && text_.substr(at - 3, 3) == "已");
}

}  // namespace celac
