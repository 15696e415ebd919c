// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { goldenLinks } from "../lib/golden_links.mjs";

export default function (check) {
  check("a shared link shows the same to whoever opens it", async (calculator) => {
    await calculator.open();
    await calculator.enter("workload.context_tokens", "200K");
    await calculator.enter("hardware.count", "4");
    const scenario = { workload: { context_tokens: 200_000 }, hardware: { count: 4 } };
    await calculator.shows(scenario);
    const fragment = await calculator.until(
      "the address holds both",
      () =>
        /context_tokens=200000/.test(location.hash) &&
        /count=4/.test(location.hash) &&
        location.hash,
    );
    await calculator.open(fragment);
    await calculator.shows(scenario);
  });

  check(
    "a link followed on the open page is shown without loading it again",
    async (calculator) => {
      await calculator.open();
      await calculator.page.run(() => {
        globalThis.kept = true;
        location.hash = "#v1&workload.context_tokens=128000";
      });
      await calculator.shows({ workload: { context_tokens: 128_000 } });
      assert.equal(await calculator.page.run(() => globalThis.kept), true);
    },
  );

  for (const { name, link, state, problems } of goldenLinks) {
    check(`the link of ${name} still opens`, async (calculator) => {
      await calculator.open(link);
      await calculator.shows(state.scenario ?? {});
      const banner = await calculator.text("#banner");
      assert.equal(banner !== "", (problems ?? []).length > 0, banner);
    });
  }

  for (const [what, fragment, path] of [
    ["an unknown model", "#v1&model.id=nobody", "model.id"],
    ["a context of 1e300", "#v1&workload.context_tokens=1e300", "workload.context_tokens"],
    ["a negative count", "#v1&hardware.count=-1", "hardware.count"],
  ]) {
    check(
      `a link with ${what} shows the defaults and the error beside its field`,
      async (calculator) => {
        await calculator.open(fragment);
        await calculator.shows({});
        assert.notEqual(await calculator.errorOf(path), "");
      },
    );
  }

  for (const [what, fragment] of [
    ["a context that is not a number", "#v1&workload.context_tokens=NaN"],
    ["an unknown key", "#v1&workload.contxt_tokens=5"],
    ["an unknown version", "#v99&workload.batch=1"],
    ["no version", "#hello"],
    ["half an escape", "#v1&model.id=%E0%A4%A"],
    ["markup", "#v1&model.idx=<img src=x onerror=alert(1)>"],
    ["a name of JavaScript's own", "#v1&__proto__.x=1&constructor=2"],
    ["1 MB", `#v1&model.id=${"x".repeat(1_000_000)}`],
  ]) {
    check(`a link with ${what} shows the defaults and says what is wrong`, async (calculator) => {
      await calculator.open(fragment);
      await calculator.shows({});
      assert.notEqual(await calculator.text("#banner"), "");
      assert.equal(
        await calculator.page.run(() => document.querySelectorAll("#banner img").length),
        0,
      );
      assert.deepEqual(calculator.page.problems, []);
    });
  }
}
