#include "celac/references/targets.hpp"

#include <algorithm>
#include <deque>

#include "celac/references/number.hpp"
#include "celac/text/ascii.hpp"

namespace celac::references {
namespace {

// 16-A and 16A are one number, and so are 5 bis and 5bis.
std::string plain(std::string_view number) {
  std::string out;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const bool joins = (number[i] == '-' || number[i] == ' ') && i > 0 && ascii::is_digit(number[i - 1]) &&
                       i + 1 < number.size() && ascii::is_letter(number[i + 1]);
    if (!joins) {
      out += number[i];
    }
  }
  return out;
}

// A name of nodes in the index: "article 5", " 5".
std::string name_of(std::string_view kind, std::string_view number) {
  std::string out(kind);
  out += ' ';
  out += number;
  return out;
}

std::string_view last_component(std::string_view number) {
  const auto dot = number.rfind('.');
  return dot == std::string_view::npos ? number : number.substr(dot + 1);
}

// V9.1 is also called section 9.1.
std::string_view without_code(std::string_view number) {
  const auto digit = number.find_first_of("0123456789");
  const bool code = digit != std::string_view::npos && digit > 0 && ascii::is_letter(number[digit - 1]);
  return code ? number.substr(digit) : number;
}

enum class Style : char { digits = '1', small = 'a', large = 'A', other = '?' };

Style style_of(std::string_view number) {
  if (number.empty()) {
    return Style::other;
  }
  return ascii::is_digit(number[0])   ? Style::digits
         : ascii::is_lower(number[0]) ? Style::small
         : ascii::is_upper(number[0]) ? Style::large
                                      : Style::other;
}

bool is_unit_word(std::string_view kind) {
  return kind == "paragraph" || kind == "subparagraph" || kind == "point" || kind == "clause";
}

}  // namespace

Targets::Targets(const Plan &plan) : nodes_(all_nodes(plan)) {
  context_.title = plan.title;
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    const std::string &own = kind(i);
    if (!own.empty() && own != bullet_kind && own != row_kind && !nodes_[i].number().empty()) {
      context_.kinds.insert(own);
    }
  }
}

void Targets::index() {
  indexed_ = true;
  children_.resize(nodes_.size() + 1);
  std::vector<std::uint32_t> open;
  parents_.reserve(nodes_.size());
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    const NodeRef &node = nodes_[i];
    open.resize(node.depth);
    parents_.push_back(open.empty() ? none : open.back());
    children_[open.empty() ? nodes_.size() : open.back()].push_back(i);
    open.push_back(i);
    by_id_.emplace(node.id(), i);
    const std::string number = plain(node.number());
    if (number.empty()) {
      continue;
    }
    by_name_[name_of("", number)].push_back(i);
    if (const std::string_view bare = without_code(number); bare != number) {
      by_name_[name_of("", bare)].push_back(i);
    }
    if (!kind(i).empty()) {
      by_name_[name_of(kind(i), number)].push_back(i);
    }
  }
}

void Targets::index_ends() {
  constexpr std::size_t longest = 200;  // bytes of a number that a text names; ids of others' models have no end
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    const std::string_view id = nodes_[i].id();
    for (auto dot = id.find('.', id.size() - std::min(id.size(), longest));
         dot != std::string_view::npos && !nodes_[i].number().empty(); dot = id.find('.', dot + 1)) {
      by_end_[id.substr(dot)].push_back(i);
    }
  }
}

const std::string &Targets::kind(std::uint32_t node) const {
  const NodeRef &ref = nodes_[node];
  return ref.section != nullptr ? ref.section->kind : ref.item->kind;
}

Found Targets::find(const Mention &mention, std::string_view from) {
  if (!indexed_) {
    index();
  }
  Found found;
  const auto home = by_id_.find(from);
  std::uint32_t at = start(mention.steps.front(), home == by_id_.end() ? none : home->second);
  if (at == none) {
    return found;
  }
  found.steps = 1;
  for (std::size_t i = 1; i < mention.steps.size(); ++i) {
    const std::uint32_t next = below(at, mention.steps[i]);
    if (next == none) {
      found.missing = counts_alike(at, mention.steps[i]);
      break;
    }
    at = next;
    ++found.steps;
  }
  found.id = found.missing ? nullptr : &nodes_[at].id();
  return found;
}

// ---- where a way begins

std::uint32_t Targets::start(const Step &step, std::uint32_t from) {
  const std::string number = plain(step.number);
  if (is_path(number)) {
    const auto id = by_id_.find(number);
    return id != by_id_.end() ? id->second : ending(std::string(".").append(number), from);
  }
  if (!step.kind.empty()) {
    if (const std::uint32_t node = called(name_of(step.kind, number), from); node != none) {
      return node;
    }
    // Article 3.2 is paragraph 2 of Article 3.
    const auto dot = number.find('.');
    if (const std::uint32_t whole = dot == std::string::npos ? none
                                                             : called(name_of(step.kind, number.substr(0, dot)), from);
        whole != none) {
      const std::uint32_t part = below(whole, {"", true, number.substr(dot + 1)});
      return part == none ? whole : part;
    }
  }
  // A code is one whatever its node is called: chapter V2.
  const bool code = number.size() > 1 && ascii::is_upper(number[0]) && ascii::is_digit(number[1]);
  if (!step.general && !code) {
    return none;
  }
  if (const std::uint32_t node = around(step, from); node != none) {
    return node;
  }
  const auto named = by_name_.find(name_of("", number));
  if (named == by_name_.end()) {
    return none;
  }
  // "paragraph 3" is no section where there is an item 3.
  Nodes likely;
  std::copy_if(named->second.begin(), named->second.end(), std::back_inserter(likely), [&](std::uint32_t node) {
    return (nodes_[node].item != nullptr) == is_unit_word(step.kind) || step.kind.empty();
  });
  const Nodes &candidates = likely.empty() ? named->second : likely;
  return candidates.size() == 1 ? candidates.front() : none;
}

std::uint32_t Targets::ending(std::string_view end, std::uint32_t from) {
  if (by_end_.empty()) {
    index_ends();
  }
  const auto found = by_end_.find(end);
  return found == by_end_.end() ? none : nearest(found->second, from);
}

// Of several nodes of one name the one that stands nearest; none where two are equally near.
std::uint32_t Targets::called(const std::string &name, std::uint32_t from) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? none : nearest(found->second, from);
}

std::uint32_t Targets::nearest(const Nodes &nodes, std::uint32_t from) const {
  if (nodes.size() == 1) {
    return nodes.front();
  }
  const auto inside = [&](std::uint32_t node, std::uint32_t whole) {
    while (node != none && node != whole) {
      node = parents_[node];
    }
    return node == whole;
  };
  for (std::uint32_t whole = from; whole != none; whole = parents_[whole]) {
    std::uint32_t only = none;
    for (const std::uint32_t node : nodes) {
      if (inside(node, whole)) {
        if (only != none) {
          return none;
        }
        only = node;
      }
    }
    if (only != none) {
      return only;
    }
  }
  return none;
}

// "paragraph 2" within an article is one of its own: the nearest that has such a part.
std::uint32_t Targets::around(const Step &step, std::uint32_t from) const {
  if (!is_unit_word(step.kind) && step.kind != "section" && step.kind != "subsection") {
    return none;
  }
  const bool units = is_unit_word(step.kind);
  const bool either = step.kind == "subsection";  // of a law an item, of a plan a section
  for (std::uint32_t whole = from; whole != none; whole = parents_[whole]) {
    const std::uint32_t node = child(whole, step);
    if (node != none && (either || (nodes_[node].item != nullptr) == units)) {
      return node;
    }
  }
  return none;
}

// ---- its parts

std::uint32_t Targets::child(std::uint32_t node, const Step &step) const {
  const std::string number = plain(step.number);
  std::uint32_t best = none;
  for (const std::uint32_t one : children_[node]) {
    const std::string own = plain(nodes_[one].number());
    if (own.empty() || (own != number && last_component(own) != number)) {
      continue;
    }
    if (kind(one) == step.kind || best == none) {
      best = one;
    }
    if (kind(one) == step.kind) {
      break;
    }
  }
  return best;
}

// A part by its number, however deep, where only one has it.
std::uint32_t Targets::below(std::uint32_t node, const Step &step) const {
  if (const std::uint32_t direct = child(node, step); direct != none) {
    return direct;
  }
  const std::string number = plain(step.number);
  std::uint32_t only = none;
  std::deque<std::uint32_t> left(children_[node].begin(), children_[node].end());
  while (!left.empty()) {
    const std::uint32_t one = left.front();
    left.pop_front();
    if (plain(nodes_[one].number()) == number) {
      if (only != none) {
        return none;
      }
      only = one;
    }
    left.insert(left.end(), children_[one].begin(), children_[one].end());
  }
  return only;
}

// Whether the parts of a node are numbered as the step is: only then one is missing.
bool Targets::counts_alike(std::uint32_t node, const Step &step) const {
  const Style style = style_of(step.number);
  return std::any_of(children_[node].begin(), children_[node].end(),
                     [&](std::uint32_t one) { return style_of(last_component(nodes_[one].number())) == style; });
}

}  // namespace celac::references
