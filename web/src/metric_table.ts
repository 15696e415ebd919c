// SPDX-License-Identifier: MIT
// The five metrics at several context lengths; the reader chooses the columns.

import type { Engine, Estimate, InputError, MetricName, Scenario } from "longpeak";
import { element, liveText, setFullValue } from "./dom.ts";
import type { Evaluation } from "./evaluation.ts";
import {
  formatContext,
  formatInteger,
  formatQuantity,
  formatRatio,
  formatText,
  quantityText,
  unitOfMetric,
} from "./format.ts";
import { setField } from "./form/field_control.ts";
import { maximumContexts } from "./link.ts";
import { metricTitles } from "./names.ts";
import { parseQuantity } from "./parse_quantity.ts";
import { withField } from "./scenario.ts";
import { metricNames } from "./state.ts";
import type { PageState, Store } from "./state.ts";

const contextPath = "workload.context_tokens";

interface Cell {
  show(estimate: Estimate | null, errors: InputError[]): void;
  element: HTMLElement;
}

function createCell(name: MetricName): Cell {
  const value = element("span", { class: "cell-value" });
  const detail = element("span", { class: "cell-detail" });
  const setValue = liveText(value);
  const setDetail = liveText(detail);
  const node = element("td", {}, value, detail);
  return {
    element: node,
    show(estimate, errors) {
      const unfit = estimate !== null && !estimate.memory.fits;
      if (node.classList.contains("unfit") !== unfit) node.classList.toggle("unfit", unfit);
      if (estimate === null) {
        setValue("–");
        setDetail("not computed");
        setFullValue(node, errors.map((error) => error.message).join(" "));
        return;
      }
      const metric = estimate.metrics[name];
      const quantity = formatQuantity(metric.value, unitOfMetric(name));
      setValue(quantityText(quantity));
      setFullValue(node, quantity.full);
      if (unfit) {
        const missing = formatText(estimate.memory.missing_bytes, "bytes");
        setDetail(name === "concurrency" ? `${missing} short` : "does not fit");
      } else {
        setDetail(metric.ratio_to_4k === null ? "" : formatRatio(metric.ratio_to_4k));
      }
    },
  };
}

interface Column {
  tokens: number;
  cells: Cell[];
  setCurrent(current: boolean): void;
}

export interface MetricTable {
  show(state: PageState, evaluation: Evaluation): void;
}

export function createMetricTable(host: HTMLElement, engine: Engine, store: Store): MetricTable {
  const note = element("p", { class: "error", id: "contexts-error", role: "status" });
  const setNote = liveText(note);
  const entry = element("input", {
    type: "text",
    class: "entry",
    id: "contexts-entry",
    placeholder: "e.g. 64K",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "contexts-error",
  });
  const add = element("button", { type: "submit", class: "quiet" }, "Add");
  const form = element(
    "form",
    { class: "add-context" },
    element("label", { for: "contexts-entry" }, "Another context"),
    entry,
    add,
    note,
  );
  const table = element("table", { class: "metric-table" });
  host.append(
    element(
      "div",
      { class: "scroller", tabindex: 0, role: "region", "aria-label": "Metric table" },
      table,
    ),
    form,
  );

  const removed = (tokens: number) => (state: PageState) => ({
    ...state,
    contexts: state.contexts.filter((context) => context !== tokens),
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const parsed = parseQuantity(entry.value, "tokens");
    const tokens = parsed.ok ? Math.round(parsed.value) : NaN;
    const contexts = store.get().contexts;
    let problem = "";
    if (!parsed.ok) problem = `Not understood; ${parsed.message}`;
    else if (tokens < 1 || tokens > 1e9) problem = "A context is from 1 to 1,000,000,000 tokens.";
    else if (contexts.includes(tokens)) problem = `${formatContext(tokens)} is already a column.`;
    else if (contexts.length >= maximumContexts) {
      problem = `The table has ${maximumContexts} columns; remove one first.`;
    }
    setNote(problem);
    if (problem === "") entry.removeAttribute("aria-invalid");
    else entry.setAttribute("aria-invalid", "true");
    if (problem !== "") return;
    entry.value = "";
    store.update((state) => ({
      ...state,
      contexts: [...state.contexts, tokens].sort((a, b) => a - b),
    }));
  });

  let columns: Column[] = [];
  let built: readonly number[] | null = null;

  function header(tokens: number): { element: HTMLElement; setCurrent(current: boolean): void } {
    const choose = element(
      "button",
      { type: "button", class: "column-choose" },
      formatContext(tokens),
    );
    choose.setAttribute(
      "aria-label",
      `${formatContext(tokens)} tokens: set the context to ${formatInteger(tokens)}`,
    );
    choose.addEventListener("click", () => setField(store, contextPath, tokens));
    const remove = element("button", { type: "button", class: "column-remove" }, "×");
    remove.setAttribute("aria-label", `Remove the column of ${formatInteger(tokens)} tokens`);
    remove.addEventListener("click", () => {
      store.update(removed(tokens));
      entry.focus();
    });
    const node = element("th", { scope: "col" }, choose);
    if (store.get().contexts.length > 1) node.append(remove);
    return {
      element: node,
      setCurrent(current) {
        if (choose.hasAttribute("aria-current") === current) return;
        if (current) choose.setAttribute("aria-current", "true");
        else choose.removeAttribute("aria-current");
      },
    };
  }

  function build(contexts: readonly number[]): void {
    const heads = contexts.map(header);
    columns = contexts.map((tokens, index) => ({
      tokens,
      cells: metricNames.map(createCell),
      setCurrent: (current) => heads[index]?.setCurrent(current),
    }));
    const rows = metricNames.map((name, row) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, metricTitles[name]),
        ...columns.flatMap((column) => column.cells[row]?.element ?? []),
      ),
    );
    table.replaceChildren(
      element("caption", {}, "Value, and how many times that of 4K tokens"),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, "Tokens"),
          ...heads.map((head) => head.element),
        ),
      ),
      element("tbody", {}, ...rows),
    );
  }

  /** The rows do not depend on the current context, so that moving its slider costs nothing here. */
  let computed = "";
  function compute(scenario: Scenario): void {
    const key = JSON.stringify(withField(scenario, contextPath, undefined));
    if (key === computed) return;
    computed = key;
    const answers = engine.evaluateMany(
      columns.map((column) => withField(scenario, contextPath, column.tokens)),
    );
    columns.forEach((column, index) => {
      const answer = answers[index];
      const estimate = answer?.ok === true ? answer.value : null;
      const errors = answer?.ok === false ? answer.errors : [];
      for (const cell of column.cells) cell.show(estimate, errors);
    });
  }

  return {
    show(state, evaluation) {
      if (state.contexts !== built) {
        build(state.contexts);
        built = state.contexts;
        computed = "";
      }
      compute(evaluation.scenario);
      const current = evaluation.estimate.scenario.workload?.context_tokens;
      for (const column of columns) column.setCurrent(column.tokens === current);
    },
  };
}
