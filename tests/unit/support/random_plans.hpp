#pragma once
// Plans that hold whatever a model may hold: every kind of node, texts that look like markup.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "celac/plan/id.hpp"
#include "celac/plan/plan.hpp"

namespace celac::tests {

/// Random plans from a list of random numbers.
class RandomPlans {
 public:
  explicit RandomPlans(std::vector<unsigned> numbers) : numbers_(std::move(numbers)) {}

  Plan plan() {
    Plan plan;
    plan.title = words();
    plan.language = "en";
    plan.date = next(3) == 1 ? "2021-12-03" : "";
    paragraphs(plan.preamble);
    children(plan.items, plan.sections, nullptr, 0);
    if (!plan.items.empty() || !plan.sections.empty()) {
      paragraphs(plan.paragraphs);
    }
    if (!next(3)) {
      plan.footnotes.push_back({"1", words(), {}});
    }
    assign_ids(plan);
    if (!next(4) && !plan.items.empty()) {
      plan.items.front().id = "an id of " + words();
    }
    if (!next(4) && !plan.preamble.empty()) {
      plan.preamble.back().id = "an id of " + words();
    }
    return plan;
  }

 private:
  unsigned next(unsigned end) { return at_ < numbers_.size() ? numbers_[at_++] % end : 0; }

  std::string words() {
    static const std::vector<std::string> pieces = {"word",      "1.",
                                                    "(a)",       "-",
                                                    "*",         "**b**",
                                                    "_x_",       "#",
                                                    "\\",        "|",
                                                    "&amp;",     "<b>",
                                                    "[a](b)",    "`c`",
                                                    "!",         "+",
                                                    ">",         "---",
                                                    "===",       "<!--",
                                                    "-->",       "1)",
                                                    "Article 4", "~~s~~",
                                                    "\x1b[m",    "\u202e",
                                                    "中文，",    "\"q\"",
                                                    "$x$",       "'",
                                                    "&#60;",     "{#id}",
                                                    "[^1]",      "<!-- celac: level 1 -->"};
    std::string out = pieces[next(static_cast<unsigned>(pieces.size()))];
    for (unsigned more = next(4); more > 0; --more) {
      out += " " + pieces[next(static_cast<unsigned>(pieces.size()))];
    }
    return out;
  }

  Location place() {
    ++line_;
    return {{line_, line_}, {{line_, line_ + 1}}};
  }

  void paragraphs(std::vector<Paragraph> &to) {
    for (unsigned count = next(3); count > 0; --count) {
      Paragraph &paragraph = to.emplace_back();
      paragraph.text = words();
      paragraph.at = place();
    }
  }

  template <class Node>
  void name(Node &node) {
    static const std::vector<std::vector<std::string>> labels = {
        {"3.4", "3.4", ""},      {"I.", "I", ""}, {"Article 4.", "4", "article"}, {"第四条", "4", "article"},
        {"(a)", "a", ""},        {"1.", "1", ""}, {"ANNEX", "", "annex"},         {"", "", ""},
        {"odd", "7", "measure"}, {"2", "2", ""}};
    const auto &label = labels[next(static_cast<unsigned>(labels.size()))];
    node.label = label[0];
    node.number = label[1];
    node.kind = label[2];
    node.at = place();
  }

  Item item(unsigned depth) {
    Item item;
    name(item);
    if (next(4) == 1) {
      item.label = item.number = "";
      item.kind = next(2) == 1 ? row_kind : bullet_kind;
    }
    item.title = next(3) == 1 ? words() : "";
    item.text = next(5) != 1 ? words() : "";
    item.text += !item.text.empty() && next(3) == 1 ? "\n" + words() : "";
    const bool heads = next(2) == 1;
    item.column = next(5) == 1 ? words() : "";
    for (unsigned cells = next(4) == 1 ? 2 : 0; cells > 0; --cells) {
      item.cells.push_back({heads ? words() : "", next(2) == 1 ? words() : ""});
    }
    for (unsigned count = depth < 3 ? next(3) : 0; count > 0; --count) {
      item.items.push_back(this->item(depth + 1));
      if (next(4) == 1) {
        paragraphs(item.paragraphs);
      }
    }
    return item;
  }

  // Items, sections and paragraphs take turns, so that some stand behind sections.
  void children(std::vector<Item> &items, std::vector<Section> &sections, std::vector<Paragraph> *texts,
                unsigned depth) {
    for (unsigned count = next(4); count > 0; --count) {
      if (texts != nullptr && next(4) == 1) {
        paragraphs(*texts);
      }
      if (depth < 7 && next(2) == 1) {
        Section section;
        name(section);
        section.title = next(6) != 1 || section.label.empty() ? words() : "";
        paragraphs(section.paragraphs);
        children(section.items, section.sections, &section.paragraphs, depth + 1);
        sections.push_back(std::move(section));
      } else {
        items.push_back(item(0));
      }
    }
  }

  std::vector<unsigned> numbers_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 0;
};

}  // namespace celac::tests
