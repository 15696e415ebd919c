// SPDX-License-Identifier: MIT
// "The paper": each of its figures beside what the same formula gives in other conventions.

import type { Engine, PaperFigure } from "longpeak";
import { element, setFullValue } from "../dom.ts";
import { formatQuantity } from "../format.ts";
import type { Store } from "../state.ts";

const trustTitles: Record<PaperFigure["trust"], string> = {
  read: "read",
  recalled: "recalled",
  derived: "derived",
};

const trustMeanings: Record<PaperFigure["trust"], string> = {
  read: "seen in a source that quotes the paper",
  recalled: "from memory of the paper, not checked against it",
  derived: "computed from figures that were read; the paper prints none",
};

const columns = ["Quantity", "Printed", "Paper’s convention", "SI", "Peak"] as const;

const introduction = [
  "The paper’s printed figures do not follow one convention: its cache is in GiB, cut and not rounded, " +
    "beside weights in decimal GB, and its arithmetic takes a hidden size of 4,096 (recalled) where " +
    "the model has 7,168.",
  "The column “paper’s convention” computes as the paper does, first cut to the digits it shows, “SI” puts the same formula in decimal " +
    "units, and “peak” is the roofline of the real model and device.",
  "Where a printed figure follows from none of them, the remark says by how much and what would give it.",
];

export function mountPaper(host: HTMLElement, engine: Engine, store: Store): void {
  const heads = columns.map((word, index) =>
    element("th", { scope: "col", class: index < 2 ? "" : "number" }, word),
  );
  const table = element(
    "table",
    { class: "paper-table" },
    element("caption", { class: "visually-hidden" }, "Figures of the paper, beside the engine’s"),
    element("thead", {}, element("tr", {}, ...heads)),
    ...engine.paperFigures().map((figure) => figureRows(figure, store)),
  );
  const region = element(
    "div",
    { class: "scroller", tabindex: "0", role: "region", "aria-label": "Figures of the paper" },
    table,
  );
  host.append(
    element("h2", {}, "The paper"),
    element(
      "p",
      { class: "paper-reference" },
      "Yao Fu, ",
      element("cite", {}, "Challenges in Deploying Long-Context Transformers"),
      ", ",
      element(
        "a",
        { href: "https://arxiv.org/abs/2405.08944", rel: "noopener" },
        "arXiv 2405.08944",
      ),
      " (2024).",
    ),
    element("p", { class: "paper-introduction" }, introduction.join(" ")),
    trustKey(),
    region,
  );
}

function trustTag(trust: PaperFigure["trust"]): HTMLElement {
  return element("span", { class: `trust trust-${trust}` }, trustTitles[trust]);
}

function trustKey(): HTMLElement {
  const list = element("ul", { class: "trust-key" });
  for (const trust of ["read", "recalled", "derived"] as const) {
    list.append(element("li", {}, trustTag(trust), ` ${trustMeanings[trust]}`));
  }
  return list;
}

const exactDigits = 5;

/** A figure of the engine in the paper's own unit. */
function inUnit(value: number | null, unit: string): string {
  if (value === null) return "–";
  return `${formatQuantity(value, "count", { digits: exactDigits }).text} ${unit}`;
}

function numberCell(
  label: string,
  text: string,
  value: number | null,
  ...more: Node[]
): HTMLElement {
  const cell = element("td", { class: "number", "data-label": label }, text, ...more);
  if (value !== null) setFullValue(cell, String(value));
  return cell;
}

function figureRows(figure: PaperFigure, store: Store): HTMLElement {
  const { scenario, unit, convention, si, peak } = figure;
  const shown = `${figure.convention_shown} ${unit}`;
  const exact = inUnit(convention, "").trim();
  const differs = exact !== figure.convention_shown;
  const more = differs ? [element("span", { class: "paper-exact" }, exact)] : [];
  const values = element(
    "tr",
    { class: "paper-values" },
    element("th", { scope: "row" }, figure.quantity),
    element(
      "td",
      { class: "printed", "data-label": columns[1] },
      element("span", { class: "printed-value" }, figure.printed),
      " ",
      trustTag(figure.trust),
    ),
    numberCell(columns[2], shown, convention, ...more),
    numberCell(columns[3], inUnit(si, unit), si),
    numberCell(columns[4], inUnit(peak, unit), peak),
  );
  const detail = element(
    "td",
    { colspan: "4" },
    element("p", { class: "paper-arithmetic" }, figure.arithmetic),
  );
  const action = element("td", { class: "number" });
  if (figure.remark !== "") detail.append(element("p", { class: "paper-remark" }, figure.remark));
  if (scenario !== null) {
    const open = element(
      "button",
      { type: "button", class: "quiet", "aria-label": `Open this scenario: ${figure.quantity}` },
      "Open this scenario",
    );
    open.addEventListener("click", () => {
      store.update((state) => ({ ...state, scenario }));
      window.scrollTo({ top: 0 });
    });
    action.append(open);
  }
  return element("tbody", {}, values, element("tr", { class: "paper-detail" }, detail, action));
}
