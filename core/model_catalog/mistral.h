// SPDX-License-Identifier: MIT
// Mistral 7B and Mixtral.
#pragma once

#include "core/model.h"

namespace longpeak {

// Every layer keeps a window of 4,096 tokens; later versions have none.
inline constexpr Model kMistral7Bv01{
    .id = "mistral-7b-v0.1",
    .name = "Mistral 7B v0.1",
    .maker = "Mistral AI",
    .repository = "mistralai/Mistral-7B-v0.1",
    .hidden_size = 4096,
    .vocabulary_size = 32000,
    .tied_embedding = false,
    .max_context_tokens = 32'768,
    .groups = {{{.layers = 32,
                 .attention = {.kind = AttentionKind::kWindow,
                               .query_heads = 32,
                               .kv_heads = 8,
                               .key_dim = 128,
                               .value_dim = 128,
                               .window = 4'096},
                 .feed_forward = {.intermediate = 14'336}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
               "2023-09"},
};
static_assert(is_valid(kMistral7Bv01));

inline constexpr Model kMixtral8x7B{
    .id = "mixtral-8x7b",
    .name = "Mixtral 8x7B",
    .maker = "Mistral AI",
    .repository = "mistralai/Mixtral-8x7B-Instruct-v0.1",
    .hidden_size = 4096,
    .vocabulary_size = 32000,
    .tied_embedding = false,
    .max_context_tokens = 32'768,
    .groups = {{{.layers = 32,
                 .attention = {.query_heads = 32, .kv_heads = 8, .key_dim = 128, .value_dim = 128},
                 .feed_forward = {.experts = 8, .experts_per_token = 2, .expert_intermediate = 14'336}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/ai-dynamo/aiconfigurator@095f58a51", "2023-12"},
};
static_assert(is_valid(kMixtral8x7B));

}  // namespace longpeak
