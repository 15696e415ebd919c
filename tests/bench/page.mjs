// SPDX-License-Identifier: MIT
// How fast the page is in Chromium: first numbers, a slider move with six curves, and what a first load transfers.

import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { launch } from "../web/lib/puppeteer.mjs";
import { servePage } from "../web/lib/sites.mjs";
import { median, quantile } from "./statistics.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const SLIDER = 'input[type="range"]';
const CARD = '[data-metric="prefill_seconds"]';
const SIX_CURVES = "#v1&series.hardware=h100-sxm-80gb,h200-sxm,b200-sxm,mi300x,rtx-4090";

/** Milliseconds from navigation to the first metric on the screen, the module not in the cache. */
async function firstNumbers(browser, site, runs = 7) {
  const samples = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage();
    await page.raw.setCacheEnabled(false);
    await page.open(site.url);
    await page.raw.waitForSelector(CARD);
    samples.push(
      await page.run(async (selector) => {
        while (!document.querySelector(selector)?.textContent.trim()) {
          await new Promise(requestAnimationFrame);
        }
        return performance.now();
      }, CARD),
    );
    await page.close();
  }
  return median(samples);
}

/** In the page: times each input event from its handler to the end of the frame that shows its result. */
function watchSlider(slider, card) {
  const samples = [];
  globalThis.sliderSamples = samples;
  document.querySelector(slider).addEventListener(
    "input",
    () => {
      const started = performance.now();
      const before = document.querySelector(card).textContent;
      const afterFrame = () =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            if (document.querySelector(card).textContent === before) afterFrame();
            else samples.push(performance.now() - started);
          };
          channel.port2.postMessage(null);
        });
      afterFrame();
    },
    { capture: true },
  );
}

/** Several drags of the slider; the quietest tells the page from the rest of the machine. */
async function sliderToPaint(browser, site, { drags = 5, moves = 60 } = {}) {
  const page = await browser.newPage();
  await page.open(site.url + SIX_CURVES);
  await page.raw.waitForFunction(
    (selector) => document.querySelectorAll(selector).length >= 6,
    {},
    "#curves path",
  );
  // The page draws what is in sight at once; the curves are what is dear.
  await page.run(() => document.querySelector(".panels").scrollIntoView({ block: "center" }));
  const { mouse } = page.raw;
  const { x, y, width, height } = await page.run((selector) => {
    const box = document.querySelector(selector).getBoundingClientRect();
    return { x: box.x, y: box.y, width: box.width, height: box.height };
  }, SLIDER);
  const at = (fraction) => mouse.move(x + 8 + fraction * (width - 16), y + height / 2);

  async function drag() {
    await at(0.5);
    await mouse.down();
    for (let move = 0; move < moves; move += 1) {
      await at(0.15 + 0.6 * ((move * 0.37) % 1));
      await page.run(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    }
    await mouse.up();
    return page.run(() => globalThis.sliderSamples?.splice(0) ?? []);
  }

  await drag();
  await page.run(watchSlider, SLIDER, CARD);
  const samples = [];
  for (let count = 0; count < drags; count += 1) samples.push(await drag());
  await page.close();
  const all = samples.flat();
  if (all.length < (drags * moves) / 2) {
    throw new Error(`only ${all.length} of ${drags * moves} slider moves changed a number`);
  }
  return {
    p50_ms: Math.min(...samples.map(median)),
    p95_ms: Math.min(...samples.map((one) => quantile(one, 0.95))),
    all_p50_ms: median(all),
    all_p95_ms: quantile(all, 0.95),
    moves: all.length,
  };
}

/** Bytes of what a first visit fetches, compressed as a host would. */
async function firstLoad(browser, site) {
  const page = await browser.newPage();
  const addresses = new Set();
  page.raw.on("request", (request) => addresses.add(request.url().split("#")[0]));
  await page.open(site.url);
  await page.raw.waitForSelector(CARD);
  await page.raw.waitForNetworkIdle();
  await page.close();
  const files = [...addresses]
    .filter((address) => address.startsWith(site.url))
    .map((address) => {
      const name = address.slice(site.url.length) || "index.html";
      const file = fileURLToPath(new URL(name, DIST));
      return {
        name,
        bytes: statSync(file).size,
        brotli_bytes: brotliCompressSync(readFileSync(file)).length,
      };
    });
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  return { bytes: sum("bytes"), brotli_bytes: sum("brotli_bytes"), files };
}

/** The fast way in the browser itself, in estimates a second. */
async function manyInBrowser(browser, site) {
  const page = await browser.newPage();
  await page.open(site.url);
  const rate = await page.run(async (address) => {
    const { load } = await import(address);
    const engine = await load();
    const contexts = Float64Array.from({ length: 1_000_000 }, (_, i) => 1000 + i * 10);
    let best = Infinity;
    for (let run = 0; run < 7; run += 1) {
      const started = performance.now();
      engine.evaluateMany("workload.context_tokens", contexts);
      best = Math.min(best, performance.now() - started);
    }
    return (contexts.length / best) * 1000;
  }, `${site.url}npm/index.js`);
  await page.close();
  return rate;
}

export async function measurePage() {
  const site = await servePage();
  const browser = await launch("chromium");
  try {
    return {
      browser: browser.version,
      first_numbers_ms: await firstNumbers(browser, site),
      slider_to_paint: await sliderToPaint(browser, site),
      many_per_second: await manyInBrowser(browser, site),
      first_load: await firstLoad(browser, site),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}
