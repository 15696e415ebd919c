// SPDX-License-Identifier: MIT
// Decode: one token for each of the sequences decoded together.
#pragma once

#include "core/prefill.h"

namespace longpeak {

/// E11. One step for `batch` sequences of `context` tokens each, the new token's own cache entry included.
/// Pipeline stages follow one another and do not shorten a step.
Phase decode(const ModelCosts& model, const Scenario& scenario, const Machine& machine, double context,
             double batch);

}  // namespace longpeak
