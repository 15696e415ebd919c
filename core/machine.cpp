// SPDX-License-Identifier: MIT
#include "core/machine.h"

namespace longpeak {

const Accelerator& device_in_view(const Scenario& scenario) {
  const Accelerator& device = *scenario.device;
  return scenario.view == View::kPaper && device.in_paper_view ? *device.in_paper_view : device;
}

const Model& model_in_view(const Scenario& scenario) {
  const Model& model = *scenario.model;
  return scenario.view == View::kPaper && model.in_paper_view ? *model.in_paper_view : model;
}

NumberFormat multiplied_format(const Scenario& scenario) {
  if (!scenario.deployment.weights_as_stored) return scenario.deployment.weight_format;
  const Model& model = model_in_view(scenario);
  if (!model.quantization) return NumberFormat::kBf16;
  bool mixture = false;
  for (const LayerGroup& group : model.groups) mixture = mixture || group.feed_forward.experts > 0;
  return model.quantization->of(mixture ? Part::kExperts : Part::kFeedForward).multiplied;
}

Machine machine_of(const Scenario& scenario) {
  const Accelerator& device = device_in_view(scenario);
  const Deployment& deployment = scenario.deployment;
  Machine machine;
  machine.devices = static_cast<double>(scenario.device_count);
  machine.tensor_parallel = static_cast<double>(tensor_parallel_of(scenario));
  machine.pipeline_parallel = static_cast<double>(deployment.pipeline_parallel);
  const HardwareOverrides& own = scenario.hardware;
  const double devices_per_replica = machine.tensor_parallel * machine.pipeline_parallel;
  machine.replicas = machine.devices / devices_per_replica;
  machine.matmul = compute_rate(device, multiplied_format(scenario));
  machine.attention = compute_rate(device, deployment.kv_format);
  if (own.dense) machine.matmul = {multiplied_format(scenario), *own.dense};
  if (own.dense) machine.attention = {deployment.kv_format, *own.dense};
  machine.hbm = own.hbm.value_or(device.memory_bandwidth.value);
  if (device.host_link) machine.host_link = device.host_link->per_direction.value;
  machine.host_link = own.host_link.value_or(machine.host_link);
  // Devices without a link of their own talk through the host.
  machine.device_link = device.device_link ? device.device_link->per_direction.value : machine.host_link;
  machine.device_link = own.device_link.value_or(machine.device_link);
  machine.host_links = deployment.host_links == HostLinks::kOnePerDevice ? devices_per_replica : 1.0;
  // The paper takes the size on the label, servers what the driver shows.
  const Bytes memory = scenario.view == View::kPaper ? device.memory_sold.value : memory_of(device);
  machine.usable_memory = own.memory.value_or(memory) * deployment.memory_utilization_fraction;
  machine.reserved = deployment.reserved;
  return machine;
}

}  // namespace longpeak
