// SPDX-License-Identifier: MIT
// What was understood of a config.json: its layers, what they keep, and where its parameters are.

import type { ImportedModel, LayerGroup } from "longpeak";
import { element, setFullValue } from "../dom.ts";
import { formatContext, formatInteger, formatText, fullValue } from "../format.ts";
import type { Unit } from "../format.ts";
import { layerMap } from "./layer_map.ts";
import { kindTitles } from "./layers.ts";

const partTitles: Record<keyof ImportedModel["parameters_by_part"], string> = {
  embedding: "embedding",
  attention: "attention",
  feed_forward: "feed-forward",
  experts: "experts",
  router: "router",
  norm: "norms",
  head: "head",
};

type PartName = keyof typeof partTitles;

/** Columns from `numbersFrom` on hold numbers. */
function heading(words: readonly string[], numbersFrom: number): HTMLElement {
  const cells = words.map((word, index) => {
    return element("th", { scope: "col", class: index < numbersFrom ? "" : "number" }, word);
  });
  return element("thead", {}, element("tr", {}, ...cells));
}

/** The title stays while the table scrolls beneath it. */
function scroller(title: string, table: HTMLElement): HTMLElement {
  const region = { class: "scroller", tabindex: 0, role: "region", "aria-label": title };
  return element(
    "div",
    {},
    element("p", { class: "quiet-text", "aria-hidden": "true" }, title),
    element("div", region, table),
  );
}

function number(text: string, full = ""): HTMLElement {
  const cell = element("td", { class: "number" }, text);
  if (full !== "") setFullValue(cell, full);
  return cell;
}

function quantityCell(value: number, unit: Unit): HTMLElement {
  return value === 0 ? number("–") : number(formatText(value, unit), fullValue(value, unit));
}

/** "fp8, blocks of 128 x 128: 8.03 bits a weight". */
function storedAs({ quantization, weight_bytes, parameters }: ImportedModel): string {
  const bits = formatText((8 * weight_bytes) / parameters, "");
  return quantization === null ? `${bits} bits a weight` : `${quantization}: ${bits} bits a weight`;
}

function facts(model: ImportedModel): HTMLElement {
  const list = element("dl", { class: "facts" });
  const add = (name: string, text: string, full = ""): void => {
    const value = element("dd", {}, text);
    if (full !== "") setFullValue(value, full);
    list.append(element("div", {}, element("dt", {}, name), value));
  };
  const quantity = (name: string, value: number, unit: Unit): void =>
    add(name, formatText(value, unit), fullValue(value, unit));
  add("parameters", formatInteger(model.parameters));
  if (model.active_parameters !== model.parameters)
    add("active for a token", formatInteger(model.active_parameters));
  quantity("weights as stored", model.weight_bytes, "bytes");
  add("stored as", storedAs(model));
  const windowed = model.groups.some((group) => group.kv_cache_elements_at_most !== null);
  quantity(
    windowed ? "KV cache before windows fill, bf16" : "KV cache, bf16",
    model.kv_cache_bytes_per_token_bf16,
    "bytes_per_token",
  );
  if (model.state_bytes > 0) quantity("state of a sequence", model.state_bytes, "bytes");
  if (model.kv_cache_format !== null) add("KV cache format", `${model.kv_cache_format}, as set`);
  add("layers × hidden", `${formatInteger(model.layers)} × ${formatInteger(model.hidden_size)}`);
  const context = model.max_context_tokens;
  if (context === null) add("published context", "not stated");
  else add("published context", formatContext(context), fullValue(context, "tokens"));
  return list;
}

/** Caches count in 16 bits, recurrent states in 32, what a convolution keeps in 16. */
const cacheBytes = 2;
const stateBytes = 4;
const convolutionBytes = 2;

function groupRow(group: LayerGroup): HTMLElement {
  const { layers, kv_cache_elements_at_most: most } = group;
  const state = group.state_elements * stateBytes + group.convolution_elements * convolutionBytes;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, `${formatInteger(layers)} × ${kindTitles[group.kind]}`),
    element("td", {}, group.attention === "" ? "–" : group.attention),
    element("td", {}, group.feed_forward === "" ? "–" : group.feed_forward),
    quantityCell(layers * group.kv_cache_elements_per_token * cacheBytes, "bytes"),
    most === null ? number("–") : quantityCell(layers * most * cacheBytes, "bytes"),
    quantityCell(layers * state, "bytes"),
  );
}

function groupsTable(model: ImportedModel): HTMLElement {
  const table = element(
    "table",
    { class: "figures" },
    heading(["Layers", "Attention", "Feed-forward", "KV a token", "Full windows", "State"], 3),
    element("tbody", {}, ...model.groups.map(groupRow)),
  );
  return scroller("What each group of layers keeps, in bf16; states in FP32", table);
}

function partsTable(model: ImportedModel): HTMLElement {
  const rows = (Object.keys(partTitles) as PartName[])
    .filter((part) => model.parameters_by_part[part] > 0)
    .map((part) => {
      const count = model.parameters_by_part[part];
      const share = count / model.parameters;
      const bits = model.bits_by_part[part];
      const bar = element("span", { class: "share-bar", "aria-hidden": "true" });
      bar.style.setProperty("--share", String(share));
      return element(
        "tr",
        {},
        element("th", { scope: "row" }, partTitles[part]),
        number(formatInteger(count)),
        number(formatText(share, "fraction")),
        number(formatText(bits, ""), String(bits)),
        element("td", { class: "share-cell" }, bar),
      );
    });
  const table = element(
    "table",
    { class: "figures" },
    heading(["Part", "Parameters", "Share", "Bits a weight", ""], 1),
    element("tbody", {}, ...rows),
  );
  // A heading without words would be announced as one.
  table.querySelector("thead th:last-child")?.replaceWith(element("td", {}));
  return scroller("Parameters by part", table);
}

/** What the checkpoint holds and no total here counts. */
function besideText({ beside }: ImportedModel): string {
  if (beside.length === 0) return "Nothing of this checkpoint is counted apart.";
  const parts = beside.map(({ name, parameters }) =>
    parameters === null ? name : `${name} (${formatInteger(parameters)} parameters)`,
  );
  return `Counted apart, in no total here: ${parts.join(", ")}.`;
}

export function importReport(model: ImportedModel): HTMLElement {
  const kind = model.family === "dense" ? "dense" : "mixture of experts";
  return element(
    "div",
    { class: "import-report" },
    element("h3", {}, `Understood: ${model.name}, ${kind}`),
    facts(model),
    layerMap(model),
    element("div", { class: "import-tables" }, groupsTable(model), partsTable(model)),
    element("p", { class: "quiet-text" }, besideText(model)),
    ...(model.remark ? [element("p", { class: "quiet-text" }, model.remark)] : []),
  );
}
