// SPDX-License-Identifier: MIT
// KV compression along the four axes of the cache: layers x heads x tokens x hidden (paper, section 3.1).
#pragma once

#include "core/scenario.h"

namespace longpeak {

/// E8. What is left of the cache.
constexpr double cache_fraction(const Compression& compression) {
  return compression.layers_fraction * compression.heads_fraction * compression.tokens_fraction *
         compression.hidden_fraction;
}

/// E8. What is left of the attention work of prefill: nothing is saved by compressing afterwards.
constexpr double prefill_attention_fraction(const Compression& compression) {
  return compression.applies == CompressionApplies::kAtPrefill ? cache_fraction(compression) : 1.0;
}

/// E8. What is left of prefill's multiplications with weights: layers skipped at prefill are not run.
constexpr double prefill_linear_fraction(const Compression& compression) {
  return compression.applies == CompressionApplies::kAtPrefill ? compression.layers_fraction : 1.0;
}

}  // namespace longpeak
