// SPDX-License-Identifier: MIT
// Configurations with one value replaced: each must give an error, or a model whose numbers can be.
#pragma once

#include <cmath>
#include <iterator>
#include <string>

#include "core/json/estimate_json.h"
#include "core/json/import/import.h"
#include "core/json/json.h"
#include "support.h"

namespace longpeak::test {

/// What an imported model gives must be finite and not negative.
inline void check_sound(const Model& model, const std::string& config) {
  const Scenario scenario = scenario_of(model, device("h200-sxm"));
  const Estimate result = estimate_of(scenario);
  bool sound = result.memory.weights.per_device > Bytes();
  for (std::size_t metric = 0; metric < kMetricCount; ++metric) {
    const double value = result.value(static_cast<Metric>(metric)).value_or(0);
    sound = sound && std::isfinite(value) && value >= 0;
  }
  CHECK_MESSAGE(sound, config);
}

inline constexpr const char* kValues[] = {
    "0",         "1",     "-1",    "2",    "7",       "1e9",  "1e10",
    "3.5",       "\"8\"", "true",  "null", "[]",      "{}",   "[1]",
    "[1, 2, 3]", "\"\"",  "false", "1e-9", "1000000", "9999", "[\"full_attention\"]"};

inline void check_answer(const Json& config) {
  const Result<Model> model = import_model(config);
  if (model.ok()) {
    check_sound(model.value(), config.dump());
  } else {
    CHECK_MESSAGE(!model.errors().empty(), config.dump());
  }
}

/// Replaces each value of `section`, a part of `config`, by one that `choose` names.
template <typename Choose>
void replace_each(Json& config, Json& section, Choose choose) {
  const Json keys = section;
  for (const auto& item : keys.items()) {
    section[item.key()] = Json::parse(kValues[choose()]);
    check_answer(config);
    section[item.key()] = item.value();
  }
}

/// The same in the whole configuration and within its sections.
template <typename Choose>
void check_damaged(Json& config, Choose choose) {
  replace_each(config, config, choose);
  for (Json& section : config) {
    if (section.is_object()) replace_each(config, section, choose);
  }
}

}  // namespace longpeak::test
