#include "celac/commitments/commitments.hpp"

#include "celac/commitments/parties.hpp"
#include "celac/commitments/unit_reader.hpp"
#include "celac/plan/order.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

class Finder {
 public:
  Finder(const Plan &plan, const CommitmentOptions &options, const VerbLexicon *lexicon)
      : plan_(plan), reader_(lexicon, options.date.empty() ? plan.date : options.date) {}

  Commitments all() {
    out_.file = plan_.source.name;
    out_.title = plan_.title;
    if (reader_.lexicon() != nullptr) {
      out_.language = reader_.lexicon()->language();
      out_.parties = find_parties(plan_, reader_.words());
      std::vector<std::string> names;
      for (const std::string &party : out_.parties) {
        names.push_back(utf8::lower(party));
      }
      reader_.set_parties(std::move(names));
    }
    for (const Paragraph &paragraph : plan_.preamble) {
      take(paragraph);
    }
    in_document_order(
        plan_.paragraphs, plan_.items, plan_.sections, Lead::never, [&](const Paragraph &one) { take(one); },
        [&](const Item &one) { take(one); }, [&](const Section &one) { take(one); });
    return std::move(out_);
  }

 private:
  void take(const Section &section) {
    const std::string *outer = section_;
    section_ = &section.title;
    in_document_order(
        section.paragraphs, section.items, section.sections, Lead::may, [&](const Paragraph &one) { take(one); },
        [&](const Item &one) { take(one); }, [&](const Section &one) { take(one); });
    section_ = outer;
  }
  void take(const Item &item) {
    out_.commitments.push_back(unit(item.id, item.at, item.text));
    static const std::vector<Section> none;
    in_document_order(
        item.paragraphs, item.items, none, Lead::never, [&](const Paragraph &one) { take(one); },
        [&](const Item &one) { take(one); }, [](const Section &) {});
  }
  void take(const Paragraph &paragraph) {
    Commitment found = unit(paragraph.id, paragraph.at, paragraph.text);
    if (!found.clauses.empty()) {
      out_.commitments.push_back(std::move(found));
    }
  }

  Commitment unit(const std::string &id, const Location &at, const std::string &text) {
    Commitment out = reader_.read(text);
    out.id = id;
    out.line = at.lines.first;
    out.section = section_ == nullptr ? "" : *section_;
    return out;
  }

  const Plan &plan_;
  UnitReader reader_;
  const std::string *section_ = nullptr;
  Commitments out_;
};

}  // namespace

Commitments find_commitments(const Plan &plan, const CommitmentOptions &options) {
  const VerbLexicon *lexicon = options.lexicon != nullptr ? options.lexicon : VerbLexicon::built_in(plan.language);
  return Finder(plan, options, lexicon).all();
}

CommitmentReader::CommitmentReader(std::string_view language)
    : reader_(std::make_unique<UnitReader>(VerbLexicon::built_in(language), "")) {}
CommitmentReader::CommitmentReader(CommitmentReader &&) noexcept = default;
CommitmentReader &CommitmentReader::operator=(CommitmentReader &&) noexcept = default;
CommitmentReader::~CommitmentReader() = default;

Commitment CommitmentReader::read(const std::string &text) {
  reader_->start_anew();
  return reader_->read(text);
}

}  // namespace celac
