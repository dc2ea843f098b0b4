#include "celac/diff/trigrams.hpp"

#include <algorithm>
#include <cmath>

#include "celac/diff/logarithm.hpp"

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

// How rare trigrams are is told well enough by so many nodes of a side.
constexpr std::uint32_t sample = 4096;

}  // namespace

Trigrams::Trigrams(const NormalTexts &old_texts, const NormalTexts &new_texts)
    : texts_{&old_texts, &new_texts}, squares_(bucket_count),
      table_(bucket_count), norms_{std::vector<float>(old_texts.size(), unknown),
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

float Trigrams::norm(std::size_t side, std::uint32_t node) {
  float &norm = norms_[side][node];
  if (norm == unknown) {
    const std::string_view text = (*texts_[side])[node];
    if (loaded_ != no_node) {
      unload((*texts_[0])[loaded_]);
      loaded_ = no_node;
    }
    load(text);
    norm = length_of_loaded(text);
    unload(text);
  }
  return norm;
}

float Trigrams::length_of_loaded(std::string_view text) const {
  float square = 0;
  for_each_trigram(text, [&](std::uint32_t bucket) { square += table_[bucket]; });
  return std::sqrt(square);
}

void Trigrams::load(std::string_view text) {
  for_each_trigram(text, [&](std::uint32_t bucket) { table_[bucket] += squares_[bucket]; });
}

void Trigrams::unload(std::string_view text) {
  for_each_trigram(text, [&](std::uint32_t bucket) { table_[bucket] = 0; });
}

float Trigrams::similarity(std::uint32_t old_node, std::uint32_t new_node) {
  const float norms = norm(0, old_node) * norm(1, new_node);
  if (norms <= 0) {
    return 0;
  }
  if (loaded_ != old_node) {
    if (loaded_ != no_node) {
      unload((*texts_[0])[loaded_]);
    }
    load((*texts_[0])[old_node]);
    loaded_ = old_node;
  }
  float dot = 0;
  for_each_trigram((*texts_[1])[new_node], [&](std::uint32_t bucket) { dot += table_[bucket]; });
  return std::min(1.0F, dot / norms);
}

}  // namespace celac
