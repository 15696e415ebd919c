// SPDX-License-Identifier: MIT
#include "core/json/import/gemma.h"

namespace longpeak {

void read_gemma_frame(Config& config, Model& model, const GemmaSizes& sizes) {
  model.hidden_size = config.count("hidden_size");
  model.vocabulary_size = config.count_or("vocab_size", sizes.vocabulary, 1);
  model.tied_embedding = config.flag_or("tie_word_embeddings", true);
  model.other_parameters = static_cast<double>(model.hidden_size);  // the norm before the head
  model.max_context_tokens = config.count_or("max_position_embeddings", sizes.context, 1);
  config.accept("cache_implementation");
  config.accept("sliding_window_size");  // sliding_window again
}

Attention read_gemma_heads(Config& config, const GemmaSizes& sizes) {
  Attention attention;
  attention.query_heads = config.count_or("num_attention_heads", sizes.query_heads, 1);
  attention.kv_heads = config.count_or("num_key_value_heads", sizes.kv_heads, 1);
  attention.key_dim = attention.value_dim = config.count_or("head_dim", 256, 1);
  config.check_divides("num_key_value_heads", attention.kv_heads, attention.query_heads,
                       "num_attention_heads");
  const bool bias = config.flag_or("attention_bias", false);
  attention.query_bias = attention.key_bias = attention.value_bias = attention.output_bias = bias;
  return attention;
}

std::vector<bool> read_gemma_windows(Config& config, std::int64_t layers, std::int64_t pattern) {
  for (const char* key : {"sliding_window_pattern", "_sliding_window_pattern"}) {
    pattern = config.count_or(key, pattern, 1);
  }
  std::vector<bool> windows = read_window_layers(config, layers);
  if (!windows.empty()) return windows;
  for (std::int64_t layer = 1; layer <= layers; ++layer) windows.push_back(layer % pattern != 0);
  return windows;
}

Attention gemma_window(Config& config, const Attention& full, std::int64_t standard) {
  Attention windowed = full;
  windowed.kind = AttentionKind::kWindow;
  windowed.window = config.count_or("sliding_window", standard, 1);
  return windowed;
}

PerLayerEmbedding read_per_layer_embedding(Config& config, Model& model, std::int64_t layers) {
  const std::int64_t width = config.count_or("hidden_size_per_layer_input", 256);
  const std::int64_t vocabulary = config.count_or("vocab_size_per_layer_input", 262'144, 1);
  if (width == 0) return {};
  const double hidden = static_cast<double>(model.hidden_size);
  const double narrow = static_cast<double>(width);
  model.lookup_parameters = static_cast<double>(vocabulary) * narrow * static_cast<double>(layers);
  model.other_parameters += narrow;  // per_layer_projection_norm
  // per_layer_input_gate, per_layer_projection and this layer's rows of per_layer_model_projection
  return {3 * hidden * narrow, hidden};
}

std::int64_t read_shared_layers(Config& config, std::int64_t layers, std::int64_t standard,
                                const std::vector<bool>& windows) {
  const std::int64_t shared = config.count_or("num_kv_shared_layers", standard);
  if (shared >= layers) {
    config.refuse(ErrorCode::kInconsistent, "num_kv_shared_layers",
                  "must leave at least one of the " + std::to_string(layers) + " layers its own cache");
    return 0;
  }
  bool stored[2] = {false, false};
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const bool window = windows[static_cast<std::size_t>(layer)];
    if (layer < layers - shared) stored[window] = true;
    if (stored[window]) continue;
    config.refuse(ErrorCode::kInconsistent, "num_kv_shared_layers",
                  "leaves no earlier layer of the same type whose cache layer " + std::to_string(layer) +
                      " could read");
    return 0;
  }
  return shared;
}

double unused_projections(const Attention& attention, const Model& model) {
  const double matrices = attention.value_is_key ? 1 : 2;
  const double outputs = static_cast<double>(attention.kv_heads * attention.key_dim);
  return matrices * static_cast<double>(model.hidden_size) * outputs + static_cast<double>(attention.key_dim);
}

void list_unused_projections(Model& model, double parameters) {
  if (parameters == 0) return;
  model.beside.push_back({"unused key and value projections of layers that share a cache", parameters});
}

}  // namespace longpeak
