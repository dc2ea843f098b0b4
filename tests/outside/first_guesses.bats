#!/usr/bin/env bats
# What people type first, before they have read the manual: four kinds of user, some fifty wishes. A guess succeeds where
# it does what was meant, or where it cannot, where the answer names the command that does.
#
#   CELAC=build/debug/celac bats tests/outside/first_guesses.bats

bats_require_minimum_version 1.5.0

setup() {
  root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  celac=$(realpath "${CELAC:-$root/build/release/celac}")
  cd "$BATS_TEST_TMPDIR" || return
  mkdir -p bin plans
  ln -sf "$celac" bin/celac
  PATH=$PWD/bin:$PATH
  cp "$root/examples/plan-2019-2021.md" old.md
  cp "$root/examples/plan-2022-2024.md" new.md
  cp "$root/examples/plan-2025-2027.md" next.md
  cp "$root/examples/draft-broken.md" draft.md
  cp new.md plan.md
  cp old.md new.md plans
  printf '%%PDF-1.7\n%%\xe2\xe3\xcf\xd3\n1 0 obj\n' >plan.pdf
  printf 'PK\003\004\024\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\021\0\0\0word/document.xml<' >plan.docx
  printf 'PLAN\n\n1. Promoci\xf3n del comercio \x96 r\xe1pida\n' >latin.txt
  celac parse -q --to json plan.md | gzip -9 >plan.json.gz
}

# Lines of standard input: exit status | an extended regular expression for one line of what is printed, on either stream | the command.
guess() {
  local status pattern command got missed=0 all=0
  while IFS='|' read -r status pattern command; do
    status=${status// /} pattern=${pattern# } pattern=${pattern% } command=${command# }
    all=$((all + 1))
    got=0
    bash -c "$command" >printed 2>&1 || got=$?
    if [ "$got" != "$status" ] || ! grep -qaE -- "$pattern" printed; then
      missed=$((missed + 1))
      printf '%s\n  status %s, expected %s and /%s/\n' "$command" "$got" "$status" "$pattern"
      head -n 4 printed | sed 's/^/    /'
    fi
  done
  printf '%d of %d\n' $((all - missed)) "$all"
  [ "$missed" = 0 ]
}

@test "a policy analyst" {
  guess <<'GUESSES'
1 | [0-9]+ rows: | celac compare old.md new.md
1 | ~ II\.1\.4 | celac diff old.md new.md
1 | changes.docx: Microsoft | celac diff old.md new.md --to word -o changes.docx; s=$?; file changes.docx; exit $s
1 | HTML | celac diff old.md new.md -o changes.html; s=$?; file changes.html; exit $s
0 | straits | celac search straits plan.md
0 | Food Security Trust | celac search 'US$3 million' plan.md
2 | html and docx are good on paper | celac diff old.md new.md -o changes.pdf
0 | straits | celac grep -i STRAITS plan.md
0 | ^II\. Economic | celac show plan.md "Section II"
0 | Digital Economy | celac show plan.md "digital economy"
0 | Food Security Trust | celac show plan.md ii.3.4
0 | officers of coastguard | celac show next.md 'I.5(b)'
2 | --due-before 2027 plan.md | celac commitments --by 2026 plan.md
2 | 'celac explain' alone lists all codes | celac explain --list
0 | II\.4 .*Digital Economy | celac toc plan.md
1 | lineages | celac trace old.md new.md next.md
0 | paragraph 3.4 | celac cite plan.md II.3.4
0 | ^$ | celac commitments plan.md --to excel -o c.xlsx && test -s c.xlsx && echo
2 | pdftotext -layout plan.pdf | celac parse plan.pdf
2 | celac diff --stat old.md new.md | celac summary old.md new.md
2 | celac diff old.md new.md -o redline.docx | celac redline old.md new.md -o r.docx
2 | did you mean 'deadline' | celac diff old.md new.md --only deadlines
1 | Digital Economy | celac diff old.md new.md --section "Digital Economy"
1 | <!DOCTYPE html | celac diff --html old.md new.md
2 | celac trace old.md new.md next.md | celac history old.md new.md next.md
0 | II\. Economic | celac find million plan.md
2 | celac diff old.md new.md | celac old.md new.md
GUESSES
}

@test "a drafter" {
  guess <<'GUESSES'
1 | numbering-gap | celac check draft.md
1 | numbering-gap | celac lint draft.md
2 | celac validate --fix | celac fix draft.md
1 | ^\+\+\+ | celac validate draft.md --fix --dry-run
1 | numbering-duplicate | celac validate --select numbering draft.md
1 | doubled-word | celac validate --ignore 'acronym-*' draft.md
0 | A number is missing | celac explain numbering-gap
2 | celac explain. lists all codes | celac rules
2 | celac show plan.md II$ | celac show plan.md --section II
0 | read as: | celac explain II.1 draft.md
0 | irrigation | celac show plan.md "paragraph 3.7"
0 | <!DOCTYPE html | celac convert plan.md -o plan.html && cat plan.html
2 | pandoc .*plan.docx | celac check plan.docx
0 | Microsoft | celac export plan.md --to docx -o plan2.docx && file plan2.docx
0 | harbour | celac show plan.md -i --grep HARBOUR
2 | validate --fix | celac validate -w draft.md
2 | validate --fix | celac format draft.md
2 | validate --select numbering draft.md | celac renumber draft.md
2 | there is no depth to choose | celac toc --depth 1 plan.md
2 | celac show plan.md | celac view plan.md
2 | --color never | celac diff --no-color old.md new.md
2 | did you mean 'explain' | celac explian numbering-gap
GUESSES
}

@test "a data engineer" {
  guess <<'GUESSES'
0 | Joint Action Plan | celac parse --json plan.md | jq .title
0 | "schema": "celac/plan/1" | celac parse -t json plan.md
0 | ^\{"schema":"celac/plan/1" | celac parse plan.md --to jsonl
0 | ,II\.3\.4, | celac export plan.md --to csv
0 | ,II\.3\.4, | celac show plan.md II.3 --to csv
0 | ,II\.3\.4, | celac show plan.md --grep million --to csv
2 | celac parse --glob .\*\.md. plans | celac parse plans
2 | celac parse --glob .\*\.md. plans | celac parse -r plans
0 | "plans/old.md" | celac parse --glob '*.md' plans --to ndjson
2 | iconv -f WINDOWS-1252 -t UTF-8 latin.txt | celac parse latin.txt
2 | zcat plan.json.gz | celac parse plan.json.gz
2 | plan, diff, trace | celac schema
0 | draft-07 | celac schema plan
0 | ^ *3\.7 | celac show plan.md 'II.3.*'
0 | ^3\.4 | celac show plan.md II.3.1-II.3.4
1 | ^old_id,new_id | celac diff old.md new.md --csv
0 | ^\{"schema | celac parse plan.md --format ndjson
2 | celac render --to csv plan.md | celac csv plan.md
0 | celac/plan/1 | celac parse plan.md --output plan.yaml && cat plan.yaml
2 | --out-dir DIR | celac parse old.md new.md -o out/
2 | are indented | celac parse --pretty plan.md
2 | celac show --toc plan.md | celac stats plan.md
2 | curl -sSL ADDRESS | celac parse https://example.org/plan.md
2 | --to csv. is what databases | celac render plan.md --to sqlite
0 | celac/plan/1 | cat plan.md | celac parse
GUESSES
}

@test "a developer" {
  guess <<'GUESSES'
0 | ^celac [0-9]+\.[0-9] | celac -V
0 | ^celac [0-9]+\.[0-9] | celac version
0 | ^celac [0-9]+\.[0-9] | celac --version
2 | celac diff old.md new.md | celac
0 | --stat | celac help diff
0 | --section | celac diff --help
2 | did you mean 'validate' | celac vlaidate plan.md
1 | "version": "2.1.0" | celac validate --to sarif draft.md
1 | "version": "2.1.0" | celac validate --format sarif draft.md
2 | ^celac: there is no option --verbose | celac parse --verbose plan.md
0 | celac diff --stat old.md new.md | celac --help diff
2 | the status is 1 where something changed | celac diff --exit-code old.md new.md
2 | \.celac\.yaml | celac init
2 | celac commitments plan.md | celac deadlines plan.md
2 | jq picks fields | celac parse --fields id,text plan.md
2 | -V prints the version | celac -v
0 | complete | celac completion bash
2 | --fail-on | celac validate --strict plan.md
1 | ..................................................................................... | celac diff --width 120 old.md new.md
GUESSES
}

# Every command that an answer names is run, with what was typed in it: a line of standard input is a command that is
# refused.
@test "a command that an answer names works" {
  git init -q . && git config user.email a@example.org && git config user.name a
  git add plan.md && git commit -qm one
  local command named missed=0
  while read -r command; do
    bash -c "$command" >printed 2>&1 && status=0 || status=$?
    named=$(sed -nE "s/^(celac|  help): (.*: )?(celac .*)$/\3/p; s/^celac: [^']*'(celac [^']*)' .*/\1/p" printed | head -n 1)
    got=0
    [ "$status" = 2 ] && [ -n "$named" ] && bash -c "$named" >named.out 2>&1 || got=$?
    if [ "$status" != 2 ] || [ -z "$named" ] || [ "$got" -gt 1 ]; then
      missed=1
      printf '%s\n  status %s, answered %s, which gives %s\n' "$command" "$status" "$named" "$got"
      head -n 3 printed
    fi
  done <<'REFUSED'
celac commitments --count plan.md
celac commitments --before 2026-12-31 plan.md
celac commitments plan.md --actor Velmara
celac stats plan.md
celac fix draft.md
celac convert plan.md plan2.docx
celac render plan.md
celac check --references draft.md
celac check --strict draft.md
celac validate --list
celac diff HEAD plan.md
celac diff plan.md
celac compare old.md new.md changes.html
celac diff --summary old.md new.md
celac redline old.md new.md
celac history old.md new.md next.md
celac translate old.md new.md
celac outline plan.md
celac csv plan.md
celac view plan.md
celac open plan.md
celac ids plan.md
celac deadlines plan.md
celac renumber draft.md
celac show plan.md --section II
celac grep -c million plan.md
celac parse plans
celac validate -r plans
celac parse --outdir models plans/old.md
celac trace --item II.3.4 old.md new.md
celac commitments --money plan.md
celac diff --sort similarity old.md new.md
celac parse --fields id,text plan.md
celac render --to tsv plan.md
celac diff --only-added old.md new.md
celac check --errors-only draft.md
celac cite --short plan.md II.3.4
celac search million plan.md -o million.docx
celac render plan.md -o plan.pdf
celac check --exclude 'plans/*' --glob '*.md' .
celac commitments --firm plan.md
celac diff --track-changes old.md new.md -o tracked.docx
celac check --section II plan.md
celac show --line 31 plan.md
celac explain --all
REFUSED
  [ "$missed" = 0 ]
}
