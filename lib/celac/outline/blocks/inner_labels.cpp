#include "celac/outline/blocks/inner_labels.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "celac/outline/lines/cut_lines.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/ascii.hpp"

namespace celac {
namespace {

constexpr std::size_t most_parts = 6;  // (a)(1)(i)(A)(I) and one more

// Whether marks, tags and links that open in `text` also close there: what is cut must not fall apart.
bool is_balanced(std::string_view text) {
  const auto runs = [&](char mark) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      count += text[at] == mark && (at == 0 || text[at - 1] != mark) ? 1U : 0U;
    }
    return count;
  };
  const auto count = [&](char c) { return std::count(text.begin(), text.end(), c); };
  return runs('*') % 2 == 0 && runs('_') % 2 == 0 && count('[') == count(']') && count('<') % 2 == 0;
}

bool opens_series(const Label &label) {
  return label.word == Word::none && label.count == 1 && label.last().value == 1;
}

// "1. (a) and (b) are repealed": a small word, and another label.
bool names_range(std::string_view words) {
  const auto end = words.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
  return end != std::string_view::npos && words.substr(end, 2) == " (";
}

// 第五条（一）项所称: what is said of the point, not what it says.
bool refers_in_han(std::string_view words) {
  static constexpr std::string_view particles[] = {"项", "項", "款", "目", "的", "和", "及", "至", "、"};
  return std::any_of(std::begin(particles), std::end(particles),
                     [&](std::string_view particle) { return words.starts_with(particle); });
}

class Finder {
 public:
  Finder(std::string_view bytes, InputFormat format, const Learned &learned)
      : bytes_(bytes), format_(format), learned_(learned) {}

  // The bytes of `content`, which `labels` start, where labels inside it start.
  const std::vector<std::uint32_t> &starts(Span content, std::span<const Label> labels) {
    starts_.clear();
    const std::uint32_t behind = labels.empty() ? behind_formula(content) : 0;
    behind_formula_ = behind != 0;
    if (behind_formula_) {
      starts_.push_back(behind);
      return starts_;
    }
    bool closed = true;
    Span rest = content;
    while (const Label *outer = starts_.size() < most_parts ? cut_next(labels, rest) : nullptr) {
      closed = closed && (outer->delimited || outer->style == LabelStyle::parens);
      rest.begin = starts_.back();
      inner_.clear();
      read_labels(bytes_, rest, format_, inner_, &learned_);
      std::erase_if(inner_, [](const Label &label) { return !opens_series(label); });
      if (inner_.empty()) {
        starts_.pop_back();
        break;
      }
      labels_.swap(inner_);
      labels = labels_;
    }
    if (!starts_.empty() && !says_something({labels.front().rest, content.end}, closed)) {
      starts_.clear();
    }
    return starts_;
  }

  /// Whether the line that was asked for last is cut behind what enacts an article.
  [[nodiscard]] bool is_behind_formula() const { return behind_formula_; }

 private:
  // "THE COUNCIL DECREES: Article 1. ...": where the first article stands behind what enacts it, in capitals.
  [[nodiscard]] std::uint32_t behind_formula(Span content) {
    constexpr std::uint32_t longest = 80;  // bytes
    std::uint32_t at = content.begin;
    const std::uint32_t end = std::min(content.end, content.begin + longest);
    while (at < end && bytes_[at] != ':' && !ascii::is_lower(bytes_[at]) && !ascii::is_digit(bytes_[at])) {
      ++at;
    }
    if (at == content.begin || at + 2 >= end || bytes_[at] != ':' || bytes_[at + 1] != ' ') {
      return 0;
    }
    at += 2;
    inner_.clear();
    read_labels(bytes_, {at, content.end}, format_, inner_, &learned_);
    const bool first = std::any_of(inner_.begin(), inner_.end(), [&](const Label &label) {
      return label.word == Word::article && label.count == 1 && label.last().value == 1 && label.rest < content.end;
    });
    return first ? at : 0;
  }

  // The likeliest of the labels that another one follows; where it starts is put on the list.
  const Label *cut_next(std::span<const Label> labels, Span content) {
    for (const Label &label : labels) {
      if (label.misread) {
        continue;
      }
      const std::uint32_t at = label.inner != 0 ? label.inner : label_behind_title(bytes_, label, content);
      if (at > content.begin && at < content.end && is_balanced(bytes_.substr(content.begin, at - content.begin))) {
        starts_.push_back(at);
        return &label;
      }
    }
    return nullptr;
  }

  // "Article 5 (1) of the Treaty provides" is a reference; "(a)(1) the keeper" is none, for (a) is closed itself.
  [[nodiscard]] bool says_something(Span words, bool closed) const {
    if (words.begin >= words.end) {
      return closed;
    }
    const std::string_view text = bytes_.substr(words.begin, words.size());
    if (std::string_view(",;:.)/-").find(text.front()) != std::string_view::npos || names_range(text)) {
      return false;
    }
    return !refers_in_han(text) && (closed || !(starts_lower(text) || text.front() == '('));
  }

  std::string_view bytes_;
  InputFormat format_;
  const Learned &learned_;
  std::vector<Label> labels_;  // of the part that is read
  std::vector<Label> inner_;
  std::vector<std::uint32_t> starts_;
  bool behind_formula_ = false;
};

std::vector<LineCut> find_cuts(const Source &source, InputFormat format, const Learned &learned,
                               const KnownLines &known, LineLabels &labels) {
  Finder finder(source.bytes(), format, learned);
  std::vector<LineCut> cuts;
  for (std::size_t i = 0; i < known.lines.size(); ++i) {
    const Line &line = known.lines[i];
    const bool quoted = i < known.inert.size() && known.inert[i];
    // What is underlined is one title, for the line below must stay its own.
    const bool underlined = i + 1 < known.lines.size() && known.lines[i + 1].kind == LineKind::underline;
    if (!is_text(line, known.facts[i]) || quoted || underlined) {
      continue;
    }
    for (const std::uint32_t start : finder.starts(line.content, labels.of(i, line.content))) {
      cuts.push_back({i, start, true, !finder.is_behind_formula()});
    }
  }
  return cuts;
}

// What is known of each line is known of its parts; `now` says where the first of them went.
template <class Known>
void spread(std::vector<Known> &known, const std::vector<std::uint32_t> &now) {
  std::vector<Known> parts;
  for (std::size_t i = 0; i < known.size(); ++i) {
    parts.resize(now[i + 1], known[i]);
  }
  known = std::move(parts);
}

// Headings without a mark that are cut are none; `now` says where the first part of each line went.
void renumber(std::vector<HeadingCandidate> &candidates, const std::vector<std::uint32_t> &now) {
  std::erase_if(candidates, [&](const HeadingCandidate &one) {
    return now[one.last + 1] - now[one.first] != one.last + 1 - one.first;
  });
  for (HeadingCandidate &one : candidates) {
    one.last = now[one.last];
    one.first = now[one.first];
  }
}

}  // namespace

void cut_at_inner_labels(const Source &source, InputFormat format, const Learned &learned, KnownLines known,
                         LineLabels &labels) {
  const auto now = cut_lines(source, find_cuts(source, format, learned, known, labels), known.lines);
  if (!now.empty()) {
    renumber(known.candidates, now);
    spread(known.facts, now);
    spread(known.inert, now);
  }
}

}  // namespace celac
