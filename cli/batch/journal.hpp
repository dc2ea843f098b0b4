#pragma once
// --resume: the NDJSON that a run writes is also the account of what it has done. There is no second file that could
// say something else.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"

namespace celac::cli {

/// The records of an earlier run, and a descriptor to write on after them. Costs some 150 bytes a file.
class Journal {
 public:
  /// Opens or makes `file`, locks it against other runs, reads what is done and cuts off a last line that was not
  /// finished. Fails, and changes nothing, where it has a line that no run wrote, or only the beginning of one.
  [[nodiscard]] static Result<Journal> open(const std::string &file);

  /// Notes that this run comes to the file of this name, its bytes as the system has them; false if it came before.
  [[nodiscard]] bool claim(const std::string &name);
  /// Whether the last record of `file`, the name as records have it, is a plan of a file with these bytes, by their
  /// `hash`; without one, whether it is a plan at all. Names that print alike share their records: each is taken once.
  [[nodiscard]] bool has(const std::string &file, const std::optional<std::string> &hash);
  /// What the earlier run wrote of a file, beside what this one would write. Records of refusals and of models do not
  /// say which bytes they are of, so that these files are done again and compared.
  enum class Past : std::uint8_t { nothing, same, begun, other };
  [[nodiscard]] Past past(const std::string &file, std::string_view records);
  /// Of `records` that were begun, what is still to be written.
  [[nodiscard]] std::string_view rest(std::string_view records) const { return records.substr(last_records_.size()); }
  /// Whether the last record of `file` is a refusal.
  [[nodiscard]] bool refused(const std::string &file) const;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] std::uint64_t done() const { return records_.size(); }
  /// How many files have a refusal as their last record.
  [[nodiscard]] std::uint64_t refused() const;

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
  struct Record {
    Key bytes;  ///< of the file
    Key line;   ///< of the record itself
    bool refusal = false;
  };
  class Scan;

  static Key key_of(std::string_view name);
  static Key key_of_hash(const std::string &hex);
  [[nodiscard]] std::optional<Diagnostic> read(const std::string &file);
  [[nodiscard]] std::optional<Diagnostic> read_last(const std::string &file, std::uint64_t begin, std::uint64_t end);

  int descriptor_ = -1;  // lives as long as the process
  std::unordered_set<Key, KeyHash> claimed_;
  std::unordered_map<Key, std::vector<Record>, KeyHash> records_;  // by name, in their order
  std::optional<Key> last_;
  std::string last_records_;
};

}  // namespace celac::cli
