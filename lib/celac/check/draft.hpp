#pragma once
// An edition prepared for the rules, once for all of them: its nodes in document order with their parents and
// children, and its words as one text with the way back to the bytes of the source.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/check/ordinal.hpp"
#include "celac/plan/edition.hpp"
#include "celac/plan/lookup.hpp"

namespace celac::check {

inline constexpr std::uint32_t no_node = UINT32_MAX;

/// A section or item with what the rules ask of it.
struct Node {
  NodeRef ref;
  std::uint32_t parent = no_node;
  std::uint32_t first_child = no_node;
  std::uint32_t next_sibling = no_node;
  std::uint32_t children = 0;
  const NodeReading *reading = nullptr;  ///< null only if a model has none
  Ordinal ordinal;                       ///< of its number; its last component decides

  [[nodiscard]] bool is_section() const { return ref.section != nullptr; }
  // One of the two is set.
  // NOLINTBEGIN(clang-analyzer-core.uninitialized.UndefReturn)
  [[nodiscard]] const std::string &kind() const { return is_section() ? ref.section->kind : ref.item->kind; }
  [[nodiscard]] const std::string &title() const { return is_section() ? ref.section->title : ref.item->title; }
  [[nodiscard]] const std::vector<Paragraph> &paragraphs() const {
    return is_section() ? ref.section->paragraphs : ref.item->paragraphs;
  }
  // NOLINTEND(clang-analyzer-core.uninitialized.UndefReturn)
  /// As a person would name it: its number as printed, or its id.
  [[nodiscard]] std::string spoken() const;
  /// The same by its label, where it has one.
  [[nodiscard]] const std::string &named() const { return ref.label().empty() ? ref.id() : ref.label(); }
};

/// `preamble`: outside any node, wherever it stands.
enum class PassageKind : std::uint8_t { heading, item, paragraph, preamble, footnote };

/// The words of one heading, item, paragraph or note: a range of Draft::text. Paragraphs in it are separated by LF.
struct Passage {
  PassageKind kind = PassageKind::item;
  std::uint32_t node = no_node;
  Span words;
};

/// A run of letters and digits, with apostrophes inside; Han characters are none. A range of Draft::text.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t passage = 0;
  std::uint16_t capitals = 0;  ///< ASCII capitals in it
  bool has_small = false;      ///< it has an ASCII small letter
  bool digits = false;
  bool foreign = false;  ///< has letters beyond ASCII
};

struct Acronym;
struct NumberingFault;
struct Series;

class Draft {
 public:
  /// `known_acronyms` are explained elsewhere.
  explicit Draft(const Edition &edition, std::vector<std::string> known_acronyms = {});
  ~Draft();
  Draft(const Draft &) = delete;
  Draft &operator=(const Draft &) = delete;

  [[nodiscard]] const Edition &edition() const { return edition_; }
  [[nodiscard]] const Plan &plan() const { return edition_.plan; }
  [[nodiscard]] const Source &source() const { return edition_.source; }
  /// Whether the edition has the bytes it was read from.
  [[nodiscard]] bool has_source() const { return !edition_.source.bytes().empty(); }
  [[nodiscard]] bool markdown() const { return has_source() && !edition_.reading.plain_text; }

  [[nodiscard]] const std::vector<Node> &nodes() const { return nodes_; }
  /// First of the root's children, then along Node::next_sibling.
  [[nodiscard]] std::uint32_t first_root() const { return first_root_; }
  /// The node with this id; no_node if there is none (the preamble).
  [[nodiscard]] std::uint32_t find(std::string_view id) const;

  /// The series of siblings (numbering.hpp), and what is wrong with them.
  [[nodiscard]] const std::vector<Series> &series() const { return series_; }
  [[nodiscard]] const std::vector<NumberingFault> &numbering_faults() const { return faults_; }

  [[nodiscard]] const std::vector<Passage> &passages() const { return passages_; }
  [[nodiscard]] const std::vector<Word> &words() const { return words_; }
  /// Which of the passages holds the words of a node.
  [[nodiscard]] std::uint32_t passage_of(std::uint32_t node) const { return passage_of_[node]; }
  [[nodiscard]] const std::vector<Acronym> &acronyms() const { return acronyms_; }
  [[nodiscard]] bool knows_acronym(std::string_view name) const;
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view text(Span words) const { return text().substr(words.begin, words.size()); }
  /// The bytes of the source that a range of the text came from; empty without a source.
  [[nodiscard]] Span bytes_of(Span words) const;

 private:
  friend class DraftBuilder;
  /// From `text` on, text and source run in step.
  struct Step {
    std::uint32_t text = 0;
    std::uint32_t source = 0;
  };

  const Edition &edition_;
  std::vector<std::string> known_acronyms_;
  std::vector<Node> nodes_;
  std::uint32_t first_root_ = no_node;
  std::vector<std::pair<std::string_view, std::uint32_t>> by_id_;  ///< sorted; views into the plan
  std::vector<Series> series_;
  std::vector<NumberingFault> faults_;
  std::vector<Acronym> acronyms_;
  std::vector<Passage> passages_;
  std::vector<std::uint32_t> passage_of_;
  std::vector<Word> words_;
  std::string text_;
  std::vector<Step> steps_;
};

}  // namespace celac::check
