#include "celac/write/common/inline_markup.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <vector>

#include "celac/canonical/words.hpp"
#include "celac/markdown/inline.hpp"
#include "celac/text/ascii.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"

namespace celac {
namespace {

using Kind = InlineRun::Kind;

// Schemes that lead to a page or a mail; everything else (javascript:, data:, file:) stays words. Relative addresses
// lead nowhere from where the output will be.
bool is_safe(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (address.substr(0, scheme.size()) == scheme) {
      return true;
    }
  }
  return false;
}

constexpr std::array<bool, 256> make_kept() {
  std::array<bool, 256> table{};
  constexpr std::string_view kept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&+,;=%";
  for (const char c : kept) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}
constexpr auto kept_in_address = make_kept();

// The address in characters that no format gives a meaning.
std::string plain_address(std::string_view address) {
  std::string out;
  for (const char c : address) {
    if (kept_in_address[static_cast<unsigned char>(c)]) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

// cmark cuts words where a mark might have been.
std::vector<InlineRun> joined(std::vector<InlineRun> runs) {
  std::vector<InlineRun> out;
  for (InlineRun &run : runs) {
    if (!out.empty() && run.kind == Kind::words && out.back().kind == Kind::words) {
      out.back().text += run.text;
    } else {
      out.push_back(std::move(run));
    }
  }
  return out;
}

// The runs with unsafe links taken off their words, and links inside of links, which neither HTML nor Markdown has (an
// address in the words of a link is one to cmark); empty if they do not say `words`.
std::vector<InlineRun> safe_runs(std::string_view words, std::string_view markup) {
  std::vector<InlineRun> runs = read_runs(markup);
  std::string said;
  std::vector<bool> dropped;  // of the links that are open
  std::erase_if(runs, [&](InlineRun &run) {
    if (run.kind == Kind::words || run.kind == Kind::code) {
      said += run.text;
      return run.text.empty();
    }
    if (run.kind == Kind::open_link) {
      const bool inside = std::find(dropped.begin(), dropped.end(), false) != dropped.end();
      dropped.push_back(inside || !is_safe(run.text));
      return static_cast<bool>(dropped.back());
    }
    if (run.kind == Kind::close_link) {
      const bool drop = dropped.back();
      dropped.pop_back();
      return drop;
    }
    return false;
  });
  if (said != words) {
    return {};
  }
  return joined(std::move(runs));
}

void append_html_run(std::string &out, const InlineRun &run) {
  switch (run.kind) {
    case Kind::words:
      append_xml(out, run.text);
      return;
    case Kind::code:
      out += "<code>";
      append_xml(out, run.text);
      out += "</code>";
      return;
    case Kind::open_emphasis:
      out += "<em>";
      return;
    case Kind::close_emphasis:
      out += "</em>";
      return;
    case Kind::open_strong:
      out += "<strong>";
      return;
    case Kind::close_strong:
      out += "</strong>";
      return;
    case Kind::open_link:
      out += "<a rel=\"noreferrer\" href=\"";
      append_xml(out, plain_address(run.text));
      out += "\">";
      return;
    case Kind::close_link:
      out += "</a>";
      return;
  }
}

void append_linked(std::string &out, std::string_view words, const std::vector<TextLink> &links) {
  std::size_t done = 0;
  for (const TextLink &link : links) {
    append_xml(out, words.substr(done, link.begin - done));
    out += "<a class=\"ref\"";
    append_html_link(out, link.target);
    out += ">";
    append_xml(out, words.substr(link.begin, link.end - link.begin));
    out += "</a>";
    done = link.end;
  }
  append_xml(out, words.substr(done));
}

// Code between more backticks than stand in a row in it; of blanks at both ends a reader takes one off.
void append_code(std::string &out, std::string_view code) {
  std::string fence = "`";
  std::size_t row = 0;
  for (const char c : code) {
    row = c == '`' ? row + 1 : 0;
    if (row >= fence.size()) {
      fence.append(1, '`');
    }
  }
  const bool ticks = code.starts_with('`') || code.ends_with('`');
  const std::string_view pad = ticks || (code.starts_with(' ') && code.ends_with(' ')) ? " " : "";
  out.append(fence).append(pad).append(code).append(pad).append(fence);
}

void append_markdown_run(std::string &out, const InlineRun &run, std::string &address) {
  switch (run.kind) {
    case Kind::words:
      if (out.empty()) {
        append_markdown(out, run.text);
      } else {
        append_markdown_inside(out, run.text);
      }
      return;
    case Kind::code:
      append_code(out, run.text);
      return;
    case Kind::open_emphasis:
    case Kind::close_emphasis:
      out += '*';
      return;
    case Kind::open_strong:
    case Kind::close_strong:
      out += "**";
      return;
    case Kind::open_link:
      out += '[';
      address = plain_address(run.text);
      return;
    case Kind::close_link:
      out.append("](").append(address).append(1, ')');
      return;
  }
}

enum class Reading : std::uint8_t { certain, doubtful, wrong };

// Whether marks between these runs will be read as marks. They certainly are where words begin and end; in the middle
// of words or beside one another the rules are many, and the written line has to be read. After `!` a link would be an
// image, which some readers fetch.
Reading reading_of(const std::vector<InlineRun> &runs) {
  Reading reading = Reading::certain;
  const auto is_words = [&](std::size_t i) { return i < runs.size() && runs[i].kind == Kind::words; };
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const char before = i > 0 && is_words(i - 1) ? runs[i - 1].text.back() : i == 0 ? ' ' : '\0';
    const char after = is_words(i + 1) ? runs[i + 1].text.front() : i + 1 == runs.size() ? ' ' : '\0';
    bool certain = true;
    switch (runs[i].kind) {
      case Kind::words:
      case Kind::close_link:
        break;
      case Kind::code:
        // Two side by side would be one.
        certain = runs[i].text.find_first_of("` ") == std::string::npos && (i == 0 || runs[i - 1].kind != Kind::code);
        break;
      case Kind::open_emphasis:
      case Kind::open_strong:
        certain = (before == ' ' || before == '(') && ascii::is_letter_or_digit(after);
        break;
      case Kind::close_emphasis:
      case Kind::close_strong:
        certain = ascii::is_letter_or_digit(before) &&
                  (after == ' ' || after == '.' || after == ',' || after == ';' || after == ')');
        break;
      case Kind::open_link:
        if (before == '!') {
          return Reading::wrong;
        }
        break;
    }
    reading = certain ? reading : Reading::doubtful;
  }
  return reading;
}

bool is_emphasis(const InlineRun &run) {
  return run.kind == Kind::open_emphasis || run.kind == Kind::close_emphasis || run.kind == Kind::open_strong ||
         run.kind == Kind::close_strong;
}

// Whether `line` reads as the runs that it was written from. White space is read as single, in code too.
bool reads_as(std::string_view line, std::string_view words, const std::vector<InlineRun> &runs) {
  const bool single = line.find("  ") == std::string_view::npos;
  const auto again = single ? safe_runs(words, line) : std::vector<InlineRun>{};
  return std::equal(again.begin(), again.end(), runs.begin(), runs.end(), [](const InlineRun &a, const InlineRun &b) {
    return a.kind == b.kind &&
           (a.text == b.text || (a.kind == Kind::open_link && plain_address(a.text) == plain_address(b.text)));
  });
}

// Appends the runs as one line; nothing, and false, where that would not be read as what is meant.
bool append_markdown_runs(std::string &out, std::string_view words, const std::vector<InlineRun> &runs) {
  const Reading reading = reading_of(runs);
  std::string line;
  std::string address;
  for (const InlineRun &run : runs) {
    append_markdown_run(line, run, address);
  }
  // A line that is one emphasis would be a title, one that begins with strong words a label, one with a bar cells.
  const bool steers = std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
  const bool other = line.empty() || line.substr(0, 2) == "**" || line[0] == '|' || !canonical::starred(line).empty();
  if (steers || other || reading == Reading::wrong || (reading == Reading::doubtful && !reads_as(line, words, runs))) {
    return false;
  }
  out += line;
  return true;
}

}  // namespace

void append_html_words(std::string &out, std::string_view words, std::string_view markup,
                       const std::vector<TextLink> &links) {
  auto runs = markup.empty() ? std::vector<InlineRun>{} : safe_runs(words, markup);
  if (runs.empty()) {
    runs.push_back({Kind::words, std::string(words)});
  }
  std::size_t at = 0;  // of the words
  bool linked = false;
  for (const InlineRun &run : runs) {
    linked = run.kind == Kind::open_link || (linked && run.kind != Kind::close_link);
    if (run.kind == Kind::words && !linked) {
      append_linked(out, run.text, links_within(links, at, run.text.size()));
    } else {
      append_html_run(out, run);
    }
    at += run.kind == Kind::words || run.kind == Kind::code ? run.text.size() : 0;
  }
}

void append_markdown_words(std::string &out, std::string_view words, std::string_view markup) {
  auto runs = markup.empty() ? std::vector<InlineRun>{} : safe_runs(words, markup);
  for (InlineRun &run : runs) {
    run.kind = run.kind == Kind::code && has_unsafe(run.text) ? Kind::words : run.kind;
  }
  runs = joined(std::move(runs));
  if (append_markdown_runs(out, words, runs)) {
    return;
  }
  // Links say most, emphasis least.
  std::erase_if(runs, is_emphasis);
  runs = joined(std::move(runs));
  if (append_markdown_runs(out, words, runs)) {
    return;
  }
  for (InlineRun &run : runs) {
    run.kind = run.kind == Kind::code ? Kind::words : run.kind;
  }
  if (!append_markdown_runs(out, words, joined(std::move(runs)))) {
    append_markdown(out, words);
  }
}

std::vector<MarkedWords> marked_words(std::string_view words, std::string_view markup) {
  const auto runs = markup.empty() ? std::vector<InlineRun>{} : safe_runs(words, markup);
  std::vector<MarkedWords> out;
  if (runs.empty() && !words.empty()) {
    out.emplace_back().words = words;
  }
  int strong = 0;
  int emphasis = 0;
  std::string link;
  for (const InlineRun &run : runs) {
    strong += run.kind == Kind::open_strong ? 1 : run.kind == Kind::close_strong ? -1 : 0;
    emphasis += run.kind == Kind::open_emphasis ? 1 : run.kind == Kind::close_emphasis ? -1 : 0;
    if (run.kind == Kind::open_link || run.kind == Kind::close_link) {
      link = run.kind == Kind::open_link ? plain_address(run.text) : std::string();
    }
    if (run.kind == Kind::words || run.kind == Kind::code) {
      out.push_back({run.text, strong > 0, emphasis > 0, run.kind == Kind::code, link});
    }
  }
  return out;
}

MarkupLines::MarkupLines(std::string_view text, std::string_view markup) {
  const bool paired = markup.empty() ||
                      std::count(text.begin(), text.end(), '\n') == std::count(markup.begin(), markup.end(), '\n');
  rest_ = paired ? markup : std::string_view{};
}

std::string_view MarkupLines::next() {
  const auto end = std::min(rest_.find('\n'), rest_.size());
  const std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  return line;
}

}  // namespace celac
