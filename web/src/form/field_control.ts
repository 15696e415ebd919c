// SPDX-License-Identifier: MIT
// What every field of the form has around its control: label, help, reset, echo and error.

import type { Field } from "longpeak";
import { element, liveText } from "../dom.ts";
import { optionTitle } from "../names.ts";
import { ownConfig } from "../own_model.ts";
import { readField, withField } from "../scenario.ts";
import type { FieldValue } from "../scenario.ts";
import type { Store } from "../state.ts";

export interface FieldView {
  /** What the state sets; undefined where the field is at its default. */
  value: FieldValue | undefined;
  /** Whether that is another value than no value would be. */
  changed: boolean;
  /** What the engine computes with. */
  effective: FieldValue | undefined;
  /** What stands in an empty entry: the value that the field follows while it is not set. */
  placeholder: string;
  /** What the engine says against the value; "" when nothing. */
  error: string;
  /** Options that would do instead. */
  offers: readonly string[];
}

/** The control inside a field: a text entry, a list of options, a search. */
export interface Control {
  element: HTMLElement;
  /** The element that takes the focus and is named by the label; radio groups have none. */
  input: HTMLElement | null;
  show(view: FieldView): void;
  /** Forgets what was typed and could not be read. */
  clear(): void;
}

export interface FieldControl {
  element: HTMLElement;
  path: string;
  field: Field;
  show(view: FieldView): void;
  /** Whether something is typed that could not be read. */
  hasProblem(): boolean;
}

/** What a control tells its field while it is used. */
export interface FieldReport {
  /** How the entry was understood; "" for nothing. */
  echo(text: string): void;
  /** Why the entry cannot be read and what would be; "" when it can. */
  problem(text: string): void;
}

export function idOf(path: string, part: string): string {
  return `${part}-${path.replaceAll(".", "-")}`;
}

export function setField(
  store: Store,
  path: string,
  value: FieldValue | undefined,
  gesture?: string,
): void {
  const { scenario } = store.get();
  const endsOwnModel = path === "model.id" && ownConfig(scenario) !== undefined;
  if (readField(scenario, path) === value && !endsOwnModel) return;
  store.update(
    (state) => ({ ...state, scenario: withField(state.scenario, path, value) }),
    gesture,
  );
}

export function createFieldControl(
  field: Field,
  store: Store,
  makeControl: (report: FieldReport) => Control,
  onProblem: () => void,
): FieldControl {
  const { path, label } = field;
  const helpId = idOf(path, "help");
  const errorId = idOf(path, "error");
  const echoId = idOf(path, "echo");
  let problem = "";
  let shown = "";

  const echo = element("p", { class: "echo", id: echoId, "aria-live": "polite" });
  const error = element("p", { class: "error", id: errorId });
  const setEcho = liveText(echo);
  const setError = liveText(error);
  const control = makeControl({
    echo: setEcho,
    problem(text) {
      if (text === problem) return;
      problem = text;
      onProblem();
    },
  });

  const offers = element("p", { class: "offers", hidden: true });
  let offered = "";
  function showOffers(options: readonly string[]): void {
    const key = options.join();
    if (key === offered) return;
    offered = key;
    offers.hidden = options.length === 0;
    offers.replaceChildren(
      ...options.map((option) => {
        const button = element("button", { type: "button", class: "quiet" });
        button.append(`Use ${optionTitle(option)}`);
        button.addEventListener("click", () => {
          setField(store, path, option);
          control.input?.focus();
        });
        return button;
      }),
    );
  }

  const help = element("p", { class: "help", id: helpId, hidden: true }, field.help);
  if (field.default_rule !== "") help.append(` Default: ${field.default_rule}.`);
  const helpButton = element(
    "button",
    {
      type: "button",
      class: "help-toggle",
      "aria-expanded": "false",
      "aria-controls": helpId,
      "aria-label": `Help: ${label}`,
    },
    "?",
  );
  helpButton.addEventListener("click", () => {
    help.hidden = !help.hidden;
    helpButton.setAttribute("aria-expanded", String(!help.hidden));
  });
  const reset = element(
    "button",
    {
      type: "button",
      class: "reset",
      "aria-label": `Reset ${label} to its default`,
      hidden: true,
    },
    "reset",
  );
  reset.addEventListener("click", () => {
    control.clear();
    problem = "";
    setField(store, path, undefined);
    onProblem();
    control.input?.focus();
  });

  const input = control.input;
  const title =
    input === null
      ? element("span", { class: "label", id: idOf(path, "label") }, label)
      : element("label", { class: "label", for: input.id, id: idOf(path, "label") }, label);
  const described = input ?? control.element;
  described.setAttribute("aria-describedby", `${errorId} ${echoId} ${helpId}`);

  const root = element(
    "div",
    { class: "field", "data-path": path },
    element("div", { class: "field-head" }, title, helpButton, reset),
    control.element,
    echo,
    error,
    offers,
    help,
  );

  return {
    element: root,
    path,
    field,
    hasProblem: () => problem !== "",
    show(view) {
      // Most fields stay as they are while one of them moves.
      const { value, changed, effective, placeholder, error: refused, offers: others } = view;
      const key = [value, changed, effective, placeholder, refused, others, problem].join("\n");
      if (key === shown) return;
      shown = key;
      control.show(view);
      const text = problem || view.error;
      setError(text);
      showOffers(view.offers);
      const wrong = text !== "";
      if (root.classList.contains("wrong") !== wrong) {
        root.classList.toggle("wrong", wrong);
        if (wrong) described.setAttribute("aria-invalid", "true");
        else described.removeAttribute("aria-invalid");
      }
      if (root.classList.contains("changed") !== changed) root.classList.toggle("changed", changed);
      const resettable = changed || problem !== "";
      if (reset.hidden === resettable) reset.hidden = !resettable;
    },
  };
}
