// SPDX-License-Identifier: MIT
// WebKit behind the same interface as Chromium and Firefox. Its driver reports no console, and has one window.

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";

const KEYS = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Space: Key.SPACE,
  Home: Key.HOME,
  End: Key.END,
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  Shift: Key.SHIFT,
  Control: Key.CONTROL,
};

function miniBrowser() {
  const candidates = readdirSync("/usr/lib")
    .flatMap((folder) =>
      ["4.1", "4.0"].map((api) => `/usr/lib/${folder}/webkit2gtk-${api}/MiniBrowser`),
    )
    .filter(existsSync);
  if (candidates.length === 0) throw new Error("MiniBrowser is missing: install webkit2gtk-driver");
  return candidates[0];
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

class Page {
  #driver;
  problems = [];

  constructor(driver) {
    this.#driver = driver;
  }

  async open(url) {
    await this.#driver.get("about:blank");
    await this.#driver.get(url);
  }

  async run(action, ...values) {
    const source = `
      const done = arguments[arguments.length - 1];
      Promise.resolve()
        .then(() => (${action})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.#driver.executeAsyncScript(source, ...values);
    if (error) throw new Error(error);
    return value ?? undefined;
  }

  async load(source) {
    await this.#driver.executeScript(`${source}; window.axe = axe;`);
  }

  async runInFrame(selector, action, ...values) {
    const frame = await this.#driver.findElement(By.css(selector));
    await this.#driver.switchTo().frame(frame);
    try {
      return await this.run(action, ...values);
    } finally {
      await this.#driver.switchTo().defaultContent();
    }
  }

  async click(selector) {
    const element = await this.#driver.findElement(By.css(selector));
    await this.#driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    await element.click();
  }

  async type(text) {
    await this.#driver.actions().sendKeys(text).perform();
  }

  async press(key, ...held) {
    const actions = this.#driver.actions();
    for (const other of held) actions.keyDown(KEYS[other]);
    actions.sendKeys(KEYS[key] ?? key);
    for (const other of held) actions.keyUp(KEYS[other]);
    await actions.perform();
  }

  async resize(width, height) {
    await this.#driver.manage().window().setRect({ width, height });
  }

  async close() {
    await this.#driver.get("about:blank");
  }
}

async function connect(port) {
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
  });
  const builder = new Builder()
    .withCapabilities(capabilities)
    .usingServer(`http://127.0.0.1:${port}`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await builder.build();
    } catch (error) {
      if (attempt === 20) throw error;
      await pause(250);
    }
  }
}

export async function launch() {
  const port = await freePort();
  const server = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore" });
  const driver = await connect(port).catch((error) => {
    server.kill();
    throw error;
  });
  const capabilities = await driver.getCapabilities();
  return {
    name: "webkit",
    version: `WebKit ${capabilities.get("browserVersion")}`,
    newPage: async () => {
      const page = new Page(driver);
      await page.resize(1280, 900);
      return page;
    },
    close: async () => {
      await driver.quit().catch(() => undefined);
      server.kill();
    },
  };
}
