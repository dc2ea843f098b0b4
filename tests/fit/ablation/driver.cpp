// Reads every document with nothing forced, then with each condition forced in turn, and prints which documents come out
// otherwise: driver DOCUMENTS JOBS, a path a line and "SITE VALUE" a line. Each job is a child of its own: a forced
// condition may crash or never end.

#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "ablation.hpp"
#include "celac/outline/document.hpp"
#include "celac/write/plan/plan_writer.hpp"

namespace celac::ablation {
int forced = -1;
bool value = false;
}  // namespace celac::ablation

namespace {

using namespace celac;

constexpr unsigned seconds_a_job = 20;

struct Document {
  std::string name;
  std::string bytes;
};

std::vector<Document> read_documents(const char *list) {
  std::vector<Document> documents;
  std::ifstream names(list);
  for (std::string name; std::getline(names, name);) {
    std::ifstream file(name, std::ios::binary);
    documents.push_back({name, {std::istreambuf_iterator<char>(file), {}}});
  }
  return documents;
}

// What comes out of a document, by a hash: its model and its warnings, or why it is refused.
std::size_t outcome(const Document &document) {
  const bool text = document.name.ends_with(".txt");
  const auto edition = read_document(Source(document.name, document.bytes),
                                     {text ? InputFormat::text : InputFormat::markdown, ""});
  std::string out;
  if (edition) {
    write_plan_yaml(out, edition->plan);
    for (const Diagnostic &diagnostic : edition->diagnostics) {
      out += to_line(diagnostic) + '\n';
    }
  } else {
    out = to_line(edition.error());
  }
  return std::hash<std::string>{}(out);
}

// The first document that comes out otherwise, "-" if none does.
std::string first_change(const std::vector<Document> &documents, const std::vector<std::size_t> &usual) {
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (outcome(documents[i]) != usual[i]) {
      return documents[i].name;
    }
  }
  return "-";
}

std::string run_job(const std::vector<Document> &documents, const std::vector<std::size_t> &usual) {
  int ends[2];
  if (pipe(ends) != 0) {
    return "trouble";
  }
  const pid_t child = fork();
  if (child == 0) {
    alarm(seconds_a_job);
    const std::string said = first_change(documents, usual);
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
    std::fprintf(stderr, "usage: driver DOCUMENTS JOBS\n");
    return 2;
  }
  const std::vector<Document> documents = read_documents(arguments[1]);
  std::vector<std::size_t> usual;
  for (const Document &document : documents) {
    usual.push_back(outcome(document));
  }
  std::ifstream jobs(arguments[2]);
  int site = 0;
  int value = 0;
  while (jobs >> site >> value) {
    ablation::forced = site;
    ablation::value = value != 0;
    std::printf("%d\t%s\n", site, run_job(documents, usual).c_str());
    std::fflush(stdout);
  }
  return 0;
}
