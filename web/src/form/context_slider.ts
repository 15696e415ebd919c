// SPDX-License-Identifier: MIT
// A slider over context lengths on a log scale, beside the typed entry of the same field.

import type { Field } from "longpeak";
import { element } from "../dom.ts";
import { formatContext, formatInteger } from "../format.ts";
import { readField } from "../scenario.ts";
import type { Store } from "../state.ts";
import { setField } from "./field_control.ts";
import type { Control, FieldView } from "./field_control.ts";

/** The slider spans what people ask about; the entry takes everything the engine does. */
const least = 1_000;
const most = 10_000_000;
const positions = 1000;
const marks = [4_000, 32_000, 128_000, 1_000_000, 10_000_000];
/** Where the arrow keys stop in each decade. */
const stops = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

const span = Math.log(most / least);

function positionOf(tokens: number): number {
  const within = Math.min(most, Math.max(least, tokens));
  return Math.round((Math.log(within / least) / span) * positions);
}

/** The round length nearest to a position: two digits, or the mark it lies on. */
function tokensAt(position: number): number {
  const mark = marks.find((tokens) => Math.abs(positionOf(tokens) - position) <= 4);
  if (mark !== undefined) return mark;
  const tokens = least * Math.exp((position / positions) * span);
  const decade = 10 ** Math.floor(Math.log10(tokens));
  const step = tokens / decade < 4 ? decade / 20 : decade / 10;
  return Math.round(tokens / step) * step;
}

/** The next round length above (direction 1) or below (-1). */
function nextStop(tokens: number, direction: number): number {
  const lengths: number[] = [];
  for (let decade = least; decade <= most; decade *= 10) {
    lengths.push(...stops.map((stop) => stop * decade), ...marks);
  }
  const sorted = lengths.filter((length) => length <= most).sort((a, b) => a - b);
  return direction > 0
    ? (sorted.find((length) => length > tokens) ?? most)
    : (sorted.filter((length) => length < tokens).at(-1) ?? least);
}

const directions: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

export function createContextControl(field: Field, store: Store, entry: Control): Control {
  const slider = element("input", {
    type: "range",
    class: "slider",
    min: 0,
    max: positions,
    step: 1,
    "aria-label": `${field.label}, on a log scale`,
  });
  let drags = 0;
  let effective = least;
  let filled = -1;
  const gesture = (): string => `slide ${field.path} ${drags}`;
  const current = (): number => {
    const value = readField(store.get().scenario, field.path);
    return typeof value === "number" ? value : effective;
  };

  slider.addEventListener("pointerdown", () => (drags += 1));
  slider.addEventListener("focus", () => (drags += 1));
  slider.addEventListener("input", () => {
    setField(store, field.path, tokensAt(Number(slider.value)), gesture());
  });
  slider.addEventListener("keydown", (event) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    setField(store, field.path, nextStop(current(), direction), gesture());
  });

  const scale = element("div", { class: "marks" });
  for (const tokens of marks) {
    const mark = element(
      "button",
      { type: "button", class: "mark", "aria-label": `${formatContext(tokens)} tokens` },
      formatContext(tokens),
    );
    mark.style.setProperty("--at", String(positionOf(tokens) / positions));
    mark.addEventListener("click", () => setField(store, field.path, tokens));
    scale.append(mark);
  }

  return {
    element: element(
      "div",
      { class: "context" },
      element("div", { class: "track" }, slider, scale),
      entry.element,
    ),
    input: entry.input,
    show(view: FieldView) {
      entry.show(view);
      if (typeof view.effective === "number") effective = view.effective;
      const tokens = typeof view.value === "number" ? view.value : effective;
      const position = positionOf(tokens);
      if (slider.value !== String(position)) slider.value = String(position);
      if (position !== filled) {
        filled = position;
        slider.style.setProperty("--at", String(position / positions));
      }
      const words = `${formatInteger(tokens)} tokens`;
      if (slider.getAttribute("aria-valuetext") !== words) {
        slider.setAttribute("aria-valuetext", words);
      }
    },
    clear: entry.clear,
  };
}
