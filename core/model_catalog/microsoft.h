// SPDX-License-Identifier: MIT
// Models of Microsoft.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kMicrosoftModels = {
    ModelRow{
        .id = "phi-3-mini-4k",
        .name = "Phi-3 mini 4K 3.8B",
        .maker = "Microsoft",
        .repository = "microsoft/Phi-3-mini-4k-instruct",
        .config =
            R"({"model_type": "phi3", "hidden_size": 3072, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 32, "intermediate_size": 8192, "vocab_size": 32064,
"max_position_embeddings": 4096, "tie_word_embeddings": false,
"sliding_window": 2047})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/manuelescobar-dev/LLM-System-Requirements@9e90973 "
                  "llm_tools/models/Phi-3-mini-4k-instruct.json",
        .date = "2024-04",
        .published_parameters = 3820000000,
    },
    ModelRow{
        .id = "phi-3.5-mini",
        .name = "Phi-3.5 mini 3.8B",
        .maker = "Microsoft",
        .repository = "microsoft/Phi-3.5-mini-instruct",
        .config =
            R"({"model_type": "phi3", "hidden_size": 3072, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 32, "intermediate_size": 8192, "vocab_size": 32064,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
        .date = "2024-08",
        .published_parameters = 3820000000,
    },
    ModelRow{
        .id = "phi-3-medium",
        .name = "Phi-3 medium 14B",
        .maker = "Microsoft",
        .repository = "microsoft/Phi-3-medium-128k-instruct",
        .config =
            R"({"model_type": "phi3", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 40,
"num_key_value_heads": 10, "intermediate_size": 17920, "vocab_size": 32064,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/abhibambhaniya/GenZ-LLM-Analyzer Model_sets",
        .date = "2024-05",
        .published_parameters = 13960000000,
    },
    ModelRow{
        .id = "phi-3.5-moe",
        .name = "Phi-3.5-MoE 16x3.8B",
        .maker = "Microsoft",
        .repository = "microsoft/Phi-3.5-MoE-instruct",
        .config =
            R"({"model_type": "phimoe", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 6400, "vocab_size": 32064,
"max_position_embeddings": 131072, "tie_word_embeddings": false,
"attention_bias": true, "lm_head_bias": true, "num_experts_per_tok": 2, "num_local_experts": 16})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/abhibambhaniya/GenZ-LLM-Analyzer Model_sets",
        .date = "2024-08",
        .published_parameters = 41900000000,
    },
    ModelRow{
        .id = "phi-4",
        .name = "Phi-4 14B",
        .maker = "Microsoft",
        .repository = "microsoft/phi-4",
        .config =
            R"({"model_type": "phi3", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 40,
"num_key_value_heads": 10, "intermediate_size": 17920, "vocab_size": 100352,
"max_position_embeddings": 16384, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "config.json, cut copy in github.com/debaditc/kvfit@bd4ccab",
        .date = "2024-12",
        .published_parameters = 14660000000,
    },
    ModelRow{
        .id = "phi-4-mini",
        .name = "Phi-4 mini 3.8B",
        .maker = "Microsoft",
        .repository = "microsoft/Phi-4-mini-instruct",
        .config =
            R"({"model_type": "phi3", "hidden_size": 3072, "num_hidden_layers": 32, "num_attention_heads": 24,
"num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 200064,
"max_position_embeddings": 131072, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "config.json, cut copy in github.com/debaditc/kvfit@bd4ccab",
        .date = "2025-02",
        .published_parameters = 3840000000,
        .remark = "Published as 3.84B, rounded.",
    },
};

}  // namespace longpeak
