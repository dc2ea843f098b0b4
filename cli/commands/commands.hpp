#pragma once
// One function a command: options in, exit status out. No command has ideas of its own; they call the library.

#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

int run_parse(const Options &options, const Streams &streams);
int run_render(const Options &options, const Streams &streams);
int run_validate(const Options &options, const Streams &streams);
int run_show(const Options &options, const Streams &streams);
int run_explain(const Options &options, const Streams &streams);
int run_diff(const Options &options, const Streams &streams);
int run_trace(const Options &options, const Streams &streams);
int run_align(const Options &options, const Streams &streams);
int run_commitments(const Options &options, const Streams &streams);
int run_completion(const Options &options, const Streams &streams);
int run_schema(const Options &options, const Streams &streams);

}  // namespace celac::cli
