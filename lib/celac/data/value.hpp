#pragma once
// What YAML and JSON have in common: a tree of values, each with its place in the file. The libraries that parse
// them end here; everything after reads Values.

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "celac/text/span.hpp"

namespace celac {

/// Lists and maps may nest this deep: a plan's 64 levels of nodes are a list and a map each, in the root's map, with
/// the list of byte ranges at the bottom.
inline constexpr std::size_t max_value_depth = 1 + 2 * 64 + 2;

/// No file has more values than this; a plan of 100,000 items has about two million.
inline constexpr std::size_t max_values = std::size_t{1} << 25U;

enum class ValueKind : std::uint8_t {
  null,
  boolean,
  number,  ///< of JSON
  plain,   ///< an unquoted scalar of YAML: a string or a number, as the reader wants it
  string,
  list,
  map
};

struct Member;

/// A value and where it starts (line and column from 1, the column in characters).
struct Value {
  ValueKind kind = ValueKind::null;
  Place place;
  std::variant<std::string, std::vector<Value>, std::vector<Member>> content;

  /// Of a string: its characters. Of the other scalars: as they are written.
  [[nodiscard]] const std::string &text() const { return std::get<std::string>(content); }
  /// Only of a list.
  [[nodiscard]] const std::vector<Value> &list() const { return std::get<std::vector<Value>>(content); }
  /// Only of a map: its members in the file's order, no key twice.
  [[nodiscard]] const std::vector<Member> &members() const { return std::get<std::vector<Member>>(content); }
};

/// An entry of a map; `place` is the key's.
struct Member {
  std::string key;
  Place place;
  Value value;
};

/// What `value` is, for a message: "a list", "a string", "null".
[[nodiscard]] std::string_view kind_in_words(const Value &value);

/// `text` without a byte order mark at its start.
[[nodiscard]] std::string_view without_bom(std::string_view text);

}  // namespace celac
