// What `celac diff` and `celac trace` write follows the published schemas, and YAML and NDJSON say what JSON says.
// Validator and readers are not ours.
//
//   node tests/outside/schema/comparisons.mjs [CELAC]

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import Ajv from "ajv";
import { readers } from "./readers.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const celac = process.argv[2] ?? join(root, "build", "release", "celac");

function run(...args) {
  const done = spawnSync(celac, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status !== 0 && done.status !== 1) throw new Error(`celac ${args.join(" ")}: ${done.stderr}`);
  return done.stdout;
}

// The schema of the whole, and those of the lines of NDJSON by what they are called there.
function compile(name, lines) {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTuples: false });
  const schema = JSON.parse(run("schema", name));
  if (!isDeepStrictEqual(schema, JSON.parse(readFileSync(join(root, "schema", `${name}.schema.json`), "utf8")))) {
    throw new Error(`celac schema ${name} is not schema/${name}.schema.json`);
  }
  const compiled = { whole: ajv.compile(schema) };
  for (const line of lines) compiled[line] = ajv.compile({ $ref: `${schema.$id}#/definitions/${line}` });
  return compiled;
}

const diff = compile("diff", ["row", "possibly", "transfer"]);
const trace = compile("trace", ["lineage"]);
const align = compile("align", ["row", "finding"]);

const said = (validate, value) =>
  validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
const lines = (text) => text.split("\n").slice(0, -1).map((line) => JSON.parse(line));

function sameInYaml(value, args) {
  const text = run(...args, "--to", "yaml");
  return Object.entries(readers)
    .filter(([, read]) => !isDeepStrictEqual(read(text), value))
    .map(([name]) => `${name} and JSON differ`);
}

// The rows of a diff as NDJSON has them: one after another, each with its type.
function rowsOf(whole) {
  const typed = (rows, type) => (rows ?? []).map((row) => ({ type, ...row }));
  return [
    ...typed(whole.languages && [whole.languages], "languages"),
    ...typed(whole.sections, "section"),
    ...typed(whole.items, "item"),
    ...typed(whole.paragraphs, "paragraph"),
    ...typed(whole.possibly, "possibly"),
    ...typed(whole.transfers, "transfer"),
  ];
}

const definitionOf = { section: "row", item: "row", paragraph: "row", possibly: "possibly", transfer: "transfer" };

function diffFaults(files, options = []) {
  const args = ["diff", "-q", ...options, ...files];
  const whole = JSON.parse(run(...args, "--to", "json"));
  const rows = lines(run(...args, "--to", "ndjson"));
  return [
    ...said(diff.whole, whole),
    ...sameInYaml(whole, args),
    ...(isDeepStrictEqual(rows, rowsOf(whole)) ? [] : ["NDJSON and JSON differ"]),
    ...rows.filter((row) => row.type !== "languages").flatMap((row) => said(diff[definitionOf[row.type]], row)),
  ];
}

function traceFaults(files, options = []) {
  const args = ["trace", "-q", ...options, ...files];
  const whole = JSON.parse(run(...args, "--to", "json"));
  const lineages = lines(run(...args, "--to", "ndjson"));
  return [
    ...said(trace.whole, whole),
    ...sameInYaml(whole, args),
    ...(isDeepStrictEqual(lineages, whole.lineages) ? [] : ["NDJSON and JSON differ"]),
    ...lineages.flatMap((lineage) => said(trace.lineage, lineage)),
  ];
}

function alignFaults(files) {
  const args = ["align", "-q", ...files];
  const whole = JSON.parse(run(...args, "--to", "json"));
  const entries = lines(run(...args, "--to", "ndjson"));
  const typed = [...whole.rows.map((row) => ({ type: "row", ...row })), ...whole.findings.map((finding) => ({ type: "finding", ...finding }))];
  return [
    ...said(align.whole, whole),
    ...sameInYaml(whole, args),
    ...(isDeepStrictEqual(entries, typed) ? [] : ["NDJSON and JSON differ"]),
    ...entries.flatMap((entry) => said(align[entry.type], entry)),
  ];
}

// A schema that lets anything pass would prove nothing.
function refuses(validate, good, spoils) {
  return spoils.flatMap((spoil, index) => {
    const copy = structuredClone(good);
    spoil(copy);
    return validate(copy) ? [`spoilt document ${index + 1} passes`] : [];
  });
}

const editions = ["2019-2021", "2022-2024", "2025-2027"].map((period) => `examples/plan-${period}.md`);
const doubtful = { old: ["I.2"], new: ["I.2"], similarity: 0.3 }; // the example editions have no such pair
const refusedDiffs = () =>
  refuses(diff.whole, { ...JSON.parse(run("diff", "--to", "json", editions[0], editions[1])), possibly: [doubtful] }, [
    (it) => (it.schema = "celac/diff/2"),
    (it) => delete it.summary,
    (it) => delete it.summary.moved,
    (it) => (it.summary.rows = -1),
    (it) => delete it.old.title,
    (it) => delete it.items[0].change,
    (it) => (it.items[0].change = []),
    (it) => (it.items[0].change = ["rewritten"]),
    (it) => (it.items[0].change = ["moved", "moved"]),
    (it) => (it.items[0].old = "I.1"),
    (it) => (it.items[0].similarity = 1.01),
    (it) => (it.items[0].matched_by = "number"),
    (it) => delete it.items[0].matched_by,
    (it) => (it.items[0].words[0].op = "replace"),
    (it) => (it.items[0].words[0].text = ""),
    (it) => delete it.items[0].old_nodes[0].text,
    (it) => (it.items[0].old_nodes[0].lines = [0, 1]),
    (it) => (it.items.find((row) => row.signals).signals[0].kind = "money"),
    (it) => delete it.possibly[0].similarity,
    (it) => (it.possibly[0].new = []),
  ]);
const refusedTraces = () =>
  refuses(trace.whole, JSON.parse(run("trace", "--to", "json", ...editions)), [
    (it) => (it.schema = "celac/diff/1"),
    (it) => delete it.lineages,
    (it) => (it.editions = it.editions.slice(0, 1)),
    (it) => (it.lineages[0].lineage = "L0"),
    (it) => (it.lineages[0].nodes = []),
    (it) => (it.lineages[0].nodes[0].status = "unchanged"),
    (it) => (it.lineages[0].nodes[0].edition = -1),
    (it) => (it.lineages[0].links[0].from = ["I.1", 0]),
    (it) => (it.lineages[0].links[0].to = [1]),
    (it) => delete it.lineages[0].links[0].similarity,
  ]);

const languages = ["", ".es", ".zh"].map((language) => `examples/plan-2025-2027${language}.md`);
const refusedTables = () =>
  refuses(align.whole, JSON.parse(run("align", "-q", "--to", "json", "examples/plan-2022-2024.md", ...languages)), [
    (it) => (it.schema = "celac/align/2"),
    (it) => delete it.findings,
    (it) => delete it.editions[0].language,
    (it) => (it.editions = it.editions.slice(0, 1)),
    (it) => (it.rows[0].ids = []),
    (it) => (it.rows[0].ids[0] = 1),
    (it) => (it.rows[0].kind = "chapter"),
    (it) => (it.rows[0].matched_by = "text"),
    (it) => (it.rows[0].confidence = 1.01),
    (it) => delete it.rows[0].texts,
    (it) => (it.findings[0].kind = "typo"),
    (it) => delete it.findings[0].values,
    (it) => delete it.findings[0].message,
  ]);

const plans = readdirSync(join(root, "examples"))
  .filter((name) => /^plan-.*\.md$/.test(name))
  .map((name) => `examples/${name}`);
const pairs = plans.flatMap((old) => plans.map((now) => [old, now]));
const cases = [
  ...pairs.map((files) => [`diff ${files.join(" ")}`, () => diffFaults(files)]),
  ["diff --section --only", () => diffFaults(editions.slice(0, 2), ["--section", "II", "--only", "moved,split"])],
  ["trace of three", () => traceFaults(editions)],
  ["trace of three, newest first", () => traceFaults([...editions].reverse())],
  ["trace, one dropped and returned", () => traceFaults([editions[2], editions[0], editions[2]])],
  ["trace of one and itself", () => traceFaults([editions[0], editions[0]])],
  ["trace --id", () => traceFaults(editions, ["--id", "II.3.4"])],
  ["align of three languages", () => alignFaults(languages)],
  ["align of editions that differ", () => alignFaults([...editions].reverse())],
  ["the schema of align refuses nonsense", refusedTables],
  ["the schema of diff refuses nonsense", refusedDiffs],
  ["the schema of trace refuses nonsense", refusedTraces],
];
let failed = 0;
for (const [name, faults] of cases) {
  const found = faults();
  failed += found.length > 0;
  for (const fault of found.slice(0, 8)) console.log(`FAIL ${name}: ${fault}`);
}
console.log(`${cases.length - failed} passed, ${failed} failed, 0 skipped`);
process.exit(failed > 0 ? 1 : 0);
