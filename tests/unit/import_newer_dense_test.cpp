// SPDX-License-Identifier: MIT
// Dense families without a built-in model: published configurations cut to the keys that decide cost, and
// their totals. Beside each the figure its maker prints, where there is one.
#include "import_support.h"

namespace longpeak::test {
namespace {

constexpr Example kDense[] = {
    // AFM 4.5B: 36 (2560 x 6144 + 2 x 2560 x 18,432 + 5120) + 2 x 128,004 x 2560 + 2560; 8.6 GiB on the Hub.
    {R"({"model_type": "arcee", "hidden_size": 2560, "num_hidden_layers": 36, "num_attention_heads": 20,
         "num_key_value_heads": 4, "head_dim": 128, "intermediate_size": 18432, "vocab_size": 128004,
         "hidden_act": "relu2", "attention_bias": false, "mlp_bias": false, "tie_word_embeddings": false})",
     4'619'184'640},
    // CWM 32B: 64 (6144 x 14,336 + 3 x 6144 x 21,504 + 12,288) + 2 x 128,256 x 6144 + 6144.
    {R"({"model_type": "cwm", "hidden_size": 6144, "num_hidden_layers": 64, "num_attention_heads": 48,
         "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 21504, "vocab_size": 128256,
         "sliding_window": 8192, "mlp_bias": false, "pretraining_tp": 1, "tie_word_embeddings": false})",
     32'581'097'472},
    // HyperCLOVA X SEED Think 14B: 38 (6144 x 14,336 + 3 x 6144 x 14,336 + 4 x 6144) + 2 x 110,592 x 6144 +
    // 6144.
    {R"({"model_type": "hyperclovax", "hidden_size": 6144, "num_hidden_layers": 38, "num_attention_heads": 48,
         "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 14336, "vocab_size": 110592,
         "use_post_norm": true, "attention_multiplier": 0.0078125, "tie_word_embeddings": false})",
     14'748'112'896},
    // MiniCPM 2B: 40 (4 x 2304^2 + 3 x 2304 x 5760 + 4608) + 122,753 x 2304 + 2304; 2.4B without the
    // embedding.
    {R"({"model_type": "minicpm", "hidden_size": 2304, "num_hidden_layers": 40, "num_attention_heads": 36,
         "num_key_value_heads": 36, "intermediate_size": 5760, "vocab_size": 122753, "scale_emb": 12,
         "dim_model_base": 256, "scale_depth": 1.4})",
     2'724'880'896},
    // Its mixture of 8, two a token: 7 x 40 x 3 x 2304 x 5760 and 40 x 8 x 2304 for routers more; 13.6B.
    {R"({"model_type": "minicpm", "hidden_size": 2304, "num_hidden_layers": 40, "num_attention_heads": 36,
         "num_key_value_heads": 36, "intermediate_size": 5760, "vocab_size": 122753, "num_experts": 8,
         "num_experts_per_tok": 2, "scale_emb": 12, "dim_model_base": 256, "scale_depth": 1.4})",
     2'724'880'896 + 280 * 3.0 * 2304 * 5760 + 320 * 2304},
    // Muse Glimmer 30B: 52 (6656 x 12,800 + 3 x 6656 x 19,968 + 4 x 6656) + 2 x 202,048 x 6656 + 6656; with
    // its tower 30B.
    {R"({"model_type": "muse_glimmer", "vision_config": {"hidden_size": 1536}, "projector_hidden_size": 4096,
         "text_config": {"model_type": "muse_glimmer_text", "hidden_size": 6656, "num_hidden_layers": 52,
         "num_attention_heads": 32, "num_key_value_heads": 2, "head_dim": 128, "intermediate_size": 19968,
         "vocab_size": 202048, "sliding_window": 2048, "qk_scale_factor": 3.87,
         "output_multiplier": 0.19611613513818404, "post_norm_eps": 1e-8, "tie_word_embeddings": false}})",
     27'854'780'928},
    // InternLM 7B: 32 (4 x 4096^2 + 4 x 4096 + 3 x 4096 x 11,008 + 8192) + 2 x 103,168 x 4096 + 4096.
    {R"({"model_type": "internlm", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "intermediate_size": 11008, "vocab_size": 103168, "bias": true, "tie_word_embeddings": false})",
     7'321'948'160},
    // Orion 14B: 40 (4 x 5120^2 + 3 x 5120 x 15,360 + 4 x 5120) + 2 x 84,608 x 5120 + 10,240; 14.5B.
    {R"({"model_type": "orion", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 40,
         "num_key_value_heads": 40, "intermediate_size": 15360, "vocab_size": 84608, "attention_bias": false,
         "pretraining_tp": 1, "tie_word_embeddings": false})",
     14'498'703'360},
    // XVERSE 7B: 32 (4 x 4096^2 + 3 x 4096 x 11,008 + 8192) + 2 x 100,534 x 4096 + 4096.
    {R"({"model_type": "xverse", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "intermediate_size": 11008, "vocab_size": 100534, "max_tokenizer_truncation": 6144,
         "tie_word_embeddings": false})",
     7'299'846'144},
    // Aquila 7B: the same over 100,008 tokens.
    {R"({"model_type": "aquila", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "intermediate_size": 11008, "vocab_size": 100008, "tie_word_embeddings": false})",
     7'295'537'152},
    // Yi 6B as first released: 32 (4096 x 9216 + 3 x 4096 x 11,008 + 8192) + 2 x 64,000 x 4096 + 4096; on the
    // Hub.
    {R"({"model_type": "Yi", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 4, "intermediate_size": 11008, "vocab_size": 64000, "tie_word_embeddings": false})",
     6'061'035'520},
    // GPT-J 6B: 28 (4 x 4096^2 + 8 x 4096^2 + 16,384 + 4096 + 8192) + 2 x 50,400 x 4096 + 50,400 + 8192.
    {R"({"model_type": "gptj", "n_embd": 4096, "n_layer": 28, "n_head": 16, "n_positions": 2048, "rotary_dim": 64,
         "vocab_size": 50400, "rotary": true, "scale_attn_weights": true, "tie_word_embeddings": false})",
     6'050'882'784},
    // Qwen 7B: 32 (4 x 4096^2 + 3 x 4096 + 3 x 4096 x 11,008 + 8192) + 2 x 151,936 x 4096 + 4096; on the Hub.
    {R"({"model_type": "qwen", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "kv_channels": 128, "intermediate_size": 22016, "vocab_size": 151936, "no_bias": true,
         "seq_length": 8192, "use_dynamic_ntk": true, "use_logn_attn": true, "tie_word_embeddings": false})",
     7'721'324'544},
    // MPT 7B: 32 (12 x 4096^2 + 8192) + 50,432 x 4096 + 4096; published as 6.7B.
    {R"({"model_type": "mpt", "d_model": 4096, "n_layers": 32, "n_heads": 32, "expansion_ratio": 4,
         "max_seq_len": 2048, "vocab_size": 50432, "no_bias": true, "learned_pos_emb": true,
         "norm_type": "low_precision_layernorm", "attn_config": {"alibi": true, "attn_impl": "torch",
         "attn_pdrop": 0, "attn_type": "multihead_attention", "clip_qkv": null, "prefix_lm": false, "qk_ln": false}})",
     6'649'286'656},
    // Phi-4 multimodal: Phi-4 mini's 3,836,021,760.
    {R"({"model_type": "phi4mm", "hidden_size": 3072, "num_hidden_layers": 32, "num_attention_heads": 24,
         "num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 200064, "sliding_window": 262144,
         "full_attn_mod": 1, "interpolate_factor": 1, "lm_head_bias": false, "mlp_bias": false,
         "attention_bias": false, "img_processor": null, "audio_processor": {"name": "cascades"},
         "embd_layer": {"embedding_cls": "image_audio"}, "vision_lora": {"r": 256}, "speech_lora": {"r": 320},
         "tie_word_embeddings": true})",
     3'836'021'760},
    // Phi-3.5 vision: Phi-3 mini's 3,821,079,552.
    {R"({"model_type": "phi3_v", "hidden_size": 3072, "num_hidden_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 32, "intermediate_size": 8192, "vocab_size": 32064, "sliding_window": 262144,
         "embd_layer": {"embedding_cls": "image"}, "img_processor": {"name": "clip_vision_model"}})",
     3'821'079'552},
    // MiniCPM3 4B: 62 (2560 x 768 + 768 + 768 x 3840 + 2560 x 288 + 256 + 256 x 5120 + 2560^2
    // + 3 x 2560 x 6400 + 5120) + 73,448 x 2560 + 2560.
    {R"({"model_type": "minicpm3", "hidden_size": 2560, "num_hidden_layers": 62, "num_attention_heads": 40,
         "num_key_value_heads": 40, "q_lora_rank": 768, "kv_lora_rank": 256, "qk_nope_head_dim": 64,
         "qk_rope_head_dim": 32, "intermediate_size": 6400, "vocab_size": 73448, "scale_emb": 12,
         "scale_depth": 1.4, "dim_model_base": 256})",
     4'073'875'968},
};

TEST_CASE("import: dense families of few models have their checkpoints' totals") { check_totals(kDense); }

TEST_CASE("import: CWM begins with a full layer, Muse Glimmer ends with one") {
  const Model cwm = imported(json_of(kDense[1].config));
  CHECK(cwm.groups[0].attention.kind == AttentionKind::kFull);
  CHECK(cwm.groups[0].layers == 16);
  for (const int layers : {51, 52, 53}) {
    Json config = json_of(kDense[5].config);
    config["text_config"]["num_hidden_layers"] = layers;
    const Model muse = imported(config);
    const auto last = static_cast<std::size_t>(muse.layer_groups.back());
    CHECK(muse.groups[last].attention.kind == AttentionKind::kFull);
    CHECK(muse.groups[last].layers == (layers + 3) / 4);
  }
}

TEST_CASE("import: towers and adapters of Phi are listed") {
  const Model model = imported(json_of(kDense[14].config));
  REQUIRE(model.beside.size() == 3);
  CHECK(model.beside[0].name == "audio tower");
  CHECK(model.beside[1].name == "vision adapter");
}

TEST_CASE("import: what MiniCPM, Qwen, MPT and Phi do not support is refused by name") {
  CHECK(refused(changed(kDense[3], "sparse_config", {{"topk", 64}}), ErrorCode::kUnknownField,
                "sparse_config"));
  CHECK(
      refused(changed(kDense[12], "intermediate_size", 22017), ErrorCode::kOutOfRange, "intermediate_size"));
  CHECK(refused(changed(kDense[12], "no_bias", false), ErrorCode::kInconsistent, "no_bias"));
  CHECK(refused(changed(kDense[14], "full_attn_mod", 2), ErrorCode::kOutOfRange, "full_attn_mod"));
  Json mpt = json_of(kDense[13].config);
  mpt["attn_config"]["alibi"] = false;
  CHECK(refused(mpt, ErrorCode::kInconsistent, "attn_config.alibi"));
}

TEST_CASE("import: dense families of few models with one value replaced give an error or a sound model") {
  check_damaged(kDense);
}

}  // namespace
}  // namespace longpeak::test
