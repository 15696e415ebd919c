// SPDX-License-Identifier: MIT
// Models of ByteDance.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kBytedanceModels = {
    ModelRow{
        .id = "seed-oss-36b",
        .name = "Seed-OSS 36B",
        .maker = "ByteDance",
        .repository = "ByteDance-Seed/Seed-OSS-36B-Instruct",
        .config =
            R"({"model_type": "seed_oss", "hidden_size": 5120, "num_hidden_layers": 64, "num_attention_heads": 80,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 27648, "vocab_size": 155136,
"max_position_embeddings": 524288, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "restatement of the published config.json, fetched 2026-05-13, with its total",
        .date = "2025-08",
        .published_parameters = 36150000000,
    },
};

}  // namespace longpeak
