// SPDX-License-Identifier: MIT
// Marked places of a plot: 4K tokens, the scenario's own value, and where the curves are read.

import { svgElement } from "../dom.ts";
import { clearUnder, covers, flagAt, round } from "./flags.ts";
import type { Flag } from "./flags.ts";
import type { Geometry } from "./geometry.ts";
import { Pool, setAttributes, setText } from "./pool.ts";

export interface Mark {
  kind: "reference" | "current";
  value: number;
  label: string;
  /** The current series there; null where it does not fit. */
  y: number | null;
}

/** A series where the curves are read. */
export interface ReadPoint {
  slot: number;
  y: number | null;
}

/** Flags of the marks; a later one hides those it would cover. */
export function flagsOf(geometry: Geometry, marks: readonly Mark[]): (Flag & { mark: Mark })[] {
  const flags = marks.map((mark) => ({
    mark,
    ...flagAt(geometry, mark.value, mark.label),
  }));
  return flags.filter(
    (flag, index) => !flags.slice(index + 1).some((later) => covers(later, flag)),
  );
}

export class PlotMarks {
  /** Lines, to lie below the curves. */
  readonly below = svgElement("g", { class: "plot-marks" });
  readonly element = svgElement("g", { class: "plot-marks" });
  private readonly lines: Pool<SVGPathElement>;
  private readonly points: Pool<SVGCircleElement>;
  private readonly boxes: Pool<SVGRectElement>;
  private readonly texts: Pool<SVGTextElement>;
  private shownFlags: { elements: Element[]; flag: Flag }[] = [];

  constructor() {
    const group = (): SVGGElement => {
      const part = svgElement("g");
      this.element.append(part);
      return part;
    };
    this.lines = new Pool(this.below, () => svgElement("path"));
    this.points = new Pool(group(), () => svgElement("circle"));
    this.boxes = new Pool(group(), () => svgElement("rect", { height: 18, rx: 4 }));
    this.texts = new Pool(group(), () => svgElement("text"));
  }

  update(
    geometry: Geometry,
    marks: readonly Mark[],
    flags: readonly (Flag & { mark: Mark })[],
  ): void {
    const { plot, x, y } = geometry;
    for (const pool of [this.lines, this.points, this.boxes, this.texts]) pool.start();
    for (const mark of marks) {
      const at = round(x(mark.value));
      const line = `M${at},${plot.top}V${plot.bottom + 5}`;
      setAttributes(this.lines.next(), { class: `mark-${mark.kind}`, d: line });
      if (mark.y === null || mark.y <= 0) continue;
      const point = { class: `mark-${mark.kind}`, cx: at, cy: round(y(mark.y)), r: 4.5 };
      setAttributes(this.points.next(), point);
    }
    this.shownFlags = [];
    for (const flag of flags) {
      const { kind, label } = flag.mark;
      const left = round(flag.x - flag.width / 2);
      const box = { class: `mark-${kind}`, x: left, y: plot.bottom + 4, width: flag.width };
      const frame = this.boxes.next();
      setAttributes(frame, box);
      const text = this.texts.next();
      this.shownFlags.push({ elements: [frame, text], flag });
      setAttributes(text, { class: `mark-${kind}`, x: flag.x, y: plot.bottom + 17 });
      setText(text, label);
    }
    for (const pool of [this.lines, this.points, this.boxes, this.texts]) pool.end();
  }

  /** Hides the flags that another would cover. */
  clear(flag: Flag | null): void {
    clearUnder(flag === null ? [] : [flag], this.shownFlags);
  }
}

/** The crosshair. */
export class PlotReading {
  readonly element = svgElement("g", { class: "plot-reading", visibility: "hidden" });
  private readonly line = svgElement("path", { class: "mark-read" });
  private readonly box = svgElement("rect", { class: "mark-read", height: 18, rx: 4 });
  private readonly text = svgElement("text", { class: "mark-read" });
  private readonly points: Pool<SVGCircleElement>;

  constructor() {
    const points = svgElement("g");
    this.element.append(this.line, points, this.box, this.text);
    this.points = new Pool(points, () => svgElement("circle", { r: 3.5 }));
  }

  update(
    geometry: Geometry,
    value: number | null,
    label: string,
    read: readonly ReadPoint[],
  ): void {
    setAttributes(this.element, { visibility: value === null ? "hidden" : "visible" });
    this.points.start();
    if (value !== null) {
      const { plot, y } = geometry;
      const { x: at, width } = flagAt(geometry, value, label);
      setAttributes(this.line, { d: `M${at},${plot.top}V${plot.bottom + 5}` });
      setAttributes(this.box, { x: at - width / 2, y: plot.bottom + 4, width });
      setAttributes(this.text, { x: at, y: plot.bottom + 17 });
      setText(this.text, label);
      for (const { slot, y: height } of read) {
        if (height === null || height <= 0) continue;
        setAttributes(this.points.next(), {
          class: `series-${slot}`,
          cx: at,
          cy: round(y(height)),
        });
      }
    }
    this.points.end();
  }
}
