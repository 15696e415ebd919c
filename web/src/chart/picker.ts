// SPDX-License-Identifier: MIT
// A search for one more curve among hardware and models, after the combobox pattern of the WAI-ARIA
// practices: the entry keeps the focus, the list is walked with the arrow keys.

import type { Index } from "longpeak";
import { element } from "../dom.ts";
import type { SeriesKind } from "./series.ts";

export interface Candidate {
  kind: Exclude<SeriesKind, "scenario">;
  id: string;
  name: string;
  detail: string;
}

interface Row extends Candidate {
  element: HTMLElement;
  words: string;
}

export function candidatesOf(index: Index): Candidate[] {
  const hardware = index.accelerators.map((row) => ({
    kind: "hardware" as const,
    id: row.id,
    name: row.name,
    detail: `hardware, ${row.maker} ${row.year}`,
  }));
  const models = index.models.map((row) => ({
    kind: "model" as const,
    id: row.id,
    name: row.name,
    detail: `model, ${row.maker}`,
  }));
  return [...hardware, ...models];
}

export class Picker {
  readonly element: HTMLElement;
  private readonly input = element("input", {
    type: "text",
    class: "entry picker-entry",
    role: "combobox",
    "aria-label": "Add a curve: other hardware or another model",
    "aria-expanded": "false",
    "aria-controls": "picker-choices",
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Add hardware or a model",
  });
  private readonly list = element("ul", {
    class: "choices",
    id: "picker-choices",
    role: "listbox",
    "aria-label": "Hardware and models",
    hidden: true,
  });
  private readonly nothing = element(
    "p",
    { class: "choices no-match", hidden: true },
    "Nothing matches.",
  );
  private readonly rows: Row[];
  private readonly onPick: (candidate: Candidate) => void;
  private taken: ReadonlySet<string> = new Set();
  private active: Row | undefined;

  constructor(candidates: readonly Candidate[], onPick: (candidate: Candidate) => void) {
    this.onPick = onPick;
    this.rows = candidates.map((candidate, index) => this.makeRow(candidate, index));
    this.element = element(
      "div",
      { class: "combobox picker" },
      this.input,
      this.list,
      this.nothing,
    );
    this.input.addEventListener("input", () => this.open());
    this.input.addEventListener("click", () => this.open());
    this.input.addEventListener("blur", () => this.close());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const target = event.target as Node;
      const row = this.rows.find((candidate) => candidate.element.contains(target));
      if (row) this.pick(row);
    });
  }

  /** Keys of the curves already drawn, such as "model/llama-3.1-8b", and whether there is room. */
  update(taken: ReadonlySet<string>, full: boolean): void {
    this.taken = taken;
    this.input.disabled = full;
    this.input.placeholder = full ? "Nine curves at most" : "Add hardware or a model";
  }

  focus(): void {
    this.input.focus();
  }

  private makeRow(candidate: Candidate, index: number): Row {
    const item = element(
      "li",
      { role: "option", id: `picker-choice-${index}`, "aria-selected": "false" },
      element("span", { class: "choice-name" }, candidate.name),
      " ",
      element("span", { class: "choice-detail" }, candidate.detail),
    );
    this.list.append(item);
    const words = `${candidate.name} ${candidate.id} ${candidate.detail}`.toLowerCase();
    return { ...candidate, element: item, words };
  }

  private visible(): Row[] {
    return this.rows.filter((row) => !row.element.hidden);
  }

  private open(): void {
    const wanted = this.input.value.toLowerCase().split(/\s+/);
    for (const row of this.rows) {
      const known = this.taken.has(`${row.kind}/${row.id}`);
      row.element.hidden = known || !wanted.every((word) => row.words.includes(word));
    }
    const matches = this.visible();
    this.list.hidden = matches.length === 0;
    this.nothing.hidden = matches.length > 0;
    this.input.setAttribute("aria-expanded", String(matches.length > 0));
    this.activate(this.input.value === "" ? undefined : matches[0]);
  }

  private close(): void {
    this.list.hidden = true;
    this.nothing.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.activate(undefined);
  }

  private activate(row: Row | undefined): void {
    this.active?.element.classList.remove("active");
    this.active?.element.setAttribute("aria-selected", "false");
    this.active = row;
    if (row === undefined) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    row.element.classList.add("active");
    row.element.setAttribute("aria-selected", "true");
    row.element.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", row.element.id);
  }

  private pick(row: Row): void {
    this.input.value = "";
    this.close();
    this.onPick(row);
  }

  private onKey(event: KeyboardEvent): void {
    const matches = this.list.hidden ? [] : this.visible();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (matches.length === 0) return this.open();
      const at = this.active ? matches.indexOf(this.active) : -1;
      const step = event.key === "ArrowDown" ? at + 1 : Math.max(at, 0) - 1;
      this.activate(matches[(step + matches.length) % matches.length]);
    } else if (event.key === "Enter" && this.active && !this.list.hidden) {
      event.preventDefault();
      this.pick(this.active);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }
}
