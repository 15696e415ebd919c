// SPDX-License-Identifier: MIT
// Mamba-2 before or beside attention, each layer with its feed-forward: Granite 4, Bamba, Falcon-H1.
#include "core/json/import/recurrent.h"

namespace longpeak {
namespace {

/// FLOPs of one element of the state, head_dim x states, and token: S = a S + x B, read S C. One
/// multiplication and two multiply-adds.
constexpr double kStateSpaceFlops = 5;

/// The keys Granite, Bamba and Falcon-H1 share. `inner`: channels of all heads.
Mamba2 read_mamba2(Config& config, std::int64_t inner) {
  Mamba2 mixer;
  mixer.heads = config.count_or("mamba_n_heads", 128, 1);
  mixer.groups = config.count_or("mamba_n_groups", 1, 1);
  mixer.state = config.count_or("mamba_d_state", 256, 1);
  mixer.kernel = config.count_or("mamba_d_conv", 4, 1);
  mixer.convolution_bias = config.flag_or("mamba_conv_bias", true);
  mixer.input_bias = mixer.output_bias = config.flag_or("mamba_proj_bias", false);
  const Json& head = config.raw("mamba_d_head");
  mixer.head_dim = head.is_null() || head == "auto" ? inner / mixer.heads : config.count("mamba_d_head");
  if (mixer.head_dim * mixer.heads != inner) {
    config.refuse(ErrorCode::kInconsistent, "mamba_n_heads",
                  "times mamba_d_head must be the " + std::to_string(inner) + " channels of the mixer");
  }
  check_groups(config, "mamba_n_groups", mixer);
  return mixer;
}

/// Channels where they are a multiple of the hidden size.
std::int64_t read_expanded(Config& config, const Model& model) {
  return config.count_or("mamba_expand", 2, 1) * model.hidden_size;
}

Attention read_attention(Config& config, const Model& model) {
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  attention.query_bias = attention.key_bias = attention.value_bias = attention.output_bias = bias;
  return attention;
}

}  // namespace

void check_groups(Config& config, const char* groups_key, const Mamba2& mixer) {
  config.check_divides(groups_key, mixer.groups, mixer.heads, "the heads of the mixer,");
}

/// in_proj makes gate, convolved channels (input, B and C of each group) and one step a head; A_log, D and
/// dt_bias a head; a norm over all channels; out_proj.
void add_mamba2(Config& config, const char* state_key, Attention& layer, double hidden, const Mamba2& mixer) {
  const double heads = real(mixer.heads);
  const double inner = real(mixer.heads * mixer.head_dim);
  const double channels = inner + 2 * real(mixer.groups * mixer.state);
  const double projected = inner + channels + heads;
  const double kernel = real(mixer.kernel);
  layer.recurrence = read_recurrence(config, state_key, heads, real(mixer.head_dim), real(mixer.state),
                                     kStateSpaceFlops, channels, kernel);
  layer.extra_sharded_parameters += hidden * (projected + inner) + channels * kernel + 3 * heads;
  if (mixer.convolution_bias) layer.extra_sharded_parameters += channels;
  if (mixer.gated_norm) layer.extra_sharded_parameters += inner;
  if (mixer.input_bias) layer.extra_sharded_parameters += projected;
  if (mixer.output_bias) layer.extra_replicated_parameters += hidden;
}

Attention mamba2_layer(Config& config, const char* state_key, double hidden, const Mamba2& mixer) {
  Attention layer;
  layer.kind = AttentionKind::kRecurrent;
  layer.query_heads = mixer.heads;
  layer.kv_heads = mixer.groups;
  layer.key_dim = mixer.state;
  layer.value_dim = mixer.head_dim;
  add_mamba2(config, state_key, layer, hidden, mixer);
  return layer;
}

/// Mamba-2 alone: Codestral Mamba. Each mixer behind one norm.
void build_mamba2(Config& config, Model& model) {
  read_frame(config, model, false);
  Mamba2 mixer;
  mixer.heads = config.count_or("num_heads", 128, 1);
  mixer.head_dim = config.count_or("head_dim", 64, 1);
  mixer.groups = config.count_or("n_groups", 8, 1);
  mixer.state = config.count_or("state_size", 128, 1);
  mixer.kernel = config.count_or("conv_kernel", 4, 1);
  mixer.convolution_bias = config.flag_or("use_conv_bias", true);
  mixer.input_bias = mixer.output_bias = config.flag_or("use_bias", false);
  check_groups(config, "n_groups", mixer);
  if (mixer.heads * mixer.head_dim != config.count_or("expand", 2, 1) * model.hidden_size) {
    config.refuse(ErrorCode::kInconsistent, "num_heads", "times head_dim must be expand times hidden_size");
  }
  config.accept("rms_norm norm_before_gate time_step_rank time_step_init_scheme time_step_scale");
  const Attention layer = mamba2_layer(config, "state_size", real(model.hidden_size), mixer);
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t one = 0; one < layers; ++one) add_layer(model, layer, {}, real(model.hidden_size));
}

/// Granite 4: every layer has a shared feed-forward, and routed experts beside it where there are any.
void build_granite_hybrid(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention full = read_attention(config, model);
  const double hidden = real(model.hidden_size);
  const Attention mixer =
      mamba2_layer(config, "mamba_d_state", hidden, read_mamba2(config, read_expanded(config, model)));
  FeedForward feed_forward;
  feed_forward.experts = config.count_or("num_local_experts", 8);
  const std::int64_t shared = config.count_or("shared_intermediate_size", 1024);
  if (feed_forward.experts > 0) {
    feed_forward.experts_per_token =
        read_experts_per_token(config, "num_experts_per_tok", 2, feed_forward.experts);
    feed_forward.expert_intermediate = config.count("intermediate_size");
    feed_forward.shared_intermediate = shared;
  } else {
    feed_forward.intermediate = shared;
    config.accept("num_experts_per_tok");
    config.accept("intermediate_size");
  }
  config.accept("position_embedding_type normalization_function");
  const std::int64_t layers = read_layer_count(config);
  const char* types_key = config.has("layer_types") ? "layer_types" : "layers_block_type";
  std::vector<bool> recurrent = read_recurrent_layers(config, types_key, layers);
  config.accept("layers_block_type");
  if (recurrent.empty()) recurrent.assign(static_cast<std::size_t>(layers), true);
  for (const bool one : recurrent) add_layer(model, one ? mixer : full, feed_forward, 2 * hidden);
}

/// Bamba: attention in the layers of attn_layer_indices.
void build_bamba(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention full = read_attention(config, model);
  const double hidden = real(model.hidden_size);
  const Attention mixer =
      mamba2_layer(config, "mamba_d_state", hidden, read_mamba2(config, read_expanded(config, model)));
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size");
  dense.bias = config.flag_or("mlp_bias", false);
  config.accept("z_loss_coefficient");
  const std::int64_t layers = read_layer_count(config);
  std::vector<bool> is_full(static_cast<std::size_t>(layers));
  for (const std::int64_t layer : config.counts("attn_layer_indices")) {
    if (layer < layers) {
      is_full[static_cast<std::size_t>(layer)] = true;
    } else {
      config.refuse(ErrorCode::kInconsistent, "attn_layer_indices",
                    "must name layers 0 to " + std::to_string(layers - 1) + "; got " + std::to_string(layer));
    }
  }
  for (const bool one : is_full) add_layer(model, one ? full : mixer, dense, 2 * hidden);
}

/// Falcon-H1: attention and Mamba-2 side by side in every layer, outputs added. The norm in the mixer is an
/// option, multipliers are folded into activations.
void build_falcon_h1(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention layer = read_attention(config, model);
  const double hidden = real(model.hidden_size);
  const bool expanded = !config.has("mamba_d_ssm");
  config.accept("mamba_expand");
  Mamba2 mixer = read_mamba2(config, expanded ? read_expanded(config, model) : config.count("mamba_d_ssm"));
  config.expect("mamba_use_mlp", true);
  mixer.gated_norm = config.flag_or("mamba_rms_norm", false);
  mixer.output_bias = config.flag_or("projectors_bias", false);
  config.accept("mamba_norm_before_gate");
  add_mamba2(config, "mamba_d_state", layer, hidden, mixer);
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size");
  dense.bias = config.flag_or("mlp_bias", false);
  config.accept(
      "lm_head_multiplier mlp_multipliers key_multiplier attention_out_multiplier"
      " attention_in_multiplier ssm_multipliers ssm_in_multiplier ssm_out_multiplier"
      " mlp_expansion_factor expansion_factor");
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t one = 0; one < layers; ++one) add_layer(model, layer, dense, 2 * hidden);
}

}  // namespace longpeak
