#!/usr/bin/env bats
# celac as a shell sees it: pipelines, files, exit statuses. What commands print is tested in process (unit/cli_*_test.cpp).
#
#   CELAC=build/debug/celac bats tests/outside/cli.bats

# shellcheck disable=SC2154  # run sets stderr and stderr_lines

bats_require_minimum_version 1.5.0
load terminal

setup() {
  root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  celac=$(realpath "${CELAC:-$root/build/release/celac}")
  plan=$root/examples/plan-2019-2021.md
  cd "$BATS_TEST_TMPDIR" || return
  printf '# A plan\n\n1. First.\n\n2. Second.\n' >small.md
}

# The files of the test's folder, hidden ones too.
names() {
  find . -mindepth 1 -printf '%P\n' | sort | paste -sd ' '
}

# A plan of some megabytes: more than any pipe holds.
make_big() {
  local i
  for ((i = 1; i <= 5000; i++)); do
    printf '%d. %0500d and so on.\n\n' "$i" "$i"
  done >big.md
}

@test "standard input, a dash and a redirection are one" {
  # shellcheck disable=SC2002  # a pipe is what is tested
  cat small.md | "$celac" parse >pipe.yaml
  "$celac" parse - <small.md >dash.yaml
  "$celac" parse <small.md >redirect.yaml
  cmp pipe.yaml dash.yaml
  cmp pipe.yaml redirect.yaml
}

@test "a pipeline of parse and show" {
  run -0 bash -c "'$celac' parse --to json '$plan' | '$celac' show - V.4"
  [[ $output == "4. Restore mangroves"* ]]
}

@test "models survive the road through every format" {
  "$celac" parse "$plan" >a.yaml 2>/dev/null
  "$celac" parse --to json a.yaml | "$celac" parse --to ndjson - | "$celac" parse - >b.yaml
  cmp a.yaml b.yaml
}

@test "the same input gives the same bytes" {
  "$celac" parse "$plan" >a.yaml
  (cd / && LC_ALL=C TZ=Asia/Tokyo "$celac" parse "$plan") >b.yaml
  cmp a.yaml b.yaml
}

@test "colour is a matter of terminals, never of the environment's whim in a pipe" {
  "$celac" parse small.md >plain
  NO_COLOR=1 "$celac" parse small.md >no-color
  TERM=dumb "$celac" parse --color=never small.md >colourless
  cmp plain no-color
  cmp plain colourless
  run ! grep $'\e' plain
}

@test "a reader that closes the pipe ends the program silently" {
  make_big
  run -0 bash -c "'$celac' parse big.md 2>err | head -1; echo \"\${PIPESTATUS[0]}\""
  [ "${lines[0]}" = "schema: celac/plan/1" ]
  [ "${lines[1]}" = 141 ]
  [ ! -s err ]
}

@test "a full disk is reported" {
  [ -w /dev/full ] || skip "no /dev/full"
  run -2 bash -c "'$celac' parse small.md >/dev/full"
  [[ $output == *"cannot write to standard output: No space left on device"* ]]
  run -2 "$celac" parse small.md -o /dev/full
  [[ $output == *"/dev/full: No space left on device"* ]]
}

@test "a closed standard output is reported" {
  run -2 bash -c "'$celac' parse small.md >&-"
  [[ $output == *"cannot write to standard output"* ]]
}

@test "-o replaces the target when all is written, and leaves nothing beside it" {
  echo old >out.yaml
  run -0 "$celac" parse small.md -o out.yaml
  [ -z "$output" ]
  "$celac" parse small.md | cmp - out.yaml
  [ "$(names)" = "out.yaml small.md" ]
}

@test "-o through a link replaces what it leads to, and the link stays" {
  mkdir other
  echo old >other/model.yaml
  ln -s other/model.yaml link.yaml
  run -0 "$celac" parse small.md -o link.yaml
  [ -L link.yaml ]
  grep -q '^schema: celac/plan/1$' other/model.yaml
  [ "$(names)" = "link.yaml other other/model.yaml small.md" ]
}

@test "-o leaves the old target whole when the input is refused" {
  echo old >out.yaml
  printf 'a\xff' >bad.md
  run -2 "$celac" parse bad.md -o out.yaml
  [ "$(cat out.yaml)" = old ]
  [ "$(names)" = "bad.md out.yaml small.md" ]
}

@test "a killed run leaves the old target whole and nothing beside it" {
  echo old >out.yaml
  mkfifo input
  "$celac" parse small.md input -o out.yaml &
  local pid=$!
  exec 7>input  # it has opened the pipe: the first file is parsed, the temporary file is there
  kill "$pid"
  wait "$pid" || [ $? -eq 143 ]
  exec 7>&-
  [ "$(cat out.yaml)" = old ]
  [ "$(names)" = "input out.yaml small.md" ]
}

@test "-o writes to a device and a named pipe as they are" {
  run -0 "$celac" parse small.md -o /dev/null
  [ -c /dev/null ]
  mkfifo pipe
  cat pipe >got &
  "$celac" parse small.md -o pipe
  wait $!
  [ -p pipe ]
  "$celac" parse small.md | cmp - got
}

@test "-o into a directory without permission is refused" {
  [ "$(id -u)" -ne 0 ] || skip "root may write anywhere"
  mkdir locked
  chmod a-w locked
  run -2 "$celac" parse small.md -o locked/out.yaml
}

@test "a directory is refused" {
  mkdir d
  run -2 --separate-stderr "$celac" parse d
  [ -z "$output" ]
  [ "${stderr_lines[0]}" = "d: error: is a directory [directory]" ]
  [[ ${stderr_lines[1]} == *--glob* ]]
}

@test "an unreadable file is refused" {
  [ "$(id -u)" -ne 0 ] || skip "root may read anything"
  chmod a-r small.md
  run -2 "$celac" parse small.md
  [[ $output == "small.md: error: cannot read: Permission denied [unreadable]" ]]
}

@test "a file whose reading fails is refused" {
  [ -r /proc/self/mem ] || skip "no /proc"
  run -2 "$celac" parse /proc/self/mem
  [ "$output" = "/proc/self/mem: error: cannot read: Input/output error [unreadable]" ]
}

@test "several files: in their order, a bad one does not stop the others" {
  : >empty.md
  run -2 --separate-stderr "$celac" parse --to ndjson small.md empty.md none.md small.md
  [ "${#lines[@]}" -eq 4 ]  # records of refusals too
  [ "${stderr_lines[0]}" = "empty.md: error: is empty [empty]" ]
  [ "${stderr_lines[1]}" = "none.md: error: cannot read: No such file or directory [unreadable]" ]
}

@test "warnings go to standard error and do not change the exit status" {
  echo 'Only words.' >words.md
  run -0 --separate-stderr "$celac" parse words.md
  [[ $stderr == "words.md:1:1: warning: "* ]]
  run -0 --separate-stderr "$celac" parse -q words.md
  [ -z "$stderr" ]
}

@test "a terminal gets colour unless it is dumb" {
  need_terminal
  printf '# P\n\n1. One.\n' >one.md
  printf '# P\n\n1. Two words.\n' >two.md
  for command in "diff one.md two.md" "validate --select unterminated-item,doubled-word two.md one.md none.md"; do
    TERM=xterm run script -qec "'$celac' $command" /dev/null </dev/null
    [[ $output == *$'\e['* ]]
    TERM=dumb run script -qec "'$celac' $command" /dev/null </dev/null
    [[ $output != *$'\e['* ]]
    TERM=xterm FORCE_COLOR=0 run script -qec "'$celac' $command" /dev/null </dev/null
    [[ $output != *$'\e['* ]]
    TERM=dumb FORCE_COLOR=1 run script -qec "'$celac' $command" /dev/null </dev/null
    [[ $output == *$'\e['* ]]
  done
}

@test "a terminal as standard input is a usage error" {
  need_terminal
  run -2 script -qec "'$celac' parse" /dev/null </dev/null
  [[ $output == *"no input"* ]]
}

@test "names that look like options stand behind --" {
  cp small.md ./-x.md
  run -0 "$celac" show -- -x.md 2
  [ "$output" = "2. Second." ]
}

@test "schema plan needs no file" {
  cd /
  "$celac" schema plan | cmp - "$root/schema/plan.schema.json"
}

@test "an edition with an item without words is the same as itself" {
  printf '## Article 1\n\n1. Duties end.\n\n## Article 2\n\n## Article 3\n\n1. Fees remain.\n\n## Article 1\n' >"$BATS_TEST_TMPDIR/p.md"
  "$celac" diff -q "$BATS_TEST_TMPDIR/p.md" "$BATS_TEST_TMPDIR/p.md"
}

@test "what a usage error quotes moves no cursor" {
  run "$celac" "$(printf '\033[2J')"
  [ "$status" -eq 2 ]
  [[ "$output" != *$'\033'* ]]
}

@test "--grep has one budget for all texts" {
  local i
  for i in {1..2000}; do printf '%d. aaaaaaaaaaaaaaaaa!\n' "$i"; done >many.md
  run -2 bash -c 'ulimit -t 5; exec "$@"' - "$celac" show many.md --grep '(a+)+$'
  [[ $output == *"[pattern-too-hard]"* ]]
  [ "$("$celac" show many.md --ids --grep '^a+!$' | wc -l)" -eq 2000 ]
}

@test "a title or text of a kept item that came or went whole is marked in every format for reading" {
  printf '# Treaty\n\n## Article 1 Seat\n\nThe court sits at the mill.\n\n## Article 2 Term\n\nA judge sits for nine years.\n' >was.md
  printf '# Treaty\n\n**Article 1**\n\nThe court sits at the mill.\n\n**Article 2**\n\nA judge sits for nine years.\n' >is.md
  "$celac" diff --exit-zero was.md is.md | grep -qF '[-Seat-]'
  "$celac" diff --exit-zero is.md was.md | grep -qF '{+Seat+}'
  "$celac" diff --exit-zero --to markdown was.md is.md | grep -qF '<del>Seat</del>'
  "$celac" diff --exit-zero --to html was.md is.md | grep -qF '<del>Seat</del>'
  "$celac" diff --exit-zero was.md was.md | grep -qF '2 unchanged'
}
