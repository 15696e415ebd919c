// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertClose, engine, valueOf } from "../../package/engine.mjs";
import { pageModules } from "../lib/modules.mjs";

const {
  link: links,
  own_model: own,
  scenario: scenarios,
  state: states,
} = await pageModules("link", "own_model", "scenario", "state");
const { fragmentToState, stateToFragment, maximumFragmentLength } = links;
const { fields } = engine.catalog();
const defaults = states.defaultState();

const llama = {
  architectures: ["LlamaForCausalLM"],
  model_type: "llama",
  vocab_size: 128256,
  hidden_size: 4096,
  intermediate_size: 14336,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  rms_norm_eps: 1e-5,
  tie_word_embeddings: false,
  sliding_window: null,
};
const stateWith = (config) => ({ ...defaults, scenario: { model: { config } } });
const roundTrip = (state) => fragmentToState(stateToFragment(state, fields), fields);

for (const [what, config] of [
  ["a plain configuration", llama],
  ["quotation marks of both kinds", { ...llama, note: `"it's" 'so', \\" & #%+?=` }],
  ["text beyond ASCII and brackets", { ...llama, note: "模型 é (x) [y] {z} <b>" }],
  ["null, false, lists and objects", { ...llama, a: null, b: false, c: [1, [2, {}]], d: {} }],
  ["an empty configuration", {}],
]) {
  test(`own model: ${what} survives the way into a link and back`, () => {
    const state = stateWith(config);
    assert.deepEqual(roundTrip(state), { state, problems: [] });
  });
}

test("own model: numbers that only Python writes are text", () => {
  const text = '{"limit": [0.0, Infinity, -Infinity], "theta": NaN, "name": "a \\" NaN, Infinity"}';
  assert.deepEqual(own.parseConfig(text), {
    ok: true,
    config: { limit: [0, "Infinity", "-Infinity"], theta: "NaN", name: 'a " NaN, Infinity' },
  });
});

test("own model: the link means the same model", () => {
  const { state } = roundTrip(stateWith(llama));
  const { model } = valueOf(engine.evaluate(state.scenario));
  assertClose(model.parameters, 8_030_261_248, "parameters");
});

test("own model: the link keeps the rest of the scenario", () => {
  const scenario = { model: { config: llama }, workload: { context_tokens: 128_000 } };
  const state = { ...defaults, scenario };
  assert.deepEqual(roundTrip(state), { state, problems: [] });
});

test("own model: plain JSON in a link is read too", () => {
  const fragment = `#v1&model.config=${encodeURIComponent(JSON.stringify(llama))}`;
  assert.deepEqual(fragmentToState(fragment, fields), { state: stateWith(llama), problems: [] });
});

for (const [what, fragment] of [
  ["half a configuration", "#v1&model.config=%7B'model_type':'lla"],
  ["a list", "#v1&model.config=%5B1%5D"],
  ["nothing", "#v1&model.config="],
  ["60,000 brackets", `#v1&model.config=${"[".repeat(60_000)}`],
  [
    "20,000 objects in one another",
    `#v1&model.config=${"{'a':".repeat(10_000)}1${"}".repeat(10_000)}`,
  ],
]) {
  test(`own model: ${what} is named, and the default model is shown`, () => {
    const { state, problems } = fragmentToState(fragment, fields);
    assert.deepEqual(state, defaults);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ["model.config"],
    );
    assert.ok(problems[0].message.length < 600);
  });
}

test("own model: beside an id, the configuration is used and the contradiction named", () => {
  const fragment = `${stateToFragment(stateWith(llama), fields)}&model.id=llama-3.1-8b`;
  const { state, problems } = fragmentToState(fragment, fields);
  assert.deepEqual(state, stateWith(llama));
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [["inconsistent", "model.id"]],
  );
});

test("own model: 10 MB are refused at once", () => {
  const started = performance.now();
  const { state, problems } = fragmentToState(`#v1&model.config=${"%7B".repeat(3e6)}`, fields);
  assert.ok(performance.now() - started < 100);
  assert.deepEqual(state, defaults);
  assert.equal(problems[0].code, "too_large");
  assert.equal(maximumFragmentLength, 65_536);
});

test("own model: a built-in model takes its place, and a reset takes it away", () => {
  const scenario = { model: { config: llama }, view: "paper" };
  const built = scenarios.withField(scenario, "model.id", "llama-3.1-8b");
  assert.deepEqual(built, { model: { id: "llama-3.1-8b" }, view: "paper" });
  assert.deepEqual(scenarios.withField(scenario, "model.id", undefined), { view: "paper" });
  assert.deepEqual(scenarios.onlyChanges(scenario, fields), scenario);
});

for (const [config, name] of [
  [{ _name_or_path: "/opt/checkpoints/Llama-3.1-70B/" }, "own model Llama-3.1-70B"],
  [{ model_type: "qwen3" }, "own model qwen3"],
  [
    { model_type: "qwen3_vl", text_config: { model_type: "qwen3_vl_text" } },
    "own model qwen3_vl_text",
  ],
  [{ model_type: 7 }, "own model"],
  [{}, "own model"],
]) {
  test(`own model: ${JSON.stringify(config)} is called "${name}"`, () => {
    assert.equal(own.ownModelName(config), name);
  });
}
