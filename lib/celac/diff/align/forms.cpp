#include "celac/diff/align/forms.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace celac {
namespace {

// What an edition has of each form.
struct FormsOf {
  std::set<std::uint32_t> items;
  std::set<std::uint32_t> sections;
  std::set<std::uint32_t> grown;  // sections that hold but points
};

// Nothing numbered stands in it: "Footnotes", a heading that slipped in.
bool is_bare(const Section &section) {
  return section.label.empty() && section.items.empty() && section.sections.empty();
}

}  // namespace

std::uint32_t form_of(const EditionIndex &side, std::uint32_t node) {
  const NodeRef &ref = side.nodes[node];
  const std::string &number = ref.number();
  if (number.empty() || !kind_of(ref).empty()) {
    return 0;
  }
  const auto points = static_cast<std::uint32_t>(std::count(number.begin(), number.end(), '.'));
  const bool digits = number.front() >= '0' && number.front() <= '9';
  return 1U + (ref.depth * 64U + std::min(points, 31U)) * 2U + (digits ? 1U : 0U);
}

bool holds_but_points(const EditionIndex &side, std::uint32_t node) {
  const Section &section = *side.nodes[node].section;
  return !section.items.empty() && std::all_of(section.sections.begin(), section.sections.end(), is_bare) &&
         std::all_of(section.items.begin(), section.items.end(),
                     [](const Item &item) { return item.number.find('.') == std::string::npos; });
}

MixedForms::MixedForms(const EditionIndex &old_side, const EditionIndex &new_side) {
  std::array<std::set<std::string>, 2> kinds;  // of sections, of items
  std::array<FormsOf, 2> forms;                // of each edition
  for (std::size_t which = 0; which < 2; ++which) {
    const EditionIndex &side = which == 0 ? old_side : new_side;
    for (std::uint32_t node = 0; node < side.size(); ++node) {
      const bool section = side.is_section(node);
      if (const std::string &kind = kind_of(side.nodes[node]); !kind.empty()) {
        kinds.at(section ? 0 : 1).insert(kind);
      } else if (const std::uint32_t form = form_of(side, node); form != 0) {
        auto &of = forms.at(which);
        (!section ? of.items : of.sections).insert(form);
        if (section && holds_but_points(side, node)) {
          of.grown.insert(form);
        }
      }
    }
  }
  std::set_intersection(kinds[0].begin(), kinds[0].end(), kinds[1].begin(), kinds[1].end(),
                        std::inserter(kinds_, kinds_.end()));
  for (std::size_t which = 0; which < 2; ++which) {
    const FormsOf &other = forms.at(1 - which);
    for (const std::uint32_t form : forms.at(which).grown) {
      if (other.items.contains(form) && !other.sections.contains(form)) {
        forms_.insert(form);
      }
    }
  }
}

bool MixedForms::has(const EditionIndex &side, std::uint32_t node) const {
  const std::string &kind = kind_of(side.nodes[node]);
  return kind.empty() ? has_form(form_of(side, node)) : kinds_.contains(kind);
}

}  // namespace celac
