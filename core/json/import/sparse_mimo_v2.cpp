// SPDX-License-Identifier: MIT
// Xiaomi MiMo V2: keys wider than values; windows with KV heads of their own and attention sinks.
#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

/// Keys of the full layers, or with the prefix "swa_" of the windows; a missing one is as in the full layers.
struct HeadKeys {
  const char* query_heads;
  const char* kv_heads;
  const char* key_dim;
  const char* value_dim;
  const char* sinks;
  bool sinks_by_default;
};

Attention read_layer(Config& config, const HeadKeys& keys, const Attention& standard) {
  Attention attention;
  attention.query_heads = config.count_or(keys.query_heads, standard.query_heads, 1);
  attention.kv_heads = config.count_or(keys.kv_heads, standard.kv_heads, 1);
  attention.key_dim = config.count_or(keys.key_dim, standard.key_dim, 1);
  attention.value_dim = config.count_or(keys.value_dim, standard.value_dim, 1);
  attention.sinks = config.flag_or(keys.sinks, keys.sinks_by_default);
  attention.query_bias = attention.key_bias = attention.value_bias = config.flag_or("attention_bias", false);
  config.check_divides(keys.kv_heads, attention.kv_heads, attention.query_heads, keys.query_heads);
  return attention;
}

}  // namespace

void build_mimo_v2(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention plain = read_heads(config, model);
  const Attention full = read_layer(config,
                                    {"num_attention_heads", "num_key_value_heads", "head_dim", "v_head_dim",
                                     "add_full_attention_sink_bias", false},
                                    plain);
  Attention windowed = read_layer(config,
                                  {"swa_num_attention_heads", "swa_num_key_value_heads", "swa_head_dim",
                                   "swa_v_head_dim", "add_swa_attention_sink_bias", false},
                                  full);
  windowed.kind = AttentionKind::kWindow;
  windowed.window = config.count_of({"sliding_window_size", "sliding_window"});
  config.accept(
      "sliding_window attention_chunk_size hybrid_block_size attention_value_scale"
      " attention_projection_layout layer_types vision_config audio_config processor_config");
  config.expect("use_qk_norm", false);
  config.expect("mlp_bias", false);
  FeedForward mixture =
      mixture_of(config, "num_experts_per_tok", config.count("n_routed_experts"),
                 config.count("num_experts_per_tok"), config.count("moe_intermediate_size"));
  mixture.shared_intermediate = config.count_or("n_shared_experts", 0) * mixture.expert_intermediate;
  mixture.router_bias = true;
  const FeedForward dense = dense_of(config.count("intermediate_size"));
  const std::int64_t layers = read_layer_count(config);
  const std::vector<bool> windows = read_layer_flags(config, "hybrid_layer_pattern", layers);
  if (windows.empty()) {
    config.refuse(ErrorCode::kInconsistent, "hybrid_layer_pattern",
                  "is missing; accepted: a list with 0 (full) or 1 (window) for each layer");
    return;
  }
  const std::vector<bool> mixtures = read_mixture_layers(config, layers, 0);
  const double norms = 2.0 * static_cast<double>(model.hidden_size);
  for (std::size_t layer = 0; layer < mixtures.size(); ++layer) {
    add_layer(model, windows[layer] ? windowed : full, mixtures[layer] ? mixture : dense, norms);
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
}

}  // namespace longpeak
