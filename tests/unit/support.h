// SPDX-License-Identifier: MIT
// What most tests start from: the built-in catalogs, and a scenario of two ids.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/catalogs.h"
#include "core/estimate.h"
#include "core/json/model_catalog.h"
#include "hardware_db/catalog.h"

namespace longpeak::test {

inline Catalogs catalogs() { return {built_in_models(), built_in_accelerators()}; }

inline std::vector<const Model*> all_models() {
  const ModelCatalog catalog = built_in_models();
  std::vector<const Model*> models;
  for (std::size_t index = 0; index < catalog.names.size(); ++index) models.push_back(&catalog.model(index));
  return models;
}

inline const Model& model(std::string_view id) {
  const Model* row = find_model(built_in_models(), id);
  REQUIRE_MESSAGE(row != nullptr, "no model ", std::string(id));
  return *row;
}

inline const Accelerator& device(std::string_view id) {
  const Accelerator* row = find_row(built_in_accelerators().rows, id);
  REQUIRE_MESSAGE(row != nullptr, "no accelerator ", std::string(id));
  return *row;
}

inline Scenario scenario_of(const Model& model, const Accelerator& device) {
  Scenario scenario;
  scenario.model = &model;
  scenario.device = &device;
  return scenario;
}

/// Defaults besides: the paper's running example in the peak view.
inline Scenario scenario_of(std::string_view model_id, std::string_view device_id) {
  return scenario_of(model(model_id), device(device_id));
}

inline Scenario defaults() { return scenario_of(kDefaultModelId, kDefaultAcceleratorId); }

inline Scenario with_context(Scenario scenario, std::int64_t tokens) {
  scenario.workload.context_tokens = tokens;
  return scenario;
}

inline Scenario with_devices(Scenario scenario, std::int64_t count) {
  scenario.device_count = count;
  return scenario;
}

inline Estimate estimate_of(const Scenario& scenario) { return estimate(prepare(scenario)); }

inline double prefill_seconds(const Scenario& scenario) {
  return in_seconds(estimate_of(scenario).prefill.time.total);
}

inline double decode_seconds(const Scenario& scenario) {
  return in_seconds(estimate_of(scenario).decode.time.total);
}

/// Closeness for sums whose rounding differs from the order of the written arithmetic.
inline doctest::Approx near(double expected) { return doctest::Approx(expected).epsilon(1e-12); }

/// Closeness to figures written with `digits` significant digits.
inline doctest::Approx to_digits(double expected, int digits) {
  double epsilon = 0.5;
  for (int digit = 1; digit < digits; ++digit) epsilon /= 10;
  return doctest::Approx(expected).epsilon(epsilon);
}

}  // namespace longpeak::test
