// SPDX-License-Identifier: MIT
// One token for each sequence of a batch. E11, peak view.
#include "core/decode.h"

#include "support.h"

namespace longpeak::test {
namespace {

Phase decode_of(const Scenario& scenario, double context, double batch) {
  const PreparedScenario prepared = prepare(scenario);
  return decode(prepared.model, scenario, machine_of(scenario), context, batch);
}

TEST_CASE("decode: bytes of Llama-3.1-8B by hand") {
  const Phase phase = decode_of(scenario_of("llama-3.1-8b", "h100-sxm-80gb"), 50'000, 1);
  // All weights but the rows of the embedding that one token does not look up.
  const double weights = 2 * (8'030'261'248 - (128'256 - 1) * 4096.0);
  const double cache = 50'000 * 131'072.0;
  CHECK(in_bytes(phase.work.weights_read) == weights);
  CHECK(in_bytes(phase.work.cache_moved) == cache);
  CHECK(phase.time.bound == Bound::kHbmBandwidth);
  CHECK(in_seconds(phase.time.total) == near((weights + cache) / 3350e9));
}

TEST_CASE("decode: FLOPs of Llama-3.1-8B by hand") {
  const Phase phase = decode_of(scenario_of("llama-3.1-8b", "h100-sxm-80gb"), 50'000, 4);
  CHECK(in_flops(phase.work.linear) == 4 * 2 * (8'030'261'248 - 128'256 * 4096.0));
  CHECK(in_flops(phase.work.attention) == 4 * 32.0 * 2 * 32 * 256 * 50'000);
}

TEST_CASE("decode: doubling the context doubles the cache read and leaves the weights") {
  const Scenario scenario = scenario_of("llama-3.1-70b", "b200-sxm");
  const Phase once = decode_of(scenario, 50'000, 1);
  const Phase twice = decode_of(scenario, 100'000, 1);
  CHECK(twice.work.cache_moved == once.work.cache_moved * 2);
  CHECK(twice.work.weights_read == once.work.weights_read);
}

TEST_CASE("decode: a batch shares the weights and not the caches") {
  const Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const Phase one = decode_of(scenario, 4'000, 1);
  const Phase many = decode_of(scenario, 4'000, 32);
  CHECK(many.work.cache_moved == one.work.cache_moved * 32);
  // Thirty-one more rows of the embedding.
  CHECK(in_bytes(many.work.weights_read - one.work.weights_read) == 31 * 4096 * 2.0);
}

TEST_CASE("decode: a large batch of short contexts becomes bound by arithmetic") {
  const Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  CHECK(decode_of(scenario, 1, 16).time.bound == Bound::kHbmBandwidth);
  CHECK(decode_of(scenario, 1, 2'000).time.bound == Bound::kCompute);
}

TEST_CASE("decode: the absorbed MLA of DeepSeek-V3 is near the ridge of an H200") {
  const Phase phase = decode_of(scenario_of("deepseek-v3", "h200-sxm"), 4'000, 1);
  CHECK(in_flops(phase.work.attention) == 61.0 * 2 * 128 * (576 + 512) * 4'000);
  CHECK(in_bytes(phase.work.cache_moved) == 4'000 * 70'272.0);
  // 2 x 128 x 1088 / (576 x 2) = 241.8 FLOP/byte whatever the batch; the H200 turns at 206.
  CHECK(in_flops(phase.work.attention) / in_bytes(phase.work.cache_moved) == to_digits(241.8, 4));
}

TEST_CASE("decode: half the bytes of the cache, half the time for it") {
  Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const Phase bf16 = decode_of(scenario, 100'000, 8);
  scenario.deployment.kv_format = NumberFormat::kFp8;
  const Phase fp8 = decode_of(scenario, 100'000, 8);
  CHECK(fp8.work.cache_moved == bf16.work.cache_moved / 2);
  CHECK(fp8.work.weights_read == bf16.work.weights_read);
}

TEST_CASE("decode: twice the bandwidth halves a step that memory bounds") {
  Accelerator twice = device("h100-sxm-80gb");
  twice.memory_bandwidth.value = twice.memory_bandwidth.value * 2;
  const Model& llama = model("llama-3.1-8b");
  const Phase before = decode_of(scenario_of(llama, device("h100-sxm-80gb")), 50'000, 1);
  const Phase after = decode_of(scenario_of(llama, twice), 50'000, 1);
  CHECK(after.time.bound == Bound::kHbmBandwidth);
  CHECK(after.time.total == before.time.total / 2);
}

TEST_CASE("decode: twice the arithmetic does nothing for a step that memory bounds") {
  Accelerator twice = device("h100-sxm-80gb");
  for (auto& dense : twice.dense_rates) {
    if (dense) dense->rate = dense->rate * 2;
  }
  const Model& llama = model("llama-3.1-8b");
  const Phase before = decode_of(scenario_of(llama, device("h100-sxm-80gb")), 50'000, 1);
  CHECK(decode_of(scenario_of(llama, twice), 50'000, 1).time.total == before.time.total);
}

TEST_CASE("decode: Mistral reads its window and no more") {
  const Scenario scenario = scenario_of("mistral-7b-v0.1", "h100-sxm-80gb");
  CHECK(decode_of(scenario, 4'096, 1).time.total == decode_of(scenario, 1e9, 1).time.total);
  CHECK(decode_of(scenario, 4'095, 1).time.total < decode_of(scenario, 4'096, 1).time.total);
}

}  // namespace
}  // namespace longpeak::test
