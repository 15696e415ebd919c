// SPDX-License-Identifier: MIT
// One of a few options: a row of buttons for the main inputs, a list elsewhere.

import type { Field } from "longpeak";
import { element } from "../dom.ts";
import { optionTitle } from "../names.ts";
import type { Store } from "../state.ts";
import { idOf, setField } from "./field_control.ts";
import type { Control, FieldView } from "./field_control.ts";

const chosen = (view: FieldView): string => String(view.value ?? view.effective ?? "");

export function createOptionList(field: Field, store: Store): Control {
  const select = element("select", { id: idOf(field.path, "field"), class: "entry" });
  for (const option of field.options) {
    const isDefault = option === field.default && field.default_rule === "" ? " (default)" : "";
    select.append(element("option", { value: option }, optionTitle(option) + isDefault));
  }
  select.addEventListener("change", () => setField(store, field.path, select.value));
  return {
    element: select,
    input: select,
    show(view) {
      const value = chosen(view);
      if (select.value !== value) select.value = value;
    },
    clear() {},
  };
}

export function createOptionRow(field: Field, store: Store): Control {
  const group = element("div", {
    class: "option-row",
    role: "radiogroup",
    "aria-labelledby": idOf(field.path, "label"),
  });
  const inputs = field.options.map((option) => {
    const input = element("input", {
      type: "radio",
      class: "visually-hidden",
      name: field.path,
      value: option,
      id: `${idOf(field.path, "field")}-${option}`,
    });
    input.addEventListener("change", () => setField(store, field.path, option));
    group.append(
      element("span", {}, input, element("label", { for: input.id }, optionTitle(option))),
    );
    return input;
  });
  return {
    element: group,
    input: null,
    show(view) {
      const value = chosen(view);
      for (const input of inputs) {
        const checked = input.value === value;
        if (input.checked !== checked) input.checked = checked;
      }
    },
    clear() {},
  };
}
