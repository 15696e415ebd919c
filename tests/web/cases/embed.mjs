// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { METRICS } from "../../package/engine.mjs";
import { serveForeignPage } from "../lib/sites.mjs";

const FRAME = "iframe";

/** The markup that the page's share panel hands out, and its script. */
async function sharedMarkup(calculator, fragment, show) {
  await calculator.open(fragment);
  await calculator.openShare();
  return calculator.page.run(async (choice) => {
    const select = document.querySelector("#share-show");
    select.value = choice;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    const texts = [];
    for (const label of ["Copy embed", "Copy script"]) {
      [...document.querySelectorAll("#share-panel button")]
        .find((button) => button.textContent === label)
        .click();
      texts.push(document.querySelector("#share-panel textarea").value);
    }
    return texts.join("\n");
  }, show);
}

async function untilInFrame(calculator, what, action) {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = await calculator.page.runInFrame(FRAME, action).catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const SHOWN = {
  summary: () => document.querySelectorAll("#view .card:not([hidden]) .value").length,
  table: () => document.querySelectorAll("#view tbody tr").length,
  "card.prefill_seconds": () =>
    document.querySelectorAll("#view .card:not([hidden]) .value").length,
  "curve.decode_seconds_per_token": () => document.querySelectorAll("#view svg[role=img]").length,
};

const COUNT = { summary: METRICS.length, table: METRICS.length };

export default function (check, { engine, format, site }) {
  for (const [show, count] of Object.entries(SHOWN)) {
    check(`an embed of ${show} works on another origin and fits its frame`, async (calculator) => {
      const markup = await sharedMarkup(calculator, "#v1&workload.context_tokens=128000", show);
      const foreign = await serveForeignPage(markup);
      try {
        await calculator.page.open(foreign.url);
        const shown = await untilInFrame(calculator, "the embed shows its content", count);
        assert.equal(shown, COUNT[show] ?? 1);
        await calculator.until(
          "the frame has the height of its content",
          () => Number(document.querySelector("iframe").height) !== 420,
        );
        // It is told once before the content is there, and again with it.
        await untilInFrame(
          calculator,
          "all of the content is in sight",
          () => document.documentElement.scrollHeight <= innerHeight + 1,
        );
        const [content, visible] = await calculator.page.runInFrame(FRAME, () => [
          document.documentElement.scrollHeight,
          innerHeight,
        ]);
        assert.ok(content <= visible + 1, `${content} px in a frame of ${visible} px`);
        const link = await calculator.page.runInFrame(
          FRAME,
          () => document.querySelector("#open").href,
        );
        assert.ok(link.startsWith(site.url), link);
        await calculator.open(link.slice(site.url.length));
        await calculator.shows({ workload: { context_tokens: 128_000 } });
        assert.deepEqual(calculator.page.problems, []);
      } finally {
        await foreign.close();
      }
    });
  }

  check("an embed shows the engine's numbers", async (calculator) => {
    const fragment = "#v1&model.id=llama-3.1-8b&show=card.prefill_seconds";
    await calculator.page.open(`${site.url}embed.html${fragment}`);
    const reading = await calculator.until(
      "the card is shown",
      () => document.querySelector("#view .card:not([hidden]) .reading")?.textContent,
    );
    const { metrics } = engine.evaluate({ model: { id: "llama-3.1-8b" } }).value;
    const expected = format.formatText(metrics.prefill_seconds.value, "seconds");
    assert.equal(reading.replace(/\s+/g, " ").trim(), expected);
  });

  check("an embed of a broken link says what is wrong", async (calculator) => {
    await calculator.page.open(`${site.url}embed.html#v1&model.id=nobody&surprise=1`);
    await calculator.until("the problem is named", () =>
      document.querySelector("#problems")?.textContent.includes("surprise"),
    );
  });
}
