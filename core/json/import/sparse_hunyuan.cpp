// SPDX-License-Identifier: MIT
// Tencent: Hy3 (mixtures behind dense layers, correction bias), and Hunyuan V1, whose lists by layer must say
// the same for all layers and whose layers may share caches in groups (CLA).
#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

/// A count, or a list that repeats one count for each layer.
std::int64_t uniform_count(Config& config, const char* key, std::int64_t standard) {
  if (!config.raw(key).is_array()) return config.count_or(key, standard);
  const std::vector<std::int64_t> listed = config.counts(key);
  for (const std::int64_t one : listed) {
    if (one == listed.front()) continue;
    config.refuse(ErrorCode::kInconsistent, key, "must be the same for all layers");
    break;
  }
  return listed.empty() ? standard : listed.front();
}

}  // namespace

void build_hy_v3(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  attention.query_bias = attention.key_bias = attention.value_bias = attention.output_bias = bias;
  if (config.flag_or("qk_norm", true)) attention.qk_norm = QkNorm::kSharedByHeads;
  FeedForward mixture = mixture_of(
      config, "num_experts_per_tok", config.count_of({"num_experts", "num_local_experts"}),
      config.count("num_experts_per_tok"), config.count_of({"moe_intermediate_size", "expert_hidden_dim"}));
  mixture.shared_intermediate = config.count_or("num_shared_experts", 1) * mixture.expert_intermediate;
  mixture.router_bias = config.flag_or("moe_router_enable_expert_bias", true);
  FeedForward dense = dense_of(config.count("intermediate_size"));
  dense.bias = config.flag_or("mlp_bias", false);
  config.accept(
      "expert_hidden_dim route_norm moe_router_use_sigmoid router_scaling_factor"
      " enable_lm_head_fp32 use_grouped_mm enable_moe_fp32_combine"
      " enable_attention_fp32_softmax");
  const std::int64_t layers = read_layer_count(config);
  const std::vector<bool> mixtures = read_mixture_layers(config, layers, 1);
  const double norms = 2.0 * static_cast<double>(model.hidden_size);
  for (const bool is_mixture : mixtures) add_layer(model, attention, is_mixture ? mixture : dense, norms);
  list_prediction_blocks(config, model, "num_nextn_predict_layers",
                         prediction_block(model, attention, mixture, norms));
}

void build_hunyuan_v1(Config& config, Model& model) {
  read_frame(config, model, false);
  config.accept("attention_head_dim");  // head_dim again
  config.accept("org_vocab_size");
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  attention.query_bias = attention.key_bias = attention.value_bias = attention.output_bias = bias;
  if (config.flag_or("use_qk_norm", true)) attention.qk_norm = QkNorm::kSharedByHeads;
  const std::int64_t share = config.flag_or("use_cla", false) ? config.count("cla_share_factor") : 1;
  config.accept("cla_share_factor");
  const std::int64_t width = config.count("intermediate_size");
  FeedForward feed_forward = dense_of(width);
  const std::int64_t stored = uniform_count(config, "num_experts", 1);
  const std::int64_t dense_layers = config.count_or("moe_layer_num_skipped", 0);
  if (stored > 1) {
    const std::int64_t expert_width = uniform_count(config, "moe_intermediate_size", width);
    feed_forward = mixture_of(config, "moe_topk", stored, uniform_count(config, "moe_topk", 1), expert_width);
    const bool shared = config.flag_or("use_mixed_mlp_moe", true);
    const std::int64_t experts = uniform_count(config, "num_shared_expert", 1);
    if (shared) feed_forward.shared_intermediate = experts * expert_width;
  }
  config.accept(
      "moe_topk moe_intermediate_size num_shared_expert use_mixed_mlp_moe cla_share_factor"
      " norm_type add_classification_head class_num im_start_id im_end_id"
      " im_newline_id image_token_id sep_id text_start_id text_end_id pool_type capacity_factor"
      " moe_drop_tokens moe_random_routing_dropped_token group_limited_greedy"
      " position_embedding_xdrope");
  config.expect("use_mla", false);
  config.expect("mlp_bias", false);
  const std::int64_t layers = read_layer_count(config);
  const double norms = 2.0 * static_cast<double>(model.hidden_size);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    Attention one = attention;
    one.shares_cache = layer % share != 0;
    add_layer(model, one, layer < dense_layers ? dense_of(width) : feed_forward, norms);
  }
}

}  // namespace longpeak
