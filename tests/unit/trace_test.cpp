// Lineages of items through several editions.

#include "celac/diff/trace.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cstdint>
#include <map>
#include <vector>

#include "support/drafts.hpp"

using namespace celac;
using namespace celac::tests;

TEST_CASE("trace: what was dropped and comes back is one lineage") {
  const Plan with = plan_of({{{"Ports", {"Train the pilots of all harbours.", "Lend manuscripts to the islands."}}}});
  const Plan without = plan_of({{{"Ports", {"Train the pilots of all harbours."}}}});
  const Trace trace = trace_plans({&with, &without, &with});
  REQUIRE(trace.lineages.size() == 2);
  const Lineage &lineage = trace.lineages[1];
  REQUIRE(lineage.nodes.size() == 3);
  CHECK(lineage.nodes[0].edition == 0);
  CHECK(lineage.nodes[0].status == Status::added);
  CHECK(lineage.nodes[1].edition == 1);
  CHECK(lineage.nodes[1].node == no_node);
  CHECK(lineage.nodes[1].status == Status::dropped);
  CHECK(lineage.nodes[2].edition == 2);
  CHECK(lineage.nodes[2].status == Status::returned);
}

TEST_CASE("trace: every item of every edition is in exactly one lineage") {
  CHECK(rc::check([] {
    const Draft first = any_draft();
    const Draft second = revised(first);
    const std::vector<Plan> plans = {plan_of(first), plan_of(second), plan_of(revised(second))};
    const Trace trace = trace_plans({&plans[0], &plans[1], &plans[2]});
    std::vector<std::map<std::uint32_t, int>> times(3);
    for (const Lineage &lineage : trace.lineages) {
      for (const TraceNode &node : lineage.nodes) {
        RC_ASSERT((node.node == no_node) == (node.status == Status::dropped));
        if (node.node != no_node) {
          ++times[node.edition][node.node];
        }
      }
      for (const TraceLink &link : lineage.links) {
        RC_ASSERT(link.from_edition < link.to_edition);
      }
    }
    for (std::uint32_t edition = 0; edition < 3; ++edition) {
      for (std::uint32_t node = 0; node < trace.editions[edition].size(); ++node) {
        RC_ASSERT(trace.editions[edition].is_section(node) || times[edition][node] == 1);
      }
    }
  }));
}
