#pragma once
// Every rule, in the order in which they are listed and run. A new one is a file here, a line below and a case in
// tests/golden/validate.

#include <string>

#include "celac/check/findings.hpp"
#include "celac/check/numbering.hpp"
#include "celac/check/rule.hpp"

namespace celac::check {

#define CELAC_RULES(RULE)   \
  RULE(numbering_gap)       \
  RULE(numbering_duplicate) \
  RULE(numbering_order)     \
  RULE(numbering_restart)   \
  RULE(label_style)         \
  RULE(label_spacing)       \
  RULE(id_collision)        \
  RULE(heading_level)       \
  RULE(empty_section)       \
  RULE(orphan_text)         \
  RULE(ambiguous_structure) \
  RULE(contents_mismatch)   \
  RULE(page_break_split)    \
  RULE(running_head)        \
  RULE(hyphenated_break)    \
  RULE(ocr_label)           \
  RULE(struck_text)         \
  RULE(missing_list_mark)   \
  RULE(stray_escape)        \
  RULE(mixed_script)        \
  RULE(invisible_character) \
  RULE(unterminated_item)   \
  RULE(unbalanced_quotes)   \
  RULE(doubled_word)        \
  RULE(acronym_undefined)   \
  RULE(acronym_redefined)   \
  RULE(acronym_unused)      \
  RULE(unknown_reference)   \
  RULE(period_mismatch)     \
  RULE(duplicate_item)      \
  RULE(schema)              \
  RULE(model_syntax)        \
  RULE(unknown_key)         \
  RULE(unknown_ignore)      \
  RULE(unused_ignore)       \
  RULE(no_numbering)        \
  RULE(table_unread)        \
  RULE(unread_heading)      \
  RULE(thin_structure)      \
  RULE(inline_limit)        \
  RULE(label_limit)         \
  RULE(merge_conflict)      \
  RULE(unreadable)          \
  RULE(not_utf8)            \
  RULE(other_format)        \
  RULE(empty)               \
  RULE(directory)           \
  RULE(too_large)           \
  RULE(too_deep)            \
  RULE(canonical_version)   \
  RULE(unwritable)

#define CELAC_DECLARE(rule) extern const Rule rule;
CELAC_RULES(CELAC_DECLARE)
#undef CELAC_DECLARE

/// Adds the numbering faults of one kind.
void tell_numbering(const Draft &draft, Findings &findings, NumberingFaultKind kind);

/// Calls `use` with every repair that has this code, and its node.
template <class Use>
void for_repairs(const Draft &draft, std::string_view code, Use use) {
  for (const Repair &repair : draft.plan().repairs) {
    if (repair.code == code && !repair.at.bytes.empty()) {
      use(repair, draft.find(repair.id));
    }
  }
}

}  // namespace celac::check
