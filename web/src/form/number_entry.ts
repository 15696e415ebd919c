// SPDX-License-Identifier: MIT
// A number typed as people write it, such as 128K or 80GB.

import type { Field } from "longpeak";
import { element } from "../dom.ts";
import { entryText, parseQuantity } from "../parse_quantity.ts";
import { readField } from "../scenario.ts";
import type { FieldValue } from "../scenario.ts";
import type { Store } from "../state.ts";
import { idOf, setField } from "./field_control.ts";
import type { Control, FieldReport, FieldView } from "./field_control.ts";

const textOf = (field: Field, value: FieldValue | undefined): string =>
  typeof value === "number" ? entryText(value, field.unit) : (value ?? "");

export function createNumberEntry(field: Field, store: Store, report: FieldReport): Control {
  const input = element("input", {
    type: "text",
    id: idOf(field.path, "field"),
    class: "entry",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    inputmode: field.type === "integer" && field.unit !== "tokens" ? "numeric" : "text",
  });
  let shown: FieldValue | undefined;
  let effective: FieldValue | undefined;
  let unread = false;
  let focusCount = 0;
  const current = (): FieldValue | undefined => readField(store.get().scenario, field.path);

  function commit(value: number | undefined): void {
    unread = false;
    report.problem("");
    setField(store, field.path, value, `entry ${field.path} ${focusCount}`);
    shown = current();
  }
  function read(): void {
    const text = input.value;
    if (text.trim() === "") {
      report.echo("");
      commit(undefined);
      return;
    }
    const parsed = parseQuantity(text, field.unit);
    if (parsed.ok) {
      report.echo(parsed.echo === text.trim() ? "" : parsed.echo);
      commit(parsed.value);
    } else {
      unread = true;
      report.echo("");
      report.problem(`Not understood; ${parsed.message}`);
    }
  }
  function rewrite(): void {
    const text = textOf(field, shown ?? effective);
    if (input.value !== text) input.value = text;
  }

  input.addEventListener("input", read);
  input.addEventListener("focus", () => {
    focusCount += 1;
    input.select();
  });
  input.addEventListener("blur", () => {
    report.echo("");
    if (!unread) rewrite();
  });
  input.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (step === 0 || field.type !== "integer" || field.unit === "tokens") return;
    const value = shown ?? effective;
    if (typeof value !== "number") return;
    event.preventDefault();
    const least = field.minimum ?? -Infinity;
    const most = field.maximum ?? Infinity;
    commit(Math.min(most, Math.max(least, value + step)));
    rewrite();
  });

  return {
    element: input,
    input,
    show(view: FieldView) {
      effective = view.effective;
      if (input.placeholder !== view.placeholder) input.placeholder = view.placeholder;
      const fromElsewhere = view.value !== shown;
      shown = view.value;
      if (fromElsewhere) {
        unread = false;
        report.problem("");
        report.echo("");
        rewrite();
      } else if (!unread && document.activeElement !== input) {
        rewrite();
      }
    },
    clear() {
      unread = false;
      report.echo("");
      input.value = textOf(field, field.default ?? effective);
    },
  };
}
