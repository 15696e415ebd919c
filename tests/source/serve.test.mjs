// SPDX-License-Identifier: MIT
// The static server of script/server.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { serve } from "../../script/lib/serve.mjs";
import { ROOT } from "./files.mjs";

const folder = mkdtempSync(join(tmpdir(), "longpeak-serve-"));
const root = join(folder, "dist");
mkdirSync(join(root, "npm"), { recursive: true });
writeFileSync(join(root, "index.html"), "<p>home</p>");
writeFileSync(join(root, "npm", "index.html"), "<p>package</p>");
writeFileSync(join(root, "longpeak.wasm"), "\0asm");
writeFileSync(join(folder, "secret.txt"), "secret");
symlinkSync(join(folder, "secret.txt"), join(root, "link.txt"));

const site = await serve({ root, base: "/some/path/" });
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Sends the path as it is: fetch would tidy it first. */
function ask(path, options = {}) {
  const { port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, ...options }, async (response) => {
      let body = "";
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, headers: response.headers, body });
    })
      .on("error", reject)
      .end();
  });
}

test("serve: the start page, from a sub-path", async () => {
  const { status, headers, body } = await ask("/some/path/?query");
  assert.equal(status, 200);
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  assert.equal(body, "<p>home</p>");
});

test("serve: WebAssembly has its own content type", async () => {
  const { headers } = await ask("/some/path/longpeak.wasm");
  assert.equal(headers["content-type"], "application/wasm");
  assert.equal(headers["content-length"], "4");
});

test("serve: HEAD sends no body", async () => {
  const { status, headers, body } = await ask("/some/path/", { method: "HEAD" });
  assert.deepEqual([status, headers["content-length"], body], [200, "11", ""]);
});

test("serve: a folder without its slash is sent to the one with it", async () => {
  const { status, headers } = await ask("/some/path/npm?q=1");
  assert.deepEqual([status, headers.location], [301, "/some/path/npm/?q=1"]);
});

test("serve: an unchanged file is not sent again", async () => {
  const { headers } = await ask("/some/path/");
  const again = await ask("/some/path/", {
    headers: { "If-Modified-Since": headers["last-modified"] },
  });
  assert.deepEqual([again.status, again.body], [304, ""]);
});

test("serve: other methods are refused", async () => {
  const { status, headers } = await ask("/some/path/", { method: "POST" });
  assert.deepEqual([status, headers.allow], [405, "GET, HEAD"]);
});

for (const path of [
  "/",
  "/some/",
  "/some/path/nothing.html",
  "/some/path/../../secret.txt",
  "/some/path/../secret.txt",
  "/some/path/%2e%2e/secret.txt",
  "/some/path/..%2fsecret.txt",
  "/some/path/..%5csecret.txt",
  "/some/path//etc/passwd",
  "/some/path/link.txt",
  "/some/path/%00",
  "/some/path/%",
]) {
  test(`serve: ${path} is not found`, async () => {
    const { status, body } = await ask(path);
    assert.equal(status, 404);
    assert.ok(!body.includes("secret"));
  });
}

const startServer = (environment) =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ["script/lib/serve_dist.mjs", root],
      { cwd: ROOT, env: { ...process.env, ...environment } },
      (error, _out, text) => resolve({ code: error?.code ?? 0, text }),
    );
  });

test("serve: a taken port is named, with the way out", async () => {
  const { port } = new URL(site.url);
  const { code, text } = await startServer({ PORT: port });
  assert.equal(code, 1);
  assert.match(text, new RegExp(`port ${port} is taken.*PORT=`));
});

test("serve: a port that is none is refused", async () => {
  const { code, text } = await startServer({ PORT: "eighty" });
  assert.equal(code, 1);
  assert.match(text, /"eighty".*not a port number/);
});
