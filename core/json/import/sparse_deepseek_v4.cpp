// SPDX-License-Identifier: MIT
// DeepSeek-V4: one vector is key and value of all heads. Every layer keeps a window of them; most keep
// beside it entries that stand for 4 tokens each, of which an indexer chooses some (CSA), or for 128 (HCA).
// The hidden state is `hc_mult` streams mixed by hyper-connections; the first layers route by token.
#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

constexpr std::int64_t kSparseRatio = 4;
constexpr std::int64_t kHeavyRatio = 128;

/// Tokens an entry stands for, by layer; 0 keeps the window only. A longer list goes on with the
/// prediction block. Without one, two HCA layers are followed by HCA and CSA in turn.
std::vector<std::int64_t> read_ratios(Config& config, std::int64_t layers) {
  std::vector<std::int64_t> ratios = config.counts("compress_ratios");
  if (ratios.empty()) {
    const std::vector<std::string> types = config.words("layer_types");
    for (const std::string& type : types) {
      if (type == "sliding_attention") ratios.push_back(0);
      if (type == "compressed_sparse_attention") ratios.push_back(kSparseRatio);
      if (type == "heavily_compressed_attention") ratios.push_back(kHeavyRatio);
    }
    for (std::int64_t layer = 0; types.empty() && layer < layers; ++layer) {
      ratios.push_back(layer >= 2 && layer % 2 == 1 ? kSparseRatio : kHeavyRatio);
    }
  }
  config.accept("layer_types");
  if (static_cast<std::int64_t>(ratios.size()) < layers) {
    config.check_entries("compress_ratios", ratios.size(), layers);
  }
  ratios.resize(static_cast<std::size_t>(layers), 0);
  for (const std::int64_t ratio : ratios) {
    if (ratio == 0 || ratio == kSparseRatio || ratio == kHeavyRatio) continue;
    config.refuse(ErrorCode::kUnknownOption, "compress_ratios",
                  std::to_string(ratio) + " is not one of 0 (window only), 4 (CSA), 128 (HCA)");
    break;
  }
  return ratios;
}

/// Makes entries of `dim` elements from `ratio` tokens, from twice as many where windows overlap: kv_proj,
/// gate_proj, position_bias and kv_norm.
double compressor_parameters(double hidden, double dim, double ratio, double overlap) {
  return 2 * hidden * overlap * dim + ratio * overlap * dim + dim;
}

/// What a compressor holds of tokens that do not make an entry yet: projected values and gates, FP32.
std::int64_t compressor_state(std::int64_t dim, std::int64_t ratio, std::int64_t overlap) {
  return 2 * overlap * ratio * overlap * dim;
}

/// The window and everything that all layers have.
Attention read_window_layer(Config& config, const Model& model) {
  Attention attention;
  attention.kind = AttentionKind::kCompressed;
  attention.query_heads = config.count("num_attention_heads");
  attention.kv_heads = config.count_or("num_key_value_heads", 1, 1);
  attention.key_dim = attention.value_dim = config.count("head_dim");
  attention.window = config.count_or("sliding_window", 128, 1);
  attention.tokens_per_entry = 0;
  attention.query_rank = config.count("q_lora_rank");
  // Both are parts of head_dim.
  const std::int64_t rotary = config.count_or("qk_rope_head_dim", 64);
  config.expect_count("qk_nope_head_dim", attention.key_dim - rotary);
  if (attention.kv_heads != 1) {
    config.refuse(ErrorCode::kOutOfRange, "num_key_value_heads", "must be 1 for this architecture");
  }
  config.expect("attention_bias", false);
  config.expect("mlp_bias", false);
  const std::int64_t groups = config.count("o_groups");
  const std::int64_t output_rank = config.count("o_lora_rank");
  const std::int64_t width = attention.query_heads * attention.key_dim;
  config.check_divides("o_groups", groups, width, "num_attention_heads x head_dim");
  const double hidden = real(model.hidden_size);
  const double rank = real(attention.query_rank);
  const double head = real(attention.key_dim);
  // q_a_proj, q_norm, kv_proj, kv_norm
  attention.extra_replicated_parameters = hidden * rank + rank + hidden * head + head;
  // q_b_proj, o_a_proj (one block a group), o_b_proj, sinks
  attention.extra_sharded_parameters = rank * real(width) + real(width) * real(output_rank) +
                                       real(groups * output_rank) * hidden + real(attention.query_heads);
  return attention;
}

Attention with_heavy_entries(const Attention& window, const Model& model) {
  Attention attention = window;
  attention.tokens_per_entry = kHeavyRatio;
  attention.extra_replicated_parameters +=
      compressor_parameters(real(model.hidden_size), real(window.key_dim), kHeavyRatio, 1);
  attention.recurrence.state_elements = compressor_state(window.key_dim, kHeavyRatio, 1);
  return attention;
}

Attention with_chosen_entries(Config& config, const Attention& window, const Model& model) {
  const double hidden = real(model.hidden_size);
  Attention attention = window;
  attention.tokens_per_entry = kSparseRatio;
  attention.extra_replicated_parameters +=
      compressor_parameters(hidden, real(window.key_dim), kSparseRatio, 2);
  Indexer& indexer = attention.indexer;
  indexer.heads = config.count("index_n_heads");
  indexer.dim = config.count("index_head_dim");
  indexer.read_tokens = config.count("index_topk") * kSparseRatio;
  // its own compressor, q_b_proj, weights_proj
  indexer.parameters = compressor_parameters(hidden, real(indexer.dim), kSparseRatio, 2) +
                       real(window.query_rank) * real(indexer.heads * indexer.dim) +
                       hidden * real(indexer.heads);
  attention.recurrence.state_elements =
      compressor_state(window.key_dim, kSparseRatio, 2) + compressor_state(indexer.dim, kSparseRatio, 2);
  return attention;
}

/// Layers whose experts follow from the token: num_hash_layers, or the leading "hash_moe" layers.
std::int64_t read_hash_layers(Config& config) {
  std::int64_t listed = 0;
  const std::vector<std::string> types = config.words("mlp_layer_types");
  for (const std::string& type : types) {
    if (type == "hash_moe") ++listed;
  }
  return config.count_or("num_hash_layers", types.empty() ? 3 : listed);
}

FeedForward read_mixture(Config& config) {
  const std::int64_t width = config.count("moe_intermediate_size");
  config.accept("intermediate_size");
  FeedForward mixture = mixture_of(config, "num_experts_per_tok", config.count("n_routed_experts"),
                                   config.count("num_experts_per_tok"), width);
  mixture.shared_intermediate = config.count_or("n_shared_experts", 1) * width;
  return mixture;
}

}  // namespace

void build_deepseek_v4(Config& config, Model& model) {
  read_frame(config, model, false);
  const std::int64_t layers = read_layer_count(config);
  const std::vector<std::int64_t> ratios = read_ratios(config, layers);
  const Attention window = read_window_layer(config, model);
  const Attention heavy = with_heavy_entries(window, model);
  const Attention chosen = with_chosen_entries(config, window, model);
  FeedForward hashed = read_mixture(config);
  FeedForward routed = hashed;
  routed.router_bias = true;
  const std::int64_t hash_layers = read_hash_layers(config);
  config.accept("hc_sinkhorn_iters");
  config.accept("compress_rates");
  const double hidden = real(model.hidden_size);
  const double streams = real(config.count_or("hc_mult", 4, 1));
  const double mix = (2 + streams) * streams;
  // The hyper-connections of attention and experts: fn, base, scale.
  const double connections = 2 * (mix * streams * hidden + mix + 3);
  const double head_connections = streams * streams * hidden + streams + 1;  // hc_head: fn, base, scale
  model.other_parameters += head_connections;
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const std::int64_t ratio = ratios[static_cast<std::size_t>(layer)];
    const Attention& attention = ratio == 0 ? window : ratio == kSparseRatio ? chosen : heavy;
    const bool is_hashed = layer < hash_layers;
    add_layer(model, attention, is_hashed ? hashed : routed, 2 * hidden + connections);
    // tid2eid, a table of whole numbers that is only looked up
    if (is_hashed) model.lookup_parameters += real(model.vocabulary_size * hashed.experts_per_token);
  }
  list_prediction_blocks(
      config, model, "num_nextn_predict_layers",
      prediction_block(model, window, routed, 2 * hidden + connections) + head_connections);
}

}  // namespace longpeak
