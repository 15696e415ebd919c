// SPDX-License-Identifier: MIT
#pragma once

#include "core/estimate.h"
#include "core/json/json.h"

namespace longpeak {

/// The whole estimate with notes and ratios to 4,000 tokens. Nothing non-finite leaves here.
Json estimate_json(const PreparedScenario& prepared);

}  // namespace longpeak
