#pragma once
// Ids as texts write them out: "item I.7", "sección II.3". What paths a document has, and what they look like.

#include <string>
#include <string_view>
#include <unordered_set>

namespace celac::check {

class IdPaths {
 public:
  /// Takes an id with all its ends: "1.I.7" is also called I.7.
  void add(std::string_view id);

  /// Whether `path` is an id or the end of one.
  [[nodiscard]] bool has(const std::string &path) const { return paths_.contains(path); }

  /// Whether the document should have `path`: it has others of the shape, a Roman number and then Arabic ones. After a
  /// letter, which is more often that of another document or of a form, it has also what stands before the last point.
  [[nodiscard]] bool expects(std::string_view path) const;

 private:
  std::unordered_set<std::string> paths_;
  std::unordered_set<std::string> shapes_;
};

/// Whether `number` is such a path: II.3, A.2.1.
[[nodiscard]] bool is_id_path(std::string_view number);

}  // namespace celac::check
