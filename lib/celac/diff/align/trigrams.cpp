#include "celac/diff/align/trigrams.hpp"

#include <algorithm>
#include <cmath>

#include "celac/diff/align/logarithm.hpp"

namespace celac {
namespace {

// Trigrams share buckets, 32,768 of them: plans use some 6,000.
constexpr std::uint32_t bucket_bits = 15;
constexpr std::uint32_t bucket_count = 1U << bucket_bits;

template <class Use>
void for_each_trigram(std::string_view text, Use use) {
  std::uint32_t window = ' ';
  std::size_t filled = 1;
  for (const char c : text) {
    window = ((window << 8U) | static_cast<unsigned char>(c)) & 0xFFFFFFU;
    if (++filled >= 3) {
      use((window * 0x9E3779B1U) >> (32U - bucket_bits));
    }
  }
}

void clear(std::vector<float> &table, std::string_view text) {
  for_each_trigram(text, [&](std::uint32_t bucket) { table[bucket] = 0; });
}

// The length of the vector that `table` was loaded with.
float length(const std::vector<float> &table, std::string_view text) {
  float square = 0;
  for_each_trigram(text, [&](std::uint32_t bucket) { square += table[bucket]; });
  return std::sqrt(square);
}

// How rare trigrams are is known well enough from so many nodes of a side.
constexpr std::uint32_t sample = 4096;

}  // namespace

Trigrams::Trigrams(const NormalTexts &old_texts, const NormalTexts &new_texts)
    : texts_{&old_texts, &new_texts}, squares_(bucket_count), old_table_(bucket_count),
      new_table_(bucket_count), norms_{std::vector<float>(old_texts.size(), unknown),
                                       std::vector<float>(new_texts.size(), unknown)} {
  std::vector<std::uint32_t> frequency(bucket_count);
  std::vector<std::uint32_t> seen(bucket_count, no_node);
  std::uint32_t count = 0;
  for (const NormalTexts *texts : texts_) {
    const std::uint32_t stride = texts->size() / sample + 1;
    for (std::uint32_t node = 0; node < texts->size(); node += stride, ++count) {
      for_each_trigram((*texts)[node], [&](std::uint32_t bucket) {
        frequency[bucket] += seen[bucket] == count ? 0U : 1U;
        seen[bucket] = count;
      });
    }
  }
  for (std::uint32_t bucket = 0; bucket < bucket_count; ++bucket) {
    const float idf = natural_log(1.0F +
                                  static_cast<float>(count) / static_cast<float>(std::max(2U, frequency[bucket])));
    squares_[bucket] = idf * idf;
  }
}

void Trigrams::load(Table &table, std::string_view text) const {
  for_each_trigram(text, [&](std::uint32_t bucket) { table[bucket] += squares_[bucket]; });
}

float Trigrams::old_norm(std::uint32_t node) {
  const std::string_view text = (*texts_[0])[node];
  if (loaded_ != node) {
    if (loaded_ != no_node) {
      clear(old_table_, (*texts_[0])[loaded_]);
    }
    load(old_table_, text);
    loaded_ = node;
  }
  float &norm = norms_[0][node];
  norm = norm == unknown ? length(old_table_, text) : norm;
  return norm;
}

float Trigrams::new_norm(std::uint32_t node) {
  float &norm = norms_[1][node];
  if (norm == unknown) {
    const std::string_view text = (*texts_[1])[node];
    load(new_table_, text);
    norm = length(new_table_, text);
    clear(new_table_, text);
  }
  return norm;
}

float Trigrams::similarity(std::uint32_t old_node, std::uint32_t new_node) {
  const float norms = old_norm(old_node) * new_norm(new_node);
  if (norms <= 0) {
    return 0;
  }
  float dot = 0;
  for_each_trigram((*texts_[1])[new_node], [&](std::uint32_t bucket) { dot += old_table_[bucket]; });
  return std::min(1.0F, dot / norms);
}

}  // namespace celac
