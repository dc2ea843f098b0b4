// What the tests of pages share: the program, Chromium, counting, pages that are watched, plans full of attacks.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
export const celac = process.argv[2] ?? join(root, "build", "release", "celac");
export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const run = (...args) => execFileSync(celac, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" });
export const scratch = mkdtempSync(join(tmpdir(), "celac-pages-"));

if (!existsSync(executablePath)) {
  console.log(`skipped pages: no ${executablePath}`);
  console.log("0 passed, 0 failed, 1 skipped");
  process.exit(0);
}
export const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
let passed = 0;
let failed = 0;

export async function test(name, body) {
  try {
    await body();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}: ${error.message}`);
  }
}

export function same(got, expected, what) {
  if (JSON.stringify(got) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
  }
}

/// Prints the count and ends.
export async function close() {
  await browser.close();
  rmSync(scratch, { recursive: true });
  console.log(`${passed} passed, ${failed} failed, 0 skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/// The address of the page that the program writes.
export function pageOf(name, ...args) {
  const file = join(scratch, `${name}.html`);
  writeFileSync(file, run(...args));
  return pathToFileURL(file).href;
}

/// Opens a page and collects all that a page of words must not do.
export async function open(url, options = {}, before = undefined) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  const events = [];
  page.on("dialog", (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url.split("#")[0]) events.push(`request ${request.url()}`);
  });
  page.on("console", (message) => events.push(`console ${message.text()}`));
  page.on("pageerror", (error) => events.push(`error ${error.message}`));
  if (before) await page.addInitScript(before);
  await page.goto(url);
  return { page, events, close: () => context.close() };
}

// Style, not validity: our pages have long lines, ids that are those of plans, and roles for old readers.
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: { "long-title": "off", "no-trailing-whitespace": "off", "valid-id": ["error", { relaxed: true }], "no-inline-style": "error", "require-sri": "off", "attribute-boolean-style": "off", "void-style": "off" },
});

/// The faults that html-validate finds in a page.
export async function htmlFaults(url) {
  const report = await validator.validateString(readFileSync(fileURLToPath(url), "utf8"));
  return report.results.flatMap((result) => result.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`));
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/// What axe-core holds against a page, every rule that it has. The page's own policy would not let it in.
export async function axeFaults(url, colorScheme) {
  const { page, close: leave } = await open(url, { colorScheme, bypassCSP: true });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document));
  await leave();
  return violations.map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].any[0]?.message ?? ""}`);
}

/// A model with an attack in every field, ids and labels too.
export function hostileModel(payload) {
  const at = (n) => ({ lines: [n, n], bytes: [[n, n + 1]] });
  const words = { label: payload, number: payload, kind: payload, title: payload };
  const item = (n) => ({ id: `${payload}${n}`, ...words, text: payload, markup: payload, column: payload, cells: [{ column: payload, text: payload }], ...at(n) });
  return {
    schema: "celac/plan/1", title: payload, language: payload, source: { name: payload, bytes: 1, lines: 1, xxh3: payload },
    preamble: [{ text: payload, ...at(1) }],
    sections: [{ id: payload, ...words, ...at(2), paragraphs: [{ text: payload, ...at(3) }], items: [item(4)] }],
    items: [item(9), { ...item(10), items: [{ ...item(11), kind: "bullet", label: undefined, number: undefined }] }], paragraphs: [{ id: `${payload}p`, text: payload, markup: payload }], footnotes: [{ label: payload, text: payload, ...at(11) }],
    repairs: [{ code: "joined-wrap", id: payload, ...at(4), was: payload, now: payload }],
  };
}

export const payloads = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)' x='", "javascript:alert(1)",
  "</title></style></script><script>alert(1)</script>", "--><svg onload=alert(1)>", "<a href=javascript:alert(1)>a</a>", "&lt;script&gt;alert(1)&lt;/script&gt;"];

/// Points at and clicks whatever could be, then counts what is not words.
export async function isInert(url, scriptsAndStyles) {
  const { page, events, close: leave } = await open(url);
  await page.fill("input[type=search]", "a");
  await page.evaluate(() => {
    addEventListener("click", (event) => event.target.closest("a[href^=http]") && event.preventDefault(), true);
    for (const element of document.querySelectorAll("body *")) {
      for (const kind of ["mouseover", "focus", "click"]) element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
    }
  });
  await page.waitForTimeout(100);
  same(await page.evaluate(() => [document.scripts.length, document.querySelectorAll("style").length, document.querySelectorAll("link,img,iframe,object,foreignObject").length]), [...scriptsAndStyles, 0], "elements");
  same(events, [], "events");
  await leave();
}
