// SPDX-License-Identifier: MIT
// Which curves are drawn: the current scenario, and the same with another model or other hardware.

import type { Index, Scenario } from "longpeak";
import { ownConfig, ownModelName } from "../own_model.ts";
import { readField, withField } from "../scenario.ts";
import type { PageState } from "../state.ts";
import { shortNames } from "./short_names.ts";

export type SeriesKind = "scenario" | "hardware" | "model";

export interface Series {
  /** "scenario", "hardware/h100-80gb-sxm" or "model/llama-3.1-8b". */
  key: string;
  kind: SeriesKind;
  id: string;
  name: string;
  /** As short as it can be among the others, for the line ends. */
  label: string;
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

function idOf(scenario: Scenario, path: "model.id" | "hardware.id", index: Index): string {
  const field = index.fields.find((candidate) => candidate.path === path);
  return String(readField(scenario, path) ?? field?.default ?? "");
}

/** The current scenario first, named by what tells it from the others. */
export function listSeries(
  scenario: Scenario,
  extra: PageState["series"],
  index: Index,
  slots: Slots,
): Series[] {
  const own = ownConfig(scenario);
  const model = own ? ownModelName(own) : idOf(scenario, "model.id", index);
  const hardware = idOf(scenario, "hardware.id", index);
  const hardwareIds = extra.hardware.filter((id) => id !== hardware);
  const modelIds = extra.model.filter((id) => id !== model);
  const used = [hardware, ...hardwareIds];
  const short = shortNames(index.accelerators.filter((row) => used.includes(row.id)));
  const count = readField(scenario, "hardware.count") ?? 1;
  const times = count === 1 ? "" : `${count} × `;

  const modelName = (id: string) => index.models.find((row) => row.id === id)?.name ?? id;
  const hardwareName = (id: string) =>
    times + (index.accelerators.find((row) => row.id === id)?.name ?? id);
  const hardwareLabel = (id: string) => short.get(id) ?? id;

  const saysModel = modelIds.length > 0 || hardwareIds.length === 0;
  const saysHardware = hardwareIds.length > 0;
  const parts = (device: string) =>
    [...(saysModel ? [modelName(model)] : []), ...(saysHardware ? [device] : [])].join(", ");
  const current = {
    key: "scenario",
    kind: "scenario" as const,
    id: "",
    name: parts(saysModel ? times + hardwareLabel(hardware) : hardwareName(hardware)),
    label: parts(hardwareLabel(hardware)),
    scenario,
    slot: 0,
  };
  const others = [
    ...hardwareIds.map((id) => ({
      key: `hardware/${id}`,
      kind: "hardware" as const,
      id,
      name: hardwareName(id),
      label: hardwareLabel(id),
      scenario: withField(scenario, "hardware.id", id),
    })),
    ...modelIds.map((id) => ({
      key: `model/${id}`,
      kind: "model" as const,
      id,
      name: modelName(id),
      label: modelName(id),
      scenario: withField(scenario, "model.id", id),
    })),
  ].slice(0, maximumCurves - 1);
  const given = slots.assign(others.map((series) => series.key));
  return [current, ...others.map((series, index) => ({ ...series, slot: given[index] ?? 1 }))];
}

/** Keys of all extra series of the state, drawn or not. */
export function extraKeys({ series }: PageState): string[] {
  return [
    ...series.hardware.map((id) => `hardware/${id}`),
    ...series.model.map((id) => `model/${id}`),
  ];
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
