#include "celac/write/plan/akn_meta.hpp"

#include <fmt/core.h>

#include <array>
#include <iterator>

#include "celac/plan/id.hpp"
#include "celac/text/ascii.hpp"
#include "celac/write/common/escape.hpp"

namespace celac {
namespace {

struct DateOf {
  std::string day;
  std::string_view what;  // as the name attribute of FRBRdate says it
};

// A date must stand in the metadata. Where there is none, it is one that cannot be taken for real.
DateOf date_of(const Plan &plan, const AknOptions &options) {
  if (!options.date.empty()) {
    return {options.date, "adoption"};
  }
  if (is_date(plan.date)) {
    return {plan.date, "document"};
  }
  if (plan.period && plan.period->from >= 1000 && plan.period->from <= 9999) {
    return {fmt::format("{}-01-01", plan.period->from), "periodStart"};
  }
  return {"0001-01-01", "unknown"};
}

// ISO 639-2, which the naming convention asks for.
std::string language_code(const std::string &tag) {
  constexpr std::array<std::array<std::string_view, 2>, 7> known = {
      {{"en", "eng"}, {"es", "spa"}, {"pt", "por"}, {"fr", "fra"}, {"de", "deu"}, {"it", "ita"}, {"zh", "zho"}}};
  const std::string_view primary = std::string_view(tag).substr(0, tag.find('-'));
  for (const auto &pair : known) {
    if (primary == pair[0]) {
      return std::string(pair[1]);
    }
  }
  const bool code = primary.size() == 3 && primary.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  return code ? std::string(primary) : "und";
}

class MetaWriter {
 public:
  MetaWriter(std::string &out, const Plan &plan, const AknOptions &options)
      : out_(out), plan_(plan), options_(options), date_(date_of(plan, options)),
        country_(options.country.empty() ? "zz" : options.country), language_(language_code(plan.language)) {
    const std::string year = date_.what == "unknown" ? "0001" : date_.day.substr(0, 4);
    const std::string type = options.doctype.empty() || options.doctype == "statement" ? "statement/actionPlan"
                                                                                       : options.doctype;
    work_ = "/akn/" + country_ + "/" + type + "/" + year + "/" + (plan.title.empty() ? "plan" : slug(plan.title));
  }

  void write() {
    out_ += "<meta>\n<identification source=\"#celac\">\n";
    const std::string expression = work_ + "/" + language_ + "@" + date_.day;
    level("Work", work_, work_ + "/!main", date_, "#author");
    value("FRBRcountry", country_);
    out_ += "</FRBRWork>\n";
    level("Expression", expression, expression + "/!main", date_, "#author");
    out_ += "<FRBRlanguage language=\"" + language_ + "\"/>\n</FRBRExpression>\n";
    const DateOf made = {options_.made.empty() ? date_.day : options_.made,
                         options_.made.empty() ? date_.what : std::string_view("generation")};
    level("Manifestation", expression + ".akn", expression + "/!main.xml", made, "#celac");
    value("FRBRformat", "application/xml");
    out_ += "</FRBRManifestation>\n</identification>\n";
    references();
    notes();
    out_ += "</meta>\n";
  }

 private:
  void level(std::string_view name, std::string_view uri, std::string_view self, const DateOf &date,
             std::string_view author) {
    out_.append("<FRBR").append(name).append(">\n");
    value("FRBRthis", self);
    value("FRBRuri", uri);
    fmt::format_to(std::back_inserter(out_), "<FRBRdate date=\"{}\" name=\"{}\"/>\n<FRBRauthor href=\"{}\"/>\n",
                   date.day, date.what, author);
  }

  void value(std::string_view element, std::string_view text) {
    out_.append("<").append(element).append(" value=\"");
    append_xml(out_, text);
    out_ += "\"/>\n";
  }

  void references() {
    const std::string author = options_.author.empty() ? "unknown" : options_.author;
    out_ += "<references source=\"#celac\">\n<TLCOrganization eId=\"author\" href=\"/akn/ontology/organization/";
    append_xml(out_, slug(author));
    out_ += "\" showAs=\"";
    append_xml(out_, author);
    out_ +=
        "\"/>\n<TLCOrganization eId=\"celac\" href=\"/akn/ontology/organization/celac\" showAs=\"celac\"/>\n"
        "</references>\n";
  }

  // The marks that point to footnotes are no part of the texts: the notes are kept where they need no place.
  void notes() {
    if (plan_.footnotes.empty()) {
      return;
    }
    out_ += "<notes source=\"#celac\">\n";
    for (std::size_t i = 0; i < plan_.footnotes.size(); ++i) {
      fmt::format_to(std::back_inserter(out_), "<note eId=\"note_{}\" marker=\"", i + 1);
      append_xml(out_, plan_.footnotes[i].label);
      out_ += "\"><p>";
      append_xml(out_, plan_.footnotes[i].text);
      out_ += "</p></note>\n";
    }
    out_ += "</notes>\n";
  }

  std::string &out_;
  const Plan &plan_;
  const AknOptions &options_;
  DateOf date_;
  std::string country_;
  std::string language_;
  std::string work_;
};

}  // namespace

bool is_date(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  bool good = text.size() == shape.size();
  for (std::size_t i = 0; good && i < shape.size(); ++i) {
    good = shape[i] == '-' ? text[i] == '-' : ascii::is_digit(text[i]);
  }
  if (!good) {
    return false;
  }
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : text.substr(at, size)) {
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr std::array<int, 13> days = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool in_year = year > 0 && month >= 1 && month <= 12;
  const int longest = in_year ? days[static_cast<std::size_t>(month)] + (leap && month == 2 ? 1 : 0) : 0;
  return number(8, 2) >= 1 && number(8, 2) <= longest;
}

void append_akn_meta(std::string &out, const Plan &plan, const AknOptions &options) {
  MetaWriter(out, plan, options).write();
}

}  // namespace celac
