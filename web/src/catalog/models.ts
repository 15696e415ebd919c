// SPDX-License-Identifier: MIT
// The models as a table: shapes, what their caches take, counted against published parameters.

import type { CatalogModel } from "longpeak";
import { element, setFullValue } from "../dom.ts";
import { downloadText, fileName } from "../export/download.ts";
import { toCsv } from "../export/csv.ts";
import type { Cell } from "../export/csv.ts";
import { formatContext, formatInteger, formatText, fullValue } from "../format.ts";
import type { Unit } from "../format.ts";
import type { RowActions } from "./actions.ts";
import { confidenceTag, exactBytes, factList, sourceList } from "./provenance.ts";
import type { TableParts } from "./table.ts";

const familyTitles: Record<CatalogModel["family"], string> = {
  dense: "dense",
  mixture_of_experts: "experts",
};

/** "20.9 billion" without the word parameters, which the heading says. */
const count = (parameters: number): string =>
  formatText(parameters, "parameters").replace(" parameters", "");

function quantity(value: number, unit: Unit, text = formatText(value, unit)): HTMLElement {
  const node = element("span", { class: "cell-value" }, text);
  setFullValue(node, fullValue(value, unit));
  return node;
}

/** How far the count is from the published one, in per cent of that. */
function departure({ parameters, published_parameters: published }: CatalogModel): number | null {
  return published === null || published === 0 ? null : parameters / published - 1;
}

function departureText(model: CatalogModel): string {
  const share = departure(model);
  if (share === null) return "";
  const percent = formatText(Math.abs(share), "fraction", { digits: 2 });
  return Math.abs(share) < 0.0005 ? "same" : `${share > 0 ? "+" : "−"}${percent}`;
}

function publishedCell(model: CatalogModel): (Node | string)[] {
  const published = model.published_parameters;
  if (published === null) return ["–"];
  return [
    quantity(published, "parameters", count(published)),
    element("span", { class: "cell-detail" }, departureText(model)),
  ];
}

function detail(model: CatalogModel): HTMLElement {
  const published = model.published_parameters;
  return element(
    "div",
    { class: "row-facts" },
    factList([
      ["id", element("code", {}, model.id)],
      ["checkpoint", model.repository],
      ["counted parameters", formatInteger(model.parameters)],
      ["active for a token", formatInteger(model.active_parameters)],
      ["published parameters", published === null ? "" : formatInteger(published)],
      ["stored as", model.quantization ?? "16 bits a weight"],
      ["weights as stored", exactBytes(model.weight_bytes)],
      ["KV cache a token, bf16", exactBytes(model.kv_cache_bytes_per_token_bf16)],
      ["state of a sequence", model.state_bytes === 0 ? "" : exactBytes(model.state_bytes)],
      ["hidden size", formatInteger(model.hidden_size)],
      ["shape", confidenceTag(model.confidence)],
    ]),
    ...(model.remark === "" ? [] : [element("p", {}, model.remark)]),
    sourceList([model.source]),
  );
}

const csvColumns: readonly [name: string, cell: (model: CatalogModel) => Cell][] = [
  ["id", (model) => model.id],
  ["name", (model) => model.name],
  ["maker", (model) => model.maker],
  ["family", (model) => model.family],
  ["parameters", (model) => model.parameters],
  ["active_parameters", (model) => model.active_parameters],
  ["published_parameters", (model) => model.published_parameters],
  ["quantization", (model) => model.quantization],
  ["weight_bytes", (model) => model.weight_bytes],
  ["layers", (model) => model.layers],
  ["hidden_size", (model) => model.hidden_size],
  ["attention", (model) => model.attention],
  ["kv_cache_bytes_per_token_bf16", (model) => model.kv_cache_bytes_per_token_bf16],
  ["state_bytes", (model) => model.state_bytes],
  ["max_context_tokens", (model) => model.max_context_tokens],
  ["repository", (model) => model.repository],
  ["confidence", (model) => model.confidence],
  ["source", (model) => model.source.title],
  ["source_date", (model) => model.source.date],
  ["remark", (model) => model.remark],
];

export function modelsCsv(models: readonly CatalogModel[]): string {
  const rows = models.map((model) => csvColumns.map(([, cell]) => cell(model)));
  return toCsv([csvColumns.map(([name]) => name), ...rows]);
}

export function modelTable(
  models: readonly CatalogModel[],
  actions: RowActions,
): TableParts<CatalogModel> {
  return {
    what: "models",
    rows: models,
    name: (model) => model.name,
    subtitle: (model) => model.maker,
    words: (model) =>
      [
        model.name,
        model.id,
        model.maker,
        familyTitles[model.family],
        model.attention,
        model.repository,
        model.confidence,
        model.remark,
      ].join(" "),
    facets: [
      { label: "Maker", of: (model) => model.maker },
      { label: "Kind", of: (model) => familyTitles[model.family] },
      { label: "Shape from", of: (model) => model.confidence },
    ],
    columns: [
      {
        title: "Parameters",
        numeric: true,
        key: (model) => model.parameters,
        cell: (model) => [quantity(model.parameters, "parameters", count(model.parameters))],
      },
      {
        title: "Active",
        numeric: true,
        key: (model) => model.active_parameters,
        cell: (model) => [
          quantity(model.active_parameters, "parameters", count(model.active_parameters)),
        ],
      },
      {
        title: "Published",
        numeric: true,
        key: (model) => model.published_parameters,
        cell: publishedCell,
      },
      {
        title: "KV a token, bf16",
        numeric: true,
        key: (model) => model.kv_cache_bytes_per_token_bf16,
        cell: (model) => [quantity(model.kv_cache_bytes_per_token_bf16, "bytes")],
      },
      {
        title: "State",
        numeric: true,
        key: (model) => model.state_bytes,
        cell: (model) => [model.state_bytes === 0 ? "–" : quantity(model.state_bytes, "bytes")],
      },
      {
        title: "Context",
        numeric: true,
        key: (model) => model.max_context_tokens,
        cell: ({ max_context_tokens: most }) => [
          most === null ? "–" : quantity(most, "tokens", formatContext(most)),
        ],
      },
      {
        title: "Layers",
        numeric: true,
        key: (model) => model.layers,
        cell: (model) => [formatInteger(model.layers)],
      },
      {
        title: "Attention",
        numeric: false,
        key: (model) => model.attention,
        cell: (model) => [element("span", { class: "cell-wrap" }, model.attention)],
      },
      {
        title: "Kind",
        numeric: false,
        key: (model) => familyTitles[model.family],
        cell: (model) => [familyTitles[model.family]],
      },
      {
        title: "Shape from",
        numeric: false,
        key: (model) => model.confidence,
        cell: (model) => [confidenceTag(model.confidence)],
      },
    ],
    detail,
    actions: (model) => actions.buttons(model.id, model.name),
    save: [
      {
        title: "CSV",
        run: (rows) => downloadText(fileName(["models"], "csv"), "text/csv", modelsCsv(rows)),
      },
      {
        title: "JSON",
        run: (rows) =>
          downloadText(
            fileName(["models"], "json"),
            "application/json",
            `${JSON.stringify(rows, null, 2)}\n`,
          ),
      },
    ],
  };
}
