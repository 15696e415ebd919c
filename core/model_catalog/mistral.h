// SPDX-License-Identifier: MIT
// Models of Mistral AI.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kMistralModels = {
    ModelRow{
        .id = "mistral-7b-v0.1",
        .name = "Mistral 7B v0.1",
        .maker = "Mistral AI",
        .repository = "mistralai/Mistral-7B-v0.1",
        .config =
            R"({"model_type": "mistral", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 32000,
"max_position_embeddings": 32768, "tie_word_embeddings": false,
"sliding_window": 4096})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
        .date = "2023-09",
        .published_parameters = 7240000000,
    },
    ModelRow{
        .id = "mistral-7b-v0.3",
        .name = "Mistral 7B v0.3",
        .maker = "Mistral AI",
        .repository = "mistralai/Mistral-7B-Instruct-v0.3",
        .config =
            R"({"model_type": "mistral", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 32768,
"max_position_embeddings": 32768, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/manuelescobar-dev/LLM-System-Requirements@9e90973 "
                  "llm_tools/models/Mistral-7B-Instruct-v0.3.json",
        .date = "2024-05",
        .published_parameters = 7250000000,
    },
    ModelRow{
        .id = "mistral-nemo-12b",
        .name = "Mistral NeMo 12B",
        .maker = "Mistral AI",
        .repository = "mistralai/Mistral-Nemo-Instruct-2407",
        .config =
            R"({"model_type": "mistral", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 32,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 14336, "vocab_size": 131072,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/inference-sim/inference-sim@f90a1e3a "
                  "model_configs/mistral-nemo-instruct-2407/config.json",
        .date = "2024-07",
        .published_parameters = 12250000000,
    },
    ModelRow{
        .id = "mixtral-8x7b",
        .name = "Mixtral 8x7B",
        .maker = "Mistral AI",
        .repository = "mistralai/Mixtral-8x7B-Instruct-v0.1",
        .config =
            R"({"model_type": "mixtral", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 32000,
"max_position_embeddings": 32768, "tie_word_embeddings": false,
"num_experts_per_tok": 2, "num_local_experts": 8})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/mistralai--Mixtral-8x7B-v0.1_config.json",
        .date = "2023-12",
        .published_parameters = 46700000000,
    },
    ModelRow{
        .id = "mixtral-8x22b",
        .name = "Mixtral 8x22B",
        .maker = "Mistral AI",
        .repository = "mistralai/Mixtral-8x22B-v0.1",
        .config =
            R"({"model_type": "mixtral", "hidden_size": 6144, "num_hidden_layers": 56, "num_attention_heads": 48,
"num_key_value_heads": 8, "intermediate_size": 16384, "vocab_size": 32000,
"max_position_embeddings": 65536, "tie_word_embeddings": false,
"num_experts_per_tok": 2, "num_local_experts": 8})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2024-04",
        .published_parameters = 140600000000,
    },
    ModelRow{
        .id = "mistral-small-2409",
        .name = "Mistral Small 2409 22B",
        .maker = "Mistral AI",
        .repository = "mistralai/Mistral-Small-Instruct-2409",
        .config =
            R"({"model_type": "mistral", "hidden_size": 6144, "num_hidden_layers": 56, "num_attention_heads": 48,
"num_key_value_heads": 8, "intermediate_size": 16384, "vocab_size": 32768,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/abhibambhaniya/GenZ-LLM-Analyzer Model_sets",
        .date = "2024-09",
        .published_parameters = 22250000000,
    },
    ModelRow{
        .id = "mistral-small-3.2-24b",
        .name = "Mistral Small 3.2 24B",
        .maker = "Mistral AI",
        .repository = "mistralai/Mistral-Small-3.2-24B-Instruct-2506",
        .config =
            R"({"model_type": "mistral", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 32,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 32768, "vocab_size": 131072,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "config.json, cut copy in github.com/debaditc/kvfit@bd4ccab",
        .date = "2025-06",
        .published_parameters = 23570000000,
    },
    ModelRow{
        .id = "mistral-small-4-119b",
        .name = "Mistral Small 4 119B",
        .maker = "Mistral AI",
        .repository = "mistralai/Mistral-Small-4-119B-2603",
        .config =
            R"({"model_type": "mistral3", "text_config":
{"model_type": "mistral4", "hidden_size": 4096, "num_hidden_layers": 36, "num_attention_heads": 32,
"num_key_value_heads": 32, "head_dim": 128, "intermediate_size": 12288, "vocab_size": 131072,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"attention_bias": false, "first_k_dense_replace": 0, "kv_lora_rank": 256, "moe_intermediate_size":
2048, "n_routed_experts": 128, "n_shared_experts": 1, "num_experts_per_tok": 4, "q_lora_rank": 1024,
"qk_head_dim": 128, "qk_nope_head_dim": 64, "qk_rope_head_dim": 64, "v_head_dim": 128},
"vision_config": {}})",
        .confidence = ModelConfidence::kSecondary,
        .source = "MLX/vLLM notes on Mistral Small 4 (36L, 32 heads, kv_lora 256, nope 64, rope 64, v 128, "
                  "128e top-4 +1 shared)",
        .date = "2026-03",
        .published_parameters = 119000000000,
    },
    ModelRow{
        .id = "ministral-8b-2410",
        .name = "Ministral 8B 2410",
        .maker = "Mistral AI",
        .repository = "mistralai/Ministral-8B-Instruct-2410",
        .config =
            R"({"model_type": "ministral", "hidden_size": 4096, "num_hidden_layers": 36, "num_attention_heads": 32,
"num_key_value_heads": 8, "intermediate_size": 12288, "vocab_size": 131072,
"max_position_embeddings": 131072, "tie_word_embeddings": false,
"layer_types": ["full_attention", "sliding_attention", "sliding_attention", "sliding_attention",
"full_attention", "sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention"], "sliding_window": 32768})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/abhibambhaniya/GenZ-LLM-Analyzer Model_sets; layers as in the class Ministral "
                  "of huggingface/transformers",
        .date = "2024-10",
        .published_parameters = 8020000000,
        .remark = "One full layer, then three that keep a window of 32,768.",
    },
    ModelRow{
        .id = "ministral-3-3b",
        .name = "Ministral 3 3B",
        .maker = "Mistral AI",
        .repository = "mistralai/Ministral-3-3B-Instruct-2512",
        .config =
            R"({"model_type": "ministral3", "hidden_size": 3072, "num_hidden_layers": 26, "num_attention_heads": 32,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 9216, "vocab_size": 131072,
"max_position_embeddings": 262144, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py",
        .date = "2025-12",
        .published_parameters = 3430000000,
    },
    ModelRow{
        .id = "mistral-large-2407",
        .name = "Mistral Large 2 (2407/2411) 123B",
        .maker = "Mistral AI",
        .repository = "mistralai/Mistral-Large-Instruct-2407",
        .config =
            R"({"model_type": "mistral", "hidden_size": 12288, "num_hidden_layers": 88, "num_attention_heads": 96,
"num_key_value_heads": 8, "intermediate_size": 28672, "vocab_size": 32768,
"max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2024-07",
        .published_parameters = 122600000000,
    },
    ModelRow{
        .id = "mistral-large-3-675b",
        .name = "Mistral Large 3 675B",
        .maker = "Mistral AI",
        .repository = "mistralai/Mistral-Large-3-675B-Instruct-2512",
        .config =
            R"({"model_type": "mistral4", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 128,
"num_key_value_heads": 128, "intermediate_size": 16384, "vocab_size": 131072,
"max_position_embeddings": 294912, "tie_word_embeddings": false,
"first_k_dense_replace": 3, "kv_lora_rank": 512, "moe_intermediate_size": 4096, "n_routed_experts":
128, "n_shared_experts": 1, "num_experts_per_tok": 4, "q_lora_rank": 1536, "qk_nope_head_dim": 128,
"qk_rope_head_dim": 64, "v_head_dim": 128})",
        .confidence = ModelConfidence::kConfig,
        .source = "params.json of the checkpoint, as unslothai/unsloth tests it",
        .date = "2025-12",
        .published_parameters = 675000000000,
        .remark = "Published as 675B: 673B of language model and 2.5B of vision encoder.",
    },
};

}  // namespace longpeak
