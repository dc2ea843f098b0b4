// Numbers as values, in the conventions of seven languages.

#include "celac/values/quantities.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "celac/values/date.hpp"
#include "celac/values/spelled_numbers.hpp"

using namespace celac;

namespace {

std::vector<double> values_in(std::string_view text, Tongue tongue) {
  std::vector<double> out;
  for (const Quantity &one : find_quantities(text, tongue)) {
    out.push_back(one.value);
  }
  return out;
}

QuantityKind kind_in(std::string_view text, Tongue tongue) {
  const auto found = find_quantities(text, tongue);
  REQUIRE(found.size() == 1);
  return found.front().kind;
}

}  // namespace

TEST_CASE("quantities: marks of thousands and decimals") {
  using Values = std::vector<double>;
  CHECK(values_in("a herd of 12,500 goats", Tongue::en) == Values{12500});
  CHECK(values_in("un rebaño de 12.500 cabras", Tongue::es) == Values{12500});
  CHECK(values_in("un troupeau de 12 500 chèvres", Tongue::fr) == Values{12500});
  CHECK(values_in("ein Gehege von 1.250.000 Ziegen", Tongue::de) == Values{1250000});
  CHECK(values_in("2.5 acres", Tongue::en) == Values{2.5});
  CHECK(values_in("2,5 acri", Tongue::it) == Values{2.5});
  CHECK(values_in("1.234,5 hectares", Tongue::pt) == Values{1234.5});
  CHECK(values_in("in 2020 500 boats", Tongue::en) == Values{2020, 500});
  CHECK(values_in("see 2.1.3", Tongue::en) == Values{2, 1, 3});
}

TEST_CASE("quantities: currencies that a sign or a word names are one") {
  const auto currency = [](std::string_view text, Tongue tongue) {
    const auto found = find_quantities(text, tongue);
    return found.empty() ? std::string_view() : found.front().currency;
  };
  CHECK(currency("R$ 500", Tongue::pt) == currency("500 reales", Tongue::es));
  CHECK(currency("ARS 500", Tongue::en) == currency("500 pesos", Tongue::es));
  CHECK(currency("CA$ 500", Tongue::en) == currency("500 dollars", Tongue::fr));
  CHECK(currency("5 km", Tongue::en).empty());
  using Values = std::vector<double>;
  CHECK(values_in("修路5千米", Tongue::zh) == Values{5});
}

TEST_CASE("quantities: one mark can mean two things, and both are kept") {
  const auto english = find_quantities("1,234 goats", Tongue::en);
  const auto mexican = find_quantities("1,234 cabras", Tongue::es);
  const auto point = find_quantities("1.234 cabras", Tongue::es);
  REQUIRE((english.size() == 1 && mexican.size() == 1 && point.size() == 1));
  CHECK(may_be_equal(english[0], mexican[0]));
  CHECK(may_be_equal(english[0], point[0]));
  CHECK_FALSE(may_be_equal(english[0], find_quantities("1.235 cabras", Tongue::es)[0]));
}

TEST_CASE("quantities: words that multiply") {
  using Values = std::vector<double>;
  CHECK(values_in("1.2 billion bees", Tongue::en) == Values{1.2e9});
  CHECK(values_in("1.200 millones de abejas", Tongue::es) == Values{1.2e9});
  CHECK(values_in("tres mil millones de abejas", Tongue::es) == Values{3e9});
  CHECK(values_in("1,2 bilhão de abelhas", Tongue::pt) == Values{1.2e9});
  CHECK(values_in("1,2 milliard d'abeilles", Tongue::fr) == Values{1.2e9});
  CHECK(values_in("2 billions d'abeilles", Tongue::fr) == Values{2e12});
  CHECK(values_in("1,2 Mrd. Bienen", Tongue::de) == Values{1.2e9});
  CHECK(values_in("318k bees in 4K", Tongue::en) == Values{318000, 4000});
  CHECK(values_in("120万只蜜蜂", Tongue::zh) == Values{1.2e6});
  CHECK(values_in("1.5亿只蜜蜂", Tongue::zh) == Values{1.5e8});
  CHECK(values_in("50多亿只蜜蜂", Tongue::zh) == Values{5e9});
  CHECK(values_in("millions of bees", Tongue::en).empty());
}

TEST_CASE("quantities: numbers in words") {
  const auto spelled = [](std::string_view text, Tongue tongue) { return parse_spelled_number(text, tongue).value; };
  CHECK(spelled("twenty-four hours", Tongue::en) == 24);
  CHECK(spelled("one hundred and twenty days", Tongue::en) == 120);
  CHECK(spelled("three thousand five hundred", Tongue::en) == 3500);
  CHECK(spelled("treinta y cinco", Tongue::es) == 35);
  CHECK(spelled("dos mil quinientos", Tongue::es) == 2500);
  CHECK(spelled("cento e vinte e quatro", Tongue::pt) == 124);
  CHECK(spelled("quatre-vingt-dix-sept", Tongue::fr) == 97);
  CHECK(spelled("soixante et onze", Tongue::fr) == 71);
  CHECK(spelled("vierundzwanzig", Tongue::de) == 24);
  CHECK(spelled("zweihundertfünfzig", Tongue::de) == 250);
  CHECK(spelled("ventiquattro", Tongue::it) == 24);
  CHECK(spelled("trentuno", Tongue::it) == 31);
  CHECK(parse_spelled_number("one day", Tongue::en).size == 0);
  CHECK(parse_spelled_number("und zwei", Tongue::de).size == 0);
  CHECK(parse_spelled_number("achtung", Tongue::de).size == 0);
}

TEST_CASE("quantities: Han numerals, and names that only look like them") {
  CHECK(parse_han_quantity("三千五百").value == 3500);
  CHECK(parse_han_quantity("一亿二千万").value == 1.2e8);
  CHECK(parse_han_quantity("二〇二二").value == 2022);
  CHECK(parse_han_quantity("十二点五").value == 12.5);
  CHECK(parse_han_quantity("十四五").value == -1);
  CHECK(values_in("进一步统一认识，千方百计", Tongue::zh).empty());
  CHECK(values_in("三分之二的船只", Tongue::zh).empty());
}

TEST_CASE("quantities: what stands beside a number says what it is") {
  CHECK(kind_in("a grant of US$2 million", Tongue::en) == QuantityKind::amount);
  CHECK(kind_in("2 millones de dólares", Tongue::es) == QuantityKind::amount);
  CHECK(kind_in("200万美元", Tongue::zh) == QuantityKind::amount);
  CHECK(kind_in("15 por ciento", Tongue::es) == QuantityKind::percentage);
  CHECK(kind_in("百分之十五", Tongue::zh) == QuantityKind::percentage);
  CHECK(kind_in("under Article 12", Tongue::en) == QuantityKind::reference);
  CHECK(kind_in("依照第十二条", Tongue::zh) == QuantityKind::reference);
  CHECK(kind_in("the fourth fair", Tongue::en) == QuantityKind::ordinal);
  CHECK(kind_in("im dritten Jahr", Tongue::de) == QuantityKind::ordinal);
  CHECK(kind_in("by 2031", Tongue::en) == QuantityKind::date);
  const auto code = find_quantities("level L3", Tongue::en);
  REQUIRE(code.size() == 1);
  CHECK(code[0].code);
  CHECK(find_quantities("form V5.3A and 5.3B", Tongue::en).size() == 4);  // once it never ended
}

TEST_CASE("quantities: a date is its day, month and year") {
  for (const auto &[text, tongue] :
       std::vector<std::pair<std::string, Tongue>>{{"on 3 December 2031", Tongue::en},
                                                   {"el 3 de diciembre de 2031", Tongue::es},
                                                   {"am 3. Dezember 2031", Tongue::de}}) {
    CHECK(values_in(text, tongue) == std::vector<double>{3, 12, 2031});
    const auto found = find_quantities(text, tongue);
    CHECK(std::all_of(found.begin(), found.end(), [&](const Quantity &one) {
      return one.kind == QuantityKind::date && one.group == found[0].group;
    }));
  }
  CHECK(values_in("2031年12月3日", Tongue::zh) == std::vector<double>{2031, 12, 3});
  CHECK(values_in("they may come", Tongue::en).empty());
}

TEST_CASE("date: July in Italian begins with an l") { CHECK(find_date("Oggi, 2 luglio 2024")->value == "2024-07-02"); }
