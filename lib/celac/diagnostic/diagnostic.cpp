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

Diagnostic make_error(std::string code, std::string file, std::string message, Place place, std::string help) {
  Diagnostic out;
  out.code = std::move(code);
  out.file = std::move(file);
  out.message = std::move(message);
  out.place = place;
  out.help = std::move(help);
  return out;
}

Diagnostic make_warning(std::string code, std::string file, std::string message, Place place, std::string id) {
  Diagnostic out = make_error(std::move(code), std::move(file), std::move(message), place);
  out.severity = Severity::warning;
  out.id = std::move(id);
  return out;
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
