// SPDX-License-Identifier: MIT
// Models of Xiaomi.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kXiaomiModels = {
    ModelRow{
        .id = "mimo-v2-flash",
        .name = "MiMo-V2-Flash 309B-A15B",
        .maker = "Xiaomi",
        .repository = "XiaomiMiMo/MiMo-V2-Flash",
        .config =
            R"({"model_type": "mimo_v2_flash", "hidden_size": 4096, "num_hidden_layers": 48, "num_attention_heads": 64,
"num_key_value_heads": 4, "head_dim": 192, "intermediate_size": 16384, "vocab_size": 152576,
"max_position_embeddings": 262144, "tie_word_embeddings": false,
"add_full_attention_sink_bias": false, "add_swa_attention_sink_bias": true, "attention_bias": false,
"attention_chunk_size": 128, "attention_value_scale": 0.707, "hybrid_layer_pattern": [0, 1, 1, 1, 1,
0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1,
1, 1, 1, 0, 1, 1, 1, 1, 1, 0], "moe_intermediate_size": 2048, "moe_layer_freq": [0, 1, 1, 1, 1, 1,
1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
1, 1, 1, 1, 1, 1, 1, 1, 1], "n_routed_experts": 256, "n_shared_experts": null,
"num_experts_per_tok": 8, "quantization_config": {"activation_scheme": "dynamic", "fmt": "e4m3",
"quant_method": "fp8", "weight_block_size": [128, 128]}, "sliding_window": 128,
"sliding_window_size": 128, "swa_head_dim": 192, "swa_num_attention_heads": 64,
"swa_num_key_value_heads": 8, "swa_v_head_dim": 128, "v_head_dim": 128})",
        .confidence = ModelConfidence::kConfig,
        .source =
            "github.com/ai-dynamo/aiconfigurator@095f58a51 aic-core/src/aiconfigurator_core/model_configs",
        .date = "2025-12",
        .published_parameters = 309000000000,
    },
    ModelRow{
        .id = "mimo-v2.5",
        .name = "MiMo-V2.5 311B-A15B",
        .maker = "Xiaomi",
        .repository = "XiaomiMiMo/MiMo-V2.5",
        .config =
            R"({"model_type": "mimo_v2", "hidden_size": 4096, "num_hidden_layers": 48, "num_attention_heads": 64,
"num_key_value_heads": 4, "head_dim": 192, "intermediate_size": 16384, "vocab_size": 152576,
"max_position_embeddings": 1048576, "tie_word_embeddings": false,
"add_full_attention_sink_bias": false, "add_swa_attention_sink_bias": true, "attention_bias": false,
"attention_chunk_size": 128, "attention_value_scale": 0.707, "audio_config": {},
"hybrid_layer_pattern": [0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1,
1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0], "moe_intermediate_size": 2048,
"moe_layer_freq": [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], "n_routed_experts": 256,
"n_shared_experts": null, "num_experts_per_tok": 8, "quantization_config": {"activation_scheme":
"dynamic", "fmt": "e4m3", "quant_method": "fp8", "weight_block_size": [128, 128]}, "sliding_window":
128, "sliding_window_size": 128, "swa_head_dim": 192, "swa_num_attention_heads": 64,
"swa_num_key_value_heads": 8, "swa_v_head_dim": 128, "v_head_dim": 128, "vision_config": {}})",
        .confidence = ModelConfidence::kSecondary,
        .source = "github.com/Eco-Sphere/kv-cache-calculator model data (retrieved 2026-05-23 from HF raw "
                  "config.json URLs)",
        .date = "2026-04",
        .published_parameters = 311000000000,
        .remark = "Published with vision and audio towers and prediction blocks. Shape taken to be that of "
                  "V2-Flash.",
    },
};

}  // namespace longpeak
