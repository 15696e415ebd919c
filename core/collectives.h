// SPDX-License-Identifier: MIT
// Bytes that tensor and pipeline parallelism send between devices. Free in the paper view.
#pragma once

#include "core/machine.h"
#include "core/model_costs.h"

namespace longpeak {

/// Hidden states travel in 16 bits.
inline constexpr double kActivationBytes = 2;

/// E6. Two all-reduces a layer. A device must send its partial sums of the (N - 1) / N of the hidden states
/// it does not keep; a switch that reduces needs no more, a ring sends twice that.
constexpr Bytes all_reduce_bytes(const ModelCosts& model, const Machine& machine, double tokens) {
  const double ranks = machine.tensor_parallel;
  const double hidden_states = tokens * model.hidden_size * kActivationBytes;
  return bytes(2 * model.layers * (ranks - 1) / ranks * hidden_states);
}

/// E6. Hidden states handed from one pipeline stage to the next.
constexpr Bytes stage_bytes(const ModelCosts& model, double tokens) {
  return bytes(tokens * model.hidden_size * kActivationBytes);
}

}  // namespace longpeak
