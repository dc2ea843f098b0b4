#include "celac/diff/signals.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <queue>
#include <string>
#include <utility>
#include <vector>

#include "celac/text/ascii.hpp"
#include "celac/text/tokens.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/month.hpp"

namespace celac {
namespace {

struct Word {
  std::string_view word;
  SignalKind kind;
};

// Lower case. Han words are looked for anywhere, the others as whole words, so phrases are given as their telling word.
constexpr std::array words = {
    Word{"shall", SignalKind::modal},      Word{"must", SignalKind::modal},
    Word{"will", SignalKind::modal},       Word{"should", SignalKind::modal},
    Word{"may", SignalKind::modal},        Word{"can", SignalKind::modal},
    Word{"could", SignalKind::modal},      Word{"would", SignalKind::modal},
    Word{"might", SignalKind::modal},      Word{"deberá", SignalKind::modal},
    Word{"deberán", SignalKind::modal},    Word{"debe", SignalKind::modal},
    Word{"deben", SignalKind::modal},      Word{"podrá", SignalKind::modal},
    Word{"podrán", SignalKind::modal},     Word{"puede", SignalKind::modal},
    Word{"pueden", SignalKind::modal},     Word{"doit", SignalKind::modal},
    Word{"doivent", SignalKind::modal},    Word{"peut", SignalKind::modal},
    Word{"peuvent", SignalKind::modal},    Word{"devra", SignalKind::modal},
    Word{"devront", SignalKind::modal},    Word{"pourra", SignalKind::modal},
    Word{"pourront", SignalKind::modal},   Word{"deve", SignalKind::modal},
    Word{"devem", SignalKind::modal},      Word{"deverá", SignalKind::modal},
    Word{"deverão", SignalKind::modal},    Word{"pode", SignalKind::modal},
    Word{"podem", SignalKind::modal},      Word{"poderá", SignalKind::modal},
    Word{"poderão", SignalKind::modal},    Word{"必须", SignalKind::modal},
    Word{"应当", SignalKind::modal},       Word{"可以", SignalKind::modal},
    Word{"应", SignalKind::modal},         Word{"endeavour", SignalKind::hedge},
    Word{"endeavor", SignalKind::hedge},   Word{"encourage", SignalKind::hedge},
    Word{"explore", SignalKind::hedge},    Word{"consider", SignalKind::hedge},
    Word{"promote", SignalKind::hedge},    Word{"seek", SignalKind::hedge},
    Word{"strive", SignalKind::hedge},     Word{"appropriate", SignalKind::hedge},
    Word{"possible", SignalKind::hedge},   Word{"feasible", SignalKind::hedge},
    Word{"gradually", SignalKind::hedge},  Word{"voluntary", SignalKind::hedge},
    Word{"procurará", SignalKind::hedge},  Word{"procurarán", SignalKind::hedge},
    Word{"fomentar", SignalKind::hedge},   Word{"explorar", SignalKind::hedge},
    Word{"considerar", SignalKind::hedge}, Word{"posible", SignalKind::hedge},
    Word{"s'efforcer", SignalKind::hedge}, Word{"s'efforcent", SignalKind::hedge},
    Word{"encourager", SignalKind::hedge}, Word{"envisager", SignalKind::hedge},
    Word{"possível", SignalKind::hedge},   Word{"incentivar", SignalKind::hedge},
    Word{"努力", SignalKind::hedge},       Word{"鼓励", SignalKind::hedge},
    Word{"探索", SignalKind::hedge},       Word{"酌情", SignalKind::hedge},
    Word{"not", SignalKind::negation},     Word{"no", SignalKind::negation},
    Word{"never", SignalKind::negation},   Word{"neither", SignalKind::negation},
    Word{"nor", SignalKind::negation},     Word{"without", SignalKind::negation},
    Word{"nunca", SignalKind::negation},   Word{"sin", SignalKind::negation},
    Word{"ni", SignalKind::negation},      Word{"ne", SignalKind::negation},
    Word{"pas", SignalKind::negation},     Word{"sans", SignalKind::negation},
    Word{"jamais", SignalKind::negation},  Word{"não", SignalKind::negation},
    Word{"sem", SignalKind::negation},     Word{"不得", SignalKind::negation},
    Word{"不", SignalKind::negation},      Word{"未", SignalKind::negation},
    Word{"无", SignalKind::negation},      Word{"非", SignalKind::negation},
};

// Words of Han characters that only look as if they held one of those above: Africa, the future, minors, real estate,
// to respond, to supply and the like.
constexpr std::array<std::string_view, 24> silent_han = {
    "非洲", "非常", "未来", "未成年", "无障碍", "无人机", "无线", "无论", "不断", "不同", "不仅", "不动产",
    "不少", "不久", "应对", "应用",   "应急",   "应邀",   "相应", "适应", "供应", "反应", "效应", "响应"};

// The words that open with a byte, in the order above.
const std::vector<const Word *> &words_by(char first) {
  static const auto table = [] {
    std::array<std::vector<const Word *>, 256> out;
    for (const Word &word : words) {
      out.at(static_cast<unsigned char>(word.word[0])).push_back(&word);
    }
    return out;
  }();
  return table.at(static_cast<unsigned char>(first));
}

const Word *find_word(std::string_view word) {
  const auto &some = words_by(word[0]);
  const auto hit = std::find_if(some.begin(), some.end(), [&](const Word *one) { return one->word == word; });
  return hit == some.end() ? nullptr : *hit;
}

struct Found {
  SignalKind kind;
  std::string text;
};

// A year, or digits with date marks between them.
bool looks_like_date(std::string_view word) {
  const bool digits = std::all_of(word.begin(), word.end(), ascii::is_digit);
  if (digits) {
    return word.size() == 4 && (word.substr(0, 2) == "19" || word.substr(0, 2) == "20");
  }
  const auto marks = std::count_if(word.begin(), word.end(), [](char c) { return c == '-' || c == '/'; });
  const bool plain = std::all_of(word.begin(), word.end(),
                                 [](char c) { return ascii::is_digit(c) || c == '-' || c == '/'; });
  return plain && (marks == 2 || (marks == 1 && word.size() == 9));
}

void find_han(std::string_view run, std::vector<Found> &found) {
  while (!run.empty()) {
    const auto *const silent = std::find_if(silent_han.begin(), silent_han.end(),
                                            [&](std::string_view one) { return run.substr(0, one.size()) == one; });
    if (silent != silent_han.end()) {
      run.remove_prefix(silent->size());
      continue;
    }
    const auto &some = words_by(run[0]);
    const auto hit = std::find_if(some.begin(), some.end(),
                                  [&](const Word *one) { return run.substr(0, one->word.size()) == one->word; });
    if (hit != some.end()) {
      found.push_back({(*hit)->kind, std::string((*hit)->word)});
    }
    run.remove_prefix(hit != some.end() ? (*hit)->word.size() : utf8::decode(run, 0).size);
  }
}

// Whether the token at `at` is "No" before a number: "Regulation No 5", "No. 5".
bool is_number_sign(const std::vector<Token> &tokens, std::size_t at) {
  std::size_t next = at + 1;
  while (next < tokens.size() && (tokens[next].kind == TokenKind::space || tokens[next].text == ".")) {
    ++next;
  }
  return tokens[at].text == "No" && next < tokens.size() && is_number(tokens[next].text);
}

// Telling words of one side of an edit. A day before a month and the year after it belong to its date.
std::vector<Found> find_all(std::string_view text) {
  std::vector<Found> found;
  const std::vector<Token> tokens = tokenize(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token &token = tokens[i];
    if (token.kind == TokenKind::han) {
      const char *begin = token.text.data();
      while (i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::han) {
        ++i;
      }
      find_han({begin, static_cast<std::size_t>(tokens[i].text.data() + tokens[i].text.size() - begin)}, found);
      continue;
    }
    if (token.kind != TokenKind::word) {
      continue;
    }
    const std::string lower = utf8::lower(token.text);
    // As a month "May" has small letters after the capital; at the head of a sentence it is rarely a verb.
    const bool capital = utf8::is_upper(utf8::decode(token.text, 0).code);
    if (capital && (lower == "may" ? token.text == "May" : is_month(lower))) {
      found.push_back({SignalKind::date, std::string(token.text)});
    } else if (is_number(token.text)) {
      found.push_back({looks_like_date(token.text) ? SignalKind::date : SignalKind::number, std::string(token.text)});
    } else if (const Word *hit = find_word(lower); hit != nullptr && !is_number_sign(tokens, i)) {
      found.push_back({hit->kind, std::string(token.text)});
    }
  }
  return found;
}

// The same negation or hedge in other letters ("not", "NOT") says the same. A verb of duty does not: where standards set
// verbs in capitals, only those bind.
bool same_in_capitals(const Found &was, const Found &now) {
  return (was.kind == SignalKind::negation || was.kind == SignalKind::hedge) &&
         utf8::lower(was.text) == utf8::lower(now.text);
}

// The signals of one edit: what stands on both sides is none; of the others of each kind, the first old with the first new
// and so on.
void pair_up(const std::vector<Found> &was, const std::vector<Found> &now, std::vector<Signal> &signals) {
  std::map<std::pair<SignalKind, std::string_view>, std::queue<std::size_t>> alike;
  for (std::size_t i = 0; i < now.size(); ++i) {
    alike[{now[i].kind, now[i].text}].push(i);
  }
  std::vector<bool> taken(now.size());
  std::vector<const Found *> gone;
  for (const Found &old_one : was) {
    const auto same = alike.find({old_one.kind, old_one.text});
    if (same == alike.end() || same->second.empty()) {
      gone.push_back(&old_one);
    } else {
      taken[same->second.front()] = true;
      same->second.pop();
    }
  }
  std::array<std::size_t, signal_count> next = {};  // nothing of a kind is free before
  for (const Found *old_one : gone) {
    std::size_t &at = next.at(static_cast<std::size_t>(old_one->kind));
    while (at < now.size() && (taken[at] || now[at].kind != old_one->kind)) {
      ++at;
    }
    const bool replaced = at < now.size();
    if (!replaced || !same_in_capitals(*old_one, now[at])) {
      signals.push_back({old_one->kind, old_one->text, replaced ? now[at].text : ""});
    }
    if (replaced) {
      taken[at] = true;
    }
  }
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (!taken[i]) {
      signals.push_back({now[i].kind, "", now[i].text});
    }
  }
}

// The currency of an amount: the US$ of US$2.5.
std::string unit_of(const std::string &amount) {
  std::string unit = amount;
  std::erase_if(unit, [](char c) { return ascii::is_digit(c) || c == '.' || c == ','; });
  return unit;
}

// The one amount of a currency that went and the one that came are one change, however far apart they stand.
void pair_amounts(std::vector<Signal> &signals) {
  const auto only = [&](std::string Signal::*there, std::string Signal::*missing, const std::string &unit) {
    std::size_t at = signals.size();
    for (std::size_t i = 0; i < signals.size(); ++i) {
      const Signal &one = signals[i];
      if (one.kind == SignalKind::number && (one.*missing).empty() && unit_of(one.*there) == unit) {
        if (at != signals.size()) {
          return signals.size();
        }
        at = i;
      }
    }
    return at;
  };
  constexpr std::size_t most = 64;  // a text with more of them is a table of sums
  for (std::size_t i = 0; i < signals.size() && signals.size() <= most; ++i) {
    const std::string unit = signals[i].kind == SignalKind::number ? unit_of(signals[i].old_text) : "";
    if (unit.empty() || !signals[i].new_text.empty() || only(&Signal::old_text, &Signal::new_text, unit) != i) {
      continue;
    }
    const std::size_t came = only(&Signal::new_text, &Signal::old_text, unit);
    if (came != signals.size()) {
      signals[i].new_text = signals[came].new_text;
      signals.erase(signals.begin() + static_cast<std::ptrdiff_t>(came));
      i -= came < i ? 1 : 0;
    }
  }
}

}  // namespace

std::string_view name(SignalKind kind) {
  constexpr std::array<std::string_view, signal_count> names = {"number", "date",  "modal",    "hedge",  "negation",
                                                                "level",  "actor", "deadline", "amount", "quantity"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<Signal> find_signals(const std::vector<WordEdit> &edits) {
  std::vector<Signal> signals;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (edits[i].op == WordOp::equal) {
      continue;
    }
    const bool replaced = edits[i].op == WordOp::remove && i + 1 < edits.size() && edits[i + 1].op == WordOp::insert;
    const std::string_view was = edits[i].op == WordOp::remove ? std::string_view(edits[i].text) : std::string_view();
    std::string_view now = edits[i].op == WordOp::insert ? std::string_view(edits[i].text) : std::string_view();
    if (replaced) {
      now = edits[++i].text;
    }
    pair_up(find_all(was), find_all(now), signals);
  }
  pair_amounts(signals);
  return signals;
}

}  // namespace celac
