// SPDX-License-Identifier: MIT
// What a row of a catalog offers: to be used in the scenario, or drawn as one more curve.

import { maximumCurves, withSeries, withoutSeries } from "../chart/series.ts";
import { element } from "../dom.ts";
import { setField } from "../form/field_control.ts";
import { readField } from "../scenario.ts";
import type { PageState, Store } from "../state.ts";
import { ownConfig } from "../own_model.ts";

type Kind = "model" | "hardware";

export interface RowActions {
  buttons(id: string, name: string): HTMLElement[];
  /** Keeps the buttons true to the state. */
  connect(): void;
}

export function rowActions(kind: Kind, defaultId: string, store: Store): RowActions {
  const path = `${kind}.id`;
  const rows: { id: string; use: HTMLButtonElement; compare: HTMLButtonElement }[] = [];

  function current(state: PageState): string {
    if (kind === "model" && ownConfig(state.scenario) !== undefined) return "";
    return String(readField(state.scenario, path) ?? defaultId);
  }
  let shown = "";
  function show(state: PageState): void {
    const used = current(state);
    const series = state.series[kind];
    const full = state.series.model.length + state.series.hardware.length >= maximumCurves - 1;
    const key = [used, full, ...series].join(" ");
    if (key === shown) return;
    shown = key;
    for (const { id, use, compare } of rows) {
      const drawn = series.includes(id);
      use.setAttribute("aria-pressed", String(id === used));
      compare.setAttribute("aria-pressed", String(drawn));
      compare.disabled = !drawn && (full || id === used);
    }
  }

  return {
    buttons(id, name) {
      const use = element("button", { type: "button", class: "quiet" }, "Use");
      use.setAttribute("aria-label", `Use ${name}`);
      use.addEventListener("click", () => setField(store, path, id));
      const compare = element("button", { type: "button", class: "quiet" }, "Compare");
      compare.setAttribute("aria-label", `Compare ${name}: one more curve`);
      compare.addEventListener("click", () => {
        store.update((state) =>
          state.series[kind].includes(id)
            ? withoutSeries(state, kind, id)
            : withSeries(state, kind, id),
        );
      });
      rows.push({ id, use, compare });
      return [use, compare];
    },
    connect() {
      show(store.get());
      store.subscribe(show);
    },
  };
}
