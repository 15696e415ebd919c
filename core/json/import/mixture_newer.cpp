// SPDX-License-Identifier: MIT
// Mixtures of experts with GQA of later years: Trinity, Solar Open, Mellum, FlexOlmo, Command A+, Qwen3-Omni.
#include <array>

#include "core/json/import/dense.h"

namespace longpeak {
namespace {

/// Arcee Trinity: norms before and after each sublayer, gated output, three windows before each full layer.
constexpr Mixture kAfmoe = {
    .rest = {.norms = 4,
             .normalises_qk = kAlways,
             .output_gate = true,
             .heads = {.head_dim = 128},
             .window = 1024,
             .full_every = 4,
             .free_of_cost =
                 "mup_enabled num_expert_groups num_limited_groups route_norm route_scale score_func"
                 " use_grouped_mm load_balance_coeff"},
    .experts = "num_experts",
    .per_token = "num_experts_per_tok",
    .width = "moe_intermediate_size",
    .shared_experts = "num_shared_experts",
    .shared_standard = 2,
    .router_bias = kAlways,
    .first_dense = "num_dense_layers",
    .first_dense_standard = 1};

/// Upstage Solar Open: GLM-4.5 without QK norms and mostly without dense layers.
constexpr Mixture kSolarOpen = {.rest = {.qkv_bias = {"attention_bias"}, .heads = {.head_dim = 128}},
                                .experts = "n_routed_experts",
                                .per_token = "num_experts_per_tok",
                                .width = "moe_intermediate_size",
                                .shared_experts = "n_shared_experts",
                                .shared_standard = 1,
                                .router_bias = kAlways,
                                .first_dense = "first_k_dense_replace"};

/// JetBrains Mellum 2: Qwen3 with windows where layer_types says so.
constexpr Mixture kMellum = {.rest = {.qkv_bias = {"attention_bias"},
                                      .output_bias = {"attention_bias"},
                                      .normalises_qk = kAlways,
                                      .heads = {.kv_heads = 4, .head_dim = 128},
                                      .window = 1024,
                                      .uses_window = {}},
                             .experts = "num_experts",
                             .per_token = "num_experts_per_tok",
                             .width = "moe_intermediate_size",
                             .listed = true};

/// FlexOlmo: norms after each sublayer, QK norms over all heads at once.
constexpr Mixture kFlexOlmo = {.rest = {.qkv_bias = {"attention_bias"},
                                        .output_bias = {"attention_bias"},
                                        .normalises_qk = kAlways,
                                        .qk_norm = QkNorm::kPerHead},
                               .experts = "num_experts",
                               .per_token = "num_experts_per_tok",
                               .width = "intermediate_size"};

/// Cohere North and Command A+: parallel block behind one norm, dense layers of another width first.
constexpr Mixture kCohere2Moe = {
    .rest = {.tied = true,
             .norms = 1,
             .qkv_bias = {"attention_bias"},
             .output_bias = {"attention_bias"},
             .heads = {.head_dim = 128},
             .window = 4096,
             .full_every = 4,
             .free_of_cost = "shared_expert_combination_strategy expert_selection_fn"},
    .experts = "num_experts",
    .per_token = "num_experts_per_tok",
    .width = "intermediate_size",
    .shared_experts = "num_shared_experts",
    .first_dense = "first_k_dense_replace",
    .listed = true,
    .dense_width = "prefix_dense_intermediate_size"};

/// The text decoder of Qwen3-Omni, whose shared experts are the talker's.
constexpr Mixture kQwen3Omni = {.rest = {.qkv_bias = {"attention_bias"},
                                         .output_bias = {"attention_bias"},
                                         .normalises_qk = kAlways,
                                         .heads = {.kv_heads = 4},
                                         .window = 0,
                                         .uses_window = {"use_sliding_window"},
                                         .first_windowed = 28,
                                         .free_of_cost = "shared_expert_intermediate_size"},
                                .experts = "num_experts",
                                .per_token = "num_experts_per_tok",
                                .width = "moe_intermediate_size",
                                .interval = "decoder_sparse_step",
                                .interval_from = 1};

void build_afmoe(Config& config, Model& model) {
  Mixture spec = kAfmoe;
  spec.rest.full_every = config.count_or("global_attn_every_n_layers", spec.rest.full_every, 1);
  build_mixture(config, model, spec);
}

void build_solar_open(Config& config, Model& model) {
  config.expect("use_qk_norm", false);
  build_mixture(config, model, kSolarOpen);
}

/// Without layer_types the dense layers have windows of their own and the others count from there.
void build_cohere2_moe(Config& config, Model& model) {
  for (const char* key : {"use_parallel_block", "use_gated_activation"}) config.expect(key, true);
  Mixture spec = kCohere2Moe;
  const std::int64_t dense = config.count_or("first_k_dense_replace", 0);
  spec.rest.full_from -= dense;
  const std::int64_t pattern = config.count_or("prefix_dense_sliding_window_pattern", 1, 1);
  if (!config.has("layer_types") && (dense > 1 || pattern > 1)) {
    config.refuse(ErrorCode::kInconsistent, "layer_types",
                  "is missing; accepted: full_attention or sliding_attention for each layer");
  }
  build_mixture(config, model, spec);
}

constexpr std::array kFamilies = {
    Family{"afmoe", build_afmoe},
    Family{"solar_open", build_solar_open},
    Family{"mellum", build_as<kMellum>},
    Family{"flex_olmo", build_as<kFlexOlmo>},
    Family{"cohere2_moe", build_cohere2_moe},
    Family{"qwen3_omni_moe_text", build_as<kQwen3Omni>},
};

}  // namespace

std::span<const Family> newer_mixture_families() { return kFamilies; }

}  // namespace longpeak
