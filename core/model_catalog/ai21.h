// SPDX-License-Identifier: MIT
// Models of AI21.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kAi21Models = {
    ModelRow{
        .id = "jamba-1.5-mini",
        .name = "Jamba 1.5 Mini 52B-A12B",
        .maker = "AI21",
        .repository = "ai21labs/AI21-Jamba-1.5-Mini",
        .config =
            R"({"model_type": "jamba", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 65536,
"max_position_embeddings": 262144, "tie_word_embeddings": false,
"attn_layer_offset": 4, "attn_layer_period": 8, "expert_layer_offset": 1, "expert_layer_period": 2,
"mamba_conv_bias": true, "mamba_d_conv": 4, "mamba_d_state": 16, "mamba_dt_rank": 256,
"mamba_expand": 2, "mamba_proj_bias": false, "num_experts": 16, "num_experts_per_tok": 2})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/abhibambhaniya/GenZ-LLM-Analyzer Model_sets",
        .date = "2024-08",
        .published_parameters = 51600000000,
    },
    ModelRow{
        .id = "jamba-1.5-large",
        .name = "Jamba 1.5 Large 398B-A94B",
        .maker = "AI21",
        .repository = "ai21labs/AI21-Jamba-1.5-Large",
        .config =
            R"({"model_type": "jamba", "hidden_size": 8192, "num_hidden_layers": 72, "num_attention_heads": 64,
"num_key_value_heads": 8, "intermediate_size": 24576, "vocab_size": 65536,
"max_position_embeddings": 262144, "tie_word_embeddings": false,
"attn_layer_offset": 4, "attn_layer_period": 8, "expert_layer_offset": 1, "expert_layer_period": 2,
"mamba_conv_bias": true, "mamba_d_conv": 4, "mamba_d_state": 16, "mamba_dt_rank": 512,
"mamba_expand": 2, "mamba_proj_bias": false, "num_experts": 16, "num_experts_per_tok": 2})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/abhibambhaniya/GenZ-LLM-Analyzer Model_sets",
        .date = "2024-08",
        .published_parameters = 398600000000,
    },
};

}  // namespace longpeak
