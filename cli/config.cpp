#include "cli/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "celac/check/registry.hpp"
#include "celac/data/yaml_value.hpp"
#include "cli/config_file.hpp"
#include "cli/input.hpp"
#include "cli/language_tag.hpp"

namespace celac::cli {
namespace {

template <class Value>
using Words = std::vector<std::pair<std::string_view, Value>>;

const Words<FailOn> fail_words = {
    {"error", FailOn::error}, {"warning", FailOn::warning}, {"info", FailOn::info}, {"never", FailOn::never}};
const Words<Severity> severity_words = {
    {"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}};

template <class Value>
std::string_view word_of(const Words<Value> &words, Value value) {
  return std::find_if(words.begin(), words.end(), [&](const auto &one) { return one.second == value; })->first;
}

std::string joined(const std::vector<std::string> &codes) { return fmt::format("{}", fmt::join(codes, ", ")); }

class Loader {
 public:
  Loader(const Options &options, const Streams &streams, const std::string &folder, std::set<std::string> &passed_by)
      : options_(options), streams_(streams), folder_(folder), passed_by_(passed_by) {}

  Result<Settings> run() {
    for (const char *setting : {"fail-on", "min-severity", "select", "ignore", "baseline", "language", "acronyms"}) {
      origins_.push_back({setting, "", "default"});
    }
    const ValidateOptions &wanted = options_.validate;
    std::string file = wanted.config;
    if (file.empty() && !wanted.no_config) {
      std::set<std::string> passed_by;
      auto found = find_config(folder_, passed_by);
      warn_of(passed_by);
      if (!found) {
        return found.error();
      }
      file = std::move(*found);
    }
    if (!file.empty()) {
      read_file(file);
    }
    if (!error_) {
      read_command_line();
    }
    if (error_) {
      return *error_;
    }
    describe();
    return std::move(settings_);
  }

 private:
  // Once for all the folders below it.
  void warn_of(const std::set<std::string> &passed_by) {
    for (const std::string &file : passed_by) {
      if (passed_by_.insert(file).second && !options_.quiet) {
        Diagnostic warning = make_error("config", as_utf8(file), "is not read: settings stand in .celac.yaml");
        warning.severity = Severity::warning;
        report(warning, streams_);
      }
    }
  }

  void refuse(const std::string &file, const Place &place, std::string message, std::string help = {}) {
    if (!error_) {
      error_ = make_error("config", file, std::move(message), place, std::move(help));
    }
  }

  void set_origin(std::string_view setting, const std::string &from) {
    for (Settings::Origin &origin : origins_) {
      if (origin.setting == setting) {
        origin.from = from;
      }
    }
  }

  // ---- the file

  void read_file(const std::string &file) {
    const auto source = read_source(file, options_, streams_);
    if (!source) {
      // An empty file sets nothing.
      if (source.error().code != "empty") {
        error_ = source.error();
      }
      return;
    }
    const auto documents = read_yaml(source->bytes(), file);
    if (!documents) {
      error_ = documents.error();
      error_->code = "config";
      return;
    }
    if (documents->empty()) {
      return;
    }
    if (documents->size() > 1) {
      refuse(file, (*documents)[1].place, "a second document, which would set nothing: settings are one map");
      return;
    }
    const Value &root = documents->front();
    if (root.kind == ValueKind::null) {
      return;
    }
    if (root.kind != ValueKind::map) {
      refuse(file, root.place, fmt::format("expected settings as a map, found {}", kind_in_words(root)));
      return;
    }
    for (const Member &member : root.members()) {
      read_setting(file, member);
    }
  }

  void read_setting(const std::string &file, const Member &member) {
    const std::string &key = member.key;
    if (key == "select" || key == "ignore") {
      read_codes(file, member.value, key == "select" ? settings_.selection.select : settings_.selection.ignore);
    } else if (key == "fail-on") {
      read_word(file, member.value, fail_words, settings_.fail_on);
    } else if (key == "min-severity") {
      read_word(file, member.value, severity_words, settings_.selection.least);
    } else if (key == "baseline" || key == "language") {
      std::string text = read_text(file, member.value);
      if (key == "baseline") {
        // Beside the file that names it.
        const auto folder = std::filesystem::path(file).parent_path();
        settings_.baseline = text.empty() ? text : (folder / text).string();
        if (auto fault = options_.validate.config.empty() ? found_file_fault(settings_.baseline, folder_)
                                                          : std::nullopt;
            fault && !error_) {
          error_ = std::move(*fault);
        }
      } else {
        if (!error_ && !is_language_tag(text)) {
          refuse(file, member.value.place, fmt::format("'{}' is not a BCP 47 tag like 'es' or 'pt-BR'", text));
        }
        settings_.language = text;
      }
    } else if (key == "acronyms") {
      read_words(file, member.value, settings_.selection.acronyms);
    } else {
      refuse(file, member.place, fmt::format("there is no setting '{}'", key),
             "there are fail-on, min-severity, select, ignore, baseline, language, acronyms");
    }
    set_origin(key, fmt::format("{}:{}", file, member.place.line));
  }

  std::string read_text(const std::string &file, const Value &value) {
    if (value.kind != ValueKind::plain && value.kind != ValueKind::string) {
      refuse(file, value.place, fmt::format("expected a word, found {}", kind_in_words(value)));
      return {};
    }
    return value.text();
  }

  template <class Choice>
  void read_word(const std::string &file, const Value &value, const Words<Choice> &words, Choice &out) {
    const std::string text = read_text(file, value);
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &one) { return one.first == text; });
    if (found != words.end()) {
      out = found->second;
      return;
    }
    std::string all;
    for (const auto &one : words) {
      all += all.empty() ? "" : ", ";
      all += one.first;
    }
    refuse(file, value.place, fmt::format("'{}' is none of {}", text, all));
  }

  void read_codes(const std::string &file, const Value &value, std::vector<std::string> &out) {
    if (value.kind != ValueKind::list) {
      refuse(file, value.place, fmt::format("expected a list of codes, found {}", kind_in_words(value)));
      return;
    }
    out.clear();
    for (const Value &entry : value.list()) {
      take_codes(file, entry.place, read_text(file, entry), out);
    }
  }

  void read_words(const std::string &file, const Value &value, std::vector<std::string> &out) {
    if (value.kind != ValueKind::list) {
      refuse(file, value.place, fmt::format("expected a list of acronyms, found {}", kind_in_words(value)));
      return;
    }
    for (const Value &entry : value.list()) {
      out.push_back(read_text(file, entry));
    }
  }

  // Appends the codes that `code` stands for.
  void take_codes(const std::string &file, const Place &place, const std::string &code, std::vector<std::string> &out) {
    const std::vector<std::string> meant = check::codes_meant(code);
    out.insert(out.end(), meant.begin(), meant.end());
    if (meant.empty()) {
      const std::string near = check::code_near(code);
      refuse(file, place, fmt::format("there is no code '{}'", code),
             near.empty() ? "'celac explain' lists all codes" : fmt::format("did you mean '{}'?", near));
    }
  }

  // ---- the command line

  void read_command_line() {
    const ValidateOptions &wanted = options_.validate;
    const std::string here = "command line";
    const auto codes = [&](const std::vector<std::string> &given, std::vector<std::string> &out, const char *setting) {
      if (given.empty()) {
        return;
      }
      out.clear();
      for (const std::string &code : given) {
        take_codes("", {}, code, out);
      }
      set_origin(setting, here);
    };
    codes(wanted.select, settings_.selection.select, "select");
    codes(wanted.ignore, settings_.selection.ignore, "ignore");
    if (wanted.fail_on) {
      settings_.fail_on = *wanted.fail_on;
      set_origin("fail-on", here);
    }
    if (wanted.min_severity) {
      settings_.selection.least = *wanted.min_severity;
      set_origin("min-severity", here);
    }
    if (!wanted.baseline.empty()) {
      settings_.baseline = wanted.baseline;
      set_origin("baseline", here);
    }
    if (!options_.language.empty()) {
      settings_.language = options_.language;
      set_origin("language", here);
    }
  }

  void describe() {
    const auto or_none = [](const std::string &text, const char *none) {
      return text.empty() ? std::string(none) : text;
    };
    const std::vector<std::string> values = {std::string(word_of(fail_words, settings_.fail_on)),
                                             std::string(word_of(severity_words, settings_.selection.least)),
                                             or_none(joined(settings_.selection.select), "(all)"),
                                             or_none(joined(settings_.selection.ignore), "(none)"),
                                             or_none(settings_.baseline, "(none)"),
                                             or_none(settings_.language, "(guessed)"),
                                             or_none(joined(settings_.selection.acronyms), "(none)")};
    for (std::size_t i = 0; i < origins_.size(); ++i) {
      origins_[i].value = values[i];
    }
    settings_.origins = std::move(origins_);
  }

  const Options &options_;
  const Streams &streams_;
  const std::string &folder_;
  std::set<std::string> &passed_by_;
  Settings settings_;
  std::vector<Settings::Origin> origins_;
  std::optional<Diagnostic> error_;
};

}  // namespace

const Result<Settings> &SettingsByFile::of(const std::string &file) {
  const bool one = file == "-" || !options_.validate.config.empty() || options_.validate.no_config;
  const std::string folder = one ? "" : std::filesystem::path(file).parent_path().string();
  const std::lock_guard lock(mutex_);
  const auto known = by_folder_.find(folder);
  return known != by_folder_.end()
             ? known->second
             : by_folder_.emplace(folder, Loader(options_, streams_, folder, passed_by_).run()).first->second;
}

}  // namespace celac::cli
