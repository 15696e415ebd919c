// SPDX-License-Identifier: MIT
// What a reader should know about an answer, one line each.

import type { Note } from "longpeak";
import { element } from "./dom.ts";

export function createNotes(): { element: HTMLElement; show(notes: Note[]): void } {
  const list = element("ul", { class: "notes" });
  let shown = "";
  return {
    element: list,
    show(notes) {
      const key = notes.map((note) => note.message).join("\n");
      if (key === shown) return;
      shown = key;
      list.replaceChildren(...notes.map((note) => element("li", {}, note.message)));
    },
  };
}
