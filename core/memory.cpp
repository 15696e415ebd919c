// SPDX-License-Identifier: MIT
#include "core/memory.h"

#include <algorithm>
#include <cmath>

#include "core/attention.h"
#include "core/collectives.h"
#include "core/compression.h"
#include "core/weights_read.h"

namespace longpeak {
namespace {

// E5. Everything but the replicated parameters divides over the ranks; layers divide over the stages.
WeightBytes weight_bytes(const ModelCosts& model, const Scenario& scenario, const Machine& machine) {
  double per_rank = 0;
  if (scenario.view == View::kPaper) {
    per_rank =
        model.parameters / machine.tensor_parallel * bytes_per_element(scenario.deployment.weight_format);
  } else {
    for (std::size_t index = 0; index < kPartCount; ++index) {
      const PartParameters& part = model.parts[index];
      per_rank += (part.sharded / machine.tensor_parallel + part.replicated) *
                  stored_element_bytes(static_cast<Part>(index), model, scenario);
    }
  }
  WeightBytes weights;
  weights.per_device = bytes(per_rank / machine.pipeline_parallel);
  weights.all_devices = weights.per_device * machine.devices;
  return weights;
}

/// Sum over the parts of every layer's cache of what `elements` gives for one.
template <class Elements>
double over_parts(const ModelCosts& model, Elements elements) {
  double sum = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    for (std::size_t which = 0; which < group.cache_parts; ++which) {
      sum += group.layers * elements(group.cache[which]);
    }
  }
  return sum;
}

/// Entries one sequence keeps; engines that manage all layers alike keep every token of a windowed layer too.
double stored_entries(const CachePart& part, const Scenario& scenario, double context) {
  if (!part.stored) return 0;
  if (scenario.deployment.cache_management == CacheManagement::kUniform) {
    return std::floor(context / part.tokens_per_entry);
  }
  return kept_entries(part, context);
}

}  // namespace

double entry_bytes(const CachePart& part, const Scenario& scenario) {
  const double compressed = cache_fraction(scenario.compression);
  if (part.fixed_entry_bytes > 0) return part.fixed_entry_bytes * compressed;
  const double element = bytes_per_element(scenario.deployment.kv_format);
  if (element == 1 && part.fp8_entry_bytes > 0) return part.fp8_entry_bytes * compressed;
  return part.entry_elements * element * compressed;
}

// E2. Sum over layers of stored entries x bytes, times the fraction compression leaves.
Bytes cache_bytes(const ModelCosts& model, const Scenario& scenario, double context) {
  return bytes(over_parts(model, [&](const CachePart& part) {
    return stored_entries(part, scenario, context) * entry_bytes(part, scenario);
  }));
}

Bytes cache_bytes_per_rank(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                           double context) {
  if (scenario.view == View::kPaper) return cache_bytes(model, scenario, context) / machine.tensor_parallel;
  return bytes(over_parts(model, [&](const CachePart& part) {
    return stored_entries(part, scenario, context) * entry_bytes(part, scenario) *
           cache_share(part, machine.tensor_parallel);
  }));
}

Bytes cache_bytes_per_token(const ModelCosts& model, const Scenario& scenario) {
  return bytes(over_parts(model, [&](const CachePart& part) {
    return part.stored ? entry_bytes(part, scenario) / part.tokens_per_entry : 0.0;
  }));
}

// E11. A step reads what its token may attend to, layers that share a cache each for themselves.
Bytes cache_bytes_read_per_rank(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                                double context) {
  return bytes(over_parts(model, [&](const CachePart& part) {
    return read_entries(part, context) * entry_bytes(part, scenario) *
           cache_share(part, machine.tensor_parallel);
  }));
}

// E2. The state is FP32, the convolution's inputs are 16 bits wide; neither is compressed.
Bytes state_bytes(const ModelCosts& model) {
  double sum = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    sum +=
        group.layers * (group.state_elements * kStateBytes + group.convolution_elements * kActivationBytes);
  }
  return bytes(sum);
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
  memory.cache_per_token = cache_bytes_per_token(model, scenario);
  memory.cache = cache_bytes(model, scenario, context);
  memory.cache_stored = cache_bytes_per_rank(model, scenario, machine, context) * machine.tensor_parallel;
  memory.cache_counted = cache_bytes_counted(model, scenario, machine, context);
  memory.state = state_bytes(model);
  const Bytes per_user = memory.cache_counted + memory.state;
  const Bytes free = memory.hbm - memory.reserved - memory.weights.all_devices;
  memory.free = std::max(Bytes(), free);
  memory.concurrency = memory.free / per_user;
  memory.users = std::floor(memory.concurrency / machine.replicas) * machine.replicas;
  const double wanted = static_cast<double>(scenario.workload.batch) * machine.replicas;
  memory.missing = std::max(Bytes(), per_user * wanted - free);
  memory.fits = !(memory.missing > Bytes());
  return memory;
}

}  // namespace longpeak
