// SPDX-License-Identifier: MIT
// Mamba-1 beside full attention, Jamba, and alone: Mamba, Falcon Mamba.
#include "core/json/import/recurrent.h"

namespace longpeak {
namespace {

/// FLOPs of one element of the state, channels x states, and token: dt A, S = exp(dt A) S + (dt x) B, read S
/// C. Two multiplications and two multiply-adds; the exponential is not counted.
constexpr double kSelectiveScanFlops = 6;

/// How a class spells the mixer's settings, and whether it normalises step, B and C.
struct Keys {
  const char* expand;
  const char* states;
  const char* kernel;
  const char* rank;
  const char* bias;
  const char* convolution_bias;
  bool inner_norms;
};

constexpr Keys kJamba = {"mamba_expand",
                         "mamba_d_state",
                         "mamba_d_conv",
                         "mamba_dt_rank",
                         "mamba_proj_bias",
                         "mamba_conv_bias",
                         true};
constexpr Keys kMamba = {"expand",   "state_size",    "conv_kernel", "time_step_rank",
                         "use_bias", "use_conv_bias", false};

/// The rank of the step, a sixteenth of the hidden size rounded up where it is "auto".
std::int64_t read_step_rank(Config& config, const Model& model, const char* key) {
  const Json& value = config.raw(key);
  if (value.is_null() || value == "auto") return (model.hidden_size + 15) / 16;
  return config.count(key);
}

/// The Mamba-1 mixer: in_proj for input and gate, a convolution, x_proj to step rank, B and C, in Jamba with
/// a norm each (dt_, b_, c_layernorm), dt_proj with bias back to the channels, A_log, D, out_proj.
Attention read_mixer(Config& config, const Model& model, const Keys& keys) {
  const double hidden = real(model.hidden_size);
  const double inner = real(config.count_or(keys.expand, 2, 1)) * hidden;
  const double states = real(config.count_or(keys.states, 16, 1));
  const double kernel = real(config.count_or(keys.kernel, 4, 1));
  const double rank = real(read_step_rank(config, model, keys.rank));
  const bool bias = config.flag_or(keys.bias, false);
  const double convolution_bias = config.flag_or(keys.convolution_bias, true) ? inner : 0.0;
  Attention layer;
  layer.kind = AttentionKind::kRecurrent;
  layer.recurrence =
      read_recurrence(config, keys.states, 1, inner, states, kSelectiveScanFlops, inner, kernel);
  layer.extra_sharded_parameters = 3 * hidden * inner + inner * kernel + convolution_bias +
                                   inner * (rank + 2 * states) + (rank + 1) * inner + inner * states + inner;
  if (keys.inner_norms) layer.extra_replicated_parameters = rank + 2 * states;
  if (bias) {
    layer.extra_sharded_parameters += 2 * inner;
    layer.extra_replicated_parameters += hidden;
  }
  return layer;
}

/// Nothing but mixers, each behind one norm.
void build_mixers(Config& config, Model& model, bool tied) {
  read_frame(config, model, tied);
  const Attention mixer = read_mixer(config, model, kMamba);
  const std::int64_t inner = config.count_or("expand", 2, 1) * model.hidden_size;
  if (config.count_or("intermediate_size", inner) != inner) {
    config.refuse(ErrorCode::kInconsistent, "intermediate_size", "must be expand times hidden_size");
  }
  config.accept(
      "d_inner d_model n_layer rms_norm fused_add_norm pad_vocab_size_multiple use_mambapy"
      " use_falcon_mambapy time_step_init_scheme time_step_scale");
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t layer = 0; layer < layers; ++layer) add_layer(model, mixer, {}, real(model.hidden_size));
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

void build_mamba(Config& config, Model& model) { build_mixers(config, model, true); }
/// Falcon Mamba normalises step, B and C too, without weights.
void build_falcon_mamba(Config& config, Model& model) { build_mixers(config, model, false); }

void build_jamba(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention full = read_heads(config, model);
  const Attention mixer = read_mixer(config, model, kJamba);
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
