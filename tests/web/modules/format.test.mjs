// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";
import { pageModules } from "../lib/modules.mjs";

const { formatText, formatContext, formatRatio, unitOfName } = (await pageModules("format")).format;

for (const [value, unit, text] of [
  [12_288_000_000, "bytes", "12.3 GB"],
  [245_760, "bytes_per_token", "246 kB/token"],
  [2e12, "bytes_per_second", "2 TB/s"],
  [312e12, "flops_per_second", "312 TFLOP/s"],
  [17.788, "seconds", "17.8 s"],
  [0.039, "seconds_per_token", "39 ms/token"],
  [0.9996, "seconds", "1 s"],
  [90, "seconds", "90 s"],
  [180, "seconds", "3 min"],
  [10_800, "seconds", "3 h"],
  [1e-6, "seconds", "1 µs"],
  [0, "seconds", "0 s"],
  [0.2, "fraction", "20 %"],
  [11.62, "per_hour", "11.6/hour"],
  [1, "users", "1 user"],
  [0.977, "users", "0.977 users"],
  [999_999, "tokens", "1M tokens"],
  [34_388_917_248, "parameters", "34.4 billion parameters"],
  [null, "seconds", "–"],
  [Number.NaN, "bytes", "–"],
]) {
  test(`format: ${value} ${unit} reads ${text}`, () => assert.equal(formatText(value, unit), text));
}

test("format: bytes by powers of two carry their own unit", () => {
  assert.equal(formatText(12_288_000_000, "bytes", { binary: true }), "11.4 GiB");
  assert.equal(formatText(2 ** 30, "bytes", { binary: true }), "1 GiB");
});

test("format: contexts as people say them", () => {
  assert.deepEqual([4000, 50_000, 131_072, 1e6, 1e7].map(formatContext), [
    "4K",
    "50K",
    "131K",
    "1M",
    "10M",
  ]);
});

test("format: ratios say times or divided by", () => {
  assert.deepEqual(
    [19.83, 1, 0.08, 0, null, Infinity].map((ratio) => formatRatio(ratio)),
    ["×19.8", "×1", "÷12.5", "×0", "–", "–"],
  );
});

test("format: the suffix of a name is its unit", () => {
  assert.equal(unitOfName("host_link_bytes_per_second"), "bytes_per_second");
  assert.equal(unitOfName("prefill_flops"), "flops");
  assert.equal(unitOfName("kv_cache_bytes_stored"), "bytes");
  assert.equal(unitOfName("layers"), "");
});
