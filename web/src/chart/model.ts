// SPDX-License-Identifier: MIT
// What the curves show of the page's state: axis, series, their sweeps and the marked places.

import type { Catalog, Engine, Estimate, Field, Scenario } from "longpeak";
import { formatText } from "../format.ts";
import { readField } from "../scenario.ts";
import type { PageState } from "../state.ts";
import { scenarioInWords } from "../words.ts";
import { axisOf, contextField } from "./axis.ts";
import { CurveCache, alignedCurves, readAll } from "./curves.ts";
import type { Reading } from "./curves.ts";
import type { DrawnCurve } from "./plot_curves.ts";
import type { PanelContent } from "./panel.ts";
import { Slots, listSeries } from "./series.ts";

const referenceTokens = 4000;

export class CurveModel {
  /** The last content that could be computed. */
  content: PanelContent;
  /** The engine refuses the scenario as it is now: `content` is of an earlier one. */
  stale = false;
  /** The estimate behind `content`. */
  estimate: Estimate;
  private readonly engine: Engine;
  private readonly catalog: Catalog;
  private readonly cache: CurveCache;
  private readonly slots = new Slots();

  constructor(engine: Engine, catalog: Catalog) {
    this.engine = engine;
    this.catalog = catalog;
    this.cache = new CurveCache(engine);
    const first = engine.evaluate({});
    if (!first.ok) throw new Error("The engine refuses its own default scenario.");
    this.estimate = first.value;
    const empty = { scenario: {}, series: { hardware: [], model: [] } };
    this.content = this.contentOf(empty, this.field(contextField));
  }

  /** False when the state cannot be computed and the content stays as it was. */
  update(state: PageState, axisPath: string): boolean {
    const answer = this.engine.evaluate(state.scenario);
    this.stale = !answer.ok;
    if (!answer.ok) return false;
    this.estimate = answer.value;
    this.content = this.contentOf(state, this.field(axisPath));
    return true;
  }

  /** Every curve at one value of the axis. */
  readAll(value: number): (Reading | null)[] {
    const { axis, curves } = this.content;
    const scenarios = curves.map(({ series }) => series.scenario);
    return readAll(this.engine, scenarios, axis.field.path, value);
  }

  /** The curves with all their values of the axis in common. */
  aligned(): DrawnCurve[] {
    return alignedCurves(this.engine, this.content.curves, this.content.axis);
  }

  words(): string {
    return scenarioInWords(this.estimate);
  }

  whyEmpty(scenario: Scenario): string {
    const { axis } = this.content;
    const ends = `${formatText(axis.low, axis.unit)} to ${formatText(axis.high, axis.unit)}`;
    const answer = this.engine.evaluate(scenario);
    const start = `No curve: nothing fits from ${ends}.`;
    if (!answer.ok) return start;
    const { weight_bytes, hbm_bytes, missing_bytes } = answer.value.memory;
    const part = (bytes: number): string => formatText(bytes, "bytes");
    return (
      `${start} The weights take ${part(weight_bytes)} of ${part(hbm_bytes)} of HBM; ` +
      `even at ${formatText(axis.low, axis.unit)}, ${part(missing_bytes)} are missing.`
    );
  }

  private field(path: string): Field {
    const field = this.catalog.fields.find((candidate) => candidate.path === path);
    if (field === undefined) throw new Error(`The engine has no field "${path}".`);
    return field;
  }

  private contentOf(state: Pick<PageState, "scenario" | "series">, field: Field): PanelContent {
    const current = Number(readField(this.estimate.scenario, field.path) ?? field.minimum ?? 1);
    const axis = axisOf(field, current);
    const curves = listSeries(state, this.catalog, this.slots).map((series) => ({
      series,
      curve: this.cache.curve(series.scenario, axis),
    }));
    const reference = field.path === contextField ? referenceTokens : null;
    const read = (value: number): Reading | null =>
      readAll(this.engine, [state.scenario], field.path, value)[0] ?? null;
    return {
      axis,
      curves,
      current,
      reference,
      currentReading: read(current),
      referenceReading: reference === null ? null : read(reference),
    };
  }
}
