#include <fmt/core.h>

#include <algorithm>

#include "celac/write/common/escape.hpp"
#include "celac/write/common/plural.hpp"
#include "celac/write/common/wrap.hpp"
#include "celac/write/compare/align_writer.hpp"
#include "celac/write/compare/row_words.hpp"

namespace celac {
namespace {

constexpr const char *bold = "\x1b[1m";
constexpr const char *plain = "\x1b[0m";

class AlignText {
 public:
  AlignText(std::string &out, const LanguageTable &table, TerminalStyle style)
      : out_(out), table_(table), style_(style) {}

  void run() {
    for (const LanguageEdition &edition : table_.editions) {
      const std::string language = edition.plan->language.empty() ? "und" : edition.plan->language;
      const std::string start = fmt::format("{:<6} ", printable_line(language));
      out_ += start;
      append_wrapped(out_, printable_line(name_of(*edition.plan)), start.size(), 7, style_.width);
    }
    const auto whole = std::count_if(table_.rows.begin(), table_.rows.end(),
                                     [&](const LanguageRow &row) { return row.present() == table_.editions.size(); });
    out_ += fmt::format("{} row{}, {} in all {} languages; {} finding{}\n", table_.rows.size(),
                        plural(table_.rows.size()), whole, table_.editions.size(), table_.findings.size(),
                        plural(table_.findings.size()));
    findings();
    out_ += '\n';
    for (const LanguageRow &row : table_.rows) {
      const std::string end = row.present() > 1 ? fmt::format("  {} {}", name(row.matched_by), ratio(row.confidence))
                                                : std::string();
      append_wrapped(out_, ids_of_row(row) + end, 0, 2, style_.width);
    }
  }

 private:
  void findings() {
    for (const LanguageFinding &finding : table_.findings) {
      out_ += style_.color ? bold : "";
      const std::string start = fmt::format("\n{:<10} ", name(finding.kind));
      out_ += start;
      const std::string ids = ids_of_row(table_.rows[finding.row]);
      out_ += style_.color ? plain : "";
      append_wrapped(out_, ids, start.size() - 1, 11, style_.width);
      out_ += "           ";
      append_wrapped(out_, printable_line(finding.message), 11, 11, style_.width);
    }
  }

  [[nodiscard]] std::string ids_of_row(const LanguageRow &row) const {
    std::string out;
    for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
      out += edition == 0 ? "" : " = ";
      out += row.units[edition] == no_unit
                 ? "–"
                 : printable_line(table_.editions[edition].units[row.units[edition]].ref.id());
    }
    return out;
  }

  std::string &out_;
  const LanguageTable &table_;
  TerminalStyle style_;
};

}  // namespace

void write_align_text(std::string &out, const LanguageTable &table, TerminalStyle style) {
  AlignText(out, table, style).run();
}

}  // namespace celac
