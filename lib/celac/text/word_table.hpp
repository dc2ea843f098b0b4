#pragma once
// A fixed list of words with a value each, looked up by the word. Made by the compiler; nearly every word of a text is
// told from all of them without comparing a letter.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace celac {

template <typename Meaning>
struct TableWord {
  std::string_view word;
  Meaning value{};
};

template <typename Meaning, std::size_t size>
class WordTable {
 public:
  /// No word is empty; of equal ones the first counts.
  constexpr explicit WordTable(const std::array<TableWord<Meaning>, size> &entries) {
    for (const auto &entry : entries) {
      ++starts_[bucket_of(entry.word) + 1];
    }
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
      starts_[bucket + 1] = static_cast<std::uint16_t>(starts_[bucket + 1] + starts_[bucket]);
    }
    std::array<std::uint16_t, buckets + 1> next = starts_;
    for (const auto &entry : entries) {
      entries_[next[bucket_of(entry.word)]++] = entry;
      if (entry.word.size() > 1) {
        second_letters_[letter_of(entry.word[0])] |= std::uint32_t{1} << letter_of(entry.word[1]);
      }
    }
  }

  /// A look at two letters, in either case, before a word is folded: whether one of two letters or more may begin so.
  /// Letters with accents may.
  [[nodiscard]] constexpr bool may_start(std::string_view text) const {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return text.size() > 1 && (!is_ascii(text[0]) || !is_ascii(text[1]) ||
                               (second_letters_[letter_of(text[0])] >> letter_of(text[1]) & 1U) != 0);
  }

  /// The value of `word`; null where it is none of them.
  [[nodiscard]] constexpr const Meaning *find(std::string_view word) const {
    if (word.empty()) {
      return nullptr;
    }
    const std::size_t bucket = bucket_of(word);
    for (std::size_t at = starts_[bucket]; at < starts_[bucket + 1]; ++at) {
      if (entries_[at].word == word) {
        return &entries_[at].value;
      }
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t buckets = 1024;

  static constexpr std::size_t letter_of(char c) { return static_cast<unsigned char>(c) % 32U; }

  static constexpr std::size_t bucket_of(std::string_view word) {
    const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(word[at])); };
    return (byte(0) * 23 + byte(word.size() / 2) * 131 + byte(word.size() - 1) * 7 + word.size() * 57) % buckets;
  }

  std::array<TableWord<Meaning>, size> entries_{};
  std::array<std::uint16_t, buckets + 1> starts_{};  // of the entries of each bucket
  std::array<std::uint32_t, 32> second_letters_{};   // a bit for each that follows a first one
};

}  // namespace celac
