// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";

const press = (label) => {
  [...document.querySelectorAll("#share-panel button")]
    .find((button) => button.textContent === label)
    .click();
};

async function copied(calculator, label) {
  await calculator.page.run(press, label);
  return calculator.until("the text to copy is shown", () => {
    const area = document.querySelector("#share-panel textarea");
    return !area.hidden && area.value;
  });
}

export default function (check, { browser, site }) {
  check("copying gives a link, an embed and Markdown of the scenario", async (calculator) => {
    await calculator.open("#v1&workload.context_tokens=128000");
    await calculator.openShare();
    const link = `${site.url}#v1&workload.context_tokens=128000`;
    assert.equal(await copied(calculator, "Copy link"), link);

    const markdown = await copied(calculator, "Copy as Markdown");
    assert.ok(markdown.includes(`(${link})`));
    assert.match(markdown, /\| Prefill \| [\d.]+ /);

    const embed = await copied(calculator, "Copy embed");
    assert.match(embed, /^<iframe [^<>]*><\/iframe>$/);
    assert.ok(embed.includes(`${site.url}embed.html#v1&amp;workload.context_tokens=128000`));
    assert.match(embed, / title="Longpeak: /);
  });

  check("Escape closes the share panel and gives the focus back", async (calculator) => {
    await calculator.open();
    await calculator.openShare();
    await calculator.page.press("Escape");
    const [hidden, expanded, inside] = await calculator.page.run(() => [
      document.querySelector("#share-panel").hidden,
      document.querySelector("#share button").getAttribute("aria-expanded"),
      document.querySelector("#share").contains(document.activeElement),
    ]);
    assert.deepEqual([hidden, expanded, inside], [true, "false", true]);
  });

  check("Escape right after a click on Share leaves it closed", async (calculator) => {
    await calculator.open();
    await calculator.focus("#share button");
    await calculator.page.run(() => {
      const button = document.querySelector("#share button");
      button.click();
      button.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    });
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(
      await calculator.page.run(() => document.querySelector("#share-panel").hidden),
      true,
    );
  });

  if (browser.name !== "chromium") return;
  check("the link lands on the clipboard", async (calculator) => {
    const { raw } = calculator.page;
    await raw.browserContext().overridePermissions(new URL(site.url).origin, ["clipboard-read"]);
    await calculator.open("#v1&workload.batch=2");
    await raw.bringToFront();
    await calculator.openShare();
    await copied(calculator, "Copy link");
    const text = await calculator.until("the clipboard is filled", () =>
      navigator.clipboard.readText(),
    );
    assert.equal(text, `${site.url}#v1&workload.batch=2`);
  });
}
