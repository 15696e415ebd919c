// SPDX-License-Identifier: MIT
// The way to a model of one's own: a button beside the model, and a file dropped anywhere. The rest
// is loaded when it is first asked for.

import type { Engine } from "longpeak";
import { showPartFailure } from "../banner.ts";
import { byId, element } from "../dom.ts";
import { later } from "../later.ts";
import type { Store } from "../state.ts";
import { droppedFile } from "./dropped.ts";

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
    // On a narrow screen the inputs fold away, and the button with them.
    const toggle = byId("inputs-toggle");
    if (open && toggle.getAttribute("aria-expanded") === "true") toggle.click();
    if (!open) (button.offsetParent === null ? toggle : button).focus();
  }
  const load = later(() =>
    import("./mount.ts").then(({ mountImport }) =>
      mountImport(section, engine, store, () => set(false)),
    ),
  );
  async function open(file?: File | string): Promise<void> {
    try {
      const shown = await load();
      set(true);
      shown.open();
      if (file !== undefined) await shown.read(file);
    } catch (error) {
      showPartFailure(section, "Import", error);
      set(true);
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
    if (event.dataTransfer === null) return;
    const dropped = droppedFile(event.dataTransfer);
    if (dropped === undefined) return;
    event.preventDefault();
    void open(dropped);
  });
}
