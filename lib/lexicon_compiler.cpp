// Writes the tables of the lexicons that are part of celac, so that none is read when the program starts. Runs while
// celac is built: lexicon_compiler OUT LEXICON...

#include <fmt/core.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "celac/commitments/lexicon_table.hpp"

namespace {

using namespace celac;

template <class Values, class Print>
void append(std::string &out, const std::string &name, std::string_view type, const Values &values, Print print) {
  constexpr std::size_t most = 110;  // bytes of a line
  if (values.empty()) {
    return;
  }
  out += fmt::format("constexpr auto {} = std::to_array<{}>({{", name, type);
  std::size_t line = out.size();
  for (const auto &value : values) {
    if (out.size() - line > most) {
      out += '\n';
      line = out.size();
    }
    out += print(value) + ",";
  }
  out += "});\n";
}

std::string row(const LexemeRow &one) {
  const LexemeTraits &of = one.traits;
  return fmt::format(
      "{{{{{},{},LexemeTraits::Kind({}),Level({}),{},{},{:d},{:d},{:d},{:d},{:d},{:d},{:d},{:d},{:d}}},"
      "{},{},{},{},{}}}",
      of.classes, of.second, static_cast<int>(of.kind), static_cast<int>(of.level), of.rest_size, of.own, of.governs,
      of.addresses, of.also_noun, of.mostly_noun, of.predicate, of.founds, of.reflexive, of.optional, of.listed,
      one.lemma, one.rest, one.lemma_bytes, one.rest_bytes, one.hedge);
}

std::string slot(const LexiconSlot &one) {
  return fmt::format("{{{},{},{},{},{},{}}}", one.key, one.lexeme, one.next, one.forms, one.key_bytes, one.conjugation);
}

std::string view(const std::string &name, bool empty) { return empty ? "{}" : name; }

void append_table(std::string &out, std::string &choice, const LexiconParts &parts) {
  const std::string &tag = parts.language;
  const auto number = [](auto value) { return fmt::format("{}", value); };
  append(out, tag + "_rows", "LexemeRow", parts.rows, row);
  append(out, tag + "_slots", "LexiconSlot", parts.slots, slot);
  append(out, tag + "_buckets", "std::uint32_t", parts.buckets, number);
  append(out, tag + "_characters", "std::uint16_t", parts.characters, number);
  append(out, tag + "_groups", "HanGroup", parts.groups,
         [](const HanGroup &one) { return fmt::format("{{{},{}}}", one.end, one.opens); });
  append(out, tag + "_grouped", "std::uint32_t", parts.grouped, number);
  choice += fmt::format(
      "  if (language == \"{0}\") {{\n    static const LexiconTable table{{\"{0}\", {1}, {2}, {3}, {4}, "
      "{5}, {6}}};\n    return &table;\n  }}\n",
      tag, view(tag + "_rows", parts.rows.empty()), view(tag + "_slots", parts.slots.empty()),
      view(tag + "_buckets", parts.buckets.empty()), view(tag + "_characters", parts.characters.empty()),
      view(tag + "_groups", parts.groups.empty()), view(tag + "_grouped", parts.grouped.empty()));
}

}  // namespace

int main(int count, char **arguments) {
  std::string tables;
  std::string choice;
  for (int at = 2; at < count; ++at) {
    std::ifstream file(arguments[at], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto parts = read_lexicon(text, arguments[at]);
    if (!file || !parts) {
      fmt::print(stderr, "{}: {}\n", arguments[at], parts ? "cannot be read" : parts.error().message);
      return 1;
    }
    append_table(tables, choice, *parts);
  }
  std::string out = "#include \"celac/commitments/lexicon_table.hpp\"\n\nnamespace celac {\nnamespace {\n\n" + tables +
                    "\n}  // namespace\n\nconst LexiconTable *lexicon_table(std::string_view language) {\n" + choice +
                    "  return nullptr;\n}\n\n}  // namespace celac\n";
  return count > 1 && std::ofstream(arguments[1], std::ios::binary) << out ? 0 : 1;
}
