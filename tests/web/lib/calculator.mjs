// SPDX-License-Identifier: MIT
// Longpeak's page as a reader sees and uses it.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { METRICS, valueOf } from "../../package/engine.mjs";

const squeeze = (text) => text.replace(/\s+/g, " ").trim();

export class Calculator {
  constructor(page, { engine, format, site }) {
    this.page = page;
    this.engine = engine;
    this.format = format;
    this.site = site;
  }

  async open(fragment = "", site = this.site) {
    await this.page.open(site.url + fragment);
    await this.until("the calculator is shown", () => {
      const main = document.querySelector("#calculator");
      return main && !main.hidden && document.querySelector("#cards .value")?.textContent !== "";
    });
  }

  /** Waits until `action`, run in the page, returns something true; returns that. */
  async until(what, action, ...values) {
    const end = Date.now() + 10_000;
    for (;;) {
      const found = await this.page.run(action, ...values);
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
      await pause(40);
    }
  }

  /** Waits until something matches. An element itself does not travel out of every browser. */
  appears(selector) {
    return this.until(
      `${selector} is there`,
      (wanted) => document.querySelector(wanted) !== null,
      selector,
    );
  }

  text(selector) {
    return this.page
      .run((wanted) => document.querySelector(wanted)?.textContent ?? "", selector)
      .then(squeeze);
  }

  attribute(selector, name) {
    return this.page.run(
      (wanted, key) => document.querySelector(wanted)?.getAttribute(key) ?? null,
      selector,
      name,
    );
  }

  /** What the five cards show: value with unit, and ratio. */
  async cards() {
    const shown = await this.page.run(() =>
      [...document.querySelectorAll("#cards [data-metric]")].map((card) => [
        card.dataset.metric,
        card.querySelector(".reading").textContent,
        card.querySelector(".ratio").textContent,
      ]),
    );
    return Object.fromEntries(
      shown.map(([metric, reading, ratio]) => [metric, `${squeeze(reading)}; ${squeeze(ratio)}`]),
    );
  }

  /** What they should show, from an engine of our own. */
  expectedCards(scenario) {
    const { metrics } = valueOf(this.engine.evaluate(scenario));
    const { formatQuantity, formatRatio, unitOfMetric } = this.format;
    return Object.fromEntries(
      METRICS.map((metric) => {
        const { value, ratio_to_4k: ratio } = metrics[metric];
        const { text, unit } = formatQuantity(value, unitOfMetric(metric));
        const against = ratio === null ? "" : `${formatRatio(ratio)} against 4K`;
        return [metric, `${squeeze(`${text} ${unit}`)}; ${against}`];
      }),
    );
  }

  /** Waits until the cards show what the engine says of a scenario. */
  async shows(scenario) {
    const expected = this.expectedCards(scenario);
    let shown;
    for (let attempt = 0; attempt < 200; attempt += 1) {
      shown = await this.cards();
      if (METRICS.every((metric) => shown[metric] === expected[metric])) return;
      await pause(50);
    }
    assert.deepEqual(shown, expected);
  }

  async unfold() {
    await this.page.run(() => {
      for (const details of document.querySelectorAll("#scenario details")) details.open = true;
      const toggle = document.querySelector("#inputs-toggle");
      const box = toggle?.getBoundingClientRect();
      if (box?.width > 0 && toggle.getAttribute("aria-expanded") === "false") toggle.click();
    });
  }

  /** Puts the focus on an element with all its text selected. */
  focus(selector) {
    return this.page.run((wanted) => {
      const element = document.querySelector(wanted);
      element.scrollIntoView({ block: "center" });
      element.focus();
      element.select?.();
    }, selector);
  }

  fieldSelector(path) {
    return `#field-${path.replaceAll(".", "-")}`;
  }

  errorOf(path) {
    return this.text(`#error-${path.replaceAll(".", "-")}`);
  }

  /** Types into the entry of a field, key by key. */
  async enter(path, text) {
    await this.unfold();
    await this.focus(this.fieldSelector(path));
    await this.page.type(text);
  }

  /** Puts a whole text into the entry of a field at once. */
  async paste(path, text) {
    await this.unfold();
    await this.focus(this.fieldSelector(path));
    await this.page.run(
      (selector, value) => {
        const entry = document.querySelector(selector);
        entry.value = value;
        entry.dispatchEvent(new Event("input", { bubbles: true }));
      },
      this.fieldSelector(path),
      text,
    );
  }

  /** Changes a field of any kind, as a reader would. */
  async change({ path, type }, value) {
    if (type === "integer" || type === "number") return this.enter(path, String(value));
    if (type === "id") {
      await this.enter(path, value);
      return this.page.press("Enter");
    }
    await this.unfold();
    return this.page.run(
      (wanted, name, option) => {
        const select = document.querySelector(wanted);
        if (select) {
          select.value = option;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        } else {
          document.querySelector(`input[type=radio][name="${name}"][value="${option}"]`).click();
        }
      },
      this.fieldSelector(path),
      path,
      value,
    );
  }

  async openShare() {
    await this.page.click("#share button");
    await this.appears("#share-panel:not([hidden]) button");
  }

  fragment() {
    return this.page.run(() => location.hash);
  }
}
