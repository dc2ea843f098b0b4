#include "celac/text/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>

namespace celac {
namespace {

// Enough for any search that a person means.
constexpr std::uint64_t most_steps = 1'000'000;

// What any text may take, for nothing.
std::uint64_t free_steps(std::string_view text) {
  constexpr std::uint64_t of_any = 2'000;
  constexpr std::uint64_t of_byte = 4;
  return std::min(most_steps, of_any + of_byte * text.size());
}

PCRE2_SPTR units(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

struct MatchDeleter {
  void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
};
struct ContextDeleter {
  void operator()(pcre2_match_context *context) const { pcre2_match_context_free(context); }
};

}  // namespace

Pattern::Pattern(std::string_view expression, bool ignore_case) {
  int code = 0;
  PCRE2_SIZE offset = 0;
  pcre2_code *compiled = pcre2_compile(
      units(expression), expression.size(),
      PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | (ignore_case ? PCRE2_CASELESS : 0U), &code, &offset, nullptr);
  if (compiled == nullptr) {
    PCRE2_UCHAR message[256];
    pcre2_get_error_message(code, message, sizeof message);
    error_ = reinterpret_cast<const char *>(message);
    error_offset_ = offset;
    return;
  }
  code_ = std::shared_ptr<const void>(
      compiled, [](const void *held) { pcre2_code_free(static_cast<pcre2_code *>(const_cast<void *>(held))); });
}

Matched Pattern::find_in(std::string_view text) {
  const auto *code = static_cast<const pcre2_code *>(code_.get());
  const std::unique_ptr<pcre2_match_data, MatchDeleter> data(pcre2_match_data_create(1, nullptr));
  const std::unique_ptr<pcre2_match_context, ContextDeleter> context(pcre2_match_context_create(nullptr));
  // PCRE2 does not tell how many steps it took, only that they were too many: so they are raised one by one.
  constexpr std::uint64_t raise = 8;
  std::uint64_t steps = free_steps(text);
  for (bool free = true;; free = false, steps = std::min(most_steps, steps * raise)) {
    if (!free && budget_ < steps) {
      return Matched::too_hard;
    }
    budget_ -= free ? 0 : steps;
    pcre2_set_match_limit(context.get(), static_cast<std::uint32_t>(steps));
    const int found = pcre2_match(code, units(text), text.size(), 0, PCRE2_NO_UTF_CHECK, data.get(), context.get());
    if (found >= 0 || found == PCRE2_ERROR_NOMATCH) {
      return found >= 0 ? Matched::yes : Matched::no;
    }
    if (found != PCRE2_ERROR_MATCHLIMIT || steps == most_steps) {
      return Matched::too_hard;
    }
  }
}

std::vector<Span> Pattern::all_in(std::string_view text) const {
  const auto *code = static_cast<const pcre2_code *>(code_.get());
  const std::unique_ptr<pcre2_match_data, MatchDeleter> data(pcre2_match_data_create(1, nullptr));
  const std::unique_ptr<pcre2_match_context, ContextDeleter> context(pcre2_match_context_create(nullptr));
  pcre2_set_match_limit(context.get(), static_cast<std::uint32_t>(free_steps(text)));
  std::vector<Span> out;
  PCRE2_SIZE at = 0;
  while (at < text.size() && pcre2_match(code, units(text), text.size(), at, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY,
                                         data.get(), context.get()) >= 0) {
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(data.get());
    if (ends[1] <= at || ends[0] >= ends[1]) {
      break;  // \K may turn a match round
    }
    out.push_back({static_cast<std::uint32_t>(ends[0]), static_cast<std::uint32_t>(ends[1])});
    at = ends[1];
  }
  return out;
}

}  // namespace celac
