// SPDX-License-Identifier: MIT
// The metric table as a file, from the engine's own answers.

import type { Engine, Estimate, Scenario } from "longpeak";
import { formatContext, formatRatio, formatText, unitOfMetric } from "../format.ts";
import { boundTitles, metricTitles } from "../names.ts";
import { withField } from "../scenario.ts";
import { metricNames } from "../state.ts";
import type { PageState } from "../state.ts";
import { unitTag } from "./chart_csv.ts";
import type { Cell } from "./csv.ts";
import { toCsv } from "./csv.ts";
import { markdownTable } from "./markdown.ts";

interface Column {
  context: number;
  estimate: Estimate;
}

function columnsOf(engine: Engine, scenario: Scenario, contexts: readonly number[]): Column[] {
  return contexts.flatMap((context) => {
    const answer = engine.evaluate(withField(scenario, "workload.context_tokens", context));
    return answer.ok ? [{ context, estimate: answer.value }] : [];
  });
}

/** A row for each context, three columns for each metric. */
export function metricTableCsv(engine: Engine, { scenario, contexts }: PageState): string {
  const header: Cell[] = ["context_tokens [tokens]", "fits", "kv_cache_bytes [B]"];
  for (const name of metricNames) {
    header.push(`${name}${unitTag(unitOfMetric(name))}`, `${name}: bound`, `${name}: ratio_to_4k`);
  }
  const rows = columnsOf(engine, scenario, contexts).map(({ context, estimate }) => {
    const row: Cell[] = [context, estimate.memory.fits, estimate.memory.kv_cache_bytes];
    for (const name of metricNames) {
      const { value, bound, ratio_to_4k } = estimate.metrics[name];
      row.push(value, bound, ratio_to_4k);
    }
    return row;
  });
  return toCsv([header, ...rows]);
}

/** The whole answer of each context. */
export function metricTableJson(engine: Engine, { scenario, contexts }: PageState): string {
  const estimates = columnsOf(engine, scenario, contexts).map(({ estimate }) => estimate);
  return `${JSON.stringify({ engine_version: engine.version, scenario, estimates }, null, 2)}\n`;
}

/** A row for each metric, a column for each context. */
export function metricTableMarkdown(engine: Engine, { scenario, contexts }: PageState): string {
  const columns = columnsOf(engine, scenario, contexts);
  const header = ["Context", ...columns.map(({ context }) => formatContext(context))];
  const rows = metricNames.map((name) => [
    metricTitles[name],
    ...columns.map(({ estimate }) => formatText(estimate.metrics[name].value, unitOfMetric(name))),
  ]);
  const fits = ["Fits", ...columns.map(({ estimate }) => (estimate.memory.fits ? "yes" : "no"))];
  return `${markdownTable(header, [...rows, fits])}\n`;
}

/** The five metrics of one estimate, with what sets each and how it stands to 4K. */
export function metricsMarkdown(estimate: Estimate): string {
  const rows = metricNames.map((name) => {
    const { value, bound, ratio_to_4k } = estimate.metrics[name];
    return [
      metricTitles[name],
      formatText(value, unitOfMetric(name)),
      boundTitles[bound],
      formatRatio(ratio_to_4k),
    ];
  });
  return markdownTable(["Metric", "Value", "Bound", "Against 4K"], rows);
}
