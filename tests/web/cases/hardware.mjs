// SPDX-License-Identifier: MIT
// Devices that publish less than is asked for, and figures of one's own.

import assert from "node:assert/strict";

const OWN_RATE = "hardware.dense_flops_per_second";

export default function (check, { engine }) {
  const { accelerators } = engine.catalog();
  const refusedAt = (path, scenario = {}) =>
    accelerators.find(({ id }) => {
      const answer = engine.evaluate({ ...scenario, hardware: { id } });
      return !answer.ok && answer.errors[0].path === path;
    });
  const staleNote = (calculator) =>
    calculator.until("the last good result is marked", () => {
      const note = document.querySelector("#stale");
      return !note.hidden && note.textContent;
    });

  const narrow = refusedAt("deployment.weight_format");
  check(
    `${narrow.name} without a rate for bf16 says so and offers what it has`,
    async (calculator) => {
      await calculator.open();
      await calculator.change({ path: "hardware.id", type: "id" }, narrow.id);
      assert.match(
        await staleNote(calculator),
        /Weight format: .*publishes no dense rate for bf16/,
      );
      await calculator.shows({});
      assert.match(await calculator.errorOf("deployment.weight_format"), /no dense rate for bf16/);
      assert.match(await calculator.errorOf("deployment.kv_format"), /no dense rate for bf16/);
      const offered = await calculator.page.run(() =>
        [...document.querySelectorAll('[data-path="deployment.weight_format"] .offers button')].map(
          (button) => button.textContent,
        ),
      );
      assert.ok(offered.includes("Use fp8"), offered.join());
      for (const path of ["deployment.weight_format", "deployment.kv_format"]) {
        await calculator.page.run(
          (field) =>
            [...document.querySelectorAll(`[data-path="${field}"] .offers button`)]
              .find((button) => button.textContent === "Use fp8")
              .click(),
          path,
        );
        // The focus goes where the choice was made.
        assert.equal(
          await calculator.page.run(() => document.activeElement.id),
          calculator.fieldSelector(path).slice(1),
        );
      }
      await calculator.shows({
        hardware: { id: narrow.id },
        deployment: { weight_format: "fp8", kv_format: "fp8" },
      });
      assert.equal(await calculator.errorOf("deployment.kv_format"), "");
    },
  );

  const silent = refusedAt(OWN_RATE);
  check(
    `${silent.name} without any rate takes one of one's own, or is undone`,
    async (calculator) => {
      await calculator.open();
      await calculator.change({ path: "hardware.id", type: "id" }, silent.id);
      assert.match(await staleNote(calculator), /Own dense rate: .*publishes no dense rate/);
      await calculator.shows({});
      assert.match(await calculator.errorOf(OWN_RATE), /publishes no dense rate/);
      // The figures of the last good device are not this one's.
      assert.equal(
        await calculator.attribute(calculator.fieldSelector(OWN_RATE), "placeholder"),
        "",
      );
      await calculator.enter(OWN_RATE, "60 TFLOP/s");
      await calculator.shows({ hardware: { id: silent.id, dense_flops_per_second: 60e12 } });
      await calculator.enter(OWN_RATE, "many");
      assert.match(await staleNote(calculator), /last good result/);
      assert.match(await calculator.errorOf(OWN_RATE), /Not understood; enter a rate/);
      await calculator.shows({ hardware: { id: silent.id, dense_flops_per_second: 60e12 } });
    },
  );

  check("the note of a refused scenario takes the last change back", async (calculator) => {
    await calculator.open();
    await calculator.change({ path: "hardware.id", type: "id" }, silent.id);
    await staleNote(calculator);
    await calculator.page.run(() => document.querySelector("#stale button").click());
    await calculator.until("it is good again", () => document.querySelector("#stale").hidden);
    await calculator.shows({});
    const shown = await calculator.page.run(
      () => document.querySelector("#field-hardware-id").value,
    );
    assert.match(shown, /A100/);
  });

  check("a format that falls back is said to", async (calculator) => {
    const device = accelerators.find(({ id }) => {
      const answer = engine.evaluate({ hardware: { id }, deployment: { weight_format: "fp8" } });
      return answer.ok && answer.value.notes.some(({ code }) => code === "format_fallback");
    });
    await calculator.open(`#v1&hardware.id=${device.id}&deployment.weight_format=fp8`);
    const note = await calculator.text("#memory .notes");
    assert.ok(note.includes(`${device.name} publishes no dense fp8 rate`), note);
  });

  check("figures of one's own are typed with units, said, shared and reset", async (calculator) => {
    await calculator.open();
    const figures = [
      ["hardware.memory_bytes", "100GB", 100e9, "memory 100 GB"],
      ["hardware.hbm_bytes_per_second", "3 TB/s", 3e12, "HBM 3 TB/s"],
      [OWN_RATE, "989 TFLOP/s", 989e12, "dense 989 TFLOP/s"],
      ["hardware.host_link_bytes_per_second", "64GB/s", 64e9, "host link 64 GB/s"],
      ["hardware.device_link_bytes_per_second", "450 GB/s", 450e9, "device link 450 GB/s"],
    ];
    for (const [path, text] of figures) await calculator.enter(path, text);
    const hardware = Object.fromEntries(
      figures.map(([path, , value]) => [path.slice("hardware.".length), value]),
    );
    await calculator.shows({ hardware });
    await calculator.until(
      "all are said",
      (wanted) =>
        wanted.every((said) => document.querySelector("#words").textContent.includes(said)),
      figures.map(([, , , said]) => said),
    );
    const fragment = await calculator.until(
      "the address holds all",
      (paths) => paths.every((path) => location.hash.includes(`&${path}=`)) && location.hash,
      figures.map(([path]) => path),
    );
    await calculator.openShare();
    await calculator.page.run(() =>
      [...document.querySelectorAll("#share-panel button")]
        .find((button) => button.textContent === "Copy as Markdown")
        .click(),
    );
    const markdown = await calculator.until(
      "the text to copy is shown",
      () => document.querySelector("#share-panel textarea").value,
    );
    assert.ok(markdown.includes("HBM 3 TB/s"), markdown);
    await calculator.open(fragment);
    await calculator.shows({ hardware });
    for (const [path] of figures) {
      await calculator.page.run(
        (field) => document.querySelector(`[data-path="${field}"] .reset`).click(),
        path,
      );
    }
    await calculator.shows({});
    await calculator.until(
      "none is said",
      () => !document.querySelector("#words").textContent.includes("own figures"),
    );
  });

  check("memory as a server counts it follows what is set for it", async (calculator) => {
    await calculator.open();
    await calculator.enter("deployment.memory_utilization_fraction", "90 %");
    await calculator.enter("deployment.activation_reserve_bytes", "1GiB");
    const scenario = {
      deployment: { memory_utilization_fraction: 0.9, activation_reserve_bytes: 2 ** 30 },
    };
    await calculator.shows(scenario);
    const { memory } = engine.evaluate(scenario).value;
    const gib = (bytes) => `${(bytes / 2 ** 30).toFixed(2)} GiB`;
    for (const text of [
      "1.00 GiB",
      gib(memory.weight_bytes_per_device),
      gib(memory.kv_budget_bytes_per_device),
      memory.kv_tokens.toLocaleString("en"),
      `${memory.max_concurrency.toFixed(2)} × 50K`,
    ]) {
      await calculator.until(
        `${text} is shown`,
        (wanted) => document.querySelector(".server-memory").textContent.includes(wanted),
        text,
      );
    }
    await calculator.enter("deployment.kv_budget_bytes_per_device", "10GiB");
    await calculator.until("the budget is the one given", () =>
      document.querySelector(".server-note").textContent.includes("is the one given"),
    );
    await calculator.until("it is shown", () =>
      document.querySelector(".server-memory").textContent.includes("10.00 GiB"),
    );
  });
}
