// SPDX-License-Identifier: MIT
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path("web"),
  // Relative addresses: the site works from any sub-path.
  base: "./",
  resolve: { alias: { longpeak: path("dist/npm") } },
  build: {
    outDir: path("dist"),
    // dist/npm is built first and stays; script/build empties the folder.
    emptyOutDir: false,
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [path("web/index.html"), path("web/embed.html")],
      output: {
        // What page and embed share in one file instead of ten; what is fetched later stays apart.
        codeSplitting: {
          groups: [
            { name: "shared", minShareCount: 2, test: /^(?!.*\/src\/(?:catalog|export|import)\/)/ },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
});
