// Chinese words of labels: those after a number (第三条) and those before one (附件二).

#include <algorithm>
#include <string>

#include "celac/labels/words.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

FoundWord find_classifier(std::string_view text) {
  struct Classifier {
    std::string_view form;
    Word word;
  };
  constexpr Classifier classifiers[] = {
      {"部分", Word::part},  {"分编", Word::title}, {"编", Word::part},      {"篇", Word::part},  {"章", Word::chapter},
      {"节", Word::section}, {"条", Word::article}, {"款", Word::paragraph}, {"项", Word::point}, {"目", Word::point}};
  for (const auto &classifier : classifiers) {
    if (text.substr(0, classifier.form.size()) == classifier.form) {
      return {classifier.word, static_cast<std::uint32_t>(classifier.form.size())};
    }
  }
  return {};
}

FoundWord find_han_word(std::string_view text) {
  struct Form {
    std::string_view form;
    Word word;
  };
  constexpr Form words[] = {{"附件", Word::annex},     {"附录", Word::annex},  {"任务", Word::action},
                            {"行动", Word::action},    {"工程", Word::action}, {"措施", Word::measure},
                            {"目标", Word::objective}, {"领域", Word::area}};
  for (const auto &word : words) {
    if (text.substr(0, word.form.size()) == word.form) {
      return {word.word, static_cast<std::uint32_t>(word.form.size())};
    }
  }
  return {};
}

bool is_han_part(std::string_view title) {
  constexpr std::string_view parts[] = {"总则", "分则", "罚则", "附则"};
  std::string squeezed;
  for (std::size_t at = 0; at < title.size() && at < 32;) {
    const auto c = utf8::decode(title, at);
    squeezed += utf8::is_space(c.code) || c.code == U'*' ? std::string_view{} : title.substr(at, c.size);
    at += c.size;
  }
  return std::find(std::begin(parts), std::end(parts), squeezed) != std::end(parts);
}

}  // namespace celac
