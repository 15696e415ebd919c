// SPDX-License-Identifier: MIT
// How much each figure of the catalogs can be trusted, and where it comes from.

import type { Source } from "longpeak";
import { element, setFullValue } from "../dom.ts";
import { formatInteger, formatText, fullValue } from "../format.ts";
import type { Unit } from "../format.ts";

const meanings: Record<string, string> = {
  config: "from the published configuration",
  vendor: "printed by the maker",
  secondary: "restated by others",
  derived: "computed from figures that were read",
  recalled: "from memory, not checked",
  paper: "the paper’s own arithmetic",
};

export function confidenceTag(confidence: string): HTMLElement {
  return element("span", { class: `trust trust-${confidence}` }, confidence);
}

export function confidenceKey(used: Iterable<string>): HTMLElement {
  const list = element("ul", { class: "trust-key" });
  const known = new Set(used);
  for (const [confidence, meaning] of Object.entries(meanings)) {
    if (!known.has(confidence)) continue;
    list.append(element("li", {}, confidenceTag(confidence), ` ${meaning}`));
  }
  return list;
}

/** To the byte where it is whole: "17,179,869,184 B". */
export function exactBytes(bytes: number): string {
  return `${formatInteger(bytes)} B`;
}

/** A figure with its tag beneath; what is not known is a dash. */
export function figureCell(
  figure: { value: number; confidence: string } | null,
  unit: Unit,
  note = "",
): HTMLElement[] {
  if (figure === null) return [element("span", { class: "cell-value" }, "–")];
  const value = element("span", { class: "cell-value" }, formatText(figure.value, unit));
  setFullValue(value, fullValue(figure.value, unit));
  const detail = element("span", { class: "cell-detail" }, note === "" ? "" : `${note} `);
  detail.append(confidenceTag(figure.confidence));
  return [value, detail];
}

export function sourceList(sources: readonly Source[]): HTMLElement {
  const list = element("ul", { class: "sources" });
  for (const { title, date } of sources) {
    list.append(element("li", {}, date === "" ? title : `${title}, ${date}`));
  }
  return list;
}

/** Names and what they stand for, with empty ones left out. */
export function factList(
  facts: readonly [name: string, value: string | HTMLElement][],
): HTMLElement {
  const list = element("dl", { class: "facts" });
  for (const [name, value] of facts) {
    if (value === "") continue;
    list.append(element("div", {}, element("dt", {}, name), element("dd", {}, value)));
  }
  return list;
}
