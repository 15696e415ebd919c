// SPDX-License-Identifier: MIT
// The field table: paths, ranges, defaults, and that reading and writing meet the same member.
#include "core/fields.h"

#include <cmath>
#include <limits>
#include <set>

#include "support.h"

namespace longpeak::test {
namespace {

TEST_CASE("fields: every one has a path, a label and help, once") {
  std::set<std::string> paths;
  std::set<std::string> labels;
  for (const Field& field : scenario_fields()) {
    CAPTURE(std::string(field.path));
    CHECK(paths.insert(std::string(field.path)).second);
    CHECK(labels.insert(std::string(field.label)).second);
    CHECK(field.help.size() > 10);
    CHECK(field.help.ends_with('.'));
    CHECK(find_field(field.path) == &field);
  }
}

TEST_CASE("fields: all members of the contract are there") {
  for (const char* path : {"model.id",
                           "hardware.id",
                           "hardware.count",
                           "hardware.memory_bytes",
                           "hardware.hbm_bytes_per_second",
                           "hardware.dense_flops_per_second",
                           "hardware.host_link_bytes_per_second",
                           "hardware.device_link_bytes_per_second",
                           "deployment.tensor_parallel",
                           "deployment.pipeline_parallel",
                           "deployment.weight_format",
                           "deployment.kv_format",
                           "deployment.memory_utilization_fraction",
                           "deployment.reserved_bytes",
                           "deployment.activation_reserve_bytes",
                           "deployment.framework_reserve_bytes",
                           "deployment.kv_budget_bytes_per_device",
                           "deployment.kv_block_tokens",
                           "deployment.prefill_chunk_tokens",
                           "deployment.cache_management",
                           "deployment.host_links",
                           "deployment.host_link_duplex",
                           "workload.context_tokens",
                           "workload.batch",
                           "workload.output_tokens",
                           "workload.session.document_tokens",
                           "workload.session.rounds",
                           "workload.session.question_tokens",
                           "workload.session.answer_tokens",
                           "workload.session.think_seconds",
                           "workload.session.users",
                           "compression.layers_fraction",
                           "compression.heads_fraction",
                           "compression.tokens_fraction",
                           "compression.hidden_fraction",
                           "compression.applies",
                           "view",
                           "units"}) {
    CAPTURE(std::string(path));
    CHECK(find_field(path) != nullptr);
  }
  CHECK(scenario_fields().size() == 38);
}

TEST_CASE("fields: there is none of another name") {
  CHECK(find_field("") == nullptr);
  CHECK(find_field("workload") == nullptr);
  CHECK(find_field("workload.context") == nullptr);
  CHECK(find_field("workload.context_tokens.") == nullptr);
}

TEST_CASE("fields: what is set is what is got, at both ends and between") {
  for (const Field& field : scenario_fields()) {
    if (!is_numeric(field)) continue;
    CAPTURE(std::string(field.path));
    const double middle = field.type == FieldType::kInteger ? std::floor((field.minimum + field.maximum) / 2)
                                                            : (field.minimum + field.maximum) / 2;
    for (const double value : {field.minimum, middle, field.maximum}) {
      Scenario scenario = defaults();
      field.set(scenario, value);
      REQUIRE(field.get(scenario).has_value());
      CHECK(*field.get(scenario) == value);
    }
  }
}

TEST_CASE("fields: setting one leaves the others alone") {
  for (const Field& field : scenario_fields()) {
    if (!is_numeric(field)) continue;
    Scenario scenario = defaults();
    field.set(scenario, field.maximum);
    for (const Field& other : scenario_fields()) {
      if (&other == &field || other.type == FieldType::kId) continue;
      CAPTURE(std::string(field.path));
      CAPTURE(std::string(other.path));
      CHECK(other.get(scenario) == other.get(defaults()));
    }
  }
}

TEST_CASE("fields: options are set and got by index") {
  for (const Field& field : scenario_fields()) {
    if (field.type != FieldType::kOption) continue;
    CAPTURE(std::string(field.path));
    CHECK(field.options.size() >= 2);
    for (std::size_t index = 0; index < field.options.size(); ++index) {
      Scenario scenario = defaults();
      field.set(scenario, static_cast<double>(index));
      CHECK(field.get(scenario) == static_cast<double>(index));
    }
  }
}

TEST_CASE("fields: option names stand in the order of their enumerations") {
  const auto option = [](const char* path, auto value) {
    return find_field(path)->options[static_cast<std::size_t>(value)];
  };
  CHECK(option("view", View::kPaper) == "paper");
  CHECK(option("view", View::kPeak) == "peak");
  CHECK(option("units", Units::kSi) == "si");
  CHECK(option("deployment.host_links", HostLinks::kOnePerDevice) == "one_per_device");
  CHECK(option("deployment.host_link_duplex", HostLinkDuplex::kFull) == "full");
  CHECK(option("compression.applies", CompressionApplies::kAfterPrefill) == "after_prefill");
  CHECK(option("deployment.kv_format", NumberFormat::kFp8) == "fp8");
  CHECK(option("deployment.weight_format", NumberFormat::kInt4) == "int4");
}

TEST_CASE("fields: defaults are the paper's running example and in range") {
  const Scenario scenario = defaults();
  for (const Field& field : scenario_fields()) {
    if (field.type == FieldType::kId) continue;
    CAPTURE(std::string(field.path));
    const auto value = field.get(scenario);
    // The formats have a value, and a rule for imported configurations besides.
    const bool follows_import =
        field.path == "deployment.weight_format" || field.path == "deployment.kv_format";
    CHECK(value.has_value() == (field.default_rule.empty() || follows_import));
    if (value && is_numeric(field)) CHECK(defect_of(field, *value) == "");
  }
  CHECK(scenario.workload.context_tokens == 50'000);
  CHECK(scenario.workload.output_tokens == 250);
  CHECK(scenario.workload.session.rounds == 5);
  CHECK(scenario.workload.session.answer_tokens == 250);
  CHECK(in_seconds(scenario.workload.session.think) == 60);
  CHECK(scenario.deployment.memory_utilization_fraction == 1);
  CHECK(scenario.view == View::kPeak);
}

TEST_CASE("fields: values outside the range, not whole or not finite have a defect") {
  for (const Field& field : scenario_fields()) {
    if (!is_numeric(field)) continue;
    CAPTURE(std::string(field.path));
    CHECK(field.minimum < field.maximum);
    CHECK(defect_of(field, field.minimum) == "");
    CHECK(defect_of(field, field.maximum) == "");
    CHECK(defect_of(field, std::nextafter(field.minimum, -1e300)) == "is too small");
    CHECK(defect_of(field, std::nextafter(field.maximum, 1e300)) == "is too large");
    CHECK(defect_of(field, -1) == "is too small");
    CHECK(defect_of(field, 1e300) == "is too large");
    CHECK(defect_of(field, std::numeric_limits<double>::quiet_NaN()) == "is not a finite number");
    CHECK(defect_of(field, std::numeric_limits<double>::infinity()) == "is not a finite number");
    if (field.type == FieldType::kInteger) {
      CHECK(defect_of(field, field.minimum + 0.5) == "is not a whole number");
    }
  }
}

TEST_CASE("fields: estimates stay finite at both ends of every range") {
  for (const Field& field : scenario_fields()) {
    if (!is_numeric(field)) continue;
    for (const double value : {field.minimum, field.maximum}) {
      for (const View view : {View::kPaper, View::kPeak}) {
        CAPTURE(std::string(field.path));
        CAPTURE(value);
        Scenario scenario = defaults();
        scenario.view = view;
        field.set(scenario, value);
        const Estimate result = estimate_of(scenario);
        for (std::size_t metric = 0; metric < kMetricCount; ++metric) {
          const auto got = result.value(static_cast<Metric>(metric));
          CHECK((got && std::isfinite(*got) && *got >= 0));
        }
      }
    }
  }
}

}  // namespace
}  // namespace longpeak::test
