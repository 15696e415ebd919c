// SPDX-License-Identifier: MIT
// The numbers of a chart as a table beneath it, filled in when it is opened.

import type { Engine, MetricName } from "longpeak";
import { element, setFullValue } from "../dom.ts";
import { formatQuantity, formatText, quantityText, unitOfMetric } from "../format.ts";
import { metricTitles } from "../names.ts";
import type { Axis } from "./axis.ts";
import type { DrawnCurve } from "./plot_curves.ts";
import { tableValues } from "./ticks.ts";

export class DataTable {
  readonly element: HTMLDetailsElement;
  private readonly scroll = element("div", { class: "data-scroll", tabindex: "0", role: "region" });
  private readonly engine: Engine;
  private readonly metric: MetricName;
  private latest: { axis: Axis; curves: readonly DrawnCurve[]; marked: number[] } | undefined;
  private stale = true;

  constructor(engine: Engine, metric: MetricName) {
    this.engine = engine;
    this.metric = metric;
    this.scroll.setAttribute("aria-label", `${metricTitles[metric]}, data`);
    this.element = element(
      "details",
      { class: "data" },
      element("summary", {}, "Data"),
      this.scroll,
    );
    this.element.addEventListener("toggle", () => this.fill());
  }

  /** `marked` are rows to have among those of 1-2-5. */
  update(axis: Axis, curves: readonly DrawnCurve[], marked: number[]): void {
    this.latest = { axis, curves, marked };
    this.stale = true;
    this.fill();
  }

  private fill(): void {
    if (!this.element.open || !this.stale || this.latest === undefined) return;
    this.stale = false;
    const { axis, curves, marked } = this.latest;
    const values = tableValues(axis.low, axis.high, axis.unit, marked);
    const field = axis.field.path;
    const columns = curves.map(({ series }) => {
      const answer = this.engine.sweep(series.scenario, { field, values, metrics: [this.metric] });
      return answer.ok ? (answer.value.columns[1] ?? []) : [];
    });
    const unit = unitOfMetric(this.metric);
    const heads = curves.map(({ series }) =>
      element("th", { scope: "col", class: "number" }, series.name),
    );
    const rows = values.map((value, index) => {
      const cells = columns.map((column) => {
        const quantity = formatQuantity(column[index] ?? null, unit);
        const cell = element("td", { class: "number" }, quantityText(quantity));
        setFullValue(cell, quantity.full);
        return cell;
      });
      const name = element("th", { scope: "row" }, formatText(value, axis.unit));
      return element("tr", {}, name, ...cells);
    });
    const caption = `${metricTitles[this.metric]} over ${axis.label.toLowerCase()}; – where it does not fit`;
    const table = element(
      "table",
      { class: "data-table" },
      element("caption", {}, caption),
      element(
        "thead",
        {},
        element("tr", {}, element("th", { scope: "col" }, axis.label), ...heads),
      ),
      element("tbody", {}, ...rows),
    );
    this.scroll.replaceChildren(table);
  }
}
