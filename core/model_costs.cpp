// SPDX-License-Identifier: MIT
#include "core/model_costs.h"

namespace longpeak {
namespace {

/// Parameters of one layer, split by what tensor parallelism does with them.
struct LayerParameters {
  double sharded = 0;
  double replicated = 0;
};

// E1. MHA, GQA, MQA: W_q, W_k, W_v, W_o with optional biases and QK norms.
LayerParameters head_attention(const Attention& attention, double hidden) {
  const double query = static_cast<double>(attention.query_heads * attention.key_dim);
  const double key = static_cast<double>(attention.kv_heads * attention.key_dim);
  const double value = static_cast<double>(attention.kv_heads * attention.value_dim);
  const double output = static_cast<double>(attention.query_heads * attention.value_dim);
  LayerParameters count;
  count.sharded = hidden * (query + key + value + output);
  if (attention.qkv_bias) count.sharded += query + key + value;
  if (attention.qk_norm == QkNorm::kPerHead) count.sharded += query + key;
  if (attention.qk_norm == QkNorm::kSharedByHeads)
    count.replicated += 2.0 * static_cast<double>(attention.key_dim);
  return count;
}

// E1. MLA: down-projections and their norms are kept whole on each rank, up-projections are split by head.
LayerParameters latent_attention(const Attention& attention, double hidden) {
  const double query = static_cast<double>(attention.query_heads * attention.key_dim);
  const double nope = static_cast<double>(attention.key_dim - attention.rope_dim);
  const double heads = static_cast<double>(attention.query_heads);
  const double value = static_cast<double>(attention.value_dim);
  const double query_rank = static_cast<double>(attention.query_rank);
  const double kv_rank = static_cast<double>(attention.kv_rank);
  LayerParameters count;
  if (attention.query_rank > 0) {
    count.replicated += hidden * query_rank + query_rank;
    count.sharded += query_rank * query;
  } else {
    count.sharded += hidden * query;
  }
  count.replicated += hidden * (kv_rank + static_cast<double>(attention.rope_dim)) + kv_rank;
  count.sharded += kv_rank * heads * (nope + value) + heads * value * hidden;
  return count;
}

// E1. Gated feed-forward: three matrices; the router is kept whole on each rank.
LayerParameters feed_forward_without_experts(const FeedForward& feed_forward, double hidden) {
  const double width = static_cast<double>(feed_forward.intermediate + feed_forward.shared_intermediate);
  const double experts = static_cast<double>(feed_forward.experts);
  LayerParameters count;
  count.sharded = 3.0 * hidden * width;
  count.replicated = hidden * experts + (feed_forward.router_bias ? experts : 0.0);
  return count;
}

constexpr double kNoWindow = 1e18;

GroupCosts group_costs(const LayerGroup& group, double hidden) {
  const Attention& attention = group.attention;
  const bool latent = attention.kind == AttentionKind::kLatent;
  const double query_heads = static_cast<double>(attention.query_heads);
  const double latent_dim = static_cast<double>(attention.kv_rank + attention.rope_dim);
  const double key_value_dims = static_cast<double>(attention.key_dim + attention.value_dim);
  GroupCosts costs;
  costs.layers = static_cast<double>(group.layers);
  costs.window = attention.kind == AttentionKind::kWindow ? static_cast<double>(attention.window) : kNoWindow;
  costs.query_heads = query_heads;
  costs.kv_heads = latent ? 1.0 : static_cast<double>(attention.kv_heads);
  // E2. What a token leaves in the cache of one layer.
  costs.cache_elements = latent ? latent_dim : costs.kv_heads * key_value_dims;
  costs.prefill_pair_dims = query_heads * key_value_dims;
  // Absorbed decode multiplies with the latent itself: keys of rank + rope, values of rank.
  costs.decode_pair_dims =
      latent ? query_heads * (latent_dim + static_cast<double>(attention.kv_rank)) : costs.prefill_pair_dims;
  costs.experts = static_cast<double>(group.feed_forward.experts);
  costs.experts_per_token = static_cast<double>(group.feed_forward.experts_per_token);
  costs.expert_parameters = 3.0 * hidden * static_cast<double>(group.feed_forward.expert_intermediate);
  return costs;
}

}  // namespace

ModelCosts count_costs(const Model& model) {
  ModelCosts costs;
  costs.hidden_size = static_cast<double>(model.hidden_size);
  double expert_parameters = 0;
  double active_expert_parameters = 0;
  for (const LayerGroup& group : model.groups) {
    if (group.layers == 0) continue;
    const GroupCosts counted = group_costs(group, costs.hidden_size);
    costs.groups[costs.group_count++] = counted;
    costs.layers += counted.layers;
    const LayerParameters attention = group.attention.kind == AttentionKind::kLatent
                                          ? latent_attention(group.attention, costs.hidden_size)
                                          : head_attention(group.attention, costs.hidden_size);
    const LayerParameters feed_forward = feed_forward_without_experts(group.feed_forward, costs.hidden_size);
    const double norms = static_cast<double>(group.norms) * costs.hidden_size;
    costs.sharded_parameters += counted.layers * (attention.sharded + feed_forward.sharded);
    costs.replicated_parameters += counted.layers * (attention.replicated + feed_forward.replicated + norms);
    expert_parameters += counted.layers * counted.experts * counted.expert_parameters;
    active_expert_parameters += counted.layers * counted.experts_per_token * counted.expert_parameters;
  }
  if (model.stated_parameters) {
    costs.sharded_parameters = *model.stated_parameters;
    costs.replicated_parameters = 0;
  } else {
    costs.head_parameters = static_cast<double>(model.vocabulary_size) * costs.hidden_size;
    costs.embedding_parameters = model.tied_embedding ? 0.0 : costs.head_parameters;
    costs.replicated_parameters += costs.hidden_size;  // the norm before the head
  }
  const double common = costs.sharded_parameters + costs.replicated_parameters + costs.head_parameters +
                        costs.embedding_parameters;
  costs.parameters = common + expert_parameters;
  costs.active_parameters = common + active_expert_parameters;
  return costs;
}

}  // namespace longpeak
