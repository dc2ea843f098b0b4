// Times, sums and quantities by themselves, in five languages.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "celac/values/amount.hpp"
#include "celac/values/month.hpp"
#include "celac/values/times.hpp"

using namespace celac;

namespace {

std::string times(std::string_view text, std::string_view date = "") {
  std::string out;
  for (const FoundTime &one : find_times(text, date)) {
    out += out.empty() ? "" : ", ";
    out += one.relation + (one.relation.empty() ? "" : " ") + one.value;
  }
  return out;
}

std::string amounts(std::string_view text, std::string_view language) {
  std::string out;
  for (const FoundAmount &one : find_amounts(text, language)) {
    out += out.empty() ? "" : ", ";
    out += (one.currency.empty() ? "" : one.currency + " ") + one.value + (one.to.empty() ? "" : "-" + one.to);
    out += one.unit.empty() ? "" : " " + one.unit;
  }
  return out;
}

}  // namespace

TEST_CASE("values: dates with what the words before say of them") {
  CHECK(times("build it by the end of 2026") == "by 2026");
  CHECK(times("before 30 June 2027") == "by 2027-06-30");
  CHECK(times("not later than December 2020") == "by 2020-12");
  CHECK(times("from March 2, 2024 on") == "from 2024-03-02");
  CHECK(times("to be held in October 2019") == "in 2019-10");
  CHECK(times("in the third quarter of 2025") == "in 2025-Q3");
  CHECK(times("hasta agosto de 2022") == "until 2022-08");
  CHECK(times("a más tardar en junio de 2027") == "by 2027-06");
  CHECK(times("antes de finales de 2026") == "by 2026");
  CHECK(times("até 2030") == "by 2030");
  CHECK(times("d’ici la fin août 2022") == "by 2022-08");
  CHECK(times("avant juin 2027") == "by 2027-06");
  CHECK(times("到2025年，建成港口") == "by 2025");
  CHECK(times("2019年6月底前，研究建立") == "by 2019-06");
  CHECK(times("从2019年起") == "from 2019");
}

TEST_CASE("values: scales, currencies and months are those of the language") {
  CHECK(amounts("un coût de 2 billions d’euros", "fr") == "EUR 2000000000000");
  CHECK(amounts("a cost of 2 billion euros", "en") == "EUR 2000000000");
  CHECK(amounts("3 mil millones de pesos", "es") == "MXN 3000000000");
  CHECK(amounts("5 Millionen Franken", "de") == "CHF 5000000");
  CHECK(amounts("R$ 5 bi", "pt") == "BRL 5000000000");
  CHECK(amounts("拨款3千万美元", "zh") == "USD 30000000");
  CHECK(amounts("修路5千米", "zh") == "5 千米");
  CHECK(month_number("luglio") == 7);
  CHECK(is_month("luglio"));
  CHECK(is_month("março"));
  CHECK_FALSE(is_month("marco"));  // a frame, in Spanish
  CHECK_FALSE(is_month("sept"));
}

TEST_CASE("values: years that are no dates") {
  for (const std::string text : {"the 2030 Agenda for the sea", "Resolution 1540 (2004)", "Beijing 2022 Games",
                                 "Plan 2026-2030/x", "article 2024 of nothing", "30,2025 tonnes"}) {
    CAPTURE(text);
    CHECK(times(text).find("in 20") == std::string::npos);
    CHECK(times(text).find("by 20") == std::string::npos);
  }
}

TEST_CASE("values: periods and recurrences") {
  CHECK(times("between 2022 and 2024") == "2022/2024");
  CHECK(times("from 2025 to 2027") == "2025/2027");
  CHECK(times("entre 2024 y 2026") == "2024/2026");
  CHECK(times("en 2022-2023, de financements") == "2022/2023");
  CHECK(times("2022年至2024年") == "2022/2024");
  CHECK(times("hold a fair every two years") == "P2Y");
  CHECK(times("report annually") == "P1Y");
  CHECK(times("cada año") == "P1Y");
  CHECK(times("tous les deux ans") == "P2Y");
  CHECK(times("encontros semestrais") == "P6M");
  CHECK(times("每年培训") == "P1Y");
}

TEST_CASE("values: what is said relative to the time of writing takes the document's date, or is left out") {
  CHECK(times("by the end of this year", "2021-06-13") == "by 2021");
  CHECK(times("ready in November", "2021-06-13") == "in 2021-11");
  CHECK(times("ready in March", "2021-06-13") == "in 2022-03");
  CHECK(times("over the next two years", "2022-06") == "2022-06/2024-06");
  CHECK(times("au cours des trois prochaines années", "2022-06") == "2022-06/2025-06");
  CHECK(times("by the end of this year").empty());
  CHECK(times("over the next two years").empty());
}

TEST_CASE("values: sums with their currencies") {
  CHECK(amounts("US$2 million from the trust", "en") == "USD 2000000");
  CHECK(amounts("$8.6 billion", "en") == "USD 8600000000");
  CHECK(amounts("EUR 1,500", "en") == "EUR 1500");
  CHECK(amounts("€ 0.5 million", "en") == "EUR 500000");
  CHECK(amounts("25 millones de dólares", "es") == "USD 25000000");
  CHECK(amounts("2 mil millones de euros", "es") == "EUR 2000000000");
  CHECK(amounts("US$2,500,000 al fondo", "es") == "USD 2500000");
  CHECK(amounts("R$ 16,3 bilhões", "pt") == "BRL 16300000000");
  CHECK(amounts("26,9 millions de dollars", "fr") == "USD 26900000");
  CHECK(amounts("25 millions d’euros", "fr") == "EUR 25000000");
  CHECK(amounts("规模达1000亿元", "zh") == "CNY 100000000000");
  CHECK(amounts("200万美元援助", "zh") == "USD 2000000");
}

TEST_CASE("values: quantities with their nouns, and numbers that count nothing") {
  CHECK(amounts("5,000 government scholarships and 3,000 training places", "en") ==
        "5000 government scholarships, 3000 training places");
  CHECK(amounts("5.000 becas", "es") == "5000 becas");
  CHECK(amounts("4 000 réfugiés", "fr") == "4000 réfugiés");
  CHECK(amounts("at least 15 per cent", "en") == "15 %");
  CHECK(amounts("870 million doses", "en") == "870000000 doses");
  CHECK(amounts("entre 15 et 20 000 travailleurs", "fr") == "15-20000 travailleurs");
  CHECK(amounts("培训300名教师", "zh") == "300 名教师");
  for (const std::string text : {"Resolution 1540 of the Council", "COVID-19 vaccines", "the 74th Assembly",
                                 "on 5 June 2021", "Article 7 of the law", "item 3.4 above", "5G"}) {
    CAPTURE(text);
    CHECK(amounts(text, "en").empty());
  }
}

TEST_CASE("values: numbers too long to be amounts, and texts of digits alone") {
  CHECK(amounts(std::string(5000, '9') + " boats", "en").empty());
  CHECK(amounts("1" + std::string(3000, ','), "en").empty());
  CHECK(times(std::string(5000, '2')).empty());
}
