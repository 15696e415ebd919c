// SPDX-License-Identifier: MIT
// Bytes a sequence leaves in the cache. E2.
#include "core/memory.h"
#include "support.h"

namespace longpeak::test {
namespace {

struct Expected {
  const char* id;
  double bytes_per_token;  ///< layers x h_kv x (d_k + d_v) x 2 bytes
};

constexpr Expected kExpected[] = {
    {"yi-34b-200k", 60 * 8 * 256 * 2},      // 245,760
    {"llama-2-7b", 32 * 32 * 256 * 2},      // 524,288: all 32 heads
    {"llama-2-70b", 80 * 8 * 256 * 2},      // 327,680: an eighth of its 64 heads
    {"llama-3.1-8b", 32 * 8 * 256 * 2},     // 131,072
    {"llama-3.1-70b", 80 * 8 * 256 * 2},    // 327,680
    {"llama-3.1-405b", 126 * 8 * 256 * 2},  // 516,096
    {"mistral-7b-v0.1", 32 * 8 * 256 * 2},  // 131,072 inside the window
    {"mixtral-8x7b", 32 * 8 * 256 * 2},     // 131,072
    {"qwen2.5-72b", 80 * 8 * 256 * 2},      // 327,680
    {"qwen3-32b", 64 * 8 * 256 * 2},        // 262,144: heads of 128, not 5120 / 64
    {"qwen3-30b-a3b", 48 * 4 * 256 * 2},    // 98,304
    {"deepseek-v3", 61 * (512 + 64) * 2},   // 70,272: the latent and the rotary key, no values
    {"command-r-plus", 64 * 8 * 256 * 2},   // 262,144
    {"paper-34b", 60 * 8 * 256 * 2},        // 245,760
};

/// A part of the cache stops growing, or grows in steps of several tokens.
bool has_window(const Model& model) {
  for (const GroupCosts& group : count_costs(model).groups) {
    for (const CachePart& part : group.cache) {
      if (part.window < kUnlimited || part.tokens_per_entry > 1) return true;
    }
  }
  return false;
}

double cache_of(const Scenario& scenario, double context) {
  return in_bytes(cache_bytes(prepare(scenario).model, scenario, context));
}

TEST_CASE("cache: bytes a token of well-known models in bf16") {
  for (const Expected& expected : kExpected) {
    CAPTURE(std::string(expected.id));
    const Scenario scenario = scenario_of(expected.id, kDefaultAcceleratorId);
    CHECK(in_bytes(estimate_of(scenario).memory.cache_per_token) == expected.bytes_per_token);
  }
}

TEST_CASE("cache: linear in the context where no layer has a window") {
  for (const Model* row : all_models()) {
    if (has_window(*row)) continue;
    CAPTURE(std::string(row->id));
    const Scenario scenario = scenario_of(row->id, kDefaultAcceleratorId);
    const double one = cache_of(scenario, 1);
    for (const double context : {2.0, 4'000.0, 50'000.0, 1e6, 1e9}) {
      CHECK(cache_of(scenario, context) == one * context);
    }
  }
}

TEST_CASE("cache: Mistral's window caps it at 4,096 tokens") {
  const Scenario scenario = scenario_of("mistral-7b-v0.1", kDefaultAcceleratorId);
  CHECK(cache_of(scenario, 4'095) == 4'095 * 131'072.0);
  CHECK(cache_of(scenario, 4'096) == 536'870'912);  // 512 MiB
  CHECK(cache_of(scenario, 4'097) == 536'870'912);
  CHECK(cache_of(scenario, 1e9) == 536'870'912);
}

TEST_CASE("cache: its format scales it") {
  Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const double bf16 = cache_of(scenario, 50'000);
  scenario.deployment.kv_format = NumberFormat::kFp8;
  CHECK(cache_of(scenario, 50'000) == bf16 / 2);
  scenario.deployment.kv_format = NumberFormat::kInt4;
  CHECK(cache_of(scenario, 50'000) == bf16 / 4);
  scenario.deployment.kv_format = NumberFormat::kFp32;
  CHECK(cache_of(scenario, 50'000) == bf16 * 2);
  scenario.deployment.weight_format = NumberFormat::kFp8;
  CHECK(cache_of(scenario, 50'000) == bf16 * 2);
}

TEST_CASE("cache: models of softmax attention alone have no state besides it") {
  for (const Expected& expected : kExpected) {
    const Scenario scenario = scenario_of(expected.id, kDefaultAcceleratorId);
    CHECK(in_bytes(estimate_of(scenario).memory.state) == 0);
  }
}

}  // namespace
}  // namespace longpeak::test
