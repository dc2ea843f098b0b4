#include "celac/check/suppress.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

constexpr std::string_view opener = "<!-- celac: ignore";

struct Request {
  std::uint32_t first = 0;  // lines, from 1
  std::uint32_t last = 0;
  std::vector<std::string_view> codes;
};

std::vector<std::string_view> codes_in(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto begin = text.find_first_not_of(" ,\t\r\n");
    if (begin == std::string_view::npos) {
      break;
    }
    const auto end = std::min(text.find_first_of(" ,\t\r\n", begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
  return out;
}

bool is_blank(const Source &source, std::uint32_t line) { return utf8::trim(source.slice(source.line(line))).empty(); }

std::vector<Request> requests_in(const Source &source) {
  std::vector<Request> out;
  const std::string_view bytes = source.bytes();
  for (auto at = bytes.find(opener); at != std::string_view::npos; at = bytes.find(opener, at + 1)) {
    const auto close = bytes.find("-->", at);
    if (close == std::string_view::npos) {
      break;
    }
    const auto from = at + opener.size();
    const std::uint32_t line = source.line_of(static_cast<std::uint32_t>(at));
    Request request{line + 1, line + 1, codes_in(bytes.substr(from, close - from))};
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

}  // namespace

void suppress(const Source &source, std::vector<Diagnostic> &findings) {
  const auto requests = requests_in(source);
  if (requests.empty()) {
    return;
  }
  std::erase_if(findings, [&](const Diagnostic &finding) {
    return std::any_of(requests.begin(), requests.end(), [&](const Request &request) {
      const bool here = finding.place.line >= request.first && finding.place.line <= request.last;
      const bool named = request.codes.empty() ||
                         std::find(request.codes.begin(), request.codes.end(), finding.code) != request.codes.end();
      return here && named;
    });
  });
}

}  // namespace celac::check
