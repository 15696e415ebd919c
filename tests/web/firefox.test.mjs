// SPDX-License-Identifier: MIT

import { ALL } from "./cases/all.mjs";
import { launch } from "./lib/puppeteer.mjs";
import { runCases } from "./lib/suite.mjs";

await runCases(await launch("firefox"), ALL);
