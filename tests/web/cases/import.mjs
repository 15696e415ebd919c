// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { valueOf } from "../../package/engine.mjs";

const CONFIG = {
  model_type: "mistral",
  vocab_size: 32_000,
  hidden_size: 4096,
  intermediate_size: 14_336,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  sliding_window: 4096,
  tie_word_embeddings: false,
};

const write = (text) => {
  const entry = document.querySelector("#import-text");
  entry.value = text;
  entry.dispatchEvent(new Event("input", { bubbles: true }));
};

export default function (check, { engine }) {
  async function openImport(calculator) {
    await calculator.unfold();
    await calculator.page.run(() => document.querySelector('[aria-controls="import"]').click());
    await calculator.appears("#import-text");
  }
  const understood = (calculator) => calculator.appears("#import .layer-map");
  const refused = (calculator) => calculator.appears("#import .import-errors");
  const use = (calculator) =>
    calculator.page.run(() => document.querySelector("#import .strong").click());

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

  check("a file dropped anywhere is read", async (calculator) => {
    await calculator.open();
    await calculator.page.run((text) => {
      const data = new globalThis.DataTransfer();
      data.items.add(new globalThis.File([text], "config.json"));
      document
        .querySelector("#table")
        .dispatchEvent(
          new globalThis.DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }),
        );
    }, JSON.stringify(CONFIG));
    await understood(calculator);
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
    ["a list", "[1]", /one JSON object/],
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

  check("a template is a start, and a built-in model replaces it", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    await calculator.page.run(() => document.querySelectorAll(".import-tools button")[1].click());
    await understood(calculator);
    await use(calculator);
    await calculator.until("it is in use", () =>
      document.querySelector("#words").textContent.includes("own model qwen3_moe"),
    );
    await calculator.change({ path: "model.id", type: "id" }, "llama-3.1-8b");
    await calculator.shows({ model: { id: "llama-3.1-8b" } });
  });
}
