#include "cli/loading.hpp"

#include <utility>

#include "cli/batch/pool.hpp"
#include "cli/input.hpp"

namespace celac::cli {

bool load_all(std::vector<Edition> &editions, const Options &options, const Streams &streams) {
  struct Loaded {
    std::string file;
    Result<std::vector<Edition>> editions;
  };
  Pool<std::string, Loaded> pool(options.batch.jobs, [&](std::string &file) {
    auto loaded = load_editions(file, options, streams);
    return Loaded{file, std::move(loaded)};
  });
  auto next = options.files.begin();
  return pool.run([&] { return next == options.files.end() ? std::nullopt : std::optional<std::string>(*next++); },
                  [&](Loaded &loaded) {
                    auto edition = only_one(loaded.file, std::move(loaded.editions), options, streams);
                    if (!edition) {
                      report(edition.error(), streams);
                      return false;
                    }
                    editions.push_back(std::move(*edition));
                    return true;
                  });
}

}  // namespace celac::cli
