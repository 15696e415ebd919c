// SPDX-License-Identifier: MIT
// How the fields that are not always in sight are grouped. A field of no group goes to the last.

import type { Field } from "longpeak";

export interface Group {
  title: string;
  fields: Field[];
}

/** Always in sight, in this order. */
export const mainPaths: readonly string[] = [
  "model.id",
  "hardware.id",
  "hardware.count",
  "workload.context_tokens",
  "view",
];

const groups: readonly [title: string, paths: RegExp][] = [
  ["hardware", /^hardware\./],
  ["formats", /^deployment\.(weight|kv)_format$|^units$/],
  ["parallelism", /^deployment\.(tensor_parallel|pipeline_parallel|host_link)/],
  ["memory", /^deployment\.(memory_|\w*reserve|kv_budget_|kv_block_|prefill_|cache_)/],
  ["session", /^workload\./],
  ["compression", /^compression\./],
  ["other", /^/],
];

/** The groups that have fields, each field once and in the order of the table. */
export function groupFields(fields: Field[]): Group[] {
  const filled: Group[] = groups.map(([title]) => ({ title, fields: [] }));
  for (const field of fields) {
    if (mainPaths.includes(field.path)) continue;
    const index = groups.findIndex(([, paths]) => paths.test(field.path));
    filled[index]?.fields.push(field);
  }
  return filled.filter((group) => group.fields.length > 0);
}
