// SPDX-License-Identifier: MIT
#include "core/json/import/dense.h"

#include <algorithm>
#include <array>

#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

/// Names that GPT-2, Bloom, ChatGLM, EXAONE and their like have for the usual keys.
constexpr std::array<Spelling, 15> kOlderSpellings = {{{"hidden_size", "n_embd"},
                                                       {"hidden_size", "n_embed"},
                                                       {"num_hidden_layers", "n_layer"},
                                                       {"num_hidden_layers", "num_layers"},
                                                       {"num_attention_heads", "n_head"},
                                                       {"num_key_value_heads", "multi_query_group_num"},
                                                       {"head_dim", "kv_channels"},
                                                       {"intermediate_size", "n_inner"},
                                                       {"intermediate_size", "ffn_dim"},
                                                       {"intermediate_size", "ffn_hidden_size"},
                                                       {"vocab_size", "padded_vocab_size"},
                                                       {"max_position_embeddings", "n_positions"},
                                                       {"max_position_embeddings", "n_ctx"},
                                                       {"max_position_embeddings", "seq_length"},
                                                       {"max_position_embeddings", "model_max_length"}}};

FeedForward read_feed_forward(Config& config, const Model& model, const Dense& spec) {
  FeedForward feed_forward;
  feed_forward.gated = spec.gated;
  feed_forward.bias = spec.mlp_bias.read(config);
  feed_forward.intermediate =
      spec.width_factor > 0 ? config.count_or("intermediate_size", spec.width_factor * model.hidden_size, 1)
                            : config.count("intermediate_size");
  return feed_forward;
}

FeedForward read_experts(Config& config, const Mixture& spec) {
  FeedForward mixture;
  mixture.experts = config.count(spec.experts);
  mixture.experts_per_token = config.count(spec.per_token);
  mixture.expert_intermediate = config.count(spec.width);
  config.check_experts(spec.per_token, mixture.experts_per_token, mixture.experts);
  if (spec.shared_experts) {
    mixture.shared_intermediate =
        config.count_or_none(spec.shared_experts, spec.shared_standard) * mixture.expert_intermediate;
  }
  if (spec.shared_width) mixture.shared_intermediate = config.count_or(spec.shared_width, 0);
  mixture.shared_gate = spec.shared_gate && mixture.shared_intermediate > 0;
  mixture.router_bias = spec.router_bias.read(config);
  return mixture;
}

/// mlp_layer_types, or dense layers first and then each so-manyth a mixture.
std::vector<bool> read_mixtures(Config& config, const Mixture& spec, std::int64_t layers) {
  if (spec.listed) return read_mixture_layers(config, layers, spec.first_dense_standard);
  const std::int64_t first =
      spec.first_dense ? config.leading_layers(spec.first_dense, spec.first_dense_standard, layers) : 0;
  const std::int64_t interval = spec.interval ? config.count_or(spec.interval, 1, 1) : 1;
  std::vector<bool> mixtures;
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    mixtures.push_back(layer >= first && (layer + spec.interval_from) % interval == 0);
  }
  return mixtures;
}

}  // namespace

Attention read_dense_attention(Config& config, Model& model, const Dense& spec) {
  if (spec.older_spellings) config.also_spelled(kOlderSpellings);
  config.accept(spec.free_of_cost);
  read_frame(config, model, spec.tied);
  const double hidden = real(model.hidden_size);
  model.other_parameters = spec.last_norms * hidden;
  if (spec.positions != kUnread) {
    model.other_parameters += real(config.count("max_position_embeddings") + spec.positions) * hidden;
  }
  Attention attention = read_heads(config, model, spec.heads);
  attention.query_bias = attention.key_bias = attention.value_bias = spec.qkv_bias.read(config);
  attention.output_bias = spec.output_bias.read(config);
  attention.output_gate = spec.output_gate;
  attention.extra_replicated_parameters = spec.layer_extra;
  if (spec.normalises_qk.read(config)) attention.qk_norm = spec.qk_norm;
  return attention;
}

std::vector<bool> read_windows(Config& config, const Dense& spec, std::int64_t layers, std::int64_t& window) {
  const bool used = spec.uses_window.read(config);
  window = spec.window == kUnread ? 0 : config.count_or("sliding_window", spec.window);
  const std::int64_t first =
      spec.first_windowed > 0 ? config.count_or("max_window_layers", spec.first_windowed) : 0;
  std::int64_t full_every = spec.full_every;
  for (const char* key : {"sliding_window_pattern", "_sliding_window_pattern"}) {
    if (full_every > 0) full_every = config.count_or(key, full_every, 1);
  }
  std::vector<bool> windows = read_window_layers(config, layers);
  if (windows.empty()) {
    for (std::int64_t layer = 0; layer < layers; ++layer) {
      const bool in_pattern = full_every == 0 || (layer + spec.full_from) % full_every != 0;
      windows.push_back(used && window > 0 && layer >= first && in_pattern);
    }
  } else if (window == 0 && std::find(windows.begin(), windows.end(), true) != windows.end()) {
    config.refuse(ErrorCode::kInconsistent, "sliding_window",
                  "is missing, and layer_types has sliding layers");
  }
  return windows;
}

void build_dense(Config& config, Model& model, const Dense& spec) {
  const Attention full = read_dense_attention(config, model, spec);
  const FeedForward feed_forward = read_feed_forward(config, model, spec);
  std::int64_t window = 0;
  for (const bool windowed : read_windows(config, spec, read_layer_count(config), window)) {
    add_layer(model, windowed ? with_window(full, window) : full, feed_forward,
              spec.norms * real(model.hidden_size));
  }
}

void build_mixture(Config& config, Model& model, const Mixture& spec) {
  const Attention full = read_dense_attention(config, model, spec.rest);
  const FeedForward mixture = read_experts(config, spec);
  const std::int64_t layers = read_layer_count(config);
  std::vector<bool> mixtures = read_mixtures(config, spec, layers);
  for (const std::int64_t layer : config.counts("mlp_only_layers")) {
    if (layer < layers) mixtures[static_cast<std::size_t>(layer)] = false;
  }
  std::int64_t window = 0;
  const std::vector<bool> windows = read_windows(config, spec.rest, layers, window);
  const double norms = spec.rest.norms * real(model.hidden_size);
  FeedForward dense;
  for (std::size_t layer = 0; layer < mixtures.size(); ++layer) {
    if (!mixtures[layer] && dense.intermediate == 0) {
      dense = read_feed_forward(config, model, spec.rest);
      dense.intermediate = config.count_or(spec.dense_width, dense.intermediate, 1);
    }
    add_layer(model, windows[layer] ? with_window(full, window) : full, mixtures[layer] ? mixture : dense,
              norms);
  }
  config.accept("intermediate_size");
  config.accept(spec.dense_width);
  if (spec.predicts) {
    list_prediction_blocks(config, model, "num_nextn_predict_layers",
                           prediction_block(model, full, mixture, norms));
  }
}

}  // namespace longpeak
