// SPDX-License-Identifier: MIT
// What the curves run over: any numeric field of the scenario, over a range worth looking at, always
// on a logarithmic scale.

import type { Field, Index } from "longpeak";
import type { Unit } from "../format.ts";

export interface Axis {
  field: Field;
  label: string;
  unit: Unit;
  low: number;
  high: number;
  points: number;
}

export const contextField = "workload.context_tokens";

/** Fields that an axis can run over. */
export function axisFields(index: Index): Field[] {
  return index.fields.filter((field) => field.type === "integer" || field.type === "number");
}

/** Ranges where the default says little about what is worth looking at. */
const usualRanges: Partial<Record<Field["unit"], readonly [low: number, high: number]>> = {
  tokens: [1e3, 1e7],
  bytes: [1e8, 1e11],
  bytes_per_second: [1e10, 1e13],
  flops_per_second: [1e13, 1e16],
  seconds: [1, 1e3],
  fraction: [0.01, 1],
  devices: [1, 64],
  users: [1, 1e3],
  sequences: [1, 1e3],
  rounds: [1, 100],
};

function decadeBelow(value: number): number {
  return 10 ** Math.floor(Math.log10(value) + 1e-9);
}

/** Devices of a kind of parallelism: no more than there are. */
const parallelFields = ["deployment.tensor_parallel", "deployment.pipeline_parallel"];

/** The axis of a field, wide enough to hold `current`; `devices` is the number of them. */
export function axisOf(field: Field, current: number, devices: number): Axis {
  const usual = usualRanges[field.unit] ?? [1, 1e3];
  let [low, high] = parallelFields.includes(field.path) ? [1, Math.max(2, devices)] : usual;
  if (current > 0 && current < low) low = decadeBelow(current);
  if (current > high) high = decadeBelow(current) * 10;
  low = Math.max(low, field.minimum ?? low);
  high = Math.min(high, field.maximum ?? high);
  return { field, label: field.label, unit: field.unit, low, high, points: 65 };
}
