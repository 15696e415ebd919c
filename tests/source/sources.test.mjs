// SPDX-License-Identifier: MIT
// What every source file has in common.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { filesUnder } from "./files.mjs";

const sources = ["core", "hardware_db", "script", "tests", "wasm", "web/src"].flatMap(filesUnder);
const code = sources.filter(
  (file) => /\.(h|cpp|ts|mjs|js|sh|css)$/.test(file) || /^script\/[^./]+$/.test(file),
);

test("sources: the licence stands at the top of each file", () => {
  const bare = code.filter((file) => {
    const head = readFileSync(file, "utf8").split("\n", 2).join("\n");
    return !head.includes("SPDX-License-Identifier: MIT");
  });
  assert.deepEqual(bare, []);
});

test("sources: no file is longer than 600 lines", () => {
  const long = code.filter((file) => readFileSync(file, "utf8").split("\n").length > 600);
  assert.deepEqual(long, []);
});

test("sources: nothing is left to do", () => {
  const mark = new RegExp(["TO" + "DO", "FIX" + "ME", "X" + "XX"].join("|"));
  assert.deepEqual(
    code.filter((file) => mark.test(readFileSync(file, "utf8"))),
    [],
  );
});
