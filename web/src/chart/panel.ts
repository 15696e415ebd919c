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
import type { DrawnCurve } from "./plot_curves.ts";
import type { Mark } from "./plot_marks.ts";
import { setText } from "./pool.ts";
import { Reader } from "./reader.ts";
import type { ReadPlace } from "./reader.ts";
import { seriesSwatch } from "./series_table.ts";

export interface PanelContent {
  axis: Axis;
  curves: readonly DrawnCurve[];
  /** The scenario's own value of the axis. */
  current: number;
  /** 4,000 tokens where the axis is the context. */
  reference: number | null;
  /** The current series at the marks. */
  currentReading: Reading | null;
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
  private content: PanelContent | undefined;

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
      head.append(exportMenu(metricTitles[metric], (kind) => events.onExport?.(kind, this)));
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
    const drawn = this.plot.update({
      axis,
      curves,
      marks: this.marksOf(content),
      title: plotTitle(this.metric, axis),
      description: plotDescription(this.metric, axis, curves),
    });
    this.plot.element.classList.toggle("plot-hidden", !drawn);
    this.reader.element.hidden = !drawn;
    this.empty.hidden = drawn;
    if (!drawn) setText(this.empty, this.emptyText(content));
    this.data.update(axis, curves);
  }

  private emptyText({ axis, curves }: PanelContent): string {
    const fits = curves.some(({ curve }) => curve.fits.includes(true));
    return fits
      ? "None of these devices has the part this metric is about."
      : `Nothing fits between ${formatText(axis.low, axis.unit)} and ${formatText(axis.high, axis.unit)}.`;
  }

  private marksOf(content: PanelContent): Mark[] {
    const { axis, current, reference, currentReading, referenceReading } = content;
    const mark = (kind: Mark["kind"], value: number, reading: Reading | null): Mark => ({
      kind,
      value,
      label: shortLabel(formatText(value, axis.unit)),
      y: reading?.fits ? reading.values[this.metric] : null,
    });
    const marks = [mark("current", current, currentReading)];
    if (reference !== null) marks.unshift(mark("reference", reference, referenceReading));
    return marks;
  }

  /** Shows all curves at one place; the tooltip only in the plot under the pointer or the keys. */
  read({ place, value, readings }: PanelReading, active: boolean): void {
    if (this.content === undefined) return;
    const { axis, curves, current, reference } = this.content;
    const label = formatText(value, axis.unit);
    const points = curves.map(({ series }, index) => {
      const reading = readings[index];
      return { slot: series.slot, y: reading?.fits ? reading.values[this.metric] : null };
    });
    const short = shortLabel(label);
    this.plot.read(place === undefined ? null : value, short, points);
    const own = readings[0];
    const text = formatText(own?.values[this.metric] ?? null, unitOfMetric(this.metric));
    setText(this.value, `${text} at ${short}${own?.fits ? "" : ", does not fit"}`);
    this.reader.update(axis, reference === null ? [current] : [reference, current], place, current);
    this.reader.say(readingInWords(this.metric, curves, readings, label));
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
      const reading = readings[index];
      return { series, value: reading?.fits ? reading.values[this.metric] : null };
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
          element("span", { class: "tooltip-name" }, row.series.name),
          element("strong", {}, row.value === null ? "does not fit" : formatText(row.value, unit)),
        ),
      ),
    );
    const at = geometry.x(value);
    const right = at > (geometry.plot.left + geometry.plot.right) / 2;
    this.tooltip.style.left = right ? "auto" : `${at + 12}px`;
    this.tooltip.style.right = right ? `${geometry.width - at + 12}px` : "auto";
  }
}

/** "50K" for "50K tokens". */
function shortLabel(label: string): string {
  return label.replace(/ tokens?$/, "");
}
