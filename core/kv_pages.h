// SPDX-License-Identifier: MIT
// How a paged KV cache divides a budget: what a server that manages layers of different kinds in pages of one
// size can hold. Follows vLLM's hybrid KV cache manager (vllm/v1/core/kv_cache_utils.py, 2026).
#pragma once

#include "core/memory.h"

namespace longpeak {

struct KvCapacity {
  double tokens = 0;    ///< as servers print it: requests x context, or whole pages where every layer grows
  double requests = 0;  ///< of the context length, side by side
};

/// E17. What `budget` bytes of one device hold for one replica.
KvCapacity kv_capacity(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                       Bytes budget);

}  // namespace longpeak
