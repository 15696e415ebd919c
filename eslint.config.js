// SPDX-License-Identifier: MIT

import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const shared = {
  eqeqeq: "error",
  "no-console": "error",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "@typescript-eslint/consistent-type-definitions": "off",
  "@typescript-eslint/no-dynamic-delete": "off",
  "@typescript-eslint/no-empty-function": "off",
};

/** Text that comes from a link never becomes markup, and numbers do not depend on the visitor's locale. */
const page = [
  ["innerHTML", "Use textContent."],
  ["outerHTML", "Use textContent."],
  ["insertAdjacentHTML", "Use append."],
].map(([property, message]) => ({ property, message }));

const globalsOf = (names) => Object.fromEntries(names.split(" ").map((name) => [name, "readonly"]));

export default defineConfig(
  { ignores: ["build/", "dist/", "node_modules/"] },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  { rules: shared },
  {
    files: ["web/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...page,
        { object: "navigator", property: "language", message: 'Numbers are formatted for "en".' },
        { object: "document", property: "write", message: "Use append." },
      ],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: globalsOf(
        "Buffer URL WebAssembly structuredClone console fetch globalThis performance process setTimeout",
      ),
    },
    rules: { "no-undef": "error" },
  },
  {
    files: ["script/**", "tests/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["tests/web/**", "tests/bench/**"],
    languageOptions: {
      globals: globalsOf(
        "DOMParser Event HTMLAnchorElement KeyboardEvent MessageChannel TextDecoder document " +
          "getComputedStyle innerHeight localStorage location navigator requestAnimationFrame window",
      ),
    },
  },
  {
    files: ["wasm/package/**"],
    languageOptions: { globals: globalsOf("TextEncoder TextDecoder") },
  },
);
