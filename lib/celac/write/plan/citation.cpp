#include "celac/write/plan/citation.hpp"

#include <algorithm>
#include <array>

#include "celac/write/common/shown_label.hpp"
#include "celac/write/plan/citation_words.hpp"

namespace celac {
namespace {

void add(std::string &out, std::string_view part, const CitationWords &words) {
  if (!part.empty()) {
    out += out.empty() ? "" : words.comma;
    out += part;
  }
}

// The label without what closes it, in any width: 1 for "1.", "1.-" and "1)", 一 for "一、", but (a) stays.
template <class Node>
std::string bare_label(const Node &node) {
  constexpr std::array<std::string_view, 9> closers = {".", "-", ":", "．", "、", "。", "：", ")", "）"};
  std::string label = shown_label(node);
  const bool opened = label.find('(') != std::string::npos || label.find("（") != std::string::npos;
  const auto closes = [&](std::string_view closer) {
    const bool bracket = closer == ")" || closer == "）";
    return label.size() > closer.size() && label.ends_with(closer) && !(bracket && opened);
  };
  for (auto found = closers.end(); (found = std::find_if(closers.begin(), closers.end(), closes)) != closers.end();) {
    label.resize(label.size() - found->size());
  }
  return label;
}

template <class Node>
std::string named(const Node &node, std::string_view word) {
  const std::string label = bare_label(node);
  return node.kind.empty() && !label.empty() ? with_label(word, label) : label;
}

// How many of each counted kind one parent has so far.
struct Counts {
  std::uint32_t bullets = 0;
  std::uint32_t rows = 0;
  std::uint32_t paragraphs = 0;

  std::uint32_t next(const NodeRef &unit) {
    if (unit.paragraph != nullptr) {
      return ++paragraphs;
    }
    const bool counted = unit.item != nullptr && cited_by_place(*unit.item);
    return !counted ? 0 : unit.item->kind == bullet_kind ? ++bullets : ++rows;
  }
};

// Items with numbers: paragraph 3, point (a).
std::string cite_numbered(const NodePath &path, std::size_t first, const CitationWords &words) {
  std::string out;
  for (std::size_t i = first; i < path.items.size(); ++i) {
    add(out, named(*path.items[i], i == 0 ? words.paragraph : words.point), words);
  }
  return out;
}

// A part of what the rest of the path names: by its id where that is all numbers, else in words.
std::string cite_part(const std::string &part, const NodePath &whole, const CitationWords &words) {
  if (whole.sections.empty() && whole.items.empty()) {
    return part;
  }
  const auto numbered = [](const auto *node) { return !node->number.empty() && node->kind.empty(); };
  const bool all = std::all_of(whole.sections.begin(), whole.sections.end(), numbered) &&
                   std::all_of(whole.items.begin(), whole.items.end(), numbered);
  if (!all) {
    return part_of(words.of, part, cite(whole));
  }
  return whole.items.empty() ? part_of(words.of_section, part, whole.sections.back()->id)
                             : part_of(words.of_paragraph, part, whole.items.back()->id);
}

}  // namespace

NodePaths::NodePaths(const Plan &plan) : units_(all_units(plan)), language_(plan.language) {
  std::vector<std::size_t> open;  // the unit at each depth
  std::vector<Counts> counts(1);  // of the root, and of each open unit
  parents_.reserve(units_.size());
  for (std::size_t i = 0; i < units_.size(); ++i) {
    open.resize(units_[i].depth);
    counts.resize(units_[i].depth + std::size_t{1});
    parents_.push_back(open.empty() ? i : open.back());
    places_.push_back(counts.back().next(units_[i]));
    open.push_back(i);
    counts.emplace_back();
    index_.emplace(units_[i].id(), i);
  }
}

NodePath NodePaths::to(std::string_view id) const {
  NodePath path;
  path.language = language_;
  const auto found = index_.find(id);
  if (found == index_.end()) {
    return path;
  }
  for (std::size_t i = found->second;; i = parents_[i]) {
    const NodeRef &unit = units_[i];
    if (unit.section != nullptr) {
      path.sections.insert(path.sections.begin(), unit.section);
    } else {
      path.places.insert(path.places.begin(), places_[i]);
      path.paragraph = unit.paragraph != nullptr ? unit.paragraph : path.paragraph;
    }
    if (unit.item != nullptr) {
      path.items.insert(path.items.begin(), unit.item);
    }
    if (parents_[i] == i) {
      return path;
    }
  }
}

bool cited_by_place(const Item &item) {
  return item.number.empty() && item.label.empty() && (item.kind == bullet_kind || item.kind == row_kind);
}

std::string cite_sections(const std::vector<const Section *> &sections, std::string_view language) {
  const CitationWords &words = citation_words(language);
  std::string out;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section &section = *sections[i];
    const bool last = i + 1 == sections.size();
    if (i == 0) {
      add(out, named(section, words.section), words);
    } else {
      add(out, named(section, words.subsection), words);
    }
    if (out.empty() || i > 0 || last) {
      add(out, section.title, words);
    }
  }
  return out;
}

std::string cite(const NodePath &path) {
  const CitationWords &words = citation_words(path.language);
  NodePath whole = path;
  if (path.paragraph != nullptr) {
    whole.paragraph = nullptr;
    whole.places.pop_back();
    return cite_part(with_place(words, words.text, path.places.back()), whole, words);
  }
  const auto placed = std::find_if(path.items.rbegin(), path.items.rend(),
                                   [](const Item *item) { return cited_by_place(*item); });
  const auto before = static_cast<std::size_t>(path.items.rend() - placed);  // the last one cited by place, and above
  if (before == 0) {
    std::string out = cite_sections(path.sections, path.language);
    add(out, cite_numbered(path, 0, words), words);
    return out;
  }
  whole.items.resize(before);
  whole.places.resize(before);
  if (before < path.items.size()) {
    return part_of(words.of, cite_numbered(path, before, words), cite(whole));
  }
  whole.items.pop_back();
  whole.places.pop_back();
  const std::string_view word = (*placed)->kind == bullet_kind ? words.bullet : words.row;
  return cite_part(with_place(words, word, path.places.back()), whole, words);
}

}  // namespace celac
