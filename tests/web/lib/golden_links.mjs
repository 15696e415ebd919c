// SPDX-License-Identifier: MIT
// Links that were handed out once and must open for ever, each with what it meant then.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../golden/links/", import.meta.url);

export const goldenLinks = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({
    name: file.replace(/\.json$/, ""),
    ...JSON.parse(readFileSync(new URL(file, folder), "utf8")),
  }));
