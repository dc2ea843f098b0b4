// Word edits of two files by jsdiff, as JSON: [["=", text], ["-", text], ["+", text]].
//   jsdiff.mjs OLD NEW
import { readFileSync } from "node:fs";
import { diffWords } from "diff";

const [before, after] = process.argv.slice(2).map((name) => readFileSync(name, "utf8"));
const edits = diffWords(before, after);
process.stdout.write(JSON.stringify(edits.map((e) => [e.added ? "+" : e.removed ? "-" : "=", e.value])));
