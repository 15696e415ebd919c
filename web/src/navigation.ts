// SPDX-License-Identifier: MIT
// Moving about the page: links to its sections, undo, and the folded inputs of a narrow screen.

import { byId } from "./dom.ts";
import type { Store } from "./state.ts";

/** The fragment holds the scenario, so links to sections scroll without changing the address. */
function connectSectionLinks(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href^="#"]');
    const id = link?.getAttribute("href")?.slice(1) ?? "";
    const target = id === "" ? null : document.getElementById(id);
    if (target === null) return;
    event.preventDefault();
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    const folded = target.querySelector<HTMLDetailsElement>(":scope > details");
    if (folded !== null) folded.open = true;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  });
}

/** Entries keep the undo of their own text. */
function isTextEntry(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !["range", "radio"].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}

function connectUndo(store: Store): void {
  byId("undo").addEventListener("click", store.undo);
  document.addEventListener("keydown", (event) => {
    const pressed = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
    if (!pressed || event.shiftKey || isTextEntry(event.target)) return;
    event.preventDefault();
    store.undo();
  });
}

function connectFoldedInputs(): void {
  const scenario = byId("scenario");
  const toggle = byId("inputs-toggle");
  const set = (open: boolean): void => {
    scenario.classList.toggle("open", open);
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? "Done" : "Change";
  };
  toggle.addEventListener("click", () => set(!scenario.classList.contains("open")));
  scenario.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !scenario.classList.contains("open")) return;
    set(false);
    toggle.focus();
  });
}

export function connectNavigation(store: Store): void {
  connectSectionLinks();
  connectUndo(store);
  connectFoldedInputs();
}
