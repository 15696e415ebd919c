// SPDX-License-Identifier: MIT
// The numbers the cost model takes from a model's shape, counted once when a scenario is prepared.
#pragma once

#include <array>

#include "core/model.h"

namespace longpeak {

/// No window: above any context length.
inline constexpr double kUnlimited = 1e18;

/// One of the stores a layer's attention reads. Most layers have one; an indexer or a window beside
/// compressed entries is a further one. E2, E3.
struct CachePart {
  double entry_elements = 0;     ///< stored per entry
  double fixed_entry_bytes = 0;  ///< stored so whatever the cache format; 0: elements in the cache format
  double fp8_entry_bytes = 0;  ///< stored so in 8-bit cache formats, scales included; 0: one byte an element
  double tokens_per_entry = 1;
  double window = kUnlimited;       ///< tokens that are kept
  bool chunked = false;             ///< the window starts anew at each multiple of it
  double read_tokens = kUnlimited;  ///< at most so many are attended to, however many are kept
  double shards = 1;                ///< what tensor parallelism can divide it by; 1 for MLA
  bool stored = true;               ///< false: another layer's cache is read
  double prefill_pair_dims = 0;     ///< half the FLOPs of one query-key pair, all query heads
  double decode_pair_dims = 0;      ///< the same as decoded: absorbed for MLA
};

inline constexpr std::size_t kMaxCacheParts = 3;

/// Figures of one layer of a group.
struct GroupCosts {
  double layers = 0;
  double query_heads = 0;
  std::array<CachePart, kMaxCacheParts> cache;
  std::size_t cache_parts = 0;
  double state_elements = 0;        ///< per sequence, FP32
  double convolution_elements = 0;  ///< per sequence, activation format
  double state_flops_per_token = 0;
  double kv_projection_parameters = 0;  ///< of all KV heads; split by head
  double kv_heads = 0;
  double experts = 0;
  double experts_per_token = 0;
  double expert_parameters = 0;  ///< of one routed expert
};

/// Parameters of one part by what tensor parallelism does with them.
struct PartParameters {
  double sharded = 0;     ///< divided over the ranks
  double replicated = 0;  ///< kept whole on each rank
  double total() const { return sharded + replicated; }
};

struct ModelCosts {
  std::array<GroupCosts, kMaxLayerGroups> groups;
  std::size_t group_count = 0;
  double layers = 0;
  double hidden_size = 0;
  std::array<PartParameters, kPartCount> parts;      ///< experts: all that are stored
  std::array<double, kPartCount> stored_bytes = {};  ///< of one parameter in the checkpoint, scales counted
  PartParameters multiplied;     ///< with each token: layers, with the experts one token is routed to
  double lookup_parameters = 0;  ///< of the embedding part: only looked up, never multiplied
  double head_parameters = 0;    ///< multiplied for the tokens whose logits are wanted, tied or not
  double parameters = 0;         ///< stored in all
  double active_parameters =
      0;  ///< with the experts one token is routed to, without tables beside the embedding
};

/// Counts a model. Exact: every count is an integer below 2^53.
ModelCosts count_costs(const Model& model);

}  // namespace longpeak
