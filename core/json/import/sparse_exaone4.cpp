// SPDX-License-Identifier: MIT
// LG EXAONE 4 and K-EXAONE: QK norms, three windows before each full layer (32B, 236B).
#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

Attention read_attention(Config& config, const Model& model) {
  Attention full = read_heads(config, model);
  full.qk_norm = QkNorm::kSharedByHeads;
  return full;
}

/// sliding_window_pattern: "LLLG", or the same as a count. The last layer is full in any case.
std::vector<bool> read_windows(Config& config, std::int64_t layers, std::int64_t window) {
  const Json& pattern = config.raw("sliding_window_pattern");
  const std::int64_t period = pattern.is_string()
                                  ? static_cast<std::int64_t>(pattern.get_ref<const std::string&>().size())
                                  : config.count_or("sliding_window_pattern", 4);
  std::vector<bool> windows = read_window_layers(config, layers);
  if (windows.empty()) {
    for (std::int64_t layer = 1; layer <= layers; ++layer) {
      windows.push_back(window > 0 && period > 0 && layer % period != 0 && layer != layers);
    }
  }
  for (const bool one : windows) {
    if (!one || window > 0) continue;
    config.refuse(ErrorCode::kInconsistent, "sliding_window",
                  "is missing, and layer_types has sliding layers");
    break;
  }
  return windows;
}

/// Releases before the class wrote how many layers are dense under another name, and listed them too.
std::vector<bool> read_mixtures(Config& config, std::int64_t layers) {
  const std::vector<bool> mixtures =
      read_mixture_layers(config, layers, config.count_or("first_last_k_dense_replace", 1));
  const Json& listed = config.raw("is_moe_layer");
  bool same = listed.is_null() || (listed.is_array() && listed.size() == mixtures.size());
  for (std::size_t layer = 0; same && layer < listed.size(); ++layer) {
    same = listed[layer].is_boolean() && listed[layer].get<bool>() == mixtures[layer];
  }
  if (!same) {
    config.refuse(ErrorCode::kInconsistent, "is_moe_layer",
                  "is not what first_k_dense_replace or mlp_layer_types says; remove it");
  }
  return mixtures;
}

}  // namespace

void build_exaone4(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention full = read_attention(config, model);
  const Attention windowed = with_window(full, config.count_or("sliding_window", 0));
  const FeedForward feed_forward = dense_of(config.count("intermediate_size"));
  for (const bool window : read_windows(config, read_layer_count(config), windowed.window)) {
    add_layer(model, window ? windowed : full, feed_forward, 2 * real(model.hidden_size));
  }
  config.accept("mtp_share_layers mtp_loss_scaling_factor");
  list_prediction_blocks(config, model, "_num_mtp_layers");
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
}

void build_exaone_moe(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention full = read_attention(config, model);
  const Attention windowed = with_window(full, config.count_or_none("sliding_window", 4096));
  FeedForward mixture =
      mixture_of(config, "num_experts_per_tok", config.count("num_experts"),
                 config.count("num_experts_per_tok"), config.count("moe_intermediate_size"));
  mixture.shared_intermediate = config.count_or_none("num_shared_experts", 1) * mixture.expert_intermediate;
  mixture.router_bias = true;
  const FeedForward dense = dense_of(config.count("intermediate_size"));
  const std::int64_t layers = read_layer_count(config);
  const std::vector<bool> windows = read_windows(config, layers, windowed.window);
  const std::vector<bool> mixtures = read_mixtures(config, layers);
  for (std::size_t layer = 0; layer < windows.size(); ++layer) {
    add_layer(model, windows[layer] ? windowed : full, mixtures[layer] ? mixture : dense,
              2 * real(model.hidden_size));
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
}

}  // namespace longpeak
