#!/usr/bin/env bats
# The recipes of celac-git(7), each against a real repository.

# shellcheck disable=SC2016  # names and Markdown with backquotes

bats_require_minimum_version 1.5.0

setup() {
  root=$(cd "$BATS_TEST_DIRNAME/../../.." && pwd)
  celac=$(realpath "${CELAC:-$root/build/release/celac}")
  mkdir "$BATS_TEST_TMPDIR/bin"
  ln -s "$celac" "$BATS_TEST_TMPDIR/bin/celac"
  PATH=$BATS_TEST_TMPDIR/bin:$PATH
  # Nobody's settings but the test's.
  export HOME=$BATS_TEST_TMPDIR GIT_CONFIG_NOSYSTEM=1 GIT_PAGER=cat
  export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
  unset NO_COLOR FORCE_COLOR GIT_EXTERNAL_DIFF
  git init -q -b main "$BATS_TEST_TMPDIR/repository"
  cd "$BATS_TEST_TMPDIR/repository" || return
  plan "Build two harbours on the northern coast." "Train the crews of the ferries."
  git add . && git commit -qm one
}

# plan TEXT...: a plan with these items.
plan() {
  local number=0 text
  printf '# Plan\n\n## I. Ports\n' >plan.md
  for text in "$@"; do
    number=$((number + 1))
    printf '\n%d. %s\n' "$number" "$text" >>plan.md
  done
}

use_driver() {
  echo '*.md diff=celac' >.gitattributes
  git config diff.celac.command "celac diff --"
}

@test "textconv: git compares filled text, and a new wrap is no difference" {
  echo '*.md diff=celac' >.gitattributes
  git config diff.celac.textconv "celac render -q --to text --"
  sed -i 's/ on the/\non the/' plan.md
  run -0 git diff -- plan.md
  [[ $output != *"harbours"* ]]
  plan "Build three harbours on the northern coast." "Train the crews of the ferries."
  run -0 git diff -- plan.md
  [[ $output == *"-"*"Build two harbours"*"+"*"Build three harbours"* ]]
}

@test "no name of a file is an option: textconv, driver, external diff, hooks" {
  local victim=$BATS_TEST_TMPDIR/victim name
  echo precious >"$victim"
  echo precious >README.txt.md
  mkdir -p "./-o$(dirname "$victim")"
  for name in ./-oREADME.txt.md ./-oplan.md "./-o$victim" ./--fix; do
    printf '# P\n\n1. One.\n' >"$name"
  done
  echo '* diff=celac' >.gitattributes
  git add -A && git commit -qm base
  for name in ./-oREADME.txt.md ./-oplan.md "./-o$victim" ./--fix; do
    printf '# P\n\n1. Two.\n' >"$name"
  done
  git config diff.celac.textconv "celac render -q --to text --"
  git diff <<<"1. pwned" >text
  git config --unset diff.celac.textconv
  git config diff.celac.command "celac diff --"
  git diff <<<"1. pwned" >driver
  git config --unset diff.celac.command
  GIT_EXTERNAL_DIFF="celac diff --stat --" git diff <<<"1. pwned" >external
  grep -q Two text && grep -q -- "-oplan.md" driver && grep -q -- "-oplan.md" external
  local hook
  hook=$(sed -n 's/^  entry: //p' "$root/.pre-commit-hooks.yaml" | tail -1)
  [ "$(grep -c '^  args: \[--\]$' "$root/.pre-commit-hooks.yaml")" -eq 2 ]
  local -a names
  mapfile -d '' -t names < <(git ls-files -z | grep -z '^-')
  [ "${#names[@]}" -eq 4 ]
  # shellcheck disable=SC2086  # the entry of a hook is words
  run $hook -- "${names[@]}" <<<"1. pwned"
  [ "$(cat "$victim")" = precious ]
  [ "$(cat README.txt.md)" = precious ]
  [[ $(cat plan.md) != *pwned* ]]
}

@test "a file named - is that file, and not standard input" {
  printf '# P\n\n1. One.\n' >./-
  echo '* diff=celac' >.gitattributes
  git add -A && git commit -qm base
  printf '# P\n\n1. Two.\n' >./-
  git config diff.celac.command "celac diff --"
  git diff <<<"1. pwned" >driver
  git config --unset diff.celac.command
  git config diff.celac.textconv "celac render -q --to text --"
  git diff </dev/null >text
  grep -q Two driver && grep -q Two text
  run ! grep -q pwned driver text
}

@test "driver: git shows what became of the commitments, with the path of the file" {
  use_driver
  plan "Train the crews of the ferries." "Build three harbours on the northern coast."
  run -0 git diff -- plan.md
  [ "${lines[0]}" = "diff --celac a/plan.md b/plan.md" ]
  [[ $output == *"~ I.2 ← I.1 · reworded, renumbered"*"[-two-]{+three+} harbours"* ]]
  [[ $output != *git-blob* ]]
}

@test "driver: the environment's variable does the same" {
  plan "Train the crews of the ferries." "Build three harbours on the northern coast."
  GIT_EXTERNAL_DIFF="celac diff --stat" run -0 git diff -- plan.md
  [[ $output == *"reworded"* ]]
}

@test "driver: a new plan is added, a deleted one removed, and git goes on" {
  use_driver
  cp plan.md second.md
  git rm -q plan.md && git add second.md
  run -0 git diff --cached --no-renames
  [[ $output == *"/plan.md"*"- I.1 · removed"*"/second.md"*"+ I.1 · added"* ]]
}

@test "driver: a renamed plan is compared with what it was, and the renaming is said" {
  use_driver
  git mv plan.md other.md
  sed -i s/two/three/ other.md
  git add other.md
  run -0 git diff --cached -M10
  [ "${lines[0]}" = "diff --celac a/plan.md b/other.md" ]
  [[ $output == *"rename from plan.md"*"rename to other.md"*"[-two-]{+three+}"* ]]
}

@test "driver: what is no plan is one line, and the others are shown" {
  use_driver
  cp plan.md z.md
  printf 'a\0b' >bad.md
  git add . && git commit -qm two
  printf 'c\0d' >bad.md
  : >plan.md
  sed -i s/two/three/ z.md
  run -0 git diff
  [[ $output == *"b/bad.md"*"not compared: bad.md: error: holds a NUL byte"*"b/plan.md"*"not compared: plan.md"*"{+three+}"* ]]
}

@test "driver: a file that is not merged yet is one line" {
  use_driver
  git checkout -qb side
  plan "Build four harbours." "Train the crews of the ferries."
  git commit -qam side
  git checkout -q main
  plan "Build five harbours." "Train the crews of the ferries."
  git commit -qam main
  run -1 git merge side
  run -0 git diff --cached
  [[ $output == *"not compared: not merged yet"* ]]
}

@test "driver: a log shows every step" {
  use_driver
  sed -i s/two/three/ plan.md && git commit -qam two
  sed -i s/three/four/ plan.md && git commit -qam three
  run -0 git log -p --ext-diff -- plan.md
  [[ $output == *"[-three-]{+four+}"*"[-two-]{+three+}"*"+ I.1 · added"* ]]
}

@test "driver: the name of a file moves no cursor" {
  use_driver
  cp plan.md $'x\e[2J.md'
  git add . && git commit -qm two
  sed -i s/two/three/ $'x\e[2J.md'
  run -0 git diff
  [[ $output == *"diff --celac"* && $output != *$'\e'* ]]
}

@test "driver: colour where git has a terminal and pages, and none elsewhere" {
  use_driver
  sed -i s/two/three/ plan.md
  run -0 env GIT_PAGER_IN_USE=true git diff
  [[ $output == *$'\e[1mdiff --celac'* ]]
  run -0 env GIT_PAGER_IN_USE=true NO_COLOR=1 git diff
  [[ $output != *$'\e'* ]]
  run -0 git diff
  [[ $output != *$'\e'* ]]
}

@test "arguments that are neither git's nor two files are an error" {
  for count in 1 3 5 8; do
    # shellcheck disable=SC2046  # as many words
    run -2 celac diff $(yes plan.md | head -n "$count")
    [[ $output == *"takes two files"* ]]
  done
}

@test "pre-commit: a commit with faults is refused, and mended by the other hook" {
  command -v pre-commit >/dev/null || skip "no pre-commit"
  # The hooks as a repository of their own, as a user names one.
  git init -q "$BATS_TEST_TMPDIR/hooks"
  cp "$root/.pre-commit-hooks.yaml" "$BATS_TEST_TMPDIR/hooks"
  git -C "$BATS_TEST_TMPDIR/hooks" add . && git -C "$BATS_TEST_TMPDIR/hooks" commit -qm hooks
  printf 'repos:\n- repo: %s\n  rev: %s\n  hooks: [{id: celac-validate}]\n' "$BATS_TEST_TMPDIR/hooks" \
    "$(git -C "$BATS_TEST_TMPDIR/hooks" rev-parse HEAD)" >.pre-commit-config.yaml
  pre-commit install
  git add . && git commit -qm config
  printf '\n2. Train them twice.\n' >>plan.md
  git add plan.md
  run -1 git commit -qm broken
  [[ $output == *"numbering-duplicate"* ]]

  printf '# Plan\n\n## I. Ports\n\n- **1.**Build two harbours.\n' >plan.md
  sed -i s/celac-validate/celac-fix/ .pre-commit-config.yaml
  git add . && run -1 git commit -qm mended
  [[ $output == *"files were modified by this hook"* ]]
  grep -q 'Build two' plan.md && git add . && git commit -qm mended
}

# What the workflow runs: step NAME runs the script of this step as GitHub does.
step() {
  python3 - "$root/examples/github/plans.yml" "$1" <<'PYTHON' >"$BATS_TEST_TMPDIR/step"
import sys, yaml
steps = yaml.safe_load(open(sys.argv[1]))["jobs"]["review"]["steps"]
print(next(step["run"] for step in steps if step.get("name") == sys.argv[2]))
PYTHON
  bash -e "$BATS_TEST_TMPDIR/step"
}

@test "workflow: annotations stand at their lines, the difference is Markdown for a comment" {
  python3 -c 'import yaml' 2>/dev/null || skip "no yaml for python3"
  mkdir -p .github/workflows plans
  cp "$root"/examples/github/* .github/workflows
  mv plan.md plans && git add . && git commit -qm base
  BASE=$(git rev-parse HEAD)
  export BASE PLANS="plans/*.md" NUMBER=7 GITHUB_STEP_SUMMARY=$BATS_TEST_TMPDIR/summary
  git checkout -qb topic
  sed -i s/two/three/ plans/plan.md
  printf '\n2. Train them twice.\n' >>plans/plan.md
  cp plans/plan.md 'plans/a <b> `c`.md'
  git add . && git commit -qm change

  step compare
  cmp comment.md "$GITHUB_STEP_SUMMARY"
  run -0 cat comment.md
  [[ $output == *'<code>plans/a &lt;b&gt; \`c\`.md</code>'*"A new plan."*'<code>plans/plan.md</code>'* ]]
  [[ $output == *'I.1'*three* ]]

  run -1 step annotate
  [[ $output == *"::error file=plans/plan.md,line=9,"*"numbering-duplicate"* ]]

  # gh is somebody else's program; the words it is called with are ours.
  printf '#!/bin/sh\necho "$@"\ncat comment.md\n' >"$BATS_TEST_TMPDIR/bin/gh"
  chmod +x "$BATS_TEST_TMPDIR/bin/gh"
  run -0 step comment
  [[ ${lines[0]} == "pr comment 7 --body-file comment.md"* ]]
}

@test "workflow: nothing changed, nothing said" {
  mkdir plans && mv plan.md plans && git add . && git commit -qm base
  BASE=HEAD run -0 "$root/examples/github/review-plans" validate
  [ -z "$output" ]
  BASE=HEAD run -0 "$root/examples/github/review-plans" diff
  [ "$output" = "No plan changed." ]
}

@test "workflow: a link is no plan, for it would show what it leads to" {
  printf '# Secret\n\n1. The the token.\n' >"$BATS_TEST_TMPDIR/secret.md"
  ln -s plan.md old.md
  git add . && git commit -qm base
  ln -sf "$BATS_TEST_TMPDIR/secret.md" old.md
  ln -s "$BATS_TEST_TMPDIR/secret.md" new.md
  git add . && git commit -qm links
  local command
  for command in validate diff; do
    BASE=HEAD~1 run -0 "$root/examples/github/review-plans" "$command"
    [[ $output != *token* && $output != *.md* ]]
  done
}

@test "workflow: a difference that is too long for a comment is a table" {
  for i in $(seq 400); do printf '\n%d. %s %s\n' "$i" "$i" "$(seq -s ' ' "$i" "$((i + 60))")"; done >>plan.md
  git add . && git commit -qm base
  sed -i 's/ /  /; s/[0-9] *$/& more/' plan.md
  git commit -qam change
  BASE=HEAD~1 run -0 "$root/examples/github/review-plans" diff
  [ "${#output}" -lt 60000 ]
  [[ $output == *'```text'* ]]
}

@test "a patch of fixes applies, of a file beside the repository too" {
  printf '1.Build two harbours.\n\n2. Train crews.\n' > "$BATS_TEST_TMPDIR/beside.md"
  cp "$BATS_TEST_TMPDIR/beside.md" inside.md
  celac validate --no-config --fix --dry-run inside.md >inside.patch || true
  git apply --check inside.patch
  celac validate --no-config --fix --dry-run "$BATS_TEST_TMPDIR/beside.md" >beside.patch || true
  grep -q "^--- a$BATS_TEST_TMPDIR/beside.md$" beside.patch
}
