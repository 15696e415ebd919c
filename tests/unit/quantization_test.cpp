// SPDX-License-Identifier: MIT
// quantization_config as bits per weight of each part. Llama 3.1 8B: 1,342,177,280 parameters of attention,
// 5,637,144,576 of feed-forward, 525,336,576 each of embedding and head, 266,240 of norms.
#include <string>
#include <string_view>

#include "core/json/api.h"
#include "core/json/json.h"
#include "support.h"

namespace longpeak::test {
namespace {

constexpr double kAttentionParameters = 1'342'177'280;
constexpr double kFeedForwardParameters = 5'637'144'576;
constexpr double kTableBytes = 2 * 2 * 525'336'576.0 + 2 * 266'240;

constexpr std::string_view kLlama = R"("model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32,
  "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256)";
constexpr std::string_view kMixture = R"("model_type": "gpt_oss", "hidden_size": 2880, "head_dim": 64,
  "num_hidden_layers": 24, "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 2880,
  "num_local_experts": 32, "num_experts_per_tok": 4, "vocab_size": 201088)";

Json answer_of(std::string_view shape, std::string_view settings) {
  return Json::parse(import_model_text("{" + std::string(shape) +
                                       ", \"quantization_config\": " + std::string(settings) + "}"));
}

Json report_of(std::string_view settings, std::string_view shape = kLlama) {
  const Json answer = answer_of(shape, settings);
  CAPTURE(answer.dump().substr(0, 300));
  REQUIRE(answer["ok"] == true);
  return answer["value"];
}

/// Bits of the matrices of the layers; all other parts must have 16.
double matrix_bits(std::string_view settings) {
  const Json report = report_of(settings);
  const Json& bits = report["bits_by_part"];
  CHECK(bits["attention"] == bits["feed_forward"]);
  for (const char* part : {"embedding", "head", "router", "norm"}) CHECK(bits[part] == 16);
  const double matrices = kAttentionParameters + kFeedForwardParameters;
  CHECK(report["weight_bytes"].get<double>() ==
        near(matrices * bits["attention"].get<double>() / 8 + kTableBytes));
  return bits["attention"];
}

void check_refused(std::string_view settings, std::string_view code, std::string_view path) {
  const Json answer = answer_of(kLlama, settings);
  CAPTURE(answer.dump().substr(0, 300));
  REQUIRE(answer["ok"] == false);
  CHECK(answer["errors"][0]["code"] == code);
  CHECK(answer["errors"][0]["path"] == "quantization_config." + std::string(path));
}

TEST_CASE("quantisation: without settings every weight has 16 bits") {
  const Json report = Json::parse(import_model_text("{" + std::string(kLlama) + "}"))["value"];
  CHECK(report["quantization"].is_null());
  CHECK(report["weight_bytes"] == 2 * 8'030'261'248.0);
  for (const Json& bits : report["bits_by_part"]) CHECK(bits == 16);
}

TEST_CASE("quantisation: FP8 with scales of blocks, outputs or tensors") {
  CHECK(matrix_bits(R"({"quant_method": "fp8", "weight_block_size": [128, 128]})") == 8 + 32.0 / 16'384);
  CHECK(matrix_bits(R"({"quant_method": "fp8", "activation_scheme": "static"})") == 8);
  CHECK(matrix_bits(R"({"quant_method": "fbgemm_fp8", "activation_scale_ub": 1200.0})") == 8 + 32.0 / 4'096);
}

TEST_CASE("quantisation: AWQ and GPTQ have a scale and a zero point for each group") {
  CHECK(matrix_bits(R"({"quant_method": "awq", "bits": 4, "group_size": 128, "zero_point": true,
    "version": "gemm"})") == 4 + (16 + 4) / 128.0);
  CHECK(matrix_bits(R"({"quant_method": "awq", "w_bit": 4, "q_group_size": 64, "zero_point": false})") ==
        4 + 16 / 64.0);
  CHECK(matrix_bits(R"({"quant_method": "gptq", "bits": 4, "group_size": 128, "sym": true})") ==
        4 + (16 + 4) / 128.0);
  CHECK(matrix_bits(R"({"quant_method": "gptq", "bits": 8, "group_size": -1, "desc_act": true})") ==
        8 + (16 + 8) / 4'096.0 + 32 / 4'096.0);
}

TEST_CASE("quantisation: GPTQ of some modules leaves the others") {
  const Json bits = report_of(R"({"quant_method": "gptq", "bits": 4, "group_size": 128,
    "modules_in_block_to_quantize": [["mlp.gate_proj", "mlp.up_proj"], ["mlp.down_proj"]]})")["bits_by_part"];
  CHECK(bits["attention"] == 16);
  CHECK(bits["feed_forward"] == 4 + 20 / 128.0);
}

TEST_CASE("quantisation: compressed-tensors, integers, FP8 and NVFP4") {
  CHECK(
      matrix_bits(R"({"quant_method": "compressed-tensors", "format": "pack-quantized", "ignore": ["lm_head"],
    "config_groups": {"group_0": {"targets": ["Linear"], "input_activations": null, "weights": {"num_bits": 4,
    "type": "int", "strategy": "group", "group_size": 128, "symmetric": true}}}})") == 4 + 16 / 128.0);
  CHECK(matrix_bits(
            R"({"quant_method": "compressed-tensors", "config_groups": {"group_0": {"targets": ["Linear"],
    "input_activations": {"num_bits": 8, "type": "float"}, "weights": {"num_bits": 8, "type": "float",
    "strategy": "channel"}}}})") == 8 + 16 / 4'096.0);
  CHECK(matrix_bits(
            R"({"quant_method": "compressed-tensors", "config_groups": {"group_0": {"targets": ["Linear"],
    "input_activations": {"num_bits": 4, "type": "float"}, "weights": {"num_bits": 4, "type": "float",
    "strategy": "tensor_group", "group_size": 16}}}})") == 4 + 8 / 16.0);
}

TEST_CASE("quantisation: Model Optimizer by algorithm") {
  CHECK(matrix_bits(R"({"quant_algo": "FP8"})") == 8);
  CHECK(matrix_bits(R"({"quant_algo": "NVFP4", "group_size": 16, "exclude_modules": ["lm_head"]})") == 4.5);
  CHECK(matrix_bits(R"({"quant_method": "modelopt", "quant_algo": "W4A16_AWQ", "group_size": 128})") ==
        4.125);
  CHECK(matrix_bits(R"({"producer": {"name": "modelopt"}, "quantization": {"quant_algo": "FP8"}})") == 8);
}

TEST_CASE("quantisation: bitsandbytes has an FP32 scale for 64 weights, or scales of scales") {
  CHECK(matrix_bits(
            R"({"quant_method": "bitsandbytes", "load_in_4bit": true, "bnb_4bit_quant_type": "nf4"})") ==
        4 + 32 / 64.0);
  CHECK(matrix_bits(R"({"quant_method": "bitsandbytes", "load_in_4bit": true, "bnb_4bit_quant_type": "nf4",
    "bnb_4bit_use_double_quant": true})") == 4 + 8 / 64.0 + 32 / (64 * 256.0));
  CHECK(matrix_bits(R"({"quant_method": "bitsandbytes", "load_in_8bit": true})") == 8 + 32 / 4'096.0);
}

TEST_CASE("quantisation: torchao by type") {
  CHECK(matrix_bits(R"({"quant_method": "torchao", "quant_type": "int4_weight_only"})") == 4 + 32 / 128.0);
  CHECK(matrix_bits(R"({"quant_method": "torchao", "quant_type": {"default": {"_type": "Int4WeightOnlyConfig",
    "_data": {"group_size": 64}}}})") == 4 + 32 / 64.0);
}

TEST_CASE("quantisation: MXFP4 of gpt-oss is 4.25 bits for the experts alone") {
  const Json bits =
      report_of(R"({"quant_method": "mxfp4", "modules_to_not_convert": ["model.layers.*.self_attn",
    "model.layers.*.mlp.router", "model.embed_tokens", "lm_head"]})",
                kMixture)["bits_by_part"];
  CHECK(bits["experts"] == 4.25);
  CHECK(bits["attention"] == 16);
  CHECK(bits["router"] == 16);
}

TEST_CASE("quantisation: modules that stay count with their own bits, layer by layer") {
  // One layer and one matrix of three in another, of 32; attention everywhere.
  const Json bits = report_of(R"({"quant_method": "fp8", "modules_to_not_convert": ["lm_head",
    "model.layers.0", "model.layers.31.mlp.gate_proj", "re:.*self_attn.*"]})")["bits_by_part"];
  CHECK(bits["attention"] == 16);
  CHECK(bits["feed_forward"] == near((16 + (16 + 2 * 8) / 3.0 + 30 * 8) / 32.0));
}

TEST_CASE("quantisation: a cache format of the settings is the scenario's unless it is chosen") {
  constexpr std::string_view kSettings =
      R"({"quant_algo": "FP8", "kv_cache_quant_algo": "FP8", "exclude_modules": ["lm_head"]})";
  CHECK(report_of(kSettings)["kv_cache_format"] == "fp8");
  CHECK(report_of(R"({"quant_algo": "FP8", "kv_cache_quant_algo": null})")["kv_cache_format"].is_null());
  const auto formats_of = [&](const char* rest) {
    const std::string config =
        "{" + std::string(kLlama) + ", \"quantization_config\": " + std::string(kSettings) + "}";
    const Json answer =
        Json::parse(evaluate_text("{\"model\": {\"config\": " + config + "}" + rest + "}", catalogs()));
    REQUIRE(answer["ok"] == true);
    const Json& deployment = answer["value"]["scenario"]["deployment"];
    return deployment["weight_format"].get<std::string>() + " " + deployment["kv_format"].get<std::string>();
  };
  CHECK(formats_of("") == "checkpoint fp8");
  CHECK(formats_of(R"(, "deployment": {"kv_format": "bf16"})") == "checkpoint bf16");
  CHECK(formats_of(R"(, "deployment": {"weight_format": "bf16"})") == "bf16 fp8");
}

TEST_CASE("quantisation: what is not understood is an error") {
  check_refused(R"({"quant_method": "aqlm"})", "unknown_option", "quant_method");
  check_refused(R"({"quant_method": "fp8", "compress_more": 2})", "unknown_field", "compress_more");
  check_refused(R"({"quant_method": "compressed-tensors", "sparsity_config": {"format": "sparse-24-bitmask"},
    "config_groups": {"a": {"targets": ["Linear"], "weights": {"num_bits": 8, "type": "float"}}}})",
                "unknown_option", "sparsity_config.format");
  check_refused(R"({"quant_method": "compressed-tensors"})", "inconsistent", "config_groups");
  check_refused(R"({"quant_method": "compressed-tensors", "config_groups": {"a": {"targets": ["Linear"],
    "weights": {"num_bits": 3, "type": "int"}}}})",
                "unknown_option", "config_groups");
  check_refused(R"({"quant_method": "torchao", "quant_type": "int4_weight_only",
    "include_input_output_embeddings": true})",
                "unknown_option", "include_input_output_embeddings");
  check_refused(R"({"quant_method": "bitsandbytes", "load_in_4bit": true, "load_in_8bit": true})",
                "inconsistent", "load_in_4bit");
  check_refused(R"({"quant_method": "gptq", "bits": 4, "dynamic": {"+:.*down_proj.*": {"bits": 3}}})",
                "unknown_option", "dynamic");
  check_refused(R"({"quant_algo": "W4A8_SOMETHING"})", "unknown_option", "quant_algo");
}

}  // namespace
}  // namespace longpeak::test
