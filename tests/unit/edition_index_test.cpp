// Numbers and neighbours as editions are compared by them.

#include "celac/diff/edition_index.hpp"

#include <doctest/doctest.h>

#include "celac/outline/document.hpp"

using celac::EditionIndex;
using celac::last_component;
using celac::last_component_bare;
using celac::no_node;

TEST_CASE("diff: the last component of a number") {
  CHECK(last_component("3.4") == "4");
  CHECK(last_component("16-A") == "16-A");
  CHECK(last_component("") == "");
}

TEST_CASE("diff: leading zeros are a dress, a zero is a number") {
  CHECK(last_component_bare("03.01.05") == "5");
  CHECK(last_component_bare("3.10") == "10");
  CHECK(last_component_bare("00") == "00");
  CHECK(last_component_bare("0") == "0");
  CHECK(last_component_bare("") == "");
}

TEST_CASE("diff: siblings stand below one parent") {
  const auto edition = celac::read_document(
      celac::Source("p.md", "# Rules\n\n## I. Wells\n\n1. One.\n\n2. Two.\n\n## II. Roads\n\n3. Three.\n"), {});
  REQUIRE(edition);
  const EditionIndex side = celac::make_side(edition->plan);
  REQUIRE(side.size() == 5);
  CHECK(side.sibling_before(0) == no_node);
  CHECK(side.sibling_behind(0) == 3);
  CHECK(side.sibling_before(1) == no_node);
  CHECK(side.sibling_behind(1) == 2);
  CHECK(side.sibling_before(2) == 1);
  CHECK(side.sibling_behind(2) == no_node);
  CHECK(side.sibling_before(3) == 0);
  CHECK(side.sibling_before(4) == no_node);
  CHECK(side.sibling_behind(4) == no_node);
}
