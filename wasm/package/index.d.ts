// SPDX-License-Identifier: MIT
/**
 * Longpeak: what a long context costs on given hardware.
 *
 * Every quantity is in base SI units, named by its suffix: `_bytes`, `_seconds`, `_flops`,
 * `_bytes_per_second`, `_flops_per_second`. 1 GB = 1e9 bytes, 1 GiB = 2^30 bytes, K = 1000 tokens.
 * Nothing here throws on bad input: each call answers `{ok: true, value}` or `{ok: false, errors}`.
 */

export type View = "paper" | "peak";
export type Units = "paper" | "si";
export type Bound = "hbm_capacity" | "compute" | "hbm_bandwidth" | "host_link" | "device_link";
export type MetricName =
  | "concurrency"
  | "prefill_seconds"
  | "decode_seconds_per_token"
  | "context_switch_seconds"
  | "sessions_per_hour";
export type Format = "fp32" | "bf16" | "fp16" | "fp8" | "int8" | "fp4" | "int4";

/** What is asked. Every field is optional; `Catalog.fields` holds the default, range and help of each. */
export interface Scenario {
  /** A built-in model by its id, or a Hugging Face config.json as an object. */
  model?: { id?: string } | { config: object };
  hardware?: {
    id?: string;
    count?: number;
    /** Figures of your own, per device, in place of the catalog's. */
    memory_bytes?: number;
    hbm_bytes_per_second?: number;
    dense_flops_per_second?: number;
    host_link_bytes_per_second?: number;
    device_link_bytes_per_second?: number;
  };
  deployment?: {
    tensor_parallel?: number;
    pipeline_parallel?: number;
    /** `checkpoint`: as the published weights are stored. */
    weight_format?: Format | "checkpoint";
    kv_format?: Format;
    memory_utilization_fraction?: number;
    reserved_bytes?: number;
    activation_reserve_bytes?: number;
    framework_reserve_bytes?: number;
    kv_budget_bytes_per_device?: number;
    kv_block_tokens?: number;
    /** Absent: 8,192 on devices of 70 GiB and more but A100, else 2,048. */
    prefill_chunk_tokens?: number;
    cache_management?: "per_layer" | "uniform";
    host_links?: "one" | "one_per_device";
    host_link_duplex?: "half" | "full";
  };
  workload?: {
    context_tokens?: number;
    batch?: number;
    output_tokens?: number;
    session?: {
      document_tokens?: number;
      rounds?: number;
      question_tokens?: number;
      answer_tokens?: number;
      think_seconds?: number;
      users?: number;
    };
  };
  compression?: {
    layers_fraction?: number;
    heads_fraction?: number;
    tokens_fraction?: number;
    hidden_fraction?: number;
    applies?: "at_prefill" | "after_prefill";
  };
  view?: View;
  units?: Units;
}

/** One thing wrong with the input. `path` is the field, as in `workload.context_tokens`; "" is the whole. */
export interface InputError {
  code:
    | "malformed_json"
    | "too_large"
    | "unknown_field"
    | "unknown_id"
    | "unknown_option"
    | "wrong_type"
    | "out_of_range"
    | "inconsistent";
  path: string;
  /** What is wrong and what would be accepted, in one sentence. */
  message: string;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; errors: InputError[] };

/** Parameters of the text decoder by part; their sum is `parameters`. */
export type ParametersByPart = Record<
  "embedding" | "head" | "attention" | "feed_forward" | "experts" | "router" | "norm",
  number
>;

/** One of the five metrics. */
export interface Metric {
  /** null where the device has no such part: no host link, no context switch. */
  value: number | null;
  /** The part of the machine that sets the value. */
  bound: Bound;
  /** The value over the value of the same scenario at 4,000 tokens; null where there is none or that is zero. */
  ratio_to_4k: number | null;
  /**
   * Arithmetic over the names in `terms`: + - * / ( ) min max, for example
   * `(hbm_bytes - weight_bytes) / kv_cache_bytes`. Put the terms in and it gives `value`.
   */
  formula: string;
  /** The operands of `formula` and what they were made of; the suffix of a name is its unit. */
  terms: Record<string, number>;
  /** Number of the equation in docs/model.md, for example `E9`. */
  equation: string;
  source: string;
}

/** Something true of the answer that a reader should know. */
export interface Note {
  code: string;
  path: string;
  message: string;
}

export interface Estimate {
  /** The scenario with every default filled in. */
  scenario: Scenario;
  view: View;
  units: Units;
  model: {
    id: string;
    name: string;
    /** Stored parameters, text decoder with embedding and head. */
    parameters: number;
    /** The same with only the experts one token is routed to. */
    active_parameters: number;
    parameters_by_part: ParametersByPart;
  };
  hardware: {
    id: string;
    name: string;
    count: number;
    tensor_parallel: number;
    pipeline_parallel: number;
    /** Independent copies of the model: count / (tensor_parallel * pipeline_parallel). */
    replicas: number;
    /** Per device: dense rate for the weights, dense rate for attention, and the rest. */
    matmul_flops_per_second: number;
    matmul_format: Format;
    attention_flops_per_second: number;
    attention_format: Format;
    hbm_bytes_per_device: number;
    hbm_bytes_per_second: number;
    /** One direction, one device; null where memory is shared with the host. */
    host_link_bytes_per_second: number | null;
    /** One direction; null where the device has no link and one device needs none. */
    device_link_bytes_per_second: number | null;
    /** matmul_flops_per_second / hbm_bytes_per_second; below it memory bound, above it compute bound. */
    critical_intensity_flops_per_byte: number;
  };
  memory: {
    /** All devices, after memory_utilization_fraction. */
    hbm_bytes: number;
    reserved_bytes: number;
    /** All devices, replicas and replicated parts counted. */
    weight_bytes: number;
    /** What one more token adds while it lies inside every window. */
    kv_cache_bytes_per_token: number;
    /** Cache of one user at the context length, stored once. */
    kv_cache_bytes: number;
    /** The same as the devices hold it: tensor-parallel replication counted. */
    kv_cache_bytes_stored: number;
    /** Recurrent state of one user, constant in the context length. */
    state_bytes: number;
    /** For caches: hbm_bytes - reserved_bytes - weight_bytes, not below zero. */
    free_bytes: number;
    /** What is missing for `batch` users in each replica; zero when they fit. */
    missing_bytes: number;
    /** Whether the weights and `batch` users' caches fit in each replica. */
    fits: boolean;
    /** Whole users that fit at the context length: concurrency rounded down. */
    users: number;
    /** From here on as servers count it when they start; the peak's concurrency leaves the reserves out. */
    weight_bytes_per_device: number;
    activation_reserve_bytes_per_device: number;
    framework_reserve_bytes_per_device: number;
    /** Activations, framework and reserved_bytes. */
    reserve_bytes_per_device: number;
    /** Tokens a server processes in one step at most. */
    prefill_chunk_tokens: number;
    /** memory utilization x HBM - weights - reserves, or the budget given. */
    kv_budget_bytes_per_device: number;
    /** Tokens of cache one replica holds, in whole pages. */
    kv_tokens: number;
    /** Requests of the context length one replica holds. */
    max_concurrency: number;
  };
  metrics: Record<MetricName, Metric>;
  /** One request alone: prefill, then output_tokens at the context length. */
  response: {
    time_to_first_token_seconds: number;
    output_seconds: number;
    total_seconds: number;
  };
  /** What limits sessions_per_hour: too few users, the devices' time, the host link, or HBM capacity. */
  session_limit: "users" | "devices" | "host_link" | "hbm_capacity";
  notes: Note[];
}

/** Which values a sweep takes. Either `values`, or `from`, `to`, `points` and `spacing`. */
export interface SweepRequest {
  /** Any numeric field of the scenario, for example `workload.context_tokens`. */
  field: string;
  from?: number;
  to?: number;
  /** 2 to 10,000; default 101. Whole-number fields are rounded and duplicates dropped. */
  points?: number;
  /** Default "log". */
  spacing?: "log" | "linear";
  /** 1 to 10,000 ascending values. */
  values?: number[];
  /** Default: all five. */
  metrics?: MetricName[];
}

export interface Sweep {
  field: string;
  metrics: MetricName[];
  /** `[x, y of metrics[0], y of metrics[1], ...]`, all of equal length; null where it does not fit. */
  columns: [number[], ...(number | null)[][]];
  /** Per metric, the bound at each x; null where it does not fit. */
  bounds: (Bound | null)[][];
  fits: boolean[];
}

/** The answer of evaluateMany over one field: columns of equal length, NaN where it does not fit. */
export interface Columns extends Record<MetricName, Float64Array> {
  x: Float64Array;
}

export interface Source {
  /** What was read, for example a datasheet or a repository file with its commit. */
  title: string;
  /** ISO date, as far as known: 2024, 2024-05 or 2024-05-14. */
  date: string;
}

/** What the importer understood of a config.json. */
export interface ImportedModel {
  name: string;
  family: "dense" | "mixture_of_experts";
  parameters: number;
  active_parameters: number;
  parameters_by_part: ParametersByPart;
  layers: number;
  hidden_size: number;
  attention: string;
  kv_cache_bytes_per_token_bf16: number;
  /** Recurrent and convolution state of one sequence. */
  state_bytes: number;
  max_context_tokens: number | null;
  /** For example "fp8, blocks of 128 x 128"; null where every weight has 16 bits. */
  quantization: string | null;
  /** Text decoder as the checkpoint stores it, scales counted. */
  weight_bytes: number;
  /** Bits of one stored parameter, scales counted. */
  bits_by_part: ParametersByPart;
  /** Where the quantisation settings fix the cache's format. */
  kv_cache_format: Format | null;
  /** Kinds of layers; those with the same shape are one group. */
  groups: LayerGroup[];
  /** For each layer in order, the index of its group. */
  layer_groups: number[];
  /** What the checkpoint holds beside the text decoder; never part of a total. */
  beside: { name: string; parameters: number | null }[];
  /** What to know about the count, for example of weights stored in FP32; empty where there is nothing. */
  remark: string;
}

export interface LayerGroup {
  layers: number;
  kind: "none" | "full" | "window" | "chunked" | "latent" | "compressed" | "recurrent";
  /** For example "window 4096, GQA 32/8". */
  attention: string;
  /** For example "8 of 256 experts of 2048 + 2048". */
  feed_forward: string;
  /** Of one layer. */
  kv_cache_elements_per_token: number;
  /** Of one layer's windowed part; null where the cache grows without end. */
  kv_cache_elements_at_most: number | null;
  /** Of one layer and sequence, FP32. */
  state_elements: number;
  convolution_elements: number;
}

export interface CatalogModel {
  id: string;
  name: string;
  maker: string;
  family: "dense" | "mixture_of_experts";
  parameters: number;
  active_parameters: number;
  layers: number;
  hidden_size: number;
  /** For example "fp8, blocks of 128 x 128"; null where every weight has 16 bits. */
  quantization: string | null;
  /** Text decoder as the checkpoint stores it, scales counted. */
  weight_bytes: number;
  /** As its maker prints it; null where none was seen. */
  published_parameters: number | null;
  /** For example "GQA 64/8" or "MLA, rank 512"; several kinds are parted by "; ". */
  attention: string;
  kv_cache_bytes_per_token_bf16: number;
  /** Recurrent and convolution state of one sequence. */
  state_bytes: number;
  /** Longest context the model was released for; null when not stated. */
  max_context_tokens: number | null;
  /** Checkpoint the shape was read from. */
  repository: string;
  /** Why the count departs from the published one, and traps; "" when none. */
  remark: string;
  /** The published configuration, a restatement of it, from memory, or the paper's arithmetic. */
  confidence: "config" | "secondary" | "recalled" | "paper";
  source: Source;
}

export type Confidence = "vendor" | "secondary" | "recalled" | "derived" | "paper";

/** A figure with where it comes from. */
export interface Figure {
  value: number;
  confidence: Confidence;
}

export interface CatalogAccelerator {
  id: string;
  name: string;
  maker: string;
  year: number;
  status: "shipping" | "discontinued" | "announced" | "cancelled" | "internal";
  memory_kind: string;
  hbm_bytes_sold: Figure;
  hbm_bytes_driver: Figure | null;
  hbm_bytes_per_second: Figure;
  /** Dense rates by number format; a missing key is a format the device lacks or its maker does not publish. */
  dense_flops_per_second: Partial<Record<Format, number>>;
  /** Of the weakest of these rates; null where there is none. */
  dense_flops_confidence: Confidence | null;
  device_link: { name: string; bytes_per_second_per_direction: Figure } | null;
  host_link: {
    name: string;
    bytes_per_second_per_direction: Figure;
  } | null;
  tdp_watts: Figure | null;
  price: {
    usd_per_hour: number;
    provider: string;
    date: string;
  } | null;
  sources: Source[];
  /** Conflicts between sources and traps; "" when none. */
  remark: string;
}

/** One field of the scenario: what a form, a link and the schema are made of. */
export interface Field {
  /** For example `workload.session.rounds`. */
  path: string;
  label: string;
  help: string;
  type: "integer" | "number" | "option" | "id";
  unit:
    | ""
    | "tokens"
    | "bytes"
    | "seconds"
    | "bytes_per_second"
    | "flops_per_second"
    | "fraction"
    | "users"
    | "devices"
    | "sequences"
    | "rounds";
  /** Inclusive; null for option and id. */
  minimum: number | null;
  maximum: number | null;
  /** For option fields. */
  options: string[];
  /** null where it follows another field; `default_rule` says which. */
  default: number | string | null;
  default_rule: string;
}

export interface Catalog {
  version: string;
  models: CatalogModel[];
  accelerators: CatalogAccelerator[];
  fields: Field[];
}

/** One figure of arXiv 2405.08944 beside what the engine computes. */
export interface PaperFigure {
  quantity: string;
  /** As printed, for example "14.1 s"; "–" where the paper prints none. */
  printed: string;
  /** read: seen in a source that quotes the paper; recalled: from memory of it; derived: computed from read figures. */
  trust: "read" | "recalled" | "derived";
  unit: string;
  /** The paper's own units: K = 1000, cache in GiB beside weights in GB, hidden 4096. */
  convention: number;
  /** The convention's value cut to the digits the paper shows. */
  convention_shown: string;
  /** The same formula in SI units. */
  si: number;
  /** The peak view of the real model and device. */
  peak: number;
  /** Formula with the numbers in. */
  arithmetic: string;
  /** Why the columns differ. */
  remark: string;
  /** Scenario that gives the convention's value. */
  scenario: Scenario;
}

/** Names of what is built in, and the fields. */
export interface Index {
  version: string;
  models: { id: string; name: string; maker: string }[];
  accelerators: { id: string; name: string; maker: string; year: number }[];
  fields: Field[];
}

export interface Engine {
  readonly version: string;
  /** At hand at once. */
  index(): Index;
  /** Everything about every row. The first call reads all models and takes some tens of milliseconds. */
  catalog(): Catalog;
  /** A Hugging Face config.json, as text or as an object. */
  importModel(config: string | object): Answer<ImportedModel>;
  evaluate(scenario: Scenario): Answer<Estimate>;
  sweep(scenario: Scenario, request: SweepRequest): Answer<Sweep>;
  /** One answer for each scenario, in order. */
  evaluateMany(scenarios: Scenario[]): Answer<Estimate>[];
  /** One field at many values, all five metrics: the fast way, over a million estimates a second. */
  evaluateMany(field: string, values: Float64Array, scenario?: Scenario): Answer<Columns>;
  paperFigures(): PaperFigure[];
}

export interface LoadOptions {
  /** Bytes of longpeak.wasm, when the host wants to fetch them itself. */
  wasmBinary?: Uint8Array | ArrayBuffer;
}

/** Instantiates the module. Rejects when WebAssembly is missing or longpeak.wasm cannot be read. */
export function load(options?: LoadOptions): Promise<Engine>;
