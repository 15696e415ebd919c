// SPDX-License-Identifier: MIT
// Models of BigCode.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kBigcodeModels = {
    ModelRow{
        .id = "starcoder2-7b",
        .name = "StarCoder2 7B",
        .maker = "BigCode",
        .repository = "bigcode/starcoder2-7b",
        .config =
            R"({"model_type": "starcoder2", "hidden_size": 4608, "num_hidden_layers": 32, "num_attention_heads": 36,
"num_key_value_heads": 4, "intermediate_size": 18432, "vocab_size": 49152,
"max_position_embeddings": 16384, "tie_word_embeddings": true,
"sliding_window": 4096, "use_bias": true})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
        .date = "2024-02",
        .published_parameters = 7170000000,
    },
};

}  // namespace longpeak
