// SPDX-License-Identifier: MIT
// One metric over the context, to read.

import type { Engine, MetricName } from "longpeak";
import { CurveModel } from "../chart/model.ts";
import { Panel } from "../chart/panel.ts";
import type { DrawnCurve } from "../chart/plot_curves.ts";
import type { ReadPlace } from "../chart/reader.ts";
import { seriesSwatch } from "../chart/series_table.ts";
import { element } from "../dom.ts";
import { createEvaluator } from "../evaluation.ts";
import type { PageState } from "../state.ts";

export function showCurve(
  host: HTMLElement,
  engine: Engine,
  state: PageState,
  metric: MetricName,
): void {
  const model = new CurveModel(engine, createEvaluator(engine), state);
  const read = (place: ReadPlace | undefined): void => {
    const value = place?.value ?? model.content.current;
    panel.read({ place, value, readings: model.readAll(value) }, true);
  };
  const panel = new Panel(engine, metric, { onRead: read });
  host.append(panel.element);
  panel.update(model.content);
  read(undefined);
  const { curves } = model.content;
  if (curves.length > 1) host.append(legend(curves));
}

function legend(curves: readonly DrawnCurve[]): HTMLElement {
  const list = element("ul", { class: "embed-legend" });
  for (const { series, curve } of curves) {
    const item = element("li", {}, seriesSwatch(series.slot), series.name);
    const problem = curve.errors[0]?.message;
    const fits = curve.fits.includes(true);
    if (problem !== undefined) item.append(` (${problem})`);
    else if (!fits) item.append(" (fits nowhere)");
    list.append(item);
  }
  return list;
}
