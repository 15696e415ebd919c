// SPDX-License-Identifier: MIT
// The curves of a plot, a marker at the end of each, and its name beside the marker.

import type { MetricName } from "longpeak";
import { svgElement } from "../dom.ts";
import type { Curve } from "./curves.ts";
import { round } from "./flags.ts";
import { cutText, lineHeight, textWidth } from "./geometry.ts";
import type { Geometry } from "./geometry.ts";
import { placeLabels } from "./labels.ts";
import { markerPath } from "./markers.ts";
import { Pool, setAttributes, setText } from "./pool.ts";
import type { Series } from "./series.ts";

export interface DrawnCurve {
  series: Series;
  curve: Curve;
}

/** Whether the same would be drawn. */
export function sameCurves(a: readonly DrawnCurve[], b: readonly DrawnCurve[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ series, curve }, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        curve === other.curve &&
        series.slot === other.series.slot &&
        series.label === other.series.label
      );
    })
  );
}

/** Index of the last point drawn, or -1. */
export function lastIndex(values: readonly (number | null)[]): number {
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index] ?? null;
    if (value !== null && value > 0) return index;
  }
  return -1;
}

export class PlotCurves {
  readonly element = svgElement("g");
  private readonly paths: Pool<SVGPathElement>;
  private readonly markers: Pool<SVGPathElement>;
  private readonly leaders: Pool<SVGPathElement>;
  private readonly names: Pool<SVGTextElement>;

  constructor() {
    const lines = svgElement("g", { class: "plot-curves" });
    const markers = svgElement("g", { class: "plot-markers" });
    const names = svgElement("g", { class: "plot-names" });
    const leaders = svgElement("g", { class: "plot-leaders" });
    this.element.append(lines, leaders, markers, names);
    this.leaders = new Pool(leaders, () => svgElement("path"));
    this.paths = new Pool(lines, () => svgElement("path"));
    this.markers = new Pool(markers, () => svgElement("path"));
    this.names = new Pool(names, () => svgElement("text"));
  }

  draw(geometry: Geometry, metric: MetricName, curves: readonly DrawnCurve[]): void {
    const taken: number[] = [];
    const ends: { slot: number; name: string; x: number; y: number }[] = [];
    this.paths.start();
    for (const { series, curve } of [...curves].reverse()) {
      const values = curve.values[metric];
      const d = pathOf(curve.x, values, geometry);
      setAttributes(this.paths.next(), { class: `series-${series.slot}`, d });
      const last = lastIndex(values);
      if (last < 0) continue;
      for (let index = 0; index <= last; index += 2) {
        taken.push(pixel(index, curve.x, geometry.x), pixel(index, values, geometry.y));
      }
      const x = round(pixel(last, curve.x, geometry.x));
      const y = round(pixel(last, values, geometry.y));
      ends.push({ slot: series.slot, name: series.label, x, y });
    }
    this.paths.end();
    ends.reverse();
    this.drawMarkers(ends);
    this.drawNames(geometry, curves.length > 1 ? ends : [], taken);
  }

  private drawMarkers(ends: readonly { slot: number; x: number; y: number }[]): void {
    this.markers.start();
    for (const { slot, x, y } of ends) {
      const d = markerPath(slot);
      setAttributes(this.markers.next(), {
        class: `series-${slot}`,
        d,
        transform: `translate(${x},${y})`,
      });
    }
    this.markers.end();
  }

  private drawNames(
    geometry: Geometry,
    ends: readonly { slot: number; name: string; x: number; y: number }[],
    taken: readonly number[],
  ): void {
    const room = labelRoom(geometry.width);
    const labels = ends.map(({ name, x, y }) => {
      const text = cutText(name, room);
      return { text, x, y, width: textWidth(text) };
    });
    const area = { ...geometry.plot, right: geometry.width };
    const places = placeLabels(labels, lineHeight, area, taken);
    this.names.start();
    this.leaders.start();
    labels.forEach((label, index) => {
      const place = places[index];
      if (place === undefined) return;
      const text = this.names.next();
      const slot = ends[index]?.slot ?? 0;
      setAttributes(text, { class: `name-${slot}`, x: round(place.x), y: round(place.y + 4) });
      setText(text, label.text);
      if (Math.abs(place.y - label.y) > 8) {
        const edge = place.x > label.x ? place.x - 2 : place.x + label.width + 2;
        const d = `M${label.x},${label.y}L${round(edge)},${round(place.y)}`;
        setAttributes(this.leaders.next(), { class: `series-${slot}`, d });
      }
    });
    this.names.end();
    this.leaders.end();
  }
}

/** A line through all the points, with gaps where there is no value. */
function pathOf(
  x: readonly number[],
  values: readonly (number | null)[],
  geometry: Geometry,
): string {
  let path = "";
  let joined = false;
  x.forEach((at, index) => {
    const value = values[index] ?? 0;
    const drawn = value > 0;
    if (drawn) {
      path += `${joined ? "L" : "M"}${round(geometry.x(at))},${round(geometry.y(value))}`;
    }
    joined = drawn;
  });
  return path;
}

function pixel(
  index: number,
  values: readonly (number | null)[],
  scale: (value: number) => number,
): number {
  return scale(values[index] ?? 1);
}

/** Longest a name at a line end may be. */
export function labelRoom(width: number): number {
  return Math.min(170, width * 0.36);
}
