#include "celac/plan/loose_lookup.hpp"

#include <algorithm>
#include <array>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::string_view ends = " .:;,()[]";

// As it is compared: small letters, composed, nothing around it.
std::string key(std::string_view text) {
  const auto first = text.find_first_not_of(ends);
  const auto last = text.find_last_not_of(ends);
  return first == std::string_view::npos ? "" : utf8::lower(utf8::nfc(text.substr(first, last - first + 1)));
}

std::string_view title_of(const NodeRef &node) {
  return node.section != nullptr ? std::string_view(node.section->title)
         : node.item != nullptr  ? std::string_view(node.item->title)
                                 : std::string_view();
}

std::string_view kind_of(const NodeRef &node) {
  return node.section != nullptr ? std::string_view(node.section->kind)
         : node.item != nullptr  ? std::string_view(node.item->kind)
                                 : std::string_view();
}

template <class Wanted>
std::vector<const NodeRef *> those(const std::vector<NodeRef> &nodes, Wanted wanted) {
  std::vector<const NodeRef *> out;
  for (const NodeRef &node : nodes) {
    if (wanted(node)) {
      out.push_back(&node);
    }
  }
  return out;
}

// With that id, else with that number or label.
template <class Wanted>
std::vector<const NodeRef *> numbered(const std::vector<NodeRef> &nodes, const std::string &wanted, Wanted fits) {
  auto out = those(nodes, [&](const NodeRef &node) { return key(node.id()) == wanted && fits(node); });
  return !out.empty() ? out : those(nodes, [&](const NodeRef &node) {
    return (key(node.number()) == wanted || key(node.label()) == wanted) && fits(node);
  });
}

std::vector<const NodeRef *> with_word(const std::vector<NodeRef> &nodes, std::string_view query) {
  constexpr std::array<std::string_view, 10> of_any = {"section", "sec", "paragraph", "para",   "point",
                                                       "item",    "no",  "number",    "clause", "§"};
  // Numbered apart from the units of a text, or no units at all.
  constexpr std::array<std::string_view, 12> of_their_own = {"annex",    "annexe",   "anexo",   "appendix",
                                                             "schedule", "protocol", "recital", "footnote",
                                                             "page",     "line",     "figure",  "table"};
  const auto blank = query.find(' ');
  if (blank == std::string_view::npos) {
    return {};
  }
  const std::string word = key(query.substr(0, blank));
  const bool any = std::find(of_any.begin(), of_any.end(), word) != of_any.end();
  const bool own = std::find(of_their_own.begin(), of_their_own.end(), word) != of_their_own.end();
  auto out = numbered(nodes, key(query.substr(blank)), [&](const NodeRef &node) {
    const std::string_view kind = kind_of(node);
    return any || (kind.empty() && !own) || kind == word;
  });
  // Among several a section is meant where it is called so, perhaps one with a Roman number.
  const auto is_section = [](const NodeRef *node) { return node->section != nullptr; };
  const bool section = word.substr(0, 3) == "sec" || word == "chapter" || word == "part";
  if (section && out.size() != 1) {
    const std::string wanted = key(query.substr(blank));
    auto sections = those(nodes, [&](const NodeRef &node) {
      return is_section(&node) && (key(node.number()) == wanted || in_digits(node.number()) == wanted) &&
             (any || kind_of(node).empty() || kind_of(node) == word);
    });
    return sections.empty() ? out : sections;
  }
  return out;
}

bool is_word_boundary(std::string_view text, std::size_t at) {
  return at == 0 || at >= text.size() ||
         (!utf8::is_letter(utf8::decode(text, at).code) || !utf8::is_letter(utf8::decode_before(text, at).code));
}

bool has_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    if (is_word_boundary(text, at) && is_word_boundary(text, at + words.size())) {
      return true;
    }
  }
  return false;
}

std::vector<const NodeRef *> titled(const std::vector<NodeRef> &nodes, std::string_view query) {
  const std::string wanted = key(query);
  constexpr std::size_t shortest = 3;  // letters may be anything's
  if (wanted.size() < shortest) {
    return {};
  }
  auto out = those(nodes, [&](const NodeRef &node) { return key(title_of(node)) == wanted; });
  if (out.empty()) {
    out = those(nodes, [&](const NodeRef &node) {
      const std::string title = key(title_of(node));
      return title.starts_with(wanted) && is_word_boundary(title, wanted.size());
    });
  }
  return !out.empty() ? out : those(nodes, [&](const NodeRef &node) { return has_words(key(title_of(node)), wanted); });
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view{}
                                         : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// 0 of what is no Roman number in capitals.
std::size_t roman(std::string_view text) {
  constexpr std::string_view letters = "IVXLCDM";
  constexpr std::array<std::size_t, 7> values = {1, 5, 10, 50, 100, 500, 1000};
  std::size_t sum = 0;
  std::size_t after = 0;  // the value of the next letter
  for (auto at = text.size(); at > 0; --at) {
    const auto letter = letters.find(text[at - 1]);
    if (letter == std::string_view::npos) {
      return 0;
    }
    sum = values[letter] < after ? sum - values[letter] : sum + values[letter];
    after = values[letter];
  }
  return sum;
}

bool fits(std::string_view id, std::string_view pattern) {
  while (!pattern.empty() && pattern.front() != '*') {
    if (id.empty() || id.front() != pattern.front()) {
      return false;
    }
    id.remove_prefix(1);
    pattern.remove_prefix(1);
  }
  if (pattern.empty()) {
    return id.empty();
  }
  const bool any = pattern.starts_with("**");
  const std::string_view rest = pattern.substr(any ? 2 : 1);
  for (std::size_t taken = 1; taken <= id.size() && (any || id[taken - 1] != '.'); ++taken) {
    if (fits(id.substr(taken), rest)) {
      return true;
    }
  }
  return false;
}

// "I.5(b)", as lawyers write I.5.b.
std::vector<const NodeRef *> bracketed(const std::vector<NodeRef> &nodes, std::string_view query) {
  if (query.find('(') == std::string_view::npos) {
    return {};
  }
  std::string wanted;
  for (const char c : query) {
    const bool point = c == '(' && !wanted.empty() && wanted.back() != '.';
    wanted += point ? "." : c == '(' || c == ')' || c == ' ' ? "" : std::string(1, c);
  }
  return those(nodes, [&](const NodeRef &node) { return node.id() == wanted; });
}

}  // namespace

std::vector<const NodeRef *> loosely_named(const std::vector<NodeRef> &nodes, std::string_view query) {
  if (key(query).empty()) {
    return {};
  }
  auto out = numbered(nodes, key(query), [](const NodeRef &) { return true; });
  if (out.empty()) {
    out = bracketed(nodes, query);
  }
  if (out.empty()) {
    out = with_word(nodes, query);
  }
  return out.empty() ? titled(nodes, query) : out;
}

bool is_preamble(std::string_view query) {
  constexpr std::array<std::string_view, 6> words = {"preamble", "preámbulo", "preâmbulo", "préambule", "序言", "前言"};
  const std::string word = key(query);
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<NodeRef> with_ids_like(const std::vector<NodeRef> &nodes, std::string_view pattern) {
  std::vector<NodeRef> out;
  bool inside = false;  // of one that fits
  // Many stars may be read in more ways than there is time for.
  if (std::count(pattern.begin(), pattern.end(), '*') > 8) {
    return out;
  }
  for (const NodeRef &node : nodes) {
    inside = inside && !out.empty() && node.depth > out.back().depth;
    if (!inside && fits(node.id(), pattern)) {
      out.push_back(node);
      inside = true;
    }
  }
  return out;
}

std::string in_digits(std::string_view id) {
  std::string out;
  for (std::string_view rest = id; !rest.empty();) {
    const std::string_view part = rest.substr(0, rest.find('.'));
    const std::size_t value = roman(part);
    out += value == 0 ? utf8::lower(part) : std::to_string(value);
    rest.remove_prefix(part.size());
    out += rest.empty() ? "" : ".";
    rest.remove_prefix(rest.empty() ? 0 : 1);
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> range_ends(std::string_view query) {
  constexpr std::size_t most = 32;  // every one is looked up in the whole plan
  std::vector<std::pair<std::string, std::string>> out;
  for (const std::string_view sign : {" to ", "–", "—", "-"}) {
    for (auto at = query.find(sign); at != std::string_view::npos && out.size() < most; at = query.find(sign, at + 1)) {
      const std::string left(trimmed(query.substr(0, at)));
      const std::string right(trimmed(query.substr(at + sign.size())));
      if (left.empty() || right.empty()) {
        continue;
      }
      // "II.3.1-4": the last component alone.
      if (const auto dot = left.rfind('.'); dot != std::string::npos) {
        out.emplace_back(left, left.substr(0, dot + 1) + right);
      }
      out.emplace_back(left, right);
    }
  }
  return out;
}

std::optional<std::pair<std::string, std::string>> outer_and_inner(std::string_view query) {
  constexpr std::string_view of = " of ";
  if (const auto at = query.rfind(of); at != std::string_view::npos && at > 0) {
    return std::pair(std::string(query.substr(at + of.size())), std::string(query.substr(0, at)));
  }
  constexpr std::string_view comma = ", ";
  if (const auto at = query.rfind(comma); at != std::string_view::npos && at > 0) {
    return std::pair(std::string(query.substr(0, at)), std::string(query.substr(at + comma.size())));
  }
  return std::nullopt;
}

}  // namespace celac
