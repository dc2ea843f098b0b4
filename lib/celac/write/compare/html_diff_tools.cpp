#include "celac/write/compare/html_diff_tools.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "celac/text/ascii.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/report_tools.hpp"

namespace celac {
namespace {

constexpr std::size_t most_open = 6;  // of a kind, before the others are folded

Phrase box_of(SignalKind kind) {
  switch (kind) {
    case SignalKind::amount:
      return Phrase::box_sums;
    case SignalKind::deadline:
    case SignalKind::date:
      return Phrase::box_dates;
    case SignalKind::level:
    case SignalKind::modal:
    case SignalKind::number:
    case SignalKind::hedge:
    case SignalKind::negation:
    case SignalKind::actor:
    case SignalKind::quantity:
      return Phrase::box_duties;
  }
  return Phrase::box_duties;
}

// 1200000 as people read it: a thin space between thousands.
std::string grouped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && ascii::is_digit(text[end])) {
      ++end;
    }
    const bool fraction = i > 0 && text[i - 1] == '.';
    for (std::size_t j = i; j < end; ++j) {
      out += j > i && end - i > 4 && !fraction && (end - j) % 3 == 0 ? "\u202f" : "";
      out += text[j];
    }
    if (end == i) {
      out += text[end++];
    }
    i = end;
  }
  return out;
}

void append_highlight(std::string &out, const Highlight &one) {
  out += "<li><a class=\"n\"";
  append_html_link(out, one.anchor);
  out += ">";
  append_xml(out, one.id);
  out += "</a> ";
  const auto side = [&](const std::string &text, std::string_view element) {
    if (!text.empty()) {
      out.append("<").append(element).append(">");
      append_xml(out, one.signal.kind == SignalKind::amount ? grouped(text) : text);
      out.append("</").append(element).append(">");
    }
  };
  side(one.signal.old_text, "del");
  out += one.signal.old_text.empty() || one.signal.new_text.empty() ? "" : " → ";
  side(one.signal.new_text, "ins");
  out += "</li>\n";
}

void append_box(std::string &out, const std::vector<const Highlight *> &list, Phrase title, const PageWords &words) {
  if (list.empty()) {
    return;
  }
  out.append("<div>\n<h3>").append(words[title]);
  fmt::format_to(std::back_inserter(out), " <small>{}</small></h3>\n<ul>\n", list.size());
  const bool folded = list.size() > most_open + 1;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (folded && i == most_open) {
      out += "</ul>\n<details><summary>" + words.fill(Phrase::box_more, {std::to_string(list.size() - most_open)}) +
             "</summary>\n<ul>\n";
    }
    append_highlight(out, *list[i]);
  }
  out += folded ? "</ul></details>\n</div>\n" : "</ul>\n</div>\n";
}

// Sections that hold items of the rows, and those around them.
void section_options(std::string &out, Phrase label, const char *which, const EditionIndex &side,
                     const std::vector<FlowEnd> &ends, const PageWords &words) {
  out.append("<optgroup label=\"").append(words[label]).append("\">\n");
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    const bool inside = std::any_of(ends.begin(), ends.end(), [&](const FlowEnd &end) {
      return end.node != no_node && end.node >= node && end.node < side.ends[node];
    });
    if (!side.is_section(node) || !inside) {
      continue;
    }
    fmt::format_to(std::back_inserter(out), "<option value=\"{} {} {}\">", which, node, side.ends[node]);
    for (std::uint32_t i = 0; i < side.nodes[node].depth; ++i) {
      out += "\u00a0\u00a0";
    }
    append_xml(out, titled(side, node));
    out += "</option>\n";
  }
  out += "</optgroup>\n";
}

}  // namespace

void append_highlights(std::string &out, const std::vector<Highlight> &highlights, const PageWords &words) {
  constexpr std::array<Phrase, 3> boxes = {Phrase::box_sums, Phrase::box_dates, Phrase::box_duties};
  if (highlights.empty()) {
    return;
  }
  out.append("<section class=\"box\">\n<h2>").append(words[Phrase::box_title]).append("</h2>\n<div class=\"boxes\">\n");
  for (const Phrase box : boxes) {
    std::vector<const Highlight *> list;
    for (const Highlight &one : highlights) {
      if (box_of(one.signal.kind) == box) {
        list.push_back(&one);
      }
    }
    append_box(out, list, box, words);
  }
  out += "</div>\n</section>\n";
}

void append_diff_contents(std::string &out, const std::vector<GroupCount> &groups, const PageWords &words) {
  constexpr std::uint32_t deepest = 4;
  if (groups.size() < 2) {
    return;
  }
  out.append("<details class=\"contents\" open><summary>").append(words[Phrase::contents]).append("</summary>\n<ul>\n");
  for (const GroupCount &group : groups) {
    if (group.level > deepest || group.anchor.empty() || group.rows == 0) {
      continue;
    }
    fmt::format_to(std::back_inserter(out), "<li class=\"{}\"><a", group.level == 3 ? "whole" : "of");
    append_html_link(out, group.anchor);
    out += ">";
    append_xml(out, group.name);
    out.append("</a> <span class=\"part\">")
        .append(words.fill(Phrase::changed_of, {std::to_string(group.changed), std::to_string(group.rows)}))
        .append("</span></li>\n");
  }
  out += "</ul></details>\n";
}

void append_diff_tools(std::string &out, const DiffChoices &choices, const PageWords &words) {
  const PhraseWriter put(out, words);
  std::string wordings(" data-old=\"");
  wordings.append(words[Phrase::old_wording]).append("\" data-new=\"").append(words[Phrase::new_wording]).append("\"");
  open_report_tools(out, words, wordings, Phrase::words_hint);
  out += "<label class=\"field\"><span>";
  put("", Phrase::section, "</span> <select id=\"page:section\"><option value=\"\">");
  put("", Phrase::all, "</option>\n");
  section_options(out, Phrase::new_edition, "new", choices.diff.new_side, choices.flow.new_ends, words);
  section_options(out, Phrase::old_edition, "old", choices.diff.old_side, choices.flow.old_ends, words);
  put("</select></label>\n<label class=\"field\"><span>", Phrase::sort,
      "</span> <select id=\"page:sort\"><option value=\"\">");
  put("", Phrase::by_place, "</option><option value=\"size\">");
  put("", Phrase::by_size, "</option></select></label>\n<fieldset><legend>");
  put("", Phrase::only, "</legend>");
  for (std::uint8_t i = 0; i < change_count; ++i) {
    if (choices.summary.of[i] != 0) {
      const std::string_view word = name(static_cast<Change>(i));
      fmt::format_to(std::back_inserter(out),
                     R"(<label class="pill {}"><input type="checkbox" value="{}"> {} <small>{}</small></label>)", word,
                     word, words.named(word), choices.summary.of[i]);
    }
  }
  put("</fieldset>\n<p class=\"state\"><button type=\"button\" id=\"page:sides\" aria-pressed=\"false\">",
      Phrase::side_by_side, "</button> ");
  close_report_tools(out, words);
}

}  // namespace celac
