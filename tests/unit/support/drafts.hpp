#pragma once
// Small plans from texts, random ones, and editions drafted from them.

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "celac/plan/plan.hpp"

namespace celac::tests {

inline std::size_t below(std::size_t most) { return *rc::gen::inRange<std::size_t>(0, most); }

inline const std::vector<std::string> &vocabulary() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> out;
    for (const char *first : {"har", "mon", "lis", "ter", "ven", "cor", "pil", "sul"}) {
      for (const char *last :
           {"bour", "dane", "tice", "minal", "dor", "ane", "ot", "ta", "rest", "gale", "mica", "vo"}) {
        out.push_back(std::string(first) + last);
      }
    }
    return out;
  }();
  return words;
}

inline std::string any_sentence(std::size_t words) {
  std::string out;
  for (std::size_t i = 0; i < words; ++i) {
    out += (i == 0 ? "" : " ") + vocabulary()[below(vocabulary().size())];
  }
  return out + ".";
}

/// Mostly sentences of their own; now and then boilerplate, or nothing.
inline std::string any_text() {
  switch (below(12)) {
    case 0:
      return "";
    case 1:
    case 2:
      return "Exchange experience and good practices.";
    case 3:
      return "Strengthen exchanges in the field of " + vocabulary()[below(6)] + ".";
    default:
      return any_sentence(6 + below(12));
  }
}

/// Texts by section: the numbers are made when the plan is.
struct Draft {
  struct Part {
    std::string title;
    std::vector<std::string> texts;
  };
  std::vector<Part> parts;
};

inline Draft any_draft() {
  Draft draft;
  for (std::size_t parts = 1 + below(4); parts > 0; --parts) {
    Draft::Part part{any_sentence(2), {}};
    for (std::size_t items = below(7); items > 0; --items) {
      part.texts.push_back(any_text());
    }
    draft.parts.push_back(part);
  }
  return draft;
}

inline Plan plan_of(const Draft &draft) {
  Plan plan;
  std::uint32_t at = 0;
  const auto next = [&at] {
    at += 10;
    return Location{{at, at}, {{at, at + 5}}};
  };
  for (std::size_t i = 0; i < draft.parts.size(); ++i) {
    Section section;
    section.number = section.id = std::to_string(i + 1);
    section.title = draft.parts[i].title;
    section.at = next();
    for (std::size_t k = 0; k < draft.parts[i].texts.size(); ++k) {
      Item item;
      item.number = std::to_string(k + 1);
      item.id = section.id + "." + item.number;
      item.text = draft.parts[i].texts[k];
      item.at = next();
      section.items.push_back(item);
    }
    plan.sections.push_back(section);
  }
  return plan;
}

template <class Value>
void shuffle(std::vector<Value> &values) {
  for (std::size_t i = values.size(); i > 1; --i) {
    std::swap(values[i - 1], values[below(i)]);
  }
}

/// A later edition: texts come, go, grow, stand twice; sections change places.
inline Draft revised(Draft draft) {
  for (std::size_t edits = below(8); edits > 0; --edits) {
    if (below(5) == 0) {
      shuffle(draft.parts);
      continue;
    }
    std::vector<std::string> &texts = draft.parts[below(draft.parts.size())].texts;
    const std::size_t at = below(texts.size() + 1);
    if (at == texts.size() || below(4) == 0) {
      texts.insert(texts.begin() + static_cast<std::ptrdiff_t>(at), any_text());
    } else if (below(3) == 0) {
      texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(at));
    } else if (below(2) == 0) {
      texts[at] += " " + any_sentence(1 + below(3));
    } else {
      const std::string copied = texts[at];
      draft.parts[below(draft.parts.size())].texts.push_back(copied);
    }
  }
  return draft;
}

}  // namespace celac::tests
