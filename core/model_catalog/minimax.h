// SPDX-License-Identifier: MIT
// Models of MiniMax.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kMinimaxModels = {
    ModelRow{
        .id = "minimax-text-01",
        .name = "MiniMax-Text-01 456B-A45.9B",
        .maker = "MiniMax",
        .repository = "MiniMaxAI/MiniMax-Text-01",
        .config =
            R"({"model_type": "minimax_text_01", "hidden_size": 6144, "num_hidden_layers": 80, "num_attention_heads": 64,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 9216, "vocab_size": 200064,
"max_position_embeddings": 10240000, "tie_word_embeddings": false,
"attn_type_list": [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0,
0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0,
0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1], "num_experts_per_tok": 2,
"num_local_experts": 32, "postnorm": true, "shared_intermediate_size": 0, "shared_moe_mode":
"sigmoid"})",
        .confidence = ModelConfidence::kSecondary,
        .source = "copy of the published config.json",
        .date = "2025-01",
        .published_parameters = 456000000000,
    },
    ModelRow{
        .id = "minimax-m2",
        .name = "MiniMax-M2 230B-A10B",
        .maker = "MiniMax",
        .repository = "MiniMaxAI/MiniMax-M2",
        .config =
            R"({"model_type": "minimax_m2", "hidden_size": 3072, "num_hidden_layers": 62, "num_attention_heads": 48,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 1536, "vocab_size": 200064,
"max_position_embeddings": 196608, "tie_word_embeddings": false,
"num_experts_per_tok": 8, "num_local_experts": 256, "qk_norm_type": "per_layer",
"quantization_config": {"quant_method": "fp8", "weight_block_size": [128, 128]}, "use_mtp": true,
"use_qk_norm": true, "use_routing_bias": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/MiniMaxAI--MiniMax-M2.5_config.json",
        .date = "2025-10",
        .published_parameters = 230000000000,
        .remark = "Published as 230B, rounded.",
    },
    ModelRow{
        .id = "minimax-m2.5",
        .name = "MiniMax-M2.5 230B-A10B",
        .maker = "MiniMax",
        .repository = "MiniMaxAI/MiniMax-M2.5",
        .config =
            R"({"model_type": "minimax_m2", "hidden_size": 3072, "num_hidden_layers": 62, "num_attention_heads": 48,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 1536, "vocab_size": 200064,
"max_position_embeddings": 196608, "tie_word_embeddings": false,
"num_experts_per_tok": 8, "num_local_experts": 256, "qk_norm_type": "per_layer",
"quantization_config": {"quant_method": "fp8", "weight_block_size": [128, 128]}, "use_mtp": true,
"use_qk_norm": true, "use_routing_bias": true})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-02",
        .published_parameters = 230000000000,
        .remark = "Published as 230B, rounded.",
    },
    ModelRow{
        .id = "minimax-m2.7",
        .name = "MiniMax-M2.7 230B-A10B",
        .maker = "MiniMax",
        .repository = "MiniMaxAI/MiniMax-M2.7",
        .config =
            R"({"model_type": "minimax_m2", "hidden_size": 3072, "num_hidden_layers": 62, "num_attention_heads": 48,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 1536, "vocab_size": 200064,
"max_position_embeddings": 204800, "tie_word_embeddings": false,
"num_experts_per_tok": 8, "num_local_experts": 256, "qk_norm_type": "per_layer",
"quantization_config": {"quant_method": "fp8", "weight_block_size": [128, 128]}, "use_mtp": true,
"use_qk_norm": true, "use_routing_bias": true})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-04",
        .published_parameters = 230000000000,
        .remark = "Published as 230B, rounded.",
    },
    ModelRow{
        .id = "minimax-m3",
        .name = "MiniMax-M3 427B-A26B",
        .maker = "MiniMax",
        .repository = "MiniMaxAI/MiniMax-M3",
        .config =
            R"({"model_type": "minimax_m3", "hidden_size": 6144, "num_hidden_layers": 60, "num_attention_heads": 64,
"num_key_value_heads": 4, "head_dim": 128, "intermediate_size": 3072, "vocab_size": 200064,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"attention_output_gate": false, "dense_intermediate_size": 12288, "first_k_dense_replace": 3,
"moe_intermediate_size": 3072, "moe_layer_freq": [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
1, 1, 1, 1, 1, 1, 1, 1, 1, 1], "n_shared_experts": 1, "num_experts_per_tok": 4, "num_local_experts":
128, "num_mtp_modules": 7, "num_nextn_predict_layers": 1, "qk_norm_type": "per_head",
"shared_intermediate_size": 3072, "sparse_attention_config": {"sparse_attention_freq": [0, 0, 0, 1,
1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], "sparse_block_size": 128,
"sparse_disable_index_value": [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
1, 1, 1, 1], "sparse_index_dim": 128, "sparse_init_block": 0, "sparse_local_block": 1,
"sparse_num_index_heads": 4, "sparse_score_type": "max", "sparse_topk_blocks": 16,
"use_sparse_attention": true}, "use_gemma_norm": true, "use_qk_norm": true, "use_routing_bias": true})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-06",
        .published_parameters = 427000000000,
        .remark = "Published as 427B; counted without vision tower and prediction blocks.",
    },
};

}  // namespace longpeak
