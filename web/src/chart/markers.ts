// SPDX-License-Identifier: MIT
// The shapes that tell curves apart where colours do not.

const square = "M-3.32-3.32H3.32V3.32H-3.32Z";
const triangle = "M0-5.82 5.04 2.91-5.04 2.91Z";

/** Outlines around the origin, all of an area of 44 square pixels. */
const outlines: readonly string[] = [
  "M3.74 0A3.74 3.74 0 1 1-3.74 0 3.74 3.74 0 1 1 3.74 0Z",
  square,
  triangle,
  "M0-6.17 3.56 0 0 6.17-3.56 0Z",
  "M-4.45-1.48H-1.48V-4.45H1.48V-1.48H4.45V1.48H1.48V4.45H-1.48V1.48H-4.45Z",
  "M1.79 1.03V4.61H-1.79V1.03L-4.89-.76-3.1-3.86 0-2.07 3.1-3.86 4.89-.76Z",
  "M0-6.26 1.41-1.93H5.95L2.27.74 3.68 5.06 0 2.39-3.68 5.06-2.27.74-5.95-1.93H-1.41Z",
  square,
  triangle,
];

/** Outline of a slot's marker. */
export function markerPath(slot: number): string {
  return outlines[slot % outlines.length] ?? square;
}
