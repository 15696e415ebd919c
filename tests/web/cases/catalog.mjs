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

  check(
    "the keyboard alone filters, sorts, opens and uses, and keeps the focus",
    async (calculator) => {
      await calculator.open();
      const { page } = calculator;
      const at = () =>
        document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent;
      const tabTo = async (label) => {
        for (let step = 0; step < 40; step += 1) {
          await page.press("Tab");
          if ((await page.run(at)).startsWith(label)) return;
        }
        assert.fail(`Tab does not reach ${label}; it is at ${await page.run(at)}`);
      };
      await calculator.focus("#accelerators > details > summary");
      await page.press("Enter");
      await calculator.appears("#accelerators tbody");
      await page.press("Tab");
      assert.equal(await page.run(() => document.activeElement.id), "accelerators-filter");
      await page.type("h200");
      await tabTo("HBM bandwidth");
      await page.press("Enter");
      assert.ok((await page.run(at)).startsWith("HBM bandwidth"));
      assert.equal(
        await calculator.attribute("#accelerators [aria-sort]", "aria-sort"),
        "descending",
      );
      const [first] = await page.run(names, "#accelerators");
      await tabTo(first);
      await page.press("Enter");
      assert.equal(await page.run(at), first);
      const { id, sources } = accelerators.find(({ name }) => name === first);
      const detail = await calculator.text("#accelerators .row-detail:not([hidden])");
      assert.ok(detail.includes(sources[0].title), detail);
      await tabTo(`Use ${first}`);
      await page.press("Enter");
      await calculator.shows({ hardware: { id } });
      assert.equal(await page.run(at), `Use ${first}`);
    },
  );

  check("a filter that leaves nothing says so and is taken back", async (calculator) => {
    await openCatalog(calculator, "models");
    await calculator.focus("#models-filter");
    await calculator.page.type("no such model");
    assert.equal(
      await calculator.text("#models [role=status]"),
      `0 of ${models.length} models: nothing matches`,
    );
    await calculator.page.run(press, "#models .catalog-tools button", "Show all");
    assert.equal((await calculator.page.run(names, "#models")).length, models.length);
    assert.equal(await calculator.page.run(() => document.activeElement.id), "models-filter");
  });

  check("what is shown is saved, in its order", async (calculator) => {
    await openCatalog(calculator, "models");
    await calculator.focus("#models-filter");
    await calculator.page.type("qwen3");
    await calculator.page.run(press, "#models .sort", "Active");
    const shown = await calculator.page.run(names, "#models");
    const [csv, json] = await calculator.page.run(async () => {
      const blobs = [];
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        blobs.push(blob);
        return create(blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
      for (const kind of ["CSV", "JSON"]) {
        document.querySelector(`#models [aria-label="Save these models as ${kind}"]`).click();
      }
      return Promise.all(blobs.map((blob) => blob.text()));
    });
    const rows = JSON.parse(json);
    assert.deepEqual(
      rows.map(({ name }) => name),
      shown,
    );
    const byId = new Map(models.map((model) => [model.id, model]));
    for (const row of rows) assert.deepEqual(row, byId.get(row.id));
    const lines = csv.trim().split("\r\n");
    assert.equal(lines.length, shown.length + 1);
    for (const [index, { id, parameters }] of rows.entries()) {
      assert.ok(lines[index + 1].startsWith(`${id},`), lines[index + 1]);
      assert.ok(lines[index + 1].includes(`,${parameters},`), lines[index + 1]);
    }
  });
}
