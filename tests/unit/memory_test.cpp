// SPDX-License-Identifier: MIT
// HBM: weights, caches and what is missing. E9.
#include "core/memory.h"

#include "support.h"

namespace longpeak::test {
namespace {

TEST_CASE("memory: users of Llama-3.1-8B on an H100 by hand") {
  const Memory memory = estimate_of(scenario_of("llama-3.1-8b", "h100-sxm-80gb")).memory;
  const double hbm = 81'559.0 * 1024 * 1024;  // what the driver shows, not the 80 GB on the label
  const double weights = 8'030'261'248 * 2.0;
  const double cache = 50'000 * 131'072.0;
  CHECK(in_bytes(memory.hbm) == hbm);
  CHECK(in_bytes(memory.weights.all_devices) == weights);
  CHECK(in_bytes(memory.free) == hbm - weights);
  CHECK(memory.concurrency == near((hbm - weights) / cache));  // 10.6
  CHECK(memory.users == 10);
  CHECK(memory.fits);
  CHECK(in_bytes(memory.missing) == 0);
}

TEST_CASE("memory: utilization and reserve come off each device") {
  Scenario scenario = with_devices(scenario_of("llama-3.1-8b", "h100-sxm-80gb"), 4);
  scenario.deployment.memory_utilization_fraction = 0.9;
  scenario.deployment.reserved = gigabytes(2);
  const Memory memory = estimate_of(scenario).memory;
  CHECK(in_bytes(memory.hbm) == near(4 * 0.9 * 81'559 * 1024 * 1024));
  CHECK(in_bytes(memory.reserved) == 8e9);
  CHECK(in_bytes(memory.free) == near(in_bytes(memory.hbm) - 8e9 - in_bytes(memory.weights.all_devices)));
}

TEST_CASE("memory: what does not fit is an answer with the missing bytes") {
  // 405,853,388,800 x 2 bytes on 85.5 GB, and one cache of 50,000 x 516,096 bytes.
  const Memory memory = estimate_of(scenario_of("llama-3.1-405b", "h100-sxm-80gb")).memory;
  CHECK_FALSE(memory.fits);
  CHECK(in_bytes(memory.free) == 0);
  CHECK(memory.concurrency == 0);
  CHECK(memory.users == 0);
  CHECK(in_bytes(memory.missing) ==
        near(405'853'388'800 * 2.0 + 50'000 * 516'096.0 - 81'559.0 * 1024 * 1024));
}

TEST_CASE("memory: a batch needs its caches in every replica") {
  Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  scenario.workload.batch = 10;
  CHECK(estimate_of(scenario).memory.fits);
  scenario.workload.batch = 11;
  CHECK_FALSE(estimate_of(scenario).memory.fits);
  scenario.device_count = 2;
  scenario.deployment.tensor_parallel = 1;  // two replicas of eleven each
  CHECK_FALSE(estimate_of(scenario).memory.fits);
  scenario.deployment.tensor_parallel = 2;  // one replica with the room of two
  CHECK(estimate_of(scenario).memory.fits);
}

TEST_CASE("memory: whole users count per replica") {
  Scenario scenario = with_devices(scenario_of("llama-3.1-8b", "h100-sxm-80gb"), 2);
  scenario.deployment.tensor_parallel = 1;
  const Memory memory = estimate_of(scenario).memory;
  CHECK(memory.concurrency == near(2 * 10.604).epsilon(1e-3));
  CHECK(memory.users == 20);  // ten each: the two halves of a user do not meet
}

TEST_CASE("memory: replicas hold the weights each, ranks a part") {
  Scenario scenario = with_devices(scenario_of("llama-3.1-8b", "h100-sxm-80gb"), 4);
  scenario.deployment.tensor_parallel = 1;
  CHECK(in_bytes(estimate_of(scenario).memory.weights.all_devices) == 4 * 8'030'261'248 * 2.0);
  scenario.deployment.tensor_parallel = 4;
  // Norms of 266,240 parameters on each of the four.
  CHECK(in_bytes(estimate_of(scenario).memory.weights.all_devices) == (8'030'261'248 + 3 * 266'240) * 2.0);
}

TEST_CASE("memory: a longer context falls as 1/n in users") {
  const Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const double at_4k = estimate_of(with_context(scenario, 4'000)).memory.concurrency;
  CHECK(estimate_of(with_context(scenario, 400'000)).memory.concurrency == near(at_4k / 100));
}

TEST_CASE("memory: B200 counts what the driver shows") {
  const Accelerator& b200 = device("b200-sxm");
  REQUIRE(b200.memory_driver.has_value());
  CHECK(in_bytes(machine_of(scenario_of("llama-3.1-8b", "b200-sxm")).usable_memory) ==
        in_bytes(b200.memory_driver->value));
}

TEST_CASE("memory: the paper view takes the size on the label") {
  Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  scenario.view = View::kPaper;
  CHECK(in_bytes(machine_of(scenario).usable_memory) == 80e9);
}

}  // namespace
}  // namespace longpeak::test
