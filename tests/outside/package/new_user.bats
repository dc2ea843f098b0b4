#!/usr/bin/env bats
# The road of a new user in a clean Debian of his own: the package installed, the manual read, the completion loaded,
# the manual's pipelines run, the package removed without a trace.

bats_require_minimum_version 1.5.0

setup_file() {
  root=$(cd "$BATS_TEST_DIRNAME/../../.." && pwd)
  export root house=$BATS_FILE_TMPDIR/house
  make_house 2>&1 | tail -3 >"$BATS_FILE_TMPDIR/reason"
  [ -x "$house/usr/bin/man" ] || return 0
  (cd "$root/build/release" && cpack -G DEB -B "$BATS_FILE_TMPDIR/debs" >/dev/null)
  cp "$BATS_FILE_TMPDIR"/debs/celac_*.deb "$house/root/celac.deb"
  names >"$BATS_FILE_TMPDIR/before"
}

# A minimal Debian of the suite and from the mirror that this machine uses.
make_house() {
  [ "$(id -u)" -eq 0 ] || { echo "a clean system in a folder is for root"; return; }
  command -v debootstrap >/dev/null || { echo "no debootstrap"; return; }
  local mirror
  # shellcheck disable=SC2016  # apt's own variables
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -1)
  # shellcheck source=/dev/null
  debootstrap --variant=minbase --include=bash-completion,jq,man-db "$(. /etc/os-release && echo "$VERSION_CODENAME")" \
    "$house" "$mirror"
}

# Every name in the house but the papers of dpkg, man and the loggers.
names() {
  find "$house" -xdev \( -path "$house/var/cache" -o -path "$house/var/log" -o -path "$house/proc" \
    -o -path "$house/var/lib/dpkg" -o -path "$house/tmp" \) -prune -o -printf '%P\n' | sort
}

# What is said at the prompt of the user.
at_home() {
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 chroot "$house" bash -c "$1"
}

setup() {
  [ -x "$house/usr/bin/man" ] || skip "$(tail -1 "$BATS_FILE_TMPDIR/reason")"
}

@test "dpkg installs it and asks for nothing more" {
  run -0 at_home "dpkg -i /root/celac.deb"
  run -0 at_home "celac --version"
  [[ $output =~ ^celac\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
}

@test "man celac is a page" {
  run -0 at_home "MANWIDTH=80 man celac | cat"
  [[ ${lines[0]} == CELAC\(1\)* ]]
  run -0 at_home "whatis celac-validate"
  run -0 at_home "MANWIDTH=80 man 5 celac-plan | cat"
}

@test "bash completes its commands" {
  celac=$root/build/release/celac
  "$celac" completion bash >/dev/null 2>&1 || skip "this celac has no completions"
  run -0 at_home '. /usr/share/bash-completion/bash_completion; _completion_loader celac; complete -p celac'
  [[ $output == *celac* ]]
}

@test "the first three pipelines of celac-parse(1) print what it shows" {
  python3 - "$root/man" "$BATS_TEST_TMPDIR" <<'PYTHON'
import pathlib, re, runpy, sys
man = pathlib.Path(sys.argv[1])
examples = runpy.run_path(str(man / "test-examples"))["read_examples"](man / "celac-parse.1")
pipelines = [example for example in examples if re.search(r"\|\s+jq ", example.command)][:3]
assert len(pipelines) == 3
for number, example in enumerate(pipelines):
    for name, lines in (("command", [example.command]), ("shown", example.shown)):
        (pathlib.Path(sys.argv[2]) / f"{name}-{number}").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
PYTHON
  for number in 0 1 2; do
    at_home "cd /usr/share/doc/celac && $(cat "$BATS_TEST_TMPDIR/command-$number")" >"$BATS_TEST_TMPDIR/printed" \
      2>"$BATS_TEST_TMPDIR/said"
    diff "$BATS_TEST_TMPDIR/shown-$number" "$BATS_TEST_TMPDIR/printed"
  done
}

@test "dpkg --purge leaves no trace" {
  run -0 at_home "rm /root/celac.deb; dpkg --purge celac"
  # Pages that man keeps formatted are man's.
  run -0 find "$house" -xdev -path "$house/var/cache/man" -prune -o -name '*celac*' -print
  echo "$output"
  [ -z "$output" ]
  names >"$BATS_TEST_TMPDIR/after"
  diff <(grep -vx root/celac.deb "$BATS_FILE_TMPDIR/before") "$BATS_TEST_TMPDIR/after"
}
