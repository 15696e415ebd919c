// SPDX-License-Identifier: MIT
// A search in a list, after the combobox pattern of the WAI-ARIA practices: the entry keeps the
// focus, the list is walked with the arrow keys and filtered by what is typed.

import type { Field } from "longpeak";
import { element } from "../dom.ts";
import type { Store } from "../state.ts";
import { idOf, setField } from "./field_control.ts";
import type { Control, FieldReport } from "./field_control.ts";

interface Choice {
  id: string;
  name: string;
}

interface Row extends Choice {
  element: HTMLElement;
  detail: HTMLElement;
  haystack: string;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9.]+/g, " ");

/** `details` says something of each choice, in their order. */
export function createCombobox(
  field: Field,
  choices: readonly Choice[],
  details: () => string[],
  store: Store,
  report: FieldReport,
): Control {
  const listId = idOf(field.path, "list");
  const input = element("input", {
    type: "text",
    id: idOf(field.path, "field"),
    class: "entry",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-autocomplete": "list",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
  });
  const list = element("ul", {
    class: "choices",
    id: listId,
    role: "listbox",
    "aria-label": field.label,
    hidden: true,
  });
  const nothing = element("p", { class: "choices no-match", hidden: true }, "Nothing matches.");
  const rows: Row[] = choices.map((choice) => {
    const detail = element("span", { class: "choice-detail" });
    const row = element(
      "li",
      { role: "option", id: idOf(field.path, `choice-${choice.id}`), "aria-selected": "false" },
      element("span", { class: "choice-name" }, choice.name),
      detail,
    );
    list.append(row);
    return { ...choice, element: row, detail, haystack: "" };
  });
  /** Told of each choice once the list is first opened. */
  function describe(): void {
    if (rows[0]?.haystack !== "") return;
    const texts = details();
    rows.forEach((row, index) => {
      const text = texts[index] ?? "";
      row.detail.textContent = text;
      const haystack = letters(`${row.name} ${row.id} ${text}`);
      row.haystack = `${haystack} ${haystack.replaceAll(" ", "")}`;
    });
  }
  let shown = "";
  let active: Row | undefined;
  let unread = false;

  const nameOf = (id: string): string => rows.find((row) => row.id === id)?.name ?? id;
  const visible = (): Row[] => rows.filter((row) => !row.element.hidden);

  function activate(row: Row | undefined): void {
    active?.element.classList.remove("active");
    active = row;
    if (row === undefined) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    row.element.classList.add("active");
    input.setAttribute("aria-activedescendant", row.element.id);
    row.element.scrollIntoView({ block: "nearest" });
  }
  function open(query: string): void {
    describe();
    const words = letters(query).split(" ").filter(Boolean);
    for (const row of rows) {
      row.element.hidden = !words.every((word) => row.haystack.includes(word));
      row.element.setAttribute("aria-selected", String(row.id === shown));
    }
    const matches = visible();
    list.hidden = matches.length === 0;
    nothing.hidden = matches.length > 0;
    input.setAttribute("aria-expanded", String(matches.length > 0));
    const likely = query === "" ? shown : query.trim().toLowerCase();
    activate(matches.find((row) => row.id === likely) ?? (query === "" ? undefined : matches[0]));
  }
  function close(): void {
    list.hidden = true;
    nothing.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(undefined);
  }
  function choose(row: Row): void {
    unread = false;
    report.problem("");
    shown = row.id;
    input.value = row.name;
    close();
    setField(store, field.path, row.id);
  }
  function revert(): void {
    unread = false;
    report.problem("");
    input.value = nameOf(shown);
    close();
  }
  /** Leaving the entry takes an exact name or id, and otherwise says what is wrong with it. */
  function leave(): void {
    close();
    const text = input.value.trim();
    if (text === nameOf(shown)) return;
    if (text === "") return revert();
    const typed = text.toLowerCase();
    const exact = rows.find((row) => row.id === typed || row.name.toLowerCase() === typed);
    if (exact !== undefined) return choose(exact);
    unread = true;
    report.problem(`Nothing is called “${text.slice(0, 40)}”; choose from the list.`);
  }

  input.addEventListener("focus", () => input.select());
  input.addEventListener("click", () => {
    if (list.hidden) open("");
  });
  input.addEventListener("input", () => {
    unread = true;
    open(input.value);
  });
  input.addEventListener("blur", leave);
  input.addEventListener("keydown", (event) => {
    const matches = visible();
    const at = active === undefined ? -1 : matches.indexOf(active);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return open(unread ? input.value : "");
      const step = event.key === "ArrowDown" ? 1 : -1;
      const from = at < 0 && step < 0 ? 0 : at;
      activate(matches[(from + step + matches.length) % matches.length]);
    } else if (event.key === "Enter") {
      if (!list.hidden && active !== undefined) {
        event.preventDefault();
        choose(active);
      } else leave();
    } else if (event.key === "Escape" && (!list.hidden || unread)) {
      event.preventDefault();
      event.stopPropagation();
      revert();
    } else if (event.key === "PageDown" || event.key === "PageUp") {
      if (list.hidden) return;
      event.preventDefault();
      activate(event.key === "PageDown" ? matches[matches.length - 1] : matches[0]);
    }
  });
  // The entry keeps the focus while the list is used with the pointer.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const row = rows.find((candidate) => candidate.element.contains(event.target as Node));
    if (row !== undefined) choose(row);
  });

  return {
    element: element("div", { class: "combobox" }, input, list, nothing),
    input,
    show(view) {
      const id = String(view.value ?? view.effective ?? "");
      if (id === shown) return;
      shown = id;
      unread = false;
      report.problem("");
      input.value = nameOf(id);
    },
    clear() {
      unread = false;
      input.value = nameOf(String(field.default ?? ""));
      close();
    },
  };
}
