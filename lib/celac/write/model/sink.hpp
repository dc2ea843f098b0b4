#pragma once
// The two sinks that every described value is written to: YAML and JSON, with one interface. A value is described
// once (describe_*.hpp) as maps, lists and scalars; the sink decides how that looks.
//
// Not virtual: describe functions are templates over the sink, because writing is most of what parse does.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/write/common/escape.hpp"
#include "celac/write/common/pen.hpp"

namespace celac {

/// How a map or list is laid out: over lines, or in one line ({a: 1, b: 2}).
enum class Layout : std::uint8_t { block, flow };

/// JSON, indented by two blanks; compact (for NDJSON) without any white space.
class JsonSink {
 public:
  explicit JsonSink(std::string &out, bool compact = false) : pen_(out), compact_(compact) {}

  void open_map(Layout layout = Layout::block) { open('{', layout); }
  void close_map() { close('}'); }
  void open_list(Layout layout = Layout::block) { open('[', layout); }
  void close_list() { close(']'); }
  /// Inlined, as names are literals.
  [[gnu::always_inline]] void key(std::string_view name) {
    separate();
    if (compact_) {
      pen_.put("\"", name, "\":");
    } else {
      pen_.put("\"", name, "\": ");
    }
    after_key_ = true;
  }
  void text(std::string_view value) {
    separate();
    put_quoted(pen_, value);
  }
  /// A word of celac's own (a code, a kind): never needs quoting in YAML.
  void word(std::string_view value) { text(value); }
  void number(std::uint64_t value) {
    separate();
    pen_.put_number(value);
  }
  void literal(std::string_view value) {
    separate();
    pen_.put(value);
  }
  /// [first, last]: most of the numbers of a model come in pairs.
  void pair(std::uint64_t first, std::uint64_t last) {
    separate();
    pen_.put_pair(first, last, compact_ ? "," : ", ");
  }
  void end_document() {
    pen_.put('\n');
    pen_.flush();
  }

 private:
  struct Level {
    bool flow;
    bool empty;
  };

  void open(char bracket, Layout layout) {
    separate();
    pen_.put(bracket);
    const bool inside_flow = !levels_.empty() && levels_.back().flow;
    levels_.push_back({compact_ || inside_flow || layout == Layout::flow, true});
  }
  void close(char bracket) {
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.empty && !level.flow) {
      line();
    }
    pen_.put(bracket);
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
      pen_.put(',');
    }
    if (!level.flow) {
      line();
    } else if (!level.empty && !compact_) {
      pen_.put(' ');
    }
    level.empty = false;
  }
  void line() { pen_.put_line(levels_.size() * 2); }

  Pen pen_;
  bool compact_;
  bool after_key_ = false;
  std::vector<Level> levels_;
};

/// YAML: block maps and lists, flow where asked. Every text is double-quoted, so that any reader of YAML 1.1 or 1.2
/// gets strings ("1.10", "no", "010").
class YamlSink {
 public:
  explicit YamlSink(std::string &out) : pen_(out) {}

  void open_map(Layout layout = Layout::block) { open(layout, '{'); }
  void close_map() { close('}'); }
  void open_list(Layout layout = Layout::block) { open(layout, '['); }
  void close_list() { close(']'); }
  [[gnu::always_inline]] void key(std::string_view name) {
    separate(false);
    pen_.put(name, ":");
    after_key_ = true;
  }
  void text(std::string_view value) {
    separate(true);
    put_quoted(pen_, value);
  }
  void word(std::string_view value) {
    separate(true);
    pen_.put(value);
  }
  void number(std::uint64_t value) {
    separate(true);
    pen_.put_number(value);
  }
  void literal(std::string_view value) { word(value); }
  void pair(std::uint64_t first, std::uint64_t last) {
    separate(true);
    pen_.put_pair(first, last, ", ");
  }
  void end_document() {
    pen_.put('\n');
    pen_.flush();
  }

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
      pen_.put(bracket);
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
      pen_.put(bracket);
    }
    levels_.pop_back();
  }
  void separate(bool value) {
    if (after_key_) {
      pen_.put(' ');
      after_key_ = false;
      return;
    }
    if (levels_.empty()) {
      return;
    }
    Level &level = levels_.back();
    if (level.flow) {
      if (!level.empty) {
        pen_.put(", ");
      }
      level.empty = false;
      return;
    }
    if (!(level.empty && level.inline_first)) {
      pen_.put_line(level.indent);
    }
    level.empty = false;
    if (level.list && value) {
      pen_.put("- ");
    }
  }

  Pen pen_;
  bool after_key_ = false;
  std::vector<Level> levels_;
};

}  // namespace celac
