#pragma once
// Finding nodes of a plan: by id, by a number or label that only one node has, by a range.

#include <string>
#include <string_view>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

/// A section, an item or a paragraph; exactly one pointer is set. Owned by the plan. What is called a node elsewhere is a
/// section or an item: only all_units() and find_units() give paragraphs.
struct NodeRef {
  const Section *section = nullptr;
  const Item *item = nullptr;
  std::uint32_t depth = 0;  ///< 0 at the root
  const Paragraph *paragraph = nullptr;

  // The analyzer does not know that one of the three is set.
  // NOLINTBEGIN(clang-analyzer-core.uninitialized.UndefReturn)
  [[nodiscard]] const std::string &id() const {
    return section != nullptr ? section->id : item != nullptr ? item->id : paragraph->id;
  }
  [[nodiscard]] const std::string &label() const {
    return section != nullptr ? section->label : item != nullptr ? item->label : none();
  }
  [[nodiscard]] const std::string &number() const {
    return section != nullptr ? section->number : item != nullptr ? item->number : none();
  }
  [[nodiscard]] const Location &at() const {
    return section != nullptr ? section->at : item != nullptr ? item->at : paragraph->at;
  }
  // NOLINTEND(clang-analyzer-core.uninitialized.UndefReturn)

 private:
  [[nodiscard]] static const std::string &none();
};

/// All sections and items in document order, parents before their children.
[[nodiscard]] std::vector<NodeRef> all_nodes(const Plan &plan);

/// The same with all paragraphs.
[[nodiscard]] std::vector<NodeRef> all_units(const Plan &plan);

/// The sections and items that `query` names: an id, a unique number or label, or a range ID..ID (document order,
/// inclusive); an id that exists is that id, whatever else it could be read as. Where nothing is written so: the same in
/// other letters ("ii.3.4"), with a word ("Section II"), in words ("paragraph 9 of section II.3"), a title or words of
/// it; a range with a dash; ids with * for a component. Texts are compared in NFC. Fails with the candidates if it is
/// ambiguous, with the nearest ids if nothing has it.
[[nodiscard]] Result<std::vector<NodeRef>> find_nodes(const Plan &plan, std::string_view query);

/// The same among all units: a paragraph has its id, and those between the ends of a range are in it.
[[nodiscard]] Result<std::vector<NodeRef>> find_units(const Plan &plan, std::string_view query);

/// What find_nodes gives of each of several editions; nothing where one has no such node. Fails if none has: with the
/// candidates of the first in which `query` is ambiguous, else naming the last.
[[nodiscard]] Result<std::vector<std::vector<NodeRef>>> find_in_any(const std::vector<const Plan *> &plans,
                                                                    std::string_view query);

}  // namespace celac
