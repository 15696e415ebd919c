// SPDX-License-Identifier: MIT
// The shapes that tell curves apart where colours do not.

import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3-shape";

const shapes = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolWye,
  symbolStar,
  symbolSquare,
  symbolTriangle,
];

/** Outline of a slot's marker around the origin. */
export function markerPath(slot: number, area = 44): string {
  return symbol(shapes[slot % shapes.length] ?? symbolCircle, area)() ?? "";
}
