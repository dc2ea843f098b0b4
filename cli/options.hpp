#pragma once
// Everything that the command line says, parsed and checked. Commands take it as it is.

#include <cstdint>
#include <string>
#include <vector>

namespace celac::cli {

enum class Command : std::uint8_t { none, parse, show, explain, schema };

/// How the input is to be read (--from).
enum class From : std::uint8_t { automatic, markdown, text, yaml, json };

/// Output formats of parse and show (--to).
enum class To : std::uint8_t { yaml, json, ndjson, text };

enum class Color : std::uint8_t { automatic, always, never };

struct Options {
  Command command = Command::none;
  std::vector<std::string> files;  ///< "-" is standard input
  std::vector<std::string> ids;    ///< show, explain
  std::string schema;              ///< schema: which
  From from = From::automatic;
  To to = To::yaml;
  Color color = Color::automatic;
  std::string output;  ///< -o; empty: standard output
  std::string stdin_filename = "<stdin>";
  std::string language;
  std::string modeline;
  bool quiet = false;
  bool list_ids = false;
};

}  // namespace celac::cli
