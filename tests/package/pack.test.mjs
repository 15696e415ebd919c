// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { engine, PACKAGE } from "./engine.mjs";

const folder = mkdtempSync(join(tmpdir(), "longpeak-pack-"));
after(() => rmSync(folder, { recursive: true }));

const run = (command, ...words) => execFileSync(command, words, { cwd: folder, encoding: "utf8" });
const [packed] = JSON.parse(
  run("npm", "pack", fileURLToPath(PACKAGE), "--json", "--loglevel=silent"),
);

test("pack: the archive holds the package and nothing else", () => {
  const files = packed.files.map(({ path }) => path).sort();
  assert.deepEqual(files, [
    "LICENSE",
    "README.md",
    "engine.js",
    "index.d.ts",
    "index.js",
    "longpeak.mjs",
    "longpeak.wasm",
    "node.js",
    "package.json",
  ]);
});

test("pack: installed in an empty folder, it can be imported by its name", () => {
  writeFileSync(join(folder, "package.json"), "{}");
  run(
    "npm",
    "install",
    "--offline",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    packed.filename,
  );
  writeFileSync(
    join(folder, "use.mjs"),
    `import { load } from "longpeak";
     console.log(JSON.stringify((await load()).evaluate({})));`,
  );
  assert.deepEqual(JSON.parse(run("node", "use.mjs")), engine.evaluate({}));
});
