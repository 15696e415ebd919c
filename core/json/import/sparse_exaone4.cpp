// SPDX-License-Identifier: MIT
// LG EXAONE 4: norms behind each sublayer, QK norms, three windows before each full layer (32B).
#include "core/json/import/sparse.h"

namespace longpeak {

void build_exaone4(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention full = read_heads(config, model);
  full.qk_norm = QkNorm::kSharedByHeads;
  Attention windowed = full;
  windowed.kind = AttentionKind::kWindow;
  windowed.window = config.count_or("sliding_window", 0);
  const FeedForward feed_forward = dense_of(config.count("intermediate_size"));
  const std::int64_t layers = read_layer_count(config);
  // "LLLG", or the same as a count.
  const Json& pattern = config.raw("sliding_window_pattern");
  const std::int64_t period = pattern.is_string()
                                  ? static_cast<std::int64_t>(pattern.get_ref<const std::string&>().size())
                                  : config.count_or("sliding_window_pattern", 4);
  const std::vector<bool> listed = read_window_layers(config, layers);
  const double norms = 2.0 * static_cast<double>(model.hidden_size);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    bool window = windowed.window > 0 && period > 0 && (layer + 1) % period != 0 && layer + 1 != layers;
    if (!listed.empty()) window = listed[static_cast<std::size_t>(layer)];
    if (window && windowed.window == 0) {
      config.refuse(ErrorCode::kInconsistent, "sliding_window",
                    "is missing, and layer_types has sliding layers");
      return;
    }
    add_layer(model, window ? windowed : full, feed_forward, norms);
  }
}

}  // namespace longpeak
