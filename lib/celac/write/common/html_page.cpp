#include "celac/write/common/html_page.hpp"

#include <fmt/core.h>

#include <iterator>

#include "celac/write/common/escape.hpp"

namespace celac {
namespace {

std::string_view script_of(PageKind kind) { return kind == PageKind::report ? "report.js" : "page.js"; }

}  // namespace

void open_html_page(std::string &out, std::string_view title, PageKind kind, std::string_view language) {
  const bool report = kind == PageKind::report;
  out += "<!DOCTYPE html>\n<html";
  append_html_language(out, language);
  out += ">\n<head>\n<meta charset=\"utf-8\">\n";
  fmt::format_to(std::back_inserter(out),
                 R"(<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{}')",
                 page_file_hash("page.css"));
  if (report) {
    fmt::format_to(std::back_inserter(out), " 'sha256-{}'", page_file_hash("report.css"));
  }
  fmt::format_to(std::back_inserter(out), "; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n",
                 page_file_hash(script_of(kind)));
  out +=
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"generator\" content=\"celac " CELAC_VERSION "\">\n<title>";
  append_xml(out, title);
  out += "</title>\n<style>";
  out += page_file("page.css");
  out += "</style>\n";
  if (report) {
    out.append("<style>").append(page_file("report.css")).append("</style>\n");
  }
  out += "</head>\n<body>\n";
}

void close_html_page(std::string &out, PageKind kind) {
  out += "<script>";
  out += page_file(script_of(kind));
  out += "</script>\n</body>\n</html>\n";
}

void append_html_language(std::string &out, std::string_view tag) {
  if (!tag.empty() && tag != "und") {
    out += " lang=\"";
    append_xml(out, tag);
    out += '"';
  }
}

void append_html_id(std::string &out, std::string_view id) {
  out += " id=\"";
  std::string safe(id);
  for (char &c : safe) {
    c = static_cast<unsigned char>(c) <= ' ' ? '_' : c;
  }
  append_xml(out, safe);
  out += '"';
}

void append_html_link(std::string &out, std::string_view id) {
  out += " href=\"#";
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  for (const char c : id) {
    const bool space = static_cast<unsigned char>(c) <= ' ';
    if (space) {
      out += '_';
    } else if (plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  out += '"';
}

std::string_view file_name(std::string_view path) {
  const auto end = path.find_last_of("/\\");
  return path.substr(end == std::string_view::npos || end + 1 == path.size() ? 0 : end + 1);
}

void append_html_source(std::string &out, std::string_view lead, const SourceInfo &source, std::string_view lines) {
  if (source.name.empty()) {
    return;
  }
  out.append("<p>").append(lead).append(" <code>");
  append_xml(out, file_name(source.name));
  out.append("</code>, ").append(lines).append(", XXH3 <code>");
  append_xml(out, source.xxh3);
  out += "</code></p>\n";
}

}  // namespace celac
