// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** Each violation as "rule: where", so that a failure can be read. */
async function violations(page) {
  await page.load(axeSource);
  return page.run(async () => {
    const { violations: found } = await globalThis.axe.run(document, {
      resultTypes: ["violations"],
    });
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  });
}

const clickButton = (label) =>
  [...document.querySelectorAll("button")].find((one) => one.textContent === label).click();

const everythingOpen = () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const button of document.querySelectorAll("#cards [aria-expanded=false]")) button.click();
};

export default function (check) {
  for (const [what, width, dark] of [
    ["wide", 1280, false],
    ["wide, dark", 1280, true],
    ["narrow", 360, false],
    ["narrow, dark", 360, true],
  ]) {
    check(`axe finds nothing (${what})`, async (calculator) => {
      await calculator.page.resize(width, 900);
      await calculator.open();
      await calculator.page.run(
        (theme) => {
          localStorage.setItem("longpeak-theme", theme);
        },
        dark ? "dark" : "light",
      );
      await calculator.open();
      assert.deepEqual(await violations(calculator.page), []);
      await calculator.page.run(everythingOpen);
      assert.deepEqual(await violations(calculator.page), []);
    });
  }

  for (const [what, width, dark] of [
    ["wide", 1280, false],
    ["narrow, dark", 360, true],
  ]) {
    check(`axe finds nothing in import, form and catalogs (${what})`, async (calculator) => {
      await calculator.page.resize(width, 900);
      await calculator.open();
      await calculator.page.run(
        (theme) => localStorage.setItem("longpeak-theme", theme),
        dark ? "dark" : "light",
      );
      await calculator.open();
      await calculator.unfold();
      await calculator.page.run(() => document.querySelector('[aria-controls="import"]').click());
      await calculator.appears("#import-text");
      await calculator.page.run(clickButton, "Describe it in a form");
      await calculator.page.run(clickButton, "DeepSeek-V3, MLA and experts");
      await calculator.appears("#import .layer-map");
      assert.deepEqual(await violations(calculator.page), []);
      await calculator.page.run(() => {
        const entry = document.querySelector("#custom-num_attention_heads");
        entry.value = "0";
        entry.dispatchEvent(new Event("input", { bubbles: true }));
      });
      await calculator.appears("#custom-num_attention_heads[aria-invalid]");
      assert.deepEqual(await violations(calculator.page), []);
      await calculator.page.run(() => {
        for (const fold of document.querySelectorAll(".catalog")) fold.open = true;
      });
      for (const kind of ["models", "accelerators"]) {
        await calculator.appears(`#${kind} tbody`);
        await calculator.page.run((id) => document.querySelector(`#${id} .row-fold`).click(), kind);
      }
      assert.deepEqual(await violations(calculator.page), []);
      const [content, window_] = await calculator.page.run(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      assert.ok(content <= window_, `${content} px in ${window_} px`);
    });
  }

  check("axe finds nothing where a device lacks a rate", async (calculator) => {
    await calculator.open("#v1&deployment.weight_format=fp32&hardware.id=gb10-dgx-spark");
    assert.deepEqual(await violations(calculator.page), []);
    await calculator.open("#v1&model.config={'model_type':'lama','hidden_size':4096}");
    assert.deepEqual(await violations(calculator.page), []);
  });

  check("axe finds nothing while errors are shown", async (calculator) => {
    await calculator.open("#v1&model.id=nobody&workload.batch=-1&surprise=1");
    assert.deepEqual(await violations(calculator.page), []);
  });

  check("nothing sticks out sideways at 360 px", async (calculator) => {
    await calculator.page.resize(360, 800);
    await calculator.open();
    await calculator.page.run(everythingOpen);
    await calculator.unfold();
    const [content, window_] = await calculator.page.run(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(content <= window_, `${content} px in ${window_} px`);
  });
}
