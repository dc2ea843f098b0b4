#pragma once
// What in a document can be referred to.

#include <string>
#include <string_view>
#include <unordered_set>

#include "celac/check/draft.hpp"
#include "celac/check/id_paths.hpp"
#include "celac/references/mention.hpp"

namespace celac::check {

/// Collected when it is first asked for: most documents refer to nothing.
class ReferenceTargets {
 public:
  explicit ReferenceTargets(const Draft &draft) : draft_(draft) {}

  /// Some node is called so: "article".
  [[nodiscard]] bool has_kind(std::string_view kind);

  /// A node of this kind has this very number.
  [[nodiscard]] bool has(std::string_view kind, const std::string &number);

  /// What to say of a reference whose first step is not there; empty where it is there or may be meant otherwise.
  [[nodiscard]] std::string missing(const references::Step &step);

 private:
  void collect();
  [[nodiscard]] bool is_named(const references::Step &step) const;

  const Draft &draft_;
  bool collected_ = false;
  IdPaths paths_;
  std::unordered_set<std::string> numbers_;
  std::unordered_set<std::string> last_;    // components of numbers
  std::unordered_set<std::string> shapes_;  // ways to count, and codes before numbers
  std::unordered_set<std::string> kinds_;
  std::unordered_set<std::string> named_;         // "article 5"
  std::unordered_set<std::string> named_shapes_;  // "article" with the shape of its numbers
};

}  // namespace celac::check
