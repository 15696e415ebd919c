// SPDX-License-Identifier: MIT
// Lightning attention, linear attention with a fixed decay, beside full attention: MiniMax-Text-01,
// MiniMax-M1.
#include "core/json/import/recurrent.h"

namespace longpeak {
namespace {

/// FLOPs of one element of S, d x d, and token: S = a S + k v, read S q. One multiplication and two
/// multiply-adds.
constexpr double kLinearFlops = 5;

}  // namespace

/// Lightning attention has as many key and value heads as query heads, no convolution, an output gate
/// (output_gate) and a norm over all heads before the output projection.
Attention lightning_layer(Config& config, const Model& model, const Attention& full) {
  Attention layer;
  layer.kind = AttentionKind::kRecurrent;
  layer.query_heads = layer.kv_heads = full.query_heads;
  layer.key_dim = layer.value_dim = full.key_dim;
  const double heads = real(layer.query_heads);
  const double dim = real(layer.key_dim);
  const double width = heads * dim;
  layer.recurrence = read_recurrence(config, "num_attention_heads", heads, dim, dim, kLinearFlops, 0, 1);
  layer.extra_sharded_parameters = 5 * real(model.hidden_size) * width + width;
  return layer;
}

namespace {

FeedForward read_mixture(Config& config) {
  FeedForward mixture;
  mixture.experts = config.count("num_local_experts");
  mixture.experts_per_token = read_experts_per_token(config, "num_experts_per_tok", 2, mixture.experts);
  mixture.expert_intermediate = config.count("intermediate_size");
  return mixture;
}

/// A width, or a list of one width for all layers.
std::int64_t read_shared_width(Config& config) {
  if (!config.raw("shared_intermediate_size").is_array()) {
    return config.count_or("shared_intermediate_size", 0);
  }
  const std::vector<std::int64_t> widths = config.counts("shared_intermediate_size");
  if (widths.size() == 1) return widths.front();
  config.refuse(ErrorCode::kInconsistent, "shared_intermediate_size",
                "must be one width or a list of one width");
  return 0;
}

void add_layers(Model& model, const Attention& linear, const Attention& full, const FeedForward& mixture,
                const std::vector<bool>& is_linear) {
  for (const bool one : is_linear) {
    add_layer(model, one ? linear : full, mixture, 2 * real(model.hidden_size));
  }
}

/// attn_type_list: 0 is lightning attention, 1 full.
std::vector<bool> read_type_list(Config& config, std::int64_t layers) {
  std::vector<bool> linear;
  for (const std::int64_t type : config.counts("attn_type_list")) {
    if (type > 1) {
      config.refuse(ErrorCode::kUnknownOption, "attn_type_list",
                    std::to_string(type) + " is not one of 0 (lightning) and 1 (full)");
    }
    linear.push_back(type == 0);
  }
  config.check_entries("attn_type_list", linear.size(), layers);
  return linear;
}

}  // namespace

/// The class in the library: every other layer is full where layer_types is missing.
void build_minimax(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention full = read_heads(config, model);
  const std::int64_t layers = read_layer_count(config);
  std::vector<bool> is_linear = read_recurrent_layers(config, "layer_types", layers);
  if (is_linear.empty()) {
    for (std::int64_t layer = 0; layer < layers; ++layer) is_linear.push_back(layer % 2 == 1);
  }
  config.accept(
      "block_size full_attn_alpha_factor full_attn_beta_factor linear_attn_alpha_factor"
      " linear_attn_beta_factor mlp_alpha_factor mlp_beta_factor");
  add_layers(model, lightning_layer(config, model, full), full, read_mixture(config), is_linear);
}

/// The class shipped with the checkpoints. A shared expert, where it has a width, is mixed in by a gate
/// (coefficient).
void build_minimax_text_01(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention full = read_heads(config, model);
  const std::int64_t layers = read_layer_count(config);
  FeedForward mixture = read_mixture(config);
  mixture.shared_intermediate = read_shared_width(config);
  mixture.shared_gate = mixture.shared_intermediate > 0;
  config.accept(
      "postnorm shared_moe_mode layernorm_full_attention_alpha layernorm_full_attention_beta"
      " layernorm_linear_attention_alpha layernorm_linear_attention_beta layernorm_mlp_alpha"
      " layernorm_mlp_beta");
  add_layers(model, lightning_layer(config, model, full), full, mixture, read_type_list(config, layers));
}

}  // namespace longpeak
