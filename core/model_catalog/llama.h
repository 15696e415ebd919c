// SPDX-License-Identifier: MIT
// Meta Llama 2 and 3.1.
#pragma once

#include "core/model.h"

namespace longpeak {

inline constexpr Model kLlama2_7B{
    .id = "llama-2-7b",
    .name = "Llama 2 7B",
    .maker = "Meta",
    .repository = "meta-llama/Llama-2-7b-hf",
    .hidden_size = 4096,
    .vocabulary_size = 32000,
    .tied_embedding = false,
    .max_context_tokens = 4096,
    .groups = {{{.layers = 32,
                 .attention = {.query_heads = 32, .kv_heads = 32, .key_dim = 128, .value_dim = 128},
                 .feed_forward = {.intermediate = 11'008}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/inference-sim/inference-sim@f90a1e3a", "2023-07"},
};
static_assert(is_valid(kLlama2_7B));

inline constexpr Model kLlama2_70B{
    .id = "llama-2-70b",
    .name = "Llama 2 70B",
    .maker = "Meta",
    .repository = "meta-llama/Llama-2-70b-hf",
    .hidden_size = 8192,
    .vocabulary_size = 32000,
    .tied_embedding = false,
    .max_context_tokens = 4096,
    .groups = {{{.layers = 80,
                 .attention = {.query_heads = 64, .kv_heads = 8, .key_dim = 128, .value_dim = 128},
                 .feed_forward = {.intermediate = 28'672}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/feifeibear/LLMRoofline@fdb54c1", "2023-07"},
};
static_assert(is_valid(kLlama2_70B));

inline constexpr Model kLlama31_8B{
    .id = "llama-3.1-8b",
    .name = "Llama 3.1 8B",
    .maker = "Meta",
    .repository = "meta-llama/Llama-3.1-8B-Instruct",
    .hidden_size = 4096,
    .vocabulary_size = 128'256,
    .tied_embedding = false,
    .max_context_tokens = 131'072,
    .groups = {{{.layers = 32,
                 .attention = {.query_heads = 32, .kv_heads = 8, .key_dim = 128, .value_dim = 128},
                 .feed_forward = {.intermediate = 14'336}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/inference-sim/inference-sim@f90a1e3a", "2024-07"},
};
static_assert(is_valid(kLlama31_8B));

inline constexpr Model kLlama31_70B{
    .id = "llama-3.1-70b",
    .name = "Llama 3.1 70B",
    .maker = "Meta",
    .repository = "meta-llama/Llama-3.1-70B-Instruct",
    .hidden_size = 8192,
    .vocabulary_size = 128'256,
    .tied_embedding = false,
    .max_context_tokens = 131'072,
    .groups = {{{.layers = 80,
                 .attention = {.query_heads = 64, .kv_heads = 8, .key_dim = 128, .value_dim = 128},
                 .feed_forward = {.intermediate = 28'672}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/inference-sim/inference-sim@f90a1e3a", "2024-07"},
};
static_assert(is_valid(kLlama31_70B));

inline constexpr Model kLlama31_405B{
    .id = "llama-3.1-405b",
    .name = "Llama 3.1 405B",
    .maker = "Meta",
    .repository = "meta-llama/Llama-3.1-405B",
    .hidden_size = 16384,
    .vocabulary_size = 128'256,
    .tied_embedding = false,
    .max_context_tokens = 131'072,
    .groups = {{{.layers = 126,
                 .attention = {.query_heads = 128, .kv_heads = 8, .key_dim = 128, .value_dim = 128},
                 .feed_forward = {.intermediate = 53'248}}}},
    .confidence = ModelConfidence::kConfig,
    .source = {"config.json as copied in github.com/ai-dynamo/aiconfigurator@095f58a51", "2024-07"},
};
static_assert(is_valid(kLlama31_405B));

}  // namespace longpeak
