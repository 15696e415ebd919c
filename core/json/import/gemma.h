// SPDX-License-Identifier: MIT
// What the generations of Gemma have in common.
#pragma once

#include <vector>

#include "core/json/import/family.h"

namespace longpeak {

/// Sizes a class of Gemma takes where the configuration does not give them.
struct GemmaSizes {
  std::int64_t vocabulary;
  std::int64_t query_heads;
  std::int64_t kv_heads;
  std::int64_t context;
};

/// hidden_size, vocab_size, a tied head, the final norm and the released context.
void read_gemma_frame(Config& config, Model& model, const GemmaSizes& sizes);

/// Heads of 256 elements where head_dim does not say otherwise. Refuses heads that do not divide.
Attention read_gemma_heads(Config& config, const GemmaSizes& sizes);

/// For each layer whether it keeps a window: layer_types, or all but each `pattern`-th.
std::vector<bool> read_gemma_windows(Config& config, std::int64_t layers, std::int64_t pattern);

/// The same layer with a window of sliding_window tokens.
Attention gemma_window(Config& config, const Attention& full, std::int64_t standard);

/// Per-layer embeddings (Gemma 3n, 4 E): in each layer a gate into and a projection out of a narrow input,
/// the layer's share of the model-wide projection, and one norm. Adds the lookup table to the model.
struct PerLayerEmbedding {
  double layer_parameters = 0;
  double norm_parameters = 0;
};
PerLayerEmbedding read_per_layer_embedding(Config& config, Model& model, std::int64_t layers);

/// num_kv_shared_layers: how many last layers read the cache of the last earlier layer of their kind.
std::int64_t read_shared_layers(Config& config, std::int64_t layers, std::int64_t standard,
                                const std::vector<bool>& windows);

/// Parameters of the key and value projections and the key norm that the released checkpoints hold for
/// layers which share a cache, and that are never used.
double unused_projections(const Attention& attention, const Model& model);

/// Lists them beside the decoder.
void list_unused_projections(Model& model, double parameters);

void build_gemma3n(Config& config, Model& model);
void build_gemma4(Config& config, Model& model);

}  // namespace longpeak
