// SPDX-License-Identifier: MIT
// The layers in order as coloured cells; pointer and arrow keys name each.

import type { ImportedModel, LayerGroup } from "longpeak";
import { element, liveText, setAttribute } from "../dom.ts";
import { groupDetail, groupTitle, hasExperts, kindTitles, layersInWords } from "./layers.ts";

function cell(group: LayerGroup): HTMLElement {
  return element("span", {
    class: hasExperts(group) ? "layer layer-experts" : "layer",
    "data-kind": group.kind,
    "aria-hidden": "true",
  });
}

function legend(groups: readonly LayerGroup[]): HTMLElement {
  const list = element("ul", { class: "legend" });
  for (const kind of new Set(groups.map((group) => group.kind))) {
    const sample = element("span", { class: "layer", "data-kind": kind, "aria-hidden": "true" });
    list.append(element("li", {}, sample, ` ${kindTitles[kind]}`));
  }
  if (groups.some(hasExperts)) {
    const sample = element("span", { class: "layer layer-experts", "aria-hidden": "true" });
    list.append(element("li", {}, sample, " with experts"));
  }
  return list;
}

export function layerMap(model: ImportedModel): HTMLElement {
  const { groups } = model;
  const order = model.layer_groups.flatMap((index) => groups[index] ?? []);
  const words = layersInWords(model);
  const cells = order.map(cell);
  const row = element(
    "div",
    {
      class: "layer-map",
      role: "slider",
      tabindex: 0,
      "aria-label": "Layers in order",
      "aria-valuemin": 1,
      "aria-valuemax": order.length,
      "aria-valuenow": 1,
    },
    ...cells,
  );
  const reading = element("p", { class: "layer-reading" });
  const setReading = liveText(reading);

  let current = 0;
  const named = (index: number): string => {
    const group = order[index];
    return group === undefined
      ? ""
      : `Layer ${index + 1}: ${groupTitle(group)} – ${groupDetail(group)}`;
  };
  function point(index: number | undefined): void {
    cells[current]?.classList.remove("current");
    if (index === undefined) return setReading(words);
    current = index;
    cells[current]?.classList.add("current");
    setAttribute(row, "aria-valuenow", current + 1);
    setAttribute(row, "aria-valuetext", named(current));
    setReading(named(current));
  }

  setAttribute(row, "aria-valuetext", named(0));
  setReading(words);
  const last = order.length - 1;
  row.addEventListener("keydown", (event) => {
    const targets: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowUp: current + 1,
      ArrowLeft: current - 1,
      ArrowDown: current - 1,
      PageUp: current + 10,
      PageDown: current - 10,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    point(Math.min(last, Math.max(0, target)));
  });
  row.addEventListener("focus", () => point(current));
  row.addEventListener("blur", () => point(undefined));
  row.addEventListener("pointerover", (event) => {
    const index = cells.indexOf(event.target as HTMLElement);
    if (index >= 0) point(index);
  });
  row.addEventListener("pointerleave", () => point(undefined));
  return element("div", { class: "layers" }, row, reading, legend(groups));
}
