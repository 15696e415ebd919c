// SPDX-License-Identifier: MIT
// One function per family of architectures turns a configuration into layers. Each reads only keys its class
// knows, with its class's defaults.
#pragma once

#include <span>
#include <string_view>

#include "core/json/import/config.h"
#include "core/model.h"

namespace longpeak {

/// Builds `model` from `config`; what is wrong goes into the configuration's errors.
using BuildModel = void (*)(Config& config, Model& model);

struct Family {
  std::string_view model_type;  ///< as config.json spells it
  BuildModel build;
};

std::span<const Family> dense_families();
std::span<const Family> newer_dense_families();
std::span<const Family> older_dense_families();
std::span<const Family> mixture_families();
std::span<const Family> newer_mixture_families();
std::span<const Family> latent_families();
std::span<const Family> recurrent_families();
std::span<const Family> gemma_families();
std::span<const Family> sparse_families();

/// How blocks that predict further tokens are called where they are listed beside the decoder.
inline constexpr std::string_view kPredictionBlocks = "multi-token prediction";

inline double real(std::int64_t count) { return static_cast<double>(count); }

/// Puts one more layer behind the others, in the group of its equals.
void add_layer(Model& model, const Attention& attention, const FeedForward& feed_forward,
               double norm_parameters);

/// hidden_size, vocab_size, tie_word_embeddings, the final norm and the released context.
void read_frame(Config& config, Model& model, bool tied_by_default);

/// What a class takes where the configuration does not say: 0 for as many KV heads as query heads, and for
/// hidden size / heads.
struct HeadDefaults {
  std::int64_t kv_heads = 0;
  std::int64_t head_dim = 0;
};

/// num_attention_heads, num_key_value_heads and head_dim. Refuses heads that do not divide.
Attention read_heads(Config& config, const Model& model, const HeadDefaults& standard = {});

/// The same attention over the last `window` tokens.
Attention with_window(Attention attention, std::int64_t window);

/// "full_attention", "sliding_attention", ... for each of `layers` layers; empty where the key is missing.
std::vector<std::string> read_layer_types(Config& config, std::int64_t layers);

/// layer_types where each is "full_attention" or "sliding_attention": true for the latter. Empty where the
/// key is missing or wrong.
std::vector<bool> read_window_layers(Config& config, std::int64_t layers);

/// num_hidden_layers, at most 10,000.
std::int64_t read_layer_count(Config& config);

/// Parameters of one layer of this shape in this model.
double layer_parameters(const Model& model, const Attention& attention, const FeedForward& feed_forward,
                        double norm_parameters);

/// Lists the blocks that predict further tokens beside the decoder where `key` counts any. `parameters`: of
/// one such block, where the configuration determines it; the layout of several is not known.
void list_prediction_blocks(Config& config, Model& model, const char* key,
                            std::optional<double> parameters = std::nullopt);

/// The usual block: one more layer, a projection of embedding and hidden state together (eh_proj), their two
/// norms and a last one. Copies of embedding and head that some checkpoints hold with it are not counted.
double prediction_block(const Model& model, const Attention& attention, const FeedForward& feed_forward,
                        double norm_parameters);

/// Refuses keys of `config` that nobody asked for and that may change cost.
void refuse_unread(Config& config);

}  // namespace longpeak
