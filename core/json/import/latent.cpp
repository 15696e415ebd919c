// SPDX-License-Identifier: MIT
// Multi-head latent attention: DeepSeek V2, V3, V3.2, Kimi K2, GLM-5, Mistral Small 4.
#include <array>

#include "core/json/import/family.h"

namespace longpeak {
namespace {

Attention read_latent(Config& config) {
  Attention attention;
  attention.kind = AttentionKind::kLatent;
  attention.query_heads = config.count("num_attention_heads");
  attention.kv_heads = 1;
  config.accept("num_key_value_heads");  // the decompressed heads
  config.accept("head_dim");             // the rotary part
  config.accept("qk_head_dim");
  config.accept("attention_bias");
  attention.query_rank = config.count_or("q_lora_rank", 0);
  attention.kv_rank = config.count("kv_lora_rank");
  attention.rope_dim = config.count("qk_rope_head_dim");
  attention.key_dim = config.count("qk_nope_head_dim") + attention.rope_dim;
  attention.value_dim = config.count("v_head_dim");
  return attention;
}

/// The lightning indexer of DeepSeek Sparse Attention: queries from the low rank, one key for all heads with
/// its LayerNorm, one weight a head.
Indexer read_indexer(Config& config, const Model& model, const Attention& attention) {
  Indexer indexer;
  indexer.heads = config.count("index_n_heads");
  indexer.dim = config.count("index_head_dim");
  indexer.read_tokens = config.count("index_topk");
  const double hidden = static_cast<double>(model.hidden_size);
  const double heads = static_cast<double>(indexer.heads);
  const double dim = static_cast<double>(indexer.dim);
  indexer.parameters =
      static_cast<double>(attention.query_rank) * heads * dim + hidden * dim + 2 * dim + hidden * heads;
  return indexer;
}

/// Dense layers first, then mixtures with shared experts.
void build_deepseek(Config& config, Model& model, bool router_bias, bool sparse) {
  read_frame(config, model, false);
  Attention attention = read_latent(config);
  if (sparse) attention.indexer = read_indexer(config, model, attention);
  const std::int64_t stored = config.count_or("n_routed_experts", 0);
  const std::int64_t width = stored > 0 ? config.count("moe_intermediate_size") : 0;
  FeedForward mixture;
  mixture.experts = stored;
  mixture.experts_per_token = stored > 0 ? config.count("num_experts_per_tok") : 0;
  if (mixture.experts_per_token > stored) {
    config.refuse(ErrorCode::kInconsistent, "num_experts_per_tok", "must not be above n_routed_experts");
  }
  mixture.expert_intermediate = width;
  mixture.shared_intermediate = config.count_or("n_shared_experts", 0) * width;
  mixture.router_bias = router_bias;
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size");
  const std::int64_t first_dense = config.count_or("first_k_dense_replace", 0);
  const std::int64_t frequency = config.count_or("moe_layer_freq", 1, 1);
  const std::int64_t layers = read_layer_count(config);
  const std::vector<std::string> owners = config.words("indexer_types");
  for (const char* key : {"index_share_for_mtp_iteration", "index_skip_topk_offset", "index_topk_freq",
                          "index_topk_pattern", "mlp_layer_types"}) {
    config.accept(key);  // said by indexer_types and first_k_dense_replace
  }
  const double norms = 2.0 * static_cast<double>(model.hidden_size);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const bool is_mixture = stored > 0 && layer >= first_dense && layer % frequency == 0;
    Attention one = attention;
    if (static_cast<std::size_t>(layer) < owners.size() &&
        owners[static_cast<std::size_t>(layer)] == "shared") {
      one.indexer.owned = false;
      one.indexer.parameters = 0;
    }
    add_layer(model, one, is_mixture ? mixture : dense, norms);
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers",
                         prediction_block(model, attention, stored > 0 ? mixture : dense, norms));
}

void build_deepseek_v2(Config& config, Model& model) { build_deepseek(config, model, false, false); }
void build_deepseek_v3(Config& config, Model& model) { build_deepseek(config, model, true, false); }
void build_deepseek_v32(Config& config, Model& model) { build_deepseek(config, model, true, true); }

constexpr std::array kFamilies = {
    Family{"deepseek_v2", build_deepseek_v2},   Family{"mistral4", build_deepseek_v2},
    Family{"deepseek_v3", build_deepseek_v3},   Family{"kimi_k2", build_deepseek_v3},
    Family{"deepseek_v32", build_deepseek_v32}, Family{"glm_moe_dsa", build_deepseek_v32},
};

}  // namespace

std::span<const Family> latent_families() { return kFamilies; }

}  // namespace longpeak
