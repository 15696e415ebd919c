// SPDX-License-Identifier: MIT
// Many estimates over one field.
#include "core/sweep.h"

#include <cmath>
#include <cstring>

#include "support.h"

namespace longpeak::test {
namespace {

const Field& field(std::string_view path) {
  const Field* found = find_field(path);
  REQUIRE(found != nullptr);
  return *found;
}

bool same_bits(double first, double second) { return std::memcmp(&first, &second, sizeof first) == 0; }

TEST_CASE("sweep: spacing holds both ends exactly and ascends") {
  for (const Spacing spacing : {Spacing::kLog, Spacing::kLinear}) {
    const auto values = spaced_values(field("workload.context_tokens"), 1'000, 10'000'000, 101, spacing);
    CHECK(values.size() == 101);
    CHECK(values.front() == 1'000);
    CHECK(values.back() == 10'000'000);
    for (std::size_t i = 1; i < values.size(); ++i) CHECK(values[i] > values[i - 1]);
    for (const double value : values) CHECK(value == std::floor(value));
  }
}

TEST_CASE("sweep: ends that are no whole numbers are not rounded away") {
  for (const double to : {0.111, 0.3, 0.7, 0.9, 1.0 / 3}) {
    for (const Spacing spacing : {Spacing::kLog, Spacing::kLinear}) {
      const auto values = spaced_values(field("compression.heads_fraction"), 0.013, to, 7, spacing);
      CHECK(values.front() == 0.013);
      CHECK(values.back() == to);
    }
  }
}

TEST_CASE("sweep: log spacing multiplies, linear spacing adds") {
  const auto log = spaced_values(field("workload.context_tokens"), 1'000, 1'000'000, 4, Spacing::kLog);
  CHECK(log == std::vector<double>{1'000, 10'000, 100'000, 1'000'000});
  const auto linear = spaced_values(field("workload.session.think_seconds"), 0, 60, 5, Spacing::kLinear);
  CHECK(linear == std::vector<double>{0, 15, 30, 45, 60});
}

TEST_CASE("sweep: whole numbers are rounded and duplicates dropped") {
  const auto values = spaced_values(field("workload.batch"), 1, 4, 50, Spacing::kLog);
  CHECK(values == std::vector<double>{1, 2, 3, 4});
}

TEST_CASE("sweep: from one value to itself is that value") {
  const auto values = spaced_values(field("workload.batch"), 8, 8, 10, Spacing::kLog);
  CHECK(values == std::vector<double>{8});
}

TEST_CASE("sweep: a point equals the estimate of its scenario") {
  PreparedScenario prepared = prepare(defaults());
  const SweepPoint point = sweep_point(prepared, field("workload.context_tokens"), 12'345);
  const Estimate result = estimate_of(with_context(defaults(), 12'345));
  CHECK(point.fits);
  for (std::size_t metric = 0; metric < kMetricCount; ++metric) {
    REQUIRE(point.values[metric].has_value());
    CHECK(same_bits(*point.values[metric], *result.value(static_cast<Metric>(metric))));
    CHECK(point.bounds[metric] == result.bound(static_cast<Metric>(metric)));
  }
}

TEST_CASE("sweep: where it does not fit only the concurrency is given") {
  PreparedScenario prepared = prepare(defaults());
  const SweepPoint point = sweep_point(prepared, field("workload.context_tokens"), 10'000'000);
  CHECK_FALSE(point.fits);
  CHECK(point.values[0].has_value());
  CHECK(*point.values[0] < 1);
  for (std::size_t metric = 1; metric < kMetricCount; ++metric) CHECK_FALSE(point.values[metric].has_value());
}

TEST_CASE("sweep: where fields contradict each other nothing is given") {
  Scenario scenario = defaults();
  scenario.deployment.tensor_parallel = 2;
  scenario.device_count = 2;
  PreparedScenario prepared = prepare(scenario);
  const SweepPoint point = sweep_point(prepared, field("hardware.count"), 3);
  CHECK_FALSE(point.fits);
  for (const auto& value : point.values) CHECK_FALSE(value.has_value());
  CHECK(sweep_point(prepared, field("hardware.count"), 4).values[0].has_value());
}

TEST_CASE("sweep: many estimates equal single ones bit for bit") {
  const Field& context = field("workload.context_tokens");
  const auto values = spaced_values(context, 1, 1e9, 500, Spacing::kLog);
  std::vector<double> columns(values.size() * kMetricCount);
  for (const char* id : {"yi-34b-200k", "deepseek-v3", "mistral-7b-v0.1"}) {
    const Scenario scenario = with_devices(scenario_of(id, "h200-sxm"), 8);
    estimate_many(prepare(scenario), context, values, columns);
    for (std::size_t row = 0; row < values.size(); ++row) {
      const Estimate one = estimate_of(with_context(scenario, static_cast<std::int64_t>(values[row])));
      for (std::size_t metric = 0; metric < kMetricCount; ++metric) {
        const double many = columns[metric * values.size() + row];
        if (one.memory.fits || metric == 0) {
          CHECK(same_bits(many, *one.value(static_cast<Metric>(metric))));
        } else {
          CHECK(std::isnan(many));
        }
      }
    }
  }
}

TEST_CASE("sweep: every numeric field can be swept") {
  for (const Field& swept : scenario_fields()) {
    if (!is_numeric(swept)) continue;
    CAPTURE(std::string(swept.path));
    const auto values = spaced_values(swept, swept.minimum, swept.maximum, 50, Spacing::kLinear);
    std::vector<double> columns(values.size() * kMetricCount);
    estimate_many(prepare(defaults()), swept, values, columns);
    for (const double value : columns) CHECK((std::isnan(value) || (std::isfinite(value) && value >= 0)));
  }
}

}  // namespace
}  // namespace longpeak::test
