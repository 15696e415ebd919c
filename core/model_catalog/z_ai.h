// SPDX-License-Identifier: MIT
// Models of Z.ai.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kZAiModels = {
    ModelRow{
        .id = "glm-4.5",
        .name = "GLM-4.5 355B-A32B",
        .maker = "Z.ai",
        .repository = "zai-org/GLM-4.5",
        .config =
            R"({"model_type": "glm4_moe", "hidden_size": 5120, "num_hidden_layers": 92, "num_attention_heads": 96,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 12288, "vocab_size": 151552,
"max_position_embeddings": 131072, "tie_word_embeddings": false,
"attention_bias": true, "first_k_dense_replace": 3, "moe_intermediate_size": 1536,
"n_routed_experts": 160, "n_shared_experts": 1, "num_experts_per_tok": 8,
"num_nextn_predict_layers": 1, "use_qk_norm": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "config.json, cut copy in github.com/debaditc/kvfit@bd4ccab",
        .date = "2025-07",
        .published_parameters = 355000000000,
        .remark =
            "Published as 355B, which it is with the multi-token-prediction block and without embedding and "
            "head; the checkpoint has 358,337,791,296 with that block and its copies of both.",
    },
    ModelRow{
        .id = "glm-4.5-air",
        .name = "GLM-4.5-Air 106B-A12B",
        .maker = "Z.ai",
        .repository = "zai-org/GLM-4.5-Air",
        .config =
            R"({"model_type": "glm4_moe", "hidden_size": 4096, "num_hidden_layers": 46, "num_attention_heads": 96,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 10944, "vocab_size": 151552,
"max_position_embeddings": 131072, "tie_word_embeddings": false,
"attention_bias": true, "first_k_dense_replace": 1, "moe_intermediate_size": 1408,
"n_routed_experts": 128, "n_shared_experts": 1, "num_experts_per_tok": 8,
"num_nextn_predict_layers": 1, "use_qk_norm": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "config.json, cut copy in github.com/debaditc/kvfit@bd4ccab",
        .date = "2025-07",
        .published_parameters = 106000000000,
        .remark = "Published as 106B, which it is without embedding and head; the checkpoint has "
                  "110,468,824,832 with the multi-token-prediction block and its copies of both.",
    },
    ModelRow{
        .id = "glm-4.6",
        .name = "GLM-4.6 357B-A32B",
        .maker = "Z.ai",
        .repository = "zai-org/GLM-4.6",
        .config =
            R"({"model_type": "glm4_moe", "hidden_size": 5120, "num_hidden_layers": 92, "num_attention_heads": 96,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 12288, "vocab_size": 151552,
"max_position_embeddings": 202752, "tie_word_embeddings": false,
"attention_bias": true, "first_k_dense_replace": 3, "moe_intermediate_size": 1536,
"n_routed_experts": 160, "n_shared_experts": 1, "num_experts_per_tok": 8,
"num_nextn_predict_layers": 1, "use_qk_norm": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "public conversion tests of the checkpoint; total on the Hub",
        .date = "2025-09",
        .published_parameters = 357000000000,
        .remark =
            "Published as 357B with the multi-token-prediction block: the checkpoint has 356,785,898,816.",
    },
    ModelRow{
        .id = "glm-4.7",
        .name = "GLM-4.7 358B-A32B",
        .maker = "Z.ai",
        .repository = "zai-org/GLM-4.7",
        .config =
            R"({"model_type": "glm4_moe", "hidden_size": 5120, "num_hidden_layers": 92, "num_attention_heads": 96,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 12288, "vocab_size": 151552,
"max_position_embeddings": 202752, "tie_word_embeddings": false,
"attention_bias": true, "first_k_dense_replace": 3, "moe_intermediate_size": 1536,
"n_routed_experts": 160, "n_shared_experts": 1, "num_experts_per_tok": 8,
"num_nextn_predict_layers": 1, "use_qk_norm": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "public loading tests of the checkpoint; total on the Hub",
        .date = "2025-12",
        .published_parameters = 358000000000,
        .remark = "Published as 358B with the multi-token-prediction block and its copies of embedding and "
                  "head: the checkpoint has 358,337,791,296.",
    },
    ModelRow{
        .id = "glm-5",
        .name = "GLM-5 744B-A40B",
        .maker = "Z.ai",
        .repository = "zai-org/GLM-5",
        .config =
            R"({"model_type": "glm_moe_dsa", "hidden_size": 6144, "num_hidden_layers": 78, "num_attention_heads": 64,
"intermediate_size": 12288, "vocab_size": 154880,
"max_position_embeddings": 202752, "tie_word_embeddings": false,
"first_k_dense_replace": 3, "index_head_dim": 128, "index_n_heads": 32, "index_topk": 2048,
"kv_lora_rank": 512, "moe_intermediate_size": 2048, "n_routed_experts": 256, "n_shared_experts": 1,
"num_experts_per_tok": 8, "num_nextn_predict_layers": 1, "q_lora_rank": 2048, "qk_nope_head_dim":
192, "qk_rope_head_dim": 64, "v_head_dim": 256})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-02",
        .published_parameters = 744000000000,
    },
    ModelRow{
        .id = "glm-5.2",
        .name = "GLM-5.2 743B-A39B",
        .maker = "Z.ai",
        .repository = "zai-org/GLM-5.2",
        .config =
            R"({"model_type": "glm_moe_dsa", "hidden_size": 6144, "num_hidden_layers": 78, "num_attention_heads": 64,
"intermediate_size": 12288, "vocab_size": 154880,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"first_k_dense_replace": 3, "index_head_dim": 128, "index_n_heads": 32, "index_topk": 2048,
"indexer_types": ["full", "full", "full", "shared", "shared", "shared", "full", "shared", "shared",
"shared", "full", "shared", "shared", "shared", "full", "shared", "shared", "shared", "full",
"shared", "shared", "shared", "full", "shared", "shared", "shared", "full", "shared", "shared",
"shared", "full", "shared", "shared", "shared", "full", "shared", "shared", "shared", "full",
"shared", "shared", "shared", "full", "shared", "shared", "shared", "full", "shared", "shared",
"shared", "full", "shared", "shared", "shared", "full", "shared", "shared", "shared", "full",
"shared", "shared", "shared", "full", "shared", "shared", "shared", "full", "shared", "shared",
"shared", "full", "shared", "shared", "shared", "full", "shared", "shared", "shared"],
"kv_lora_rank": 512, "moe_intermediate_size": 2048, "n_routed_experts": 256, "n_shared_experts": 1,
"num_experts_per_tok": 8, "num_nextn_predict_layers": 1, "q_lora_rank": 2048, "qk_nope_head_dim":
192, "qk_rope_head_dim": 64, "v_head_dim": 256})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-06",
        .published_parameters = 743000000000,
        .remark = "Published as 743B; only 21 of 78 layers own an indexer.",
    },
    ModelRow{
        .id = "glm-5.3",
        .name = "GLM-5.3 753B",
        .maker = "Z.ai",
        .repository = "zai-org/GLM-5.3",
        .config =
            R"({"model_type": "glm_moe_dsa", "hidden_size": 6144, "num_hidden_layers": 78, "num_attention_heads": 64,
"intermediate_size": 12288, "vocab_size": 154880,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"first_k_dense_replace": 3, "index_head_dim": 128, "index_n_heads": 32, "index_topk": 2048,
"indexer_types": ["full", "full", "full", "shared", "shared", "shared", "full", "shared", "shared",
"shared", "full", "shared", "shared", "shared", "full", "shared", "shared", "shared", "full",
"shared", "shared", "shared", "full", "shared", "shared", "shared", "full", "shared", "shared",
"shared", "full", "shared", "shared", "shared", "full", "shared", "shared", "shared", "full",
"shared", "shared", "shared", "full", "shared", "shared", "shared", "full", "shared", "shared",
"shared", "full", "shared", "shared", "shared", "full", "shared", "shared", "shared", "full",
"shared", "shared", "shared", "full", "shared", "shared", "shared", "full", "shared", "shared",
"shared", "full", "shared", "shared", "shared", "full", "shared", "shared", "shared"],
"kv_lora_rank": 512, "moe_intermediate_size": 2048, "n_routed_experts": 256, "n_shared_experts": 1,
"num_experts_per_tok": 8, "num_nextn_predict_layers": 1, "q_lora_rank": 2048, "qk_nope_head_dim":
192, "qk_rope_head_dim": 64, "quantization_config": {"quant_method": "fp8", "weight_block_size":
[128, 128]}, "v_head_dim": 256})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/zai-org--GLM-5.2_config.json",
        .date = "2026-08",
        .published_parameters = 753000000000,
        .remark = "Published with the multi-token-prediction block: the checkpoint has 753,329,940,480.",
    },
};

}  // namespace longpeak
