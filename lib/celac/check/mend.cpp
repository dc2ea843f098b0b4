#include "celac/check/mend.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "celac/plan/lookup.hpp"

namespace celac::check {
namespace {

constexpr int most_rounds = 10;

// What safe fixes must not change: ids, titles and texts, in order.
std::string words_of(const Plan &plan) {
  std::string out = plan.title;
  const auto add = [&](std::string_view text) {
    out += '\0';
    out += text;
  };
  for (const Paragraph &paragraph : plan.paragraphs) {
    add(paragraph.text);
  }
  for (const Paragraph &paragraph : plan.preamble) {
    add(paragraph.text);
  }
  for (const NodeRef &node : all_nodes(plan)) {
    add(node.id());
    if (node.section != nullptr) {
      add(node.section->title);
      for (const Paragraph &paragraph : node.section->paragraphs) {
        add(paragraph.text);
      }
      continue;
    }
    add(node.item->title);
    add(node.item->text);
    for (const Paragraph &paragraph : node.item->paragraphs) {
      add(paragraph.text);
    }
    for (const Cell &cell : node.item->cells) {
      add(cell.text);
    }
  }
  for (const Footnote &note : plan.footnotes) {
    add(note.text);
  }
  return out;
}

using FixesByCode = std::map<std::string, std::vector<Fix>>;

FixesByCode collect(const std::vector<Diagnostic> &findings, bool unsafe, const std::set<std::string> &left_alone) {
  FixesByCode out;
  for (const Diagnostic &finding : findings) {
    if (finding.fix && (finding.fix->safe || unsafe) && !left_alone.contains(finding.code)) {
      out[finding.code].push_back(*finding.fix);
    }
  }
  return out;
}

class Mender {
 public:
  Mender(const Edition &edition, const Reread &reread)
      : reread_(reread), words_(words_of(edition.plan)), findings_(reread.check(edition)) {
    mended_.text = std::string(edition.source.bytes());
  }

  Mended run(bool unsafe) {
    for (int round = 0; round < most_rounds && safe_round(); ++round) {
    }
    for (int round = 0; unsafe && round < most_rounds && unsafe_round(); ++round) {
    }
    return std::move(mended_);
  }

 private:
  // Whether `text` reads as a plan with the same words; then it is taken.
  bool take_if_same(std::string text, std::uint64_t count) {
    auto edition = reread_.read(text);
    if (!edition || words_of(edition->plan) != words_) {
      return false;
    }
    take(std::move(text), *edition, count);
    return true;
  }

  void take(std::string text, const Edition &edition, std::uint64_t count) {
    mended_.text = std::move(text);
    mended_.count += count;
    findings_.clear();
    findings_.shrink_to_fit();
    findings_ = reread_.check(edition);
  }

  bool safe_round() {
    const FixesByCode by_code = collect(findings_, false, left_alone_);
    std::vector<Fix> all;
    for (const auto &[code, fixes] : by_code) {
      all.insert(all.end(), fixes.begin(), fixes.end());
    }
    if (all.empty()) {
      return false;
    }
    if (take_if_same(apply_fixes(mended_.text, all), all.size())) {
      return true;
    }
    // One code spoils it: take them one by one. After the first that is taken the places have moved.
    for (const auto &[code, fixes] : by_code) {
      if (take_if_same(apply_fixes(mended_.text, fixes), fixes.size())) {
        return true;
      }
      if (one_by_one(fixes)) {
        return true;
      }
      left_alone_.insert(code);
      mended_.refused += fixes.size();
    }
    return false;
  }

  // The fixes of one code that do no harm by themselves.
  bool one_by_one(const std::vector<Fix> &fixes) {
    constexpr std::size_t most = 200;
    std::vector<Fix> good;
    for (std::size_t i = 0; i < std::min(fixes.size(), most) && fixes.size() > 1; ++i) {
      if (bytes_left_ < mended_.text.size()) {
        break;
      }
      bytes_left_ -= mended_.text.size();
      auto edition = reread_.read(apply_fixes(mended_.text, {fixes[i]}));
      if (edition && words_of(edition->plan) == words_) {
        good.push_back(fixes[i]);
      }
    }
    return !good.empty() && take_if_same(apply_fixes(mended_.text, good), good.size());
  }

  bool unsafe_round() {
    std::vector<Fix> all;
    for (const auto &[code, fixes] : collect(findings_, true, left_alone_)) {
      all.insert(all.end(), fixes.begin(), fixes.end());
    }
    if (all.empty()) {
      return false;
    }
    std::string text = apply_fixes(mended_.text, all);
    const auto edition = reread_.read(text);
    if (!edition || text == mended_.text) {
      return false;
    }
    take(std::move(text), *edition, all.size());
    return true;
  }

  const Reread &reread_;
  std::string words_;
  std::vector<Diagnostic> findings_;
  std::set<std::string> left_alone_;
  std::size_t bytes_left_ = std::size_t{16} << 20U;  // to read for single fixes: each is a reading of the whole text
  Mended mended_;
};

}  // namespace

std::string apply_fixes(std::string_view text, std::vector<Fix> fixes) {
  std::stable_sort(fixes.begin(), fixes.end(), [](const Fix &a, const Fix &b) {
    return a.bytes.begin != b.bytes.begin ? a.bytes.begin < b.bytes.begin : a.bytes.end < b.bytes.end;
  });
  std::string out;
  out.reserve(text.size());
  std::uint32_t at = 0;
  const Fix *last = nullptr;
  for (const Fix &fix : fixes) {
    const bool overlaps = fix.bytes.begin < at || (last != nullptr && last->bytes == fix.bytes);
    if (overlaps || fix.bytes.end > text.size()) {
      continue;
    }
    out += text.substr(at, fix.bytes.begin - at);
    out += fix.text;
    at = fix.bytes.end;
    last = &fix;
  }
  return out.append(text.substr(at));
}

Mended mend(Edition edition, const Reread &reread, bool unsafe) {
  Mender mender(edition, reread);
  edition = {};  // each round reads anew: two editions at once would double the memory
  return mender.run(unsafe);
}

}  // namespace celac::check
