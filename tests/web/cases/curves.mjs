// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { METRICS } from "../../package/engine.mjs";

/** Keeps every file the page hands out, instead of letting the browser save it. */
function catchFiles() {
  const files = [];
  globalThis.caughtFiles = files;
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const address = create(blob);
    files.push({ address, blob });
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    const file = files.find(({ address }) => address === this.href);
    if (file) file.name = this.download;
  };
}

const save = async (metricTitle, label) => {
  const menu = document.querySelector(
    `#curves summary[aria-label="Save ${metricTitle}"]`,
  ).parentElement;
  menu.open = true;
  [...menu.querySelectorAll("button")].find((button) => button.textContent === label).click();
  for (let wait = 0; wait < 100; wait += 1) {
    const file = globalThis.caughtFiles.find(({ name }) => name);
    if (file) {
      const bytes = new Uint8Array(await file.blob.arrayBuffer());
      const text = file.blob.type.startsWith("image/png") ? "" : new TextDecoder().decode(bytes);
      file.name = undefined;
      globalThis.caughtFiles.length = 0;
      return { type: file.blob.type, head: [...bytes.slice(0, 8)], size: bytes.length, text };
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return null;
};

const SERIES = "#v1&series.hardware=h100-sxm-80gb,h200-sxm&series.model=llama-3.1-8b";

export default function (check, { engine }) {
  const LLAMA = engine.catalog().models.find(({ id }) => id === "llama-3.1-8b").name;

  check("five plots with a name and a description each", async (calculator) => {
    await calculator.open();
    const plots = await calculator.until("the plots are drawn", () => {
      const drawn = [...document.querySelectorAll("#curves svg[role=img]")];
      return drawn.length >= 5 && drawn.map((svg) => svg.querySelectorAll("path").length);
    });
    assert.equal(plots.length, METRICS.length);
    assert.ok(plots.every((paths) => paths > 0));
  });

  check("a link brings its own series, and each is named", async (calculator) => {
    await calculator.open(SERIES);
    const text = await calculator.until("the series are named", () => {
      const words = document.querySelector("#curves").textContent;
      return words.includes("H200") && words;
    });
    for (const name of ["H100", "H200", LLAMA]) assert.ok(text.includes(name), name);
  });

  check("a plot is saved as a drawing that stands alone", async (calculator) => {
    await calculator.open(SERIES);
    await calculator.page.run(catchFiles);
    const file = await calculator.page.run(save, "Prefill", "SVG drawing");
    assert.match(file.type, /^image\/svg\+xml/);
    const problem = await calculator.page.run((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return parsed.querySelector("parsererror")?.textContent ?? "";
    }, file.text);
    assert.equal(problem, "");
    assert.doesNotMatch(file.text, /class=|var\(--|<script|href="(?!http)/);
    assert.ok(file.text.includes(LLAMA));
  });

  check("a plot is saved as a picture", async (calculator) => {
    await calculator.open(SERIES);
    await calculator.page.run(catchFiles);
    const file = await calculator.page.run(save, "Decode", "PNG picture");
    assert.deepEqual(file.head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.ok(file.size > 5000, `${file.size} bytes`);
  });

  check("a plot is saved as numbers, the engine's own", async (calculator) => {
    await calculator.open();
    await calculator.page.run(catchFiles);
    const { text } = await calculator.page.run(save, "Prefill", "CSV data");
    const [header, ...rows] = text.trim().split("\r\n");
    assert.match(header, /workload\.context_tokens/);
    assert.ok(rows.length >= 50);
    for (const row of rows) {
      const [tokens, seconds] = row.split(",");
      if (seconds === "") continue;
      const answer = engine.evaluate({ workload: { context_tokens: Number(tokens) } });
      assert.equal(Number(seconds), answer.value.metrics.prefill_seconds.value, tokens);
    }
  });

  check("curves out of sight follow once a movement rests", async (calculator) => {
    await calculator.open(SERIES);
    await calculator.change({ path: "workload.context_tokens", type: "integer" }, "128K");
    await calculator.until(
      "the table follows",
      () => document.querySelector(".series-table caption").textContent === "At 128K tokens",
    );
    const marked = await calculator.page.run(() =>
      [...document.querySelectorAll("#curves text.mark-current")].map((text) => text.textContent),
    );
    assert.deepEqual(new Set(marked), new Set(["128K"]));
  });

  check("nothing below moves when a scenario stops fitting", async (calculator) => {
    const places = () =>
      ["#examples", "#table", ".curves-tools", "#paper"].map(
        (selector) => document.querySelector(selector).getBoundingClientRect().top + window.scrollY,
      );
    await calculator.open(SERIES);
    const before = await calculator.page.run(places);
    await calculator.page.run(() => document.querySelector(".marks > :last-child").click());
    await calculator.until(
      "nothing fits",
      () => document.querySelector("#curves tr.unfit") !== null,
    );
    assert.deepEqual(await calculator.page.run(places), before);
  });
}
