#pragma once
// The components of a number, in order. Nearly all numbers have few, and a plan has thousands of labels: few are held in
// place, and only longer ones have memory of their own.

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>

#include "celac/values/numeral.hpp"

namespace celac {

/// More components than this are not a number (documented in the manual).
inline constexpr std::size_t max_components = 16;

class ComponentPath {
 public:
  ComponentPath() = default;
  ComponentPath(const ComponentPath &other)
      : few_(other.few_), many_(other.many_ == nullptr ? nullptr : std::make_unique<Many>(*other.many_)) {}
  ComponentPath &operator=(const ComponentPath &other) {
    few_ = other.few_;
    many_ = other.many_ == nullptr ? nullptr : std::make_unique<Many>(*other.many_);
    return *this;
  }
  ComponentPath(ComponentPath &&) noexcept = default;
  ComponentPath &operator=(ComponentPath &&) noexcept = default;
  ~ComponentPath() = default;

  [[nodiscard]] const Component *begin() const { return many_ == nullptr ? few_.data() : many_->data(); }
  [[nodiscard]] const Component &operator[](std::size_t i) const { return begin()[i]; }
  /// Makes room for component `i` (below max_components), if need be.
  [[nodiscard]] Component &operator[](std::size_t i) {
    if (i >= few_.size() && many_ == nullptr) {
      many_ = std::make_unique<Many>();
      std::copy(few_.begin(), few_.end(), many_->begin());
    }
    return many_ == nullptr ? few_[i] : (*many_)[i];
  }

 private:
  using Many = std::array<Component, max_components>;

  std::array<Component, 4> few_{};
  std::unique_ptr<Many> many_;  // all of them, where there are more
};

}  // namespace celac
