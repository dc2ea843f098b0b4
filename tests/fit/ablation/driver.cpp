// Reads every document with nothing forced, then with the conditions forced that a line of its input names, and answers
// how many documents they could change and the first that comes out otherwise: driver DOCUMENTS VALUES, a path a line
// and "SITE VALUE" a line. Each job is a child of its own: a forced condition may crash or never end. A document in which
// a condition never is other than what it is forced to is not read again for it: nothing could change.

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "ablation.hpp"
#include "celac/canonical/writer.hpp"
#include "celac/outline/document.hpp"
#include "celac/write/plan/plan_writer.hpp"

namespace celac::ablation {
std::vector<char> forced;  // whether each site is
std::vector<char> values;  // ... and to what
std::vector<char> turned;  // whether it was something else, since this was cleared
}  // namespace celac::ablation

namespace {

using namespace celac;

constexpr unsigned seconds_a_job = 60;
constexpr std::size_t most_bytes_rendered = 30000;

struct Document {
  std::string name;
  std::string bytes;
  std::size_t usual = 0;    // what comes out of it
  std::vector<bool> turns;  // the sites that could change it
};

// What comes out of a document, by a hash: its model and warnings, its canonical Markdown, or why it is refused.
std::size_t outcome(const Document &document, std::string *rendered = nullptr) {
  const bool text = document.name.ends_with(".txt");
  const auto edition = read_document(Source(document.name, document.bytes),
                                     {text ? InputFormat::text : InputFormat::markdown, ""});
  std::string out;
  if (edition) {
    write_plan_markdown(out, edition->plan);
    if (rendered != nullptr) {
      *rendered = out;
    }
    write_plan_yaml(out, edition->plan);
    for (const Diagnostic &diagnostic : edition->diagnostics) {
      out += to_line(diagnostic) + '\n';
    }
  } else {
    out = to_line(edition.error());
  }
  return std::hash<std::string>{}(out);
}

// Notes what comes out of it and which sites had a say; its canonical Markdown.
std::string note(Document &document) {
  std::string rendered;
  std::fill(ablation::turned.begin(), ablation::turned.end(), 0);
  document.usual = outcome(document, &rendered);
  document.turns.assign(ablation::turned.begin(), ablation::turned.end());
  return rendered;
}

// The documents, and the canonical Markdown of the small ones; those that are read fastest first.
std::vector<Document> read_documents(const char *list) {
  std::vector<Document> documents;
  std::ifstream names(list);
  for (std::string name; std::getline(names, name);) {
    std::ifstream file(name, std::ios::binary);
    Document document{name, {std::istreambuf_iterator<char>(file), {}}, 0, {}};
    Document canonical{name + ", canonical", note(document), 0, {}};
    if (canonical.bytes.size() <= most_bytes_rendered) {
      note(canonical);
      documents.push_back(std::move(canonical));
    }
    documents.push_back(std::move(document));
  }
  std::stable_sort(documents.begin(), documents.end(),
                   [](const Document &a, const Document &b) { return a.bytes.size() < b.bytes.size(); });
  return documents;
}

void read_values(const char *list) {
  std::ifstream lines(list);
  std::size_t site = 0;
  bool value = false;
  while (lines >> site >> value) {
    ablation::values.resize(std::max(ablation::values.size(), site + 1));
    ablation::values[site] = value ? 1 : 0;
  }
  ablation::turned.resize(ablation::values.size());
  ablation::forced.resize(ablation::values.size());
}

// The first document that comes out otherwise, "-" if none does.
std::string first_change(const std::vector<const Document *> &documents) {
  const auto changed = std::find_if(documents.begin(), documents.end(),
                                    [](const Document *document) { return outcome(*document) != document->usual; });
  return changed == documents.end() ? "-" : (*changed)->name;
}

// What a child of its own says of the documents, "crash" if it does not come to an end.
std::string run_job(const std::vector<const Document *> &documents) {
  int ends[2];
  if (pipe(ends) != 0) {
    return "trouble";
  }
  const pid_t child = fork();
  if (child == 0) {
    alarm(seconds_a_job);
    const std::string said = first_change(documents);
    _exit(write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size()) ? 0 : 1);
  }
  close(ends[1]);
  std::string said;
  char buffer[4096];
  for (ssize_t size = 0; (size = read(ends[0], buffer, sizeof buffer)) > 0;) {
    said.append(buffer, static_cast<std::size_t>(size));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? said : "crash";
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: driver DOCUMENTS VALUES < JOBS\n");
    return 2;
  }
  read_values(arguments[2]);
  const std::vector<Document> documents = read_documents(arguments[1]);
  for (std::string job; std::getline(std::cin, job);) {
    std::istringstream words(job);
    std::vector<std::size_t> sites{std::istream_iterator<std::size_t>(words), {}};
    std::vector<const Document *> touched;
    for (const Document &document : documents) {
      if (std::any_of(sites.begin(), sites.end(), [&](std::size_t site) { return document.turns[site]; })) {
        touched.push_back(&document);
      }
    }
    for (const std::size_t site : sites) {
      ablation::forced[site] = 1;
    }
    std::printf("%zu\t%s\n", touched.size(), touched.empty() ? "-" : run_job(touched).c_str());
    std::fflush(stdout);
    std::fill(ablation::forced.begin(), ablation::forced.end(), 0);
  }
  return 0;
}
