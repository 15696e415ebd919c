// SPDX-License-Identifier: MIT
// One metric over the context, to read.

import type { Engine, MetricName } from "longpeak";
import { contextField } from "../chart/axis.ts";
import { CurveModel } from "../chart/model.ts";
import { Panel } from "../chart/panel.ts";
import type { ReadPlace } from "../chart/reader.ts";
import type { PageState } from "../state.ts";

export function showCurve(
  host: HTMLElement,
  engine: Engine,
  state: PageState,
  metric: MetricName,
): void {
  const model = new CurveModel(engine, engine.catalog());
  model.update(state, contextField);
  const read = (place: ReadPlace | undefined): void => {
    const value = place?.value ?? model.content.current;
    panel.read({ place, value, readings: model.readAll(value) }, true);
  };
  const panel = new Panel(engine, metric, { onRead: read });
  host.append(panel.element);
  panel.update(model.content);
  read(undefined);
}
