// SPDX-License-Identifier: MIT
// The prompt. E10, peak view.
#include "core/prefill.h"

#include "support.h"

namespace longpeak::test {
namespace {

Phase prefill_of(const Scenario& scenario, double fresh, double cached = 0) {
  const PreparedScenario prepared = prepare(scenario);
  return prefill(prepared.model, scenario, machine_of(scenario), fresh, cached);
}

TEST_CASE("prefill: FLOPs of Llama-3.1-8B by hand") {
  const Phase phase = prefill_of(scenario_of("llama-3.1-8b", "h100-sxm-80gb"), 50'000);
  // Every parameter but embedding and head for each token, the head for the last one.
  const double multiplied = 8'030'261'248 - 2 * 128'256 * 4096.0;
  CHECK(in_flops(phase.work.linear) == 2 * 50'000 * multiplied + 2 * 128'256 * 4096.0);
  // 32 layers x 2 x 32 heads x (128 + 128) x 50,000 x 50,001 / 2
  CHECK(in_flops(phase.work.attention) == 32.0 * 2 * 32 * 256 * 50'000 * 50'001 / 2);
  CHECK(phase.time.bound == Bound::kCompute);
  CHECK(in_seconds(phase.time.total) ==
        near((in_flops(phase.work.linear) + in_flops(phase.work.attention)) / 989.4e12));
}

TEST_CASE("prefill: it reads the weights once and writes the cache") {
  const Phase phase = prefill_of(scenario_of("llama-3.1-8b", "h100-sxm-80gb"), 50'000);
  // 50,000 of the 128,256 rows of the embedding are looked up.
  CHECK(in_bytes(phase.work.weights_read) == 2 * (8'030'261'248 - (128'256 - 50'000) * 4096.0));
  CHECK(in_bytes(phase.work.cache_moved) == 50'000 * 131'072.0);
}

TEST_CASE("prefill: looking up an embedding costs bytes, not FLOPs") {
  Model wide = model("llama-3.1-8b");
  wide.tied_embedding = true;
  const Accelerator& h100 = device("h100-sxm-80gb");
  const Phase tied = prefill_of(scenario_of(wide, h100), 1'000);
  const Phase untied = prefill_of(scenario_of(model("llama-3.1-8b"), h100), 1'000);
  CHECK(tied.work.linear == untied.work.linear);
  CHECK(in_bytes(untied.work.weights_read - tied.work.weights_read) == 2 * 1'000 * 4096.0);
}

TEST_CASE("prefill: the head runs once a prompt") {
  const Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const double head = 2 * 128'256 * 4096.0;
  const double one = in_flops(prefill_of(scenario, 1).work.linear);
  const double two = in_flops(prefill_of(scenario, 2).work.linear);
  CHECK(two - head == 2 * (one - head));
}

TEST_CASE("prefill: one token is bound by memory, a long prompt by arithmetic") {
  const Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  CHECK(prefill_of(scenario, 1).time.bound == Bound::kHbmBandwidth);
  CHECK(prefill_of(scenario, 50'000).time.bound == Bound::kCompute);
}

TEST_CASE("prefill: a question after a document pays for the pairs with it") {
  const Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const double alone = in_flops(prefill_of(scenario, 100).work.attention);
  const double after = in_flops(prefill_of(scenario, 100, 50'000).work.attention);
  CHECK(after - alone == 32.0 * 2 * 32 * 256 * 100 * 50'000);
}

TEST_CASE("prefill: DeepSeek-V3 multiplies unabsorbed keys of 192 and values of 128") {
  const Phase phase = prefill_of(scenario_of("deepseek-v3", "h200-sxm"), 4'000);
  CHECK(in_flops(phase.work.attention) == 61.0 * 2 * 128 * 320 * 4'000 * 4'001 / 2);
  const double multiplied = 37'552'297'472 - 2 * 129'280 * 7168.0;
  CHECK(in_flops(phase.work.linear) == 2 * 4'000 * multiplied + 2 * 129'280 * 7168.0);
}

TEST_CASE("prefill: beyond its window Mistral's attention grows linearly") {
  const Scenario scenario = scenario_of("mistral-7b-v0.1", "h100-sxm-80gb");
  const auto attention = [&](double n) { return in_flops(prefill_of(scenario, n).work.attention); };
  CHECK(attention(30'001) - attention(30'000) == 32.0 * 2 * 32 * 256 * 4'096);
  CHECK(attention(30'001) - attention(30'000) == attention(10'001) - attention(10'000));
}

TEST_CASE("prefill: FP8 weights run at the FP8 rate, the bf16 cache at its own") {
  Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  scenario.deployment.weight_format = NumberFormat::kFp8;
  const Phase phase = prefill_of(scenario, 50'000);
  CHECK(in_seconds(phase.time.compute) ==
        near(in_flops(phase.work.linear) / 1978.9e12 + in_flops(phase.work.attention) / 989.4e12));
}

TEST_CASE("prefill: a format the device lacks runs in the next wider one") {
  Scenario scenario = scenario_of("llama-3.1-8b", "a100-80gb-sxm");
  scenario.deployment.weight_format = NumberFormat::kFp8;
  const Machine machine = machine_of(scenario);
  CHECK(machine.matmul.format == NumberFormat::kBf16);
  CHECK(in_flops_per_second(machine.matmul.rate) == 312e12);
  scenario.deployment.weight_format = NumberFormat::kInt4;
  CHECK(machine_of(scenario).matmul.format == NumberFormat::kInt4);  // the A100 publishes 1248 INT4
}

}  // namespace
}  // namespace longpeak::test
