#include "celac/write/html_page.hpp"

#include <fmt/format.h>

#include <iterator>

#include "celac/write/escape.hpp"

namespace celac {

void open_html_page(std::string &out, std::string_view title) {
  out += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  fmt::format_to(std::back_inserter(out),
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; "
                 "script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n",
                 page_file_hash("page.css"), page_file_hash("page.js"));
  out +=
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"generator\" content=\"celac " CELAC_VERSION "\">\n<title>";
  append_xml(out, title);
  out += "</title>\n<style>";
  out += page_file("page.css");
  out += "</style>\n</head>\n<body>\n";
}

void close_html_page(std::string &out) {
  out += "<script>";
  out += page_file("page.js");
  out += "</script>\n</body>\n</html>\n";
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

}  // namespace celac
