// SPDX-License-Identifier: MIT
// What a field follows while it is not set: a figure of the accelerator, or one that is computed.

import type { Estimate } from "longpeak";
import { formatText, unitOfName } from "./format.ts";

const sources: Record<string, (estimate: Estimate) => number | null> = {
  "hardware.memory_bytes": ({ hardware }) => hardware.hbm_bytes_per_device,
  "hardware.hbm_bytes_per_second": ({ hardware }) => hardware.hbm_bytes_per_second,
  "hardware.dense_flops_per_second": ({ hardware }) => hardware.matmul_flops_per_second,
  "hardware.host_link_bytes_per_second": ({ hardware }) => hardware.host_link_bytes_per_second,
  "hardware.device_link_bytes_per_second": ({ hardware }) => hardware.device_link_bytes_per_second,
  "deployment.activation_reserve_bytes": ({ memory }) => memory.activation_reserve_bytes_per_device,
  "deployment.framework_reserve_bytes": ({ memory }) => memory.framework_reserve_bytes_per_device,
  "deployment.prefill_chunk_tokens": ({ memory }) => memory.prefill_chunk_tokens,
  "deployment.kv_budget_bytes_per_device": ({ memory }) => memory.kv_budget_bytes_per_device,
};

/** null where the field follows nothing, or the device has no such part. */
export function followedValue(estimate: Estimate, path: string): number | null {
  return sources[path]?.(estimate) ?? null;
}

/** The same to read; "" for nothing, "none" for a part the device lacks. */
export function followedText(estimate: Estimate, path: string): string {
  const source = sources[path];
  if (source === undefined) return "";
  const value = source(estimate);
  return value === null ? "none" : formatText(value, unitOfName(path), { digits: 4 });
}
