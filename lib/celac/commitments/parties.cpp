#include "celac/commitments/parties.hpp"

#include <algorithm>
#include <array>

#include "celac/text/utf8.hpp"

namespace celac {

using namespace grammar;
namespace {

std::string without_article(std::string_view text, WordReader &reader) {
  const std::vector<ClauseWord> &words = reader.read(text).all;
  std::size_t first = 0;
  while (first + 1 < words.size() && words[first].is_word && words[first].is(determiner) &&
         !words[first].is(agent_noun)) {
    ++first;
  }
  std::size_t end = words.size();
  while (end > first && !words[end - 1].is_word) {
    --end;
  }
  return end > first ? std::string(text.substr(words[first].at.begin, words[end - 1].at.end - words[first].at.begin))
                     : "";
}

bool is_name(std::string_view text) {
  const std::size_t size = utf8::count(text);
  return size >= 2 && size <= 80 && std::any_of(text.begin(), text.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
         });
}

// "The People's Republic of X and the Y Member States (hereinafter "the Parties")": what stands before the bracket.
std::vector<std::string> of_preamble(std::string_view text, WordReader &reader) {
  constexpr auto marks = std::to_array<std::string_view>({"(hereinafter", "(hereafter", "(en adelante",
                                                          "(en lo sucesivo", "(a seguir", "(doravante", "(adiante",
                                                          "(ci-après", "（以下简称"});
  std::size_t bracket = std::string_view::npos;
  for (const std::string_view mark : marks) {
    bracket = std::min(bracket, text.find(mark));
  }
  if (bracket > 600) {  // or nowhere
    return {};
  }
  std::string_view before = text.substr(0, bracket);
  const std::size_t stop = before.find_last_of(".;:\n");
  before.remove_prefix(stop == std::string_view::npos ? 0 : stop + 1);
  std::vector<std::string> out;
  for (const std::string_view link : {", and ", " and ", " y ", " e ", " et ", "与", "和"}) {
    const std::size_t at = before.rfind(link);
    if (at != std::string_view::npos) {
      out = {without_article(before.substr(0, at), reader), without_article(before.substr(at + link.size()), reader)};
      break;
    }
  }
  return out.size() == 2 && is_name(out[0]) && is_name(out[1]) ? out : std::vector<std::string>{};
}

// "VELMARA – CORVANE JOINT ACTION PLAN": names with a dash between, at the title's front.
std::vector<std::string> of_title(std::string_view title, WordReader &reader) {
  constexpr auto dashes = std::to_array<std::string_view>({" – ", " - ", "–", " — ", "-"});
  for (const std::string_view dash : dashes) {
    const std::size_t at = title.find(dash);
    if (at == std::string_view::npos || at == 0 || at > 60) {
      continue;
    }
    const std::string first = without_article(title.substr(0, at), reader);
    std::string_view rest = title.substr(at + dash.size());
    rest = rest.substr(0, rest.find_first_of(" ,:("));
    const bool two = first.find(' ') == std::string::npos && is_name(first) && is_name(rest) &&
                     !(rest[0] >= '0' && rest[0] <= '9');
    if (two) {
      return {first, std::string(rest)};
    }
  }
  return {};
}

}  // namespace

std::vector<std::string> find_parties(const Plan &plan, WordReader &reader) {
  for (const Paragraph &paragraph : plan.preamble) {
    if (auto parties = of_preamble(paragraph.text, reader); !parties.empty()) {
      return parties;
    }
  }
  return of_title(plan.title, reader);
}

}  // namespace celac
