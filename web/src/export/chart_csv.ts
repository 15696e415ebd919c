// SPDX-License-Identifier: MIT
// The numbers of one chart: a row for each value of the axis, two columns for each curve.

import type { MetricName } from "longpeak";
import type { Axis } from "../chart/axis.ts";
import type { DrawnCurve } from "../chart/plot_curves.ts";
import { fullValue, unitOfMetric } from "../format.ts";
import type { Unit } from "../format.ts";
import type { Cell } from "./csv.ts";
import { toCsv } from "./csv.ts";

/** The base unit of a column, as " [s]"; "" where it has none. */
export function unitTag(unit: Unit): string {
  const symbol = fullValue(1, unit).replace(/^1 ?/, "");
  return symbol === "" ? "" : ` [${symbol}]`;
}

/** `curves` share their values of the axis. */
export function chartCsv(axis: Axis, metric: MetricName, curves: readonly DrawnCurve[]): string {
  const unit = unitTag(unitOfMetric(metric));
  const header: Cell[] = [`${axis.field.path}${unitTag(axis.unit)}`];
  for (const { series } of curves) {
    header.push(`${series.name}: ${metric}${unit}`, `${series.name}: bound`);
  }
  const rows = (curves[0]?.curve.x ?? []).map((value, index) => {
    const row: Cell[] = [value];
    for (const { curve } of curves) {
      row.push(curve.values[metric][index] ?? null);
      row.push(curve.bounds[metric][index] ?? "does_not_fit");
    }
    return row;
  });
  return toCsv([header, ...rows]);
}
