// SPDX-License-Identifier: MIT
// What stands at the line ends, and where, so that no name covers another or a curve.

export interface Label {
  /** The point the label belongs to. */
  x: number;
  y: number;
  width: number;
}

export interface PlacedLabel {
  /** Left end and middle of the text. */
  x: number;
  y: number;
}

export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Between a line end and its name. */
export const labelGap = 8;

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function box(x: number, y: number, width: number, height: number): Area {
  return { left: x, right: x + width, top: y - height / 2, bottom: y + height / 2 };
}

/**
 * Places each label to the right of its point where there is room, else nearby. `taken` are points
 * of the curves, x and y in turn: covering one costs less than moving far, covering a label is out.
 */
export function placeLabels(
  labels: readonly Label[],
  height: number,
  area: Area,
  taken: readonly number[],
): PlacedLabel[] {
  const placed: Area[] = [];
  const answer: PlacedLabel[] = [];
  for (const label of labels) {
    let best: PlacedLabel = { x: label.x, y: label.y };
    let bestArea = box(best.x, best.y, label.width, height);
    let bestCost = Infinity;
    for (let step = 0; step < 21; step += 1) {
      const sign = step % 2 === 0 ? -1 : 1;
      const y = label.y + sign * Math.ceil(step / 2) * (height / 2);
      for (const x of [label.x + labelGap, label.x - label.width - labelGap]) {
        const candidate = box(x, y, label.width, height);
        if (Math.abs(y - label.y) >= bestCost) continue;
        const cost = costOf(candidate, label, area, placed, taken);
        if (cost < bestCost) {
          bestCost = cost;
          best = { x, y };
          bestArea = candidate;
        }
      }
    }
    placed.push(bestArea);
    answer.push(best);
  }
  return answer;
}

function costOf(
  candidate: Area,
  label: Label,
  area: Area,
  placed: readonly Area[],
  taken: readonly number[],
): number {
  const middle = (candidate.top + candidate.bottom) / 2;
  let cost = Math.abs(middle - label.y);
  if (candidate.left < label.x) cost += 30;
  if (candidate.right > area.right || candidate.left < area.left) cost += 1e6;
  if (candidate.top < area.top || candidate.bottom > area.bottom) cost += 1e6;
  for (const other of placed) if (overlap(candidate, other)) cost += 1e4;
  for (let index = 0; index + 1 < taken.length; index += 2) {
    const x = taken[index] ?? 0;
    const y = taken[index + 1] ?? 0;
    const inside =
      x > candidate.left && x < candidate.right && y > candidate.top && y < candidate.bottom;
    if (inside) cost += 8;
  }
  return cost;
}
