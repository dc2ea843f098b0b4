#include "celac/diff/align/lexicon.hpp"

#include <algorithm>
#include <cmath>

#include "celac/diff/align/logarithm.hpp"
#include "celac/diff/align/stem.hpp"
#include "celac/diff/align/weights.hpp"
#include "celac/text/hash.hpp"

namespace celac {
namespace {}  // namespace

/// Open addressing from hashes to dense ids.
class TermTable {
 public:
  TermTable() : slots_(1U << 12U) {}

  std::uint32_t id(std::uint64_t hash) {
    if ((std::size_t{size_} + 1) * 2 > slots_.size()) {
      grow();
    }
    Slot &slot = find(hash);
    if (!slot.used) {
      slot = {hash, size_++, true};
    }
    return slot.id;
  }
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t id = 0;
    bool used = false;
  };

  Slot &find(std::uint64_t hash) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].used && slots_[at].hash != hash) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return slots_[at];
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 4);
    old.swap(slots_);
    for (const Slot &slot : old) {
      if (slot.used) {
        find(slot.hash) = slot;
      }
    }
  }

  std::vector<Slot> slots_;
  std::uint32_t size_ = 0;
};

Lexicon::Lexicon(const NormalTexts &old_texts, const NormalTexts &new_texts) {
  TermTable table;
  collect(0, old_texts, table);
  collect(1, new_texts, table);
  frequency_[0].resize(table.size());
  frequency_[1].resize(table.size());
  weigh_terms();
}

void Lexicon::collect(std::size_t side, const NormalTexts &texts, TermTable &table) {
  Vectors &vectors = vectors_[side];
  frequency_[side].resize(table.size());
  vectors.begins.push_back(0);
  std::vector<std::uint32_t> ids;
  for (std::uint32_t node = 0; node < texts.size(); ++node) {
    ids.clear();
    std::uint64_t previous_han = 0;
    for_each_word(texts[node], [&](std::string_view word) {
      const std::uint64_t hash = hash64(stem(word));
      const bool han = is_han(word);
      if (!han) {
        ids.push_back(table.id(hash));
      } else if (previous_han != 0) {
        ids.push_back(table.id(mix(previous_han, hash)));
      }
      previous_han = han ? hash : 0;
    });
    std::sort(ids.begin(), ids.end());
    frequency_[side].resize(table.size());
    for (std::size_t i = 0; i < ids.size();) {
      std::size_t end = i;
      while (end < ids.size() && ids[end] == ids[i]) {
        ++end;
      }
      vectors.terms.push_back({ids[i], 1.0F + weight::term_repetition * natural_log(static_cast<float>(end - i))});
      ++frequency_[side][ids[i]];
      i = end;
    }
    vectors.begins.push_back(static_cast<std::uint32_t>(vectors.terms.size()));
  }
}

void Lexicon::weigh_terms() {
  const auto nodes = static_cast<float>(vectors_[0].begins.size() + vectors_[1].begins.size() - 2);
  idf_.resize(frequency_[0].size());
  for (std::size_t term = 0; term < idf_.size(); ++term) {
    const auto frequency = static_cast<float>(frequency_[0][term] + frequency_[1][term]);
    idf_[term] = natural_log(1.0F + nodes / std::max(frequency, weight::term_frequency));
  }
  for (Vectors &vectors : vectors_) {
    for (std::size_t node = 0; node + 1 < vectors.begins.size(); ++node) {
      float square = 0;
      float mass = 0;
      for (std::uint32_t i = vectors.begins[node]; i < vectors.begins[node + 1]; ++i) {
        Term &term = vectors.terms[i];
        mass += idf_[term.id];
        term.weight *= idf_[term.id];
        square += term.weight * term.weight;
      }
      vectors.norms.push_back(std::sqrt(square));
      vectors.masses.push_back(mass);
    }
  }
}

bool contains(const TermVector &terms, std::uint32_t id) {
  const auto *at = std::lower_bound(terms.begin(), terms.end(), id,
                                    [](const Term &term, std::uint32_t wanted) { return term.id < wanted; });
  return at != terms.end() && at->id == id;
}

bool any_contains(const Lexicon &lexicon, std::size_t side, const std::vector<std::uint32_t> &nodes, std::uint32_t id) {
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](std::uint32_t node) { return contains(lexicon.of(side, node), id); });
}

Likeness likeness(const Lexicon &lexicon, std::uint32_t old_node, std::uint32_t new_node) {
  const float norms = lexicon.norm(0, old_node) * lexicon.norm(1, new_node);
  if (norms <= 0) {
    return {};
  }
  const TermVector a = lexicon.of(0, old_node);
  const TermVector b = lexicon.of(1, new_node);
  const Term *x = a.begin();
  const Term *y = b.begin();
  float dot = 0;
  float shared = 0;
  while (x != a.end() && y != b.end()) {
    if (x->id == y->id) {
      shared += lexicon.idf(x->id);
      dot += x++->weight * y++->weight;
    } else if (x->id < y->id) {
      ++x;
    } else {
      ++y;
    }
  }
  return {std::min(1.0F, dot / norms), std::min(1.0F, shared / lexicon.mass(0, old_node)),
          std::min(1.0F, shared / lexicon.mass(1, new_node))};
}

}  // namespace celac
