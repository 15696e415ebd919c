// SPDX-License-Identifier: MIT
// Gemma 3n: per-layer embeddings, several streams of hidden state (AltUp), a low-rank path beside attention
// (LAuReL), and last layers that read the cache of earlier ones.
#include "core/json/import/gemma.h"

namespace longpeak {
namespace {

/// intermediate_size is one count or one for each layer.
std::vector<std::int64_t> read_widths(Config& config, std::int64_t layers) {
  if (!config.raw("intermediate_size").is_array()) {
    return std::vector<std::int64_t>(static_cast<std::size_t>(layers), config.count("intermediate_size"));
  }
  std::vector<std::int64_t> widths = config.counts("intermediate_size");
  if (static_cast<std::int64_t>(widths.size()) == layers) return widths;
  config.refuse(ErrorCode::kInconsistent, "intermediate_size",
                "must be one count or one for each of the " + std::to_string(layers) + " layers");
  return std::vector<std::int64_t>(static_cast<std::size_t>(layers), 1);
}

/// One layer's AltUp: correct_output_scale, router_norm and modality_router of hidden size, prediction and
/// correction coefficients.
double altup_parameters(Config& config, const Model& model, double streams) {
  const double hidden = static_cast<double>(model.hidden_size);
  const double scale = config.flag_or("altup_correct_scale", true) ? hidden : 0;
  return scale + hidden + hidden * streams + streams * streams * streams + streams * streams;
}

}  // namespace

void build_gemma3n(Config& config, Model& model) {
  const GemmaSizes sizes = {262'400, 8, 2, 32'768};
  read_gemma_frame(config, model, sizes);
  Attention full = read_gemma_heads(config, sizes);
  full.qk_norm = QkNorm::kSharedByHeads;
  const Attention windowed = gemma_window(config, full, 512);
  const std::int64_t layers = read_layer_count(config);
  const std::vector<bool> windows = read_gemma_windows(config, layers, 5);
  const std::int64_t owners = layers - read_shared_layers(config, layers, 15, windows);
  const std::vector<std::int64_t> widths = read_widths(config, layers);
  const PerLayerEmbedding embedding = read_per_layer_embedding(config, model, layers);
  const double hidden = static_cast<double>(model.hidden_size);
  const double streams = static_cast<double>(config.count_or("altup_num_inputs", 4, 1));
  const double laurel = 2 * hidden * static_cast<double>(config.count_or("laurel_rank", 64, 1));
  const double altup = altup_parameters(config, model, streams);
  config.accept("altup_active_idx altup_coef_clip altup_lr_multiplier activation_sparsity_pattern");
  model.other_parameters +=
      2 * (streams - 1) * hidden * hidden;  // altup_projections, altup_unembed_projections
  const double norms = 5 * hidden + embedding.norm_parameters;  // four, and one behind LAuReL
  double unused = 0;
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    Attention attention = windows[static_cast<std::size_t>(layer)] ? windowed : full;
    attention.shares_cache = layer >= owners;
    if (attention.shares_cache) unused += unused_projections(attention, model);
    FeedForward feed_forward;
    feed_forward.intermediate = widths[static_cast<std::size_t>(layer)];
    feed_forward.extra_replicated_parameters = embedding.layer_parameters + laurel + altup;
    add_layer(model, attention, feed_forward, norms);
  }
  list_unused_projections(model, unused);
}

}  // namespace longpeak
