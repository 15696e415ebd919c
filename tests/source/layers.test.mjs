// SPDX-License-Identifier: MIT
// Which part of the source may include which: units <- core <- json <- wasm <- web, never upwards.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { filesUnder } from "./files.mjs";

const CPP = /\.(h|cpp)$/;
const includesOf = (file) =>
  [...readFileSync(file, "utf8").matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map(
    ([, name]) => name,
  );

/** Includes of the files under `folder` that `forbidden` refuses, as "file: include". */
function offenders(folder, forbidden, except = /^$/) {
  return filesUnder(folder)
    .filter((file) => CPP.test(file) && !except.test(file))
    .flatMap((file) =>
      includesOf(file)
        .filter((name) => forbidden.test(name))
        .map((name) => `${file}: ${name}`),
    );
}

test("layers: the core includes nothing of wasm, web or Emscripten", () => {
  assert.deepEqual(offenders("core", /^(wasm|web|emscripten)\//), []);
});

test("layers: only core/json uses nlohmann_json", () => {
  for (const folder of ["core", "hardware_db", "wasm"]) {
    assert.deepEqual(offenders(folder, /nlohmann/, /^core\/json\//), []);
  }
});

test("layers: outside core/json and above, nothing includes core/json", () => {
  assert.deepEqual(offenders("core", /^(core\/)?json\//, /^core\/json\//), []);
  assert.deepEqual(offenders("hardware_db", /^(core\/)?json\//), []);
});

test("layers: the core does no input or output and keeps no time", () => {
  const headers =
    /^(iostream|fstream|ostream|filesystem|chrono|ctime|time\.h|random|thread|mutex)$/;
  assert.deepEqual(offenders("core", headers), []);
  const calls = /\b(f?printf|puts|fopen|getenv|std::(cout|cerr))\b/;
  const found = filesUnder("core").filter((file) => calls.test(readFileSync(file, "utf8")));
  assert.deepEqual(found, []);
});

/** Spacing the values of a sweep needs logarithms; no equation does. */
const SPACING = "core/sweep.cpp";

test("layers: the core throws nothing, and its equations use no maths that differs between machines", () => {
  const throwing = /\b(throw|try|catch)\b\s*[({]?/;
  const maths = /\bstd::(exp|log|log2|log10|pow|sin|cos|tan|tanh|cbrt|hypot)\s*\(/;
  const found = filesUnder("core")
    .filter((file) => CPP.test(file) && !file.startsWith("core/json/"))
    .filter((file) => {
      const text = readFileSync(file, "utf8").replace(/\/\/.*$|"[^"\n]*"/gm, "");
      return throwing.test(text) || (file !== SPACING && maths.test(text));
    });
  assert.deepEqual(found, []);
});
