#pragma once
// Similarity by trigrams of bytes, weighted by how rare they are: sees what words do not, inflections and spelling
// mistakes. No vector is kept: the trigrams of one old node lie in a table while its candidates are compared to them.

#include <cstdint>
#include <vector>

#include "celac/diff/align/normal.hpp"

namespace celac {

class Trigrams {
 public:
  /// Borrows both.
  Trigrams(const NormalTexts &old_texts, const NormalTexts &new_texts);

  /// Cosine of two nodes, 0-1. Cheap while `old_node` stays the same.
  [[nodiscard]] float similarity(std::uint32_t old_node, std::uint32_t new_node);

 private:
  static constexpr float unknown = -1;

  // Buckets of the words of one node: squared idf for each time a trigram of it stands there.
  using Table = std::vector<float>;

  // The length of a node's vector, worked out when it is first asked for.
  float old_norm(std::uint32_t node);
  float new_norm(std::uint32_t node);
  void load(Table &table, std::string_view text) const;

  const NormalTexts *texts_[2];
  std::vector<float> squares_;  ///< bucket: squared idf
  Table old_table_;             ///< of the loaded node
  Table new_table_;             ///< empty between two calls
  std::vector<float> norms_[2];
  std::uint32_t loaded_ = no_node;  ///< an old node
};

}  // namespace celac
