#include "cli/help/command_line.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace celac::cli {
namespace {

void replace_all(std::string &text, std::string_view old, const std::string &now) {
  for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + now.size())) {
    text.replace(at, old.size(), now);
  }
}

}  // namespace

std::string shell_word(const std::string &word) {
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("._-/+,:@%=").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
  });
  if (plain && !word.empty()) {
    return word;
  }
  std::string out = "'";
  for (const char c : word) {
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return out + "'";
}

std::string shell_file(const std::string &name) {
  return shell_word(name.size() > 1 && name.front() == '-' ? "./" + name : name);
}

std::string shell_line(const std::vector<std::string> &words) {
  std::string out;
  for (const std::string &word : words) {
    out += out.empty() ? "" : " ";
    out += shell_word(word);
  }
  return out;
}

bool is_file(const std::string &word) { return ::access(word.c_str(), F_OK) == 0; }

bool is_named_as_file(const std::string &word) {
  constexpr auto endings = std::to_array<std::string_view>({".md", ".markdown", ".txt", ".yaml", ".yml", ".json",
                                                            ".ndjson", ".jsonl", ".html", ".htm", ".pdf", ".docx",
                                                            ".odt", ".rtf", ".csv", ".xlsx", ".xml", ".gz", ".zip"});
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.size() > ending.size() && word.ends_with(ending); });
}

std::vector<std::string> files_among(const std::vector<std::string> &words) {
  std::vector<std::string> out;
  constexpr std::ptrdiff_t operands = 2;
  if (words.size() > operands) {
    std::copy_if(words.begin() + operands, words.end(), std::back_inserter(out), is_file);
  }
  return out;
}

std::string with_files(std::string answer, const std::vector<std::string> &words) {
  const std::vector<std::string> files = files_among(words);
  if (files.size() > 1) {
    std::string all;
    for (const std::string &file : files) {
      all += all.empty() ? "" : " ";
      all += shell_file(file);
    }
    replace_all(answer, "OLD NEW", shell_file(files[0]) + " " + shell_file(files[1]));
    replace_all(answer, "FILE FILE FILE", all);
    replace_all(answer, "FILE FILE", all);
  }
  if (!files.empty() && answer.find("FILE FILE") == std::string::npos) {
    replace_all(answer, "FILE", shell_file(files.front()));
  }
  return answer;
}

}  // namespace celac::cli
