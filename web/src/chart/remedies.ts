// SPDX-License-Identifier: MIT
// What would make a scenario fit, each way tried out on the engine.

import type { Engine, Scenario } from "longpeak";
import { formatText } from "../format.ts";
import { withField } from "../scenario.ts";
import { countInWords } from "../words.ts";

export interface Remedy {
  /** For example "Use four devices". */
  label: string;
  scenario: Scenario;
}

function fits(engine: Engine, scenario: Scenario): boolean {
  const answer = engine.evaluate(scenario);
  return answer.ok && answer.value.memory.fits;
}

const deviceCounts = [2, 4, 8, 16, 32, 64];
const narrowFormats = ["fp8", "int8", "int4"] as const;

/** At most one change of each kind, the smallest that fits. */
export function remediesOf(engine: Engine, scenario: Scenario): Remedy[] {
  const present = engine.evaluate(scenario);
  const devices = present.ok ? present.value.hardware.count : 1;
  const candidates: Remedy[][] = [
    deviceCounts
      .filter((count) => count > devices)
      .map((count) => ({
        label: `Use ${countInWords(count)} devices`,
        scenario: withField(scenario, "hardware.count", count),
      })),
    narrowFormats.map((format) => ({
      label: `Store the weights in ${format}`,
      scenario: withField(scenario, "deployment.weight_format", format),
    })),
    narrowFormats.map((format) => ({
      label: `Store weights and cache in ${format}`,
      scenario: withField(
        withField(scenario, "deployment.weight_format", format),
        "deployment.kv_format",
        format,
      ),
    })),
    [...engine.catalog().accelerators]
      .sort((a, b) => a.hbm_bytes_sold.value - b.hbm_bytes_sold.value)
      .map((row) => ({
        label: `Use ${row.name}, ${formatText(row.hbm_bytes_sold.value, "bytes")}`,
        scenario: withField(scenario, "hardware.id", row.id),
      })),
  ];
  const found = candidates.flatMap((kind) => {
    const first = kind.find((remedy) => fits(engine, remedy.scenario));
    return first ? [first] : [];
  });
  return found.slice(0, 3);
}
