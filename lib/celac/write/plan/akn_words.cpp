#include "celac/write/plan/akn_words.hpp"

#include "celac/write/common/escape.hpp"

namespace celac {
namespace {

void append_linked(std::string &out, WordsAt part, const std::vector<TextLink> &links, const AknTargets &targets) {
  std::size_t done = 0;
  for (const TextLink &link : links_within(links, part.begin, part.words.size())) {
    const auto target = targets.find(link.target);
    if (target == targets.end()) {
      continue;
    }
    append_xml(out, part.words.substr(done, link.begin - done));
    out += "<ref href=\"#";
    append_xml(out, target->second);
    out += "\">";
    append_xml(out, part.words.substr(link.begin, link.end - link.begin));
    out += "</ref>";
    done = link.end;
  }
  append_xml(out, part.words.substr(done));
}

}  // namespace

void append_akn_words(std::string &out, WordsAt part, const std::vector<std::size_t> &ends,
                      const std::vector<TextLink> &links, const AknTargets &targets) {
  std::size_t from = 0;
  for (const std::size_t end : ends) {
    if (end >= part.begin + from && end < part.begin + part.words.size() + 1) {
      append_linked(out, {part.words.substr(from, end - part.begin - from), part.begin + from}, links, targets);
      out += "<eop/>";
      from = end - part.begin;
    }
  }
  append_linked(out, {part.words.substr(from), part.begin + from}, links, targets);
}

}  // namespace celac
