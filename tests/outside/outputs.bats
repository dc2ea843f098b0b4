#!/usr/bin/env bats
# No output replaces an input, a stream stays what it is, and a message is one line.
#
#   CELAC=build/debug/celac bats tests/outside/outputs.bats

# shellcheck disable=SC2154  # run sets stderr and stderr_lines

bats_require_minimum_version 1.5.0

setup() {
  root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  celac=$(realpath "${CELAC:-$root/build/release/celac}")
  cd "$BATS_TEST_TMPDIR" || return
  printf '# A plan\n\n1. First.\n\n2. Second.\n' >plan.md
  cp plan.md other.md
  cp plan.md kept
  ln -s plan.md link.md
  ln plan.md hard.md
}

# refused ARGUMENT...: exit status 2, a message, no temporary file, and plan.md and other.md as they were.
refused() {
  run --separate-stderr -2 "$celac" "$@"
  [[ -n $stderr ]] || return
  cmp plan.md kept && cmp other.md kept || return
  [ -z "$(find . -name '*.md.*')" ]
}

@test "-o that is an input is refused, by any name" {
  refused parse plan.md -o plan.md
  refused parse plan.md -o ./link.md
  refused parse link.md -o hard.md
  refused parse --to ndjson other.md plan.md -o plan.md
  refused parse --to ndjson --glob '*.md' -o other.md
  refused render --to html plan.md -o "$PWD/plan.md"
  refused show plan.md -o plan.md
  refused explain plan.md 1 -o plan.md
  refused diff plan.md other.md -o other.md
  refused trace plan.md other.md -o plan.md
  refused validate plan.md -o plan.md
  refused validate --show-config plan.md -o plan.md
  refused align plan.md other.md --to yaml -o plan.md
  refused align plan.md other.md --to text -o hard.md
  refused commitments --to text plan.md -o plan.md
  refused render --to markdown --out-dir . plan.md
  "$celac" parse -q plan.md -o model.yaml && cp model.yaml model.kept
  refused parse --out-dir . model.yaml
  refused parse --out-dir . plan.md model.yaml
  cmp model.yaml model.kept || return
  refused render --to source --source plan.md kept -o plan.md
}

@test "what a command reads beside its plans is an input, too" {
  printf 'old\tnew\n1\t1\n' >gold.tsv
  "$celac" commitments --lexicon en >own.lexicon
  "$celac" validate --exit-zero -q plan.md --write-baseline baseline.json
  cp own.lexicon own.kept && cp gold.tsv gold.kept && cp baseline.json baseline.kept
  refused diff --gold gold.tsv plan.md other.md -o gold.tsv
  refused commitments --lexicon own.lexicon plan.md -o own.lexicon
  refused validate --baseline baseline.json plan.md -o baseline.json
  refused validate --baseline baseline.json plan.md --report sarif=baseline.json
  cmp own.lexicon own.kept && cmp gold.tsv gold.kept && cmp baseline.json baseline.kept
}

@test "the records of --resume are no input of the run that writes them" {
  run -2 "$celac" parse -q --to ndjson --resume records.ndjson plan.md records.ndjson
  [[ $output == *"records.ndjson: error: is an output of this run"* ]]
  [ "$(jq -r .file records.ndjson | paste -sd ' ')" = "plan.md records.ndjson" ]
  mkdir p && cp plan.md p
  run -2 "$celac" parse -q --to ndjson --resume p/records.ndjson --glob '*' p
  [ "$(jq -r .file p/records.ndjson | paste -sd ' ')" = "p/plan.md p/records.ndjson" ]
}

@test "the list of files is an input, too" {
  echo plan.md >list
  run --separate-stderr -2 "$celac" parse --to ndjson --files-from list -o list
  [[ $stderr == *"list: error: is an output of this run"* ]]
  # shellcheck disable=SC2094  # that is what is tried
  run --separate-stderr -2 "$celac" parse --to ndjson --files-from - -o list <list
  [ "$(cat list)" = plan.md ]
}

@test "standard input that leads to the output is refused" {
  # shellcheck disable=SC2094  # that is what is tried
  run --separate-stderr -2 "$celac" parse -o plan.md <plan.md
  cmp plan.md kept
}

@test "reports and baselines replace no input, and no two of them are one file" {
  refused validate plan.md --report json=plan.md
  refused validate plan.md --write-baseline plan.md
  refused validate plan.md -o r --report json=./r
  refused validate plan.md --report json=r --report sarif="$PWD/r"
  [ ! -e r ]
  "$celac" validate --exit-zero plan.md --write-baseline baseline.json
  "$celac" validate --exit-zero plan.md --baseline baseline.json --write-baseline baseline.json
  echo 'fail-on: warning' >.celac.yaml
  cp .celac.yaml other.yaml
  refused validate plan.md --write-baseline .celac.yaml
  refused validate plan.md --config other.yaml --write-baseline other.yaml
  cmp .celac.yaml other.yaml
}

@test "a stream of the run is written to as it stands" {
  echo HEAD >log
  "$celac" parse -q -o /dev/stdout plan.md >>log
  [ "$(grep -c -e HEAD -e '^schema' log)" -eq 2 ]
  { echo BEFORE; "$celac" parse -q -o /dev/fd/1 plan.md; echo AFTER; } >group
  [ "$(grep -c -e BEFORE -e '^schema' -e AFTER group)" -eq 3 ]
  { echo ONE >&2; "$celac" validate -q --exit-zero --report json=/dev/stderr plan.md >/dev/null; echo TWO >&2; } 2>ci
  [ "$(grep -c -e ONE -e TWO -e '"schema"' ci)" -eq 3 ]
  "$celac" parse -q -o /proc/self/fd/3 plan.md 3>three
  grep -q '^schema' three
  ln -s /dev/stdout link
  ln -s /proc/self/fd/1 other-link
  local name
  for name in link other-link /proc/thread-self/fd/1 /dev/pts/../stdout; do
    echo HEAD >log
    "$celac" parse -q -o "$name" plan.md >>log
    [ "$(grep -c -e HEAD -e '^schema' log)" -eq 2 ]
  done
}

@test "a stream that leads to an input is refused" {
  local line
  for line in 'parse -q -o /proc/self/fd/7 plan.md 7<>plan.md' 'parse -q -o /dev/stdout plan.md >>plan.md' 'parse -q plan.md >>plan.md' \
    'validate -q --report json=/dev/stderr plan.md 2>>plan.md' 'parse -q - <plan.md 1<>plan.md' 'diff -q other.md plan.md >>plan.md' \
    "parse -q --to ndjson --glob '*.md' . >>plan.md"; do
    echo "$line"
    run -2 bash -c "'$celac' $line"
    head -c "$(stat -c %s kept)" plan.md | cmp - kept  # a message may have come behind it
    cp kept plan.md
  done
  "$celac" parse -q --to ndjson plan.md >>log  # no input
  [ -s log ]
}

@test "-o at a link that leads to nothing yet makes the file there" {
  mkdir sub
  ln -s sub/new.yaml one
  ln -s one two
  "$celac" parse -q -o two plan.md
  grep -q '^schema' sub/new.yaml
  [ -L one ] && [ -L two ]
  ln -s loop loop
  run -2 "$celac" parse -q -o loop plan.md
  [[ $output == "celac: cannot write beside loop: Too many levels of symbolic links" ]]
  [ -L loop ]
  ln -s none/new.yaml lost
  run -2 "$celac" parse -q -o lost plan.md
  [ -L lost ] && [ ! -e none ]
}

@test "a link that the system does not let us follow is not followed" {
  [ "$(cat /proc/sys/fs/protected_symlinks 2>/dev/null)" = 1 ] && [ "$(id -u)" = 0 ] || skip "links are not protected here"
  mkdir -m 1777 sticky
  chown 65534 sticky
  ln -s "$PWD/other.md" sticky/out
  chown -h 1 sticky/out
  run -2 "$celac" parse -q -o sticky/out plan.md
  cmp other.md kept
}

@test "--fix with --glob mends through no link that leads out of what is searched" {
  mkdir -p tree/sub
  printf '# P\n\n- 1.Open the gate.\n- 2. Open it.\n' | tee draft outside.md >tree/sub/inside.md
  ln -s ../outside.md tree/l.md
  ln -s sub/inside.md tree/m.md
  run -2 "$celac" validate -q --fix --glob '*.md' tree
  [[ $output == *"tree/l.md: error: cannot mend: is a link out of what --glob searches"* && $output != *m.md:\ error* ]]
  cmp outside.md draft
  grep -q '^- 1. Open' tree/sub/inside.md
  (cd tree && run -2 "$celac" validate -q --fix --glob '*.md')
  cmp outside.md draft
  "$celac" validate -q --fix tree/l.md  # named
  grep -q '^- 1. Open' outside.md
}

@test "a name may be as long as the file system takes" {
  local name
  name=$(printf 'a%.0s' {1..250})
  "$celac" parse -q plan.md -o "$name"
  grep -q '^schema' "$name"
  [ -z "$(find . -name '.celac.*')" ]
}

@test "reports are written whole where standard output is closed" {
  local i
  for i in {1..3000}; do printf '%d.Open the the gate %d.\n\n' "$i" "$i"; done >many.md
  bash -o pipefail -c '"$1" validate --no-config --report json=r.json --write-baseline b.json many.md | head -1' - \
    "$celac" || [ $? -eq 141 ]
  jq -e '.diagnostics | length > 5000' r.json
  jq -e . b.json >/dev/null
  "$celac" parse many.md -o out.yaml 2>&1 | head -1
  grep -q '^schema' out.yaml
  [ -z "$(find . -name '*.??????')" ]
}

@test "a patch moves no cursor of a terminal, and keeps its bytes in a file" {
  printf '# Plan\n\n- 1.First \x1b[2J item.\n' >control.md
  TERM=dumb run script -qc "'$celac' validate --no-config --dry-run control.md 2>/dev/null" /dev/null </dev/null
  [[ $output != *$'\x1b'* && $output == *'\u{1b}'* ]]
  "$celac" validate --no-config --exit-zero --dry-run control.md >fixes.patch
  grep -q $'\x1b' fixes.patch
}

@test "a line break in a key, an id or a name begins no line" {
  printf '"x\\n::error::settings": 1\n' >.celac.yaml
  run ! "$celac" validate --to github plan.md
  [[ $output != *$'\n::'* && $output != ::error::settings* ]]
  run -2 "$celac" validate --show-config plan.md
  [[ $output != *$'\n::'* ]]
  rm .celac.yaml
  model() {
    printf 'schema: celac/plan/1\ntitle: "T\\n::error::title"\nsource: {name: a, bytes: 1, lines: 1, xxh3: "0"}\n'
    printf '"k\\n::error::key": 1\nitems:\n  - {id: "%s\\n::error::id", number: "1", text: %s, lines: [1, 1], bytes: [[0, 1]]}\n' "$@"
  }
  model 1 a >one.yaml
  model 2 b >two.yaml
  local command
  for command in "show --ids one.yaml" "show --cite one.yaml" "validate one.yaml" "parse --to json one.yaml" \
    "diff one.yaml two.yaml" "diff --stat one.yaml two.yaml" "trace one.yaml two.yaml" "explain one.yaml nobody"; do
    # shellcheck disable=SC2086  # a command is words
    "$celac" $command >said 2>&1 || true
    run ! grep -q '^::' said
  done
}

@test "a line break in an argument begins no line" {
  local value=$'x\n::error file=y::pwn' command
  for command in "parse --language" "diff a b --only" "validate --fail-on" "render --to akn --date" "help" ""; do
    # shellcheck disable=SC2086  # a command is words
    run -2 "$celac" $command "$value"
    [[ $output != *$'\n::'* && $output == *'\u{a}'* ]]
  done
  for command in "show plan.md --grep (" "--no-such " "parse --no-such="; do
    # shellcheck disable=SC2086  # a command is words, the last one goes on
    run -2 "$celac" ${command% *} "${command##* }$value"
    [[ $output != *$'\n::'* ]]
  done
}

@test "what arguments add to a file is text on one line" {
  run -2 "$celac" render -q --to akn --author $'Jos\xe9' plan.md
  run -2 "$celac" parse -q --modeline $'a\n]: [x' plan.md
  [[ $output == "celac: --modeline takes text on one line, in UTF-8" ]]
}

@test "a name with a NUL byte stands for no other file" {
  "$celac" validate -q --exit-zero --write-baseline base.json plan.md
  printf 'baseline: "base.json\\0.bak"\n' >.celac.yaml
  run -2 "$celac" validate -q plan.md
  [[ $output == *"no name of a file holds a NUL byte"* ]]
}

@test "threads that cannot be started are an error, and no temporary file stays" {
  # The address space holds the program and not the stacks of 64 threads.
  run --separate-stderr -2 bash -c 'ulimit -v 150000; exec "$@"' - \
    "$celac" parse -q -j 64 --to ndjson -o out plan.md other.md
  [[ $stderr == "celac: cannot start the threads: "* ]]
  [ -z "$(find . -name 'out*')" ]
}

@test "a file that may grow no further is an error, and no temporary file stays" {
  { printf '# A plan\n\n' && seq -f '%g. An item with some words.' 100; } >long.md
  run --separate-stderr -2 bash -c 'ulimit -f 1; exec "$@"' - "$celac" parse -q -o out long.md
  [[ $stderr == "celac: cannot write to out: "* ]]
  [ -z "$(find . -name 'out*')" ]
}

# waiting_run ARGUMENT...: starts a run that has its temporary file and waits for a list; sets pid. 8 is the list.
waiting_run() {
  rm -f list && mkfifo list
  "$@" "$celac" parse -q --to ndjson -o out --files-from list &
  pid=$!
  exec 8>list
  until [ -n "$(find . -name 'out.*')" ]; do :; done
}

@test "a signal that ends the run takes the temporary file with it" {
  local signal status
  for signal in INT TERM HUP QUIT XCPU; do
    echo old >out
    waiting_run env --default-signal="$signal"
    kill -s "$signal" "$pid"
    status=0
    wait "$pid" || status=$?
    exec 8>&-
    [ "$status" -eq "$((128 + $(kill -l "$signal")))" ]
    [ "$(find . -name 'out*')" = ./out ] && [ "$(cat out)" = old ]
  done
}

@test "a signal that is ignored stays ignored" {
  waiting_run env --ignore-signal=HUP
  kill -s HUP "$pid"
  echo plan.md >&8
  exec 8>&-
  wait "$pid"
  jq -e .schema out
}

@test "processor time that runs out ends the run and leaves nothing" {
  { printf '# A plan\n\n' && seq -f '%g. An item with some words.' 2000000; } >long.md
  run bash -c 'ulimit -S -t 1; exec "$@"' - "$celac" parse -q -o out long.md
  [ "$status" -eq "$((128 + $(kill -l XCPU)))" ]
  [ -z "$(find . -name 'out*')" ]
}

@test "--excel keeps a spreadsheet from running a cell of a concordance or a lineage" {
  printf '1. =1+1 of all things.\n\n2. Second.\n' >old.md
  cp old.md new.md
  run -0 "$celac" diff --to csv --exit-zero old.md new.md
  [[ $output == *",=1+1 of all things.,"* ]]
  run -0 "$celac" diff --to csv --excel --exit-zero old.md new.md
  [[ $output == $'\xEF\xBB\xBFold_id,'* && $output == *",'=1+1 of all things.,"* && $output == *'"=""1""","=""1""",unchanged,'* ]]
  run -0 "$celac" trace --to csv --excel --exit-zero old.md new.md
  [[ $output == $'\xEF\xBB\xBFlineage,'* && $output == *'L1,"=""1""","=""1"""'* ]]
  run -0 "$celac" align --to csv --excel --exit-zero old.md new.md
  [[ $output == $'\xEF\xBB\xBFkind,'* && $output == *",'=1+1 of all things.,"* && $output == *'"=""1""'* ]]
  run -2 "$celac" diff --excel old.md new.md
  run -2 "$celac" trace --to json --excel old.md new.md
}

@test "a replaced file keeps its mode, and no bit that runs it as somebody else" {
  "$celac" parse -q --to json plan.md -o out.json
  chmod 4754 out.json
  "$celac" parse -q --to json plan.md -o out.json
  [ "$(stat -c %a out.json)" = 754 ]
}

@test "a replaced file keeps its owner and group" {
  [ "$(id -u)" = 0 ] || skip "only root gives files away"
  printf '# A plan\n\n1. First.\n\n2.Second.\n' >mended.md
  chown nobody:nogroup mended.md
  chmod 640 mended.md
  "$celac" validate --fix -q mended.md
  grep -q '^2\. Second' mended.md
  [ "$(stat -c '%a %U:%G' mended.md)" = "640 nobody:nogroup" ]
}

# acl FILE [VALUE]: the access control list, or sets it: rw for the owner and user 1, r for the group, mask rw.
acl() {
  python3 - "$@" <<'END'
import os, struct, sys
name = "system.posix_acl_access"
entries = [(1, 6, 0xffffffff), (2, 6, 1), (4, 4, 0xffffffff), (0x10, 6, 0xffffffff), (0x20, 0, 0xffffffff)]
if len(sys.argv) > 2:
    os.setxattr(sys.argv[1], name, struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries))
else:
    print(os.getxattr(sys.argv[1], name).hex())
END
}

@test "a replaced file keeps its access control list" {
  printf '# A plan\n\n1. First.\n\n2.Second.\n' >mended.md
  acl mended.md set 2>error || skip "no access control lists here"
  local before
  before=$(acl mended.md)
  "$celac" validate --fix -q mended.md
  grep -q '^2\. Second' mended.md
  [ "$(acl mended.md)" = "$before" ]
}

# as_nobody COMMAND...: without the rights of root, in a folder that everybody may write to.
as_nobody() {
  setpriv --reuid 65534 --regid 65534 --clear-groups -- "$@"
}

@test "a group that cannot be kept gets no rights, and neither does anybody else" {
  [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null || skip "only root makes files of a group that it then leaves"
  local folder mode
  folder=$(mktemp -d)
  chmod 777 "$folder"
  cp "$celac" "$folder/celac"
  chmod 755 "$folder/celac"
  cd "$folder"
  for mode in 664:644 660:600 640:600 606:606 4775:755; do
    printf '# A plan\n\n1. First.\n\n2.Second.\n' >p.md
    chown nobody:daemon p.md
    chmod "${mode%:*}" p.md
    as_nobody ./celac validate --fix -q --no-config p.md
    grep -q '^2\. Second' p.md
    [ "$(stat -c '%a %U:%G' p.md)" = "${mode#*:} nobody:nogroup" ]
  done
  # What a list grants the group is not granted to another one.
  printf '# A plan\n\n1. First.\n\n2.Second.\n' >p.md
  chown nobody:daemon p.md
  if acl p.md set 2>error; then
    as_nobody ./celac validate --fix -q --no-config p.md
    grep -q '^2\. Second' p.md
    [ "$(stat -c %a p.md)" = 600 ]
    run ! acl p.md
  fi
  # A file of somebody else, in a folder where it may be replaced: it becomes ours and opens to no more.
  as_nobody ./celac parse -q --to json p.md -o out.json
  chown daemon:daemon out.json
  chmod 640 out.json
  as_nobody ./celac parse -q --to json p.md -o out.json
  [ "$(stat -c '%a %U:%G' out.json)" = "600 nobody:nogroup" ]
  cd /
  rm -r "$folder"
}
