// SPDX-License-Identifier: MIT
// Models of Meta.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kMetaModels = {
    ModelRow{
        .id = "llama-2-7b",
        .name = "Llama 2 7B",
        .maker = "Meta",
        .repository = "meta-llama/Llama-2-7b-hf",
        .config =
            R"({"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 32, "intermediate_size": 11008, "vocab_size": 32000,
"max_position_embeddings": 4096, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/inference-sim/inference-sim@f90a1e3a model_configs/llama-2-7b-hf/config.json",
        .date = "2023-07",
        .published_parameters = 6740000000,
    },
    ModelRow{
        .id = "llama-2-13b",
        .name = "Llama 2 13B",
        .maker = "Meta",
        .repository = "meta-llama/Llama-2-13b-hf",
        .config =
            R"({"model_type": "llama", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 40,
"num_key_value_heads": 40, "intermediate_size": 13824, "vocab_size": 32000,
"max_position_embeddings": 4096, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/feifeibear/LLMRoofline@fdb54c1 models/Llama-2-13b/config.json",
        .date = "2023-07",
        .published_parameters = 13020000000,
    },
    ModelRow{
        .id = "llama-2-70b",
        .name = "Llama 2 70B",
        .maker = "Meta",
        .repository = "meta-llama/Llama-2-70b-hf",
        .config =
            R"({"model_type": "llama", "hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64,
"num_key_value_heads": 8, "intermediate_size": 28672, "vocab_size": 32000,
"max_position_embeddings": 4096, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/feifeibear/LLMRoofline@fdb54c1 models/Llama-2-70b/config.json",
        .date = "2023-07",
        .published_parameters = 68980000000,
    },
    ModelRow{
        .id = "llama-3-8b",
        .name = "Llama 3 8B",
        .maker = "Meta",
        .repository = "meta-llama/Meta-Llama-3-8B-Instruct",
        .config =
            R"({"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256,
"max_position_embeddings": 8192, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/manuelescobar-dev/LLM-System-Requirements@9e90973 "
                  "llm_tools/models/Meta-Llama-3-8B-Instruct.json",
        .date = "2024-04",
        .published_parameters = 8030000000,
    },
    ModelRow{
        .id = "llama-3-70b",
        .name = "Llama 3 70B",
        .maker = "Meta",
        .repository = "meta-llama/Meta-Llama-3-70B-Instruct",
        .config =
            R"({"model_type": "llama", "hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64,
"num_key_value_heads": 8, "intermediate_size": 28672, "vocab_size": 128256,
"max_position_embeddings": 8192, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/manuelescobar-dev/LLM-System-Requirements@9e90973 "
                  "llm_tools/models/Meta-Llama-3-70B-Instruct.json",
        .date = "2024-04",
        .published_parameters = 70550000000,
    },
    ModelRow{
        .id = "llama-3.1-8b",
        .name = "Llama 3.1 8B",
        .maker = "Meta",
        .repository = "meta-llama/Llama-3.1-8B-Instruct",
        .config =
            R"({"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/inference-sim/inference-sim@f90a1e3a model_configs/llama-3.1-8b-instruct/config.json",
        .date = "2024-07",
        .published_parameters = 8030000000,
    },
    ModelRow{
        .id = "llama-3.1-70b",
        .name = "Llama 3.1 70B",
        .maker = "Meta",
        .repository = "meta-llama/Llama-3.1-70B-Instruct",
        .config =
            R"({"model_type": "llama", "hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64,
"num_key_value_heads": 8, "intermediate_size": 28672, "vocab_size": 128256,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/inference-sim/inference-sim@f90a1e3a "
                  "model_configs/llama-3.1-70b-instruct/config.json",
        .date = "2024-07",
        .published_parameters = 70550000000,
    },
    ModelRow{
        .id = "llama-3.1-405b",
        .name = "Llama 3.1 405B",
        .maker = "Meta",
        .repository = "meta-llama/Meta-Llama-3.1-405B",
        .config =
            R"({"model_type": "llama", "hidden_size": 16384, "num_hidden_layers": 126, "num_attention_heads": 128,
"num_key_value_heads": 8, "intermediate_size": 53248, "vocab_size": 128256,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2024-07",
        .published_parameters = 405850000000,
    },
    ModelRow{
        .id = "llama-3.2-1b",
        .name = "Llama 3.2 1B",
        .maker = "Meta",
        .repository = "meta-llama/Llama-3.2-1B-Instruct",
        .config =
            R"({"model_type": "llama", "hidden_size": 2048, "num_hidden_layers": 16, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 128256,
"max_position_embeddings": 131072, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
        .date = "2024-09",
        .published_parameters = 1236000000,
    },
    ModelRow{
        .id = "llama-3.2-3b",
        .name = "Llama 3.2 3B",
        .maker = "Meta",
        .repository = "meta-llama/Llama-3.2-3B-Instruct",
        .config =
            R"({"model_type": "llama", "hidden_size": 3072, "num_hidden_layers": 28, "num_attention_heads": 24,
"num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 128256,
"max_position_embeddings": 131072, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
        .date = "2024-09",
        .published_parameters = 3213000000,
    },
    ModelRow{
        .id = "llama-3.3-70b",
        .name = "Llama 3.3 70B",
        .maker = "Meta",
        .repository = "meta-llama/Llama-3.3-70B-Instruct",
        .config =
            R"({"model_type": "llama", "hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64,
"num_key_value_heads": 8, "intermediate_size": 28672, "vocab_size": 128256,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/debaditc/kvfit@bd4ccab src/kvfit/data/models.json (num_params = HF safetensors "
                  "total)",
        .date = "2024-12",
        .published_parameters = 70550000000,
    },
    ModelRow{
        .id = "llama-4-scout",
        .name = "Llama 4 Scout 17B-16E",
        .maker = "Meta",
        .repository = "meta-llama/Llama-4-Scout-17B-16E-Instruct",
        .config =
            R"({"model_type": "llama4_text", "hidden_size": 5120, "num_hidden_layers": 48, "num_attention_heads": 40,
"num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 202048,
"max_position_embeddings": 10485760, "tie_word_embeddings": false,
"attention_chunk_size": 8192, "interleave_moe_layer_step": 1, "intermediate_size_mlp": 16384,
"num_experts_per_tok": 1, "num_local_experts": 16})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2025-04",
        .published_parameters = 109000000000,
        .remark = "Published as 109B with the vision tower: the checkpoint has 108,641,793,536.",
    },
    ModelRow{
        .id = "llama-4-maverick",
        .name = "Llama 4 Maverick 17B-128E",
        .maker = "Meta",
        .repository = "meta-llama/Llama-4-Maverick-17B-128E-Instruct",
        .config =
            R"({"model_type": "llama4_text", "hidden_size": 5120, "num_hidden_layers": 48, "num_attention_heads": 40,
"num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 202048,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"attention_chunk_size": 8192, "interleave_moe_layer_step": 2, "intermediate_size_mlp": 16384,
"num_experts_per_tok": 1, "num_local_experts": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2025-04",
        .published_parameters = 400000000000,
        .remark = "Published as 400B, rounded; with the vision tower the checkpoint has 401,583,781,376.",
    },
};

}  // namespace longpeak
