#include "celac/canonical/canonical.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "celac/canonical/lines.hpp"
#include "celac/labels/label.hpp"
#include "celac/markdown/lines.hpp"
#include "celac/plan/id.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/plan/order.hpp"
#include "celac/prose/language.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::string_view bom = "\xEF\xBB\xBF";
constexpr std::string_view any_opener = "<!-- celac: canonical ";

// What concerns the document as a whole: language, period, ids, warnings.
class Finisher {
 public:
  explicit Finisher(CanonicalLines lines) : lines_(std::move(lines)) {}

  Edition run(const std::string &language) {
    finish(language);
    return std::move(lines_.edition);
  }

 private:
  void finish(const std::string &language) {
    Plan &plan = lines_.edition.plan;
    const Source &source = lines_.edition.source;
    if (!language.empty() || plan.language.empty()) {
      plan.language = language.empty() ? guess_language(source.bytes()) : language;
    }
    if (!lines_.period_said) {
      plan.period = find_period(plan.title);
    }
    plan.source = {source.name(), source.bytes().size(), source.line_count(), source.xxh3(),
                   source.has_crlf() ? "crlf" : ""};
    assign_ids(plan);
    give_ids(plan);
    const auto nodes = all_nodes(plan);
    for (const NodeRef &node : nodes) {
      warn_of_duplicate(node);
    }
    if (std::all_of(nodes.begin(), nodes.end(), [](const NodeRef &node) { return node.label().empty(); })) {
      warn({}, "no-numbering", "", "no numbering found: headings and paragraphs only");
    }
  }

  // Ids that the file itself names, in the order in which they were read: document order.
  void give_ids(Plan &plan) {
    for (Paragraph &paragraph : plan.preamble) {
      give_id(paragraph.id);
    }
    give_ids(plan.paragraphs, plan.items, plan.sections, Lead::never);
  }
  void give_ids(std::vector<Paragraph> &paragraphs, std::vector<Item> &items, std::vector<Section> &sections,
                Lead lead) {
    std::vector<Section> none;
    in_document_order(
        paragraphs, items, sections, lead, [&](Paragraph &paragraph) { give_id(paragraph.id); },
        [&](Item &item) {
          give_id(item.id);
          give_ids(item.paragraphs, item.items, none, Lead::never);
        },
        [&](Section &section) {
          give_id(section.id);
          give_ids(section.paragraphs, section.items, section.sections, Lead::may);
        });
  }
  void give_id(std::string &id) {
    std::string &given = lines_.given_ids[next_id_++];
    if (!given.empty()) {
      id = std::move(given);
    }
  }

  void warn_of_duplicate(const NodeRef &node) {
    const std::string &id = node.id();
    const auto tilde = id.rfind('~');
    if (tilde != std::string::npos && id.find('.', tilde) == std::string::npos) {
      const bool numbered = !node.label().empty();
      warn(lines_.edition.source.place_of(position(node.at())), numbered ? "numbering-duplicate" : "id-collision", id,
           fmt::format("the id {} is taken; this node is {}", id.substr(0, tilde), id));
    }
  }

  void warn(Place place, std::string code, std::string id, std::string message) {
    lines_.edition.diagnostics.push_back(
        make_warning(std::move(code), lines_.edition.source.name(), std::move(message), place, std::move(id)));
  }

  CanonicalLines lines_;
  std::size_t next_id_ = 0;
};

}  // namespace

bool is_canonical(std::string_view bytes) {
  if (bytes.substr(0, bom.size()) == bom) {
    bytes.remove_prefix(bom.size());
  }
  return bytes.substr(0, any_opener.size()) == any_opener;
}

LabelMeaning meaning_of_label(std::string_view label) {
  LabelMeaning meaning;
  meaning.number = std::string(label);
  if (label.empty() || label.find_first_not_of("0123456789.") == std::string_view::npos) {
    // Written by hand as it is printed: "1." for 1.
    meaning.number.resize(label.find_last_not_of('.') + 1);
    return meaning;
  }
  const Span whole = {0, static_cast<std::uint32_t>(label.size())};
  for (const Label &reading : read_labels(label, whole, InputFormat::text)) {
    if (reading.word != Word::none && reading.rest >= whole.end) {
      return {canonical_number(label, reading), std::string(name(reading.word))};
    }
  }
  return meaning;
}

Result<Edition> read_canonical(Source source, const std::string &language) {
  const auto line = source.slice(source.line(0));
  const auto opener = line.substr(line.find('<'));
  if (utf8::trim(opener) != canonical_opener) {
    return make_error("canonical-version", source.name(),
                      "is canonical Markdown of a version that this celac does not know", {1, 1},
                      "it reads " + std::string(canonical_opener));
  }
  auto lines = read_canonical_lines(std::move(source));
  return lines ? Result<Edition>(Finisher(std::move(*lines)).run(language)) : lines.error();
}

}  // namespace celac
