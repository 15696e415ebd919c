// SPDX-License-Identifier: MIT
// The stretches of an axis over which one part of the machine sets a metric.

import type { Bound } from "longpeak";

export interface Regime {
  /** null: there is no such part of the machine, or nothing is computed where it does not fit. */
  bound: Bound | null;
  fits: boolean;
  from: number;
  to: number;
}

/** Borders lie midway, in the logarithm, between the values on either side of a change. */
export function regimesOf(
  x: readonly number[],
  bounds: readonly (Bound | null)[],
  fit: readonly boolean[],
): Regime[] {
  const regimes: Regime[] = [];
  x.forEach((value, index) => {
    const bound = bounds[index] ?? null;
    const fits = fit[index] ?? false;
    const last = regimes.at(-1);
    if (last === undefined) {
      regimes.push({ bound, fits, from: value, to: value });
    } else if (last.bound === bound && last.fits === fits) {
      last.to = value;
    } else {
      const border = Math.sqrt(last.to * value);
      last.to = border;
      regimes.push({ bound, fits, from: border, to: value });
    }
  });
  return regimes;
}
