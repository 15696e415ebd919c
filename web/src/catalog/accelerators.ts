// SPDX-License-Identifier: MIT
// The accelerators as a table; every figure with how far it can be trusted.

import type { CatalogAccelerator, Figure, Format } from "longpeak";
import { element } from "../dom.ts";
import { downloadText, fileName } from "../export/download.ts";
import { toCsv } from "../export/csv.ts";
import type { Cell } from "../export/csv.ts";
import { formatText } from "../format.ts";
import type { RowActions } from "./actions.ts";
import { confidenceTag, exactBytes, factList, figureCell, sourceList } from "./provenance.ts";
import type { Column, TableParts } from "./table.ts";

const rateFormats: readonly Format[] = ["fp32", "bf16", "fp16", "fp8", "int8", "fp4", "int4"];

function rateColumn(format: Format): Column<CatalogAccelerator> {
  const rate = (device: CatalogAccelerator) => device.dense_flops_per_second[format] ?? null;
  return {
    title: `Dense ${format}`,
    numeric: true,
    key: rate,
    cell: (device) => {
      const value = rate(device);
      const confidence = device.dense_flops_confidence;
      const known = value !== null && confidence !== null;
      return figureCell(known ? { value, confidence } : null, "flops_per_second");
    },
  };
}

function linkColumn(title: string, link: "device_link" | "host_link"): Column<CatalogAccelerator> {
  return {
    title,
    numeric: true,
    key: (device) => device[link]?.bytes_per_second_per_direction.value ?? null,
    cell: (device) => {
      const found = device[link];
      return figureCell(
        found?.bytes_per_second_per_direction ?? null,
        "bytes_per_second",
        found?.name,
      );
    },
  };
}

function tagged({ value, confidence }: Figure): HTMLElement {
  return element("span", {}, `${exactBytes(value)} `, confidenceTag(confidence));
}

function denseRates(device: CatalogAccelerator): HTMLElement | string {
  const confidence = device.dense_flops_confidence;
  if (confidence === null) return "none published";
  const rates = rateFormats.flatMap((format) => {
    const rate = device.dense_flops_per_second[format];
    return rate === undefined ? [] : [`${format} ${formatText(rate, "flops_per_second")}`];
  });
  return element("span", {}, `${rates.join(", ")} `, confidenceTag(confidence));
}

function detail(device: CatalogAccelerator): HTMLElement {
  const { price } = device;
  const driver = device.hbm_bytes_driver;
  return element(
    "div",
    { class: "row-facts" },
    factList([
      ["id", element("code", {}, device.id)],
      ["memory as sold", tagged(device.hbm_bytes_sold)],
      ["as a driver shows it", driver === null ? "not known" : tagged(driver)],
      ["dense rates", denseRates(device)],
      [
        "price",
        price === null
          ? ""
          : `$${price.usd_per_hour.toFixed(2)} an hour, ${[price.provider, price.date].filter(Boolean).join(", ")}`,
      ],
    ]),
    ...(device.remark === "" ? [] : [element("p", {}, device.remark)]),
    sourceList(device.sources),
  );
}

type CsvColumn = readonly [name: string, cell: (device: CatalogAccelerator) => Cell];

const csvColumns: readonly CsvColumn[] = [
  ["id", (device) => device.id],
  ["name", (device) => device.name],
  ["maker", (device) => device.maker],
  ["year", (device) => device.year],
  ["status", (device) => device.status],
  ["memory_kind", (device) => device.memory_kind],
  ["hbm_bytes_sold", (device) => device.hbm_bytes_sold.value],
  ["hbm_bytes_sold_confidence", (device) => device.hbm_bytes_sold.confidence],
  ["hbm_bytes_driver", (device) => device.hbm_bytes_driver?.value ?? null],
  ["hbm_bytes_driver_confidence", (device) => device.hbm_bytes_driver?.confidence ?? null],
  ["hbm_bytes_per_second", (device) => device.hbm_bytes_per_second.value],
  ["hbm_bytes_per_second_confidence", (device) => device.hbm_bytes_per_second.confidence],
  ...rateFormats.map((format): CsvColumn => [
    `dense_${format}_flops_per_second`,
    (device) => device.dense_flops_per_second[format] ?? null,
  ]),
  ["dense_flops_confidence", (device) => device.dense_flops_confidence],
  ...(["device_link", "host_link"] as const).flatMap((link): CsvColumn[] => [
    [link, (device) => device[link]?.name ?? null],
    [
      `${link}_bytes_per_second_per_direction`,
      (device) => device[link]?.bytes_per_second_per_direction.value ?? null,
    ],
    [
      `${link}_confidence`,
      (device) => device[link]?.bytes_per_second_per_direction.confidence ?? null,
    ],
  ]),
  ["tdp_watts", (device) => device.tdp_watts?.value ?? null],
  ["tdp_watts_confidence", (device) => device.tdp_watts?.confidence ?? null],
  ["price_usd_per_hour", (device) => device.price?.usd_per_hour ?? null],
  ["price_provider", (device) => device.price?.provider ?? null],
  ["price_date", (device) => device.price?.date ?? null],
  ["sources", (device) => device.sources.map(({ title, date }) => `${title}, ${date}`).join("; ")],
  ["remark", (device) => device.remark],
];

export function acceleratorsCsv(devices: readonly CatalogAccelerator[]): string {
  const rows = devices.map((device) => csvColumns.map(([, cell]) => cell(device)));
  return toCsv([csvColumns.map(([name]) => name), ...rows]);
}

/** Every tag the table shows. */
export function confidencesOf(devices: readonly CatalogAccelerator[]): string[] {
  return devices.flatMap((device) => [
    device.hbm_bytes_sold.confidence,
    device.hbm_bytes_per_second.confidence,
    ...(device.dense_flops_confidence === null ? [] : [device.dense_flops_confidence]),
    ...[
      device.device_link?.bytes_per_second_per_direction,
      device.host_link?.bytes_per_second_per_direction,
      device.tdp_watts,
    ].flatMap((figure) => figure?.confidence ?? []),
  ]);
}

export function acceleratorTable(
  devices: readonly CatalogAccelerator[],
  actions: RowActions,
): TableParts<CatalogAccelerator> {
  return {
    what: "accelerators",
    rows: devices,
    name: (device) => device.name,
    subtitle: (device) => `${device.maker} ${device.year}`,
    words: (device) =>
      [
        device.name,
        device.id,
        device.maker,
        device.year,
        device.status,
        device.memory_kind,
        device.device_link?.name ?? "",
        device.host_link?.name ?? "",
        device.remark,
      ].join(" "),
    facets: [
      { label: "Maker", of: (device) => device.maker },
      { label: "Memory", of: (device) => device.memory_kind },
      { label: "Status", of: (device) => device.status },
    ],
    columns: [
      {
        title: "Memory",
        numeric: true,
        key: (device) => device.hbm_bytes_sold.value,
        cell: (device) => figureCell(device.hbm_bytes_sold, "bytes", device.memory_kind),
      },
      {
        title: "HBM bandwidth",
        numeric: true,
        key: (device) => device.hbm_bytes_per_second.value,
        cell: (device) => figureCell(device.hbm_bytes_per_second, "bytes_per_second"),
      },
      rateColumn("bf16"),
      rateColumn("fp8"),
      rateColumn("fp4"),
      rateColumn("int8"),
      linkColumn("Device link", "device_link"),
      linkColumn("Host link", "host_link"),
      {
        title: "Power",
        numeric: true,
        key: (device) => device.tdp_watts?.value ?? null,
        cell: (device) => figureCell(device.tdp_watts, "watts"),
      },
      {
        title: "Price an hour",
        numeric: true,
        key: (device) => device.price?.usd_per_hour ?? null,
        cell: ({ price }) =>
          price === null
            ? ["–"]
            : [
                element("span", { class: "cell-value" }, `$${price.usd_per_hour.toFixed(2)}`),
                element("span", { class: "cell-detail" }, `${price.provider} ${price.date}`.trim()),
              ],
      },
      {
        title: "Year",
        numeric: true,
        key: (device) => device.year,
        cell: (device) => [String(device.year)],
      },
      {
        title: "Status",
        numeric: false,
        key: (device) => device.status,
        cell: (device) => [device.status],
      },
    ],
    detail,
    actions: (device) => actions.buttons(device.id, device.name),
    save: [
      {
        title: "CSV",
        run: (rows) =>
          downloadText(fileName(["accelerators"], "csv"), "text/csv", acceleratorsCsv(rows)),
      },
      {
        title: "JSON",
        run: (rows) =>
          downloadText(
            fileName(["accelerators"], "json"),
            "application/json",
            `${JSON.stringify(rows, null, 2)}\n`,
          ),
      },
    ],
  };
}
