// SPDX-License-Identifier: MIT
// Configurations to import: a common one, and the largest kind, whose quantisation settings name every module
// that stays unquantised.

const dense = {
  model_type: "llama",
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  intermediate_size: 14336,
  vocab_size: 128256,
};

const mixture = {
  model_type: "qwen3_moe",
  hidden_size: 4096,
  head_dim: 128,
  num_hidden_layers: 94,
  num_attention_heads: 64,
  num_key_value_heads: 4,
  num_experts: 128,
  num_experts_per_tok: 8,
  moe_intermediate_size: 1536,
  vocab_size: 151936,
  quantization_config: {
    quant_method: "fp8",
    weight_block_size: [128, 128],
    modules_to_not_convert: Array.from({ length: 94 }, (_, layer) =>
      ["mlp.gate", "input_layernorm", "post_attention_layernorm"].map(
        (module) => `model.layers.${layer}.${module}`,
      ),
    ).flat(),
  },
};

export const configs = { dense: JSON.stringify(dense), mixture: JSON.stringify(mixture) };
