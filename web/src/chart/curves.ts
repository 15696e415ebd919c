// SPDX-License-Identifier: MIT
// The numbers behind the curves, as the engine gives them: one sweep for each series, refined where
// the bound changes or the caches stop fitting, and kept until the scenario changes.

import type { Bound, Engine, InputError, MetricName, Scenario, Sweep } from "longpeak";
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
  bounds: Record<MetricName, Bound>;
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

function computeCurve(engine: Engine, scenario: Scenario, axis: Axis): Curve {
  const field = axis.field.path;
  const values = axisValues(axis);
  const coarse = engine.sweep(scenario, { field, values });
  if (!coarse.ok) return emptyCurve(coarse.errors);
  const borders = valuesAtBorders(fromSweep(coarse.value), axis);
  if (borders.length === 0) return fromSweep(coarse.value);
  const fine = engine.sweep(scenario, { field, values: tidyValues([...values, ...borders], axis) });
  return fromSweep(fine.ok ? fine.value : coarse.value);
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

/** All series at one place, as the cards would show them; null where the engine refuses a scenario. */
export function readAll(
  engine: Engine,
  scenarios: readonly Scenario[],
  field: string,
  value: number,
): (Reading | null)[] {
  const answers = engine.evaluateMany(
    scenarios.map((scenario) => withField(scenario, field, value)),
  );
  return answers.map((answer) => {
    if (!answer.ok) return null;
    const { metrics, memory } = answer.value;
    return {
      values: perMetric((name) => metrics[name].value),
      bounds: perMetric((name) => metrics[name].bound),
      fits: memory.fits,
    };
  });
}
