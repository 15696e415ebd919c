// SPDX-License-Identifier: MIT
// The page's state as the fragment of an address, and back:
// `#v1&hardware.id=h100-sxm-80gb&workload.context_tokens=131072&contexts=4000,1000000`.
// A link holds only what differs from the defaults. Its version fixes those defaults: a new default
// means a new version and one more upgrade step. Links are untrusted text.

import type { Field, Index, InputError, Scenario } from "longpeak";
import { formatInteger } from "./format.ts";
import { configFromLink, configToLink, ownConfig, withOwnModel } from "./own_model.ts";
import { parseQuantity } from "./parse_quantity.ts";
import { changedFields, readField, withField } from "./scenario.ts";
import type { FieldValue } from "./scenario.ts";
import { defaultState, views } from "./state.ts";
import type { PageState } from "./state.ts";

export const maximumFragmentLength = 65_536;
export const maximumSeries = 8;
export const maximumContexts = 16;

/** Holds the config.json of one's own model. */
const configKey = "model.config";

/** Key and value, both decoded except for the commas of a list. */
type Pair = [key: string, value: string];

/** Step k turns the pairs of version k + 1 into those of version k + 2; none is ever deleted. */
const upgradeSteps: readonly ((pairs: Pair[]) => Pair[])[] = [];

export const linkVersion = upgradeSteps.length + 1;

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

const encodeList = (values: readonly (string | number)[]): string =>
  values.map((value) => encodeURIComponent(value)).join(",");

/** The fragment of a state, with its `#`. */
export function stateToFragment(state: PageState, fields: Field[]): string {
  const parts = [`v${linkVersion}`];
  const config = ownConfig(state.scenario);
  if (config !== undefined) parts.push(`${configKey}=${configToLink(config)}`);
  for (const field of changedFields(state.scenario, fields)) {
    const value = readField(state.scenario, field.path);
    if (value !== undefined) parts.push(`${field.path}=${encodeURIComponent(value)}`);
  }
  const defaults = defaultState();
  for (const kind of ["hardware", "model"] as const) {
    const ids = state.series[kind];
    if (ids.length > 0) parts.push(`series.${kind}=${encodeList(ids)}`);
  }
  if (!same(state.contexts, defaults.contexts)) {
    parts.push(`contexts=${encodeList(state.contexts)}`);
  }
  if (state.show !== defaults.show) parts.push(`show=${encodeURIComponent(state.show)}`);
  return `#${parts.join("&")}`;
}

export interface LinkAnswer {
  state: PageState;
  /** What could not be used; the rest of the link is in `state`. */
  problems: InputError[];
}

function problem(code: InputError["code"], path: string, message: string): InputError {
  return { code, path, message };
}

/** Text from a link, short enough to be shown. */
const shown = (text: string): string =>
  text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function readPairs(parts: string[], problems: InputError[]): Pair[] {
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const key = decode(equals < 0 ? part : part.slice(0, equals));
    if (key === undefined || equals < 0) {
      problems.push(
        problem("unknown_field", "", `The link has ${shown(part)}; each part must be key=value.`),
      );
      continue;
    }
    if (seen.has(key)) {
      problems.push(
        problem("inconsistent", key, `The link gives ${key} more than once; the first is used.`),
      );
      continue;
    }
    seen.add(key);
    pairs.push([key, part.slice(equals + 1)]);
  }
  return pairs;
}

function readFieldValue(field: Field, text: string): FieldValue | InputError {
  const path = field.path;
  if (field.type === "id") return text;
  if (field.type === "option") {
    if (field.options.includes(text)) return text;
    const options = field.options.join(", ");
    return problem(
      "unknown_option",
      path,
      `The link has ${shown(text)} for ${path}; use one of: ${options}.`,
    );
  }
  const parsed = parseQuantity(text, field.unit);
  if (parsed.ok) return parsed.value;
  return problem("wrong_type", path, `The link has ${shown(text)} for ${path}; ${parsed.message}`);
}

function readContexts(values: string[], problems: InputError[]): number[] {
  const contexts = new Set<number>();
  for (const text of values) {
    const parsed = parseQuantity(text, "tokens");
    if (parsed.ok && parsed.value >= 1 && parsed.value <= 1e9) {
      contexts.add(Math.round(parsed.value));
    } else {
      const accepted = "each column is a number of tokens from 1 to 1,000,000,000, such as 128000.";
      problems.push(
        problem(
          "wrong_type",
          "contexts",
          `The link has ${shown(text)} for a table column; ${accepted}`,
        ),
      );
    }
  }
  if (contexts.size > maximumContexts) {
    problems.push(
      problem(
        "out_of_range",
        "contexts",
        `The link has ${contexts.size} table columns; the first ${maximumContexts} are used.`,
      ),
    );
  }
  return [...contexts].slice(0, maximumContexts).sort((a, b) => a - b);
}

function readSeries(key: string, ids: string[], problems: InputError[]): string[] {
  const unique = [...new Set(ids.filter((id) => id !== ""))];
  if (unique.length > maximumSeries) {
    problems.push(
      problem(
        "out_of_range",
        key,
        `The link has ${unique.length} extra curves; the first ${maximumSeries} are used.`,
      ),
    );
  }
  return unique.slice(0, maximumSeries);
}

function readPair(state: PageState, [key, raw]: Pair, fields: Field[], problems: InputError[]) {
  const values = raw.split(",").map(decode);
  if (values.some((value) => value === undefined)) {
    problems.push(
      problem(
        "wrong_type",
        key,
        `The link has ${shown(raw)} for ${key}; a % must be followed by two hexadecimal digits.`,
      ),
    );
    return;
  }
  const list = values as string[];
  const text = list.join(",");
  const field = fields.find((candidate) => candidate.path === key);
  if (field !== undefined) {
    const value = readFieldValue(field, text);
    if (typeof value === "object") problems.push(value);
    else state.scenario = withField(state.scenario, key, value);
  } else if (key === configKey) {
    const answer = configFromLink(text);
    if (answer.ok) state.scenario = withOwnModel(state.scenario, answer.config);
    else
      problems.push(
        problem("malformed_json", key, `The link has a broken ${key}. ${answer.message}`),
      );
  } else if (key === "series.hardware") {
    state.series.hardware = readSeries(key, list, problems);
  } else if (key === "series.model") {
    state.series.model = readSeries(key, list, problems);
  } else if (key === "contexts") {
    const contexts = readContexts(list, problems);
    if (contexts.length > 0) state.contexts = contexts;
  } else if (key === "show") {
    if (views.includes(text)) state.show = text;
    else {
      problems.push(
        problem(
          "unknown_option",
          key,
          `The link has ${shown(text)} for show; use one of: ${views.join(", ")}.`,
        ),
      );
    }
  } else {
    problems.push(
      problem(
        "unknown_field",
        key.slice(0, 80),
        `The link has a key ${shown(key)} that is no field; keys are field paths such as ` +
          "workload.context_tokens, and model.config, series.hardware, series.model, contexts, show.",
      ),
    );
  }
}

/** The state of a fragment, with or without its `#`; what is broken is left at its default and named. */
export function fragmentToState(fragment: string, fields: Field[]): LinkAnswer {
  const state = defaultState();
  const problems: InputError[] = [];
  const text = fragment.startsWith("#") ? fragment.slice(1) : fragment;
  if (text === "") return { state, problems };
  if (text.length > maximumFragmentLength) {
    const length = formatInteger(text.length);
    problems.push(
      problem(
        "too_large",
        "",
        `The link is ${length} characters long; at most ${formatInteger(maximumFragmentLength)} are read. ` +
          "The default scenario is shown instead.",
      ),
    );
    return { state, problems };
  }
  const [tag = "", ...parts] = text.split("&");
  const version = /^v([1-9]\d{0,3})$/.exec(tag)?.[1];
  if (version === undefined || Number(version) > linkVersion) {
    problems.push(
      problem(
        "unknown_option",
        "version",
        `The link starts with ${shown(tag)}; this page reads v1` +
          (linkVersion > 1 ? ` to v${linkVersion}` : "") +
          ". What it recognises of the link is shown.",
      ),
    );
    if (tag.includes("=")) parts.unshift(tag);
  }
  let pairs = readPairs(parts, problems);
  const from = Math.min(version === undefined ? linkVersion : Number(version), linkVersion);
  for (const upgrade of upgradeSteps.slice(from - 1)) pairs = upgrade(pairs);
  if (pairs.some(([key]) => key === configKey) && pairs.some(([key]) => key === "model.id")) {
    const message = "The link gives both model.id and model.config; model.config is used.";
    problems.push(problem("inconsistent", "model.id", message));
    pairs = pairs.filter(([key]) => key !== "model.id");
  }
  for (const pair of pairs) readPair(state, pair, fields, problems);
  return { state, problems };
}

/** What is wrong with a fragment that no page would read again. */
export function tooLongForLink(fragment: string): InputError[] {
  const length = fragment.length - 1;
  if (length <= maximumFragmentLength) return [];
  const message =
    `A link has at most ${formatInteger(maximumFragmentLength)} characters; with this model it has ` +
    `${formatInteger(length)}. Take out of its config.json what has no bearing on the cost, such as ` +
    "lists of module names.";
  return [problem("too_large", configKey, message)];
}

/** Drops extra curves whose model or hardware the catalog does not have. */
export function dropUnknownSeries(state: PageState, index: Index): LinkAnswer {
  const problems: InputError[] = [];
  const keep = (kind: "hardware" | "model", known: { id: string }[]): string[] =>
    state.series[kind].filter((id) => {
      if (known.some((row) => row.id === id)) return true;
      const example = known.slice(0, 3).map((row) => row.id);
      problems.push(
        problem(
          "unknown_id",
          `series.${kind}`,
          `The link asks for a curve of ${shown(id)}, which is not in the ${kind} table; ` +
            `ids look like ${example.join(", ")}.`,
        ),
      );
      return false;
    });
  const series = {
    hardware: keep("hardware", index.accelerators),
    model: keep("model", index.models),
  };
  return { state: { ...state, series }, problems };
}

/** The fragment of a scenario with everything else at its default. */
export function scenarioToFragment(scenario: Scenario, fields: Field[]): string {
  return stateToFragment({ ...defaultState(), scenario }, fields);
}
