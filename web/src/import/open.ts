// SPDX-License-Identifier: MIT
// The way to a model of one's own: a button beside the model, and a file dropped anywhere. The rest
// is loaded when it is first asked for.

import type { Engine } from "longpeak";
import { showPartFailure } from "../banner.ts";
import { byId, element } from "../dom.ts";
import { later } from "../later.ts";
import type { Store } from "../state.ts";

export function connectImport(beside: HTMLElement, engine: Engine, store: Store): void {
  const section = byId("import");
  const button = element(
    "button",
    { type: "button", class: "link-like", "aria-expanded": "false", "aria-controls": "import" },
    "Use your own model",
  );
  beside.append(button);

  function set(open: boolean): void {
    section.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (!open) button.focus();
  }
  const load = later(() =>
    import("./mount.ts").then(({ mountImport }) =>
      mountImport(section, engine, store, () => set(false)),
    ),
  );
  async function open(file?: File): Promise<void> {
    set(true);
    try {
      const shown = await load();
      shown.open();
      if (file !== undefined) await shown.read(file);
    } catch (error) {
      showPartFailure(section, "Import", error);
    }
  }

  button.addEventListener("click", () => {
    if (section.hidden) void open();
    else set(false);
  });

  const holdsFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") ?? false;
  const mark = (on: boolean): void => {
    document.documentElement.classList.toggle("dropping", on);
  };
  document.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    mark(false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void open(file);
  });
}
