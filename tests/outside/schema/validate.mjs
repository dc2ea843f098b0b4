// Every model that celac writes follows the published schema, and its YAML says the same as its JSON to readers of
// YAML 1.1 and 1.2. Validator and readers are not ours.
//
//   node tests/outside/schema/validate.mjs [CELAC]

import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import Ajv from "ajv";
import { readers } from "./readers.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const celac = process.argv[2] ?? join(root, "build", "release", "celac");
const run = (...args) => execFileSync(celac, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" });

function faults(validate, file) {
  const model = JSON.parse(run("parse", "-q", "--to", "json", file));
  const found = validate(model) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
  const text = run("parse", "-q", file);
  for (const [name, read] of Object.entries(readers)) {
    if (!isDeepStrictEqual(read(text), model)) found.push(`${name} and JSON differ`);
  }
  const line = run("parse", "-q", "--to", "ndjson", file);
  const { file: said, ...record } = JSON.parse(line);
  if (said !== file) found.push(`NDJSON says that the file is ${said}`);
  if (!isDeepStrictEqual(record, model) || line.indexOf("\n") !== line.length - 1) {
    found.push("NDJSON and JSON differ");
  }
  return found;
}

// A schema that lets anything pass would prove nothing.
function refusesNonsense(validate) {
  const good = JSON.parse(run("parse", "-q", "--to", "json", join(root, "examples", "plan-2025-2027.md")));
  const spoilt = [
    (model) => delete model.title,
    (model) => (model.schema = "celac/plan/2"),
    (model) => (model.sections[0].items[0].text = 7),
    (model) => (model.sections[0].lines = [0, 1]),
    (model) => (model.furniture[0].bytes = [[1]]),
    (model) => (model.repairs[0].code = "Not A Code"),
  ];
  return spoilt.flatMap((spoil, index) => {
    const model = structuredClone(good);
    spoil(model);
    return validate(model) ? [`spoilt model ${index + 1} passes`] : [];
  });
}

const validate = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(run("schema", "plan")));
const plans = ["examples", "tests/golden/cases"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /^(?!README).*\.(md|txt)$/.test(name))
    .map((name) => join(root, folder, name)),
);
let failed = 0;
for (const [name, found] of [
  ...plans.map((file) => [relative(root, file), faults(validate, file)]),
  ["the schema refuses nonsense", refusesNonsense(validate)],
]) {
  failed += found.length > 0;
  for (const fault of found.slice(0, 8)) console.log(`FAIL ${name}: ${fault}`);
}
console.log(`${plans.length + 1 - failed} passed, ${failed} failed, 0 skipped`);
process.exit(failed > 0 ? 1 : 0);
