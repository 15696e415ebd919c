// SPDX-License-Identifier: MIT
#include "core/server_memory.h"

#include <algorithm>
#include <cmath>

#include "core/kv_pages.h"
#include "core/server_limits.h"
#include "core/weights_read.h"

namespace longpeak {
namespace {

// A start-up measures its peak on a full batch, in the sampler: some copies of the logits of all sequences.
// vLLM logs on H100 (github.com/llm-d-incubation/llm-d-planner, empirical-vllm-memory-results, commit
// e50305a) have peaks of 5.56 to 5.64, 4.84 and 7.38 GiB for vocabularies of 151,936, 128,256 and 201,088:
// 37,600 bytes an entry, 1,024 sequences, and 0.35 GiB make 5.67, 4.84 and 7.39. With 256 sequences (Llama
// 3.1 8B on A10G; gpt-oss-20b and Gemma 4 26B on A100, myoceane.fr, 2026) about 0.75, 1.09 and 1.19 GiB
// remain for vocabularies of 128,256, 201,088 and 262,144: 3,500 bytes an entry make 0.77, 1.01 and 1.20.
constexpr Bytes kActivationsBesideLogits = gibibytes(0.35);
constexpr double kLogitBytesOfLargeBatch = 37'600;
constexpr double kLogitBytesOfSmallBatch = 3'500;

// Outside the allocator the same logs have 0.13 to 0.14 GiB on one device, 0.54 to 0.55 on two with
// collectives.
constexpr Bytes kFrameworkAlone = gibibytes(0.14);
constexpr Bytes kFrameworkTogether = gibibytes(0.55);

// Programs see 79.18 of the 79.65 GiB that the driver shows of an H100; 0.42 less on an RTX 3090, 0.44 on a
// T4, 0.75 on an A100.
constexpr Bytes kHiddenFromPrograms = gibibytes(0.47);

double vocabulary_of(const ModelCosts& model) {
  return std::floor(model.head_parameters / model.hidden_size);
}

/// Ranks beyond the KV heads hold copies of a head, and of the weights it is made with.
Bytes copied_projections(const ModelCosts& model, const Scenario& scenario, const Machine& machine) {
  const double ranks = machine.tensor_parallel;
  double copied = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    if (group.kv_heads == 0) continue;
    const double share = std::ceil(group.kv_heads / ranks) / group.kv_heads;
    copied += group.layers * group.kv_projection_parameters * (share - 1 / ranks);
  }
  const double per_rank = copied * stored_element_bytes(Part::kAttention, model, scenario);
  return bytes(per_rank / machine.pipeline_parallel);
}

Bytes activation_reserve(const ModelCosts& model, const Scenario& scenario) {
  if (scenario.deployment.activation_reserve) return *scenario.deployment.activation_reserve;
  const double per_entry = has_large_limits(scenario) ? kLogitBytesOfLargeBatch : kLogitBytesOfSmallBatch;
  return bytes(vocabulary_of(model) * per_entry) + kActivationsBesideLogits;
}

Bytes framework_reserve(const Scenario& scenario, const Machine& machine) {
  if (scenario.deployment.framework_reserve) return *scenario.deployment.framework_reserve;
  const bool together = machine.tensor_parallel * machine.pipeline_parallel > 1;
  return (together ? kFrameworkTogether : kFrameworkAlone) +
         kHiddenFromPrograms * scenario.deployment.memory_utilization_fraction;
}

}  // namespace

// E16. budget = utilization x HBM - weights - reserves
ServerMemory server_memory(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                           const Memory& memory) {
  ServerMemory server;
  server.weights_per_device = memory.weights.per_device + copied_projections(model, scenario, machine);
  server.activation_reserve = activation_reserve(model, scenario);
  server.framework_reserve = framework_reserve(scenario, machine);
  server.reserve_per_device = machine.reserved + server.activation_reserve + server.framework_reserve;
  server.prefill_chunk_tokens = prefill_chunk_tokens(scenario);
  const Bytes left = machine.usable_memory - server.weights_per_device - server.reserve_per_device;
  server.kv_budget_per_device = scenario.deployment.kv_budget_per_device.value_or(std::max(Bytes(), left));
  const KvCapacity capacity = kv_capacity(model, scenario, machine, server.kv_budget_per_device);
  server.kv_tokens = capacity.tokens;
  server.max_concurrency = capacity.requests;
  return server;
}

}  // namespace longpeak
