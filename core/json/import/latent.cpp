// SPDX-License-Identifier: MIT
// Multi-head latent attention: DeepSeek V2, V3, V3.2, Kimi K2, GLM-5, Mistral Small 4, A.X K1, Hy4, MiniCPM3.
#include "core/json/import/latent.h"

#include <array>

#include "core/json/import/dense.h"
#include "core/json/import/sparse.h"

namespace longpeak {

Attention read_latent(Config& config, std::int64_t value_dim) {
  Attention attention;
  attention.kind = AttentionKind::kLatent;
  attention.query_heads = config.count("num_attention_heads");
  attention.kv_heads = 1;
  config.accept("num_key_value_heads");  // the decompressed heads
  config.accept("head_dim");             // the rotary part
  config.accept("qk_head_dim");
  config.expect("attention_bias", false);
  attention.query_rank = config.count_or("q_lora_rank", 0);
  attention.kv_rank = config.count("kv_lora_rank");
  attention.rope_dim = config.count("qk_rope_head_dim");
  attention.key_dim = config.count("qk_nope_head_dim") + attention.rope_dim;
  attention.value_dim =
      value_dim > 0 ? config.count_or("v_head_dim", value_dim, 1) : config.count("v_head_dim");
  return attention;
}

namespace {

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

/// "full" or "shared" for each layer: which own an indexer and which reuse its choice. Empty where all own
/// one. Where the key is missing, the first layer owns one and each `owned_every`-th behind it.
std::vector<std::string> read_indexer_types(Config& config, std::int64_t layers, std::int64_t owned_every) {
  std::vector<std::string> types = config.words("indexer_types");
  for (const std::string& type : types) {
    if (type == "full" || type == "shared") continue;
    config.refuse_word("indexer_types", type, "full, shared");
    break;
  }
  if (!types.empty() && static_cast<std::int64_t>(types.size()) < layers) {
    config.check_entries("indexer_types", types.size(), layers);
  }
  const std::int64_t every = config.count_or("index_topk_freq", 1, 1);
  if (types.empty() && (every > 1 || config.has("index_topk_pattern"))) {
    config.refuse(ErrorCode::kInconsistent, "indexer_types",
                  "is missing; accepted: \"full\" or \"shared\" for each layer, as index_topk_freq means it");
  }
  config.accept("index_share_for_mtp_iteration index_skip_topk_offset index_topk_pattern");
  if (!types.empty() || owned_every == 1) return types;
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    types.emplace_back(layer == 0 || layer % owned_every == 1 ? "full" : "shared");
  }
  return types;
}

/// mlp_layer_types, or dense layers first and then each moe_layer_freq-th a mixture.
std::vector<bool> read_mixtures(Config& config, std::int64_t layers, std::int64_t dense, bool has_experts) {
  const std::int64_t frequency = config.count_or("moe_layer_freq", 1, 1);
  if (frequency == 1) {
    std::vector<bool> mixtures = read_mixture_layers(config, layers, dense);
    if (!has_experts) mixtures.assign(mixtures.size(), false);
    return mixtures;
  }
  const std::int64_t first_dense = config.leading_layers("first_k_dense_replace", dense, layers);
  std::vector<bool> mixtures;
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    mixtures.push_back(has_experts && layer >= first_dense && layer % frequency == 0);
  }
  return mixtures;
}

/// What the generations do not have in common.
struct Generation {
  bool router_bias = false;
  bool sparse = false;            ///< an indexer chooses what is read
  std::int64_t shared = 0;        ///< n_shared_experts where the key is missing
  std::int64_t dense_layers = 0;  ///< first_k_dense_replace where the key is missing
  std::int64_t owned_every = 1;   ///< layers that share an indexer where indexer_types is missing
  double mixture_norms = 2;       ///< vectors of hidden size in a layer with experts
};

/// Dense layers first, then mixtures with shared experts.
void build_deepseek(Config& config, Model& model, const Generation& generation) {
  read_frame(config, model, false);
  Attention attention = read_latent(config);
  if (generation.sparse) attention.indexer = read_indexer(config, model, attention);
  const std::int64_t stored = config.count_or("n_routed_experts", 0);
  const std::int64_t width = stored > 0 ? config.count("moe_intermediate_size") : 0;
  FeedForward mixture;
  mixture.experts = stored;
  mixture.experts_per_token = stored > 0 ? config.count("num_experts_per_tok") : 0;
  config.check_experts("num_experts_per_tok", mixture.experts_per_token, stored);
  mixture.expert_intermediate = width;
  mixture.shared_intermediate = config.count_or_none("n_shared_experts", generation.shared) * width;
  mixture.router_bias = generation.router_bias;
  FeedForward dense;
  dense.intermediate = config.count("intermediate_size");
  const std::int64_t layers = read_layer_count(config);
  const std::vector<bool> mixtures = read_mixtures(config, layers, generation.dense_layers, stored > 0);
  const std::vector<std::string> owners = generation.sparse
                                              ? read_indexer_types(config, layers, generation.owned_every)
                                              : std::vector<std::string>();
  const double dense_norms = 2 * real(model.hidden_size);
  const double mixture_norms = generation.mixture_norms * real(model.hidden_size);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const std::size_t index = static_cast<std::size_t>(layer);
    Attention one = attention;
    if (index < owners.size() && owners[index] == "shared") {
      one.indexer.owned = false;
      one.indexer.parameters = 0;
    }
    add_layer(model, one, mixtures[index] ? mixture : dense, mixtures[index] ? mixture_norms : dense_norms);
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers",
                         prediction_block(model, attention, stored > 0 ? mixture : dense,
                                          stored > 0 ? mixture_norms : dense_norms));
}

void build_deepseek_v2(Config& config, Model& model) { build_deepseek(config, model, {}); }
void build_deepseek_v3(Config& config, Model& model) {
  build_deepseek(config, model, {.router_bias = true, .shared = 1, .dense_layers = 3});
}
void build_deepseek_v32(Config& config, Model& model) {
  build_deepseek(config, model, {.router_bias = true, .sparse = true, .shared = 1, .dense_layers = 3});
}

/// A.X K1 normalises what the experts give.
void build_axk1(Config& config, Model& model) {
  build_deepseek(config, model, {.router_bias = true, .shared = 1, .dense_layers = 1, .mixture_norms = 3});
}

/// Tencent Hy4: output gate, sinks, and hyper-connections of `hc_mult` streams at each half layer and the
/// head. The block that predicts has none of the latter.
void build_hy_v4(Config& config, Model& model) {
  for (const char* key : {"enable_ihc", "gated_mla", "learnable_sink"}) config.expect(key, true);
  config.expect_word("gating_type", "elementwise");
  config.accept("layer_types index_chunk_size hc_magnitude learnable_sink_init enable_lm_head_fp32");
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
  build_deepseek(config, model,
                 {.router_bias = true, .sparse = true, .shared = 1, .dense_layers = 1, .owned_every = 4});
  const double streams = real(config.count_or("hc_mult", 4, 1));
  const double stream = streams * streams * real(model.hidden_size);
  for (LayerGroup& group : model.groups) {
    group.attention.output_gate = true;
    group.attention.extra_sharded_parameters = real(group.attention.query_heads);  // sinks
    group.norm_parameters += 2 * (2 * stream + 2 * streams + 2);                   // fn, base, scale
  }
  model.other_parameters += stream + streams + 1;
}

/// MiniCPM3: dense, with scalings of embedding, residuals and logits.
void build_minicpm3(Config& config, Model& model) {
  read_frame(config, model, true);
  config.accept("scale_emb scale_depth dim_model_base");
  const Attention attention =
      read_latent(config, model.hidden_size / config.count_or("num_attention_heads", 1, 1));
  FeedForward dense = dense_of(config.count("intermediate_size"));
  dense.bias = config.flag_or("mlp_bias", false);
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    add_layer(model, attention, dense, 2 * real(model.hidden_size));
  }
}

/// DeepSeek-VL2 and DeepSeek-OCR: the class of V2 with or without latent attention.
void build_deepseek_vl(Config& config, Model& model) {
  config.accept("lm_head rm_head");
  if (config.flag_or("use_mla", true)) return build_deepseek_v2(config, model);
  config.accept("kv_lora_rank q_lora_rank qk_nope_head_dim qk_rope_head_dim v_head_dim");
  build_deepseek_moe(config, model);
}

constexpr std::array kFamilies = {
    Family{"deepseek_v2", build_deepseek_v2},
    Family{"deepseek_vl_v2", build_deepseek_vl},
    Family{"mistral4", build_deepseek_v2},
    Family{"deepseek_v3", build_deepseek_v3},
    Family{"kimi_k2", build_deepseek_v3},
    Family{"kimi_k25", build_deepseek_v3},
    Family{"deepseek_v32", build_deepseek_v32},
    Family{"glm_moe_dsa", build_deepseek_v32},
    Family{"glm4_moe_lite", build_deepseek_v3},
    Family{"axk1", build_axk1},
    Family{"minicpm3", build_minicpm3},
    Family{"longcat_flash", build_longcat_flash},
    Family{"hy_v4", build_hy_v4},
};

}  // namespace

std::span<const Family> latent_families() { return kFamilies; }

}  // namespace longpeak
