#pragma once
// Builds a Draft: a part of draft.cpp that has a file of its own because of its size.

#include "celac/check/draft.hpp"
#include "celac/plan/order.hpp"

namespace celac::check {

class DraftBuilder {
 public:
  explicit DraftBuilder(Draft &draft) : draft_(draft), edition_(draft.edition_) {}
  void run();

 private:
  /// Bytes that a repair took out of a text, and what it put there.
  struct Gap {
    Span bytes;
    std::string_view now;
  };

  void collect_gaps();
  void add_children(const std::vector<Paragraph> &paragraphs, const std::vector<Item> &items,
                    const std::vector<Section> &sections, Lead lead, std::uint32_t parent, std::uint32_t depth);
  std::uint32_t add_node(const NodeRef &ref, std::uint32_t parent, std::uint32_t &last);
  void settle_letters();
  void settle_letters_below(std::uint32_t first);
  void settle_letters_of(std::string_view kind, std::uint32_t first);

  void add_passage(PassageKind kind, std::uint32_t node, const Location &at,
                   std::initializer_list<std::string_view> texts);
  void copy_source(const Location &at, std::uint32_t from);
  void copy_range(std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] std::uint32_t skip_markup(std::uint32_t at, std::uint32_t end);
  void join(std::uint32_t before, std::uint32_t next);
  void put(char c, std::uint32_t source);
  void find_words();
  void sort_ids();

  Draft &draft_;
  const Edition &edition_;
  std::vector<Gap> gaps_;
  bool in_step_ = false;
  std::uint32_t expected_ = 0;  ///< the source byte that would follow without a new step
};

}  // namespace celac::check
