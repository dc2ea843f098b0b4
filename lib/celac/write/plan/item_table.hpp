#pragma once
// The table of a plan's items, whatever the format: its columns, and the fields of each line as text.

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

#include "celac/plan/plan.hpp"
#include "celac/write/plan/csv.hpp"

namespace celac {

/// Labels are kept as they are even by a spreadsheet: they are no numbers and no dates.
enum class FieldKind : std::uint8_t { label, words, number };

struct ItemColumn {
  std::string_view name;
  FieldKind kind = FieldKind::words;
};

inline constexpr std::array<ItemColumn, 15> item_columns = {{{"file", FieldKind::words},
                                                             {"id", FieldKind::label},
                                                             {"parent", FieldKind::label},
                                                             {"kind", FieldKind::label},
                                                             {"depth", FieldKind::number},
                                                             {"order", FieldKind::number},
                                                             {"number", FieldKind::label},
                                                             {"label", FieldKind::label},
                                                             {"section", FieldKind::label},
                                                             {"section_title", FieldKind::words},
                                                             {"title", FieldKind::words},
                                                             {"text", FieldKind::words},
                                                             {"cells", FieldKind::words},
                                                             {"pages", FieldKind::label},
                                                             {"lines", FieldKind::label}}};

using ItemFields = std::array<std::string_view, item_columns.size()>;

/// Calls `on_line` with the fields of each line; they are valid during the call.
void each_item_line(const Plan &plan, RowsOf rows, const std::function<void(const ItemFields &)> &on_line);

}  // namespace celac
