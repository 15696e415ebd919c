// SPDX-License-Identifier: MIT
// A metric's arithmetic: its formula, the same with numbers and units in it, the result, where it
// is written down, and every operand in full.

import type { Metric, MetricName } from "longpeak";
import { element, liveText, setFullValue } from "./dom.ts";
import { formatQuantity, formatTerm, formatText, fullValue, unitOfMetric } from "./format.ts";
import { namesIn, parseFormula, precedence } from "./formula.ts";
import type { Formula } from "./formula.ts";
import { metricTitles } from "./names.ts";

type Leaf = (name: string) => HTMLElement;

const signs = { "+": " + ", "-": " − ", "*": " × ", "/": " / " };

/** Text that is there for screen readers and for copying, where the layout shows the same. */
const spoken = (text: string): HTMLElement => element("span", { class: "visually-hidden" }, text);

function wrapped(formula: Formula, parent: number, stacked: boolean, leaf: Leaf): HTMLElement {
  const inside = typeset(formula, stacked, leaf);
  return precedence(formula) < parent ? element("span", {}, "(", inside, ")") : inside;
}

/** Numerator over denominator; the parentheses that a line would need are only read and copied. */
function fraction(left: Formula, right: Formula, leaf: Leaf): HTMLElement {
  const part = (name: string, formula: Formula, least: number): HTMLElement => {
    const inside = typeset(formula, false, leaf);
    const node = element("span", { class: name }, inside);
    if (precedence(formula) < least) {
      node.prepend(spoken("("));
      node.append(spoken(")"));
    }
    return node;
  };
  return element(
    "span",
    { class: "fraction" },
    part("numerator", left, 2),
    spoken(" / "),
    part("denominator", right, 3),
  );
}

/** A formula as elements; divisions are stacked once and written in a line inside that. */
function typeset(formula: Formula, stacked: boolean, leaf: Leaf): HTMLElement {
  switch (formula.kind) {
    case "name":
      return leaf(formula.name);
    case "number":
      return element("span", {}, formula.text);
    case "negative":
      return element("span", {}, "−", wrapped(formula.operand, 3, stacked, leaf));
    case "call": {
      const call = element("span", {}, `${formula.name}(`);
      formula.operands.forEach((operand, index) => {
        if (index > 0) call.append(", ");
        call.append(typeset(operand, stacked, leaf));
      });
      call.append(")");
      return call;
    }
    case "operation": {
      const { operator, left, right } = formula;
      if (operator === "/" && stacked) return fraction(left, right, leaf);
      const own = precedence(formula);
      const rightLeast = operator === "-" || operator === "/" ? own + 1 : own;
      return element(
        "span",
        {},
        wrapped(left, own, stacked, leaf),
        signs[operator],
        wrapped(right, rightLeast, stacked, leaf),
      );
    }
  }
}

/** A name that may break across lines after its underscores. */
function breakable(name: string): HTMLElement {
  const code = element("code", {});
  name.split("_").forEach((part, index) => {
    if (index > 0) code.append("_", element("wbr"));
    code.append(part);
  });
  return code;
}

export interface Arithmetic {
  element: HTMLElement;
  show(metric: Metric): void;
}

export function createArithmetic(name: MetricName): Arithmetic {
  const host = element("div", { class: "arithmetic-body" });
  let shape = "";
  let setters: ((metric: Metric) => void)[] = [];

  function build(metric: Metric): void {
    setters = [];
    const formula = parseFormula(metric.formula);
    const operands = namesIn(formula);

    const number: Leaf = (term) => {
      const node = element("span", { class: "operand" });
      const set = liveText(node);
      setters.push((current) => {
        const quantity = formatTerm(term, current.terms[term] ?? NaN);
        set(quantity.unit === "" ? quantity.text : `${quantity.text} ${quantity.unit}`);
        setFullValue(node, `${term} = ${quantity.full}`);
      });
      return node;
    };
    const result = element("span", { class: "result" });
    const setResult = liveText(result);
    setters.push((current) => {
      const unit = unitOfMetric(name);
      setResult(formatText(current.value, unit));
      setFullValue(result, formatQuantity(current.value, unit).full);
    });

    const rows = element("tbody", {});
    const others = Object.keys(metric.terms).filter((term) => !operands.includes(term));
    for (const term of [...operands, ...others]) {
      const read = element("td", {});
      const exact = element("td", { class: "exact" });
      const setRead = liveText(read);
      const setExact = liveText(exact);
      rows.append(element("tr", {}, element("th", { scope: "row" }, breakable(term)), read, exact));
      setters.push((current) => {
        const quantity = formatTerm(term, current.terms[term] ?? NaN);
        setRead(`${quantity.text} ${quantity.unit}`.trim());
        setExact(quantity.full);
      });
    }

    host.replaceChildren(
      element(
        "p",
        { class: "formula names" },
        `${metricTitles[name]} = `,
        typeset(formula, true, breakable),
      ),
      element("p", { class: "formula numbers" }, "= ", typeset(formula, true, number)),
      element("p", { class: "formula" }, "= ", result),
      element(
        "p",
        { class: "source" },
        `Equation ${metric.equation} of docs/model.md. ${metric.source}`,
      ),
      element(
        "details",
        { class: "operands" },
        element("summary", {}, "Every operand, in full"),
        element(
          "table",
          {},
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              element("th", { scope: "col" }, "name"),
              element("th", { scope: "col" }, "read"),
              element("th", { scope: "col" }, "exact"),
            ),
          ),
          rows,
        ),
      ),
    );
  }

  return {
    element: host,
    show(metric) {
      const current = [
        metric.formula,
        metric.equation,
        metric.source,
        ...Object.keys(metric.terms),
      ];
      if (current.join(" ") !== shape) {
        shape = current.join(" ");
        build(metric);
      }
      for (const set of setters) set(metric);
    },
  };
}

/** Every digit of a metric, for copying. */
export function fullMetric(name: MetricName, metric: Metric): string {
  return metric.value === null ? "no value" : fullValue(metric.value, unitOfMetric(name));
}
