#include "celac/prose/vocabulary.hpp"

#include <algorithm>
#include <array>

#include "celac/prose/line_end.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// ASCII letters in lower case and hyphens; 0 for all other bytes.
constexpr auto word_bytes = [] {
  std::array<unsigned char, 256> table{};
  for (unsigned c = 0; c < table.size(); ++c) {
    table[c] = static_cast<unsigned char>((c | 0x20U) - 'a' < 26U ? c | 0x20U : c == '-' ? c : 0);
  }
  return table;
}();

// FNV-1a of a word, byte by byte, ASCII in lower case. 0 stands for a free slot.
class Hash {
 public:
  void add(unsigned char byte) {
    const unsigned folded = byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte;
    value_ = (value_ ^ folded) * prime;
  }
  // ASCII letters and hyphens from `at` on; says where they end.
  std::size_t add_letters(std::string_view text, std::size_t at) {
    std::uint64_t value = value_;
    for (; at < text.size(); ++at) {
      const unsigned char letter = word_bytes[static_cast<unsigned char>(text[at])];
      if (letter == 0) {
        break;
      }
      value = (value ^ letter) * prime;
    }
    value_ = value;
    return at;
  }
  [[nodiscard]] std::uint64_t value() const { return value_ == 0 ? 1 : value_; }

 private:
  static constexpr std::uint64_t prime = 1099511628211ULL;
  std::uint64_t value_ = 1469598103934665603ULL;
};

std::uint64_t hash_word(std::string_view word) {
  Hash hash;
  for (const char c : word) {
    hash.add(static_cast<unsigned char>(c));
  }
  return hash.value();
}

}  // namespace

bool Vocabulary::has(std::string_view word) {
  if (slots_.empty()) {
    fill();
  }
  return slots_[slot_of(hash_word(word))] != 0;
}

bool Vocabulary::only_compounds_are_cut() {
  if (slots_.empty()) {
    fill();
  }
  return only_compounds_are_cut_;
}

bool Vocabulary::closes_han() {
  if (closes_han_) {
    return *closes_han_;
  }
  std::size_t closed = 0;
  std::size_t apart = 0;
  for (std::size_t at = 0; at < bytes_.size(); ++at) {
    const unsigned byte = static_cast<unsigned char>(bytes_[at]);
    const bool latin = byte - '0' < 10U || (byte | 0x20U) - 'a' < 26U;
    if (!latin || at == 0) {
      continue;
    }
    const bool blank = bytes_[at - 1] == ' ';
    if (utf8::is_cjk(utf8::decode_before(bytes_, at - (blank ? 1U : 0U)).code)) {
      ++(blank ? apart : closed);
    }
  }
  closes_han_ = closed > apart;
  return *closes_han_;
}

bool Vocabulary::has_tracked() {
  if (!has_tracked_) {
    has_tracked_ = bytes_.find("]{.insertion") != std::string_view::npos ||
                   bytes_.find("]{.deletion") != std::string_view::npos;
  }
  return *has_tracked_;
}

bool Vocabulary::has_note(std::string_view mark) {
  if (!notes_read_) {
    notes_read_ = true;
    for (std::size_t at = 0; at != std::string_view::npos; at = bytes_.find('\n', at)) {
      at += at == 0 ? 0 : 1;
      while (at < bytes_.size() && (bytes_[at] == ' ' || bytes_[at] == '\n')) {
        ++at;
      }
      const std::uint32_t size = at < bytes_.size() && bytes_[at] != '<' ? note_size(bytes_.substr(at)) : 0;
      if (size > 0 && notes_.size() < 1000) {
        notes_.push_back(bytes_.substr(at, size));
      }
    }
    std::sort(notes_.begin(), notes_.end());
  }
  return std::binary_search(notes_.begin(), notes_.end(), mark);
}

// Where the word is or would go: at its own slot or the next free one.
std::size_t Vocabulary::slot_of(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (hash ^ hash >> 32U) & mask;
  while (slots_[at] != 0 && slots_[at] != hash) {
    at = (at + 1) & mask;
  }
  return at;
}

void Vocabulary::add(std::uint64_t hash) {
  std::uint64_t &slot = slots_[slot_of(hash)];
  count_ += slot == 0 ? 1U : 0U;
  slot = hash;
  if (count_ * 2 < slots_.size()) {
    return;
  }
  std::vector<std::uint64_t> old(slots_.size() * 2);
  old.swap(slots_);
  for (const std::uint64_t known : old) {
    if (known != 0) {
      slots_[slot_of(known)] = known;
    }
  }
}

void Vocabulary::fill() {
  slots_.resize(1024);
  std::size_t begin = 0;  // of the word that is being read
  bool tail = false;      // that goes on with one that the line above cut, be it indented or quoted
  Hash hash;
  std::size_t cut_at = std::string_view::npos;  // the word whose end the last line cut off
  const auto end_word = [&](std::size_t end) {
    // Halves of words that a line end cut in two are no words.
    const bool cut = bytes_[end - 1] == '-';
    if (!cut && !tail) {
      add(hash.value());
    }
    if (tail && cut_at < begin && cuts_.size() < 1000) {
      cuts_.push_back(bytes_.substr(cut_at, end - cut_at));
    }
    cut_at = cut && bytes_[begin] != '-' ? begin : std::string_view::npos;  // no rule and no range of years
    tail = false;
    hash = {};
  };
  for (std::size_t at = 0; at < bytes_.size();) {
    at = hash.add_letters(bytes_, at);
    if (at == bytes_.size()) {
      break;
    }
    const char byte = bytes_[at];
    const auto c = static_cast<unsigned char>(byte) < 0x80 ? utf8::Character{U' ', 1} : utf8::decode(bytes_, at);
    const std::size_t next = at + c.size;
    if (c.size > 1 && utf8::is_letter(c.code)) {
      for (; at < next; ++at) {
        hash.add(static_cast<unsigned char>(bytes_[at]));
      }
      continue;
    }
    if (at > begin) {
      end_word(at);
    }
    if (byte == '\n') {
      tail = at > 0 && (bytes_[at - 1] == '-' || bytes_[at - 1] == '\r');
    } else if (byte != ' ' && byte != '>') {
      tail = false;
    }
    begin = at = next;
  }
  if (bytes_.size() > begin) {
    end_word(bytes_.size());
  }
  judge_cuts();
}

void Vocabulary::judge_cuts() {
  std::size_t compounds = 0;
  std::size_t divided = 0;
  for (const std::string_view cut : cuts_) {
    const std::size_t hyphen = cut.find_first_of("\r\n") - 1;
    const std::size_t next = cut.find_first_not_of("-\r\n >", hyphen);
    if (next == std::string_view::npos) {
      continue;
    }
    Hash joined;
    for (std::size_t i = 0; i < cut.size(); ++i) {
      if (i < hyphen || i >= next) {
        joined.add(static_cast<unsigned char>(cut[i]));
      }
    }
    if (slots_[slot_of(joined.value())] != 0) {
      ++divided;
      continue;
    }
    Hash compound;
    for (std::size_t i = 0; i < cut.size(); ++i) {
      if (i <= hyphen || i >= next) {
        compound.add(static_cast<unsigned char>(cut[i]));
      }
    }
    compounds += !utf8::is_lower(utf8::decode(cut, next).code) || slots_[slot_of(compound.value())] != 0 ? 1U : 0U;
  }
  only_compounds_are_cut_ = compounds > 4 * divided;
}

}  // namespace celac
