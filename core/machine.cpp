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

Machine machine_of(const Scenario& scenario) {
  const Accelerator& device = device_in_view(scenario);
  const Deployment& deployment = scenario.deployment;
  Machine machine;
  machine.devices = static_cast<double>(scenario.device_count);
  machine.tensor_parallel = static_cast<double>(tensor_parallel_of(scenario));
  machine.pipeline_parallel = static_cast<double>(deployment.pipeline_parallel);
  const double devices_per_replica = machine.tensor_parallel * machine.pipeline_parallel;
  machine.replicas = machine.devices / devices_per_replica;
  machine.matmul = compute_rate(device, deployment.weight_format);
  machine.attention = compute_rate(device, deployment.kv_format);
  machine.hbm = device.memory_bandwidth.value;
  if (device.host_link) machine.host_link = device.host_link->per_direction.value;
  // Devices without a link of their own talk through the host.
  machine.device_link = device.device_link ? device.device_link->per_direction.value : machine.host_link;
  machine.host_links = deployment.host_links == HostLinks::kOnePerDevice ? devices_per_replica : 1.0;
  // The paper takes the size on the label, servers what the driver shows.
  const Bytes memory = scenario.view == View::kPaper ? device.memory_sold.value : memory_of(device);
  machine.usable_memory = memory * deployment.memory_utilization_fraction;
  machine.reserved = deployment.reserved;
  return machine;
}

}  // namespace longpeak
