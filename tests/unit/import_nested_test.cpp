// SPDX-License-Identifier: MIT
// Text decoders within multi-modal configurations: what they leave out, and what the outer level repeats.
#include "core/model_catalog/rows.h"
#include "import_support.h"

namespace longpeak::test {
namespace {

constexpr Example kNested[] = {
    // LLaVA 1.5 7B holds of its decoder what differs from LlamaConfig: Llama 7B's 6,738,415,616 and 64 tokens
    // more in two tables of 4096.
    {R"({"model_type": "llava", "vision_config": {"hidden_size": 1024}, "vision_feature_layer": -2,
         "image_token_index": 32000, "text_config": {"_name_or_path": "lmsys/vicuna-7b-v1.5", "model_type": "llama",
         "max_position_embeddings": 4096, "vocab_size": 32064, "torch_dtype": "float16"}})",
     6'738'415'616 + 2 * 64 * 4096},
    // Pixtral 12B leaves out the 32 heads: Mistral Nemo, 12,247,782,400.
    {R"({"model_type": "llava", "vision_config": {"model_type": "pixtral"}, "text_config": {"model_type": "mistral",
         "hidden_size": 5120, "head_dim": 128, "intermediate_size": 14336, "num_hidden_layers": 40,
         "num_key_value_heads": 8, "sliding_window": null, "is_composition": true, "vocab_size": 131072}})",
     12'247'782'400},
    // DeepSeek-OCR, the class of V2 without latent attention. 12 (4 x 1280^2 + 2560) + 3 x 1280 x 6848
    // + 11 (66 x 3 x 1280 x 896 + 64 x 1280) + 2 x 129,280 x 1280 + 1280; 3B with its towers.
    {R"({"model_type": "deepseek_vl_v2", "vision_config": {}, "language_config": {"hidden_size": 1280,
         "first_k_dense_replace": 1, "intermediate_size": 6848, "kv_lora_rank": null, "lm_head": true,
         "moe_intermediate_size": 896, "n_routed_experts": 64, "n_shared_experts": 2, "num_attention_heads": 10,
         "num_experts_per_tok": 6, "num_hidden_layers": 12, "num_key_value_heads": 10, "q_lora_rank": null,
         "qk_nope_head_dim": 0, "qk_rope_head_dim": 0, "rm_head": false, "use_mla": false, "v_head_dim": 0,
         "vocab_size": 129280}})",
     2'934'734'080},
    // olmOCR 2 7B: Qwen2.5 7B, whose window is off on both levels.
    {R"({"model_type": "qwen2_5_vl", "sliding_window": 32768, "use_sliding_window": false, "vision_config": {},
         "text_config": {"model_type": "qwen2_5_vl_text", "hidden_size": 3584, "intermediate_size": 18944,
         "num_hidden_layers": 28, "num_attention_heads": 28, "num_key_value_heads": 4, "sliding_window": null,
         "use_sliding_window": false, "vocab_size": 152064, "tie_word_embeddings": false}})",
     7'615'616'512},
};

TEST_CASE("import: nested decoders take the defaults of their class") { check_totals(kNested); }

TEST_CASE("import: a decoder on its own has no shape but what it says") {
  const Json alone = json_of(kNested[0].config)["text_config"];
  CHECK(refused(alone, ErrorCode::kInconsistent, "hidden_size", "is missing"));
  CHECK(refused(alone, ErrorCode::kInconsistent, "num_hidden_layers", "is missing"));
}

TEST_CASE("import: an outer window that is on must be the decoder's") {
  Json config = json_of(kNested[3].config);
  config["use_sliding_window"] = true;
  CHECK(refused(config, ErrorCode::kInconsistent, "sliding_window", "text_config"));
}

TEST_CASE("import: Command R7B's layer_switch is its pattern of windows, and nothing else") {
  // 32 (4096 x 10,240 + 3 x 4096 x 14,336 + 4096) + 256,000 x 4096 + 4096; 8.03B on the Hub.
  constexpr Example kCommand = {
      R"({"model_type": "cohere2", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
          "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 256000, "sliding_window": 4096,
          "layer_switch": 4, "use_gated_activation": true, "use_embedding_sharing": true,
          "use_parallel_block": true, "use_parallel_embedding": true, "position_embedding_type": "rope_gptj",
          "cache_implementation": "hybrid", "order_of_interleaved_layers": "local_attn_first"})",
      8'028'033'024};
  CHECK(parameters_of(json_of(kCommand.config)) == kCommand.parameters);
  CHECK(refused(changed(kCommand, "layer_switch", 5), ErrorCode::kOutOfRange, "layer_switch", "must be 4"));
  CHECK(refused(changed(kCommand, "use_parallel_block", false), ErrorCode::kInconsistent,
                "use_parallel_block"));
}

TEST_CASE("import: the parts of DeepSeek-V4's heads add up") {
  // 512 = 448 + 64.
  const auto built_in = [](const char* id) {
    for (const ModelRow& row : model_rows()) {
      if (row.id == id) return json_of(std::string(row.config));
    }
    return Json();
  };
  Json config = built_in("deepseek-v4-flash");
  REQUIRE(config.is_object());
  config["qk_nope_head_dim"] = 448;
  CHECK(import_model(config).ok());
  config["qk_nope_head_dim"] = 512;
  CHECK(refused(config, ErrorCode::kOutOfRange, "qk_nope_head_dim", "must be 448"));
}

TEST_CASE("import: nested decoders with one value replaced give an error or a sound model") {
  check_damaged(kNested);
}

}  // namespace
}  // namespace longpeak::test
