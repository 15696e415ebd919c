// SPDX-License-Identifier: MIT
// Attention: query-key pairs, cache contents, and how both divide over tensor-parallel ranks.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/model_costs.h"

namespace longpeak {

/// E3. Pairs of `fresh` new tokens after `cached` ones, each seeing at most `window`:
/// sum over i = 1..fresh of min(cached + i, window), in closed form.
constexpr double causal_pairs(double cached, double fresh, double window) {
  const double growing = std::clamp(window - cached, 0.0, fresh);  // tokens that still see everything
  return growing * cached + growing * (growing + 1) / 2 + (fresh - growing) * window;
}

/// E3 as the paper writes it: n^2 / 2 for n tokens, the last term of n (n + 1) / 2 dropped.
constexpr double paper_pairs(double cached, double fresh, double window) {
  const double growing = std::clamp(window - cached, 0.0, fresh);
  return growing * cached + growing * growing / 2 + (fresh - growing) * window;
}

/// Pairs when the window starts anew at each multiple of `chunk`: whole chunks, then the rest.
constexpr double chunk_pairs_from_zero(double tokens, double chunk) {
  const double whole = static_cast<double>(static_cast<std::int64_t>(tokens / chunk));
  const double rest = tokens - whole * chunk;
  return whole * chunk * (chunk + 1) / 2 + rest * (rest + 1) / 2;
}

/// Place of the last of `tokens` tokens in its chunk, from 1.
constexpr double chunk_position(double tokens, double chunk) {
  const double whole = static_cast<double>(static_cast<std::int64_t>((tokens - 1) / chunk));
  return tokens - whole * chunk;
}

/// Tokens whose entries a query can attend to, at most.
constexpr double visible_tokens(const CachePart& part) { return std::min(part.window, part.read_tokens); }

/// E3. Query-entry pairs of `fresh` new tokens after `cached` ones in one part of the cache.
constexpr double pairs_in(const CachePart& part, double cached, double fresh) {
  if (part.chunked) {
    return chunk_pairs_from_zero(cached + fresh, part.window) - chunk_pairs_from_zero(cached, part.window);
  }
  return causal_pairs(cached, fresh, visible_tokens(part)) / part.tokens_per_entry;
}

/// The same as the paper writes it.
constexpr double paper_pairs_in(const CachePart& part, double cached, double fresh) {
  if (part.chunked) return pairs_in(part, cached, fresh);
  return paper_pairs(cached, fresh, visible_tokens(part)) / part.tokens_per_entry;
}

/// Entries a sequence of `context` tokens keeps.
constexpr double kept_entries(const CachePart& part, double context) {
  const double entries = std::min(context, part.window) / part.tokens_per_entry;
  return static_cast<double>(static_cast<std::int64_t>(entries));
}

/// Entries the last of `context` tokens reads.
constexpr double read_entries(const CachePart& part, double context) {
  if (part.chunked) return chunk_position(context, part.window);
  const double entries = std::min(context, visible_tokens(part)) / part.tokens_per_entry;
  return static_cast<double>(static_cast<std::int64_t>(entries));
}

/// E5. Share of a part on one tensor-parallel rank; ranks beyond the KV heads hold copies.
inline double cache_share(const CachePart& part, double ranks) {
  return std::ceil(part.shards / ranks) / part.shards;
}

/// Share of a layer's query heads on the busiest rank.
inline double query_share(const GroupCosts& group, double ranks) {
  if (group.query_heads == 0) return 1 / ranks;
  return std::ceil(group.query_heads / ranks) / group.query_heads;
}

}  // namespace longpeak
