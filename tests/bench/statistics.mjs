// SPDX-License-Identifier: MIT

export function quantile(values, fraction) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))];
}

export const median = (values) => quantile(values, 0.5);

/** Best of several timed runs, as operations a second. `action` does `operations` of them. */
export function rateOf(operations, action, { runs = 5, warmUps = 2 } = {}) {
  for (let run = 0; run < warmUps; run += 1) action();
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    action();
    best = Math.min(best, performance.now() - started);
  }
  return (operations / best) * 1000;
}
