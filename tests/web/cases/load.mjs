// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";

export default function (check, { site }) {
  check("a first visit shows what the engine says of the default scenario", async (calculator) => {
    await calculator.open();
    await calculator.shows({});
    assert.match(await calculator.text("#words"), /Yi-34B-200K.*50K tokens/);
  });

  check("loading leaves no error and asks no other origin", async (calculator) => {
    await calculator.open();
    const addresses = await calculator.page.run(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    assert.ok(addresses.length > 0);
    for (const address of addresses) assert.ok(address.startsWith(site.url), address);
    assert.deepEqual(calculator.page.problems, []);
  });

  check("the page lies below a path, and every address in it is relative", async (calculator) => {
    await calculator.open();
    const absolute = await calculator.page.run(() =>
      [...document.querySelectorAll("[src], [href]")]
        .map((element) => element.getAttribute("src") ?? element.getAttribute("href"))
        .filter((address) => address.startsWith("/")),
    );
    assert.deepEqual(absolute, []);
  });

  check("the content security policy refuses markup's scripts and eval", async (calculator) => {
    await calculator.open();
    const [ran, evaluated] = await calculator.page.run(async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.injected = true";
      document.head.append(script);
      const inline = document.createElement("img");
      inline.setAttribute("onerror", "globalThis.injected = true");
      inline.src = "data:,";
      document.body.append(inline);
      await new Promise((done) => setTimeout(done, 100));
      const timer = document.createElement("script");
      timer.src = "data:text/javascript,globalThis.evaluated = true";
      document.head.append(timer);
      await new Promise((done) => setTimeout(done, 100));
      return [globalThis.injected === true, globalThis.evaluated === true];
    });
    assert.deepEqual([ran, evaluated], [false, false]);
  });
}
