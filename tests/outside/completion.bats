#!/usr/bin/env bats
# Completions in bash, zsh and fish: the same answers in all three.
#
#   CELAC=build/debug/celac bats tests/outside/completion.bats

bats_require_minimum_version 1.5.0
load terminal

setup() {
  root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  celac=$(realpath "${CELAC:-$root/build/release/celac}")
  cd "$BATS_TEST_TMPDIR" || return
  mkdir bin
  ln -s "$celac" bin/celac
  PATH=$PWD/bin:$PATH
  celac completion bash >celac.bash
  celac completion zsh >_celac
  celac completion fish >celac.fish
  printf '# A plan\n\n## I. One\n\n- 1. First.\n- 2. Second.\n\n## II. Two\n\n- 1. Third.\n' >plan.md
  cp plan.md 'my plan.md'
}

# What each shell offers for the words of a line, of which the last is the one at the cursor.
in_bash() {
  # shellcheck disable=SC2016  # for the inner shell
  bash --norc -c 'source ./celac.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _celac
    printf "%s\n" "${COMPREPLY[@]}"' bash "$@" 2>/dev/null | sort | paste -sd ' '
}
in_fish() {
  fish --no-config -c "source celac.fish; complete -C '${*//\'/\\\'}'" | cut -f 1 | sort | paste -sd ' '
}
in_zsh() {
  "$root/tests/outside/completion/zsh.py" "$PWD" "$*"
}

need() {
  command -v "$1" >/dev/null || skip "no $1"
}

# zsh completes on a terminal only.
has_zsh() {
  command -v zsh >/dev/null && has_terminal
}

@test "the scripts are valid" {
  bash -n celac.bash
  ! command -v shellcheck >/dev/null || shellcheck -s bash celac.bash
  ! command -v zsh >/dev/null || zsh -n _celac
  ! command -v fish >/dev/null || fish -n celac.fish
}

@test "bash: commands, options, values" {
  [ "$(in_bash celac p)" = "parse" ]
  [ "$(in_bash celac parse --f)" = "--files-from --from" ]
  [ "$(in_bash celac parse --to '')" = "json ndjson yaml" ]
  [ "$(in_bash celac parse --to = nd)" = "ndjson" ]
  [ "$(in_bash celac diff --only moved,re)" = "moved,removed moved,renumbered moved,reworded" ]
  [ "$(in_bash celac explain ocr)" = "ocr-label" ]
  [ "$(in_bash celac validate --report s)" = "sarif=" ]
  [ "$(in_bash celac validate --report sarif = pl)" = "plan.md" ]
  [ "$(in_bash celac help d)" = "diff" ]
  [ "$(in_bash celac completion '')" = "bash fish zsh" ]
  [ "$(in_bash celac parse plan)" = "plan.md" ]
  [ "$(in_bash celac parse -o my)" = "my plan.md" ]
}

@test "bash: ids of the file on the line" {
  [ "$(in_bash celac show plan.md I.)" = "I.1 I.2" ]
  [ "$(in_bash celac show --to json plan.md I.)" = "I.1 I.2" ]
  [ "$(in_bash celac show 'my\ plan.md' II)" = "II II.1" ]
  [ "$(in_bash celac show "'my plan.md'" II)" = "II II.1" ]
  [ "$(in_bash celac show plan.md I.1..I)" = "I.1..I I.1..I.1 I.1..I.2 I.1..II I.1..II.1" ]
  [ "$(in_bash celac explain plan.md II)" = "II II.1" ]
  [ "$(in_bash celac diff plan.md plan.md --section II)" = "II II.1" ]
}

@test "fish: commands, options, values, ids" {
  need fish
  [ "$(in_fish celac p)" = "parse" ]
  [ "$(in_fish celac parse --f)" = "--files-from --from" ]
  [ "$(in_fish celac parse --to '')" = "json ndjson yaml" ]
  [ "$(in_fish celac diff --only moved,re)" = "moved,removed moved,renumbered moved,reworded" ]
  [ "$(in_fish celac explain ocr)" = "ocr-label" ]
  [ "$(in_fish celac validate --report s)" = "sarif=" ]
  [ "$(in_fish celac validate --report sarif=pl)" = "sarif=plan.md" ]
  [ "$(in_fish celac show plan.md I.)" = "I.1 I.2" ]
  [ "$(in_fish celac show --to json plan.md I.)" = "I.1 I.2" ]
  [ "$(in_fish celac show 'my\\ plan.md' II.)" = "II.1" ]
  [ "$(in_fish celac show plan.md I.1..II.)" = "I.1..II.1" ]
}

@test "zsh: commands, options, values, ids" {
  need zsh
  need_terminal
  [ "$(in_zsh celac pa)" = "celac parse" ]
  [ "$(in_zsh celac parse --j)" = "celac parse --jobs=" ]
  [ "$(in_zsh celac parse --to y)" = "celac parse --to yaml" ]
  [ "$(in_zsh celac parse --to=nd)" = "celac parse --to=ndjson" ]
  [ "$(in_zsh celac explain ocr)" = "celac explain ocr-label" ]
  [ "$(in_zsh celac validate --report s)" = "celac validate --report sarif=" ]
  [ "$(in_zsh celac validate --report sarif=pl)" = "celac validate --report sarif=plan.md" ]
  [ "$(in_zsh celac show plan.md II.)" = "celac show plan.md II.1" ]
  [ "$(in_zsh celac show 'my\ plan.md' II.)" = 'celac show my\ plan.md II.1' ]
  [ "$(in_zsh celac show plan.md I.1..II.)" = 'celac show plan.md I.1..II.1' ]
}

@test "nothing is said and nothing hangs where the file is no plan" {
  mkfifo pipe
  printf '\xff' >bad.md
  truncate -s 17M long.md
  local file
  for file in pipe bad.md long.md none.md .; do
    [ -z "$(in_bash celac show "$file" I 2>&1)" ]
    ! command -v fish >/dev/null || [ -z "$(in_fish celac show "$file" I 2>&1)" ]
    ! has_zsh || [ "$(in_zsh celac show "$file" I)" = "celac show $file I" ]
  done
}

# shellcheck disable=SC2016  # what is not to be run
@test "an id of a model runs nothing" {
  celac parse --to json plan.md | sed 's/"II.1"/"II.$(touch ran)`touch ran`"/' >evil.json
  [ "$(celac show --ids evil.json | tail -1)" = 'II.$(touch ran)`touch ran`' ]
  [ "$(in_bash celac show evil.json II.)" = 'II.\$\(touch\ ran\)\`touch\ ran\`' ]
  ! command -v fish >/dev/null || in_fish celac show evil.json II.
  ! has_zsh || in_zsh celac show evil.json II.
  [ "$(in_bash celac show '$(touch ran)' II.)" = "" ]
  [ ! -e ran ]
}
