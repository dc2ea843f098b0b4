#include "celac/data/yaml_value.hpp"

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <utility>

#include "celac/data/value_builder.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

/// Leaves yaml-cpp's parser from one of its callbacks; caught in read_yaml.
struct Refusal {
  Problem problem;
};

// yaml-cpp gathers the tokens of a flow list that may yet turn out to be a key, a hundred bytes for each of its
// characters, before it reports the first. So many brackets, commas and marks without a value are no plan.
constexpr std::size_t max_unreported = std::size_t{1} << 21U;

/// The text as a stream, without a copy, that counts what may become tokens.
class TextBuffer : public std::streambuf {
 public:
  /// `text` must outlive the buffer.
  explicit TextBuffer(std::string_view text) {
    // The base class wants a writable pointer, though a buffer that has no overflow() writes nothing.
    char *const begin = const_cast<char *>(text.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    setg(begin, begin, begin + text.size());
  }
  /// A value was reported: the tokens up to here are gone.
  void reported() { unreported_ = 0; }

 protected:
  std::streamsize xsgetn(char *out, std::streamsize size) override {
    const std::streamsize got = std::streambuf::xsgetn(out, size);
    unreported_ += static_cast<std::size_t>(std::count_if(
        out, out + got, [](char c) { return c == '[' || c == '{' || c == ',' || c == '!' || c == '&' || c == '*'; }));
    if (unreported_ > max_unreported) {
      throw Refusal{{{}, fmt::format("more than {} brackets and commas without an end", max_unreported)}};
    }
    return got;
  }

 private:
  std::size_t unreported_ = 0;
};

class Handler : public YAML::EventHandler {
 public:
  Handler(std::string_view text, TextBuffer &buffer) : text_(text), buffer_(buffer), cursor_(text) {}

  [[nodiscard]] std::vector<Value> take_documents() { return builder_.take_documents(); }
  /// Whether the file ends within quotes.
  [[nodiscard]] bool ends_in_quotes() const;
  /// The place of `mark`, whose own column counts bytes; the last place where it has none.
  [[nodiscard]] Place place(const YAML::Mark &mark) { return cursor_.at(offset(mark)); }
  [[nodiscard]] Place last_place() { return cursor_.at(0); }

  void OnDocumentStart(const YAML::Mark &mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                const std::string &value) override;
  void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { check(builder_.close()); }
  void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { check(builder_.close()); }

 private:
  static void check(std::optional<Problem> problem) {
    if (problem) {
      throw Refusal{std::move(*problem)};
    }
  }
  [[nodiscard]] static std::size_t offset(const YAML::Mark &mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
  }
  void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, ValueKind kind);
  [[nodiscard]] Place start(const YAML::Mark &mark, YAML::anchor_t anchor);
  [[nodiscard]] Place place_of_null(std::size_t at);
  [[noreturn]] static void refuse_key(Place where, std::string_view found);

  std::string_view text_;
  TextBuffer &buffer_;
  PlaceCursor cursor_;
  ValueBuilder builder_;
  std::size_t last_scalar_ = 0;                    ///< where it starts
  std::size_t document_ = std::string_view::npos;  ///< where it starts; npos before the first
};

// yaml-cpp takes whatever follows a complete document for the next one, and a stray comma for any number of them.
void Handler::OnDocumentStart(const YAML::Mark &mark) {
  const std::size_t at = std::min(offset(mark), text_.size());
  const std::size_t before = text_.substr(0, at).find_last_not_of(" \t\r\n");
  const bool after_end = before != std::string_view::npos && before >= 2 && text_.substr(before - 2, 3) == "...";
  const bool marked = after_end || text_.substr(at, 3) == "---";
  if (at == document_ || (document_ != std::string_view::npos && !marked)) {
    throw Refusal{{place(mark), "not valid YAML: the document ended before this; '---' starts another"}};
  }
  document_ = at;
}

Place Handler::start(const YAML::Mark &mark, YAML::anchor_t anchor) {
  buffer_.reported();
  const Place where = place(mark);
  if (anchor != 0) {
    throw Refusal{{where, "anchors and aliases (& and *) are not read"}};
  }
  return where;
}

void Handler::refuse_key(Place where, std::string_view found) {
  throw Refusal{{where, fmt::format("expected a key, found {}", found)}};
}

void Handler::OnAlias(const YAML::Mark &mark, YAML::anchor_t /*anchor*/) { static_cast<void>(start(mark, 1)); }

// yaml-cpp places a value that is left out at the token after it.
Place Handler::place_of_null(std::size_t at) {
  const std::string_view word = text_.substr(std::min(at, text_.size()), 4);
  const bool written = word.substr(0, 1) == "~" || word == "null" || word == "Null" || word == "NULL";
  if (written || builder_.wants_key()) {
    return cursor_.at(at);
  }
  if (builder_.has_key()) {
    return builder_.key_place();
  }
  const std::size_t before = text_.substr(0, at).find_last_not_of(" \t\r\n");
  return cursor_.at(before == std::string_view::npos ? 0 : before);
}

void Handler::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) {
  if (anchor != 0) {
    static_cast<void>(start(mark, anchor));
  }
  buffer_.reported();
  const Place where = place_of_null(offset(mark));
  if (builder_.wants_key()) {
    refuse_key(where, "null");
  }
  if (builder_.at_root()) {
    return;  // an empty document: what follows a last "---"
  }
  check(builder_.scalar(ValueKind::null, {}, where));
}

// yaml-cpp reads \_ and \N, U+00A0 and U+0085, as single bytes, the only ones that are not UTF-8 here.
std::string mended(const std::string &value) {
  std::string out;
  std::string_view rest = value;
  for (auto at = utf8::first_invalid(rest); at; at = utf8::first_invalid(rest)) {
    out.append(rest.substr(0, *at));
    utf8::append(out, static_cast<unsigned char>(rest[*at]));
    rest.remove_prefix(*at + 1);
  }
  return out.append(rest);
}

void Handler::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                       const std::string &value) {
  const Place where = start(mark, anchor);
  last_scalar_ = offset(mark);
  const bool plain = tag == "?";
  if (!plain && tag != "!") {
    throw Refusal{{where, "tags (!) are not read"}};
  }
  if (builder_.wants_key()) {
    builder_.key(mended(value), where);
    return;
  }
  ValueKind kind = plain ? ValueKind::plain : ValueKind::string;
  for (const std::string_view word : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
    kind = plain && value == word ? ValueKind::boolean : kind;
  }
  check(builder_.scalar(kind, mended(value), where));
}

void Handler::open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, ValueKind kind) {
  const Place where = start(mark, anchor);
  if (tag != "?") {
    throw Refusal{{where, "tags (!) are not read"}};
  }
  if (builder_.wants_key()) {
    refuse_key(where, kind == ValueKind::list ? "a list" : "a map");
  }
  check(builder_.open(kind, where));
}

void Handler::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value /*style*/) {
  open(mark, tag, anchor, ValueKind::list);
}

void Handler::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) {
  open(mark, tag, anchor, ValueKind::map);
}

// yaml-cpp takes the end of the last line for a closing quote, so that half a file would pass.
bool Handler::ends_in_quotes() const {
  std::string_view rest = text_.substr(std::min(last_scalar_, text_.size()));
  const char quote = rest.empty() ? ' ' : rest.front();
  if (quote != '"' && quote != '\'') {
    return false;
  }
  // In single quotes '' is a quote: an odd number of them closes. In double quotes \ takes what follows with it.
  for (std::size_t at = 1; at < rest.size(); ++at) {
    const bool escape = rest[at] == (quote == '"' ? '\\' : '\'') && at + 1 < rest.size();
    if (escape && (quote == '"' || rest[at + 1] == '\'')) {
      ++at;
    } else if (rest[at] == quote) {
      return false;
    }
  }
  return true;
}

// yaml-cpp takes U+0004 for the end of the file; YAML allows none of them.
std::optional<Problem> find_control(std::string_view text) {
  const auto found = std::find_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  if (found == text.end()) {
    return std::nullopt;
  }
  const auto at = static_cast<std::size_t>(found - text.begin());
  return Problem{PlaceCursor(text).at(at),
                 fmt::format("not valid YAML: control character U+{:04X}", static_cast<unsigned>(*found))};
}

}  // namespace

Result<std::vector<Value>> read_yaml(std::string_view text, const std::string &file) {
  text = without_bom(text);
  if (auto problem = find_control(text)) {
    return to_error(std::move(*problem), file);
  }
  TextBuffer buffer(text);
  Handler handler(text, buffer);
  try {
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(handler)) {
    }
    if (handler.ends_in_quotes()) {
      return to_error({handler.last_place(), "not valid YAML: missing closing quote"}, file);
    }
    return handler.take_documents();
  } catch (const Refusal &refusal) {
    const bool placed = refusal.problem.place.line != 0;
    return to_error({placed ? refusal.problem.place : handler.last_place(), refusal.problem.message}, file);
  } catch (const YAML::Exception &error) {
    return to_error({handler.place(error.mark), fmt::format("not valid YAML: {}", error.msg)}, file);
  }
}

}  // namespace celac
