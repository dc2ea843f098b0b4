#include "celac/values/quarters.hpp"

#include "celac/values/time_words.hpp"

namespace celac {

Quarter quarter_before(const std::vector<dated::Word> &words, std::size_t i) {
  if (i > 1 && words[i].mark == 0 && words[i - 1].number && words[i - 1].folded.size() == 1) {
    const dated::Word &sign = words[i - 2];
    const int number = words[i - 1].folded[0] - '0';
    const bool stands = (sign.folded == "q" || sign.folded == "t") && sign.capital && sign.end == words[i - 1].begin;
    return stands && number >= 1 && number <= 4 ? Quarter{number, true} : Quarter{};
  }
  constexpr auto links = std::to_array<std::string_view>({"of", "de", "the", "do"});
  constexpr auto ordinals = std::to_array<std::string_view>(
      {"first", "primer", "primeiro", "premier", "second", "segundo", "segundo", "deuxieme", "third", "tercer",
       "terceiro", "troisieme", "fourth", "cuarto", "quarto", "quatrieme"});
  std::size_t at = i;
  while (at > 0 && i - at < 3 && among(links, words[at - 1].folded)) {
    --at;
  }
  if (at < 2 || (words[at - 1].folded != "quarter" && words[at - 1].folded != "trimestre")) {
    return {};
  }
  const auto *found = std::find(ordinals.begin(), ordinals.end(), words[at - 2].folded);
  return {found == ordinals.end() ? 0 : static_cast<int>(found - ordinals.begin()) / 4 + 1, false};
}

}  // namespace celac
