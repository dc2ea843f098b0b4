#include "celac/references/references.hpp"

#include <string_view>

#include "celac/references/targets.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

using references::Mention;
using references::Targets;

class Adder {
 public:
  explicit Adder(const Plan &plan) : targets_(plan) {}

  void run(Plan &plan) {
    paragraphs(plan.preamble, {});
    items(plan.items);
    paragraphs(plan.paragraphs, {});
    sections(plan.sections);
  }

 private:
  void sections(std::vector<Section> &all) {
    for (Section &one : all) {
      paragraphs(one.paragraphs, one.id);
      items(one.items);
      sections(one.sections);
    }
  }

  void items(std::vector<Item> &all) {
    for (Item &one : all) {
      one.references = references_of(one.text, one.id);
      items(one.items);
      paragraphs(one.paragraphs, one.id);
    }
  }

  void paragraphs(std::vector<Paragraph> &all, std::string_view node) {
    for (Paragraph &one : all) {
      one.references = references_of(one.text, node);
    }
  }

  std::vector<Reference> references_of(std::string_view text, std::string_view node) {
    std::vector<Reference> out;
    std::size_t bytes = 0;
    std::uint32_t characters = 0;
    for (const Mention &mention : references::read_mentions(text, targets_.context())) {
      const references::Found found = mention.elsewhere ? references::Found{} : targets_.find(mention, node);
      if (mention.bare && (found.id == nullptr || found.steps < mention.steps.size())) {
        continue;
      }
      characters += static_cast<std::uint32_t>(utf8::count(text.substr(bytes, mention.at.begin - bytes)));
      const std::string_view printed = text.substr(mention.at.begin, mention.at.size());
      const auto size = static_cast<std::uint32_t>(utf8::count(printed));
      out.push_back({std::string(printed), {characters, characters + size}, found.id == nullptr ? "" : *found.id});
      bytes = mention.at.end;
      characters += size;
    }
    return out;
  }

  Targets targets_;
};

}  // namespace

void add_references(Plan &plan) { Adder(plan).run(plan); }

}  // namespace celac
