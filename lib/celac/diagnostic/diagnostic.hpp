#pragma once
// What celac has to say about an input: findings are data, and an operation that cannot go on returns one.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "celac/text/span.hpp"

namespace celac {

enum class Severity : std::uint8_t { error, warning, info };

[[nodiscard]] std::string_view name(Severity severity);

/// A change of the source that mends a finding: `bytes` (0-based, half open; empty: an insertion) become `text`.
struct Fix {
  Span bytes;
  std::string text;
  bool safe = true;  ///< ids and texts stay the same

  friend bool operator==(const Fix &, const Fix &) = default;
};

/// One finding. `place` is where it starts (line 0: the whole file); `code` is a kebab-case word of the registry.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  std::string file;
  Place place;
  std::string message;
  std::string id;    ///< the node it is about, if any
  std::string help;  ///< what to do about it, if there is something to say
  Place end;         ///< one past its last character; line 0: not known
  Span bytes;        ///< the same in bytes of the source; empty without a source
  std::optional<Fix> fix;
};

/// Why an operation cannot go on. Without a place it is about the whole file, without a file about the command line.
[[nodiscard]] Diagnostic make_error(std::string code, std::string file, std::string message, Place place = {},
                                    std::string help = {});
[[nodiscard]] Diagnostic make_warning(std::string code, std::string file, std::string message, Place place = {},
                                      std::string id = {});

/// `file:line:column: severity: message [code]`; the parts that are unknown are left out.
[[nodiscard]] std::string to_line(const Diagnostic &diagnostic);

/// A value, or the one reason why there is none.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}                     // NOLINT(google-explicit-constructor)
  Result(Diagnostic diagnostic) : state_(std::move(diagnostic)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] explicit operator bool() const { return std::holds_alternative<T>(state_); }
  [[nodiscard]] T &operator*() { return std::get<T>(state_); }
  [[nodiscard]] const T &operator*() const { return std::get<T>(state_); }
  [[nodiscard]] T *operator->() { return &std::get<T>(state_); }
  [[nodiscard]] const T *operator->() const { return &std::get<T>(state_); }
  [[nodiscard]] const Diagnostic &error() const { return std::get<Diagnostic>(state_); }

 private:
  std::variant<T, Diagnostic> state_;
};

}  // namespace celac
