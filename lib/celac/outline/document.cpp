#include "celac/outline/document.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>

#include "celac/canonical/canonical.hpp"
#include "celac/markdown/inline.hpp"
#include "celac/outline/reading_warnings.hpp"
#include "celac/outline/search/search.hpp"
#include "celac/outline/tree/build.hpp"
#include "celac/outline/tree/white_space.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/prose/language.hpp"
#include "celac/references/references.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/date.hpp"

namespace celac {
namespace {

// The title is furniture to the tree and words to the model: marks resolved, lines joined.
std::string title_text(const Source &source, const Blocks &blocks) {
  std::vector<Piece> pieces;
  for (const TitleLine &line : blocks.title) {
    const Span content{line.from, blocks.lines[line.line].content.end};
    pieces.push_back({content, content, pieces.empty() ? JoinKind::none : JoinKind::wrap});
  }
  Vocabulary vocabulary(source.bytes());
  std::vector<Excision> excisions;
  Prose prose = join_pieces(source.bytes(), blocks.format, pieces, vocabulary, excisions);
  return prose.special ? squeeze(resolve_inlines({prose.raw}, {}).front().text) : prose.raw;
}

// Lines before the text that say little else than a date, in the order of the document.
std::string date_line(const Source &source, const Blocks &blocks) {
  constexpr std::uint32_t last_line = 60;
  constexpr std::size_t longest = 120;  // bytes
  constexpr std::size_t beside = 45;    // bytes of a place and the like
  for (const Block &block : blocks.blocks) {
    const bool words = block.kind == BlockKind::text || block.furniture == FurnitureKind::running_head ||
                       block.furniture == FurnitureKind::title;
    if (block.first > last_line || block.kind == BlockKind::row) {
      break;
    }
    for (std::uint32_t line = block.first; words && line <= block.last; ++line) {
      const std::string_view text = content_of(source, blocks.lines[line]);
      const auto date = text.size() <= longest ? find_date(text) : std::nullopt;
      // "12. Oktober 2024" reads as a label, too; "1. Until 12 October 2024" is one.
      const bool own = block.label_count == 0 || (date && date->begin == 0);
      if (date && own && text.size() - (date->end - date->begin) <= beside) {
        return date->value;
      }
    }
    if (block.label_count > 0) {
      break;
    }
  }
  return {};
}

std::string document_date(const Source &source, const Blocks &blocks, std::string_view title) {
  if (const auto said = find_date(blocks.front_matter.date)) {
    return said->value;
  }
  if (std::string line = date_line(source, blocks); !line.empty()) {
    return line;
  }
  const auto in_title = find_date(title);
  return in_title ? in_title->value : std::string{};
}

void describe_document(const Blocks &blocks, const ReadOptions &options, Edition &edition) {
  Plan &plan = edition.plan;
  const Source &source = edition.source;
  plan.title = blocks.front_matter.title.empty() ? title_text(source, blocks) : blocks.front_matter.title;
  plan.date = document_date(source, blocks, plan.title);
  plan.period = find_period(plan.title);
  plan.language = !options.language.empty()               ? options.language
                  : !blocks.front_matter.language.empty() ? blocks.front_matter.language
                                                          : guess_language(source.bytes());
  plan.source = {source.name(), source.bytes().size(), source.line_count(), source.xxh3(),
                 source.has_crlf() ? "crlf" : ""};
}

void warn(Edition &edition, std::uint32_t at, std::string code, std::string id, std::string message) {
  edition.diagnostics.push_back(make_warning(std::move(code), edition.source.name(), std::move(message),
                                             edition.source.place_of(at), std::move(id)));
}

// What git leaves where two editions could not be merged: both are in the file, and the text is nobody's.
void report_conflicts(Edition &edition) {
  const Source &source = edition.source;
  const auto starts = [&](std::uint32_t line, std::string_view mark) {
    const std::string_view raw = source.slice(source.line(line));
    return raw.starts_with(mark) && (raw.size() == mark.size() || raw[mark.size()] == ' ');
  };
  std::uint32_t open = UINT32_MAX;
  bool parted = false;
  static constexpr ByteSet first_bytes("<=>");
  for (std::uint32_t line = 0; line < source.line_count(); ++line) {
    if (!first_bytes.has(source.bytes()[source.line_begin(line)])) {
      continue;
    }
    if (starts(line, "<<<<<<<")) {
      open = line;
      parted = false;
    } else if (open != UINT32_MAX && starts(line, "=======")) {
      parted = true;
    } else if (parted && starts(line, ">>>>>>>")) {
      warn(
          edition, source.line_begin(open), "merge-conflict", "",
          fmt::format("a merge conflict stands in lines {} to {}: both versions are read as text", open + 1, line + 1));
      edition.diagnostics.back().severity = Severity::error;
      open = UINT32_MAX;
      parted = false;
    }
  }
}

// How the node was printed.
void note_print(const Blocks &blocks, const TreeNode &node, NodeReading &reading) {
  const std::uint32_t words = blocks.lines[blocks.blocks[reading.candidate].first].content.begin;
  reading.label = node.label != nullptr ? node.label->printed : Span{words, words};
  reading.heading = node.heading;
  reading.escaped = node.label != nullptr && node.label->escaped;
}

// Labels with a point or bracket at the start of a line that the search took for text.
void note_unread(const Blocks &blocks, const Outline &outline, Edition &edition) {
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const Block &block = blocks.blocks[i];
    if (outline.choices[i].role != Role::text || block.label_count == 0 || block.kind != BlockKind::text) {
      continue;
    }
    const Label &label = blocks.labels[block.labels];
    if (label.count > 0 && (label.delimited || label.count > 1) && label.word == Word::none) {
      edition.reading.unread.push_back(
          {label.printed, canonical_number(edition.source.bytes(), label), block.starts_block, block.heading != 0});
    }
  }
}

std::string in_words(const Source &source, const Blocks &blocks, const Choice &choice,
                     const std::vector<std::string> &id_of_block) {
  const auto parent_id = [&] {
    const auto block = static_cast<std::size_t>(choice.parent);
    return id_of_block[block].empty() ? fmt::format("line {}", blocks.lines[blocks.blocks[block].first].number + 1)
                                      : id_of_block[block];
  };
  const std::string parent = choice.parent < 0 ? "the root" : parent_id();
  switch (choice.role) {
    case Role::text:
      return "text that goes on";
    case Role::furniture:
      return "page furniture";
    case Role::title:
      return "a heading without a number, under " + parent;
    case Role::label: {
      const Label &label = blocks.labels[choice.label];
      const std::string number = canonical_number(source.bytes(), label);
      return fmt::format("number {}{}, under {}", number.empty() ? "(none)" : number, label.misread ? " (misread)" : "",
                         parent);
    }
  }
  return {};
}

// The close calls of the search, in words.
void note_doubts(const Blocks &blocks, const Outline &outline, Edition &edition) {
  if (outline.close_calls.empty()) {
    return;
  }
  std::vector<std::string> id_of_block(blocks.blocks.size());
  for (const NodeReading &node : edition.reading.nodes) {
    id_of_block[node.candidate] = node.id;
  }
  std::unordered_set<std::uint32_t> reported;
  for (const CloseCall &call : outline.close_calls) {
    const std::uint32_t first = blocks.blocks[call.block].first;
    const Span line = blocks.lines[first].content;
    if (reported.insert(first).second) {
      edition.reading.doubts.push_back({line, id_of_block[call.block],
                                        in_words(edition.source, blocks, outline.choices[call.block], id_of_block),
                                        in_words(edition.source, blocks, call.other, id_of_block), call.margin});
    }
  }
}

}  // namespace

struct Decisions {
  Blocks blocks;
  Outline outline;
};

Result<Edition> read_document(Source source, const ReadOptions &options) {
  std::shared_ptr<const Decisions> unused;
  return read_document(std::move(source), options, unused);
}

Result<Edition> read_document(Source source, const ReadOptions &options, std::shared_ptr<const Decisions> &decisions) {
  if (options.format == InputFormat::markdown && is_canonical(source.bytes())) {
    auto canonical = read_canonical(std::move(source), options.language);
    if (canonical && options.references) {
      add_references(canonical->plan);
    }
    return canonical;
  }
  Edition edition;
  edition.source = std::move(source);
  const auto made = std::make_shared<Decisions>();
  made->blocks = read_blocks(edition.source, options.format);
  made->outline = search_outline(edition.source, made->blocks);
  decisions = made;
  const Blocks &blocks = made->blocks;
  const Outline &outline = made->outline;
  if (outline.refused_depth) {
    const Place place = edition.source.place_of(blocks.lines[blocks.blocks[outline.refused_block].first].content.begin);
    return make_error("too-deep", edition.source.name(), fmt::format("nested deeper than {} levels", max_depth), place);
  }
  report_conflicts(edition);
  note_unread(blocks, outline, edition);
  const Tree tree = grow_tree(edition.source, blocks, outline);
  const auto forms = classify(edition.source, blocks, tree);
  Built built = build_plan(edition.source, blocks, tree, forms);
  edition.plan = std::move(built.plan);
  describe_document(blocks, options, edition);
  if (options.references) {
    add_references(edition.plan);
  }
  edition.reading.plain_text = options.format == InputFormat::text;
  edition.reading.nodes.reserve(built.ids.size());
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    NodeReading reading;
    reading.id = std::move(built.ids[i - 1]);
    reading.candidate = static_cast<std::uint32_t>(tree.nodes[i].block);
    note_print(blocks, tree.nodes[i], reading);
    edition.reading.nodes.push_back(std::move(reading));
  }
  note_doubts(blocks, outline, edition);
  report_reading(blocks, outline, tree, built, edition);
  return edition;
}

namespace {

// The block that the words of a paragraph start in.
std::optional<std::uint32_t> block_of(const Source &source, const Blocks &blocks, const Location &at) {
  if (at.bytes.empty()) {
    return std::nullopt;
  }
  const std::uint32_t line = source.line_of(at.bytes.front().begin);
  const auto found = std::find_if(blocks.blocks.begin(), blocks.blocks.end(), [&](const Block &block) {
    return blocks.lines[block.first].number <= line && line <= blocks.lines[block.last].number;
  });
  return found == blocks.blocks.end()
             ? std::nullopt
             : std::optional<std::uint32_t>(static_cast<std::uint32_t>(found - blocks.blocks.begin()));
}

// What has no label was not decided by the search: it is told by what it is and what it stands below.
std::string unit_in_words(const std::vector<NodeRef> &units, std::vector<NodeRef>::const_iterator unit) {
  auto parent = unit;
  while (parent != units.begin() && parent->depth >= unit->depth) {
    --parent;
  }
  const std::string kind = unit->paragraph != nullptr     ? "a paragraph"
                           : unit->item->kind == row_kind ? "a row of a table"
                                                          : "an entry of a list";
  return kind + ", under " + (unit->depth == 0 ? "the root" : parent->id());
}

std::string cut_to_fit(std::string_view line) {
  const std::string_view text = utf8::trim(line);
  std::size_t cut = std::min<std::size_t>(text.size(), 72);
  while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) {
    ++cut;
  }
  return std::string(text.substr(0, cut));
}

}  // namespace

std::optional<Explanation> explain_node(const Edition &edition, const Decisions &decisions, const std::string &id) {
  const std::vector<NodeRef> units = all_units(edition.plan);
  const auto unit = std::find_if(units.begin(), units.end(), [&](const NodeRef &one) { return one.id() == id; });
  if (unit == units.end()) {
    return std::nullopt;
  }
  const auto &nodes = edition.reading.nodes;
  const Source &source = edition.source;
  const auto &[blocks, outline] = decisions;
  const auto node = std::find_if(nodes.begin(), nodes.end(), [&](const NodeReading &one) { return one.id == id; });
  const bool named = node != nodes.end();
  const std::optional<std::uint32_t> place = named ? node->candidate : block_of(source, blocks, unit->at());
  if (!place) {
    return std::nullopt;
  }
  std::vector<std::string> id_of_block(blocks.blocks.size());
  for (const NodeReading &reading : nodes) {
    id_of_block[reading.candidate] = reading.id;
  }
  const std::uint32_t block = *place;
  const Choice &choice = outline.choices[block];
  const bool unlabelled = !named || choice.role == Role::text;
  Explanation out;
  out.id = id;
  const Line &first = blocks.lines[blocks.blocks[block].first];
  const Line &last = blocks.lines[blocks.blocks[block].last];
  out.lines = named ? LineRange{first.number + 1, last.number + 1} : unit->at().lines;
  out.line = cut_to_fit(source.slice(named ? first.span : source.line(out.lines.first - 1)));
  out.chosen = unlabelled ? unit_in_words(units, unit) : in_words(source, blocks, choice, id_of_block);
  for (const Applied &applied : explain_choice(source, blocks, outline, block)) {
    out.evidence.push_back({std::string(cost_of(applied.rule).name), applied.cost});
  }
  const Outline second = search_outline(source, blocks, {block, choice});
  const Choice &other = second.choices[block];
  out.runner_up = in_words(source, blocks, other, id_of_block);
  out.margin = second.cost - outline.cost;
  return out;
}

}  // namespace celac
