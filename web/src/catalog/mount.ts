// SPDX-License-Identifier: MIT
// The two catalogs, each an introduction, a key to its tags, and its table.

import type { Catalog, Engine } from "longpeak";
import "../../styles/catalog.css";
import { element } from "../dom.ts";
import type { Store } from "../state.ts";
import { acceleratorTable, confidencesOf } from "./accelerators.ts";
import { rowActions } from "./actions.ts";
import { modelTable } from "./models.ts";
import { confidenceKey } from "./provenance.ts";
import { createCatalogTable } from "./table.ts";

function defaultOf({ fields }: Catalog, path: string): string {
  return String(fields.find((field) => field.path === path)?.default ?? "");
}

const modelsIntroduction =
  "Parameters are counted from each model’s shape, the text decoder with embedding and head; " +
  "“published” is what its maker prints, and how far the count is from it. Press a name for the " +
  "exact figures and where they come from.";

const acceleratorsIntroduction =
  "Of one device: memory as sold, dense rates without sparsity, links in one direction. A dash is a " +
  "figure that the device lacks or its maker does not publish. Press a name for sources and conflicts.";

export function mountModels(host: HTMLElement, engine: Engine, store: Store): void {
  const catalog = engine.catalog();
  const actions = rowActions("model", defaultOf(catalog, "model.id"), store);
  host.append(
    element("p", { class: "catalog-introduction" }, modelsIntroduction),
    confidenceKey(catalog.models.map((model) => model.confidence)),
    createCatalogTable(modelTable(catalog.models, actions)),
  );
  actions.connect();
}

export function mountAccelerators(host: HTMLElement, engine: Engine, store: Store): void {
  const catalog = engine.catalog();
  const actions = rowActions("hardware", defaultOf(catalog, "hardware.id"), store);
  host.append(
    element("p", { class: "catalog-introduction" }, acceleratorsIntroduction),
    confidenceKey(confidencesOf(catalog.accelerators)),
    createCatalogTable(acceleratorTable(catalog.accelerators, actions)),
  );
  actions.connect();
}
