#include "celac/diagnostic/diagnostic.hpp"

#include <fmt/core.h>

namespace celac {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "info";
  }
  return {};
}

std::string to_line(const Diagnostic &diagnostic) {
  std::string out = diagnostic.file;
  if (diagnostic.place.line != 0) {
    out += fmt::format(":{}:{}", diagnostic.place.line, diagnostic.place.column);
  }
  if (!out.empty()) {
    out += ": ";
  }
  out += fmt::format("{}: {}", name(diagnostic.severity), diagnostic.message);
  if (!diagnostic.code.empty()) {
    out += fmt::format(" [{}]", diagnostic.code);
  }
  return out;
}

}  // namespace celac
