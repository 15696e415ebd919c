// SPDX-License-Identifier: MIT
// The import of a model as a reader uses it, and what is done to it inside the page.

export const CONFIG = {
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

export const write = (text) => {
  const entry = document.querySelector("#import-text");
  entry.value = text;
  entry.dispatchEvent(new Event("input", { bubbles: true }));
};

export const written = () => document.querySelector("#import-text").value;
export const mayUse = () => !document.querySelector("#import .strong").disabled;
export const clickButton = (label) =>
  [...document.querySelectorAll("button")].find((one) => one.textContent === label).click();

/** Drops files, each a name and a text of Latin-1, somewhere on the page. */
export const drop = (files) => {
  const data = new globalThis.DataTransfer();
  for (const [name, text] of files) {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    data.items.add(new globalThis.File([bytes], name));
  }
  const options = { bubbles: true, cancelable: true, dataTransfer: data };
  document.querySelector("#table").dispatchEvent(new globalThis.DragEvent("drop", options));
};

export async function openImport(calculator) {
  await calculator.unfold();
  await calculator.page.run(() => document.querySelector('[aria-controls="import"]').click());
  await calculator.appears("#import-text");
}
export const understood = (calculator) => calculator.appears("#import .layer-map");
export const refused = (calculator) => calculator.appears("#import .import-errors");
export const use = (calculator) =>
  calculator.page.run(() => document.querySelector("#import .strong").click());
