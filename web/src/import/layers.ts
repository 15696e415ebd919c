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

/** "sliding window with experts", "compressed 1:4", "full attention, reads 2048". */
export function groupTitle(group: LayerGroup): string {
  const ratio = /one entry for (\d+) tokens/.exec(group.attention)?.[1];
  const read = /reads (\d+)/.exec(group.attention)?.[1];
  return [
    kindTitles[group.kind],
    ratio === undefined ? "" : ` 1:${ratio}`,
    read === undefined ? "" : `, reads ${read}`,
    hasExperts(group) ? " with experts" : "",
  ].join("");
}

/** Attention and feed-forward of one layer: "window 4096, GQA 32/8; feed-forward 14336". */
export function groupDetail(group: LayerGroup): string {
  return [group.attention, group.feed_forward].filter(Boolean).join("; ");
}

interface Run {
  title: string;
  from: number;
  to: number;
}

function runsOf(order: readonly string[]): Run[] {
  const runs: Run[] = [];
  order.forEach((title, index) => {
    const last = runs.at(-1);
    if (last?.title === title) last.to = index + 1;
    else runs.push({ title, from: index + 1, to: index + 1 });
  });
  return runs;
}

/** Length of the shortest pattern that repeats through all the layers. */
function periodOf(order: readonly string[]): number {
  for (let period = 1; period <= order.length / 2; period += 1) {
    if (order.every((title, index) => title === order[index % period])) return period;
  }
  return order.length;
}

const longestList = 8;

/** The order of the layers in words: "24 layers, repeating: 1 × sliding window, then 1 × full attention." */
export function layersInWords({ groups, layer_groups }: ImportedModel): string {
  const order = layer_groups.flatMap((index) => {
    const group = groups[index];
    return group === undefined ? [] : groupTitle(group);
  });
  const titles = new Set(order);
  const shapes = groups.length > titles.size ? ` They have ${groups.length} shapes.` : "";
  const runs = runsOf(order);
  if (runs.length === 1) return `All ${order.length} layers: ${order[0]}.${shapes}`;
  const period = periodOf(order);
  const repeated = runsOf(order.slice(0, period));
  if (period < order.length && repeated.length <= longestList) {
    const parts = repeated.map((run) => `${run.to - run.from + 1} × ${run.title}`);
    return `${order.length} layers, repeating: ${parts.join(", then ")}.${shapes}`;
  }
  if (runs.length <= longestList) {
    const parts = runs.map(({ from, to, title }) => {
      return `${from === to ? from : `${from} to ${to}`}: ${title}`;
    });
    const plural = runs[0]?.to === 1 ? "" : "s";
    return `Layer${plural} ${parts.join("; ")}.${shapes}`;
  }
  const counts = [...titles].map((title) => {
    return `${order.filter((other) => other === title).length} × ${title}`;
  });
  return `${order.length} layers in an irregular order: ${counts.join(", ")}.${shapes}`;
}
