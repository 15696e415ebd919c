// SPDX-License-Identifier: MIT
// Runs the same cases in one browser: each gets a page of its own, the engine and the page's own formats.

import { after, test } from "node:test";
import { engine } from "../../package/engine.mjs";
import { Calculator } from "./calculator.mjs";
import { pageModules } from "./modules.mjs";
import { servePage } from "./sites.mjs";

export async function runCases(browser, files) {
  const site = await servePage();
  const { format, link } = await pageModules("format", "link");
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Adds a test; `body` gets the page, closed afterwards whatever happens. */
  function check(title, body) {
    test(`${browser.name}: ${title}`, { timeout: 60_000 }, async () => {
      const page = await browser.newPage();
      try {
        await body(new Calculator(page, { engine, format, site }));
      } finally {
        await page.close();
      }
    });
  }

  test(`${browser.name}: is ${browser.version}`, () => undefined);
  for (const { default: addCases } of files)
    addCases(check, { browser, engine, format, link, site });
}
