// SPDX-License-Identifier: MIT
// A logarithmic scale: values of an axis to pixels, and back.

export interface LogScale {
  (value: number): number;
  invert(pixel: number): number;
  readonly domain: readonly [low: number, high: number];
}

export function logScale(
  domain: readonly [low: number, high: number],
  [from, to]: readonly [from: number, to: number],
): LogScale {
  const start = Math.log(domain[0]);
  const span = Math.log(domain[1]) - start;
  const scale = (value: number): number => from + ((Math.log(value) - start) / span) * (to - from);
  const invert = (pixel: number): number => Math.exp(start + ((pixel - from) / (to - from)) * span);
  return Object.assign(scale, { invert, domain });
}
