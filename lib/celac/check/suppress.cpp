#include "celac/check/suppress.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

constexpr std::string_view opener = "<!-- celac: ignore";

std::vector<Span> codes_in(std::string_view bytes, std::size_t from, std::size_t to) {
  constexpr std::string_view between = " ,\t\r\n";
  std::vector<Span> out;
  for (;;) {
    const auto begin = bytes.find_first_not_of(between, from);
    if (begin >= to) {
      return out;
    }
    from = std::min(bytes.find_first_of(between, begin), to);
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(from)});
  }
}

bool is_blank(const Source &source, std::uint32_t line) { return utf8::trim(source.slice(source.line(line))).empty(); }

}  // namespace

std::vector<IgnoreRequest> ignore_requests(const Source &source) {
  std::vector<IgnoreRequest> out;
  const std::string_view bytes = source.bytes();
  for (auto at = bytes.find(opener); at != std::string_view::npos; at = bytes.find(opener, at + 1)) {
    const auto close = bytes.find("-->", at);
    if (close == std::string_view::npos) {
      break;
    }
    const auto from = at + opener.size();
    const std::uint32_t line = source.line_of(static_cast<std::uint32_t>(at));
    IgnoreRequest request{line + 1, line + 1, codes_in(bytes, from, close)};
    const std::string_view whole = utf8::trim(source.slice(source.line(line)));
    if (whole.substr(0, 4) == "<!--" && whole.size() <= close + 3 - at) {
      std::uint32_t below = source.line_of(static_cast<std::uint32_t>(close)) + 1;
      while (below < source.line_count() && is_blank(source, below)) {
        ++below;
      }
      request.last = below;
      while (below < source.line_count() && !is_blank(source, below)) {
        request.last = ++below;
      }
    }
    out.push_back(std::move(request));
  }
  return out;
}

std::vector<Span> suppress(const Source &source, std::vector<Diagnostic> &findings) {
  const auto requests = ignore_requests(source);
  std::vector<Span> unused;
  for (const IgnoreRequest &request : requests) {
    unused.insert(unused.end(), request.codes.begin(), request.codes.end());
  }
  if (requests.empty()) {
    return unused;
  }
  std::erase_if(findings, [&](const Diagnostic &finding) {
    bool ignored = false;
    for (const IgnoreRequest &request : requests) {
      if (finding.place.line < request.first || finding.place.line > request.last) {
        continue;
      }
      ignored = ignored || request.codes.empty();
      for (const Span &code : request.codes) {
        if (source.slice(code) == finding.code) {
          ignored = true;
          std::erase(unused, code);
        }
      }
    }
    return ignored;
  });
  return unused;
}

}  // namespace celac::check
