// What `celac validate` writes: JSON follows the published schema, SARIF the official one, also where a file could not
// be read. Validators and the schema of SARIF are not ours.
//
//   node tests/outside/schema/reports.mjs [CELAC]

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const celac = process.argv[2] ?? join(root, "build", "release", "celac");
const run = (...args) => spawnSync(celac, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });

const ours = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(run("schema", "diagnostics").stdout));
// One pattern of the official schema is not valid with the flag u.
const require = createRequire(import.meta.url);
const official = dirname(require.resolve("@microsoft/jest-sarif"));
const sarif = addFormats(new AjvDraft4({ allErrors: true, strict: false, unicodeRegExp: false })).compile(
  JSON.parse(readFileSync(join(official, "schemas", "sarif-2.1.0-rtm.5.json"), "utf8")),
);
const said = (validate) => validate.errors.map((error) => `${error.instancePath} ${error.message}`);
const scratch = mkdtempSync(join(tmpdir(), "celac-"));

function reports(files) {
  const paths = { json: join(scratch, "r.json"), sarif: join(scratch, "r.sarif") };
  run("validate", "--no-config", "--report", `json=${paths.json}`, "--report", `sarif=${paths.sarif}`, ...files);
  return [JSON.parse(readFileSync(paths.json, "utf8")), JSON.parse(readFileSync(paths.sarif, "utf8"))];
}

function faults(files) {
  const [json, log] = reports(files);
  const found = [...(ours(json) ? [] : said(ours)), ...(sarif(log) ? [] : said(sarif))];
  const { results, invocations, tool } = log.runs[0];
  const notified = invocations[0].toolExecutionNotifications ?? [];
  if (results.length + notified.length !== json.diagnostics.length) found.push("SARIF and JSON differ in number");
  for (const result of results) {
    const uri = result.locations[0].physicalLocation.artifactLocation.uri;
    if (/^([a-z]+:|\/)/.test(uri)) found.push(`${uri} is not relative`);
    if (!result.partialFingerprints || tool.driver.rules[result.ruleIndex]?.id !== result.ruleId) {
      found.push(`${result.ruleId} without fingerprint or rule`);
    }
  }
  if (tool.driver.rules.some((rule) => !rule.help?.text || !rule.help?.markdown)) found.push("a rule without help");
  return found;
}

// A fix in SARIF does what the fix in JSON says.
function fixesAgree() {
  const [json, log] = reports(["examples/draft-broken.md"]);
  const wanted = json.diagnostics.filter((one) => one.fix).map(({ fix }) => [...fix.bytes, fix.text].join(" "));
  const got = log.runs[0].results
    .filter((one) => one.fixes)
    .map(({ fixes }) => fixes[0].artifactChanges[0].replacements[0])
    .map(({ deletedRegion: { byteOffset, byteLength }, insertedContent: { text } }) =>
      [byteOffset, byteOffset + byteLength, text].join(" "),
    );
  return wanted.length > 0 && wanted.join("\n") === got.join("\n") ? [] : ["fixes differ"];
}

// A schema that lets anything pass would prove nothing.
function refuseNonsense() {
  const [json, log] = reports(["examples/draft-broken.md"]);
  const spoilt = [
    [ours, json, (report) => delete report.summary],
    [ours, json, (report) => (report.diagnostics[0].severity = "fatal")],
    [ours, json, (report) => (report.diagnostics[0].line = 0)],
    [sarif, log, (report) => (report.version = "2.0.0")],
    [sarif, log, (report) => delete report.runs[0].results[0].message],
  ];
  return spoilt.flatMap(([validate, report, spoil], index) => {
    const copy = structuredClone(report);
    spoil(copy);
    return validate(copy) ? [`spoilt report ${index + 1} passes`] : [];
  });
}

const inside = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /^(?!README).*\.(md|txt|yaml|json)$/.test(name))
    .map((name) => `${folder}/${name}`);
const all = ["examples", "tests/golden/validate/near", "tests/golden/validate/golden", "tests/golden/validate/files"].flatMap(inside);
let failed = 0;
const cases = [
  ...all.map((file) => [file, faults([file])]),
  ["all files in one run", faults(all)],
  ["an absolute path", faults([join(root, "examples", "draft-broken.md")])],
  ["no such file", faults(["none.md", "examples/draft-broken.md", "tests"])],
  ["fixes in SARIF and JSON", fixesAgree()],
  ["the schemas refuse nonsense", refuseNonsense()],
];
for (const [name, found] of cases) {
  failed += found.length > 0;
  for (const fault of found.slice(0, 8)) console.log(`FAIL ${name}: ${fault}`);
}
rmSync(scratch, { recursive: true });
console.log(`${cases.length - failed} passed, ${failed} failed, 0 skipped`);
process.exit(failed > 0 ? 1 : 0);
