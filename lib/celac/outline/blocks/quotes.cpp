#include "celac/outline/blocks/quotes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "celac/labels/label.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t longest = 300;  // lines

struct Marks {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Marks, 3> all_marks = {Marks{"“", "”"}, {"«", "»"}, {"\"", "\""}};

class Quotes {
 public:
  Quotes(const Source &source, const std::vector<Line> &lines, InputFormat format)
      : source_(source), lines_(lines), format_(format) {}

  std::vector<bool> run() {
    const auto count = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      if (lines_[i].kind != LineKind::text) {
        continue;
      }
      const Opening opening = opens(i);
      if (opening != Opening::none && !announced() && is_inserted(i)) {
        last_text_ = i;
        continue;
      }
      if (opening != Opening::none && starts_article(i)) {
        mark(i, i);
      }
      if (opening == Opening::open) {
        const std::uint32_t end = closing_line(i + 1);
        if (end < count && end - i <= longest && (starts_article(i) || !holds_article(i + 1, end))) {
          mark(i + 1, end);
          i = end;
        }
      }
      last_text_ = i;
    }
    return std::move(quoted_);
  }

 private:
  enum class Opening : std::uint8_t { none, closed, open };

  void mark(std::uint32_t first, std::uint32_t last) {
    quoted_.resize(lines_.size());
    std::fill(quoted_.begin() + first, quoted_.begin() + last + 1, true);
  }

  [[nodiscard]] std::string_view text(std::uint32_t i) const { return source_.slice(lines_[i].content); }

  // Whether line `i` starts with a quotation, and leaves it open.
  [[nodiscard]] Opening opens(std::uint32_t i) const {
    const Line &line = lines_[i];
    std::uint32_t at = line.content.begin;
    const std::string_view bytes = source_.bytes();
    while (at < line.content.end && (bytes[at] == '*' || bytes[at] == '_')) {
      ++at;
    }
    const std::string_view rest = bytes.substr(at, line.content.end - at);
    if (rest.empty() || (rest[0] != '"' && static_cast<unsigned char>(rest[0]) < 0xC2)) {
      return Opening::none;
    }
    for (const Marks &marks : all_marks) {
      if (rest.substr(0, marks.open.size()) == marks.open) {
        const bool open = marks.open == marks.close ? occurrences(rest, marks.open) % 2 == 1
                                                    : occurrences(rest, marks.open) > occurrences(rest, marks.close);
        return open && (announced() || starts_article(i)) ? Opening::open : Opening::closed;
      }
    }
    return Opening::none;
  }

  [[nodiscard]] static std::size_t occurrences(std::string_view text, std::string_view mark) {
    std::size_t count = 0;
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) {
      ++count;
    }
    return count;
  }

  [[nodiscard]] bool opens_with(std::uint32_t i, std::string_view mark) const {
    const std::string_view line = text(i);
    return line.substr(std::min(line.find_first_not_of("*_"), line.size())).starts_with(mark);
  }

  [[nodiscard]] bool announced() const { return text(last_text_).ends_with(':') || text(last_text_).ends_with("："); }

  // Article 5, § 2, 第三条, after whatever marks
  [[nodiscard]] bool starts_article(std::uint32_t i) const {
    Span words = lines_[i].content;
    for (auto c = utf8::decode(source_.bytes(), words.begin);
         words.begin < words.end && !utf8::is_letter(c.code) && c.code != U'§';
         c = utf8::decode(source_.bytes(), words.begin)) {
      words.begin += c.size;
    }
    const auto labels = read_labels(source_.bytes(), words, format_);
    return !labels.empty() && (labels.front().word != Word::none || labels.front().style == LabelStyle::section_sign);
  }

  // “Artículo 51-A” behind 51, which nothing announces, was put into the law itself.
  [[nodiscard]] bool is_inserted(std::uint32_t i) const {
    const auto own = article_at(i);
    for (std::uint32_t above = i; own && own->suffix > 0 && above-- > 0;) {
      if (const auto before = article_at(above)) {
        return own->value == before->value;
      }
    }
    return false;
  }

  // The number of the article that starts in the line.
  [[nodiscard]] std::optional<Component> article_at(std::uint32_t i) const {
    const auto labels = labels_at(i);
    const bool article = !labels.empty() && labels.front().word == Word::article && labels.front().count == 1;
    return article ? std::optional(labels.front().last()) : std::nullopt;
  }

  [[nodiscard]] std::vector<Label> labels_at(std::uint32_t i) const {
    return lines_[i].kind == LineKind::text ? read_labels(source_.bytes(), lines_[i].content, format_)
                                            : std::vector<Label>{};
  }

  // Whether an article starts in a line from `first` to `last`: a whole law is quoted.
  [[nodiscard]] bool holds_article(std::uint32_t first, std::uint32_t last) {
    if (first <= article_ && article_ <= last) {
      return true;
    }
    for (std::uint32_t i = first; i <= last; ++i) {
      const auto labels = labels_at(i);
      if (!labels.empty() && labels.front().word == Word::article) {
        article_ = i;
        return true;
      }
    }
    return false;
  }

  // The first line from `i` on that ends with a closing mark, of whatever kind, or is a heading. Asked for in rising
  // order.
  [[nodiscard]] std::uint32_t closing_line(std::uint32_t i) {
    closing_ = std::max(closing_, i);
    while (closing_ < lines_.size() && lines_[closing_].heading == 0 && !closes(closing_)) {
      ++closing_;
    }
    return closing_ < lines_.size() && lines_[closing_].heading == 0 ? closing_
                                                                     : static_cast<std::uint32_t>(lines_.size());
  }

  // ” or ”. or ” (NR)
  [[nodiscard]] bool closes(std::uint32_t i) const {
    if (lines_[i].kind != LineKind::text) {
      return false;
    }
    constexpr std::size_t reach = 16;  // bytes
    const std::size_t size = text(i).size();
    const std::string_view end = text(i).substr(size > reach ? size - reach : 1);
    return std::any_of(all_marks.begin(), all_marks.end(), [&](const Marks &marks) {
      const auto mark = end.rfind(marks.close);
      if (mark == std::string_view::npos ||
          end.find_first_not_of(" .,;:*_()\\NRnr", mark + marks.close.size()) != std::string_view::npos) {
        return false;
      }
      // “The Gazette” at a line's end closes but itself.
      const std::size_t opened = occurrences(text(i), marks.open) - (opens_with(i, marks.open) ? 1 : 0);
      return marks.open == marks.close ? opened % 2 == 1 : opened < occurrences(text(i), marks.close);
    });
  }

  const Source &source_;
  const std::vector<Line> &lines_;
  InputFormat format_;
  std::vector<bool> quoted_;  // empty while there are none
  std::uint32_t closing_ = 0;
  std::uint32_t article_ = 0;  // where one was found last
  std::uint32_t last_text_ = 0;
};

}  // namespace

std::vector<bool> read_quoted_lines(const Source &source, const std::vector<Line> &lines, InputFormat format) {
  return Quotes(source, lines, format).run();
}

}  // namespace celac
