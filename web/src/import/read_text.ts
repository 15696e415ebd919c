// SPDX-License-Identifier: MIT
// The text of a config.json: what a file holds, and what the text says, or why it cannot be read.

import type { Engine, ImportedModel, InputError } from "longpeak";
import { formatText } from "../format.ts";
import { parseConfig } from "../own_model.ts";

/** As much as the engine reads. */
export const largestConfig = 1_000_000;

export type FileText = { ok: true; text: string } | { ok: false; message: string };

const tooLarge = (size: number): string =>
  `${formatText(size, "bytes")} is too large: a config.json is a few kB, and at most ` +
  `${formatText(largestConfig, "bytes")} is read. Weights and tokenizers are other files.`;

export async function readFile(file: File): Promise<FileText> {
  if (file.size > largestConfig)
    return { ok: false, message: `${file.name}: ${tooLarge(file.size)}` };
  try {
    const bytes = await file.arrayBuffer();
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === ""
      ? { ok: false, message: `${file.name} is empty.` }
      : { ok: true, text };
  } catch {
    const message = `${file.name} is not text: choose the config.json that lies beside the weights.`;
    return { ok: false, message };
  }
}

export type Understood =
  { ok: true; config: object; model: ImportedModel } | { ok: false; errors: InputError[] };

const notAConfig =
  "This is not the text of a config.json, which begins with {. Names and addresses of models are not " +
  "looked up, for the page makes no request; the built-in models are in the list above.";

const refused = (code: InputError["code"], message: string): Understood => ({
  ok: false,
  errors: [{ code, path: "", message }],
});

export function understand(engine: Engine, text: string): Understood {
  if (text.length > largestConfig) return refused("too_large", tooLarge(text.length));
  if (text.includes("\0")) {
    return refused(
      "malformed_json",
      "This is not text: choose the config.json beside the weights.",
    );
  }
  const plain = text.replace(/^\uFEFF/, "").trim();
  if (!plain.startsWith("{")) return refused("malformed_json", notAConfig);
  const parsed = parseConfig(plain);
  if (!parsed.ok) return refused("malformed_json", parsed.message);
  const answer = engine.importModel(parsed.config);
  return answer.ok ? { ok: true, config: parsed.config, model: answer.value } : answer;
}
