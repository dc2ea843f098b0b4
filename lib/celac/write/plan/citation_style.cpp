#include "celac/write/plan/citation_style.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "celac/write/common/html_page.hpp"

namespace celac {
namespace {

constexpr std::array<std::string_view, 9> fields = {"title", "period", "reference", "id",   "number",
                                                    "label", "file",   "lines",     "pages"};

std::string all_fields() {
  std::string out;
  for (const std::string_view field : fields) {
    out.append(out.empty() ? "" : ", ").append(field);
  }
  return out;
}

std::string_view template_of(std::string_view style) {
  return style.empty()      ? "{reference}"
         : style == "full"  ? "{reference} \u2013 {title}"
         : style == "short" ? "{title}, {id}"
                            : style;
}

std::string range(std::uint32_t first, std::uint32_t last) {
  return first == last ? std::to_string(first) : fmt::format("{}\u2013{}", first, last);
}

std::string pages_of(const NodeRef &unit) {
  const auto &pages = unit.section != nullptr ? unit.section->pages
                      : unit.item != nullptr  ? unit.item->pages
                                              : unit.paragraph->pages;
  return pages.empty() ? "" : range(pages.front(), pages.back());
}

std::string value_of(std::string_view field, const Plan &plan, const NodePaths &paths, const NodeRef &unit) {
  if (field == "title") {
    return plan.title.empty() ? std::string(file_name(plan.source.name)) : plan.title;
  }
  if (field == "period") {
    return plan.period ? range(plan.period->from, plan.period->to) : "";
  }
  if (field == "reference") {
    return cite(paths.to(unit.id()));
  }
  if (field == "lines") {
    return unit.at().lines == LineRange{} ? "" : range(unit.at().lines.first, unit.at().lines.last);
  }
  return field == "id"       ? unit.id()
         : field == "number" ? unit.number()
         : field == "label"  ? unit.label()
         : field == "pages"  ? pages_of(unit)
                             : std::string(file_name(plan.source.name));
}

}  // namespace

std::string citation_style_fault(std::string_view style) {
  if (style.empty() || std::find(citation_styles.begin(), citation_styles.end(), style) != citation_styles.end()) {
    return {};
  }
  bool any = false;
  for (auto open = style.find('{'); open != std::string_view::npos; open = style.find('{', open + 1)) {
    const auto close = style.find('}', open);
    const std::string_view field = close == std::string_view::npos ? std::string_view{}
                                                                   : style.substr(open + 1, close - open - 1);
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) {
      return fmt::format("{{{:.30}}} is no field of a citation, as are {}", field, all_fields());
    }
    any = true;
  }
  return any ? "" : "a style is full, short or a template with {title}, {reference}, {id} and the like";
}

std::string cite_in_style(std::string_view style, const Plan &plan, const NodePaths &paths, const NodeRef &unit) {
  std::string out;
  std::string_view rest = template_of(style);
  while (!rest.empty()) {
    const auto open = std::min(rest.find('{'), rest.size());
    out += rest.substr(0, open);
    rest.remove_prefix(open);
    if (const auto close = rest.find('}'); close != std::string_view::npos) {
      out += value_of(rest.substr(1, close - 1), plan, paths, unit);
      rest.remove_prefix(close + 1);
    } else {
      out += rest;
      break;
    }
  }
  return out;
}

}  // namespace celac
