// SPDX-License-Identifier: MIT
// Rewrites the expected values of the golden estimates from dist/npm, after a formula was changed on purpose.
// node tests/golden/estimates/update.mjs, then read the difference.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { load } from "../../../dist/npm/node.js";

const folder = new URL(".", import.meta.url);
const engine = await load();
for (const name of await readdir(folder)) {
  if (!name.endsWith(".json")) continue;
  const file = new URL(name, folder);
  const golden = JSON.parse(await readFile(file, "utf8"));
  const answer = engine.evaluate(golden.scenario);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
  let moved = false;
  for (const [path, before] of Object.entries(golden.expected)) {
    golden.expected[path] = path.split(".").reduce((value, key) => value[key], answer.value);
    moved ||= golden.expected[path] !== before;
  }
  if (moved) await writeFile(file, `${JSON.stringify(golden, null, 2)}\n`);
}
