// SPDX-License-Identifier: MIT
// Browsers and workers: longpeak.wasm is fetched from beside this file.
import createModule from "./longpeak.mjs";
import { createEngine } from "./engine.js";

export async function load(options = {}) {
  return createEngine(await createModule(options));
}
