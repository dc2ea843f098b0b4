// Numbers as editions are compared by them.

#include "celac/diff/edition_index.hpp"

#include <doctest/doctest.h>

using celac::last_component;
using celac::last_component_bare;

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
