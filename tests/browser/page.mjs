// Pages in a real browser: nothing runs, nothing is asked for, nothing sticks out, and the script does what it says.
//
//   node tests/browser/page.mjs [CELAC]
//
// Chromium is Debian's, driven by playwright-core. Skipped where there is none; CHROMIUM names another.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const celac = process.argv[2] ?? join(root, "build", "release", "celac");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const example = join(root, "examples", "plan-2019-2021.md");
const attacks = join(root, "tests", "render", "attacks.md");
const run = (...args) => execFileSync(celac, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" });

if (!existsSync(executablePath)) {
  console.log(`skipped pages: no ${executablePath}`);
  console.log("0 passed, 0 failed, 1 skipped");
  process.exit(0);
}

const scratch = mkdtempSync(join(tmpdir(), "celac-pages-"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
let passed = 0;
let failed = 0;

async function test(name, body) {
  try {
    await body();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}: ${error.message}`);
  }
}

function same(got, expected, what) {
  if (JSON.stringify(got) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
  }
}

function pageOf(plan, name) {
  const file = join(scratch, `${name}.html`);
  writeFileSync(file, run("render", "-q", "--to", "html", plan));
  return pathToFileURL(file).href;
}

// Opens a page and collects all that a page of words must not do.
async function open(url, options = {}, before = undefined) {
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

// A model with an attack in every field, ids and labels too.
function hostileModel(payload) {
  const at = (n) => ({ lines: [n, n], bytes: [[n, n + 1]] });
  const words = { label: payload, number: payload, kind: payload, title: payload };
  const item = (n) => ({ id: `${payload}${n}`, ...words, text: payload, markup: payload, cells: [payload], ...at(n), after: payload });
  return {
    schema: "celac/plan/1", title: payload, language: payload, source: { name: payload, bytes: 1, lines: 1, xxh3: payload },
    preamble: [{ text: payload, ...at(1) }],
    sections: [{ id: payload, ...words, ...at(2), paragraphs: [{ text: payload, ...at(3) }], items: [item(4)] }],
    items: [item(9), item(10)], footnotes: [{ label: payload, text: payload, ...at(11) }],
    repairs: [{ code: "joined-wrap", id: payload, ...at(4), was: payload, now: payload }],
  };
}

async function isInert(url) {
  const { page, events, close } = await open(url);
  await page.fill("input", "a");
  // Whatever could be clicked or pointed at is.
  await page.evaluate(() => {
    addEventListener("click", (event) => event.target.closest("a[href^=http]") && event.preventDefault(), true);
    for (const element of document.querySelectorAll("body *")) {
      for (const kind of ["mouseover", "focus", "click"]) element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
    }
  });
  await page.waitForTimeout(100);
  same(await page.evaluate(() => [document.scripts.length, document.querySelectorAll("style,link,img,iframe,svg,object").length]), [1, 1], "elements");
  same(events, [], "events");
  await close();
}

await test("a plan full of attacks is words", () => isInert(pageOf(attacks, "attacks")));
for (const payload of ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)' x='", "javascript:alert(1)",
  "</title></style></script><script>alert(1)</script>", "--><svg onload=alert(1)>", "<a href=javascript:alert(1)>a</a>", "&lt;script&gt;alert(1)&lt;/script&gt;"]) {
  await test(`a model full of ${payload} is words`, () => {
    const model = join(scratch, "model.json");
    writeFileSync(model, JSON.stringify(hostileModel(payload)));
    return isInert(pageOf(model, "model"));
  });
}

await test("texts arrive as they are in the model", async () => {
  const { page, events, close } = await open(pageOf(example, "example"));
  const shown = await page.evaluate(() => [...document.querySelectorAll("ol.items > li")].map((li) => [li.id, [...li.querySelectorAll(":scope > div > p:not(.name, .cells)")].map((p) => p.textContent).join("\n")]));
  const items = run("render", "-q", "--to", "ndjson", example).trim().split("\n").map((line) => JSON.parse(line));
  same(shown, items.map((item) => [item.id, item.text + (item.after ? `\n${item.after}` : "")]), "texts");
  same(events, [], "events");
  await close();
});

await test("every item and section can be linked to", async () => {
  const { page, close } = await open(pageOf(example, "example"));
  const ids = run("show", "-q", "--ids", example).trim().split("\n");
  same(await page.evaluate((wanted) => wanted.filter((id) => !document.getElementById(id)), ids), [], "ids without an anchor");
  same(await page.evaluate(() => [...document.querySelectorAll("a[href]")].filter((a) => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map((a) => a.href)), [], "links to nowhere");
  await close();
});

await test("the filter finds words without regard to case and accents", async () => {
  const { page, close } = await open(pageOf(example, "example"));
  const visible = () => page.evaluate(() => [...document.querySelectorAll("ol.items > li:not([hidden])")].map((li) => li.id));
  await page.keyboard.press("/");
  await page.keyboard.type("SCHÓOL local");
  same(await visible(), ["II.3.4"], "found");
  same(await page.textContent("output"), "1 of 74 items", "count");
  await page.keyboard.press("Escape");
  same((await visible()).length, 74, "after Escape");
  await page.fill("input", "coastguard");
  same(await visible(), ["I.4", "I.4.b"], "a sub-item comes with its item");
  await close();
});

for (const plan of ["plan-2019-2021.md", "plan-2022-2024.md", "plan-2025-2027.zh.md"]) {
  await test(`citations of ${plan} are those of celac show --cite`, async () => {
    const collect = () => {
      window.copied = [];
      Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => window.copied.push(text) } });
    };
    const file = join(root, "examples", plan);
    const { page, close } = await open(pageOf(file, "cited"), {}, collect);
    const ids = run("render", "-q", "--to", "ndjson", file).trim().split("\n").map((line) => JSON.parse(line).id);
    await page.evaluate(() => document.querySelectorAll(".cite").forEach((button) => button.click()));
    const copied = await page.evaluate(() => window.copied.map((text) => text.split(" \u2013 ")[0]));
    // A button of an item stands behind those of its sub-items.
    same(copied.sort(), run("show", "-q", "--cite", file, ...ids).trim().split("\n").sort(), "citations");
    await close();
  });
}

await test("the page is whole without scripts", async () => {
  const { page, close } = await open(pageOf(example, "example"), { javaScriptEnabled: false });
  same(await page.locator("#page\\:tools").isVisible(), false, "tools that could not work");
  same(await page.locator("#II\\.3\\.4").isVisible(), true, "items");
  same(await page.locator("nav a").first().isVisible(), true, "contents");
  await close();
});

for (const width of [320, 390, 768, 1400]) {
  await test(`nothing sticks out at ${width} pixels`, async () => {
    const { page, close } = await open(pageOf(example, "example"), { viewport: { width, height: 800 } });
    same(await page.evaluate(() => document.documentElement.scrollWidth), width, "width");
    await close();
  });
}

for (const colorScheme of ["light", "dark"]) {
  await test(`words stand out from a ${colorScheme} ground`, async () => {
    const { page, close } = await open(pageOf(example, "example"), { colorScheme });
    const worst = await page.evaluate(() => {
      const canvas = document.createElement("canvas").getContext("2d");
      const light = (colour) => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = (element) => {
        const colour = element ? getComputedStyle(element).backgroundColor : "white";
        return colour === "rgba(0, 0, 0, 0)" ? ground(element.parentElement) : colour;
      };
      const ratio = (element) => {
        const [a, b] = [light(getComputedStyle(element).color), light(ground(element))].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
      };
      return Math.min(...[...document.querySelectorAll("h1,h2,h3,p,a,li,code,summary,label,output,button,input,span")].map(ratio));
    });
    if (worst < 4.5) throw new Error(`a contrast of ${worst.toFixed(2)}`);
    await close();
  });
}

await test("it prints", async () => {
  const { page, close } = await open(pageOf(example, "example"));
  const pdf = await page.pdf({ format: "A4" });
  same(pdf.subarray(0, 5).toString(), "%PDF-", "PDF");
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  if (pages < 5 || pages > 15) throw new Error(`${pages} pages`);
  await page.emulateMedia({ media: "print" });
  const tools = () => [...document.querySelectorAll(".tools, .cite")].filter((part) => part.getClientRects().length > 0).length;
  same(await page.evaluate(tools), 0, "tools on paper");
  await close();
});

await browser.close();
rmSync(scratch, { recursive: true });
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed === 0 ? 0 : 1;
