// SPDX-License-Identifier: MIT
// What fills the HBM: reserved, weights, the cache of each user, and what is free or missing.

import type { Estimate } from "longpeak";
import { element, liveText, setAttribute, setFullValue, svgElement } from "./dom.ts";
import { formatInteger, formatQuantity, formatText } from "./format.ts";

const width = 1000;
const height = 32;
/** More users than this are drawn as one block: their stripes would be thinner than a pixel. */
const separateUsers = 100;

interface Part {
  name: string;
  label: string;
  bytes: number;
}

interface Layout {
  reserved: number;
  weights: number;
  /** Cache of one user as the devices hold it. */
  cachePerUser: number;
  /** Users drawn: those that fit, or those asked for when they do not fit. */
  users: number;
  free: number;
  missing: number;
  /** What the bar spans: all HBM, and what is missing beyond it. */
  total: number;
}

/** Cache and state of one user as the devices hold them: windows and replication counted. */
export const bytesOfUser = ({ memory }: Estimate): number =>
  memory.kv_cache_bytes_stored + memory.state_bytes;

function layoutOf(estimate: Estimate): Layout {
  const { memory, hardware, scenario } = estimate;
  const asked = (scenario.workload?.batch ?? 1) * hardware.replicas;
  const users = memory.fits ? memory.users : asked;
  const cachePerUser = bytesOfUser(estimate);
  const used = memory.reserved_bytes + memory.weight_bytes + users * cachePerUser;
  return {
    reserved: memory.reserved_bytes,
    weights: memory.weight_bytes,
    cachePerUser,
    users,
    free: memory.fits ? Math.max(0, memory.hbm_bytes - used) : 0,
    missing: memory.missing_bytes,
    total: memory.hbm_bytes + memory.missing_bytes,
  };
}

function legendEntry(kind: string): {
  element: HTMLElement;
  set(part: Part | null): void;
} {
  const node = element("li", { class: "legend-entry", "data-part": kind });
  node.append(element("span", { class: "swatch", "aria-hidden": "true" }));
  const name = element("span", {});
  const value = element("strong", {});
  node.append(name, " ", value);
  const setLabel = liveText(name);
  const setValue = liveText(value);
  return {
    element: node,
    set(part) {
      const hidden = part === null;
      if (node.hidden !== hidden) node.hidden = hidden;
      if (part === null) return;
      setLabel(part.name);
      setValue(part.label);
      setFullValue(node, formatQuantity(part.bytes, "bytes").full);
    },
  };
}

function cacheTitle(fits: boolean, users: number): string {
  if (!fits) return "cache of a user";
  return users === 1 ? "cache of one user" : `cache of ${formatInteger(users)} users, each`;
}

export function createMemoryBar(host: HTMLElement): (estimate: Estimate) => void {
  const rect = (kind: string): SVGRectElement =>
    svgElement("rect", { class: `bar-${kind}`, y: 0, height, x: 0, width: 0 });
  const reserved = rect("reserved");
  const weights = rect("weights");
  const block = rect("kv");
  const users = Array.from({ length: separateUsers }, () => rect("kv"));
  const missing = svgElement("rect", { class: "bar-missing", y: 0, height, x: 0, width: 0 });
  const capacity = svgElement("line", { class: "bar-capacity", y1: -6, y2: height + 6 });
  const hatch = svgElement(
    "pattern",
    { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    svgElement("path", { d: "M-1 7 L7 -1 M-1 1 L1 -1 M5 7 L7 5", class: "hatch-line" }),
  );
  const bar = svgElement(
    "svg",
    {
      class: "memory-bar",
      viewBox: `0 -6 ${width} ${height + 12}`,
      preserveAspectRatio: "none",
      role: "img",
    },
    svgElement("defs", {}, hatch),
    svgElement("rect", { class: "bar-free", x: 0, y: 0, width, height }),
    reserved,
    weights,
    block,
    ...users,
    missing,
    capacity,
  );

  const legend = {
    reserved: legendEntry("reserved"),
    weights: legendEntry("weights"),
    kv: legendEntry("kv"),
    free: legendEntry("free"),
    missing: legendEntry("missing"),
    total: legendEntry("total"),
  };
  const list = element("ul", { class: "legend" });
  for (const entry of Object.values(legend)) list.append(entry.element);
  host.append(bar, list);

  function place(node: SVGRectElement, from: number, to: number, gap = 0): void {
    setAttribute(node, "x", from.toFixed(2));
    setAttribute(node, "width", Math.max(0, to - from - gap).toFixed(2));
  }

  let drawn = 0;
  return (estimate) => {
    const layout = layoutOf(estimate);
    const scale = width / layout.total;
    const weightsFrom = layout.reserved * scale;
    const cachesFrom = weightsFrom + layout.weights * scale;
    const step = layout.cachePerUser * scale;
    // What is asked for beyond the capacity is drawn as missing, whatever it is.
    const end = estimate.memory.hbm_bytes * scale;
    const within = (at: number): number => Math.min(end, at);
    place(reserved, 0, within(weightsFrom));
    place(weights, within(weightsFrom), within(cachesFrom));
    const separate = layout.users <= separateUsers ? layout.users : 0;
    const together = separate === 0 ? layout.users : 0;
    place(block, within(cachesFrom), within(cachesFrom + together * step));
    users.slice(0, Math.max(drawn, separate)).forEach((node, index) => {
      const from = cachesFrom + index * step;
      const to = index < separate ? from + step : from;
      // A hairline between users, thinner where they are many.
      place(node, within(from), within(to), Math.min(1.5, step / 4));
    });
    drawn = separate;
    place(missing, end, layout.missing > 0 ? width : end);
    setAttribute(capacity, "x1", end.toFixed(2));
    setAttribute(capacity, "x2", end.toFixed(2));

    const bytes = (value: number): string => formatText(value, "bytes");
    const part = (name: string, value: number): Part => ({
      name,
      label: bytes(value),
      bytes: value,
    });
    legend.reserved.set(layout.reserved > 0 ? part("reserved", layout.reserved) : null);
    legend.weights.set(part("weights", layout.weights));
    legend.kv.set({
      name: cacheTitle(estimate.memory.fits, layout.users),
      label: bytes(layout.cachePerUser),
      bytes: layout.cachePerUser,
    });
    legend.free.set(layout.missing > 0 ? null : part("free", layout.free));
    legend.missing.set(layout.missing > 0 ? part("missing", layout.missing) : null);
    legend.total.set(part("of", estimate.memory.hbm_bytes));
    setAttribute(
      bar,
      "aria-label",
      `HBM ${bytes(estimate.memory.hbm_bytes)}: weights ${bytes(layout.weights)}, ` +
        `${bytes(layout.cachePerUser)} of cache for each of ${formatInteger(layout.users)} users, ` +
        (layout.missing > 0 ? `${bytes(layout.missing)} missing` : `${bytes(layout.free)} free`),
    );
  };
}
