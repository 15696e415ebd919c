// SPDX-License-Identifier: MIT
// Configurations that are broken, contradictory or hostile: each is an error that names the key, and the
// engine answers as before.
#include <cmath>
#include <string>
#include <string_view>

#include "core/json/api.h"
#include "core/json/estimate_json.h"
#include "core/json/import/import.h"
#include "core/json/json.h"
#include "core/model_catalog/rows.h"
#include "damaged_configs.h"
#include "random_numbers.h"
#include "support.h"

namespace longpeak::test {
namespace {

constexpr std::string_view kLlama = R"({"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32,
  "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256})";
constexpr std::string_view kMixture = R"({"model_type": "qwen3_moe", "hidden_size": 2048, "head_dim": 128,
  "num_hidden_layers": 48, "num_attention_heads": 32, "num_key_value_heads": 4, "num_experts": 128,
  "num_experts_per_tok": 8, "moe_intermediate_size": 768, "vocab_size": 151936})";
constexpr std::string_view kWindows = R"({"model_type": "gpt_oss", "hidden_size": 2880, "head_dim": 64,
  "num_hidden_layers": 4, "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 2880,
  "num_local_experts": 32, "num_experts_per_tok": 4, "vocab_size": 201088})";
constexpr std::string_view kLatent = R"({"model_type": "deepseek_v3", "hidden_size": 7168,
  "num_hidden_layers": 61, "num_attention_heads": 128, "vocab_size": 129280, "intermediate_size": 18432,
  "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128, "q_lora_rank": 1536,
  "n_routed_experts": 256, "num_experts_per_tok": 8, "moe_intermediate_size": 2048, "n_shared_experts": 1})";
constexpr std::string_view kHybrid =
    R"({"model_type": "nemotron_h", "hidden_size": 2688, "num_hidden_layers": 4,
  "hybrid_override_pattern": "ME*E", "num_attention_heads": 32, "num_key_value_heads": 2, "head_dim": 128,
  "mamba_num_heads": 64, "mamba_head_dim": 64, "n_groups": 8, "ssm_state_size": 128, "n_routed_experts": 128,
  "num_experts_per_tok": 6, "moe_intermediate_size": 1856, "vocab_size": 131072})";

constexpr std::string_view kGood[] = {kLlama, kMixture, kWindows, kLatent, kHybrid};

/// `config` with `key` set to `value` (JSON), or taken out where `value` is empty.
std::string with(std::string_view config, const char* key, const char* value) {
  Json json = Json::parse(config);
  if (*value == '\0') {
    json.erase(key);
    return json.dump();
  }
  json[key] = "@";
  std::string text = json.dump();
  return text.replace(text.find("\"@\""), 3, value);  // as it is: NaN is no JSON
}

struct Malformed {
  std::string config;
  const char* code;
  const char* path;  ///< of the first error
  const char* says;
};

const Malformed kMalformed[] = {
    // Not a configuration.
    {"", "malformed_json", "", "not JSON"},
    {std::string(kLlama.substr(0, 90)), "malformed_json", "", "not JSON"},
    {std::string(kLlama) + ",", "malformed_json", "", "not JSON"},
    {"version https://git-lfs.github.com/spec/v1", "malformed_json", "", "not JSON"},
    {"<!doctype html><title>404</title>", "malformed_json", "", "not JSON"},
    {std::string("{\"model_type\": \"\xff\xfe\"}"), "malformed_json", "", "not JSON"},
    {"[" + std::string(kLlama) + "]", "wrong_type", "", "an object"},
    {"42", "wrong_type", "", "an object"},
    {"null", "wrong_type", "", "an object"},
    {std::string(1'000'001, ' '), "too_large", "", "1000000"},
    {std::string(200'000, '['), "malformed_json", "", "not JSON"},
    {with(kLlama, "num_hidden_layers", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]"),
     "wrong_type", "num_hidden_layers", "a whole number"},
    // Not a model it knows.
    {"{}", "inconsistent", "model_type", "is missing"},
    {with(kLlama, "model_type", "\"lamma\""), "unknown_id", "model_type", "nearest is llama"},
    {with(kLlama, "model_type", "7"), "wrong_type", "model_type", "text"},
    {with(kLlama, "model_type", "\"t5\""), "unknown_id", "model_type", "an encoder with a decoder"},
    {R"({"text_config": 3})", "wrong_type", "text_config", "an object"},
    {R"({"text_config": {}})", "inconsistent", "model_type", "is missing"},
    {with(kLlama, "my_sparse_heads", "4"), "unknown_field", "my_sparse_heads", "not understood"},
    // Sizes.
    {with(kLlama, "hidden_size", ""), "inconsistent", "hidden_size", "is missing"},
    {with(kLlama, "vocab_size", "null"), "inconsistent", "vocab_size", "is missing"},
    {with(kLlama, "num_hidden_layers", "0"), "out_of_range", "num_hidden_layers", "from 1"},
    {with(kLlama, "num_hidden_layers", "-32"), "out_of_range", "num_hidden_layers", "got -32"},
    {with(kLlama, "num_hidden_layers", "32.5"), "out_of_range", "num_hidden_layers", "a whole number"},
    {with(kLlama, "num_hidden_layers", "\"32\""), "wrong_type", "num_hidden_layers", "got \"32\""},
    {with(kLlama, "num_hidden_layers", "true"), "wrong_type", "num_hidden_layers", "got true"},
    {with(kLlama, "num_hidden_layers", "20000"), "out_of_range", "num_hidden_layers", "at most 10000"},
    {with(kLlama, "hidden_size", "NaN"), "wrong_type", "hidden_size", "got \"NaN\""},
    {with(kLlama, "hidden_size", "-Infinity"), "wrong_type", "hidden_size", "got \"-Infinity\""},
    {with(kLlama, "hidden_size", "1e300"), "out_of_range", "hidden_size", "to 1000000000"},
    {with(kLlama, "hidden_size", "1e999"), "malformed_json", "", "not JSON"},
    {with(kLlama, "vocab_size", "[128256]"), "wrong_type", "vocab_size", "got a list"},
    {with(with(kLlama, "hidden_size", "1000000000"), "intermediate_size", "1000000000"), "too_large",
     "hidden_size", "parameters"},
    // Contradictions.
    {with(kLlama, "num_key_value_heads", "5"), "inconsistent", "num_key_value_heads", "must divide"},
    {with(kLlama, "num_attention_heads", "33"), "inconsistent", "num_attention_heads", "must divide"},
    {with(kLlama, "num_key_value_heads", "0"), "out_of_range", "num_key_value_heads", "from 1"},
    {with(kWindows, "layer_types", R"(["full_attention", "sliding_attention"])"), "inconsistent",
     "layer_types", "each of the 4 layers; it has 2"},
    {with(kWindows, "layer_types", R"(["full_attention", 1, 2, 3])"), "wrong_type", "layer_types", "words"},
    {with(kWindows, "layer_types", R"(["full_attention", "full_attention", "full_attention", "sparse"])"),
     "unknown_option", "layer_types", "sparse"},
    {with(kMixture, "num_experts_per_tok", "129"), "inconsistent", "num_experts_per_tok", "128 experts"},
    {with(kMixture, "mlp_only_layers", "{\"0\": 1}"), "wrong_type", "mlp_only_layers", "a list"},
    {with(kLatent, "kv_lora_rank", "0"), "out_of_range", "kv_lora_rank", "from 1"},
    {with(kHybrid, "hybrid_override_pattern", "\"MXM*\""), "unknown_option", "hybrid_override_pattern",
     "M ("},
    {with(kHybrid, "hybrid_override_pattern", "\"M*\""), "inconsistent", "num_hidden_layers", "2"},
    {with(kHybrid, "hybrid_override_pattern", "\"EEEE\""), "inconsistent", "num_hidden_layers",
     "no layer keeps"},
    {with(kHybrid, "n_groups", "7"), "inconsistent", "n_groups", "must divide"},
    // Quantisation.
    {with(kLlama, "quantization_config", "\"fp8\""), "wrong_type", "quantization_config", "an object"},
    {with(kLlama, "quantization_config", R"({"quant_method": "magic"})"), "unknown_option",
     "quantization_config.quant_method", "accepted: fp8"},
    {with(kLlama, "quantization_config", R"({"quant_method": "gptq", "bits": 3})"), "unknown_option",
     "quantization_config.bits", "4 or 8"},
    {with(kLlama, "quantization_config", R"({"quant_method": "fp8", "weight_block_size": [128, 0]})"),
     "out_of_range", "quantization_config.weight_block_size", "two whole numbers"},
    {with(kLlama, "torch_dtype", "\"complex64\""), "unknown_option", "torch_dtype", "bfloat16"},
};

TEST_CASE("malformed configurations: each is an error that names the key and what is accepted") {
  CHECK(std::size(kMalformed) >= 40);
  for (const Malformed& malformed : kMalformed) {
    CAPTURE(malformed.config.substr(0, 200));
    const Json answer = Json::parse(import_model_text(malformed.config));
    CAPTURE(answer.dump().substr(0, 400));
    REQUIRE(answer["ok"] == false);
    REQUIRE(!answer["errors"].empty());
    const Json& error = answer["errors"][0];
    CHECK(error["code"] == malformed.code);
    CHECK(error["path"] == malformed.path);
    CHECK(error["message"].get<std::string>().find(malformed.says) != std::string::npos);
    CHECK(error["message"].get<std::string>().size() < 500);
    // The engine is none the worse for it.
    CHECK(Json::parse(import_model_text(kLlama))["value"]["parameters"] == 8'030'261'248);
  }
}

TEST_CASE("malformed configurations: in a scenario the path begins with model.config") {
  const auto error_of = [](const std::string& config) {
    const Json answer = Json::parse(evaluate_text(R"({"model": {"config": )" + config + "}}", catalogs()));
    REQUIRE(answer["ok"] == false);
    return answer["errors"][0];
  };
  CHECK(error_of(with(kLlama, "num_hidden_layers", "0"))["path"] == "model.config.num_hidden_layers");
  CHECK(error_of("{}")["path"] == "model.config.model_type");
  CHECK(error_of("[]")["path"] == "model.config");
  CHECK(error_of(with(kLlama, "quantization_config", R"({"quant_method": "magic"})"))["path"] ==
        "model.config.quantization_config.quant_method");
}

TEST_CASE("malformed configurations: all mistakes come at once") {
  const std::string config =
      with(with(with(kLlama, "hidden_size", "-1"), "vocab_size", "\"many\""), "num_hidden_layers", "");
  const Json answer = Json::parse(import_model_text(config));
  std::string paths;
  for (const Json& error : answer["errors"]) paths += error["path"].get<std::string>() + " ";
  CHECK(paths == "hidden_size vocab_size num_hidden_layers ");
}

TEST_CASE("configurations: Python's numbers in keys that cost nothing are no error") {
  // Mamba-2 configurations hold "time_step_limit": [0.0, Infinity].
  CHECK(Json::parse(import_model_text(with(kHybrid, "time_step_limit", "[0.0, Infinity]")))["ok"] == true);
  CHECK(Json::parse(import_model_text(with(kHybrid, "rope_theta", "NaN")))["ok"] == true);
  // Within a string they are text.
  CHECK(Json::parse(import_model_text(with(kHybrid, "_name_or_path", R"("a \" NaN, Infinity")")))["ok"] ==
        true);
}

TEST_CASE("configurations: one value replaced by another gives an error or a sound model") {
  for (const std::string_view good : kGood) {
    const Json keys = Json::parse(good);
    for (const auto& item : keys.items()) {
      for (const char* value : kValues) check_answer(Json::parse(with(good, item.key().c_str(), value)));
    }
  }
}

TEST_CASE("configurations: the same with every built-in model, also within its sections") {
  RandomNumbers random(12);
  const auto any_value = [&] { return random.below(std::size(kValues)); };
  for (const ModelRow& row : model_rows()) {
    Json config = Json::parse(row.config);
    check_damaged(config, any_value);
  }
}

TEST_CASE("configurations: damaged text gives an error or a sound model") {
  RandomNumbers random(11);
  for (int round = 0; round < 4'000; ++round) {
    std::string text(kGood[random.below(std::size(kGood))]);
    for (std::size_t cuts = 1 + random.below(3); cuts > 0; --cuts) {
      const std::size_t at = random.below(text.size());
      switch (random.below(4)) {
        case 0:
          text[at] = static_cast<char>(random.below(256));
          break;
        case 1:
          text.erase(at, 1 + random.below(6));
          break;
        case 2:
          text.insert(at, std::to_string(random.below(100'000)));
          break;
        default:
          text.insert(at, text.substr(random.below(text.size()), random.below(40)));
      }
    }
    const Json json = Json::parse(text, nullptr, false);
    const Json answer = Json::parse(import_model_text(text));
    CHECK(answer["ok"].is_boolean());
    if (answer["ok"] == true && json.is_object()) check_sound(import_model(json).value(), text);
  }
}

}  // namespace
}  // namespace longpeak::test
