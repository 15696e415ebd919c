// SPDX-License-Identifier: MIT
// Models of Cohere.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kCohereModels = {
    ModelRow{
        .id = "command-r-v01",
        .name = "Command R v01 35B",
        .maker = "Cohere",
        .repository = "CohereLabs/c4ai-command-r-v01",
        .config =
            R"({"model_type": "cohere", "hidden_size": 8192, "num_hidden_layers": 40, "num_attention_heads": 64,
"num_key_value_heads": 64, "intermediate_size": 22528, "vocab_size": 256000,
"max_position_embeddings": 131072, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Eco-Sphere/kv-cache-calculator model data (retrieved 2026-05-23 from HF raw "
                  "config.json URLs)",
        .date = "2024-03",
        .published_parameters = 35000000000,
    },
    ModelRow{
        .id = "command-r-08-2024",
        .name = "Command R 08-2024 32B",
        .maker = "Cohere",
        .repository = "CohereLabs/c4ai-command-r-08-2024",
        .config =
            R"({"model_type": "cohere", "hidden_size": 8192, "num_hidden_layers": 40, "num_attention_heads": 64,
"num_key_value_heads": 8, "intermediate_size": 24576, "vocab_size": 256000,
"max_position_embeddings": 131072, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "copy of the published config.json",
        .date = "2024-08",
        .published_parameters = 32300000000,
    },
    ModelRow{
        .id = "command-r-plus",
        .name = "Command R+ 104B",
        .maker = "Cohere",
        .repository = "CohereLabs/c4ai-command-r-plus",
        .config =
            R"({"model_type": "cohere", "hidden_size": 12288, "num_hidden_layers": 64, "num_attention_heads": 96,
"num_key_value_heads": 8, "intermediate_size": 33792, "vocab_size": 256000,
"max_position_embeddings": 131072, "tie_word_embeddings": true,
"use_qk_norm": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Eco-Sphere/kv-cache-calculator model data (retrieved 2026-05-23 from HF raw "
                  "config.json URLs)",
        .date = "2024-04",
        .published_parameters = 104000000000,
        .remark = "Published as 104B, rounded.",
    },
    ModelRow{
        .id = "command-r7b",
        .name = "Command R7B 12-2024",
        .maker = "Cohere",
        .repository = "CohereLabs/c4ai-command-r7b-12-2024",
        .config =
            R"({"model_type": "cohere2", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 256000,
"max_position_embeddings": 132096, "tie_word_embeddings": true,
"sliding_window": 4096, "sliding_window_pattern": 4})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Eco-Sphere/kv-cache-calculator model data (retrieved 2026-05-23 from HF raw "
                  "config.json URLs)",
        .date = "2024-12",
        .published_parameters = 8030000000,
    },
    ModelRow{
        .id = "command-a",
        .name = "Command A 03-2025 111B",
        .maker = "Cohere",
        .repository = "CohereLabs/c4ai-command-a-03-2025",
        .config =
            R"({"model_type": "cohere2", "hidden_size": 12288, "num_hidden_layers": 64, "num_attention_heads": 96,
"num_key_value_heads": 8, "intermediate_size": 36864, "vocab_size": 256000,
"max_position_embeddings": 131072, "tie_word_embeddings": true,
"sliding_window": 4096, "sliding_window_pattern": 4})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Eco-Sphere/kv-cache-calculator model data (retrieved 2026-05-23 from HF raw "
                  "config.json URLs)",
        .date = "2025-03",
        .published_parameters = 111000000000,
    },
};

}  // namespace longpeak
