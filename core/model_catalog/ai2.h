// SPDX-License-Identifier: MIT
// Models of Ai2.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kAi2Models = {
    ModelRow{
        .id = "olmo-2-7b",
        .name = "OLMo 2 7B",
        .maker = "Ai2",
        .repository = "allenai/OLMo-2-1124-7B-Instruct",
        .config =
            R"({"model_type": "olmo2", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 32, "intermediate_size": 11008, "vocab_size": 100352,
"max_position_embeddings": 4096, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
        .date = "2024-11",
        .published_parameters = 7300000000,
    },
    ModelRow{
        .id = "olmo-2-13b",
        .name = "OLMo 2 13B",
        .maker = "Ai2",
        .repository = "allenai/OLMo-2-1124-13B-Instruct",
        .config =
            R"({"model_type": "olmo2", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 40,
"num_key_value_heads": 40, "intermediate_size": 13824, "vocab_size": 100352,
"max_position_embeddings": 4096, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
        .date = "2024-11",
        .published_parameters = 13700000000,
        .remark = "Published as 13.7B, rounded.",
    },
    ModelRow{
        .id = "olmo-2-32b",
        .name = "OLMo 2 32B",
        .maker = "Ai2",
        .repository = "allenai/OLMo-2-0325-32B-Instruct",
        .config =
            R"({"model_type": "olmo2", "hidden_size": 5120, "num_hidden_layers": 64, "num_attention_heads": 40,
"num_key_value_heads": 8, "intermediate_size": 27648, "vocab_size": 100352,
"max_position_embeddings": 4096, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
        .date = "2025-03",
        .published_parameters = 32200000000,
        .remark = "Published as 32.2B, rounded.",
    },
    ModelRow{
        .id = "olmo-3-7b",
        .name = "Olmo 3 7B",
        .maker = "Ai2",
        .repository = "allenai/Olmo-3-7B-Instruct",
        .config =
            R"({"model_type": "olmo3", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 32, "intermediate_size": 11008, "vocab_size": 100278,
"max_position_embeddings": 65536, "tie_word_embeddings": false,
"sliding_window": 4096})",
        .confidence = ModelConfidence::kSecondary,
        .source =
            "github.com/AI-Hypercomputer/maxtext@e591f30c configs/models/olmo3-*.yml + hf_model_configs.py",
        .date = "2025-11",
        .published_parameters = 7300000000,
    },
    ModelRow{
        .id = "olmo-3-32b",
        .name = "Olmo 3.1 32B",
        .maker = "Ai2",
        .repository = "allenai/Olmo-3.1-32B-Instruct",
        .config =
            R"({"model_type": "olmo3", "hidden_size": 5120, "num_hidden_layers": 64, "num_attention_heads": 40,
"num_key_value_heads": 8, "intermediate_size": 27648, "vocab_size": 100278,
"max_position_embeddings": 65536, "tie_word_embeddings": false,
"sliding_window": 4096})",
        .confidence = ModelConfidence::kSecondary,
        .source =
            "github.com/AI-Hypercomputer/maxtext@e591f30c configs/models/olmo3-*.yml + hf_model_configs.py",
        .date = "2025-12",
        .published_parameters = 32200000000,
        .remark = "Published as 32.2B, rounded.",
    },
};

}  // namespace longpeak
