// SPDX-License-Identifier: MIT
// Memory as servers count it: the lines that vLLM or SGLang print when they start.
#pragma once

#include "core/memory.h"

namespace longpeak {

struct ServerMemory {
  Bytes weights_per_device;
  Bytes activation_reserve;         ///< per device
  Bytes framework_reserve;          ///< per device
  Bytes reserve_per_device;         ///< both, and what the scenario reserves besides
  double prefill_chunk_tokens = 0;  ///< of one step at most
  Bytes kv_budget_per_device;       ///< for caches, not below zero
  double kv_tokens = 0;             ///< tokens of cache one replica holds
  double max_concurrency = 0;       ///< requests of the context length one replica holds
};

/// E16. budget = utilization x HBM - weights - reserves; E17 divides it into pages.
ServerMemory server_memory(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                           const Memory& memory);

}  // namespace longpeak
