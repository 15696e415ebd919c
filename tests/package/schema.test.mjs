// SPDX-License-Identifier: MIT
// docs/scenario.schema.json and the engine accept and refuse the same.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { schemaText } from "../../script/lib/schema.mjs";
import { engine, errorsOf, scenarioWith, valueOf } from "./engine.mjs";

const docs = new URL("../../docs/", import.meta.url);
const text = readFileSync(new URL("scenario.schema.json", docs), "utf8");
const accepts = new Ajv({ strict: true }).compile(JSON.parse(text));

test("schema: docs/scenario.schema.json is what the field table says", () => {
  assert.equal(text, schemaText(engine.catalog()));
});

const examples = readdirSync(new URL("examples/", docs)).filter((name) => name.endsWith(".json"));

test("schema: there are examples", () => assert.ok(examples.length >= 6));

for (const name of examples) {
  test(`schema: docs/examples/${name} is valid and can be estimated`, () => {
    const scenario = JSON.parse(readFileSync(new URL(`examples/${name}`, docs), "utf8"));
    assert.ok(accepts(scenario), JSON.stringify(accepts.errors));
    valueOf(engine.evaluate(scenario));
  });
}

test("schema: an empty scenario and a filled-in one are valid", () => {
  assert.ok(accepts({}));
  const { scenario } = valueOf(engine.evaluate({}));
  assert.ok(accepts(scenario), JSON.stringify(accepts.errors));
});

for (const [path, value] of [
  ["model.id", "nobody"],
  ["hardware.count", 0],
  ["hardware.count", 1.5],
  ["deployment.weight_format", "fp7"],
  ["workload.context_tokens", -1],
  ["workload.context_tokens", 1e300],
  ["workload.batch", "8"],
  ["workload.session", 5],
  ["workload.contxt_tokens", 5],
  ["surprise", 5],
]) {
  test(`schema: ${path} = ${JSON.stringify(value)} is refused by schema and engine alike`, () => {
    const scenario = scenarioWith(path, value);
    assert.equal(accepts(scenario), false);
    errorsOf(engine.evaluate(scenario));
  });
}

for (const { path, type, minimum, maximum } of engine.catalog().fields) {
  if (type !== "integer" && type !== "number") continue;
  test(`schema: ${path} ends where the engine says it ends`, () => {
    const outOfRange = (value) => {
      const answer = engine.evaluate(scenarioWith(path, value));
      return !answer.ok && answer.errors.some(({ code }) => code === "out_of_range");
    };
    for (const inside of [minimum, maximum]) {
      assert.ok(accepts(scenarioWith(path, inside)), `${inside}`);
      assert.equal(outOfRange(inside), false, `${inside}`);
    }
    const step = type === "integer" ? 1 : Math.max(1, maximum) * 1e-6;
    for (const outside of [minimum - step, maximum + step]) {
      assert.equal(accepts(scenarioWith(path, outside)), false, `${outside}`);
      assert.equal(outOfRange(outside), true, `${outside}`);
    }
  });
}
