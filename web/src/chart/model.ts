// SPDX-License-Identifier: MIT
// What the curves show of the page's state: axis, series, their sweeps and the marked places.

import type { Engine, Field, Index, Scenario } from "longpeak";
import type { Evaluate, Evaluation } from "../evaluation.ts";
import { followedValue } from "../followed.ts";
import { formatText } from "../format.ts";
import { readField, withField } from "../scenario.ts";
import type { PageState } from "../state.ts";
import { scenarioInWords } from "../words.ts";
import { axisOf, contextField } from "./axis.ts";
import type { Axis } from "./axis.ts";
import { CurveCache, alignedCurves, readAt, readingOf } from "./curves.ts";
import type { Curve, Reading } from "./curves.ts";
import type { DrawnCurve } from "./plot_curves.ts";
import type { PanelContent } from "./panel.ts";
import { Slots, listSeries } from "./series.ts";

const referenceTokens = 4000;

export class CurveModel {
  /** Of the state, or of the last one that could be computed. */
  content: PanelContent;
  /** The scenario and the estimate behind `content`. */
  evaluation: Evaluation;
  private readonly engine: Engine;
  private readonly index: Index;
  private readonly cache: CurveCache;
  private readonly slots = new Slots();
  private readonly evaluate: Evaluate;
  private axis: Axis | undefined;
  /** The current series at the reference; the same as long as its curve is. */
  private reference: { curve: Curve; reading: Reading | null } | undefined;

  constructor(engine: Engine, evaluate: Evaluate, state: PageState) {
    this.engine = engine;
    this.index = engine.index();
    this.cache = new CurveCache(engine);
    this.evaluate = evaluate;
    this.evaluation = evaluate(state.scenario);
    this.content = this.contentOf(state, contextField);
  }

  update(state: PageState, axisPath: string): void {
    this.evaluation = this.evaluate(state.scenario);
    this.content = this.contentOf(state, axisPath);
  }

  /** Every curve at one value of the axis. */
  readAll(value: number): (Reading | null)[] {
    const { axis, curves, current, currentReading } = this.content;
    const { path } = axis.field;
    return curves.map(({ series }) =>
      series.slot === 0 && value === current
        ? currentReading
        : readAt(this.engine, series.scenario, path, value),
    );
  }

  /** The curves with all their values of the axis in common. */
  aligned(): DrawnCurve[] {
    return alignedCurves(this.engine, this.content.curves, this.content.axis);
  }

  words(): string {
    return scenarioInWords(this.evaluation.estimate);
  }

  /** The scenario at the low end of the axis, where it fits most easily. */
  smallest(): Scenario {
    const { axis } = this.content;
    return withField(this.evaluation.scenario, axis.field.path, axis.low);
  }

  whyEmpty(): string {
    const { axis } = this.content;
    const ends = `${formatText(axis.low, axis.unit)} to ${formatText(axis.high, axis.unit)}`;
    const answer = this.engine.evaluate(this.smallest());
    const start = `No curve: nothing fits from ${ends}.`;
    if (!answer.ok) return start;
    const { weight_bytes, hbm_bytes, missing_bytes } = answer.value.memory;
    const part = (bytes: number): string => formatText(bytes, "bytes");
    return (
      `${start} The weights take ${part(weight_bytes)} of ${part(hbm_bytes)} of HBM; ` +
      `even at ${formatText(axis.low, axis.unit)}, ${part(missing_bytes)} are missing.`
    );
  }

  /** The same object as long as it is the same axis. */
  private axisOf(field: Field, current: number, devices: number): Axis {
    const axis = axisOf(field, current, devices);
    const last = this.axis;
    if (last?.field === field && last.low === axis.low && last.high === axis.high) return last;
    this.axis = axis;
    return axis;
  }

  private field(path: string): Field {
    const field = this.index.fields.find((candidate) => candidate.path === path);
    if (field === undefined) throw new Error(`The engine has no field "${path}".`);
    return field;
  }

  private contentOf({ series }: PageState, axisPath: string): PanelContent {
    const { estimate, scenario } = this.evaluation;
    const field = this.field(axisPath);
    const known = readField(estimate.scenario, field.path) ?? followedValue(estimate, field.path);
    const current = Number(known ?? field.minimum ?? 1);
    const axis = this.axisOf(field, current, estimate.hardware.count);
    const curves = listSeries(scenario, series, this.index, this.slots).map((item) => ({
      series: item,
      curve: this.cache.curve(item.scenario, axis),
    }));
    const reference = field.path === contextField ? referenceTokens : null;
    return {
      axis,
      curves,
      current,
      reference,
      currentReading: readingOf(estimate),
      referenceReading: reference === null ? null : this.readReference(scenario, curves[0]?.curve),
    };
  }

  private readReference(scenario: Scenario, curve: Curve | undefined): Reading | null {
    if (curve === undefined) return null;
    if (this.reference?.curve !== curve) {
      const reading = readAt(this.engine, scenario, contextField, referenceTokens);
      this.reference = { curve, reading };
    }
    return this.reference.reading;
  }
}
