#pragma once
// The words that stand before numbers, in the languages celac knows, and what rank they have.

#include <cstdint>
#include <string_view>

namespace celac {

/// The normalised words of labels, as the model's `kind` prints them. The order is that of rank: a part holds
/// chapters, a chapter articles. Unranked ones (goal, action ...) nest as they come.
enum class Word : std::uint8_t {
  none,
  annex,
  appendix,
  schedule,
  recital,
  final_provision,
  transitional,
  additional,
  repealing,
  amending,
  part,
  book,
  title,
  subtitle,
  chapter,
  section,
  subsection,
  article,
  paragraph,
  subparagraph,
  clause,
  point,
  axis,
  pillar,
  priority,
  area,
  goal,
  objective,
  strategy,
  action,
  measure,
  commitment,
  result,
  component,
  phase,
  recommendation,
  learned,  ///< and all after it: words that one document taught (learned.hpp)
};

/// The name of a word as a kind: "article", "annex"; "" for none and for learned ones, which kind_of() names.
[[nodiscard]] std::string_view name(Word word);

/// 1 (part) to 10 (point); 0 for a word without a fixed rank. Annexes and their kin stand at 1.
[[nodiscard]] int rank(Word word);

/// Words that may stand without a number ("ANNEX", "Disposición final").
[[nodiscard]] bool stands_alone(Word word);

/// A label word at the start of a text, with the bytes it takes, an abbreviating dot included ("Art.").
struct FoundWord {
  Word word = Word::none;
  std::uint32_t size = 0;
};

/// `text` starts with a Latin word: is it one of ours? Case and accents are ignored.
[[nodiscard]] FoundWord find_word(std::string_view text);

/// The same of a word that is folded (fold_word) and stands alone.
[[nodiscard]] Word find_single_word(std::string_view folded);

/// The Chinese classifier at the start of `text` (编, 章, 节, 条, 款, 项, 部分): what follows 第 and a number.
[[nodiscard]] FoundWord find_classifier(std::string_view text);

/// 附件, 任务, 措施 at the start of `text`: Chinese words that stand before their number.
[[nodiscard]] FoundWord find_han_word(std::string_view text);

/// 总则, 附则: what heads the first or last articles of a Chinese law, however it is spaced.
[[nodiscard]] bool is_han_part(std::string_view title);

/// 目录, 目次, however it is spaced.
[[nodiscard]] bool is_han_contents_title(std::string_view title);

/// Words of captions, folded, which run and head nothing: figure, cuadro, tabelle.
[[nodiscard]] bool names_caption(std::string_view folded);

/// Whether a title says that a list of contents follows ("Contents", "Índice", "目录" ...).
[[nodiscard]] bool is_contents_title(std::string_view title);

}  // namespace celac
