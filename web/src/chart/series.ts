// SPDX-License-Identifier: MIT
// Which curves are drawn: the current scenario, and the same with another model or other hardware.

import type { Catalog, Scenario } from "longpeak";
import { readField, withField } from "../scenario.ts";
import type { PageState } from "../state.ts";

export type SeriesKind = "scenario" | "hardware" | "model";

export interface Series {
  /** "scenario", "hardware/h100-80gb-sxm" or "model/llama-3.1-8b". */
  key: string;
  kind: SeriesKind;
  id: string;
  name: string;
  scenario: Scenario;
  /** Colour, dash and marker: 0 is the current scenario's. */
  slot: number;
}

/** Curves told apart by colour, dash and marker. */
export const maximumCurves = 9;

/** Hands out colours so that a curve keeps its own while others come and go. */
export class Slots {
  private readonly given = new Map<string, number>();

  assign(keys: readonly string[]): number[] {
    for (const key of this.given.keys()) if (!keys.includes(key)) this.given.delete(key);
    return keys.map((key) => {
      const known = this.given.get(key);
      if (known !== undefined) return known;
      const taken = new Set(this.given.values());
      let slot = 1;
      while (taken.has(slot)) slot += 1;
      this.given.set(key, slot);
      return slot;
    });
  }
}

function idOf(scenario: Scenario, path: "model.id" | "hardware.id", catalog: Catalog): string {
  const field = catalog.fields.find((candidate) => candidate.path === path);
  return String(readField(scenario, path) ?? field?.default ?? "");
}

function modelName(id: string, catalog: Catalog): string {
  return catalog.models.find((row) => row.id === id)?.name ?? id;
}

function hardwareName(id: string, catalog: Catalog): string {
  return catalog.accelerators.find((row) => row.id === id)?.name ?? id;
}

function countOf(scenario: Scenario): string {
  const count = readField(scenario, "hardware.count") ?? 1;
  return count === 1 ? "" : `${count} × `;
}

/** The current scenario first, named by what tells it from the others. */
export function listSeries(
  state: Pick<PageState, "scenario" | "series">,
  catalog: Catalog,
  slots: Slots,
): Series[] {
  const { scenario } = state;
  const model = idOf(scenario, "model.id", catalog);
  const hardware = idOf(scenario, "hardware.id", catalog);
  const count = countOf(scenario);
  const hardwareIds = state.series.hardware.filter((id) => id !== hardware);
  const modelIds = state.series.model.filter((id) => id !== model);
  const device = count + hardwareName(hardware, catalog);
  const names = [
    ...(modelIds.length > 0 || hardwareIds.length === 0 ? [modelName(model, catalog)] : []),
    ...(hardwareIds.length > 0 ? [device] : []),
  ];
  const current: Series = {
    key: "scenario",
    kind: "scenario",
    id: "",
    name: names.join(", "),
    scenario,
    slot: 0,
  };
  const others: Omit<Series, "slot">[] = [
    ...hardwareIds.map((id) => ({
      key: `hardware/${id}`,
      kind: "hardware" as const,
      id,
      name: count + hardwareName(id, catalog),
      scenario: withField(scenario, "hardware.id", id),
    })),
    ...modelIds.map((id) => ({
      key: `model/${id}`,
      kind: "model" as const,
      id,
      name: modelName(id, catalog),
      scenario: withField(scenario, "model.id", id),
    })),
  ].slice(0, maximumCurves - 1);
  const given = slots.assign(others.map((series) => series.key));
  return [current, ...others.map((series, index) => ({ ...series, slot: given[index] ?? 1 }))];
}

/** The state with a series more. */
export function withSeries(state: PageState, kind: "hardware" | "model", id: string): PageState {
  const { series } = state;
  if (series[kind].includes(id)) return state;
  return { ...state, series: { ...series, [kind]: [...series[kind], id] } };
}

/** The state with a series less. */
export function withoutSeries(state: PageState, kind: SeriesKind, id: string): PageState {
  if (kind === "scenario") return state;
  const { series } = state;
  return { ...state, series: { ...series, [kind]: series[kind].filter((other) => other !== id) } };
}
