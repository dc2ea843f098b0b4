#pragma once
// A zip archive in memory: the container of every office file.

#include <cstdint>
#include <initializer_list>
#include <memory>
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

  explicit ZipWriter(std::string &out);
  ~ZipWriter();
  ZipWriter(const ZipWriter &) = delete;
  ZipWriter &operator=(const ZipWriter &) = delete;

  /// A part, whose contents are `pieces` one after another; `name` is a path in ASCII with '/' between its folders. False
  /// where the archive would become too large.
  [[nodiscard]] bool add(std::string_view name, std::initializer_list<std::string_view> pieces);
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

  struct Stream;

  static void put_common(std::string &out, const Entry &entry);
  static void put_head(std::string &out, const Entry &entry);

  std::string &out_;
  std::size_t start_;
  std::vector<Entry> entries_;
  std::unique_ptr<Stream> stream_;
};

}  // namespace celac
