// SPDX-License-Identifier: MIT
// The five metric cards, each with its arithmetic in a panel below.

import type { Bound, Estimate, Metric, MetricName } from "longpeak";
import { createArithmetic, fullMetric } from "./arithmetic.ts";
import { copyOnClick } from "./clipboard.ts";
import { element, liveText, setFullValue } from "./dom.ts";
import { formatQuantity, formatRatio, unitOfMetric } from "./format.ts";
import { boundTitles, metricTitles, sessionLimitTitles } from "./names.ts";
import { metricNames } from "./state.ts";

/** What a metric is, for those who meet it first. */
const meanings: Record<MetricName, string> = {
  concurrency: "users whose caches fit at once",
  prefill_seconds: "reading the context",
  decode_seconds_per_token: "writing one token",
  context_switch_seconds: "one cache out, another in",
  sessions_per_hour: "whole sessions served",
};

const boundHues: Record<Bound, string> = {
  hbm_capacity: "kv",
  compute: "compute",
  hbm_bandwidth: "bandwidth",
  host_link: "link",
  device_link: "link",
};

function boundText(name: MetricName, metric: Metric, estimate: Estimate): string {
  const bound = boundTitles[metric.bound];
  if (metric.value === null) return `no ${bound}`;
  if (name !== "sessions_per_hour" || estimate.session_limit === metric.bound) return bound;
  return `${bound}, ${sessionLimitTitles[estimate.session_limit]}`;
}

function createCard(name: MetricName): {
  elements: HTMLElement[];
  show(estimate: Estimate): void;
} {
  const titleId = `card-${name}`;
  const panelId = `arithmetic-${name}`;
  const value = element("span", { class: "value" });
  const unit = element("span", { class: "unit" });
  const bound = element("p", { class: "bound" });
  const ratio = element("p", { class: "ratio" });
  const [setValue, setUnit, setRatio] = [liveText(value), liveText(unit), liveText(ratio)];
  bound.append(element("span", { class: "swatch", "aria-hidden": "true" }));
  const setBound = liveText(bound);

  const toggle = element(
    "button",
    { type: "button", class: "quiet", "aria-expanded": "false", "aria-controls": panelId },
    element("span", { "aria-hidden": "true", class: "function" }, "ƒ"),
    " ",
    element("span", { class: "unless-narrow" }, "show "),
    "arithmetic",
  );
  const copy = element("button", { type: "button", class: "quiet" }, "Copy");
  copy.setAttribute("aria-label", `Copy the full value of ${metricTitles[name]}`);
  const reading = element("p", { class: "reading" }, value, " ", unit);
  const card = element(
    "article",
    { class: "card", "data-metric": name, "aria-labelledby": titleId },
    element("h3", { id: titleId }, metricTitles[name]),
    element("p", { class: "meaning" }, meanings[name]),
    reading,
    bound,
    ratio,
    element("div", { class: "card-tools" }, toggle, copy),
  );

  const arithmetic = createArithmetic(name);
  const panel = element(
    "section",
    { class: "arithmetic", id: panelId, "aria-label": `Arithmetic of ${metricTitles[name]}` },
    element("h3", {}, metricTitles[name]),
    arithmetic.element,
  );
  panel.hidden = true;

  let latest: Estimate | undefined;
  toggle.addEventListener("click", () => {
    panel.hidden = !panel.hidden;
    toggle.setAttribute("aria-expanded", String(!panel.hidden));
    card.classList.toggle("open", !panel.hidden);
    if (!panel.hidden && latest !== undefined) arithmetic.show(latest.metrics[name]);
  });
  copyOnClick(copy, () => (latest === undefined ? "" : fullMetric(name, latest.metrics[name])));

  return {
    elements: [card, panel],
    show(estimate) {
      latest = estimate;
      const metric = estimate.metrics[name];
      const quantity = formatQuantity(metric.value, unitOfMetric(name));
      setValue(quantity.text);
      setUnit(quantity.unit);
      setFullValue(reading, quantity.full);
      setBound(boundText(name, metric, estimate));
      setRatio(metric.ratio_to_4k === null ? "" : `${formatRatio(metric.ratio_to_4k)} against 4K`);
      const hue = boundHues[metric.bound];
      if (card.dataset.hue !== hue) card.dataset.hue = hue;
      if (!panel.hidden) arithmetic.show(metric);
    },
  };
}

export function createCards(host: HTMLElement): (estimate: Estimate) => void {
  const cards = metricNames.map(createCard);
  host.append(element("div", { class: "cards" }, ...cards.flatMap((card) => card.elements)));
  return (estimate) => {
    for (const card of cards) card.show(estimate);
  };
}
