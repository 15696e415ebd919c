// SPDX-License-Identifier: MIT
// The built page served in the ways the tests need, each at an address of its own.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../../script/lib/serve.mjs";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));

/** The page below a path, as on a project site. `close` may be called early to cut the network. */
export const servePage = (base = "/docs/longpeak/") => serve({ root: DIST, base });

async function serveFolder(fill) {
  const folder = await mkdtemp(join(tmpdir(), "longpeak-site-"));
  await fill(folder);
  const site = await serve({ root: folder });
  return { ...site, close: () => site.close().then(() => rm(folder, { recursive: true })) };
}

/** The page in a browser whose WebAssembly was taken away before anything else ran. */
export function servePageWithoutWebAssembly() {
  return serveFolder(async (folder) => {
    await cp(DIST, folder, { recursive: true });
    await writeFile(join(folder, "without.js"), "delete globalThis.WebAssembly;\n");
    for (const name of ["index.html", "embed.html"]) {
      const html = await readFile(join(folder, name), "utf8");
      const changed = html.replace("<title>", '<script src="./without.js"></script><title>');
      await writeFile(join(folder, name), changed);
    }
  });
}

/** The page of a host that forgot to copy the engine. */
export function servePageWithoutEngine() {
  return serveFolder(async (folder) => {
    await cp(DIST, folder, { recursive: true });
    const files = await readdir(folder, { recursive: true });
    for (const file of files.filter((name) => name.endsWith(".wasm"))) await rm(join(folder, file));
  });
}

/** Somebody else's page, at another origin, with the markup given. */
export function serveForeignPage(markup) {
  return serveFolder((folder) =>
    writeFile(
      join(folder, "index.html"),
      `<!doctype html><html lang="en"><title>Notes</title><link rel="icon" href="data:,">
       <h1>Notes</h1>${markup}</html>`,
    ),
  );
}
