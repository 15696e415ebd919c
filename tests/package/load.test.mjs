// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { engine, load, PACKAGE, valueOf } from "./engine.mjs";

test("load: the engine knows its version, the one of package.json", async () => {
  const { version } = JSON.parse(await readFile(new URL("package.json", PACKAGE), "utf8"));
  assert.equal(engine.version, version);
  assert.equal(engine.catalog().version, version);
});

test("load: the host may bring the bytes of longpeak.wasm", async () => {
  const bytes = await readFile(new URL("longpeak.wasm", PACKAGE));
  const fromBuffer = await load({ wasmBinary: bytes });
  assert.deepEqual(fromBuffer.evaluate({}), engine.evaluate({}));
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const fromArrayBuffer = await load({ wasmBinary: copy });
  assert.deepEqual(fromArrayBuffer.evaluate({}), engine.evaluate({}));
});

test("load: bytes that are no module reject instead of hanging", async () => {
  await assert.rejects(load({ wasmBinary: new Uint8Array([1, 2, 3]) }));
});

test("load: two engines do not share state", async () => {
  const other = await load();
  const before = other.evaluate({});
  engine.evaluate({ workload: { context_tokens: 1_000_000 } });
  assert.deepEqual(other.evaluate({}), before);
});

test("load: runs in a worker thread", async () => {
  const source = `
    import { parentPort } from "node:worker_threads";
    import { load } from ${JSON.stringify(new URL("node.js", PACKAGE).href)};
    parentPort.postMessage((await load()).evaluate({}));
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  const answer = await new Promise((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  await worker.terminate();
  assert.deepEqual(valueOf(answer), valueOf(engine.evaluate({})));
});
