// SPDX-License-Identifier: MIT
// Needs a display (script/test gives it one) and an English locale.

import { test } from "node:test";
import { ALL } from "./cases/all.mjs";
import { runCases } from "./lib/suite.mjs";
import { launch } from "./lib/webkit.mjs";

let browser;
try {
  browser = await launch();
} catch (error) {
  test("webkit: the driver starts", { skip: error.message }, () => undefined);
}
if (browser) await runCases(browser, ALL);
