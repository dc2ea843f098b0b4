#pragma once
// Typed access to Values. Reading goes on after an error, with empty values, so that all errors of a file are found in
// one go.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/data/value.hpp"
#include "celac/diagnostic/diagnostic.hpp"

namespace celac {

/// Where a value stands in the model: a chain on the call stack, put into words only if there is something to say.
struct ModelPath {
  const ModelPath *parent = nullptr;
  std::string_view key;   ///< of a member
  std::size_t index = 0;  ///< of an entry of a list, where `key` is empty
  Place key_place{};      ///< of the key: errors of a member stand there

  /// "sections[1].items[0].text"; empty for the root.
  [[nodiscard]] std::string in_words() const;
};

/// What is wrong with a model: up to max_findings errors and as many warnings.
class Findings {
 public:
  static constexpr std::size_t max_findings = 100;

  explicit Findings(const std::string &file) : file_(file) {}

  /// Code "schema": `path: expected …, found …`.
  void expected(std::string_view what, const Value &found, const ModelPath &path);
  /// Code "schema", in other words.
  void error(std::string message, Place place, const ModelPath &path);
  /// Code "unknown-key", a warning.
  void unknown_key(const Member &member, const ModelPath &path);

  [[nodiscard]] std::size_t error_count() const { return errors_; }
  /// All of them in the order of the file; there are none left then.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  [[nodiscard]] Diagnostic finding(std::string message, Place place, const ModelPath &path) const;

  const std::string &file_;
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

/// A value that is being read: what it is, where it stands in the model, and where findings go.
struct Input {
  const Value &value;
  const ModelPath &path;
  Findings &findings;

  void expected(std::string_view what) const { findings.expected(what, value, path); }
};

/// Strings: quoted, or plain YAML that is neither null nor a boolean ("1.10" stays "1.10").
void read(const Input &input, std::string &out);
/// A string that is not empty.
struct FilledString {
  std::string &text;
};
void read(const Input &input, FilledString &out);
/// A word of celac's own, a code or a kind: small letters, digits and '-'. The writers do not quote it, so it is not a
/// word either that YAML takes for something else ("null", "no").
struct CodeWord {
  std::string text;
};
void read(const Input &input, CodeWord &out);
/// Whole numbers, in decimal digits.
void read(const Input &input, std::uint32_t &out);
void read(const Input &input, std::uint64_t &out);
/// [begin, end] with begin <= end.
void read(const Input &input, Span &out);
/// [first, last], from 1, with first <= last.
void read(const Input &input, LineRange &out);

/// The members of a map, each asked for by its key. Says so if the value is no map, once.
class Fields {
 public:
  explicit Fields(const Input &input);

  /// Reads the member `key` into `out`, which stays as it is if there is none.
  template <class T>
  bool optional(std::string_view key, T &out);
  /// The same; it is an error if there is none.
  template <class T>
  void required(std::string_view key, T &out) {
    if (!optional(key, out)) {
      missing(key);
    }
  }
  /// Says that there is no member `key`.
  void missing(std::string_view key) const;
  /// Warns of the members that nobody asked for.
  void warn_of_others() const;

 private:
  [[nodiscard]] const Member *find(std::string_view key);

  const Input &input_;
  bool is_map_;
  std::vector<bool> asked_;  ///< by the member's position
};

/// A list, each entry with read().
template <class T>
void read(const Input &input, std::vector<T> &out) {
  if (input.value.kind != ValueKind::list) {
    input.expected("a list");
    return;
  }
  const std::vector<Value> &list = input.value.list();
  out.resize(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    const ModelPath path{&input.path, {}, i, {}};
    read(Input{list[i], path, input.findings}, out[i]);
  }
}

template <class T>
bool Fields::optional(std::string_view key, T &out) {
  const Member *member = find(key);
  if (member == nullptr) {
    return false;
  }
  const ModelPath path{&input_.path, key, 0, member->place};
  read(Input{member->value, path, input_.findings}, out);
  return true;
}

}  // namespace celac
