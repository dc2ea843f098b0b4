#include "celac/values/amount.hpp"

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/currency.hpp"
#include "celac/values/date.hpp"
#include "celac/values/month.hpp"
#include "celac/values/number_spaces.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

constexpr std::size_t most_digits = 18;

using ascii::is_digit;

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && utf8::is_letter(utf8::decode(text, at).code);
}

// Whether a sign or a code of a currency ends in this byte: before few numbers stands one.
bool ends_currency(char byte) {
  static const auto ends = [] {
    std::array<bool, 256> out{};
    for (const CurrencyForm form : {CurrencyForm::sign, CurrencyForm::code}) {
      for (const CurrencyName &one : currency_names(form)) {
        out.at(static_cast<unsigned char>(one.name.back())) = true;
      }
    }
    return out;
  }();
  return ends[static_cast<unsigned char>(byte)];
}

// Reads the amounts of one text from left to right.
class Amounts {
 public:
  Amounts(std::string_view text, std::string_view language) : text_(text), tongue_(tongue_of(language)) {}

  std::vector<FoundAmount> all() {
    const auto digit_from = [&](std::size_t at) {
      return static_cast<std::size_t>(std::find_if(text_.begin() + at, text_.end(), is_digit) - text_.begin());
    };
    for (std::size_t at = digit_from(0); at < text_.size();) {
      at = digit_from(take(at));
    }
    return std::move(out_);
  }

 private:
  // The amount whose number starts at `at`; where to go on.
  std::size_t take(std::size_t at) {
    if (const auto date = date_at(text_, at)) {
      return date->end;
    }
    auto number = number_at(text_, at, tongue_);
    if (!number) {
      while (digit_at(text_, at)) {
        ++at;
      }
      return at;
    }
    FoundAmount amount;
    amount.value = number->value;
    amount.begin = at;
    amount.end = number->end;
    take_range(amount, *number);
    if (money_before(amount) || money_after(amount)) {
      out_.push_back(amount);
    } else if (thing(amount, number->scaled)) {
      out_.push_back(amount);
    }
    return std::max(amount.end, number->end);
  }

  // "15 to 20,000", "2-3 million": both ends have the scale of the second.
  void take_range(FoundAmount &amount, const FoundNumber &first) const {
    std::size_t at = skip_spaces(text_, first.end);
    bool linked = false;
    for (const std::string_view sign : {"-", "–", "—", "to ", "a ", "al ", "à ", "y ", "e ", "et ", "至", "到"}) {
      if (text_.substr(at, sign.size()) == sign) {
        at = skip_spaces(text_, at + sign.size());
        linked = true;
        break;
      }
    }
    if (!linked || !digit_at(text_, at)) {
      return;
    }
    const auto second = number_at(text_, at, tongue_);
    if (second && second->value.size() >= amount.value.size() && second->value.size() <= most_digits) {
      amount.to = second->value;
      amount.end = second->end;
    }
  }

  [[nodiscard]] bool money_before(FoundAmount &amount) const {
    std::size_t end = amount.begin;
    if (end > 0 && (text_[end - 1] == ' ')) {
      --end;
    }
    if (end == 0 || !ends_currency(text_[end - 1])) {
      return false;
    }
    for (const CurrencyForm form : {CurrencyForm::sign, CurrencyForm::code}) {
      for (const CurrencyName &one : currency_names(form)) {
        const std::size_t size = one.name.size();
        if (end < size || text_.substr(end - size, size) != one.name) {
          continue;
        }
        const bool word = ascii::is_letter(one.name[0]);
        const bool apart = end == size || !word || !utf8::is_letter(utf8::decode_before(text_, end - size).code);
        const bool numbered = word && ascii::is_letter(one.name.back()) && (end == amount.begin || one.name == "COP") &&
                              amount.end - amount.begin <= 2;  // COP 26
        const bool near = end == amount.begin || word || one.name.back() == '$' || one.name.size() > 1;
        if (apart && near && !numbered) {
          amount.begin = end - size;
          amount.currency = one.iso;
          return true;
        }
      }
    }
    return false;
  }

  [[nodiscard]] bool money_after(FoundAmount &amount) const {
    if (const CurrencyName *han = currency_at_start(text_.substr(amount.end), CurrencyForm::han)) {
      amount.currency = han->iso;
      amount.end += han->name.size();
      return true;
    }
    std::size_t at = skip_spaces(text_, amount.end);
    // Behind a number a lone "$" opens the next sum.
    const CurrencyName *sign = currency_at_start(text_.substr(at), CurrencyForm::sign);
    if (sign != nullptr && sign->name != "$") {
      amount.currency = sign->iso;
      amount.end = at + sign->name.size();
      return true;
    }
    for (int words = 0; words < 3; ++words) {
      const auto word = fold_word(text_.substr(at, 32));
      if (word.length == 0) {
        return false;
      }
      if (const CurrencyName *found = currency_of_word(word.view())) {
        amount.currency = found->iso;
        amount.end = at + word.size;
        return true;
      }
      const bool passes = word.view() == "de" || word.view() == "d" || word.view() == "us" || word.view() == "in" ||
                          word.view() == "canadian";
      if (!passes) {
        return false;
      }
      at = skip_spaces(text_, at + word.size);
      at += at < text_.size() && text_[at] == '\'' ? 1U : text_.substr(at, 3) == "’" ? 3U : 0U;
    }
    return false;
  }

  [[nodiscard]] bool thing(FoundAmount &amount, bool scaled) const {
    const std::string_view glued = text_.substr(amount.end, 2);
    const bool ordinal = glued == "st" || glued == "nd" || glued == "rd" || glued == "th" || glued == "er" ||
                         glued == "º" || glued == "ª" || glued == "°";
    const auto behind = utf8::decode(text_, amount.end).code;  // 5G
    const bool joined = utf8::is_letter(behind) && !utf8::is_cjk(behind);
    if (ordinal || joined || is_inside_name(amount.begin)) {
      return false;
    }
    std::size_t at = skip_spaces(text_, amount.end);
    if (text_.substr(at, 1) == "%" || text_.substr(at, 3) == "％") {
      amount.unit.assign(1, '%');
      amount.end = at + (text_[at] == '%' ? std::size_t{1} : std::size_t{3});
      return true;
    }
    if (text_.substr(amount.end, 1) == "-" || at == text_.size()) {
      return false;
    }
    for (const std::string_view words : {"per cent", "percent", "por ciento", "por cento", "pour cent"}) {
      if (text_.substr(at, words.size()) == words) {
        amount.unit.assign(1, '%');
        amount.end = at + words.size();
        return true;
      }
    }
    const bool year = !scaled && amount.value.size() == 4 && amount.end - amount.begin == 4 &&
                      (amount.value[0] == '1' || amount.value[0] == '2') && amount.to.empty();
    const std::size_t linked = text_.substr(at, 3) == "de " ? at + 3 : at;  // 14 y 15 de octubre
    if (month_number(fold_word(text_.substr(linked, 32)).view()) != 0) {
      return false;
    }
    return utf8::is_cjk(utf8::decode(text_, at).code) ? han_noun(amount, at) : !year && noun(amount, at);
  }

  // A number right behind a word with a capital, a hyphen or a point belongs to it: Resolution 1540, COVID-19, 3.4.
  [[nodiscard]] bool is_inside_name(std::size_t begin) const {
    std::size_t at = begin;
    const auto last = utf8::decode_before(text_, at);
    if (last.code == '-' || last.code == '.' || last.code == '/' || last.code == '(' || utf8::is_letter(last.code)) {
      return !utf8::is_cjk(last.code);
    }
    while (at > 0 && space_at(text_, at - utf8::decode_before(text_, at).size) != 0) {
      at -= utf8::decode_before(text_, at).size;
    }
    const std::size_t end = at;
    bool capital = false;
    for (int most = 24; at > 0 && most > 0; --most) {
      const auto c = utf8::decode_before(text_, at);
      if (!utf8::is_letter(c.code) && c.code != '.') {
        break;
      }
      at -= c.size;
      capital = utf8::is_upper(c.code);
    }
    const auto word = fold_word(text_.substr(at, 32));
    const bool refers = word.view() == "article" || word.view() == "articulo" || word.view() == "artigo" ||
                        word.view() == "no" || word.view() == "phase" || word.view() == "lei" || word.view() == "ley" ||
                        word.view() == "paragraph" || word.view() == "version" || word.view() == "item" ||
                        word.view() == "point" || word.view() == "section" || word.view() == "annex" ||
                        word.view() == "table" || word.view() == "chapter";
    return end > at && (refers || (capital && !opens_sentence(at)));
  }
  [[nodiscard]] bool opens_sentence(std::size_t at) const {
    while (at > 0 && space_at(text_, at - utf8::decode_before(text_, at).size) != 0) {
      at -= utf8::decode_before(text_, at).size;
    }
    const auto before = utf8::decode_before(text_, at).code;
    return at == 0 || before == '.' || before == ';' || before == ':';
  }

  // The noun behind the number: up to four words, to the next mark or small word.
  [[nodiscard]] bool noun(FoundAmount &amount, std::size_t at) const {
    constexpr auto stops = std::to_array<std::string_view>(
        {"of",    "in",      "on",      "to",     "for",    "and",    "or",  "by",   "with",    "from",  "at",
         "the",   "that",    "which",   "who",    "en",     "para",   "por", "con",  "y",       "e",     "o",
         "a",     "que",     "em",      "com",    "do",     "da",     "dos", "das",  "no",      "na",    "et",
         "ou",    "dans",    "pour",    "par",    "qui",    "au",     "aux", "du",   "des",     "sur",   "is",
         "are",   "will",    "sont",    "as",     "than",   "have",   "has", "los",  "las",     "et",    "over",
         "las",   "el",      "la",      "until",  "hasta",  "ate",    "le",  "les",  "um",      "uma",   "un",
         "une",   "entre",   "between", "before", "during", "within", "per", "each", "durante", "antes", "desde",
         "avant", "pendant", "chaque",  "cada",   "depuis", "since",  "d"});
    std::size_t end = at;
    int words = 0;
    while (words < 4 && is_letter_at(text_, at)) {
      const auto word = fold_word(text_.substr(at, 64));
      std::size_t stop = at;
      while (stop < text_.size() && (is_letter_at(text_, stop) || text_[stop] == '-') && stop - at < 60) {
        stop += utf8::decode(text_, stop).size;
      }
      const bool partitive = words == 0 && (word.view() == "de" || word.view() == "d");
      const bool small = std::find(stops.begin(), stops.end(), word.view()) != stops.end() ||
                         (word.view() == "de" && words > 0);
      if (small) {
        break;
      }
      words += partitive ? 0 : 1;
      end = partitive ? end : stop;
      at = stop;
      if (partitive && at < text_.size() && text_.substr(at, 3) == "’") {
        at += 3;
      }
      const std::size_t next = skip_spaces(text_, at);
      if (next == at && !partitive) {
        break;
      }
      at = next;
    }
    if (words == 0) {
      return false;
    }
    std::size_t begin = skip_spaces(text_, amount.end);
    if (text_.substr(begin, 3) == "de ") {
      begin += 3;
    } else if (text_.substr(begin, 4) == "d’") {
      begin += 4;
    }
    amount.unit = std::string(text_.substr(begin, end > begin ? end - begin : 0));
    amount.end = std::max(end, amount.end);
    return !amount.unit.empty();
  }

  [[nodiscard]] bool han_noun(FoundAmount &amount, std::size_t at) const {
    constexpr auto not_things = std::to_array<std::string_view>(
        {"年", "月", "日", "号", "条", "款", "届", "时", "、", "，", "。", "）", "世纪", "岁"});
    const std::string_view rest = text_.substr(at);
    if (std::any_of(not_things.begin(), not_things.end(),
                    [&](std::string_view one) { return rest.substr(0, one.size()) == one; })) {
      return false;
    }
    std::size_t end = at;
    for (int most = 8; end < text_.size() && most > 0; --most) {
      const auto c = utf8::decode(text_, end);
      if (!utf8::is_letter(c.code) || c.code == U'和' || c.code == U'与' || c.code == U'及' || c.code == U'的') {
        break;
      }
      end += c.size;
    }
    amount.unit = std::string(text_.substr(at, end - at));
    amount.end = end;
    return !amount.unit.empty();
  }

  std::string_view text_;
  Tongue tongue_;
  std::vector<FoundAmount> out_;
};

}  // namespace

std::vector<FoundAmount> find_amounts(std::string_view text, std::string_view language) {
  return Amounts(text, language).all();
}

}  // namespace celac
