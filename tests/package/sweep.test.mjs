// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertClose, engine, errorsOf, METRICS, valueOf } from "./engine.mjs";

const FIELD = "workload.context_tokens";
const sweep = (request, scenario = {}) => engine.sweep(scenario, { field: FIELD, ...request });

test("sweep: values as given, all metrics, what evaluate says", () => {
  const values = [4000, 32_000, 50_000, 128_000];
  const { field, metrics, columns, bounds, fits } = valueOf(sweep({ values }));
  assert.equal(field, FIELD);
  assert.deepEqual(metrics, METRICS);
  assert.equal(columns.length, 1 + METRICS.length);
  assert.deepEqual(columns[0], values);
  values.forEach((context_tokens, index) => {
    const estimate = valueOf(engine.evaluate({ workload: { context_tokens } }));
    assert.equal(fits[index], estimate.memory.fits);
    metrics.forEach((metric, row) => {
      const y = columns[row + 1][index];
      if (y === null) return;
      assertClose(y, estimate.metrics[metric].value, `${metric} at ${context_tokens}`);
      assert.equal(bounds[row][index], estimate.metrics[metric].bound);
    });
  });
});

test("sweep: where it does not fit there is a gap, not a number", () => {
  const { columns, bounds, fits } = valueOf(
    sweep({ values: [4000, 10_000_000] }, { view: "peak" }),
  );
  assert.deepEqual(fits, [true, false]);
  for (const row of columns.slice(1)) {
    assert.notEqual(row[0], null);
    assert.ok(row.every((y) => y === null || Number.isFinite(y)));
  }
  assert.ok(columns.slice(1).some((row) => row[1] === null));
  columns.slice(1).forEach((row, index) => {
    assert.equal(bounds[index][1] === null, row[1] === null);
  });
});

test("sweep: logarithmic spacing keeps the ratio, linear the difference", () => {
  const log = valueOf(sweep({ from: 1000, to: 1_000_000, points: 4 })).columns[0];
  assert.deepEqual(log, [1000, 10_000, 100_000, 1_000_000]);
  const linear = valueOf(sweep({ from: 1000, to: 4000, points: 4, spacing: "linear" })).columns[0];
  assert.deepEqual(linear, [1000, 2000, 3000, 4000]);
});

test("sweep: 101 points unless asked otherwise; whole numbers do not repeat", () => {
  assert.equal(valueOf(sweep({ from: 4000, to: 10_000_000 })).columns[0].length, 101);
  assert.deepEqual(valueOf(sweep({ from: 1, to: 3, points: 50 })).columns[0], [1, 2, 3]);
});

test("sweep: only the metrics asked for, in the order asked", () => {
  const metrics = ["decode_seconds_per_token", "concurrency"];
  const answer = valueOf(sweep({ values: [4000], metrics }));
  assert.deepEqual(answer.metrics, metrics);
  assert.equal(answer.columns.length, 3);
});

for (const [what, request] of [
  ["an unknown field", { field: "workload.nothing", values: [1, 2] }],
  ["a field that is no number", { field: "model.id", values: [1, 2] }],
  ["neither values nor a range", {}],
  ["values and a range", { values: [1, 2], from: 1, to: 2 }],
  ["a range that runs backwards", { from: 10, to: 1 }],
  ["values that do not ascend", { values: [2, 1] }],
  ["no values", { values: [] }],
  ["a value out of range", { values: [-1] }],
  ["a value that is not a number", { values: [NaN] }],
  ["10,001 values", { values: Array.from({ length: 10_001 }, (_, i) => i + 1) }],
  ["one point", { from: 1, to: 10, points: 1 }],
  ["10,001 points", { from: 1, to: 10, points: 10_001 }],
  ["an unknown spacing", { from: 1, to: 10, spacing: "cubic" }],
  ["an unknown metric", { values: [1], metrics: ["happiness"] }],
  ["an unknown request", { values: [1], point: 3 }],
  ["a range to 1e300", { from: 1, to: 1e300 }],
]) {
  test(`sweep: ${what} is an error`, () => errorsOf(sweep(request)));
}

test("sweep: errors of the scenario and of the request come together", () => {
  const errors = errorsOf(sweep({ from: -1, to: 10 }, { model: { id: "nobody" } }));
  assert.ok(errors.some(({ path }) => path === "model.id"));
  assert.ok(errors.length > 1);
  errorsOf(engine.sweep({}, undefined));
  errorsOf(engine.sweep(undefined, undefined));
});
