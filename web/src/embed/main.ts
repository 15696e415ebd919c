// SPDX-License-Identifier: MIT
// A read-only view of one scenario, for an iframe on another page.

import { load } from "longpeak";
import type { Engine, Estimate, MetricName } from "longpeak";
import { createBanner, showStartFailure } from "../banner.ts";
import { createCards } from "../cards.ts";
import { diagnose } from "../diagnosis.ts";
import { byId, element } from "../dom.ts";
import { createEvaluator } from "../evaluation.ts";
import { dropUnknownSeries, fragmentToState } from "../link.ts";
import { metricNames } from "../state.ts";
import type { PageState } from "../state.ts";
import { openLink } from "../share/address.ts";
import { scenarioInWords } from "../words.ts";
import { showCurve } from "./curve.ts";
import { announceHeight } from "./height.ts";
import { embedTable } from "./table.ts";

function metricOf(show: string): MetricName | undefined {
  return metricNames.find((name) => show.endsWith(`.${name}`));
}

function showCards(host: HTMLElement, estimate: Estimate, only: MetricName | undefined): void {
  createCards(host)(estimate);
  host.classList.toggle("one-card", only !== undefined);
  if (only === undefined) return;
  for (const card of host.querySelectorAll<HTMLElement>(".card")) {
    card.hidden = card.dataset.metric !== only;
  }
}

function showView(host: HTMLElement, engine: Engine, state: PageState, estimate: Estimate): void {
  const metric = metricOf(state.show);
  if (state.show.startsWith("curve.") && metric) {
    showCurve(host, engine, state, metric);
    return;
  }
  if (state.show === "table") host.append(embedTable(engine, state));
  else showCards(host, estimate, metric);
  host.append(element("p", { class: "diagnosis" }, diagnose(engine, estimate, state.scenario)));
}

function start(engine: Engine): void {
  const index = engine.index();
  const banner = createBanner(byId("problems"));
  const show = (): void => {
    const link = fragmentToState(location.hash, index.fields);
    const known = dropUnknownSeries(link.state, index);
    const { estimate, scenario, errors } = createEvaluator(engine)(known.state.scenario);
    const words = scenarioInWords(estimate);
    byId("words").textContent = words;
    document.title = `Longpeak: ${words}`;
    banner.show("link", [...link.problems, ...known.problems, ...errors]);
    const view = element("div", { class: "embed-view" });
    byId("view").replaceChildren(view);
    showView(view, engine, { ...known.state, scenario }, estimate);
    byId("open").setAttribute("href", openLink(known.state, index.fields));
  };
  window.addEventListener("hashchange", show);
  show();
}

announceHeight();
try {
  start(await load());
} catch (error) {
  showStartFailure(byId("problems"), error);
}
