// SPDX-License-Identifier: MIT
// Meituan LongCat-Flash: a layer is two half layers of MLA and a dense feed-forward, with experts beside the
// first. Some experts hand their token on and have no weights.
#include "core/json/import/latent.h"

namespace longpeak {
namespace {

/// The router chooses among all experts. Uniform routing sends a token to so many of them that have weights.
FeedForward read_experts(Config& config, const Model& model, const FeedForward& dense) {
  FeedForward mixture = dense;
  mixture.experts = config.count_or("n_routed_experts", 512, 1);
  mixture.expert_intermediate = config.count_of({"expert_ffn_hidden_size", "moe_intermediate_size"});
  const std::int64_t idle = config.count_or("zero_expert_num", 0);
  const std::int64_t all = mixture.experts + idle;
  const std::int64_t per_token = config.count_of({"moe_topk", "num_experts_per_tok"});
  config.check_experts("moe_topk", per_token, all);
  mixture.experts_per_token = per_token * mixture.experts / all;
  if (per_token * mixture.experts % all != 0) {
    config.refuse(ErrorCode::kInconsistent, "zero_expert_num",
                  "must leave each token a whole number of experts with weights on average");
  }
  config.expect_word("zero_expert_type", "identity");
  mixture.router_bias = true;  // e_score_correction_bias
  const double biases = config.flag_or("router_bias", false) ? real(all) : 0.0;
  mixture.extra_replicated_parameters = real(idle) * (real(model.hidden_size) + 1) + biases;
  return mixture;
}

}  // namespace

void build_longcat_flash(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention attention = read_latent(config);
  FeedForward dense;
  dense.intermediate = config.count_of({"ffn_hidden_size", "intermediate_size"});
  const FeedForward mixture = read_experts(config, model, dense);
  config.expect_word("attention_method", "MLA");
  config.accept("num_hidden_layers mla_scale_q_lora mla_scale_kv_lora");  // the class counts num_layers twice
  const std::int64_t layers = config.count("num_layers");
  if (layers > 1000) {
    config.refuse(ErrorCode::kOutOfRange, "num_layers", "must be at most 1000");
    return;
  }
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    add_layer(model, attention, mixture, 2 * real(model.hidden_size));
    add_layer(model, attention, dense, 2 * real(model.hidden_size));
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
}

}  // namespace longpeak
