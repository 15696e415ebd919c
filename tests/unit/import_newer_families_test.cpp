// SPDX-License-Identifier: MIT
// Mixtures and recurrent families without a built-in model: published configurations cut to the keys that
// decide cost, and their totals. Beside each the figure its maker prints, where there is one.
#include "import_support.h"

namespace longpeak::test {
namespace {

constexpr Example kMixtures[] = {
    // Trinity Nano: 56 (1024 x 3584 + 256 + 4096) + 6 x 1024 x 3072 + 54 (129 x 3 x 1024 x 256 + 128 x 1025)
    // + 2 x 200,192 x 1024 + 1024; 6B.
    {R"({"model_type": "afmoe", "hidden_size": 1024, "num_hidden_layers": 56, "num_attention_heads": 8,
         "num_key_value_heads": 2, "head_dim": 128, "intermediate_size": 3072, "moe_intermediate_size": 256,
         "num_experts": 128, "num_experts_per_tok": 8, "num_shared_experts": 1, "num_dense_layers": 2,
         "global_attn_every_n_layers": 4, "sliding_window": 2048, "vocab_size": 200192, "mup_enabled": true,
         "num_expert_groups": 1, "num_limited_groups": 1, "route_norm": true, "route_scale": 2.826,
         "score_func": "sigmoid", "use_grouped_mm": true, "n_group": 1, "topk_group": 1})",
     6'120'003'328},
    // Solar Open 100B: 48 (4096 x 18,432 + 129 x 3 x 4096 x 1280 + 128 x 4097 + 8192) + 2 x 196,608 x 4096 +
    // 4096;
    // 102.6B.
    {R"({"model_type": "solar_open", "hidden_size": 4096, "num_hidden_layers": 48, "num_attention_heads": 64,
         "num_key_value_heads": 8, "head_dim": 128, "moe_intermediate_size": 1280, "n_routed_experts": 128,
         "num_experts_per_tok": 8, "n_shared_experts": 1, "vocab_size": 196608, "tie_word_embeddings": false})",
     102'651'799'552},
    // Mellum 2: 28 (2304 x 9216 + 256 + 64 x 3 x 2304 x 896 + 64 x 2304 + 4608) + 2 x 98,304 x 2304 + 2304;
    // 12B.
    {R"({"model_type": "mellum", "hidden_size": 2304, "num_hidden_layers": 28, "num_attention_heads": 32,
         "num_key_value_heads": 4, "head_dim": 128, "intermediate_size": 7168, "moe_intermediate_size": 896,
         "num_experts": 64, "num_experts_per_tok": 8, "sliding_window": 1024, "vocab_size": 98304})",
     12'149'923'072},
    // FlexOlmo 7x7B: 32 (4 x 4096^2 + 8192 + 7 x 3 x 4096 x 11,008 + 7 x 4096 + 8192) + 2 x 100,352 x 4096 +
    // 4096; 33B.
    {R"({"model_type": "flex_olmo", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
         "num_key_value_heads": 32, "intermediate_size": 11008, "num_experts": 7, "num_experts_per_tok": 5,
         "vocab_size": 100352, "norm_topk_prob": false})",
     33'270'665'216},
    // North Mini Code: 49 (2048 x 9216 + 2048) + 3 x 2048 x 3072 + 48 (128 x 3 x 2048 x 768 + 128 x 2048)
    // + 262,144 x 2048 + 2048.
    {R"({"model_type": "cohere2_moe", "hidden_size": 2048, "num_hidden_layers": 49, "num_attention_heads": 32,
         "num_key_value_heads": 4, "head_dim": 128, "intermediate_size": 768, "prefix_dense_intermediate_size": 3072,
         "first_k_dense_replace": 1, "num_experts": 128, "num_experts_per_tok": 8, "num_shared_experts": 0,
         "expert_selection_fn": "sigmoid", "norm_topk_prob": false, "use_parallel_block": true,
         "use_gated_activation": true, "sliding_window": 4096, "vocab_size": 262144, "rms_norm_eps": 1e-06})",
     30'484'303'872},
    // The thinker of Qwen3-Omni 30B-A3B: Qwen3's layers over 152,064 tokens.
    {R"({"model_type": "qwen3_omni_moe", "talker_config": {"num_code_groups": 16}, "enable_audio_output": true,
         "thinker_config": {"model_type": "qwen3_omni_moe_thinker", "audio_config": {"d_model": 1280},
         "vision_config": {"depth": 27}, "position_id_per_seconds": 13, "text_config": {
         "model_type": "qwen3_omni_moe_text", "hidden_size": 2048, "num_hidden_layers": 48,
         "num_attention_heads": 32, "num_key_value_heads": 4, "head_dim": 128, "intermediate_size": 768,
         "moe_intermediate_size": 768, "num_experts": 128, "num_experts_per_tok": 8, "decoder_sparse_step": 1,
         "mlp_only_layers": [], "shared_expert_intermediate_size": 0, "sliding_window": null,
         "use_sliding_window": false, "vocab_size": 152064, "tie_word_embeddings": false}}})",
     30'532'122'624 + 2 * 128 * 2048},
    // The thinker of Qwen2.5-Omni 7B: Qwen2.5 7B.
    {R"({"model_type": "qwen2_5_omni", "enable_talker": true, "talker_config": {}, "thinker_config": {
         "model_type": "qwen2_5_omni_thinker", "audio_config": {}, "vision_config": {}, "text_config": {
         "model_type": "qwen2_5_omni_text", "hidden_size": 3584, "num_hidden_layers": 28,
         "num_attention_heads": 28, "num_key_value_heads": 4, "intermediate_size": 18944, "vocab_size": 152064,
         "max_window_layers": 28, "sliding_window": 32768, "use_sliding_window": false}}})",
     7'615'616'512},
    // K-EXAONE 236B-A23B: 48 (6144 x 18,432 + 256 + 12,288) + 3 x 6144 x 18,432
    // + 47 (129 x 3 x 6144 x 2048 + 128 x 6145) + 2 x 153,600 x 6144 + 6144.
    {R"({"model_type": "exaone_moe", "hidden_size": 6144, "num_hidden_layers": 48, "num_attention_heads": 64,
         "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 18432, "moe_intermediate_size": 2048,
         "num_experts": 128, "num_experts_per_tok": 8, "num_shared_experts": 1, "first_k_dense_replace": 1,
         "sliding_window": 128, "sliding_window_pattern": "LLLG", "vocab_size": 153600,
         "num_nextn_predict_layers": 1, "tie_word_embeddings": false})",
     236'571'156'352},
    // DBRX: 40 (6144 x 14,336 + 16 x 3 x 6144 x 10,752 + 16 x 6144 + 12,288) + 2 x 100,352 x 6144 + 6144;
    // 132B.
    {R"({"model_type": "dbrx", "d_model": 6144, "n_layers": 40, "n_heads": 48, "max_seq_len": 32768,
         "vocab_size": 100352, "tie_word_embeddings": false, "attn_config": {"kv_n_heads": 8, "clip_qkv": 8,
         "attn_pdrop": 0, "rope_theta": 500000, "model_type": "", "return_dict": true, "tie_word_embeddings": true},
         "ffn_config": {"ffn_hidden_size": 10752, "moe_num_experts": 16, "moe_top_k": 4, "moe_jitter_eps": 0,
         "ffn_act_fn": {"name": "silu"}, "moe_loss_weight": 0.05, "moe_normalize_expert_weights": 1,
         "uniform_expert_assignment": false}})",
     131'596'523'520},
    // LongCat-Flash: 28 (2 x 90,572,800 of MLA + 2 x 3 x 6144 x 12,288 + 512 x 3 x 6144 x 2048 + 768 x 6145
    // + 4 x 6144) + 2 x 131,072 x 6144 + 6144; 560B.
    {R"({"model_type": "longcat_flash", "hidden_size": 6144, "num_layers": 28, "num_attention_heads": 64,
         "ffn_hidden_size": 12288, "expert_ffn_hidden_size": 2048, "n_routed_experts": 512, "zero_expert_num": 256,
         "zero_expert_type": "identity", "moe_topk": 12, "attention_method": "MLA", "q_lora_rank": 1536,
         "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128,
         "mla_scale_q_lora": true, "mla_scale_kv_lora": true, "vocab_size": 131072})",
     560'664'980'480},
    // A.X K1: 61 (101,124,096 of MLA + 14,336) + 3 x 7168 x 18,432 + 60 (193 x 3 x 7168 x 2048 + 192 x 7169
    // + 7168) + 2 x 163,840 x 7168 + 7168; 519B.
    {R"({"model_type": "axk1", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 64,
         "num_key_value_heads": 64, "intermediate_size": 18432, "moe_intermediate_size": 2048,
         "n_routed_experts": 192, "n_shared_experts": 1, "num_experts_per_tok": 8, "first_k_dense_replace": 1,
         "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
         "v_head_dim": 128, "n_group": 8, "topk_group": 4, "vocab_size": 163840})",
     518'983'063'808},
    // Hy4 preview: 78 (265,685,568 of MLA with gate and sinks + 12,288 + 393,236 of hyper-connections)
    // + 21 indexers of 9,371,904 + 3 x 6144 x 18,432 + 77 (257 x 3 x 6144 x 2048 + 256 x 6145)
    // + 2 x 120,832 x 6144 + 6144 + 98,309; 770B.
    {R"({"model_type": "hy_v4", "hidden_size": 6144, "num_hidden_layers": 78, "num_attention_heads": 64,
         "num_key_value_heads": 64, "intermediate_size": 18432, "moe_intermediate_size": 2048,
         "n_routed_experts": 256, "n_shared_experts": 1, "num_experts_per_tok": 8, "q_lora_rank": 2048,
         "kv_lora_rank": 512, "qk_nope_head_dim": 192, "qk_rope_head_dim": 64, "v_head_dim": 256,
         "index_n_heads": 32, "index_head_dim": 128, "index_topk": 2048, "hc_mult": 4, "hc_magnitude": 2.0,
         "enable_ihc": true, "gated_mla": true, "gating_type": "elementwise", "learnable_sink": true,
         "enable_lm_head_fp32": true, "num_nextn_predict_layers": 1, "swiglu_limit": 10.0, "vocab_size": 120832})",
     769'907'408'797},
};

constexpr Example kRecurrent[] = {
    // Ring mini linear 2.0: 16 (5 x 2048^2 + 2048 + 256) + 4 (2048 x 5120 + 256) + 20 x 4096 + 3 x 2048 x
    // 5120
    // + 19 (257 x 3 x 2048 x 512 + 256 x 2049) + 2 x 157,184 x 2048 + 2048; 16.4B.
    {R"({"model_type": "bailing_moe_linear", "hidden_size": 2048, "num_hidden_layers": 20,
         "num_attention_heads": 16, "num_key_value_heads": 4, "head_dim": 128, "intermediate_size": 5120,
         "moe_intermediate_size": 512, "moe_shared_expert_intermediate_size": 512, "num_experts": 256,
         "num_experts_per_tok": 8, "num_shared_experts": 1, "first_k_dense_replace": 1, "layer_group_size": 5,
         "group_norm_size": 4, "linear_silu": false, "moe_router_enable_expert_bias": true, "n_group": 8,
         "topk_group": 4, "num_nextn_predict_layers": 0, "router_dtype": "fp32", "score_function": "sigmoid",
         "use_bias": false, "use_qk_norm": true, "use_qkv_bias": false, "use_rmsnorm": true, "vocab_size": 157184})",
     16'423'448'320},
    // Ling 3.0 tiny: 18 (3 x 2048 x 1540 + 2 x 1536 x 2048 + 1536 x 16 + 16 + 2048 + 128 + 2048 x 1536)
    // + 6 (1536 x 256 + 256 + 256 x 3072 + 1536 x 576 + 512 + 512 x 4096 + 1536 x 16 + 2048 x 1536) + 24 x
    // 3072
    // + 3 x 1536 x 4608 + 23 (129 x 3 x 1536 x 512 + 128 x 1537) + 2 x 157,184 x 1536 + 1536; 7.9B.
    {R"({"model_type": "bailing_hybrid", "hidden_size": 1536, "num_hidden_layers": 24, "num_attention_heads": 16,
         "num_key_value_heads": 16, "head_dim": 128, "intermediate_size": 4608, "moe_intermediate_size": 512,
         "moe_shared_expert_intermediate_size": 512, "num_experts": 128, "num_experts_per_tok": 8,
         "num_shared_experts": 1, "first_k_dense_replace": 1, "layer_group_size": 4, "short_conv_kernel_size": 4,
         "no_kda_lora": true, "kda_safe_gate": true, "kda_lower_bound": -5,
         "gated_attention_proj_granularity_type": "head_wise", "qk_head_dim": 192, "qk_nope_head_dim": 128,
         "qk_rope_head_dim": 64, "v_head_dim": 128, "q_lora_rank": 256, "kv_lora_rank": 512, "use_qk_norm": true,
         "n_group": 8, "topk_group": 4, "moe_router_enable_expert_bias": true, "vocab_size": 157184,
         "tie_word_embeddings": false})",
     7'893'392'800},
    // OLMo Hybrid 7B: 24 (3840 x 17,280 + 3840 x 60 + 4 x 11,520 + 60 + 5760 x 3840 + 192)
    // + 8 (4 x 3840^2 + 7680) + 32 (3 x 3840 x 11,008 + 7680) + 2 x 100,352 x 3840 + 3840.
    {R"({"model_type": "olmo_hybrid", "hidden_size": 3840, "num_hidden_layers": 32, "num_attention_heads": 30,
         "num_key_value_heads": 30, "intermediate_size": 11008, "vocab_size": 100352, "attention_bias": false,
         "linear_conv_kernel_dim": 4, "linear_allow_neg_eigval": true, "tie_word_embeddings": false})",
     7'430'870'688},
};

constexpr Example kLaguna =
    // Laguna XS.2: 10 full layers of 48 heads, 2 x 2048 x 6144 + 2 x 2048 x 1024 + 2048 x 48 + 256; 30
    // windows
    // of 64, 2 x 2048 x 8192 + 2 x 2048 x 1024 + 2048 x 64 + 256; 40 x 4096 + 3 x 2048 x 8192
    // + 39 (257 x 3 x 2048 x 512 + 256 x 2049) + 2 x 100,352 x 2048 + 2048; 33B.
    {R"({"model_type": "laguna", "hidden_size": 2048, "num_hidden_layers": 40, "num_attention_heads": 48,
         "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 8192, "moe_intermediate_size": 512,
         "shared_expert_intermediate_size": 512, "num_experts": 256, "num_experts_per_tok": 8,
         "gating": "per-head", "sliding_window": 512, "mlp_only_layers": [0], "decoder_sparse_step": 1,
         "moe_routed_scaling_factor": 2.5, "moe_apply_router_weight_on_input": false, "vocab_size": 100352})",
     33'442'617'088};

/// Laguna's layers: each fourth is full and has 48 heads, the others 64.
Json laguna() {
  Json config = json_of(kLaguna.config);
  for (int layer = 0; layer < 40; ++layer) {
    config["layer_types"].push_back(layer % 4 == 0 ? "full_attention" : "sliding_attention");
    config["num_attention_heads_per_layer"].push_back(layer % 4 == 0 ? 48 : 64);
  }
  return config;
}

/// Indices of the layers whose attention is of this kind, up to `most` of them.
std::vector<std::size_t> layers_of(const Model& model, AttentionKind kind, std::size_t most = 3) {
  std::vector<std::size_t> layers;
  for (std::size_t layer = 0; layer < model.layer_groups.size() && layers.size() < most; ++layer) {
    const auto group = static_cast<std::size_t>(model.layer_groups[layer]);
    if (model.groups[group].attention.kind == kind) layers.push_back(layer);
  }
  return layers;
}

TEST_CASE("import: newer mixtures have their checkpoints' totals") {
  check_totals(kMixtures);
  CHECK(parameters_of(laguna()) == kLaguna.parameters);
}

TEST_CASE("import: newer recurrent families have their checkpoints' totals") { check_totals(kRecurrent); }

TEST_CASE("import: which layers of newer mixtures keep all tokens") {
  using Layers = std::vector<std::size_t>;
  CHECK(layers_of(imported(json_of(kMixtures[0].config)), AttentionKind::kFull) == Layers{3, 7, 11});
  CHECK(layers_of(imported(json_of(kMixtures[2].config)), AttentionKind::kWindow).empty());
  CHECK(layers_of(imported(json_of(kMixtures[4].config)), AttentionKind::kFull) == Layers{0, 4, 8});
  CHECK(layers_of(imported(json_of(kMixtures[7].config)), AttentionKind::kFull) == Layers{3, 7, 11});
  // 46 layers: the last is full though its turn is not yet.
  const Model exaone = imported(changed(kMixtures[7], "num_hidden_layers", 46));
  CHECK(layers_of(exaone, AttentionKind::kFull, 46).back() == 45);
  CHECK(layers_of(imported(laguna()), AttentionKind::kFull) == Layers{0, 4, 8});
  CHECK(layers_of(imported(json_of(kRecurrent[0].config)), AttentionKind::kFull) == Layers{4, 9, 14});
  // Layers behind the last whole group of 5 are full too.
  const Model ring = imported(changed(kRecurrent[0], "num_hidden_layers", 22));
  CHECK(layers_of(ring, AttentionKind::kFull, 22) == Layers{4, 9, 14, 19, 20, 21});
  CHECK(layers_of(imported(json_of(kRecurrent[1].config)), AttentionKind::kLatent) == Layers{3, 7, 11});
  CHECK(layers_of(imported(json_of(kRecurrent[2].config)), AttentionKind::kFull) == Layers{3, 7, 11});
}

TEST_CASE("import: a layer of LongCat-Flash has two caches, and a token 8 of its experts on average") {
  const Model model = imported(json_of(kMixtures[9].config));
  CHECK(model.layer_groups.size() == 56);
  CHECK(model.groups[0].feed_forward.experts_per_token == 8);  // 12 x 512 / 768
  CHECK(model.groups[1].feed_forward.experts == 0);
  // 504 of 512 experts idle in 28 layers; 27B active on average without the embedding, published.
  CHECK(count_costs(model).active_parameters == 560'664'980'480 - 28 * 504 * 3.0 * 6144 * 2048);
  CHECK(refused(changed(kMixtures[9], "zero_expert_num", 255), ErrorCode::kInconsistent, "zero_expert_num"));
}

TEST_CASE("import: one of four layers of Hy4 owns an indexer") {
  const Model model = imported(json_of(kMixtures[11].config));
  std::int64_t owners = 0;
  for (const LayerGroup& group : model.groups) owners += group.attention.indexer.owned ? group.layers : 0;
  CHECK(owners == 21);
  CHECK(model.beside.front().name == "multi-token prediction");
}

TEST_CASE("import: states of Ring and Ling") {
  const Recurrence ring = imported(json_of(kRecurrent[0].config)).groups[0].attention.recurrence;
  CHECK(ring.state_elements == 16 * 128 * 128);
  CHECK(ring.convolution_elements == 0);
  const Recurrence ling = imported(json_of(kRecurrent[1].config)).groups[0].attention.recurrence;
  CHECK(ling.state_elements == 16 * 128 * 128);
  CHECK(ling.convolution_elements == 3 * 2048 * 3);
}

TEST_CASE("import: of an omni-modal model the thinker is counted") {
  const Model model = imported(json_of(kMixtures[5].config));
  REQUIRE(model.beside.size() == 3);
  CHECK(model.beside[2].name == "talker");
  Json config = json_of(kMixtures[5].config);
  config["thinker_config"]["num_hidden_layers"] = 40;
  CHECK(refused(config, ErrorCode::kInconsistent, "thinker_config.num_hidden_layers"));
}

TEST_CASE("import: what newer mixtures do not support is refused by name") {
  CHECK(refused(changed(kRecurrent[1], "no_kda_lora", false), ErrorCode::kInconsistent, "no_kda_lora"));
  CHECK(refused(changed(kRecurrent[0], "use_bias", true), ErrorCode::kInconsistent, "use_bias"));
  CHECK(refused(changed(kMixtures[7], "is_moe_layer", {true}), ErrorCode::kInconsistent, "is_moe_layer"));
  CHECK(refused(changed(kMixtures[2], "mlp_layer_types", {"dense"}), ErrorCode::kInconsistent,
                "mlp_layer_types"));
  CHECK(refused(changed(kMixtures[4], "prefix_dense_sliding_window_pattern", 2), ErrorCode::kInconsistent,
                "layer_types"));
  CHECK(refused(changed(kLaguna, "gating", "per-token"), ErrorCode::kUnknownOption, "gating"));
  Json dbrx = json_of(kMixtures[8].config);
  dbrx["ffn_config"]["shared_experts"] = 2;
  CHECK(refused(dbrx, ErrorCode::kUnknownField, "ffn_config.shared_experts"));
}

TEST_CASE("import: newer families with one value replaced give an error or a sound model") {
  check_damaged(kMixtures);
  check_damaged(kRecurrent);
}

}  // namespace
}  // namespace longpeak::test
