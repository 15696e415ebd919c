// SPDX-License-Identifier: MIT
// Where things stand inside one plot, in CSS pixels.

import type { Axis } from "./axis.ts";
import type { Area } from "./labels.ts";
import { logScale } from "./log_scale.ts";
import type { LogScale } from "./log_scale.ts";

export interface Geometry {
  width: number;
  height: number;
  plot: Area;
  x: LogScale;
  y: LogScale;
}

export const regimeStrip = 20;
export const lineHeight = 14;
const axisRow = 24;
export const axisColumn = 52;

export function geometryOf(
  width: number,
  height: number,
  labelColumn: number,
  axis: Axis,
  range: readonly [number, number],
): Geometry {
  const plot: Area = {
    left: axisColumn,
    right: Math.max(axisColumn + 80, width - Math.max(14, labelColumn)),
    top: regimeStrip + 2,
    bottom: height - axisRow,
  };
  const x = logScale([axis.low, axis.high], [plot.left, plot.right]);
  const y = logScale(range, [plot.bottom, plot.top]);
  return { width, height, plot, x, y };
}

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Width of a text as the plot sets it. */
export function textWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (context === undefined) {
    context = document.createElement("canvas").getContext("2d");
    const family = getComputedStyle(document.body).fontFamily;
    if (context) context.font = `600 12px ${family}`;
  }
  const width = context?.measureText(text).width ?? text.length * 7;
  if (widths.size > 500) widths.clear();
  widths.set(text, width);
  return width;
}

/** The text, cut with an ellipsis to fit. */
export function cutText(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`) > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
