#pragma once
// The two sinks that every described value is written to: YAML and JSON, with one interface. A value is described
// once (describe_*.hpp) as maps, lists and scalars; the sink decides how that looks.
//
// Not virtual: describe functions are templates over the sink, because writing is most of what parse does.

#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "celac/write/escape.hpp"

namespace celac {

/// How a map or list is laid out: over lines, or in one line ({a: 1, b: 2}).
enum class Layout : std::uint8_t { block, flow };

inline void append_number(std::string &out, std::uint64_t value) {
  char buffer[20];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
  out.append(buffer, result.ptr);
}

/// [first, last] in one piece.
inline void append_pair(std::string &out, std::uint64_t first, std::uint64_t last, std::string_view comma) {
  char buffer[48];
  buffer[0] = '[';
  char *at = std::to_chars(buffer + 1, buffer + 22, first).ptr;
  std::memcpy(at, comma.data(), comma.size());
  at = std::to_chars(at + comma.size(), buffer + 47, last).ptr;
  *at++ = ']';
  out.append(buffer, static_cast<std::size_t>(at - buffer));
}

/// A line end and an indentation.
inline void append_line(std::string &out, std::size_t indent) {
  constexpr std::string_view blanks =
      "\n                                                                                                ";
  if (indent < blanks.size()) {
    out.append(blanks.substr(0, indent + 1));
  } else {
    out.append(1, '\n').append(indent, ' ');
  }
}

/// JSON, indented by two blanks; compact (for NDJSON) without any white space.
class JsonSink {
 public:
  explicit JsonSink(std::string &out, bool compact = false) : out_(out), compact_(compact) {}

  void open_map(Layout layout = Layout::block) { open('{', layout); }
  void close_map() { close('}'); }
  void open_list(Layout layout = Layout::block) { open('[', layout); }
  void close_list() { close(']'); }
  void key(std::string_view name) {
    // Keys are ours and short: with the comma and the line before them they go out in one piece.
    Level &level = levels_.back();
    const std::size_t indent = level.flow ? 0 : levels_.size() * 2;
    if (indent > 96) {
      separate();
      out_.append(1, '"').append(name).append("\": ");
      after_key_ = true;
      return;
    }
    char buffer[160];
    char *at = buffer;
    if (!level.empty) {
      *at++ = ',';
    }
    if (!level.flow) {
      *at++ = '\n';
      std::memset(at, ' ', indent);
      at += indent;
    } else if (!level.empty && !compact_) {
      *at++ = ' ';
    }
    level.empty = false;
    *at++ = '"';
    std::memcpy(at, name.data(), name.size());
    at += name.size();
    std::memcpy(at, "\": ", 3);
    at += compact_ ? 2 : 3;
    out_.append(buffer, static_cast<std::size_t>(at - buffer));
    after_key_ = true;
  }
  void text(std::string_view value) {
    separate();
    append_quoted(out_, value);
  }
  /// A word of celac's own (a code, a kind): never needs quoting in YAML.
  void word(std::string_view value) { text(value); }
  void number(std::uint64_t value) {
    separate();
    append_number(out_, value);
  }
  void literal(std::string_view value) {
    separate();
    out_ += value;
  }
  /// [first, last]: most of the numbers of a model come in pairs.
  void pair(std::uint64_t first, std::uint64_t last) {
    separate();
    append_pair(out_, first, last, compact_ ? "," : ", ");
  }
  void end_document() { out_ += '\n'; }

 private:
  struct Level {
    bool flow;
    bool empty;
  };

  void open(char bracket, Layout layout) {
    separate();
    out_ += bracket;
    const bool inside_flow = !levels_.empty() && levels_.back().flow;
    levels_.push_back({compact_ || inside_flow || layout == Layout::flow, true});
  }
  void close(char bracket) {
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.empty && !level.flow) {
      line();
    }
    out_ += bracket;
  }
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (levels_.empty()) {
      return;
    }
    Level &level = levels_.back();
    if (!level.empty) {
      out_ += ',';
    }
    if (!level.flow) {
      line();
    } else if (!level.empty && !compact_) {
      out_ += ' ';
    }
    level.empty = false;
  }
  void line() { append_line(out_, levels_.size() * 2); }

  std::string &out_;
  bool compact_;
  bool after_key_ = false;
  std::vector<Level> levels_;
};

/// YAML: block maps and lists, flow where asked. Every text is double-quoted, so that any reader of YAML 1.1 or 1.2
/// gets strings ("1.10", "no", "010").
class YamlSink {
 public:
  explicit YamlSink(std::string &out) : out_(out) {}

  void open_map(Layout layout = Layout::block) { open(layout, '{'); }
  void close_map() { close('}'); }
  void open_list(Layout layout = Layout::block) { open(layout, '['); }
  void close_list() { close(']'); }
  void key(std::string_view name) {
    separate(false);
    out_ += name;
    out_ += ':';
    after_key_ = true;
  }
  void text(std::string_view value) {
    separate(true);
    append_quoted(out_, value);
  }
  void word(std::string_view value) {
    separate(true);
    out_ += value;
  }
  void number(std::uint64_t value) {
    separate(true);
    append_number(out_, value);
  }
  void literal(std::string_view value) { word(value); }
  void pair(std::uint64_t first, std::uint64_t last) {
    separate(true);
    append_pair(out_, first, last, ", ");
  }
  void end_document() { out_ += '\n'; }

 private:
  struct Level {
    bool flow;
    bool list;
    bool empty;
    bool inline_first;  ///< the first entry goes on the line of the "- " above
    std::uint32_t indent;
  };

  void open(Layout layout, char bracket) {
    const bool list = bracket == '[';
    const bool flow = layout == Layout::flow || (!levels_.empty() && levels_.back().flow);
    const bool under_dash = !levels_.empty() && levels_.back().list && !levels_.back().flow && !after_key_;
    if (flow) {
      separate(true);
      out_ += bracket;
      levels_.push_back({true, list, true, false, 0});
      return;
    }
    std::uint32_t indent = 0;
    if (under_dash) {
      separate(true);  // writes "- "
      indent = levels_.back().indent + 2;
    } else if (!levels_.empty()) {
      indent = levels_.back().indent + 2;
    }
    after_key_ = false;
    levels_.push_back({false, list, true, under_dash || levels_.empty(), indent});
  }
  void close(char bracket) {
    if (levels_.back().flow) {
      out_ += bracket;
    }
    levels_.pop_back();
  }
  void separate(bool value) {
    if (after_key_) {
      out_ += ' ';
      after_key_ = false;
      return;
    }
    if (levels_.empty()) {
      return;
    }
    Level &level = levels_.back();
    if (level.flow) {
      if (!level.empty) {
        out_ += ", ";
      }
      level.empty = false;
      return;
    }
    if (!(level.empty && level.inline_first)) {
      append_line(out_, level.indent);
    }
    level.empty = false;
    if (level.list && value) {
      out_ += "- ";
    }
  }

  std::string &out_;
  bool after_key_ = false;
  std::vector<Level> levels_;
};

}  // namespace celac
