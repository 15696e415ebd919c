// SPDX-License-Identifier: MIT
// The words the page uses for the engine's names.

import type { Bound, Estimate, MetricName } from "longpeak";

export const metricTitles: Record<MetricName, string> = {
  concurrency: "Concurrency",
  prefill_seconds: "Prefill",
  decode_seconds_per_token: "Decode",
  context_switch_seconds: "Context switch",
  sessions_per_hour: "Sessions",
};

export const boundTitles: Record<Bound, string> = {
  hbm_capacity: "HBM capacity",
  compute: "compute",
  hbm_bandwidth: "HBM bandwidth",
  host_link: "host link",
  device_link: "device link",
};

/** What holds the sessions per hour down. */
export const sessionLimitTitles: Record<Estimate["session_limit"], string> = {
  users: "few users",
  devices: "busy devices",
  host_link: "busy host link",
  hbm_capacity: "does not fit",
};

/** An option of a field as people read it: "one_per_device" is "one per device". */
export function optionTitle(option: string): string {
  return option.replaceAll("_", " ");
}
