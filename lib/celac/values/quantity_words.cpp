#include "celac/values/quantity_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "celac/text/ascii.hpp"
#include "celac/values/currency.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

std::size_t skip_blank(std::string_view text) {
  return text.starts_with(' ')                                        ? 1
         : text.starts_with("\xC2\xA0") || text.starts_with("\u202F") ? text[0] == '\xC2' ? 2 : 3
                                                                      : 0;
}

// A word of `words` that `text` starts with and that ends there.
std::size_t starts_with_one_of(std::string_view text, std::span<const std::string_view> words) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](std::string_view word) { return text.starts_with(word); });
  return found == words.end() ? 0 : found->size();
}

bool goes_on(std::string_view text, std::size_t at) { return at < text.size() && ascii::is_letter(text[at]); }

}  // namespace

Currency currency_after(std::string_view text) {
  std::size_t at = skip_blank(text);
  for (const std::string_view link : {"de ", "d'", "d’", "of ", "di "}) {
    if (text.substr(at).starts_with(link)) {
      at += link.size();
      break;
    }
  }
  const std::string_view rest = text.substr(at);
  for (const CurrencyForm form : {CurrencyForm::sign, CurrencyForm::han, CurrencyForm::code}) {
    const CurrencyName *found = currency_at_start(rest, form);
    if (found != nullptr && (form != CurrencyForm::code || !goes_on(rest, found->name.size()))) {
      return {found->family, at + found->name.size()};
    }
  }
  FoldedWord word = fold_word(rest);
  // "US dollars": the country before the name.
  if (word.length == 2 && word.view() == "us") {
    at += word.size + skip_blank(text.substr(at + word.size));
    word = fold_word(text.substr(at));
  }
  const CurrencyName *found = word.length == 0 ? nullptr : currency_of_word(word.view());
  return found == nullptr ? Currency{} : Currency{found->family, at + word.size};
}

Currency currency_before(std::string_view text) {
  const std::size_t whole = text.size();
  for (const std::string_view blank : {" ", "\xC2\xA0"}) {
    if (text.ends_with(blank)) {
      text.remove_suffix(blank.size());
      break;
    }
  }
  for (const CurrencyForm form : {CurrencyForm::sign, CurrencyForm::han, CurrencyForm::code}) {
    if (const CurrencyName *found = currency_at_end(text, form)) {
      return {found->family, found->name.size() + whole - text.size()};
    }
  }
  return {};
}

std::size_t percent_after(std::string_view text) {
  static constexpr std::array<std::string_view, 15> marks = {"%",
                                                             "％",
                                                             "per cent",
                                                             "percent",
                                                             "por ciento",
                                                             "por cento",
                                                             "pour cent",
                                                             "Prozent",
                                                             "per cento",
                                                             "v. H.",
                                                             "percentage point",
                                                             "puntos porcentuales",
                                                             "pontos percentuais",
                                                             "points de pourcentage",
                                                             "个百分点"};
  const std::size_t blank = skip_blank(text);
  const std::size_t size = starts_with_one_of(text.substr(blank), marks);
  return size == 0 ? 0 : blank + size;
}

bool is_reference_word(std::string_view folded) {
  static constexpr std::array<std::string_view, 38> words = {
      "absatz",  "absatze",  "allegato", "annex",      "annexe",     "anexo",     "anhang",     "art",
      "article", "articles", "articulo", "articulos",  "artigo",     "artigos",   "articolo",   "articoli",
      "artikel", "artikeln", "capitulo", "capitolo",   "chapitre",   "chapter",   "clausula",   "clause",
      "comma",   "inciso",   "kapitel",  "numeral",    "paragrafo",  "paragraph", "paragraphe", "paragraphs",
      "parrafo", "parrafos", "punto",    "resolution", "resolucion", "section"};
  return std::find(words.begin(), words.end(), folded) != words.end();
}

std::size_t han_measure(std::string_view text) {
  static constexpr std::array<std::string_view, 52> words = {
      "个", "個", "名",   "项",   "項",   "年", "天",   "日",   "次",   "种",   "種", "届", "屆",
      "家", "所", "倍",   "期",   "周",   "週", "小时", "小時", "分钟", "分鐘", "月", "类", "類",
      "级", "級", "位",   "份",   "件",   "批", "座",   "台",   "辆",   "公里", "吨", "噸", "公顷",
      "亩", "元", "美元", "欧元", "季度", "人", "成员", "缔约", "方面", "阶段", "层", "章", "部分"};
  return starts_with_one_of(text, words);
}

std::size_t han_reference(std::string_view text) {
  static constexpr std::array<std::string_view, 10> words = {"条", "條", "款", "章",   "编",
                                                             "節", "节", "项", "部分", "号"};
  return starts_with_one_of(text, words);
}

}  // namespace celac
