// SPDX-License-Identifier: MIT
// The scenario as a sentence.

import type { Estimate, Scenario } from "longpeak";
import { formatContext, formatInteger, formatQuantity, formatText } from "./format.ts";
import type { Unit } from "./format.ts";
import { ownConfig, ownModelName } from "./own_model.ts";

const numerals = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** "one", "eight", "1,000". */
export function countInWords(count: number): string {
  return numerals[count] ?? formatInteger(count);
}

export function plural(count: number, noun: string): string {
  return `${countInWords(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A message with its full stop. */
export function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

const ownFigures: readonly [
  key: keyof NonNullable<Scenario["hardware"]>,
  name: string,
  unit: Unit,
][] = [
  ["memory_bytes", "memory", "bytes"],
  ["hbm_bytes_per_second", "HBM", "bytes_per_second"],
  ["dense_flops_per_second", "dense", "flops_per_second"],
  ["host_link_bytes_per_second", "host link", "bytes_per_second"],
  ["device_link_bytes_per_second", "device link", "bytes_per_second"],
];

/** Figures given in place of the device's: "memory 100 GB, HBM 3 TB/s". */
function figuresInWords({ hardware }: Scenario): string {
  const given = ownFigures.flatMap(([key, name, unit]) => {
    const value = hardware?.[key];
    return typeof value === "number" ? `${name} ${formatText(value, unit)}` : [];
  });
  return given.join(", ");
}

/** Formats are spelled out when read: "an eff-pee-eight cache", "an int8 cache", "a bf16 cache". */
function article(format: string): string {
  return /^[fi]/.test(format) ? "an" : "a";
}

/** "Yi-34B-200K", or of one's own "own model gpt_oss with 20.9 billion parameters". */
function modelInWords({ model, scenario }: Estimate): string {
  const config = ownConfig(scenario);
  if (config === undefined) return model.name;
  const { text, unit } = formatQuantity(model.parameters, "parameters");
  return `${ownModelName(config)} with ${text} ${unit}`;
}

/** For example "Yi-34B-200K in bf16 on one A100 80GB SXM, 50K tokens, one user". */
export function scenarioInWords(estimate: Estimate): string {
  const { deployment, workload, compression } = estimate.scenario;
  const weights = deployment?.weight_format ?? "bf16";
  const cache = deployment?.kv_format ?? "bf16";
  const stored = weights === "checkpoint" ? "its checkpoint’s formats" : weights;
  const formats = weights === cache ? weights : `${stored} with ${article(cache)} ${cache} cache`;
  const { count, name, tensor_parallel, pipeline_parallel } = estimate.hardware;
  const parts = [`${modelInWords(estimate)} in ${formats} on ${countInWords(count)} ${name}`];
  if (pipeline_parallel > 1 || (count > 1 && tensor_parallel !== count)) {
    parts.push(`tensor parallel ${tensor_parallel}, pipeline parallel ${pipeline_parallel}`);
  }
  const figures = figuresInWords(estimate.scenario);
  if (figures !== "") parts.push(`own figures (${figures})`);
  parts.push(`${formatContext(workload?.context_tokens ?? 0)} tokens`);
  const batch = workload?.batch ?? 1;
  if (batch > 1) parts.push(`${countInWords(batch)} sequences at once`);
  parts.push(plural(workload?.session?.users ?? 1, "user"));
  const kept = [
    compression?.layers_fraction,
    compression?.heads_fraction,
    compression?.tokens_fraction,
    compression?.hidden_fraction,
  ];
  if (kept.some((fraction) => fraction !== undefined && fraction !== 1)) {
    parts.push("a compressed cache");
  }
  if (estimate.view === "paper") parts.push("as the paper computes");
  return parts.join(", ");
}
