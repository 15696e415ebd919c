// SPDX-License-Identifier: MIT
// Models of Tencent.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kTencentModels = {
    ModelRow{
        .id = "hy3",
        .name = "Tencent Hy3 295B-A21B",
        .maker = "Tencent",
        .repository = "tencent/Hy3",
        .config =
            R"({"model_type": "hy_v3", "hidden_size": 4096, "num_hidden_layers": 80, "num_attention_heads": 64,
"num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 13312, "vocab_size": 120832,
"max_position_embeddings": 262144, "tie_word_embeddings": false,
"enable_lm_head_fp32": true, "expert_hidden_dim": 1536, "first_k_dense_replace": 1,
"moe_intermediate_size": 1536, "moe_router_enable_expert_bias": true, "moe_router_use_sigmoid":
true, "num_experts": 192, "num_experts_per_tok": 8, "num_nextn_predict_layers": 1,
"num_shared_experts": 1, "qk_norm": true, "route_norm": true, "router_scaling_factor": 2.826,
"use_grouped_mm": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "copy of the published config.json",
        .date = "2026-07",
        .published_parameters = 295000000000,
    },
};

}  // namespace longpeak
