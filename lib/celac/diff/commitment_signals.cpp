#include "celac/diff/commitment_signals.hpp"

#include <algorithm>

namespace celac {
namespace {

constexpr std::string_view softened = "softened";
constexpr std::string_view hardened = "hardened";

// Both texts from the edits between them.
std::pair<std::string, std::string> texts_of(const std::vector<WordEdit> &edits) {
  std::pair<std::string, std::string> out;
  for (const WordEdit &edit : edits) {
    out.first += edit.op == WordOp::insert ? "" : edit.text;
    out.second += edit.op == WordOp::remove ? "" : edit.text;
  }
  return out;
}

using Values = std::vector<std::string>;

Values actors_of(const Commitment &unit) {
  Values out;
  for (const CommitmentClause &clause : unit.clauses) {
    const std::string &name = clause.actor.name;
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) {
      out.push_back(name);
    }
  }
  return out;
}

Values deadlines_of(const Commitment &unit) {
  Values out;
  for (const TimeFact &date : unit.dates) {
    out.push_back((date.relation.empty() ? "" : date.relation + " ") + date.value);
  }
  for (const TimeFact &period : unit.periods) {
    out.push_back(period.value);
  }
  return out;
}

std::string range(const std::string &from, const std::string &to) { return to.empty() ? from : from + "-" + to; }

Values amounts_of(const Commitment &unit) {
  Values out;
  for (const MoneyFact &sum : unit.money) {
    out.push_back(sum.currency + " " + range(sum.amount, sum.to));
  }
  return out;
}

Values quantities_of(const Commitment &unit) {
  Values out;
  for (const QuantityFact &one : unit.quantities) {
    out.push_back(range(one.value, one.to) + (one.unit == "%" ? "" : " ") + one.unit);
  }
  return out;
}

Values hedges_of(const Commitment &unit) {
  Values out;
  for (const Hedge &hedge : unit.hedges) {
    out.push_back(hedge.surface);
  }
  return out;
}

// "-ise" and "-ize" with what may follow them ("organisation", "analysing"): at `at` of a word.
bool is_ending_with_either(std::string_view word, std::size_t at) {
  constexpr std::string_view before = "iy";
  constexpr std::string_view behind = "aei";
  return at > 0 && at + 1 < word.size() && before.find(word[at - 1]) != std::string_view::npos &&
         behind.find(word[at + 1]) != std::string_view::npos;
}

// "the organization" and "the organisation" are one actor; Busan and Buzan are two.
bool same_spelled(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    const bool either = (a[i] == 's' && b[i] == 'z') || (a[i] == 'z' && b[i] == 's');
    if (a[i] != b[i] && !(either && is_ending_with_either(a, i))) {
      return false;
    }
  }
  return true;
}

// What only one side has, paired in the order of the texts.
void compare(std::vector<Signal> &signals, SignalKind kind, Values was, Values now) {
  for (auto one = was.begin(); one != was.end();) {
    const auto same = std::find_if(now.begin(), now.end(),
                                   [&](const auto &other) { return same_spelled(*one, other); });
    if (same == now.end()) {
      ++one;
    } else {
      now.erase(same);
      one = was.erase(one);
    }
  }
  for (std::size_t i = 0; i < std::max(was.size(), now.size()); ++i) {
    signals.push_back({kind, i < was.size() ? was[i] : "", i < now.size() ? now[i] : ""});
  }
}

// A text with more of anything is a table, which nobody compares by hand.
bool is_table(const Commitment &unit) {
  constexpr std::size_t most = 64;
  return unit.quantities.size() > most || unit.money.size() > most || unit.dates.size() > most ||
         unit.hedges.size() > most || unit.clauses.size() > most;
}

}  // namespace

SignalReader::SignalReader(std::string_view old_language, std::string_view new_language) : old_(old_language) {
  if (old_language != new_language) {
    new_.emplace(new_language);
  }
}

SignalReader::SignalReader(const Diff &diff)
    : SignalReader(diff.old_side.plan->language, diff.new_side.plan->language) {
  // A text alone does not show that the word it opens with is a name.
  old_.learn_names(*diff.old_side.plan);
  (new_ ? *new_ : old_).learn_names(*diff.new_side.plan);
}

std::vector<Signal> SignalReader::read(const Row &row, const RowWords &words) {
  std::vector<Signal> out = find_signals(words.title);
  const std::vector<Signal> of_text = find_signals(words.text);
  out.insert(out.end(), of_text.begin(), of_text.end());
  if (!row.old_nodes.empty() && !row.new_nodes.empty()) {
    add_of_commitment(words.text, out);
  }
  return out;
}

void SignalReader::add_of_commitment(const std::vector<WordEdit> &edits, std::vector<Signal> &signals) {
  if (edits.size() == 1 && edits.front().op == WordOp::equal) {
    return;
  }
  const auto [old_text, new_text] = texts_of(edits);
  if (old_text == new_text || old_text.empty() || new_text.empty()) {
    return;
  }
  const Commitment was = old_.read(old_text);
  const Commitment now = (new_ ? *new_ : old_).read(new_text);
  if (is_table(was) || is_table(now)) {
    return;
  }
  std::vector<Signal> found;
  // A text without a clause may have a verb that the lexicon lacks: it is not known to commit to less.
  if (was.level != now.level && !was.clauses.empty() && !now.clauses.empty()) {
    found.push_back({SignalKind::level, std::string(name(was.level)), std::string(name(now.level))});
  }
  compare(found, SignalKind::actor, actors_of(was), actors_of(now));
  compare(found, SignalKind::deadline, deadlines_of(was), deadlines_of(now));
  compare(found, SignalKind::amount, amounts_of(was), amounts_of(now));
  compare(found, SignalKind::quantity, quantities_of(was), quantities_of(now));
  compare(found, SignalKind::hedge, hedges_of(was), hedges_of(now));
  for (Signal &one : found) {
    if (std::find(signals.begin(), signals.end(), one) == signals.end()) {
      signals.push_back(std::move(one));
    }
  }
}

namespace {

// Whether a signal is told in a line: what happened to the commitment, a verb of duty that stands for another where no
// level says more, a negation. Other numbers and words are what the edits show.
bool is_told(const Signal &signal, bool has_level) {
  switch (signal.kind) {
    case SignalKind::hedge:
    case SignalKind::level:
    case SignalKind::actor:
    case SignalKind::deadline:
    case SignalKind::amount:
    case SignalKind::quantity:
    case SignalKind::negation:
      return true;
    case SignalKind::modal:
      return !has_level && !signal.old_text.empty() && !signal.new_text.empty();
    case SignalKind::number:
    case SignalKind::date:
      return false;
  }
  return false;
}

}  // namespace

std::string names_of_commitment_signals(const std::vector<Signal> &signals) {
  const bool has_level = std::any_of(signals.begin(), signals.end(),
                                     [](const Signal &signal) { return signal.kind == SignalKind::level; });
  std::string out;
  std::vector<std::string_view> seen;
  for (const Signal &signal : signals) {
    if (!is_told(signal, has_level)) {
      continue;
    }
    std::string_view word = name(signal.kind);
    if (signal.kind == SignalKind::level) {
      const auto was = level_of(signal.old_text);
      const auto now = level_of(signal.new_text);
      word = was && now && *now < *was ? softened : hardened;
    }
    if (std::find(seen.begin(), seen.end(), word) == seen.end()) {
      seen.push_back(word);
      out.append(out.empty() ? "" : ", ").append(word);
    }
  }
  return out;
}

bool names_signal(std::string_view word) {
  if (word == softened || word == hardened) {
    return true;
  }
  for (std::uint8_t kind = 0; kind < signal_count; ++kind) {
    if (name(static_cast<SignalKind>(kind)) == word) {
      return true;
    }
  }
  return false;
}

bool has_signal(const std::vector<Signal> &signals, const std::vector<std::string> &words) {
  return std::any_of(signals.begin(), signals.end(), [&](const Signal &signal) {
    const auto was = level_of(signal.old_text);
    const auto now = level_of(signal.new_text);
    const bool level = signal.kind == SignalKind::level && was && now;
    return std::any_of(words.begin(), words.end(), [&](const std::string &word) {
      return word == name(signal.kind) || (level && word == softened && *now < *was) ||
             (level && word == hardened && *was < *now);
    });
  });
}

}  // namespace celac
