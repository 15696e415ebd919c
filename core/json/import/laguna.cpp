// SPDX-License-Identifier: MIT
// Poolside Laguna: query heads counted by layer, a gate on the output, dense layers among mixtures.
#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

/// "per-head" and true: one gate a head; "per-element": one for each of its elements; false: none.
std::string read_gate(Config& config) {
  if (config.raw("gating").is_boolean()) return config.flag_or("gating", true) ? "per-head" : "";
  const std::string gate = config.text_or("gating", "per-head");
  if (gate != "per-head" && gate != "per-element") {
    config.refuse_word("gating", gate, "true, false, per-head, per-element");
  }
  return gate;
}

/// For each layer as num_attention_heads_per_layer says, else as in all.
std::vector<std::int64_t> read_query_heads(Config& config, const Attention& plain, std::int64_t layers) {
  std::vector<std::int64_t> heads = config.counts("num_attention_heads_per_layer");
  if (heads.empty() || !config.check_entries("num_attention_heads_per_layer", heads.size(), layers)) {
    heads.assign(static_cast<std::size_t>(layers), plain.query_heads);
  }
  for (const std::int64_t one : heads) {
    if (one > 0 && one % plain.kv_heads == 0) continue;
    config.refuse(ErrorCode::kInconsistent, "num_attention_heads_per_layer",
                  "must hold multiples of num_key_value_heads " + std::to_string(plain.kv_heads));
    break;
  }
  return heads;
}

/// mlp_layer_types, else mlp_only_layers, else the first layer dense.
std::vector<bool> read_mixtures(Config& config, std::int64_t layers) {
  const std::vector<std::int64_t> dense = config.counts("mlp_only_layers");
  std::vector<bool> mixtures = read_mixture_layers(config, layers, dense.empty() ? 1 : 0);
  if (config.has("mlp_layer_types")) return mixtures;
  for (const std::int64_t layer : dense) {
    if (layer < layers) mixtures[static_cast<std::size_t>(layer)] = false;
  }
  return mixtures;
}

}  // namespace

void build_laguna(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention plain = read_heads(config, model, {.kv_heads = 8, .head_dim = 128});
  plain.qk_norm = QkNorm::kSharedByHeads;
  plain.query_bias = plain.key_bias = plain.value_bias = plain.output_bias =
      config.flag_or("attention_bias", false);
  FeedForward mixture = mixture_of(config, "num_experts_per_tok", config.count_or("num_experts", 256, 1),
                                   config.count_or("num_experts_per_tok", 8, 1),
                                   config.count_or("moe_intermediate_size", 512, 1));
  mixture.shared_intermediate = config.count_or("shared_expert_intermediate_size", 512);
  mixture.router_bias = true;
  const FeedForward dense = dense_of(config.count_or("intermediate_size", 8192, 1));
  config.expect("moe_apply_router_weight_on_input", false);
  config.expect_count("decoder_sparse_step", 1);
  config.accept("moe_routed_scaling_factor moe_router_logit_softcapping");
  const std::string gate = read_gate(config);
  const std::int64_t layers = read_layer_count(config);
  const std::int64_t window = config.count_or("sliding_window", 512, 1);
  const std::vector<bool> windows = read_window_layers(config, layers);
  const std::vector<bool> mixtures = read_mixtures(config, layers);
  const std::vector<std::int64_t> heads = read_query_heads(config, plain, layers);
  for (std::size_t layer = 0; layer < heads.size(); ++layer) {
    Attention attention = plain;
    attention.query_heads = heads[layer];
    attention.output_gate = gate == "per-element";
    if (gate == "per-head") {
      attention.extra_sharded_parameters = real(model.hidden_size) * real(attention.query_heads);
    }
    if (layer < windows.size() && windows[layer]) attention = with_window(attention, window);
    add_layer(model, attention, mixtures[layer] ? mixture : dense, 2 * real(model.hidden_size));
  }
}

}  // namespace longpeak
