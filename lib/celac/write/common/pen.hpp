#pragma once
// A Pen appends to a string through a pointer. A model is hundreds of thousands of pieces of a few bytes each, and an
// append to a std::string costs more than most of them: room is made now and then, and bytes are just stored.

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace celac {

class Pen {
 public:
  /// The string holds what was written once flush() was called or the pen is gone.
  explicit Pen(std::string &out) : out_(out) { make_room(0); }
  // What was flushed belongs to the owner again, who may have changed it.
  ~Pen() {
    if (at_ != end_) {
      flush();
    }
  }
  Pen(const Pen &) = delete;
  Pen &operator=(const Pen &) = delete;

  void put(char c) {
    *room(1) = c;
    ++at_;
  }
  /// Several texts at once ask for room once. Inlined: most are literals, which a move or two copy.
  template <class... Texts>
  [[gnu::always_inline]] void put(const Texts &...texts) {
    room((std::string_view(texts).size() + ...));
    (store(texts), ...);
  }
  void put_number(std::uint64_t value) {
    room(longest_number);
    store_number(value);
  }
  /// [first, last]
  void put_pair(std::uint64_t first, std::uint64_t last, std::string_view comma) {
    room(2 * longest_number + comma.size() + 2);
    *at_++ = '[';
    store_number(first);
    store(comma);
    store_number(last);
    *at_++ = ']';
  }
  /// A line end and an indentation.
  void put_line(std::size_t indent) {
    constexpr std::size_t most = 64;  // blanks are stored faster by a known number than by the right one
    room(std::max(indent, most) + 1);
    *at_++ = '\n';
    std::memset(at_, ' ', most);
    if (indent > most) {
      std::memset(at_, ' ', indent);
    }
    at_ += indent;
  }

  /// Where the next `size` bytes go; advance() says how many of them were written.
  char *room(std::size_t size) {
    if (size > static_cast<std::size_t>(end_ - at_)) {
      make_room(size);
    }
    return at_;
  }
  void advance(std::size_t size) { at_ += size; }

  void flush() {
    out_.resize(used());
    end_ = at_;
  }

 private:
  static constexpr std::size_t longest_number = 20;

  // Where there is room.
  [[gnu::always_inline]] void store(std::string_view text) {
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
  }
  void store_number(std::uint64_t value) { at_ = std::to_chars(at_, at_ + longest_number, value).ptr; }

  [[nodiscard]] std::size_t used() const { return static_cast<std::size_t>(at_ - out_.data()); }

  // The string grows by steps: it clears what it grows by, and a step stays in the cache.
  void make_room(std::size_t size) {
    constexpr std::size_t step = 1024;
    const std::size_t before = at_ == nullptr ? out_.size() : used();
    out_.resize(before + size + step);
    at_ = out_.data() + before;
    end_ = out_.data() + out_.size();
  }

  std::string &out_;
  char *at_ = nullptr;
  char *end_ = nullptr;
};

}  // namespace celac
