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

std::string ReferenceTargets::missing(const ReferenceTerm &term, const std::string &number) {
  collect();
  const bool called = kinds_.contains(std::string(term.kind));
  if (is_id_path(number)) {
    const bool meant = term.general || (called && !is_named(term, number));
    const bool lost = meant && !paths_.has(number) && paths_.expects(number);
    return lost ? "nothing in this document has the id " + number : std::string{};
  }
  if (called ? is_named(term, number) : !term.general) {
    return {};
  }
  // Articles of a part of a code (R. 121-3) that this document does not hold.
  const auto digit = number.find_first_of("0123456789");
  if (digit != std::string::npos && !shapes_.contains(number.substr(0, digit))) {
    return {};
  }
  // A small number may be meant within this very section; years and the like are no numbers of nodes.
  const bool known = numbers_.contains(number) || last_.contains(number);
  if ((!called || term.general) && (known || !shapes_.contains(shape(number)))) {
    return {};
  }
  if (number.size() == 4 && ascii::is_digit(number[0]) && number.find('.') == std::string::npos) {
    return {};
  }
  return (called ? "no " + std::string(term.kind) : std::string("nothing")) + " in this document has the number " +
         number;
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
    }
    const auto dot = number.rfind('.');
    last_.insert(dot == std::string::npos ? number : number.substr(dot + 1));
  }
}

// Article 3.2 is paragraph 2 of Article 3, and Article L. 3-2 may be printed as Article 3-2.
bool ReferenceTargets::is_named(const ReferenceTerm &term, const std::string &number) const {
  const std::string kind = std::string(term.kind) + " ";
  return named_.contains(kind + number) || named_.contains(kind + without_code(number)) ||
         named_.contains(kind + number.substr(0, number.find('.')));
}

}  // namespace celac::check
