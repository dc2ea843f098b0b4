#pragma once
// Words with weights: a node is a vector of terms (tf-idf), the idf taken over both editions and capped, so that the
// openings which every item shares never look rare. A term is a word cut to its stem's length; Han text gives bigrams.

#include <cstdint>
#include <vector>

#include "celac/diff/align/normal.hpp"

namespace celac {

/// A term of a node and how much it says about it.
struct Term {
  std::uint32_t id = 0;
  float weight = 0;
};

/// The terms of one node, sorted by id.
struct TermVector {
  const Term *first = nullptr;
  const Term *last = nullptr;

  [[nodiscard]] const Term *begin() const { return first; }
  [[nodiscard]] const Term *end() const { return last; }
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(last - first); }
};

/// Both editions' terms. Side 0 is the old one.
class Lexicon {
 public:
  Lexicon(const NormalTexts &old_texts, const NormalTexts &new_texts);

  [[nodiscard]] TermVector of(std::size_t side, std::uint32_t node) const {
    const Vectors &vectors = vectors_[side];
    return {vectors.terms.data() + vectors.begins[node], vectors.terms.data() + vectors.begins[node + 1]};
  }
  /// Euclidean length of the vector; 0 for a node without words.
  [[nodiscard]] float norm(std::size_t side, std::uint32_t node) const { return vectors_[side].norms[node]; }
  /// The idf of all its terms, each once.
  [[nodiscard]] float mass(std::size_t side, std::uint32_t node) const { return vectors_[side].masses[node]; }
  /// In how many nodes of `side` a term stands.
  [[nodiscard]] std::uint32_t frequency(std::size_t side, std::uint32_t term) const { return frequency_[side][term]; }
  [[nodiscard]] std::uint32_t term_count() const { return static_cast<std::uint32_t>(idf_.size()); }
  [[nodiscard]] float idf(std::uint32_t term) const { return idf_[term]; }

 private:
  struct Vectors {
    std::vector<std::uint32_t> begins;
    std::vector<Term> terms;
    std::vector<float> norms;
    std::vector<float> masses;
  };

  void collect(std::size_t side, const NormalTexts &texts, class TermTable &table);
  void weigh_terms();

  Vectors vectors_[2];
  std::vector<std::uint32_t> frequency_[2];
  std::vector<float> idf_;
};

/// Whether a term stands in a vector.
[[nodiscard]] bool contains(const TermVector &terms, std::uint32_t id);

/// Whether it stands in one of the nodes of `side`.
[[nodiscard]] bool any_contains(const Lexicon &lexicon, std::size_t side, const std::vector<std::uint32_t> &nodes,
                                std::uint32_t id);

/// How alike the terms of two nodes are, each 0-1.
struct Likeness {
  float cosine = 0;
  float old_share = 0;  ///< of the weight of the old node's terms, what the new one has too
  float new_share = 0;  ///< the other way about
};

[[nodiscard]] Likeness likeness(const Lexicon &lexicon, std::uint32_t old_node, std::uint32_t new_node);

/// Only the cosine.
[[nodiscard]] inline float cosine(const Lexicon &lexicon, std::uint32_t old_node, std::uint32_t new_node) {
  return likeness(lexicon, old_node, new_node).cosine;
}

}  // namespace celac
