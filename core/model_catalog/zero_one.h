// SPDX-License-Identifier: MIT
// Models of 01.AI.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kZeroOneModels = {
    ModelRow{
        .id = "yi-34b",
        .name = "Yi-34B",
        .maker = "01.AI",
        .repository = "01-ai/Yi-34B",
        .config =
            R"({"model_type": "llama", "hidden_size": 7168, "num_hidden_layers": 60, "num_attention_heads": 56,
"num_key_value_heads": 8, "intermediate_size": 20480, "vocab_size": 64000,
"max_position_embeddings": 4096, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/inference-sim/inference-sim@f90a1e3a model_configs/yi-34b/config.json",
        .date = "2023-11",
        .published_parameters = 34390000000,
    },
    ModelRow{
        .id = "yi-34b-200k",
        .name = "Yi-34B-200K",
        .maker = "01.AI",
        .repository = "01-ai/Yi-34B-200K",
        .config =
            R"({"model_type": "llama", "hidden_size": 7168, "num_hidden_layers": 60, "num_attention_heads": 56,
"num_key_value_heads": 8, "intermediate_size": 20480, "vocab_size": 64000,
"max_position_embeddings": 200000, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/inference-sim/inference-sim@f90a1e3a model_configs/yi-34b/config.json",
        .date = "2023-11",
        .published_parameters = 34390000000,
    },
};

}  // namespace longpeak
