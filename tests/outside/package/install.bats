#!/usr/bin/env bats
# What `cmake --install` puts down: headers that stand alone, a library that other people's builds find.
#
#   CELAC_BUILD=build/debug bats tests/outside/package/install.bats

bats_require_minimum_version 1.5.0

setup_file() {
  root=$(cd "$BATS_TEST_DIRNAME/../../.." && pwd)
  export root build=${CELAC_BUILD:-$root/build/release} prefix=$BATS_FILE_TMPDIR/prefix
  cmake --install "$build" --prefix "$BATS_FILE_TMPDIR/first" >/dev/null
  # It may be moved.
  mv "$BATS_FILE_TMPDIR/first" "$prefix"
  export old=$root/examples/plan-2019-2021.md new=$root/examples/plan-2022-2024.md
}

# What the consumer prints of plans that it knows nothing about but what it asked for.
check_consumer() {
  run -0 "$1" "$old" "$new" II
  [[ ${lines[0]} =~ ^[1-9][0-9]*\ findings,\ [1-9][0-9]*\ of\ [1-9][0-9]*\ rows\ changed$ ]]
  [ "${lines[1]}" = "Economic Cooperation" ]
  [ "${lines[2]}" = "the model reads as it was" ]
}

@test "every public header compiles alone, against what is installed and nothing else" {
  count=0
  while read -r header; do
    echo "#include <$header>" >"$BATS_TEST_TMPDIR/alone.cpp"
    g++ -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Werror -I "$prefix/include" "$BATS_TEST_TMPDIR/alone.cpp"
    count=$((count + 1))
  done < <(cd "$prefix/include" && find celac -name '*.hpp')
  [ "$count" -ge 30 ]
}

@test "every public header says what it is for" {
  for header in $(cd "$prefix/include" && find . -name '*.hpp'); do
    sed -n 1,2p "$prefix/include/$header" | grep -qE '^// .{10}' || { echo "$header"; false; }
  done
}

@test "no public header shows a foreign library" {
  run -1 grep -rhE '^#include [<"](CLI|fmt|yaml-cpp|nlohmann|cmark|gumbo|utf8proc|pcre2|xxhash|zlib)' "$prefix/include"
}

@test "find_package gives a target that compiles and links" {
  cmake -S "$root/tests/outside/package/consumer" -B "$BATS_TEST_TMPDIR/build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix"
  cmake --build "$BATS_TEST_TMPDIR/build"
  check_consumer "$BATS_TEST_TMPDIR/build/consumer"
}

@test "find_package refuses another minor version" {
  sed 's/celac 0.2/celac 0.3/' "$root/tests/outside/package/consumer/CMakeLists.txt" >"$BATS_TEST_TMPDIR/CMakeLists.txt"
  cp "$root/tests/outside/package/consumer/main.cpp" "$BATS_TEST_TMPDIR"
  run -1 cmake -S "$BATS_TEST_TMPDIR" -B "$BATS_TEST_TMPDIR/build" -DCMAKE_PREFIX_PATH="$prefix"
  [[ $output == *'compatible'*'"0.3"'* ]]
}

@test "pkg-config says how to compile and link" {
  PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name celac.pc)")
  export PKG_CONFIG_PATH
  [ "$(pkg-config --modversion celac)" = "$("$prefix/bin/celac" --version | cut -d ' ' -f 2)" ]
  # shellcheck disable=SC2046  # words are what pkg-config gives
  g++ -std=c++20 -o "$BATS_TEST_TMPDIR/consumer" $(pkg-config --cflags celac) \
    "$root/tests/outside/package/consumer/main.cpp" $(pkg-config --libs celac)
  check_consumer "$BATS_TEST_TMPDIR/consumer"
}

@test "the release needs no library but those of C" {
  grep -q '^CELAC_STATIC:BOOL=\(TRUE\|ON\)$' "$build/CMakeCache.txt" || skip "not built with CELAC_STATIC"
  run -0 readelf -d "$prefix/bin/celac"
  needed=$(sed -nE 's/.*\(NEEDED\).*\[(.*)\]/\1/p' <<<"$output" | grep -vE '^(libc|libm|ld-linux.*)\.so' || true)
  [ -z "$needed" ]
}

@test "what is installed is the manual, the schemas, the plans and the licences" {
  for file in share/man/man1/celac.1 share/man/man5/celac-plan.5 share/celac/schema/plan.schema.json \
    share/doc/celac/THIRD-PARTY share/doc/celac/LICENSE share/doc/celac/examples/plan-2019-2021.md; do
    [ -f "$prefix/$file" ] || { echo "missing: $file"; false; }
  done
}
