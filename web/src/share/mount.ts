// SPDX-License-Identifier: MIT
// Sharing: a button and the panel it opens.

import type { Engine } from "longpeak";
import { showPartFailure } from "../banner.ts";
import { element } from "../dom.ts";
import type { Evaluate } from "../evaluation.ts";
import { later } from "../later.ts";
import type { Store } from "../state.ts";

export function mountShare(
  host: HTMLElement,
  engine: Engine,
  store: Store,
  evaluate: Evaluate,
): void {
  const button = element(
    "button",
    { type: "button", class: "quiet", "aria-expanded": "false", "aria-controls": "share-panel" },
    "Share",
  );
  const panel = element("div", {
    id: "share-panel",
    class: "share-panel",
    role: "group",
    "aria-label": "Share this scenario",
    hidden: true,
  });
  host.append(button, panel);

  const fill = later(() =>
    import("./panel.ts").then(({ fillSharePanel }) =>
      fillSharePanel(panel, engine, store, evaluate),
    ),
  );
  let wanted = false;
  function show(): void {
    panel.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
  }
  async function open(): Promise<void> {
    wanted = true;
    try {
      (await fill())();
    } catch (error) {
      showPartFailure(panel, "Sharing", error);
    }
    show();
  }
  function close(): void {
    wanted = false;
    show();
  }
  button.addEventListener("click", () => {
    if (wanted) close();
    else void open();
  });
  host.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !wanted) return;
    close();
    button.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (wanted && !host.contains(event.target as Node)) close();
  });
}
