// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";

const names = (section) =>
  [...document.querySelectorAll(`${section} tbody:not([hidden]) .row-fold`)].map(
    (name) => name.textContent,
  );
const press = (selector, text) =>
  [...document.querySelectorAll(selector)].find((one) => one.textContent.startsWith(text)).click();

export default function (check, { engine }) {
  const { models, accelerators } = engine.catalog();

  async function openCatalog(calculator, kind) {
    await calculator.open();
    await calculator.page.run((id) => {
      document.querySelector(`#${id} details`).open = true;
    }, kind);
    await calculator.appears(`#${kind} tbody`);
  }

  for (const [kind, rows] of [
    ["models", models],
    ["accelerators", accelerators],
  ]) {
    check(`every one of the ${kind} is listed with where it comes from`, async (calculator) => {
      await openCatalog(calculator, kind);
      assert.deepEqual(
        await calculator.page.run(names, `#${kind}`),
        rows.map((row) => row.name),
      );
      await calculator.page.run((id) => document.querySelector(`#${id} .row-fold`).click(), kind);
      const { sources = [rows[0].source] } = rows[0];
      const detail = await calculator.text(`#${kind} .row-detail`);
      assert.ok(detail.includes(sources[0].title), detail);
      assert.deepEqual(calculator.page.problems, []);
    });
  }

  check("a heading sorts the models, and again the other way", async (calculator) => {
    await openCatalog(calculator, "models");
    const sorted = [...models].sort((a, b) => b.parameters - a.parameters);
    await calculator.page.run(press, "#models .sort", "Parameters");
    assert.equal((await calculator.page.run(names, "#models"))[0], sorted[0].name);
    await calculator.page.run(press, "#models .sort", "Parameters");
    assert.equal((await calculator.page.run(names, "#models"))[0], sorted.at(-1).name);
    const direction = await calculator.attribute("#models [aria-sort]", "aria-sort");
    assert.equal(direction, "ascending");
  });

  check("the filter leaves what holds every word", async (calculator) => {
    await openCatalog(calculator, "accelerators");
    await calculator.focus("#accelerators-filter");
    await calculator.page.type("nvidia h100");
    const found = await calculator.page.run(names, "#accelerators");
    assert.ok(found.length > 0 && found.length < accelerators.length);
    const all = accelerators.filter(({ maker, name }) => maker === "NVIDIA" && /H100/.test(name));
    for (const { name } of all) assert.ok(found.includes(name), name);
    assert.match(
      await calculator.text("#accelerators [role=status]"),
      new RegExp(`^${found.length} of ${accelerators.length} accelerators$`),
    );
  });

  check("a row is used, and another drawn beside it", async (calculator) => {
    await openCatalog(calculator, "models");
    await calculator.page.run(() =>
      document.querySelector('#models [aria-label="Use Llama 3.1 8B"]').click(),
    );
    await calculator.shows({ model: { id: "llama-3.1-8b" } });
    const other = models.find(({ id }) => id === "yi-34b-200k");
    await calculator.page.run(
      (name) => document.querySelector(`#models [aria-label^="Compare ${name}:"]`).click(),
      other.name,
    );
    await calculator.until("the address holds the curve", () =>
      location.hash.includes("series.model=yi-34b-200k"),
    );
  });
}
