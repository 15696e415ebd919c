// SPDX-License-Identifier: MIT
#include "core/json/import/limits.h"

#include "core/memory.h"

namespace longpeak {
namespace {

/// Whole numbers are exact in a double up to 2^53.
constexpr double kMostParameters = 9'007'199'254'740'992.0;

bool keeps_cache(const ModelCosts& costs) {
  for (std::size_t index = 0; index < costs.group_count; ++index) {
    if (costs.groups[index].cache_parts > 0) return true;
  }
  return false;
}

}  // namespace

void check_limits(Config& config, const Model& model) {
  if (model.groups.size() > kMaxLayerGroups) {
    config.refuse(ErrorCode::kTooLarge, "num_hidden_layers",
                  "the layers have more than " + std::to_string(kMaxLayerGroups) + " different shapes");
    return;
  }
  const ModelCosts costs = count_costs(model);
  if (!(costs.parameters <= kMostParameters)) {
    config.refuse(
        ErrorCode::kTooLarge, "hidden_size",
        "and the other sizes make more than 9e15 parameters; accepted: sizes of a model that exists");
  }
  if (!keeps_cache(costs) && !(state_bytes(costs) > Bytes())) {
    config.refuse(ErrorCode::kInconsistent, "num_hidden_layers",
                  "no layer keeps a cache or a state; accepted: at least one with attention or a recurrence");
  }
}

}  // namespace longpeak
