// SPDX-License-Identifier: MIT
// What the importer says to documents that are not the configuration of a supported model.
#include "core/json/api.h"
#include "import_support.h"

namespace longpeak::test {
namespace {

TEST_CASE("import: an unknown architecture names the nearest supported one") {
  const auto names = [](const char* unknown, const char* near) {
    return refused({{"model_type", unknown}}, ErrorCode::kUnknownId, "model_type", near);
  };
  CHECK(names("lama", "llama"));
  CHECK(names("qwen3_mo", "qwen3_moe"));
  CHECK(names("deepseek_v33", "deepseek_v3"));
  CHECK(names("gemma5", "gemma"));
}

TEST_CASE("import: architectures without model_type name the nearest model_type") {
  const auto names = [](const char* architecture, const char* type) {
    return refused({{"architectures", {architecture}}}, ErrorCode::kInconsistent, "model_type", type);
  };
  CHECK(names("LlamaForCausalLM", "is llama"));
  CHECK(names("Qwen3MoeForCausalLM", "is qwen3_moe"));
  CHECK(names("DeepseekV3ForCausalLM", "is deepseek_v3"));
  CHECK(refused(Json::object(), ErrorCode::kInconsistent, "model_type", "config.json"));
}

TEST_CASE("import: encoders, with and without decoder, are refused as what they are") {
  CHECK(refused({{"model_type", "bert"}}, ErrorCode::kUnknownId, "model_type", "is an encoder, "));
  CHECK(refused({{"model_type", "modernbert"}}, ErrorCode::kUnknownId, "model_type", "is an encoder, "));
  CHECK(refused({{"model_type", "t5"}}, ErrorCode::kUnknownId, "model_type", "encoder with a decoder"));
  CHECK(refused({{"model_type", "new_speech"}, {"is_encoder_decoder", true}}, ErrorCode::kUnknownId,
                "model_type", "encoder with a decoder"));
}

TEST_CASE("import: files that lie beside config.json are named") {
  const auto names = [](const Json& file, std::string_view words) {
    return refused(file, ErrorCode::kInconsistent, "model_type", words);
  };
  CHECK(names({{"dim", 4096}, {"n_layers", 32}, {"n_heads", 32}}, "params.json"));
  CHECK(names({{"general.architecture", "llama"}}, "GGUF"));
  CHECK(names({{"metadata", {{"total_size", 1}}}, {"weight_map", Json::object()}}, "index of the weights"));
  CHECK(names({{"tokenizer_class", "LlamaTokenizer"}}, "tokenizer_config.json"));
  CHECK(
      names({{"producer", {{"name", "modelopt"}}}, {"quantization", Json::object()}}, "quantization_config"));
  CHECK(names({{"peft_type", "LORA"}}, "adapter"));
}

TEST_CASE("import: a GGUF file is refused by its first letters") {
  const std::string answer = import_model_text(std::string("GGUF\x03\0\0\0", 8));
  CHECK(answer.find("a GGUF file is not read") != std::string::npos);
  CHECK(answer.find("malformed_json") != std::string::npos);
}

}  // namespace
}  // namespace longpeak::test
