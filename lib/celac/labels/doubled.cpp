#include "celac/labels/doubled.hpp"

#include <algorithm>

#include "celac/text/byte_set.hpp"

namespace celac {
namespace {

// A number that Markdown, too, takes for one of a list.
bool is_of_list(const Label &label) {
  return label.count == 1 && label.delimited && label.word == Word::none && label.last().kind == Numeral::arabic;
}

bool is_same_number(const Label &outer, const Label &inner) {
  return inner.count == 1 && inner.delimited && inner.last().value == outer.last().value &&
         inner.last().kind != Numeral::ordinal;  // "3. Third."
}

const Label *same_number_behind(const Label &outer, const std::vector<Label> &inner) {
  const auto same = std::find_if(inner.begin(), inner.end(),
                                 [&](const Label &label) { return is_same_number(outer, label); });
  return same == inner.end() ? nullptr : &*same;
}

std::vector<Label> labels_behind(std::string_view bytes, const Label &outer, Span content, InputFormat format) {
  return read_labels(bytes, {std::min(outer.rest, content.end), content.end}, format);
}

// "12. (12)", "3) c.": a number and, behind it, the same or a few letters, closed. What costs little, for every line is
// asked.
bool may_be_doubled(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  constexpr std::size_t most_letters = 6;  // of a Roman number
  static constexpr ByteSet digits("0123456789");
  const std::size_t size = std::min(digits.find_first_not_in(text), text.size());
  if (size == 0 || size > most_digits || size == text.size() || (text[size] != '.' && text[size] != ')')) {
    return false;
  }
  const auto at = text.find_first_not_of(" *_(", size + 1);
  if (at == std::string_view::npos) {
    return false;
  }
  const std::string_view inner = text.substr(at);
  const std::size_t letters = std::min(inner.find_first_not_of("ivxlcIVXLCabdefghjkmnopqrstuwyz"), inner.size());
  const std::size_t end = inner.starts_with(text.substr(0, size)) ? size : letters;
  return end > 0 && end <= most_letters && end < inner.size() &&
         std::string_view(".)*_").find(inner[end]) != std::string_view::npos;
}

}  // namespace

bool starts_with_doubled_number(std::string_view text) {
  if (!may_be_doubled(text)) {
    return false;
  }
  const Span content{0, static_cast<std::uint32_t>(text.size())};
  const std::vector<Label> labels = read_labels(text, content, InputFormat::markdown);
  return std::any_of(labels.begin(), labels.end(), [&](const Label &label) {
    return is_of_list(label) && label.last().value > 1 &&
           same_number_behind(label, labels_behind(text, label, content, InputFormat::markdown)) != nullptr;
  });
}

void join_doubled_numbers(std::string_view bytes, Span content, InputFormat format, std::vector<Label> &labels,
                          std::size_t first) {
  for (std::size_t i = first; i < labels.size(); ++i) {
    Label &outer = labels[i];
    if (!is_of_list(outer)) {
      continue;
    }
    const std::vector<Label> inner = labels_behind(bytes, outer, content, format);
    if (const Label *same = same_number_behind(outer, inner); same != nullptr) {
      outer.printed.end = same->printed.end;
      outer.rest = same->rest;
      outer.inner = same->inner;
      outer.glued = same->glued;
      outer.marked = outer.marked || same->marked;
      outer.escaped = outer.escaped || same->escaped;
      outer.closes = outer.closes && same->closes;
      outer.opener = same->opener;
    }
  }
}

}  // namespace celac
