// SPDX-License-Identifier: MIT
// The metric table to read, without the controls that change it.

import type { Engine } from "longpeak";
import { element, setFullValue } from "../dom.ts";
import { formatContext, formatQuantity, formatRatio, formatText, unitOfMetric } from "../format.ts";
import { metricTitles } from "../names.ts";
import { withField } from "../scenario.ts";
import { metricNames } from "../state.ts";
import type { PageState } from "../state.ts";

export function embedTable(engine: Engine, { scenario, contexts }: PageState): HTMLElement {
  const columns = contexts.flatMap((context) => {
    const answer = engine.evaluate(withField(scenario, "workload.context_tokens", context));
    return answer.ok ? [{ context, estimate: answer.value }] : [];
  });
  const heads = columns.map(({ context }) =>
    element("th", { scope: "col" }, formatContext(context)),
  );
  const rows = metricNames.map((name) => {
    const unit = unitOfMetric(name);
    const cells = columns.map(({ estimate }) => {
      const { value, ratio_to_4k } = estimate.metrics[name];
      const { fits } = estimate.memory;
      const detail = fits ? (ratio_to_4k === null ? "" : formatRatio(ratio_to_4k)) : "does not fit";
      const cell = element(
        "td",
        { class: fits ? "" : "unfit" },
        element("span", { class: "cell-value" }, formatText(value, unit)),
        element("span", { class: "cell-detail" }, detail),
      );
      setFullValue(cell, formatQuantity(value, unit).full);
      return cell;
    });
    return element("tr", {}, element("th", { scope: "row" }, metricTitles[name]), ...cells);
  });
  const table = element(
    "table",
    { class: "metric-table" },
    element("caption", {}, "Value, and how many times that of 4K tokens"),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Tokens"), ...heads)),
    element("tbody", {}, ...rows),
  );
  const label = { "aria-label": "Metrics over the context" };
  return element("div", { class: "scroller", tabindex: 0, role: "region", ...label }, table);
}
