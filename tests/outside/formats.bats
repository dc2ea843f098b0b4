#!/usr/bin/env bats
# Which format is written where: the ending of -o, office files and terminals, a file for each plan.
#
#   CELAC=build/debug/celac bats tests/outside/formats.bats

# shellcheck disable=SC2154  # run sets stderr and stderr_lines

bats_require_minimum_version 1.5.0

setup() {
  load terminal
  root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  celac=$(realpath "${CELAC:-$root/build/release/celac}")
  cd "$BATS_TEST_TMPDIR" || return
  printf '# A plan\n\n1. First.\n\n2. Second.\n' >plan.md
  printf '# A plan\n\n1. First.\n\n2. Second, and more.\n' >new.md
}

@test "the ending of -o says the format" {
  "$celac" parse -o p.json plan.md && [ "$(head -c 1 p.json)" = '{' ]
  "$celac" parse -o p.jsonl plan.md && [ "$(wc -l <p.jsonl)" = 1 ]
  "$celac" parse -o p.yml plan.md && grep -q '^schema: celac/plan/1' p.yml
  "$celac" parse -o p plan.md && cmp p p.yml
  "$celac" parse -o p.txt plan.md && cmp p.txt p.yml
  "$celac" render -o p.html plan.md && grep -qi '^<!doctype html' p.html
  "$celac" render -o p.xml plan.md && grep -q '<akomaNtoso' p.xml
  "$celac" render -o p.txt plan.md && grep -q '^1. First' p.txt
  "$celac" show -o p2.json plan.md 1 && [ "$(head -c 1 p2.json)" = '{' ]
  "$celac" validate --no-config -o v.sarif plan.md && grep -q '"version": *"2.1.0"' v.sarif
  "$celac" trace --exit-zero -o t.csv plan.md new.md && grep -q '^lineage,' t.csv
  local name
  for name in d.docx d.xlsx; do
    "$celac" diff --exit-zero -o $name plan.md new.md && [ "$(head -c 2 $name)" = PK ]
  done
}

@test "two formats are an error, and so is one that the command does not write" {
  run --separate-stderr -2 "$celac" parse --to json -o p.yaml plan.md
  [[ ${stderr_lines[0]} == "celac: --to json and -o p.yaml name two formats" ]]
  run --separate-stderr -2 "$celac" diff --to docx -o d.xlsx plan.md new.md
  run --separate-stderr -2 "$celac" parse -o p.csv plan.md
  [[ ${stderr_lines[0]} == *"'celac render -o p.csv plan.md' writes it" ]]
  run --separate-stderr -2 "$celac" parse --to xlsx plan.md
  [[ ${stderr_lines[0]} == *"'xlsx' is none of yaml, json, ndjson; 'celac render --to xlsx plan.md' writes it" ]]
  run --separate-stderr -2 "$celac" render --to sarif plan.md
  [[ ${stderr_lines[0]} == *"'celac validate --to sarif plan.md' writes it" ]]
  run --separate-stderr -2 "$celac" render plan.md
  [[ ${stderr_lines[0]} == *"--to is required"* ]]
  [ -z "$(find . -name '[pd].*')" ]
  # What has no format of its own may have any name.
  "$celac" validate --no-config --to sarif -o v.json plan.md
  "$celac" render --to source -o again.md plan.md && cmp plan.md again.md
  "$celac" schema -o plan.schema.json plan
}

@test "options of office files" {
  run -2 "$celac" diff --to docx --only moved plan.md new.md
  run -2 "$celac" diff --to xlsx --author A plan.md new.md
  run -2 "$celac" diff --to docx --date tomorrow plan.md new.md
  run -2 "$celac" render --to docx --paragraphs plan.md
  run -2 "$celac" render --to xlsx --excel plan.md
  "$celac" diff --exit-zero --to docx --author 'A & B' --date 2022-01-31 plan.md new.md >d.docx
  unzip -p d.docx word/document.xml | grep -q 'w:author="A &amp; B" w:date="2022-01-31T00:00:00Z"'
  SOURCE_DATE_EPOCH=86400 "$celac" diff --exit-zero --to docx plan.md new.md >d.docx
  unzip -p d.docx word/document.xml | grep -q 'w:author="celac" w:date="1970-01-02T00:00:00Z"'
  run -2 env SOURCE_DATE_EPOCH=now "$celac" render --to xlsx plan.md
  # Without a time the bytes are the same at any.
  "$celac" render --to xlsx plan.md >one && "$celac" render --to xlsx plan.md | cmp one -
  run -1 "$celac" diff --to docx -o d.docx plan.md new.md
  run -0 "$celac" diff --to docx -o d.docx plan.md plan.md
}

@test "commitments beside the items they stand in" {
  local plan=$root/examples/plan-2022-2024.md
  "$celac" render -q --to csv "$plan" >items.csv
  "$celac" render -q --to csv --commitments "$plan" >beside.csv
  "$celac" commitments -q --to csv "$plan" >clauses.csv
  # Every item has a line, and the clauses of items are those of the other table.
  python3 - items.csv beside.csv clauses.csv <<'END'
import csv, sys
items, beside, clauses = (list(csv.DictReader(open(name, newline="", encoding="utf-8"))) for name in sys.argv[1:])
columns = ["id", "commitment", "lead", "start", "end", "status", "level", "verb", "money", "hedges", "bodies"]
ids = [row["id"] for row in items]
def said(rows): return [tuple(row[column] for column in columns) for row in rows]
assert list(dict.fromkeys(row["id"] for row in beside)) == ids, "other items"
assert said(row for row in beside if row["verb"]) == said(row for row in clauses if row["id"] in ids), "other clauses"
assert len(beside) > len(ids), "no item with two clauses"
END
  "$celac" show --to json --commitments "$plan" II.3 | jq -e '[.commitments[].id] | length > 2 and all(startswith("II.3"))'
  run -2 "$celac" render --to html --commitments plan.md
  run -2 "$celac" show --to markdown --commitments plan.md
  run -2 "$celac" show --cite --commitments plan.md
  run -2 "$celac" show --ids --commitments plan.md
  run -1 "$celac" show --commitments --grep 'no such words' plan.md
  [ -z "$output" ]
}

@test "an office file never goes to a terminal" {
  need_terminal
  local line
  for line in "render --to xlsx plan.md" "render --to docx -o /dev/tty plan.md" "diff --to docx -o /dev/stdout plan.md new.md" \
    "trace --to xlsx plan.md new.md"; do
    echo "$line"
    run -2 script -qec "'$celac' $line" /dev/null
    [[ $output == *"is a terminal"* && $output != *PK* ]]
  done
}

@test "--out-dir: a file for each plan, whatever the number of threads" {
  mkdir -p a b
  cp plan.md a/plan.md
  cp new.md b/plan.md
  cp new.md b/Plan.txt
  "$celac" render -q --to html --out-dir out/pages -j 3 --glob '**' a b
  [ "$(cd out/pages && ls)" = "$(printf 'Plan-2.html\nplan-3.html\nplan.html')" ]
  "$celac" render --to html a/plan.md | cmp - out/pages/plan.html
  for to in markdown html akn csv xlsx docx ndjson text source; do
    "$celac" render -q --to $to --out-dir out plan.md
  done
  [ "$(cd out && printf '%s\n' plan.*)" = "$(printf 'plan.%s\n' akn.xml csv docx html md ndjson txt xlsx)" ]
  "$celac" render --to csv plan.md | cmp - out/plan.csv
  "$celac" render --to xlsx plan.md | cmp - out/plan.xlsx
  cmp plan.md out/plan.md
  "$celac" render --to text --out-dir out - <plan.md && [ -f out/stdin.txt ]
  "$celac" parse -q --out-dir models plan.md new.md && [ "$(ls models)" = "$(printf 'new.yaml\nplan.yaml')" ]
  "$celac" parse -q plan.md | cmp - models/plan.yaml
  "$celac" parse -q --to json --out-dir models plan.md && "$celac" parse -q --to json plan.md | cmp - models/plan.json
  "$celac" parse plan.md new.md >two.yaml
  "$celac" render --to html --out-dir two two.yaml && [ -f two/two.html ] && [ -f two/two-2.html ]
}

@test "--out-dir replaces nothing that the run reads, nor what it wrote" {
  cp plan.md kept
  cp plan.md plan.txt
  run --separate-stderr -2 "$celac" render --to markdown --out-dir . plan.txt plan.md
  [[ $stderr == *"plan.md: error: is read by this run, too"* ]]
  cmp plan.md kept
  run -2 "$celac" render --to markdown --out-dir . --glob '*.txt' --glob '*.md' .
  cmp plan.md kept
  mkdir linked
  ln -s ../plan.md linked/plan.md
  run -2 "$celac" render --to markdown --out-dir linked plan.txt plan.md
  cmp plan.md kept
  mkdir twice
  ln -s new.html twice/plan.html
  run -2 "$celac" render -q --to html --out-dir twice new.md plan.md
  "$celac" render -q --to html new.md | cmp - twice/new.html
  [ -z "$(find . -name '*.html.*' -o -name '*.md.*')" ]
}

@test "--out-dir writes through nothing that was only found in the folder" {
  mkdir found
  cp new.md precious
  ln -s ../precious found/plan.html
  ln -s "$PWD/nothing" found/new.html
  mkfifo found/pipe.html
  cp plan.md pipe.md
  cp plan.md good.md
  run --separate-stderr -2 timeout 20 "$celac" render -q --to html --out-dir found plan.md new.md pipe.md good.md
  [[ $stderr == *"found/plan.html: error: is a link out of the folder"* && $stderr == *"found/new.html: error: is a link out"* ]]
  [[ $stderr == *"found/pipe.html: error: is no regular file"* ]]
  cmp precious new.md
  [ ! -e nothing ] && [ -f found/good.html ]
  mkdir named
  ln -s named folder  # the folder itself was named
  "$celac" render -q --to html --out-dir folder plan.md && [ -f named/plan.html ]
}

@test "--out-dir does not replace the list of files" {
  cp plan.md list.md
  echo list.md | tee list.txt >kept
  run --separate-stderr -2 "$celac" render -q --to text --out-dir . --files-from list.txt
  [[ $stderr == *"list.txt: error: is read by this run, too"* ]]
  cmp list.txt kept
}

@test "--out-dir: a refused file leaves the others, a folder that cannot be is an error" {
  printf '\377' >bad.md
  run --separate-stderr -2 "$celac" render --to html --out-dir out bad.md plan.md none.md
  [[ $stderr == *bad.md* && $stderr == *none.md* ]]
  [ "$(ls out)" = plan.html ]
  run --separate-stderr -2 "$celac" render --to html --out-dir plan.md new.md
  [[ $stderr == *"plan.md: error: cannot be made"* ]]
  run -2 "$celac" render --to html --out-dir '' plan.md
  run -2 "$celac" render --to html --out-dir out -o x.html plan.md
  run -2 "$celac" render --out-dir out plan.md
}
