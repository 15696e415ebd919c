// SPDX-License-Identifier: MIT
// Scenarios in JSON: defaults, what is accepted, and what is echoed.
#include "core/json/scenario_json.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/fields.h"
#include "core/validate.h"
#include "sampled_pairs.h"

namespace longpeak::test {
namespace {

Scenario parsed(std::string_view text) {
  const Result<Scenario> result = parse_scenario(text, catalogs());
  REQUIRE(result.ok());
  return result.value();
}

TEST_CASE("scenario: an empty object is the paper's running example") {
  const Scenario scenario = parsed("{}");
  CHECK(scenario.model->id == "yi-34b-200k");
  CHECK(scenario.device->id == "a100-80gb-sxm");
  CHECK(scenario.device_count == 1);
  CHECK(scenario.workload.context_tokens == 50'000);
  CHECK(scenario.view == View::kPeak);
  CHECK_FALSE(scenario.units.has_value());
}

TEST_CASE("scenario: every field is read") {
  const Scenario scenario = parsed(R"({
    "model": {"id": "deepseek-v3"},
    "hardware": {"id": "h200-sxm", "count": 32},
    "deployment": {"tensor_parallel": 8, "pipeline_parallel": 2, "weight_format": "fp8", "kv_format": "int8",
                   "memory_utilization_fraction": 0.9, "reserved_bytes": 2e9,
                   "host_links": "one_per_device", "host_link_duplex": "full"},
    "workload": {"context_tokens": 128000, "batch": 7, "output_tokens": 500,
                 "session": {"document_tokens": 100000, "rounds": 3, "question_tokens": 50,
                             "answer_tokens": 300, "think_seconds": 12.5, "users": 9}},
    "compression": {"layers_fraction": 0.5, "heads_fraction": 0.25, "tokens_fraction": 0.75,
                    "hidden_fraction": 0.125, "applies": "at_prefill"},
    "view": "paper", "units": "si"})");
  CHECK(scenario.model->id == "deepseek-v3");
  CHECK(scenario.device->id == "h200-sxm");
  CHECK(scenario.device_count == 32);
  CHECK(scenario.deployment.tensor_parallel == 8);
  CHECK(scenario.deployment.pipeline_parallel == 2);
  CHECK(scenario.deployment.weight_format == NumberFormat::kFp8);
  CHECK(scenario.deployment.kv_format == NumberFormat::kInt8);
  CHECK(scenario.deployment.memory_utilization_fraction == 0.9);
  CHECK(in_bytes(scenario.deployment.reserved) == 2e9);
  CHECK(scenario.deployment.host_links == HostLinks::kOnePerDevice);
  CHECK(scenario.deployment.host_link_duplex == HostLinkDuplex::kFull);
  CHECK(scenario.workload.context_tokens == 128'000);
  CHECK(scenario.workload.batch == 7);
  CHECK(scenario.workload.output_tokens == 500);
  CHECK(scenario.workload.session.document_tokens == 100'000);
  CHECK(scenario.workload.session.rounds == 3);
  CHECK(scenario.workload.session.question_tokens == 50);
  CHECK(scenario.workload.session.answer_tokens == 300);
  CHECK(in_seconds(scenario.workload.session.think) == 12.5);
  CHECK(scenario.workload.session.users == 9);
  CHECK(scenario.compression.layers_fraction == 0.5);
  CHECK(scenario.compression.heads_fraction == 0.25);
  CHECK(scenario.compression.tokens_fraction == 0.75);
  CHECK(scenario.compression.hidden_fraction == 0.125);
  CHECK(scenario.compression.applies == CompressionApplies::kAtPrefill);
  CHECK(scenario.view == View::kPaper);
  CHECK(scenario.units == Units::kSi);
}

TEST_CASE("scenario: whole numbers may be written with a point or an exponent") {
  CHECK(parsed(R"({"workload": {"context_tokens": 5e4}})").workload.context_tokens == 50'000);
  CHECK(parsed(R"({"workload": {"context_tokens": 50000.0}})").workload.context_tokens == 50'000);
}

TEST_CASE("scenario: empty sections are defaults") {
  const Scenario scenario = parsed(R"({"model": {}, "workload": {"session": {}}, "compression": {}})");
  CHECK(to_json(scenario) == to_json(parsed("{}")));
}

TEST_CASE("scenario: of a key given twice the last counts") {
  CHECK(parsed(R"({"view": "paper", "view": "peak"})").view == View::kPeak);
}

/// Fields that stay absent in an echo when nobody gave them: the catalog's figure or a formula stands in.
constexpr std::array<std::string_view, 9> kFollowing = {"hardware.memory_bytes",
                                                        "hardware.hbm_bytes_per_second",
                                                        "hardware.dense_flops_per_second",
                                                        "hardware.host_link_bytes_per_second",
                                                        "hardware.device_link_bytes_per_second",
                                                        "deployment.activation_reserve_bytes",
                                                        "deployment.framework_reserve_bytes",
                                                        "deployment.kv_budget_bytes_per_device",
                                                        "deployment.prefill_chunk_tokens"};

TEST_CASE("scenario: the echo has every field, with what absent ones resolve to") {
  const Json echo = to_json(parsed(R"({"hardware": {"count": 8}, "deployment": {"pipeline_parallel": 2}})"));
  for (const Field& field : scenario_fields()) {
    CAPTURE(std::string(field.path));
    std::string pointer = "/" + std::string(field.path);
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    const bool follows = std::find(kFollowing.begin(), kFollowing.end(), field.path) != kFollowing.end();
    CHECK(echo.contains(Json::json_pointer(pointer)) == !follows);
  }
  CHECK(echo["deployment"]["tensor_parallel"] == 4);
  CHECK(echo["workload"]["session"]["document_tokens"] == 50'000);
  CHECK(echo["units"] == "si");
}

TEST_CASE("scenario: the echo of every row reads back as itself") {
  for_sampled_pairs([](Scenario scenario) {
    if (!can_multiply(scenario)) scenario.hardware.dense = teraflops_per_second(1000);
    const Json echo = to_json(scenario);
    const Result<Scenario> again = parse_scenario(echo, catalogs());
    REQUIRE(again.ok());
    CHECK(to_json(again.value()) == echo);
  });
}

TEST_CASE("scenario: every numeric field reads back at both ends of its range") {
  for (const Field& field : scenario_fields()) {
    if (!is_numeric(field)) continue;
    for (const double value : {field.minimum, field.maximum}) {
      Scenario scenario = defaults();
      field.set(scenario, value);
      // Only the value is of interest: the fields around it may contradict it.
      const Result<Scenario> again = parse_scenario(to_json(scenario), catalogs());
      CAPTURE(std::string(field.path));
      CAPTURE(value);
      if (again.ok()) {
        CHECK(field.get(again.value()) == value);
      } else {
        for (const InputError& error : again.errors()) CHECK(error.code == ErrorCode::kInconsistent);
      }
    }
  }
}

}  // namespace
}  // namespace longpeak::test
