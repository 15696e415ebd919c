// SPDX-License-Identifier: MIT
// A model of the reader's own: the config.json in `scenario.model.config`, its name, and its text in
// a link.

import type { Scenario } from "longpeak";

/** Deeper than any config.json; what is nested further is refused before anything walks through it. */
const deepest = 64;

export type ConfigAnswer = { ok: true; config: object } | { ok: false; message: string };

export function ownConfig(scenario: Scenario): object | undefined {
  const { model } = scenario;
  return model !== undefined && "config" in model ? model.config : undefined;
}

export function withOwnModel(scenario: Scenario, config: object): Scenario {
  return { ...scenario, model: { config } };
}

/** The key of the configuration that a path names, "" for the whole; undefined elsewhere. */
export function keyInConfig(path: string): string | undefined {
  const prefix = "model.config";
  if (path === prefix) return "";
  return path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : undefined;
}

function textAt(value: unknown, key: string): string {
  const found: unknown =
    typeof value === "object" && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  return typeof found === "string" ? found : "";
}

/** What the configuration calls its model: the end of its path, else its architecture. */
export function ownModelName(config: object): string {
  const path = textAt(config, "_name_or_path").split("/").filter(Boolean).at(-1);
  const text = (config as { text_config?: unknown }).text_config;
  const name = path ?? (textAt(text, "model_type") || textAt(config, "model_type"));
  return `own model ${name}`.trim().slice(0, 60);
}

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth < deepest; depth += 1) {
    level = level
      .filter((node) => typeof node === "object" && node !== null)
      .flatMap((node) => Object.values(node as object) as unknown[]);
    if (level.length === 0) return false;
  }
  return true;
}

/** Python writes NaN and Infinity into some configurations: outside of strings they become text. */
function quotePythonNumbers(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}

/** JSON text as a configuration object. */
export function parseConfig(text: string): ConfigAnswer {
  let value: unknown;
  try {
    value = JSON.parse(quotePythonNumbers(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `This is not JSON: ${reason.slice(0, 200)}` };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, message: "A config.json is one JSON object, from { to }." };
  }
  if (isTooDeep(value)) {
    return { ok: false, message: `It is nested deeper than ${deepest} levels.` };
  }
  return { ok: true, config: value };
}

/** Quotation marks of one kind for the other: JSON is full of those that a link has to escape. */
function swapQuotes(text: string): string {
  return text.replace(/["']/g, (quote) => (quote === '"' ? "'" : '"'));
}

/** A configuration as the value of a link's key, exact to the last key. */
export function configToLink(config: object): string {
  return encodeURIComponent(swapQuotes(JSON.stringify(config)))
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":");
}

/** The configuration of a link's decoded value; plain JSON is read too. */
export function configFromLink(text: string): ConfigAnswer {
  const isPlain = /["']/.exec(text)?.[0] === '"';
  return parseConfig(isPlain ? text : swapQuotes(text));
}
