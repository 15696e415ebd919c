// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertClose, engine, errorsOf, METRICS, valueOf } from "./engine.mjs";

const FIELD = "workload.context_tokens";
const CONTEXTS = [1, 4000, 50_000, 128_000, 1_000_000, 10_000_000];
const evaluateAt = (context_tokens, rest = {}) =>
  valueOf(engine.evaluate({ ...rest, workload: { ...rest.workload, context_tokens } }));

test("evaluateMany: one answer for each scenario, in order, bad ones among them", () => {
  const scenarios = [
    {},
    { model: { id: "nobody" } },
    { view: "paper" },
    { workload: { batch: 0 } },
    null,
  ];
  const answers = engine.evaluateMany(scenarios);
  assert.equal(answers.length, scenarios.length);
  answers.forEach((answer, index) => assert.deepEqual(answer, engine.evaluate(scenarios[index])));
  assert.deepEqual(engine.evaluateMany([]), []);
});

test("evaluateMany: a field at many values gives what evaluate gives one by one", () => {
  const columns = valueOf(engine.evaluateMany(FIELD, Float64Array.from(CONTEXTS)));
  assert.deepEqual([...columns.x], CONTEXTS);
  CONTEXTS.forEach((context, index) => {
    const { metrics } = evaluateAt(context);
    for (const metric of METRICS) {
      const value = columns[metric][index];
      if (!Number.isNaN(value))
        assertClose(value, metrics[metric].value, `${metric} at ${context}`);
    }
  });
});

test("evaluateMany: the rest of the scenario holds for every value", () => {
  const scenario = { hardware: { count: 8 }, deployment: { tensor_parallel: 8 }, view: "peak" };
  const columns = valueOf(engine.evaluateMany(FIELD, Float64Array.of(50_000), scenario));
  const { metrics } = evaluateAt(50_000, scenario);
  for (const metric of METRICS) assertClose(columns[metric][0], metrics[metric].value, metric);
});

test("evaluateMany: columns belong to the caller, not to the module's memory", () => {
  const first = valueOf(engine.evaluateMany(FIELD, Float64Array.from(CONTEXTS)));
  const kept = [...first.prefill_seconds];
  valueOf(engine.evaluateMany(FIELD, new Float64Array(300_000).fill(50_000)));
  assert.deepEqual([...first.prefill_seconds], kept);
});

test("evaluateMany: no values, no rows", () => {
  assert.equal(valueOf(engine.evaluateMany(FIELD, new Float64Array(0))).x.length, 0);
});

test("evaluateMany: any numeric field may be the axis", () => {
  for (const { path, type, minimum, maximum, default: value } of engine.catalog().fields) {
    if (type !== "integer" && type !== "number") continue;
    const middle = value ?? Math.max(minimum, Math.min(maximum, 1));
    const answer = engine.evaluateMany(path, Float64Array.of(middle));
    assert.equal(valueOf(answer).x[0], middle, path);
  }
});

test("evaluateMany: bad fields, values and scenarios are errors", () => {
  const values = Float64Array.from(CONTEXTS);
  errorsOf(engine.evaluateMany("workload.nothing", values));
  errorsOf(engine.evaluateMany("model.id", values));
  errorsOf(engine.evaluateMany(FIELD, Float64Array.of(NaN)));
  errorsOf(engine.evaluateMany(FIELD, Float64Array.of(-1)));
  errorsOf(engine.evaluateMany(FIELD, Float64Array.of(1e300)));
  errorsOf(engine.evaluateMany(FIELD, values, { model: { id: "nobody" } }));
  errorsOf(engine.evaluateMany(FIELD, "4000"));
  errorsOf(engine.evaluateMany(FIELD, undefined));
  errorsOf(engine.evaluateMany(undefined));
});
