// SPDX-License-Identifier: MIT
// Mixtures of experts with MHA or GQA: Mixtral, Qwen, OLMoE, Granite, gpt-oss, GLM-4.5, DeepSeek-MoE, ERNIE,
// Ling, MiniMax M2, Phi-3.5-MoE, Llama 4.
#include <array>

#include "core/json/import/dense.h"

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
  config.check_experts(key, per_token, stored);
  return per_token;
}

void add_equal_layers(Config& config, Model& model, const Attention& attention,
                      const FeedForward& feed_forward, double norms) {
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t layer = 0; layer < layers; ++layer) add_layer(model, attention, feed_forward, norms);
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
  const std::vector<bool> windows = read_window_layers(config, layers);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const bool keeps_window = windows.empty() ? layer % 2 == 0 : windows[static_cast<std::size_t>(layer)];
    add_layer(model, keeps_window ? windowed : full, mixture, two_norms(model));
  }
}

/// MiniMax M2: QK norms over all heads, correction bias, every layer a mixture.
void build_minimax_m2(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  if (config.flag_or("use_qk_norm", true)) {
    const std::string type = config.text_or("qk_norm_type", "per_layer");
    attention.qk_norm = type == "per_head" ? QkNorm::kSharedByHeads : QkNorm::kPerHead;
  }
  config.accept(
      "layernorm_full_attention_beta layernorm_linear_attention_beta"
      " layernorm_mlp_beta mlp_intermediate_size shared_moe_mode");
  for (const std::int64_t type : config.counts("attn_type_list")) {
    if (type == 1) continue;  // 0 was lightning attention in the generation before
    config.refuse(ErrorCode::kUnknownOption, "attn_type_list", "must hold only 1 for this architecture");
    break;
  }
  const std::int64_t stored = config.count("num_local_experts");
  FeedForward mixture =
      experts(stored, read_per_token(config, "num_experts_per_tok", stored),
              config.count("intermediate_size"), config.count_or("shared_intermediate_size", 0));
  mixture.router_bias = config.flag_or("use_routing_bias", true);
  add_equal_layers(config, model, attention, mixture, two_norms(model));
  config.accept("num_mtp_modules mtp_transformer_layers");
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
  if (!rotary.empty() && !config.check_entries("no_rope_layers", rotary.size(), layers)) return;
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

constexpr Mixture kMixtral = {.rest = {.heads = {.kv_heads = 8}, .window = 0},
                              .experts = "num_local_experts",
                              .per_token = "num_experts_per_tok",
                              .width = "intermediate_size"};

/// Qwen: dense layers where mlp_only_layers or decoder_sparse_step say so.
constexpr Mixture kQwen2Moe = {.rest = {.qkv_bias = {"qkv_bias", true},
                                        .heads = {.kv_heads = 16},
                                        .window = 0,
                                        .uses_window = {"use_sliding_window"},
                                        .first_windowed = 28},
                               .experts = "num_experts",
                               .per_token = "num_experts_per_tok",
                               .width = "moe_intermediate_size",
                               .shared_width = "shared_expert_intermediate_size",
                               .shared_gate = true,
                               .interval = "decoder_sparse_step",
                               .interval_from = 1};

constexpr Mixture kQwen3Moe = {.rest = {.qkv_bias = {"attention_bias"},
                                        .output_bias = {"attention_bias"},
                                        .normalises_qk = kAlways,
                                        .heads = {.kv_heads = 4},
                                        .window = 0,
                                        .uses_window = {"use_sliding_window"},
                                        .first_windowed = 28},
                               .experts = "num_experts",
                               .per_token = "num_experts_per_tok",
                               .width = "moe_intermediate_size",
                               .interval = "decoder_sparse_step",
                               .interval_from = 1};

constexpr Mixture kOlmoe = {.rest = {.qkv_bias = {"attention_bias"},
                                     .output_bias = {"attention_bias"},
                                     .normalises_qk = kAlways,
                                     .qk_norm = QkNorm::kPerHead,
                                     .free_of_cost = "clip_qkv"},
                            .experts = "num_experts",
                            .per_token = "num_experts_per_tok",
                            .width = "intermediate_size"};

/// Granite 3 mixtures; granitemoeshared has a shared expert beside them.
constexpr Mixture kGraniteMoe = {.rest = {.qkv_bias = {"attention_bias"}, .output_bias = {"attention_bias"}},
                                 .experts = "num_local_experts",
                                 .per_token = "num_experts_per_tok",
                                 .width = "intermediate_size",
                                 .shared_width = "shared_intermediate_size"};

/// GLM-4.5 and on: dense layers first, shared experts, correction bias.
constexpr Mixture kGlm4Moe = {.rest = {.qkv_bias = {"attention_bias"}, .normalises_qk = {"use_qk_norm"}},
                              .experts = "n_routed_experts",
                              .per_token = "num_experts_per_tok",
                              .width = "moe_intermediate_size",
                              .shared_experts = "n_shared_experts",
                              .shared_standard = 1,
                              .router_bias = kAlways,
                              .first_dense = "first_k_dense_replace",
                              .first_dense_standard = 1,
                              .predicts = true};

constexpr Mixture kDots1 = {
    .rest = {.qkv_bias = {"attention_bias"}, .output_bias = {"attention_bias"}, .normalises_qk = kAlways},
    .experts = "n_routed_experts",
    .per_token = "num_experts_per_tok",
    .width = "moe_intermediate_size",
    .shared_experts = "n_shared_experts",
    .router_bias = kAlways,
    .first_dense = "first_k_dense_replace"};

/// DeepSeek-MoE, the first generation: MHA.
constexpr Mixture kDeepSeek = {.rest = {.qkv_bias = {"attention_bias"}, .output_bias = {"attention_bias"}},
                               .experts = "n_routed_experts",
                               .per_token = "num_experts_per_tok",
                               .width = "moe_intermediate_size",
                               .shared_experts = "n_shared_experts",
                               .first_dense = "first_k_dense_replace",
                               .interval = "moe_layer_freq"};

constexpr Mixture kErnieMoe = {
    .rest = {.tied = true,
             .qkv_bias = {"use_bias"},
             .output_bias = {"use_bias"},
             .mlp_bias = {"use_bias"},
             .heads = {.head_dim = 128},
             .free_of_cost = "moe_capacity moe_gate moe_gate_act moe_norm_min moe_use_aux_free"},
    .experts = "moe_num_experts",
    .per_token = "moe_k",
    .width = "moe_intermediate_size",
    .shared_experts = "moe_num_shared_experts",
    .router_bias = kAlways,
    .first_dense = "moe_layer_start_index",
    .first_dense_standard = 1,
    .interval = "moe_layer_interval",
    .interval_from = 1};

/// Ling and Ring of Ant Group, first and second generation.
constexpr Mixture kBailing = {
    .rest = {.qkv_bias = {"use_qkv_bias"},
             .output_bias = {"use_bias"},
             .normalises_qk = {"use_qk_norm"},
             .free_of_cost = "norm_head norm_softmax score_function mtp_loss_scaling_factor use_rmsnorm "
                             "router_dtype"},
    .experts = "num_experts",
    .per_token = "num_experts_per_tok",
    .width = "moe_intermediate_size",
    .shared_experts = "num_shared_experts",
    .router_bias = {"moe_router_enable_expert_bias"},
    .first_dense = "first_k_dense_replace",
    .predicts = true};

/// Layers to moe_layer_end_index only are mixtures, all where it is -1.
void build_ernie_moe(Config& config, Model& model) {
  const Json& end = config.raw("moe_layer_end_index");
  if (!end.is_null() && end != -1 && end != read_layer_count(config) - 1) {
    config.refuse(ErrorCode::kInconsistent, "moe_layer_end_index", "must be -1 or the last layer");
  }
  build_mixture(config, model, kErnieMoe);
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
}

void build_bailing(Config& config, Model& model) {
  const std::int64_t width = config.count("moe_intermediate_size");
  if (config.count_or("moe_shared_expert_intermediate_size", width) != width) {
    config.refuse(ErrorCode::kInconsistent, "moe_shared_expert_intermediate_size",
                  "must be moe_intermediate_size");
  }
  build_mixture(config, model, kBailing);
}

constexpr std::array kFamilies = {
    Family{"mixtral", build_as<kMixtral>},
    Family{"phimoe", build_phimoe},
    Family{"qwen2_moe", build_as<kQwen2Moe>},
    Family{"qwen3_moe", build_as<kQwen3Moe>},
    Family{"qwen3_vl_moe_text", build_as<kQwen3Moe>},
    Family{"olmoe", build_as<kOlmoe>},
    Family{"granitemoe", build_as<kGraniteMoe>},
    Family{"granitemoeshared", build_as<kGraniteMoe>},
    Family{"gpt_oss", build_gpt_oss},
    Family{"glm4_moe", build_as<kGlm4Moe>},
    Family{"glm4v_moe_text", build_as<kGlm4Moe>},
    Family{"dots1", build_as<kDots1>},
    Family{"deepseek", build_deepseek_moe},
    Family{"ernie4_5_moe", build_ernie_moe},
    Family{"bailing_moe", build_bailing},
    Family{"bailing_moe_v2", build_bailing},
    Family{"minimax_m2", build_minimax_m2},
    Family{"llama4_text", build_llama4},
};

}  // namespace

void build_deepseek_moe(Config& config, Model& model) { build_mixture(config, model, kDeepSeek); }

std::span<const Family> mixture_families() { return kFamilies; }

}  // namespace longpeak
