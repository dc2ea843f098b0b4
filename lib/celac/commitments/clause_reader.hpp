#pragma once
// How the words of one sentence are read, from left to right, once. Internal to commitments/.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "celac/commitments/clauses.hpp"

namespace celac {

/// A verb or a modal that stands at some words.
struct VerbMatch {
  const Lexeme *lexeme = nullptr;
  std::size_t begin = 0;  ///< words
  std::size_t end = 0;
  std::uint16_t forms = 0;
  std::size_t own_end = 0;  ///< behind the words of the verb itself
};

/// What stands around the words that are being read: a clause's own words, an infinitive of purpose or of an
/// addressee, a relative or adverbial clause, a participle. Only in the first does a verb behind a comma or "and" go
/// on with the list of heads without more evidence.
enum class Zone : std::uint8_t { open, infinitive, clause, participle };

/// The list of heads that is open: what a coordinated verb goes on with.
struct Chain {
  bool open = false;
  std::uint16_t forms = 0;
  Actor actor;
  std::string modal;
  std::string governed_by;
  std::uint16_t outer = 0;   ///< the forms of the verb that governs its heads
  std::uint16_t finite = 0;  ///< the forms of its last finite verb
  std::size_t heads = 0;
  bool commas = false;  ///< two of its heads stood behind one another with a comma between
};

class ClauseReader {
 public:
  ClauseReader(std::string_view text, const ReadWords &read, const VerbLexicon &lexicon,
               const std::vector<std::string> &parties, const std::vector<HedgePlace> &hedges)
      : text_(text), words_(read.all), ends_(read.ends), lexicon_(lexicon), parties_(parties), hedges_(hedges),
        hedge_(hedges.begin()), english_(lexicon.language() == "en") {}

  ClauseReading read();

 private:
  struct Subject {
    bool found = false;
    Actor actor;
  };
  struct Group {
    std::optional<VerbMatch> modal;
    std::optional<VerbMatch> verb;
    bool be = false;
    bool have = false;
    bool negated = false;
    std::uint16_t forms = 0;
    std::size_t begin = 0;  // of the modal or the verb
    std::size_t end = 0;
    std::size_t before = 0;  // of the adverbs and pronouns before it
  };
  struct Joint {
    std::size_t end = 0;   // behind the marks and conjunctions
    std::size_t verb = 0;  // where a verb would stand
    bool comma = false;
    bool joined = false;  // by a conjunction
    bool linked = false;  // "and to promote"
  };
  void sentence(std::size_t begin, std::size_t end, bool goes_on);
  std::size_t step(std::size_t at);

  // clause_heads.cpp: which words can be heads
  /// Of a word that has one of the wanted forms.
  [[nodiscard]] std::optional<VerbMatch> match(std::size_t at, Lexeme::Kind kind, std::uint16_t wanted) const;
  [[nodiscard]] std::optional<VerbMatch> verb_at(std::size_t at, std::uint16_t wanted) const {
    return at < end_ && (words_[at].entry->verb_forms & wanted) != 0 ? match(at, Lexeme::Kind::verb, wanted)
                                                                     : std::nullopt;
  }
  [[nodiscard]] std::optional<VerbMatch> modal_at(std::size_t at, std::uint16_t wanted) const {
    return at < end_ && (words_[at].entry->modal_forms & wanted) != 0 ? match(at, Lexeme::Kind::modal, wanted)
                                                                      : std::nullopt;
  }
  /// The word behind the rest of an entry whose first word stands before `at`; nothing where it does not stand here.
  [[nodiscard]] static bool opens_second(const ClauseWord &word, const Lexeme &lexeme);
  [[nodiscard]] std::optional<std::size_t> rest_end(std::size_t at, const Lexeme &lexeme) const;
  [[nodiscard]] std::size_t skip_joint(std::size_t at) const;
  [[nodiscard]] bool is_purpose(std::size_t at) const;
  [[nodiscard]] bool reads_as_noun(const VerbMatch &verb) const;
  [[nodiscard]] bool has_clitic(std::size_t at) const;
  [[nodiscard]] bool is(std::size_t at, std::uint32_t classes) const {
    return at < end_ && words_[at].is_word && words_[at].is(classes);
  }
  [[nodiscard]] bool comma(std::size_t at) const { return at < end_ && words_[at].mark(','); }
  [[nodiscard]] std::size_t skip(std::size_t at, std::uint32_t classes) const;
  [[nodiscard]] std::size_t skip_adverbs(std::size_t at) const;
  [[nodiscard]] std::optional<VerbMatch> any_infinitive(std::size_t at) const;

  // clause_groups.cpp: subject and verb group
  std::size_t opening(std::size_t at);
  std::size_t coordinated(std::size_t at);
  [[nodiscard]] Joint joint_at(std::size_t at) const;
  [[nodiscard]] bool goes_on(const Joint &joint, const VerbMatch &verb);
  [[nodiscard]] std::optional<VerbMatch> next_head(const Joint &joint);
  std::size_t behind_opening(const Joint &joint, std::size_t next);
  std::size_t verb_group(std::size_t at);
  [[nodiscard]] std::optional<Group> group_at(std::size_t at) const;
  [[nodiscard]] Subject subject_for(const Group &group) const;
  std::size_t past_modal(const VerbMatch &modal, const Subject &subject);
  std::size_t after_have(std::size_t at, const Subject &subject);
  std::size_t after_modal(std::size_t at, const Subject &subject, const std::string &modal, bool negated,
                          bool optional);
  std::size_t after_be(std::size_t at, const Subject &subject, const std::string &modal, bool negated, bool passive);
  std::size_t finite(std::size_t at, const Subject &subject, const VerbMatch &verb, bool negated);
  std::size_t reflexive_passive(std::size_t at, const VerbMatch &verb, bool negated);
  std::size_t head(const VerbMatch &verb, const Actor &actor, const std::string &modal, bool negated,
                   std::uint16_t chain_forms);
  std::size_t governed(std::size_t at);
  [[nodiscard]] bool is_open_word(std::size_t at, std::uint16_t form) const;
  [[nodiscard]] std::optional<VerbMatch> unlisted_participle(std::size_t at) const;
  [[nodiscard]] Actor agent_behind(std::size_t at) const;
  void addressee(std::size_t at);
  void add_clause(const VerbMatch &verb, const Actor &actor, const std::string &modal, bool negated);

  // clause_subjects.cpp
  [[nodiscard]] Subject subject_before(std::size_t at) const;
  [[nodiscard]] Subject subject_apart(std::size_t at) const;
  [[nodiscard]] Subject subject_of(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool agentive(std::size_t begin, std::size_t end) const;
  [[nodiscard]] Actor named(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_party(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool we_speaks(std::size_t at) const;

  std::string_view text_;
  const std::vector<ClauseWord> &words_;
  const std::vector<std::uint32_t> &ends_;
  const VerbLexicon &lexicon_;
  const std::vector<std::string> &parties_;
  const std::vector<HedgePlace> &hedges_;
  std::vector<HedgePlace>::const_iterator hedge_;
  bool english_;

  std::size_t begin_ = 0;  // of the sentence
  std::size_t end_ = 0;
  std::size_t claimed_ = 0;  // the word behind the last verb group
  Zone zone_ = Zone::open;
  bool zone_series_ = false;  // of an infinitive zone: its infinitives stand in a list of their own
  bool zone_light_ = false;   // of an infinitive zone: opened by de or à
  bool zone_comma_ = false;   // of a relative zone: a comma may have ended it
  bool past_ = false;
  Chain chain_;
  std::string governor_;
  std::uint16_t outer_ = 0;
  ClauseReading out_;
};

}  // namespace celac
