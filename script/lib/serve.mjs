// SPDX-License-Identifier: MIT
// A static file server for dist/: GET and HEAD, right content types, nothing outside its folder.

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const CONTENT_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/** The path below `base` that a request names, or null when it lies elsewhere or is malformed. */
function requestedPath(url, base) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  const safe = !path.includes("\0") && !path.includes("\\");
  return safe && path.startsWith(base) ? path.slice(base.length) : null;
}

/** The file to send, or null. Links that lead out of `root` do not exist. */
async function findFile(root, path) {
  try {
    const wanted = resolve(root, `.${sep}${path}`);
    const folder = (await stat(wanted)).isDirectory();
    if (folder && path !== "" && !path.endsWith("/")) return { redirect: true };
    const file = await realpath(folder ? join(wanted, "index.html") : wanted);
    const status = await stat(file);
    return file.startsWith(root + sep) && status.isFile() ? { file, status } : null;
  } catch {
    return null;
  }
}

function sendText(request, response, status, text, headers = {}) {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : text);
}

function notFound(base) {
  return `<!doctype html>
<html lang="en">
<title>Not found</title>
<h1>Not found</h1>
<p>There is no such page here. <a href="${base}">Go to Longpeak</a>.</p>
</html>
`;
}

function handler(root, base) {
  return async (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendText(request, response, 405, "Only GET and HEAD.\n", { Allow: "GET, HEAD" });
    }
    const path = requestedPath(request.url, base);
    const found = path === null ? null : await findFile(root, path);
    if (found?.redirect) {
      const [address, query = ""] = request.url.split(/(?=\?)/, 2);
      return sendText(request, response, 301, "", { Location: `${address}/${query}` });
    }
    if (found === null) return sendText(request, response, 404, notFound(base));

    const modified = found.status.mtime.toUTCString();
    if (request.headers["if-modified-since"] === modified) {
      response.writeHead(304);
      return response.end();
    }
    response.writeHead(200, {
      "Content-Type": CONTENT_TYPES[extname(found.file)] ?? "application/octet-stream",
      "Content-Length": found.status.size,
      "Last-Modified": modified,
      "Cache-Control": "no-cache",
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(found.file)
      .on("error", () => response.destroy())
      .pipe(response);
  };
}

/**
 * Serves `root` under `base` and resolves to `{url, close}` once it listens. Port 0 takes a free one.
 * Rejects with the system's error, such as EADDRINUSE.
 */
export async function serve({ root, host = "127.0.0.1", port = 0, base = "/" }) {
  const server = createServer(handler(await realpath(root), base));
  await new Promise((listening, failed) => {
    server.once("error", failed).listen(port, host, listening);
  });
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${server.address().port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
