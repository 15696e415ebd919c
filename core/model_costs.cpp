// SPDX-License-Identifier: MIT
#include "core/model_costs.h"

namespace longpeak {
namespace {

double real(std::int64_t count) { return static_cast<double>(count); }

PartParameters& part(std::array<PartParameters, kPartCount>& parts, Part which) {
  return parts[static_cast<std::size_t>(which)];
}

/// Outputs of W_k and W_v: what a KV head is made from.
double kv_outputs(const Attention& attention) {
  if (attention.shares_cache) return 0;
  const std::int64_t head = attention.key_dim + (attention.value_is_key ? 0 : attention.value_dim);
  return real(attention.kv_heads * head);
}

// E1. MHA, GQA, MQA: W_q, W_k, W_v, W_o with optional biases, QK norms, sinks and gate.
PartParameters head_attention(const Attention& attention, double hidden) {
  const double query = real(attention.query_heads * attention.key_dim);
  const double key = attention.shares_cache ? 0.0 : real(attention.kv_heads * attention.key_dim);
  const double value = kv_outputs(attention) - key;
  const double output = real(attention.query_heads * attention.value_dim);
  const double gate = attention.output_gate ? output : 0.0;
  PartParameters count;
  count.sharded = hidden * (query + gate + key + value + output);
  if (attention.query_bias) count.sharded += query + gate;
  if (attention.key_bias) count.sharded += key;
  if (attention.value_bias) count.sharded += value;
  if (attention.output_bias) count.replicated += hidden;
  if (attention.sinks) count.sharded += real(attention.query_heads);
  if (attention.qk_norm == QkNorm::kPerHead) count.sharded += query + key;
  if (attention.qk_norm == QkNorm::kSharedByHeads) {
    count.replicated += real(attention.key_dim) * (attention.shares_cache ? 1.0 : 2.0);
  }
  return count;
}

// E1. MLA: down-projections and their norms are kept whole on each rank, up-projections are split by head.
PartParameters latent_attention(const Attention& attention, double hidden) {
  const double query = real(attention.query_heads * attention.key_dim);
  const double nope = real(attention.key_dim - attention.rope_dim);
  const double heads = real(attention.query_heads);
  const double value = real(attention.value_dim);
  const double query_rank = real(attention.query_rank);
  const double kv_rank = real(attention.kv_rank);
  PartParameters count;
  if (attention.query_rank > 0) {
    count.replicated += hidden * query_rank + query_rank;
    count.sharded += query_rank * query;
  } else {
    count.sharded += hidden * query;
  }
  count.replicated += hidden * (kv_rank + real(attention.rope_dim)) + kv_rank;
  count.sharded += kv_rank * heads * (nope + value) + heads * value * hidden;
  if (attention.output_gate) count.sharded += hidden * heads * value;
  return count;
}

PartParameters attention_parameters(const Attention& attention, double hidden) {
  PartParameters count;
  switch (attention.kind) {
    case AttentionKind::kNone:
    case AttentionKind::kRecurrent:   // the importer counts their projections
    case AttentionKind::kCompressed:  // in the extra parameters
      break;
    case AttentionKind::kLatent:
      count = latent_attention(attention, hidden);
      break;
    case AttentionKind::kFull:
    case AttentionKind::kWindow:
    case AttentionKind::kChunked:
      count = head_attention(attention, hidden);
  }
  count.sharded += attention.extra_sharded_parameters;
  count.replicated += attention.extra_replicated_parameters + attention.indexer.parameters;
  return count;
}

double matrices_of(const FeedForward& feed_forward) { return feed_forward.gated ? 3.0 : 2.0; }

double expert_width_in(const FeedForward& feed_forward, double hidden) {
  return feed_forward.expert_hidden > 0 ? real(feed_forward.expert_hidden) : hidden;
}

// E1. One routed expert: its matrices, and biases of the same outputs.
double expert_parameters(const FeedForward& feed_forward, double hidden) {
  const double inner = real(feed_forward.expert_intermediate);
  const double outer = expert_width_in(feed_forward, hidden);
  const double biases = feed_forward.expert_bias ? (matrices_of(feed_forward) - 1) * inner + outer : 0.0;
  return matrices_of(feed_forward) * outer * inner + biases;
}

// E1. Dense and shared feed-forward; latent experts add a projection into and out of their width.
PartParameters feed_forward_parameters(const FeedForward& feed_forward, double hidden) {
  const double width = real(feed_forward.intermediate + feed_forward.shared_intermediate);
  PartParameters count;
  count.sharded = matrices_of(feed_forward) * hidden * width;
  if (feed_forward.bias && width > 0) {
    count.sharded += (matrices_of(feed_forward) - 1) * width;
    count.replicated += hidden;
  }
  if (feed_forward.expert_hidden > 0) count.replicated += 2 * hidden * real(feed_forward.expert_hidden);
  if (feed_forward.shared_gate) count.replicated += hidden;
  count.replicated += feed_forward.extra_replicated_parameters;
  return count;
}

double router_parameters(const FeedForward& feed_forward, double hidden) {
  const double experts = real(feed_forward.experts);
  return hidden * experts + (feed_forward.router_bias ? experts : 0.0);
}

void add_cache_part(GroupCosts& costs, const CachePart& part) { costs.cache[costs.cache_parts++] = part; }

/// One FP32 scale beside FP8 elements.
constexpr double kFp8ScaleBytes = 4;

/// Bytes of an MLA entry in the FP8 layout of sparse attention (FlashMLA): the latent in FP8 with a scale for
/// each 128 elements, the rotary key in 16 bits. 512 + 16 + 128 = 656 for DeepSeek V3.2.
double sparse_latent_fp8_bytes(const Attention& attention) {
  return real(attention.kv_rank) + real(attention.kv_rank) / 128 * kFp8ScaleBytes +
         2 * real(attention.rope_dim);
}

/// What the indexer of a layer stores and multiplies: one key of `dim` a token, scores of every head.
CachePart indexer_part(const Indexer& indexer, double tokens_per_entry) {
  CachePart part;
  part.entry_elements = real(indexer.dim);
  part.fixed_entry_bytes = part.entry_elements + kFp8ScaleBytes;  // engines keep it in FP8
  part.tokens_per_entry = tokens_per_entry;
  part.prefill_pair_dims = real(indexer.heads * indexer.dim);
  part.decode_pair_dims = part.prefill_pair_dims;
  return part;
}

// E2. What a layer leaves in its caches, and what a query multiplies them with.
void add_cache(GroupCosts& costs, const Attention& attention) {
  const double heads = real(attention.query_heads);
  const double latent_dim = real(attention.kv_rank + attention.rope_dim);
  CachePart part;
  part.prefill_pair_dims = heads * real(attention.key_dim + attention.value_dim);
  part.decode_pair_dims = part.prefill_pair_dims;
  part.stored = !attention.shares_cache;
  switch (attention.kind) {
    case AttentionKind::kNone:
    case AttentionKind::kRecurrent:
      return;
    case AttentionKind::kLatent:
      part.entry_elements = latent_dim;
      if (attention.indexer.read_tokens > 0) part.fp8_entry_bytes = sparse_latent_fp8_bytes(attention);
      // Absorbed decode multiplies with the latent itself: keys of rank + rotary, values of rank.
      part.decode_pair_dims = heads * (latent_dim + real(attention.kv_rank));
      break;
    case AttentionKind::kCompressed:
      // One vector is key and value of all heads: a window of tokens, beside it entries for many tokens each.
      part.entry_elements = real(attention.key_dim);
      part.window = real(attention.window);
      add_cache_part(costs, part);
      if (attention.tokens_per_entry == 0) return;
      part.window = kUnlimited;
      part.tokens_per_entry = real(attention.tokens_per_entry);
      break;
    case AttentionKind::kChunked:
      part.chunked = true;
      [[fallthrough]];
    case AttentionKind::kWindow:
      part.window = real(attention.window);
      [[fallthrough]];
    case AttentionKind::kFull:
      part.shards = real(attention.kv_heads);
      part.entry_elements = part.shards * real(attention.key_dim + attention.value_dim);
  }
  const Indexer& indexer = attention.indexer;
  if (indexer.read_tokens > 0) part.read_tokens = real(indexer.read_tokens);
  add_cache_part(costs, part);
  if (indexer.heads > 0 && indexer.owned) add_cache_part(costs, indexer_part(indexer, part.tokens_per_entry));
}

bool has_kv_heads(const Attention& attention) {
  return attention.kind == AttentionKind::kFull || attention.kind == AttentionKind::kWindow ||
         attention.kind == AttentionKind::kChunked;
}

GroupCosts group_costs(const LayerGroup& group, double hidden) {
  const FeedForward& feed_forward = group.feed_forward;
  GroupCosts costs;
  costs.layers = real(group.layers);
  costs.query_heads = real(group.attention.query_heads);
  if (has_kv_heads(group.attention)) {
    costs.kv_heads = real(group.attention.kv_heads);
    costs.kv_projection_parameters = hidden * kv_outputs(group.attention);
  }
  add_cache(costs, group.attention);
  costs.state_elements = real(group.attention.recurrence.state_elements);
  costs.convolution_elements = real(group.attention.recurrence.convolution_elements);
  costs.state_flops_per_token = group.attention.recurrence.flops_per_token;
  costs.experts = real(feed_forward.experts);
  costs.experts_per_token = real(feed_forward.experts_per_token);
  if (feed_forward.experts > 0) costs.expert_parameters = expert_parameters(feed_forward, hidden);
  return costs;
}

void add(PartParameters& sum, const PartParameters& one, double times) {
  sum.sharded += times * one.sharded;
  sum.replicated += times * one.replicated;
}

}  // namespace

ModelCosts count_costs(const Model& model) {
  ModelCosts costs;
  const double hidden = real(model.hidden_size);
  costs.hidden_size = hidden;
  double idle_expert_parameters = 0;
  for (const LayerGroup& group : model.groups) {
    const GroupCosts counted = group_costs(group, hidden);
    costs.groups[costs.group_count++] = counted;
    costs.layers += counted.layers;
    const double expert_layers = counted.layers * counted.expert_parameters;
    add(part(costs.parts, Part::kAttention), attention_parameters(group.attention, hidden), counted.layers);
    add(part(costs.parts, Part::kFeedForward), feed_forward_parameters(group.feed_forward, hidden),
        counted.layers);
    part(costs.parts, Part::kExperts).sharded += expert_layers * counted.experts;
    part(costs.parts, Part::kRouter).replicated +=
        counted.layers * router_parameters(group.feed_forward, hidden);
    part(costs.parts, Part::kNorm).replicated += counted.layers * group.norm_parameters;
    idle_expert_parameters += expert_layers * (counted.experts - counted.experts_per_token);
  }
  if (model.stated_parameters) {
    costs.parts = {};
    part(costs.parts, Part::kFeedForward).sharded = *model.stated_parameters;
  } else {
    const double table = real(model.vocabulary_size) * hidden;
    costs.head_parameters = table + (model.head_bias ? real(model.vocabulary_size) : 0.0);
    part(costs.parts, Part::kHead).sharded = costs.head_parameters;
    costs.lookup_parameters = model.lookup_parameters + (model.tied_embedding ? 0.0 : table);
    part(costs.parts, Part::kEmbedding).sharded = costs.lookup_parameters;
    part(costs.parts, Part::kNorm).replicated += model.other_parameters;
  }
  for (std::size_t index = 0; index < kPartCount; ++index) {
    costs.stored_bytes[index] =
        model.quantization ? model.quantization->parts[index].bits_per_weight / 8 : 2.0;
  }
  for (const PartParameters& one : costs.parts) {
    costs.parameters += one.total();
    add(costs.multiplied, one, 1);
  }
  const double own_tables = model.stated_parameters ? 0.0 : model.lookup_parameters;
  costs.active_parameters = costs.parameters - idle_expert_parameters - own_tables;
  costs.multiplied.sharded -= idle_expert_parameters + costs.head_parameters + costs.lookup_parameters;
  return costs;
}

}  // namespace longpeak
