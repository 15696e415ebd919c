// SPDX-License-Identifier: MIT
// Thousands of scenarios that nobody chose, the same in every run.
#include <algorithm>
#include <cmath>

#include "core/fields.h"
#include "core/json/api.h"
#include "core/json/estimate_json.h"
#include "core/json/scenario_json.h"
#include "core/validate.h"
#include "formula.h"
#include "random_numbers.h"
#include "support.h"

namespace longpeak::test {
namespace {

/// Within the field's range, small and large values alike: some doublings of the smallest, and a part of one.
double random_value(const Field& field, RandomNumbers& random) {
  if (field.type == FieldType::kOption) return static_cast<double>(random.below(field.options.size()));
  const bool whole = field.type == FieldType::kInteger;
  const double lowest = std::max(field.minimum, whole ? 1.0 : 1e-6);
  std::size_t doublings = 1;
  for (double value = lowest; value < field.maximum; value *= 2) ++doublings;
  double value = lowest * (1 + random.share());
  for (std::size_t times = random.below(doublings); times > 0; --times) value *= 2;
  value = std::min(value, field.maximum);
  return whole ? std::floor(value) : value;
}

/// Some fields changed, the rest default; device counts that ranks and stages divide.
Scenario random_scenario(RandomNumbers& random) {
  const auto models = all_models();
  const auto devices = built_in_accelerators().rows;
  Scenario scenario =
      scenario_of(*models[random.below(models.size())], *devices[random.below(devices.size())]);
  for (const Field& field : scenario_fields()) {
    if (field.type == FieldType::kId || random.below(2) == 0) continue;
    field.set(scenario, random_value(field, random));
  }
  scenario.deployment.pipeline_parallel = std::int64_t{1} << random.below(4);
  scenario.deployment.tensor_parallel = std::int64_t{1} << random.below(6);
  scenario.device_count = *scenario.deployment.tensor_parallel * scenario.deployment.pipeline_parallel *
                          static_cast<std::int64_t>(1 + random.below(5));
  return scenario;
}

bool reads_chunks(const Scenario& scenario) {
  for (const LayerGroup& group : model_in_view(scenario).groups) {
    if (group.attention.kind == AttentionKind::kChunked) return true;
  }
  return false;
}

/// Calls `check` with consistent scenarios, `count` of them.
template <class Check>
void for_random_scenarios(std::uint64_t seed, int count, Check check) {
  RandomNumbers random(seed);
  while (count > 0) {
    const Scenario scenario = random_scenario(random);
    if (!is_consistent(scenario)) continue;
    --count;
    check(scenario);
  }
}

TEST_CASE("random scenarios: every figure is finite, none is negative") {
  for_random_scenarios(1, 20'000, [](const Scenario& scenario) {
    const Estimate result = estimate_of(scenario);
    bool sound = true;
    for (std::size_t metric = 0; metric < kMetricCount; ++metric) {
      const double value = result.value(static_cast<Metric>(metric)).value_or(0);
      sound = sound && std::isfinite(value) && value >= 0;
    }
    CHECK_MESSAGE(sound, to_json(scenario).dump());
  });
}

TEST_CASE("random scenarios: consistent is what has no contradictions") {
  RandomNumbers random(2);
  for (int i = 0; i < 5'000; ++i) {
    const Scenario scenario = random_scenario(random);
    CHECK(is_consistent(scenario) == contradictions(scenario).empty());
  }
}

TEST_CASE("random scenarios: each formula gives its value, and the echo gives the same answer") {
  for_random_scenarios(3, 1'000, [](const Scenario& scenario) {
    const Json value = estimate_json(prepare(scenario));
    CAPTURE(value["scenario"].dump());
    for (const Json& metric : value["metrics"]) {
      if (metric["value"].is_null()) continue;
      Terms terms;
      for (const auto& term : metric["terms"].items()) terms[term.key()] = term.value().get<double>();
      CAPTURE(metric.dump());
      CHECK(Formula(metric["formula"], terms).value() == near(metric["value"].get<double>()));
    }
    const Result<Scenario> again = parse_scenario(value["scenario"], catalogs());
    REQUIRE(again.ok());
    CHECK(estimate_json(prepare(again.value())) == value);
  });
}

TEST_CASE("random scenarios: a longer context never costs less") {
  for_random_scenarios(4, 5'000, [](Scenario scenario) {
    const Estimate before = estimate_of(scenario);
    scenario.workload.context_tokens *= 2;
    const Estimate after = estimate_of(scenario);
    CHECK(after.memory.concurrency <= before.memory.concurrency);
    CHECK(after.prefill.time.total >= before.prefill.time.total);
    // A chunk is read from its beginning: at the start of the next one there is little to read.
    if (!reads_chunks(scenario)) CHECK(after.decode.time.total >= before.decode.time.total);
    CHECK(after.context_switch.total.value_or(Seconds()) >= before.context_switch.total.value_or(Seconds()));
  });
}

TEST_CASE("random scenarios: less cache never costs more") {
  for_random_scenarios(5, 5'000, [](Scenario scenario) {
    const Estimate before = estimate_of(scenario);
    scenario.compression.tokens_fraction *= 0.5;
    const Estimate after = estimate_of(scenario);
    CHECK(after.memory.concurrency >= before.memory.concurrency);
    CHECK(after.prefill.time.total <= before.prefill.time.total);
    CHECK(after.decode.time.total <= before.decode.time.total);
    CHECK(after.context_switch.total.value_or(Seconds()) <= before.context_switch.total.value_or(Seconds()));
  });
}

TEST_CASE("random scenarios: damaged text is answered, whatever it says") {
  RandomNumbers random(6);
  const std::string whole = R"({"model": {"id": "deepseek-v3"}, "hardware": {"id": "h200-sxm", "count": 8},
    "workload": {"context_tokens": 128000, "session": {"rounds": 3, "think_seconds": 1.5e1}}, "view": "peak"})";
  for (int i = 0; i < 3'000; ++i) {
    std::string text = whole;
    for (std::size_t cuts = 1 + random.below(4); cuts > 0; --cuts) {
      const std::size_t at = random.below(text.size());
      switch (random.below(3)) {
        case 0:
          text[at] = static_cast<char>(random.below(256));
          break;
        case 1:
          text.erase(at, 1 + random.below(5));
          break;
        default:
          text.insert(at, text.substr(random.below(text.size()), random.below(20)));
      }
    }
    const Json answer = Json::parse(evaluate_text(text, catalogs()), nullptr, false);
    CAPTURE(text);
    REQUIRE(answer.is_object());
    CHECK(answer.contains(answer["ok"] == true ? "value" : "errors"));
    if (answer["ok"] == false) CHECK(!answer["errors"].empty());
  }
}

}  // namespace
}  // namespace longpeak::test
