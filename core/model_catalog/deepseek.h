// SPDX-License-Identifier: MIT
// DeepSeek V3. The multi-token-prediction block is not part of the text decoder and not counted.
#pragma once

#include "core/model.h"

namespace longpeak {

inline constexpr Attention kDeepSeekV3Attention{
    .kind = AttentionKind::kLatent,
    .query_heads = 128,
    .kv_heads = 1,
    .key_dim = 192,  // 128 without position, 64 rotary
    .value_dim = 128,
    .query_rank = 1536,
    .kv_rank = 512,
    .rope_dim = 64,
};

inline constexpr Model kDeepSeekV3{
    .id = "deepseek-v3",
    .name = "DeepSeek-V3 671B",
    .maker = "DeepSeek",
    .repository = "deepseek-ai/DeepSeek-V3",
    .hidden_size = 7168,
    .vocabulary_size = 129'280,
    .tied_embedding = false,
    .max_context_tokens = 163'840,
    .groups = {{{.layers = 3, .attention = kDeepSeekV3Attention, .feed_forward = {.intermediate = 18'432}},
                {.layers = 58,
                 .attention = kDeepSeekV3Attention,
                 .feed_forward = {.experts = 256,
                                  .experts_per_token = 8,
                                  .expert_intermediate = 2048,
                                  .shared_intermediate = 2048,
                                  .router_bias = true}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/ai-dynamo/aiconfigurator@095f58a51", "2024-12"},
};
static_assert(is_valid(kDeepSeekV3));

}  // namespace longpeak
