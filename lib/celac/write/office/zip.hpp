#pragma once
// A zip archive in memory: the container of every office file.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace celac {

/// Appends an archive to a string, part by part. Its bytes depend on names and contents alone: the times of all parts are
/// the first that the format knows (1 January 1980), and nothing tells the system that it was made on.
class ZipWriter {
 public:
  /// The largest part, and the largest archive, that the format holds without its 64-bit extension.
  static constexpr std::uint64_t most_bytes = 0xFFFFFFFFULL - 1;

  explicit ZipWriter(std::string &out) : out_(out), start_(out.size()) {}

  /// A part; `name` is a path in ASCII with '/' between its folders. False where the archive would become too large.
  [[nodiscard]] bool add(std::string_view name, std::string_view contents);
  /// The directory, after which the archive is complete.
  void finish();

 private:
  struct Entry {
    std::string name;
    std::uint32_t crc = 0;
    std::uint32_t packed = 0;
    std::uint32_t size = 0;
    std::uint32_t offset = 0;
  };

  void put_common(const Entry &entry);

  std::string &out_;
  std::size_t start_;
  std::vector<Entry> entries_;
};

}  // namespace celac
