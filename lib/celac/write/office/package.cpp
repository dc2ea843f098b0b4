#include "celac/write/office/package.hpp"

#include <fmt/core.h>

#include <iterator>

#include "celac/write/common/escape.hpp"

namespace celac {
namespace {

constexpr std::string_view relations_start =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
constexpr std::string_view of_office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view core_relation =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

std::string content_types(const OfficePart &main, const std::vector<OfficePart> &parts) {
  std::string out(xml_start);
  out +=
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
      "ContentType=\"application/xml\"/>";
  const auto add = [&](std::string_view name, std::string_view type) {
    fmt::format_to(std::back_inserter(out), "<Override PartName=\"/{}\" ContentType=\"{}\"/>", name, type);
  };
  add(main.name, main.type);
  for (const OfficePart &part : parts) {
    add(part.name, part.type);
  }
  add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  return out + "</Types>";
}

void add_relation(std::string &out, std::size_t number, std::string_view type, std::string_view target) {
  fmt::format_to(std::back_inserter(out), "<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{}\"/>", number, type,
                 target);
}

std::string of_package(const OfficePart &main) {
  std::string out(xml_start);
  out += relations_start;
  add_relation(out, 1, std::string(of_office) + "officeDocument", main.name);
  add_relation(out, 2, core_relation, "docProps/core.xml");
  return out + "</Relationships>";
}

// Targets are relative to the folder of the main part.
std::string of_main(std::string_view folder, const std::vector<OfficePart> &parts,
                    const std::vector<std::string> &links) {
  std::string out(xml_start);
  out += relations_start;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    add_relation(out, i + 1, std::string(of_office) + parts[i].relation,
                 std::string_view(parts[i].name).substr(folder.size()));
  }
  for (std::size_t i = 0; i < links.size(); ++i) {
    fmt::format_to(std::back_inserter(out), "<Relationship Id=\"link{}\" Type=\"{}hyperlink\" Target=\"", i + 1,
                   of_office);
    append_xml(out, links[i]);
    out += "\" TargetMode=\"External\"/>";
  }
  return out + "</Relationships>";
}

std::string core_properties(const OfficeFacts &facts) {
  std::string out(xml_start);
  out +=
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
  const auto add = [&](std::string_view open, std::string_view words, std::string_view close) {
    if (!words.empty()) {
      out += open;
      append_xml(out, words);
      out += close;
    }
  };
  add("<dc:title>", facts.title, "</dc:title>");
  add("<dc:creator>", facts.author, "</dc:creator>");
  add("<dcterms:created xsi:type=\"dcterms:W3CDTF\">", facts.made, "</dcterms:created>");
  add("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">", facts.made, "</dcterms:modified>");
  return out + "</cp:coreProperties>";
}

bool add_part(ZipWriter &zip, const OfficePart &part) {
  return zip.add(part.name, {part.contents, part.rest, part.end});
}

}  // namespace

bool write_office_file(std::string &out, const OfficePart &main, const std::vector<OfficePart> &parts,
                       const OfficeFacts &facts, const std::vector<std::string> &links) {
  ZipWriter zip(out);
  const std::size_t slash = main.name.rfind('/') + 1;
  const std::string folder = main.name.substr(0, slash);
  bool fits = zip.add("[Content_Types].xml", {content_types(main, parts)}) &&
              zip.add("_rels/.rels", {of_package(main)}) && zip.add("docProps/core.xml", {core_properties(facts)}) &&
              add_part(zip, main) &&
              zip.add(folder + "_rels/" + main.name.substr(slash) + ".rels", {of_main(folder, parts, links)});
  for (const OfficePart &part : parts) {
    fits = fits && add_part(zip, part);
  }
  zip.finish();
  return fits;
}

}  // namespace celac
