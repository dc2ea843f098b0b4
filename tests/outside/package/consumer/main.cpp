// Reads two editions, says how many findings the new one has and how many of its items are not what they were, and
// what the section ID of it is called.
//
//   consumer OLD NEW ID

#include <celac/check/check.hpp>
#include <celac/diff/diff.hpp>
#include <celac/diff/summary.hpp>
#include <celac/outline/document.hpp>
#include <celac/plan/lookup.hpp>
#include <celac/read/model.hpp>
#include <celac/write/plan/plan_writer.hpp>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

celac::Result<celac::Edition> load(const std::string &file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (const celac::TextCheck check = celac::check_text(bytes); check.problem != celac::NotText::none) {
    celac::Diagnostic refusal;
    refusal.file = file;
    refusal.message = "not a text";
    return refusal;
  }
  return celac::read_document(celac::Source(file, bytes), {});
}

}  // namespace

int main(int argc, char **argv) {
  if (argc != 4) {
    return 2;
  }
  const auto was = load(argv[1]);
  const auto now = load(argv[2]);
  for (const auto *edition : {&was, &now}) {
    if (!*edition) {
      std::cerr << celac::to_line(edition->error()) << '\n';
      return 2;
    }
  }
  const celac::Summary summary = celac::summarize(celac::diff_plans(was->plan, now->plan).items);
  std::cout << celac::check::check_edition(*now).size() << " findings, "
            << summary.rows - summary.count(celac::Change::unchanged) << " of " << summary.rows << " rows changed\n";
  const auto found = celac::find_nodes(now->plan, argv[3]);
  if (!found) {
    std::cerr << celac::to_line(found.error()) << '\n';
    return 2;
  }
  std::cout << found->front().section->title << '\n';

  // A model that was written is read as the same plan.
  std::string model;
  celac::write_plan_yaml(model, now->plan);
  const auto again = celac::read_model(celac::Source("model", model));
  std::cout << (again && again->front().plan == now->plan ? "the model reads as it was" : "the model differs") << '\n';
}
