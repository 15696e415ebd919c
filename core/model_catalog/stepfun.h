// SPDX-License-Identifier: MIT
// Models of StepFun.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kStepfunModels = {
    ModelRow{
        .id = "step-3.7-flash",
        .name = "Step-3.7-Flash 198B-A11B",
        .maker = "StepFun",
        .repository = "stepfun-ai/Step-3.7-Flash",
        .config = R"({"model_type": "step3p7", "text_config":
{"model_type": "step3p5", "hidden_size": 4096, "num_hidden_layers": 45, "num_attention_heads": 64,
"head_dim": 128, "intermediate_size": 11264, "vocab_size": 128896,
"max_position_embeddings": 262144,
"att_impl_type": "GQA", "attention_other_setting": {"attention_type": "sliding_attention",
"num_attention_heads": 96, "num_attention_groups": 8, "head_dim": 128, "true_head_dim": 128},
"layer_types": ["full_attention", "sliding_attention", "sliding_attention", "sliding_attention",
"full_attention", "sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention", "full_attention",
"sliding_attention", "sliding_attention", "sliding_attention"], "moe_intermediate_size": 1280,
"moe_layers_enum":
"3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44",
"moe_num_experts": 288, "moe_router_activation": "sigmoid", "moe_router_scaling_factor": 3.0,
"moe_top_k": 8, "need_fp32_gate": true, "norm_expert_weight": true, "num_attention_groups": 8,
"num_nextn_predict_layers": 3, "share_expert_dim": 1280, "sliding_window": 512,
"use_head_wise_attn_gate": true, "use_moe": true, "use_moe_router_bias": true, "yarn_only_types":
["full_attention"]},
"vision_config": {}})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2026-05",
        .published_parameters = 198000000000,
        .remark = "Published as 198B: 196B of language model and 1.8B of vision encoder.",
    },
};

}  // namespace longpeak
