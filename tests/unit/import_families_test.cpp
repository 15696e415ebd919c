// SPDX-License-Identifier: MIT
// Families that no built-in model has: configurations cut to the keys that decide cost, and their totals.
#include "import_support.h"

namespace longpeak::test {
namespace {

struct Example {
  const char* config;
  double parameters;
};

constexpr Example kDense[] = {
    // Granite 3.3 8B: 40 (4096 x 10,240 + 3 x 4096 x 12,800 + 8192) + 49,159 x 4096 + 4096; on the Hub.
    {R"({"model_type": "granite", "hidden_size": 4096, "num_hidden_layers": 40, "num_attention_heads": 32,
         "num_key_value_heads": 8, "intermediate_size": 12800, "vocab_size": 49159, "attention_bias": false,
         "mlp_bias": false, "tie_word_embeddings": true, "attention_multiplier": 0.0078125,
         "embedding_multiplier": 12.0, "logits_scaling": 16.0, "residual_multiplier": 0.22})",
     8'170'864'640},
    // SmolLM3: 36 (2048 x 5120 + 3 x 2048 x 11,008 + 4096) + 128,256 x 2048 + 2048; on the Hub.
    {R"({"model_type": "smollm3", "hidden_size": 2048, "num_hidden_layers": 36, "num_attention_heads": 16,
         "num_key_value_heads": 4, "intermediate_size": 11008, "vocab_size": 128256, "no_rope_layer_interval": 4,
         "use_sliding_window": false, "sliding_window": null})",
     3'075'098'624},
    // GLM-4 9B: 40 (4096 x 8704 + 4608 biases + 3 x 4096 x 13,696 + 8192) + 2 x 151,552 x 4096 + 4096;
    // printed by
    // chatglm.cpp.
    {R"({"model_type": "glm", "hidden_size": 4096, "num_hidden_layers": 40, "num_attention_heads": 32,
         "num_key_value_heads": 2, "head_dim": 128, "intermediate_size": 13696, "vocab_size": 151552,
         "attention_bias": true})",
     9'399'951'360},
    // The same as first released.
    {R"({"model_type": "chatglm", "hidden_size": 4096, "num_layers": 40, "num_hidden_layers": 40,
         "num_attention_heads": 32, "multi_query_attention": true, "multi_query_group_num": 2, "kv_channels": 128,
         "ffn_hidden_size": 13696, "padded_vocab_size": 151552, "add_qkv_bias": true, "add_bias_linear": false,
         "rmsnorm": true, "post_layer_norm": true, "seq_length": 131072, "tie_word_embeddings": false,
         "original_rope": true, "rope_ratio": 500})",
     9'399'951'360},
    // GLM-4 9B 0414: two norms more a layer, 40 x 8192; in a server's log.
    {R"({"model_type": "glm4", "hidden_size": 4096, "num_hidden_layers": 40, "num_attention_heads": 32,
         "num_key_value_heads": 2, "head_dim": 128, "intermediate_size": 13696, "vocab_size": 151552,
         "attention_bias": true})",
     9'400'279'040},
    // InternLM2.5 7B: Llama's layers, 32 x 218,112,000 + 2 x 92,544 x 4096 + 4096; on the Hub.
    {R"({"model_type": "internlm2", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 92544, "bias": false,
         "tie_word_embeddings": false})",
     7'737'708'544},
    // InternLM3 8B: 48 (4096 x 8704 + 3 x 4096 x 10,240 + 8192) + 2 x 128,512 x 4096 + 4096.
    {R"({"model_type": "internlm3", "hidden_size": 4096, "num_hidden_layers": 48, "num_attention_heads": 32,
         "num_key_value_heads": 2, "head_dim": 128, "intermediate_size": 10240, "vocab_size": 128512,
         "bias": false, "qkv_bias": false, "tie_word_embeddings": false})",
     8'804'241'408},
    // StableLM 2 1.6B: 24 (4 x 2048^2 + 3 x 2048 biases + 3 x 2048 x 5632 + 8192) + 2 x 100,352 x 2048 +
    // 4096; in a
    // published comparison.
    {R"({"model_type": "stablelm", "hidden_size": 2048, "num_hidden_layers": 24, "num_attention_heads": 32,
         "num_key_value_heads": 32, "intermediate_size": 5632, "vocab_size": 100352, "use_qkv_bias": true,
         "qk_layernorm": false, "use_parallel_residual": false, "partial_rotary_factor": 0.25})",
     1'644'515'328},
    // OLMo 7B 0724: 32 (4 x 4096^2 + 3 x 4096 x 11,008) + 2 x 50,304 x 4096, no norm has weights; published.
    {R"({"model_type": "olmo", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 32, "intermediate_size": 11008, "vocab_size": 50304, "clip_qkv": null})",
     6'888'095'744},
    // EXAONE 3.5 7.8B: 32 x 218,112,000 + 2 x 102,400 x 4096 + 4096.
    {R"({"model_type": "exaone", "hidden_size": 4096, "num_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 102400, "tie_word_embeddings": false,
         "activation_function": "silu", "embed_dropout": 0.0, "max_position_embeddings": 32768})",
     7'818'448'896},
    // ERNIE 4.5 0.3B: 18 (1024 x 4608 + 3 x 1024 x 3072 + 2048) + 103,424 x 1024 + 1024; published.
    {R"({"model_type": "ernie4_5", "hidden_size": 1024, "num_hidden_layers": 18, "num_attention_heads": 16,
         "num_key_value_heads": 2, "head_dim": 128, "intermediate_size": 3072, "vocab_size": 103424,
         "use_bias": false, "tie_word_embeddings": true})",
     360'748'032},
    // Baichuan 2 7B: 32 (4 x 4096^2 + 3 x 4096 x 11,008 + 8192) + 2 x 125,696 x 4096 + 4096.
    {R"({"model_type": "baichuan", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "intermediate_size": 11008, "vocab_size": 125696, "model_max_length": 4096, "z_loss_weight": 0,
         "max_position_embeddings": 4096, "_from_model_config": true})",
     7'505'973'248},
    // Nemotron Mini 4B: 32 (3072 x 8192 + 2 x 3072 x 9216 + 4 x 3072) + 2 x 256,000 x 3072 + 2 x 3072.
    {R"({"model_type": "nemotron", "hidden_size": 3072, "num_hidden_layers": 32, "num_attention_heads": 24,
         "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 9216, "vocab_size": 256000,
         "attention_bias": false, "mlp_bias": false, "hidden_act": "relu2"})",
     4'190'509'056},
    // Apertus 8B: 32 (4096 x 10,240 + 256 QK norms + 2 x 4096 x 21,504 + 8192 + 2) + 2 x 131,072 x 4096 +
    // 4096;
    // printed by a loader.
    {R"({"model_type": "apertus", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 8, "intermediate_size": 21504, "vocab_size": 131072, "attention_bias": false,
         "mlp_bias": false, "post_norm": false, "qk_norm": true, "tie_word_embeddings": false})",
     8'053'338'176},
    // Pythia 6.9B: 32 (12 x 4096^2 + 13 x 4096) + 2 x 50,432 x 4096 + 8192; published.
    {R"({"model_type": "gpt_neox", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "intermediate_size": 16384, "vocab_size": 50432, "use_parallel_residual": true, "rotary_pct": 0.25,
         "rotary_emb_base": 10000, "tie_word_embeddings": false})",
     6'857'302'016},
    // GPT-2: 12 (12 x 768^2 + 13 x 768) + (50,257 + 1024) x 768 + 2 x 768.
    {R"({"model_type": "gpt2", "n_embd": 768, "n_layer": 12, "n_head": 12, "n_positions": 1024, "n_ctx": 1024,
         "vocab_size": 50257, "n_inner": null, "summary_type": "cls_index", "summary_first_dropout": 0.1,
         "attn_pdrop": 0.1})",
     124'439'808},
    // StarCoder: 40 (6144 x 6400 + 6400 + 6144^2 + 6144 + 2 x 6144 x 24,576 + 24,576 + 6144 + 4 x 6144)
    // + (49,152 + 8192) x 6144 + 2 x 6144; published.
    {R"({"model_type": "gpt_bigcode", "n_embd": 6144, "n_layer": 40, "n_head": 48, "n_positions": 8192,
         "n_inner": 24576, "vocab_size": 49152, "multi_query": true, "scale_attn_weights": true})",
     15'517'456'384},
    // OPT 6.7B: 32 (12 x 4096^2 + 13 x 4096) + (50,272 + 2048 + 2) x 4096 + 8192.
    {R"({"model_type": "opt", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "ffn_dim": 16384, "vocab_size": 50272, "max_position_embeddings": 2048, "word_embed_proj_dim": 4096,
         "do_layer_norm_before": true, "dropout": 0.1, "layerdrop": 0.0})",
     6'658'473'984},
    // Bloom: 70 (12 x 14,336^2 + 13 x 14,336) + 250,880 x 14,336 + 4 x 14,336; on the Hub.
    {R"({"model_type": "bloom", "n_embed": 14336, "n_layer": 70, "num_attention_heads": 112, "vocab_size": 250880,
         "seq_length": 2048, "apply_residual_connection_post_layernorm": false, "slow_but_exact": false})",
     176'247'271'424},
    // Qwen2.5-VL 7B: Qwen2.5 7B beside a tower of 676,550,144; together 8,292,166,656 on the Hub.
    {R"({"model_type": "qwen2_5_vl", "hidden_size": 3584, "num_hidden_layers": 28, "num_attention_heads": 28,
         "num_key_value_heads": 4, "intermediate_size": 18944, "vocab_size": 152064, "use_sliding_window": false,
         "max_window_layers": 28, "sliding_window": 32768, "vision_config": {"depth": 32}})",
     8'292'166'656 - 676'550'144},
};

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
    // Moonlight 16B-A3B: deepseek_v3 without a low rank for queries. The Hub counts 64 more a layer, of which the
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
};

void check_totals(std::span<const Example> examples) {
  for (const Example& example : examples) {
    CAPTURE(std::string(example.config));
    CHECK(parameters_of(json_of(example.config)) == example.parameters);
  }
}

TEST_CASE("import: dense families have their checkpoints' totals") { check_totals(kDense); }

TEST_CASE("import: mixtures of experts have their checkpoints' totals") { check_totals(kMixtures); }

TEST_CASE("import: recurrent families have their checkpoints' totals") { check_totals(kRecurrent); }

TEST_CASE("import: GLM-4.7 Flash with its prediction block and copies is its checkpoint") {
  const Model model = imported(json_of(kMixtures[10].config));
  REQUIRE(model.beside.size() == 1);
  CHECK(model.beside[0].parameters == 643'706'176);
  CHECK(count_costs(model).parameters + 643'706'176 + 2 * 154'880.0 * 2048 == 31'221'488'576);
}

TEST_CASE("import: one KV head for all, and two for 32") {
  CHECK(imported(json_of(kDense[16].config)).groups[0].attention.kv_heads == 1);  // StarCoder
  CHECK(imported(json_of(kDense[3].config)).groups[0].attention.kv_heads == 2);   // GLM-4 as first released
  CHECK(imported(json_of(kDense[3].config)).max_context_tokens == 131'072);       // seq_length
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

TEST_CASE("import: what these families do not support is refused by name") {
  const auto changed = [](const Example& example, const char* key, const Json& value) {
    Json config = json_of(example.config);
    config[key] = value;
    return config;
  };
  CHECK(refused(changed(kDense[17], "word_embed_proj_dim", 512), ErrorCode::kInconsistent,
                "word_embed_proj_dim"));
  CHECK(refused(changed(kDense[17], "do_layer_norm_before", false), ErrorCode::kInconsistent,
                "do_layer_norm_before"));
  CHECK(refused(changed(kDense[3], "rmsnorm", false), ErrorCode::kInconsistent, "rmsnorm"));
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

TEST_CASE("import: windows of Qwen count only where they are switched on, from max_window_layers on") {
  Json config = json_of(kDense[19].config);  // sliding_window 32768, use_sliding_window false
  CHECK(imported(config).groups.size() == 1);
  config["use_sliding_window"] = true;
  config["max_window_layers"] = 20;
  const Model model = imported(config);
  REQUIRE(model.groups.size() == 2);
  CHECK(model.groups[0].layers == 20);
  CHECK(model.groups[1].attention.window == 32'768);
}

}  // namespace
}  // namespace longpeak::test
