#include "celac/write/plan/akn_plan.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "celac/plan/lookup.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/common/blocks.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/reference_links.hpp"
#include "celac/write/common/shown_label.hpp"
#include "celac/write/plan/akn_meta.hpp"
#include "celac/write/plan/akn_targets.hpp"
#include "celac/write/plan/akn_words.hpp"
#include "celac/write/plan/citation.hpp"
#include "celac/write/plan/page_breaks.hpp"

namespace celac {
namespace {

struct Element {
  std::string_view name;
  std::string_view short_name;  // in eIds
};

// Words of labels that Akoma Ntoso has an element for.
constexpr std::array<Element, 10> elements = {{{"part", "part"},
                                               {"book", "book"},
                                               {"title", "title"},
                                               {"subtitle", "subtitle"},
                                               {"chapter", "chp"},
                                               {"section", "sec"},
                                               {"subsection", "subsec"},
                                               {"article", "art"},
                                               {"paragraph", "para"},
                                               {"clause", "cl"}}};

Element element_of(std::string_view kind, Element otherwise) {
  const auto found = std::find_if(elements.begin(), elements.end(),
                                  [&](const Element &element) { return element.name == kind; });
  return found == elements.end() ? otherwise : *found;
}

class AknWriter {
 public:
  // `ids` takes the eIds of what is written, if somebody wants them; `targets` are those that references lead to.
  AknWriter(std::string &out, const Plan &plan, const AknIds &work_ids, AknIds *ids, AknTargets targets = {})
      : out_(out), plan_(plan), work_ids_(work_ids), ids_(ids), targets_(std::move(targets)), breaks_(plan) {}

  void write(const AknOptions &options) {
    const std::string type = options.doctype.empty() ? "statement" : options.doctype;
    body_ = type == "act" || type == "bill" ? "body" : "mainBody";
    out_ +=
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<" +
        type + " name=\"" + (type == "statement" ? "actionPlan" : type) + "\">\n";
    append_akn_meta(out_, plan_, options);
    write_preface();
    write_body();
    out_ += "</" + type + ">\n</akomaNtoso>\n";
  }

 private:
  void write_preface() {
    if (plan_.title.empty()) {
      return;
    }
    out_ += "<preface>\n<longTitle><p><docTitle>";
    append_xml(out_, plan_.title);
    out_ += "</docTitle></p></longTitle>\n</preface>\n";
  }

  // Paragraphs after the last node are the conclusions.
  void write_body() {
    if (plan_.items.empty() && plan_.sections.empty()) {
      // The body of an act holds no text outside of containers.
      const bool act = body_ == "body";
      const std::string_view box = act ? "content" : body_;
      out_ += act ? "<body>\n<hcontainer name=\"text\" eId=\"hcontainer_1\">\n" : "";
      out_ += plan_.preamble.empty() ? fmt::format("<{0}>\n<p/>\n</{0}>\n", box) : "";
      write_run(box, plan_.preamble, 0, plan_.preamble.size(), "");
      out_ += act ? "</hcontainer>\n</body>\n" : "";
      return;
    }
    write_run("preamble", plan_.preamble, 0, plan_.preamble.size(), "");
    const PlanBlocks blocks = blocks_of(plan_);
    const std::size_t tail = bounds(blocks).second;
    out_.append("<").append(body_).append(">\n");
    write_children(blocks, 0, tail, "", 0);
    out_.append("</").append(body_).append(">\n");
    write_run("conclusions", plan_.paragraphs, tail, plan_.paragraphs.size(), "");
  }

  // How many paragraphs stand before the first node, and the first of those after the last one.
  static std::pair<std::size_t, std::size_t> bounds(const PlanBlocks &blocks) {
    std::size_t seen = 0;
    std::size_t lead = blocks.paragraphs.size();
    std::size_t tail = 0;
    const auto node = [&](const auto &) {
      lead = std::min(lead, seen);
      tail = seen;
    };
    each_block(
        blocks, [&](const Paragraph &) { ++seen; }, node, node);
    return {lead, std::max(lead, tail)};
  }

  // Paragraphs [first, last) in an element that holds nothing else.
  void write_run(std::string_view element, const std::vector<Paragraph> &paragraphs, std::size_t first,
                 std::size_t last, const std::string &id) {
    if (first >= last) {
      return;
    }
    out_.append("<").append(element);
    if (!id.empty()) {
      attribute_id(id);
    }
    out_ += ">\n";
    for (std::size_t i = first; i < last; ++i) {
      paragraph(paragraphs[i]);
    }
    out_.append("</").append(element).append(">\n");
  }

  // Items, sections and the paragraphs between them; entries without a number that follow one another are a list.
  void write_children(const PlanBlocks &blocks, std::size_t lead, std::size_t tail, const std::string &parent,
                      std::size_t depth, std::size_t item_depth = 0) {
    std::size_t index = 0;
    std::string list;  // the eId of the one that is open
    const auto end_list = [&] {
      out_ += list.empty() ? "" : "</list>\n";
      list.clear();
    };
    each_block(
        blocks,
        [&](const Paragraph &between) {
          const std::size_t i = index++;
          if (i >= lead && i < tail) {
            end_list();
            write_between(between, parent, i);
          }
        },
        [&](const Item &item) {
          if (!cited_by_place(item) || item.kind != bullet_kind) {
            end_list();
            write_item(item, parent, item_depth);
            return;
          }
          if (list.empty()) {
            list = unique(parent, "list_1");
            out_ += "<list";
            attribute_id(list);
            out_ += ">\n";
          }
          write_item(item, list, 1);
        },
        [&](const Section &section) {
          end_list();
          write_section(section, parent, depth);
        });
    end_list();
  }

  void write_between(const Paragraph &between, const std::string &parent, std::size_t index) {
    const std::string id = unique(parent, "hcontainer_" + std::to_string(index + 1));
    out_ += "<hcontainer name=\"text\"";
    attribute_id(id);
    out_ += ">";
    open_box("content", id);
    paragraph(between);
    out_ += "</content></hcontainer>\n";
  }

  void write_section(const Section &section, const std::string &parent, std::size_t depth) {
    const Element element = element_of(section.kind,
                                       depth == 0 ? Element{"section", "sec"} : Element{"subsection", "subsec"});
    const std::string id = open(element, section, parent);
    const PlanBlocks blocks = blocks_of(section);
    if (section.items.empty() && section.sections.empty()) {
      write_content(blocks, id);
    } else {
      const auto [lead, tail] = bounds(blocks);
      write_run("intro", section.paragraphs, 0, lead, id + "__intro");
      write_children(blocks, lead, tail, id, depth + 1);
      write_run("wrapUp", section.paragraphs, tail, section.paragraphs.size(), id + "__wrapup");
    }
    close(element);
  }

  void write_content(const PlanBlocks &blocks, const std::string &id) {
    open_box("content", id);
    for (const Paragraph &one : blocks.paragraphs) {
      paragraph(one);
    }
    out_ += blocks.paragraphs.empty() ? "<p/>\n</content>\n" : "</content>\n";
  }

  void write_item(const Item &item, const std::string &parent, std::size_t depth) {
    const Element element = element_of(item.kind,
                                       depth == 0 ? Element{"paragraph", "para"} : Element{"point", "point"});
    const std::string id = open(element, item, parent);
    const bool leaf = item.items.empty();
    const bool words = !item.text.empty() || !item.cells.empty();
    if (leaf || words) {
      const std::string_view box = leaf ? "content" : "intro";
      open_box(box, id);
      lines(item);
      for (const Cell &cell : item.cells) {
        open_cell(cell.column);
        append_xml(out_, cell.text);
        out_ += "</p>\n";
      }
      out_.append(words ? "</" : "<p/>\n</").append(box).append(">\n");
    }
    if (!leaf) {
      const PlanBlocks blocks = blocks_of(item);
      const std::size_t tail = bounds(blocks).second;
      write_children(blocks, 0, tail, id, 0, depth + 1);
      write_run("wrapUp", item.paragraphs, tail, item.paragraphs.size(), id + "__wrapup");
    }
    close(element);
  }

  // A cell of a table row; its column's head is its title.
  void open_cell(std::string_view column) {
    out_ += "<p class=\"cell\"";
    if (!column.empty()) {
      out_ += " title=\"";
      append_xml(out_, column);
      out_ += '"';
    }
    out_ += ">";
  }

  // ---- pieces

  template <class Node>
  std::string open(Element element, const Node &node, const std::string &parent) {
    std::string id = unique(parent, std::string(element.short_name) + "_" + number_of(node, element));
    out_.append("<").append(element.name);
    attribute_id(id);
    if (ids_ != nullptr) {
      ids_->emplace(&node, id);
    }
    if (const auto work_id = work_ids_.find(&node); work_id != work_ids_.end()) {
      out_ += " wId=\"";
      append_xml(out_, work_id->second);
      out_ += '"';
    }
    out_ += ">\n";
    const std::string label = mended_label(node);
    if (!label.empty()) {
      out_ += "<num>";
      append_xml(out_, label);
      out_ += "</num>\n";
    }
    if (!node.title.empty()) {
      out_ += "<heading";
      attribute_id(id + "__heading");
      out_ += ">";
      const bool page = !node.at.bytes.empty() && breaks_.before(node.at.bytes.front().begin);
      out_ += page ? "<eop/>" : "";
      append_xml(out_, node.title);
      out_ += "</heading>\n";
    }
    return id;
  }

  void open_box(std::string_view name, const std::string &parent) {
    out_.append("<").append(name);
    attribute_id(parent + "__" + (name == "wrapUp" ? "wrapup" : std::string(name)));
    out_ += ">\n";
  }

  void close(Element element) { out_.append("</").append(element.name).append(">\n"); }

  void attribute_id(std::string_view id) {
    out_ += " eId=\"";
    append_xml(out_, id);
    out_ += '"';
  }

  // The number as an eId holds it: 3-4 for 3.4; a word that the element does not say goes before it.
  template <class Node>
  static std::string number_of(const Node &node, Element element) {
    std::string number = node.number;
    if (number.empty()) {
      const auto dot = node.id.rfind('.');
      number = node.id.substr(dot == std::string::npos ? 0 : dot + 1);
    } else if (!node.kind.empty() && node.kind != element.name) {
      number = node.kind + "-" + number;
    }
    std::string out;
    for (std::size_t at = 0; at < number.size();) {
      const auto c = utf8::decode(number, at);
      if (utf8::is_letter(c.code) || utf8::is_digit(c.code)) {
        utf8::append(out, c.code);
      } else if (!out.empty() && out.back() != '-') {
        out += '-';
      }
      at += c.size;
    }
    return out.empty() ? "none" : out;
  }

  std::string unique(const std::string &parent, const std::string &own) {
    std::string id = parent.empty() ? own : parent + "__" + own;
    const auto [first, is_new] = used_.try_emplace(id, 1);
    if (is_new) {
      return id;
    }
    // The count goes on where it was: a hostile plan gives thousands of nodes one number.
    unsigned &count = first->second;
    std::string numbered;
    do {
      numbered = id + "-" + std::to_string(++count);
    } while (!used_.try_emplace(numbered, 1).second);
    return numbered;
  }

  void lines(const Item &item) {
    bool page = !item.at.bytes.empty() && breaks_.before(item.at.bytes.front().begin);
    const auto ends = breaks_.within(item.text, item.at);
    const auto links = links_of(item.text, item.references);
    std::size_t begin = 0;
    each_line(item.text, [&](std::string_view line) {
      if (item.column.empty()) {
        out_ += "<p>";
      } else {
        open_cell(item.column);
      }
      out_ += page ? "<eop/>" : "";
      page = false;
      append_akn_words(out_, {line, begin}, ends, links, targets_);
      out_ += "</p>\n";
      begin += line.size() + 1;
    });
  }

  void paragraph(const Paragraph &one) {
    const bool page = !one.at.bytes.empty() && breaks_.before(one.at.bytes.front().begin);
    const auto ends = breaks_.within(one.text, one.at);
    out_ += page ? "<p><eop/>" : "<p>";
    append_akn_words(out_, {one.text, 0}, ends, links_of(one.text, one.references), targets_);
    out_ += "</p>\n";
  }

  std::string &out_;
  const Plan &plan_;
  const AknIds &work_ids_;
  AknIds *ids_;
  AknTargets targets_;
  std::string_view body_;  // the element that holds the text
  PageBreaks breaks_;
  std::unordered_map<std::string, unsigned> used_;  // ids, and the count that each was given last
};

}  // namespace

void write_plan_akn(std::string &out, const Plan &plan, const AknOptions &options) {
  write_plan_akn(out, plan, options, {});
}

void write_plan_akn(std::string &out, const Plan &plan, const AknOptions &options, const AknIds &work_ids) {
  AknWriter(out, plan, work_ids, nullptr, akn_targets(plan)).write(options);
}

AknIds akn_ids(const Plan &plan) {
  std::string out;
  const AknIds none;
  AknIds ids;
  AknWriter(out, plan, none, &ids).write({});
  return ids;
}

}  // namespace celac
