// SPDX-License-Identifier: MIT
// The catalogs of models and accelerators: loaded and built when one is first opened.

import type { Engine } from "longpeak";
import { showPartFailure } from "../banner.ts";
import { byId, element } from "../dom.ts";
import { later } from "../later.ts";
import type { Store } from "../state.ts";

export function connectCatalog(engine: Engine, store: Store): void {
  const load = later(() => import("./mount.ts"));
  for (const kind of ["models", "accelerators"] as const) {
    const details = byId(kind).querySelector("details");
    if (details === null) continue;
    const body = element("div", { class: "catalog-body" });
    details.append(body);
    details.addEventListener("toggle", () => {
      if (!details.open || body.hasChildNodes()) return;
      body.append(element("p", { class: "quiet-text" }, "Loading the table."));
      load()
        .then(({ mountModels, mountAccelerators }) => {
          body.replaceChildren();
          (kind === "models" ? mountModels : mountAccelerators)(body, engine, store);
        })
        .catch((error: unknown) => showPartFailure(body, "The table", error));
    });
  }
}
