#!/usr/bin/env bats
# Exit statuses, streams and signals, of every command and format.
#
#   CELAC=build/debug/celac bats tests/outside/streams.bats

# shellcheck disable=SC2154  # run sets stderr and stderr_lines

bats_require_minimum_version 1.5.0

setup() {
  root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  celac=$(realpath "${CELAC:-$root/build/release/celac}")
  cd "$BATS_TEST_TMPDIR" || return
  printf '# A plan\n\n1. First of all.\n\n2. Second.\n' >old.md
  printf '# A plan\n\n1. First of all.\n\n2. Second, and more.\n' >new.md
  printf '# A plan\n\n1. The the first.\n\n1. Again.\n' >faulty.md
}

# Every command in every format that it has, with files: one a line.
commands() {
  local to
  for to in yaml json ndjson; do echo "parse --to $to old.md"; done
  for to in text json sarif github; do echo "validate --to $to faulty.md"; done
  for to in markdown html akn csv xlsx docx ndjson text source; do echo "render --to $to old.md"; done
  for to in text yaml json markdown; do echo "show --to $to old.md"; done
  for to in text yaml json ndjson markdown csv xlsx docx; do echo "diff --to $to old.md new.md"; done
  for to in text yaml json ndjson csv xlsx; do echo "trace --to $to old.md new.md"; done
  for to in text yaml json ndjson csv xlsx html tmx; do echo "align --to $to old.md new.md"; done
  for to in text csv xlsx ndjson json yaml; do echo "commitments --to $to old.md"; done
  for to in plan diff trace align commitments diagnostics; do echo "schema $to"; done
  for to in bash zsh fish; do echo "completion $to"; done
  for to in csv xlsx; do echo "render --commitments --to $to old.md"; done
  printf '%s\n' "show --ids old.md" "show --commitments old.md" "show --cite old.md" "diff --stat old.md new.md" "explain" "explain old.md 1" \
    "explain ocr-label" "help parse" "parse --help" "-h" "--version"
}

@test "a full disk is told, for every command and format" {
  [ -w /dev/full ] || skip "no /dev/full"
  local line
  while read -r line; do
    echo "$line"
    run -2 bash -c "'$celac' $line >/dev/full"
    [[ $output == *"cannot write to standard output: No space left on device"* ]]
  done < <(commands)
}

@test "a closed pipe ends it silently, for every command and format" {
  local line
  while read -r line; do
    echo "$line"
    # The reader of the pipe has gone before anything is written.
    mkfifo p
    run -141 bash -c "exec 8<>p 7>p 8<&-; exec '$celac' $line >&7 2>err"
    [[ $output == "" ]]
    run ! grep celac: err
    rm p
  done < <(commands)
}

@test "statuses: done, findings, trouble, and the highest wins" {
  run -0 "$celac" parse old.md
  run -0 "$celac" validate --no-config old.md
  run -1 "$celac" validate --no-config faulty.md
  run -0 "$celac" validate --no-config --exit-zero faulty.md
  run -0 "$celac" validate --no-config --fail-on never faulty.md
  run -2 "$celac" validate --no-config faulty.md none.md
  run -2 "$celac" validate --no-config --exit-zero none.md
  run -0 "$celac" diff old.md old.md
  run -1 "$celac" diff old.md new.md
  run -0 "$celac" diff --exit-zero old.md new.md
  run -2 "$celac" diff old.md none.md
  run -1 "$celac" trace old.md new.md
  run -0 "$celac" align old.md old.md
  run -1 "$celac" align old.md faulty.md
  run -0 "$celac" align --exit-zero old.md faulty.md
  run -2 "$celac" align old.md none.md
  run -1 "$celac" show --grep 'not there' old.md
  run -2 "$celac" show old.md 17
  run -2 "$celac" frobnicate
  run -2 "$celac" parse --no-such-option old.md
  run -2 "$celac" parse --to docx old.md
  run -2 "$celac"
}

@test "results go to standard output, everything else to standard error" {
  run -2 --separate-stderr "$celac" parse none.md
  [ -z "$output" ]
  run -2 --separate-stderr "$celac" pars
  [ -z "$output" ]
  [ "${stderr_lines[1]}" = "celac: did you mean 'parse'?" ]
  run -2 --separate-stderr "$celac"
  [ -z "$output" ]
  run -0 --separate-stderr "$celac" help diff
  [ -z "$stderr" ]
}

@test "did you mean: commands, options, codes, ids" {
  run -2 "$celac" valdate
  [[ $output == *"did you mean 'validate'?"* ]]
  run -2 "$celac" help dif
  [[ $output == *"did you mean 'diff'?"* ]]
  run -2 "$celac" parse --file-from x
  [[ $output == *"did you mean '--files-from'?"* ]]
  run -2 "$celac" explain ocr-lable
  [[ $output == *"did you mean 'ocr-label'?"* ]]
  run -2 "$celac" show "$root/examples/plan-2019-2021.md" II.3.44
  [[ $output == *"did you mean II.3.4"* ]]
}

# interrupted SIGNAL STATUS: a run that has begun to write out.yaml and waits for more input.
interrupted() {
  local pid
  echo old >out.yaml
  mkfifo input
  # The shell ignores SIGINT for what it puts in the background; env takes that back.
  env --default-signal=INT,HUP "$celac" parse -j "$3" old.md input -o out.yaml &
  pid=$!
  exec 7>input  # it has opened the pipe
  kill "-$1" "$pid"
  local status=0
  wait "$pid" || status=$?
  exec 7>&-
  [ "$status" = "$2" ]
  [ "$(cat out.yaml)" = old ]
  [ "$(find . -name 'out.yaml?*')" = "" ]
  rm input
}

@test "SIGINT, SIGTERM and SIGHUP in the middle of -o leave the old file and nothing beside it" {
  interrupted INT 130 1
  interrupted TERM 143 1
  interrupted HUP 129 1
  interrupted INT 130 3
}

@test "a read-only directory: reading works, writing is refused" {
  [ "$(id -u)" -ne 0 ] || skip "root may write anywhere"
  mkdir locked && cp old.md locked && chmod a-w locked
  run -0 "$celac" parse locked/old.md
  run -2 "$celac" parse locked/old.md -o locked/out.yaml
  run -2 "$celac" parse --to ndjson --resume locked/out.ndjson locked/old.md
  run -2 "$celac" validate --fix locked/old.md
}

@test "-o into a folder that is not there, or a folder itself, is refused with its name" {
  run -2 "$celac" parse old.md -o none/out.yaml
  [ "$output" = "celac: cannot write beside none/out.yaml: No such file or directory" ]
  mkdir d
  run -2 "$celac" parse old.md -o d
  [ "${lines[0]}" = "celac: cannot write beside d: Is a directory" ]
  [ "${lines[1]}" = "celac: 'celac parse --out-dir DIR' and 'celac render --out-dir DIR' write a file for each plan" ]
}

@test "a FIFO is read to its end, in every command that reads" {
  mkfifo pipe
  local line
  for line in parse "validate --no-config" "render --to text" show; do
    cat old.md >pipe &
    # shellcheck disable=SC2086  # words
    run -0 timeout 20 "$celac" $line pipe
    wait $!
  done
}

@test "a file that vanishes after it was listed is told in its place" {
  printf '%s\n' old.md new.md faulty.md >list
  rm new.md
  run -2 --separate-stderr "$celac" parse --to ndjson --files-from list
  [ "$(jq -r .file <<<"$output" | paste -sd ' ')" = "old.md new.md faulty.md" ]
  [[ $stderr == *"new.md: error: cannot read: No such file or directory"* ]]
}

@test "a file that changes between two runs of --fix is mended as it is now" {
  run -2 "$celac" validate --no-config --unsafe-fixes faulty.md none.md
  cp old.md faulty.md
  run -0 "$celac" validate --no-config --fix faulty.md
  cmp old.md faulty.md
}

@test "names with blanks, line breaks, dashes and control characters" {
  local name
  for name in 'a b.md' $'a\nb.md' './-x.md' $'a\e[31mb.md' 'ü.md' "it's.md" '*.md' '~'; do
    cp old.md "$name"
    run -0 --separate-stderr "$celac" parse --to json "$name"
    [ "$(jq .source.name <<<"$output")" = "$(jq -n --arg name "$name" '$name')" ]
    run -0 "$celac" show "$name" 2
    [ "$output" = "2. Second." ]
    : >"$name"
    run -2 "$celac" parse "$name"
    [ "${#lines[@]}" -eq 1 ]
    [[ $output != *$'\e'* ]]
  done
  cp old.md ./-y.md
  run -0 "$celac" parse -o --out.yaml -- -y.md
  [ -s ./--out.yaml ]
}

@test "10,000 arguments, of every command for many files" {
  local names
  mapfile -t names < <(yes old.md | head -10000)
  [ "$("$celac" parse --to ndjson "${names[@]}" | wc -l)" = 10000 ]
  [ "$("$celac" render --to ndjson "${names[@]}" | wc -l)" = 20000 ]
  "$celac" validate --no-config "${names[@]}" >report
  grep '10000 files' report
}
