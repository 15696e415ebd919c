// SPDX-License-Identifier: MIT
// Families whose layers differ in more than a window: builders, and what they share.
#pragma once

#include <vector>

#include "core/json/import/family.h"

namespace longpeak {

/// DeepSeek-V4: compressed attention.
void build_deepseek_v4(Config& config, Model& model);
/// MiniMax M3: block-sparse attention.
void build_minimax_m3(Config& config, Model& model);
/// Step 3.5 and 3.7.
void build_step3p5(Config& config, Model& model);
/// Xiaomi MiMo V2 and V2.5.
void build_mimo_v2(Config& config, Model& model);
/// Tencent Hy3, and Hunyuan V1 with and without experts.
void build_hy_v3(Config& config, Model& model);
void build_hunyuan_v1(Config& config, Model& model);
/// LG EXAONE 4, and K-EXAONE with experts.
void build_exaone4(Config& config, Model& model);
void build_exaone_moe(Config& config, Model& model);
/// Poolside Laguna.
void build_laguna(Config& config, Model& model);
/// Databricks DBRX and MPT.
void build_dbrx(Config& config, Model& model);
void build_mpt(Config& config, Model& model);
/// Nemotron from architecture search: pruned blocks.
void build_nemotron_nas(Config& config, Model& model);
/// Apple OpenELM: heads and widths of each layer.
void build_openelm(Config& config, Model& model);

/// A list with 0 or 1 for each layer under `key`; longer lists go on with prediction blocks. Empty where the
/// key is missing.
std::vector<bool> read_layer_flags(Config& config, const char* key, std::int64_t layers);

/// Which layers are mixtures: mlp_layer_types ("sparse" or "dense"), moe_layer_freq, or all from
/// first_k_dense_replace on.
std::vector<bool> read_mixture_layers(Config& config, std::int64_t layers, std::int64_t first_dense);

/// A mixture of experts. Refuses more experts a token than there are.
FeedForward mixture_of(Config& config, const char* per_token_key, std::int64_t stored, std::int64_t per_token,
                       std::int64_t width);

/// A dense gated feed-forward.
FeedForward dense_of(std::int64_t width);

}  // namespace longpeak
