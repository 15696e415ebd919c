// SPDX-License-Identifier: MIT
// Step 3.5 and 3.7: windows with more query heads than the full layers have, one gate a head, mixtures from
// the layers that moe_layers_enum lists.
#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

constexpr const char* kFullType = "full_attention";
constexpr const char* kWindowType = "sliding_attention";

/// QK norms, and one output gate a head where use_head_wise_attn_gate is set.
void finish(Config& config, const Model& model, Attention& attention) {
  if (config.flag_or("use_qk_norm", true)) attention.qk_norm = QkNorm::kSharedByHeads;
  const bool bias = config.flag_or("attention_bias", false);
  attention.query_bias = attention.key_bias = attention.value_bias = bias;
  if (config.flag_or("use_head_wise_attn_gate", false)) {
    attention.extra_sharded_parameters = static_cast<double>(model.hidden_size * attention.query_heads);
  }
  config.check_divides("num_attention_groups", attention.kv_heads, attention.query_heads,
                       "num_attention_heads");
}

Attention read_full(Config& config, const Model& model) {
  Attention attention;
  attention.query_heads = config.count("num_attention_heads");
  attention.kv_heads = config.count_of({"num_attention_groups", "num_key_value_heads"});
  config.accept("num_key_value_heads");
  attention.key_dim = attention.value_dim = config.count("head_dim");
  finish(config, model, attention);
  return attention;
}

/// attention_other_setting gives the heads of the layers of one type.
Attention read_other(Config& config, const Model& model, const Attention& full, std::string& type) {
  Attention other = full;
  if (auto setting = config.section("attention_other_setting")) {
    type = setting->text_or("attention_type", kWindowType);
    other.query_heads = setting->count("num_attention_heads");
    other.kv_heads = setting->count("num_attention_groups");
    other.key_dim = other.value_dim = setting->count_or("head_dim", full.key_dim, 1);
    setting->accept("true_head_dim");
    for (const std::string& key : setting->unread()) {
      setting->refuse(ErrorCode::kUnknownField, key.substr(0, 60),
                      "may change the cost of this architecture and is not understood");
    }
  }
  finish(config, model, other);
  return other;
}

/// "3,4,5": the layers that are mixtures. Without it all from first_k_dense_replace, usually 1, on.
std::vector<bool> read_mixtures(Config& config, std::int64_t layers) {
  const std::string listed = config.text_or("moe_layers_enum", "");
  const std::int64_t every = config.count_or("moe_every_n_layer", 1, 1);
  if (listed.empty() && every > 1) {
    config.refuse(ErrorCode::kInconsistent, "moe_layers_enum",
                  "is missing; it names the layers with experts");
  }
  if (listed.empty()) return read_mixture_layers(config, layers, 1);
  config.accept("first_k_dense_replace");
  std::vector<bool> mixtures(static_cast<std::size_t>(layers), false);
  std::size_t number = 0;
  bool digits = false;
  for (const char letter : listed + ",") {
    if (letter >= '0' && letter <= '9' && number <= mixtures.size()) {
      number = number * 10 + static_cast<std::size_t>(letter - '0');
      digits = true;
    } else if (letter == ',' && digits && number < mixtures.size()) {
      mixtures[number] = true;
      number = 0;
      digits = false;
    } else if (letter != ' ') {
      config.refuse(ErrorCode::kOutOfRange, "moe_layers_enum",
                    "must be layer numbers below " + std::to_string(layers) + " between commas");
      break;
    }
  }
  return mixtures;
}

FeedForward read_mixture(Config& config) {
  const std::int64_t stored = config.count_of({"moe_num_experts", "num_experts", "n_routed_experts"});
  const std::int64_t per_token = config.count_of({"moe_top_k", "num_experts_per_tok"});
  FeedForward mixture =
      mixture_of(config, "moe_top_k", stored, per_token, config.count("moe_intermediate_size"));
  mixture.shared_intermediate = config.count_or("share_expert_dim", 0);
  mixture.router_bias = config.flag_or("use_moe_router_bias", true);
  config.accept(
      "num_experts n_routed_experts num_experts_per_tok n_shared_experts use_moe"
      " moe_router_scaling_factor moe_router_activation norm_expert_weight need_fp32_gate"
      " att_impl_type max_seq_len yarn_only_types zero_centered");
  return mixture;
}

}  // namespace

void build_step3p5(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention full = read_full(config, model);
  std::string other_type = kWindowType;
  const Attention other = read_other(config, model, full, other_type);
  const std::int64_t window = config.count_or("sliding_window", 0);
  const std::int64_t layers = read_layer_count(config);
  std::vector<std::string> types = config.words("layer_types");  // prediction blocks may follow
  if (static_cast<std::int64_t>(types.size()) < layers) {
    config.check_entries("layer_types", types.size(), layers);
    return;
  }
  config.expect("sink", false);
  const FeedForward mixture = read_mixture(config);
  const FeedForward dense = dense_of(config.count("intermediate_size"));
  const std::vector<bool> mixtures = read_mixtures(config, layers);
  const double norms = 2.0 * static_cast<double>(model.hidden_size);
  for (std::size_t layer = 0; layer < mixtures.size(); ++layer) {
    Attention attention = types[layer] == other_type ? other : full;
    if (types[layer] == kWindowType && window > 0) {
      attention.kind = AttentionKind::kWindow;
      attention.window = window;
    } else if (types[layer] != kFullType && types[layer] != kWindowType) {
      config.refuse_word("layer_types", types[layer], "full_attention, sliding_attention");
    }
    add_layer(model, attention, mixtures[layer] ? mixture : dense, norms);
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
}

}  // namespace longpeak
