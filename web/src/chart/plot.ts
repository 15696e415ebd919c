// SPDX-License-Identifier: MIT
// One plot: a metric over the axis, as an SVG drawing built once and updated in place.

import type { MetricName } from "longpeak";
import { svgElement } from "../dom.ts";
import { unitOfMetric } from "../format.ts";
import type { Axis } from "./axis.ts";
import { flagAt } from "./flags.ts";
import type { Flag } from "./flags.ts";
import { axisColumn, geometryOf, textWidth } from "./geometry.ts";
import type { Geometry } from "./geometry.ts";
import { labelGap } from "./labels.ts";
import { PlotCurves, labelRoom, lastIndex, sameCurves } from "./plot_curves.ts";
import type { DrawnCurve } from "./plot_curves.ts";
import { PlotFrame } from "./plot_frame.ts";
import { PlotMarks, PlotReading, flagsOf } from "./plot_marks.ts";
import type { Mark, ReadPoint } from "./plot_marks.ts";
import { setAttributes, setText } from "./pool.ts";
import { regimesOf } from "./regimes.ts";
import { roundedRange } from "./ticks.ts";

export interface PlotContent {
  axis: Axis;
  /** The current series first. */
  curves: readonly DrawnCurve[];
  marks: readonly Mark[];
}

let plotCount = 0;

export class Plot {
  readonly element: SVGSVGElement;
  readonly metric: MetricName;
  geometry: Geometry | undefined;
  private readonly title: SVGTitleElement;
  private readonly description: SVGDescElement;
  private readonly frame = new PlotFrame();
  private readonly curves = new PlotCurves();
  private readonly marks = new PlotMarks();
  private readonly reading = new PlotReading();
  private content: PlotContent | undefined;
  /** What is drawn, so that a new mark draws nothing else. */
  private drawn: { axis: Axis; curves: readonly DrawnCurve[] } | undefined;
  private flags: readonly Flag[] = [];
  private width = 0;
  private height = 0;

  constructor(metric: MetricName) {
    this.metric = metric;
    plotCount += 1;
    const id = `plot-${plotCount}`;
    this.title = svgElement("title", { id: `${id}-title` });
    this.description = svgElement("desc", { id: `${id}-description` });
    const attributes = {
      class: "plot",
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-description`,
    };
    this.element = svgElement(
      "svg",
      attributes,
      this.title,
      this.description,
      this.frame.element,
      this.marks.below,
      this.curves.element,
      this.marks.element,
      this.reading.element,
    );
  }

  resize(width: number, height: number): void {
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    setAttributes(this.element, { viewBox: `0 0 ${width} ${height}`, width, height });
    this.drawn = undefined;
    if (this.content) this.update(this.content);
  }

  /** What a screen reader says of the picture. */
  describe(title: string, description: string): void {
    setText(this.title, title);
    setText(this.description, description);
  }

  /** False when there is nothing to draw. */
  update(content: PlotContent): boolean {
    this.content = content;
    const { axis, curves, marks } = content;
    if (this.drawn?.axis !== axis || !sameCurves(this.drawn.curves, curves)) {
      const range = rangeOf(curves, this.metric);
      if (range === null || this.width === 0) return range !== null;
      this.draw(axis, curves, range);
      this.drawn = { axis, curves };
    }
    const { geometry } = this;
    if (geometry === undefined) return false;
    const flags = flagsOf(geometry, marks);
    this.flags = flags;
    this.frame.clear(flags);
    this.marks.update(geometry, marks, flags);
    return true;
  }

  private draw(axis: Axis, curves: readonly DrawnCurve[], range: [number, number]): void {
    const column = labelColumn(curves, this.metric, axis, this.width);
    const geometry = geometryOf(this.width, this.height, column, axis, range);
    this.geometry = geometry;
    const current = curves[0]?.curve;
    const regimes = current ? regimesOf(current.x, current.bounds[this.metric], current.fits) : [];
    const alone = curves.length === 1;
    this.frame.draw(geometry, axis, unitOfMetric(this.metric), regimes, alone);
    this.curves.draw(geometry, this.metric, curves);
  }

  /** Shows the crosshair at a value of the axis, or hides it. */
  read(value: number | null, label: string, points: readonly ReadPoint[]): void {
    if (this.geometry === undefined) return;
    this.reading.update(this.geometry, value, label, points);
    const flag = value === null ? null : flagAt(this.geometry, value, label);
    this.frame.clear(flag === null ? this.flags : [...this.flags, flag]);
    this.marks.clear(flag);
  }
}

function rangeOf(curves: readonly DrawnCurve[], metric: MetricName): [number, number] | null {
  let low = Infinity;
  let high = 0;
  for (const { curve } of curves) {
    for (const value of curve.values[metric]) {
      if (value === null || value <= 0) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return high > 0 ? roundedRange(low, high) : null;
}

/** Room to the right of the plot, so that each name fits between its line end and the edge. */
function labelColumn(
  curves: readonly DrawnCurve[],
  metric: MetricName,
  axis: Axis,
  width: number,
): number {
  if (curves.length < 2) return 0;
  const whole = width - axisColumn;
  let column = 0;
  for (const { series, curve } of curves) {
    const end = curve.x[lastIndex(curve.values[metric])];
    if (end === undefined) continue;
    const needed = Math.min(textWidth(series.label), labelRoom(width)) + labelGap + 2;
    const part = Math.log(end / axis.low) / Math.log(axis.high / axis.low);
    if (part > 0) column = Math.max(column, (needed - (1 - part) * whole) / part);
  }
  return Math.min(column, width * 0.4);
}
