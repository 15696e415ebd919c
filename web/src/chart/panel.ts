// SPDX-License-Identifier: MIT
// One metric: heading, plot, tooltip, files to save, and the data beneath.

import type { Engine, MetricName } from "longpeak";
import { element } from "../dom.ts";
import { formatText, unitOfMetric } from "../format.ts";
import { metricTitles } from "../names.ts";
import type { Axis } from "./axis.ts";
import type { Reading } from "./curves.ts";
import { DataTable } from "./data_table.ts";
import { plotDescription, plotTitle, readingInWords } from "./describe.ts";
import { exportMenu } from "./export_menu.ts";
import type { ExportKind } from "./export_menu.ts";
import { Plot } from "./plot.ts";
import { sameCurves } from "./plot_curves.ts";
import type { DrawnCurve } from "./plot_curves.ts";
import type { Mark } from "./plot_marks.ts";
import { setText } from "./pool.ts";
import { Reader } from "./reader.ts";
import type { ReadPlace } from "./reader.ts";
import { seriesSwatch } from "./series_table.ts";
import { tickLabel } from "./ticks.ts";

export interface PanelContent {
  axis: Axis;
  curves: readonly DrawnCurve[];
  /** The scenario's own value of the axis. */
  current: number;
  /** 4,000 tokens where the axis is the context. */
  reference: number | null;
  /** The current series at the marks. */
  currentReading: Reading;
  referenceReading: Reading | null;
}

export interface PanelReading {
  place: ReadPlace | undefined;
  value: number;
  readings: readonly (Reading | null)[];
}

export interface PanelEvents {
  onRead(place: ReadPlace | undefined, panel: Panel): void;
  /** Without it there is nothing to save. */
  onExport?(kind: ExportKind, panel: Panel): void;
}

/** Between the crosshair and the tooltip, in pixels. */
const tooltipGap = 12;

export class Panel {
  readonly element: HTMLElement;
  readonly metric: MetricName;
  readonly plot: Plot;
  private readonly value = element("span", { class: "panel-value" });
  private readonly box = element("div", { class: "panel-plot" });
  private readonly empty = element("p", { class: "panel-empty", hidden: true });
  private readonly tooltip = element("div", {
    class: "tooltip",
    "aria-hidden": "true",
    hidden: true,
  });
  private readonly reader: Reader;
  private readonly data: DataTable;
  private readonly menu: HTMLElement | undefined;
  private content: PanelContent | undefined;
  private described: readonly DrawnCurve[] = [];

  constructor(engine: Engine, metric: MetricName, events: PanelEvents) {
    this.metric = metric;
    this.plot = new Plot(metric);
    this.data = new DataTable(engine, metric);
    this.reader = new Reader(metricTitles[metric], () => this.plot.geometry, {
      onRead: (place) => events.onRead(place, this),
    });
    const heading = element("h3", {}, metricTitles[metric]);
    this.box.append(this.plot.element, this.reader.element, this.tooltip, this.empty);
    const head = element("figcaption", { class: "panel-head" }, heading, this.value);
    if (events.onExport) {
      this.menu = exportMenu(metricTitles[metric], (kind) => events.onExport?.(kind, this));
      head.append(this.menu);
    }
    this.element = element("figure", { class: "panel" }, head, this.box, this.data.element);
    new ResizeObserver(() => this.measure()).observe(this.box);
  }

  private measure(): void {
    const { clientWidth, clientHeight } = this.box;
    if (clientWidth > 0 && clientHeight > 0) this.plot.resize(clientWidth, clientHeight);
  }

  update(content: PanelContent): void {
    this.content = content;
    const { axis, curves } = content;
    const marks = this.marksOf(content);
    const drawn = this.plot.update({ axis, curves, marks });
    if (!sameCurves(curves, this.described)) {
      this.described = curves;
      this.plot.describe(plotTitle(this.metric, axis), plotDescription(this.metric, axis, curves));
    }
    this.plot.element.classList.toggle("plot-hidden", !drawn);
    this.reader.element.hidden = !drawn;
    if (this.menu) this.menu.hidden = !drawn;
    this.empty.hidden = drawn;
    if (!drawn) setText(this.empty, this.emptyText(content));
    this.data.update(
      axis,
      curves,
      marks.map(({ value }) => value),
    );
  }

  private emptyText({ axis, curves }: PanelContent): string {
    const fits = curves.some(({ curve }) => curve.fits.includes(true));
    return fits
      ? "These devices share their memory with the host: there is no link to move a cache over."
      : `Nothing fits between ${formatText(axis.low, axis.unit)} and ${formatText(axis.high, axis.unit)}.`;
  }

  /** What the curve shows: concurrency also below one user, where nothing else has a value. */
  private drawn(reading: Reading | null | undefined): number | null {
    const shown = reading?.fits || this.metric === "concurrency";
    return shown ? (reading?.values[this.metric] ?? null) : null;
  }

  private marksOf(content: PanelContent): Mark[] {
    const { axis, current, reference, currentReading, referenceReading } = content;
    const mark = (kind: Mark["kind"], value: number, reading: Reading | null): Mark => ({
      kind,
      value,
      label: tickLabel(value, axis.unit),
      y: this.drawn(reading),
    });
    const marks = [mark("current", current, currentReading)];
    if (reference !== null) marks.unshift(mark("reference", reference, referenceReading));
    return marks.filter(({ value }) => value >= axis.low && value <= axis.high);
  }

  /** Shows all curves at one place; the tooltip only in the plot under the pointer or the keys. */
  read({ place, value, readings }: PanelReading, active: boolean): void {
    if (this.content === undefined) return;
    const { axis, curves, current, reference } = this.content;
    const label = formatText(value, axis.unit);
    const points = curves.map(({ series }, index) => {
      return { slot: series.slot, y: this.drawn(readings[index]) };
    });
    const short = tickLabel(value, axis.unit);
    this.plot.read(place === undefined ? null : value, short, points);
    const own = readings[0];
    const text = formatText(own?.values[this.metric] ?? null, unitOfMetric(this.metric));
    setText(this.value, own?.fits ? `${text} at ${short}` : `does not fit at ${short}`);
    this.reader.update(axis, reference === null ? [current] : [reference, current], place, current);
    this.reader.say(() => readingInWords(this.metric, curves, readings, label));
    this.showTooltip(active && place !== undefined, value, label, readings);
  }

  private showTooltip(
    visible: boolean,
    value: number,
    label: string,
    readings: readonly (Reading | null)[],
  ): void {
    const geometry = this.plot.geometry;
    this.tooltip.hidden = !visible;
    if (!visible || geometry === undefined || this.content === undefined) return;
    const rows = this.content.curves.map(({ series }, index) => {
      return { series, value: this.drawn(readings[index]) };
    });
    rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
    const unit = unitOfMetric(this.metric);
    this.tooltip.replaceChildren(
      element("p", {}, label),
      ...rows.map((row) =>
        element(
          "p",
          {},
          seriesSwatch(row.series.slot),
          element("span", { class: "tooltip-name" }, row.series.label),
          element("strong", {}, row.value === null ? "does not fit" : formatText(row.value, unit)),
        ),
      ),
    );
    const at = geometry.x(value);
    const { offsetWidth } = this.tooltip;
    const beside = at > geometry.width / 2 ? at - offsetWidth - tooltipGap : at + tooltipGap;
    const left = Math.max(0, Math.min(beside, geometry.width - offsetWidth));
    this.tooltip.style.left = `${left}px`;
  }
}
