// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertClose, at, engine, METRICS, scenarioWith, valueOf, withRate } from "./engine.mjs";

const catalog = engine.catalog();

/** Fields that stay absent when nobody gave them: a figure of the catalog or a formula stands in. */
const FOLLOWS_A_FIGURE = /^hardware\.|_reserve_bytes$|^deployment\.(kv_budget|prefill_chunk)/;

test("catalog: ids are unique, lower case and fit for an address", () => {
  for (const rows of [catalog.models, catalog.accelerators]) {
    const ids = rows.map((row) => row.id);
    assert.ok(ids.length > 0);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9][a-z0-9.-]*$/);
  }
});

test("catalog: the index has the names of the catalog and the same fields", () => {
  const index = engine.index();
  assert.equal(index.version, catalog.version);
  assert.deepEqual(index.fields, catalog.fields);
  assert.deepEqual(
    index.models,
    catalog.models.map(({ id, name, maker }) => ({ id, name, maker })),
  );
  assert.deepEqual(
    index.accelerators,
    catalog.accelerators.map(({ id, name, maker, year }) => ({ id, name, maker, year })),
  );
});

test("catalog: every field has a label, a help and a default inside its range", () => {
  for (const field of catalog.fields) {
    const { path, label, help, minimum, maximum } = field;
    assert.ok(label && help, `${path} is labelled and explained`);
    if (field.default === null) {
      assert.ok(field.default_rule, `${path} says what its default follows`);
    } else if (field.type === "option") {
      assert.ok(field.options.includes(field.default), path);
    } else if (field.type !== "id") {
      assert.ok(minimum <= field.default && field.default <= maximum, path);
    }
  }
});

test("catalog: an empty scenario is filled in with the defaults of the fields", () => {
  const { scenario } = valueOf(engine.evaluate({}));
  for (const field of catalog.fields) {
    const filled = at(scenario, field.path);
    const follows = field.default === null && FOLLOWS_A_FIGURE.test(field.path);
    assert.equal(filled === undefined, follows, `${field.path} is filled in`);
    if (field.default !== null) assert.equal(filled, field.default, field.path);
  }
});

test("catalog: the filled-in scenario gives the same estimate", () => {
  const estimate = valueOf(engine.evaluate({}));
  assert.deepEqual(valueOf(engine.evaluate(estimate.scenario)), estimate);
});

for (const { id, parameters, active_parameters: active } of catalog.models) {
  test(`catalog: ${id} can be estimated and keeps its parameter count`, () => {
    const { model, metrics } = valueOf(engine.evaluate(scenarioWith("model.id", id)));
    assert.deepEqual(
      [model.id, model.parameters, model.active_parameters],
      [id, parameters, active],
    );
    assert.ok(active <= parameters);
    assert.deepEqual(Object.keys(metrics).sort(), [...METRICS].sort());
  });
}

for (const device of catalog.accelerators) {
  const { id, sources } = device;
  test(`catalog: ${id} can be estimated and names its sources`, () => {
    const { hardware } = valueOf(engine.evaluate({ hardware: withRate(device) }));
    assert.equal(hardware.id, id);
    assert.ok(sources.length > 0 && sources.every(({ title }) => title));
    assertClose(
      hardware.critical_intensity_flops_per_byte,
      hardware.matmul_flops_per_second / hardware.hbm_bytes_per_second,
      "critical intensity",
    );
  });
}

for (const [id, bytes] of [
  ["llama-3.1-8b", 131_072],
  ["deepseek-v3", 70_272],
  ["yi-34b-200k", 245_760],
  ["qwen3-32b", 262_144],
]) {
  test(`catalog: ${id} caches ${bytes} bytes a token in bf16`, () => {
    const model = catalog.models.find((row) => row.id === id);
    assert.equal(model?.kv_cache_bytes_per_token_bf16, bytes);
  });
}
