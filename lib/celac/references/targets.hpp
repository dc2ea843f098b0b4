#pragma once
// What references mean: the nodes of a document by their kinds and numbers, as one of its texts would call them.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "celac/plan/lookup.hpp"
#include "celac/references/mention.hpp"

namespace celac::references {

/// What the document has of a mention.
struct Found {
  const std::string *id = nullptr;  ///< null: nothing is meant for certain
  std::size_t steps = 0;            ///< how many of the mention's steps were found
  bool missing = false;             ///< the next step is not there, where its like are
};

/// Views into the plan, which must stay where it is.
class Targets {
 public:
  explicit Targets(const Plan &plan);

  [[nodiscard]] const Context &context() const { return context_; }

  /// What `mention` means in a text of the node with the id `from`; empty: outside any node.
  [[nodiscard]] Found find(const Mention &mention, std::string_view from);

 private:
  static constexpr std::uint32_t none = UINT32_MAX;
  using Nodes = std::vector<std::uint32_t>;

  void index();       // when the first mention is looked for: many documents have none
  void index_ends();  // likewise, when the first path is
  [[nodiscard]] std::uint32_t start(const Step &step, std::uint32_t from);
  [[nodiscard]] std::uint32_t below(std::uint32_t node, const Step &step) const;
  [[nodiscard]] std::uint32_t child(std::uint32_t node, const Step &step) const;
  [[nodiscard]] std::uint32_t around(const Step &step, std::uint32_t from) const;
  [[nodiscard]] std::uint32_t called(const std::string &name, std::uint32_t from) const;
  [[nodiscard]] std::uint32_t ending(std::string_view end, std::uint32_t from);
  [[nodiscard]] std::uint32_t nearest(const Nodes &nodes, std::uint32_t from) const;
  [[nodiscard]] bool counts_alike(std::uint32_t node, const Step &step) const;
  [[nodiscard]] const std::string &kind(std::uint32_t node) const;

  Context context_;
  bool indexed_ = false;
  std::vector<NodeRef> nodes_;
  std::vector<std::uint32_t> parents_;
  std::vector<Nodes> children_;  // of each node; the root's come last
  std::unordered_map<std::string_view, std::uint32_t> by_id_;
  std::unordered_map<std::string, Nodes> by_name_;      // "article 5"; " 5" for any kind
  std::unordered_map<std::string_view, Nodes> by_end_;  // of an id: ".3.4"
};

}  // namespace celac::references
