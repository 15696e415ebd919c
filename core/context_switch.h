// SPDX-License-Identifier: MIT
// Context switch: one user's cache leaves for host memory, another's enters.
#pragma once

#include <optional>

#include "core/machine.h"
#include "core/model_costs.h"

namespace longpeak {

struct ContextSwitch {
  Bytes out;  ///< cache of the user leaving, over all links used
  Bytes in;   ///< cache of the user entering
  /// Absent where the device has no host link.
  std::optional<Seconds> total;
};

/// E12. Over one host link tensor parallelism changes nothing; over one link a device each moves its share,
/// copies included. Full duplex moves both caches at once.
ContextSwitch context_switch(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                             double context);

}  // namespace longpeak
