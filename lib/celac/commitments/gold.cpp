#include "celac/commitments/gold.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <unordered_map>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr auto types = std::to_array<std::string_view>(
    {"verb", "actor", "hedge", "date", "period", "recurrence", "money", "quantity"});

std::string_view next_field(std::string_view &line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return field;
}

// Letters and digits in lower case, one blank for anything between them.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    at += c.size;
    if (utf8::is_letter(c.code) || utf8::is_digit(c.code) || utf8::is_mark(c.code)) {
      utf8::append(out, utf8::to_lower(c.code));
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

// The number at the front of "5000 scholarships".
std::string number_of(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if ((c >= '0' && c <= '9') || c == '.') {
      out += c;
    } else if (c != ',') {
      break;
    }
  }
  return out;
}

std::string compared(std::string_view type, std::string_view surface, std::string_view value) {
  if (type == "verb") {
    return plain(surface);
  }
  if (type == "actor") {
    return plain(value);
  }
  return type == "quantity" ? number_of(value) : std::string(value);
}

using Facts = std::map<std::string, std::size_t, std::less<>>;  // value: how often

std::array<Facts, types.size()> facts_of(const Commitment &unit) {
  std::array<Facts, types.size()> out;
  for (const CommitmentClause &clause : unit.clauses) {
    ++out[0][plain(clause.verb.surface)];
    const bool named = clause.actor.how == ActorHow::subject || clause.actor.how == ActorHow::passive;
    out[1][named ? plain(clause.actor.name) : clause.actor.how == ActorHow::we ? "all" : "implicit"] = 1;
  }
  for (const Hedge &hedge : unit.hedges) {
    ++out[2][hedge.kind];
  }
  const auto times = [&](std::size_t at, const std::vector<TimeFact> &found) {
    for (const TimeFact &one : found) {
      ++out.at(at)[one.value];
    }
  };
  times(3, unit.dates);
  times(4, unit.periods);
  times(5, unit.recurrences);
  for (const MoneyFact &sum : unit.money) {
    ++out[6][sum.currency + " " + sum.amount];
  }
  for (const QuantityFact &one : unit.quantities) {
    ++out[7][one.value];
  }
  return out;
}

void count(FactScore &score, const Facts &expected, const Facts &found) {
  for (const auto &[value, times] : expected) {
    score.expected += times;
    const auto same = found.find(value);
    score.correct += same == found.end() ? 0 : std::min(times, same->second);
  }
  for (const auto &[value, times] : found) {
    score.found += times;
  }
}

}  // namespace

Result<std::vector<GoldFact>> read_gold_facts(std::string_view text, const std::string &name) {
  std::vector<GoldFact> out;
  for (std::uint32_t at = 1; !text.empty(); ++at) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = !line.empty() && line.back() == '\r' ? line.substr(0, line.size() - 1) : line;
    if (line.empty() || line.front() == '#' || line.substr(0, 5) == "line\t") {
      continue;
    }
    GoldFact fact;
    const std::string_view number = next_field(line);
    const auto read = std::from_chars(number.data(), number.data() + number.size(), fact.line);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size()) {
      return make_error("bad-gold", name, fmt::format("line {}: '{}' is no number of a line", at, number));
    }
    next_field(line);
    fact.type = next_field(line);
    const std::string_view surface = next_field(line);
    const std::string_view value = next_field(line);
    fact.value = compared(fact.type, surface, value);
    if (fact.type == "strength") {
      const auto level = level_of(value);
      if (!level) {
        return make_error("bad-gold", name, fmt::format("line {}: '{}' is no level", at, value));
      }
      fact.level = *level;
    }
    out.push_back(std::move(fact));
  }
  return out;
}

CommitmentScore score_commitments(const Commitments &all, const std::vector<GoldFact> &facts) {
  struct Expected {
    std::array<Facts, types.size()> facts;
    std::optional<Level> level;
  };
  std::map<std::uint32_t, Expected> expected;
  for (const GoldFact &fact : facts) {
    Expected &unit = expected[fact.line];
    if (fact.type == "strength") {
      unit.level = fact.level;
    }
    const auto *type = std::find(types.begin(), types.end(), fact.type);
    if (type != types.end()) {
      const auto index = static_cast<std::size_t>(std::distance(types.begin(), type));
      std::size_t &times = unit.facts.at(index)[fact.value];
      times = fact.type == "actor" ? 1 : times + 1;
    }
  }
  std::unordered_map<std::uint32_t, const Commitment *> units;
  for (const Commitment &unit : all.commitments) {
    units.emplace(unit.line, &unit);
  }
  CommitmentScore score;
  for (std::size_t i = 0; i < types.size(); ++i) {
    score.facts.at(i).type = types.at(i);
  }
  for (const auto &[line, unit] : expected) {
    const auto at = units.find(line);
    static const Commitment nothing;
    const Commitment &found = at == units.end() ? nothing : *at->second;
    const auto have = facts_of(found);
    for (std::size_t i = 0; i < types.size(); ++i) {
      count(score.facts.at(i), unit.facts.at(i), have.at(i));
    }
    if (unit.level) {
      const int steps = std::abs(static_cast<int>(*unit.level) - static_cast<int>(found.level));
      ++score.units;
      score.exact += steps == 0 ? 1U : 0U;
      score.within_one += steps <= 1 ? 1U : 0U;
    }
  }
  return score;
}

void write_commitment_score(std::string &out, const CommitmentScore &score) {
  for (const FactScore &one : score.facts) {
    const double precision = one.found == 0 ? 1 : double(one.correct) / double(one.found);
    const double recall = one.expected == 0 ? 1 : double(one.correct) / double(one.expected);
    const double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    out += fmt::format("{:<10}  precision {:.3f}  recall {:.3f}  F1 {:.3f}  ({} expected, {} found)\n", one.type,
                       precision, recall, f1, one.expected, one.found);
  }
  out += fmt::format("level       exact {}, within one {}, of {}\n", score.exact, score.within_one, score.units);
}

}  // namespace celac
