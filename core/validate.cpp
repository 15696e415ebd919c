// SPDX-License-Identifier: MIT
#include "core/validate.h"

#include "core/machine.h"

namespace longpeak {
namespace {

bool devices_divide(const Scenario& scenario) {
  const std::int64_t per_replica = tensor_parallel_of(scenario) * scenario.deployment.pipeline_parallel;
  return scenario.device_count % per_replica == 0;
}

bool devices_can_talk(const Scenario& scenario) {
  const bool alone = tensor_parallel_of(scenario) * scenario.deployment.pipeline_parallel == 1;
  const bool own_link = scenario.hardware.device_link || scenario.hardware.host_link;
  return alone || own_link || scenario.view == View::kPaper || scenario.device->device_link ||
         scenario.device->host_link;
}

std::int64_t layers_of(const Model& model) {
  std::int64_t layers = 0;
  for (const LayerGroup& group : model.groups) layers += group.layers;
  return layers;
}

bool stages_have_layers(const Scenario& scenario) {
  return scenario.deployment.pipeline_parallel <= layers_of(*scenario.model);
}

bool can_multiply(const Scenario& scenario, NumberFormat format) {
  return scenario.hardware.dense || compute_rate(device_in_view(scenario), format).rate > FlopsPerSecond();
}

/// A format without a rate is an error of the field that asks for it; a device without any, of the field that
/// can fill the gap.
void require_rate(const Scenario& scenario, const char* path, NumberFormat format, InputErrors& errors) {
  if (can_multiply(scenario, format)) return;
  std::string accepted;
  for (std::size_t index = 0; index < kNumberFormatCount; ++index) {
    if (!can_multiply(scenario, static_cast<NumberFormat>(index))) continue;
    accepted += kNumberFormatNames[index];
    accepted += ", ";
  }
  constexpr const char* kOwnRate = "hardware.dense_flops_per_second";
  if (accepted.empty()) path = kOwnRate;
  if (!errors.empty() && errors.back().path == path) return;
  std::string message(device_in_view(scenario).name);
  message += " publishes no dense rate";
  if (!accepted.empty()) {
    message += " for ";
    message += name_of(format);
    message += " or a wider format";
    accepted += "or ";
  }
  errors.push_back({ErrorCode::kInconsistent, path,
                    message + "; accepted: " + accepted + "a rate of your own in " + kOwnRate});
}

bool units_suit_view(const Scenario& scenario) {
  return units_of(scenario) == Units::kSi || scenario.view == View::kPaper;
}

}  // namespace

bool can_multiply(const Scenario& scenario) {
  return can_multiply(scenario, multiplied_format(scenario)) &&
         can_multiply(scenario, scenario.deployment.kv_format);
}

bool is_consistent(const Scenario& scenario) {
  return can_multiply(scenario) && devices_divide(scenario) && stages_have_layers(scenario) &&
         devices_can_talk(scenario) && units_suit_view(scenario);
}

InputErrors contradictions(const Scenario& scenario) {
  InputErrors errors;
  require_rate(scenario, "deployment.weight_format", multiplied_format(scenario), errors);
  require_rate(scenario, "deployment.kv_format", scenario.deployment.kv_format, errors);
  if (!devices_divide(scenario)) {
    const bool given = scenario.deployment.tensor_parallel.has_value();
    const std::string product = std::to_string(tensor_parallel_of(scenario)) + " x " +
                                std::to_string(scenario.deployment.pipeline_parallel);
    errors.push_back({ErrorCode::kInconsistent,
                      given ? "deployment.tensor_parallel" : "deployment.pipeline_parallel",
                      "tensor parallel x pipeline parallel must divide the number of devices; " + product +
                          " does not divide " + std::to_string(scenario.device_count)});
  }
  if (!stages_have_layers(scenario)) {
    errors.push_back({ErrorCode::kInconsistent, "deployment.pipeline_parallel",
                      "a pipeline stage needs a layer; accepted: at most the " +
                          std::to_string(layers_of(*scenario.model)) + " layers of " + scenario.model->name});
  }
  if (!devices_can_talk(scenario)) {
    errors.push_back(
        {ErrorCode::kInconsistent, "hardware.count",
         std::string(scenario.device->name) +
             " has no link to another device; accepted: 1, or tensor and pipeline parallel of 1"});
  }
  if (!units_suit_view(scenario)) {
    errors.push_back({ErrorCode::kInconsistent, "units",
                      "paper units belong to the paper view; accepted in the peak view: si"});
  }
  return errors;
}

}  // namespace longpeak
