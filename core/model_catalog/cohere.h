// SPDX-License-Identifier: MIT
// Cohere Command R+.
#pragma once

#include "core/model.h"

namespace longpeak {

// Attention and feed-forward stand side by side behind one norm.
inline constexpr Model kCommandRPlus{
    .id = "command-r-plus",
    .name = "Command R+",
    .maker = "Cohere",
    .repository = "CohereLabs/c4ai-command-r-plus",
    .hidden_size = 12288,
    .vocabulary_size = 256'000,
    .tied_embedding = true,
    .max_context_tokens = 131'072,
    .groups = {{{.layers = 64,
                 .attention = {.query_heads = 96,
                               .kv_heads = 8,
                               .key_dim = 128,
                               .value_dim = 128,
                               .qk_norm = QkNorm::kPerHead},
                 .feed_forward = {.intermediate = 33'792},
                 .norms = 1}}},
    .confidence = ModelConfidence::kSecondary,
    .source = {"config.json as restated in github.com/Eco-Sphere/kv-cache-calculator", "2024-04"},
};
static_assert(is_valid(kCommandRPlus));

}  // namespace longpeak
