// SPDX-License-Identifier: MIT
// Measures engine and page in one run and compares them with the targets.

import { cpus } from "node:os";
import { coldStart, importTimes, nativeRates, wasmRates } from "./engine.mjs";
import { measurePage } from "./page.mjs";

const native = nativeRates();
const wasm = await wasmRates();
const imports = await importTimes();
const cold_start = coldStart();
const page = await measurePage();

const ratios = Object.fromEntries(Object.keys(native).map((key) => [key, wasm[key] / native[key]]));

const targets = [
  { name: "many, wasm, estimates a second", value: wasm.many, atLeast: 1_000_000 },
  { name: "many, wasm over native", value: ratios.many, atLeast: 0.6 },
  {
    name: "slider to paint, p95 of the quietest of five drags, ms",
    value: page.slider_to_paint.p95_ms,
    atMost: 16,
  },
  { name: "import of the largest kind, ms", value: imports.mixture.median_ms, atMost: 5 },
  { name: "first load, brotli, bytes", value: page.first_load.brotli_bytes, atMost: 200_000 },
].map((target) => ({
  ...target,
  met: target.atLeast ? target.value >= target.atLeast : target.value <= target.atMost,
}));

const machine = { processor: cpus()[0].model, cores: cpus().length, node: process.version };
const result = {
  machine,
  native,
  wasm,
  wasm_over_native: ratios,
  imports,
  cold_start,
  page,
  targets,
};

const digits = (value) =>
  new Intl.NumberFormat("en", { maximumSignificantDigits: 3 }).format(value);

function print() {
  const row = (...cells) =>
    console.log(cells.map((cell, i) => (i ? cell.padStart(14) : cell.padEnd(34))).join(""));
  console.log(
    `${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${page.browser}\n`,
  );
  row("estimates a second", "native", "wasm", "wasm/native");
  for (const [key, name] of [
    ["single", "evaluate: one scenario, as JSON"],
    ["many", "evaluateMany: 1,000,000 contexts"],
    ["sweep", "sweep: 1,000 points"],
  ]) {
    row(name, digits(native[key]), digits(wasm[key]), digits(ratios[key]));
  }
  row(
    "evaluateMany in Chromium",
    "",
    digits(page.many_per_second),
    digits(page.many_per_second / native.many),
  );
  console.log("");
  for (const [name, { first_ms, median_ms }] of Object.entries(imports)) {
    row(`import, ${name}`, `${digits(median_ms)} ms`, `first ${digits(first_ms)} ms`);
  }
  row("cold start in Node", `${digits(cold_start.ready_ms)} ms`);
  row("first numbers in Chromium", `${digits(page.first_numbers_ms)} ms`);
  const { p50_ms, p95_ms, all_p50_ms, all_p95_ms } = page.slider_to_paint;
  row("slider to paint, quietest drag", `${digits(p50_ms)} ms`, `p95 ${digits(p95_ms)} ms`);
  row("slider to paint, all drags", `${digits(all_p50_ms)} ms`, `p95 ${digits(all_p95_ms)} ms`);
  row(
    "first load, brotli",
    `${digits(page.first_load.brotli_bytes / 1000)} kB`,
    `${page.first_load.files.length} files`,
  );
  console.log("");
  for (const { name, value, atLeast, atMost, met } of targets) {
    const limit = atLeast ? `at least ${atLeast}` : `at most ${atMost}`;
    console.log(`${met ? "met   " : "missed"} ${name}: ${digits(value)} (${limit})`);
  }
}

if (process.argv.includes("--json")) console.log(JSON.stringify(result, null, 2));
else print();
