// SPDX-License-Identifier: MIT
// The small menu of a chart that saves it to a file.

import { element } from "../dom.ts";

/** What a chart can be saved as. */
const exportKinds = [
  ["svg", "SVG drawing"],
  ["png", "PNG picture"],
  ["csv", "CSV data"],
] as const;

export type ExportKind = (typeof exportKinds)[number][0];

export function exportMenu(name: string, onExport: (kind: ExportKind) => void): HTMLElement {
  const summary = element("summary", { "aria-label": `Save ${name}` }, "Save");
  const menu = element("details", { class: "menu" }, summary);
  const list = element("div", { class: "menu-list" });
  for (const [kind, label] of exportKinds) {
    const button = element("button", { type: "button" }, label);
    button.addEventListener("click", () => {
      menu.open = false;
      onExport(kind);
    });
    list.append(button);
  }
  menu.append(list);
  menu.addEventListener("focusout", (event) => {
    if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    summary.focus();
  });
  return menu;
}
