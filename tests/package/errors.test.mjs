// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { engine, errorsOf, scenarioWith, valueOf } from "./engine.mjs";

const before = engine.evaluate({});

after(() => assert.deepEqual(engine.evaluate({}), before, "the module is alive and unchanged"));

function assertError(answer, path, code) {
  const errors = errorsOf(answer);
  const found = errors.find((error) => error.path === path);
  assert.ok(found, `an error at "${path}" among ${JSON.stringify(errors)}`);
  if (code) assert.equal(found.code, code);
}

for (const [what, path, value, code] of [
  ["an unknown model", "model.id", "no-such-model", "unknown_id"],
  ["an unknown accelerator", "hardware.id", "no-such-device", "unknown_id"],
  ["an empty id", "model.id", "", "unknown_id"],
  ["an unknown format", "deployment.weight_format", "fp7", "unknown_option"],
  ["an unknown view", "view", "rosy", "unknown_option"],
  ["a negative context", "workload.context_tokens", -1, "out_of_range"],
  ["1e300 tokens", "workload.context_tokens", 1e300, "out_of_range"],
  ["half a token", "workload.context_tokens", 0.5],
  ["a context that is not a number", "workload.context_tokens", NaN, "wrong_type"],
  ["an infinite context", "workload.context_tokens", Infinity, "wrong_type"],
  ["a text for a number", "workload.batch", "8", "wrong_type"],
  ["a list for a number", "workload.batch", [8], "wrong_type"],
  ["an object for a number", "workload.batch", { value: 8 }, "wrong_type"],
  ["true for a number", "workload.batch", true, "wrong_type"],
  ["a number for an id", "model.id", 34, "wrong_type"],
  ["a number for a section", "workload", 7, "wrong_type"],
  ["a list for a section", "workload", [], "wrong_type"],
  ["a fraction above one", "deployment.memory_utilization_fraction", 1.5, "out_of_range"],
  ["no users", "workload.session.users", 0, "out_of_range"],
  ["an unknown field", "workload.contxt_tokens", 50_000, "unknown_field"],
  ["an unknown section", "wrkload", {}, "unknown_field"],
]) {
  test(`errors: ${what}`, () => {
    assertError(engine.evaluate(scenarioWith(path, value)), path, code);
  });
}

test("errors: a bad range says what would be accepted", () => {
  const [error] = errorsOf(engine.evaluate({ workload: { context_tokens: -1 } }));
  const { minimum } = engine
    .catalog()
    .fields.find(({ path }) => path === "workload.context_tokens");
  assert.ok(error.message.includes(String(minimum)), error.message);
});

test("errors: all of them at once", () => {
  const paths = errorsOf(
    engine.evaluate({
      model: { id: "nobody" },
      hardware: { id: "nothing", count: -2 },
      deployment: { kv_format: "fp7" },
      workload: { context_tokens: 1e300, batch: "many", session: { rounds: -1 } },
      surprise: 1,
    }),
  ).map(({ path }) => path);
  assert.deepEqual(
    paths.sort(),
    [
      "deployment.kv_format",
      "hardware.count",
      "hardware.id",
      "model.id",
      "surprise",
      "workload.batch",
      "workload.context_tokens",
      "workload.session.rounds",
    ].sort(),
  );
});

test("errors: more devices in one copy than there are", () => {
  const errors = errorsOf(
    engine.evaluate({ hardware: { count: 2 }, deployment: { tensor_parallel: 8 } }),
  );
  assert.ok(errors.some(({ code }) => code === "inconsistent"));
});

test("errors: a scenario of 10 MB", () => {
  assertError(engine.evaluate({ model: { id: "x".repeat(10_000_000) } }), "", "too_large");
});

const cycle = {};
cycle.workload = cycle;
let deep = {};
for (let depth = 0; depth < 20_000; depth += 1) deep = { deep };

for (const [what, scenario] of [
  ["a number", 5],
  ["a text", "yi-34b"],
  ["a list", []],
  ["a function", () => ({})],
  ["a symbol", Symbol("scenario")],
  ["a BigInt", 5n],
  ["an object that contains itself", cycle],
  ["a scenario nested 20,000 deep", deep],
  ["an object that throws when read", { toJSON: () => assert.fail("read") }],
]) {
  test(`errors: ${what} instead of a scenario`, () => errorsOf(engine.evaluate(scenario)));
}

for (const [what, value] of [
  ["a BigInt", 5n],
  ["a function", () => 5],
]) {
  test(`errors: ${what} instead of a number`, () => {
    errorsOf(engine.evaluate({ workload: { batch: value } }));
  });
}

test("errors: no scenario at all is the default one, not an error", () => {
  assert.deepEqual(engine.evaluate(), before);
  assert.deepEqual(engine.evaluate(null), before);
});

test("errors: a lone surrogate in an id", () => {
  errorsOf(engine.evaluate({ model: { id: "\ud800" } }));
});

test("errors: names of JavaScript's own are unknown fields, not properties", () => {
  errorsOf(engine.evaluate(JSON.parse('{"__proto__": {"batch": 2}}')));
  errorsOf(engine.evaluate({ constructor: 1 }));
  assert.equal({}.batch, undefined);
});

test("errors: 2,000 bad calls leave the module as it was", () => {
  for (let call = 0; call < 2000; call += 1)
    errorsOf(engine.evaluate({ model: { id: `m${call}` } }));
  valueOf(engine.evaluate({}));
});
