// SPDX-License-Identifier: MIT
// Mixtures of experts: how many are touched.
#pragma once

#include "core/model_costs.h"

namespace longpeak {

/// base to a whole power by squaring: the same bits natively and in WebAssembly, unlike std::pow.
constexpr double integer_power(double base, double exponent) {
  double result = 1;
  auto remaining = static_cast<unsigned long long>(exponent);
  while (remaining > 0) {
    if (remaining & 1U) result *= base;
    base *= base;
    remaining >>= 1U;
  }
  return result;
}

/// E4. Experts of one layer touched by `tokens` tokens under uniform routing: E (1 - (1 - k/E)^tokens).
constexpr double experts_touched(const GroupCosts& group, double tokens) {
  if (group.experts == 0) return 0;
  const double missed = integer_power(1.0 - group.experts_per_token / group.experts, tokens);
  return group.experts * (1.0 - missed);
}

}  // namespace longpeak
