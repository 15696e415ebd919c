// SPDX-License-Identifier: MIT
// Node: longpeak.wasm is read from the disk.
import { readFile } from "node:fs/promises";
import createModule from "./longpeak.mjs";
import { createEngine } from "./engine.js";

export async function load(options = {}) {
  const wasmBinary =
    options.wasmBinary ?? (await readFile(new URL("./longpeak.wasm", import.meta.url)));
  return createEngine(await createModule({ ...options, wasmBinary }));
}
