// SPDX-License-Identifier: MIT
// Labels in the row beneath the x axis, and which of them may stand there together.

import { textWidth } from "./geometry.ts";
import type { Geometry } from "./geometry.ts";

/** A place on the x axis shown as a flag over the ticks. */
export interface Flag {
  x: number;
  width: number;
}

export function flagAt(geometry: Geometry, value: number, label: string): Flag {
  return { x: round(geometry.x(value)), width: Math.ceil(textWidth(label)) + 10 };
}

export function covers(a: Flag, b: Flag): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Hides what the flags would cover, and shows the rest. */
export function clearUnder(
  flags: readonly Flag[],
  shown: readonly { elements: readonly Element[]; flag: Flag }[],
): void {
  for (const { elements, flag: own } of shown) {
    const hidden = flags.some((flag) => covers(flag, own));
    for (const element of elements) {
      if (hidden === element.hasAttribute("visibility")) continue;
      if (hidden) element.setAttribute("visibility", "hidden");
      else element.removeAttribute("visibility");
    }
  }
}
