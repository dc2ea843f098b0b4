#!/usr/bin/env bats
# The Debian packages: what is in them, what lintian says, that the same sources give the same bytes, and the road of a
# new user from `dpkg -i` to `dpkg --purge` in a system of his own.
#
# The second build takes some minutes; it shares no cache and no folder with the first.

bats_require_minimum_version 1.5.0

# shellcheck disable=SC2154  # run sets stderr

setup_file() {
  root=$(cd "$BATS_TEST_DIRNAME/../../.." && pwd)
  export root build=$root/build/release debs=$BATS_FILE_TMPDIR/debs
  unset SOURCE_DATE_EPOCH
  (cd "$build" && cpack -G DEB -B "$debs" >/dev/null)
}

setup() {
  program=$(echo "$debs"/celac_*.deb)
  development=$(echo "$debs"/libcelac-dev_*.deb)
}

@test "lintian finds neither errors nor warnings" {
  command -v lintian >/dev/null || skip "no lintian"
  run -0 --separate-stderr lintian --allow-root --fail-on=error,warning "$program" "$development"
  echo "$output"
  [ -z "$output" ]
}

@test "the program's package holds what a user needs, and asks for nothing" {
  run -0 dpkg-deb --field "$program" Depends
  [ -z "$output" ]
  list=$(dpkg-deb --contents "$program" | awk '{ print $6 }')
  for file in usr/bin/celac usr/share/man/man1/celac.1.gz usr/share/man/man5/celac-plan.5.gz \
    usr/share/celac/schema/plan.schema.json usr/share/doc/celac/copyright usr/share/doc/celac/changelog.gz; do
    grep -qx "./$file" <<<"$list" || { echo "missing: $file"; false; }
  done
  # Every page of the manual, every schema, and the completions once the program writes them.
  for page in "$root"/man/*.[157]; do
    grep -q "/$(basename "$page").gz$" <<<"$list" || { echo "missing: $page"; false; }
  done
  if "$build/celac" completion bash >/dev/null 2>&1; then
    [ "$(grep -cE 'completions(\.d)?/(celac|_celac|celac\.fish)$' <<<"$list")" -eq 3 ]
  fi
}

@test "the licence of every library that is linked in comes along" {
  dpkg-deb --fsys-tarfile "$program" | tar -xO ./usr/share/doc/celac/copyright >"$BATS_TEST_TMPDIR/copyright"
  for name in yaml-cpp cmark-gfm utf8proc PCRE2 fmt CLI11 nlohmann-json xxHash gumbo-parser; do
    grep -q "$name" "$BATS_TEST_TMPDIR/copyright" || { echo "missing: $name"; false; }
  done
  grep -q 'The celac authors' "$BATS_TEST_TMPDIR/copyright"
}

@test "the same sources give the same packages, byte for byte, in another folder at another time" {
  here=$BATS_TEST_TMPDIR/elsewhere
  mkdir "$here"
  (cd "$root" && git ls-files -z | xargs -0 cp --parents -t "$here")
  cd "$here"
  # Whoever builds may have another time zone and another language. (Another umask shows: CPack writes it into the
  # header of the archive.)
  export TZ=Asia/Tokyo LC_ALL=C CCACHE_DISABLE=1
  unset CMAKE_CXX_COMPILER_LAUNCHER
  cmake --preset release -DCELAC_TESTS=OFF >/dev/null
  cmake --build --preset release >/dev/null
  (cd build/release && cpack -G DEB >/dev/null)
  cmp "$program" "build/release/$(basename "$program")"
  cmp "$development" "build/release/$(basename "$development")"
}
