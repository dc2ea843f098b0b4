// Draws the picture of the diff report that the README shows: examples/report.png, from two of the example plans.
//
//   node tests/outside/browser/picture.mjs [CELAC]

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const celac = process.argv[2] ?? join(root, "build", "release", "celac");
const [was, now] = ["plan-2022-2024.md", "plan-2025-2027.md"].map((name) => join(root, "examples", name));
const scratch = mkdtempSync(join(tmpdir(), "celac-picture-"));
const file = join(scratch, "report.html");
writeFileSync(file, execFileSync(celac, ["diff", "-q", "--exit-zero", "--to", "html", was, now]));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1200, height: 1400 }, colorScheme: "light" });
await page.goto(pathToFileURL(file).href);
const edge = await page.evaluate(() => document.querySelector(".as-table").getBoundingClientRect().top);
await page.screenshot({ path: join(root, "examples", "report.png"), fullPage: true, clip: { x: 0, y: 0, width: 1200, height: Math.round(edge) } });
await browser.close();
rmSync(scratch, { recursive: true });
