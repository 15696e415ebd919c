// SPDX-License-Identifier: MIT
// Mamba-1 beside full attention: Jamba.
#include "core/json/import/recurrent.h"

namespace longpeak {
namespace {

/// FLOPs of one element of the state, channels x states, and token: dt A, S = exp(dt A) S + (dt x) B, read S
/// C. Two multiplications and two multiply-adds; the exponential is not counted.
constexpr double kSelectiveScanFlops = 6;

/// mamba_dt_rank, a sixteenth of the hidden size rounded up where it is "auto".
std::int64_t read_step_rank(Config& config, const Model& model) {
  const Json& value = config.raw("mamba_dt_rank");
  if (value.is_null() || value == "auto") return (model.hidden_size + 15) / 16;
  return config.count("mamba_dt_rank");
}

/// The Mamba-1 mixer: in_proj for input and gate, a convolution, x_proj to step rank, B and C with a norm
/// each (dt_, b_, c_layernorm), dt_proj with bias back to the channels, A_log, D, out_proj.
Attention read_mixer(Config& config, const Model& model) {
  const double hidden = real(model.hidden_size);
  const double inner = real(config.count_or("mamba_expand", 2, 1)) * hidden;
  const double states = real(config.count_or("mamba_d_state", 16, 1));
  const double kernel = real(config.count_or("mamba_d_conv", 4, 1));
  const double rank = real(read_step_rank(config, model));
  const bool bias = config.flag_or("mamba_proj_bias", false);
  const double convolution_bias = config.flag_or("mamba_conv_bias", true) ? inner : 0.0;
  Attention layer;
  layer.kind = AttentionKind::kRecurrent;
  layer.recurrence =
      read_recurrence(config, "mamba_d_state", 1, inner, states, kSelectiveScanFlops, inner, kernel);
  layer.extra_sharded_parameters = 3 * hidden * inner + inner * kernel + convolution_bias +
                                   inner * (rank + 2 * states) + (rank + 1) * inner + inner * states + inner;
  layer.extra_replicated_parameters = rank + 2 * states;
  if (bias) {
    layer.extra_sharded_parameters += 2 * inner;
    layer.extra_replicated_parameters += hidden;
  }
  return layer;
}

/// Layers `offset`, `offset` + `period`, ...
struct Every {
  std::int64_t period;
  std::int64_t offset;
  bool holds(std::int64_t layer) const { return layer % period == offset; }
};

Every read_every(Config& config, const char* period_key, std::int64_t period, const char* offset_key,
                 std::int64_t offset) {
  const Every every{config.count_or(period_key, period, 1), config.count_or(offset_key, offset)};
  if (every.offset >= every.period) {
    config.refuse(ErrorCode::kInconsistent, offset_key,
                  "must be below " + std::string(period_key) + " " + std::to_string(every.period));
  }
  return every;
}

}  // namespace

void build_jamba(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention full = read_heads(config, model);
  const Attention mixer = read_mixer(config, model);
  const Every is_full = read_every(config, "attn_layer_period", 8, "attn_layer_offset", 4);
  const Every is_mixture = read_every(config, "expert_layer_period", 2, "expert_layer_offset", 1);
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size");
  FeedForward mixture = dense;
  const std::int64_t experts = config.count_or("num_experts", 16, 1);
  config.accept("num_experts_per_tok");
  if (experts > 1) {  // one expert is a dense layer without router
    mixture = {};
    mixture.experts = experts;
    mixture.experts_per_token = read_experts_per_token(config, "num_experts_per_tok", 2, experts);
    mixture.expert_intermediate = dense.intermediate;
  }
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    add_layer(model, is_full.holds(layer) ? full : mixer, is_mixture.holds(layer) ? mixture : dense,
              2 * real(model.hidden_size));
  }
}

}  // namespace longpeak
