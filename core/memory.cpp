// SPDX-License-Identifier: MIT
#include "core/memory.h"

#include <algorithm>
#include <cmath>

#include "core/attention.h"
#include "core/compression.h"
#include "core/weights_read.h"

namespace longpeak {
namespace {

// E5. Everything but the replicated parameters divides over the ranks; layers divide over the stages.
WeightBytes weight_bytes(const ModelCosts& model, const Scenario& scenario, const Machine& machine) {
  const bool paper = scenario.view == View::kPaper;
  const double replicated = paper ? 0.0 : model.replicated_parameters;
  const double tables = paper ? 0.0 : model.head_parameters + model.embedding_parameters;
  const double matrices = model.parameters - replicated - tables;
  const double layer_bytes = (matrices / machine.tensor_parallel + replicated) *
                             bytes_per_element(scenario.deployment.weight_format);
  const double table_bytes = tables / machine.tensor_parallel * table_element_bytes(scenario);
  WeightBytes weights;
  weights.per_device = bytes((layer_bytes + table_bytes) / machine.pipeline_parallel);
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
