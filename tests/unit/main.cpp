// The one main() of the test programs. Random tests start from one seed, so that a failure comes again; another one is
// taken from RC_PARAMS ("seed=7 max_success=1000").

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdlib>

int main(int argc, char **argv) {
  ::setenv("RC_PARAMS", "seed=20221", 0);
  return doctest::Context(argc, argv).run();
}
