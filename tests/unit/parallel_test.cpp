// SPDX-License-Identifier: MIT
// Devices together: tensor and pipeline parallelism, replicas, and what they send. E5, E6.
#include "core/collectives.h"
#include "core/memory.h"
#include "support.h"

namespace longpeak::test {
namespace {

Scenario arranged(Scenario scenario, std::int64_t count, std::int64_t tensor, std::int64_t pipeline) {
  scenario.device_count = count;
  scenario.deployment.tensor_parallel = tensor;
  scenario.deployment.pipeline_parallel = pipeline;
  return scenario;
}

double cache_per_rank(const Scenario& scenario) {
  const PreparedScenario prepared = prepare(scenario);
  return in_bytes(cache_bytes_per_rank(prepared.model, scenario, machine_of(scenario), 50'000));
}

TEST_CASE("tensor parallel: four KV heads on eight ranks leave a quarter on each, in copies") {
  const Scenario one = scenario_of("qwen3-30b-a3b", "h200-sxm");  // 4 KV heads, 98,304 bytes a token
  CHECK(cache_per_rank(arranged(one, 2, 2, 1)) == 50'000 * 98'304.0 / 2);
  CHECK(cache_per_rank(arranged(one, 4, 4, 1)) == 50'000 * 98'304.0 / 4);
  CHECK(cache_per_rank(arranged(one, 8, 8, 1)) == 50'000 * 98'304.0 / 4);
  const Memory memory = estimate_of(arranged(one, 8, 8, 1)).memory;
  CHECK(in_bytes(memory.cache) == 50'000 * 98'304.0);
  CHECK(in_bytes(memory.cache_stored) == 2 * 50'000 * 98'304.0);
}

TEST_CASE("tensor parallel: an MLA cache lies whole on every rank") {
  const Scenario one = scenario_of("deepseek-v3", "h200-sxm");
  CHECK(cache_per_rank(arranged(one, 8, 8, 1)) == 50'000 * 70'272.0);
  CHECK(in_bytes(estimate_of(arranged(one, 8, 8, 1)).memory.cache_stored) == 8 * 50'000 * 70'272.0);
}

TEST_CASE("tensor parallel: eight KV heads on eight ranks have no copies") {
  const Scenario eight = arranged(scenario_of("llama-3.1-70b", "h100-sxm-80gb"), 8, 8, 1);
  CHECK(cache_per_rank(eight) == 50'000 * 327'680.0 / 8);
  const Memory memory = estimate_of(eight).memory;
  CHECK(memory.cache_stored == memory.cache);
}

TEST_CASE("tensor parallel: absent, it takes all devices of a stage") {
  Scenario scenario = with_devices(defaults(), 8);
  CHECK(tensor_parallel_of(scenario) == 8);
  scenario.deployment.pipeline_parallel = 2;
  CHECK(tensor_parallel_of(scenario) == 4);
  scenario.deployment.pipeline_parallel = 16;
  CHECK(tensor_parallel_of(scenario) == 1);
}

TEST_CASE("tensor parallel: eight ranks divide a step by nearly eight, never by more") {
  const Scenario one = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const double speedup = decode_seconds(one) / decode_seconds(arranged(one, 8, 8, 1));
  CHECK(speedup > 7.9);
  CHECK(speedup <= 8);
}

TEST_CASE("pipeline parallel: it does not shorten one token") {
  const Scenario one = scenario_of("llama-3.1-70b", "b200-sxm");
  for (const std::int64_t stages : {2, 4, 8}) {
    CHECK(decode_seconds(arranged(one, stages, 1, stages)) >= decode_seconds(one));
  }
}

TEST_CASE("pipeline parallel: it raises the users that fit and the sessions served") {
  Scenario one = scenario_of("llama-3.1-70b", "b200-sxm");
  one.workload.session.users = 200;
  const Estimate before = estimate_of(one);
  const Estimate after = estimate_of(arranged(one, 4, 1, 4));
  CHECK(after.memory.concurrency > 4 * before.memory.concurrency);
  CHECK(after.session.sessions_per_hour > before.session.sessions_per_hour);
}

TEST_CASE("pipeline parallel: stages divide the weights, with nothing replicated") {
  const Memory memory = estimate_of(arranged(scenario_of("llama-3.1-70b", "b200-sxm"), 4, 1, 4)).memory;
  CHECK(in_bytes(memory.weights.all_devices) == 70'553'706'496 * 2.0);
  CHECK(in_bytes(memory.weights.per_device) == 70'553'706'496 / 2.0);
}

TEST_CASE("replicas: they multiply users and leave latency") {
  const Scenario one = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const Estimate before = estimate_of(one);
  const Estimate after = estimate_of(arranged(one, 8, 1, 1));
  CHECK(after.machine.replicas == 8);
  CHECK(after.memory.concurrency == near(8 * before.memory.concurrency));
  CHECK(after.prefill.time.total == before.prefill.time.total);
  CHECK(after.decode.time.total == before.decode.time.total);
}

TEST_CASE("collectives: one rank sends nothing, more tokens send in proportion") {
  const ModelCosts costs = count_costs(model("llama-3.1-70b"));
  Machine machine;
  CHECK(in_bytes(all_reduce_bytes(costs, machine, 1'000)) == 0);
  machine.tensor_parallel = 8;
  const Bytes thousand = all_reduce_bytes(costs, machine, 1'000);
  CHECK(thousand > Bytes());
  CHECK(all_reduce_bytes(costs, machine, 3'000) == thousand * 3);
}

TEST_CASE("collectives: an all-reduce sends hidden states of two bytes, at most twice and at least half") {
  const ModelCosts costs = count_costs(model("llama-3.1-70b"));
  Machine machine;
  const double once = 2 * 80 * 8192 * 2.0;  // two all-reduces in each of 80 layers
  for (const double ranks : {2.0, 4.0, 8.0, 64.0}) {
    machine.tensor_parallel = ranks;
    const double sent = in_bytes(all_reduce_bytes(costs, machine, 1));
    CHECK(sent >= once / 2);
    CHECK(sent < once * 2);
  }
}

TEST_CASE("collectives: a stage hands on the hidden states") {
  const ModelCosts costs = count_costs(model("llama-3.1-70b"));
  CHECK(in_bytes(stage_bytes(costs, 1'000)) == 1'000 * 8192 * 2);
  // Between four stages a token travels three times.
  const Estimate estimate = estimate_of(arranged(scenario_of("llama-3.1-70b", "b200-sxm"), 4, 1, 4));
  CHECK(in_bytes(estimate.decode.work.link) == 3 * 8192 * 2);
  // Of a prompt each stage sends every token once.
  CHECK(in_bytes(estimate.prefill.work.link) == 50'000 * 8192.0 * 2);
}

TEST_CASE("collectives: devices without a link of their own talk through the host") {
  const Scenario scenario = arranged(scenario_of("llama-3.1-8b", "rtx-4090"), 2, 2, 1);
  REQUIRE(!scenario.device->device_link);
  CHECK(in_bytes_per_second(machine_of(scenario).device_link) == 31.5e9);
}

TEST_CASE("collectives: slow links bound a prompt, fast ones do not") {
  // Eight ranks, FP8, 4,000 tokens. Linear 2 x 4,000 x 69e9 / 8 / 330e12 = 0.21 s; over PCIe 4.0
  // 2 x 80 x 7/8 x 4,000 x 16,384 bytes / 31.5e9 = 0.29 s, over NVLink 0.02 s.
  Scenario scenario = with_context(arranged(scenario_of("llama-3.1-70b", "rtx-4090"), 8, 8, 1), 4'000);
  scenario.deployment.weight_format = NumberFormat::kFp8;
  CHECK(estimate_of(scenario).prefill.time.bound == Bound::kDeviceLink);
  scenario.device = &device("h100-sxm-80gb");
  CHECK(estimate_of(scenario).prefill.time.bound == Bound::kCompute);
}

}  // namespace
}  // namespace longpeak::test
