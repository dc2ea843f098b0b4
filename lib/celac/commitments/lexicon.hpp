#pragma once
// The words that commit: verbs with their levels, modals, hedges and the small words by which clauses are told apart.
// One text file a language, which `celac commitments --lexicon` prints and replaces.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "celac/commitments/commitment.hpp"
#include "celac/diagnostic/diagnostic.hpp"

namespace celac {

/// What a word does in a clause, and the forms of verbs.
namespace grammar {

/// What a word does in a clause. A word can do several things, so these are bits.
inline constexpr std::uint32_t determiner = 1U << 0U;
inline constexpr std::uint32_t preposition = 1U << 1U;
inline constexpr std::uint32_t conjunction = 1U << 2U;
inline constexpr std::uint32_t relative = 1U << 3U;
inline constexpr std::uint32_t subordinator = 1U << 4U;
inline constexpr std::uint32_t adverb = 1U << 5U;
inline constexpr std::uint32_t we_word = 1U << 6U;
inline constexpr std::uint32_t thing_word = 1U << 7U;  ///< it, this, these: what cannot commit
inline constexpr std::uint32_t negation = 1U << 8U;
inline constexpr std::uint32_t be_word = 1U << 9U;
inline constexpr std::uint32_t have_word = 1U << 10U;
inline constexpr std::uint32_t agent_noun = 1U << 11U;  ///< nouns of those who can commit: government, committee
inline constexpr std::uint32_t body_noun = 1U << 12U;
inline constexpr std::uint32_t linker = 1U << 13U;      ///< between a governing verb and the governed one: to, a, de
inline constexpr std::uint32_t clitic = 1U << 14U;      ///< se, nos, s': belongs to the verb behind it
inline constexpr std::uint32_t not_verb = 1U << 15U;    ///< looks like a verb form and is none
inline constexpr std::uint32_t that_word = 1U << 16U;   ///< opens a clause after a verb and a relative one after a noun
inline constexpr std::uint32_t coverb = 1U << 17U;      ///< Chinese: opens a phrase that stands before the verb
inline constexpr std::uint32_t collective = 1U << 18U;  ///< the Parties, the leaders: all of them as a body
inline constexpr std::uint32_t document_noun =
    1U << 19U;  ///< what texts are called: law, plan, declaration; they commit nobody
inline constexpr std::uint32_t noun_word =
    1U << 20U;  ///< Chinese: behind a word that is a verb and a noun, it says that it is a noun
inline constexpr std::uint32_t proper_name = 1U
                                             << 21U;   ///< of no list: it stood with a capital inside a sentence before
inline constexpr std::uint32_t time_word = 1U << 22U;  ///< there may be a time around it: annual, years, July

/// Forms of a verb, as bits: one form can be several.
inline constexpr std::uint16_t base_form = 1U << 0U;
inline constexpr std::uint16_t third_singular = 1U << 1U;
inline constexpr std::uint16_t third_plural = 1U << 2U;
inline constexpr std::uint16_t first_plural = 1U << 3U;
inline constexpr std::uint16_t gerund_form = 1U << 4U;
inline constexpr std::uint16_t participle_form = 1U << 5U;
inline constexpr std::uint16_t past_form = 1U << 6U;
inline constexpr std::uint16_t future_form = 1U << 7U;
inline constexpr std::uint16_t finite_forms = third_singular | third_plural | first_plural;

}  // namespace grammar

/// What the entries that open with one character are, as bits.
namespace opens {

inline constexpr std::uint8_t verb = 1U << 0U;
inline constexpr std::uint8_t before_verb = 1U << 1U;  ///< a modal, an adverb or a negation
inline constexpr std::uint8_t agent = 1U << 2U;        ///< an agent_noun
inline constexpr std::uint8_t hedge = 1U << 3U;
inline constexpr std::uint8_t other = 1U << 4U;
inline constexpr std::uint8_t any = 0xFF;

}  // namespace opens

/// Words as a lexicon writes them, one after another: those behind the first one of an entry.
class LexemeWords {
 public:
  LexemeWords() = default;
  LexemeWords(std::string_view text, bool elides) : text_(text), elides_(elides) {}
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::string_view text() const { return text_; }
  /// Takes the next word off; empty at the end.
  std::string_view next();

 private:
  std::string_view text_;
  bool elides_ = false;  // French: l’ and d’ are words of their own
};

/// The first four bytes of a word as a number, the first one lowest: few words that differ share it.
[[nodiscard]] constexpr std::uint32_t opening(std::string_view word) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4 && i < word.size(); ++i) {
    out |= std::uint32_t{static_cast<unsigned char>(word[i])} << (8 * i);
  }
  return out;
}

/// What is said of an entry besides its words.
struct LexemeTraits {
  enum class Kind : std::uint8_t { verb, modal, hedge, word };
  std::uint32_t classes = 0;
  std::uint32_t second = 0;  ///< opening() of the second word; 0 where none, or any word may stand there
  Kind kind = Kind::verb;
  Level level = Level::none;
  std::uint8_t rest_size = 0;  ///< how many words stand behind the first
  std::uint8_t own = 1;        ///< words of the verb itself; those behind them, written with `+`, tell its sense
  bool governs = false;        ///< may have another verb behind it: continue to
  bool addresses = false;      ///< asks somebody else to do something
  bool also_noun = false;      ///< written `~`: support, exchange
  bool mostly_noun = false;    ///< written `~~`: trade, access
  bool predicate = false;      ///< written `!`: its participle commits: are committed
  bool founds = false;         ///< sets an institution up: establish
  bool reflexive = false;      ///< se, s’: wants its pronoun
  bool optional = false;       ///< a modal of what may be and need not: can, may
  bool listed = true;          ///< false: a form shows that it is a verb, and no list has it; its lemma is empty
};

/// A verb, a modal, a hedge or a small word as the file lists it. Its texts belong to the lexicon.
struct Lexeme : LexemeTraits {
  std::string_view lemma;
  LexemeWords rest;        ///< the words behind the first
  std::string_view hedge;  ///< kind of hedge that it is or implies
};

/// A lexeme that a word can open, and in which of its forms.
struct VerbReading {
  const Lexeme *lexeme = nullptr;
  std::uint16_t forms = 0;
};

/// What a lexicon knows of one word.
struct WordEntry {
  std::uint32_t classes = 0;
  std::vector<VerbReading> verbs;       ///< verbs and modals
  std::vector<const Lexeme *> phrases;  ///< hedges and small words of several words that it opens
  std::uint16_t verb_forms = 0;         ///< those of its verbs, together
  std::uint16_t modal_forms = 0;        ///< those of its modals
  bool opens_adverb = false;            ///< it may be an adverb, or open a phrase that stands for one
  std::uint32_t behind = 0;             ///< which words may stand behind it in its hedges: bits of bit_of()

  /// The bit of a word by its opening(). No word has the last one: it stands for any.
  [[nodiscard]] static constexpr std::uint32_t bit_of(std::uint32_t opening) { return 1U << (opening % 31U); }
  static constexpr std::uint32_t any_word = 1U << 31U;
  /// Whether a group of subject, modal and verb may stand at it.
  [[nodiscard]] bool may_be_group() const {
    return (verb_forms | modal_forms) != 0 || (classes & (grammar::be_word | grammar::have_word)) != 0;
  }
  [[nodiscard]] bool is_unknown() const {
    return (classes & ~(grammar::proper_name | grammar::time_word)) == 0 && verbs.empty() && phrases.empty();
  }
};

struct LexiconTable;
struct LexiconParts;

/// How the verbs of a language change; `other`: of one that celac has no lexicon for.
enum class Inflection : std::uint8_t { other, none, english, spanish, portuguese, french };

class VerbLexicon {
 public:
  VerbLexicon() = default;
  /// Reads the text of a lexicon; `name` is for messages.
  [[nodiscard]] static Result<VerbLexicon> read(std::string_view text, const std::string &name);
  /// The one that is part of celac; null where there is none for the language (its first subtag counts).
  [[nodiscard]] static const VerbLexicon *built_in(std::string_view language);
  /// The text of that one; empty where there is none.
  [[nodiscard]] static std::string_view text_of(std::string_view language);
  /// The languages of those that are part of celac.
  [[nodiscard]] static std::vector<std::string_view> languages();

  [[nodiscard]] const std::string &language() const { return language_; }
  [[nodiscard]] bool is_han() const { return inflection_ == Inflection::none; }
  /// What is known of `word`, in lower case. Forms of verbs are taken apart.
  [[nodiscard]] WordEntry look_up(std::string_view word) const;
  /// Of a lexicon without inflection: the entries that open with this character, longest first; none where none of
  /// them is `wanted`.
  [[nodiscard]] std::span<const Lexeme *const> opened_by(char32_t first, std::uint8_t wanted = opens::any) const;
  /// The infinitive of a future form that is not listed.
  [[nodiscard]] static std::string_view infinitive_of(std::string_view future);
  /// Whether a word that is not listed looks like an adverb.
  [[nodiscard]] bool looks_adverbial(std::string_view word) const;
  /// Whether a word that is not listed looks like an infinitive.
  [[nodiscard]] bool looks_infinitive(std::string_view word) const;

 private:
  /// `text` and what `table` views outlive the lexicon.
  VerbLexicon(std::string_view text, const LexiconTable &table);
  void find_key(std::string_view key, std::uint8_t conjugations, std::uint16_t forms, WordEntry &entry) const;
  void english_forms(std::string_view word, WordEntry &entry) const;
  void romance_forms(std::string_view word, WordEntry &entry) const;
  void unlisted_future(std::string_view word, WordEntry &entry) const;

  std::string language_;
  Inflection inflection_ = Inflection::other;
  std::string_view text_;
  std::shared_ptr<const LexiconTable> table_;  ///< null: it knows no word
  std::vector<Lexeme> lexemes_;
  std::vector<const Lexeme *> grouped_;
  std::shared_ptr<const std::string> own_text_;    ///< what `text_` views; null: celac itself
  std::shared_ptr<const LexiconParts> own_parts_;  ///< what `table_` views, likewise
};

}  // namespace celac
