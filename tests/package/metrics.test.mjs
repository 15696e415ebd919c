// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertClose, engine, METRICS, valueOf, withRate } from "./engine.mjs";
import { evaluateFormula } from "./formula.mjs";

const { models, accelerators } = engine.catalog();

const SCENARIOS = [
  ["the defaults", {}],
  ["the paper view", { view: "paper" }],
  ["the paper view in SI units", { view: "paper", units: "si" }],
  ["the peak view", { view: "peak" }],
  ["eight devices together", { hardware: { count: 8 }, deployment: { tensor_parallel: 8 } }],
  [
    "two stages",
    { hardware: { count: 4 }, deployment: { tensor_parallel: 2, pipeline_parallel: 2 } },
  ],
  ["a batch of 32", { workload: { batch: 32, context_tokens: 4000 } }],
  ["a thousandth at prefill", { compression: { layers_fraction: 0.001, applies: "at_prefill" } }],
  [
    "half the heads after prefill",
    { compression: { heads_fraction: 0.5, applies: "after_prefill" } },
  ],
  ["10M tokens", { workload: { context_tokens: 10_000_000 } }],
  ["one token", { workload: { context_tokens: 1 } }],
  ...models.map(({ id }) => [id, { model: { id }, view: "peak" }]),
  ...accelerators.map((device) => [device.id, { hardware: withRate(device), view: "peak" }]),
];

test("formula: the evaluator of these tests follows the usual rules", () => {
  const terms = { a: 6, b: 3 };
  assert.equal(evaluateFormula("a + b * 2 - (a - b) / 3", terms), 11);
  assert.equal(evaluateFormula("max(a, b, 2e1) * min(a, b)", terms), 60);
  assert.throws(() => evaluateFormula("a + c", terms), ReferenceError);
  assert.throws(() => evaluateFormula("a b", terms), SyntaxError);
});

for (const [name, scenario] of SCENARIOS) {
  const estimate = valueOf(engine.evaluate(scenario));

  test(`metrics: ${name}: the formula over its terms gives the value`, () => {
    for (const metric of METRICS) {
      const { value, formula, terms, equation, source } = estimate.metrics[metric];
      assert.match(equation, /^E\d+/);
      assert.ok(source);
      if (value !== null) assertClose(evaluateFormula(formula, terms), value, metric);
    }
  });

  test(`metrics: ${name}: the ratio is taken to the same at 4,000 tokens`, () => {
    const workload = { ...scenario.workload, context_tokens: 4000 };
    const short = valueOf(engine.evaluate({ ...scenario, workload }));
    for (const metric of METRICS) {
      const { value, ratio_to_4k: ratio } = estimate.metrics[metric];
      const base = short.metrics[metric].value;
      if (ratio === null) assert.ok(value === null || base === null || base === 0, metric);
      else assertClose(ratio, value / base, metric);
    }
  });

  test(`metrics: ${name}: nothing is less than zero, and memory adds up`, () => {
    const { memory, metrics } = estimate;
    for (const metric of METRICS)
      assert.ok(metrics[metric].value === null || metrics[metric].value >= 0);
    for (const [key, value] of Object.entries(memory)) {
      if (key !== "fits") assert.ok(value >= 0, `${key} is ${value}`);
    }
    const free = memory.hbm_bytes - memory.reserved_bytes - memory.weight_bytes;
    assertClose(memory.free_bytes, Math.max(free, 0), "free_bytes");
    assert.equal(memory.fits, memory.missing_bytes === 0);
  });
}
