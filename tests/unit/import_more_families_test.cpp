// SPDX-License-Identifier: MIT
// Mixtures and recurrent families, most of which no built-in model has: configurations cut to the keys that
// decide cost, and their totals.
#include "import_support.h"

namespace longpeak::test {
namespace {

constexpr Example kMixtures[] = {
    // Qwen1.5-MoE: 24 (4 x 2048^2 + 6144 + 60 x 3 x 2048 x 1408 + 3 x 2048 x 5632 + 2048 + 60 x 2048 + 4096)
    // + 2 x 151,936 x 2048 + 2048; on the Hub.
    {R"({"model_type": "qwen2_moe", "hidden_size": 2048, "num_hidden_layers": 24, "num_attention_heads": 16,
         "num_key_value_heads": 16, "intermediate_size": 5632, "moe_intermediate_size": 1408, "num_experts": 60,
         "num_experts_per_tok": 4, "shared_expert_intermediate_size": 5632, "vocab_size": 151936,
         "decoder_sparse_step": 1, "use_sliding_window": false, "max_window_layers": 21, "sliding_window": 32768})",
     14'315'784'192},
    // OLMoE: 16 (4 x 2048^2 + 4096 QK norms + 64 x 3 x 2048 x 1024 + 64 x 2048 + 4096) + 2 x 50,304 x 2048 +
    // 2048;
    // on the Hub.
    {R"({"model_type": "olmoe", "hidden_size": 2048, "num_hidden_layers": 16, "num_attention_heads": 16,
         "num_key_value_heads": 16, "intermediate_size": 1024, "num_experts": 64, "num_experts_per_tok": 8,
         "vocab_size": 50304, "clip_qkv": null, "norm_topk_prob": false})",
     6'919'161'856},
    // Granite 3.0 1B-A400M: 24 (1024 x 3072 + 32 x 3 x 1024 x 512 + 32 x 1024 + 2048) + 49,155 x 1024 + 1024.
    {R"({"model_type": "granitemoe", "hidden_size": 1024, "num_hidden_layers": 24, "num_attention_heads": 16,
         "num_key_value_heads": 8, "intermediate_size": 512, "num_local_experts": 32, "num_experts_per_tok": 8,
         "vocab_size": 49155, "tie_word_embeddings": true})",
     1'334'628'352},
    // The same with a shared expert of 1024: 24 x 3 x 1024 x 1024 more.
    {R"({"model_type": "granitemoeshared", "hidden_size": 1024, "num_hidden_layers": 24, "num_attention_heads": 16,
         "num_key_value_heads": 8, "intermediate_size": 512, "num_local_experts": 32, "num_experts_per_tok": 8,
         "shared_intermediate_size": 1024, "vocab_size": 49155, "tie_word_embeddings": true})",
     1'334'628'352 + 24 * 3.0 * 1024 * 1024},
    // DeepSeek-MoE 16B: 28 (4 x 2048^2 + 4096) + 3 x 2048 x 10,944 + 27 (66 x 3 x 2048 x 1408 + 64 x 2048)
    // + 2 x 102,400 x 2048 + 2048; on the Hub.
    {R"({"model_type": "deepseek", "hidden_size": 2048, "num_hidden_layers": 28, "num_attention_heads": 16,
         "num_key_value_heads": 16, "intermediate_size": 10944, "moe_intermediate_size": 1408,
         "n_routed_experts": 64, "n_shared_experts": 2, "num_experts_per_tok": 6, "first_k_dense_replace": 1,
         "moe_layer_freq": 1, "vocab_size": 102400})",
     16'375'728'128},
    // dots.llm1: 62 (4 x 4096^2 + 256 + 8192) + 3 x 4096 x 10,944 + 61 (130 x 3 x 4096 x 1408 + 128 x 4096 +
    // 128)
    // + 2 x 152,064 x 4096 + 4096.
    {R"({"model_type": "dots1", "hidden_size": 4096, "num_hidden_layers": 62, "num_attention_heads": 32,
         "num_key_value_heads": 32, "intermediate_size": 10944, "moe_intermediate_size": 1408,
         "n_routed_experts": 128, "n_shared_experts": 2, "num_experts_per_tok": 6, "first_k_dense_replace": 1,
         "vocab_size": 152064, "attention_bias": false})",
     142'774'381'696},
    // ERNIE 4.5 21B-A3B: 28 (2560 x 6144 + 5120) + 3 x 2560 x 12,288 + 27 (66 x 3 x 2560 x 1536 + 64 x 2560 +
    // 64)
    // + 103,424 x 2560 + 2560.
    {R"({"model_type": "ernie4_5_moe", "hidden_size": 2560, "num_hidden_layers": 28, "num_attention_heads": 20,
         "num_key_value_heads": 4, "head_dim": 128, "intermediate_size": 12288, "moe_intermediate_size": 1536,
         "moe_num_experts": 64, "moe_num_shared_experts": 2, "moe_k": 6, "moe_layer_start_index": 1,
         "moe_layer_end_index": 27, "moe_layer_interval": 1, "vocab_size": 103424, "tie_word_embeddings": true})",
     21'825'437'888},
    // Ling mini 2.0: 20 (2048 x 5120 + 256 + 4096) + 3 x 2048 x 5120 + 19 (257 x 3 x 2048 x 512 + 256 x 2048
    // + 256)
    // + 2 x 157,184 x 2048 + 2048; on the Hub.
    {R"({"model_type": "bailing_moe", "architectures": ["BailingMoeV2ForCausalLM"], "hidden_size": 2048,
         "num_hidden_layers": 20, "num_attention_heads": 16, "num_key_value_heads": 4, "head_dim": 128,
         "intermediate_size": 5120, "moe_intermediate_size": 512, "moe_shared_expert_intermediate_size": 512,
         "num_experts": 256, "num_shared_experts": 1, "num_experts_per_tok": 8, "first_k_dense_replace": 1,
         "use_qk_norm": true, "use_qkv_bias": false, "use_bias": false, "moe_router_enable_expert_bias": true,
         "vocab_size": 157184, "score_function": "sigmoid", "router_dtype": "fp32"})",
     16'255'643'392},
    // GLM-4.5V has the decoder of GLM-4.5 Air.
    {R"({"model_type": "glm4v_moe", "text_config": {"model_type": "glm4v_moe_text", "hidden_size": 4096,
         "num_hidden_layers": 46, "num_attention_heads": 96, "num_key_value_heads": 8, "head_dim": 128,
         "intermediate_size": 10944, "moe_intermediate_size": 1408, "n_routed_experts": 128, "n_shared_experts": 1,
         "num_experts_per_tok": 8, "first_k_dense_replace": 1, "attention_bias": true, "vocab_size": 151552},
         "vision_config": {"depth": 24}})",
     106'852'251'264},
    // Moonlight 16B-A3B: deepseek_v3 without a low rank for queries. The Hub counts 64 more a layer, of which
    // the
    // configuration says nothing.
    {R"({"model_type": "deepseek_v3", "hidden_size": 2048, "num_hidden_layers": 27, "num_attention_heads": 16,
         "q_lora_rank": null, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
         "v_head_dim": 128, "intermediate_size": 11264, "moe_intermediate_size": 1408, "n_routed_experts": 64,
         "n_shared_experts": 2, "num_experts_per_tok": 6, "first_k_dense_replace": 1, "vocab_size": 163840})",
     15'960'111'936 - 27 * 64},
    // GLM-4.7 Flash: 47 (2048 x 768 + 768 + 768 x 20 x 256 + 2048 x 576 + 512 + 512 x 20 x 448 + 5120 x 2048
    // + 4096)
    // + 3 x 2048 x 10,240 + 46 (65 x 3 x 2048 x 1536 + 64 x 2048 + 64) + 2 x 154,880 x 2048 + 2048.
    {R"({"model_type": "glm4_moe_lite", "hidden_size": 2048, "num_hidden_layers": 47, "num_attention_heads": 20,
         "num_key_value_heads": 20, "q_lora_rank": 768, "kv_lora_rank": 512, "qk_nope_head_dim": 192,
         "qk_rope_head_dim": 64, "v_head_dim": 256, "intermediate_size": 10240, "moe_intermediate_size": 1536,
         "n_routed_experts": 64, "n_shared_experts": 1, "num_experts_per_tok": 4, "first_k_dense_replace": 1,
         "vocab_size": 154880, "num_nextn_predict_layers": 1})",
     29'943'393'920},
    // Hunyuan A13B: 32 (4096 x 10,240 + 256 + 65 x 3 x 4096 x 3072 + 64 x 4096 + 8192) + 128,167 x 4096 +
    // 4096.
    {R"({"model_type": "hunyuan_v1_moe", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 8, "attention_head_dim": 128, "intermediate_size": 3072,
         "moe_intermediate_size": 3072, "num_experts": 64, "moe_topk": 8, "num_shared_expert": 1,
         "vocab_size": 128167, "tie_word_embeddings": true, "use_cla": false, "use_mixed_mlp_moe": true})",
     80'393'183'232},
};

constexpr Example kRecurrent[] = {
    // Mamba 2.8B: 64 (3 x 2560 x 5120 + 5 x 5120 + 5120 x 192 + 161 x 5120 + 16 x 5120 + 5120 + 2560) +
    // 50,280 x 2560
    // + 2560; on the Hub.
    {R"({"model_type": "mamba", "hidden_size": 2560, "num_hidden_layers": 64, "n_layer": 64, "d_model": 2560,
         "state_size": 16, "expand": 2, "conv_kernel": 4, "time_step_rank": 160, "use_bias": false,
         "use_conv_bias": true, "intermediate_size": 5120, "vocab_size": 50280, "ssm_cfg": {}, "rms_norm": true})",
     2'768'345'600},
    // Falcon Mamba 7B: 64 (3 x 4096 x 8192 + 5 x 8192 + 8192 x 288 + 257 x 8192 + 17 x 8192 + 4096)
    // + 2 x 65,024 x 4096 + 4096.
    {R"({"model_type": "falcon_mamba", "hidden_size": 4096, "num_hidden_layers": 64, "state_size": 16, "expand": 2,
         "conv_kernel": 4, "time_step_rank": 256, "use_bias": false, "use_conv_bias": true, "vocab_size": 65024,
         "intermediate_size": 8192, "tie_word_embeddings": false, "mixer_rms_eps": 1e-06})",
     7'272'665'088},
    // Codestral Mamba 7B: 64 (4096 x 18,560 + 5 x 10,240 + 3 x 128 + 8192 + 8192 x 4096 + 4096) + 2 x 32,768
    // x 4096
    // + 4096.
    {R"({"model_type": "mamba2", "hidden_size": 4096, "num_hidden_layers": 64, "num_heads": 128, "head_dim": 64,
         "n_groups": 8, "state_size": 128, "expand": 2, "conv_kernel": 4, "use_bias": false, "use_conv_bias": true,
         "vocab_size": 32768, "tie_word_embeddings": false, "norm_before_gate": true})",
     7'285'403'648},
    // LFM2 1.2B: 10 convolutions of 4 x 2048^2 + 3 x 2048, 6 layers of 2048 x 5120 + 128, 16 (3 x 2048 x 8192
    // + 4096),
    // 65,536 x 2048 + 2048; published.
    {R"({"model_type": "lfm2", "hidden_size": 2048, "num_hidden_layers": 16, "num_attention_heads": 32,
         "num_key_value_heads": 8, "block_ff_dim": 12288, "block_auto_adjust_ff_dim": true,
         "block_ffn_dim_multiplier": 1.0, "block_multiple_of": 256, "conv_L_cache": 3, "conv_bias": false,
         "full_attn_idxs": [2, 5, 8, 10, 12, 14], "vocab_size": 65536, "tie_embedding": true})",
     1'170'340'608},
    // LFM2 8B-A1B: 18 and 6 such layers, 24 x 4096, 2 x 3 x 2048 x 7168, 22 (32 x 3 x 2048 x 1792 + 32 x 2048
    // + 32),
    // 65,536 x 2048 + 2048; 8,339,929,856 in BF16 and 704 in FP32 on the Hub.
    {R"({"model_type": "lfm2_moe", "hidden_size": 2048, "num_hidden_layers": 24, "num_attention_heads": 32,
         "num_key_value_heads": 8, "intermediate_size": 7168, "moe_intermediate_size": 1792, "num_dense_layers": 2,
         "num_experts": 32, "num_experts_per_tok": 4, "use_expert_bias": true, "conv_L_cache": 3,
         "conv_bias": false, "vocab_size": 65536, "layer_types": ["conv", "conv", "full_attention", "conv", "conv",
         "conv", "full_attention", "conv", "conv", "conv", "full_attention", "conv", "conv", "conv",
         "full_attention", "conv", "conv", "conv", "full_attention", "conv", "conv", "full_attention", "conv",
         "conv"]})",
     8'339'929'856 + 704},
    // Falcon-H1 0.5B: 36 (1024 x 1280 + 1024 x 3352 + 5 x 1792 + 3 x 24 + 1536 x 1024 + 3 x 1024 x 2048 +
    // 2048)
    // + 2 x 32,784 x 1024 + 1024.
    {R"({"model_type": "falcon_h1", "hidden_size": 1024, "num_hidden_layers": 36, "num_attention_heads": 8,
         "num_key_value_heads": 2, "head_dim": 64, "intermediate_size": 2048, "mamba_d_ssm": 1536,
         "mamba_n_heads": 24, "mamba_d_head": 64, "mamba_n_groups": 1, "mamba_d_state": 128, "mamba_d_conv": 4,
         "mamba_rms_norm": false, "mamba_use_mlp": true, "attn_layer_indices": null, "vocab_size": 32784,
         "tie_word_embeddings": false})",
     521'411'104},
    // Bamba 9B: 29 (4096 x 16,768 + 5 x 8448 + 3 x 128 + 8192 + 8192 x 4096) + 3 x 4096 x 10,240
    // + 32 (3 x 4096 x 14,336 + 8192) + 2 x 128,256 x 4096 + 4096.
    {R"({"model_type": "bamba", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 8, "intermediate_size": 14336, "attn_layer_indices": [9, 18, 27],
         "mamba_n_heads": 128, "mamba_d_head": 64, "mamba_n_groups": 1, "mamba_d_state": 128, "mamba_d_conv": 4,
         "mamba_expand": 2, "vocab_size": 128256, "tie_word_embeddings": false})",
     9'780'235'392},
};

TEST_CASE("import: mixtures of experts have their checkpoints' totals") { check_totals(kMixtures); }

TEST_CASE("import: recurrent families have their checkpoints' totals") { check_totals(kRecurrent); }

TEST_CASE("import: GLM-4.7 Flash with its prediction block and copies is its checkpoint") {
  const Model model = imported(json_of(kMixtures[10].config));
  REQUIRE(model.beside.size() == 1);
  CHECK(model.beside[0].parameters == 643'706'176);
  CHECK(count_costs(model).parameters + 643'706'176 + 2 * 154'880.0 * 2048 == 31'221'488'576);
}

TEST_CASE("import: states of Mamba and of short convolutions") {
  const LayerGroup mamba = imported(json_of(kRecurrent[0].config)).groups[0];
  CHECK(mamba.attention.recurrence.state_elements == 5120 * 16);
  CHECK(mamba.attention.recurrence.convolution_elements == 5120 * 3);
  const LayerGroup mamba2 = imported(json_of(kRecurrent[2].config)).groups[0];
  CHECK(mamba2.attention.recurrence.state_elements == 128 * 64 * 128);
  CHECK(mamba2.attention.recurrence.convolution_elements == (8192 + 2 * 8 * 128) * 3);
  const Model lfm2 = imported(json_of(kRecurrent[3].config));
  CHECK(lfm2.groups[0].layers == 10);
  CHECK(lfm2.groups[0].attention.recurrence.state_elements == 0);
  CHECK(lfm2.groups[0].attention.recurrence.convolution_elements == 2048 * 2);
}

TEST_CASE("import: what ERNIE, Ling, Mamba and LFM2 do not support is refused by name") {
  CHECK(refused(changed(kMixtures[6], "moe_layer_end_index", 20), ErrorCode::kInconsistent,
                "moe_layer_end_index"));
  CHECK(refused(changed(kMixtures[7], "moe_shared_expert_intermediate_size", 1024), ErrorCode::kInconsistent,
                "moe_shared_expert_intermediate_size"));
  CHECK(refused(changed(kRecurrent[0], "intermediate_size", 4096), ErrorCode::kInconsistent,
                "intermediate_size"));
  CHECK(refused(changed(kRecurrent[2], "num_heads", 64), ErrorCode::kInconsistent, "num_heads"));
  Json lfm2 = json_of(kRecurrent[3].config);
  lfm2.erase("full_attn_idxs");
  CHECK(refused(lfm2, ErrorCode::kInconsistent, "layer_types", "is missing"));
}

TEST_CASE("import: mixtures and recurrent families with one value replaced give an error or a sound model") {
  check_damaged(kMixtures);
  check_damaged(kRecurrent);
}

}  // namespace
}  // namespace longpeak::test
