// Reads documents again and again with other weights: driver LIST
//
// LIST names a document a line, "json PATH" or "yaml PATH". Each line of standard input is a request: "NAME=COST ..." (what
// differs from weights.def; nothing: the table as it is). The answer is a line for each document that comes out otherwise
// than in the answer before, "INDEX HASH", and behind it the model where that hash is new for that document, line ends as
// U+001E; then "." on a line. "rows" is answered with "NAME COST DOCUMENTS" for each row: how many documents asked for it
// with the weights before.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "celac/outline/document.hpp"
#include "celac/outline/search/costs.hpp"
#include "celac/write/plan/plan_writer.hpp"

namespace {

using namespace celac;

constexpr std::string_view row_names[] = {
#define CELAC_WEIGHT(name, cost, text) #name,
#include "celac/outline/search/weights.def"
#undef CELAC_WEIGHT
};
constexpr std::size_t row_count = std::size(row_names);
constexpr std::size_t most_readings = 40;  // a document's, kept

// What came out with some costs: it comes out again wherever the rows that were asked for cost the same.
struct Reading {
  std::vector<std::pair<std::size_t, int>> asked;
  std::size_t hash = 0;
};

struct Document {
  std::string format;
  std::string name;
  std::string bytes;
  std::vector<Reading> readings;
  std::size_t oldest = 0;
  std::unordered_set<std::size_t> told;
  const Reading *last = nullptr;
  std::size_t last_told = 0;
};

std::vector<Document> read_list(const char *list) {
  std::vector<Document> documents;
  std::ifstream lines(list);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = line.find(' ');
    Document document{line.substr(0, space), line.substr(space + 1), {}, {}, 0, {}, nullptr, 0};
    std::ifstream file(document.name, std::ios::binary);
    document.bytes.assign(std::istreambuf_iterator<char>(file), {});
    document.readings.reserve(most_readings);
    documents.push_back(std::move(document));
  }
  return documents;
}

std::string model_of(const Document &document) {
  const bool text = document.name.ends_with(".txt");
  const auto edition = read_document(Source(document.name, document.bytes),
                                     {text ? InputFormat::text : InputFormat::markdown, ""});
  std::string out;
  if (!edition) {
    out = "{}";
  } else if (document.format == "yaml") {
    write_plan_yaml(out, edition->plan);
  } else {
    write_plan_ndjson(out, edition->plan);
  }
  return out;
}

const Reading *known_reading(const Document &document) {
  for (const Reading &reading : document.readings) {
    bool same = true;
    for (std::size_t i = 0; same && i < reading.asked.size(); ++i) {
      same = rule_costs[reading.asked[i].first].cost == reading.asked[i].second;
    }
    if (same) {
      return &reading;
    }
  }
  return nullptr;
}

void tell(Document &document, std::size_t index, std::size_t hash, std::string_view model) {
  if (std::exchange(document.last_told, hash) == hash) {
    return;
  }
  std::printf("%zu %zu", index, hash);
  if (!model.empty()) {
    std::putchar(' ');
    for (const char c : model) {
      std::putchar(c == '\n' ? '\x1e' : c);
    }
  }
  std::putchar('\n');
}

void read_again(Document &document, std::size_t index) {
  document.last = known_reading(document);
  if (document.last != nullptr) {
    tell(document, index, document.last->hash, "");
    return;
  }
  rules_read.fill(false);
  const std::string model = model_of(document);
  Reading reading;
  reading.hash = std::hash<std::string>{}(model);
  for (std::size_t row = 0; row < row_count; ++row) {
    if (rules_read[row]) {
      reading.asked.emplace_back(row, rule_costs[row].cost);
    }
  }
  tell(document, index, reading.hash, document.told.insert(reading.hash).second ? model : "");
  if (document.readings.size() < most_readings) {
    document.readings.push_back(std::move(reading));
    document.last = &document.readings.back();
  } else {
    // The first reading is of the table as it is: it stays.
    document.oldest = document.oldest + 1 < most_readings ? document.oldest + 1 : 1;
    document.readings[document.oldest] = std::move(reading);
    document.last = &document.readings[document.oldest];
  }
}

bool assign(const std::string &request) {
  std::istringstream words(request);
  for (std::string word; words >> word;) {
    const std::size_t sign = word.find('=');
    const auto *row = std::find(std::begin(row_names), std::end(row_names), word.substr(0, sign));
    if (sign == std::string::npos || row == std::end(row_names)) {
      std::fprintf(stderr, "no such row: %s\n", word.c_str());
      return false;
    }
    rule_costs[static_cast<std::size_t>(row - row_names)].cost = std::stoi(word.substr(sign + 1));
  }
  return true;
}

void print_rows(const std::vector<Document> &documents) {
  std::vector<std::size_t> asked(row_count);
  for (const Document &document : documents) {
    for (const auto &[row, cost] : document.last != nullptr ? document.last->asked : decltype(Reading::asked){}) {
      ++asked[row];
    }
  }
  for (std::size_t row = 0; row < row_count; ++row) {
    std::printf("%s %d %zu\n", row_names[row].data(), rule_costs[row].cost, asked[row]);
  }
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: driver LIST\n");
    return 2;
  }
  std::vector<Document> documents = read_list(arguments[1]);
  const auto as_built = rule_costs;
  for (std::string request; std::getline(std::cin, request);) {
    if (request == "rows") {
      print_rows(documents);
    } else {
      rule_costs = as_built;
      if (!assign(request)) {
        return 2;
      }
      for (std::size_t i = 0; i < documents.size(); ++i) {
        read_again(documents[i], i);
      }
    }
    std::puts(".");
    std::fflush(stdout);
  }
  return 0;
}
