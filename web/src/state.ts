// SPDX-License-Identifier: MIT
// What the page shows, and the one place where it changes.

import type { Field, MetricName, Scenario } from "longpeak";
import { onlyChanges } from "./scenario.ts";

export interface PageState {
  /** Only what differs from the defaults. It may hold values the engine refuses: a view that
   *  gets errors for it keeps its last good answer. */
  scenario: Scenario;
  /** Ids of extra curves, drawn beside the current scenario. */
  series: { hardware: string[]; model: string[] };
  /** Columns of the metric table, in tokens, ascending. */
  contexts: number[];
  /** What an embed shows: "summary", "table", "card.<metric>" or "curve.<metric>". */
  show: string;
}

export const metricNames: readonly MetricName[] = [
  "concurrency",
  "prefill_seconds",
  "decode_seconds_per_token",
  "context_switch_seconds",
  "sessions_per_hour",
];

export const views: readonly string[] = [
  "summary",
  "table",
  ...metricNames.map((name) => `card.${name}`),
  ...metricNames.map((name) => `curve.${name}`),
];

export const defaultContexts: readonly number[] = [
  4_000, 32_000, 50_000, 128_000, 200_000, 1_000_000, 10_000_000,
];

export function defaultState(): PageState {
  return {
    scenario: {},
    series: { hardware: [], model: [] },
    contexts: [...defaultContexts],
    show: "summary",
  };
}

export interface Store {
  /** Do not change the returned object: make a new one in `update`. */
  get(): PageState;
  /** The only way to change the state. `gesture` names a continuing movement, such as one drag of
   *  a slider: updates with the same name make one step of undo. */
  update(change: (state: PageState) => PageState, gesture?: string): void;
  /** Replaces everything, as when a link is opened; one step of undo. */
  replace(state: PageState): void;
  undo(): void;
  canUndo(): boolean;
  /** Calls `listener` after each change; returns what ends the subscription. */
  subscribe(listener: (state: PageState) => void): () => void;
}

const undoLimit = 200;

export function createStore(fields: Field[], initial: PageState): Store {
  const tidy = (state: PageState): PageState => ({
    ...state,
    scenario: onlyChanges(state.scenario, fields),
  });
  let current = tidy(initial);
  let lastGesture: string | undefined;
  const past: PageState[] = [];
  const listeners = new Set<(state: PageState) => void>();

  function set(state: PageState): void {
    current = state;
    for (const listener of listeners) listener(current);
  }
  function remember(gesture: string | undefined): void {
    if (gesture !== undefined && gesture === lastGesture) return;
    past.push(current);
    if (past.length > undoLimit) past.shift();
  }

  return {
    get: () => current,
    update(change, gesture) {
      const next = change(current);
      if (next === current) return;
      remember(gesture);
      lastGesture = gesture;
      set(tidy(next));
    },
    replace(state) {
      remember(undefined);
      lastGesture = undefined;
      set(tidy(state));
    },
    undo() {
      const previous = past.pop();
      if (previous === undefined) return;
      lastGesture = undefined;
      set(previous);
    },
    canUndo: () => past.length > 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
