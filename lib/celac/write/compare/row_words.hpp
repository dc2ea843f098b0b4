#pragma once
// How rows are named in running text, whatever the format.

#include <string>

#include "celac/diff/diff.hpp"
#include "celac/diff/summary.hpp"

namespace celac {

/// The ids of a list of nodes: "II.5.1", "II.5.1 + II.5.2".
[[nodiscard]] std::string ids_of(const EditionIndex &side, const std::vector<std::uint32_t> &nodes);

/// The same for reading: beside an id with the slug of a title in it, which nobody finds in print, stands the label that is
/// printed, if it has a word: "goals.15 (Action 15)".
[[nodiscard]] std::string labelled_ids_of(const EditionIndex &side, const std::vector<std::uint32_t> &nodes);

/// Whether any of the rows `chosen` says that something changed.
[[nodiscard]] bool any_changed(const std::vector<Row> &rows, const std::vector<std::uint32_t> &chosen);

/// "moved, reworded".
[[nodiscard]] std::string names_of(ChangeSet changes);

/// The words of a row as they are marked for reading: of a row of one side, whose tag says that it came or went, nothing is.
[[nodiscard]] RowWords marked_for_reading(const Row &row, RowWords words);

/// "61 unchanged, 34 renumbered, ..." without those that are 0.
[[nodiscard]] std::string counts_of(const std::vector<Row> &rows);

/// Two digits, rounded: "0.83".
[[nodiscard]] std::string ratio(float value);

/// What an edition is called: its title, else the name of its file without folders.
[[nodiscard]] std::string name_of(const Plan &plan);

}  // namespace celac
