// SPDX-License-Identifier: MIT
// Mixtures of experts with MHA or GQA: Mixtral, Qwen3-MoE, gpt-oss, GLM-4.5, MiniMax M2, Phi-3.5-MoE,
// Llama 4.
#include <array>

#include "core/json/import/family.h"

namespace longpeak {
namespace {

double two_norms(const Model& model) { return 2.0 * static_cast<double>(model.hidden_size); }

void set_biases(Attention& attention, bool projections, bool output) {
  attention.query_bias = attention.key_bias = attention.value_bias = projections;
  attention.output_bias = output;
}

FeedForward experts(std::int64_t stored, std::int64_t per_token, std::int64_t width,
                    std::int64_t shared = 0) {
  FeedForward feed_forward;
  feed_forward.experts = stored;
  feed_forward.experts_per_token = per_token;
  feed_forward.expert_intermediate = width;
  feed_forward.shared_intermediate = shared;
  return feed_forward;
}

/// Experts a token goes to; more than there are is a contradiction.
std::int64_t read_per_token(Config& config, const char* key, std::int64_t stored) {
  const std::int64_t per_token = config.count(key);
  if (per_token > stored) {
    config.refuse(ErrorCode::kInconsistent, key,
                  "must not be above the " + std::to_string(stored) + " experts");
  }
  return per_token;
}

void add_equal_layers(Config& config, Model& model, const Attention& attention,
                      const FeedForward& feed_forward, double norms) {
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t layer = 0; layer < layers; ++layer) add_layer(model, attention, feed_forward, norms);
}

void build_mixtral(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model, {.kv_heads = 8});
  const std::int64_t window = config.count_or("sliding_window", 0);
  if (window > 0) {
    attention.kind = AttentionKind::kWindow;
    attention.window = window;
  }
  const std::int64_t stored = config.count("num_local_experts");
  const FeedForward mixture = experts(stored, read_per_token(config, "num_experts_per_tok", stored),
                                      config.count("intermediate_size"));
  add_equal_layers(config, model, attention, mixture, two_norms(model));
}

/// Phi-3.5-MoE: LayerNorm with bias, biases on all projections and on the head where the keys say so.
void build_phimoe(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(attention, bias, bias);
  model.head_bias = config.flag_or("lm_head_bias", false);
  model.other_parameters = two_norms(model);
  const std::int64_t window = config.count_or("sliding_window", 0);
  if (window > 0 && window < model.max_context_tokens.value_or(0)) {  // else as long as the released context
    attention.kind = AttentionKind::kWindow;
    attention.window = window;
  }
  const std::int64_t stored = config.count("num_local_experts");
  const FeedForward mixture = experts(stored, read_per_token(config, "num_experts_per_tok", stored),
                                      config.count("intermediate_size"));
  add_equal_layers(config, model, attention, mixture, 2 * two_norms(model));
}

/// Qwen3-MoE: dense layers where mlp_only_layers or decoder_sparse_step say so.
void build_qwen3_moe(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model, {.kv_heads = 4});
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(attention, bias, bias);
  attention.qk_norm = QkNorm::kSharedByHeads;
  for (const char* key : {"sliding_window", "max_window_layers"}) config.accept(key);
  if (config.flag_or("use_sliding_window", false)) {
    config.refuse(ErrorCode::kInconsistent, "use_sliding_window",
                  "is not supported for this architecture; accepted: false");
  }
  const std::int64_t stored = config.count("num_experts");
  const FeedForward mixture = experts(stored, read_per_token(config, "num_experts_per_tok", stored),
                                      config.count("moe_intermediate_size"));
  FeedForward dense;
  dense.intermediate = config.count_or("intermediate_size", 0);
  const std::int64_t step = config.count_or("decoder_sparse_step", 1, 1);
  const std::vector<std::int64_t> dense_layers = config.counts("mlp_only_layers");
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    bool is_dense = (layer + 1) % step != 0;
    for (const std::int64_t listed : dense_layers) is_dense = is_dense || listed == layer;
    add_layer(model, attention, is_dense ? dense : mixture, two_norms(model));
  }
}

/// gpt-oss: a window of every other layer, sinks, biases on projections, experts and router.
void build_gpt_oss(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention full = read_heads(config, model, {.kv_heads = 8, .head_dim = 64});
  const bool bias = config.flag_or("attention_bias", true);
  set_biases(full, bias, bias);
  full.sinks = true;
  Attention windowed = full;
  windowed.kind = AttentionKind::kWindow;
  windowed.window = config.count_or("sliding_window", 128, 1);
  const std::int64_t stored = config.count("num_local_experts");
  config.accept("experts_per_token");
  FeedForward mixture = experts(stored, read_per_token(config, "num_experts_per_tok", stored),
                                config.count("intermediate_size"));
  mixture.expert_bias = true;
  mixture.router_bias = true;
  const std::int64_t layers = read_layer_count(config);
  const std::vector<std::string> types = read_layer_types(config, layers);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const bool keeps_window =
        types.empty() ? layer % 2 == 0 : types[static_cast<std::size_t>(layer)] == "sliding_attention";
    add_layer(model, keeps_window ? windowed : full, mixture, two_norms(model));
  }
}

/// GLM-4.5 and 4.6: dense layers first, shared experts, correction bias, QK norm where the key says so.
void build_glm4_moe(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  set_biases(attention, config.flag_or("attention_bias", false), false);
  if (config.flag_or("use_qk_norm", false)) attention.qk_norm = QkNorm::kSharedByHeads;
  const std::int64_t stored = config.count("n_routed_experts");
  const std::int64_t width = config.count("moe_intermediate_size");
  FeedForward mixture = experts(stored, read_per_token(config, "num_experts_per_tok", stored), width,
                                config.count_or_none("n_shared_experts", 1) * width);
  mixture.router_bias = true;
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size");
  const std::int64_t first_dense = config.count_or("first_k_dense_replace", 1);
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    add_layer(model, attention, layer < first_dense ? dense : mixture, two_norms(model));
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers",
                         prediction_block(model, attention, mixture, two_norms(model)));
}

/// MiniMax M2: QK norms over all heads, correction bias, every layer a mixture.
void build_minimax_m2(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  if (config.flag_or("use_qk_norm", true)) {
    const std::string type = config.text_or("qk_norm_type", "per_layer");
    attention.qk_norm = type == "per_head" ? QkNorm::kSharedByHeads : QkNorm::kPerHead;
  }
  for (const char* key :
       {"attn_type_list", "layernorm_full_attention_beta", "layernorm_linear_attention_beta",
        "layernorm_mlp_beta", "mlp_intermediate_size", "attn_window_size", "shared_moe_mode"}) {
    config.accept(key);
  }
  const std::int64_t stored = config.count("num_local_experts");
  FeedForward mixture =
      experts(stored, read_per_token(config, "num_experts_per_tok", stored),
              config.count("intermediate_size"), config.count_or("shared_intermediate_size", 0));
  mixture.router_bias = config.flag_or("use_routing_bias", true);
  add_equal_layers(config, model, attention, mixture, two_norms(model));
  for (const char* key : {"num_mtp_modules", "mtp_transformer_layers"}) config.accept(key);
  if (config.flag_or("use_mtp", false))
    model.beside.push_back({std::string(kPredictionBlocks), std::nullopt});
}

/// Llama 4: chunked attention with a full layer every fourth, shared expert, dense layers in between
/// (Maverick).
void build_llama4(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention full = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(full, bias, bias);
  config.accept("use_qk_norm");  // without weights
  Attention chunked = full;
  const std::int64_t chunk = config.count_or("attention_chunk_size", 8192);
  if (chunk > 0) {
    chunked.kind = AttentionKind::kChunked;
    chunked.window = chunk;
  }
  const std::int64_t stored = config.count("num_local_experts");
  const std::int64_t width = config.count("intermediate_size");
  const FeedForward mixture =
      experts(stored, read_per_token(config, "num_experts_per_tok", stored), width, width);
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size_mlp");
  const std::int64_t layers = read_layer_count(config);
  const std::int64_t step = config.count_or("interleave_moe_layer_step", 1, 1);
  const std::vector<std::int64_t> listed = config.counts("moe_layers");
  std::vector<std::int64_t> rotary = config.counts("no_rope_layers");
  const std::int64_t interval = config.count_or("no_rope_layer_interval", 4, 1);
  config.accept("attn_temperature_tuning");
  config.accept("floor_scale");
  config.accept("attn_scale");
  if (!rotary.empty() && static_cast<std::int64_t>(rotary.size()) != layers) {
    config.refuse(ErrorCode::kInconsistent, "no_rope_layers", "must have one entry for each of the layers");
    return;
  }
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const bool has_rope =
        rotary.empty() ? (layer + 1) % interval != 0 : rotary[static_cast<std::size_t>(layer)] != 0;
    bool is_mixture = (layer + 1) % step == 0;
    if (!listed.empty()) {
      is_mixture = false;
      for (const std::int64_t one : listed) is_mixture = is_mixture || one == layer;
    }
    add_layer(model, has_rope ? chunked : full, is_mixture ? mixture : dense, two_norms(model));
  }
}

constexpr std::array kFamilies = {
    Family{"mixtral", build_mixtral},       Family{"phimoe", build_phimoe},
    Family{"qwen3_moe", build_qwen3_moe},   Family{"qwen3_vl_moe_text", build_qwen3_moe},
    Family{"gpt_oss", build_gpt_oss},       Family{"glm4_moe", build_glm4_moe},
    Family{"minimax_m2", build_minimax_m2}, Family{"llama4_text", build_llama4},
};

}  // namespace

std::span<const Family> mixture_families() { return kFamilies; }

}  // namespace longpeak
