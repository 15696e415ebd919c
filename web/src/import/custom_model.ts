// SPDX-License-Identifier: MIT
// A model described by its sizes: the fields of the form, and the configuration of an existing family
// that they make. What the family makes of it is the importer's to say.

export type Attention = "full" | "window" | "latent";

export interface SizeField {
  /** The key the configuration is written with; those behind it are read too. */
  keys: readonly [string, ...string[]];
  label: string;
  /** What is accepted. */
  accepts: string;
  optional?: boolean;
  /** What is written for an empty field, where the family has a default of its own. */
  empty?: number | null;
  /** Where the field stands: always, with one kind of attention, or with experts. */
  part: "model" | "heads" | Attention | "experts";
}

export const sizeFields: readonly SizeField[] = [
  {
    keys: ["num_hidden_layers", "n_layer", "num_layers", "n_layers"],
    label: "Layers",
    accepts: "1 to 10,000",
    part: "model",
  },
  {
    keys: ["hidden_size", "n_embd", "d_model"],
    label: "Hidden size",
    accepts: "as 4096",
    part: "model",
  },
  {
    keys: ["num_attention_heads", "n_head", "num_heads", "n_heads"],
    label: "Query heads",
    accepts: "as 32",
    part: "model",
  },
  {
    keys: ["num_key_value_heads", "num_kv_heads", "n_head_kv", "n_kv_heads"],
    label: "KV heads",
    accepts: "divides the query heads; empty: as many",
    optional: true,
    part: "heads",
  },
  {
    keys: ["head_dim", "attention_head_dim", "kv_channels"],
    label: "Head dim",
    accepts: "empty: hidden size / query heads",
    optional: true,
    part: "heads",
  },
  {
    keys: ["intermediate_size", "ffn_hidden_size", "ffn_dim", "n_inner"],
    label: "Feed-forward width",
    accepts: "as 14336; three matrices",
    part: "model",
  },
  {
    keys: ["vocab_size", "padded_vocab_size"],
    label: "Vocabulary",
    accepts: "as 128256",
    part: "model",
  },
  { keys: ["sliding_window"], label: "Window, tokens", accepts: "as 4096 or 4Ki", part: "window" },
  {
    keys: ["sliding_window_pattern"],
    label: "One full layer in every",
    accepts: "layers, as 6; empty: none",
    optional: true,
    part: "window",
  },
  { keys: ["kv_lora_rank"], label: "KV rank", accepts: "as 512", part: "latent" },
  {
    keys: ["q_lora_rank"],
    label: "Query rank",
    accepts: "as 1536; empty: full rank",
    optional: true,
    empty: null,
    part: "latent",
  },
  { keys: ["qk_rope_head_dim"], label: "Rotary dim", accepts: "as 64", part: "latent" },
  { keys: ["qk_nope_head_dim"], label: "Key dim without it", accepts: "as 128", part: "latent" },
  { keys: ["v_head_dim"], label: "Value dim", accepts: "as 128", part: "latent" },
  {
    keys: ["n_routed_experts", "num_local_experts", "num_experts", "moe_num_experts"],
    label: "Experts a layer",
    accepts: "as 128; empty: dense",
    optional: true,
    part: "experts",
  },
  {
    keys: ["num_experts_per_tok", "experts_per_token", "moe_top_k", "moe_topk"],
    label: "Experts for a token",
    accepts: "as 8",
    part: "experts",
  },
  {
    keys: ["moe_intermediate_size", "expert_intermediate_size"],
    label: "Width of an expert",
    accepts: "as 1408",
    part: "experts",
  },
  {
    keys: ["n_shared_experts", "num_shared_experts"],
    label: "Shared experts",
    accepts: "of that width; empty: none",
    optional: true,
    empty: 0,
    part: "experts",
  },
  {
    keys: ["first_k_dense_replace"],
    label: "Dense layers first",
    accepts: "empty: none",
    optional: true,
    empty: 0,
    part: "experts",
  },
];

const expertsKey = "n_routed_experts";
const layersKey = "num_hidden_layers";
const patternKey = "sliding_window_pattern";

export interface CustomModel {
  attention: Attention;
  tied: boolean;
  /** By the first of a field's keys; what is not known is absent. */
  sizes: Partial<Record<string, number>>;
}

/** Whether a field says anything of this model. */
export function isShown({ part, keys }: SizeField, { attention, sizes }: CustomModel): boolean {
  if (part === "heads") return attention !== "latent";
  if (part === "experts") return keys[0] === expertsKey || (sizes[expertsKey] ?? 0) > 0;
  return part === "model" || part === attention;
}

/** Fields that must be filled in and are not. */
export function missingFields(model: CustomModel): SizeField[] {
  return sizeFields.filter(
    (field) => !field.optional && isShown(field, model) && model.sizes[field.keys[0]] === undefined,
  );
}

/** What is wrong with the pattern of windows, which the importer never sees; "" when nothing. */
export function patternProblem({ sizes }: CustomModel): string {
  const every = sizes[patternKey];
  const layers = sizes[layersKey] ?? Infinity;
  if (every === undefined || (Number.isInteger(every) && every >= 1 && every <= layers)) return "";
  return "must be a whole number from 1 to the number of layers";
}

function familyOf({ attention, sizes }: CustomModel): string {
  const experts = (sizes[expertsKey] ?? 0) > 0;
  if (attention === "latent") return "deepseek_v3";
  if (attention === "window") return experts ? "mimo_v2" : "mistral";
  return experts ? "glm4_moe" : "llama";
}

/** Of each layer whether it keeps a window. */
function windows({ sizes }: CustomModel): boolean[] {
  const layers = Math.min(10_000, Math.max(0, Math.floor(sizes[layersKey] ?? 0)));
  const every = sizes[patternKey];
  return Array.from(
    { length: layers },
    (_, layer) => every === undefined || (layer + 1) % every !== 0,
  );
}

/** As many KV heads as query heads, and heads that share the hidden size. */
function headSizes({ sizes }: CustomModel): CustomModel["sizes"] {
  const { num_attention_heads: heads = 1, hidden_size: hidden = 0 } = sizes;
  const dim = hidden / heads;
  return {
    num_key_value_heads: heads,
    ...(Number.isInteger(dim) ? { head_dim: dim } : {}),
  };
}

/** The configuration, with the keys that its family knows; no default of the family is left to it. */
export function customConfig(model: CustomModel): object {
  const family = familyOf(model);
  const config: Record<string, unknown> = { model_type: family };
  const usual = headSizes(model);
  for (const field of sizeFields) {
    const [key] = field.keys;
    const value = model.sizes[key] ?? usual[key] ?? field.empty;
    if (value !== undefined && key !== patternKey && isShown(field, model)) config[key] = value;
  }
  if (config[expertsKey] === 0) delete config[expertsKey];
  config.tie_word_embeddings = model.tied;
  if (family === "mimo_v2") config.hybrid_layer_pattern = windows(model).map(Number);
  else if (family === "mistral" && model.sizes[patternKey] !== undefined) {
    config.layer_types = windows(model).map((window) =>
      window ? "sliding_attention" : "full_attention",
    );
  }
  return config;
}

type Keys = Record<string, unknown>;

const isObject = (value: unknown): value is Keys =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The keys of the text decoder, which some configurations have one level deeper. */
function decoderOf(config: object): Keys {
  const outer = config as Keys;
  const inner = [outer.text_config, outer.llm_config, outer.language_config].find(isObject);
  return { ...outer, ...inner };
}

/** Period of the full layers where `layer_types` or the pattern of MiMo names them. */
function patternOf({ layer_types: types, hybrid_layer_pattern: flags }: Keys): number | undefined {
  const full = Array.isArray(types)
    ? types.findIndex((type) => type === "full_attention")
    : Array.isArray(flags)
      ? flags.indexOf(0)
      : -1;
  return full > 0 ? full + 1 : undefined;
}

/** What of a model can be read from any configuration, of a supported family or not. */
export function readCustomModel(config: object): CustomModel {
  const keys = decoderOf(config);
  const sizes: CustomModel["sizes"] = {};
  for (const field of sizeFields) {
    const found = field.keys.map((key) => keys[key]).find((value) => typeof value === "number");
    if (found !== undefined) sizes[field.keys[0]] = found;
  }
  sizes[patternKey] ??= patternOf(keys);
  const experts = sizes[expertsKey] ?? 0;
  // Mixtral and its kin have one width, that of the experts.
  if (experts > 0) sizes.moe_intermediate_size ??= sizes.intermediate_size;
  const windowed = sizes.sliding_window !== undefined && keys.use_sliding_window !== false;
  return {
    attention: sizes.kv_lora_rank !== undefined ? "latent" : windowed ? "window" : "full",
    tied: keys.tie_word_embeddings === true,
    sizes,
  };
}

/** Sizes to start from. */
export const startingPoints: readonly { name: string; config: object }[] = [
  {
    name: "Llama 3.1 8B",
    config: {
      num_hidden_layers: 32,
      hidden_size: 4096,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      head_dim: 128,
      intermediate_size: 14336,
      vocab_size: 128256,
    },
  },
  {
    name: "Mistral 7B v0.1, window",
    config: {
      num_hidden_layers: 32,
      hidden_size: 4096,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      intermediate_size: 14336,
      vocab_size: 32000,
      sliding_window: 4096,
    },
  },
  {
    name: "DeepSeek-V3, MLA and experts",
    config: {
      num_hidden_layers: 61,
      hidden_size: 7168,
      num_attention_heads: 128,
      intermediate_size: 18432,
      vocab_size: 129280,
      kv_lora_rank: 512,
      q_lora_rank: 1536,
      qk_rope_head_dim: 64,
      qk_nope_head_dim: 128,
      v_head_dim: 128,
      n_routed_experts: 256,
      num_experts_per_tok: 8,
      moe_intermediate_size: 2048,
      n_shared_experts: 1,
      first_k_dense_replace: 3,
    },
  },
];
