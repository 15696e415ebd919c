// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { servePage, servePageWithoutEngine, servePageWithoutWebAssembly } from "../lib/sites.mjs";

/** All the page ever fetches. */
const ASSETS = readdirSync(new URL("../../../dist/assets/", import.meta.url)).filter(
  (name) => /\.(?:js|css)$/.test(name) && !name.startsWith("embed"),
);

export default function (check, { browser, site }) {
  check("after loading, the page works without network", async (calculator) => {
    const own = await servePage();
    await calculator.open("", own);
    await own.close();
    await calculator.enter("workload.context_tokens", "1M");
    await calculator.shows({ workload: { context_tokens: 1_000_000 } });
    await calculator.change({ path: "model.id", type: "id" }, "deepseek-v3");
    await calculator.shows({
      model: { id: "deepseek-v3" },
      workload: { context_tokens: 1_000_000 },
    });
  });

  check("once it has rested, its folded parts work without network too", async (calculator) => {
    const own = await servePage();
    await calculator.open("", own);
    await calculator.until(
      "the rest is fetched",
      (files) => {
        const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
        return files.every((file) => fetched.some((name) => name.endsWith(file)));
      },
      ASSETS,
    );
    await own.close();
    await calculator.openShare();
    await calculator.page.run(() =>
      document.querySelector("#accelerators > details").setAttribute("open", ""),
    );
    await calculator.appears("#accelerators tbody");
    await calculator.page.run(() => document.querySelector('[aria-controls="import"]').click());
    await calculator.appears("#import-text");
    assert.deepEqual(calculator.page.problems, []);
  });

  check("a folded part that cannot be fetched says so", async (calculator) => {
    const own = await servePage();
    await calculator.open("", own);
    await own.close();
    await calculator.page.run(() =>
      document.querySelector("#models > details").setAttribute("open", ""),
    );
    await calculator.until("it is said", () =>
      document.querySelector("#models").textContent.includes("could not be shown"),
    );
    await calculator.shows({});
  });

  for (const [what, serveBroken, word] of [
    ["without WebAssembly", servePageWithoutWebAssembly, "WebAssembly"],
    ["without the file longpeak.wasm", servePageWithoutEngine, "longpeak.wasm"],
  ]) {
    check(`${what} page and embed say what is missing`, async (calculator) => {
      const own = await serveBroken();
      try {
        for (const name of ["", "embed.html"]) {
          await calculator.page.open(own.url + name);
          await calculator.until(
            `${word} is named`,
            (wanted) =>
              document.querySelector("[role=alert], #problems")?.innerText.includes(wanted),
            word,
          );
        }
      } finally {
        await own.close();
      }
    });
  }

  check("without JavaScript the markup itself says what is needed", async (calculator) => {
    for (const name of ["", "embed.html"]) {
      const html = await (await fetch(site.url + name)).text();
      const noscript = /<noscript>([\s\S]*?)<\/noscript>/.exec(html)?.[1] ?? "";
      assert.match(noscript, /JavaScript/);
    }
    if (browser.name !== "chromium") return;
    await calculator.page.raw.setJavaScriptEnabled(false);
    await calculator.page.open(site.url);
    const visible = await calculator.page.raw.$eval("noscript", (element) => element.innerText);
    assert.match(visible, /JavaScript/);
  });
}
