// SPDX-License-Identifier: MIT
// What every imported model must be, whatever its family.
#pragma once

#include "core/json/import/config.h"
#include "core/model.h"

namespace longpeak {

/// Refuses models with more layer shapes than the cost model holds, with more parameters than doubles count
/// exactly, and without any cache or state.
void check_limits(Config& config, const Model& model);

}  // namespace longpeak
