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

function heading(words: readonly string[]): HTMLElement {
  const cells = words.map((word) => element("th", { scope: "col" }, word));
  return element("thead", {}, element("tr", {}, ...cells));
}

function scroller(label: string, table: HTMLElement): HTMLElement {
  return element(
    "div",
    { class: "scroller", tabindex: 0, role: "region", "aria-label": label },
    table,
  );
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
  add("active for a token", formatInteger(model.active_parameters));
  quantity("KV cache, bf16", model.kv_cache_bytes_per_token_bf16, "bytes_per_token");
  quantity("state, each sequence", model.state_bytes, "bytes");
  add("layers × hidden", `${formatInteger(model.layers)} × ${formatInteger(model.hidden_size)}`);
  const context = model.max_context_tokens;
  if (context !== null)
    add("longest context", formatContext(context), fullValue(context, "tokens"));
  return list;
}

function groupRow(group: LayerGroup): HTMLElement {
  const most = group.kv_cache_elements_at_most;
  const state = group.state_elements + group.convolution_elements;
  const number = (text: string): HTMLElement => element("td", { class: "number" }, text);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, `${formatInteger(group.layers)} × ${kindTitles[group.kind]}`),
    element("td", {}, group.attention === "" ? "–" : group.attention),
    element("td", {}, group.feed_forward === "" ? "–" : group.feed_forward),
    number(formatInteger(group.kv_cache_elements_per_token)),
    number(most === null ? "no cap" : formatInteger(most)),
    number(state === 0 ? "–" : formatInteger(state)),
  );
}

function groupsTable(model: ImportedModel): HTMLElement {
  const table = element(
    "table",
    { class: "figures" },
    element("caption", {}, "What one layer keeps, in elements"),
    heading(["Layers", "Attention", "Feed-forward", "KV a token", "KV at most", "State"]),
    element("tbody", {}, ...model.groups.map(groupRow)),
  );
  return scroller("Groups of layers", table);
}

function partsTable(model: ImportedModel): HTMLElement {
  const rows = (Object.keys(partTitles) as PartName[])
    .filter((part) => model.parameters_by_part[part] > 0)
    .map((part) => {
      const count = model.parameters_by_part[part];
      const share = count / model.parameters;
      const bar = element("span", { class: "share-bar", "aria-hidden": "true" });
      bar.style.setProperty("--share", String(share));
      return element(
        "tr",
        {},
        element("th", { scope: "row" }, partTitles[part]),
        element("td", { class: "number" }, formatInteger(count)),
        element("td", { class: "number" }, formatText(share, "fraction")),
        element("td", { class: "share-cell" }, bar),
      );
    });
  const table = element(
    "table",
    { class: "figures" },
    element("caption", {}, "Parameters by part"),
    heading(["Part", "Parameters", "Share", ""]),
    element("tbody", {}, ...rows),
  );
  // A heading without words would be announced as one.
  table.querySelector("thead th:last-child")?.replaceWith(element("td", {}));
  return scroller("Parameters by part", table);
}

function besideText({ beside }: ImportedModel): string {
  const parts = beside.map(({ name, parameters }) =>
    parameters === null ? name : `${name} (${formatInteger(parameters)} parameters)`,
  );
  return `Counted apart, in no total here: ${parts.join(", ")}.`;
}

export function importReport(model: ImportedModel): HTMLElement {
  const kind = model.family === "dense" ? "dense" : "mixture of experts";
  const report = element(
    "div",
    { class: "import-report" },
    element("h3", {}, `Understood: ${model.name}, ${kind}, ${model.attention}`),
    facts(model),
    layerMap(model),
    element("div", { class: "import-tables" }, groupsTable(model), partsTable(model)),
  );
  if (model.beside.length > 0)
    report.append(element("p", { class: "quiet-text" }, besideText(model)));
  return report;
}
