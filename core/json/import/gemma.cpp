// SPDX-License-Identifier: MIT
// Gemma 1, 2 and 3: heads wider than hidden size / heads, tied head; windows from Gemma 2 on.
#include "core/json/import/gemma.h"

#include <array>

namespace longpeak {
namespace {

double hidden_norms(const Model& model, double count) {
  return count * static_cast<double>(model.hidden_size);
}

FeedForward read_dense(Config& config) {
  FeedForward feed_forward;
  feed_forward.intermediate = config.count("intermediate_size");
  return feed_forward;
}

void refuse_bidirectional(Config& config) {
  if (!config.flag_or("use_bidirectional_attention", false)) return;
  config.refuse(ErrorCode::kInconsistent, "use_bidirectional_attention",
                "an encoder has no cache and is not supported; accepted: false");
}

void build_gemma1(Config& config, Model& model) {
  const GemmaSizes sizes = {256'000, 16, 16, 8192};
  read_gemma_frame(config, model, sizes);
  refuse_bidirectional(config);
  const Attention attention = read_gemma_heads(config, sizes);
  const FeedForward feed_forward = read_dense(config);
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    add_layer(model, attention, feed_forward, hidden_norms(model, 2));
  }
}

/// Gemma 2 and 3: norms before and after each sublayer.
void build_windowed(Config& config, Model& model, const GemmaSizes& sizes, std::int64_t pattern,
                    QkNorm norm) {
  read_gemma_frame(config, model, sizes);
  refuse_bidirectional(config);
  Attention full = read_gemma_heads(config, sizes);
  full.qk_norm = norm;
  const Attention windowed = gemma_window(config, full, 4096);
  const FeedForward feed_forward = read_dense(config);
  const std::int64_t layers = read_layer_count(config);
  for (const bool window : read_gemma_windows(config, layers, pattern)) {
    add_layer(model, window ? windowed : full, feed_forward, hidden_norms(model, 4));
  }
}

void build_gemma2(Config& config, Model& model) {
  build_windowed(config, model, {256'000, 8, 4, 8192}, 2, QkNorm::kNone);
}

void build_gemma3(Config& config, Model& model) {
  build_windowed(config, model, {262'208, 8, 4, 131'072}, 6, QkNorm::kSharedByHeads);
}

constexpr std::array kFamilies = {
    Family{"gemma", build_gemma1},         Family{"gemma2", build_gemma2},
    Family{"gemma3_text", build_gemma3},   Family{"gemma3", build_gemma3},
    Family{"gemma3n_text", build_gemma3n}, Family{"gemma3n", build_gemma3n},
    Family{"gemma4_text", build_gemma4},   Family{"gemma4", build_gemma4},
};

}  // namespace

std::span<const Family> gemma_families() { return kFamilies; }

}  // namespace longpeak
