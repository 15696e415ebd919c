// SPDX-License-Identifier: MIT
// Chromium and Firefox behind the small interface the test cases use.

import puppeteer from "puppeteer-core";

const OPTIONS = {
  chromium: {
    browser: "chrome",
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  },
  firefox: {
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    protocol: "webDriverBiDi",
  },
};

class Page {
  #page;
  #problems = [];

  constructor(page) {
    this.#page = page;
    page.on("pageerror", (error) => this.#problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.#problems.push(message.text());
    });
  }

  /** Errors that reached the console, refusals of the content security policy among them. */
  get problems() {
    return this.#problems;
  }

  /** The Puppeteer page, for what only Chromium can do. */
  get raw() {
    return this.#page;
  }

  async open(url) {
    await this.#page.goto(url, { waitUntil: "load" });
  }

  run(action, ...values) {
    return this.#page.evaluate(action, ...values);
  }

  /** Runs a script's whole text, such as a library's. */
  async load(source) {
    await this.#page.evaluate(`${source}; undefined`);
  }

  async runInFrame(selector, action, ...values) {
    const frame = await (await this.#page.$(selector)).contentFrame();
    return frame.evaluate(action, ...values);
  }

  async click(selector) {
    await this.#page.click(selector);
  }

  async type(text) {
    await this.#page.keyboard.type(text);
  }

  async press(key, ...held) {
    for (const other of held) await this.#page.keyboard.down(other);
    await this.#page.keyboard.press(key);
    for (const other of held) await this.#page.keyboard.up(other);
  }

  async resize(width, height) {
    await this.#page.setViewport({ width, height });
  }

  async close() {
    await this.#page.close();
  }
}

export async function launch(name) {
  const browser = await puppeteer.launch({ headless: true, ...OPTIONS[name] });
  return {
    name,
    version: await browser.version(),
    newPage: async () => {
      const page = new Page(await browser.newPage());
      await page.resize(1280, 900);
      return page;
    },
    close: () => browser.close(),
  };
}
