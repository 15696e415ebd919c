// SPDX-License-Identifier: MIT
// Models of OpenAI.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kOpenaiModels = {
    ModelRow{
        .id = "gpt-oss-20b",
        .name = "gpt-oss-20b",
        .maker = "OpenAI",
        .repository = "openai/gpt-oss-20b",
        .config =
            R"({"model_type": "gpt_oss", "hidden_size": 2880, "num_hidden_layers": 24, "num_attention_heads": 64,
"num_key_value_heads": 8, "head_dim": 64, "intermediate_size": 2880, "vocab_size": 201088,
"max_position_embeddings": 131072, "tie_word_embeddings": false,
"num_experts_per_tok": 4, "num_local_experts": 32, "quantization_config": {"quant_method": "mxfp4",
"modules_to_not_convert": ["model.layers.*.self_attn", "model.layers.*.mlp.router",
"model.embed_tokens", "lm_head"]}, "sliding_window": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2025-08",
        .published_parameters = 20900000000,
    },
    ModelRow{
        .id = "gpt-oss-120b",
        .name = "gpt-oss-120b",
        .maker = "OpenAI",
        .repository = "openai/gpt-oss-120b",
        .config =
            R"({"model_type": "gpt_oss", "hidden_size": 2880, "num_hidden_layers": 36, "num_attention_heads": 64,
"num_key_value_heads": 8, "head_dim": 64, "intermediate_size": 2880, "vocab_size": 201088,
"max_position_embeddings": 131072, "tie_word_embeddings": false,
"num_experts_per_tok": 4, "num_local_experts": 128, "quantization_config": {"quant_method": "mxfp4",
"modules_to_not_convert": ["model.layers.*.self_attn", "model.layers.*.mlp.router",
"model.embed_tokens", "lm_head"]}, "sliding_window": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2025-08",
        .published_parameters = 116800000000,
    },
};

}  // namespace longpeak
