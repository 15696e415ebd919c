// SPDX-License-Identifier: MIT
// Attention: query-key pairs, cache contents, and how both divide over tensor-parallel ranks.
#pragma once

#include <algorithm>
#include <cmath>

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

/// Tokens a layer group keeps of `context` tokens.
constexpr double kept_tokens(const GroupCosts& group, double context) {
  return std::min(context, group.window);
}

/// E5. Share of a layer's cache on one tensor-parallel rank; ranks beyond the KV heads hold copies.
inline double cache_share(const GroupCosts& group, double ranks) {
  return std::ceil(group.kv_heads / ranks) / group.kv_heads;
}

/// Share of a layer's query heads on the busiest rank.
inline double query_share(const GroupCosts& group, double ranks) {
  return std::ceil(group.query_heads / ranks) / group.query_heads;
}

}  // namespace longpeak
