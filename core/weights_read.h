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

/// Bytes of one stored element: the checkpoint's own, or the format asked for, which leaves all but the
/// layers' matrices in 16 bits.
constexpr double stored_element_bytes(Part part, const ModelCosts& model, const Scenario& scenario) {
  if (scenario.deployment.weights_as_stored) return model.stored_bytes[static_cast<std::size_t>(part)];
  const double asked = bytes_per_element(scenario.deployment.weight_format);
  const bool matrix = part == Part::kAttention || part == Part::kFeedForward || part == Part::kExperts;
  return matrix ? asked : std::max(asked, bytes_per_element(NumberFormat::kBf16));
}

/// E4, E5. Bytes read on one tensor-parallel rank, all pipeline stages together: every weight but the experts
/// no token is routed to and the embedding rows no token looks up.
constexpr Bytes weight_bytes_read_per_rank(const ModelCosts& model, const Scenario& scenario,
                                           const Machine& machine, double tokens) {
  double read = 0;
  for (std::size_t index = 0; index < kPartCount; ++index) {
    PartParameters part = model.parts[index];
    if (static_cast<Part>(index) == Part::kExperts) part.sharded = touched_expert_parameters(model, tokens);
    if (static_cast<Part>(index) == Part::kEmbedding) {
      part.sharded = std::min(part.sharded, tokens * model.hidden_size);
    }
    const double per_rank = part.sharded / machine.tensor_parallel + part.replicated;
    read += per_rank * stored_element_bytes(static_cast<Part>(index), model, scenario);
  }
  return bytes(read);
}

}  // namespace longpeak
