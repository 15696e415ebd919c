// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import {
  CONFIG,
  clickButton,
  drop,
  openImport,
  refused,
  understood,
  use,
  write,
  written,
} from "../lib/import_page.mjs";

export default function (check) {
  check("a file dropped anywhere is read", async (calculator) => {
    await calculator.open();
    await calculator.page.run((text) => {
      const data = new globalThis.DataTransfer();
      data.items.add(new globalThis.File([text], "config.json"));
      document
        .querySelector("#table")
        .dispatchEvent(
          new globalThis.DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }),
        );
    }, JSON.stringify(CONFIG));
    await understood(calculator);
  });

  for (const [what, files, said] of [
    ["a README", [["README.md", "# A model"]], /begins with \{/],
    ["an empty file", [["config.json", ""]], /config\.json is empty/],
    ["a picture", [["a.png", "\u0089PNG\u0000\u0000"]], /not text/],
    ["2 MB", [["model.json", "x".repeat(2_000_000)]], /model\.json.*2 MB is too large/],
    [
      "two files",
      [
        ["a.json", "{}"],
        ["b.json", "{}"],
      ],
      /2 files were dropped/,
    ],
  ]) {
    check(`${what} dropped is answered in words, and nothing typed is lost`, async (calculator) => {
      await calculator.open();
      await openImport(calculator);
      await calculator.page.run(write, "half a tho");
      await calculator.page.run(drop, files);
      await calculator.until(
        "it is said",
        (pattern) =>
          [...document.querySelectorAll("#import [role=alert]")].some((alert) =>
            new RegExp(pattern, "s").test(alert.textContent),
          ),
        said.source,
      );
      if ((await calculator.page.run(written)) !== "half a tho") {
        await calculator.page.run(clickButton, "Bring back the text that stood here");
      }
      assert.equal(await calculator.page.run(written), "half a tho");
      assert.deepEqual(calculator.page.problems, []);
    });
  }

  check("of several files dropped the one named config.json is read", async (calculator) => {
    await calculator.open();
    const files = [
      ["tokenizer.json", "{}"],
      ["config.json", JSON.stringify(CONFIG)],
    ];
    await calculator.page.run(drop, files);
    await understood(calculator);
  });

  check("a folder dropped is answered in words", async (calculator) => {
    await calculator.open();
    await calculator.page.run(() => {
      const event = new Event("drop", { bubbles: true, cancelable: true });
      const item = { webkitGetAsEntry: () => ({ isDirectory: true }) };
      const file = new globalThis.File([], "model");
      event.dataTransfer = { items: [item], files: [file], types: ["Files"] };
      document.querySelector("#table").dispatchEvent(event);
    });
    await calculator.until("it is said", () =>
      document.querySelector("#import").textContent.includes("That is a folder"),
    );
  });

  check("what is written stays while import is closed, broken or not", async (calculator) => {
    await calculator.open();
    await openImport(calculator);
    await calculator.page.run(write, '{"model_type": ');
    await refused(calculator);
    await calculator.focus("#import-text");
    await calculator.page.press("Escape");
    const [hidden, focused] = await calculator.page.run(() => [
      document.querySelector("#import").hidden,
      document.activeElement.getAttribute("aria-controls"),
    ]);
    assert.deepEqual([hidden, focused], [true, "import"]);
    await openImport(calculator);
    assert.equal(await calculator.page.run(written), '{"model_type": ');
    assert.match(await calculator.text("#import-problems"), /not JSON/);
    await calculator.shows({});
  });

  check("the keyboard alone opens import, writes, uses and goes back", async (calculator) => {
    await calculator.open();
    const { page } = calculator;
    const tabTo = async (what, isIt) => {
      for (let step = 0; step < 60; step += 1) {
        await page.press("Tab");
        if (await page.run(isIt)) return;
      }
      assert.fail(`Tab does not reach ${what}`);
    };
    await tabTo("the way to import", () =>
      document.activeElement.matches('[aria-controls="import"]'),
    );
    await page.press("Enter");
    await calculator.appears("#import-text");
    await tabTo("the text", () => document.activeElement.id === "import-text");
    await page.type(JSON.stringify(CONFIG));
    await understood(calculator);
    await tabTo("the button", () => document.activeElement.matches("#import .strong"));
    await page.press("Enter");
    await calculator.shows({ model: { config: CONFIG } });
    assert.equal(await page.run(() => document.activeElement.matches("#import .strong")), true);
    await page.press("Escape");
    assert.equal(
      await page.run(() => document.activeElement.matches('[aria-controls="import"]')),
      true,
    );
  });

  check(
    "on a narrow screen import is in sight, and closing it keeps the focus",
    async (calculator) => {
      await calculator.page.resize(360, 800);
      await calculator.open();
      await openImport(calculator);
      const top = await calculator.page.run(
        () => document.querySelector("#import-heading").getBoundingClientRect().top,
      );
      const bar = await calculator.page.run(
        () => document.querySelector("#scenario").getBoundingClientRect().bottom,
      );
      assert.ok(top >= bar - 1 && top < 800, `heading at ${top}, below a bar to ${bar}`);
      await calculator.page.run(clickButton, "Close");
      assert.equal(await calculator.page.run(() => document.activeElement.id), "inputs-toggle");
    },
  );

  check("a link with a broken config.json says so", async (calculator) => {
    await calculator.open("#v1&model.config=%7B'model_type'%3A");
    await calculator.shows({});
    assert.match(await calculator.text("#banner"), /broken model\.config.*not JSON/);
    assert.deepEqual(calculator.page.problems, []);
  });

  check(
    "a link with a config.json that is refused says so beside the model",
    async (calculator) => {
      await calculator.open("#v1&model.config={'model_type':'lama','hidden_size':4096}");
      await calculator.shows({});
      assert.match(await calculator.errorOf("model.id"), /config\.json: model_type.*llama/);
      assert.equal(await calculator.text("#banner"), "");
      await openImport(calculator);
      assert.match(await calculator.page.run(written), /"lama"/);
      await refused(calculator);
    },
  );

  check(
    "a config.json too long for a link is used, and said to be too long",
    async (calculator) => {
      await calculator.open("#v1&workload.context_tokens=32000");
      await openImport(calculator);
      const modules = Array.from({ length: 4000 }, (_, layer) => `model.layers.${layer}.mlp.gate`);
      const config = { ...CONFIG, transformers_version: modules.join(" ") };
      await calculator.page.run(write, JSON.stringify(config));
      await understood(calculator);
      await use(calculator);
      await calculator.shows({ model: { config }, workload: { context_tokens: 32_000 } });
      await calculator.until("it is said", () =>
        document.querySelector("#banner").textContent.includes("at most 65,536 characters"),
      );
      assert.equal(await calculator.fragment(), "#v1&workload.context_tokens=32000");
      await calculator.openShare();
      await calculator.page.run(clickButton, "Copy link");
      assert.match(await calculator.text("#share-panel [role=status]"), /at most 65,536/);
      assert.deepEqual(calculator.page.problems, []);
      await calculator.change({ path: "model.id", type: "id" }, "llama-3.1-8b");
      await calculator.until(
        "it is said no more",
        () => document.querySelector("#banner").textContent === "",
      );
    },
  );

  check("a link too long for any config.json is refused in words", async (calculator) => {
    await calculator.open(`#v1&model.config={'model_type':'${"x".repeat(70_000)}'}`);
    await calculator.shows({});
    assert.match(await calculator.text("#banner"), /at most 65,536 are read/);
    await calculator.page.run(clickButton, "Dismiss");
    assert.equal(await calculator.page.run(() => document.activeElement.id), "banner");
  });
}
