// SPDX-License-Identifier: MIT
// All curves at one place of the axis: legend and readout in one table.

import type { MetricName } from "longpeak";
import { element, setFullValue, svgElement } from "../dom.ts";
import { formatQuantity, quantityText, unitOfMetric } from "../format.ts";
import { boundTitles, metricTitles } from "../names.ts";
import { metricNames } from "../state.ts";
import { markerPath } from "./markers.ts";
import type { Reading } from "./curves.ts";
import type { DrawnCurve } from "./plot_curves.ts";

import { setText } from "./pool.ts";
import type { Series } from "./series.ts";

interface ValueCell {
  element: HTMLElement;
  value: HTMLElement;
  bound: HTMLElement;
}

interface Row {
  element: HTMLElement;
  note: HTMLElement;
  cells: Map<MetricName, ValueCell>;
}

/** A piece of the line with its marker, as in the plots. */
export function seriesSwatch(slot: number): SVGSVGElement {
  return svgElement(
    "svg",
    { class: "series-swatch", width: 36, height: 14, viewBox: "0 0 36 14", "aria-hidden": "true" },
    svgElement("path", { class: `line series-${slot}`, d: "M1,7H35" }),
    svgElement("path", {
      class: `marker series-${slot}`,
      d: markerPath(slot),
      transform: "translate(18,7)",
    }),
  );
}

export class SeriesTable {
  readonly element: HTMLElement;
  private readonly caption = element("caption", {});
  private readonly body = element("tbody", {});
  private readonly onRemove: ((series: Series) => void) | undefined;
  private rows = new Map<string, Row>();
  private shown = "";

  /** Without `onRemove` the rows have no button to remove them. */
  constructor(onRemove?: (series: Series) => void) {
    this.onRemove = onRemove;
    const heads = metricNames.map((name) =>
      element("th", { scope: "col", class: "number" }, metricTitles[name]),
    );
    const head = element(
      "thead",
      {},
      element("tr", {}, element("th", { scope: "col" }, "Curve"), ...heads),
    );
    const table = element("table", { class: "series-table" }, this.caption, head, this.body);
    const region = { tabindex: 0, role: "region", "aria-label": "Values of the curves" };
    this.element = element("div", { class: "series-scroll", ...region }, table);
  }

  update(
    curves: readonly DrawnCurve[],
    readings: readonly (Reading | null)[],
    place: string,
  ): void {
    setText(this.caption, `At ${place}`);
    const key = curves
      .map(({ series }) => `${series.key} ${series.slot} ${series.name}`)
      .join("\n");
    if (key !== this.shown) this.rebuild(curves);
    this.shown = key;
    curves.forEach(({ series, curve }, index) => {
      const row = this.rows.get(series.key);
      if (row) updateRow(row, curve.errors[0]?.message ?? "", readings[index] ?? null);
    });
  }

  private rebuild(curves: readonly DrawnCurve[]): void {
    const hadFocus = this.body.contains(document.activeElement);
    this.rows = new Map(curves.map(({ series }) => [series.key, this.makeRow(series)]));
    this.body.replaceChildren(...[...this.rows.values()].map((row) => row.element));
    if (hadFocus) this.body.querySelector("button")?.focus();
  }

  private makeRow(series: Series): Row {
    const note = element("span", { class: "series-note" });
    const name = element("th", { scope: "row" });
    const label = element("span", { class: "series-name series-full" }, series.name);
    const short = element("span", { class: "series-name series-short" }, series.label);
    name.append(seriesSwatch(series.slot), label, short);
    if (series.kind === "scenario") {
      if (this.onRemove) name.append(element("span", { class: "series-tag" }, "this scenario"));
    } else if (this.onRemove) {
      const remove = element(
        "button",
        { type: "button", class: "series-remove", "aria-label": `Remove ${series.name}` },
        "×",
      );
      remove.addEventListener("click", () => this.onRemove?.(series));
      name.append(remove);
    }
    name.append(note);
    const row = element("tr", {}, name);
    const cells = new Map<MetricName, ValueCell>();
    for (const metric of metricNames) {
      const value = element("span", { class: "series-value" });
      const bound = element("span", { class: "series-bound" });
      const cell = element("td", { class: "number" }, value, bound);
      row.append(cell);
      cells.set(metric, { element: cell, value, bound });
    }
    return { element: row, note, cells };
  }
}

function updateRow(row: Row, error: string, reading: Reading | null): void {
  const unfit = reading !== null && !reading.fits;
  setText(row.note, error);
  row.element.classList.toggle("unfit", unfit);
  for (const [metric, cell] of row.cells) {
    const value = reading?.values[metric] ?? null;
    const quantity = formatQuantity(value, unitOfMetric(metric));
    setText(cell.value, quantityText(quantity));
    setFullValue(cell.value, quantity.full);
    const bound = reading?.bounds[metric];
    // In a column of its own, so that nothing moves when it comes and goes.
    const says = unfit && metric === "concurrency";
    setText(cell.bound, says ? "does not fit" : bound ? boundTitles[bound] : "");
  }
}
