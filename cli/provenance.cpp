#include "cli/provenance.hpp"

#include <fmt/core.h>

#include <charconv>
#include <cstdlib>
#include <ctime>

#include "cli/input.hpp"

namespace celac::cli {
namespace {

std::string_view source_date_epoch() {
  const char *epoch = std::getenv("SOURCE_DATE_EPOCH");
  return epoch == nullptr ? "" : epoch;
}

std::optional<std::int64_t> seconds_of(std::string_view digits) {
  std::int64_t seconds = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  constexpr std::int64_t year_10000 = 253402300800;
  const bool whole = !digits.empty() && read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  return whole && seconds >= 0 && seconds < year_10000 ? std::optional(seconds) : std::nullopt;
}

}  // namespace

Result<std::string> source_of(const Edition &edition, const std::string &file, const Options &options,
                              const Streams &streams) {
  if (!edition.source.bytes().empty()) {
    return std::string(edition.source.bytes());
  }
  const std::string &name = edition.plan.source.name;
  if (options.source_file.empty()) {
    return make_error("no-source", file, fmt::format("is a model of '{}', and a model does not hold its source", name),
                      {}, "name the file: --source " + (name.empty() ? "FILE" : name));
  }
  const auto source = read_source(options.source_file, options, streams);
  if (!source) {
    return source.error();
  }
  if (source->xxh3() != edition.plan.source.xxh3) {
    return make_error("other-source", options.source_file,
                      fmt::format("is not what {} was read from: its hash is {}, not {}", file, source->xxh3(),
                                  edition.plan.source.xxh3.empty() ? "(none)" : edition.plan.source.xxh3));
  }
  return std::string(source->bytes());
}

std::optional<Diagnostic> epoch_fault(const Options &options) {
  const Formats &to = options.to;
  const bool dated = to.render == RenderFormat::akn || to.diff == DiffFormat::akn || to.trace == TraceFormat::akn ||
                     is_office(options);
  const std::string_view epoch = dated ? source_date_epoch() : "";
  if (epoch.empty() || seconds_of(epoch)) {
    return std::nullopt;
  }
  return make_error("usage", "",
                    fmt::format("SOURCE_DATE_EPOCH: '{}' is no number of seconds since 1970", epoch.substr(0, 60)));
}

std::string made_on() { return made_at().substr(0, 10); }

std::string made_at() {
  const auto seconds = seconds_of(source_date_epoch());
  if (!seconds) {
    return {};
  }
  const std::time_t time = *seconds;
  std::tm at{};
  gmtime_r(&time, &at);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", at.tm_year + 1900, at.tm_mon + 1, at.tm_mday, at.tm_hour,
                     at.tm_min, at.tm_sec);
}

std::string office_instant(const Options &options) {
  return options.date.empty() ? made_at() : options.date + "T00:00:00Z";
}

}  // namespace celac::cli
