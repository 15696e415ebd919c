// SPDX-License-Identifier: MIT
// A plot in words, for those who do not see it.

import type { MetricName } from "longpeak";
import { formatText, unitOfMetric } from "../format.ts";
import { boundTitles, metricTitles } from "../names.ts";
import type { Axis } from "./axis.ts";
import type { Reading } from "./curves.ts";
import type { DrawnCurve } from "./plot_curves.ts";
import { lastIndex } from "./plot_curves.ts";

export function plotTitle(metric: MetricName, axis: Axis): string {
  return `${metricTitles[metric]} over ${axis.label.toLowerCase()}`;
}

function describeCurve({ series, curve }: DrawnCurve, metric: MetricName, axis: Axis): string {
  const values = curve.values[metric];
  const first = values.findIndex((value) => value !== null);
  const last = lastIndex(values);
  if (last < 0 || first < 0) return `${series.name}: fits nowhere on this axis.`;
  const at = (index: number): string => {
    const value = formatText(values[index] ?? null, unitOfMetric(metric));
    return `${value} at ${formatText(curve.x[index] ?? null, axis.unit)}`;
  };
  const end = last < values.length - 1 ? "; does not fit above" : "";
  return `${series.name}: from ${at(first)} to ${at(last)}${end}.`;
}

export function plotDescription(
  metric: MetricName,
  axis: Axis,
  curves: readonly DrawnCurve[],
): string {
  const ends = `from ${formatText(axis.low, axis.unit)} to ${formatText(axis.high, axis.unit)}`;
  const lines = curves.map((curve) => describeCurve(curve, metric, axis));
  return [`Both axes are logarithmic; ${ends}.`, ...lines].join(" ");
}

/** All curves at one place, as spoken while reading along the axis. */
export function readingInWords(
  metric: MetricName,
  curves: readonly DrawnCurve[],
  readings: readonly (Reading | null)[],
  place: string,
): string {
  const parts = curves.map(({ series }, index) => {
    const reading = readings[index];
    const value = formatText(reading?.values[metric] ?? null, unitOfMetric(metric));
    const bound = reading?.bounds[metric];
    const text = !reading?.fits
      ? "does not fit"
      : bound
        ? `${value}, ${boundTitles[bound]}`
        : value;
    return curves.length === 1 ? text : `${series.name} ${text}`;
  });
  return `${place}: ${parts.join("; ")}`;
}
