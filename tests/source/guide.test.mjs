// SPDX-License-Identifier: MIT
// The guide to importing lists what the importer reads, and nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { filesUnder } from "./files.mjs";

const text = (file) => readFileSync(file, "utf8");

const architectures = filesUnder("core/json/import")
  .flatMap((file) => [...text(file).matchAll(/Family\{"([^"]+)"/g)])
  .map(([, name]) => name)
  .sort();

test("docs/import.md lists every model_type once", () => {
  const guide = text("docs/import.md");
  const table = guide.slice(
    guide.indexOf("## What it understands"),
    guide.indexOf("## What is an error"),
  );
  const rows = table
    .split("\n")
    .filter((line) => /^\| [^-]/.test(line) && !line.startsWith("| Attention"));
  const listed = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)]).map(([, name]) => name);
  assert.deepEqual(listed.sort(), architectures);
});

test("docs/import.md lists every quantisation method", () => {
  const [, list] = /kMethods = \{(.*?)\n\};/s.exec(
    text("core/json/import/quantization/quantization.cpp"),
  );
  const guide = text("docs/import.md");
  for (const [, name] of list.matchAll(/Method\{"([^"]+)"/g)) {
    assert.match(guide, new RegExp(`^\\|.*\`${name}\``, "m"), name);
  }
});

test("the counts of architectures are those of today", () => {
  for (const file of ["README.md", "CHANGELOG.md"]) {
    const [, count] = /(\d+)\s+values of\s+`model_type`/.exec(text(file));
    assert.equal(Number(count), architectures.length, file);
  }
});
