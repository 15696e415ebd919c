// SPDX-License-Identifier: MIT
// The page's modules that need no browser, compiled so that Node can import them.

import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const path = (name) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** `{format, link, ...}`: the exports of web/src/<name>.ts for each name. */
export async function pageModules(...names) {
  const outDir = path(`build/test/modules-${process.pid}`);
  await build({
    configFile: false,
    logLevel: "error",
    root: path("web"),
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: Object.fromEntries(names.map((name) => [name, path(`web/src/${name}.ts`)])),
        formats: ["es"],
        fileName: (_format, name) => `${name}.mjs`,
      },
    },
  });
  const modules = {};
  for (const name of names) {
    modules[name] = await import(pathToFileURL(`${outDir}/${name}.mjs`));
  }
  return modules;
}
