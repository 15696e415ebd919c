// SPDX-License-Identifier: MIT
// What of an understood model the form's sizes cannot say, so that a change there would drop it.

import type { Engine, ImportedModel } from "longpeak";
import { formatInteger, formatText } from "../format.ts";

/** A sentence; "" where the form holds the whole model. `config`: what its fields would write. */
export function lostInForm(
  engine: Engine,
  model: ImportedModel,
  config: object | undefined,
): string {
  const answer = config === undefined ? undefined : engine.importModel(config);
  if (answer?.ok !== true) return "";
  const form = answer.value;
  const lost: string[] = [];
  if (model.quantization !== null) lost.push("how the weights are stored");
  if (model.state_bytes !== form.state_bytes) lost.push("recurrent layers");
  if (model.kv_cache_bytes_per_token_bf16 !== form.kv_cache_bytes_per_token_bf16) {
    const kept = (one: ImportedModel): string =>
      formatText(one.kv_cache_bytes_per_token_bf16, "bytes_per_token");
    lost.push(`the cache (${kept(form)} instead of ${kept(model)})`);
  }
  if (model.parameters !== form.parameters) {
    const [other, own] = [form, model].map((one) => formatInteger(one.parameters));
    lost.push(`parameters (${other} instead of ${own})`);
  }
  if (lost.length === 0) return "";
  return `These sizes are not the whole model: a change here replaces the text and loses ${lost.join("; ")}.`;
}
