// SPDX-License-Identifier: MIT
// A form for a model that no supported configuration describes. It writes one.

import type { InputError } from "longpeak";
import { element, liveText } from "../dom.ts";
import { parseQuantity } from "../parse_quantity.ts";
import { customConfig, isShown, missingFields } from "./custom_model.ts";
import { patternProblem, readCustomModel } from "./custom_model.ts";
import { sizeFields, startingPoints } from "./custom_model.ts";
import type { Attention, CustomModel, SizeField } from "./custom_model.ts";

export interface CustomForm {
  element: HTMLElement;
  /** Fills the fields with what can be read of a configuration. */
  fill(config: object): void;
  /** Writes what the fields say, if they say enough. */
  apply(): void;
  /** Puts the focus where something is to be filled in. */
  focus(): void;
  /** Shows each error beside its field; returns those that have none. */
  place(errors: readonly InputError[]): InputError[];
  /** Whether something typed could not be read, or is missing. */
  hasProblem(): boolean;
  /** What the fields would write; nothing while they do not say enough. */
  config(): object | undefined;
  /** Says below the fields what the text holds and they cannot. */
  warn(text: string): void;
}

interface Entry {
  field: SizeField;
  element: HTMLElement;
  input: HTMLInputElement;
  setError(text: string): void;
}

function createEntry(field: SizeField): Entry {
  const id = `custom-${field.keys[0]}`;
  const input = element("input", {
    type: "text",
    id,
    class: "entry",
    inputmode: "numeric",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": `${id}-error ${id}-accepts`,
  });
  const error = element("p", { class: "error", id: `${id}-error` });
  const setError = liveText(error);
  return {
    field,
    input,
    element: element(
      "div",
      {},
      element("label", { for: id, class: "label" }, field.label),
      input,
      error,
      element("p", { class: "help", id: `${id}-accepts` }, field.accepts),
    ),
    setError(text) {
      setError(text);
      if (text === "") input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
    },
  };
}

const attentions: readonly [Attention, string][] = [
  ["full", "every layer, the whole context"],
  ["window", "sliding window"],
  ["latent", "MLA"],
];

/** `onChange` gets the configuration after each change, undefined while there is none. */
export function createCustomForm(onChange: (config: object | undefined) => void): CustomForm {
  const entries = sizeFields.map(createEntry);
  const inPart = (...parts: SizeField["part"][]): HTMLElement[] =>
    entries.filter(({ field }) => parts.includes(field.part)).map((entry) => entry.element);
  const attention = element("select", { id: "custom-attention", class: "entry" });
  for (const [value, title] of attentions) attention.append(element("option", { value }, title));
  const tied = element("input", { type: "checkbox", id: "custom-tied" });
  const folds = {
    attention: element(
      "details",
      {},
      element("summary", {}, "Window or MLA"),
      element(
        "div",
        { class: "custom-fields" },
        element(
          "div",
          {},
          element("label", { for: attention.id, class: "label" }, "Attention"),
          attention,
        ),
        ...inPart("window", "latent"),
      ),
    ),
    experts: element(
      "details",
      {},
      element("summary", {}, "Experts"),
      element("div", { class: "custom-fields" }, ...inPart("experts")),
    ),
  };
  const status = element("p", { class: "quiet-text", role: "status" });
  const setStatus = liveText(status);
  const warning = element("p", { class: "quiet-text" });
  const setWarning = liveText(warning);
  let problem = true;

  /** What the fields say, with an error beside each that cannot be read. */
  function read(): CustomModel & { unread: boolean } {
    const sizes: CustomModel["sizes"] = {};
    let unread = false;
    for (const { field, input, setError } of entries) {
      const text = input.value.trim();
      const parsed = text === "" ? undefined : parseQuantity(text, "");
      if (parsed?.ok === true) sizes[field.keys[0]] = parsed.value;
      unread ||= parsed?.ok === false;
      setError(parsed?.ok === false ? `Not understood; ${parsed.message}` : "");
    }
    return { attention: attention.value as Attention, tied: tied.checked, sizes, unread };
  }
  /** The configuration that the fields make; shows what is missing, and the fields that count. */
  function compose(): object | undefined {
    const model = read();
    for (const entry of entries) entry.element.hidden = !isShown(entry.field, model);
    const missing = missingFields(model).map(({ label }) => label.toLowerCase());
    setStatus(missing.length > 0 ? `Still to fill in: ${missing.join(", ")}.` : "");
    const pattern = entries.find(({ field }) => field.keys[0] === "sliding_window_pattern");
    const wrongPattern = pattern?.element.hidden === false ? patternProblem(model) : "";
    if (wrongPattern !== "") pattern?.setError(wrongPattern);
    problem = model.unread || missing.length > 0 || wrongPattern !== "";
    return problem ? undefined : customConfig(model);
  }
  function fill(config: object): void {
    const model = readCustomModel(config);
    for (const { field, input } of entries) input.value = String(model.sizes[field.keys[0]] ?? "");
    attention.value = model.attention;
    tied.checked = model.tied;
    if (model.attention !== "full") folds.attention.open = true;
    if ((model.sizes.n_routed_experts ?? 0) > 0) folds.experts.open = true;
    compose();
  }
  const change = (): void => onChange(compose());

  const starts = startingPoints.map(({ name, config }) => {
    const button = element("button", { type: "button", class: "quiet" }, name);
    button.addEventListener("click", () => {
      fill(config);
      setWarning("");
      change();
    });
    return button;
  });
  const root = element(
    "div",
    { class: "custom", role: "group", "aria-label": "Sizes of the model", id: "custom-form" },
    element(
      "div",
      { class: "import-tools" },
      element("span", { class: "quiet-text" }, "Start from the sizes of"),
      ...starts,
    ),
    element(
      "div",
      { class: "custom-fields" },
      ...inPart("model", "heads"),
      element(
        "div",
        { class: "custom-check" },
        tied,
        element("label", { for: tied.id, class: "label" }, "The embedding is the head too"),
      ),
    ),
    folds.attention,
    folds.experts,
    warning,
    status,
  );
  root.addEventListener("input", change);
  compose();

  return {
    element: root,
    fill,
    apply: change,
    focus() {
      const shown = entries.filter((entry) => !entry.element.hidden);
      const empty = shown.find(({ field, input }) => !field.optional && input.value === "");
      (empty ?? shown[0])?.input.focus();
    },
    place(errors) {
      return errors.filter(({ path, message }) => {
        const entry = entries.find(({ field }) => field.keys[0] === path);
        if (entry === undefined || entry.element.hidden) return true;
        entry.setError(message);
        const fold = entry.element.closest("details");
        if (fold !== null) fold.open = true;
        return false;
      });
    },
    hasProblem: () => problem,
    config: compose,
    warn: setWarning,
  };
}
