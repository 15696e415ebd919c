// SPDX-License-Identifier: MIT
// Configurations to describe a model with, by editing their numbers.

export interface Template {
  name: string;
  config: object;
}

export const templates: readonly Template[] = [
  {
    name: "Dense, as Llama",
    config: {
      model_type: "llama",
      vocab_size: 128256,
      hidden_size: 4096,
      intermediate_size: 14336,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      head_dim: 128,
      max_position_embeddings: 131072,
      tie_word_embeddings: false,
    },
  },
  {
    name: "Mixture of experts, as Qwen3",
    config: {
      model_type: "qwen3_moe",
      vocab_size: 151936,
      hidden_size: 2048,
      intermediate_size: 6144,
      moe_intermediate_size: 768,
      num_experts: 128,
      num_experts_per_tok: 8,
      decoder_sparse_step: 1,
      mlp_only_layers: [],
      num_hidden_layers: 48,
      num_attention_heads: 32,
      num_key_value_heads: 4,
      head_dim: 128,
      max_position_embeddings: 40960,
      tie_word_embeddings: false,
    },
  },
];
