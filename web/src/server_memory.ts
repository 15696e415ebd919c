// SPDX-License-Identifier: MIT
// Memory as servers count it when they start: what vLLM and SGLang print, in their own unit.

import type { Estimate } from "longpeak";
import { element, liveText, setFullValue } from "./dom.ts";
import { formatContext, formatInteger, formatText, fullValue } from "./format.ts";

type Memory = Estimate["memory"];

const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(2)} GiB`;

const byteLines: readonly [label: string, bytes: (memory: Memory) => number][] = [
  ["weights", (memory) => memory.weight_bytes_per_device],
  ["activations", (memory) => memory.activation_reserve_bytes_per_device],
  ["framework", (memory) => memory.framework_reserve_bytes_per_device],
  [
    "reserved",
    (memory) =>
      memory.reserve_bytes_per_device -
      memory.activation_reserve_bytes_per_device -
      memory.framework_reserve_bytes_per_device,
  ],
  ["KV budget", (memory) => memory.kv_budget_bytes_per_device],
];

const note =
  "The defaults of activations and framework come from measured start-up logs; the bar and the " +
  "metrics above leave both out. ";

function utilizationNote({ scenario }: Estimate): string {
  const share = scenario.deployment?.memory_utilization_fraction ?? 1;
  if (scenario.deployment?.kv_budget_bytes_per_device !== undefined) {
    return "The KV budget is the one given, for these lines alone.";
  }
  const used = `Memory utilization is ${formatText(share, "fraction")}`;
  return share === 1 ? `${used} unless set; servers often take 90 %.` : `${used}.`;
}

export function createServerMemory(host: HTMLElement): (estimate: Estimate) => void {
  const list = element("dl", { class: "server-memory" });
  const line = (
    label: string,
  ): { set(text: string, full: string): void; hide(on: boolean): void } => {
    const name = element("dt", {});
    const value = element("dd", {});
    const setValue = liveText(value);
    name.append(label);
    const row = element("div", {}, name, value);
    list.append(row);
    return {
      set(text, full) {
        setValue(text);
        setFullValue(value, full);
      },
      hide(on) {
        if (row.hidden !== on) row.hidden = on;
      },
    };
  };
  const lines = byteLines.map(([label, bytes]) => ({ label, bytes, ...line(label) }));
  const tokens = line("KV tokens");
  const concurrency = line("maximum concurrency");
  const remark = element("p", { class: "server-note" });
  const setRemark = liveText(remark);
  host.append(
    element("h3", { class: "server-title" }, "As a server counts it at start-up, for one device"),
    list,
    remark,
  );

  return (estimate) => {
    const { memory, hardware, scenario } = estimate;
    for (const { label, bytes, set, hide } of lines) {
      const value = bytes(memory);
      // Differences of large numbers leave a trace of rounding.
      hide(label === "reserved" && value < 1);
      set(gib(value), fullValue(value, "bytes"));
    }
    const replica = hardware.replicas > 1 ? " a replica" : "";
    tokens.set(
      `${formatInteger(memory.kv_tokens)}${replica}`,
      fullValue(memory.kv_tokens, "tokens"),
    );
    const context = formatContext(scenario.workload?.context_tokens ?? 0);
    const most = memory.max_concurrency;
    concurrency.set(`${most.toFixed(2)} × ${context}${replica}`, String(most));
    setRemark(note + utilizationNote(estimate));
  };
}
