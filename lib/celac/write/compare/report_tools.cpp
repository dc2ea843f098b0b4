#include "celac/write/compare/report_tools.hpp"

namespace celac {

void open_report_tools(std::string &out, const PageWords &words, std::string_view data, Phrase hint) {
  out.append("<div class=\"tools\" id=\"page:tools\" role=\"search\" hidden data-shown=\"")
      .append(words[Phrase::rows_shown])
      .append("\" data-open=\"")
      .append(words[Phrase::open_all])
      .append("\" data-close=\"")
      .append(words[Phrase::close_all])
      .append("\"")
      .append(data)
      .append(">\n<label class=\"field\"><span>")
      .append(words[Phrase::words])
      .append("</span> <input type=\"search\" id=\"page:filter\" autocomplete=\"off\" placeholder=\"")
      .append(words[hint])
      .append("\"></label>\n");
}

void close_report_tools(std::string &out, const PageWords &words) {
  out.append("<button type=\"button\" id=\"page:open\">")
      .append(words[Phrase::open_all])
      .append("</button> <button type=\"button\" id=\"page:save\">")
      .append(words[Phrase::save_shown])
      .append("</button> <button type=\"button\" id=\"page:clear\" hidden>")
      .append(words[Phrase::show_all])
      .append("</button> <output id=\"page:count\"></output></p>\n</div>\n");
}

}  // namespace celac
