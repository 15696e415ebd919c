// SPDX-License-Identifier: MIT
// What the memory bar means, in words, and what would change it. Every "would" is asked of the engine.

import type { Engine, Estimate, Scenario } from "longpeak";
import { formatContext, formatInteger, formatText } from "./format.ts";
import { bytesOfUser } from "./memory_bar.ts";
import { withField } from "./scenario.ts";
import { countInWords, plural } from "./words.ts";

interface Remedy {
  words: string;
  scenario: Scenario;
}

/** Changes worth trying, the gentlest first. */
function remedies(estimate: Estimate, scenario: Scenario): Remedy[] {
  const { deployment } = estimate.scenario;
  const list: Remedy[] = [];
  const change = (
    words: string,
    ...changes: [path: string, value: string | number | undefined][]
  ) =>
    list.push({
      words,
      scenario: changes.reduce((next, [path, value]) => withField(next, path, value), scenario),
    });
  const wide = ["bf16", "fp16", "fp32"];
  if (wide.includes(deployment?.kv_format ?? "")) {
    change("an fp8 cache", ["deployment.kv_format", "fp8"]);
  }
  if (wide.includes(deployment?.weight_format ?? "")) {
    change("the checkpoint's own formats", ["deployment.weight_format", "checkpoint"]);
    change("int8 weights", ["deployment.weight_format", "int8"]);
  }
  // Parallelism is left to follow the number of devices, which a fixed degree might not divide.
  for (const factor of [2, 4, 8]) {
    const count = estimate.hardware.count * factor;
    change(
      `${countInWords(count)} devices`,
      ["hardware.count", count],
      ["deployment.tensor_parallel", undefined],
      ["deployment.pipeline_parallel", undefined],
    );
  }
  return list;
}

function usersFit(users: number): string {
  return `${plural(users, "user")} ${users === 1 ? "fits" : "fit"}`;
}

/** Two remedies at most that make it fit, as in "With an fp8 cache, one user fits." */
function whatWouldFit(engine: Engine, estimate: Estimate, scenario: Scenario): string {
  const found: string[] = [];
  let devicesNamed = false;
  for (const remedy of remedies(estimate, scenario)) {
    const isDevices = remedy.words.endsWith("devices");
    if (found.length === 2 || (isDevices && devicesNamed)) continue;
    const answer = engine.evaluate(remedy.scenario);
    if (!answer.ok || !answer.value.memory.fits) continue;
    devicesNamed ||= isDevices;
    found.push(`with ${remedy.words}, ${usersFit(answer.value.memory.users)}`);
  }
  if (found.length === 0) return "";
  const text = found.join("; ");
  return ` ${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function notFitting(engine: Engine, estimate: Estimate, scenario: Scenario): string {
  const { memory } = estimate;
  const context = formatContext(estimate.scenario.workload?.context_tokens ?? 0);
  const batch = estimate.scenario.workload?.batch ?? 1;
  const missing = formatText(memory.missing_bytes, "bytes");
  const remedy = whatWouldFit(engine, estimate, scenario);
  if (memory.free_bytes <= 0) {
    return `The weights alone do not fit: ${missing} short with one user at ${context}.${remedy}`;
  }
  const who = batch === 1 ? "a first user" : `${formatInteger(batch)} sequences at once`;
  return `${missing} short of ${who} at ${context}.${remedy}`;
}

function fitting(estimate: Estimate): string {
  const { memory } = estimate;
  const context = formatContext(estimate.scenario.workload?.context_tokens ?? 0);
  const tokens = estimate.scenario.workload?.context_tokens ?? 1;
  const bytes = bytesOfUser(estimate);
  const each = formatText(bytes, "bytes");
  const perToken = formatText(bytes / tokens, "bytes");
  const text = `${usersFit(memory.users)} at ${context}: ${each} of cache${memory.users === 1 ? "" : " each"}, ${perToken} a token.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function diagnose(engine: Engine, estimate: Estimate, scenario: Scenario): string {
  return estimate.memory.fits ? fitting(estimate) : notFitting(engine, estimate, scenario);
}
