#include <fmt/core.h>

#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/schemas.hpp"

namespace celac::cli {

int run_schema(const Options &options, const Streams &streams) {
  const std::string_view schema = find_schema(options.schema);
  if (schema.empty()) {
    report(
        make_error("usage", "",
                   fmt::format("there is no schema '{}'; there are: plan, diff, trace, align, commitments, diagnostics",
                               options.schema)),
        streams);
    return trouble;
  }
  Output output(options, streams);
  return output.write(schema) && output.finish() ? done : trouble;
}

}  // namespace celac::cli
