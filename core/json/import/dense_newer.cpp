// SPDX-License-Identifier: MIT
// Dense models that differ from Llama in a norm, a bias, a gate or a window: AFM, CWM, HyperCLOVA X, MiniCPM,
// Muse Glimmer, InternLM, Orion, Xverse.
#include <array>

#include "core/json/import/dense.h"

namespace longpeak {
namespace {

/// Arcee AFM: squared ReLU, two matrices.
constexpr Dense kArcee = {.gated = false,
                          .qkv_bias = {"attention_bias"},
                          .output_bias = {"attention_bias"},
                          .mlp_bias = {"mlp_bias"}};

/// Meta CWM: the first of four layers is full.
constexpr Dense kCwm = {.mlp_bias = {"mlp_bias"},
                        .heads = {.kv_heads = 8, .head_dim = 128},
                        .window = 8192,
                        .full_every = 4,
                        .full_from = 0};

/// MiniCPM: scalings of embedding, residuals and logits.
constexpr Mixture kMiniCpm = {
    .rest = {.tied = true,
             .qkv_bias = {"attention_bias"},
             .output_bias = {"attention_bias"},
             .free_of_cost = "scale_emb scale_depth dim_model_base mup_denominator"},
    .experts = "num_experts",
    .per_token = "num_experts_per_tok",
    .width = "intermediate_size"};

/// Meta Muse Glimmer: norms before and after each sublayer, QK norms without weights, gated output.
constexpr Dense kMuseGlimmer = {.norms = 4,
                                .qkv_bias = {"attention_bias"},
                                .output_bias = {"attention_bias"},
                                .output_gate = true,
                                .heads = {.kv_heads = 2, .head_dim = 128},
                                .window = 2048,
                                .full_every = 4,
                                .free_of_cost = "layer_rope_theta qk_scale_factor output_multiplier"};

/// InternLM, the first generation: biases on all projections of attention.
constexpr Dense kInternLm = {
    .qkv_bias = {"bias", true}, .output_bias = {"bias", true}, .free_of_cost = "rotary"};

/// Orion: LayerNorm with bias.
constexpr Dense kOrion = {
    .norms = 4, .last_norms = 2, .qkv_bias = {"attention_bias"}, .output_bias = {"attention_bias"}};

constexpr Dense kXverse = {.free_of_cost = "max_tokenizer_truncation"};

/// Norms behind the sublayers too where use_post_norm is set.
void build_hyperclovax(Config& config, Model& model) {
  Dense spec;
  spec.qkv_bias = spec.output_bias = {"attention_bias"};
  spec.mlp_bias = {"mlp_bias"};
  if (config.flag_or("use_post_norm", false)) spec.norms = 4;
  build_dense(config, model, spec);
}

/// The MoE release has experts in every layer.
void build_minicpm(Config& config, Model& model) {
  if (config.count_or("num_experts", 0) > 0) {
    build_mixture(config, model, kMiniCpm);
  } else {
    config.accept("num_experts_per_tok");
    build_dense(config, model, kMiniCpm.rest);
  }
}

/// Every fourth layer is full, counted backwards from the last.
void build_muse_glimmer(Config& config, Model& model) {
  Dense spec = kMuseGlimmer;
  spec.full_from = spec.full_every - read_layer_count(config) % spec.full_every + 1;
  build_dense(config, model, spec);
}

constexpr std::array kFamilies = {
    Family{"arcee", build_as<kArcee>},
    Family{"cwm", build_as<kCwm>},
    Family{"hyperclovax", build_hyperclovax},
    Family{"minicpm", build_minicpm},
    Family{"muse_glimmer_text", build_muse_glimmer},
    Family{"internlm", build_as<kInternLm>},
    Family{"orion", build_as<kOrion>},
    Family{"xverse", build_as<kXverse>},
};

}  // namespace

std::span<const Family> newer_dense_families() { return kFamilies; }

}  // namespace longpeak
