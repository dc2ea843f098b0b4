#include "celac/values/currency.hpp"

#include <algorithm>
#include <array>

namespace celac {
namespace {

// By form. Pesos that no code tells apart are those of Mexico, francs those of Switzerland, dollars those of the United
// States.
constexpr auto names = std::to_array<CurrencyName>(
    {{CurrencyForm::sign, "US$", "USD", "dollar"},     {CurrencyForm::sign, "U.S.$", "USD", "dollar"},
     {CurrencyForm::sign, "CA$", "CAD", "dollar"},     {CurrencyForm::sign, "C$", "CAD", "dollar"},
     {CurrencyForm::sign, "A$", "AUD", "dollar"},      {CurrencyForm::sign, "R$", "BRL", "real"},
     {CurrencyForm::sign, "S/.", "PEN", "sol"},        {CurrencyForm::sign, "S/", "PEN", "sol"},
     {CurrencyForm::sign, "€", "EUR", "euro"},         {CurrencyForm::sign, "£", "GBP", "pound"},
     {CurrencyForm::sign, "¥", "CNY", "yuan"},         {CurrencyForm::sign, "￥", "CNY", "yuan"},
     {CurrencyForm::sign, "$", "USD", "dollar"},       {CurrencyForm::code, "USD", "USD", "dollar"},
     {CurrencyForm::code, "CAD", "CAD", "dollar"},     {CurrencyForm::code, "AUD", "AUD", "dollar"},
     {CurrencyForm::code, "EUR", "EUR", "euro"},       {CurrencyForm::code, "GBP", "GBP", "pound"},
     {CurrencyForm::code, "BRL", "BRL", "real"},       {CurrencyForm::code, "CNY", "CNY", "yuan"},
     {CurrencyForm::code, "RMB", "CNY", "yuan"},       {CurrencyForm::code, "JPY", "JPY", "yen"},
     {CurrencyForm::code, "CHF", "CHF", "franc"},      {CurrencyForm::code, "MXN", "MXN", "peso"},
     {CurrencyForm::code, "ARS", "ARS", "peso"},       {CurrencyForm::code, "CLP", "CLP", "peso"},
     {CurrencyForm::code, "COP", "COP", "peso"},       {CurrencyForm::code, "PEN", "PEN", "sol"},
     {CurrencyForm::code, "Bs", "BOB", "boliviano"},   {CurrencyForm::word, "dollar", "USD", "dollar"},
     {CurrencyForm::word, "dollars", "USD", "dollar"}, {CurrencyForm::word, "dolar", "USD", "dollar"},
     {CurrencyForm::word, "dolares", "USD", "dollar"}, {CurrencyForm::word, "dollaro", "USD", "dollar"},
     {CurrencyForm::word, "dollari", "USD", "dollar"}, {CurrencyForm::word, "usd", "USD", "dollar"},
     {CurrencyForm::word, "euro", "EUR", "euro"},      {CurrencyForm::word, "euros", "EUR", "euro"},
     {CurrencyForm::word, "eur", "EUR", "euro"},       {CurrencyForm::word, "pound", "GBP", "pound"},
     {CurrencyForm::word, "pounds", "GBP", "pound"},   {CurrencyForm::word, "libras", "GBP", "pound"},
     {CurrencyForm::word, "livres", "GBP", "pound"},   {CurrencyForm::word, "pfund", "GBP", "pound"},
     {CurrencyForm::word, "sterline", "GBP", "pound"}, {CurrencyForm::word, "real", "BRL", "real"},
     {CurrencyForm::word, "reais", "BRL", "real"},     {CurrencyForm::word, "reales", "BRL", "real"},
     {CurrencyForm::word, "yuan", "CNY", "yuan"},      {CurrencyForm::word, "yuanes", "CNY", "yuan"},
     {CurrencyForm::word, "renminbi", "CNY", "yuan"},  {CurrencyForm::word, "rmb", "CNY", "yuan"},
     {CurrencyForm::word, "yen", "JPY", "yen"},        {CurrencyForm::word, "yens", "JPY", "yen"},
     {CurrencyForm::word, "yenes", "JPY", "yen"},      {CurrencyForm::word, "peso", "MXN", "peso"},
     {CurrencyForm::word, "pesos", "MXN", "peso"},     {CurrencyForm::word, "franc", "CHF", "franc"},
     {CurrencyForm::word, "francs", "CHF", "franc"},   {CurrencyForm::word, "francos", "CHF", "franc"},
     {CurrencyForm::word, "franken", "CHF", "franc"},  {CurrencyForm::word, "franchi", "CHF", "franc"},
     {CurrencyForm::word, "soles", "PEN", "sol"},      {CurrencyForm::word, "bolivianos", "BOB", "boliviano"},
     {CurrencyForm::han, "美元", "USD", "dollar"},     {CurrencyForm::han, "欧元", "EUR", "euro"},
     {CurrencyForm::han, "歐元", "EUR", "euro"},       {CurrencyForm::han, "英镑", "GBP", "pound"},
     {CurrencyForm::han, "日元", "JPY", "yen"},        {CurrencyForm::han, "港元", "HKD", "dollar"},
     {CurrencyForm::han, "雷亚尔", "BRL", "real"},     {CurrencyForm::han, "比索", "MXN", "peso"},
     {CurrencyForm::han, "元人民币", "CNY", "yuan"},   {CurrencyForm::han, "人民币", "CNY", "yuan"},
     {CurrencyForm::han, "元", "CNY", "yuan"}});

}  // namespace

std::span<const CurrencyName> currency_names(CurrencyForm form) {
  const auto [first, last] = std::equal_range(
      names.begin(), names.end(), CurrencyName{form, "", "", ""},
      [](const CurrencyName &a, const CurrencyName &b) { return a.form < b.form; });
  return {first, last};
}

const CurrencyName *currency_at_start(std::string_view text, CurrencyForm form) {
  const auto all = currency_names(form);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const CurrencyName &one) { return text.starts_with(one.name); });
  return found == all.end() ? nullptr : &*found;
}

const CurrencyName *currency_at_end(std::string_view text, CurrencyForm form) {
  const auto all = currency_names(form);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const CurrencyName &one) { return text.ends_with(one.name); });
  return found == all.end() ? nullptr : &*found;
}

const CurrencyName *currency_of_word(std::string_view folded) {
  const auto all = currency_names(CurrencyForm::word);
  const auto found = std::find_if(all.begin(), all.end(), [&](const CurrencyName &one) { return one.name == folded; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace celac
