// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";

/** What has the focus, as a selector one can compare. */
const focused = () => {
  const { id, type, className, tagName } = document.activeElement;
  return id || `${tagName.toLowerCase()}.${type ?? ""}.${className}`;
};

export default function (check) {
  check("the keyboard alone changes model and context", async (calculator) => {
    await calculator.open();
    const { page } = calculator;
    const tabTo = async (id) => {
      for (let step = 0; step < 60; step += 1) {
        await page.press("Tab");
        if ((await page.run(focused)) === id) return;
      }
      assert.fail(`Tab does not reach ${id}`);
    };
    await tabTo("field-model-id");
    await page.type("mixtral");
    await page.press("Enter");
    await calculator.shows({ model: { id: "mixtral-8x7b" } });
    await tabTo("field-workload-context_tokens");
    await page.type("32K");
    await calculator.shows({ model: { id: "mixtral-8x7b" }, workload: { context_tokens: 32_000 } });
  });

  check("arrow keys walk the list of hardware, Escape leaves it as it was", async (calculator) => {
    await calculator.open();
    const { page } = calculator;
    await calculator.focus("#field-hardware-id");
    await page.type("h100");
    const active = () =>
      page.run(() =>
        document.querySelector("#field-hardware-id").getAttribute("aria-activedescendant"),
      );
    const first = await active();
    await page.press("ArrowDown");
    assert.notEqual(await active(), first);
    await page.press("Escape");
    await calculator.shows({});
    await calculator.focus("#field-hardware-id");
    await page.type("h200");
    await page.press("Enter");
    await calculator.shows({ hardware: { id: "h200-sxm" } });
  });

  check("the focus can always be seen", async (calculator) => {
    await calculator.open();
    for (let step = 0; step < 25; step += 1) {
      await calculator.page.press("Tab");
      const seen = await calculator.page.run(() => {
        const element = document.activeElement;
        if (element === document.body) return true;
        const rings = [element, element.nextElementSibling, element.closest("label")]
          .filter(Boolean)
          .map((one) => getComputedStyle(one));
        return rings.some(
          ({ outlineStyle, outlineWidth, boxShadow }) =>
            (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
        );
      });
      assert.ok(seen, `step ${step}: ${await calculator.page.run(focused)}`);
    }
  });
}
