// SPDX-License-Identifier: MIT
// Every JavaScript block of the documentation that uses the package runs as it stands.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { PACKAGE } from "./engine.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "longpeak-documentation-"));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "node_modules"));
symlinkSync(fileURLToPath(PACKAGE), join(folder, "node_modules", "longpeak"));

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

for (const page of pages) {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = [...text.matchAll(/^```(?:js|javascript|mjs)\n([\s\S]*?)^```$/gm)].map(
    ([, code]) => code,
  );
  blocks.forEach((code, index) => {
    if (!code.includes('from "longpeak"')) return;
    test(`documentation: JavaScript block ${index + 1} of ${page} runs`, () => {
      const file = join(folder, "block.mjs");
      writeFileSync(file, code);
      execFileSync(process.execPath, [file], { cwd: folder, stdio: "pipe" });
    });
  });

  test(`documentation: the files that ${page} points to exist`, () => {
    const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, target]) => target);
    for (const target of links) {
      const base = new URL(page, `file://${root}`);
      assert.doesNotThrow(() => openTarget(new URL(target, base)), `${page} -> ${target}`);
    }
  });
}

function openTarget(url) {
  try {
    return readFileSync(url);
  } catch (error) {
    if (error.code === "EISDIR") return readdirSync(url);
    throw error;
  }
}
