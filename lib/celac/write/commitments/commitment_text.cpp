#include <fmt/core.h>

#include "celac/write/commitments/commitment_writer.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/plural.hpp"
#include "celac/write/common/wrap.hpp"

namespace celac {
namespace {

constexpr const char *bold = "\x1b[1m";
constexpr const char *plain = "\x1b[0m";

class CommitmentText {
 public:
  CommitmentText(std::string &out, std::size_t width, bool color) : out_(out), width_(width), color_(color) {}

  void run(const Commitments &all) {
    std::size_t clauses = 0;
    std::size_t units = 0;
    for (const Commitment &unit : all.commitments) {
      clauses += unit.clauses.size();
      units += unit.clauses.empty() ? 0U : 1U;
    }
    line(0, fmt::format("{}: {} clause{} in {} unit{}", all.title.empty() ? all.file : all.title, clauses,
                        plural(clauses), units, plural(units)));
    if (!all.parties.empty()) {
      std::string parties;
      for (const std::string &party : all.parties) {
        parties += parties.empty() ? "" : ", ";
        parties += party;
      }
      line(0, "Parties: " + parties);
    }
    for (const Commitment &unit : all.commitments) {
      if (!unit.clauses.empty()) {
        write(unit);
      }
    }
  }

 private:
  void line(std::size_t indent, const std::string &text) {
    out_.append(indent, ' ');
    append_wrapped(out_, printable_line(text), indent, indent + 2, width_);
  }

  void write(const Commitment &unit) {
    out_ += fmt::format("\n{}{}{}  {} (line {})\n", color_ ? bold : "", printable_line(unit.id), color_ ? plain : "",
                        name(unit.level), unit.line);
    for (const CommitmentClause &clause : unit.clauses) {
      line(2, said(clause));
    }
    std::string facts;
    const auto add = [&](const std::string &fact) {
      facts += facts.empty() ? "" : " · ";
      facts += fact;
    };
    for (const TimeFact &date : unit.dates) {
      add(date.relation + " " + date.value);
    }
    for (const auto *times : {&unit.periods, &unit.recurrences}) {
      for (const TimeFact &time : *times) {
        add(time.value);
      }
    }
    for (const MoneyFact &sum : unit.money) {
      add(sum.currency + " " + sum.amount + (sum.to.empty() ? "" : "-" + sum.to));
    }
    for (const QuantityFact &one : unit.quantities) {
      add(one.value + (one.to.empty() ? "" : "-" + one.to) + (one.unit == "%" ? "%" : " " + one.unit));
    }
    for (const Hedge &hedge : unit.hedges) {
      add(hedge.kind + ": " + hedge.surface);
    }
    for (const Body &body : unit.bodies) {
      add((body.proposed ? "proposed: " : "") + body.name);
    }
    if (!facts.empty()) {
      line(4, facts);
    }
  }

  // "China: train → officers (undertakes, will not)"
  static std::string said(const CommitmentClause &clause) {
    const bool named = clause.actor.how == ActorHow::subject || clause.actor.how == ActorHow::passive;
    std::string out = named ? clause.actor.name : std::string(name(clause.actor.how));
    out += ": " + clause.verb.surface;
    out += clause.addressee.empty() ? "" : " → " + clause.addressee;
    out += " (" + std::string(name(clause.level));
    out += clause.modal.empty() && !clause.negated ? "" : ", ";
    out += clause.modal;
    out += clause.negated ? (clause.modal.empty() ? "not" : " not") : "";
    return out + ")";
  }

  std::string &out_;
  std::size_t width_;
  bool color_;
};

}  // namespace

void write_commitments_text(std::string &out, const Commitments &all, std::size_t width, bool color) {
  CommitmentText(out, width, color).run(all);
}

}  // namespace celac
