#include "celac/check/fingerprint.hpp"

#include <unordered_map>

#include "celac/text/hash.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {

std::vector<std::string> fingerprints(const std::vector<Diagnostic> &findings, const Source *source) {
  std::vector<std::string> out;
  out.reserve(findings.size());
  std::unordered_map<std::string, unsigned> seen;
  std::uint32_t hashed_line = 0;  // from 1; a long line with many findings is hashed once
  std::string line_hash;
  for (const Diagnostic &finding : findings) {
    std::string content = finding.code + '\0';
    const bool known = source != nullptr && finding.place.line != 0 && finding.place.line <= source->line_count();
    if (known) {
      // White space at the ends says nothing; a line end of another kind neither.
      if (hashed_line != finding.place.line) {
        hashed_line = finding.place.line;
        line_hash = hash128_hex(utf8::trim(source->slice(source->line(hashed_line - 1))));
      }
      content += line_hash;
      content += '\0';
      content += source->slice(finding.bytes);
    } else {
      content += finding.id + '\0' + finding.message;
    }
    const unsigned before = seen[content]++;
    content += '\0' + std::to_string(before);
    out.push_back(hash128_hex(content));
  }
  return out;
}

}  // namespace celac::check
