// SPDX-License-Identifier: MIT
// What lies behind the curves: grid, ticks, and the strip that names the bound of the current series.

import { svgElement } from "../dom.ts";
import type { Unit } from "../format.ts";
import { boundTitles } from "../names.ts";
import type { Axis } from "./axis.ts";
import { clearUnder, round } from "./flags.ts";
import type { Flag } from "./flags.ts";
import { cutText, lineHeight, regimeStrip, textWidth } from "./geometry.ts";
import type { Geometry } from "./geometry.ts";
import { markerPath } from "./markers.ts";
import { Pool, setAttributes, setText } from "./pool.ts";
import type { Regime } from "./regimes.ts";
import { logTicks } from "./ticks.ts";

export class PlotFrame {
  readonly element = svgElement("g");
  private readonly unfit: Pool<SVGRectElement>;
  private readonly grid = svgElement("path", { class: "plot-grid" });
  private readonly border = svgElement("path", { class: "plot-border" });
  private readonly axis = svgElement("path", { class: "plot-axis" });
  private readonly key = svgElement("path", { class: "plot-key series-0", d: markerPath(0) });
  private readonly bars: Pool<SVGRectElement>;
  private readonly names: Pool<SVGTextElement>;
  private readonly xTicks: Pool<SVGTextElement>;
  private shownTicks: { elements: Element[]; flag: Flag }[] = [];
  private readonly yTicks: Pool<SVGTextElement>;

  constructor() {
    const group = (name: string) => {
      const element = svgElement("g", { class: name });
      this.element.append(element);
      return element;
    };
    this.unfit = new Pool(group("plot-unfit"), () => svgElement("rect"));
    this.element.append(this.grid, this.border, this.axis, this.key);
    this.bars = new Pool(group("plot-bounds"), () => svgElement("rect"));
    this.names = new Pool(group("plot-bound-names"), () => svgElement("text"));
    this.xTicks = new Pool(group("plot-ticks plot-ticks-x"), () => svgElement("text"));
    this.yTicks = new Pool(group("plot-ticks plot-ticks-y"), () => svgElement("text"));
  }

  /** `alone`: the regimes are those of the only curve. */
  draw(
    geometry: Geometry,
    axis: Axis,
    yUnit: Unit,
    regimes: readonly Regime[],
    alone: boolean,
  ): void {
    this.drawTicks(geometry, axis, yUnit);
    this.drawRegimes(geometry, regimes, alone);
    this.drawKey(geometry, alone);
  }

  private drawTicks(geometry: Geometry, axis: Axis, yUnit: Unit): void {
    const { plot, x, y } = geometry;
    const room = (label: string): number => textWidth(label) + 12;
    const xTicks = logTicks(axis.low, axis.high, axis.unit, x, room);
    const [low, high] = y.domain;
    const yTicks = logTicks(low, high, yUnit, y, () => 1.3 * lineHeight);
    const lines: string[] = [];
    this.shownTicks = [];
    this.xTicks.start();
    for (const tick of xTicks) {
      const at = round(x(tick.value));
      lines.push(`M${at},${plot.top}V${plot.bottom}`);
      if (tick.label === "") continue;
      const text = this.xTicks.next();
      setAttributes(text, { x: at, y: plot.bottom + 17 });
      setText(text, tick.label);
      const flag = { x: at, width: textWidth(tick.label) + 6 };
      this.shownTicks.push({ elements: [text], flag });
    }
    this.xTicks.end();
    this.yTicks.start();
    for (const tick of yTicks) {
      const at = round(y(tick.value));
      lines.push(`M${plot.left},${at}H${plot.right}`);
      if (tick.label === "") continue;
      const text = this.yTicks.next();
      setAttributes(text, { x: plot.left - 6, y: at + 4 });
      setText(text, tick.label);
    }
    this.yTicks.end();
    setAttributes(this.grid, { d: lines.join("") });
    setAttributes(this.axis, { d: `M${plot.left},${plot.bottom}H${plot.right}` });
  }

  /** Hides the ticks that a flag would cover, and shows the others. */
  clear(flags: readonly Flag[]): void {
    clearUnder(flags, this.shownTicks);
  }

  /** Among several curves, says whose bounds the strip names. */
  private drawKey({ plot }: Geometry, alone: boolean): void {
    setAttributes(this.key, {
      visibility: alone ? "hidden" : "visible",
      transform: `translate(${plot.left - 10},${regimeStrip - 13})`,
    });
  }

  private drawRegimes({ plot, x }: Geometry, regimes: readonly Regime[], alone: boolean): void {
    this.bars.start();
    this.names.start();
    this.unfit.start();
    const borders: string[] = [];
    regimes.forEach((regime, index) => {
      const from = round(x(regime.from));
      const width = Math.max(0, round(x(regime.to)) - from);
      const bar = this.bars.next();
      setAttributes(bar, {
        class: `bound-${(regime.fits && regime.bound) || "none"}`,
        x: from,
        y: regimeStrip - 4,
        width: Math.max(0, width - (index < regimes.length - 1 ? 1 : 0)),
        height: 4,
      });
      const name = cutName(regime, width - 4);
      if (name !== "") {
        const text = this.names.next();
        setAttributes(text, { x: from, y: lineHeight - 3 });
        setText(text, name);
      }
      if (index > 0) borders.push(`M${from},${regimeStrip}V${plot.bottom}`);
      if (!regime.fits && alone) {
        const height = plot.bottom - regimeStrip;
        setAttributes(this.unfit.next(), { x: from, y: regimeStrip, width, height });
      }
    });
    this.bars.end();
    this.names.end();
    this.unfit.end();
    setAttributes(this.border, { d: borders.join("") });
  }
}

/** The name of a bound if the better part of it fits. */
function cutName({ bound, fits }: Regime, room: number): string {
  const name = !fits ? "does not fit" : bound !== null ? boundTitles[bound] : "none";
  const cut = cutText(name, room);
  return cut.length >= Math.min(5, name.length) ? cut : "";
}
