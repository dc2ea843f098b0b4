#include "celac/check/reference_targets.hpp"

#include "celac/check/ordinal.hpp"
#include "celac/text/ascii.hpp"

namespace celac::check {
namespace {

// V9.1 is also called section 9.1.
std::string without_code(std::string_view number) {
  const auto digit = number.find_first_of("0123456789");
  return std::string(number.substr(digit == std::string_view::npos ? 0 : digit));
}

std::string shape(std::string_view number) {
  const Ordinal ordinal = read_ordinal(number);
  return std::to_string(static_cast<int>(ordinal.counting)) + "/" + std::to_string(ordinal.components) + "/" +
         std::string(ordinal.code);
}

}  // namespace

bool ReferenceTargets::has_kind(std::string_view kind) {
  collect();
  return kinds_.contains(std::string(kind));
}

bool ReferenceTargets::has(std::string_view kind, const std::string &number) {
  collect();
  return named_.contains(std::string(kind) + " " + number);
}

std::string ReferenceTargets::missing(const references::Step &step) {
  collect();
  const std::string &number = step.number;
  const bool called = kinds_.contains(step.kind);
  if (is_id_path(number)) {
    const bool meant = step.general || (called && !is_named(step));
    const bool lost = meant && !paths_.has(number) && paths_.expects(number);
    return lost ? "nothing in this document has the id " + number : std::string{};
  }
  if (called ? is_named(step) : !step.general) {
    return {};
  }
  // "section V" in a law whose sections count 1, 2, 3 is another's.
  if (called && !step.general && !named_shapes_.contains(step.kind + " " + shape(number))) {
    return {};
  }
  // Articles of a part of a code (R. 121-3) that this document does not hold.
  const auto digit = number.find_first_of("0123456789");
  if (digit != std::string::npos && !shapes_.contains(number.substr(0, digit))) {
    return {};
  }
  // A small number may be meant within this very section; years and the like are no numbers of nodes.
  const bool known = numbers_.contains(number) || last_.contains(number);
  if ((!called || step.general) && (known || !shapes_.contains(shape(number)))) {
    return {};
  }
  if (number.size() == 4 && ascii::is_digit(number[0]) && number.find('.') == std::string::npos) {
    return {};
  }
  return (called ? "no " + step.kind : std::string("nothing")) + " in this document has the number " + number;
}

void ReferenceTargets::collect() {
  if (collected_) {
    return;
  }
  collected_ = true;
  for (const Node &node : draft_.nodes()) {
    const std::string &number = node.ref.number();
    if (number.empty()) {
      continue;
    }
    numbers_.insert(number);
    numbers_.insert(without_code(number));
    numbers_.insert(node.ref.id());
    paths_.add(node.ref.id());
    shapes_.insert(shape(number));
    shapes_.insert(number.substr(0, number.find_first_of("0123456789")));
    if (!node.kind().empty()) {
      kinds_.insert(node.kind());
      named_.insert(node.kind() + " " + number);
      named_shapes_.insert(node.kind() + " " + shape(number));
    }
    const auto dot = number.rfind('.');
    last_.insert(dot == std::string::npos ? number : number.substr(dot + 1));
  }
}

// Article 3.2 is paragraph 2 of Article 3, and Article L. 3-2 may be printed as Article 3-2.
bool ReferenceTargets::is_named(const references::Step &step) const {
  const std::string &number = step.number;
  const std::string kind = step.kind + " ";
  return named_.contains(kind + number) || named_.contains(kind + without_code(number)) ||
         named_.contains(kind + number.substr(0, number.find('.')));
}

}  // namespace celac::check
