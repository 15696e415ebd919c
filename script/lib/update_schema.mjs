// SPDX-License-Identifier: MIT

import { readFileSync, writeFileSync } from "node:fs";
import { load } from "../../dist/npm/node.js";
import { schemaText } from "./schema.mjs";

const file = new URL("../../docs/scenario.schema.json", import.meta.url);
const text = schemaText((await load()).catalog());

if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (readFileSync(file, "utf8") !== text) {
  console.error("docs/scenario.schema.json is out of date; run script/update-schema");
  process.exit(1);
}
