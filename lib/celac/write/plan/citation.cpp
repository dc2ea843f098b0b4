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

}  // namespace

NodePaths::NodePaths(const Plan &plan) : nodes_(all_nodes(plan)), language_(plan.language) {
  std::vector<std::size_t> open;  // the node at each depth
  parents_.reserve(nodes_.size());
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    open.resize(nodes_[i].depth);
    parents_.push_back(open.empty() ? i : open.back());
    open.push_back(i);
    index_.emplace(nodes_[i].id(), i);
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
    if (nodes_[i].section != nullptr) {
      path.sections.insert(path.sections.begin(), nodes_[i].section);
    } else {
      path.items.insert(path.items.begin(), nodes_[i].item);
    }
    if (parents_[i] == i) {
      return path;
    }
  }
}

std::string cite_sections(const std::vector<const Section *> &sections, std::string_view language) {
  const CitationWords &words = citation_words(language);
  std::string out;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section &section = *sections[i];
    const bool last = i + 1 == sections.size();
    if (i == 0) {
      add(out, named(section, words.section), words);
    } else if (section.title.empty() || !section.kind.empty()) {
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
  std::string out = cite_sections(path.sections, path.language);
  for (std::size_t i = 0; i < path.items.size(); ++i) {
    add(out, named(*path.items[i], i == 0 ? words.paragraph : words.point), words);
  }
  return out;
}

}  // namespace celac
