// SPDX-License-Identifier: MIT
// Models of TII.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kTiiModels = {
    ModelRow{
        .id = "falcon-7b",
        .name = "Falcon 7B",
        .maker = "TII",
        .repository = "tiiuae/falcon-7b",
        .config =
            R"({"model_type": "falcon", "hidden_size": 4544, "num_hidden_layers": 32, "num_attention_heads": 71,
"vocab_size": 65024,
"max_position_embeddings": 2048, "tie_word_embeddings": false,
"bias": false, "multi_query": true, "new_decoder_architecture": false, "parallel_attn": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2023-05",
        .published_parameters = 7220000000,
    },
    ModelRow{
        .id = "falcon-40b",
        .name = "Falcon 40B",
        .maker = "TII",
        .repository = "tiiuae/falcon-40b",
        .config =
            R"({"model_type": "falcon", "hidden_size": 8192, "num_hidden_layers": 60, "num_attention_heads": 128,
"vocab_size": 65024,
"max_position_embeddings": 2048, "tie_word_embeddings": false,
"bias": false, "new_decoder_architecture": true, "num_kv_heads": 8, "parallel_attn": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2023-05",
        .published_parameters = 41800000000,
    },
    ModelRow{
        .id = "falcon-180b",
        .name = "Falcon 180B",
        .maker = "TII",
        .repository = "tiiuae/falcon-180B",
        .config =
            R"({"model_type": "falcon", "hidden_size": 14848, "num_hidden_layers": 80, "num_attention_heads": 232,
"vocab_size": 65024,
"max_position_embeddings": 2048, "tie_word_embeddings": false,
"bias": false, "new_decoder_architecture": true, "num_kv_heads": 8, "parallel_attn": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2023-09",
        .published_parameters = 179500000000,
    },
};

}  // namespace longpeak
