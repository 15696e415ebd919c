// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";
import { engine, valueOf } from "../../package/engine.mjs";
import { pageModules } from "../lib/modules.mjs";

const { "import/custom_model": custom } = await pageModules("import/custom_model");
const { customConfig, missingFields, readCustomModel, startingPoints } = custom;

const DENSE = {
  num_hidden_layers: 12,
  hidden_size: 1024,
  num_attention_heads: 16,
  num_key_value_heads: 4,
  intermediate_size: 4096,
  vocab_size: 32_000,
};
const EXPERTS = { n_routed_experts: 8, num_experts_per_tok: 2, moe_intermediate_size: 512 };
const LATENT = {
  kv_lora_rank: 256,
  qk_rope_head_dim: 32,
  qk_nope_head_dim: 64,
  v_head_dim: 64,
};
const imported = (config) => valueOf(engine.importModel(config));
const made = (sizes) => imported(customConfig(readCustomModel(sizes)));

// embedding and head 2 x 32,000 x 1,024; a layer: queries and output 2 x 1,024 x 1,024, keys and
// values 2 x 1,024 x 256, feed-forward 3 x 1,024 x 4,096, two norms; one norm at the end.
const LAYER = 2 * 1024 * 1024 + 2 * 1024 * 256 + 2 * 1024;
const FRAME = 2 * 32_000 * 1024 + 1024;

test("custom model: a dense one is counted as its sizes say", () => {
  const model = made(DENSE);
  assert.equal(model.parameters, FRAME + 12 * (LAYER + 3 * 1024 * 4096));
  assert.equal(model.kv_cache_bytes_per_token_bf16, 12 * 2 * 256 * 2);
  assert.deepEqual(
    model.groups.map(({ kind }) => kind),
    ["full"],
  );
});

test("custom model: an embedding that is the head too is stored once", () => {
  assert.equal(
    made(DENSE).parameters - made({ ...DENSE, tie_word_embeddings: true }).parameters,
    32_000 * 1024,
  );
});

test("custom model: experts, shared experts and dense layers first", () => {
  const model = made({ ...DENSE, ...EXPERTS, n_shared_experts: 1, first_k_dense_replace: 2 });
  // The router has a correction bias for each expert.
  const mixture = (8 + 1) * 3 * 1024 * 512 + 1024 * 8 + 8;
  assert.equal(model.parameters, FRAME + 12 * LAYER + 2 * 3 * 1024 * 4096 + 10 * mixture);
  assert.equal(model.family, "mixture_of_experts");
});

test("custom model: what is left empty is none, and no default of a family", () => {
  const mixture = 8 * 3 * 1024 * 512 + 1024 * 8 + 8;
  assert.equal(made({ ...DENSE, ...EXPERTS }).parameters, FRAME + 12 * (LAYER + mixture));
  const equalHeads = { ...DENSE, num_key_value_heads: undefined };
  for (const more of [{}, { sliding_window: 512 }, EXPERTS]) {
    assert.equal(made({ ...equalHeads, ...more }).kv_cache_bytes_per_token_bf16, 12 * 2 * 1024 * 2);
  }
  // Queries of full rank: 1,024 to 16 heads of 64 + 32; keys and values up from rank 256.
  const latent = 1024 * 16 * 96 + 1024 * (256 + 32) + 256 + 256 * 16 * (64 + 64) + 16 * 64 * 1024;
  const model = made({ ...DENSE, ...LATENT, ...EXPERTS });
  assert.equal(model.parameters, FRAME + 12 * (latent + 2 * 1024 + mixture));
});

test("custom model: a window in all layers, and one full layer in every four", () => {
  const all = made({ ...DENSE, sliding_window: 512 });
  assert.deepEqual(
    all.groups.map(({ kind, layers }) => [kind, layers]),
    [["window", 12]],
  );
  const some = made({ ...DENSE, sliding_window: 512, sliding_window_pattern: 4 });
  assert.deepEqual(some.layer_groups, [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
  assert.equal(some.parameters, made(DENSE).parameters);
});

test("custom model: experts behind windows", () => {
  const model = made({ ...DENSE, ...EXPERTS, sliding_window: 512, sliding_window_pattern: 6 });
  assert.deepEqual(
    model.groups.map(({ kind, layers }) => [kind, layers]),
    [
      ["window", 10],
      ["full", 2],
    ],
  );
  assert.equal(model.parameters, made({ ...DENSE, ...EXPERTS }).parameters);
});

test("custom model: MLA, dense and with experts", () => {
  assert.equal(made({ ...DENSE, ...LATENT }).kv_cache_bytes_per_token_bf16, 12 * (256 + 32) * 2);
  assert.equal(made({ ...DENSE, ...LATENT, ...EXPERTS }).family, "mixture_of_experts");
});

test("custom model: the starting points are the checkpoints' own sizes", () => {
  assert.deepEqual(
    startingPoints.map(({ config }) => made(config).parameters),
    [8_030_261_248, 7_241_732_096, 671_026_419_200],
  );
});

test("custom model: reading what it wrote gives the same again", () => {
  for (const sizes of [
    DENSE,
    { ...DENSE, sliding_window: 512, sliding_window_pattern: 4 },
    { ...DENSE, ...EXPERTS, sliding_window: 512, sliding_window_pattern: 6 },
    { ...DENSE, ...LATENT, ...EXPERTS },
  ]) {
    const config = customConfig(readCustomModel(sizes));
    assert.deepEqual(customConfig(readCustomModel(config)), config);
  }
});

test("custom model: sizes are read from a configuration nobody supports", () => {
  const model = readCustomModel({
    model_type: "nobodys",
    text_config: { n_layer: 4, d_model: 64, n_head: 4, n_inner: 256, num_local_experts: 4 },
    vocab_size: 100,
    hidden_act: "silu",
  });
  assert.deepEqual(
    [model.sizes.num_hidden_layers, model.sizes.hidden_size, model.sizes.num_attention_heads],
    [4, 64, 4],
  );
  assert.equal(model.sizes.moe_intermediate_size, 256);
  assert.deepEqual(
    missingFields(model).map(({ keys }) => keys[0]),
    ["num_experts_per_tok"],
  );
});

test("custom model: what is no number is left out, whatever it is", () => {
  const odd = { hidden_size: "4096", num_hidden_layers: null, text_config: [], vocab_size: {} };
  assert.ok(Object.values(readCustomModel(odd).sizes).every((value) => value === undefined));
});
