// SPDX-License-Identifier: MIT
// LFM2 of Liquid AI, with and without experts: short gated convolutions beside full attention.
#include "core/json/import/recurrent.h"

namespace longpeak {
namespace {

/// in_proj to two gates and the input, a convolution over conv_L_cache tokens, out_proj. The state is what
/// the convolution still needs.
Attention read_convolution(Config& config, const Model& model) {
  const double hidden = real(model.hidden_size);
  const double taps = real(config.count_or("conv_L_cache", 3, 1));
  const double bias = config.flag_or("conv_bias", false) ? 5 * hidden : 0;
  Attention layer;
  layer.kind = AttentionKind::kRecurrent;
  layer.recurrence = read_recurrence(config, "conv_L_cache", 0, 0, 0, 0, hidden, taps);
  layer.extra_sharded_parameters = 4 * hidden * hidden + taps * hidden + bias;
  return layer;
}

/// layer_types ("conv" or "full_attention"), or the layers that full_attn_idxs lists.
std::vector<bool> read_convolutions(Config& config, std::int64_t layers) {
  std::vector<bool> convolutions(static_cast<std::size_t>(layers), true);
  const std::vector<std::string> types = read_layer_types(config, layers);
  for (std::size_t layer = 0; layer < types.size(); ++layer) {
    convolutions[layer] = types[layer] == "conv";
    if (types[layer] == "conv" || types[layer] == "full_attention") continue;
    config.refuse_word("layer_types", types[layer], "conv, full_attention");
    break;
  }
  const std::vector<std::int64_t> full = config.counts("full_attn_idxs");
  if (types.empty() && full.empty()) {
    config.refuse(ErrorCode::kInconsistent, "layer_types",
                  "is missing; accepted: \"conv\" or \"full_attention\" for each layer");
  }
  for (const std::int64_t layer : full) {
    if (types.empty() && layer < layers) convolutions[static_cast<std::size_t>(layer)] = false;
  }
  return convolutions;
}

/// Two thirds of the width, times a factor, in multiples of block_multiple_of.
FeedForward read_dense(Config& config) {
  FeedForward dense;
  dense.intermediate = config.count_of({"block_ff_dim", "intermediate_size"});
  config.accept("intermediate_size");
  const std::int64_t multiple = config.count_or("block_multiple_of", 256, 1);
  const double factor = config.number_or("block_ffn_dim_multiplier", 1);
  if (!config.flag_or("block_auto_adjust_ff_dim", true)) return dense;
  if (!(factor > 0) || factor > 100) {
    config.refuse(ErrorCode::kOutOfRange, "block_ffn_dim_multiplier", "must be a number above 0, up to 100");
    return dense;
  }
  const auto width = static_cast<std::int64_t>(factor * real(2 * dense.intermediate / 3));
  dense.intermediate = (width + multiple - 1) / multiple * multiple;
  return dense;
}

FeedForward read_mixture(Config& config) {
  FeedForward mixture;
  mixture.experts = config.count("num_experts");
  mixture.experts_per_token = read_experts_per_token(config, "num_experts_per_tok", 4, mixture.experts);
  mixture.expert_intermediate = config.count("moe_intermediate_size");
  mixture.router_bias = config.flag_or("use_expert_bias", true);
  return mixture;
}

}  // namespace

void build_lfm2(Config& config, Model& model) {
  read_frame(config, model, config.flag_or("tie_embedding", true));
  Attention full = read_heads(config, model);
  full.qk_norm = QkNorm::kSharedByHeads;
  const Attention convolution = read_convolution(config, model);
  const bool has_experts = config.has("num_experts");
  FeedForward dense;
  if (has_experts) dense.intermediate = config.count("intermediate_size");
  if (!has_experts) dense = read_dense(config);
  const std::int64_t dense_layers = has_experts ? config.count_or("num_dense_layers", 2) : 0;
  const FeedForward rest = has_experts ? read_mixture(config) : dense;
  config.accept(
      "block_dim block_mlp_init_scale block_out_init_scale block_use_swiglu block_use_xavier_init"
      " block_auto_adjust_ff_dim block_multiple_of block_ffn_dim_multiplier block_ff_dim"
      " conv_dim conv_dim_out conv_use_xavier_init num_heads use_pos_enc theta");
  const std::int64_t layers = read_layer_count(config);
  const std::vector<bool> convolutions = read_convolutions(config, layers);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    add_layer(model, convolutions[static_cast<std::size_t>(layer)] ? convolution : full,
              layer < dense_layers ? dense : rest, 2 * real(model.hidden_size));
  }
}

}  // namespace longpeak
