// SPDX-License-Identifier: MIT
// Ticks in steps of 1-2-5, in the units people say: 1K, 10K, 1M tokens; ms, s, min, h.

import { formatQuantity, formatText } from "../format.ts";
import type { Unit } from "../format.ts";

export interface Tick {
  value: number;
  /** "" for a grid line without a label. */
  label: string;
}

interface Candidate extends Tick {
  /** Starts a decade or a unit: labelled first. */
  major: boolean;
}

/** A value as the axis shows it, without a unit that the axis has in common. */
export function tickLabel(value: number, unit: Unit): string {
  if (unit === "bytes" || unit === "fraction") return formatText(value, unit);
  if (unit === "seconds" || unit === "seconds_per_token") return formatText(value, "seconds");
  return formatQuantity(value, "tokens").text;
}

/** 1, 2, 5, 10 … from the decade of `low` to the first at or above `end`, which is left out. */
function decades(low: number, end: number, label: (value: number) => string): Candidate[] {
  const candidates: Candidate[] = [];
  const first = Math.floor(Math.log10(low));
  for (let exponent = first; Number(`1e${exponent}`) < end; exponent += 1) {
    for (const step of [1, 2, 5]) {
      const value = Number(`${step}e${exponent}`);
      if (value < end) candidates.push({ value, label: label(value), major: step === 1 });
    }
  }
  return candidates;
}

const minutes: readonly Candidate[] = [
  { value: 60, label: "1 min", major: true },
  { value: 120, label: "2 min", major: false },
  { value: 300, label: "5 min", major: false },
  { value: 600, label: "10 min", major: true },
  { value: 1200, label: "20 min", major: false },
];

function timeCandidates(low: number, high: number): Candidate[] {
  const seconds = decades(low, 60, (value) => tickLabel(value, "seconds"));
  const hours = decades(1, high / 360, (value) => `${tickLabel(value, "")} h`);
  return [...seconds, ...minutes, ...hours.map((tick) => ({ ...tick, value: tick.value * 3600 }))];
}

function labelsFit(
  ticks: readonly Tick[],
  position: (value: number) => number,
  room: (label: string) => number,
): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    if (next === undefined) return true;
    const space = (room(tick.label) + room(next.label)) / 2;
    return Math.abs(position(next.value) - position(tick.value)) >= space;
  });
}

/** All ticks of 1-2-5 from `low` to `high`. */
function ticksBetween(low: number, high: number, unit: Unit): Candidate[] {
  const time = unit === "seconds" || unit === "seconds_per_token";
  const candidates = time
    ? timeCandidates(low, high)
    : decades(low, high * 10, (value) => tickLabel(value, unit));
  const slack = 1 + 1e-9;
  return candidates.filter(({ value }) => value >= low / slack && value <= high * slack);
}

/** The values of a table over the axis: 1-2-5, and `more`. */
export function tableValues(low: number, high: number, unit: Unit, more: number[]): number[] {
  const values = [...ticksBetween(low, high, unit).map((tick) => tick.value), ...more];
  return [...new Set(values)].sort((a, b) => a - b);
}

/**
 * Ticks of a logarithmic axis. All are labelled if their labels fit, else those of the decades, else
 * every second, third … of these. `room` is what a label needs along the axis.
 */
export function logTicks(
  low: number,
  high: number,
  unit: Unit,
  position: (value: number) => number,
  room: (label: string) => number,
): Tick[] {
  const all = ticksBetween(low, high, unit);
  if (labelsFit(all, position, room)) return all;
  const majors = all.filter((tick) => tick.major);
  if (majors.length < 2) return all;
  let every = 1;
  let labelled = majors;
  while (!labelsFit(labelled, position, room)) {
    every += 1;
    labelled = majors.filter((_, index) => index % every === 0);
  }
  const last = all.at(-1);
  const withLast = last === undefined || labelled.includes(last) ? labelled : [...labelled, last];
  const chosen = new Set(labelsFit(withLast, position, room) ? withLast : labelled);
  const shown = every > 1 ? majors : all;
  return shown.map((tick) => (chosen.has(tick) ? tick : { value: tick.value, label: "" }));
}

/** The range of the values widened to ticks of 1-2-5, at least from one tick to the next. */
export function roundedRange(low: number, high: number): [low: number, high: number] {
  const below = decades(low, low * (1 + 1e-9), String).at(-1)?.value ?? low;
  const above = decades(high, high * 10, String).find(({ value }) => value >= high * (1 - 1e-9));
  const top = above?.value ?? high;
  return below < top ? [below, top] : [below / 2, top * 2];
}
