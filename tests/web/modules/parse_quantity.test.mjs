// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";
import { pageModules } from "../lib/modules.mjs";

const { parseQuantity } = (await pageModules("parse_quantity")).parse_quantity;

for (const [text, unit, value] of [
  ["128K", "tokens", 128_000],
  ["128k", "tokens", 128_000],
  ["128Ki", "tokens", 131_072],
  ["1M", "tokens", 1_000_000],
  ["1.5M tokens", "tokens", 1_500_000],
  ["131072", "tokens", 131_072],
  ["131,072", "tokens", 131_072],
  ["131 072", "tokens", 131_072],
  ["1_000_000", "tokens", 1_000_000],
  ["1e6", "tokens", 1_000_000],
  ["-5", "tokens", -5],
  ["80GB", "bytes", 80e9],
  ["80 GiB", "bytes", 80 * 2 ** 30],
  ["12.3GB", "bytes", 12.3e9],
  ["20 %", "fraction", 0.2],
  ["1/250", "fraction", 0.004],
  ["0.9", "fraction", 0.9],
  ["1 min", "seconds", 60],
  ["500 ms", "seconds", 0.5],
  ["8", "users", 8],
  ["8 users", "users", 8],
]) {
  test(`parse: ${text} is ${value} ${unit}`, () => {
    const parsed = parseQuantity(text, unit);
    assert.ok(parsed.ok, text);
    assert.equal(parsed.value, value);
    assert.ok(parsed.echo.length > 0);
  });
}

for (const [text, unit] of [
  ["", "tokens"],
  ["many", "tokens"],
  ["NaN", "tokens"],
  ["Infinity", "tokens"],
  ["1e999", "tokens"],
  ["12 34", "tokens"],
  ["1,2", "tokens"],
  ["128KB", "tokens"],
  ["0x10", "tokens"],
  ["8 apples", "users"],
  ["80 Gbit", "bytes"],
  ["2 TB/s", "bytes"],
  ["1/0", "fraction"],
  ["9".repeat(100_000), "tokens"],
]) {
  test(`parse: ${text.slice(0, 20) || "nothing"} is refused for ${unit}, with what is accepted`, () => {
    const parsed = parseQuantity(text, unit);
    assert.equal(parsed.ok, false);
    assert.match(parsed.message, /enter/);
  });
}

test("parse: K is a thousand, and the echo tells the other reading", () => {
  assert.match(parseQuantity("128K", "tokens").echo, /128,000.*131,072/);
});
