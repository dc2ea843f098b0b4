#include "celac/data/json_strings.hpp"

#include <nlohmann/json.hpp>

namespace celac {
namespace {

/// Receives nlohmann's events and follows the keys down to where they are asked for.
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

std::optional<std::vector<std::string>> json_strings(std::string_view text, std::span<const std::string_view> paths) {
  Finder finder(paths);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &finder)) {
    return std::nullopt;
  }
  return finder.take();
}

}  // namespace celac
