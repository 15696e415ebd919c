// SPDX-License-Identifier: MIT
// The numbers behind the curves, as the engine gives them: one sweep for each series, refined where
// the bound changes or the caches stop fitting, and kept until the scenario changes.

import type { Bound, Engine, Estimate, InputError, MetricName, Scenario, Sweep } from "longpeak";
import { metricNames } from "../state.ts";
import { withField } from "../scenario.ts";
import type { Axis } from "./axis.ts";

export interface Curve {
  x: number[];
  /** null where it does not fit. */
  values: Record<MetricName, (number | null)[]>;
  bounds: Record<MetricName, (Bound | null)[]>;
  fits: boolean[];
  /** Why there is no curve; empty when there is. */
  errors: InputError[];
}

/** A series at one place of the axis. */
export interface Reading {
  /** Also where it does not fit; null where the device has no such part. */
  values: Record<MetricName, number | null>;
  bounds: Record<MetricName, Bound | null>;
  fits: boolean;
}

function perMetric<T>(value: (name: MetricName) => T): Record<MetricName, T> {
  const entries = metricNames.map((name) => [name, value(name)] as const);
  return Object.fromEntries(entries) as Record<MetricName, T>;
}

function emptyCurve(errors: InputError[]): Curve {
  return { x: [], values: perMetric(() => []), bounds: perMetric(() => []), fits: [], errors };
}

function fromSweep(sweep: Sweep): Curve {
  const [x, ...columns] = sweep.columns;
  const column = (name: MetricName) => sweep.metrics.indexOf(name);
  return {
    x,
    values: perMetric((name) => columns[column(name)] ?? []),
    bounds: perMetric((name) => sweep.bounds[column(name)] ?? []),
    fits: sweep.fits,
    errors: [],
  };
}

/** Values spread evenly over the logarithmic axis. */
function axisValues(axis: Axis): number[] {
  const { low, high, points } = axis;
  const values: number[] = [];
  for (let index = 0; index < points; index += 1) {
    values.push(index === points - 1 ? high : low * (high / low) ** (index / (points - 1)));
  }
  return tidyValues(values, axis);
}

function tidyValues(values: number[], axis: Axis): number[] {
  const whole = axis.field.type === "integer" ? values.map(Math.round) : values;
  return [...new Set(whole)].sort((a, b) => a - b);
}

const pointsBetween = 8;

/** Extra values between neighbours where the bound of some metric changes or the caches stop fitting. */
function valuesAtBorders(curve: Curve, axis: Axis): number[] {
  const values: number[] = [];
  for (let index = 1; index < curve.x.length; index += 1) {
    const changed =
      curve.fits[index] !== curve.fits[index - 1] ||
      metricNames.some((name) => curve.bounds[name][index] !== curve.bounds[name][index - 1]);
    const low = curve.x[index - 1];
    const high = curve.x[index];
    if (!changed || low === undefined || high === undefined) continue;
    for (let step = 1; step <= pointsBetween; step += 1) {
      values.push(low * (high / low) ** (step / (pointsBetween + 1)));
    }
  }
  return tidyValues(values, axis);
}

/** Both curves' values in the order of the axis. */
function merged(a: Curve, b: Curve): Curve {
  const x = [...a.x, ...b.x];
  const order = [...x.keys()].sort((i, j) => (x[i] ?? 0) - (x[j] ?? 0));
  const sorted = <T>(first: readonly T[], second: readonly T[]): T[] => {
    const all = [...first, ...second];
    return order.map((index) => all[index] as T);
  };
  return {
    x: sorted(a.x, b.x),
    values: perMetric((name) => sorted(a.values[name], b.values[name])),
    bounds: perMetric((name) => sorted(a.bounds[name], b.bounds[name])),
    fits: sorted(a.fits, b.fits),
    errors: [],
  };
}

function computeCurve(engine: Engine, scenario: Scenario, axis: Axis): Curve {
  const field = axis.field.path;
  const answer = engine.sweep(scenario, { field, values: axisValues(axis) });
  if (!answer.ok) return emptyCurve(answer.errors);
  const coarse = fromSweep(answer.value);
  const known = new Set(coarse.x);
  const values = valuesAtBorders(coarse, axis).filter((value) => !known.has(value));
  if (values.length === 0) return coarse;
  const fine = engine.sweep(scenario, { field, values });
  return fine.ok ? merged(coarse, fromSweep(fine.value)) : coarse;
}

/** The curves over one set of values, all of them together; those the engine refuses are left out. */
export function alignedCurves<T extends { curve: Curve; series: { scenario: Scenario } }>(
  engine: Engine,
  curves: readonly T[],
  axis: Axis,
): T[] {
  const drawn = curves.filter(({ curve }) => curve.x.length > 0);
  const values = tidyValues(
    drawn.flatMap(({ curve }) => curve.x),
    axis,
  );
  return drawn.flatMap((item) => {
    const answer = engine.sweep(item.series.scenario, { field: axis.field.path, values });
    return answer.ok ? [{ ...item, curve: fromSweep(answer.value) }] : [];
  });
}

/** Curves by scenario and axis, the last ones kept. */
export class CurveCache {
  private readonly engine: Engine;
  private readonly limit: number;
  private readonly kept = new Map<string, Curve>();

  constructor(engine: Engine, limit = 64) {
    this.engine = engine;
    this.limit = limit;
  }

  curve(scenario: Scenario, axis: Axis): Curve {
    const swept = withField(scenario, axis.field.path, undefined);
    const key = JSON.stringify([axis.field.path, axis.low, axis.high, swept]);
    const known = this.kept.get(key);
    this.kept.delete(key);
    const curve = known ?? computeCurve(this.engine, swept, axis);
    this.kept.set(key, curve);
    const oldest = this.kept.keys().next();
    if (this.kept.size > this.limit && !oldest.done) this.kept.delete(oldest.value);
    return curve;
  }
}

/** An estimate as the curves read it. */
export function readingOf({ metrics, memory }: Estimate): Reading {
  return {
    values: perMetric((name) => metrics[name].value),
    bounds: perMetric((name) => metrics[name].bound),
    fits: memory.fits,
  };
}

/**
 * A scenario at one place of the axis, as the cards would show it; null where the engine refuses it.
 * A sweep is quicker than an estimate, but leaves out what does not fit.
 */
export function readAt(
  engine: Engine,
  scenario: Scenario,
  field: string,
  value: number,
): Reading | null {
  const sweep = engine.sweep(scenario, { field, values: [value] });
  if (!sweep.ok) return null;
  const { values, bounds, fits } = fromSweep(sweep.value);
  if (fits[0]) {
    return {
      values: perMetric((name) => values[name][0] ?? null),
      bounds: perMetric((name) => bounds[name][0] ?? null),
      fits: true,
    };
  }
  const answer = engine.evaluate(withField(scenario, field, value));
  return answer.ok ? readingOf(answer.value) : null;
}
