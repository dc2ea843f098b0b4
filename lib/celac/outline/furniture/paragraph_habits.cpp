#include "celac/outline/furniture/paragraph_habits.hpp"

#include "celac/prose/sentence.hpp"

namespace celac {

bool ParagraphHabits::has_one_label_between(RepeatedLines group) {
  count_labels();
  std::size_t regular = 0;
  for (std::size_t k = 1; k < group.size(); ++k) {
    regular += labels_before_[group[k].line] - labels_before_[group[k - 1].line + 1] == 1 ? 1U : 0U;
  }
  return group.size() >= 3 && regular * 8 >= (group.size() - 1) * 7;
}

bool ParagraphHabits::end_sentences() {
  if (!punctuated_) {
    std::size_t texts = 0;
    std::size_t ended = 0;
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (!around_.is_text(i) || repeated_[i]) {
        continue;
      }
      if (last != 0 && lines_[last].heading == 0 && is_paragraph_end(last) && around_.is_labelled(i)) {
        ++texts;
        ended += ends_sentence(around_.text(last)) ? 1U : 0U;
      }
      last = i;
    }
    punctuated_ = texts < 3 || ended * 2 >= texts;
  }
  return *punctuated_;
}

// How many labels start above each line.
void ParagraphHabits::count_labels() {
  if (!labels_before_.empty()) {
    return;
  }
  labels_before_.reserve(lines_.size() + 1);
  labels_before_.push_back(0);
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    labels_before_.push_back(labels_before_.back() + (around_.is_text(i) && around_.is_labelled(i) ? 1U : 0U));
  }
}

// Long enough, and no entry of a table of contents.
bool ParagraphHabits::is_paragraph_end(std::uint32_t i) const {
  constexpr std::size_t longest_entry = 100;  // bytes
  constexpr std::size_t shortest = 20;
  return around_.text(i).size() > longest_entry || (around_.text(i).size() > shortest && !around_.is_labelled(i));
}

}  // namespace celac
