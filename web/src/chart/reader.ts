// SPDX-License-Identifier: MIT
// Reading the curves at a place of the axis: with the pointer, by touch, and with the arrow keys.

import { element } from "../dom.ts";
import type { Axis } from "./axis.ts";
import type { Geometry } from "./geometry.ts";
import { setAttributes } from "./pool.ts";

/** Where curves are being read: nowhere, passing over, or held until released. */
export interface ReadPlace {
  value: number;
  held: boolean;
}

/** Stops of the arrow keys in each decade. */
const stops = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
const snapPixels = 5;
const restMilliseconds = 200;

/** All stops of an axis, its ends included. */
export function axisStops(axis: Axis): number[] {
  const values = new Set<number>([axis.low]);
  for (let exponent = Math.floor(Math.log10(axis.low)); 10 ** exponent < axis.high; exponent += 1) {
    for (const stop of stops) {
      const value = Number(`${stop}e${exponent}`);
      const whole = axis.field.type !== "integer" || Number.isInteger(value);
      if (whole && value > axis.low && value < axis.high) values.add(value);
    }
  }
  return [...values, axis.high];
}

function nearest(values: readonly number[], value: number): number {
  const distance = (index: number): number => Math.abs(Math.log((values[index] ?? 1) / value));
  let best = 0;
  for (let index = 1; index < values.length; index += 1) {
    if (distance(index) < distance(best)) best = index;
  }
  return best;
}

export interface ReaderEvents {
  /** Undefined: not reading any more. */
  onRead(place: ReadPlace | undefined): void;
}

export class Reader {
  readonly element: HTMLElement;
  private axis: Axis | undefined;
  private axisStops: number[] = [];
  private snaps: readonly number[] = [];
  private value = 0;
  private held = false;
  private timer = 0;
  private text = (): string => "";
  private readonly events: ReaderEvents;
  private readonly geometry: () => Geometry | undefined;

  constructor(name: string, geometry: () => Geometry | undefined, events: ReaderEvents) {
    this.events = events;
    this.geometry = geometry;
    this.element = element("div", {
      class: "reader",
      role: "slider",
      tabindex: "0",
      "aria-label": `${name}: read the curves at`,
      "aria-valuemin": "0",
      "aria-valuemax": "1",
      "aria-valuenow": "0",
    });
    this.element.addEventListener("pointermove", (event) => this.onPointer(event, this.held));
    this.element.addEventListener("pointerdown", (event) => this.onPress(event));
    this.element.addEventListener("pointerleave", () => {
      if (!this.held) events.onRead(undefined);
    });
    this.element.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** `snaps` are the marked values, easy to hit; `place` is where the curves are read now. */
  update(
    axis: Axis,
    snaps: readonly number[],
    place: ReadPlace | undefined,
    current: number,
  ): void {
    if (axis !== this.axis) this.axisStops = axisStops(axis);
    this.axis = axis;
    this.snaps = snaps;
    this.held = place?.held ?? false;
    this.value = Math.min(axis.high, Math.max(axis.low, place?.value ?? current));
    setAttributes(this.element, {
      "aria-valuemax": this.axisStops.length - 1,
      "aria-valuenow": nearest(this.axisStops, this.value),
    });
  }

  /** What a screen reader says of the place: at once where it listens, elsewhere once at rest. */
  say(text: () => string): void {
    this.text = text;
    if (document.activeElement === this.element) this.write();
    else if (this.timer === 0) this.writeAtRest();
  }

  private writeAtRest(): void {
    const { text } = this;
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      if (text === this.text) this.write();
      else this.writeAtRest();
    }, restMilliseconds);
  }

  private write(): void {
    setAttributes(this.element, { "aria-valuetext": this.text() });
  }

  private valueAt(event: PointerEvent): number | undefined {
    const geometry = this.geometry();
    const axis = this.axis;
    if (geometry === undefined || axis === undefined) return undefined;
    const at = event.clientX - this.element.getBoundingClientRect().left;
    const snap = this.snaps.find((value) => Math.abs(geometry.x(value) - at) < snapPixels);
    if (snap !== undefined) return snap;
    const value = Number(geometry.x.invert(at).toPrecision(2));
    return Math.min(axis.high, Math.max(axis.low, value));
  }

  private onPointer(event: PointerEvent, held: boolean): void {
    if (held && event.buttons === 0) return;
    const value = this.valueAt(event);
    if (value !== undefined) this.events.onRead({ value, held });
  }

  private onPress(event: PointerEvent): void {
    if (event.button !== 0) return;
    const value = this.valueAt(event);
    if (value === undefined) return;
    const release = this.held && event.pointerType === "mouse";
    this.events.onRead({ value, held: !release });
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.axisStops.length - 1;
    const at = nearest(this.axisStops, this.value);
    const stop = this.axisStops[at] ?? this.value;
    const up = stop > this.value * (1 + 1e-9) ? at : at + 1;
    const down = stop < this.value * (1 - 1e-9) ? at : at - 1;
    const moves: Record<string, number> = {
      ArrowRight: up,
      ArrowUp: up,
      ArrowLeft: down,
      ArrowDown: down,
      PageUp: at + stops.length,
      PageDown: at - stops.length,
      Home: 0,
      End: last,
    };
    if (event.key === "Escape" && this.held) {
      event.preventDefault();
      this.events.onRead(undefined);
      return;
    }
    const target = moves[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const value = this.axisStops[Math.min(last, Math.max(0, target))];
    if (value !== undefined) this.events.onRead({ value, held: true });
  }
}
