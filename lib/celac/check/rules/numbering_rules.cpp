#include "celac/check/rules/rules.hpp"

namespace celac::check {

void tell_numbering(const Draft &draft, Findings &findings, NumberingFaultKind kind) {
  for (const NumberingFault &fault : draft.numbering_faults()) {
    if (fault.kind == kind) {
      if (fault.at.empty()) {
        findings.at_label(fault.node, fault.message);
      } else {
        findings.at(fault.at, fault.node, fault.message);
      }
    }
  }
}

}  // namespace celac::check
