// SPDX-License-Identifier: MIT
// Limits a server starts with unless it is told otherwise; they decide what it reserves.
#pragma once

#include "core/machine.h"

namespace longpeak {

/// HBM of the scenario's device as a driver shows it, or the user's own figure.
inline Bytes device_memory(const Scenario& scenario) {
  return scenario.hardware.memory.value_or(memory_of(device_in_view(scenario)));
}

/// vLLM takes larger batches on devices of 70 GiB and more, A100 excepted (vllm/engine/arg_utils.py:
/// 8,192 tokens and 1,024 sequences, elsewhere 2,048 and 256).
inline bool has_large_limits(const Scenario& scenario) {
  const bool is_a100 = device_in_view(scenario).name.find("A100") != std::string_view::npos;
  return device_memory(scenario) >= gibibytes(70) && !is_a100;
}

/// Tokens a server processes in one step at most.
inline double prefill_chunk_tokens(const Scenario& scenario) {
  if (const auto& given = scenario.deployment.prefill_chunk_tokens) return static_cast<double>(*given);
  return has_large_limits(scenario) ? 8'192 : 2'048;
}

}  // namespace longpeak
