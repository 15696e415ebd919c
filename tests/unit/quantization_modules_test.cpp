// SPDX-License-Identifier: MIT
// Quantisation settings that name modules: groups, exceptions and schemes of single modules. Shapes:
// Llama 3.1 8B, whose layers have three equal matrices in the feed-forward block, and Qwen3 30B A3B, all
// experts.
#include <array>
#include <string>
#include <string_view>

#include "core/json/api.h"
#include "core/json/import/quantization/module_patterns.h"
#include "import_support.h"

namespace longpeak::test {
namespace {

constexpr std::string_view kDense = R"({"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32,
  "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256})";
constexpr std::string_view kMixture = R"({"model_type": "qwen3_moe", "hidden_size": 2048,
  "num_hidden_layers": 48, "num_attention_heads": 32, "num_key_value_heads": 4, "head_dim": 128,
  "intermediate_size": 6144, "moe_intermediate_size": 768, "num_experts": 128, "num_experts_per_tok": 8,
  "vocab_size": 151936})";

Json with_settings(std::string_view shape, std::string_view settings) {
  Json config = json_of(std::string(shape));
  config["quantization_config"] = json_of(std::string(settings));
  return config;
}

double bits_of(Part part, std::string_view settings, std::string_view shape = kDense) {
  const Model model = imported(with_settings(shape, settings));
  REQUIRE(model.quantization.has_value());
  return model.quantization->of(part).bits_per_weight;
}

/// compressed-tensors with one group of FP8, one scale for a tensor.
std::string fp8_group(const std::string& targets, const std::string& ignored = "") {
  return R"({"quant_method": "compressed-tensors", "ignore": [)" + ignored +
         R"(], "config_groups": {"group_0": {"targets": [)" + targets +
         R"(], "input_activations": {"num_bits": 8, "type": "float"},
             "weights": {"num_bits": 8, "type": "float", "strategy": "tensor"}}}})";
}

TEST_CASE("module patterns: alternatives and classes are written out, wildcards stay") {
  using Names = std::vector<std::string>;
  const auto names = [](const char* pattern) { return expand_module_pattern(pattern).value_or(Names{"?"}); };
  CHECK(names("model.layers.3.mlp") == Names{"model.layers.3.mlp"});
  CHECK(names("*.mlp.gate.weight") == Names{"*.mlp.gate"});
  CHECK(names("re:.*self_attn\\.(q|k)_proj$") == Names{"*self_attn.q_proj", "*self_attn.k_proj"});
  CHECK(names("re:model\\.layers\\.[0-2]\\.mlp.*") ==
        Names{"model.layers.0.mlp", "model.layers.1.mlp", "model.layers.2.mlp"});
  CHECK(names("re:^model\\.layers\\.\\d+\\.mlp\\.(?:up|down)_proj") ==
        Names{"model.layers.*.mlp.up_proj", "model.layers.*.mlp.down_proj"});
  CHECK(names("-:.*shared_experts?$") == Names{"*shared_experts", "*shared_expert"});
  CHECK(names("re:.*") == Names{""});
  for (const char* unknown :
       {"re:(?!x)y", "re:(a", "re:a)", "re:[a", "re:a{2}", "re:*a", "re:a\\", "re:[z-a]"}) {
    CHECK_MESSAGE(names(unknown) == Names{"?"}, unknown);
  }
  // 9 classes of 10 would be a billion names.
  std::string many = "re:";
  for (int digit = 0; digit < 9; ++digit) many += "[0-9]";
  CHECK(names(many.c_str()) == Names{"?"});
  CHECK(names(("re:" + std::string(100'000, '(')).c_str()) == Names{"?"});
}

TEST_CASE("quantisation: a group covers the modules its targets name, and no others") {
  const std::string attention = fp8_group(R"("re:.*self_attn\\.(q|k|v|o)_proj$")");
  CHECK(bits_of(Part::kAttention, attention) == 8);
  CHECK(bits_of(Part::kFeedForward, attention) == 16);
  // Two of three equal matrices.
  CHECK(bits_of(Part::kFeedForward, fp8_group(R"("re:.*mlp\\.(gate|up)_proj")")) == near((8 + 8 + 16) / 3.0));
  CHECK(bits_of(Part::kFeedForward, fp8_group(R"("re:.*down_proj$")")) == near((8 + 16 + 16) / 3.0));
  // Layers 0 to 15 of 32.
  CHECK(bits_of(Part::kFeedForward, fp8_group(R"("re:.*layers\\.([0-9]|1[0-5])\\.mlp\\..*")")) == near(12));
  // A wildcard reaches experts, a projection of the block itself does not.
  CHECK(bits_of(Part::kExperts, fp8_group(R"("re:.*mlp.*(gate|up|down)_proj$")"), kMixture) == 8);
  CHECK(bits_of(Part::kExperts, fp8_group(R"("FusedMoE")"), kMixture) == 8);
  CHECK(bits_of(Part::kAttention, fp8_group(R"("FusedMoE")"), kMixture) == 16);
}

TEST_CASE("quantisation: groups by name go before the group for all") {
  constexpr std::string_view kGroups = R"({"quant_method": "compressed-tensors", "config_groups": {
    "a": {"targets": ["Linear"], "weights": {"num_bits": 4, "type": "int", "group_size": 128}},
    "b": {"targets": ["re:.*down_proj"], "weights": {"num_bits": 8, "type": "int", "strategy": "tensor"}}}})";
  CHECK(bits_of(Part::kAttention, kGroups) == 4.125);
  CHECK(bits_of(Part::kFeedForward, kGroups) == near((2 * 4.125 + 8) / 3));
}

TEST_CASE("quantisation: exceptions may be alternatives, and are told where nobody knows them") {
  CHECK(bits_of(Part::kAttention, fp8_group(R"("Linear")", R"("re:.*self_attn.*(q|k|v|o)_proj$")")) == 16);
  CHECK(bits_of(Part::kAttention, R"({"quant_method": "gptq", "bits": 4, "group_size": 128,
    "dynamic": {"-:.*(q|k|v|o)_proj.*": {}}})") == 16);
  // Llama has no shared experts: nothing stays.
  CHECK(bits_of(Part::kFeedForward, fp8_group(R"("Linear")", R"("re:.*shared_expert.*")")) == 8);
  const Model model = imported(with_settings(kDense, fp8_group(R"("Linear")", R"("re:.*wobble")")));
  CHECK(model.remark.find("\"re:.*wobble\" stays unquantised") != std::string::npos);
}

TEST_CASE("quantisation: targets that cover nothing are an error") {
  const auto is_refused = [](const std::string& settings, ErrorCode code, const char* key,
                             const char* words) {
    return refused(with_settings(kDense, settings), code, std::string("quantization_config.") + key, words);
  };
  CHECK(is_refused(fp8_group(R"("re:.*foo$")"), ErrorCode::kUnknownOption, "config_groups", "foo"));
  CHECK(is_refused(fp8_group(R"("re:.*shared_expert.*")"), ErrorCode::kInconsistent, "config_groups",
                   "covers no part"));
  CHECK(is_refused(R"({"quant_algo": "MIXED_PRECISION"})", ErrorCode::kInconsistent, "quantized_layers",
                   "is missing"));
  CHECK(is_refused(R"({"bits": 9, "group_size": 64})", ErrorCode::kUnknownOption, "mode", "2 to 8 bits"));
  CHECK(is_refused(R"({"quant_method": "quark", "global_quant_config": {"weight": {"dtype": "int3"}}})",
                   ErrorCode::kUnknownOption, "global_quant_config", "fp8_e4m3"));
  CHECK(is_refused(R"({"quant_method": "auto-round", "bits": 4, "data_type": "mx_fp"})",
                   ErrorCode::kUnknownOption, "data_type", "int"));
}

TEST_CASE("quantisation: Model Optimizer says the same by algorithm and by groups") {
  const std::string groups = R"("config_groups": {"group_0": {"targets": ["Linear"], "input_activations":
    {"num_bits": 4, "type": "float", "group_size": 16}, "weights": {"num_bits": 4, "type": "float",
    "group_size": 16}}}})";
  CHECK(bits_of(Part::kFeedForward, R"({"quant_algo": "NVFP4", "ignore": ["lm_head"], )" + groups) == 4.5);
  CHECK(bits_of(Part::kFeedForward, R"({"quant_algo": "MIXED_PRECISION", )" + groups) == 4.5);
  // One matrix of 3 x 32 in FP4, all of attention in FP8.
  constexpr std::string_view kMixed = R"({"quant_algo": "MIXED_PRECISION", "quantized_layers": {
    "model.layers.0.mlp.up_proj": {"quant_algo": "NVFP4", "group_size": 16},
    "model.layers.*.self_attn.q_proj": {"quant_algo": "FP8"},
    "model.layers.*.self_attn.o_proj": {"quant_algo": "FP8"}}})";
  CHECK(bits_of(Part::kAttention, kMixed) == 8);
  CHECK(bits_of(Part::kFeedForward, kMixed) == near((95 * 16 + 4.5) / 96));
}

TEST_CASE("quantisation: MLX has a scale and a bias for each group, tables too") {
  constexpr std::string_view kAll = R"({"group_size": 64, "bits": 4, "mode": "affine"})";
  for (const Part part : {Part::kAttention, Part::kFeedForward, Part::kEmbedding, Part::kHead}) {
    CHECK(bits_of(part, kAll) == 4.5);
  }
  CHECK(bits_of(Part::kNorm, kAll) == 16);
  CHECK(bits_of(Part::kExperts, R"({"group_size": 32, "bits": 4, "mode": "mxfp4"})", kMixture) == 4.25);
  constexpr std::string_view kModules = R"({"group_size": 64, "bits": 4, "lm_head": false,
    "model.layers.0.mlp.down_proj": {"group_size": 64, "bits": 8}, "model.layers.1.mlp.down_proj": true})";
  CHECK(bits_of(Part::kHead, kModules) == 16);
  CHECK(bits_of(Part::kFeedForward, kModules) == near((95 * 4.5 + 8.5) / 96));
  // Files hold it under one name, the other, or both.
  Json config = with_settings(kDense, kAll);
  config["quantization"] = config["quantization_config"];
  CHECK(imported(config).quantization->of(Part::kHead).bits_per_weight == 4.5);
  config.erase("quantization_config");
  CHECK(imported(config).quantization->of(Part::kHead).bits_per_weight == 4.5);
}

TEST_CASE("quantisation: MLX's 4 bits of Granite 4.2 3B are the file's size") {
  // github.com/0xBakeer/inference-atlas/pull/70, 28 August 2026: 3,659,737,600 parameters, 2,059,005,430
  // bytes of safetensors, headers with the names of the tensors included.
  constexpr std::string_view kGranite =
      R"({"model_type": "granite", "hidden_size": 2560, "num_hidden_layers": 40,
    "num_attention_heads": 40, "num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 100352,
    "tie_word_embeddings": false})";
  Json config = with_settings(kGranite, R"({"group_size": 64, "bits": 4, "mode": "affine"})");
  CHECK(parameters_of(config) == 3'659'737'600);
  const double bytes = Json::parse(import_model_text(config.dump()))["value"]["weight_bytes"];
  // Norms: 81 vectors of 2560 in 16 bits.
  CHECK(bytes == near((3'659'737'600 - 81 * 2560) * 4.5 / 8 + 81 * 2560 * 2.0));
  CHECK(bytes < 2'059'005'430);
  CHECK(bytes > 0.9999 * 2'059'005'430);
}

TEST_CASE("quantisation: AutoRound and GPTQ may give a module its own bits") {
  constexpr std::string_view kRound =
      R"({"quant_method": "auto-round", "bits": 4, "group_size": 128, "sym": true,
    "data_type": "int", "packing_format": "auto_round:auto_gptq", "autoround_version": "0.14.2",
    "extra_config": {"lm_head": {"bits": 16, "data_type": "float"}, "model.layers.0.self_attn": {"bits": 16},
    "model.layers.1.mlp.up_proj": {"bits": 8, "group_size": 64}}})";
  const double four = 4 + 20 / 128.0;
  const double eight = 8 + 24 / 64.0;
  CHECK(bits_of(Part::kAttention, kRound) == near((31 * four + 16) / 32));
  CHECK(bits_of(Part::kFeedForward, kRound) == near((95 * four + eight) / 96));
  CHECK(bits_of(Part::kFeedForward, R"({"quant_method": "gptq", "bits": 4, "group_size": 128,
    "act_group_aware": true, "dynamic": {"+:.*down_proj.*": {"bits": 8, "group_size": 64}}})") ==
        near((2 * four + eight) / 3));
}

TEST_CASE("quantisation: a dtype of 8 bits is that of the quantised weights") {
  Json config = with_settings(kDense, R"({"quant_method": "fp8"})");
  config["torch_dtype"] = "float8_e4m3fn";
  CHECK(imported(config).quantization->of(Part::kNorm).bits_per_weight == 16);
  config.erase("quantization_config");
  CHECK(refused(config, ErrorCode::kUnknownOption, "torch_dtype", "bfloat16"));
}

TEST_CASE("quantisation: Quark by element type, scheme and module") {
  const auto quark = [](const std::string& weight, const std::string& rest) {
    return R"({"quant_method": "quark", "global_quant_config": {"weight": )" + weight +
           R"(, "input_tensors": {"dtype": "fp8_e4m3"}}, "export": {"kv_cache_group": []}, )" + rest + "}";
  };
  const std::string fp8 =
      quark(R"({"dtype": "fp8_e4m3", "qscheme": "per_channel"})", R"("exclude": ["lm_head"])");
  CHECK(bits_of(Part::kAttention, fp8) == 8 + 32 / 4'096.0);
  const std::string fp4 =
      quark(R"({"dtype": "fp4", "qscheme": "per_group", "group_size": 32, "scale_format": "e8m0"})",
            R"("exclude": ["*self_attn*"], "kv_cache_quant_config": {"*k_proj": {"output_tensors":
               {"dtype": "fp8_e4m3"}}})");
  CHECK(bits_of(Part::kExperts, fp4, kMixture) == 4.25);
  CHECK(bits_of(Part::kAttention, fp4, kMixture) == 16);
  CHECK(imported(with_settings(kMixture, fp4)).quantization->kv_cache == NumberFormat::kFp8);
  CHECK(bits_of(Part::kAttention, quark(R"({"dtype": "fp8_e4m3", "qscheme": "per_tensor"})",
                                        R"("layer_quant_config": {"*self_attn*": {"weight":
                                           {"dtype": "int4", "qscheme": "per_group", "group_size": 128}}})")) ==
        4.125);
}

constexpr std::array<std::string_view, 6> kSettings = {
    R"({"quant_algo": "MIXED_PRECISION", "exclude_modules": ["lm_head"], "kv_cache_quant_algo": "FP8",
        "quantized_layers": {"model.layers.0.mlp.up_proj": {"quant_algo": "NVFP4", "group_size": 16}}})",
    R"({"quant_method": "compressed-tensors", "ignore": ["re:.*(a|b)[0-9]+"], "kv_cache_scheme": {"num_bits": 8},
        "config_groups": {"g": {"targets": ["re:.*mlp.*"], "input_activations": {"num_bits": 8}, "weights":
        {"num_bits": 4, "type": "int", "group_size": 128, "strategy": "group", "block_structure": [1, 2]}}}})",
    R"({"quant_method": "quark", "global_quant_config": {"weight": {"dtype": "fp4", "group_size": 32},
        "input_tensors": {"dtype": "fp4"}}, "layer_quant_config": {"*mlp*": {"weight": {"dtype": "int8"}}},
        "layer_type_quant_config": {}, "exclude": ["lm_head"], "kv_cache_quant_config": {}})",
    R"({"quant_method": "auto-round", "bits": 4, "group_size": 128, "data_type": "int",
        "extra_config": {"lm_head": {"bits": 16, "group_size": 1}}})",
    R"({"group_size": 64, "bits": 4, "mode": "affine", "lm_head": {"bits": 8, "group_size": 64, "mode": "mxfp4"}})",
    R"({"quant_method": "torchao", "quant_type": {"default": {"_type": "Int4WeightOnlyConfig", "_data":
        {"group_size": 64}}}, "untie_embedding_weights": false, "modules_to_not_convert": ["lm_head"]})"};

constexpr const char* kValues[] = {"0",    "-1",   "2",           "1e300",     "\"8\"", "true",
                                   "null", "[]",   "{}",          "[1, 2]",    "\"\"",  "false",
                                   "0.5",  "[[]]", "{\"a\": {}}", "\"re:(((\""};

/// Replaces each value within `part` of `config` in turn and imports the whole.
void replace_each(Json& config, Json& part) {
  for (Json& value : part) {
    const Json kept = value;
    for (const char* other : kValues) {
      value = Json::parse(other);
      const Result<Model> model = import_model(config);
      if (!model.ok() || !model.value().quantization) continue;
      for (const StoredPart& stored : model.value().quantization->parts) {
        CHECK_MESSAGE((stored.bits_per_weight > 0 && stored.bits_per_weight < 1e4), config.dump());
      }
    }
    value = kept;
    if (value.is_structured()) replace_each(config, value);
  }
}

TEST_CASE("quantisation: any value replaced by another gives an error or bits that can be") {
  for (const std::string_view settings : kSettings) {
    for (const std::string_view shape : {kDense, kMixture}) {
      Json config = with_settings(shape, settings);
      CHECK(import_model(config).ok());
      replace_each(config, config["quantization_config"]);
    }
  }
}

}  // namespace
}  // namespace longpeak::test
