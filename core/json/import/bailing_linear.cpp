// SPDX-License-Identifier: MIT
// Ling and Ring of Ant Group with linear attention: lightning attention beside GQA (Ring 2.0 Linear), Kimi
// Delta Attention beside MLA (Ling 3.0). The last layer of each group is a full one.
#include "core/json/import/latent.h"
#include "core/json/import/recurrent.h"

namespace longpeak {
namespace {

constexpr std::string_view kFreeOfCost =
    "group_norm_size linear_silu linear_rope linear_scale score_function router_dtype norm_head norm_softmax"
    " mtp_loss_scaling_factor mtp_use_kda use_rmsnorm moe_router_enable_routed_scaling scale_router_input"
    " kda_safe_gate kda_lower_bound expert_swiglu_limit_list share_expert_swiglu_limit_list";

FeedForward read_mixture(Config& config) {
  FeedForward mixture;
  mixture.experts = config.count("num_experts");
  mixture.experts_per_token = config.count("num_experts_per_tok");
  config.check_experts("num_experts_per_tok", mixture.experts_per_token, mixture.experts);
  mixture.expert_intermediate = config.count("moe_intermediate_size");
  const std::int64_t shared =
      config.count_or("moe_shared_expert_intermediate_size", mixture.expert_intermediate);
  mixture.shared_intermediate = config.count_or("num_shared_experts", 0) * shared;
  if (!config.flag_or("moe_router_enable_shared_expert", true)) mixture.shared_intermediate = 0;
  mixture.router_bias = config.flag_or("moe_router_enable_expert_bias", false);
  return mixture;
}

/// Layers that fill no group are full too.
void add_layers(Config& config, Model& model, const Attention& linear, const Attention& full) {
  config.accept(kFreeOfCost);
  for (const char* key : {"value_norm", "up_proj_norm", "use_nGPT"}) config.expect(key, false);
  const FeedForward mixture = read_mixture(config);
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size");
  const std::int64_t layers = read_layer_count(config);
  const std::int64_t group = config.count("layer_group_size");
  const std::int64_t first_mixture = config.leading_layers("first_k_dense_replace", 0, layers);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const bool is_full = (layer + 1) % group == 0 || layer >= layers / group * group;
    add_layer(model, is_full ? full : linear, layer < first_mixture ? dense : mixture,
              2 * real(model.hidden_size));
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
}

}  // namespace

void build_bailing_linear(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention full = read_heads(config, model);
  for (const char* key : {"use_qkv_bias", "use_bias"}) config.expect(key, false);
  Attention linear = lightning_layer(config, model, full);
  if (config.flag_or("use_qk_norm", false)) {
    full.qk_norm = QkNorm::kSharedByHeads;
    linear.extra_replicated_parameters = 2 * real(full.key_dim);
  }
  add_layers(config, model, linear, full);
}

/// The generation before, of the same name, has lightning attention.
void build_bailing_hybrid(Config& config, Model& model) {
  read_frame(config, model, false);
  const double hidden = real(model.hidden_size);
  if (!config.flag_or("no_kda_lora", false)) {
    config.refuse(ErrorCode::kInconsistent, "no_kda_lora",
                  "must be true: of this architecture Ling 3.0 is supported, not Ling 2.5");
  }
  for (const char* key : {"use_qkv_bias", "use_bias", "use_kda_lora", "use_mla_nope"}) {
    config.expect(key, false);
  }
  Attention full = read_latent(config);
  const std::string gate = config.text_or("gated_attention_proj_granularity_type", "");
  full.output_gate = gate == "element_wise";
  if (gate == "head_wise") full.extra_sharded_parameters = hidden * real(full.query_heads);
  if (!gate.empty() && gate != "element_wise" && gate != "head_wise") {
    config.refuse_word("gated_attention_proj_granularity_type", gate, "head_wise, element_wise");
  }
  config.accept("use_qk_norm");  // of the state's keys, without weights
  const std::int64_t dim = config.count("head_dim");
  const double gates = 2 * hidden * real(full.query_heads) * real(dim);  // f_proj and g_proj
  const Attention linear = delta_attention(config, "num_attention_heads", hidden, full.query_heads, dim,
                                           gates, real(full.query_heads));
  config.expect_count("num_kv_heads_for_linear_attn", 0);
  add_layers(config, model, linear, full);
}

}  // namespace longpeak
