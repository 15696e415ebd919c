// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { scenarioWith } from "../../package/engine.mjs";

/** A value that differs from the default, for each kind of field. */
const VALUES = {
  "model.id": "llama-3.1-8b",
  "hardware.id": "h100-sxm-80gb",
  "hardware.count": 2,
  "deployment.tensor_parallel": 1,
  "deployment.pipeline_parallel": 1,
  "deployment.memory_utilization_fraction": 0.9,
  "deployment.reserved_bytes": 1e9,
  "workload.context_tokens": 32_000,
  "workload.session.document_tokens": 20_000,
  units: "si",
};

/** What a field needs around it to be changed: units can be chosen in the paper view alone. */
const AROUND = { units: { view: "paper" } };

function otherValue({ path, type, options, minimum, maximum, default: value }) {
  if (path in VALUES) return VALUES[path];
  if (type === "option") return options.find((option) => option !== value);
  if (path.startsWith("compression.")) return 0.5;
  return Math.min(maximum, Math.max(minimum, (value ?? 1) * 2 + 3));
}

export default function (check, { engine }) {
  for (const field of engine.catalog().fields) {
    const value = otherValue(field);
    check(
      `changing ${field.path} to ${value} changes what the engine is asked`,
      async (calculator) => {
        const around = AROUND[field.path] ?? {};
        await calculator.open(`#v1${around.view ? `&view=${around.view}` : ""}`);
        await calculator.change(field, value);
        await calculator.shows({ ...around, ...scenarioWith(field.path, value) });
        await calculator.until(
          "the address holds the change",
          (path, changed) => !changed || location.hash.includes(`&${path}=`),
          field.path,
          value !== field.default,
        );
      },
    );
  }

  for (const [text, tokens] of [
    ["128K", 128_000],
    ["128Ki", 131_072],
    ["1M", 1_000_000],
    ["131,072", 131_072],
  ]) {
    check(`a context typed as ${text} is ${tokens} tokens`, async (calculator) => {
      await calculator.open();
      await calculator.enter("workload.context_tokens", text);
      await calculator.shows({ workload: { context_tokens: tokens } });
      const echo = await calculator.text("#echo-workload-context_tokens");
      if (text !== "131,072") assert.ok(echo.includes(tokens.toLocaleString("en")), echo);
    });
  }

  check("the arrow keys move the context slider, and everything follows", async (calculator) => {
    await calculator.open();
    await calculator.focus('input[type="range"]');
    const before = await calculator.fragment();
    await calculator.page.press("ArrowRight");
    const fragment = await calculator.until(
      "the address follows",
      (old) => location.hash !== old && location.hash,
      before,
    );
    const tokens = Number(/workload\.context_tokens=(\d+)/.exec(fragment)[1]);
    assert.ok(tokens > 50_000);
    await calculator.shows({ workload: { context_tokens: tokens } });
    const spoken = await calculator.attribute('input[type="range"]', "aria-valuetext");
    assert.equal(spoken, `${tokens.toLocaleString("en")} tokens`);
  });

  for (const [text, what] of [
    ["many", "no number"],
    ["-5", "less than the least"],
    ["1e300", "more than the most"],
    ["0", "nothing"],
  ]) {
    check(
      `a context of ${text} (${what}) keeps the last good result and says why`,
      async (calculator) => {
        await calculator.open();
        await calculator.paste("workload.context_tokens", text);
        await calculator.until(
          "the error is shown",
          () => document.querySelector("#error-workload-context_tokens").textContent !== "",
        );
        await calculator.shows({});
        const typed = await calculator.page.run(
          (selector) => document.querySelector(selector).value,
          calculator.fieldSelector("workload.context_tokens"),
        );
        assert.equal(typed, text);
        assert.equal(
          await calculator.page.run(() => document.querySelector("#stale").hidden),
          false,
        );
        await calculator.paste("workload.context_tokens", "4K");
        await calculator.shows({ workload: { context_tokens: 4000 } });
        assert.equal(await calculator.errorOf("workload.context_tokens"), "");
      },
    );
  }

  check("undo takes back a change", async (calculator) => {
    await calculator.open();
    await calculator.change({ path: "view", type: "option" }, "paper");
    await calculator.shows({ view: "paper" });
    await calculator.page.click("#undo");
    await calculator.shows({});
  });
}
