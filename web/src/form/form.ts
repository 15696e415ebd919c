// SPDX-License-Identifier: MIT
// The scenario form, made from the engine's field table.

import type { Catalog, Engine, Field, Index, InputError, Scenario } from "longpeak";
import { element, liveText } from "../dom.ts";
import type { Evaluation } from "../evaluation.ts";
import { followedText } from "../followed.ts";
import { formatText } from "../format.ts";
import { optionTitle } from "../names.ts";
import { keyInConfig, ownConfig, ownModelName } from "../own_model.ts";
import { entryText } from "../parse_quantity.ts";
import { changedFields, differs, readField, withField } from "../scenario.ts";
import type { PageState, Store } from "../state.ts";
import { sentence } from "../words.ts";
import { createCombobox } from "./combobox.ts";
import { createContextControl } from "./context_slider.ts";
import { createFieldControl } from "./field_control.ts";
import type { Control, FieldControl, FieldReport } from "./field_control.ts";
import { groupFields, mainPaths } from "./groups.ts";
import { createNumberEntry } from "./number_entry.ts";
import { createOptionList, createOptionRow } from "./option_choice.ts";

export interface Form {
  show(state: PageState, evaluation: Evaluation): void;
  /** Whether anything typed could not be read. */
  hasProblem(): boolean;
  /** The field of a path, to put something beside it. */
  field(path: string): HTMLElement | undefined;
}

function modelDetails({ models }: Catalog): string[] {
  return models.map(({ maker, parameters, attention }) =>
    [maker, formatText(parameters, "parameters").replace(" parameters", ""), attention].join(" · "),
  );
}

function hardwareDetails({ accelerators }: Catalog): string[] {
  return accelerators.map((device) => {
    const rate = device.dense_flops_per_second.bf16 ?? device.dense_flops_per_second.fp16;
    const facts = [
      formatText(device.hbm_bytes_sold.value, "bytes"),
      formatText(device.hbm_bytes_per_second.value, "bytes_per_second"),
    ];
    if (rate !== undefined) facts.push(formatText(rate, "flops_per_second"));
    return facts.join(" · ");
  });
}

function makeControl(
  field: Field,
  engine: Engine,
  index: Index,
  store: Store,
  report: FieldReport,
): Control {
  if (field.type === "option") {
    return mainPaths.includes(field.path)
      ? createOptionRow(field, store)
      : createOptionList(field, store);
  }
  if (field.type === "id") {
    return field.path === "model.id"
      ? createCombobox(field, index.models, () => modelDetails(engine.catalog()), store, report)
      : createCombobox(
          field,
          index.accelerators,
          () => hardwareDetails(engine.catalog()),
          store,
          report,
        );
  }
  const entry = createNumberEntry(field, store, report);
  return field.path === "workload.context_tokens"
    ? createContextControl(field, store, entry)
    : entry;
}

/** What differs from the defaults, as in "KV format fp8, Users 8". */
function differences(scenario: Scenario, fields: Field[]): string {
  return changedFields(scenario, fields)
    .map((field) => {
      const value = readField(scenario, field.path);
      const text =
        typeof value === "number" ? entryText(value, field.unit) : optionTitle(value ?? "");
      return `${field.label} ${text}`;
    })
    .join(", ");
}

/** A model of one's own has no id; the entry of the model shows its name. */
function ownName(scenario: Scenario, path: string): string | undefined {
  const config = path === "model.id" ? ownConfig(scenario) : undefined;
  return config && ownModelName(config);
}

/** What the engine says against one field; against the model also what it says of its config.json. */
function errorFor(path: string, errors: InputError[]): string {
  const own = errors.filter((error) => error.path === path).map((error) => error.message);
  const inside = errors.filter((error) => keyInConfig(error.path) !== undefined);
  const [first, ...others] = path === "model.id" ? inside : [];
  if (first !== undefined) {
    const rest = others.length > 0 ? ` And ${others.length} more, listed with the model.` : "";
    const key = keyInConfig(first.path) ?? "";
    own.push(`Its config.json: ${sentence(`${key} ${first.message}`.trim())}${rest}`);
  }
  return own.join(" ");
}

function sameHardware(a: Scenario, b: Scenario): boolean {
  return readField(a, "hardware.id") === readField(b, "hardware.id");
}

/** Options that the engine would not refuse, where it refuses the chosen one. */
function otherOptions(engine: Engine, scenario: Scenario, { path, options }: Field): string[] {
  return options.filter((option) => {
    const answer = engine.evaluate(withField(scenario, path, option));
    return answer.ok || !answer.errors.some((error) => error.path === path);
  });
}

export function createForm(
  host: HTMLElement,
  engine: Engine,
  store: Store,
  onProblem: () => void,
): Form {
  const index = engine.index();
  const controls: FieldControl[] = [];
  const add = (parent: HTMLElement, field: Field): void => {
    const control = createFieldControl(
      field,
      store,
      (report) => makeControl(field, engine, index, store, report),
      onProblem,
    );
    controls.push(control);
    parent.append(control.element);
  };

  const main = element("div", { class: "main-inputs" });
  for (const path of mainPaths) {
    const field = index.fields.find((candidate) => candidate.path === path);
    if (field !== undefined) add(main, field);
  }

  const groups = groupFields(index.fields);
  const changes = element("span", { class: "changes" });
  const setChanges = liveText(changes);
  const details = element(
    "details",
    { class: "more" },
    element(
      "summary",
      {},
      element("span", { class: "more-title" }, "More"),
      element("span", { class: "more-groups" }, groups.map((group) => group.title).join(" · ")),
      changes,
    ),
  );
  const body = element("div", { class: "groups" });
  for (const group of groups) {
    const legend = element("legend", {}, group.title);
    const fieldset = element("fieldset", { "data-group": group.title }, legend);
    for (const field of group.fields) add(fieldset, field);
    body.append(fieldset);
  }
  const resetAll = element(
    "button",
    { type: "button", class: "quiet" },
    "Reset everything to the defaults",
  );
  resetAll.addEventListener("click", () => store.update((state) => ({ ...state, scenario: {} })));
  details.append(body, resetAll);
  host.append(main, details);

  const moreFields = groups.flatMap((group) => group.fields);
  let lastFolded = "";

  return {
    hasProblem: () => controls.some((control) => control.hasProblem()),
    field: (path) => controls.find((control) => control.path === path)?.element,
    show(state, evaluation) {
      // What a field follows is the device's, and no other's.
      const follows = sameHardware(state.scenario, evaluation.scenario);
      for (const control of controls) {
        const { path, field } = control;
        const error = errorFor(path, evaluation.errors);
        const value = readField(state.scenario, path) ?? ownName(state.scenario, path);
        control.show({
          value,
          changed: differs(field, value, state.scenario),
          effective: readField(evaluation.estimate.scenario, path),
          placeholder: follows ? followedText(evaluation.estimate, path) : "",
          error,
          offers: error === "" ? [] : otherOptions(engine, state.scenario, field),
        });
      }
      setChanges(differences(state.scenario, moreFields));
      // An error must not hide in the fold; it opens once, and may be closed again.
      const folded = evaluation.errors
        .filter((error) => moreFields.some((field) => field.path === error.path))
        .map((error) => error.path)
        .join();
      if (folded !== "" && folded !== lastFolded) details.open = true;
      lastFolded = folded;
    },
  };
}
