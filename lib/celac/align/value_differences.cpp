#include "celac/align/value_differences.hpp"

#include <algorithm>
#include <span>

namespace celac {
namespace {

constexpr std::size_t most = 256;  // quantities of one unit: more are a table of figures, compared by their beginning

// What of `own` no quantity of `others` means, sorted into what is certain and what may be an idiom.
struct Rest {
  std::vector<const Quantity *> certain;
  std::vector<const Quantity *> doubtful;
};

// In words, or the 1 that is an article in most languages.
bool is_doubtful(const Quantity &one) {
  return one.spelled || one.month || (one.value == 1 && one.kind == QuantityKind::number);
}

// The same value of the same kind; it may stand twice in one language and once in the other.
bool has_twin(const Quantity &one, std::span<const Quantity> others) {
  return std::any_of(others.begin(), others.end(), [&](const Quantity &other) {
    return one.kind == other.kind && one.month == other.month && may_be_equal(one, other);
  });
}

// A value of another kind is meant only where nothing of its own kind claims it: the 8 of "8 de agosto" is no answer to
// "the eighth". `claimed`: of `others`.
bool is_meant(const Quantity &one, std::span<const Quantity> others, const std::vector<bool> &claimed) {
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (!claimed[i] && may_be_equal(one, others[i])) {
      return true;
    }
  }
  return has_twin(one, others);
}

std::vector<bool> with_twins(std::span<const Quantity> quantities, std::span<const Quantity> translated) {
  std::vector<bool> out;
  for (const Quantity &one : quantities) {
    out.push_back(!one.code && has_twin(one, translated));
  }
  return out;
}

Rest rest_of(const std::vector<Quantity> &all_own, const std::vector<Quantity> &all_others) {
  const std::span own = std::span(all_own).first(std::min(all_own.size(), most));
  const std::span others = std::span(all_others).first(std::min(all_others.size(), most));
  const std::vector<bool> claimed = with_twins(others, own);
  Rest rest;
  for (const Quantity &one : own) {
    if (!one.code && !is_meant(one, others, claimed)) {
      (is_doubtful(one) ? rest.doubtful : rest.certain).push_back(&one);
    }
  }
  return rest;
}

// Two that can be what one place says: months go with months, ordinals in words with ordinals.
bool are_alike(const Quantity &a, const Quantity &b) {
  return a.month == b.month && (a.kind == QuantityKind::ordinal) == (b.kind == QuantityKind::ordinal);
}

class Comparison {
 public:
  Comparison(const UnitFacts &left, const UnitFacts &right)
      : left_(left), right_(right), rest_(rest_of(left.quantities, right.quantities)),
        other_rest_(rest_of(right.quantities, left.quantities)) {}

  std::vector<ValueDifference> run() {
    take_pairs(rest_.certain, other_rest_.certain, true);
    take_pairs(rest_.certain, other_rest_.certain, false);
    take_pairs(rest_.certain, other_rest_.doubtful, false);
    take_pairs(rest_.doubtful, other_rest_.certain, false);
    take_pairs(rest_.doubtful, other_rest_.doubtful, true);
    for (const Quantity *one : rest_.certain) {
      add({one->kind, surface(left_, *one), std::nullopt});
    }
    for (const Quantity *one : other_rest_.certain) {
      add({one->kind, std::nullopt, surface(right_, *one)});
    }
    compare_currencies();
    return std::move(out_);
  }

 private:
  void take_pairs(std::vector<const Quantity *> &own, std::vector<const Quantity *> &others, bool same_kind) {
    for (auto one = own.begin(); one != own.end();) {
      const auto other = std::find_if(others.begin(), others.end(), [&](const Quantity *candidate) {
        return are_alike(**one, *candidate) && (!same_kind || (*one)->kind == candidate->kind);
      });
      if (other == others.end()) {
        ++one;
        continue;
      }
      report(**one, **other);
      one = own.erase(one);
      others.erase(other);
    }
  }

  static std::string surface(const UnitFacts &unit, const Quantity &one) {
    return unit.text.substr(one.begin, one.end - one.begin);
  }

  void report(const Quantity &one, const Quantity &other) {
    add({one.kind, surface(left_, one), surface(right_, other)});
  }

  // The parts of one date are one difference.
  void add(ValueDifference found) {
    const bool known = std::any_of(out_.begin(), out_.end(), [&](const ValueDifference &earlier) {
      return (earlier.left == found.left || !found.left) && (earlier.right == found.right || !found.right);
    });
    if (!known) {
      out_.push_back(std::move(found));
    }
  }

  // The same sum of another currency.
  void compare_currencies() {
    for (std::size_t i = 0; i < std::min(left_.quantities.size(), most); ++i) {
      const Quantity &one = left_.quantities[i];
      if (one.currency.empty()) {
        continue;
      }
      const Quantity *other = nullptr;
      bool same = false;
      for (const Quantity &candidate : right_.quantities) {
        if (may_be_equal(one, candidate)) {
          same = same || candidate.currency == one.currency || candidate.currency.empty();
          other = &candidate;
        }
      }
      if (other != nullptr && !same) {
        report(one, *other);
      }
    }
  }

  const UnitFacts &left_;
  const UnitFacts &right_;
  Rest rest_;
  Rest other_rest_;
  std::vector<ValueDifference> out_;
};

}  // namespace

std::vector<ValueDifference> value_differences(const UnitFacts &left, const UnitFacts &right) {
  return Comparison(left, right).run();
}

}  // namespace celac
