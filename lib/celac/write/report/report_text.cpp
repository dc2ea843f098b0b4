// Findings for people: the line, a caret below the words, what to do, and the counts at the end.

#include <fmt/core.h>

#include <algorithm>

#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/plural.hpp"
#include "celac/write/report/report.hpp"

namespace celac {
namespace {

constexpr std::size_t around = 4;      // columns of the indent and of two signs that the line is cut
constexpr std::size_t narrowest = 16;  // columns of a source line that are shown at least

// A piece of a source line as it is printed: escaped, tabs as four blanks, and how many columns it takes.
struct Shown {
  std::string text;
  std::size_t width = 0;
};

bool is_plain(char c) { return c >= ' ' && c <= '~'; }

// How many bytes from the start of `text` are plain ASCII.
std::size_t plain_run(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_plain);
  return static_cast<std::size_t>(end - text.begin());
}

Shown show(std::string_view text) {
  Shown out;
  out.text.reserve(text.size());
  while (!text.empty()) {
    const std::size_t run = plain_run(text);
    out.text += text.substr(0, run);
    out.width += run;
    text.remove_prefix(run);
    if (text.empty()) {
      break;
    }
    const auto c = utf8::decode(text, 0);
    const std::string_view raw = text.substr(0, c.size);
    text.remove_prefix(c.size);
    if (c.code == U'\t') {
      out.text += "    ";
      out.width += 4;
      continue;
    }
    const std::string safe = printable(raw);
    out.text += safe;
    out.width += safe == raw ? static_cast<std::size_t>(std::max(utf8::width(c.code), 0)) : safe.size();
  }
  return out;
}

std::size_t width_of(std::string_view character) {
  return character.size() == 1 && is_plain(character[0]) ? 1 : show(character).width;
}

// As much of the end of `text` as takes `columns`, cut between characters.
std::string_view tail(std::string_view text, std::size_t columns) {
  const std::string_view last = text.substr(text.size() - std::min(text.size(), columns));
  if (plain_run(last) == last.size()) {
    return last;
  }
  std::size_t begin = text.size();
  std::size_t width = 0;
  while (begin > 0) {
    const auto c = utf8::decode_before(text, begin);
    width += width_of(text.substr(begin - c.size, c.size));
    if (width > columns) {
      break;
    }
    begin -= c.size;
  }
  return text.substr(begin);
}

std::string_view head(std::string_view text, std::size_t columns) {
  const std::string_view first = text.substr(0, columns);
  if (plain_run(first) == first.size()) {
    return first;
  }
  std::size_t end = 0;
  std::size_t width = 0;
  while (end < text.size()) {
    const auto c = utf8::decode(text, end);
    width += width_of(text.substr(end, c.size));
    if (width > columns) {
      break;
    }
    end += c.size;
  }
  return text.substr(0, end);
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xD6) {
      ++at;
      continue;
    }
    const auto c = utf8::decode(text, at);
    if (utf8::is_right_to_left(c.code)) {
      return true;
    }
    at += c.size;
  }
  return false;
}

class TextReport : public ReportWriter {
 public:
  explicit TextReport(const ReportOptions &options)
      : color_(options.color), quiet_(options.quiet),
        widest_line_(std::max(narrowest + around, options.width) - around), lead_in_(widest_line_ * 3 / 10) {}

  void open(std::string &) override {}

  void add(std::string &out, const Source *source, const std::vector<Diagnostic> &findings) override {
    for (const Diagnostic &finding : findings) {
      if (quiet_ && finding.severity != Severity::error) {
        continue;
      }
      headline(out, finding);
      if (source != nullptr && finding.place.line != 0 && finding.place.line <= source->line_count()) {
        excerpt(out, *source, finding);
      }
      if (!finding.help.empty()) {
        out += "  help: ";
        out += plain_run(finding.help) == finding.help.size() ? finding.help : printable(finding.help);
        out += '\n';
      }
      if (finding.fix) {
        fix(out, source, *finding.fix);
      }
    }
  }

  void close(std::string &out, const ReportCounts &counts) override {
    if (quiet_) {
      return;
    }
    std::vector<std::pair<std::string, ReportCounts::Code>> codes(counts.codes.begin(), counts.codes.end());
    std::stable_sort(codes.begin(), codes.end(), [](const auto &a, const auto &b) {
      return a.second.severity != b.second.severity ? a.second.severity < b.second.severity
                                                    : a.second.count > b.second.count;
    });
    if (!codes.empty()) {
      out += "\n";
    }
    std::uint64_t safe = 0;
    std::uint64_t unsafe = 0;
    for (const auto &[code, count] : codes) {
      out += fmt::format("{:>6}  {:<7}  {}\n", count.count, name(count.severity), code);
      safe += count.safe;
      unsafe += count.unsafe;
    }
    out += total(counts);
    if (counts.mended > 0) {
      out += fmt::format("{} mended\n", counts.mended);
    }
    if (counts.left > 0) {
      out += fmt::format("{} left: mending {} would change more, or takes too long to try\n", counts.left,
                         counts.left == 1 ? "it" : "them");
    }
    if (safe > 0) {
      out += fmt::format("{} can be mended with --fix\n", safe);
    }
    if (unsafe > 0) {
      out += fmt::format("{} {}can be mended with --unsafe-fixes\n", unsafe, safe > 0 ? "more " : "");
    }
  }

 private:
  static std::string total(const ReportCounts &counts) {
    const auto some = [](std::uint64_t count, const char *what) {
      return fmt::format("{} {}{}", count, what, plural(count));
    };
    std::string out = fmt::format("{}, {}, {} in {}", some(counts.error, "error"), some(counts.warning, "warning"),
                                  some(counts.info, "info"), some(counts.files, "file"));
    if (counts.baseline > 0) {
      out += fmt::format("; {} more in the baseline", counts.baseline);
    }
    return out + "\n";
  }

  [[nodiscard]] std::string_view paint(std::string_view code) const { return color_ ? code : std::string_view{}; }
  [[nodiscard]] std::string_view paint(Severity severity) const {
    switch (severity) {
      case Severity::error:
        return paint("\x1B[1;31m");
      case Severity::warning:
        return paint("\x1B[1;33m");
      case Severity::info:
        return paint("\x1B[1;36m");
    }
    return {};
  }

  void headline(std::string &out, const Diagnostic &finding) const {
    std::string line = to_line(finding);
    std::replace(line.begin(), line.end(), '\n', ' ');
    if (plain_run(line) < line.size()) {
      line = printable(line);
    }
    const std::string word = fmt::format("{}: ", name(finding.severity));
    const auto at = line.find(word, printable(finding.file).size());
    if (at == std::string::npos || !color_) {
      out += line + "\n";
      return;
    }
    out += fmt::format("{}{}{}{}{}{}\n", paint("\x1B[1m"), line.substr(0, at), paint(finding.severity),
                       line.substr(at, word.size() - 1), paint("\x1B[0m"), line.substr(at + word.size() - 1));
  }

  void excerpt(std::string &out, const Source &source, const Diagnostic &finding) const {
    const Span span = source.line(finding.place.line - 1);
    std::string_view line = source.slice(span);
    // Columns are counted only where the bytes are not known: many findings may share one long line.
    const bool placed = !finding.bytes.empty() && finding.bytes.begin >= span.begin && finding.bytes.end <= span.end;
    std::size_t begin = placed ? finding.bytes.begin - span.begin : byte_of(line, finding.place.column);
    std::size_t end = line.size();
    if (placed) {
      end = finding.bytes.end - span.begin;
    } else if (finding.end.line == finding.place.line) {
      end = byte_of(line, finding.end.column);
    } else if (finding.end.line == 0) {
      end = begin;
    }
    const std::string_view marked = head(line.substr(begin, end - begin), widest_line_ - lead_in_);
    const std::string_view before = line.substr(0, begin);
    const std::string_view after = line.substr(begin + marked.size());
    const bool whole = head(line, widest_line_).size() == line.size();
    const std::string_view left = whole ? before : tail(before, lead_in_);
    const Shown shown_left = show(left);
    const Shown shown_marked = show(marked);
    const std::string_view right =
        whole ? after : head(after, widest_line_ - std::min(widest_line_, shown_left.width + shown_marked.width));
    const bool cut_left = left.size() < before.size();
    out += fmt::format("  {}{}{}{}{}\n", cut_left ? "…" : "", shown_left.text, shown_marked.text, show(right).text,
                       right.size() < after.size() ? "…" : "");
    std::string carets = "^";
    carets.append(std::max<std::size_t>(shown_marked.width, 1) - 1, '~');
    out += fmt::format("  {}{}{}{}", std::string(shown_left.width + (cut_left ? 1 : 0), ' '), paint(finding.severity),
                       carets, paint("\x1B[0m"));
    // Terminals differ in how they turn such lines round: the words themselves say which are meant.
    if (!marked.empty() && (has_right_to_left(left) || has_right_to_left(marked) || has_right_to_left(right))) {
      out += fmt::format(" \"{}\"", shown_marked.text);
    }
    out += '\n';
  }

  static std::size_t byte_of(std::string_view line, std::uint32_t column) {
    const std::size_t plain = plain_run(line.substr(0, column == 0 ? 0 : column - 1));
    std::size_t at = plain;
    for (auto i = static_cast<std::uint32_t>(plain) + 1; i < column && at < line.size(); ++i) {
      at += utf8::decode(line, at).size;
    }
    return at;
  }

  static std::string quoted(std::string_view text) {
    std::string out;
    append_quoted(out, text.size() > 60 ? std::string(head(text, 57)) + "..." : std::string(text));
    return out;
  }

  static void fix(std::string &out, const Source *source, const Fix &fix) {
    const std::string_view was = source != nullptr ? source->slice(fix.bytes) : std::string_view{};
    out += "  fix: ";
    if (fix.bytes.empty()) {
      out += "insert " + quoted(fix.text);
    } else if (fix.text.empty()) {
      out += "delete " + quoted(was);
    } else {
      out += "replace " + quoted(was) + " by " + quoted(fix.text);
    }
    out += fix.safe ? "\n" : " (unsafe)\n";
  }

  bool color_;
  bool quiet_;
  std::size_t widest_line_;  // columns of a source line that are shown
  std::size_t lead_in_;      // of them before the finding, where the line is cut
};

}  // namespace

std::unique_ptr<ReportWriter> make_text_report(const ReportOptions &options) {
  return std::make_unique<TextReport>(options);
}

}  // namespace celac
