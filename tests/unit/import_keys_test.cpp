// SPDX-License-Identifier: MIT
// Which keys of a configuration are read, which are known to be free of cost, and that no other one passes.
#include "import_support.h"

namespace longpeak::test {
namespace {

Json with(Json config, const std::string& key, const Json& value) {
  config[key] = value;
  return config;
}

TEST_CASE("import: keys that are free of cost change nothing") {
  const double parameters = parameters_of(small_llama());
  for (const char* key :
       {"rope_theta", "rms_norm_eps", "attention_dropout", "bos_token_id", "initializer_range", "hidden_act",
        "torch_dtype", "transformers_version", "rope_scaling", "use_cache"}) {
    CAPTURE(std::string(key));
    const Json value = std::string(key) == "torch_dtype" ? Json("float16") : Json(7);
    CHECK(parameters_of(with(small_llama(), key, value)) == parameters);
  }
}

TEST_CASE("import: a key that may change cost is an error that names it, whatever words it is made of") {
  for (const char* key : {"num_initial_dense_layers", "time_step_rank", "num_swiglu_experts",
                          "attn_output_gate", "no_rope_layers", "qk_rope_head_dim", "activation_experts",
                          "num_dropout_layers", "expert_dtype", "scaling_layers", "ffn_dim_multiplier",
                          "num_experts", "kv_lora_rank", "norm_type", "position_embedding_type"}) {
    CAPTURE(std::string(key));
    CHECK(refused(with(small_llama(), key, 8), ErrorCode::kUnknownField, key));
  }
}

TEST_CASE("import: cross attention and pruned heads are free of cost only where they are off") {
  for (const char* key : {"add_cross_attention", "is_encoder_decoder", "pruned_heads"}) {
    CAPTURE(std::string(key));
    CHECK(errors_of(with(small_llama(), key, false)).empty());
    CHECK(errors_of(with(small_llama(), key, nullptr)).empty());
    CHECK(refused(with(small_llama(), key, true), ErrorCode::kUnknownField, key));
  }
  CHECK(errors_of(with(small_llama(), "pruned_heads", Json::object())).empty());
  CHECK(refused(with(small_llama(), "pruned_heads", {{"0", {1}}}), ErrorCode::kUnknownField, "pruned_heads"));
}

TEST_CASE("import: nested sections that a family reads are read whole") {
  Json kimi = json_of(R"({"model_type": "kimi_linear", "vocab_size": 100, "hidden_size": 64,
      "intermediate_size": 96, "num_hidden_layers": 2, "num_attention_heads": 4, "kv_lora_rank": 16,
      "qk_nope_head_dim": 16, "qk_rope_head_dim": 8, "v_head_dim": 16, "linear_attn_config":
      {"kda_layers": [1], "full_attn_layers": [2], "num_heads": 4, "head_dim": 16}})");
  CHECK(errors_of(kimi).empty());
  kimi["linear_attn_config"]["num_groups"] = 2;
  CHECK(refused(kimi, ErrorCode::kUnknownField, "linear_attn_config.num_groups"));
}

TEST_CASE("import: the outer level of a multi-modal configuration must not contradict the text decoder") {
  Json config = {{"model_type", "llava"}, {"text_config", small_llama()}, {"image_token_id", 5}};
  CHECK(parameters_of(config) == parameters_of(small_llama()));
  config["hidden_size"] = 64;  // repeated
  CHECK(errors_of(config).empty());
  config["hidden_size"] = 128;
  CHECK(refused(config, ErrorCode::kInconsistent, "hidden_size", "text_config"));
  config.erase("hidden_size");
  config["head_dim"] = 32;  // left out inside, where it would be 16
  CHECK(refused(config, ErrorCode::kInconsistent, "head_dim"));
}

TEST_CASE("import: the outer level decides whether the head is the embedding") {
  Json config = {{"model_type", "llava"}, {"text_config", small_llama()}};
  const double untied = parameters_of(config);
  config["tie_word_embeddings"] = true;
  CHECK(parameters_of(config) == untied - 100 * 64);
}

TEST_CASE("import: FP32 checkpoints count 16 bits a weight and say so") {
  const Model model = imported(with(small_llama(), "torch_dtype", "float32"));
  CHECK(count_costs(model).stored_bytes[0] == 2);
  CHECK(model.remark.find("32 bits") != std::string::npos);
  CHECK(imported(with(small_llama(), "dtype", "bfloat16")).remark.empty());
  CHECK(refused(with(small_llama(), "torch_dtype", "int7"), ErrorCode::kUnknownOption, "torch_dtype"));
}

TEST_CASE("import: what a class takes where a key is missing") {
  Json qwen = small_llama();
  qwen["model_type"] = "qwen3";
  CHECK(imported(qwen).groups[0].attention.key_dim == 128);  // not 64 / 4
  Json mistral = small_llama();
  mistral["model_type"] = "mistral";
  mistral["num_attention_heads"] = 16;
  mistral.erase("num_key_value_heads");
  CHECK(imported(mistral).groups[0].attention.kv_heads == 8);  // not 16
  mistral["num_attention_heads"] = 4;
  CHECK(refused(mistral, ErrorCode::kInconsistent, "num_key_value_heads"));
  Json gemma = small_llama();
  gemma["model_type"] = "gemma3_text";
  CHECK(imported(gemma).max_context_tokens == 131'072);
}

TEST_CASE("import: DeepSeek-V3 has three dense layers and a shared expert where the keys are missing") {
  Json config = json_of(R"({"model_type": "deepseek_v3", "vocab_size": 100, "hidden_size": 64,
      "intermediate_size": 96, "moe_intermediate_size": 32, "num_hidden_layers": 5, "num_attention_heads": 4,
      "q_lora_rank": 24, "kv_lora_rank": 16, "qk_nope_head_dim": 16, "qk_rope_head_dim": 8, "v_head_dim": 16,
      "n_routed_experts": 4, "num_experts_per_tok": 2})");
  const Model model = imported(config);
  CHECK(model.groups[0].layers == 3);
  CHECK(model.groups[1].feed_forward.shared_intermediate == 32);
  config["mlp_layer_types"] = {"dense", "sparse", "sparse", "sparse", "sparse"};
  CHECK(imported(config).groups[0].layers == 1);
  config["n_shared_experts"] = nullptr;
  CHECK(imported(config).groups[1].feed_forward.shared_intermediate == 0);
  config["attention_bias"] = true;
  CHECK(refused(config, ErrorCode::kInconsistent, "attention_bias"));
}

TEST_CASE("import: Mistral without a word about its window is full, and says so") {
  const Json mistral = with(small_llama(), "model_type", "mistral");
  CHECK(imported(mistral).groups[0].attention.kind == AttentionKind::kFull);
  CHECK(imported(mistral).remark.find("sliding_window") == 0);
  CHECK(imported(with(mistral, "sliding_window", nullptr)).remark.empty());
  CHECK(imported(with(mistral, "sliding_window", 4096)).groups[0].attention.window == 4096);
}

TEST_CASE("import: a setting that a family knows but does not support is an error") {
  const Json m2 = json_of(R"({"model_type": "minimax_m2", "vocab_size": 100, "hidden_size": 64,
      "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "num_local_experts": 4,
      "num_experts_per_tok": 2, "attn_type_list": [1, 1]})");
  CHECK(errors_of(m2).empty());
  CHECK(refused(with(m2, "attn_type_list", {1, 0}), ErrorCode::kUnknownOption, "attn_type_list"));
  const Json falcon = json_of(R"({"model_type": "falcon_h1", "vocab_size": 100, "hidden_size": 64,
      "intermediate_size": 96, "num_hidden_layers": 2, "num_attention_heads": 4, "mamba_n_heads": 4,
      "mamba_d_head": 32, "mamba_d_ssm": 128})");
  CHECK(errors_of(falcon).empty());
  CHECK(refused(with(falcon, "mamba_use_mlp", false), ErrorCode::kInconsistent, "mamba_use_mlp"));
  CHECK(refused(with(falcon, "attn_layer_indices", {1}), ErrorCode::kUnknownField, "attn_layer_indices"));
}

TEST_CASE("import: one mistake is one error") {
  Json config = small_llama();
  config.erase("num_attention_heads");
  CHECK(errors_of(config).size() == 1);
  CHECK(errors_of(with(small_llama(), "model_type", 7)).size() == 1);
}

TEST_CASE("import: more dense layers at the beginning than layers are an error") {
  const Json config = json_of(R"({"model_type": "glm4_moe", "vocab_size": 100, "hidden_size": 64,
    "intermediate_size": 96, "moe_intermediate_size": 32, "num_hidden_layers": 4, "num_attention_heads": 4,
    "num_key_value_heads": 2, "n_routed_experts": 8, "num_experts_per_tok": 2, "n_shared_experts": 1,
    "first_k_dense_replace": 4})");
  CHECK(import_model(config).ok());
  CHECK(refused(with(config, "first_k_dense_replace", 5), ErrorCode::kInconsistent, "first_k_dense_replace",
                "above the 4 layers"));
}

}  // namespace
}  // namespace longpeak::test
