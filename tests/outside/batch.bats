#!/usr/bin/env bats
# Runs over many files: work lists, threads, records in order, resuming.
#
#   CELAC=build/debug/celac bats tests/outside/batch.bats

# shellcheck disable=SC2154  # run sets stderr and stderr_lines

bats_require_minimum_version 1.5.0
load terminal

setup() {
  root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  celac=$(realpath "${CELAC:-$root/build/release/celac}")
  cd "$BATS_TEST_TMPDIR" || return
}

# plan NAME: a small plan of its own.
plan() {
  mkdir -p "$(dirname "./$1")"
  printf '# Plan %s\n\n1. First of %s.\n\n2. Second.\n' "$1" "$1" >"./$1"
}

# The files of the records on standard input, in one line.
files() {
  jq -r .file | paste -sd ' '
}

@test "records have their file and stand in the order of the input" {
  plan b.md && plan a.md && plan c.md
  run -0 bash -c "'$celac' parse --to ndjson b.md a.md c.md | jq -r '[.file, .title] | @tsv'"
  [ "$output" = $'b.md\tPlan b.md\na.md\tPlan a.md\nc.md\tPlan c.md' ]
}

@test "a refused file has a record in its place, valid by the published schema's form" {
  plan a.md && : >bad.md && plan c.md
  run -2 --separate-stderr "$celac" parse --to ndjson a.md bad.md none.md c.md
  [ "$(files <<<"$output")" = "a.md bad.md none.md c.md" ]
  [ "$(jq -r '.diagnostics[]?.code' <<<"$output" | paste -sd ' ')" = "empty unreadable" ]
  [ "$(jq -r 'select(.diagnostics) | .schema' <<<"$output" | sort -u)" = celac/diagnostics/1 ]
  [ "${#stderr_lines[@]}" -eq 2 ]
}

@test "a single refused file writes nothing" {
  : >bad.md
  run -2 --separate-stderr "$celac" parse --to ndjson bad.md
  [ -z "$output" ]
}

@test "records of items: a refused file has one too" {
  plan a.md && : >bad.md
  run -2 --separate-stderr "$celac" render --to ndjson a.md bad.md
  [ "$(files <<<"$output")" = "a.md a.md bad.md" ]
}

@test "a record is a model: it is read back without a word" {
  plan a.md
  "$celac" parse --to ndjson a.md >a.ndjson
  run -0 --separate-stderr "$celac" parse --to yaml a.ndjson
  [ -z "$stderr" ]
  [ "$output" = "$("$celac" parse --to yaml a.md)" ]
}

@test "--glob opens directories up, in the byte order of paths" {
  plan p/b.md && plan p/a/z.md && plan p/a.md && plan p/note.txt && plan p/.hidden/h.md && plan p/.h.md
  run -0 --separate-stderr "$celac" parse --to ndjson --glob '*.md' p
  [ "$(files <<<"$output")" = "p/a.md p/a/z.md p/b.md" ]
  [ "$stderr" = "celac: 3 files, 0 refused" ]
  run -0 --separate-stderr bash -c "cd p && '$celac' parse --to ndjson --glob '*.md'"
  [ "$(files <<<"$output")" = "a.md a/z.md b.md" ]
}

@test "globs: whole paths, any folders, and what is taken out again" {
  plan p/a.md && plan p/x/b.md && plan p/x/y/c.md && plan p/old/d.md
  meant() { "$celac" parse -q --to ndjson "$@" p | files; }
  [ "$(meant --glob 'x/*.md')" = "p/x/b.md" ]
  [ "$(meant --glob 'x/**/*.md')" = "p/x/b.md p/x/y/c.md" ]
  [ "$(meant --glob '**/c.md')" = "p/x/y/c.md" ]
  [ "$(meant --glob '/a.md')" = "p/a.md" ]
  [ "$(meant --glob '*.md' --glob '!old/**')" = "p/a.md p/x/b.md p/x/y/c.md" ]
  [ "$(meant --glob '!x/**')" = "p/a.md p/old/d.md" ]
}

@test "a name that is no UTF-8 is written as UTF-8, and its record is found again" {
  local bad=$'caf\xe9.md' copy
  printf '# A plan\n\n1. One.\n' >"$bad"
  "$celac" parse -q --to ndjson --resume all.ndjson "$bad"
  for copy in "parse --to yaml" "parse --to json" "render --to csv" "render --to html" "validate --no-config --to json"; do
    # shellcheck disable=SC2086  # several words
    "$celac" $copy "$bad" | iconv -f UTF-8 -t UTF-8 >/dev/null
  done
  [ "$(jq -r .file all.ndjson)" = 'caf\xe9.md' ]
  cp all.ndjson once.ndjson
  "$celac" parse -q --to ndjson --resume all.ndjson "$bad"
  cmp all.ndjson once.ndjson
}

@test "a glob that means nothing is an error; a loop of links and a pipe are passed by" {
  plan p/a.md
  ln -s . p/loop
  mkfifo p/pipe.md
  run -0 --separate-stderr "$celac" parse --to ndjson --glob '*.md' p
  [ "$(files <<<"$output")" = "p/a.md" ]
  run -2 --separate-stderr "$celac" parse --glob '*.markdown' p
  [ "${stderr_lines[0]}" = "p: error: has no file that --glob means [unreadable]" ]
}

@test "a directory without --glob is refused, the files beside it are done" {
  plan p/a.md && plan b.md
  run -2 --separate-stderr "$celac" parse --to ndjson p b.md
  [ "$(files <<<"$output")" = "p b.md" ]
}

@test "--files-from reads a list, after the files of the command line" {
  plan a.md && plan b.md && plan c.md
  printf 'b.md\n\nc.md' >list
  [ "$("$celac" parse -q --to ndjson --files-from list a.md | files)" = "a.md b.md c.md" ]
  [ "$("$celac" parse -q --to ndjson --files-from - <list | files)" = "b.md c.md" ]
}

@test "-0: names with blanks, line breaks and leading dashes" {
  plan $'a b\nc.md' && plan '-x.md' && plan -
  printf '%s\0' $'a b\nc.md' -x.md - >list
  run -0 bash -c "'$celac' parse -q --to ndjson -0 --files-from list | jq -c .file"
  [ "$output" = $'"a b\\nc.md"\n"-x.md"\n"./-"' ]
  run -2 "$celac" parse --files-from list
  [[ $output == *"is read with -0"* ]]
}

@test "a line break in a name begins no message of its own" {
  : >$'x\n::error::y.md'
  run -2 "$celac" parse $'x\n::error::y.md'
  [ "$output" = 'x\u{a}::error::y.md: error: is empty [empty]' ]
}

@test "an empty list is no error, a list that is not there is one" {
  run -0 --separate-stderr "$celac" parse --to ndjson --files-from - </dev/null
  [ -z "$output" ]
  run -2 --separate-stderr "$celac" parse --to ndjson --files-from none
  [ "${stderr_lines[0]}" = "none: error: cannot read: No such file or directory [unreadable]" ]
}

@test "one standard input: a list or a plan" {
  run -2 "$celac" parse --files-from - - </dev/null
  [[ $output == *"standard input can be read only once"* ]]
}

@test "any number of threads gives the same bytes, the messages too" {
  local i
  for i in {1..60}; do plan "p/$i.md"; done
  : >p/30.md
  echo 'Only words.' >p/31.md
  for command in "parse --to ndjson" "parse --to yaml" "render --to csv" "validate --to json"; do
    for j in 1 2 7 0; do
      # shellcheck disable=SC2086  # words
      "$celac" $command -j "$j" --glob '*.md' p >"out.$j" 2>"err.$j" || true
      cmp out.1 "out.$j"
      cmp err.1 "err.$j"
    done
  done
}

@test "10,000 arguments" {
  plan a.md
  local names=() i
  for i in {1..10000}; do names+=(a.md); done
  [ "$("$celac" parse --to ndjson -j 2 "${names[@]}" | wc -l)" = 10000 ]
}

@test "memory does not grow with the number of files" {
  [ -x /usr/bin/time ] || skip "no /usr/bin/time"
  local i few many
  cp "$root/examples/plan-2022-2024.md" p.md
  for i in {1..2000}; do echo p.md; done >list
  few=$(head -100 list | { /usr/bin/time -f %M "$celac" parse -q -j 2 --to ndjson --files-from - >/dev/null; } 2>&1)
  many=$({ /usr/bin/time -f %M "$celac" parse -q -j 2 --to ndjson --files-from list >/dev/null; } 2>&1)
  [ "$many" -lt "$((few * 3 / 2))" ]
}

# ---- resuming

twelve() {
  local i
  for i in {1..12}; do plan "p/$i.md"; done
  : >p/5.md
  "$celac" parse -q --to ndjson --glob '*.md' p >whole.ndjson 2>/dev/null || true
}

@test "a list from Windows: a byte order mark, carriage returns, empty lines" {
  plan a.md && plan b.md
  printf '\xEF\xBB\xBFa.md\r\n\r\nb.md\r\n' >list
  run -0 "$celac" parse -q --to ndjson --files-from list
  [ "$(files <<<"$output")" = "a.md b.md" ]
}

@test "--resume goes on wherever it was stopped, and loses and repeats nothing" {
  twelve
  local size cut
  size=$(stat -c %s whole.ndjson)
  for ((cut = 0; cut <= size; cut += 97)); do
    head -c "$cut" whole.ndjson >some.ndjson
    run -2 "$celac" parse --to ndjson --glob '*.md' --resume some.ndjson p
    cmp some.ndjson whole.ndjson
  done
}

@test "a killed run is resumed" {
  twelve
  mkfifo gate
  mkfifo list  # stops in the middle until the gate is opened
  { ls -d p/1*.md; cat gate; } >list &
  "$celac" parse -q --to ndjson --resume some.ndjson --files-from list &
  local pid=$!
  until [ "$(wc -l <some.ndjson 2>/dev/null)" = 4 ]; do :; done
  kill -9 "$pid"
  wait "$pid" || true
  : >gate || true
  printf '%s\n' p/*.md | LC_ALL=C sort >everything
  run -2 "$celac" parse --to ndjson --resume some.ndjson --files-from everything
  cmp some.ndjson whole.ndjson
}

@test "--resume: a file of several plans is completed" {
  plan a.md && plan b.md && plan c.md
  "$celac" parse --to json a.md b.md c.md >models.json
  "$celac" parse -q --to ndjson models.json c.md >whole.ndjson
  head -2 whole.ndjson >some.ndjson
  run -0 "$celac" parse -q --to ndjson --resume some.ndjson models.json c.md
  cmp some.ndjson whole.ndjson
}

@test "--resume does not touch what was done, though the plan has gone" {
  plan a.md && plan b.md
  "$celac" parse -q --to ndjson --resume out.ndjson a.md b.md
  cp out.ndjson before
  rm a.md b.md
  run -0 "$celac" parse --to ndjson --resume out.ndjson a.md b.md
  [ "$output" = "celac: 0 files, 0 refused; 2 done before" ]
  cmp out.ndjson before
}

@test "--resume does a file that is named twice once" {
  plan a.md && plan b.md
  "$celac" parse -q --to ndjson --resume out.ndjson a.md b.md a.md
  [ "$(files <out.ndjson)" = "a.md b.md" ]
}

@test "--resume leaves a file alone that no run wrote" {
  plan a.md
  echo 'my notes' >notes
  run -2 "$celac" parse --to ndjson --resume notes a.md
  [[ $output == "notes:1:1: error: cannot resume: "* ]]
  [ "$(cat notes)" = 'my notes' ]
  printf 'my' >notes
  run -2 "$celac" parse --to ndjson --resume notes a.md
  [ "$(cat notes)" = my ]
}

@test "--resume does a file again whose bytes changed" {
  plan a.md && plan b.md && plan c.md
  "$celac" parse -q --to ndjson --resume out.ndjson a.md b.md c.md
  printf '1. Changed.\n\n2. Two.\n' | tee a.md >c.md
  run -0 "$celac" parse --to ndjson --resume out.ndjson --files-from - < <(printf '%s\n' a.md b.md c.md)
  [ "$output" = "celac: 2 files, 0 refused; 1 done before" ]
  [ "$(files <out.ndjson)" = "a.md b.md c.md a.md c.md" ]
  cp out.ndjson before
  run -0 "$celac" parse -q --to ndjson --resume out.ndjson a.md b.md c.md
  cmp out.ndjson before
}

@test "--resume: a file that changed and changed back is done again, for its last record holds" {
  plan a.md && plan b.md
  cp a.md was.md
  "$celac" parse -q --to ndjson --resume out.ndjson a.md b.md
  printf '1. Changed.\n\n2. Two.\n' >a.md
  "$celac" parse -q --to ndjson --resume out.ndjson a.md b.md
  cp was.md a.md
  "$celac" parse -q --to ndjson --resume out.ndjson a.md b.md
  [ "$(files <out.ndjson)" = "a.md b.md a.md a.md" ]
  [ "$(jq -r .title out.ndjson | tail -1)" = "Plan a.md" ]
}

@test "--resume: a refusal is no hash of its file: mended it is done, broken otherwise it is told again" {
  plan a.md && : >bad.md && printf 'a\0' >worse.md
  run -2 "$celac" parse -q --to ndjson --resume out.ndjson a.md bad.md worse.md none.md
  cp out.ndjson before
  run -2 --separate-stderr "$celac" parse --to ndjson --resume out.ndjson a.md bad.md worse.md none.md
  [ "$stderr" = "celac: 0 files, 0 refused; 4 done before, 3 of them refused" ]
  cmp out.ndjson before
  plan bad.md && plan none.md && : >worse.md
  run -2 --separate-stderr "$celac" parse --to ndjson --resume out.ndjson a.md bad.md worse.md none.md
  [ "${stderr_lines[-1]}" = "celac: 3 files, 1 refused; 1 done before" ]
  [ "$(files <out.ndjson)" = "a.md bad.md worse.md none.md bad.md worse.md none.md" ]
  plan worse.md
  run -0 "$celac" parse -q --to ndjson --resume out.ndjson a.md bad.md worse.md none.md
}

@test "--resume: models whose bytes changed are done again, though their records have other files' hashes" {
  plan a.md && plan b.md
  "$celac" parse --to json a.md b.md >models.json
  "$celac" parse -q --to ndjson --resume out.ndjson models.json b.md
  cp out.ndjson before
  run -0 "$celac" parse --to ndjson --resume out.ndjson models.json b.md
  [ "$output" = "celac: 0 files, 0 refused; 2 done before" ]
  cmp out.ndjson before
  sed -i 's/First of a/Another of a/' models.json
  "$celac" parse -q --to ndjson --resume out.ndjson models.json b.md
  [ "$(files <out.ndjson)" = "models.json models.json b.md models.json models.json" ]
  [ "$(jq -r '.items[0].text' out.ndjson | tail -2 | head -1)" = "Another of a.md." ]
}

@test "--resume: a record without a hash is no proof" {
  plan a.md
  echo '{"schema":"celac/plan/1","file":"a.md","title":"Made up"}' >out.ndjson
  run -0 "$celac" parse --to ndjson --resume out.ndjson a.md
  [ "$output" = "celac: 1 file, 0 refused; 0 done before" ]
  [ "$(jq -r .title out.ndjson | tail -1)" = "Plan a.md" ]
}

@test "--resume: a file of plans and refusals is completed, too" {
  plan a.md
  { "$celac" parse --to ndjson a.md && echo '{"schema":"celac/plan/1","items":3}' && "$celac" parse --to ndjson a.md; } >m.ndjson
  run -2 "$celac" parse -q --to ndjson --resume whole.ndjson m.ndjson
  local n
  for n in 0 1 2; do
    head -"$n" whole.ndjson >some.ndjson
    run -2 "$celac" parse -q --to ndjson --resume some.ndjson m.ndjson
    cmp some.ndjson whole.ndjson
  done
}

@test "--resume tells names apart that print alike" {
  local byte
  byte=$(printf '\377')
  printf '1. Alpha.\n\n2. Two.\n' >"$byte.md"
  printf '1. Beta.\n\n2. Two.\n' >'\xff.md'
  "$celac" parse -q --to ndjson "$byte.md" '\xff.md' >whole.ndjson
  "$celac" parse -q --to ndjson --resume some.ndjson "$byte.md" '\xff.md'
  cmp some.ndjson whole.ndjson
  "$celac" parse -q --to ndjson --resume some.ndjson "$byte.md" '\xff.md'
  cmp some.ndjson whole.ndjson
  head -1 whole.ndjson >some.ndjson
  "$celac" parse -q --to ndjson --resume some.ndjson "$byte.md" '\xff.md'
  cmp some.ndjson whole.ndjson
}

@test "--resume does not take a broken line for a record" {
  plan a.md && plan b.md
  "$celac" parse -q --to ndjson a.md b.md >whole.ndjson
  local line
  for line in '{"schema":"celac/plan/1","file":"a.md"BROKEN' '{"schema":"celac/plan/1","file":"a.md","items":[}' \
    "$(head -1 whole.ndjson | head -c 90)"; do
    { tail -1 whole.ndjson; echo "$line"; } >some.ndjson
    cp some.ndjson before
    run -2 "$celac" parse --to ndjson --resume some.ndjson a.md b.md
    [[ $output == "some.ndjson:2:1: error: cannot resume: "* ]]
    cmp some.ndjson before
  done
}

@test "--resume: two runs at once do not write one file" {
  plan a.md
  mkfifo list
  "$celac" parse -q --to ndjson --resume out.ndjson --files-from list &
  exec 7>list  # it has opened the list: the file is locked
  run -2 "$celac" parse --to ndjson --resume out.ndjson a.md
  [[ $output == *"another run is writing it"* ]]
  exec 7>&-
  wait $!
}

@test "--resume is for NDJSON and not for -o or standard input" {
  plan a.md
  run -2 "$celac" parse --resume x a.md
  [[ $output == *"--resume is for --to ndjson"* ]]
  run -2 "$celac" parse --to ndjson --resume x -o y a.md
  run -2 "$celac" parse --to ndjson --resume x - <a.md
  run -2 "$celac" parse --to ndjson --resume x <a.md
  [ ! -e x ]
}

# ---- what is said of a run

@test "a summary ends a run over a list, unless it is to be quiet" {
  plan a.md && : >bad.md
  printf 'a.md\nbad.md\n' >list
  run -2 --separate-stderr "$celac" parse --files-from list
  [ "${stderr_lines[1]}" = "celac: 2 files, 1 refused" ]
  run -2 --separate-stderr "$celac" parse -q --files-from list
  [ "$stderr" = "bad.md: error: is empty [empty]" ]
}

@test "progress: on a terminal, when it takes long, and gone at the end" {
  need_terminal
  plan a.md
  cat >slow <<-'END'
	for i in 1 2 3 4; do echo a.md; sleep 0.4; done
	END
  TERM=xterm run -0 script -qec "sh slow | '$celac' parse --files-from - -o out.yaml" /dev/null </dev/null
  [[ $output == *$'\r\e[Kcelac: '*" files, "*" a second"*$'\r\e[K'*"celac: 4 files, 0 refused"* ]]
  run -0 --separate-stderr bash -c "sh slow | '$celac' parse --files-from - -o out.yaml"
  [ "$stderr" = "celac: 4 files, 0 refused" ]
}
