// SPDX-License-Identifier: MIT
// Models of Alibaba.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kQwenModels = {
    ModelRow{
        .id = "qwen2.5-0.5b",
        .name = "Qwen2.5 0.5B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen2.5-0.5B-Instruct",
        .config =
            R"({"model_type": "qwen2", "hidden_size": 896, "num_hidden_layers": 24, "num_attention_heads": 14,
"num_key_value_heads": 2, "vocab_size": 151936, "max_position_embeddings": 32768,
"intermediate_size": 4864, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2024-09",
        .published_parameters = 490000000,
        .remark = "Published as 0.49B, rounded.",
    },
    ModelRow{
        .id = "qwen2.5-1.5b",
        .name = "Qwen2.5 1.5B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen2.5-1.5B-Instruct",
        .config =
            R"({"model_type": "qwen2", "hidden_size": 1536, "num_hidden_layers": 28, "num_attention_heads": 12,
"num_key_value_heads": 2, "vocab_size": 151936, "max_position_embeddings": 32768,
"intermediate_size": 8960, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2024-09",
        .published_parameters = 1540000000,
        .remark = "Published as 1.54B, rounded.",
    },
    ModelRow{
        .id = "qwen2.5-3b",
        .name = "Qwen2.5 3B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen2.5-3B-Instruct",
        .config =
            R"({"model_type": "qwen2", "hidden_size": 2048, "num_hidden_layers": 36, "num_attention_heads": 16,
"num_key_value_heads": 2, "vocab_size": 151936, "max_position_embeddings": 32768,
"intermediate_size": 11008, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2024-09",
        .published_parameters = 3090000000,
        .remark = "Published as 3.09B, rounded.",
    },
    ModelRow{
        .id = "qwen2.5-7b",
        .name = "Qwen2.5 7B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen2.5-7B-Instruct",
        .config =
            R"({"model_type": "qwen2", "hidden_size": 3584, "num_hidden_layers": 28, "num_attention_heads": 28,
"num_key_value_heads": 4, "vocab_size": 152064, "max_position_embeddings": 32768,
"intermediate_size": 18944, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2024-09",
        .published_parameters = 7620000000,
    },
    ModelRow{
        .id = "qwen2.5-14b",
        .name = "Qwen2.5 14B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen2.5-14B-Instruct",
        .config =
            R"({"model_type": "qwen2", "hidden_size": 5120, "num_hidden_layers": 48, "num_attention_heads": 40,
"num_key_value_heads": 8, "vocab_size": 152064, "max_position_embeddings": 32768,
"intermediate_size": 13824, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2024-09",
        .published_parameters = 14770000000,
    },
    ModelRow{
        .id = "qwen2.5-32b",
        .name = "Qwen2.5 32B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen2.5-32B-Instruct",
        .config =
            R"({"model_type": "qwen2", "hidden_size": 5120, "num_hidden_layers": 64, "num_attention_heads": 40,
"num_key_value_heads": 8, "vocab_size": 152064, "max_position_embeddings": 32768,
"intermediate_size": 27648, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2024-09",
        .published_parameters = 32760000000,
    },
    ModelRow{
        .id = "qwen2.5-72b",
        .name = "Qwen2.5 72B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen2.5-72B-Instruct",
        .config =
            R"({"model_type": "qwen2", "hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64,
"num_key_value_heads": 8, "vocab_size": 152064, "max_position_embeddings": 32768,
"intermediate_size": 29568, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2024-09",
        .published_parameters = 72710000000,
    },
    ModelRow{
        .id = "qwen3-0.6b",
        .name = "Qwen3 0.6B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-0.6B",
        .config =
            R"({"model_type": "qwen3", "hidden_size": 1024, "num_hidden_layers": 28, "num_attention_heads": 16,
"num_key_value_heads": 8, "vocab_size": 151936, "max_position_embeddings": 40960, "head_dim": 128,
"intermediate_size": 3072, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-0.6B_config.json",
        .date = "2025-04",
        .published_parameters = 600000000,
        .remark = "Published as 0.6B, rounded.",
    },
    ModelRow{
        .id = "qwen3-1.7b",
        .name = "Qwen3 1.7B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-1.7B",
        .config =
            R"({"model_type": "qwen3", "hidden_size": 2048, "num_hidden_layers": 28, "num_attention_heads": 16,
"num_key_value_heads": 8, "vocab_size": 151936, "max_position_embeddings": 40960,
"intermediate_size": 6144, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-1.7B_config.json",
        .date = "2025-04",
        .published_parameters = 1700000000,
        .remark = "Published as 1.7B, rounded.",
    },
    ModelRow{
        .id = "qwen3-8b",
        .name = "Qwen3 8B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-8B",
        .config =
            R"({"model_type": "qwen3", "hidden_size": 4096, "num_hidden_layers": 36, "num_attention_heads": 32,
"num_key_value_heads": 8, "vocab_size": 151936, "max_position_embeddings": 40960,
"intermediate_size": 12288, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-8B_config.json",
        .date = "2025-04",
        .published_parameters = 8190000000,
    },
    ModelRow{
        .id = "qwen3-14b",
        .name = "Qwen3 14B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-14B",
        .config =
            R"({"model_type": "qwen3", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 40,
"num_key_value_heads": 8, "vocab_size": 151936, "max_position_embeddings": 40960,
"intermediate_size": 17408, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/inference-sim/inference-sim@f90a1e3a model_configs/qwen3-14b/config.json",
        .date = "2025-04",
        .published_parameters = 14770000000,
    },
    ModelRow{
        .id = "qwen3-32b",
        .name = "Qwen3 32B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-32B",
        .config =
            R"({"model_type": "qwen3", "hidden_size": 5120, "num_hidden_layers": 64, "num_attention_heads": 64,
"num_key_value_heads": 8, "vocab_size": 151936, "max_position_embeddings": 40960, "head_dim": 128,
"intermediate_size": 25600, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-32B_config.json",
        .date = "2025-04",
        .published_parameters = 32760000000,
    },
    ModelRow{
        .id = "qwen3-4b",
        .name = "Qwen3 4B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-4B",
        .config =
            R"({"model_type": "qwen3", "hidden_size": 2560, "num_hidden_layers": 36, "num_attention_heads": 32,
"num_key_value_heads": 8, "vocab_size": 151936, "max_position_embeddings": 40960, "head_dim": 128,
"intermediate_size": 9728, "tie_word_embeddings": true})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Lightning-AI/litgpt@26857050 litgpt/config.py",
        .date = "2025-04",
        .published_parameters = 4020000000,
    },
    ModelRow{
        .id = "qwen3-30b-a3b",
        .name = "Qwen3 30B-A3B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-30B-A3B",
        .config =
            R"({"model_type": "qwen3_moe", "hidden_size": 2048, "num_hidden_layers": 48, "num_attention_heads": 32,
"num_key_value_heads": 4, "vocab_size": 151936, "max_position_embeddings": 40960, "head_dim": 128,
"tie_word_embeddings": false, "num_experts": 128, "num_experts_per_tok": 8,
"moe_intermediate_size": 768, "decoder_sparse_step": 1})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-30B-A3B_config.json",
        .date = "2025-04",
        .published_parameters = 30530000000,
    },
    ModelRow{
        .id = "qwen3-235b-a22b",
        .name = "Qwen3 235B-A22B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-235B-A22B",
        .config =
            R"({"model_type": "qwen3_moe", "hidden_size": 4096, "num_hidden_layers": 94, "num_attention_heads": 64,
"num_key_value_heads": 4, "vocab_size": 151936, "max_position_embeddings": 40960, "head_dim": 128,
"tie_word_embeddings": false, "num_experts": 128, "num_experts_per_tok": 8,
"moe_intermediate_size": 1536, "decoder_sparse_step": 1})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-235B-A22B_config.json",
        .date = "2025-04",
        .published_parameters = 235090000000,
    },
    ModelRow{
        .id = "qwen3-coder-480b-a35b",
        .name = "Qwen3-Coder 480B-A35B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-Coder-480B-A35B-Instruct",
        .config =
            R"({"model_type": "qwen3_moe", "hidden_size": 6144, "num_hidden_layers": 62, "num_attention_heads": 96,
"num_key_value_heads": 8, "vocab_size": 151936, "max_position_embeddings": 262144, "head_dim": 128,
"tie_word_embeddings": false, "num_experts": 160, "num_experts_per_tok": 8,
"moe_intermediate_size": 2560, "decoder_sparse_step": 1})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 "
            "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-Coder-480B-A35B-Instruct_config.json",
        .date = "2025-07",
        .published_parameters = 480150000000,
    },
    ModelRow{
        .id = "qwen3-next-80b-a3b",
        .name = "Qwen3-Next 80B-A3B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3-Next-80B-A3B-Instruct",
        .config =
            R"({"model_type": "qwen3_next", "hidden_size": 2048, "num_hidden_layers": 48, "vocab_size": 151936,
"num_attention_heads": 16, "num_key_value_heads": 2, "head_dim": 256, "attention_bias": false,
"full_attention_interval": 4, "linear_conv_kernel_dim": 4, "linear_num_key_heads": 16,
"linear_key_head_dim": 128, "linear_num_value_heads": 32, "linear_value_head_dim": 128,
"num_experts": 512, "num_experts_per_tok": 10, "moe_intermediate_size": 512,
"shared_expert_intermediate_size": 512, "decoder_sparse_step": 1, "mlp_only_layers": [],
"intermediate_size": 5120, "max_position_embeddings": 262144, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/alibaba/InferSim@f2293da hf_configs/qwen3-next-80B-A3B_config.json",
        .date = "2025-09",
        .published_parameters = 80000000000,
        .remark = "Published as 80B, rounded; with the multi-token-prediction block the checkpoint has "
                  "81,324,862,720.",
    },
    ModelRow{
        .id = "qwen3.5-27b",
        .name = "Qwen3.5 27B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.5-27B",
        .config =
            R"({"model_type": "qwen3_5", "text_config": {"model_type": "qwen3_5_text", "hidden_size": 5120,
"num_hidden_layers": 64, "vocab_size": 248320, "num_attention_heads": 24, "num_key_value_heads": 4,
"head_dim": 256, "attention_bias": false, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 48,
"linear_value_head_dim": 128, "attn_output_gate": true, "mtp_num_hidden_layers": 1,
"mtp_use_dedicated_embeddings": false, "intermediate_size": 17408, "max_position_embeddings":
262144}, "tie_word_embeddings": false, "vision_config": {}})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3.5-27B_config.json",
        .date = "2026-02",
        .published_parameters = 27000000000,
        .remark = "Published as 27B, rounded.",
    },
    ModelRow{
        .id = "qwen3.5-35b-a3b",
        .name = "Qwen3.5 35B-A3B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.5-35B-A3B",
        .config =
            R"({"model_type": "qwen3_5_moe", "text_config": {"model_type": "qwen3_5_moe_text", "hidden_size": 2048,
"num_hidden_layers": 40, "vocab_size": 248320, "num_attention_heads": 16, "num_key_value_heads": 2,
"head_dim": 256, "attention_bias": false, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 32,
"linear_value_head_dim": 128, "attn_output_gate": true, "mtp_num_hidden_layers": 1,
"mtp_use_dedicated_embeddings": false, "num_experts": 256, "num_experts_per_tok": 8,
"moe_intermediate_size": 512, "shared_expert_intermediate_size": 512, "max_position_embeddings":
262144}, "tie_word_embeddings": false, "vision_config": {}})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3.5-35B-A3B_config.json",
        .date = "2026-02",
        .published_parameters = 35000000000,
        .remark = "Published as 35B, rounded; with vision and prediction the checkpoint has 35,951,822,704.",
    },
    ModelRow{
        .id = "qwen3.5-122b-a10b",
        .name = "Qwen3.5 122B-A10B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.5-122B-A10B",
        .config =
            R"({"model_type": "qwen3_5_moe", "text_config": {"model_type": "qwen3_5_moe_text", "hidden_size": 3072,
"num_hidden_layers": 48, "vocab_size": 248320, "num_attention_heads": 32, "num_key_value_heads": 2,
"head_dim": 256, "attention_bias": false, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 64,
"linear_value_head_dim": 128, "attn_output_gate": true, "mtp_num_hidden_layers": 1,
"mtp_use_dedicated_embeddings": false, "num_experts": 256, "num_experts_per_tok": 8,
"moe_intermediate_size": 1024, "shared_expert_intermediate_size": 1024, "max_position_embeddings":
262144}, "tie_word_embeddings": false, "vision_config": {}})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3.5-122B-A10B_config.json",
        .date = "2026-02",
        .published_parameters = 122000000000,
    },
    ModelRow{
        .id = "qwen3.5-397b-a17b",
        .name = "Qwen3.5 397B-A17B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.5-397B-A17B",
        .config =
            R"({"model_type": "qwen3_5_moe", "text_config": {"model_type": "qwen3_5_moe_text", "hidden_size": 4096,
"num_hidden_layers": 60, "vocab_size": 248320, "num_attention_heads": 32, "num_key_value_heads": 2,
"head_dim": 256, "attention_bias": false, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 64,
"linear_value_head_dim": 128, "attn_output_gate": true, "mtp_num_hidden_layers": 1,
"mtp_use_dedicated_embeddings": false, "num_experts": 512, "num_experts_per_tok": 10,
"moe_intermediate_size": 1024, "shared_expert_intermediate_size": 1024, "max_position_embeddings":
262144}, "tie_word_embeddings": false, "vision_config": {}})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3.5-397B-A17B_config.json",
        .date = "2026-02",
        .published_parameters = 397000000000,
        .remark = "Published as 397B with the vision tower; with vision and prediction the checkpoint has "
                  "403,397,928,944.",
    },
    ModelRow{
        .id = "qwen3.5-9b",
        .name = "Qwen3.5 9B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.5-9B",
        .config =
            R"({"model_type": "qwen3_5", "text_config": {"model_type": "qwen3_5_text", "hidden_size": 4096,
"num_hidden_layers": 32, "vocab_size": 248320, "num_attention_heads": 16, "num_key_value_heads": 4,
"head_dim": 256, "attention_bias": false, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 32,
"linear_value_head_dim": 128, "attn_output_gate": true, "mtp_num_hidden_layers": 1,
"mtp_use_dedicated_embeddings": false, "intermediate_size": 12288, "max_position_embeddings":
262144}, "tie_word_embeddings": false, "vision_config": {}})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Eco-Sphere/kv-cache-calculator model data (retrieved 2026-05-23 from HF raw "
                  "config.json URLs)",
        .date = "2026-02",
        .published_parameters = 9000000000,
        .remark = "Published as 9B, rounded; with vision and prediction the checkpoint has 9,653,104,368.",
    },
    ModelRow{
        .id = "qwen3.5-4b",
        .name = "Qwen3.5 4B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.5-4B",
        .config =
            R"({"model_type": "qwen3_5", "text_config": {"model_type": "qwen3_5_text", "hidden_size": 2560,
"num_hidden_layers": 32, "vocab_size": 248320, "num_attention_heads": 16, "num_key_value_heads": 4,
"head_dim": 256, "attention_bias": false, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 32,
"linear_value_head_dim": 128, "attn_output_gate": true, "mtp_num_hidden_layers": 1,
"mtp_use_dedicated_embeddings": false, "intermediate_size": 9216, "max_position_embeddings":
262144}, "tie_word_embeddings": true, "vision_config": {}})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Eco-Sphere/kv-cache-calculator model data (retrieved 2026-05-23 from HF raw "
                  "config.json URLs)",
        .date = "2026-02",
        .published_parameters = 4000000000,
        .remark = "Published as 4B, rounded; with vision and prediction the checkpoint has 4,659,865,088.",
    },
    ModelRow{
        .id = "qwen3.6-27b",
        .name = "Qwen3.6 27B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.6-27B",
        .config =
            R"({"model_type": "qwen3_5", "text_config": {"model_type": "qwen3_5_text", "hidden_size": 5120,
"num_hidden_layers": 64, "vocab_size": 248320, "num_attention_heads": 24, "num_key_value_heads": 4,
"head_dim": 256, "attention_bias": false, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 48,
"linear_value_head_dim": 128, "attn_output_gate": true, "mtp_num_hidden_layers": 1,
"mtp_use_dedicated_embeddings": false, "intermediate_size": 17408, "max_position_embeddings":
262144}, "tie_word_embeddings": false, "vision_config": {}})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/nvidia--Qwen3.6-27B-NVFP4_config.json",
        .date = "2026-04",
        .published_parameters = 27000000000,
        .remark = "Published as 27B, rounded.",
    },
    ModelRow{
        .id = "qwen3.6-35b-a3b",
        .name = "Qwen3.6 35B-A3B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.6-35B-A3B",
        .config =
            R"({"model_type": "qwen3_5_moe", "text_config": {"model_type": "qwen3_5_moe_text", "hidden_size": 2048,
"num_hidden_layers": 40, "vocab_size": 248320, "num_attention_heads": 16, "num_key_value_heads": 2,
"head_dim": 256, "attention_bias": false, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 32,
"linear_value_head_dim": 128, "attn_output_gate": true, "mtp_num_hidden_layers": 1,
"mtp_use_dedicated_embeddings": false, "num_experts": 256, "num_experts_per_tok": 8,
"moe_intermediate_size": 512, "shared_expert_intermediate_size": 512, "max_position_embeddings":
262144}, "tie_word_embeddings": false, "vision_config": {}})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/nvidia--Qwen3.6-35B-A3B-NVFP4_config.json",
        .date = "2026-04",
        .published_parameters = 35000000000,
        .remark = "Published as 35B, rounded.",
    },
    ModelRow{
        .id = "qwen3.8-27b",
        .name = "Qwen3.8 27B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.8-27B",
        .config =
            R"({"model_type": "qwen3_5", "text_config": {"model_type": "qwen3_5_text", "hidden_size": 5120,
"num_hidden_layers": 64, "vocab_size": 248320, "num_attention_heads": 24, "num_key_value_heads": 4,
"head_dim": 256, "attention_bias": false, "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 48,
"linear_value_head_dim": 128, "attn_output_gate": true, "mtp_num_hidden_layers": 1,
"mtp_use_dedicated_embeddings": false, "intermediate_size": 17408, "max_position_embeddings":
262144}, "tie_word_embeddings": false, "vision_config": {}})",
        .confidence = ModelConfidence::kSecondary,
        .source = "config.json, cut copy in github.com/debaditc/kvfit@bd4ccab",
        .date = "2026-08",
        .published_parameters = 27000000000,
        .remark = "Published as 27B, rounded; with vision and prediction the checkpoint has 27,781,427,952.",
    },
    ModelRow{
        .id = "qwen3.8-flash-next",
        .name = "Qwen3.8-Flash-Next 125B-A6B",
        .maker = "Alibaba",
        .repository = "Qwen/Qwen3.8-Flash-Next",
        .config =
            R"({"model_type": "qwen4_exp", "text_config": {"model_type": "qwen4_exp_text", "hidden_size": 2560,
"num_hidden_layers": 48, "vocab_size": 248320, "num_attention_heads": 24, "num_key_value_heads": 2,
"head_dim": 256, "attention_bias": false, "layer_types": ["linear_attention", "linear_attention",
"linear_attention", "full_attention", "linear_attention", "linear_attention", "linear_attention",
"full_attention", "linear_attention", "linear_attention", "linear_attention", "full_attention",
"linear_attention", "linear_attention", "linear_attention", "full_attention", "linear_attention",
"linear_attention", "linear_attention", "full_attention", "linear_attention", "linear_attention",
"linear_attention", "full_attention", "linear_attention", "linear_attention", "linear_attention",
"full_attention", "linear_attention", "linear_attention", "linear_attention", "full_attention",
"linear_attention", "linear_attention", "linear_attention", "full_attention", "linear_attention",
"linear_attention", "linear_attention", "full_attention", "linear_attention", "linear_attention",
"linear_attention", "full_attention", "linear_attention", "linear_attention", "linear_attention",
"full_attention"], "full_attention_interval": 4, "linear_conv_kernel_dim": 4,
"linear_num_key_heads": 16, "linear_key_head_dim": 128, "linear_num_value_heads": 48,
"linear_value_head_dim": 128, "output_gate_type": "sigmoid", "num_experts": 512,
"num_experts_per_tok": 10, "moe_intermediate_size": 640, "shared_expert_intermediate_size": 640,
"hc_count": 4, "hc_lowrank": 320, "indexer_n_heads": 4, "indexer_kv_heads": 1, "indexer_head_dim":
128, "indexer_budget": 2048, "indexer_compress_ratio": 4, "ple_layer_ids": [2], "ple_embed_dim":
2560, "ple_conv_kernel_size": 4, "ngram_size": 3, "heads_per_ngram": 8, "ngram_vocab_size_base":
20000000, "make_ngram_vocab_size_divisible_by": 128, "split_ngram_parts": 128,
"mtp_num_hidden_layers": 1, "mtp_use_dedicated_embeddings": false, "max_position_embeddings":
262144}, "tie_word_embeddings": false, "vision_config": {}})",
        .confidence = ModelConfidence::kSecondary,
        .source = "qwen4_exp config summary (2026-08)",
        .date = "2026-08",
        .published_parameters = 176000000000,
        .remark = "Published as 125B beside 51B of n-gram tables, both cut to whole billions; with vision "
                  "and prediction the checkpoint has 179,999,981,459.",
    },
};

}  // namespace longpeak
