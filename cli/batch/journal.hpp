#pragma once
// --resume: the NDJSON that a run writes is also the account of what it has done. There is no second file that could
// say something else.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "celac/diagnostic/diagnostic.hpp"

namespace celac::cli {

/// The records of an earlier run, and a descriptor to write on after them. Costs some 100 bytes a file.
class Journal {
 public:
  /// Opens or makes `file`, locks it against other runs, reads what is done and cuts off a last line that was not
  /// finished. Fails, and changes nothing, where it has a line that no run wrote, or only the beginning of one.
  [[nodiscard]] static Result<Journal> open(const std::string &file);

  /// Notes that this run comes to the file of this name, its bytes as the system has them; false if it came before.
  [[nodiscard]] bool claim(const std::string &name);
  /// Whether there is a record of `file`, the name as records have it, that nobody has asked for yet: of these bytes,
  /// by their hash, or without a `hash` of any.
  [[nodiscard]] bool has(const std::string &file, const std::optional<std::string> &hash);
  /// Whether there is any record of `file`.
  [[nodiscard]] bool knows(const std::string &file) const;
  /// Whether `file` was the last of the earlier run, whose records may have stopped between two lines.
  [[nodiscard]] bool is_last(const std::string &file) const;
  /// What of `records`, those of the last file, is still to be written: all after what is there. Nothing at all where
  /// what is there does not go on with them: the file has changed since.
  [[nodiscard]] std::string_view rest(std::string_view records) const;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] std::uint64_t done() const { return done_; }
  [[nodiscard]] std::uint64_t refused() const { return refused_; }

 private:
  /// The hash of a name or of a file's bytes; zero where a record has none, as of a refused file.
  struct Key {
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    friend bool operator==(const Key &, const Key &) = default;
  };
  struct KeyHash {
    std::size_t operator()(const Key &key) const { return key.a; }
  };
  class Scan;

  static Key key_of(std::string_view name);
  static Key key_of_hash(const std::string &hex);
  [[nodiscard]] std::optional<Diagnostic> read(const std::string &file);
  [[nodiscard]] std::optional<Diagnostic> read_last(const std::string &file, std::uint64_t begin, std::uint64_t end);

  int descriptor_ = -1;  // lives as long as the process
  std::unordered_set<Key, KeyHash> claimed_;
  std::unordered_multimap<Key, Key, KeyHash> records_;  // by name, the hash of the bytes
  std::optional<Key> last_;
  std::string last_records_;
  std::uint64_t done_ = 0;
  std::uint64_t refused_ = 0;
};

}  // namespace celac::cli
