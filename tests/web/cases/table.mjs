// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { METRICS, valueOf } from "../../package/engine.mjs";

const CONTEXTS = [4000, 32_000, 50_000, 128_000, 200_000, 1_000_000, 10_000_000];

/** Rows of the metric table: the value part of each cell. */
const cells = () =>
  [...document.querySelectorAll("#table tbody tr")].map((row) =>
    [...row.querySelectorAll(".cell-value")].map((cell) => cell.textContent),
  );

export default function (check, { engine, format }) {
  /** The same rows from an engine of our own. */
  function expectedCells(contexts, scenario = {}) {
    const estimates = contexts.map((context_tokens) =>
      valueOf(engine.evaluate({ ...scenario, workload: { context_tokens } })),
    );
    return METRICS.map((metric) =>
      estimates.map(({ metrics }) =>
        format.formatText(metrics[metric].value, format.unitOfMetric(metric)),
      ),
    );
  }

  check("the table shows the five metrics at seven contexts", async (calculator) => {
    await calculator.open();
    assert.deepEqual(await calculator.page.run(cells), expectedCells(CONTEXTS));
  });

  check("the table follows the model, and takes a column of one's own", async (calculator) => {
    await calculator.open("#v1&model.id=llama-3.1-8b");
    await calculator.focus("#contexts-entry");
    await calculator.page.type("64K");
    await calculator.page.press("Enter");
    await calculator.until("the address holds the column", () => location.hash.includes("64000"));
    const contexts = [...CONTEXTS, 64_000].sort((a, b) => a - b);
    const expected = expectedCells(contexts, { model: { id: "llama-3.1-8b" } });
    assert.deepEqual(await calculator.page.run(cells), expected);
  });

  check("the arithmetic on a card ends in the card's value", async (calculator) => {
    await calculator.open();
    for (const metric of METRICS) {
      await calculator.page.run(
        (name) => document.querySelector(`#cards [data-metric="${name}"] [aria-expanded]`).click(),
        metric,
      );
      const reading = (await calculator.cards())[metric].split(";")[0];
      const number = reading.split(" ")[0];
      const arithmetic = await calculator.text(`#arithmetic-${metric}`);
      assert.ok(arithmetic.includes(number), `${reading} in "${arithmetic}"`);
      const { equation } = valueOf(engine.evaluate({})).metrics[metric];
      assert.ok(arithmetic.includes(equation), `${equation} in "${arithmetic}"`);
    }
  });

  check("the paper's figures are listed with what they are trusted for", async (calculator) => {
    await calculator.open();
    const rows = await calculator.page.run(() =>
      [...document.querySelectorAll("#paper tbody tr")].map((row) => row.textContent),
    );
    const figures = engine.paperFigures();
    for (const { quantity, printed, trust } of figures) {
      const row = rows.find((text) => text.includes(quantity) && text.includes(printed));
      assert.ok(row, `${quantity}: ${printed}`);
      assert.ok(row.includes(trust), `${quantity} is marked ${trust}`);
    }
  });
}
