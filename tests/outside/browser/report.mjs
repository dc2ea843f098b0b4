// The reports on several editions in a real browser: what page.mjs asks of a plan's page, and that filters, bands and
// columns do what they say.
//
//   node tests/outside/browser/report.mjs [CELAC]

import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { axeFaults, celac, close, hostileModel, htmlFaults, isInert, open, pageOf, payloads, root, run, same, scratch, test } from "./browser.mjs";

const editions = ["plan-2019-2021.md", "plan-2022-2024.md", "plan-2025-2027.md"].map((name) => join(root, "examples", name));
const attacks = join(root, "tests", "outside", "render", "attacks.md");
const diffOf = (name, was, now, ...options) => pageOf(name, "diff", "-q", "--exit-zero", "--to", "html", ...options, was, now);
const traceOf = (name, ...plans) => pageOf(name, "trace", "-q", "--exit-zero", "--to", "html", ...plans);
const alignOf = (name, ...plans) => pageOf(name, "align", "-q", "--exit-zero", "--to", "html", ...plans);
const rowsOf = (...plans) => JSON.parse(run("diff", "-q", "--exit-zero", "--to", "json", ...plans));
const diff = diffOf("diff", editions[1], editions[2]);
const trace = traceOf("trace", ...editions);
const languages = ["plan-2025-2027.md", "plan-2025-2027.es.md", "plan-2025-2027.zh.md"].map((name) => join(root, "examples", name));
const align = alignOf("align", ...languages);
const model = rowsOf(editions[1], editions[2]);
const visible = (page) => page.evaluate(() => [...document.querySelectorAll(".row")].filter((row) => row.checkVisibility()).length);

// ---- attacks, on either side and on both

for (const [which, url] of [["old", diffOf("old", attacks, editions[0])], ["new", diffOf("new", editions[0], attacks)], ["one", traceOf("one", editions[0], attacks)], ["other", alignOf("other", editions[0], attacks)]]) {
  await test(`attacks in the ${which} edition are words`, () => isInert(url, [1, 2]));
}
for (const payload of payloads) {
  await test(`models full of ${payload} are words`, async () => {
    const [was, now] = [join(scratch, "was.json"), join(scratch, "now.json")];
    writeFileSync(was, JSON.stringify(hostileModel(payload)));
    const other = hostileModel(payload);
    other.sections[0].items[0].text = `before ${payload} behind`;
    writeFileSync(now, JSON.stringify(other));
    await isInert(diffOf("hostile", was, now), [1, 2]);
    await isInert(traceOf("hostile", was, now), [1, 2]);
    await isInert(alignOf("hostile", was, now), [1, 2]);
  });
}

// ---- both reports

for (const [name, url] of [["diff", diff], ["trace", trace], ["align", align]]) {
  await test(`${name}: valid HTML`, async () => same(await htmlFaults(url), [], "faults"));
  for (const colorScheme of ["light", "dark"]) {
    await test(`${name}: axe-core holds nothing against it, ${colorScheme}`, async () => same(await axeFaults(url, colorScheme), [], "faults"));
  }
  await test(`${name}: links lead somewhere, anchors are there once`, async () => {
    const { page, events, close: leave } = await open(url);
    same(await page.evaluate(() => [...document.querySelectorAll("a[href]")].filter((a) => !document.getElementById(decodeURIComponent(new URL(a.href.baseVal ?? a.href, location).hash.slice(1)))).map((a) => String(a.href.baseVal ?? a.href))), [], "links to nowhere");
    same(await page.evaluate(() => [...document.querySelectorAll("[id]")].map((one) => one.id).filter((id, at, all) => all.indexOf(id) !== at)), [], "anchors that are there twice");
    same(events, [], "events");
    await leave();
  });
  for (const width of [320, 390, 768, 1400]) {
    await test(`${name}: nothing sticks out at ${width} pixels`, async () => {
      const { page, close: leave } = await open(url, { viewport: { width, height: 800 } });
      await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
      same(await page.evaluate(() => document.documentElement.scrollWidth), width, "width");
      await leave();
    });
  }
  await test(`${name}: it is whole without scripts`, async () => {
    const { page, close: leave } = await open(url, { javaScriptEnabled: false });
    same(await page.locator("#page\\:tools").isVisible(), false, "tools that could not work");
    same(await page.locator(".row").last().isVisible(), true, "rows");
    await leave();
  });
  await test(`${name}: it prints`, async () => {
    const { page, close: leave } = await open(url);
    const pdf = await page.pdf({ format: "A4" });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    if (pages < 4 || pages > 50) throw new Error(`${pages} pages`);
    await page.emulateMedia({ media: "print" });
    same(await page.locator(".tools").isVisible(), false, "tools on paper");
    await leave();
  });
}

// ---- the diff

await test("a row for each row, under the ids of both editions", async () => {
  const { page, close: leave } = await open(diff);
  same(await page.locator(".row:has(.ids)").count(), model.items.length, "rows");
  const wanted = model.items.flatMap((row) => [...row.new, ...row.old.map((id) => `old:${id}`)]);
  same(await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)?.closest(".row")), wanted), [], "ids without a row");
  await leave();
});

await test("marked words rebuild both texts", async () => {
  const { page, close: leave } = await open(diff);
  const shown = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll(".row:has(.marked):has(.ids [id])")].map((row) => {  // a preamble has no id
    const without = (mark) => [...row.querySelector(".marked").childNodes].filter((part) => part.localName !== mark).map((part) => part.textContent).join("");
    return [row.querySelector(".ids [id]:last-child").id, [without("ins"), without("del")]];
  })));
  if (Object.keys(shown).length < 30) throw new Error(`only ${Object.keys(shown).length} rows with marks`);
  const texts = (nodes) => nodes.map((node) => node.text).join("\n");
  for (const row of model.items) {
    const got = shown[row.new[row.new.length - 1]];
    if (got) same(got, [texts(row.old_nodes), texts(row.new_nodes)], row.new.join());
  }
  await leave();
});

await test("numbers, doubts and transfers are named", async () => {
  const { page, close: leave } = await open(diff);
  same(await page.evaluate(() => Object.fromEntries([...document.querySelectorAll(".tiles li")].map((tile) => [tile.className, +tile.querySelector("b").textContent]))),
    Object.fromEntries(Object.entries(model.summary).filter(([key]) => key !== "rows")), "numbers");
  same(await page.locator(".apart:has(#page\\:possibly) li").count(), model.possibly.length, "possibly");
  same(await page.locator(".apart:has(#page\\:transfers) li").count(), model.transfers.length, "transfers");
  await leave();
});

await test("filters by kind, by section and by words, and together", async () => {
  const { page, close: leave } = await open(diff);
  const all = await visible(page);
  await page.check(".pill.moved input");
  same(await visible(page), model.summary.moved, "moved");
  await page.check(".pill.removed input");
  same(await visible(page), model.summary.moved + model.summary.removed, "moved or removed");
  await page.click("#page\\:clear");
  same(await visible(page), all, "after Show all");
  await page.selectOption("#page\\:section", { label: await page.locator("#page\\:section optgroup[label='New edition'] option", { hasText: "II.4" }).first().textContent() });
  same(await visible(page), model.items.filter((row) => row.new.some((id) => id.startsWith("II.4."))).length, "of one section");
  await page.keyboard.press("Escape");
  await page.click("h1");
  await page.keyboard.press("/");
  await page.keyboard.type("smàllholders");
  same(await visible(page), 1, "by words");
  same(await page.textContent("#page\\:count"), `1 of ${await page.locator(".row").count()} rows`, "count");
  same(await page.locator(".group:visible").count() < 4, true, "sections without rows are gone");
  await page.fill("#page\\:filter", "no such word at all");
  same(await page.locator("#page\\:none").isVisible(), true, "nothing found");
  await page.keyboard.press("Escape");
  same(await visible(page), all, "after Escape");
  await leave();
});

await test("a band of the flow shows its rows", async () => {
  const { page, close: leave } = await open(diff, { viewport: { width: 1400, height: 900 } });
  const bands = page.locator(".flow.wide a.moved");
  const count = await bands.count();
  let rows = 0;
  for (let i = 0; i < count; i += 1) {
    await bands.nth(i).focus();
    await page.keyboard.press("Enter");
    rows += await visible(page);
  }
  same(rows, model.summary.moved, "rows of all moved bands");
  await page.locator(".flow.wide a.removed").first().dispatchEvent("click");
  same(await page.locator(".row.removed:visible").count() === await visible(page), true, "only removed ones");
  await leave();
});

await test("a link to a row that a filter hides shows it", async () => {
  const { page, close: leave } = await open(diff);
  await page.check(".pill.removed input");
  await page.evaluate(() => (location.hash = "#I.1"));
  await page.waitForFunction(() => document.getElementById("I.1").checkVisibility());
  await leave();
});

await test("side by side the old text stands beside the new one", async () => {
  const { page, close: leave } = await open(diff);
  await page.click("#page\\:sides");
  same(await page.getAttribute("#page\\:sides", "aria-pressed"), "true", "pressed");
  same(await page.locator(".marked:visible").count(), 0, "inline texts");
  same(await page.evaluate(() => [...document.querySelectorAll(".columns")].every((part) => !part.children[0].querySelector("ins") && !part.children[1].querySelector("del"))), true, "columns");
  await page.click("#page\\:sides");
  same(await page.locator(".columns:visible").count(), 0, "columns after a second click");
  await leave();
});

await test("a selection says that it is one", async () => {
  const { page, close: leave } = await open(diffOf("selection", editions[1], editions[2], "--only", "moved"));
  same(await visible(page), model.summary.moved, "rows");
  same(/A selection: 4 of 112 rows/.test(await page.textContent(".sentence")), true, "sentence");
  same(await page.evaluate(() => [...document.querySelectorAll("a[href]")].filter((a) => !document.getElementById(decodeURIComponent(new URL(a.href.baseVal ?? a.href, location).hash.slice(1)))).length), 0, "links to nowhere");
  await leave();
});

await test("rows without a change are folded, and opened all at once", async () => {
  const { page, close: leave } = await open(diff);
  same(await visible(page), await page.locator(".row").count() - model.summary.unchanged, "rows that stand open");
  await page.click("#page\\:open");
  same(await visible(page), await page.locator(".row").count(), "after Open all");
  await page.click("#page\\:open");
  same(await visible(page), 0, "after Close all");
  await leave();
});

await test("a view stands in the address and can be sent", async () => {
  const { page, close: leave } = await open(diff);
  await page.check(".pill.removed input");
  await page.selectOption("#page\\:sort", "size");
  const shown = await visible(page);
  const address = page.url();
  same(address.split("#")[1], "?only=removed&sort=size", "address");
  await leave();
  const other = await open(address);
  same(await visible(other.page), shown, "rows of the view");
  same(await other.page.isChecked(".pill.removed input"), true, "the filter is set");
  same(other.events, [], "events");
  await other.page.keyboard.press("Escape");
  same(other.page.url().split("#")[1], "?sort=size", "address without the filter");
  await other.close();
});

await test("rows are sorted by the size of their change and go back to their places", async () => {
  const { page, close: leave } = await open(diff);
  const ids = () => page.evaluate(() => [...document.querySelectorAll(".row .ids")].map((part) => part.textContent));
  const before = await ids();
  await page.selectOption("#page\\:sort", "size");
  const sizes = await page.evaluate(() => [...document.querySelectorAll("#page\\:sorted .row")].map((row) => +(row.dataset.size || 0)));
  same(sizes, [...sizes].sort((a, b) => b - a), "sizes");
  same(sizes.length, await page.locator(".row").count(), "rows");
  await page.selectOption("#page\\:sort", "");
  same(await ids(), before, "order afterwards");
  await leave();
});

await test("what is shown is saved, and no spreadsheet runs it", async () => {
  const { page, close: leave } = await open(diff);
  await page.check(".pill.moved input");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#page\\:save")]);
  const lines = readFileSync(await download.path(), "utf8").trim().split("\r\n");
  same(lines.length, model.summary.moved + 1, "lines");
  same(lines[0].replace("\ufeff", ""), "old_id,new_id,change,old_text,new_text", "head");
  const row = model.items.find((one) => one.change.includes("moved"));
  same(lines.some((line) => line.startsWith(`"${row.old.join(" ")}","${row.new.join(" ")}","${row.change.join("+")}"`)), true, "a row");
  await leave();
});

await test("changed sums, dates and duties stand at the head, and lead to their rows", async () => {
  const { page, close: leave } = await open(diff);
  const sums = model.items.flatMap((row) => row.signals ?? []).filter((signal) => signal.kind === "amount").length;
  same(+(await page.textContent(".boxes > div:first-child small")), sums, "sums");
  await page.locator(".boxes a").first().click();
  same(await page.evaluate(() => document.querySelector(":target").closest(".row") !== null), true, "a row");
  await leave();
});

for (const [plan, language, word] of [["plan-2025-2027.es.md", "es", "Qué cambió"], ["plan-2025-2027.zh.md", "zh", "的变化"]]) {
  await test(`a page on ${plan} speaks its language, and says that the editions are in two`, async () => {
    const url = diffOf(language, editions[1], join(root, "examples", plan));
    const { page, close: leave } = await open(url);
    same((await page.getAttribute("html", "lang")).slice(0, 2), language, "language");
    same((await page.textContent("h1")).includes(word), true, "title");
    same((await page.textContent(".note")).includes("celac align"), true, "warning");
    await leave();
    same(await htmlFaults(url), [], "faults");
  });
}

await test("a word in the place of another stands apart from it, and a column has no trace of that", async () => {
  const { page, close: leave } = await open(diff);
  const gaps = await page.evaluate(() => [...document.querySelectorAll(".row .words.marked del + wbr + ins")].map((word) => parseFloat(getComputedStyle(word).marginLeft)));
  same(gaps.length > 20 && gaps.every((gap) => gap > 2), true, "gaps");
  await page.getByRole("button", { name: "Side by side" }).click();
  same(await page.locator(".columns wbr").count(), 0, "places to break");
  await leave();
});

await test("no number in the picture covers another", async () => {
  for (const [width, picture] of [[390, ".flow.narrow"], [1400, ".flow.wide"]]) {
    const { page, close: leave } = await open(diffOf("numbers", editions[0], editions[1]), { viewport: { width, height: 900 } });
    const boxes = await page.locator(`${picture} .band text`).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const covers = (a, b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 6 && b.top < a.bottom - 6;
    same(boxes.length > 10, true, "numbers");
    same(boxes.filter((one, i) => boxes.slice(i + 1).some((other) => covers(one, other))).length, 0, `numbers that cover others at ${width}`);
    await leave();
  }
});

await test("no name in the picture is cut, and small moves are drawn together", async () => {
  const scattered = (edition) => {
    const lines = ["# Plan of the forty quays", ""];
    for (let section = 1; section <= 24; section += 1) {
      lines.push(`## ${section}. A chapter with a name that is longer than any line beside a bar could be, number ${section}`, "");
      for (let item = 1; item <= 6; item += 1) {
        const key = edition === 1 && item > 4 ? (section * 7 + item * 5) % 24 + 1 : section;
        lines.push(`${section}.${item} Keep lantern ${key * 31 + item} of quay ${key * 17} lit for boat ${key * 101 + item * 13}, and report on rope ${key * 7919 + item}.`, "");
      }
    }
    const file = join(scratch, `scattered-${edition}.md`);
    writeFileSync(file, lines.join("\n"));
    return file;
  };
  const { page, close: leave } = await open(diffOf("scattered", scattered(0), scattered(1)));
  same(await page.locator(".flow.wide .end").evaluateAll((names) => names.filter((name) => name.textContent.includes("…")).length), 0, "names that are cut");
  const ribbons = await page.locator(".flow.wide .moved").count();
  if (ribbons === 0 || ribbons > 16 + 2 * 24) throw new Error(`${ribbons} moves`);
  await leave();
});

// ---- the trace

await test("the grid opens the wording, and all of it on paper", async () => {
  const { page, close: leave } = await open(trace);
  const traced = JSON.parse(run("trace", "-q", "--exit-zero", "--to", "json", ...editions));
  same(await visible(page), traced.lineages.length, "rows");
  same(await page.locator(".grid details").count(), traced.lineages.flatMap((one) => one.nodes).filter((node) => node.id).length, "cells");
  await page.locator(".grid summary").first().focus();
  await page.keyboard.press("Enter");
  same(await page.locator(".grid details[open] .words").count(), 1, "opened by a key");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  same(await page.locator(".grid details:not([open])").count(), 0, "closed on paper");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  same(await page.locator(".grid details[open]").count(), 1, "open afterwards");
  await page.check(".pill.merged input");
  same(await visible(page), traced.lineages.filter((one) => one.nodes.some((node) => node.status === "merged")).length, "merged");
  await leave();
});

// ---- languages

await test("the head of languages stays, findings are marked and found", async () => {
  const [one, other] = [join(scratch, "one.en.md"), join(scratch, "other.es.md")];
  const items = (sentence, changed) => Array.from({ length: 60 }, (_, at) => `${at + 1}. ${sentence.replace("%", at === 40 ? changed : 1000 + at)}\n`).join("\n");
  writeFileSync(one, `# Plan of the quays\n\n${items("The quay keeps % lamps and the lights of the harbour.", "1,040")}`);
  writeFileSync(other, `# Plan de los muelles\n\n${items("El muelle conserva % faroles y las luces del puerto.", "1.041")}`);
  const { page, close: leave } = await open(alignOf("marked", one, other));
  same(await visible(page), 60, "rows");
  same(await page.locator(".row mark").allTextContents(), ["1,040", "1.041"], "marks");
  await page.evaluate(() => document.querySelectorAll(".row")[50].scrollIntoView());
  same(await page.evaluate(() => Math.round(document.querySelector(".languages thead th").getBoundingClientRect().top) - document.querySelector(".tools").offsetHeight), 0, "head below the tools");
  await page.check(".pill input");
  same(await visible(page), 1, "rows with a number that differs");
  await leave();
});

for (const [first, language, title, gap] of [["es", "es", "Un texto en 2 idiomas", "falta en en"], ["zh", "zh", "同一文本的2种语言", "缺于en"]]) {
  await test(`rows of languages speak the language of the first one, ${language}`, async () => {
    const [one, other] = [join(scratch, `first.${first}.md`), join(scratch, "second.en.md")];
    const plan = { es: "# Plan de los muelles\n\n1. El muelle conserva 300 faroles y las luces del puerto.\n\n2. Los barcos pagan por cada farol que se rompe.\n", zh: "# 码头计划\n\n1. 码头保留300盏灯和港口的灯光。\n\n2. 船只为每盏损坏的灯付款。\n" }[first];
    writeFileSync(one, plan);
    writeFileSync(other, "# Plan of the quays\n\n1. The quay keeps 400 lamps and the lights of the harbour.\n");
    const url = alignOf(`languages-${first}`, one, other);
    const { page, close: leave } = await open(url);
    same((await page.getAttribute("html", "lang")).slice(0, 2), language, "language");
    same((await page.textContent("h1")), title, "title");
    same((await page.textContent(".languages")).includes(gap), true, "what lacks");
    same((await page.locator(".found").first().textContent()).includes(`${language} 300, en 400`), true, "values");
    same(await page.locator("#page\\:open").isVisible(), false, "a button that has nothing to open");
    await leave();
    same(await htmlFaults(url), [], "faults");
  });
}

await test("what is shown of languages is saved, a row a line", async () => {
  const { page, close: leave } = await open(align);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#page\\:save")]);
  const lines = readFileSync(await download.path(), "utf8").trim().split("\r\n");
  same(lines.length, await page.locator(".row").count() + 1, "lines");
  same(lines[0].replace("\ufeff", ""), '"Row","en","es","zh"', "head");
  await leave();
});

// ---- paper

await test("paper has the ends of long texts, and how many words are between", async () => {
  const [was, now] = [join(scratch, "paper-was.md"), join(scratch, "paper-now.md")];
  const long = Array.from({ length: 60 }, (_, at) => `w${at}`).join(" ");
  writeFileSync(was, `# Plan of the quays\n\n1. The quay keeps ten lamps where ${long} and the lights stay.\n\n2. Boats pay for ropes.\n`);
  writeFileSync(now, `# Plan of the quays\n\n1. The quay keeps twelve lamps where ${long} and the lights stay.\n\n2. Boats pay for ropes.\n\n3. Pilots sing of ${long.replaceAll("w", "p")} at dusk.\n`);
  const { page, close: leave } = await open(diffOf("paper", was, now));
  const shown = () => page.evaluate(() => [...document.querySelectorAll(".words")].map((part) => part.innerText));
  same((await shown()).every((text) => !text.includes("w30") || text.includes("w29 w30")), true, "on the screen");
  const [, all] = [await shown(), await page.evaluate(() => [...document.querySelectorAll(".rest")].map((part) => [part.dataset.rest, part.textContent.split(" ").length]))];
  same(all.length, 2, "cuts");
  for (const [said, count] of all) same(said, `[… ${count} words]`, "words that are left out");
  await page.emulateMedia({ media: "print" });
  same((await shown()).some((text) => text.includes("w30") || text.includes("p50")), false, "middles on paper");
  same(await page.locator("ins").first().isVisible(), true, "a change on paper");
  await page.emulateMedia({ media: "screen" });
  await page.click("#page\\:open");
  await page.emulateMedia({ media: "print" });
  same((await shown()).filter((text) => text.includes("w30") || text.includes("p50")).length, 2, "after Open all");
  await leave();
});

const standard = join(process.env.CELAC_CORPUS ?? join(root, "..", "shared", "corpus"), "asvs");
if (existsSync(standard)) {
  await test("two editions of a standard of 280 requirements print on 20 pages", async () => {
    const { page, close: leave } = await open(diffOf("standard", join(standard, "asvs-4.0.3-en.md"), join(standard, "asvs-5.0.0-en.md")));
    const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    if (pages > 20) throw new Error(`${pages} pages`);
    await leave();
  });
}

// ---- large plans

// A plan of 1,000 items in 40 sections; the next edition rewords, moves, drops and adds some.
function largePlan(edition) {
  const lines = [`# Joint plan (${2019 + 3 * edition}-${2021 + 3 * edition})`, ""];
  for (let section = 1; section <= 40; section += 1) {
    lines.push(`## ${section}. Chapter of matter ${section * 7}`, "");
    let number = 0;
    for (let item = 1; item <= 25; item += 1) {
      const key = section * 25 + item;
      if (edition === 1 && key % 17 === 0) continue;
      number += 1;
      const verb = edition === 1 && key % 5 === 0 ? "Deepen" : "Support";
      lines.push(`${section}.${number} ${verb} the exchange of harbour pilots ${key} with district ${(key * 7919) % 1009}, and report on quay ${(key * 104729) % 997} before the spring of the year${edition === 1 && key % 3 === 0 ? " that follows the conference" : ""}.`, "");
    }
  }
  const file = join(scratch, `large-${edition}.md`);
  writeFileSync(file, lines.join("\n"));
  return file;
}

await test("a report on a thousand items opens without work", async () => {
  const url = diffOf("large", largePlan(0), largePlan(1));
  const countWork = () => {
    window.work = 0;
    new MutationObserver((records) => (window.work += records.filter((record) => record.type === "attributes").length)).observe(document, { subtree: true, childList: true, attributes: true });
  };
  const { page, close: leave } = await open(url, {}, countWork);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const metrics = Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map((one) => [one.name, one.value]));
  const rows = await page.locator(".row").count();
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  const work = await page.evaluate(() => window.work);
  const spent = await page.evaluate(() => {
    const before = performance.now();
    const field = document.getElementById("page:filter");
    field.value = "quay 12";
    field.dispatchEvent(new Event("input"));
    return performance.now() - before;
  });
  console.log(`a diff of 1,000 items: ${rows} rows, ${nodes} elements, ${Math.round(statSync(fileURLToPath(url)).size / 1000)} kB, ${(metrics.ScriptDuration * 1000).toFixed(0)} ms of script to open, ${spent.toFixed(0)} ms for a first filter`);
  if (rows < 950) throw new Error(`${rows} rows`);
  if (work > 5) throw new Error(`${work} changes of attributes on opening`);
  if (nodes > 25 * rows) throw new Error(`${nodes} elements for ${rows} rows`);
  await leave();
});

await close();
