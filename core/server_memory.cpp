// SPDX-License-Identifier: MIT
#include "core/server_memory.h"

#include <algorithm>
#include <cmath>

namespace longpeak {
namespace {

// Fitted to five vLLM start-up logs on H100 (github.com/llm-d-incubation/llm-d-planner,
// empirical-vllm-memory-results, commit e50305a): the profiling run holds FP32 logits of 8,192 tokens, and
// about 1 GiB beside. Activation peaks of 5.56 to 5.64, 4.84 and 7.38 GiB for vocabularies of 151,936,
// 128,256 and 201,088 come out as 5.64, 4.91 and 7.14.
constexpr double kProfiledTokens = 8'192;
constexpr Bytes kActivationsBesideLogits = gibibytes(1);
// The same logs: 0.13 to 0.14 GiB outside the allocator on one device, 0.54 to 0.55 on two with collectives;
// and programs see 79.18 of the 79.65 GiB that the driver shows (79.15 to 79.25 of 80 elsewhere), 0.47 GiB
// less.
constexpr Bytes kFrameworkAlone = gibibytes(0.14 + 0.47);
constexpr Bytes kFrameworkTogether = gibibytes(0.55 + 0.47);

double vocabulary_of(const ModelCosts& model) {
  return std::floor(model.head_parameters / model.hidden_size);
}

Bytes activation_reserve(const ModelCosts& model, const Scenario& scenario) {
  if (scenario.deployment.activation_reserve) return *scenario.deployment.activation_reserve;
  return bytes(vocabulary_of(model) * kProfiledTokens * 4) + kActivationsBesideLogits;
}

Bytes framework_reserve(const Scenario& scenario, const Machine& machine) {
  if (scenario.deployment.framework_reserve) return *scenario.deployment.framework_reserve;
  return machine.tensor_parallel * machine.pipeline_parallel > 1 ? kFrameworkTogether : kFrameworkAlone;
}

}  // namespace

// E16. requests = budget / pages of one request; tokens = requests x context, in whole pages where all caches
// grow
ServerMemory server_memory(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                           const Memory& memory) {
  ServerMemory server;
  server.weights_per_device = memory.weights.per_device;
  server.activation_reserve = activation_reserve(model, scenario);
  server.framework_reserve = framework_reserve(scenario, machine);
  server.reserve_per_device = machine.reserved + server.activation_reserve + server.framework_reserve;
  const Bytes left = machine.usable_memory - server.weights_per_device - server.reserve_per_device;
  server.kv_budget_per_device = scenario.deployment.kv_budget_per_device.value_or(std::max(Bytes(), left));

  const double stages = machine.pipeline_parallel;
  const double block = static_cast<double>(scenario.deployment.kv_block_tokens);
  const double context = static_cast<double>(scenario.workload.context_tokens);
  const double paged_context = std::ceil(context / block) * block;
  const Bytes state = state_bytes(model) / machine.tensor_parallel;
  const Bytes request = (cache_bytes_per_rank(model, scenario, machine, paged_context) + state) / stages;
  server.max_concurrency = server.kv_budget_per_device / request;
  const Bytes page = cache_bytes_per_rank(model, scenario, machine, block) / stages;
  const bool all_grow = !(state > Bytes()) && request == page * (paged_context / block);
  server.kv_tokens = all_grow ? std::floor(server.kv_budget_per_device / page) * block
                              : std::floor(server.max_concurrency * context);
  return server;
}

}  // namespace longpeak
