// Pages in a real browser: nothing runs, nothing is asked for, nothing sticks out, and the script does what it says.
//
//   node tests/outside/browser/page.mjs [CELAC]
//
// Chromium is Debian's, driven by playwright-core. Skipped where there is none; CHROMIUM names another.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { axeFaults, close, hostileModel, htmlFaults, isInert, open, pageOf as writtenBy, payloads, root, run, same, scratch, test } from "./browser.mjs";

const example = join(root, "examples", "plan-2019-2021.md");
const attacks = join(root, "tests", "outside", "render", "attacks.md");
const pageOf = (plan, name) => writtenBy(name, "render", "-q", "--to", "html", plan);

await test("a plan full of attacks is words", () => isInert(pageOf(attacks, "attacks"), [1, 1]));
for (const payload of payloads) {
  await test(`a model full of ${payload} is words`, () => {
    const model = join(scratch, "model.json");
    writeFileSync(model, JSON.stringify(hostileModel(payload)));
    return isInert(pageOf(model, "model"), [1, 1]);
  });
}

await test("it is valid HTML", async () => same(await htmlFaults(pageOf(example, "example")), [], "faults"));
for (const colorScheme of ["light", "dark"]) {
  await test(`axe-core holds nothing against it, ${colorScheme}`, async () => same(await axeFaults(pageOf(example, "example"), colorScheme), [], "faults"));
}

await test("texts arrive as they are in the model", async () => {
  const { page, events, close } = await open(pageOf(example, "example"));
  const shown = await page.evaluate(() => [...document.querySelectorAll("ol.items > li")].map((li) => [li.id, [...li.querySelectorAll(":scope > div > p:not(.name, .cells, [id])")].map((p) => p.textContent).join("\n")]));
  const items = run("render", "-q", "--to", "ndjson", example).trim().split("\n").map((line) => JSON.parse(line));
  same(shown, items.map((item) => [item.id, item.text]), "texts");
  same(events, [], "events");
  await close();
});

await test("every item and section can be linked to", async () => {
  const { page, close } = await open(pageOf(example, "example"));
  const ids = run("show", "-q", "--ids", "--paragraphs", example).trim().split("\n");
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

for (const plan of ["plan-2019-2021.md", "plan-2022-2024.md", "plan-2025-2027.es.md", "plan-2025-2027.zh.md"]) {
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
    // A button of an item stands after those of its sub-items.
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

await close();
