// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { valueOf } from "../../package/engine.mjs";
import {
  CONFIG,
  clickButton,
  mayUse,
  openImport,
  refused,
  understood,
  use,
  write,
  written,
} from "../lib/import_page.mjs";

const DEEPSEEK = {
  model_type: "deepseek_v3",
  vocab_size: 129_280,
  hidden_size: 1024,
  intermediate_size: 4096,
  num_hidden_layers: 6,
  num_attention_heads: 16,
  q_lora_rank: 256,
  kv_lora_rank: 128,
  qk_rope_head_dim: 32,
  qk_nope_head_dim: 64,
  v_head_dim: 64,
  n_routed_experts: 16,
  n_shared_experts: 1,
  num_experts_per_tok: 4,
  moe_intermediate_size: 512,
  first_k_dense_replace: 2,
  num_nextn_predict_layers: 1,
  max_position_embeddings: 65_536,
  quantization_config: { quant_method: "fp8", weight_block_size: [128, 128] },
};

const GPT_OSS = {
  model_type: "gpt_oss",
  vocab_size: 50_000,
  hidden_size: 1024,
  intermediate_size: 1024,
  num_hidden_layers: 6,
  num_attention_heads: 16,
  num_key_value_heads: 4,
  head_dim: 64,
  num_local_experts: 8,
  num_experts_per_tok: 2,
  sliding_window: 128,
  max_position_embeddings: 131_072,
  quantization_config: { quant_method: "mxfp4" },
};

const QWEN_NEXT = {
  model_type: "qwen3_next",
  vocab_size: 50_000,
  hidden_size: 1024,
  intermediate_size: 2048,
  num_hidden_layers: 8,
  num_attention_heads: 8,
  num_key_value_heads: 2,
  head_dim: 128,
  linear_num_key_heads: 8,
  linear_num_value_heads: 16,
  linear_key_head_dim: 64,
  linear_value_head_dim: 64,
  linear_conv_kernel_dim: 4,
  num_experts: 16,
  num_experts_per_tok: 4,
  moe_intermediate_size: 256,
  shared_expert_intermediate_size: 256,
  max_position_embeddings: 262_144,
};

export default function (check, { engine }) {
  check("a pasted config.json is understood, used and held by the link", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    await calculator.page.run(write, JSON.stringify(CONFIG));
    await understood(calculator);
    const model = valueOf(engine.importModel(CONFIG));
    const report = await calculator.text("#import-report");
    assert.ok(report.includes(model.parameters.toLocaleString("en")), report);
    for (const group of model.groups) assert.ok(report.includes(group.attention), report);
    await use(calculator);
    const scenario = { model: { config: CONFIG } };
    await calculator.shows(scenario);
    assert.match(await calculator.text("#words"), /own model mistral with 7\.24 billion/);
    const fragment = await calculator.until(
      "the address holds it",
      () => location.hash.includes("model.config=") && location.hash,
    );
    await calculator.open(fragment);
    await calculator.shows(scenario);
    assert.equal(await calculator.text("#banner"), "");
    assert.deepEqual(calculator.page.problems, []);
  });

  check("a layer is named by the arrow keys", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    await calculator.page.run(write, JSON.stringify(CONFIG));
    await understood(calculator);
    await calculator.focus(".layer-map");
    await calculator.page.press("ArrowRight");
    assert.match(await calculator.text(".layer-reading"), /^Layer 2: sliding window.*window 4096/);
  });

  for (const [what, text, said] of [
    ["half a file", '{"model_type": "llama",', /not JSON/],
    ["a list", "[1]", /begins with \{/],
    ["a name", "meta-llama/Llama-3.1-8B", /not looked up/],
    ["no layers", JSON.stringify({ ...CONFIG, num_hidden_layers: 0 }), /num_hidden_layers/],
    ["an unknown architecture", JSON.stringify({ model_type: "lama" }), /llama/],
    ["binary", "PK\u0003\u0004\u0000\u0000", /not text/],
    ["1.1 MB", `{"a":"${"x".repeat(1_100_000)}"}`, /too large/],
  ]) {
    check(`a config.json with ${what} is refused in words, and kept`, async (calculator) => {
      await calculator.open();
      await openImport(calculator);
      await calculator.page.run(write, text);
      await refused(calculator);
      assert.match(await calculator.text("#import-problems"), said);
      const length = await calculator.page.run(
        () => document.querySelector("#import-text").value.length,
      );
      assert.equal(length, text.length);
      await calculator.shows({});
      assert.deepEqual(calculator.page.problems, []);
    });
  }

  check(
    "the report shows storage, layers, parts, caches and what is counted apart",
    async (calculator) => {
      await calculator.open();
      await openImport(calculator);
      for (const config of [DEEPSEEK, GPT_OSS, QWEN_NEXT]) {
        await calculator.page.run(write, JSON.stringify(config));
        const model = valueOf(engine.importModel(config));
        await calculator.until(
          "it is understood",
          (name) => document.querySelector("#import-report h3")?.textContent.includes(name),
          model.name,
        );
        const report = await calculator.text("#import-report");
        const expected = [
          model.quantization ?? "16 bits a weight",
          ...model.groups.flatMap(({ attention, feed_forward }) => [attention, feed_forward]),
          ...Object.values(model.parameters_by_part)
            .filter((count) => count > 0)
            .map((count) => count.toLocaleString("en")),
          ...model.beside.map(({ name }) => name),
          calculator.format.formatText(model.weight_bytes, "bytes"),
          calculator.format.formatText(model.kv_cache_bytes_per_token_bf16, "bytes_per_token"),
          calculator.format.formatContext(model.max_context_tokens),
        ];
        for (const text of expected) assert.ok(report.includes(text), `${text} in "${report}"`);
        const cells = await calculator.page.run(() =>
          [...document.querySelectorAll("#import-report .layer-map > .layer")].map(
            (cell) => cell.dataset.kind,
          ),
        );
        assert.deepEqual(
          cells,
          model.layer_groups.map((index) => model.groups[index].kind),
        );
      }
      assert.match(
        await calculator.text(".layer-reading"),
        /repeating: 3 × recurrent with experts/,
      );
    },
  );

  check("a model no family has is described in the form, and used", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    const unsupported = { ...CONFIG, model_type: "nobodys", num_key_value_heads: 5 };
    await calculator.page.run(write, JSON.stringify(unsupported));
    await refused(calculator);
    await calculator.page.run(clickButton, "Describe this model in a form");
    const sizes = () =>
      ["num_hidden_layers", "hidden_size", "vocab_size", "sliding_window"].map(
        (key) => document.querySelector(`#custom-${key}`).value,
      );
    assert.deepEqual(await calculator.page.run(sizes), ["32", "4096", "32000", "4096"]);
    assert.match(await calculator.text("#custom-num_key_value_heads-error"), /must divide/);
    assert.equal(await calculator.page.run(mayUse), false);
    await calculator.focus("#custom-num_key_value_heads");
    await calculator.page.type("8");
    await understood(calculator);
    assert.equal(await calculator.text("#custom-num_key_value_heads-error"), "");
    await use(calculator);
    await calculator.shows({ model: { config: { ...CONFIG, model_type: "mistral" } } });

    await calculator.page.run(clickButton, "Bring back the text that stood here");
    assert.deepEqual(JSON.parse(await calculator.page.run(written)), unsupported);
  });

  check("the form says what is missing and what is not understood", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    await calculator.page.run(clickButton, "Describe it in a form");
    assert.match(await calculator.text("#custom-form [role=status]"), /layers, hidden size/);
    await calculator.page.run(clickButton, "DeepSeek-V3, MLA and experts");
    await understood(calculator);
    assert.ok((await calculator.text("#import-report")).includes("671,026,419,200"));
    await calculator.focus("#custom-kv_lora_rank");
    await calculator.page.type("many");
    await calculator.until("it is refused", () =>
      document.querySelector("#custom-kv_lora_rank-error").textContent.includes("Not understood"),
    );
    assert.equal(await calculator.page.run(mayUse), false);
    // The last report stays, dimmed, and says so.
    assert.match(
      await calculator.text("#import-report"),
      /^This was understood of an earlier text/,
    );
    assert.ok((await calculator.text("#import-report")).includes("671,026,419,200"));
    assert.deepEqual(calculator.page.problems, []);
  });

  check("the form says what of a model it cannot hold", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    await calculator.page.run(write, JSON.stringify(QWEN_NEXT));
    await understood(calculator);
    await calculator.page.run(clickButton, "Describe it in a form");
    assert.match(await calculator.text("#custom-form"), /loses recurrent layers; the cache \(/);
    await calculator.page.run(write, JSON.stringify(GPT_OSS));
    await calculator.until("it is read", () =>
      document.querySelector("#custom-form").textContent.includes("how the weights are stored"),
    );
    await calculator.page.run(clickButton, "Mistral 7B v0.1, window");
    assert.doesNotMatch(await calculator.text("#custom-form"), /loses/);
  });

  check("a pattern of windows that cannot be is refused at its field", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    await calculator.page.run(clickButton, "Describe it in a form");
    await calculator.page.run(clickButton, "Mistral 7B v0.1, window");
    for (const pattern of ["0", "2.5", "33"]) {
      await calculator.focus("#custom-sliding_window_pattern");
      await calculator.page.type(pattern);
      await calculator.until(`${pattern} is refused`, () =>
        document
          .querySelector("#custom-sliding_window_pattern-error")
          .textContent.includes("whole number"),
      );
      assert.equal(await calculator.page.run(mayUse), false);
    }
  });

  check("a format chosen for one's own quantised model is kept by the link", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    await calculator.page.run(write, JSON.stringify(GPT_OSS));
    await understood(calculator);
    await use(calculator);
    await calculator.shows({ model: { config: GPT_OSS } });
    const weights = { path: "deployment.weight_format", type: "enum" };
    await calculator.change(weights, "bf16");
    const scenario = { model: { config: GPT_OSS }, deployment: { weight_format: "bf16" } };
    await calculator.shows(scenario);
    const fragment = await calculator.until(
      "the address holds it",
      () => location.hash.includes("weight_format=bf16") && location.hash,
    );
    await calculator.open(fragment);
    await calculator.shows(scenario);
  });

  check("the cache of a token is what the devices hold over the context", async (calculator) => {
    const scenario = { model: { id: "gpt-oss-20b" }, hardware: { id: "h200-sxm", count: 8 } };
    await calculator.open("#v1&model.id=gpt-oss-20b&hardware.id=h200-sxm&hardware.count=8");
    const { memory } = valueOf(engine.evaluate(scenario));
    const each = (memory.kv_cache_bytes_stored + memory.state_bytes) / 50_000;
    const text = calculator.format.formatText(each, "bytes");
    assert.ok((await calculator.text(".diagnosis")).includes(`${text} a token`), text);
  });

  check("a built-in model replaces one of one's own", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    await calculator.page.run(write, JSON.stringify(CONFIG));
    await understood(calculator);
    await use(calculator);
    await calculator.until("it is in use", () =>
      document.querySelector("#words").textContent.includes("own model mistral"),
    );
    await calculator.change({ path: "model.id", type: "id" }, "llama-3.1-8b");
    await calculator.shows({ model: { id: "llama-3.1-8b" } });
  });
}
