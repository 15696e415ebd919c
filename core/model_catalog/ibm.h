// SPDX-License-Identifier: MIT
// Models of IBM.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kIbmModels = {
    ModelRow{
        .id = "granite-4.0-h-small",
        .name = "Granite 4.0 H Small 32B-A9B",
        .maker = "IBM",
        .repository = "ibm-granite/granite-4.0-h-small",
        .config =
            R"({"model_type": "granitemoehybrid", "hidden_size": 4096, "num_hidden_layers": 40, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 768, "vocab_size": 100352,
"max_position_embeddings": 131072, "tie_word_embeddings": true,
"attention_bias": false, "layer_types": ["mamba", "mamba", "mamba", "mamba", "mamba", "attention",
"mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "attention",
"mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "attention",
"mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "attention",
"mamba", "mamba", "mamba", "mamba"], "mamba_conv_bias": true, "mamba_d_conv": 4, "mamba_d_head": 64,
"mamba_d_state": 128, "mamba_expand": 2, "mamba_n_groups": 1, "mamba_n_heads": 128,
"mamba_proj_bias": false, "num_experts_per_tok": 10, "num_local_experts": 72,
"position_embedding_type": "nope", "shared_intermediate_size": 1536})",
        .confidence = ModelConfidence::kSecondary,
        .source = "config.json, cut copy in github.com/debaditc/kvfit@bd4ccab",
        .date = "2025-10",
        .published_parameters = 32200000000,
    },
    ModelRow{
        .id = "granite-4.0-h-tiny",
        .name = "Granite 4.0 H Tiny 7B-A1B",
        .maker = "IBM",
        .repository = "ibm-granite/granite-4.0-h-tiny",
        .config =
            R"({"model_type": "granitemoehybrid", "hidden_size": 1536, "num_hidden_layers": 40, "num_attention_heads": 12,
"num_key_value_heads": 4, "intermediate_size": 512, "vocab_size": 100352,
"max_position_embeddings": 131072, "tie_word_embeddings": true,
"attention_bias": false, "layer_types": ["mamba", "mamba", "mamba", "mamba", "mamba", "attention",
"mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "attention",
"mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "attention",
"mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "mamba", "attention",
"mamba", "mamba", "mamba", "mamba"], "mamba_conv_bias": true, "mamba_d_conv": 4, "mamba_d_head": 64,
"mamba_d_state": 128, "mamba_expand": 2, "mamba_n_groups": 1, "mamba_n_heads": 48,
"mamba_proj_bias": false, "num_experts_per_tok": 6, "num_local_experts": 64,
"position_embedding_type": "nope", "shared_intermediate_size": 1024})",
        .confidence = ModelConfidence::kSecondary,
        .source = "copy of the published config.json in a public test, 2026-08",
        .date = "2025-10",
        .published_parameters = 6940000000,
    },
};

}  // namespace longpeak
