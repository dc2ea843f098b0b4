#pragma once
// Builds Values from the events of a parser, on a stack of its own: the depth of the input never is the depth of the
// call stack. Refuses what no model needs and hostile files have: deep nesting, keys that come twice, endless values.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "celac/data/value.hpp"
#include "celac/diagnostic/diagnostic.hpp"

namespace celac {

/// Why a text is not a model, and where.
struct Problem {
  Place place;
  std::string message;
};

/// `problem` as an error of `file`, with the code "model-syntax".
[[nodiscard]] Diagnostic to_error(Problem problem, const std::string &file);

/// Turns byte offsets into places. Offsets come in rising order, so that a file on one line stays linear.
class PlaceCursor {
 public:
  /// `text` must outlive the cursor.
  explicit PlaceCursor(std::string_view text) : text_(text) {}

  /// The place of byte `offset`; of the last offset asked for, if `offset` lies before it.
  [[nodiscard]] Place at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Place place_{1, 1};
};

/// Each call returns what is wrong, if anything is; a builder that refused something is not used any further.
class ValueBuilder {
 public:
  [[nodiscard]] std::optional<Problem> open(ValueKind list_or_map, Place place);
  [[nodiscard]] std::optional<Problem> scalar(ValueKind kind, std::string text, Place place);
  /// Closes the innermost list or map.
  [[nodiscard]] std::optional<Problem> close();
  /// The key of the next value; only where `wants_key`.
  void key(std::string text, Place place);

  [[nodiscard]] bool at_root() const { return open_.empty(); }
  /// Whether the innermost open value is a map that waits for a key.
  [[nodiscard]] bool wants_key() const;
  /// Whether the next value is a member's; its key stands at `key_place`.
  [[nodiscard]] bool has_key() const { return !open_.empty() && open_.back().has_key; }
  [[nodiscard]] Place key_place() const { return open_.back().key_place; }

  /// The complete documents; the builder has none of them then.
  [[nodiscard]] std::vector<Value> take_documents() { return std::move(documents_); }

 private:
  /// An open list or map, and the key that the next member gets.
  struct Frame {
    Value value;
    std::string key;
    Place key_place;
    bool has_key = false;
  };

  [[nodiscard]] std::optional<Problem> count(Place place);
  void add(Value value);

  std::vector<Frame> open_;
  std::vector<Value> documents_;
  std::size_t values_ = 0;
};

}  // namespace celac
