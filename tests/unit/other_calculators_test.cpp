// SPDX-License-Identifier: MIT
// The table "Where other calculators go wrong" of docs/model.md, row by row: the mistake's figure by its own
// arithmetic, and ours from the engine.
#include <string>

#include "core/attention.h"
#include "core/feed_forward.h"
#include "core/json/api.h"
#include "core/json/json.h"
#include "core/validate.h"
#include "support.h"

namespace longpeak::test {
namespace {

double bytes_per_token(const Scenario& scenario) {
  return in_bytes(estimate_of(scenario).memory.cache_per_token);
}

const LayerGroup& first_group(const Scenario& scenario) { return scenario.model->groups.front(); }

double layers_of(const Scenario& scenario) {
  double layers = 0;
  for (const LayerGroup& group : scenario.model->groups) layers += static_cast<double>(group.layers);
  return layers;
}

TEST_CASE("other calculators: a cache from the hidden size ignores grouped queries") {
  const Scenario llama = scenario_of("llama-3.1-70b", "h100-sxm-80gb");
  // 2 x 80 layers x 8192 x 2 bytes, eight times 2 x 80 x 8 heads x 128 x 2 bytes
  CHECK(2 * layers_of(llama) * static_cast<double>(llama.model->hidden_size) * 2 == 2'621'440);
  CHECK(bytes_per_token(llama) == 327'680);
}

TEST_CASE("other calculators: a head is not hidden size over heads") {
  const Scenario qwen = scenario_of("qwen3-32b", "h100-sxm-80gb");
  const Attention& attention = first_group(qwen).attention;
  // 5120 / 64 = 80 instead of 128
  const std::int64_t quotient = qwen.model->hidden_size / attention.query_heads;
  CHECK(2 * layers_of(qwen) * static_cast<double>(attention.kv_heads * quotient) * 2 == 163'840);
  CHECK(bytes_per_token(qwen) == 262'144);
}

TEST_CASE("other calculators: MLA stores one latent, not its heads") {
  const Scenario deepseek = scenario_of("deepseek-v3", "h200-sxm");
  // As 128 heads of 7168 / 128 = 56: 2 x 61 x 7168 x 2. As 64 heads of 128, or the like: 1,998,848.
  CHECK(2 * layers_of(deepseek) * static_cast<double>(deepseek.model->hidden_size) * 2 == 1'748'992);
  CHECK(2 * layers_of(deepseek) * 64 * 128 * 2 == 1'998'848);
  CHECK(bytes_per_token(deepseek) == 70'272);
}

TEST_CASE("other calculators: a window stores no more than its tokens") {
  const Scenario mistral = scenario_of("mistral-7b-v0.1", "h100-sxm-80gb");
  CHECK(bytes_per_token(mistral) * 50'000 == 6'553'600'000);
  CHECK(in_bytes(estimate_of(mistral).memory.cache) == 536'870'912);
}

TEST_CASE("other calculators: linear layers have a state, not a cache") {
  const Scenario qwen = scenario_of("qwen3-next-80b-a3b", "h100-sxm-80gb");
  // 48 layers x 2 x 2 heads x 256 x 2 bytes; 12 of them are full
  CHECK(layers_of(qwen) * 2 * 2 * 256 * 2 == 98'304);
  CHECK(bytes_per_token(qwen) == 24'576);
  CHECK(in_bytes(estimate_of(qwen).memory.state) == 77'266'944);
}

TEST_CASE("other calculators: an unknown configuration is not a dense model") {
  const auto codes_of = [](const char* config) {
    std::string codes;
    const Json answer = Json::parse(import_model_text(config));
    for (const Json& error : answer.value("errors", Json::array())) {
      codes += error["code"].get<std::string>() + " " + error["path"].get<std::string>() + ";";
    }
    return codes;
  };
  CHECK(codes_of(R"({"model_type": "llamma", "hidden_size": 4096})") == "unknown_id model_type;");
  CHECK(codes_of(
            R"({"model_type": "llama", "hidden_size": 4096, "intermediate_size": 11008, "vocab_size": 32000,
    "num_hidden_layers": 32, "num_attention_heads": 32, "num_sparse_heads": 4})") ==
        "unknown_field num_sparse_heads;");
}

TEST_CASE("other calculators: decode reads the cache once") {
  const Scenario yi = defaults();
  const Estimate result = estimate_of(yi);
  const double twice = 2 * in_bytes(result.memory.cache);
  const Attention& attention = first_group(yi).attention;
  const double per_query_head =
      in_bytes(result.memory.cache) * static_cast<double>(attention.query_heads / attention.kv_heads);
  CHECK(twice == 24'576'000'000);
  CHECK(per_query_head == 7 * 12'288'000'000.0);
  CHECK(in_bytes(result.decode.work.cache_moved) == 12'288'000'000);
}

TEST_CASE("other calculators: a token sees the ones before it, and a window has no jump") {
  CHECK(causal_pairs(0, 50'000, kUnlimited) == 1'250'025'000);  // not 50,000 squared
  for (const double tokens : {4'095.0, 4'096.0, 4'097.0}) {
    const double step = causal_pairs(0, tokens + 1, 4'096) - causal_pairs(0, tokens, 4'096);
    CHECK(step == std::min(tokens + 1, 4'096.0));
  }
}

TEST_CASE("other calculators: a batch touches neither k experts nor all") {
  const Scenario deepseek = scenario_of("deepseek-v3", "h200-sxm");
  const ModelCosts costs = prepare(deepseek).model;
  const GroupCosts& mixture = costs.groups[1];
  CHECK(mixture.experts_per_token == 8);
  CHECK(mixture.experts == 256);
  CHECK(experts_touched(mixture, 1) == 8);
  CHECK(experts_touched(mixture, 8) == to_digits(57.4, 3));  // 256 (1 - (248 / 256)^8)
  // All of them are in memory.
  CHECK(in_bytes(estimate_of(deepseek).memory.weights.all_devices) == 2 * 671'026'419'200.0);
}

TEST_CASE("other calculators: four KV heads on eight ranks are copied, not divided to nothing") {
  const Scenario qwen = with_devices(scenario_of("qwen3-30b-a3b", "h100-sxm-80gb"), 8);
  const Memory memory = estimate_of(qwen).memory;
  CHECK(first_group(qwen).attention.kv_heads / 8 == 0);
  CHECK(memory.cache_stored == memory.cache * 2);
}

TEST_CASE("other calculators: tensor parallelism shortens a token, a pipeline does not") {
  const Scenario one = defaults();
  CHECK(decode_seconds(one) == to_digits(0.0393, 3));
  CHECK(decode_seconds(with_devices(one, 2)) == to_digits(0.0197, 3));
  Scenario stages = with_devices(one, 2);
  stages.deployment.pipeline_parallel = 2;
  CHECK(decode_seconds(stages) == to_digits(0.0393, 3));
}

TEST_CASE("other calculators: rates are dense, links one way, figures those of one device") {
  const Accelerator& h100 = device("h100-sxm-80gb");
  CHECK(compute_rate(h100, NumberFormat::kBf16).rate == teraflops_per_second(989.4));  // not 1,979
  CHECK(h100.device_link->per_direction.value == gigabytes_per_second(450));           // not 900
  // A GB200 superchip is two of them: 5,000 TFLOP/s and 16 TB/s.
  const Accelerator& gb200 = device("gb200-nvl72");
  CHECK(compute_rate(gb200, NumberFormat::kBf16).rate == teraflops_per_second(2'500));
  CHECK(gb200.memory_bandwidth.value == gigabytes_per_second(8'000));
}

TEST_CASE("other calculators: what is sold in GB and what a driver shows are two figures") {
  const Accelerator& b200 = device("b200-sxm");
  CHECK(b200.memory_sold.value == gigabytes(180));
  REQUIRE(b200.memory_driver.has_value());
  CHECK(in_bytes(b200.memory_driver->value) == 192'265'846'784);
}

TEST_CASE("other calculators: a rate nobody published is absent") {
  // Twice the bf16 rate of an A100 would be 624 TFLOP/s in FP8, which it does not have.
  const ComputeRate fp8 = compute_rate(device("a100-80gb-sxm"), NumberFormat::kFp8);
  CHECK(fp8.format == NumberFormat::kBf16);
  CHECK(fp8.rate == teraflops_per_second(312));
}

}  // namespace
}  // namespace longpeak::test
