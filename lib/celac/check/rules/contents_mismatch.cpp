#include <algorithm>

#include "celac/check/rules/rules.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

// Letters and digits in lower case, the rest dropped; what OCR mixes up (l, I, 1 and O, 0) counts as equal.
std::string essence(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    at += c.size;
    if (!utf8::is_letter(c.code) && !utf8::is_digit(c.code) && !utf8::is_cjk(c.code)) {
      continue;
    }
    const char32_t small = utf8::to_lower(c.code);
    if (small == U'l' || small == U'i') {
      out += '1';
    } else if (small == U'o') {
      out += '0';
    } else {
      utf8::append(out, small);
    }
  }
  return out;
}

// An entry without marks, link target, leaders and page number.
std::string_view entry_words(std::string_view line) {
  const auto drop_end = [&](std::string_view set) {
    const auto last = line.find_last_not_of(set);
    line = line.substr(0, last == std::string_view::npos ? 0 : last + 1);
  };
  line = utf8::trim(line);
  while (!line.empty() && std::string_view("-*+#>|[ ").find(line.front()) != std::string_view::npos) {
    line.remove_prefix(1);
  }
  const auto link = line.find("](");
  if (link != std::string_view::npos) {
    return line.substr(0, link);
  }
  drop_end("| *_");
  const std::string_view before = line;
  drop_end("0123456789");
  drop_end(".\xC2\xB7\xE2\x80\xA6 _\t");
  return line.size() + 2 > before.size() ? before : line;
}

struct Entry {
  std::string essence;
  std::string_view words;
  Span line;
  bool met = false;
};

std::vector<Entry> entries_of(const Draft &draft, const Furniture &contents) {
  std::vector<Entry> out;
  for (std::uint32_t line = contents.at.lines.first; line <= contents.at.lines.last; ++line) {
    const Span span = draft.source().line(line - 1);
    const std::string_view words = entry_words(draft.source().slice(span));
    const auto offset = static_cast<std::uint32_t>(words.empty() ? 0 : words.data() - draft.source().bytes().data());
    std::string core = essence(words);
    if (core.size() > 2) {
      out.push_back({std::move(core), words, {offset, offset + static_cast<std::uint32_t>(words.size())}, false});
    }
  }
  return out;
}

// How much of two words' beginnings is the same.
std::size_t common_start(const std::string &a, const std::string &b) {
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin()).first -
      a.begin());
}

class Comparison {
 public:
  Comparison(const Draft &draft, Findings &findings, std::vector<Entry> entries)
      : draft_(draft), findings_(findings), entries_(std::move(entries)) {}

  void run() {
    for (std::uint32_t i = 0; i < draft_.nodes().size(); ++i) {
      const Node &node = draft_.nodes()[i];
      if (node.is_section() || !node.title().empty()) {
        titles_.push_back({i, essence(node.ref.label() + node.title()), essence(node.title()), false});
      }
    }
    std::size_t from = 0;
    for (Entry &entry : entries_) {
      from = meet(entry, from);
    }
    const auto met = std::count_if(entries_.begin(), entries_.end(), [](const Entry &entry) { return entry.met; });
    if (met * 2 < static_cast<std::ptrdiff_t>(entries_.size())) {
      return;  // not a contents list of these headings
    }
    tell_entries();
    tell_headings();
  }

 private:
  struct Title {
    std::uint32_t node;
    std::string essence;
    std::string unlabelled;
    bool met;
  };

  // Entries and headings stand in one order, nearly always.
  std::size_t meet(Entry &entry, std::size_t from) {
    for (std::size_t k = 0; k < titles_.size(); ++k) {
      Title &title = titles_[(from + k) % titles_.size()];
      if (!title.met && (title.essence == entry.essence || title.unlabelled == entry.essence)) {
        title.met = true;
        entry.met = true;
        return (from + k + 1) % titles_.size();
      }
    }
    return from;
  }

  void tell_entries() {
    const std::string whole = essence(draft_.plan().title);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const Entry &entry = entries_[i];
      const std::string core = entry.essence;
      const bool heading = core == "c0ntents" || core == "tab1e0fc0ntents" || core == whole || i == 0;
      if (entry.met || (heading && core.find_first_of("0123456789") == std::string::npos)) {
        continue;
      }
      Title *near = nullptr;
      std::size_t most = 4;
      for (Title &title : titles_) {
        const std::size_t same = common_start(title.essence, core);
        if (!title.met && same > most) {
          most = same;
          near = &title;
        }
      }
      if (near == nullptr && i == 0) {
        continue;
      }
      Diagnostic &finding = findings_.at(
          entry.line, near != nullptr ? near->node : no_node,
          near != nullptr ? "the contents page and the heading differ" : "no heading has this entry's words");
      if (near != nullptr) {
        near->met = true;
        const Node &node = draft_.nodes()[near->node];
        finding.help = "the heading is \"" + node.ref.label() + (node.ref.label().empty() ? "" : " ") + node.title() +
                       "\" in line " + std::to_string(node.ref.at().lines.first);
      }
    }
  }

  // A top section that is not listed although most are.
  void tell_headings() {
    const auto top = [&](const Title &title) {
      return draft_.nodes()[title.node].ref.depth == 0 && draft_.nodes()[title.node].is_section();
    };
    const auto all = std::count_if(titles_.begin(), titles_.end(), top);
    const auto met = std::count_if(titles_.begin(), titles_.end(),
                                   [&](const Title &title) { return top(title) && title.met; });
    for (const Title &title : titles_) {
      if (top(title) && !title.met && met * 2 > all && !draft_.nodes()[title.node].ref.number().empty()) {
        findings_.at_label(title.node, "the contents page does not list this section");
      }
    }
  }

  const Draft &draft_;
  Findings &findings_;
  std::vector<Entry> entries_;
  std::vector<Title> titles_;
};

void find(const Draft &draft, Findings &findings) {
  if (!draft.has_source()) {
    return;
  }
  std::vector<Entry> entries;
  for (const Furniture &one : draft.plan().furniture) {
    if (one.kind == "contents" && one.at.lines.first != 0) {
      auto more = entries_of(draft, one);
      entries.insert(entries.end(), more.begin(), more.end());
    }
  }
  if (entries.size() > 1 && entries.size() < 2000) {
    Comparison(draft, findings, std::move(entries)).run();
  }
}

}  // namespace

const Rule contents_mismatch = {
    "contents-mismatch",
    Group::structure,
    Severity::warning,
    Mending::none,
    "The contents page and the headings do not say the same: an entry without a heading, a heading "
    "without an entry, or two titles for one number.",
    "A heading was lost or changed after the contents page was made.",
    R"(# Plan 2022-2024

## Contents

I. Trade ........................ 1
II. Culture and sport .......... 2
III. Science ................... 3

## I. Trade

1. Publish a guide.

## II. Culture

1. Hold a fair.

## III. Science

1. Share data.
)",
    R"(# Plan 2022-2024

## Contents

I. Trade ........................ 1
II. Culture .................... 2
III. Science ................... 3

## I. Trade

1. Publish a guide.

## II. Culture

1. Hold a fair.

## III. Science

1. Share data.
)",
    find,
};

}  // namespace celac::check
