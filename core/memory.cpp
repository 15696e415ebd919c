// SPDX-License-Identifier: MIT
#include "core/memory.h"

#include <algorithm>
#include <cmath>

#include "core/attention.h"
#include "core/compression.h"

namespace longpeak {
namespace {

// E5. Everything but the replicated parameters divides over the ranks; layers divide over the stages.
WeightBytes weight_bytes(const ModelCosts& model, const Scenario& scenario, const Machine& machine) {
  const double replicated = scenario.view == View::kPaper ? 0.0 : model.replicated_parameters;
  const double per_rank = (model.parameters - replicated) / machine.tensor_parallel + replicated;
  const double per_device = per_rank / machine.pipeline_parallel;
  WeightBytes weights;
  weights.per_device = bytes(per_device * bytes_per_element(scenario.deployment.weight_format));
  weights.all_devices = weights.per_device * machine.devices;
  return weights;
}

}  // namespace

// E2. Sum over layers of min(n, W) x elements x bytes, times the fraction compression leaves.
Bytes cache_bytes(const ModelCosts& model, const Scenario& scenario, double context) {
  double elements = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    elements += group.layers * group.cache_elements * kept_tokens(group, context);
  }
  return bytes(elements * bytes_per_element(scenario.deployment.kv_format) *
               cache_fraction(scenario.compression));
}

Bytes cache_bytes_per_rank(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                           double context) {
  if (scenario.view == View::kPaper) {
    return cache_bytes(model, scenario, context) / machine.tensor_parallel;
  }
  double elements = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    elements += group.layers * group.cache_elements * kept_tokens(group, context) *
                cache_share(group, machine.tensor_parallel);
  }
  return bytes(elements * bytes_per_element(scenario.deployment.kv_format) *
               cache_fraction(scenario.compression));
}

Bytes cache_bytes_counted(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                          double context) {
  const Bytes stored = cache_bytes_per_rank(model, scenario, machine, context) * machine.tensor_parallel;
  return units_of(scenario) == Units::kPaper ? stored * kGibibyteCountedAsGigabyte : stored;
}

// E9. concurrency = (HBM - reserve - weights) / cache of one user
Memory memory_at(const ModelCosts& model, const Scenario& scenario, const Machine& machine, double context) {
  Memory memory;
  memory.hbm = machine.usable_memory * machine.devices;
  memory.reserved = machine.reserved * machine.devices;
  memory.weights = weight_bytes(model, scenario, machine);
  memory.cache_per_token = cache_bytes(model, scenario, 1);
  memory.cache = cache_bytes(model, scenario, context);
  memory.cache_stored = cache_bytes_per_rank(model, scenario, machine, context) * machine.tensor_parallel;
  memory.cache_counted = cache_bytes_counted(model, scenario, machine, context);
  const Bytes free = memory.hbm - memory.reserved - memory.weights.all_devices;
  memory.free = std::max(Bytes(), free);
  memory.concurrency = memory.free / memory.cache_counted;
  memory.users = std::floor(memory.concurrency / machine.replicas) * machine.replicas;
  const double wanted = static_cast<double>(scenario.workload.batch) * machine.replicas;
  memory.missing = std::max(Bytes(), memory.cache_counted * wanted - free);
  memory.fits = !(memory.missing > Bytes());
  return memory;
}

}  // namespace longpeak
