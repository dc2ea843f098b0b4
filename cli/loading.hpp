#pragma once
// The files of a command that sets several editions against one another.

#include <vector>

#include "celac/plan/edition.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// All editions in the order of the files, read on -j threads; false where one is refused, which is reported.
bool load_all(std::vector<Edition> &editions, const Options &options, const Streams &streams);

}  // namespace celac::cli
