#pragma once
// What reports in HTML share: anchors, tags of changes, and texts with the words marked that went and came.

#include <string>
#include <string_view>
#include <vector>

#include "celac/diff/diff.hpp"
#include "celac/diff/words.hpp"
#include "celac/write/common/page_words.hpp"

namespace celac {

/// The anchor of a node of the old edition; those of the new one are their ids.
[[nodiscard]] std::string old_anchor(std::string_view id);

/// The anchor of a row: of its first new node, or of its first old one.
[[nodiscard]] std::string anchor_of(const Diff &diff, const Row &row);

/// "II.3 Fisheries and Food", as plain text: the id and the title.
[[nodiscard]] std::string titled(const EditionIndex &side, std::uint32_t node);

/// The beginning of a text, cut at a word after at most so many columns.
[[nodiscard]] std::string beginning(std::string_view text, int most);

/// Appends a change or a status in a frame: of the class of its name, in the words of the page.
void append_tag(std::string &out, std::string_view name, const PageWords &words);
void append_tags(std::string &out, ChangeSet changes, const PageWords &words);

/// Appends text with <del> and <ins>. What is wholly new or gone has no marks: its row says so.
void append_edits(std::string &out, const std::vector<WordEdit> &edits);

/// Appends the edits of a text as blocks: with marks, or old and new one beside the other where nothing is common.
void append_text_block(std::string &out, const std::vector<WordEdit> &edits, std::string_view language,
                       const PageWords &words);

/// Appends a text that did not change, closed after its first words.
void append_same_text(std::string &out, std::string_view text, std::string_view language, const PageWords &words);

/// "83 % alike", in the words of the page. Only what is the same is 100 %.
[[nodiscard]] std::string alike(float similarity, const PageWords &words);

}  // namespace celac
