// SPDX-License-Identifier: MIT
// How fast the engine is: natively, and as WebAssembly in Node.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { configs } from "./configs.mjs";
import { rateOf, median } from "./statistics.mjs";

const PACKAGE = new URL("../../dist/npm/node.js", import.meta.url).href;
const NATIVE = fileURLToPath(new URL("../../build/native/longpeak_bench", import.meta.url));

/** The same three workloads as native_bench.cpp, in estimates a second. */
export async function wasmRates() {
  const { load } = await import(PACKAGE);
  const engine = await load();
  const field = "workload.context_tokens";
  const contexts = Float64Array.from({ length: 1_000_000 }, (_, i) => 1000 + i * 10);
  const scenario = { workload: { context_tokens: 50_000 } };
  const request = { field, from: 1000, to: 10_000_000, points: 1000 };
  return {
    single: rateOf(20_000, () => {
      for (let i = 0; i < 20_000; i += 1) engine.evaluate(scenario);
    }),
    many: rateOf(contexts.length, () => engine.evaluateMany(field, contexts)),
    sweep: rateOf(100_000, () => {
      for (let i = 0; i < 100; i += 1) engine.sweep({}, request);
    }),
  };
}

/** Milliseconds to import each of the configurations: the first time in an engine, and from then on. */
export async function importTimes(runs = 31) {
  const { load } = await import(PACKAGE);
  const times = {};
  for (const [name, text] of Object.entries(configs)) {
    const engine = await load();
    const samples = Array.from({ length: runs }, () => {
      const started = performance.now();
      const answer = engine.importModel(text);
      if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
      return performance.now() - started;
    });
    times[name] = { first_ms: samples[0], median_ms: median(samples) };
  }
  return times;
}

export function nativeRates() {
  return JSON.parse(execFileSync(NATIVE, { encoding: "utf8" }));
}

/** Milliseconds from import to a ready engine and to its first answer, each in a fresh process. */
export function coldStart(runs = 7) {
  const source = `
    const started = performance.now();
    const { load } = await import(${JSON.stringify(PACKAGE)});
    const engine = await load();
    const ready = performance.now();
    engine.evaluate({});
    console.log(JSON.stringify([ready - started, performance.now() - started]));
  `;
  const samples = Array.from({ length: runs }, () =>
    JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "-e", source], { encoding: "utf8" }),
    ),
  );
  return {
    ready_ms: median(samples.map(([ready]) => ready)),
    first_answer_ms: median(samples.map(([, answer]) => answer)),
  };
}
