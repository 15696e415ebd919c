// SPDX-License-Identifier: MIT
// Gemma 4: full layers with heads of their own size, keys that serve as values, a mixture of experts beside
// the dense feed-forward (26B-A4B), per-layer embeddings and shared caches (E2B, E4B).
#include "core/json/import/gemma.h"

namespace longpeak {
namespace {

/// Heads of the full layers: global_head_dim, and num_global_key_value_heads where keys serve as values.
Attention full_layer(Config& config, const Attention& windowed) {
  Attention full = windowed;
  full.kind = AttentionKind::kFull;
  full.window = 0;
  full.key_dim = full.value_dim = config.count_or("global_head_dim", 512, 1);
  full.value_is_key = config.flag_or("attention_k_eq_v", false);
  const std::int64_t kv_heads = config.count_or("num_global_key_value_heads", windowed.kv_heads, 1);
  if (full.value_is_key) full.kv_heads = kv_heads;
  config.check_divides("num_global_key_value_heads", full.kv_heads, full.query_heads, "num_attention_heads");
  return full;
}

/// Routed experts beside the dense feed-forward of the same layer.
void read_experts(Config& config, const Model& model, FeedForward& feed_forward) {
  config.accept("num_experts top_k_experts moe_intermediate_size expert_intermediate_size");
  if (!config.flag_or("enable_moe_block", false)) return;
  feed_forward.experts = config.count("num_experts");
  feed_forward.experts_per_token = config.count("top_k_experts");
  feed_forward.expert_intermediate = config.count_of({"moe_intermediate_size", "expert_intermediate_size"});
  feed_forward.router_bias = true;                                                     // per_expert_scale
  feed_forward.extra_replicated_parameters += static_cast<double>(model.hidden_size);  // router.scale
  config.check_experts("top_k_experts", feed_forward.experts_per_token, feed_forward.experts);
}

void refuse_encoder(Config& config) {
  if (config.text_or("use_bidirectional_attention", "") != "all") return;
  config.refuse(ErrorCode::kUnknownOption, "use_bidirectional_attention",
                "an encoder has no cache and is not supported; accepted: null, \"vision\"");
}

}  // namespace

void build_gemma4(Config& config, Model& model) {
  const GemmaSizes sizes = {262'144, 8, 4, 131'072};
  read_gemma_frame(config, model, sizes);
  refuse_encoder(config);
  Attention heads = read_gemma_heads(config, sizes);
  heads.qk_norm = QkNorm::kSharedByHeads;
  const Attention windowed = gemma_window(config, heads, 512);
  const Attention full = full_layer(config, windowed);
  const std::int64_t layers = read_layer_count(config);
  std::vector<bool> windows = read_gemma_windows(config, layers, 6);
  if (!windows.empty()) windows.back() = false;  // the class makes the last layer a full one
  const std::int64_t owners = layers - read_shared_layers(config, layers, 0, windows);
  const PerLayerEmbedding embedding = read_per_layer_embedding(config, model, layers);
  FeedForward feed_forward;
  feed_forward.intermediate = config.count("intermediate_size");
  feed_forward.extra_replicated_parameters = embedding.layer_parameters;
  read_experts(config, model, feed_forward);
  FeedForward wide = feed_forward;
  if (config.flag_or("use_double_wide_mlp", false)) wide.intermediate *= 2;
  const double hidden = static_cast<double>(model.hidden_size);
  // Four norms, three more around experts, and layer_scalar.
  const double norms = (feed_forward.experts > 0 ? 7 : 4) * hidden + embedding.norm_parameters + 1;
  double unused = 0;
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    Attention attention = windows[static_cast<std::size_t>(layer)] ? windowed : full;
    attention.shares_cache = layer >= owners;
    if (attention.shares_cache) unused += unused_projections(attention, model);
    add_layer(model, attention, attention.shares_cache ? wide : feed_forward, norms);
  }
  list_unused_projections(model, unused);
}

}  // namespace longpeak
