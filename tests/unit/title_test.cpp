// What stands around the title of a document: dates, periods, the language, front matter.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "celac/markdown/front_matter.hpp"
#include "celac/outline/document.hpp"
#include "celac/prose/language.hpp"
#include "celac/prose/title_words.hpp"
#include "celac/values/date.hpp"

using namespace celac;

namespace {

std::string date_in(std::string_view text) {
  const auto found = find_date(text);
  return found ? found->value : "";
}

std::string period_of(std::string_view title) {
  const auto period = find_period(title);
  return period ? std::to_string(period->from) + "-" + std::to_string(period->to) : "";
}

Plan read(const std::string &name, const std::string &text) {
  ReadOptions options;
  options.format = name.ends_with(".txt") ? InputFormat::text : InputFormat::markdown;
  auto edition = read_document(Source(name, text), options);
  return edition ? std::move(edition->plan) : Plan{};
}

}  // namespace

TEST_CASE("title: dates as documents print them, in seven languages") {
  for (const auto &[text, value] : {std::pair{"Halm, 2 March 2024", "2024-03-02"},
                                    {"March 12th, 2024", "2024-03-12"},
                                    {"Halm, 2 de marzo de 2024", "2024-03-02"},
                                    {"23 diciembre de 2025", "2025-12-23"},
                                    {"1\u00BA de mar\u00E7o de 2024", "2024-03-01"},
                                    {"le 1er ao\u00FBt 2023", "2023-08-01"},
                                    {"Halm, den 12. M\u00E4rz 2024", "2024-03-12"},
                                    {"12 ottobre 2024", "2024-10-12"},
                                    {"2024\u5E743\u67081\u65E5", "2024-03-01"},
                                    {"2024\u5E743\u6708", "2024-03"},
                                    {"2021-11-10 17:00:00 +02:00", "2021-11-10"},
                                    {"15-16 November 2022", "2022-11-16"},
                                    {"23/12/2025", "2025-12-23"},
                                    {"12/23/2025", "2025-12-23"},
                                    {"2.10.2025", "2025-10-02"},
                                    {"September 2030", "2030-09"}}) {
    CAPTURE(text);
    CHECK(date_in(text) == value);
  }
  for (const char *none : {"2024", "10/12/2025", "Plan 2022-2024", "Article 12 of 2024", "maybe 2024"}) {
    CAPTURE(none);
    CHECK(date_in(none).empty());
  }
}

TEST_CASE("title: a period is two years, the later one second") {
  for (const auto &[title, period] : {std::pair{"Plan (2022-2024)", "2022-2024"},
                                      {"Plan 2022\u20132025", "2022-2025"},
                                      {"Plan 2022-24", "2022-2024"},
                                      {"Piano 2020 - 2022", "2020-2022"},
                                      {"Plan de 2021 a 2023", "2021-2023"},
                                      {"2021\u81F32023", "2021-2023"},
                                      {"\uFF082020\u20142022\u5E74\uFF09", "2020-2022"}}) {
    CAPTURE(title);
    CHECK(period_of(title) == period);
  }
  for (const char *none : {"Vision 2030", "Report of 2022-11", "2024-2022", "2024 plan of 2026"}) {
    CAPTURE(none);
    CHECK(period_of(none).empty());
  }
}

TEST_CASE("title: the language by function words and by script") {
  CHECK(guess_language("Il piano della regione \u00E8 per gli abitanti che sono nella valle.") == "it");
  CHECK(guess_language("Het plan van de stad is voor een haven en het water dat zijn weg vindt.") == "nl");
  CHECK(guess_language("O plano da cidade e dos portos em comum com uma agenda do mar.") == "pt");
  CHECK(guess_language(
            "\u041F\u043B\u0430\u043D \u043F\u043E\u0440\u0442\u043E\u0432 \u0438 \u043C\u043E\u0440\u0435\u0439") ==
        "ru");
  CHECK(guess_language("\u6E2F\u53E3\u8BA1\u5212\u5DF2\u7ECF\u516C\u5E03") == "zh");
  CHECK(guess_language("\u6E2F\u306E\u8A08\u753B\u3092\u767A\u8868\u3057\u307E\u3059") == "ja");
  CHECK(guess_language("1. A. B. C.") == "und");
  const auto pages = [](std::string_view letter, std::string_view plan) {
    std::string text;
    for (std::size_t at = 0; at < 12000; at = text.size()) {
      text += at < 3000 ? letter : plan;
    }
    return text;
  };
  const std::string_view english = "This is the letter of the port to the council on the lamps. ";
  const std::string_view spanish = "El plan de los puertos y de las costas para una agenda del mar. ";
  CHECK(guess_language(pages(english, spanish)) == "es");  // below a covering letter
  CHECK(guess_language(pages(spanish, spanish)) == "es");
}

TEST_CASE("title: what front matter says") {
  const auto said = [](const std::string &text) { return read_front_matter(Source("a.md", text)); };
  CHECK(said("---\ntitle: \"A\\u2019\\_B\"\n---\n").title == "A\u2019 B");
  CHECK(said("---\ntitle: >\n  One\n  two\nlang: pt_BR\n---\n").title == "One two");
  CHECK(said("---\ntitle: >\n  One\n  two\nlang: pt_BR\n---\n").language == "pt-BR");
  CHECK(said("---\ntitle: 'A'\t# b\nx: \"y\" z\ndatum: 2.3.2024\n---\n").title == "A");
  CHECK(said("---\ntitle: A\nlang: Deutsch\n---\n").language.empty());
  CHECK(said("---\n\nA rule and a sentence: this.\n\n---\n").title.empty());
  CHECK(front_matter_lines(Source("a.md", "---\ntitle: A\n")) == 0);
  CHECK(front_matter_lines(Source("a.md", "---\n# A\nNote: b.\n---\n")) == 0);
  CHECK(front_matter_lines(Source("a.md", "---\n# A comment\ntitle: A\ndate: b\n...\n")) == 5);
}

TEST_CASE("title: the date of a document is the front matter's, a date line's or the title's") {
  CHECK(read("a.md", "---\ntitle: A\ndate: 2024-03-02\n---\n\nHalm, 5 May 2020\n\n1. B.\n").date == "2024-03-02");
  CHECK(read("a.md", "# Plan of Ropes\n\n**Halm, 5 May 2020**\n\n1. Ropes until 6 June 2021.\n").date == "2020-05-05");
  CHECK(read("a.md", "# Plan of Ropes, 5 May 2020\n\n1. Ropes.\n").date == "2020-05-05");
  CHECK(read("a.md", "# Plan of Ropes\n\n1. Ropes until 6 June 2021.\n").date.empty());
}

TEST_CASE("title: pages by printed numbers and by the marks of converters") {
  using Pages = std::vector<std::uint32_t>;
  const auto pages = [](const std::string &name, const std::string &text) {
    const Plan plan = read(name, text);
    return plan.items.size() == 2 ? std::pair(plan.items[0].pages, plan.items[1].pages) : std::pair(Pages{}, Pages{});
  };
  const std::pair<Pages, Pages> expected{{3, 4}, {4}};
  CHECK(pages("a.txt", "Plan of Ropes\n\n1. Ropes hold\n\n3\n\fthe boats.\n\n2. Knots.\n\n4\n") == expected);
  CHECK(pages("a.md", "<page>3</page>\n\n# Plan\n\n1. Ropes hold\n\n<page>4</page>\n\nthe boats.\n\n2. Knots.\n") ==
        expected);
  CHECK(pages("a.md",
              "{3}----------------\n\n# Plan\n\n1. Ropes hold\n\n{4}----------------\n\nthe boats.\n\n2. Knots.\n") ==
        expected);
  CHECK(
      pages("a.md",
            "# Plan\n\n1. Ropes hold\n\n--- end of page=3 ---\n\nthe boats.\n\n2. Knots.\n\n--- end of page=4 ---\n") ==
      expected);
  CHECK(pages("a.md",
              "# <span id=\"page-3-0\"></span>Plan\n\n1. Ropes hold\n\n<span id=\"page-4-0\"></span>the boats.\n\n2. "
              "Knots.\n") == expected);
  CHECK(pages("a.md", "# Plan\n\n1. Ropes.\n\n2. Knots.\n") == std::pair<Pages, Pages>{});
}

TEST_CASE("title: words of titles") {
  CHECK(names_a_document("Piano Triennale 2020"));
  CHECK(names_a_document("Aktionsplan der H\u00E4fen"));
  CHECK_FALSE(names_a_document("Of quays and lamps"));
  CHECK(is_general_heading("## Executive summary"));
  CHECK_FALSE(is_general_heading("Overview of the plan of ports"));
  CHECK(is_document_number("FCCC/KP/CMP/2018/8/Add.1"));
  CHECK_FALSE(is_document_number("Plan of 2018"));
}
