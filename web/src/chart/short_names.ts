// SPDX-License-Identifier: MIT
// Names of hardware short enough for the end of a line.

import type { Index } from "longpeak";

/** "as in the paper" is no place to stop at. */
const unfinished = /^[a-z]+$/;

/** The first words that hold a digit and begin no other name. */
function shortest(name: string, others: readonly string[]): string {
  const words = name.split(" ");
  for (let length = 1; length < words.length; length += 1) {
    const start = words.slice(0, length).join(" ");
    const unique = others.every((other) => !`${other} `.startsWith(`${start} `));
    const ended = !unfinished.test(words[length - 1] ?? "");
    if (unique && ended && /\d/.test(start)) return start.replace(/,$/, "");
  }
  return name;
}

/** Without the family in front: "MI300X" of "Instinct MI300X", "RTX 4090" of "GeForce RTX 4090". */
function withoutFamily(name: string): string {
  const words = name.split(" ");
  const model = words.findIndex((word) => /\d/.test(word));
  const speaksForItself = /^[A-Z]/.test(words[model] ?? "");
  return words.slice(Math.max(0, speaksForItself ? model : model - 1)).join(" ");
}

/** By id: "A100" and "H100" for NVIDIA A100 80GB SXM and NVIDIA H100 SXM 80GB. */
export function shortNames(rows: Index["accelerators"]): Map<string, string> {
  const plain = new Map<string, string>();
  for (const { id, name, maker } of rows) {
    const own = name.startsWith(`${maker} `) ? name.slice(maker.length + 1) : name;
    plain.set(id, withoutFamily(own));
  }
  return new Map(
    [...plain].map(([id, name]) => {
      const others = [...plain].filter(([other]) => other !== id).map(([, text]) => text);
      return [id, shortest(name, others)];
    }),
  );
}
