// What a document teaches about its labels: codes and words before running numbers.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "celac/labels/label.hpp"
#include "celac/markdown/lines.hpp"
#include "celac/text/source.hpp"

namespace {

using namespace celac;

/// A document that teaches what its labels are.
class Document {
 public:
  explicit Document(std::string text)
      : source_("doc.md", std::move(text)),
        learned_(Learned::from(source_.bytes(), read_lines(source_, InputFormat::markdown))) {}

  [[nodiscard]] std::string read(std::string_view line) const {
    const auto labels = read_labels(line, {0, static_cast<std::uint32_t>(line.size())}, InputFormat::markdown,
                                    &learned_);
    if (labels.empty()) {
      return "none";
    }
    const Label &label = labels.front();
    const std::string kind = kind_of(line, label);
    return printed_label(line, label) + " | " + canonical_number(line, label) + (kind.empty() ? "" : " | " + kind) +
           " | " + std::string(line.substr(label.rest));
  }

  [[nodiscard]] std::string_view at_end(std::string_view text) const { return learned_.code_at_end(text); }

 private:
  Source source_;
  Learned learned_;
};

}  // namespace

TEST_CASE("label: a document teaches its codes") {
  const Document document(
      "GV.OC-01: One\nGV.OC-02: Two\nGV.OC-02.1: Deep\nGV.OC-02.2: Deeper\nR.A.1.1a Six\n"
      "CM.L2-3.4.1 Seven\nMP_I_1 Eight\nCOVID-19 spreads\n");
  CHECK(document.read("GV.OC-01: One") == "GV.OC-01 | GV.OC-01 | One");
  CHECK(document.read("GV.OC Context") == "GV.OC | GV.OC | Context");
  CHECK(document.read("GV.OC-02.1: Deep") == "GV.OC-02.1 | GV.OC-02.1 | Deep");
  CHECK(document.read("R.A.1.1a Six") == "R.A.1.1a | R.A.1.1a | Six");
  CHECK(document.read("CM.L2-3.4.1 Seven") == "CM.L2-3.4.1 | CM.L2-3.4.1 | Seven");
  CHECK(document.read("MP_I_1 Eight") == "MP_I_1 | MP_I_1 | Eight");
  CHECK(document.read("MP\\_I\\_1 Eight") == "MP_I_1 | MP_I_1 | Eight");
  CHECK(document.read("COVID-19 spreads") == "none");
  CHECK(document.read("First-ever plan") == "none");
}

TEST_CASE("label: a document teaches words before running numbers, in any language") {
  const Document document(
      "Criterion 1: Wide\n\nCriterion 2: Deep\n\n**Criterion 3** Long\n\nMaatregel 1.1 Kades\n"
      "Maatregel 1.2 Havens\n| Maatregel 2.1 | Boeien |\n| Maatregel 2.2 | Bakens |\n"
      "Table 1: Sums\nTable 2: Dues\nTable 3: Fines\nResolution 1 of the board\n"
      "Resolution 2 of the board\nResolution 3 of the board\nHarbour 1: one\nHarbour 9: nine\n"
      "Статья 1. Раз\nСтатья 2. Два\nСтатья 3. Три\n");
  CHECK(document.read("Criterion 4: Round") == "Criterion 4 | 4 | criterion | Round");
  CHECK(document.read("CRITERION IV") == "CRITERION IV | IV | criterion | ");
  CHECK(document.read("Maatregel 2.3 Kaden") == "Maatregel 2.3 | 2.3 | maatregel | Kaden");
  CHECK(document.read("Статья 4. Еще") == "Статья 4. | 4 | статья | Еще");
  CHECK(document.read("Table 4: Fees") == "none");
  CHECK(document.read("Resolution 4: On buoys") == "none");
  CHECK(document.read("Harbour 2: two") == "none");
  CHECK(document.read("Criterion of the board") == "none");
}

TEST_CASE("label: a document does not teach a word before years") {
  const Document document("Harbour 2024: One\nHarbour 2025: Two\nHarbour 2026: Three\n");
  CHECK(document.read("Harbour 2025: Two") == "none");
}

TEST_CASE("label: codes at the ends of entries") {
  const Document document(
      "- Paint the buoys - (board) - CAP1.LA01\n- Mend the piers - (board) -CAP1.LA02\n"
      "- Light the lamps (CAP1.LA03).\n- Ring the bells, as CAP1.LA04 says\n");
  CHECK(document.at_end("Paint the quays - CAP1.LA07") == "CAP1.LA07");
  CHECK(document.at_end("Paint the quays [CAP1.LA07].") == "CAP1.LA07");
  CHECK(document.at_end("Paint the quays of CAP1.LA07") == "");
  CHECK(document.at_end("Paint the quays - COVID-19") == "");
  CHECK(Document("- One (AC-1)\n- Two (AC-2)\n- Three (AC-3)\n- Four (AC-2)\n").at_end("One (AC-1)") == "");
}
