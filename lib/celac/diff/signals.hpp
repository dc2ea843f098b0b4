#pragma once
// Changes that a reader of commitments looks for: numbers, dates, modal verbs and hedges, negations. Listed, never
// judged.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/diff/words.hpp"

namespace celac {

enum class SignalKind : std::uint8_t { number, date, modal, hedge, negation, level, actor, deadline, amount, quantity };
inline constexpr std::uint8_t signal_count = 10;

[[nodiscard]] std::string_view name(SignalKind kind);

/// What stood in one place before and after; one of them may be empty.
struct Signal {
  SignalKind kind = SignalKind::number;
  std::string old_text;
  std::string new_text;

  friend bool operator==(const Signal &, const Signal &) = default;
};

/// The signals among word edits, in the order of the text. Knows English, Spanish, French, Portuguese and Chinese
/// words; numbers and dates in any language.
[[nodiscard]] std::vector<Signal> find_signals(const std::vector<WordEdit> &edits);

}  // namespace celac
