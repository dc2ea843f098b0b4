#include <algorithm>

#include "celac/labels/words.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

using ascii::is_digit;

// A line of contents: its words, leaders, and mostly its page.
struct LeaderEntry {
  bool found = false;
  std::uint32_t page = 0;  // 0 for none, and for the pages of a part: 2/3/15
};

// Leaders are dots (spaced or not), ellipses, middle dots, and what a lost font left of them.
LeaderEntry entry_with_leaders(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  constexpr std::size_t least_leaders = 3;
  constexpr std::size_t least_without_page = 8;
  const std::size_t end = text.find_last_not_of(" *|_") + 1;
  std::size_t at = end;
  while (at > 0 && is_digit(text[at - 1])) {
    --at;
  }
  if (end - at > most_digits || at == 0) {
    return {};
  }
  const bool no_page = at == end;
  static constexpr ByteSet leader_bytes(".-_p\\ \t\f\v\r");  // of ASCII; most lines end otherwise
  const auto may_lead = [](char c) { return static_cast<unsigned char>(c) >= 0x80 || leader_bytes.has(c); };
  if (no_page && (at < 2 || !may_lead(text[at - 1]) || !may_lead(text[at - 2]))) {
    return {};
  }
  auto page = no_page ? 0 : static_cast<std::uint32_t>(std::stoul(std::string(text.substr(at, end - at))));
  while (!no_page && at > 1 && text[at - 1] == '/' && is_digit(text[at - 2])) {
    page = 0;
    at = text.find_last_not_of("0123456789", at - 2) + 1;
  }
  at = end_before_page_mark(text, at);
  std::size_t leaders = 0;
  while (at > 0) {
    const auto c = utf8::decode_before(text, at);
    const bool three = std::u32string_view(U"…‥⋯").find(c.code) != std::u32string_view::npos;
    const bool one = std::u32string_view(U".·_-\uFFFD").find(c.code) != std::u32string_view::npos;
    if (!three && !one && !utf8::is_space(c.code) && !utf8::is_invisible(c.code) && c.code != U'\\') {
      break;
    }
    leaders += three ? 3 : one ? 1 : 0;
    at -= c.size;
  }
  return {leaders >= (no_page ? least_without_page : least_leaders) && at > 0, page};
}

class Contents : PageLines {
 public:
  Contents(const PageLines &lines, const Tables &tables) : PageLines(lines), tables_(tables) {}

  // A contents page: entries with leaders, and what stands between them and their heading. Without leaders, the
  // entries run up to where the first of them comes again.
  void run() {
    std::vector<std::size_t> entries;
    std::size_t heading = lines_.size();
    std::uint32_t page = 0;
    bool counts_up = true;
    bool only_rows = false;  // since the heading
    bool prose = false;      // since the first entry
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool generated = lines_[i].kind == LineKind::marker && (text(i) == "{:toc}" || text(i).starts_with('['));
      if (generated && is_text(i - 1)) {
        mark(i - 1, FurnitureKind::contents);
      }
      if (!is_text(i) && lines_[i].kind != LineKind::table_row) {
        continue;
      }
      if (lines_[i].content.size() < 40 && heading == lines_.size() && is_contents_title(plain(text(i)))) {
        heading = i;
      }
      only_rows = heading == i || (only_rows && lines_[i].kind == LineKind::table_row);
      const LeaderEntry own = entry_with_leaders(text(i));
      if ((own.found && own.page != 0) || (lines_[i].heading == 0 && is_link_entry(text(i))) ||
          (heading < i && own.found) ||
          (heading < i && !prose && (is_gap_entry(text(i)) || (only_rows && is_row_entry(i))))) {
        entries.push_back(i);
        counts_up = counts_up && (own.page == 0 || own.page >= page);
        page = own.page == 0 ? page : own.page;
      } else if (!entries.empty() && i > entries.back() + 30) {
        break;
      }
      // After a sentence, "Plan of the Lakes    3" is the head of a page.
      prose = prose || (!entries.empty() && is_text(i) && is_prose(text(i)) && !wraps_into_entry(i));
    }
    if (heading < lines_.size() && (entries.empty() || entries.back() < heading)) {
      contents_without_leaders(heading);
    } else if (heading < lines_.size()) {
      mark_contents(heading, entries.back());
    } else if (entries.size() >= 2 && counts_up) {  // else it is a table of sums
      mark_contents(entries.front(), entries.back());
    }
  }

 private:
  static std::string_view plain(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of("*_#"), text.size()));
    return text.substr(0, text.find_last_not_of("*_:") + 1);
  }

  // [I. Trade](#i-trade), and neither [1](#i-1) Trade (ports) nor a label alone
  static bool is_link_entry(std::string_view text) {
    const auto target = text.find("](#");
    return text[0] == '[' && target != std::string_view::npos && text.back() == ')' &&
           text.find(' ', target) == std::string_view::npos && shape_of(text.substr(0, target)).letters >= 4;
  }

  // "I. Trade        3", under a heading that says so
  static bool is_gap_entry(std::string_view text) {
    const std::string_view title = text.substr(0, text.find_last_not_of("0123456789") + 1);
    return title.size() < text.size() && title.size() > 4 && (title.ends_with('\t') || title.ends_with("   "));
  }

  // "Trade, roads and the harbours of" / "the north      3"
  [[nodiscard]] bool wraps_into_entry(std::size_t i) const {
    constexpr std::size_t most_lines = 3;
    std::size_t k = i;
    while (k < i + most_lines && is_text(k) && !is_gap_entry(text(k))) {
      ++k;
    }
    return k < i + most_lines && is_text(k);
  }

  // | I. Trade | 3 |
  [[nodiscard]] bool is_row_entry(std::size_t i) const {
    const auto cells = tables_.cells_of(tables_.rows[lines_[i].row]);
    const auto words = cells.size() < 2 ? std::span<const Span>{} : tables_.spans_of(cells.back());
    const std::string_view page = words.empty() ? std::string_view{} : source_.slice(words.front());
    return !page.empty() && page.size() <= 4 && std::all_of(page.begin(), page.end(), is_digit);
  }

  void mark_contents(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      if (lines_[i].kind == LineKind::text || lines_[i].kind == LineKind::table_row) {
        mark(i, FurnitureKind::contents);
      }
    }
  }

  void contents_without_leaders(std::size_t heading) {
    std::vector<std::size_t> entries;
    const std::size_t end = std::min(lines_.size(), heading + 400);
    for (std::size_t i = heading + 1; i < end && entries.size() < 12; ++i) {
      if (is_text(i) && shape_without_page(text(i)).letters >= 4) {
        entries.push_back(i);
      }
    }
    if (!find_body(heading, entries, end, [&](std::size_t i) { return text(i); })) {
      // "1 Harbours" is "Article 1 – Harbours" there.
      find_body(heading, entries, end, [&](std::size_t i) { return without_label(i); });
    }
  }

  // Marks the contents if one of the entries comes again before line `end`: `words` of both are alike.
  bool find_body(std::size_t heading, const std::vector<std::size_t> &entries, std::size_t end, auto words) {
    constexpr std::size_t more = 120;  // bytes: numbers and blanks that a line may have besides those of its entry
    std::size_t longest = 0;
    std::vector<bool> ends(shape_ends);  // of the entries: a line that has others is none of them
    for (const std::size_t entry : entries) {
      longest = std::min(std::max(longest, text(entry).size()), too_long_for_title);
      ends[ends_of_shape(utf8::trim(without_page(words(entry))))] = true;
    }
    std::vector<std::uint64_t> shapes(end, 0);
    for (std::size_t i = heading + 1; i < end; ++i) {
      const bool alike = is_text(i) && text(i).size() <= longest + more && ends[ends_of_shape(words(i))];
      shapes[i] = alike ? shape_of(words(i)).hash : 0;
    }
    for (std::size_t k = 0; k < entries.size(); ++k) {
      const Shape shape = shape_without_page(words(entries[k]));
      const auto after = shapes.begin() + static_cast<std::ptrdiff_t>(entries[k]) + 1;
      const auto again = shape.letters < 4 ? shapes.end() : std::find(after, shapes.end(), shape.hash);
      if (again != shapes.end()) {
        const auto found = static_cast<std::size_t>(again - shapes.begin());
        mark_contents(heading, without_prose(heading, body_start(entries, k, found), words));
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::string_view without_label(std::size_t i) const {
    const std::uint32_t end = line(i).content.end;
    const auto labels = this->labels(i);
    return labels.empty() ? text(i) : source_.slice({std::min(labels[0].rest, end), end});
  }

  // Entry `k` comes again at line `found`: the last line before the body, which starts at the line that begins like the
  // first entry, whose title may be another there, and to which the headings right above it belong.
  [[nodiscard]] std::size_t body_start(const std::vector<std::size_t> &entries, std::size_t k,
                                       std::size_t found) const {
    constexpr std::size_t farthest = 80;  // lines
    const std::string_view first = plain(text(entries[0]));
    const std::string_view label = first.substr(0, std::min({first.find(' '), first.find("\u3000"), first.size()}));
    std::size_t start = found;
    for (std::size_t i = found; k > 0 && i > entries[k] && found - i < farthest; --i) {
      if (is_text(i) && plain(text(i)).substr(0, label.size()) == label) {
        start = i;
        break;
      }
    }
    while (start > entries.back() && (!is_text(start - 1) || lines_[start - 1].heading != 0)) {
      --start;
    }
    return start - 1;
  }

  // A preamble may stand between the contents, which end at `last` or before it, and the body: then they end with the
  // last entry that comes again.
  [[nodiscard]] std::size_t without_prose(std::size_t heading, std::size_t last, auto words) const {
    const auto may_be_prose = [&](std::size_t i) { return is_text(i) && lines_[i].heading == 0 && is_prose(text(i)); };
    std::size_t prose = heading + 1;
    while (prose <= last && !may_be_prose(prose)) {
      ++prose;
    }
    std::vector<std::uint64_t> body;
    for (std::size_t i = last + 1; i < lines_.size(); ++i) {
      if (is_text(i) && lines_[i].content.size() < too_long_for_title) {
        body.push_back(shape_of(words(i)).hash);
      }
    }
    std::sort(body.begin(), body.end());
    const auto comes_again = [&](std::size_t i) {
      return std::binary_search(body.begin(), body.end(), shape_without_page(words(i)).hash);
    };
    while (prose <= last && (!may_be_prose(prose) || comes_again(prose))) {
      ++prose;
    }
    std::size_t end = prose - 1;
    const auto is_entry = [&](std::size_t i) {
      return is_text(i) && (comes_again(i) || begin_of_articles(text(i)) < text(i).size());
    };
    while (prose <= last && end > heading && !is_entry(end)) {
      --end;
    }
    // What follows without a blank line is of the list, whether it comes again or was cut off.
    const auto goes_on = [&](std::size_t i) {
      return is_text(i) && lines_[i].heading == 0 && lines_[i].content.size() < too_long_for_title &&
             !ends_sentence(text(i));
    };
    while (end > heading && end < last && is_text(end) && goes_on(end + 1)) {
      ++end;
    }
    return end == heading ? last : end;
  }

  static bool is_prose(std::string_view text) {
    return text.size() > 60 && (ends_sentence(text) || text.find(", ") != std::string_view::npos) &&
           !is_digit(text.back()) && begin_of_articles(text) == text.size();
  }

  // "PART II - THE LAMPS *(Art. 3 to 9)*": where the bracket starts; the end of the text if there is none.
  static std::size_t begin_of_articles(std::string_view text) {
    const std::string_view words = text.substr(0, text.find_last_not_of(" *_") + 1);
    const auto bracket = words.ends_with(')') ? words.rfind('(') : std::string_view::npos;
    const bool numbers = bracket != std::string_view::npos &&
                         words.find_first_of("0123456789", bracket) != std::string_view::npos;
    return numbers ? bracket : text.size();
  }

  static std::string_view without_page(std::string_view text) {
    text = text.substr(0, begin_of_articles(text));
    return text.substr(0, text.find_last_not_of("0123456789 \t*") + 1);
  }

  static Shape shape_without_page(std::string_view text) { return shape_of(without_page(text)); }

  const Tables &tables_;
};

}  // namespace

void mark_contents(PageLines lines, const Tables &tables) { Contents(lines, tables).run(); }

std::size_t end_before_page_mark(std::string_view text, std::size_t at) {
  const bool mark = at > 1 && text[at - 1] == 'p' && !utf8::is_letter(utf8::decode_before(text, at - 1).code);
  return mark ? at - 1 : at;
}

}  // namespace celac
