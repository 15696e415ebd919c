// SPDX-License-Identifier: MIT
// Reading and writing one field of a scenario by its path, as in `workload.context_tokens`.

import type { Field, Scenario } from "longpeak";
import { ownConfig, withOwnModel } from "./own_model.ts";

export type FieldValue = string | number;

type Branch = { [key: string]: FieldValue | Branch | undefined };

function isBranch(value: FieldValue | Branch | undefined): value is Branch {
  return typeof value === "object" && value !== null;
}

/** The value at `path`, or undefined where the scenario does not set it. */
export function readField(scenario: Scenario, path: string): FieldValue | undefined {
  let node: FieldValue | Branch | undefined = scenario as Branch;
  for (const key of path.split(".")) {
    if (!isBranch(node) || !Object.hasOwn(node, key)) return undefined;
    node = node[key];
  }
  return isBranch(node) ? undefined : node;
}

function writeBranch(branch: Branch, keys: string[], value: FieldValue | undefined): Branch {
  const [key, ...rest] = keys;
  if (key === undefined) return branch;
  const copy: Branch = { ...branch };
  if (rest.length === 0) {
    if (value === undefined) delete copy[key];
    else copy[key] = value;
    return copy;
  }
  const child = Object.hasOwn(branch, key) ? branch[key] : undefined;
  const written = writeBranch(isBranch(child) ? child : {}, rest, value);
  if (Object.keys(written).length === 0) delete copy[key];
  else copy[key] = written;
  return copy;
}

/** A copy of the scenario with `path` set, or with it left to its default when value is undefined. */
export function withField(
  scenario: Scenario,
  path: string,
  value: FieldValue | undefined,
): Scenario {
  // A built-in model takes the place of one's own.
  const base = path === "model.id" && ownConfig(scenario) ? { ...scenario, model: {} } : scenario;
  return writeBranch(base as Branch, path.split("."), value) as Scenario;
}

/**
 * Whether a value says something that no value would not. Beside a configuration of one's own, which
 * may give some defaults, every value does.
 */
export function differs(field: Field, value: FieldValue | undefined, scenario: Scenario): boolean {
  if (value === undefined) return false;
  const follows = field.default_rule !== "" && ownConfig(scenario) !== undefined;
  return follows || value !== field.default;
}

/** The fields whose values differ from their defaults, in the order of the field table. */
export function changedFields(scenario: Scenario, fields: Field[]): Field[] {
  return fields.filter((field) => differs(field, readField(scenario, field.path), scenario));
}

/** The scenario with only what differs from the defaults. */
export function onlyChanges(scenario: Scenario, fields: Field[]): Scenario {
  const config = ownConfig(scenario);
  let changes: Scenario = config === undefined ? {} : withOwnModel({}, config);
  for (const field of changedFields(scenario, fields)) {
    changes = withField(changes, field.path, readField(scenario, field.path));
  }
  return changes;
}
