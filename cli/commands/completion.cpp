#include "cli/completion/completion.hpp"

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"

namespace celac::cli {

int run_completion(const Options &options, const Streams &streams) {
  const auto commands = describe_commands();
  const std::string script = options.shell == "bash"  ? bash_completion(commands)
                             : options.shell == "zsh" ? zsh_completion(commands)
                                                      : fish_completion(commands);
  Output output(options, streams);
  return output.write(script) && output.finish() ? done : trouble;
}

}  // namespace celac::cli
