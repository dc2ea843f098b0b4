#pragma once
// celac diff as git's external diff driver: the arguments that git hands over instead of two files, and what is
// different then. git(1), GIT_EXTERNAL_DIFF: path old-file old-hex old-mode new-file new-hex new-mode [new-path about].

#include <string>
#include <vector>

#include "celac/plan/edition.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// Whether `options.files` of diff are what git hands to a driver (seven or nine; one, from git, for a file that is
/// not merged). If so they become `options.git` and two files. False if they are neither that nor two files.
[[nodiscard]] bool take_git_arguments(Options &options);

/// The old or the new side. /dev/null, a file that is not there on that side, is an edition without anything in it.
/// The edition, and what there is to say about it, have the name of the path and not that of git's temporary file.
[[nodiscard]] Result<Edition> load_git_side(const std::string &file, const std::string &path, const Options &options,
                                            const Streams &streams);

/// The line that opens the diff of one file among many, and what git says about a renaming.
[[nodiscard]] std::string git_heading(const GitDiff &git, bool color);

}  // namespace celac::cli
