#include <algorithm>
#include <array>
#include <string>

#include "celac/references/words.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac::references {
namespace {

// The word that ends `text`, without the marks behind it.
std::string_view last_word(std::string_view text) {
  const auto end = text.find_last_not_of(" ,;:(\"'");
  text = text.substr(0, end == std::string_view::npos ? 0 : end + 1);
  const auto blank = text.find_last_of(' ');
  return text.substr(blank == std::string_view::npos ? 0 : blank + 1);
}

template <std::size_t Size>
bool starts_with_one(std::string_view text, const std::array<std::string_view, Size> &words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

// What documents are called.
bool names_document(std::string_view word) {
  static constexpr std::array<std::string_view, 46> documents = {
      "guidance",  "decision",   "resolution", "convention", "treat",    "regulation",   "directive",   "law",
      "statute",   "código",     "reglamento", "act",        "protocol", "decreto",      "ley",         "resolución",
      "convenio",  "constituci", "code",       "loi",        "décret",   "lei",          "decisión",    "agreement",
      "charter",   "acuerdo",    "tratado",    "carta",      "acordo",   "constituição", "traité",      "accord",
      "règlement", "gesetz",     "vertrag",    "verordnung", "legge",    "decreto",      "regolamento", "constitution",
      "ordinance", "rfc",        "nist",       "iso",        "covenant", "order"};
  constexpr std::size_t longest_ending = 3;
  return std::any_of(documents.begin(), documents.end(), [&](std::string_view document) {
    return word.starts_with(document) && word.size() <= document.size() + longest_ending;
  });
}

// The name that `text` opens with stands in the title: "the Agreement", "the Paris Agreement" of the Paris Agreement.
bool names_title(std::string_view text, std::string_view title) {
  const std::string in = utf8::lower(title);
  std::size_t words = 0;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find_first_of(" ,.;:)"), text.size());
    const std::string word = utf8::lower(text.substr(0, size));
    if (size == 0 || word == text.substr(0, size)) {
      break;  // a small word ends the name
    }
    if (in.find(word) == std::string::npos) {
      return false;
    }
    ++words;
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return words > 0;
}

bool names_document_soon(std::string_view text) {
  for (int i = 0; i < 3 && !text.empty(); ++i) {
    const std::size_t size = std::min(text.find_first_of(" ,.;:)"), text.size());
    if (names_document(utf8::lower(text.substr(0, size)))) {
      return true;
    }
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return false;
}

// "of this Plan" stays inside, any other "of the ..." leads away; without an article or with another link only to what
// is a document by its name.
bool leads_elsewhere(std::string_view after, const Context &context) {
  static constexpr std::array<std::string_view, 11> of_the = {"of the ", "de la ", "de los ", "del ",   "du ", "da ",
                                                              "do ",     "dos ",   "das ",    "della ", "des "};
  static constexpr std::array<std::string_view, 12> weak = {
      "of ", "de l'", "de l\u2019", "de ", "in the ", "to the ", "under ", "d'", "d\u2019", "dell'", "der ", "to "};
  static constexpr std::array<std::string_view, 24> own = {
      "this",     "the present", "present",     "that",  "these",  "such",    "este",   "esta",
      "presente", "la presente", "el presente", "ce ",   "cette",  "présent", "deste",  "desta",
      "plan",     "action plan", "same",        "mismo", "propio", "dies",    "questo", "said"};
  while (!after.empty() && (after[0] == ' ' || after[0] == ',')) {
    after.remove_prefix(1);
  }
  const auto linked = [&](const auto &links) {
    const auto *const found = std::find_if(links.begin(), links.end(),
                                           [&](std::string_view link) { return after.starts_with(link); });
    return found == links.end() ? std::string_view{} : after.substr(found->size(), 80);
  };
  if (const std::string_view whole = linked(of_the); !whole.empty()) {
    return !starts_with_one(utf8::lower(whole), own) && !names_title(whole, context.title);
  }
  const std::string_view whole = linked(weak);
  return !whole.empty() && !starts_with_one(utf8::lower(whole), own) && names_document_soon(whole) &&
         !names_title(whole, context.title);
}

// 1/CP.20, 2016/679/EU: what decisions and regulations are numbered with.
bool is_code_of_act(std::string_view word) {
  return word.find('/') != std::string_view::npos && std::any_of(word.begin(), word.end(), ascii::is_digit) &&
         std::any_of(word.begin(), word.end(), ascii::is_upper);
}

// "Decision 1/CP.20, paragraph 5", "the Convention's Article 4", "whose Article 5", "RFC 4180 section 2": nothing but
// numbers, names and small words between the document and the reference.
bool comes_from_elsewhere(std::string_view before, const Context &context) {
  static constexpr std::array<std::string_view, 9> owners = {"its",  "whose", "su",   "cuyo", "son",
                                                             "dont", "seu",   "cujo", "sus"};
  static constexpr std::array<std::string_view, 14> between = {
      "particular", "including", "of", "no", "no.", "the", "de", "del", "n.º", "núm.", "da", "du", "in", "on"};
  const std::string first = utf8::lower(last_word(before));
  if (std::find(owners.begin(), owners.end(), first) != owners.end()) {
    return true;
  }
  constexpr int farthest = 8;
  for (int i = 0; i < farthest; ++i) {
    const std::string_view word = last_word(before);
    if (word.empty()) {
      return false;
    }
    before = before.substr(0, static_cast<std::size_t>(word.data() - before.data()));
    const std::string small = utf8::lower(word);
    if (names_document(small)) {
      return !names_title(word, context.title);
    }
    if (is_code_of_act(word)) {
      return true;
    }
    const bool ends = word.back() == '.' && small != "no." && small != "n.º" && small != "núm.";
    const bool name = word.find_first_of("0123456789(") != std::string_view::npos || small != word ||
                      std::find(between.begin(), between.end(), small) != between.end();
    if (ends || !name) {
      return false;
    }
  }
  return false;
}

// "NIST 800-63 section 6"
bool follows_code(std::string_view before) {
  const std::string_view word = last_word(before);
  const bool joined = !before.empty() && before.back() == ' ' && before.size() > 1 && before[before.size() - 2] != ',';
  return joined && word.size() > 3 && std::any_of(word.begin(), word.end(), ascii::is_digit) && word.back() != '.' &&
         word.find_first_of("()") == std::string_view::npos;
}

bool says_here(std::string_view after) {
  static constexpr std::array<std::string_view, 7> here = {" above",    " below",     " hereof",    " supra",
                                                           " anterior", " ci-dessus", " precedente"};
  return starts_with_one(after, here);
}

}  // namespace

bool is_elsewhere(std::string_view before, std::string_view after, const Context &context) {
  return leads_elsewhere(after, context) ||
         (!says_here(after) && (comes_from_elsewhere(before, context) || follows_code(before)));
}

}  // namespace celac::references
