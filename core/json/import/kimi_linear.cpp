// SPDX-License-Identifier: MIT
// Kimi Delta Attention beside MLA without positions, mostly three to one: Kimi Linear and Kimi K3.
#include "core/json/import/recurrent.h"

namespace longpeak {
namespace {

/// FLOPs of one element of S, d x d, and token: decay by channel, read S k, S += k u, read S q. One
/// multiplication and three multiply-adds.
constexpr double kDeltaRuleFlops = 7;

}  // namespace

Attention delta_attention(Config& config, const char* key, double hidden, std::int64_t heads,
                          std::int64_t dim, double gates, double decays) {
  Attention layer;
  layer.kind = AttentionKind::kRecurrent;
  layer.query_heads = layer.kv_heads = heads;
  layer.key_dim = layer.value_dim = dim;
  const double kernel = real(config.count_or("short_conv_kernel_size", 4, 1));
  const double width = real(heads) * real(dim);
  layer.recurrence =
      read_recurrence(config, key, real(heads), real(dim), real(dim), kDeltaRuleFlops, 3 * width, kernel);
  layer.extra_sharded_parameters =
      3 * width * (hidden + kernel) + gates + hidden * real(heads) + decays + width + width * hidden;
  layer.extra_replicated_parameters = real(dim);
  return layer;
}

namespace {

/// f_a and f_b_proj make a decay a channel through a rank of one head; the output gate has the same low rank
/// (g_a, g_b_proj) or is full (g_proj). A_log has one entry a head, and one a channel of a head where the
/// decay has a lower bound.
Attention read_delta_attention(Config& section, double hidden) {
  const std::int64_t heads = section.count("num_heads");
  const std::int64_t dim = section.count("head_dim");
  const bool full_gate = section.flag_or("use_full_rank_gate", false);
  const bool bounded = section.has("gate_lower_bound");
  section.accept("gate_lower_bound");
  const double width = real(heads) * real(dim);
  const double low_rank = hidden * real(dim) + real(dim) * width;
  const double gates = low_rank + (full_gate ? hidden * width : low_rank);
  return delta_attention(section, "num_heads", hidden, heads, dim, gates, real(bounded ? dim : heads));
}

/// MLA that caches its "rotary" part too, unrotated.
Attention read_latent(Config& config) {
  Attention attention;
  attention.kind = AttentionKind::kLatent;
  attention.query_heads = config.count("num_attention_heads");
  attention.kv_heads = 1;
  attention.query_rank = config.count_or("q_lora_rank", 0);
  attention.kv_rank = config.count("kv_lora_rank");
  attention.rope_dim = config.count("qk_rope_head_dim");
  attention.key_dim = config.count("qk_nope_head_dim") + attention.rope_dim;
  attention.value_dim = config.count("v_head_dim");
  attention.output_gate = config.flag_or("mla_use_output_gate", false);
  config.accept("num_key_value_heads head_dim mla_use_nope");
  return attention;
}

/// Routed experts with a correction bias; Kimi K3's work at a smaller width and are normalised on the way
/// out.
FeedForward read_mixture(Config& config) {
  FeedForward mixture;
  mixture.experts = config.count_or("num_experts", 0);
  if (mixture.experts == 0) return mixture;
  mixture.experts_per_token = read_experts_per_token(config, "num_experts_per_token", 8, mixture.experts);
  mixture.expert_intermediate = config.count("moe_intermediate_size");
  mixture.shared_intermediate = config.count_or("num_shared_experts", 0) * mixture.expert_intermediate;
  mixture.router_bias = true;
  mixture.expert_hidden = config.count_or("routed_expert_hidden_size", 0);
  if (mixture.expert_hidden > 0 && config.flag_or("latent_moe_use_norm", false)) {
    mixture.extra_replicated_parameters = real(mixture.expert_hidden);
  }
  config.accept("latent_moe_use_norm num_expert_group use_grouped_topk moe_renormalize");
  return mixture;
}

/// kda_layers and full_attn_layers count from 1 and together name each layer once.
std::vector<bool> read_delta_layers(Config& section, std::int64_t layers) {
  std::vector<bool> delta(static_cast<std::size_t>(layers));
  std::vector<bool> named = delta;
  for (const auto& [key, is_delta] : {std::pair{"kda_layers", true}, std::pair{"full_attn_layers", false}}) {
    for (const std::int64_t layer : section.counts(key)) {
      const auto index = static_cast<std::size_t>(layer - 1);
      if (layer < 1 || layer > layers || named[index]) {
        section.refuse(ErrorCode::kInconsistent, key,
                       "must name each of the layers 1 to " + std::to_string(layers) + " at most once; got " +
                           std::to_string(layer));
        return delta;
      }
      named[index] = true;
      delta[index] = is_delta;
    }
  }
  for (std::size_t index = 0; index < named.size(); ++index) {
    if (!named[index]) {
      section.refuse(
          ErrorCode::kInconsistent, "kda_layers",
          "and full_attn_layers must name all layers; missing is layer " + std::to_string(index + 1));
      return delta;
    }
  }
  return delta;
}

/// Attention residuals: each half layer, and the head, weighs the outputs of earlier blocks with one norm and
/// one vector.
double read_residual_parameters(Config& config, Model& model) {
  if (config.count_or("attn_res_block_size", 0) == 0) return 0;
  model.other_parameters += 2 * real(model.hidden_size);
  return 4 * real(model.hidden_size);
}

}  // namespace

void build_kimi_linear(Config& config, Model& model) {
  read_frame(config, model, false);
  const std::int64_t longest = config.count_or("model_max_length", 0);
  if (longest > 0 && !model.max_context_tokens) model.max_context_tokens = longest;
  std::optional<Config> section = config.section("linear_attn_config");
  if (!section) {
    config.refuse(ErrorCode::kInconsistent, "linear_attn_config",
                  "is missing; accepted: an object with kda_layers, full_attn_layers, num_heads, head_dim");
    return;
  }
  const Attention delta = read_delta_attention(*section, real(model.hidden_size));
  const Attention latent = read_latent(config);
  const FeedForward mixture = read_mixture(config);
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size");
  const std::int64_t frequency = config.count_or("moe_layer_freq", 1, 1);
  const std::int64_t layers = read_layer_count(config);
  const std::int64_t first_dense = config.leading_layers("first_k_dense_replace", 0, layers);
  const std::vector<bool> is_delta = read_delta_layers(*section, layers);
  if (!config.failed()) refuse_unread(*section);
  const double norms = 2 * real(model.hidden_size) + read_residual_parameters(config, model);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const bool is_mixture = mixture.experts > 0 && layer >= first_dense && layer % frequency == 0;
    add_layer(model, is_delta[static_cast<std::size_t>(layer)] ? delta : latent, is_mixture ? mixture : dense,
              norms);
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
}

}  // namespace longpeak
