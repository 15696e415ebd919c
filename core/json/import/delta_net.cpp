// SPDX-License-Identifier: MIT
// Gated delta net beside full attention, mostly three to one: Qwen3-Next, Qwen3.5, 3.6 and 3.8, OLMo Hybrid.
#include "core/json/import/delta_net.h"

#include <algorithm>

namespace longpeak {
namespace {

/// FLOPs of one element of S, d_k x d_v, and token under the delta rule: S = a S, read S k, S += k u, read S
/// q. One multiplication and three multiply-adds.
constexpr double kDeltaRuleFlops = 7;

}  // namespace

/// Gated delta net. in_proj_qkvz makes queries and keys for the key heads, values and output gate for the
/// value heads; in_proj_ba one decay and one write strength a value head; queries, keys and values pass a
/// convolution without bias; A_log, dt_bias; a norm of one head; out_proj.
Attention read_delta_net(Config& config, const Model& model, const DeltaNetDefaults& standard) {
  Attention layer;
  layer.kind = AttentionKind::kRecurrent;
  layer.kv_heads = config.count_or("linear_num_key_heads", standard.key_heads, 1);
  layer.query_heads = config.count_or("linear_num_value_heads", standard.value_heads, 1);
  layer.key_dim = config.count_or("linear_key_head_dim", standard.key_dim, 1);
  layer.value_dim = config.count_or("linear_value_head_dim", standard.value_dim, 1);
  config.check_divides("linear_num_key_heads", layer.kv_heads, layer.query_heads, "linear_num_value_heads");
  const double heads = real(layer.query_heads);
  const double keys = real(layer.kv_heads * layer.key_dim);
  const double values = real(layer.query_heads * layer.value_dim);
  const double kernel = real(config.count_or("linear_conv_kernel_dim", 4, 1));
  const double hidden = real(model.hidden_size);
  const double channels = 2 * keys + values;
  layer.recurrence = read_recurrence(config, "linear_num_value_heads", heads, real(layer.key_dim),
                                     real(layer.value_dim), kDeltaRuleFlops, channels, kernel);
  const double qkvz = hidden * (channels + values);
  const double ba = hidden * 2 * heads;
  layer.extra_sharded_parameters = qkvz + ba + channels * kernel + 2 * heads + values * hidden;
  layer.extra_replicated_parameters = real(layer.value_dim);
  return layer;
}

Attention read_gated_attention(Config& config, const Model& model) {
  Attention attention = read_heads(config, model, {.head_dim = 256});
  attention.qk_norm = QkNorm::kSharedByHeads;
  attention.output_gate = config.flag_or("attn_output_gate", true);
  const bool bias = config.flag_or("attention_bias", false);
  attention.query_bias = attention.key_bias = attention.value_bias = attention.output_bias = bias;
  return attention;
}

FeedForward read_gated_mixture(Config& config, std::int64_t experts, std::int64_t per_token) {
  FeedForward mixture;
  mixture.experts = config.count_or("num_experts", experts, 1);
  mixture.experts_per_token =
      read_experts_per_token(config, "num_experts_per_tok", per_token, mixture.experts);
  mixture.expert_intermediate = config.count_or("moe_intermediate_size", 512, 1);
  mixture.shared_intermediate = config.count_or("shared_expert_intermediate_size", 512);
  mixture.shared_gate = mixture.shared_intermediate > 0;
  return mixture;
}

namespace {

FeedForward read_dense(Config& config) {
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size");
  return dense;
}

/// layer_types, or full attention in each full_attention_interval-th layer.
std::vector<bool> read_linear_layers(Config& config, std::int64_t layers) {
  const std::int64_t interval = config.count_or("full_attention_interval", 4, 1);
  std::vector<bool> linear = read_recurrent_layers(config, "layer_types", layers);
  if (!linear.empty()) return linear;
  for (std::int64_t layer = 1; layer <= layers; ++layer) linear.push_back(layer % interval != 0);
  return linear;
}

/// The block that predicts further tokens: full-attention layers, a projection of embedding and hidden state
/// together, three norms.
void add_prediction_block(Config& config, Model& model, const Attention& attention,
                          const FeedForward& feed_forward, double norms) {
  const double hidden = real(model.hidden_size);
  const double layers = real(config.count_or("mtp_num_hidden_layers", 0));
  const bool own_tables = config.flag_or("mtp_use_dedicated_embeddings", false);
  if (layers == 0) return;
  SideParameters block{std::string(kPredictionBlocks), std::nullopt};
  if (!own_tables) {
    block.parameters =
        layers * layer_parameters(model, attention, feed_forward, norms) + 2 * hidden * hidden + 3 * hidden;
  }
  model.beside.push_back(block);
}

/// Qwen3.5 has one kind of feed-forward layer; mlp_only_layers is an empty leftover.
void build_uniform(Config& config, Model& model, const FeedForward& feed_forward) {
  if (!config.counts("mlp_only_layers").empty()) {
    config.refuse(ErrorCode::kInconsistent, "mlp_only_layers",
                  "must be empty: all layers of this architecture are alike");
  }
  const Attention full = read_gated_attention(config, model);
  const Attention linear = read_delta_net(config, model);
  const std::int64_t layers = read_layer_count(config);
  const double norms = 2 * real(model.hidden_size);
  for (const bool is_linear : read_linear_layers(config, layers)) {
    add_layer(model, is_linear ? linear : full, feed_forward, norms);
  }
  add_prediction_block(config, model, full, feed_forward, norms);
}

}  // namespace

void build_qwen3_next(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention full = read_gated_attention(config, model);
  const Attention linear = read_delta_net(config, model);
  const FeedForward mixture = read_gated_mixture(config, 512, 10);
  config.expect("use_sliding_window", false);
  FeedForward dense;
  dense.intermediate = config.count_or("intermediate_size", 5632, 1);
  const std::int64_t step = config.count_or("decoder_sparse_step", 1, 1);
  const std::vector<std::int64_t> dense_layers = config.counts("mlp_only_layers");
  const std::int64_t layers = read_layer_count(config);
  const std::vector<bool> is_linear = read_linear_layers(config, layers);
  const double norms = 2 * real(model.hidden_size);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    bool is_dense = (layer + 1) % step != 0;
    for (const std::int64_t listed : dense_layers) is_dense = is_dense || listed == layer;
    add_layer(model, is_linear[static_cast<std::size_t>(layer)] ? linear : full, is_dense ? dense : mixture,
              norms);
  }
}

void build_qwen3_5(Config& config, Model& model) {
  read_frame(config, model, false);
  build_uniform(config, model, read_dense(config));
}

void build_qwen3_5_moe(Config& config, Model& model) {
  read_frame(config, model, false);
  config.accept("intermediate_size");
  build_uniform(config, model, read_gated_mixture(config, 256, 8));
}

/// OLMo Hybrid: full attention without a gate, QK norms over all heads; at least one layer is full.
void build_olmo_hybrid(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention full = read_heads(config, model);
  full.qk_norm = QkNorm::kPerHead;
  full.query_bias = full.key_bias = full.value_bias = full.output_bias =
      config.flag_or("attention_bias", false);
  const std::int64_t heads = full.query_heads;
  const std::int64_t key_dim =
      config.count_or("linear_key_head_dim",
                      3 * model.hidden_size / (4 * config.count_or("linear_num_key_heads", heads, 1)), 1);
  config.expect("linear_use_gate", true);
  config.accept(
      "linear_a_log_min linear_a_log_max linear_dt_min linear_dt_max linear_dt_init_floor"
      " linear_allow_neg_eigval");
  const Attention linear = read_delta_net(config, model, {heads, heads, key_dim, 2 * key_dim});
  const FeedForward dense = read_dense(config);
  std::vector<bool> is_linear = read_linear_layers(config, read_layer_count(config));
  if (std::find(is_linear.begin(), is_linear.end(), false) == is_linear.end()) is_linear.back() = false;
  for (const bool one : is_linear) add_layer(model, one ? linear : full, dense, 2 * real(model.hidden_size));
}

}  // namespace longpeak
