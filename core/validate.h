// SPDX-License-Identifier: MIT
// What no single field shows: fields that contradict each other.
#pragma once

#include "core/result.h"
#include "core/scenario.h"

namespace longpeak {

/// Whether weights and cache have a rate to be multiplied at, of the device in view or the user's own.
bool can_multiply(const Scenario& scenario);

/// Whether the fields agree with each other; ranges are checked before (core/fields.h). Allocates nothing.
bool is_consistent(const Scenario& scenario);

/// Every contradiction, each with its path and remedy.
InputErrors contradictions(const Scenario& scenario);

}  // namespace longpeak
