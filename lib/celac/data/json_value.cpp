#include "celac/data/json_value.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "celac/data/value_builder.hpp"

namespace celac {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view number_characters = "+-.0123456789eE";

/// Receives nlohmann's events, which say nothing of places: follows in the text, token by token. That is simple,
/// because nothing arrives here before it has been checked.
class Handler {
 public:
  using Json = nlohmann::json;

  explicit Handler(std::string_view text) : text_(text), cursor_(text) {}

  /// Whether there is another document; the text from its first byte on is `rest` then.
  [[nodiscard]] bool more() {
    next_ = document_ = std::min(text_.find_first_not_of(blanks, next_), text_.size());
    return next_ < text_.size();
  }
  [[nodiscard]] std::string_view rest() const { return text_.substr(document_); }
  [[nodiscard]] Place place() { return cursor_.at(next_); }
  [[nodiscard]] Problem &problem() { return problem_; }
  [[nodiscard]] std::vector<Value> take_documents() { return builder_.take_documents(); }

  // The names are nlohmann's.
  bool null() { return scalar(ValueKind::null, 4); }
  bool boolean(bool value) { return scalar(ValueKind::boolean, value ? 4 : 5); }
  bool number_integer(Json::number_integer_t /*value*/) { return number(); }
  bool number_unsigned(Json::number_unsigned_t /*value*/) { return number(); }
  bool number_float(Json::number_float_t /*value*/, const std::string & /*text*/) { return number(); }
  static bool binary(Json::binary_t & /*value*/) { return false; }
  bool string(const std::string &value) {
    const Place where = pass_string();
    return check(builder_.scalar(ValueKind::string, value, where));
  }
  bool key(const std::string &value) {
    const Place where = pass_string();
    builder_.key(value, where);
    return true;
  }
  bool start_object(std::size_t /*size*/) { return check(builder_.open(ValueKind::map, pass(1))); }
  bool end_object() { return end(); }
  bool start_array(std::size_t /*size*/) { return check(builder_.open(ValueKind::list, pass(1))); }
  bool end_array() { return end(); }
  bool parse_error(std::size_t position, const std::string &last_token, const Json::exception &error);

 private:
  bool check(std::optional<Problem> problem) {
    if (problem) {
      problem_ = std::move(*problem);
    }
    return !problem;
  }
  void find_token() { next_ = std::min(text_.find_first_not_of(" \t\r\n,:", next_), text_.size()); }
  /// Goes past the next token, of `size` bytes; where it starts.
  Place pass(std::size_t size) {
    find_token();
    const Place where = cursor_.at(next_);
    next_ += size;
    return where;
  }
  Place pass_string() {
    const Place where = pass(1);
    while (text_[next_] != '"') {
      next_ += text_[next_] == '\\' ? 2U : 1U;
    }
    ++next_;
    return where;
  }
  bool end() {
    static_cast<void>(pass(1));
    return check(builder_.close());
  }
  bool number() {
    find_token();
    return scalar(ValueKind::number, std::min(text_.find_first_not_of(number_characters, next_), text_.size()) - next_);
  }
  bool scalar(ValueKind kind, std::size_t size) {
    const Place where = pass(size);
    return check(builder_.scalar(kind, std::string(text_.substr(next_ - size, size)), where));
  }
  [[nodiscard]] std::size_t token_start(std::size_t last) const;

  std::string_view text_;
  PlaceCursor cursor_;
  ValueBuilder builder_;
  std::size_t document_ = 0;  ///< where the document starts that is being read
  std::size_t next_ = 0;      ///< one past the last token
  Problem problem_;
};

// nlohmann's words without its number, its idea of the place and the token itself, which may be as long as the file.
std::string reason(const char *what) {
  const std::string_view all = what;
  const std::size_t start = std::min(all.find("syntax error"), all.size());
  const std::string_view words = all.substr(start, all.find("; last read") - start);
  return fmt::format("not valid JSON: {}", words.empty() ? "number too large" : words);
}

// The first byte of the token that ends with byte `last`.
std::size_t Handler::token_start(std::size_t last) const {
  std::size_t start = last;
  if (text_[last] == '"') {
    const auto escaped = [this](std::size_t at) {
      const std::size_t before = text_.substr(0, at).find_last_not_of('\\');
      return (at - before) % 2 == 0;
    };
    do {
      start = text_.rfind('"', start - 1);
    } while (escaped(start));
    return start;
  }
  while (start > next_ && text_.substr(start - 1, 1).find_first_of(",:[]{}\" \t\r\n") == std::string_view::npos) {
    --start;
  }
  return start;
}

bool Handler::parse_error(std::size_t position, const std::string & /*last_token*/, const Json::exception &error) {
  const std::string_view what = error.what();
  std::size_t at = std::min(document_ + position - std::min<std::size_t>(position, 1), text_.size());
  const bool within_token = what.find("; last read") != std::string_view::npos;
  if (!within_token && at < text_.size() && at >= next_) {
    at = token_start(at);
  }
  problem_ = {cursor_.at(at), reason(error.what())};
  return false;
}

/// Receives the events, too, and follows the keys down to where they are asked for.
class Finder {
 public:
  using Json = nlohmann::json;

  explicit Finder(std::span<const std::string_view> paths) : paths_(paths), found_(paths.size()) {}

  [[nodiscard]] std::vector<std::string> take() { return std::move(found_); }

  // The names are nlohmann's.
  [[nodiscard]] bool null() const { return is_inside(); }
  [[nodiscard]] bool boolean(bool /*value*/) const { return is_inside(); }
  [[nodiscard]] bool number_integer(Json::number_integer_t /*value*/) const { return is_inside(); }
  [[nodiscard]] bool number_unsigned(Json::number_unsigned_t /*value*/) const { return is_inside(); }
  [[nodiscard]] bool number_float(Json::number_float_t /*value*/, const std::string & /*text*/) const {
    return is_inside();
  }
  static bool binary(Json::binary_t & /*value*/) { return false; }
  bool string(const std::string &value) {
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      if (paths_[i] == path_) {
        found_[i] = value;
      }
    }
    return is_inside();
  }
  bool key(const std::string &value) {
    path_.resize(bases_.back());
    path_ += path_.empty() ? "" : ".";
    path_ += value;
    return true;
  }
  bool start_object(std::size_t /*size*/) { return open(); }
  bool end_object() { return close(); }
  bool start_array(std::size_t /*size*/) {
    const bool inside = is_inside();
    open();
    path_ += "[]";  // what stands in a list has no name
    bases_.back() = path_.size();
    return inside;
  }
  bool end_array() { return close(); }
  static bool parse_error(std::size_t /*position*/, const std::string & /*token*/, const Json::exception & /*error*/) {
    return false;
  }

 private:
  [[nodiscard]] bool is_inside() const { return !bases_.empty(); }
  bool open() {
    bases_.push_back(path_.size());
    return true;
  }
  bool close() {
    path_.resize(bases_.back());
    bases_.pop_back();
    return true;
  }

  std::span<const std::string_view> paths_;
  std::vector<std::string> found_;
  std::string path_;                // of the value that comes next
  std::vector<std::size_t> bases_;  // how much of the path is that of the open objects and lists, outermost first
};

}  // namespace

Result<std::vector<Value>> read_json(std::string_view text, const std::string &file) {
  text = without_bom(text);
  Handler handler(text);
  while (handler.more()) {
    const std::string_view rest = handler.rest();
    if (rest.front() != '{' && rest.front() != '[') {
      return to_error({handler.place(), "not valid JSON: expected an object, '{', or an array of them"}, file);
    }
    if (!nlohmann::json::sax_parse(rest.begin(), rest.end(), &handler, nlohmann::json::input_format_t::json, false)) {
      return to_error(std::move(handler.problem()), file);
    }
  }
  return handler.take_documents();
}

std::optional<std::vector<std::string>> json_strings(std::string_view text, std::span<const std::string_view> paths) {
  Finder finder(paths);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &finder)) {
    return std::nullopt;
  }
  return finder.take();
}

}  // namespace celac
