#include "celac/align/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "celac/text/hash.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t most_anchors = 48;  // of a unit; of a longer text the rarest
constexpr std::size_t shortest_word = 4;  // letters of a word that may have a cognate
constexpr std::size_t stem = 5;           // letters that cognates share: cooper-ation, cooper-ación

bool is_latin(char32_t code) { return code < 0x250 && utf8::is_letter(code); }

// The beginnings of long words, and acronyms in full.
void add_words(std::vector<std::uint64_t> &out, std::string_view text) {
  std::string folded;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool digit = false;
  const auto take = [&] {
    const bool acronym = capitals >= 2 || (digit && letters > 0);
    if (acronym || letters >= shortest_word) {
      out.push_back(hash64(acronym ? folded : folded.substr(0, stem)));
    }
    folded.clear();
    letters = capitals = 0;
    digit = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    at += c.size;
    if (is_latin(c.code)) {
      utf8::append_folded(folded, c.code);
      ++letters;
      capitals += utf8::is_upper(c.code) ? 1U : 0U;
    } else if (c.code >= '0' && c.code <= '9' && letters > 0) {
      folded += static_cast<char>(c.code);
      digit = true;
    } else {
      take();
    }
  }
  take();
}

void add_values(std::vector<std::uint64_t> &out, const std::vector<Quantity> &quantities) {
  for (const Quantity &one : quantities) {
    if (!one.code && one.value >= 2 && !(one.spelled && one.value < 3)) {
      // A number counts as much as two names.
      for (const char *sort : {"value ", "number "}) {
        out.push_back(hash64(sort + std::to_string(std::llround(one.value * 1000))));
      }
    }
  }
}

}  // namespace

void find_anchors(std::vector<UnitFacts> &units) {
  std::vector<std::vector<std::uint64_t>> found(units.size());
  std::unordered_map<std::uint64_t, std::uint32_t> spread;
  for (std::size_t i = 0; i < units.size(); ++i) {
    add_words(found[i], units[i].text);
    add_values(found[i], units[i].quantities);
    std::sort(found[i].begin(), found[i].end());
    found[i].erase(std::unique(found[i].begin(), found[i].end()), found[i].end());
    for (const std::uint64_t hash : found[i]) {
      ++spread[hash];
    }
  }
  const float all = static_cast<float>(units.size()) + 1;
  for (std::size_t i = 0; i < units.size(); ++i) {
    auto &anchors = units[i].anchors;
    anchors.clear();
    for (const std::uint64_t hash : found[i]) {
      anchors.emplace_back(hash, std::log(all / static_cast<float>(spread[hash])) + 0.1F);
    }
    if (anchors.size() > most_anchors) {
      std::sort(anchors.begin(), anchors.end(), [](const Anchor &a, const Anchor &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
      });
      anchors.resize(most_anchors);
      std::sort(anchors.begin(), anchors.end());
    }
    float sum = 0;
    for (const auto &[hash, weight] : anchors) {
      sum += weight * weight;
    }
    units[i].anchor_norm = std::sqrt(sum);
  }
}

float anchor_likeness(const UnitFacts &a, const UnitFacts &b) {
  float shared = 0;
  auto left = a.anchors.begin();
  auto right = b.anchors.begin();
  while (left != a.anchors.end() && right != b.anchors.end()) {
    if (left->first == right->first) {
      shared += left->second * right->second;
      ++left;
      ++right;
    } else {
      left->first < right->first ? ++left : ++right;
    }
  }
  return shared == 0 ? 0 : shared / (a.anchor_norm * b.anchor_norm);
}

}  // namespace celac
