// SPDX-License-Identifier: MIT
// Pairs of a model and an accelerator: all of them would be twelve thousand.
#pragma once

#include "support.h"

namespace longpeak::test {

/// Every model meets some devices, and every device some models.
inline constexpr std::size_t kSampled = 6;

/// Runs `action(scenario)` on every model with about `kSampled` accelerators, and on every accelerator with
/// as many models, spread over the catalogs.
template <class Action>
void for_sampled_pairs(Action action) {
  const auto models = all_models();
  const auto devices = built_in_accelerators().rows;
  for (std::size_t at = 0; at < models.size(); ++at) {
    for (std::size_t other = 0; other < devices.size(); ++other) {
      const bool by_model = other % (devices.size() / kSampled) == at % (devices.size() / kSampled);
      const bool by_device = at % (models.size() / kSampled) == other % (models.size() / kSampled);
      if (!by_model && !by_device) continue;
      CAPTURE(models[at]->id);
      CAPTURE(std::string(devices[other]->id));
      action(scenario_of(*models[at], *devices[other]));
    }
  }
}

}  // namespace longpeak::test
