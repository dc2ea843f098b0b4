// Chinese words of labels: those after a number (第三条) and those before one (附件二).

#include <algorithm>
#include <initializer_list>
#include <string>

#include "celac/labels/words.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

namespace {

struct Form {
  std::string_view form;
  Word word;
};

FoundWord starts_with_one(const auto &forms, std::string_view text) {
  const auto *const found = std::find_if(std::begin(forms), std::end(forms),
                                         [&](const Form &form) { return text.starts_with(form.form); });
  return found == std::end(forms) ? FoundWord{}
                                  : FoundWord{found->word, static_cast<std::uint32_t>(found->form.size())};
}

// Whether a title is one of `forms`, however it is spaced and marked.
bool is_spaced_form(std::string_view title, std::initializer_list<std::string_view> forms) {
  constexpr std::size_t longest = 32;  // bytes
  if (title.size() > longest) {
    return false;
  }
  std::string squeezed;
  for (std::size_t at = 0; at < title.size();) {
    const auto c = utf8::decode(title, at);
    squeezed += utf8::is_space(c.code) || c.code == U'*' ? std::string_view{} : title.substr(at, c.size);
    at += c.size;
  }
  return std::find(forms.begin(), forms.end(), squeezed) != forms.end();
}

}  // namespace

FoundWord find_classifier(std::string_view text) {
  static constexpr Form classifiers[] = {{"部分", Word::part},  {"分编", Word::title}, {"分編", Word::title},
                                         {"编", Word::part},    {"編", Word::part},    {"篇", Word::part},
                                         {"章", Word::chapter}, {"节", Word::section}, {"節", Word::section},
                                         {"条", Word::article}, {"條", Word::article}, {"款", Word::paragraph},
                                         {"项", Word::point},   {"項", Word::point},   {"目", Word::point}};
  return starts_with_one(classifiers, text);
}

FoundWord find_han_word(std::string_view text) {
  static constexpr Form words[] = {{"附件", Word::annex},     {"附录", Word::annex},     {"附錄", Word::annex},
                                   {"任务", Word::action},    {"任務", Word::action},    {"行动", Word::action},
                                   {"行動", Word::action},    {"工程", Word::action},    {"措施", Word::measure},
                                   {"目标", Word::objective}, {"目標", Word::objective}, {"领域", Word::area},
                                   {"領域", Word::area}};
  return starts_with_one(words, text);
}

bool is_han_part(std::string_view title) {
  return is_spaced_form(title, {"总则", "分则", "罚则", "附则", "總則", "分則", "罰則", "附則"});
}

bool is_han_contents_title(std::string_view title) {
  return title.find("目") != std::string_view::npos && is_spaced_form(title, {"目录", "目錄", "目次"});
}

}  // namespace celac
