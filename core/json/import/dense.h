// SPDX-License-Identifier: MIT
// Models whose layers are alike but for windows and dense layers among mixtures: what their classes do
// differently, as data.
#pragma once

#include "core/json/import/family.h"

namespace longpeak {

/// A flag of the configuration, or a constant where the class has no key for it.
struct Flag {
  const char* key = nullptr;
  bool standard = false;

  bool read(Config& config) const { return key ? config.flag_or(key, standard) : standard; }
};

inline constexpr Flag kAlways = {nullptr, true};
inline constexpr std::int64_t kUnread = -1;

/// Frame, attention and dense feed-forward of a class.
struct Dense {
  bool tied = false;      ///< tie_word_embeddings where the key is missing
  bool gated = true;      ///< three feed-forward matrices instead of two
  double norms = 2;       ///< vectors of hidden size in a layer; a LayerNorm with bias has two
  double last_norms = 1;  ///< the same before the head, and behind the embedding
  Flag qkv_bias = {};
  Flag output_bias = {};
  Flag mlp_bias = {};
  Flag normalises_qk = {};
  QkNorm qk_norm = QkNorm::kSharedByHeads;
  bool output_gate = false;  ///< a gate as wide as the heads together
  HeadDefaults heads = {};
  std::int64_t window = kUnread;     ///< sliding_window where it is missing; kUnread: the class has none
  Flag uses_window = kAlways;        ///< else sliding_window means nothing
  std::int64_t full_every = 0;       ///< every so-manyth layer keeps all tokens; 0: none does
  std::int64_t full_from = 1;        ///< counting layers from this number
  std::int64_t first_windowed = 0;   ///< max_window_layers where it is missing; 0: the class has no such key
  std::int64_t positions = kUnread;  ///< rows of a learned table beyond the context; kUnread: no table
  std::int64_t width_factor =
      0;  ///< intermediate_size in hidden sizes where it is missing; 0: it must be there
  bool older_spellings = false;        ///< n_embd, n_layer, n_head and their like
  double layer_extra = 0;              ///< further parameters of a layer
  std::string_view free_of_cost = "";  ///< keys of this class alone
};

/// Experts of a class whose layers are dense or mixtures.
struct Mixture {
  Dense rest;
  const char* experts;
  const char* per_token;
  const char* width;
  const char* shared_experts = nullptr;  ///< how many, each as wide as a routed one
  std::int64_t shared_standard = 0;      ///< where that is missing
  const char* shared_width = nullptr;    ///< or how wide they are together
  bool shared_gate = false;
  Flag router_bias = {};
  const char* first_dense = nullptr;  ///< how many layers at the beginning are dense
  std::int64_t first_dense_standard = 0;
  const char* interval = nullptr;  ///< each so-manyth layer is a mixture
  std::int64_t interval_from = 0;  ///< counting layers from this number
  bool listed = false;             ///< mlp_layer_types, where it is there, says "sparse" or "dense" instead
  const char* dense_width = "intermediate_size";  ///< of the dense layers
  bool predicts = false;                          ///< num_nextn_predict_layers
};

void build_dense(Config& config, Model& model, const Dense& spec);
void build_mixture(Config& config, Model& model, const Mixture& spec);

/// The same for a table of families.
template <const Dense& kSpec>
void build_as(Config& config, Model& model) {
  build_dense(config, model, kSpec);
}
template <const Mixture& kSpec>
void build_as(Config& config, Model& model) {
  build_mixture(config, model, kSpec);
}

/// DeepSeek-MoE: MHA.
void build_deepseek_moe(Config& config, Model& model);

/// Everything of `spec` but the layers' feed-forward.
Attention read_dense_attention(Config& config, Model& model, const Dense& spec);

/// For each layer whether it keeps a window of `window` tokens, where that is above 0: as layer_types says,
/// else as the class does.
std::vector<bool> read_windows(Config& config, const Dense& spec, std::int64_t layers, std::int64_t& window);

}  // namespace longpeak
