// SPDX-License-Identifier: MIT
// Weights that a step reads from HBM, each once however many tokens it serves.
#pragma once

#include <algorithm>

#include "core/feed_forward.h"
#include "core/machine.h"

namespace longpeak {

/// E4. Parameters of the experts that `tokens` tokens touch, all layers together.
constexpr double touched_expert_parameters(const ModelCosts& model, double tokens) {
  double touched = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    touched += group.layers * group.expert_parameters * experts_touched(group, tokens);
  }
  return touched;
}

/// Bytes of one element of the embedding table and of the head, which quantised checkpoints keep in 16 bits.
constexpr double table_element_bytes(const Scenario& scenario) {
  return std::max(bytes_per_element(scenario.deployment.weight_format),
                  bytes_per_element(NumberFormat::kBf16));
}

/// E4, E5. Bytes read on one tensor-parallel rank, all pipeline stages together: every weight but the experts
/// no token is routed to and the embedding rows no token looks up.
constexpr Bytes weight_bytes_read_per_rank(const ModelCosts& model, const Scenario& scenario,
                                           const Machine& machine, double tokens) {
  const double looked_up = std::min(model.embedding_parameters, tokens * model.hidden_size);
  const double matrices = model.sharded_parameters + touched_expert_parameters(model, tokens);
  const double layer_bytes = (matrices / machine.tensor_parallel + model.replicated_parameters) *
                             bytes_per_element(scenario.deployment.weight_format);
  const double table_bytes =
      (model.head_parameters + looked_up) / machine.tensor_parallel * table_element_bytes(scenario);
  return bytes(layer_bytes + table_bytes);
}

}  // namespace longpeak
