// SPDX-License-Identifier: MIT
// Dense families, most of which no built-in model has: configurations cut to the keys that decide cost, and
// their totals.
#include "import_support.h"

namespace longpeak::test {
namespace {

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
    // Phi-2: 32 (4 x 2560^2 + 4 x 2560 + 2 x 2560 x 10,240 + 10,240 + 2560 + 2 x 2560) + 2 x 51,200 x 2560 +
    // 51,200
    // + 2 x 2560; on the Hub.
    {R"({"model_type": "phi", "hidden_size": 2560, "num_hidden_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 32, "intermediate_size": 10240, "vocab_size": 51200, "qk_layernorm": false,
         "partial_rotary_factor": 0.4, "tie_word_embeddings": false})",
     2'779'683'840},
    // Gemma 7B: 28 (3072 x 16,384 + 3 x 3072 x 24,576 + 6144) + 256,000 x 3072 + 3072; published.
    {R"({"model_type": "gemma", "hidden_size": 3072, "num_hidden_layers": 28, "num_attention_heads": 16,
         "num_key_value_heads": 16, "head_dim": 256, "intermediate_size": 24576, "vocab_size": 256000})",
     8'537'680'896},
    // EXAONE 4 1.2B: 30 (2048 x 5120 + 128 + 3 x 2048 x 4096 + 4096) + 102,400 x 2048 + 2048.
    {R"({"model_type": "exaone4", "hidden_size": 2048, "num_hidden_layers": 30, "num_attention_heads": 32,
         "num_key_value_heads": 8, "head_dim": 64, "intermediate_size": 4096, "vocab_size": 102400,
         "tie_word_embeddings": true, "sliding_window": null})",
     1'279'391'488},
    // Hunyuan 7B: 32 (4096 x 10,240 + 256 + 3 x 4096 x 14,336 + 8192) + 128,167 x 4096 + 4096.
    {R"({"model_type": "hunyuan_v1_dense", "hidden_size": 4096, "num_hidden_layers": 32,
         "num_attention_heads": 32, "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 14336,
         "vocab_size": 128167, "tie_word_embeddings": true, "use_qk_norm": true})",
     7'504'568'320},
    // OpenELM 270M: 5, 7 and 4 layers of 12, 16 and 20 heads of 64, three queries a KV head and more:
    // 1280 x 64 (5 x 30 + 7 x 40 + 4 x 50) + 16 (128 + 2560) + 3 x 1280 x (768 + 1024 + 1280 + 1536 + 1792 +
    // 2048
    // + 2560 + 2816 + 3072 + 3328 + 3584 + 3840 + 4352 + 4608 + 4864 + 5120) + 32,000 x 1280 + 1280.
    {R"({"model_type": "openelm", "model_dim": 1280, "num_transformer_layers": 16, "head_dim": 64,
         "num_query_heads": [12, 12, 12, 12, 12, 16, 16, 16, 16, 16, 16, 16, 20, 20, 20, 20],
         "num_kv_heads": [3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5],
         "ffn_multipliers": [0.5, 0.73, 0.97, 1.2, 1.43, 1.67, 1.9, 2.13, 2.37, 2.6, 2.83, 3.07, 3.3, 3.53, 3.77,
         4.0], "ffn_dim_divisor": 256, "vocab_size": 32000, "normalize_qk_projections": true,
         "share_input_output_layers": true})",
     271'527'168},
};

TEST_CASE("import: dense families have their checkpoints' totals") { check_totals(kDense); }

TEST_CASE("import: one KV head for all, and two for 32") {
  CHECK(imported(json_of(kDense[16].config)).groups[0].attention.kv_heads == 1);  // StarCoder
  CHECK(imported(json_of(kDense[3].config)).groups[0].attention.kv_heads == 2);   // GLM-4 as first released
  CHECK(imported(json_of(kDense[3].config)).max_context_tokens == 131'072);       // seq_length
}

TEST_CASE("import: what OPT and ChatGLM do not support is refused by name") {
  CHECK(refused(changed(kDense[17], "word_embed_proj_dim", 512), ErrorCode::kInconsistent,
                "word_embed_proj_dim"));
  CHECK(refused(changed(kDense[17], "do_layer_norm_before", false), ErrorCode::kInconsistent,
                "do_layer_norm_before"));
  CHECK(refused(changed(kDense[3], "rmsnorm", false), ErrorCode::kInconsistent, "rmsnorm"));
}

TEST_CASE("import: MiMo's prediction block is a layer and a projection") {
  const Model model = imported(json_of(R"({"model_type": "mimo", "hidden_size": 4096, "num_hidden_layers": 36,
      "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 11008, "vocab_size": 151680,
      "tie_word_embeddings": false, "num_nextn_predict_layers": 1})"));
  // 4096 x 10,240 + 6144 + 3 x 4096 x 11,008 + 2 x 4096^2 + 5 x 4096
  REQUIRE(model.beside.size() == 1);
  CHECK(model.beside[0].parameters == 210'790'400);
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

TEST_CASE("import: dense families with one value replaced give an error or a sound model") {
  check_damaged(kDense);
}

}  // namespace
}  // namespace longpeak::test
