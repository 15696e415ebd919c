// SPDX-License-Identifier: MIT
// node serve_dist.mjs FOLDER: serves it at HOST and PORT, prints the address and stays.

import { serve } from "./serve.mjs";

const root = process.argv[2];
const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 8080);

function fail(message) {
  console.error(`script/server: ${message}`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  fail(
    `PORT is "${process.env.PORT}", which is not a port number (0 to 65535; 0 takes a free one)`,
  );
}

const explanations = {
  EADDRINUSE: `port ${port} is taken. Choose another: PORT=${port === 65535 ? 8081 : port + 1} script/server`,
  EACCES: `port ${port} needs root. Choose one above 1023: PORT=8080 script/server`,
  EADDRNOTAVAIL: `this machine has no address ${host}. Choose another: HOST=127.0.0.1 script/server`,
  ENOTFOUND: `this machine has no address ${host}. Choose another: HOST=127.0.0.1 script/server`,
};

try {
  const { url } = await serve({ root, host, port });
  console.log(`Longpeak is at ${url}`);
  console.log("Stop it with Ctrl+C.");
} catch (error) {
  fail(explanations[error.code] ?? error.message);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
