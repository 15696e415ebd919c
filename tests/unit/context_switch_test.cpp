// SPDX-License-Identifier: MIT
// One user's cache out, another's in. E12.
#include "core/context_switch.h"

#include "support.h"

namespace longpeak::test {
namespace {

double switch_seconds(const Scenario& scenario) {
  const Estimate result = estimate_of(scenario);
  REQUIRE(result.context_switch.total.has_value());
  return in_seconds(*result.context_switch.total);
}

TEST_CASE("context switch: out and in over half duplex, by hand") {
  // 2 x 50,000 x 131,072 bytes / 63e9 byte/s of PCIe 5.0 x16
  CHECK(switch_seconds(scenario_of("llama-3.1-8b", "h100-sxm-80gb")) == near(2 * 50'000 * 131'072.0 / 63e9));
}

TEST_CASE("context switch: full duplex moves both at once") {
  Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const double half = switch_seconds(scenario);
  scenario.deployment.host_link_duplex = HostLinkDuplex::kFull;
  CHECK(switch_seconds(scenario) == half / 2);
}

TEST_CASE("context switch: tensor parallelism over one host link changes nothing") {
  const Scenario one = scenario_of("llama-3.1-70b", "h100-sxm-80gb");
  for (const std::int64_t count : {2, 4, 8}) {
    CHECK(switch_seconds(with_devices(one, count)) == switch_seconds(one));
  }
}

TEST_CASE("context switch: with one link a device each moves its share") {
  Scenario scenario = scenario_of("llama-3.1-70b", "h100-sxm-80gb");
  scenario.deployment.host_links = HostLinks::kOnePerDevice;
  const double one = switch_seconds(scenario);
  CHECK(switch_seconds(with_devices(scenario, 8)) == near(one / 8));
}

TEST_CASE("context switch: copies of a cache travel too, over a link each") {
  Scenario scenario = scenario_of("qwen3-30b-a3b", "h200-sxm");  // 4 KV heads
  scenario.deployment.host_links = HostLinks::kOnePerDevice;
  const double one = switch_seconds(scenario);
  CHECK(switch_seconds(with_devices(scenario, 4)) == near(one / 4));
  CHECK(switch_seconds(with_devices(scenario, 8)) == near(one / 4));
  scenario.model = &model("deepseek-v3");  // the latent lies on every rank
  const double latent = switch_seconds(scenario);
  CHECK(switch_seconds(with_devices(scenario, 8)) == near(latent));
}

TEST_CASE("context switch: replicas do not share one user's switch") {
  Scenario scenario = with_devices(scenario_of("llama-3.1-8b", "h100-sxm-80gb"), 8);
  scenario.deployment.tensor_parallel = 1;
  scenario.deployment.host_links = HostLinks::kOnePerDevice;
  CHECK(switch_seconds(scenario) == switch_seconds(with_devices(scenario, 1)));
}

TEST_CASE("context switch: none where memory is shared with the host") {
  const Estimate result = estimate_of(scenario_of("llama-3.1-8b", "apple-m2-ultra"));
  CHECK_FALSE(result.context_switch.total.has_value());
  CHECK_FALSE(result.value(Metric::kContextSwitch).has_value());
  CHECK(in_bytes(result.context_switch.out) == 50'000 * 131'072.0);
}

TEST_CASE("context switch: linear in the context, inverse in the link") {
  const Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  const double base = switch_seconds(scenario);
  CHECK(switch_seconds(with_context(scenario, 100'000)) == near(2 * base));
  Accelerator faster = device("h100-sxm-80gb");
  faster.host_link->per_direction.value = gigabytes_per_second(126);
  CHECK(switch_seconds(scenario_of(model("llama-3.1-8b"), faster)) == near(base / 2));
}

}  // namespace
}  // namespace longpeak::test
