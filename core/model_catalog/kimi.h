// SPDX-License-Identifier: MIT
// Models of Moonshot AI.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kKimiModels = {
    ModelRow{
        .id = "kimi-k2",
        .name = "Kimi K2 1T-A32B",
        .maker = "Moonshot AI",
        .repository = "moonshotai/Kimi-K2-Instruct",
        .config =
            R"({"model_type": "kimi_k2", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 64,
"intermediate_size": 18432, "vocab_size": 163840,
"max_position_embeddings": 131072, "tie_word_embeddings": false,
"first_k_dense_replace": 1, "kv_lora_rank": 512, "moe_intermediate_size": 2048, "n_routed_experts":
384, "n_shared_experts": 1, "num_experts_per_tok": 8, "q_lora_rank": 1536, "qk_nope_head_dim": 128,
"qk_rope_head_dim": 64, "quantization_config": {"quant_method": "fp8", "weight_block_size": [128,
128]}, "v_head_dim": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2025-07",
        .published_parameters = 1.026e+12,
    },
    ModelRow{
        .id = "kimi-k2.5",
        .name = "Kimi K2.5 1T-A32B",
        .maker = "Moonshot AI",
        .repository = "moonshotai/Kimi-K2.5",
        .config =
            R"({"model_type": "kimi_k2", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 64,
"intermediate_size": 18432, "vocab_size": 163840,
"max_position_embeddings": 262144, "tie_word_embeddings": false,
"first_k_dense_replace": 1, "kv_lora_rank": 512, "moe_intermediate_size": 2048, "n_routed_experts":
384, "n_shared_experts": 1, "num_experts_per_tok": 8, "q_lora_rank": 1536, "qk_nope_head_dim": 128,
"qk_rope_head_dim": 64, "v_head_dim": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-01",
        .published_parameters = 1.026e+12,
    },
    ModelRow{
        .id = "kimi-linear-48b-a3b",
        .name = "Kimi-Linear 48B-A3B",
        .maker = "Moonshot AI",
        .repository = "moonshotai/Kimi-Linear-48B-A3B-Instruct",
        .config =
            R"({"model_type": "kimi_linear", "hidden_size": 2304, "num_hidden_layers": 27, "num_attention_heads": 32,
"num_key_value_heads": 32, "head_dim": 72, "intermediate_size": 9216, "vocab_size": 163840,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"first_k_dense_replace": 1, "kv_lora_rank": 512, "linear_attn_config": {"kda_layers": [1, 2, 3, 5,
6, 7, 9, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22, 23, 25, 26], "full_attn_layers": [4, 8, 12, 16, 20,
24, 27], "num_heads": 32, "head_dim": 128, "short_conv_kernel_size": 4}, "mla_use_nope": true,
"moe_intermediate_size": 1024, "moe_layer_freq": 1, "num_expert_group": 1, "num_experts": 256,
"num_experts_per_token": 8, "num_nextn_predict_layers": 0, "num_shared_experts": 1, "q_lora_rank":
null, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128})",
        .confidence = ModelConfidence::kSecondary,
        .source = "copy of the published config.json",
        .date = "2025-10",
        .published_parameters = 48000000000,
        .remark = "Named 48B; the shapes give 49.1B.",
    },
    ModelRow{
        .id = "kimi-k3",
        .name = "Kimi K3 2.8T",
        .maker = "Moonshot AI",
        .repository = "moonshotai/Kimi-K3",
        .config =
            R"({"model_type": "kimi_k3", "text_config":
{"model_type": "kimi_linear", "hidden_size": 7168, "num_hidden_layers": 93, "num_attention_heads": 96,
"num_key_value_heads": 96, "intermediate_size": 33792, "vocab_size": 163840,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"attn_res_block_size": 12, "first_k_dense_replace": 1, "kv_lora_rank": 512, "latent_moe_use_norm":
true, "linear_attn_config": {"kda_layers": [1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15, 17, 18, 19, 21,
22, 23, 25, 26, 27, 29, 30, 31, 33, 34, 35, 37, 38, 39, 41, 42, 43, 45, 46, 47, 49, 50, 51, 53, 54,
55, 57, 58, 59, 61, 62, 63, 65, 66, 67, 69, 70, 71, 73, 74, 75, 77, 78, 79, 81, 82, 83, 85, 86, 87,
89, 90, 91], "full_attn_layers": [4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68,
72, 76, 80, 84, 88, 92, 93], "num_heads": 96, "head_dim": 128, "short_conv_kernel_size": 4,
"gate_lower_bound": -5.0, "use_full_rank_gate": true}, "mla_use_nope": true, "mla_use_output_gate":
true, "moe_intermediate_size": 3072, "moe_layer_freq": 1, "num_experts": 896,
"num_experts_per_token": 16, "num_shared_experts": 2, "q_lora_rank": 1536, "qk_nope_head_dim": 128,
"qk_rope_head_dim": 64, "quantization_config": {"quant_method": "compressed-tensors", "format":
"mxfp4-pack-quantized", "config_groups": {"group_0": {"targets": ["Linear"], "weights": {"num_bits":
4, "type": "float", "group_size": 32, "strategy": "group", "symmetric": true}}}, "ignore":
["lm_head", "re:.*self_attn.*", "re:.*shared_experts.*", "re:.*mlp\\.(gate|up|gate_up|down)_proj.*",
"re:.*block_sparse_moe\\.gate.*", "re:.*routed_expert_(down|up)_proj.*", "re:.*_res_proj.*",
"re:.*vision_tower.*", "re:.*mm_projector.*"]}, "routed_expert_hidden_size": 3584, "v_head_dim": 128},
"tie_word_embeddings": false,
"vision_config": {}})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-07",
        .published_parameters = 2.8e+12,
        .remark = "Published as 2.8T, rounded; with the vision tower the checkpoint has 2,779,931,837,184.",
    },
};

}  // namespace longpeak
