#pragma once
// Which entries of a Chinese lexicon stand where in a text, and what stands around them. Places are bytes; `end` is that
// of the part that is read. Internal to commitments/.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "celac/commitments/lexicon.hpp"
#include "celac/text/han.hpp"

namespace celac {

class HanText {
 public:
  using Entries = std::span<const Lexeme *const>;

  /// What stands before a verb; where it ends.
  struct Lead {
    std::uint32_t at = 0;
    std::string modal;
    bool negated = false;
  };

  /// `text` and `lexicon` outlive it.
  HanText(std::string_view text, const VerbLexicon &lexicon) : text_(text), lexicon_(lexicon) {}

  /// The entries that the character at `at` opens; none where none of them is `wanted`.
  [[nodiscard]] Entries entries_at(std::uint32_t at, std::uint32_t end, std::uint8_t wanted = opens::any) const {
    return at >= end ? Entries{} : lexicon_.opened_by(decode_han(text_, at).code, wanted);
  }
  /// The longest of `entries` that stands at `at` and for which `wanted` holds.
  template <class Wanted>
  [[nodiscard]] const Lexeme *entry_of(Entries entries, std::uint32_t at, std::uint32_t end, Wanted wanted) const {
    for (const Lexeme *one : entries) {
      if (wanted(*one) && at + one->lemma.size() <= end && text_.compare(at, one->lemma.size(), one->lemma) == 0) {
        return one;
      }
    }
    return nullptr;
  }
  static bool is_verb(const Lexeme &one) { return one.kind == Lexeme::Kind::verb; }
  static bool is_modal(const Lexeme &one) { return one.kind == Lexeme::Kind::modal; }
  [[nodiscard]] const Lexeme *verb_at(std::uint32_t at, std::uint32_t end) const {
    return entry_of(entries_at(at, end, opens::verb), at, end, is_verb);
  }
  [[nodiscard]] const Lexeme *class_at(std::uint32_t at, std::uint32_t end, std::uint32_t classes,
                                       std::uint8_t wanted = opens::any) const {
    return entry_of(entries_at(at, end, wanted), at, end,
                    [&](const Lexeme &one) { return (one.classes & classes) != 0; });
  }

  /// Adverbs, negations and modals from `at` on.
  [[nodiscard]] Lead lead(std::uint32_t at, std::uint32_t end) const;
  /// Whether a verb, or what may stand before one, goes on here.
  [[nodiscard]] bool opens_more(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] bool ends_adverbial(std::uint32_t begin, std::uint32_t end) const;
  /// "2026年底前发布": the words of a time, where a verb or what may stand before one goes on behind them.
  [[nodiscard]] std::uint32_t behind_time(std::uint32_t at, std::uint32_t end) const;
  /// Whether the verb that stands at `at` is meant, not the coverb that opens it: 同意 and 对接 are no 同 and 对, but 对接受
  /// is 对.
  [[nodiscard]] bool outgrows(const Lexeme *verb, const Lexeme &opener, std::uint32_t at, std::uint32_t end) const;
  /// Whether the verb at `at` is a noun there, by what stands behind it.
  [[nodiscard]] bool is_noun(std::uint32_t at, std::uint32_t end, const Lexeme &verb) const;
  [[nodiscard]] bool is_past(std::uint32_t at, std::uint32_t end, const Lexeme &verb) const;

 protected:
  std::string_view text_;
  const VerbLexicon &lexicon_;

 private:
  [[nodiscard]] bool is_foretold(std::uint32_t at, std::uint32_t end) const;
};

}  // namespace celac
