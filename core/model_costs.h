// SPDX-License-Identifier: MIT
// The numbers the cost model takes from a model's shape, counted once when a scenario is prepared.
#pragma once

#include <array>

#include "core/model.h"

namespace longpeak {

/// Per-layer figures of one layer group, in elements and parameters. E1, E2.
struct GroupCosts {
  double layers = 0;
  double window = 0;  ///< tokens kept; above any context length for full attention and MLA
  double query_heads = 0;
  double kv_heads = 0;           ///< what tensor parallelism can divide the cache by; 1 for MLA
  double cache_elements = 0;     ///< per token and layer, stored once
  double prefill_pair_dims = 0;  ///< h_q (d_k + d_v): half the FLOPs of one query-key pair
  double decode_pair_dims = 0;   ///< the same as decoded: absorbed for MLA
  double experts = 0;
  double experts_per_token = 0;
  double expert_parameters = 0;  ///< of one routed expert of one layer
};

struct ModelCosts {
  std::array<GroupCosts, kMaxLayerGroups> groups;
  std::size_t group_count = 0;
  double layers = 0;
  double hidden_size = 0;
  double parameters = 0;             ///< stored in all
  double active_parameters = 0;      ///< the same with only the experts one token is routed to
  double sharded_parameters = 0;     ///< multiplied per token, no experts, divided by tensor parallelism
  double replicated_parameters = 0;  ///< multiplied per token, kept whole on each tensor-parallel rank
  double head_parameters = 0;        ///< multiplied for the tokens whose logits are wanted
  double embedding_parameters = 0;   ///< an own table that is only looked up; zero when tied
};

/// Counts a model. Exact: every count is an integer below 2^53.
ModelCosts count_costs(const Model& model);

}  // namespace longpeak
