#include "celac/write/compare/report_tools.hpp"

namespace celac {

void open_report_tools(std::string &out, const PageWords &words, std::string_view data, Phrase hint) {
  const PhraseWriter put(out, words);
  put("<div class=\"tools\" id=\"page:tools\" role=\"search\" hidden data-shown=\"", Phrase::rows_shown, "\"");
  put(" data-open=\"", Phrase::open_all, "\"");
  put(" data-close=\"", Phrase::close_all, "\"");
  out += data;
  put(">\n<label class=\"field\"><span>", Phrase::words, "</span> <input type=\"search\" id=\"page:filter\" ");
  put("autocomplete=\"off\" placeholder=\"", hint, "\"></label>\n");
}

void close_report_tools(std::string &out, const PageWords &words) {
  const PhraseWriter put(out, words);
  put("<button type=\"button\" id=\"page:open\">", Phrase::open_all, "</button> ");
  put("<button type=\"button\" id=\"page:save\">", Phrase::save_shown, "</button> ");
  put("<button type=\"button\" id=\"page:clear\" hidden>", Phrase::show_all, "</button> ");
  out += "<output id=\"page:count\"></output></p>\n</div>\n";
}

std::string bold(std::size_t count) { return "<b>" + std::to_string(count) + "</b>"; }

}  // namespace celac
