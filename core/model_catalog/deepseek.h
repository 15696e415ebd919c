// SPDX-License-Identifier: MIT
// Models of DeepSeek.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kDeepseekModels = {
    ModelRow{
        .id = "deepseek-v2-lite",
        .name = "DeepSeek-V2-Lite 16B",
        .maker = "DeepSeek",
        .repository = "deepseek-ai/DeepSeek-V2-Lite",
        .config =
            R"({"model_type": "deepseek_v2", "hidden_size": 2048, "num_hidden_layers": 27, "num_attention_heads": 16,
"intermediate_size": 10944, "vocab_size": 102400,
"max_position_embeddings": 163840, "tie_word_embeddings": false,
"first_k_dense_replace": 1, "kv_lora_rank": 512, "moe_intermediate_size": 1408, "n_routed_experts":
64, "n_shared_experts": 2, "num_experts_per_tok": 6, "qk_nope_head_dim": 128, "qk_rope_head_dim":
64, "v_head_dim": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/inference-sim/inference-sim@f90a1e3a model_configs/deepseek-v2-lite/config.json",
        .date = "2024-05",
        .published_parameters = 15700000000,
    },
    ModelRow{
        .id = "deepseek-v2",
        .name = "DeepSeek-V2 236B",
        .maker = "DeepSeek",
        .repository = "deepseek-ai/DeepSeek-V2",
        .config =
            R"({"model_type": "deepseek_v2", "hidden_size": 5120, "num_hidden_layers": 60, "num_attention_heads": 128,
"intermediate_size": 12288, "vocab_size": 102400,
"max_position_embeddings": 163840, "tie_word_embeddings": false,
"first_k_dense_replace": 1, "kv_lora_rank": 512, "moe_intermediate_size": 1536, "n_routed_experts":
160, "n_shared_experts": 2, "num_experts_per_tok": 6, "q_lora_rank": 1536, "qk_nope_head_dim": 128,
"qk_rope_head_dim": 64, "v_head_dim": 128})",
        .confidence = ModelConfidence::kSecondary,
        .source =
            "github.com/AI-Hypercomputer/maxtext@e591f30c src/maxtext/configs/models/deepseek2-236b.yml",
        .date = "2024-05",
        .published_parameters = 236000000000,
        .remark = "Published as 236B, rounded.",
    },
    ModelRow{
        .id = "deepseek-v3",
        .name = "DeepSeek-V3 671B",
        .maker = "DeepSeek",
        .repository = "deepseek-ai/DeepSeek-V3",
        .config =
            R"({"model_type": "deepseek_v3", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 128,
"intermediate_size": 18432, "vocab_size": 129280,
"max_position_embeddings": 163840, "tie_word_embeddings": false,
"first_k_dense_replace": 3, "kv_lora_rank": 512, "moe_intermediate_size": 2048, "n_routed_experts":
256, "n_shared_experts": 1, "num_experts_per_tok": 8, "num_nextn_predict_layers": 1, "q_lora_rank":
1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "quantization_config": {"quant_method":
"fp8", "weight_block_size": [128, 128]}, "v_head_dim": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2024-12",
        .published_parameters = 671000000000,
        .remark = "The checkpoint has 684,531,386,000: the multi-token-prediction block of 11.6B, its copies "
                  "of embedding and head, and 41,540,496 scales.",
    },
    ModelRow{
        .id = "deepseek-r1",
        .name = "DeepSeek-R1 671B",
        .maker = "DeepSeek",
        .repository = "deepseek-ai/DeepSeek-R1",
        .config =
            R"({"model_type": "deepseek_v3", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 128,
"intermediate_size": 18432, "vocab_size": 129280,
"max_position_embeddings": 163840, "tie_word_embeddings": false,
"first_k_dense_replace": 3, "kv_lora_rank": 512, "moe_intermediate_size": 2048, "n_routed_experts":
256, "n_shared_experts": 1, "num_experts_per_tok": 8, "num_nextn_predict_layers": 1, "q_lora_rank":
1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "quantization_config": {"quant_method":
"fp8", "weight_block_size": [128, 128]}, "v_head_dim": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2025-01",
        .published_parameters = 671000000000,
    },
    ModelRow{
        .id = "deepseek-v3.2",
        .name = "DeepSeek-V3.2 671B",
        .maker = "DeepSeek",
        .repository = "deepseek-ai/DeepSeek-V3.2",
        .config =
            R"({"model_type": "deepseek_v32", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 128,
"intermediate_size": 18432, "vocab_size": 129280,
"max_position_embeddings": 163840, "tie_word_embeddings": false,
"first_k_dense_replace": 3, "index_head_dim": 128, "index_n_heads": 64, "index_topk": 2048,
"kv_lora_rank": 512, "moe_intermediate_size": 2048, "n_routed_experts": 256, "n_shared_experts": 1,
"num_experts_per_tok": 8, "num_nextn_predict_layers": 1, "q_lora_rank": 1536, "qk_nope_head_dim":
128, "qk_rope_head_dim": 64, "quantization_config": {"quant_method": "fp8", "weight_block_size":
[128, 128]}, "v_head_dim": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2025-12",
        .published_parameters = 671000000000,
        .remark = "Published as 671B, the figure of V3 without the indexers.",
    },
    ModelRow{
        .id = "deepseek-v4-flash",
        .name = "DeepSeek-V4-Flash 284B-A13B",
        .maker = "DeepSeek",
        .repository = "deepseek-ai/DeepSeek-V4-Flash",
        .config =
            R"({"model_type": "deepseek_v4", "hidden_size": 4096, "num_hidden_layers": 43, "num_attention_heads": 64,
"num_key_value_heads": 1, "head_dim": 512, "vocab_size": 129280,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"attention_bias": false, "compress_ratios": [0, 0, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128,
4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4,
128, 4, 128, 4, 0], "expert_dtype": "fp4", "hc_mult": 4, "index_head_dim": 128, "index_n_heads": 64,
"index_topk": 512, "moe_intermediate_size": 2048, "n_routed_experts": 256, "n_shared_experts": 1,
"num_experts_per_tok": 6, "num_hash_layers": 3, "num_nextn_predict_layers": 1, "o_groups": 8,
"o_lora_rank": 1024, "q_lora_rank": 1024, "qk_rope_head_dim": 64, "quantization_config":
{"activation_scheme": "dynamic", "fmt": "e4m3", "quant_method": "fp8", "scale_fmt": "ue8m0",
"weight_block_size": [128, 128]}, "sliding_window": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-04",
        .published_parameters = 284000000000,
        .remark = "Published as 284B, rounded; with the multi-token-prediction block the checkpoint has "
                  "290,944,616,402.",
    },
    ModelRow{
        .id = "deepseek-v4-pro",
        .name = "DeepSeek-V4-Pro 1.6T-A49B",
        .maker = "DeepSeek",
        .repository = "deepseek-ai/DeepSeek-V4-Pro",
        .config =
            R"({"model_type": "deepseek_v4", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 128,
"num_key_value_heads": 1, "head_dim": 512, "vocab_size": 129280,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"attention_bias": false, "compress_ratios": [128, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4,
128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128,
4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 128, 4, 0],
"expert_dtype": "fp4", "hc_mult": 4, "index_head_dim": 128, "index_n_heads": 64, "index_topk": 1024,
"moe_intermediate_size": 3072, "n_routed_experts": 384, "n_shared_experts": 1,
"num_experts_per_tok": 6, "num_hash_layers": 3, "num_nextn_predict_layers": 1, "o_groups": 16,
"o_lora_rank": 1024, "q_lora_rank": 1536, "qk_rope_head_dim": 64, "quantization_config":
{"activation_scheme": "dynamic", "fmt": "e4m3", "quant_method": "fp8", "scale_fmt": "ue8m0",
"weight_block_size": [128, 128]}, "sliding_window": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-04",
        .published_parameters = 1.6e+12,
        .remark =
            "Published as 1.6T with the multi-token-prediction block: the checkpoint has 1,598,839,674,782.",
    },
};

}  // namespace longpeak
