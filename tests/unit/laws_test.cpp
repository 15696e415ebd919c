// SPDX-License-Identifier: MIT
// What must hold whatever the model and the hardware.
#include <cmath>

#include "core/attention.h"
#include "core/validate.h"
#include "sampled_pairs.h"

namespace longpeak::test {
namespace {

/// Pairs whose accelerator publishes the rate that the model takes.
template <class Law>
void for_computable_pairs(Law law) {
  for_sampled_pairs([&](const Scenario& scenario) {
    if (can_multiply(scenario)) law(scenario);
  });
}

bool kept_parts(const Scenario& scenario, bool (*wanted)(const CachePart&)) {
  const ModelCosts costs = prepare(scenario).model;
  for (std::size_t group = 0; group < costs.group_count; ++group) {
    for (std::size_t part = 0; part < costs.groups[group].cache_parts; ++part) {
      if (wanted(costs.groups[group].cache[part])) return true;
    }
  }
  return false;
}

/// A part of the cache stops growing, or grows in steps.
bool has_window(const Scenario& scenario) {
  return kept_parts(scenario, [](const CachePart& part) {
    return part.stored && (part.window < kUnlimited || part.tokens_per_entry > 1);
  });
}

bool has_state(const Scenario& scenario) { return in_bytes(state_bytes(prepare(scenario).model)) > 0; }

/// Every layer attends to every earlier token, so prefill is quadratic in the end.
bool has_unlimited_attention(const Scenario& scenario) {
  return kept_parts(
      scenario, [](const CachePart& part) { return visible_tokens(part) >= kUnlimited && !part.chunked; });
}

/// What one of `ranks` keeps of the cache that divides least.
double largest_share(const Scenario& scenario, double ranks) {
  const ModelCosts costs = prepare(scenario).model;
  double largest = 1 / ranks;
  for (std::size_t group = 0; group < costs.group_count; ++group) {
    for (std::size_t part = 0; part < costs.groups[group].cache_parts; ++part) {
      largest = std::max(largest, cache_share(costs.groups[group].cache[part], ranks));
    }
  }
  return largest;
}

bool can_talk(const Scenario& scenario) {
  return scenario.device->device_link.has_value() || scenario.device->host_link.has_value();
}

double quotient(Seconds numerator, Seconds denominator) { return numerator / denominator; }

TEST_CASE("laws: every figure is finite and none is negative, in both views") {
  for_computable_pairs([](Scenario scenario) {
    for (const View view : {View::kPaper, View::kPeak}) {
      for (const std::int64_t context : {1LL, 4'000LL, 50'000LL, 1'000'000'000LL}) {
        scenario.view = view;
        scenario.workload.context_tokens = context;
        const Estimate result = estimate_of(scenario);
        for (std::size_t metric = 0; metric < kMetricCount; ++metric) {
          const auto value = result.value(static_cast<Metric>(metric));
          if (value) CHECK((std::isfinite(*value) && *value >= 0));
        }
        CHECK(in_bytes(result.memory.free) >= 0);
        CHECK(in_bytes(result.memory.missing) >= 0);
        CHECK(result.memory.fits == (in_bytes(result.memory.missing) == 0));
      }
    }
  });
}

TEST_CASE("laws: every stored format gives a finite time or is refused as inconsistent") {
  for_computable_pairs([](Scenario scenario) {
    for (std::size_t index = 0; index < kNumberFormatCount; ++index) {
      CAPTURE(std::string(kNumberFormatNames[index]));
      scenario.deployment.weight_format = static_cast<NumberFormat>(index);
      scenario.deployment.kv_format = static_cast<NumberFormat>(index);
      if (!is_consistent(scenario)) continue;
      CHECK(std::isfinite(prefill_seconds(scenario)));
      CHECK(std::isfinite(decode_seconds(scenario)));
    }
  });
}

TEST_CASE("laws: the cache is linear in the context, the users are its inverse") {
  for_computable_pairs([](const Scenario& scenario) {
    if (has_window(scenario)) return;
    const Memory once = estimate_of(with_context(scenario, 10'000)).memory;
    const Memory ten = estimate_of(with_context(scenario, 100'000)).memory;
    CHECK(ten.cache == once.cache * 10);
    if (!has_state(scenario)) CHECK(ten.concurrency == near(once.concurrency / 10));
  });
}

TEST_CASE(
    "laws: prefill grows at least as the context, and towards its square where attention is unlimited") {
  for_computable_pairs([](const Scenario& scenario) {
    const auto time = [&](std::int64_t n) { return estimate_of(with_context(scenario, n)).prefill.time; };
    const PhaseTime at_64k = time(64'000);
    CHECK(at_64k.bound == Bound::kCompute);
    const double doubled = quotient(time(128'000).total, at_64k.total);
    CHECK(doubled > 1.95);
    CHECK(doubled < 4);
    const double far = quotient(time(200'000'000'000).total, time(100'000'000'000).total);
    CHECK(far == doctest::Approx(has_unlimited_attention(scenario) ? 4 : 2).epsilon(1e-3));
  });
}

TEST_CASE("laws: a step of decode never beats its bytes, nor a prompt its FLOPs") {
  for_computable_pairs([](const Scenario& scenario) {
    const Estimate result = estimate_of(scenario);
    const Work& step = result.decode.work;
    CHECK(result.decode.time.total >= (step.weights_read + step.cache_moved) / result.machine.hbm);
    const Work& prompt = result.prefill.work;
    CHECK(result.prefill.time.total >= prompt.linear / result.machine.matmul.rate);
    CHECK(result.prefill.time.total >= prompt.attention / result.machine.attention.rate);
  });
}

TEST_CASE("laws: decode grows with the context, and by less than it") {
  for_computable_pairs([](const Scenario& scenario) {
    const double ratio =
        decode_seconds(with_context(scenario, 100'000)) / decode_seconds(with_context(scenario, 50'000));
    CHECK(ratio >= 1);
    CHECK(ratio < 2);
  });
}

TEST_CASE("laws: a larger batch is slower a step and never slower a token") {
  for_computable_pairs([](Scenario scenario) {
    double step_before = 0;
    double token_before = 1e300;
    for (const std::int64_t batch : {1, 2, 3, 8, 64, 512}) {
      scenario.workload.batch = batch;
      const double step = decode_seconds(scenario);
      const double token = step / static_cast<double>(batch);
      CHECK(step >= step_before);
      CHECK(token <= token_before * (1 + 1e-12));
      step_before = step;
      token_before = token;
    }
  });
}

TEST_CASE("laws: tensor parallelism over one host link leaves the context switch alone") {
  for_computable_pairs([](Scenario scenario) {
    if (!scenario.device->host_link) return;
    const auto one = *estimate_of(scenario).context_switch.total;
    const auto eight = *estimate_of(with_devices(scenario, 8)).context_switch.total;
    CHECK(eight == one);
    scenario.deployment.host_links = HostLinks::kOnePerDevice;
    const auto with_links = *estimate_of(with_devices(scenario, 8)).context_switch.total;
    // An eighth, or as little as the KV heads of the least divisible layer allow.
    CHECK(quotient(with_links, one) >= 1 / 8.0 * (1 - 1e-12));
    CHECK(quotient(with_links, one) <= largest_share(scenario, 8) * (1 + 1e-12));
  });
}

TEST_CASE("laws: more devices in a replica never slow a prompt or a step by their arithmetic") {
  for_computable_pairs([](const Scenario& scenario) {
    if (!can_talk(scenario)) return;
    const Estimate one = estimate_of(scenario);
    for (const std::int64_t count : {2, 4, 8}) {
      const Estimate many = estimate_of(with_devices(scenario, count));
      CHECK(many.prefill.time.compute < one.prefill.time.compute);
      CHECK(many.decode.time.memory <= one.decode.time.memory);
      CHECK(many.decode.time.memory * static_cast<double>(count) >= one.decode.time.memory * (1 - 1e-12));
    }
  });
}

TEST_CASE("laws: a pipeline does not shorten one token") {
  for_computable_pairs([](Scenario scenario) {
    if (!can_talk(scenario)) return;
    const double one = decode_seconds(scenario);
    scenario.device_count = 4;
    scenario.deployment.pipeline_parallel = 4;
    CHECK(decode_seconds(scenario) >= one);
  });
}

TEST_CASE("laws: devices without any link work alone and are refused together") {
  for_computable_pairs([](const Scenario& scenario) {
    CHECK(is_consistent(scenario));
    CHECK(is_consistent(with_devices(scenario, 2)) == can_talk(scenario));
  });
}

TEST_CASE("laws: twice the bandwidth halves what memory bounds") {
  for_computable_pairs([](const Scenario& scenario) {
    Accelerator faster = *scenario.device;
    faster.memory_bandwidth.value = faster.memory_bandwidth.value * 2;
    Scenario changed = scenario;
    changed.device = &faster;
    const PhaseTime before = estimate_of(scenario).decode.time;
    const PhaseTime after = estimate_of(changed).decode.time;
    CHECK(after.memory == before.memory / 2);
    CHECK(after.compute == before.compute);
    CHECK(after.total <= before.total);
  });
}

TEST_CASE("laws: twice the arithmetic halves what arithmetic bounds") {
  for_computable_pairs([](const Scenario& scenario) {
    Accelerator faster = *scenario.device;
    for (auto& dense : faster.dense_rates) {
      if (dense) dense->rate = dense->rate * 2;
    }
    Scenario changed = scenario;
    changed.device = &faster;
    CHECK(estimate_of(changed).prefill.time.compute == estimate_of(scenario).prefill.time.compute / 2);
  });
}

TEST_CASE("laws: the reference context is 4,000 tokens, document included") {
  Scenario scenario = defaults();
  scenario.workload.session.document_tokens = 77;
  const PreparedScenario reference = at_reference_context(prepare(scenario));
  CHECK(reference.scenario.workload.context_tokens == 4'000);
  CHECK(document_tokens_of(reference.scenario) == 4'000);
}

}  // namespace
}  // namespace longpeak::test
