#pragma once
// A command line as one types it, for answers that name the command that was meant.

#include <string>
#include <vector>

namespace celac::cli {

/// `word` as a shell takes it for one word.
[[nodiscard]] std::string shell_word(const std::string &word);

/// `name` as a shell and this program take it for a file.
[[nodiscard]] std::string shell_file(const std::string &name);

/// `words` in a shell.
[[nodiscard]] std::string shell_line(const std::vector<std::string> &words);

[[nodiscard]] bool is_file(const std::string &word);

/// Whether `word` has an ending of files that plans, models and reports stand in, whether there is one or not.
[[nodiscard]] bool is_named_as_file(const std::string &word);

/// Those of `words` from the third on (after the program and its command) that are files.
[[nodiscard]] std::vector<std::string> files_among(const std::vector<std::string> &words);

/// `answer` with those files where it has FILE, FILE FILE or OLD NEW; as it is where there are too few.
[[nodiscard]] std::string with_files(std::string answer, const std::vector<std::string> &words);

}  // namespace celac::cli
