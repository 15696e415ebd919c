// SPDX-License-Identifier: MIT
// Words for the layers of a model.

import type { ImportedModel, LayerGroup } from "longpeak";

export const kindTitles: Record<LayerGroup["kind"], string> = {
  full: "full attention",
  window: "sliding window",
  chunked: "chunks",
  latent: "latent (MLA)",
  compressed: "compressed",
  recurrent: "recurrent",
  none: "no attention",
};

export function hasExperts(group: LayerGroup): boolean {
  return group.feed_forward.includes(" experts");
}

/** "sliding window, experts". */
export function groupTitle(group: LayerGroup): string {
  return kindTitles[group.kind] + (hasExperts(group) ? ", experts" : "");
}

/** Attention and feed-forward of one layer: "window 4096, GQA 32/8; feed-forward 14336". */
export function groupDetail(group: LayerGroup): string {
  return [group.attention, group.feed_forward].filter(Boolean).join("; ");
}

interface Run {
  group: number;
  from: number;
  to: number;
}

function runsOf(order: readonly number[]): Run[] {
  const runs: Run[] = [];
  order.forEach((group, index) => {
    const last = runs.at(-1);
    if (last?.group === group) last.to = index + 1;
    else runs.push({ group, from: index + 1, to: index + 1 });
  });
  return runs;
}

/** Length of the shortest pattern that repeats through all the layers. */
function periodOf(order: readonly number[]): number {
  for (let period = 1; period <= order.length / 2; period += 1) {
    if (order.every((group, index) => group === order[index % period])) return period;
  }
  return order.length;
}

const longestList = 8;

/** The order of the layers in words: "5 × sliding window, then 1 × full attention, over and over". */
export function layersInWords({ groups, layer_groups: order }: ImportedModel): string {
  const title = (index: number): string => {
    const group = groups[index];
    return group === undefined ? "" : groupTitle(group);
  };
  const runs = runsOf(order);
  if (runs.length === 1) return `All ${order.length} layers: ${title(order[0] ?? 0)}.`;
  const period = periodOf(order);
  const repeated = runsOf(order.slice(0, period));
  if (period < order.length && repeated.length <= longestList) {
    const parts = repeated.map((run) => `${run.to - run.from + 1} × ${title(run.group)}`);
    return `${order.length} layers, repeating: ${parts.join(", then ")}.`;
  }
  if (runs.length <= longestList) {
    const parts = runs.map(({ from, to, group }) => {
      return `${from === to ? from : `${from} to ${to}`} ${title(group)}`;
    });
    return `Layers ${parts.join(", ")}.`;
  }
  const counts = groups.map((group) => `${group.layers} × ${groupTitle(group)}`);
  return `${order.length} layers in an irregular order: ${counts.join(", ")}.`;
}
