// SPDX-License-Identifier: MIT
// The curves of the page: five metrics over any numeric field, several scenarios side by side.

import type { Engine, MetricName } from "longpeak";
import { element } from "../dom.ts";
import type { Evaluate } from "../evaluation.ts";
import { formatText } from "../format.ts";
import { later } from "../later.ts";
import { metricTitles } from "../names.ts";
import { withField } from "../scenario.ts";
import { pageLink } from "../share/address.ts";
import { metricNames } from "../state.ts";
import type { PageState, Store } from "../state.ts";
import { plural } from "../words.ts";
import { axisFields, contextField } from "./axis.ts";
import { CurveModel } from "./model.ts";
import { Panel } from "./panel.ts";
import { Picker, candidatesOf } from "./picker.ts";
import { setText } from "./pool.ts";
import type { ReadPlace } from "./reader.ts";
import { remediesOf } from "./remedies.ts";
import { extraKeys, maximumCurves, withSeries, withoutSeries } from "./series.ts";
import { SeriesTable } from "./series_table.ts";

const restMilliseconds = 150;

export function mountCurves(
  host: HTMLElement,
  engine: Engine,
  store: Store,
  evaluate: Evaluate,
): void {
  const index = engine.index();
  const files = later(() => import("../export/chart_files.ts"));
  const model = new CurveModel(engine, evaluate, store.get());
  let place: ReadPlace | undefined;
  let activePanel: Panel | undefined;
  let frame = 0;

  const axisChoice = element("select", { id: "curves-axis" });
  for (const field of axisFields(index)) {
    axisChoice.append(element("option", { value: field.path }, field.label));
  }
  axisChoice.value = contextField;
  const metricChoice = element("select", { id: "curves-metric" });
  metricChoice.append(element("option", { value: "" }, "all five"));
  for (const name of metricNames) {
    metricChoice.append(element("option", { value: name }, metricTitles[name]));
  }
  const picker = new Picker(candidatesOf(index), ({ kind, id }) => {
    store.update((state) => withSeries(state, kind, id));
  });
  const table = new SeriesTable((series) => {
    store.update((state) => withoutSeries(state, series.kind, series.id));
    picker.focus();
  });
  const use = element("button", { type: "button", class: "quiet", hidden: true });
  const note = element("p", { class: "curves-note", hidden: true });
  const empty = element("div", { class: "curves-empty", hidden: true });
  const status = element("p", { class: "visually-hidden", role: "status" });
  const panels = metricNames.map(
    (metric) =>
      new Panel(engine, metric, {
        onRead(next, panel) {
          place = next;
          activePanel = panel;
          schedule(false);
        },
        onExport(kind, panel) {
          files()
            .then(({ saveChart }) =>
              saveChart(kind, panel.plot, model, pageLink(store.get(), index.fields)),
            )
            .catch((error: unknown) => {
              setText(status, error instanceof Error ? error.message : String(error));
            });
        },
      }),
  );
  const grid = element("div", { class: "panels" }, ...panels.map((panel) => panel.element));

  host.append(
    element(
      "div",
      { class: "curves-head" },
      element("h2", {}, "Curves"),
      element("label", { for: "curves-metric" }, "Show"),
      metricChoice,
      element("label", { for: "curves-axis" }, "over"),
      axisChoice,
    ),
    table.element,
    element("div", { class: "curves-tools" }, picker.element, note, use),
    empty,
    grid,
    status,
  );

  function drawReading(): void {
    const { axis, current, curves } = model.content;
    const value = place?.value ?? current;
    const readings = model.readAll(value);
    table.update(curves, readings, formatText(value, axis.unit));
    for (const panel of panels) {
      if (!panel.element.hidden) panel.read({ place, value, readings }, panel === activePanel);
    }
    use.hidden = !place?.held || value === current;
    setText(use, `Set ${axis.label.toLowerCase()} to ${formatText(value, axis.unit)}`);
  }

  function drawEmpty(): void {
    const none = !model.content.curves.some(({ curve }) => curve.fits.includes(true));
    grid.hidden = none;
    if (empty.hidden && !none) return;
    empty.hidden = !none;
    if (!none) return;
    const { axis } = model.content;
    const buttons = remediesOf(engine, model.smallest()).map((remedy) => {
      const button = element("button", { type: "button" }, remedy.label);
      const scenario = withField(remedy.scenario, axis.field.path, undefined);
      button.addEventListener("click", () => store.update((old) => ({ ...old, scenario })));
      return button;
    });
    empty.replaceChildren(
      element("p", {}, model.whyEmpty()),
      ...(buttons.length > 0 ? [element("p", {}, "What would fit:"), ...buttons] : []),
    );
  }

  function draw(state: PageState): void {
    model.update(state, axisChoice.value);
    const { low, high } = model.content.axis;
    if (place && (place.value < low || place.value > high)) place = undefined;
    const keys = extraKeys(state);
    const { hardware, model: own } = model.evaluation.estimate;
    const ownKeys = [`hardware/${hardware.id}`, `model/${own.id}`];
    const taken = new Set([...keys, ...ownKeys]);
    const room = maximumCurves - 1 - keys.filter((key) => !ownKeys.includes(key)).length;
    picker.update(taken, room <= 0);
    note.hidden = room >= 0;
    setText(note, `Not drawn: ${plural(-room, "more curve")} of the link.`);
    drawEmpty();
    for (const panel of panels) if (!panel.element.hidden) panel.update(model.content);
    drawReading();
  }

  let redraw = false;
  function schedule(everything: boolean): void {
    redraw ||= everything;
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (redraw) draw(store.get());
      else drawReading();
      redraw = false;
    });
  }

  axisChoice.addEventListener("change", () => {
    place = undefined;
    schedule(true);
  });
  metricChoice.addEventListener("change", () => {
    const only = metricChoice.value as MetricName | "";
    for (const panel of panels) panel.element.hidden = only !== "" && panel.metric !== only;
    grid.classList.toggle("panels-one", only !== "");
    schedule(true);
  });
  use.addEventListener("click", () => {
    const value = place?.value;
    const path = model.content.axis.field.path;
    place = undefined;
    if (value === undefined) return;
    store.update((state) => ({ ...state, scenario: withField(state.scenario, path, value) }));
  });
  // Out of sight the curves are drawn once a movement rests, or when they come near.
  let inSight = true;
  let rest = 0;
  const observer = new IntersectionObserver(
    (entries) => {
      inSight = entries.at(-1)?.isIntersecting ?? true;
      if (!inSight || rest === 0) return;
      clearTimeout(rest);
      rest = 0;
      schedule(true);
    },
    { rootMargin: "25%" },
  );
  observer.observe(host);
  store.subscribe(() => {
    clearTimeout(rest);
    rest = 0;
    if (inSight) return schedule(true);
    rest = window.setTimeout(() => {
      rest = 0;
      schedule(true);
    }, restMilliseconds);
  });
  draw(store.get());
}
