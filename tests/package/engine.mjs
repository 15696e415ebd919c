// SPDX-License-Identifier: MIT
// One engine for all tests of the package, loaded from the built package itself.

import assert from "node:assert/strict";

export const PACKAGE = new URL("../../dist/npm/", import.meta.url);

const { load } = await import(new URL("node.js", PACKAGE));

export { load };
export const engine = await load();

export const METRICS = [
  "concurrency",
  "prefill_seconds",
  "decode_seconds_per_token",
  "context_switch_seconds",
  "sessions_per_hour",
];

/** The value of an answer that must be good. */
export function valueOf(answer) {
  assert.ok(answer.ok, `expected a value, got ${JSON.stringify(answer.errors)}`);
  return answer.value;
}

/** The errors of an answer that must be bad, each well formed. */
export function errorsOf(answer) {
  assert.equal(answer.ok, false, "expected errors, got a value");
  assert.ok(answer.errors.length > 0, "a bad answer names at least one error");
  for (const { code, path, message } of answer.errors) {
    assert.match(code, /^[a-z_]+$/);
    assert.equal(typeof path, "string");
    assert.ok(message.length > 0, `${code} at "${path}" says what would be accepted`);
  }
  return answer.errors;
}

/** Equal to within the rounding of the last few bits. */
export function assertClose(actual, expected, what, tolerance = 1e-12) {
  const scale = Math.max(Math.abs(actual), Math.abs(expected), Number.MIN_VALUE);
  assert.ok(
    Math.abs(actual - expected) <= tolerance * scale,
    `${what}: ${actual} is not ${expected}`,
  );
}

/** `{a: {b: value}}` for the path `a.b`. */
export function scenarioWith(path, value) {
  return path
    .split(".")
    .reverse()
    .reduce((inner, key) => ({ [key]: inner }), value);
}

/** A device of the catalog as hardware, with a rate of the user's own where it publishes none for bf16. */
export function withRate({ id, dense_flops_per_second: rates }) {
  const wide = ["bf16", "fp16", "fp32"].some((format) => format in rates);
  return wide ? { id } : { id, dense_flops_per_second: 1e15 };
}

/** Whatever lies at the path `a.b` of an object. */
export function at(object, path) {
  return path.split(".").reduce((inner, key) => inner?.[key], object);
}
