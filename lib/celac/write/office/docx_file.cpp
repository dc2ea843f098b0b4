#include "celac/write/office/docx_file.hpp"

#include <fmt/core.h>

#include <array>
#include <iterator>
#include <vector>

#include "celac/write/common/escape.hpp"
#include "celac/write/office/package.hpp"

namespace celac {
namespace {

constexpr std::string_view word_namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
constexpr std::string_view type_start = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

// Half points of the headings of levels 1 to 9.
constexpr std::array<unsigned, 9> heading_sizes = {32, 28, 26, 24, 22, 22, 22, 22, 22};

constexpr std::string_view own_styles =
    "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:next w:val=\"PlanText\"/><w:qFormat/><w:pPr><w:spacing w:before=\"0\" w:after=\"320\"/></w:pPr>"
    "<w:rPr><w:b/><w:sz w:val=\"40\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"PlanText\"><w:name w:val=\"Plan Text\"/>"
    "<w:basedOn w:val=\"Normal\"/><w:qFormat/></w:style>"
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"PlanItem\"><w:name w:val=\"Plan Item\"/>"
    "<w:basedOn w:val=\"Normal\"/><w:qFormat/></w:style>"
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"PlanNote\"><w:name w:val=\"Plan Note\"/>"
    "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr>"
    "<w:rPr><w:sz w:val=\"18\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"PlanCell\"><w:name w:val=\"Plan Cell\"/>"
    "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" "
    "w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"CommentText\"><w:name w:val=\"annotation text\"/>"
    "<w:basedOn w:val=\"Normal\"/><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
    "<w:name w:val=\"Default Paragraph Font\"/></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"CommentReference\"><w:name w:val=\"annotation reference\"/>"
    "<w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:sz w:val=\"16\"/></w:rPr></w:style>"
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>"
    "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" "
    "w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    "</w:style>"
    "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"PlanTable\"><w:name w:val=\"Plan Table\"/>"
    "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
    "w:color=\"7A8794\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7A8794\"/><w:bottom "
    "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7A8794\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
    "w:color=\"7A8794\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7A8794\"/><w:insideV "
    "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7A8794\"/></w:tblBorders></w:tblPr></w:style>";

void add_language(std::string &out, const std::string &language) {
  if (language.empty() || language == "und") {
    return;
  }
  const bool asian = language.starts_with("zh") || language.starts_with("ja") || language.starts_with("ko");
  out += asian ? "<w:lang w:eastAsia=\"" : "<w:lang w:val=\"";
  append_xml(out, language);
  out += "\"/>";
}

std::string styles(const std::string &language) {
  std::string out = fmt::format(
      "{}<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" "
      "w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>",
      xml_start, word_namespace);
  add_language(out, language);
  out +=
      "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>"
      "</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>";
  for (std::size_t i = 0; i < heading_sizes.size(); ++i) {
    fmt::format_to(std::back_inserter(out),
                   "<w:style w:type=\"paragraph\" w:styleId=\"Heading{0}\"><w:name w:val=\"heading {0}\"/><w:basedOn "
                   "w:val=\"Normal\"/><w:next w:val=\"PlanText\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing "
                   "w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"{1}\"/></w:pPr><w:rPr><w:b/><w:sz "
                   "w:val=\"{2}\"/></w:rPr></w:style>",
                   i + 1, i, heading_sizes[i]);
  }
  out += own_styles;
  return out += "</w:styles>";
}

// Without the compatibility mode Word takes the file for one of 2007.
std::string settings_part(bool track) {
  return fmt::format(
      "{}<w:settings {}>{}<w:defaultTabStop w:val=\"567\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>",
      xml_start, word_namespace, track ? "<w:trackRevisions/>" : "");
}

}  // namespace

bool write_docx_file(std::string &out, const DocxBody &body, const DocxSettings &settings, const DocxFacts &facts) {
  const auto part = [](std::string_view name) {
    return OfficePart{fmt::format("word/{}.xml", name), fmt::format("{}{}+xml", type_start, name), std::string(name),
                      ""};
  };
  OfficePart main = part("document");
  main.type = std::string(type_start) + "document.main+xml";
  main.rest = body.document();
  std::vector<OfficePart> parts{part("styles"), part("settings")};
  parts[0].contents = styles(settings.language);
  parts[1].contents = settings_part(settings.track);
  if (body.has_comments()) {
    parts.push_back(part("comments"));
    parts.back().contents = body.comments();
  }
  return write_office_file(out, main, parts, {settings.title, facts.author, facts.made}, body.links());
}

}  // namespace celac
