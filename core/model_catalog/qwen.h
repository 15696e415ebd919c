// SPDX-License-Identifier: MIT
// Alibaba Qwen 2.5 and 3.
#pragma once

#include "core/model.h"

namespace longpeak {

inline constexpr Model kQwen25_72B{
    .id = "qwen2.5-72b",
    .name = "Qwen2.5 72B",
    .maker = "Alibaba",
    .repository = "Qwen/Qwen2.5-72B-Instruct",
    .hidden_size = 8192,
    .vocabulary_size = 152'064,
    .tied_embedding = false,
    .max_context_tokens = 32'768,
    .groups = {{{.layers = 80,
                 .attention =
                     {.query_heads = 64, .kv_heads = 8, .key_dim = 128, .value_dim = 128, .qkv_bias = true},
                 .feed_forward = {.intermediate = 29'568}}}},
    .confidence = ModelConfidence::kSecondary,
    .source = {"github.com/Lightning-AI/litgpt@26857050 litgpt/config.py", "2024-09"},
};
static_assert(is_valid(kQwen25_72B));

inline constexpr Model kQwen3_32B{
    .id = "qwen3-32b",
    .name = "Qwen3 32B",
    .maker = "Alibaba",
    .repository = "Qwen/Qwen3-32B",
    .hidden_size = 5120,
    .vocabulary_size = 151'936,
    .tied_embedding = false,
    .max_context_tokens = 40'960,
    .groups = {{{.layers = 64,
                 .attention = {.query_heads = 64,
                               .kv_heads = 8,
                               .key_dim = 128,
                               .value_dim = 128,
                               .qk_norm = QkNorm::kSharedByHeads},
                 .feed_forward = {.intermediate = 25'600}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/ai-dynamo/aiconfigurator@095f58a51", "2025-04"},
};
static_assert(is_valid(kQwen3_32B));

inline constexpr Model kQwen3_30BA3B{
    .id = "qwen3-30b-a3b",
    .name = "Qwen3 30B-A3B",
    .maker = "Alibaba",
    .repository = "Qwen/Qwen3-30B-A3B",
    .hidden_size = 2048,
    .vocabulary_size = 151'936,
    .tied_embedding = false,
    .max_context_tokens = 40'960,
    .groups = {{{.layers = 48,
                 .attention = {.query_heads = 32,
                               .kv_heads = 4,
                               .key_dim = 128,
                               .value_dim = 128,
                               .qk_norm = QkNorm::kSharedByHeads},
                 .feed_forward = {.experts = 128, .experts_per_token = 8, .expert_intermediate = 768}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/ai-dynamo/aiconfigurator@095f58a51", "2025-04"},
};
static_assert(is_valid(kQwen3_30BA3B));

}  // namespace longpeak
