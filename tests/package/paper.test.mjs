// SPDX-License-Identifier: MIT
// The paper's running example: Yi-34B-200K in bf16 on one A100, as the paper computes it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertClose, engine, valueOf } from "./engine.mjs";

const figures = engine.paperFigures();

test("paper: every figure has its columns, and its scenario can be estimated", () => {
  assert.ok(figures.length >= 15);
  for (const figure of figures) {
    assert.ok(figure.quantity && figure.printed && figure.arithmetic, figure.quantity);
    assert.ok(["read", "recalled", "derived"].includes(figure.trust));
    assert.ok(Number.isFinite(figure.convention) && Number.isFinite(figure.si));
    if (figure.scenario) valueOf(engine.evaluate(figure.scenario));
  }
});

/** The paper's model and device in the paper view, SI units, at a context length. */
function paper(context_tokens) {
  const hardware = { id: "a100-80gb-paper" };
  return valueOf(
    engine.evaluate({ hardware, view: "paper", units: "si", workload: { context_tokens } }),
  );
}

test("paper: the cache is 0.9155 GiB at 4K and 22.888 GiB at 100K", () => {
  assert.equal(paper(4000).memory.kv_cache_bytes, 4000 * 245_760);
  assertClose(paper(4000).memory.kv_cache_bytes / 2 ** 30, 0.9155, "GiB at 4K", 1e-4);
  assertClose(paper(100_000).memory.kv_cache_bytes / 2 ** 30, 22.888, "GiB at 100K", 1e-4);
});

test("paper: 68 GB of weights and a critical intensity of 156", () => {
  const { memory, hardware } = paper(50_000);
  assert.equal(memory.weight_bytes, 68e9);
  assert.equal(hardware.critical_intensity_flops_per_byte, 156);
});

test("paper: prefill takes 14.84 s at 50K and 0.897 s at 4K", () => {
  assertClose(paper(50_000).metrics.prefill_seconds.value, 14.84, "50K", 5e-4);
  assertClose(paper(4000).metrics.prefill_seconds.value, 0.897, "4K", 1e-3);
});

test("paper: 250 tokens take 10.04 s at 50K and 8.62 s at 4K in decimal units", () => {
  const seconds = (n) => 250 * paper(n).metrics.decode_seconds_per_token.value;
  assertClose(seconds(50_000), (250 * (68e9 + 12.288e9)) / 2e12, "50K");
  assertClose(seconds(4000), (250 * (68e9 + 0.98304e9)) / 2e12, "4K");
});

test("paper: switching takes 1.23 s in decimal units", () => {
  assertClose(paper(50_000).metrics.context_switch_seconds.value, 1.2288, "50K");
});
